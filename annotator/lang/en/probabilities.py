"""How often each class of annotation is right: m-estimates, m = 8.

The number behind a row tells how many annotations were judged. Written by `python -m train confidence`
from: gap (1358), gum (58), meantime (99), own (100), redocred (297), uner_pud (134), wikiwars (7).
"""

from __future__ import annotations

from typing import Final

PROBABILITIES: Final[dict[str, float]] = {
    "entity": 0.8944,  # fit, 9035
    "entity 0.5": 0.4691,  # fit, 84
    "entity 0.5 EVENT": 0.5281,  # fit, 1
    "entity 0.5 FAC": 0.4823,  # fit, 6
    "entity 0.5 GPE": 0.3876,  # fit, 12
    "entity 0.5 NORP": 0.3412,  # fit, 3
    "entity 0.5 ORG": 0.5404,  # fit, 23
    "entity 0.5 PERSON": 0.323,  # fit, 16
    "entity 0.5 PRODUCT": 0.4912,  # fit, 20
    "entity 0.5 WORK_OF_ART": 0.4321,  # fit, 3
    "entity 0.6": 0.4653,  # fit, 506
    "entity 0.6 EVENT": 0.623,  # fit, 6
    "entity 0.6 FAC": 0.3812,  # fit, 28
    "entity 0.6 GPE": 0.5026,  # fit, 77
    "entity 0.6 LAW": 0.5202,  # fit, 3
    "entity 0.6 NORP": 0.3697,  # fit, 21
    "entity 0.6 ORG": 0.4113,  # fit, 198
    "entity 0.6 PERSON": 0.4287,  # fit, 73
    "entity 0.6 PRODUCT": 0.5296,  # fit, 84
    "entity 0.6 WORK_OF_ART": 0.6551,  # fit, 16
    "entity 0.7": 0.664,  # fit, 563
    "entity 0.7 EVENT": 0.5656,  # fit, 12
    "entity 0.7 FAC": 0.7049,  # fit, 35
    "entity 0.7 GPE": 0.706,  # fit, 127
    "entity 0.7 LAW": 0.6647,  # fit, 3
    "entity 0.7 NORP": 0.6656,  # fit, 12
    "entity 0.7 ORG": 0.6295,  # fit, 199
    "entity 0.7 PERSON": 0.601,  # fit, 99
    "entity 0.7 PRODUCT": 0.733,  # fit, 62
    "entity 0.7 WORK_OF_ART": 0.7415,  # fit, 14
    "entity 0.8": 0.7583,  # fit, 707
    "entity 0.8 EVENT": 0.7757,  # fit, 14
    "entity 0.8 FAC": 0.8099,  # fit, 39
    "entity 0.8 GPE": 0.7697,  # fit, 148
    "entity 0.8 LAW": 0.8044,  # fit, 7
    "entity 0.8 LOC": 0.5047,  # fit, 6
    "entity 0.8 NORP": 0.6896,  # fit, 24
    "entity 0.8 ORG": 0.7975,  # fit, 209
    "entity 0.8 PERSON": 0.6745,  # fit, 170
    "entity 0.8 PRODUCT": 0.8342,  # fit, 70
    "entity 0.8 WORK_OF_ART": 0.7524,  # fit, 20
    "entity 0.9": 0.9036,  # fit, 1225
    "entity 0.9 EVENT": 0.9307,  # fit, 32
    "entity 0.9 FAC": 0.9492,  # fit, 86
    "entity 0.9 GPE": 0.9139,  # fit, 210
    "entity 0.9 LAW": 0.8021,  # fit, 6
    "entity 0.9 LOC": 0.8492,  # fit, 17
    "entity 0.9 NORP": 0.6781,  # fit, 41
    "entity 0.9 ORG": 0.9182,  # fit, 307
    "entity 0.9 PERSON": 0.8956,  # fit, 440
    "entity 0.9 PRODUCT": 0.9546,  # fit, 53
    "entity 0.9 WORK_OF_ART": 0.9568,  # fit, 33
    "entity 1.0": 0.975,  # fit, 5950
    "entity 1.0 EVENT": 0.9746,  # fit, 118
    "entity 1.0 FAC": 0.9925,  # fit, 153
    "entity 1.0 GPE": 0.9735,  # fit, 2223
    "entity 1.0 LAW": 0.98,  # fit, 52
    "entity 1.0 LOC": 0.9991,  # fit, 206
    "entity 1.0 NORP": 0.9545,  # fit, 304
    "entity 1.0 ORG": 0.9635,  # fit, 874
    "entity 1.0 PERSON": 0.9799,  # fit, 1839
    "entity 1.0 PRODUCT": 0.9855,  # fit, 75
    "entity 1.0 WORK_OF_ART": 0.9982,  # fit, 106
    "event": 0.5477,  # fit, 611
    "event 0.70": 0.4868,  # fit, 1
    "event 0.70 day": 0.4327,  # fit, 1
    "event 0.70 day plan": 0.3846,  # fit, 1
    "event 0.75": 0.2832,  # fit, 11
    "event 0.75 day": 0.1618,  # fit, 6
    "event 0.75 day news": 0.0996,  # fit, 5
    "event 0.75 day plan": 0.1438,  # fit, 1
    "event 0.75 month": 0.2517,  # fit, 1
    "event 0.75 month news": 0.2237,  # fit, 1
    "event 0.75 year": 0.2721,  # fit, 4
    "event 0.75 year news": 0.2647,  # fit, 4
    "event 0.80": 0.5626,  # fit, 62
    "event 0.80 day": 0.631,  # fit, 34
    "event 0.80 day news": 0.503,  # fit, 8
    "event 0.80 day plan": 0.7073,  # fit, 26
    "event 0.80 month": 0.5834,  # fit, 22
    "event 0.80 month news": 0.5088,  # fit, 11
    "event 0.80 month plan": 0.6667,  # fit, 11
    "event 0.80 season": 0.3215,  # fit, 6
    "event 0.80 season news": 0.1978,  # fit, 5
    "event 0.80 season plan": 0.2858,  # fit, 1
    "event 0.85": 0.5087,  # fit, 36
    "event 0.85 day": 0.5255,  # fit, 34
    "event 0.85 day news": 0.5146,  # fit, 6
    "event 0.85 day plan": 0.5334,  # fit, 28
    "event 0.85 month": 0.407,  # fit, 2
    "event 0.85 month news": 0.3256,  # fit, 2
    "event 0.87": 0.6317,  # fit, 86
    "event 0.87 day": 0.6579,  # fit, 62
    "event 0.87 day news": 0.6465,  # fit, 45
    "event 0.87 day plan": 0.6905,  # fit, 17
    "event 0.87 month": 0.5954,  # fit, 24
    "event 0.87 month news": 0.6053,  # fit, 23
    "event 0.87 month plan": 0.5292,  # fit, 1
    "event 0.90": 0.6602,  # fit, 88
    "event 0.90 day": 0.6838,  # fit, 86
    "event 0.90 day news": 0.6932,  # fit, 85
    "event 0.90 day plan": 0.6078,  # fit, 1
    "event 0.90 half": 0.5868,  # fit, 1
    "event 0.90 half plan": 0.5216,  # fit, 1
    "event 0.90 week": 0.5868,  # fit, 1
    "event 0.90 week news": 0.5216,  # fit, 1
    "event 0.92": 0.4174,  # fit, 60
    "event 0.92 day": 0.5731,  # fit, 24
    "event 0.92 day news": 0.6143,  # fit, 19
    "event 0.92 day plan": 0.5834,  # fit, 5
    "event 0.92 month": 0.3337,  # fit, 8
    "event 0.92 month news": 0.3592,  # fit, 5
    "event 0.92 month plan": 0.2427,  # fit, 3
    "event 0.92 quarter": 0.2569,  # fit, 5
    "event 0.92 quarter news": 0.1581,  # fit, 5
    "event 0.92 season": 0.5242,  # fit, 6
    "event 0.92 season news": 0.5853,  # fit, 6
    "event 0.92 week": 0.317,  # fit, 12
    "event 0.92 week news": 0.2835,  # fit, 8
    "event 0.92 week plan": 0.2947,  # fit, 4
    "event 0.92 year": 0.2569,  # fit, 5
    "event 0.92 year news": 0.1713,  # fit, 4
    "event 0.92 year plan": 0.2284,  # fit, 1
    "event 0.95": 0.7994,  # fit, 25
    "event 0.95 day": 0.8605,  # fit, 25
    "event 0.95 day news": 0.8753,  # fit, 25
    "event 0.98": 0.5268,  # fit, 230
    "event 0.98 day": 0.2357,  # fit, 82
    "event 0.98 day news": 0.201,  # fit, 76
    "event 0.98 day plan": 0.2775,  # fit, 6
    "event 0.98 decade": 0.3831,  # fit, 3
    "event 0.98 decade news": 0.2786,  # fit, 3
    "event 0.98 month": 0.7804,  # fit, 32
    "event 0.98 month news": 0.8444,  # fit, 29
    "event 0.98 month plan": 0.7494,  # fit, 3
    "event 0.98 season": 0.6559,  # fit, 3
    "event 0.98 season news": 0.7497,  # fit, 3
    "event 0.98 year": 0.6628,  # fit, 110
    "event 0.98 year news": 0.7225,  # fit, 99
    "event 0.98 year plan": 0.3843,  # fit, 11
    "event inferred": 0.2191,  # fit, 12
    "event inferred day": 0.0876,  # fit, 12
    "event inferred day news": 0.035,  # fit, 12
    "quote": 0.7852,  # fit, 900
    "quote direct": 0.8646,  # fit, 300
    "quote direct 0.60": 0.377,  # fit, 13
    "quote direct 0.60 nobody": 0.1912,  # fit, 13
    "quote direct 0.75": 0.7339,  # fit, 75
    "quote direct 0.75 described_person": 0.7593,  # fit, 5
    "quote direct 0.75 document": 0.5871,  # fit, 2
    "quote direct 0.75 group": 0.4194,  # fit, 6
    "quote direct 0.75 named_person": 0.8596,  # fit, 57
    "quote direct 0.75 organisation": 0.4516,  # fit, 5
    "quote direct 0.90": 0.9633,  # fit, 212
    "quote direct 0.90 described_person": 0.9118,  # fit, 18
    "quote direct 0.90 document": 0.9076,  # fit, 6
    "quote direct 0.90 group": 0.9706,  # fit, 2
    "quote direct 0.90 named_person": 0.9983,  # fit, 169
    "quote direct 0.90 nobody": 0.7006,  # fit, 3
    "quote direct 0.90 organisation": 0.9281,  # fit, 10
    "quote direct 0.90 unnamed_person": 0.9733,  # fit, 3
    "quote direct 0.90 unspecified": 0.9674,  # fit, 1
    "quote indirect": 0.7521,  # fit, 475
    "quote indirect 0.75": 0.7652,  # fit, 26
    "quote indirect 0.75 described_person": 0.7414,  # fit, 7
    "quote indirect 0.75 document": 0.7576,  # fit, 8
    "quote indirect 0.75 group": 0.8555,  # fit, 5
    "quote indirect 0.75 named_person": 0.7601,  # fit, 4
    "quote indirect 0.75 organisation": 0.7122,  # fit, 2
    "quote indirect 0.90": 0.7506,  # fit, 449
    "quote indirect 0.90 described_person": 0.7501,  # fit, 56
    "quote indirect 0.90 document": 0.6488,  # fit, 29
    "quote indirect 0.90 group": 0.7092,  # fit, 47
    "quote indirect 0.90 media": 0.6368,  # fit, 3
    "quote indirect 0.90 named_person": 0.8415,  # fit, 156
    "quote indirect 0.90 nobody": 0.4617,  # fit, 31
    "quote indirect 0.90 organisation": 0.7434,  # fit, 105
    "quote indirect 0.90 unnamed_person": 0.9202,  # fit, 17
    "quote indirect 0.90 unspecified": 0.7696,  # fit, 5
    "quote mixed": 0.739,  # fit, 125
    "quote mixed 0.75": 0.7193,  # fit, 3
    "quote mixed 0.75 described_person": 0.6394,  # fit, 1
    "quote mixed 0.75 named_person": 0.7754,  # fit, 2
    "quote mixed 0.90": 0.7378,  # fit, 122
    "quote mixed 0.90 described_person": 0.6451,  # fit, 12
    "quote mixed 0.90 document": 0.8279,  # fit, 10
    "quote mixed 0.90 group": 0.7439,  # fit, 8
    "quote mixed 0.90 named_person": 0.8319,  # fit, 58
    "quote mixed 0.90 nobody": 0.5366,  # fit, 3
    "quote mixed 0.90 organisation": 0.6736,  # fit, 26
    "quote mixed 0.90 unnamed_person": 0.6079,  # fit, 5
    "source": 0.7252,  # fit, 778
    "source 0.60": 0.4601,  # fit, 22
    "source 0.60 unspecified": 0.3894,  # fit, 22
    "source 0.70": 0.4485,  # fit, 25
    "source 0.70 described_person": 0.4657,  # fit, 4
    "source 0.70 document": 0.5098,  # fit, 1
    "source 0.70 media": 0.2549,  # fit, 10
    "source 0.70 named_person": 0.5588,  # fit, 2
    "source 0.70 organisation": 0.3529,  # fit, 5
    "source 0.70 unnamed_person": 0.508,  # fit, 3
    "source 0.75": 0.596,  # fit, 42
    "source 0.75 described_person": 0.423,  # fit, 8
    "source 0.75 document": 0.6334,  # fit, 9
    "source 0.75 group": 0.5975,  # fit, 5
    "source 0.75 named_person": 0.6987,  # fit, 16
    "source 0.75 organisation": 0.4807,  # fit, 4
    "source 0.90": 0.7616,  # fit, 689
    "source 0.90 described_person": 0.5179,  # fit, 81
    "source 0.90 document": 0.8219,  # fit, 42
    "source 0.90 group": 0.7475,  # fit, 55
    "source 0.90 media": 0.7357,  # fit, 3
    "source 0.90 named_person": 0.8161,  # fit, 345
    "source 0.90 organisation": 0.7715,  # fit, 136
    "source 0.90 unnamed_person": 0.7217,  # fit, 24
    "source 0.90 unspecified": 0.8266,  # fit, 3
    "time": 0.8442,  # fit, 2206
    "time 0.30": 0.3752,  # fit, 10
    "time 0.30 DATE": 0.2501,  # fit, 4
    "time 0.30 TIME": 0.2144,  # fit, 6
    "time 0.70": 0.7295,  # fit, 4
    "time 0.70 DATE": 0.653,  # fit, 4
    "time 0.75": 0.5736,  # fit, 77
    "time 0.75 DATE": 0.6398,  # fit, 57
    "time 0.75 TIME": 0.3425,  # fit, 20
    "time 0.80": 0.7657,  # fit, 151
    "time 0.80 DATE": 0.7823,  # fit, 143
    "time 0.80 TIME": 0.5704,  # fit, 8
    "time 0.85": 0.7458,  # fit, 347
    "time 0.85 DATE": 0.8631,  # fit, 226
    "time 0.85 SET": 0.5151,  # fit, 56
    "time 0.85 TIME": 0.5612,  # fit, 65
    "time 0.87": 0.8721,  # fit, 119
    "time 0.87 DATE": 0.8924,  # fit, 113
    "time 0.87 TIME": 0.7126,  # fit, 6
    "time 0.90": 0.8353,  # fit, 382
    "time 0.90 DATE": 0.7449,  # fit, 103
    "time 0.90 DURATION": 0.8738,  # fit, 256
    "time 0.90 TIME": 0.8285,  # fit, 23
    "time 0.92": 0.7401,  # fit, 143
    "time 0.92 DATE": 0.7407,  # fit, 135
    "time 0.92 TIME": 0.6825,  # fit, 8
    "time 0.95": 0.9337,  # fit, 41
    "time 0.95 DATE": 0.9644,  # fit, 35
    "time 0.95 TIME": 0.8907,  # fit, 6
    "time 0.98": 0.9444,  # fit, 932
    "time 0.98 DATE": 0.9495,  # fit, 912
    "time 0.98 TIME": 0.8055,  # fit, 20
}
