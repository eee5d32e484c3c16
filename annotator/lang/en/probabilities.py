"""How often each class of annotation is right: m-estimates, m = 8.

The number behind a row tells how many annotations were judged. Written by `python -m train confidence`
from: gap (1358), gum (58), meantime (99), own (40), redocred (297), uner_pud (134), wikiwars (7).
"""

from __future__ import annotations

from typing import Final

PROBABILITIES: Final[dict[str, float]] = {
    "entity": 0.85,  # fit, 8045
    "entity 0.5": 0.528,  # fit, 92
    "entity 0.5 FAC": 0.6567,  # fit, 3
    "entity 0.5 GPE": 0.5765,  # fit, 8
    "entity 0.5 LOC": 0.3249,  # fit, 5
    "entity 0.5 NORP": 0.5804,  # fit, 1
    "entity 0.5 ORG": 0.3621,  # fit, 23
    "entity 0.5 PERSON": 0.5049,  # fit, 38
    "entity 0.5 PRODUCT": 0.384,  # fit, 3
    "entity 0.5 WORK_OF_ART": 0.8013,  # fit, 11
    "entity 0.6": 0.4086,  # fit, 481
    "entity 0.6 EVENT": 0.3284,  # fit, 5
    "entity 0.6 FAC": 0.5453,  # fit, 20
    "entity 0.6 GPE": 0.5607,  # fit, 87
    "entity 0.6 LAW": 0.5591,  # fit, 5
    "entity 0.6 LOC": 0.4053,  # fit, 5
    "entity 0.6 NORP": 0.2851,  # fit, 21
    "entity 0.6 ORG": 0.3009,  # fit, 189
    "entity 0.6 PERSON": 0.3492,  # fit, 93
    "entity 0.6 PRODUCT": 0.5064,  # fit, 34
    "entity 0.6 WORK_OF_ART": 0.5423,  # fit, 22
    "entity 0.7": 0.5197,  # fit, 667
    "entity 0.7 EVENT": 0.6541,  # fit, 6
    "entity 0.7 FAC": 0.6399,  # fit, 36
    "entity 0.7 GPE": 0.5437,  # fit, 110
    "entity 0.7 LAW": 0.6158,  # fit, 2
    "entity 0.7 LOC": 0.6128,  # fit, 20
    "entity 0.7 NORP": 0.3282,  # fit, 26
    "entity 0.7 ORG": 0.3654,  # fit, 236
    "entity 0.7 PERSON": 0.6138,  # fit, 178
    "entity 0.7 PRODUCT": 0.7146,  # fit, 37
    "entity 0.7 WORK_OF_ART": 0.5899,  # fit, 16
    "entity 0.8": 0.6787,  # fit, 752
    "entity 0.8 EVENT": 0.7772,  # fit, 17
    "entity 0.8 FAC": 0.8267,  # fit, 53
    "entity 0.8 GPE": 0.7644,  # fit, 143
    "entity 0.8 LAW": 0.8488,  # fit, 9
    "entity 0.8 LOC": 0.8143,  # fit, 22
    "entity 0.8 NORP": 0.5736,  # fit, 59
    "entity 0.8 ORG": 0.5794,  # fit, 243
    "entity 0.8 PERSON": 0.6181,  # fit, 148
    "entity 0.8 PRODUCT": 0.739,  # fit, 21
    "entity 0.8 WORK_OF_ART": 0.8318,  # fit, 37
    "entity 0.9": 0.8576,  # fit, 1033
    "entity 0.9 EVENT": 0.8863,  # fit, 46
    "entity 0.9 FAC": 0.8925,  # fit, 77
    "entity 0.9 GPE": 0.8733,  # fit, 143
    "entity 0.9 LAW": 0.8746,  # fit, 25
    "entity 0.9 LOC": 0.9251,  # fit, 74
    "entity 0.9 NORP": 0.8256,  # fit, 10
    "entity 0.9 ORG": 0.8122,  # fit, 243
    "entity 0.9 PERSON": 0.8339,  # fit, 342
    "entity 0.9 PRODUCT": 0.943,  # fit, 12
    "entity 0.9 WORK_OF_ART": 0.94,  # fit, 61
    "entity 1.0": 0.9685,  # fit, 5020
    "entity 1.0 EVENT": 0.9735,  # fit, 77
    "entity 1.0 FAC": 0.9837,  # fit, 69
    "entity 1.0 GPE": 0.9688,  # fit, 1926
    "entity 1.0 LAW": 0.972,  # fit, 1
    "entity 1.0 LOC": 0.9902,  # fit, 221
    "entity 1.0 NORP": 0.9669,  # fit, 241
    "entity 1.0 ORG": 0.9344,  # fit, 788
    "entity 1.0 PERSON": 0.9809,  # fit, 1578
    "entity 1.0 PRODUCT": 0.9609,  # fit, 24
    "entity 1.0 WORK_OF_ART": 0.9878,  # fit, 95
    "event": 0.5785,  # fit, 355
    "event 0.75": 0.3156,  # fit, 13
    "event 0.75 day": 0.235,  # fit, 7
    "event 0.75 day news": 0.192,  # fit, 7
    "event 0.75 season": 0.2805,  # fit, 1
    "event 0.75 season news": 0.2493,  # fit, 1
    "event 0.75 year": 0.2711,  # fit, 5
    "event 0.75 year news": 0.2438,  # fit, 5
    "event 0.80": 0.596,  # fit, 35
    "event 0.80 day": 0.5295,  # fit, 18
    "event 0.80 day news": 0.4363,  # fit, 4
    "event 0.80 day plan": 0.5562,  # fit, 14
    "event 0.80 month": 0.729,  # fit, 15
    "event 0.80 month news": 0.7563,  # fit, 5
    "event 0.80 month plan": 0.7684,  # fit, 10
    "event 0.80 season": 0.4768,  # fit, 2
    "event 0.80 season news": 0.4238,  # fit, 1
    "event 0.80 season plan": 0.4238,  # fit, 1
    "event 0.85": 0.5418,  # fit, 19
    "event 0.85 day": 0.5129,  # fit, 18
    "event 0.85 day news": 0.4639,  # fit, 3
    "event 0.85 day plan": 0.5262,  # fit, 15
    "event 0.85 month": 0.5927,  # fit, 1
    "event 0.85 month news": 0.638,  # fit, 1
    "event 0.87": 0.7288,  # fit, 45
    "event 0.87 day": 0.7303,  # fit, 26
    "event 0.87 day news": 0.7532,  # fit, 21
    "event 0.87 day plan": 0.6802,  # fit, 5
    "event 0.87 month": 0.7715,  # fit, 19
    "event 0.87 month news": 0.7669,  # fit, 17
    "event 0.87 month plan": 0.8172,  # fit, 2
    "event 0.90": 0.7355,  # fit, 35
    "event 0.90 day": 0.7647,  # fit, 35
    "event 0.90 day news": 0.7702,  # fit, 35
    "event 0.92": 0.4693,  # fit, 53
    "event 0.92 day": 0.6444,  # fit, 18
    "event 0.92 day news": 0.6434,  # fit, 14
    "event 0.92 day plan": 0.7629,  # fit, 4
    "event 0.92 month": 0.515,  # fit, 9
    "event 0.92 month news": 0.58,  # fit, 6
    "event 0.92 month plan": 0.4655,  # fit, 3
    "event 0.92 quarter": 0.3413,  # fit, 3
    "event 0.92 quarter news": 0.2482,  # fit, 3
    "event 0.92 season": 0.3962,  # fit, 4
    "event 0.92 season news": 0.3791,  # fit, 3
    "event 0.92 season plan": 0.3522,  # fit, 1
    "event 0.92 week": 0.3877,  # fit, 12
    "event 0.92 week news": 0.3738,  # fit, 11
    "event 0.92 week plan": 0.3446,  # fit, 1
    "event 0.92 year": 0.317,  # fit, 7
    "event 0.92 year news": 0.2357,  # fit, 7
    "event 0.95": 0.5418,  # fit, 19
    "event 0.95 day": 0.5309,  # fit, 19
    "event 0.95 day news": 0.5299,  # fit, 17
    "event 0.95 day plan": 0.5247,  # fit, 2
    "event 0.98": 0.5885,  # fit, 129
    "event 0.98 day": 0.341,  # fit, 41
    "event 0.98 day news": 0.2554,  # fit, 34
    "event 0.98 day plan": 0.4485,  # fit, 7
    "event 0.98 decade": 0.4708,  # fit, 2
    "event 0.98 decade news": 0.3766,  # fit, 2
    "event 0.98 month": 0.7325,  # fit, 23
    "event 0.98 month news": 0.7953,  # fit, 22
    "event 0.98 month plan": 0.6511,  # fit, 1
    "event 0.98 season": 0.7139,  # fit, 7
    "event 0.98 season news": 0.7807,  # fit, 7
    "event 0.98 year": 0.6986,  # fit, 56
    "event 0.98 year news": 0.7353,  # fit, 54
    "event 0.98 year plan": 0.5589,  # fit, 2
    "event inferred": 0.4419,  # fit, 7
    "event inferred day": 0.369,  # fit, 7
    "event inferred day news": 0.3301,  # fit, 7
    "quote": 0.756,  # fit, 537
    "quote direct": 0.8316,  # fit, 259
    "quote direct 0.60": 0.3762,  # fit, 15
    "quote direct 0.60 nobody": 0.2178,  # fit, 15
    "quote direct 0.75": 0.819,  # fit, 121
    "quote direct 0.75 described_person": 0.6109,  # fit, 6
    "quote direct 0.75 document": 0.728,  # fit, 1
    "quote direct 0.75 group": 0.8684,  # fit, 3
    "quote direct 0.75 media": 0.728,  # fit, 1
    "quote direct 0.75 named_person": 0.905,  # fit, 102
    "quote direct 0.75 organisation": 0.728,  # fit, 1
    "quote direct 0.75 unnamed_person": 0.7552,  # fit, 2
    "quote direct 0.75 unspecified": 0.504,  # fit, 5
    "quote direct 0.90": 0.9286,  # fit, 123
    "quote direct 0.90 described_person": 0.9173,  # fit, 11
    "quote direct 0.90 document": 0.9429,  # fit, 2
    "quote direct 0.90 group": 0.8691,  # fit, 4
    "quote direct 0.90 named_person": 0.9844,  # fit, 93
    "quote direct 0.90 nobody": 0.6753,  # fit, 3
    "quote direct 0.90 organisation": 0.8286,  # fit, 7
    "quote direct 0.90 unnamed_person": 0.9481,  # fit, 3
    "quote indirect": 0.6854,  # fit, 208
    "quote indirect 0.75": 0.5944,  # fit, 13
    "quote indirect 0.75 described_person": 0.4323,  # fit, 3
    "quote indirect 0.75 document": 0.5966,  # fit, 5
    "quote indirect 0.75 group": 0.6395,  # fit, 1
    "quote indirect 0.75 named_person": 0.6395,  # fit, 1
    "quote indirect 0.75 organisation": 0.5284,  # fit, 1
    "quote indirect 0.75 unnamed_person": 0.6755,  # fit, 2
    "quote indirect 0.90": 0.692,  # fit, 195
    "quote indirect 0.90 described_person": 0.6865,  # fit, 19
    "quote indirect 0.90 document": 0.5298,  # fit, 10
    "quote indirect 0.90 group": 0.6845,  # fit, 22
    "quote indirect 0.90 named_person": 0.7504,  # fit, 74
    "quote indirect 0.90 nobody": 0.5021,  # fit, 9
    "quote indirect 0.90 organisation": 0.7183,  # fit, 54
    "quote indirect 0.90 unnamed_person": 0.7947,  # fit, 4
    "quote indirect 0.90 unspecified": 0.5942,  # fit, 3
    "quote mixed": 0.7186,  # fit, 70
    "quote mixed 0.75": 0.6388,  # fit, 1
    "quote mixed 0.75 document": 0.5678,  # fit, 1
    "quote mixed 0.90": 0.724,  # fit, 69
    "quote mixed 0.90 described_person": 0.5615,  # fit, 13
    "quote mixed 0.90 document": 0.7792,  # fit, 2
    "quote mixed 0.90 group": 0.6175,  # fit, 3
    "quote mixed 0.90 named_person": 0.7808,  # fit, 34
    "quote mixed 0.90 nobody": 0.6436,  # fit, 1
    "quote mixed 0.90 organisation": 0.7996,  # fit, 13
    "quote mixed 0.90 unnamed_person": 0.7993,  # fit, 3
    "source": 0.7275,  # fit, 392
    "source 0.60": 0.588,  # fit, 7
    "source 0.60 unspecified": 0.5136,  # fit, 7
    "source 0.70": 0.3528,  # fit, 17
    "source 0.70 described_person": 0.2822,  # fit, 2
    "source 0.70 group": 0.4247,  # fit, 1
    "source 0.70 media": 0.2016,  # fit, 6
    "source 0.70 named_person": 0.3822,  # fit, 2
    "source 0.70 organisation": 0.273,  # fit, 6
    "source 0.75": 0.6627,  # fit, 37
    "source 0.75 described_person": 0.4418,  # fit, 4
    "source 0.75 document": 0.8073,  # fit, 6
    "source 0.75 group": 0.7002,  # fit, 1
    "source 0.75 media": 0.5891,  # fit, 1
    "source 0.75 named_person": 0.7345,  # fit, 21
    "source 0.75 organisation": 0.5302,  # fit, 2
    "source 0.75 unnamed_person": 0.6302,  # fit, 2
    "source 0.90": 0.7753,  # fit, 331
    "source 0.90 described_person": 0.5362,  # fit, 39
    "source 0.90 document": 0.6763,  # fit, 13
    "source 0.90 group": 0.5648,  # fit, 26
    "source 0.90 named_person": 0.8667,  # fit, 178
    "source 0.90 organisation": 0.8384,  # fit, 65
    "source 0.90 unnamed_person": 0.7335,  # fit, 10
    "time": 0.8516,  # fit, 1845
    "time 0.30": 0.2962,  # fit, 15
    "time 0.30 DATE": 0.1394,  # fit, 9
    "time 0.30 TIME": 0.1693,  # fit, 6
    "time 0.70": 0.7103,  # fit, 3
    "time 0.70 DATE": 0.6075,  # fit, 3
    "time 0.75": 0.6257,  # fit, 78
    "time 0.75 DATE": 0.7314,  # fit, 59
    "time 0.75 TIME": 0.2965,  # fit, 19
    "time 0.80": 0.8077,  # fit, 123
    "time 0.80 DATE": 0.8147,  # fit, 119
    "time 0.80 TIME": 0.7051,  # fit, 4
    "time 0.85": 0.8,  # fit, 303
    "time 0.85 DATE": 0.8706,  # fit, 213
    "time 0.85 SET": 0.7,  # fit, 44
    "time 0.85 TIME": 0.6,  # fit, 46
    "time 0.87": 0.8684,  # fit, 77
    "time 0.87 DATE": 0.8684,  # fit, 76
    "time 0.87 TIME": 0.883,  # fit, 1
    "time 0.90": 0.8316,  # fit, 284
    "time 0.90 DATE": 0.8645,  # fit, 61
    "time 0.90 DURATION": 0.8203,  # fit, 211
    "time 0.90 TIME": 0.8326,  # fit, 12
    "time 0.92": 0.7058,  # fit, 132
    "time 0.92 DATE": 0.7149,  # fit, 123
    "time 0.92 TIME": 0.5674,  # fit, 9
    "time 0.95": 0.9115,  # fit, 28
    "time 0.95 DATE": 0.9154,  # fit, 24
    "time 0.95 TIME": 0.941,  # fit, 4
    "time 0.98": 0.9516,  # fit, 802
    "time 0.98 DATE": 0.962,  # fit, 791
    "time 0.98 TIME": 0.5586,  # fit, 11
}
