"""What each clue of `times/side.py` weighs for a date that lies ahead of publication.

Logistic regression of maximum likelihood, L2 penalty 2 around a prior. The number behind a row tells
how many dates have the clue. Written by `python -m train sides` from:
gum (31), meantime (57), own (100), wikiwars (7).
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "after ,": -0.0776,  # fit, 69
    "after .": 0.8024,  # fit, 101
    "after :": 0.1154,  # fit, 4
    "after ;": 0.2399,  # fit, 3
    "after NOUN": -0.1257,  # fit, 3
    "after PRON": -0.4673,  # fit, 7
    "after VERB": -0.0856,  # fit, 8
    "after a": 0.5091,  # fit, 4
    "after after": -0.0418,  # fit, 3
    "after and": -0.113,  # fit, 12
    "after by": -0.0655,  # fit, 3
    "after for": -0.0375,  # fit, 3
    "after nothing": 0.2075,  # fit, 12
    "after that": -0.1422,  # fit, 12
    "after the": -0.1235,  # fit, 13
    "after to": 0.0301,  # fit, 7
    "after was": -0.0531,  # fit, 3
    "before ,": 0.1299,  # fit, 7
    "before ADJ": 0.074,  # fit, 3
    "before VERB": -0.1294,  # fit, 12
    "before and": -0.0353,  # fit, 4
    "before at": -0.0994,  # fit, 11
    "before by": 0.2879,  # fit, 10
    "before for": -0.2147,  # fit, 4
    "before from": 0.0678,  # fit, 6
    "before in": 0.1704,  # fit, 53
    "before nothing": 0.1776,  # fit, 4
    "before of": -0.1067,  # fit, 4
    "before on": -0.3028,  # fit, 140
    "before since": -0.4288,  # fit, 9
    "before to": 0.0614,  # fit, 3
    "before until": 0.1276,  # fit, 9
    "called for it": 1.7853,  # fit, 4
    "date": 0.3151,  # fit, 174
    "date in 0 months": 1.4188,  # fit, 26
    "date in 1 months": 0.9887,  # fit, 20
    "date in 10 months": -1.0427,  # fit, 17
    "date in 11 months": -1.6115,  # fit, 46
    "date in 2 months": 1.0,  # fit, 11
    "date in 3 months": 0.3939,  # fit, 8
    "date in 4 months": 0.1676,  # fit, 6
    "date in 5 months": 0.0409,  # fit, 6
    "date in 6 months": -0.0395,  # fit, 7
    "date in 7 months": -0.0364,  # fit, 7
    "date in 8 months": -0.4924,  # fit, 6
    "date in 9 months": -0.4725,  # fit, 14
    "date tense future": 0.7902,  # fit, 56
    "date tense future in 1 months": 0.3468,  # fit, 13
    "date tense future in 2 months": 0.1252,  # fit, 6
    "date tense future in 3 months": 0.3319,  # fit, 7
    "date tense future in 4 months": -0.0747,  # fit, 4
    "date tense future in 5 months": 0.1502,  # fit, 3
    "date tense future in 6 months": 0.118,  # fit, 3
    "date tense future in 7 months": 0.1356,  # fit, 3
    "date tense open": -0.1943,  # fit, 30
    "date tense open in 0 months": 0.3299,  # fit, 7
    "date tense open in 1 months": 0.2395,  # fit, 4
    "date tense open in 10 months": -0.4282,  # fit, 5
    "date tense open in 11 months": -0.1852,  # fit, 8
    "date tense past": -0.2357,  # fit, 74
    "date tense past in 10 months": -0.2248,  # fit, 10
    "date tense past in 11 months": -0.3327,  # fit, 36
    "date tense past in 5 months": -0.1093,  # fit, 3
    "date tense past in 6 months": -0.0738,  # fit, 3
    "date tense past in 7 months": -0.1406,  # fit, 3
    "date tense past in 9 months": -0.3098,  # fit, 12
    "date tense present": -0.1028,  # fit, 11
    "date tense progressive": 0.0577,  # fit, 3
    "date tense progressive in 0 months": 0.0577,  # fit, 3
    "form VB": 0.2712,  # fit, 4
    "form VBD": -0.6287,  # fit, 125
    "form VBD above date": -0.1334,  # fit, 8
    "form VBD above weekday": -0.1172,  # fit, 11
    "form VBD itself date": -0.2195,  # fit, 53
    "form VBD itself weekday": -0.1586,  # fit, 53
    "form VBG": -0.3672,  # fit, 5
    "form VBN": -0.3775,  # fit, 14
    "form VBN itself date": -0.1918,  # fit, 8
    "form VBN itself weekday": -0.2212,  # fit, 4
    "form VBP": 0.1599,  # fit, 7
    "form VBP itself date": 0.2239,  # fit, 4
    "form VBZ": 0.3618,  # fit, 30
    "form VBZ above date": -0.0969,  # fit, 5
    "form VBZ itself date": 0.2537,  # fit, 16
    "form VBZ itself weekday": 0.205,  # fit, 9
    "form be VBD-VBN": -0.6013,  # fit, 15
    "form be VBD-VBN itself date": -0.1206,  # fit, 3
    "form be VBD-VBN itself weekday": -0.3897,  # fit, 11
    "form be VBP-VBG": 0.184,  # fit, 7
    "form be VBP-VBG above date": 0.184,  # fit, 7
    "form have VBD-VBN": -0.3773,  # fit, 10
    "form have VBD-VBN above date": -0.1781,  # fit, 4
    "form have VBD-be VBN-VBN": -0.1026,  # fit, 4
    "form have VBZ-VBN": 0.1423,  # fit, 5
    "form have VBZ-VBN itself weekday": 0.1282,  # fit, 3
    "form to TO-VB itself date": 0.1224,  # fit, 5
    "form to TO-VB itself weekday": -0.1324,  # fit, 5
    "form to TO-be VB-VBN": 0.218,  # fit, 5
    "form to TO-be VB-VBN itself date": 0.2016,  # fit, 4
    "form will-VB": 0.3251,  # fit, 14
    "form will-VB itself date": 0.2587,  # fit, 9
    "form will-be VB-VBN": 0.1641,  # fit, 5
    "form will-be VB-VBN itself date": 0.1641,  # fit, 5
    "form would-VB": -0.0912,  # fit, 5
    "form would-VB itself weekday": 0.2723,  # fit, 4
    "line answer": -0.0619,  # fit, 11
    "line item": 0.3805,  # fit, 9
    "line label": 0.0879,  # fit, 5
    "line prose": -0.5221,  # fit, 269
    "no verb in 0 months": 0.2564,  # fit, 6
    "no verb in 1 months": 0.1882,  # fit, 3
    "no verb in 11 months": -0.1414,  # fit, 3
    "planned VBD": -0.2009,  # fit, 9
    "planned VBG": 0.184,  # fit, 7
    "root NNP": -0.114,  # fit, 12
    "root NNS": 0.2944,  # fit, 7
    "root VB": 0.3986,  # fit, 25
    "root VBD": -0.9419,  # fit, 151
    "root VBG": 0.184,  # fit, 7
    "root VBN": -0.0984,  # fit, 45
    "root VBP": -0.1249,  # fit, 14
    "root VBZ": 0.2204,  # fit, 34
    "scheduled VB": 0.2689,  # fit, 10
    "scheduled VBD": -0.1596,  # fit, 21
    "scheduled VBP": 0.1233,  # fit, 3
    "scheduled VBZ": 0.243,  # fit, 11
    "sentence looks ahead, tense open": -0.098,  # fit, 3
    "sentence looks ahead, tense past": -0.2435,  # fit, 19
    "tells of ADJ": 0.1524,  # fit, 4
    "tells of AUX": 0.4592,  # fit, 11
    "tells of PROPN": 0.1105,  # fit, 17
    "tells of SCONJ": -0.4288,  # fit, 9
    "tells of VERB": -0.277,  # fit, 220
    "tense future above date": 0.3194,  # fit, 12
    "tense future itself date": 0.394,  # fit, 43
    "tense future itself weekday": -0.2733,  # fit, 24
    "tense open above date": -0.4539,  # fit, 14
    "tense open above weekday": -0.2828,  # fit, 12
    "tense open itself date": 0.0894,  # fit, 3
    "tense open itself weekday": -0.0433,  # fit, 3
    "tense past above date": -0.0602,  # fit, 4
    "tense past itself date": -0.1756,  # fit, 70
    "tense past itself weekday": -0.1185,  # fit, 75
    "tense present above date": -0.2201,  # fit, 5
    "tense present itself date": 0.1172,  # fit, 6
    "tense present itself weekday": 0.1345,  # fit, 4
    "tense progressive itself date": 0.0577,  # fit, 3
    "verb announce": 0.0485,  # fit, 3
    "verb ask": -0.3692,  # fit, 3
    "verb be": 0.2896,  # fit, 12
    "verb begin": -0.0325,  # fit, 4
    "verb come": -0.0532,  # fit, 3
    "verb contract": -0.0694,  # fit, 3
    "verb cut": -0.0378,  # fit, 3
    "verb declare": 0.5109,  # fit, 4
    "verb die": -0.0301,  # fit, 5
    "verb fall": -0.0441,  # fit, 5
    "verb find": -0.164,  # fit, 5
    "verb give": -0.1108,  # fit, 4
    "verb go": 0.0432,  # fit, 16
    "verb have": -0.1757,  # fit, 7
    "verb hold": 0.2557,  # fit, 7
    "verb launch": -0.0368,  # fit, 3
    "verb leave": -0.1511,  # fit, 7
    "verb make": -0.0673,  # fit, 3
    "verb meet": 0.1537,  # fit, 7
    "verb pay": -0.0621,  # fit, 4
    "verb publish": -0.0899,  # fit, 3
    "verb report": -0.0314,  # fit, 5
    "verb run": 0.0743,  # fit, 4
    "verb sign": -0.1061,  # fit, 3
    "verb take": 0.1003,  # fit, 4
    "verb tell": -0.3838,  # fit, 8
    "verb vote": -0.0327,  # fit, 4
    "verb win": -0.0514,  # fit, 4
    "weekday": -0.343,  # fit, 130
    "weekday in 1": 0.4094,  # fit, 12
    "weekday in 2": 0.8028,  # fit, 19
    "weekday in 3": 0.2416,  # fit, 12
    "weekday in 4": -0.4145,  # fit, 20
    "weekday in 5": -0.352,  # fit, 23
    "weekday in 6": -1.0305,  # fit, 44
    "weekday tense future": 3.7821,  # fit, 27
    "weekday tense future in 1": 0.1219,  # fit, 6
    "weekday tense future in 2": 0.1273,  # fit, 8
    "weekday tense future in 3": 0.1527,  # fit, 4
    "weekday tense future in 4": -0.0737,  # fit, 5
    "weekday tense future in 6": -0.5713,  # fit, 3
    "weekday tense open in 1": 0.3046,  # fit, 3
    "weekday tense open in 5": 0.1658,  # fit, 4
    "weekday tense open in 6": -0.2433,  # fit, 8
    "weekday tense past": -0.279,  # fit, 77
    "weekday tense past in 2": 0.3827,  # fit, 5
    "weekday tense past in 3": 0.165,  # fit, 7
    "weekday tense past in 4": -0.2208,  # fit, 13
    "weekday tense past in 5": -0.2204,  # fit, 17
    "weekday tense past in 6": -0.2159,  # fit, 33
    "weekday tense present": 0.1345,  # fit, 4
}
"""Logarithms of odds."""
