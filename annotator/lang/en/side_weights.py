"""What each clue of `times/side.py` weighs for a date that lies ahead of publication.

Logistic regression of maximum likelihood, L2 penalty 2 around a prior. The number behind a row tells
how many dates have the clue. Written by `python -m train sides` from:
gum (31), meantime (57), own (100), wikiwars (7).
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "after 's": -0.0373,  # fit, 4
    "after ,": 0.0715,  # fit, 69
    "after .": 0.7975,  # fit, 101
    "after :": 0.1218,  # fit, 4
    "after ;": 0.2784,  # fit, 3
    "after NOUN": -0.1324,  # fit, 3
    "after PRON": -0.4077,  # fit, 7
    "after VERB": -0.0916,  # fit, 8
    "after a": 0.4949,  # fit, 4
    "after after": -0.0435,  # fit, 3
    "after and": -0.1261,  # fit, 12
    "after by": -0.0714,  # fit, 3
    "after for": -0.0388,  # fit, 3
    "after in": -0.0414,  # fit, 7
    "after nothing": 0.2791,  # fit, 12
    "after that": -0.1625,  # fit, 12
    "after the": -0.1443,  # fit, 13
    "after to": 0.0386,  # fit, 7
    "after was": -0.0554,  # fit, 3
    "before ,": 0.1466,  # fit, 7
    "before ADJ": 0.0678,  # fit, 3
    "before NOUN": -0.0376,  # fit, 6
    "before VERB": -0.1742,  # fit, 12
    "before and": -0.0444,  # fit, 4
    "before at": -0.1022,  # fit, 11
    "before by": 0.2898,  # fit, 10
    "before for": -0.2416,  # fit, 4
    "before from": 0.0522,  # fit, 6
    "before in": 0.1379,  # fit, 53
    "before nothing": 0.1633,  # fit, 4
    "before of": -0.1029,  # fit, 4
    "before on": -0.222,  # fit, 140
    "before since": -0.445,  # fit, 9
    "before to": 0.0585,  # fit, 3
    "before until": 0.2735,  # fit, 9
    "called for it": 1.7584,  # fit, 4
    "date": 0.1566,  # fit, 174
    "date in 0 months": 1.376,  # fit, 26
    "date in 1 months": 0.9606,  # fit, 20
    "date in 10 months": -1.0453,  # fit, 17
    "date in 11 months": -1.6193,  # fit, 46
    "date in 2 months": 0.9769,  # fit, 11
    "date in 3 months": 0.3781,  # fit, 8
    "date in 4 months": 0.1621,  # fit, 6
    "date in 5 months": 0.0478,  # fit, 6
    "date in 6 months": -0.0306,  # fit, 7
    "date in 7 months": -0.0442,  # fit, 7
    "date in 8 months": -0.5232,  # fit, 6
    "date in 9 months": -0.4823,  # fit, 14
    "date tense future": 0.6706,  # fit, 56
    "date tense future in 0 months": -0.0435,  # fit, 15
    "date tense future in 1 months": 0.3144,  # fit, 13
    "date tense future in 2 months": 0.1299,  # fit, 6
    "date tense future in 3 months": 0.3134,  # fit, 7
    "date tense future in 4 months": -0.0912,  # fit, 4
    "date tense future in 5 months": 0.1592,  # fit, 3
    "date tense future in 6 months": 0.1326,  # fit, 3
    "date tense future in 7 months": 0.1374,  # fit, 3
    "date tense open": -0.1661,  # fit, 30
    "date tense open in 0 months": 0.3344,  # fit, 7
    "date tense open in 1 months": 0.2545,  # fit, 4
    "date tense open in 10 months": -0.4218,  # fit, 5
    "date tense open in 11 months": -0.1739,  # fit, 8
    "date tense past": -0.2843,  # fit, 74
    "date tense past in 10 months": -0.2302,  # fit, 10
    "date tense past in 11 months": -0.3489,  # fit, 36
    "date tense past in 5 months": -0.1115,  # fit, 3
    "date tense past in 6 months": -0.0794,  # fit, 3
    "date tense past in 7 months": -0.149,  # fit, 3
    "date tense past in 9 months": -0.3153,  # fit, 12
    "date tense present": -0.1209,  # fit, 11
    "date tense progressive": 0.0573,  # fit, 3
    "date tense progressive in 0 months": 0.0573,  # fit, 3
    "form VB": 0.2329,  # fit, 4
    "form VBD": -0.6463,  # fit, 125
    "form VBD above date": -0.1381,  # fit, 8
    "form VBD above weekday": -0.0319,  # fit, 11
    "form VBD itself date": -0.2413,  # fit, 53
    "form VBD itself weekday": -0.235,  # fit, 53
    "form VBG": -0.4158,  # fit, 5
    "form VBN": -0.3776,  # fit, 14
    "form VBN itself date": -0.2038,  # fit, 8
    "form VBN itself weekday": -0.191,  # fit, 4
    "form VBP": 0.2023,  # fit, 7
    "form VBP itself date": 0.2067,  # fit, 4
    "form VBZ": 0.3251,  # fit, 30
    "form VBZ above date": -0.0978,  # fit, 5
    "form VBZ itself date": 0.2379,  # fit, 16
    "form VBZ itself weekday": 0.1849,  # fit, 9
    "form be VBD-VBN": -0.5821,  # fit, 15
    "form be VBD-VBN itself date": -0.1324,  # fit, 3
    "form be VBD-VBN itself weekday": -0.3669,  # fit, 11
    "form be VBP-VBG": 0.2007,  # fit, 7
    "form be VBP-VBG above date": 0.2007,  # fit, 7
    "form could-VB": 0.0443,  # fit, 3
    "form have VBD-VBN": -0.4049,  # fit, 10
    "form have VBD-VBN above date": -0.1762,  # fit, 4
    "form have VBD-be VBN-VBN": -0.1076,  # fit, 4
    "form have VBZ-VBN": 0.1511,  # fit, 5
    "form have VBZ-VBN itself weekday": 0.1361,  # fit, 3
    "form to TO-VB": 0.0937,  # fit, 10
    "form to TO-VB itself date": 0.0858,  # fit, 5
    "form to TO-be VB-VBN": 0.2303,  # fit, 5
    "form to TO-be VB-VBN itself date": 0.2097,  # fit, 4
    "form will-VB": 0.3472,  # fit, 14
    "form will-VB itself date": 0.24,  # fit, 9
    "form will-be VB-VBN": 0.1461,  # fit, 5
    "form will-be VB-VBN itself date": 0.1461,  # fit, 5
    "form would-VB itself weekday": 0.375,  # fit, 4
    "line answer": -0.074,  # fit, 11
    "line item": 0.4514,  # fit, 9
    "line label": 0.0891,  # fit, 5
    "line prose": -0.3937,  # fit, 269
    "no verb in 0 months": 0.2694,  # fit, 6
    "no verb in 1 months": 0.2043,  # fit, 3
    "no verb in 11 months": -0.1273,  # fit, 3
    "planned VBD": -0.2186,  # fit, 9
    "planned VBG": 0.2007,  # fit, 7
    "root NN": -0.0335,  # fit, 8
    "root NNP": -0.0678,  # fit, 12
    "root NNS": 0.2696,  # fit, 7
    "root VB": 0.3925,  # fit, 25
    "root VBD": -0.8515,  # fit, 151
    "root VBG": 0.2007,  # fit, 7
    "root VBN": -0.0865,  # fit, 45
    "root VBZ": 0.2401,  # fit, 34
    "scheduled VB": 0.3393,  # fit, 10
    "scheduled VBD": -0.1784,  # fit, 21
    "scheduled VBP": 0.1219,  # fit, 3
    "scheduled VBZ": 0.352,  # fit, 11
    "sentence looks ahead, tense future": 0.2636,  # fit, 44
    "sentence looks ahead, tense open": -0.0986,  # fit, 3
    "sentence looks ahead, tense past": -0.2705,  # fit, 19
    "tells of ADJ": 0.3251,  # fit, 4
    "tells of AUX": 0.4586,  # fit, 11
    "tells of NOUN": -0.08,  # fit, 38
    "tells of PROPN": 0.1175,  # fit, 17
    "tells of SCONJ": -0.445,  # fit, 9
    "tells of VERB": -0.1411,  # fit, 220
    "tense future above date": 0.3371,  # fit, 12
    "tense future itself date": 0.2503,  # fit, 43
    "tense future itself weekday": 0.5633,  # fit, 24
    "tense open above date": -0.4567,  # fit, 14
    "tense open above weekday": -0.3642,  # fit, 12
    "tense open itself date": 0.0785,  # fit, 3
    "tense open itself weekday": -0.1121,  # fit, 3
    "tense past above date": -0.0573,  # fit, 4
    "tense past itself date": -0.2271,  # fit, 70
    "tense past itself weekday": -0.3788,  # fit, 75
    "tense present above date": -0.2137,  # fit, 5
    "tense present itself date": 0.0927,  # fit, 6
    "tense progressive itself date": 0.0573,  # fit, 3
    "verb announce": 0.0375,  # fit, 3
    "verb ask": -0.29,  # fit, 3
    "verb be": 0.279,  # fit, 12
    "verb begin": -0.0385,  # fit, 4
    "verb come": -0.0521,  # fit, 3
    "verb contract": -0.0709,  # fit, 3
    "verb cut": -0.0805,  # fit, 3
    "verb declare": 0.5044,  # fit, 4
    "verb die": -0.0402,  # fit, 5
    "verb fall": -0.0542,  # fit, 5
    "verb find": -0.1747,  # fit, 5
    "verb give": -0.1286,  # fit, 4
    "verb go": 0.0705,  # fit, 16
    "verb have": -0.2316,  # fit, 7
    "verb hold": 0.2635,  # fit, 7
    "verb launch": -0.0403,  # fit, 3
    "verb leave": -0.0963,  # fit, 7
    "verb make": -0.0763,  # fit, 3
    "verb meet": 0.204,  # fit, 7
    "verb pay": -0.0592,  # fit, 4
    "verb publish": -0.101,  # fit, 3
    "verb report": -0.0355,  # fit, 5
    "verb run": 0.0741,  # fit, 4
    "verb sign": -0.1162,  # fit, 3
    "verb take": 0.0754,  # fit, 4
    "verb tell": -0.3228,  # fit, 8
    "verb vote": -0.0349,  # fit, 4
    "verb win": -0.0575,  # fit, 4
    "weekday in 1": 0.5006,  # fit, 12
    "weekday in 2": 0.8244,  # fit, 19
    "weekday in 3": 0.2929,  # fit, 12
    "weekday in 4": -0.277,  # fit, 20
    "weekday in 5": -0.4064,  # fit, 23
    "weekday in 6": -0.9094,  # fit, 44
    "weekday tense future": 0.8109,  # fit, 27
    "weekday tense future in 1": 0.3323,  # fit, 6
    "weekday tense future in 2": 0.2983,  # fit, 8
    "weekday tense future in 3": 0.3131,  # fit, 4
    "weekday tense future in 4": 0.1555,  # fit, 5
    "weekday tense future in 6": -0.362,  # fit, 3
    "weekday tense open": -0.2182,  # fit, 22
    "weekday tense open in 1": 0.2584,  # fit, 3
    "weekday tense open in 2": -0.0572,  # fit, 4
    "weekday tense open in 5": 0.1093,  # fit, 4
    "weekday tense open in 6": -0.2772,  # fit, 8
    "weekday tense past": -0.5609,  # fit, 77
    "weekday tense past in 2": 0.3506,  # fit, 5
    "weekday tense past in 3": 0.0795,  # fit, 7
    "weekday tense past in 4": -0.2808,  # fit, 13
    "weekday tense past in 5": -0.2432,  # fit, 17
    "weekday tense past in 6": -0.2701,  # fit, 33
}
"""Logarithms of odds."""
