"""What each clue of `quotation/stances.py` weighs for each stance.

Multinomial regression of maximum likelihood, L2 penalty 0.5. The number behind a row tells how many quotations
of that stance have the clue. Written by `python -m train stances` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "asked: always": -0.2548,  # fit, 29
    "asked: begins with no": -0.1068,  # fit, 0
    "asked: cue asked": 1.2086,  # fit, 23
    "asked: cue asked, marks": -0.0325,  # fit, 4
    "asked: cue asked, question": 0.6318,  # fit, 4
    "asked: cue asked, question word": 3.0893,  # fit, 19
    "asked: cue before": 0.5843,  # fit, 2
    "asked: cue before, marks": 0.5843,  # fit, 2
    "asked: cue conceded": -0.3046,  # fit, 0
    "asked: cue conceded, marks": -0.1204,  # fit, 0
    "asked: cue conceded, that": -0.1341,  # fit, 0
    "asked: cue denied": -0.4728,  # fit, 0
    "asked: cue denied, phrase": -0.086,  # fit, 0
    "asked: cue denied, that": -0.2763,  # fit, 0
    "asked: cue label": 0.4921,  # fit, 2
    "asked: cue label, marks": 0.4921,  # fit, 2
    "asked: cue none": 0.5225,  # fit, 2
    "asked: cue none, marks": 0.5225,  # fit, 2
    "asked: cue planned": -0.4701,  # fit, 0
    "asked: cue planned, clause": -0.0873,  # fit, 0
    "asked: cue planned, that": -0.0714,  # fit, 0
    "asked: cue planned, to": -0.1257,  # fit, 0
    "asked: cue said": -1.5082,  # fit, 0
    "asked: cue said, clause": -0.4671,  # fit, 0
    "asked: cue said, marks": -0.5271,  # fit, 0
    "asked: cue said, phrase": -0.1425,  # fit, 0
    "asked: cue said, that": -0.3401,  # fit, 0
    "asked: cue urged": -0.3066,  # fit, 0
    "asked: cue urged, phrase": -0.1433,  # fit, 0
    "asked: cue urged, that": -0.1231,  # fit, 0
    "asked: negated": -0.4213,  # fit, 0
    "asked: negated, claiming": -0.01,  # fit, 0
    "asked: negated, neutral": -0.4063,  # fit, 0
    "asked: order": -0.112,  # fit, 0
    "asked: ought": -0.0398,  # fit, 0
    "asked: question": 2.5734,  # fit, 7
    "asked: will, first person": -0.2624,  # fit, 0
    "asked: will, noun": -0.023,  # fit, 2
    "asked: will, third person": 0.1124,  # fit, 4
    "conceded: always": 0.2322,  # fit, 27
    "conceded: begins with no": -0.6398,  # fit, 0
    "conceded: cue asked": 0.1394,  # fit, 1
    "conceded: cue asked, marks": -0.3521,  # fit, 0
    "conceded: cue asked, question": -0.0826,  # fit, 0
    "conceded: cue asked, question word": -0.4759,  # fit, 0
    "conceded: cue before": -0.5422,  # fit, 0
    "conceded: cue before, marks": -0.5422,  # fit, 0
    "conceded: cue conceded": 2.6357,  # fit, 15
    "conceded: cue conceded, marks": 0.9697,  # fit, 6
    "conceded: cue conceded, that": 1.2092,  # fit, 8
    "conceded: cue denied": -0.6213,  # fit, 0
    "conceded: cue denied, phrase": -0.1169,  # fit, 0
    "conceded: cue denied, that": -0.3493,  # fit, 0
    "conceded: cue label": -0.2639,  # fit, 0
    "conceded: cue label, marks": -0.2639,  # fit, 0
    "conceded: cue none": -0.0416,  # fit, 1
    "conceded: cue none, marks": -0.0416,  # fit, 1
    "conceded: cue planned": -0.6238,  # fit, 0
    "conceded: cue planned, clause": -0.1129,  # fit, 0
    "conceded: cue planned, that": -0.0834,  # fit, 0
    "conceded: cue planned, to": -0.1681,  # fit, 0
    "conceded: cue said": -0.0404,  # fit, 10
    "conceded: cue said, clause": 0.0619,  # fit, 3
    "conceded: cue said, marks": 0.3443,  # fit, 4
    "conceded: cue said, phrase": -0.6197,  # fit, 0
    "conceded: cue said, that": 0.3945,  # fit, 3
    "conceded: cue urged": -0.4096,  # fit, 0
    "conceded: cue urged, phrase": -0.1989,  # fit, 0
    "conceded: cue urged, that": -0.1721,  # fit, 0
    "conceded: negated": 0.1522,  # fit, 2
    "conceded: negated, claiming": -0.2051,  # fit, 0
    "conceded: negated, neutral": 0.4425,  # fit, 2
    "conceded: order": -0.2566,  # fit, 0
    "conceded: ought": -0.2939,  # fit, 0
    "conceded: question": -0.3018,  # fit, 0
    "conceded: will, first person": 0.9043,  # fit, 1
    "conceded: will, noun": -0.5023,  # fit, 1
    "conceded: will, third person": -0.5125,  # fit, 0
    "denied: always": 0.4474,  # fit, 64
    "denied: begins with no": 0.1746,  # fit, 5
    "denied: cue asked": -0.8897,  # fit, 0
    "denied: cue asked, marks": -0.1826,  # fit, 0
    "denied: cue asked, question": -0.0411,  # fit, 0
    "denied: cue asked, question word": -0.2495,  # fit, 0
    "denied: cue before": -0.0893,  # fit, 1
    "denied: cue before, marks": -0.0893,  # fit, 1
    "denied: cue conceded": -0.4713,  # fit, 0
    "denied: cue conceded, marks": -0.1916,  # fit, 0
    "denied: cue conceded, that": -0.1941,  # fit, 0
    "denied: cue denied": 2.9228,  # fit, 34
    "denied: cue denied, phrase": 0.8468,  # fit, 7
    "denied: cue denied, that": 0.7352,  # fit, 23
    "denied: cue label": -0.2879,  # fit, 0
    "denied: cue label, marks": -0.2879,  # fit, 0
    "denied: cue none": -0.0073,  # fit, 2
    "denied: cue none, marks": -0.0073,  # fit, 2
    "denied: cue planned": -0.7006,  # fit, 0
    "denied: cue planned, clause": -0.1247,  # fit, 0
    "denied: cue planned, that": -0.089,  # fit, 0
    "denied: cue planned, to": -0.1891,  # fit, 0
    "denied: cue said": 0.4449,  # fit, 27
    "denied: cue said, clause": -0.2174,  # fit, 7
    "denied: cue said, marks": 0.2934,  # fit, 10
    "denied: cue said, phrase": 0.9784,  # fit, 4
    "denied: cue said, that": -0.1634,  # fit, 6
    "denied: cue urged": -0.4742,  # fit, 0
    "denied: cue urged, phrase": -0.2253,  # fit, 0
    "denied: cue urged, that": -0.1954,  # fit, 0
    "denied: negated": 1.3144,  # fit, 15
    "denied: negated, claiming": 1.0845,  # fit, 2
    "denied: negated, neutral": 0.5227,  # fit, 12
    "denied: order": -0.4317,  # fit, 0
    "denied: ought": -0.5115,  # fit, 0
    "denied: question": -0.3954,  # fit, 0
    "denied: will, first person": -0.5345,  # fit, 0
    "denied: will, noun": -0.9074,  # fit, 1
    "denied: will, third person": -0.7903,  # fit, 0
    "other: always": -1.8182,  # fit, 0
    "other: begins with no": -0.0347,  # fit, 0
    "other: cue asked": -0.2125,  # fit, 0
    "other: cue asked, marks": -0.0472,  # fit, 0
    "other: cue asked, question": -0.0141,  # fit, 0
    "other: cue asked, question word": -0.0718,  # fit, 0
    "other: cue before": -0.1303,  # fit, 0
    "other: cue before, marks": -0.1303,  # fit, 0
    "other: cue conceded": -0.0854,  # fit, 0
    "other: cue conceded, marks": -0.0342,  # fit, 0
    "other: cue conceded, that": -0.0381,  # fit, 0
    "other: cue denied": -0.1534,  # fit, 0
    "other: cue denied, phrase": -0.0263,  # fit, 0
    "other: cue denied, that": -0.0952,  # fit, 0
    "other: cue label": -0.0591,  # fit, 0
    "other: cue label, marks": -0.0591,  # fit, 0
    "other: cue none": -0.1843,  # fit, 0
    "other: cue none, marks": -0.1843,  # fit, 0
    "other: cue planned": -0.1415,  # fit, 0
    "other: cue planned, clause": -0.0268,  # fit, 0
    "other: cue planned, that": -0.0209,  # fit, 0
    "other: cue planned, to": -0.0398,  # fit, 0
    "other: cue said": -0.7638,  # fit, 0
    "other: cue said, clause": -0.261,  # fit, 0
    "other: cue said, marks": -0.2366,  # fit, 0
    "other: cue said, phrase": -0.0681,  # fit, 0
    "other: cue said, that": -0.1844,  # fit, 0
    "other: cue urged": -0.0879,  # fit, 0
    "other: cue urged, phrase": -0.0413,  # fit, 0
    "other: cue urged, that": -0.035,  # fit, 0
    "other: negated": -0.1058,  # fit, 0
    "other: negated, claiming": -0.0071,  # fit, 0
    "other: negated, neutral": -0.0954,  # fit, 0
    "other: order": -0.0201,  # fit, 0
    "other: ought": -0.0165,  # fit, 0
    "other: question": -0.0394,  # fit, 0
    "other: will, first person": -0.0287,  # fit, 0
    "other: will, noun": -0.0839,  # fit, 0
    "other: will, third person": -0.0636,  # fit, 0
    "planned: always": -0.6455,  # fit, 37
    "planned: begins with no": 0.5516,  # fit, 1
    "planned: cue asked": -0.8242,  # fit, 0
    "planned: cue asked, marks": -0.0785,  # fit, 0
    "planned: cue asked, question": -0.0223,  # fit, 0
    "planned: cue asked, question word": -0.5819,  # fit, 0
    "planned: cue before": -0.7348,  # fit, 0
    "planned: cue before, marks": -0.7348,  # fit, 0
    "planned: cue conceded": -0.3935,  # fit, 0
    "planned: cue conceded, marks": -0.0778,  # fit, 0
    "planned: cue conceded, that": -0.2847,  # fit, 0
    "planned: cue denied": -0.5154,  # fit, 0
    "planned: cue denied, phrase": -0.0573,  # fit, 0
    "planned: cue denied, that": -0.3863,  # fit, 0
    "planned: cue label": -0.4523,  # fit, 0
    "planned: cue label, marks": -0.4523,  # fit, 0
    "planned: cue none": -0.3913,  # fit, 0
    "planned: cue none, marks": -0.3913,  # fit, 0
    "planned: cue planned": 2.4674,  # fit, 11
    "planned: cue planned, clause": -0.4611,  # fit, 1
    "planned: cue planned, that": -0.2368,  # fit, 3
    "planned: cue planned, to": 1.537,  # fit, 5
    "planned: cue said": 0.4375,  # fit, 26
    "planned: cue said, clause": 1.1648,  # fit, 20
    "planned: cue said, marks": -0.3848,  # fit, 2
    "planned: cue said, phrase": 0.1846,  # fit, 1
    "planned: cue said, that": -0.3787,  # fit, 3
    "planned: cue urged": -0.239,  # fit, 0
    "planned: cue urged, phrase": -0.1075,  # fit, 0
    "planned: cue urged, that": -0.0919,  # fit, 0
    "planned: negated": -0.3226,  # fit, 1
    "planned: negated, claiming": -0.0911,  # fit, 0
    "planned: negated, neutral": -0.1774,  # fit, 1
    "planned: order": -0.1155,  # fit, 0
    "planned: ought": -0.1597,  # fit, 0
    "planned: question": -0.1054,  # fit, 0
    "planned: will, first person": 1.4173,  # fit, 1
    "planned: will, noun": 2.8907,  # fit, 15
    "planned: will, third person": 3.2366,  # fit, 11
    "said: always": 1.8111,  # fit, 585
    "said: begins with no": 0.0001,  # fit, 19
    "said: cue asked": -1.1472,  # fit, 1
    "said: cue asked, marks": 0.7693,  # fit, 1
    "said: cue asked, question": -0.1224,  # fit, 0
    "said: cue asked, question word": -0.5334,  # fit, 0
    "said: cue before": 1.4051,  # fit, 40
    "said: cue before, marks": 1.4051,  # fit, 40
    "said: cue conceded": -0.9655,  # fit, 0
    "said: cue conceded, marks": -0.3789,  # fit, 0
    "said: cue conceded, that": -0.3823,  # fit, 0
    "said: cue denied": -0.5392,  # fit, 3
    "said: cue denied, phrase": -0.4438,  # fit, 0
    "said: cue denied, that": 0.7215,  # fit, 3
    "said: cue label": 0.8314,  # fit, 5
    "said: cue label, marks": 0.8314,  # fit, 5
    "said: cue none": 0.701,  # fit, 21
    "said: cue none, marks": 0.701,  # fit, 21
    "said: cue planned": 0.0925,  # fit, 4
    "said: cue planned, clause": 0.9259,  # fit, 2
    "said: cue planned, that": 0.5868,  # fit, 1
    "said: cue planned, to": -0.8467,  # fit, 0
    "said: cue said": 1.8324,  # fit, 510
    "said: cue said, clause": 0.8687,  # fit, 191
    "said: cue said, marks": 0.9598,  # fit, 179
    "said: cue said, phrase": 0.1536,  # fit, 21
    "said: cue said, that": 0.8359,  # fit, 116
    "said: cue urged": -0.3995,  # fit, 1
    "said: cue urged, phrase": 0.3361,  # fit, 1
    "said: cue urged, that": -0.5675,  # fit, 0
    "said: negated": -0.1664,  # fit, 65
    "said: negated, claiming": -0.7239,  # fit, 2
    "said: negated, neutral": 0.1003,  # fit, 61
    "said: order": -0.684,  # fit, 5
    "said: ought": -0.6546,  # fit, 4
    "said: question": -1.2817,  # fit, 2
    "said: will, first person": -1.3404,  # fit, 4
    "said: will, noun": -0.9478,  # fit, 14
    "said: will, third person": -1.6064,  # fit, 5
    "urged: always": 0.2278,  # fit, 16
    "urged: begins with no": 0.0551,  # fit, 1
    "urged: cue asked": 1.7255,  # fit, 5
    "urged: cue asked, marks": -0.0764,  # fit, 1
    "urged: cue asked, question": -0.3493,  # fit, 0
    "urged: cue asked, question word": -1.1768,  # fit, 0
    "urged: cue before": -0.4928,  # fit, 0
    "urged: cue before, marks": -0.4928,  # fit, 0
    "urged: cue conceded": -0.4154,  # fit, 0
    "urged: cue conceded, marks": -0.1667,  # fit, 0
    "urged: cue conceded, that": -0.1759,  # fit, 0
    "urged: cue denied": -0.6206,  # fit, 0
    "urged: cue denied, phrase": -0.1165,  # fit, 0
    "urged: cue denied, that": -0.3495,  # fit, 0
    "urged: cue label": -0.2603,  # fit, 0
    "urged: cue label, marks": -0.2603,  # fit, 0
    "urged: cue none": -0.5991,  # fit, 0
    "urged: cue none, marks": -0.5991,  # fit, 0
    "urged: cue planned": -0.6239,  # fit, 0
    "urged: cue planned, clause": -0.1131,  # fit, 0
    "urged: cue planned, that": -0.0852,  # fit, 0
    "urged: cue planned, to": -0.1675,  # fit, 0
    "urged: cue said": -0.4025,  # fit, 3
    "urged: cue said, clause": -1.1498,  # fit, 0
    "urged: cue said, marks": -0.4491,  # fit, 1
    "urged: cue said, phrase": -0.4864,  # fit, 0
    "urged: cue said, that": -0.1637,  # fit, 1
    "urged: cue urged": 1.9168,  # fit, 8
    "urged: cue urged, phrase": 0.3803,  # fit, 2
    "urged: cue urged, that": 1.185,  # fit, 4
    "urged: negated": -0.4504,  # fit, 0
    "urged: negated, claiming": -0.0474,  # fit, 0
    "urged: negated, neutral": -0.3863,  # fit, 0
    "urged: order": 1.6198,  # fit, 2
    "urged: ought": 1.6761,  # fit, 2
    "urged: question": -0.4498,  # fit, 0
    "urged: will, first person": -0.1556,  # fit, 0
    "urged: will, noun": -0.4263,  # fit, 0
    "urged: will, third person": -0.3762,  # fit, 0
}
"""Logarithms of odds."""
