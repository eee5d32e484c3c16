"""How often each class of annotation is right: m-estimates, m = 8.

The number behind a row tells how many annotations were judged. Written by `python -m train confidence`
from: gap (1358), gum (58), meantime (99), own (100), redocred (297), uner_pud (134), wikiwars (7).
"""

from __future__ import annotations

from typing import Final

PROBABILITIES: Final[dict[str, float]] = {
    "entity": 0.8934,  # fit, 9035
    "entity 0.5": 0.4209,  # fit, 85
    "entity 0.5 EVENT": 0.4852,  # fit, 1
    "entity 0.5 FAC": 0.5306,  # fit, 4
    "entity 0.5 GPE": 0.273,  # fit, 8
    "entity 0.5 NORP": 0.2806,  # fit, 4
    "entity 0.5 ORG": 0.4814,  # fit, 26
    "entity 0.5 PERSON": 0.2449,  # fit, 18
    "entity 0.5 PRODUCT": 0.421,  # fit, 19
    "entity 0.5 WORK_OF_ART": 0.4898,  # fit, 5
    "entity 0.6": 0.4612,  # fit, 491
    "entity 0.6 EVENT": 0.6207,  # fit, 6
    "entity 0.6 FAC": 0.343,  # fit, 29
    "entity 0.6 GPE": 0.5078,  # fit, 80
    "entity 0.6 LAW": 0.5172,  # fit, 3
    "entity 0.6 NORP": 0.4037,  # fit, 16
    "entity 0.6 ORG": 0.4053,  # fit, 196
    "entity 0.6 PERSON": 0.4341,  # fit, 65
    "entity 0.6 PRODUCT": 0.5188,  # fit, 82
    "entity 0.6 WORK_OF_ART": 0.6223,  # fit, 14
    "entity 0.7": 0.6641,  # fit, 590
    "entity 0.7 EVENT": 0.5387,  # fit, 13
    "entity 0.7 FAC": 0.7117,  # fit, 36
    "entity 0.7 GPE": 0.6979,  # fit, 130
    "entity 0.7 LAW": 0.6648,  # fit, 3
    "entity 0.7 NORP": 0.6274,  # fit, 18
    "entity 0.7 ORG": 0.6366,  # fit, 203
    "entity 0.7 PERSON": 0.5992,  # fit, 106
    "entity 0.7 PRODUCT": 0.7508,  # fit, 67
    "entity 0.7 WORK_OF_ART": 0.7415,  # fit, 14
    "entity 0.8": 0.7513,  # fit, 699
    "entity 0.8 EVENT": 0.8187,  # fit, 14
    "entity 0.8 FAC": 0.8046,  # fit, 38
    "entity 0.8 GPE": 0.7764,  # fit, 144
    "entity 0.8 LAW": 0.7865,  # fit, 6
    "entity 0.8 LOC": 0.5007,  # fit, 6
    "entity 0.8 NORP": 0.5761,  # fit, 25
    "entity 0.8 ORG": 0.7835,  # fit, 209
    "entity 0.8 PERSON": 0.6834,  # fit, 172
    "entity 0.8 PRODUCT": 0.8291,  # fit, 68
    "entity 0.8 WORK_OF_ART": 0.7204,  # fit, 17
    "entity 0.9": 0.9105,  # fit, 1208
    "entity 0.9 EVENT": 0.9304,  # fit, 31
    "entity 0.9 FAC": 0.9498,  # fit, 86
    "entity 0.9 GPE": 0.9104,  # fit, 212
    "entity 0.9 LAW": 0.806,  # fit, 6
    "entity 0.9 LOC": 0.823,  # fit, 13
    "entity 0.9 NORP": 0.8081,  # fit, 27
    "entity 0.9 ORG": 0.9249,  # fit, 308
    "entity 0.9 PERSON": 0.8953,  # fit, 438
    "entity 0.9 PRODUCT": 0.9562,  # fit, 54
    "entity 0.9 WORK_OF_ART": 0.9581,  # fit, 33
    "entity 1.0": 0.9737,  # fit, 5962
    "entity 1.0 EVENT": 0.9745,  # fit, 118
    "entity 1.0 FAC": 0.9924,  # fit, 152
    "entity 1.0 GPE": 0.9734,  # fit, 2218
    "entity 1.0 LAW": 0.9798,  # fit, 52
    "entity 1.0 LOC": 0.9991,  # fit, 218
    "entity 1.0 NORP": 0.9339,  # fit, 313
    "entity 1.0 ORG": 0.9623,  # fit, 873
    "entity 1.0 PERSON": 0.9798,  # fit, 1838
    "entity 1.0 PRODUCT": 0.9854,  # fit, 75
    "entity 1.0 WORK_OF_ART": 0.9981,  # fit, 105
    "quote": 0.7797,  # fit, 950
    "quote direct": 0.839,  # fit, 326
    "quote direct 0.60": 0.2029,  # fit, 30
    "quote direct 0.60 nobody": 0.069,  # fit, 30
    "quote direct 0.75": 0.8075,  # fit, 87
    "quote direct 0.75 described_person": 0.8046,  # fit, 5
    "quote direct 0.75 document": 0.646,  # fit, 2
    "quote direct 0.75 group": 0.5383,  # fit, 4
    "quote direct 0.75 named_person": 0.9172,  # fit, 71
    "quote direct 0.75 organisation": 0.4969,  # fit, 5
    "quote direct 0.90": 0.9664,  # fit, 209
    "quote direct 0.90 described_person": 0.9127,  # fit, 18
    "quote direct 0.90 document": 0.9776,  # fit, 4
    "quote direct 0.90 group": 0.9731,  # fit, 2
    "quote direct 0.90 named_person": 0.9985,  # fit, 168
    "quote direct 0.90 nobody": 0.7028,  # fit, 3
    "quote direct 0.90 organisation": 0.9295,  # fit, 10
    "quote direct 0.90 unnamed_person": 0.9756,  # fit, 3
    "quote direct 0.90 unspecified": 0.9701,  # fit, 1
    "quote indirect": 0.7579,  # fit, 499
    "quote indirect 0.75": 0.796,  # fit, 26
    "quote indirect 0.75 described_person": 0.8245,  # fit, 7
    "quote indirect 0.75 document": 0.773,  # fit, 8
    "quote indirect 0.75 group": 0.8745,  # fit, 5
    "quote indirect 0.75 named_person": 0.7807,  # fit, 4
    "quote indirect 0.75 organisation": 0.7368,  # fit, 2
    "quote indirect 0.90": 0.7548,  # fit, 473
    "quote indirect 0.90 described_person": 0.7506,  # fit, 56
    "quote indirect 0.90 document": 0.6055,  # fit, 35
    "quote indirect 0.90 group": 0.715,  # fit, 48
    "quote indirect 0.90 media": 0.6399,  # fit, 3
    "quote indirect 0.90 named_person": 0.8436,  # fit, 158
    "quote indirect 0.90 nobody": 0.5009,  # fit, 36
    "quote indirect 0.90 organisation": 0.7708,  # fit, 114
    "quote indirect 0.90 unnamed_person": 0.9246,  # fit, 18
    "quote indirect 0.90 unspecified": 0.7722,  # fit, 5
    "quote mixed": 0.7311,  # fit, 125
    "quote mixed 0.75": 0.7135,  # fit, 3
    "quote mixed 0.75 described_person": 0.6342,  # fit, 1
    "quote mixed 0.75 named_person": 0.7708,  # fit, 2
    "quote mixed 0.90": 0.7296,  # fit, 122
    "quote mixed 0.90 described_person": 0.6418,  # fit, 12
    "quote mixed 0.90 document": 0.8243,  # fit, 10
    "quote mixed 0.90 group": 0.7398,  # fit, 8
    "quote mixed 0.90 named_person": 0.8283,  # fit, 57
    "quote mixed 0.90 nobody": 0.5306,  # fit, 3
    "quote mixed 0.90 organisation": 0.6717,  # fit, 26
    "quote mixed 0.90 unnamed_person": 0.5598,  # fit, 6
    "source": 0.7281,  # fit, 790
    "source 0.60": 0.4236,  # fit, 27
    "source 0.60 vague": 0.354,  # fit, 27
    "source 0.70": 0.4492,  # fit, 25
    "source 0.70 told": 0.5049,  # fit, 11
    "source 0.70 vague": 0.2997,  # fit, 14
    "source 0.75": 0.5523,  # fit, 46
    "source 0.75 told": 0.5743,  # fit, 38
    "source 0.75 vague": 0.4012,  # fit, 8
    "source 0.90": 0.7726,  # fit, 692
    "source 0.90 told": 0.8094,  # fit, 605
    "source 0.90 vague": 0.5387,  # fit, 87
    "time": 0.8088,  # fit, 1038
    "time 0.30": 0.5882,  # fit, 3
    "time 0.70": 0.747,  # fit, 2
    "time 0.75": 0.3897,  # fit, 24
    "time 0.80": 0.7445,  # fit, 135
    "time 0.85": 0.617,  # fit, 137
    "time 0.87": 0.9118,  # fit, 66
    "time 0.90": 0.8872,  # fit, 245
    "time 0.92": 0.8274,  # fit, 82
    "time 0.95": 0.9398,  # fit, 34
    "time 0.98": 0.8757,  # fit, 310
}
