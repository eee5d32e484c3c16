"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty 3. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "aims ADJ": -0.07,  # fit, 6
    "aims NOUN": 0.2097,  # fit, 41
    "aims NUM": 0.3235,  # fit, 5
    "aims PROPN": -0.6203,  # fit, 11
    "aims verb": 0.1072,  # fit, 100
    "beside DURATION": -0.1297,  # fit, 40
    "beside SET": -0.1335,  # fit, 12
    "dated": -0.2047,  # fit, 100
    "dated adverb again": 0.2348,  # fit, 6
    "dated ahead": -0.3223,  # fit, 75
    "dated block paragraph": -0.2047,  # fit, 100
    "dated child agent": 0.5254,  # fit, 14
    "dated child attr": -0.1056,  # fit, 9
    "dated child ccomp": 0.1759,  # fit, 46
    "dated child dobj": 0.1218,  # fit, 89
    "dated child prt": 0.6881,  # fit, 24
    "dated class act": 0.1727,  # fit, 100
    "dated class act VBD": 0.0584,  # fit, 92
    "dated class act VBN": 0.4832,  # fit, 32
    "dated class act VBP": -0.2453,  # fit, 8
    "dated class act be.VBD-VBN": 0.4268,  # fit, 29
    "dated class act have.VBD-be.VBN-VBN": 0.3018,  # fit, 6
    "dated class act have.VBZ-VBN": 0.1043,  # fit, 6
    "dated class act will-VB": 0.4137,  # fit, 16
    "dated class act will-be.VB-VBN": 0.0806,  # fit, 6
    "dated class act would-VB": 0.131,  # fit, 5
    "dated class report": -0.1143,  # fit, 63
    "dated class report VBD": 0.1562,  # fit, 48
    "dated class report VBN": -0.3188,  # fit, 5
    "dated class report VBZ": -0.1207,  # fit, 8
    "dated class state": -0.2631,  # fit, 35
    "dated ends .": 0.1886,  # fit, 100
    "dated ends open": -0.3195,  # fit, 16
    "dated eve": 0.1138,  # fit, 31
    "dated form VBD": 0.1964,  # fit, 98
    "dated form VBN": 0.1643,  # fit, 36
    "dated form VBP": -0.073,  # fit, 10
    "dated form VBZ": -0.1003,  # fit, 47
    "dated form be.VBD-VBN": 0.3955,  # fit, 33
    "dated form have.VBD-VBN": 0.137,  # fit, 14
    "dated form have.VBD-be.VBN-VBN": 0.3014,  # fit, 6
    "dated form have.VBZ-VBN": -0.1363,  # fit, 9
    "dated form to-VB": -0.1482,  # fit, 21
    "dated form will-VB": 0.2032,  # fit, 19
    "dated form will-be.VB-VBN": 0.0806,  # fit, 6
    "dated form would-VB": 0.0817,  # fit, 6
    "dated in direct": -0.3371,  # fit, 17
    "dated in indirect": -0.4346,  # fit, 55
    "dated in mixed": -0.3098,  # fit, 8
    "dated lemma be": -0.1571,  # fit, 27
    "dated lemma bear": -0.0585,  # fit, 7
    "dated lemma begin": -0.211,  # fit, 6
    "dated lemma come": -0.1959,  # fit, 14
    "dated lemma cut": 0.1375,  # fit, 6
    "dated lemma die": -0.5208,  # fit, 8
    "dated lemma fall": -0.3879,  # fit, 6
    "dated lemma found": 0.1331,  # fit, 5
    "dated lemma give": 0.2366,  # fit, 5
    "dated lemma have": 0.2278,  # fit, 6
    "dated lemma hold": -0.4439,  # fit, 5
    "dated lemma leave": -0.2793,  # fit, 9
    "dated lemma lose": 0.2876,  # fit, 6
    "dated lemma make": -0.243,  # fit, 8
    "dated lemma meet": 0.2088,  # fit, 6
    "dated lemma open": -0.069,  # fit, 10
    "dated lemma pay": -0.0508,  # fit, 6
    "dated lemma publish": 0.1218,  # fit, 6
    "dated lemma put": 0.1586,  # fit, 6
    "dated lemma report": 0.3281,  # fit, 12
    "dated lemma run": -0.0624,  # fit, 7
    "dated lemma say": -0.3783,  # fit, 14
    "dated lemma sign": 0.0879,  # fit, 8
    "dated lemma take": -0.1306,  # fit, 13
    "dated lemma tell": 0.315,  # fit, 11
    "dated lemma win": 0.189,  # fit, 7
    "dated lemma write": -0.1686,  # fit, 8
    "dated length 0": -0.3533,  # fit, 21
    "dated length 1": -0.5641,  # fit, 75
    "dated length 2": 0.2509,  # fit, 77
    "dated length 3": 0.1787,  # fit, 66
    "dated length 4": 0.2831,  # fit, 68
    "dated line headline": -0.2901,  # fit, 6
    "dated line item": 0.2777,  # fit, 11
    "dated line prose": -0.3349,  # fit, 98
    "dated marks": -0.7147,  # fit, 50
    "dated no verb block paragraph": -0.5416,  # fit, 31
    "dated no verb day": -0.1934,  # fit, 24
    "dated no verb ends .": 0.2368,  # fit, 17
    "dated no verb ends open": -0.6831,  # fit, 19
    "dated no verb length 0": -0.3641,  # fit, 13
    "dated no verb line prose": 0.4677,  # fit, 15
    "dated no verb line table": -0.1365,  # fit, 5
    "dated no verb place before": -0.326,  # fit, 5
    "dated no verb place late": -0.2676,  # fit, 24
    "dated no verb year": -0.1301,  # fit, 7
    "dated now year": -0.2538,  # fit, 5
    "dated past": 0.2481,  # fit, 12
    "dated past month": 0.126,  # fit, 54
    "dated past quarter": 0.072,  # fit, 5
    "dated past season": 0.1903,  # fit, 14
    "dated past week": -0.1602,  # fit, 7
    "dated past year": 0.213,  # fit, 66
    "dated place 0": 0.1975,  # fit, 67
    "dated place 1": -0.0746,  # fit, 28
    "dated place 2": -0.2895,  # fit, 21
    "dated place before": -0.1508,  # fit, 10
    "dated place late": 0.0744,  # fit, 99
    "dated subject NOUN": 0.0825,  # fit, 89
    "dated subject PROPN": 0.2185,  # fit, 68
    "dated subject he": 0.5163,  # fit, 11
    "dated subject i": -0.071,  # fit, 8
    "dated subject it": -0.6747,  # fit, 19
    "dated subject she": 0.3281,  # fit, 14
    "dated subject that": -0.1105,  # fit, 5
    "dated subject they": -0.1331,  # fit, 7
    "dated subject we": -0.1496,  # fit, 5
    "dated subject which": -0.2954,  # fit, 7
    "dated subject who": 0.2337,  # fit, 15
    "dated under modal": -0.2305,  # fit, 12
    "dated under other": -0.1483,  # fit, 70
    "dated under report": -0.1875,  # fit, 69
    "finest False": -0.7859,  # fit, 27
    "from carried": 0.691,  # fit, 96
    "from lead": 0.181,  # fit, 100
    "from published": 0.1689,  # fit, 100
    "from scene": 0.4156,  # fit, 68
    "gap -2": -0.1209,  # fit, 28
    "gap -3": -0.2285,  # fit, 57
    "gap -4": -0.13,  # fit, 37
    "gap 0": 0.2464,  # fit, 23
    "gap 1": -0.2519,  # fit, 100
    "gap 2": -0.4716,  # fit, 99
    "gap 4": -0.217,  # fit, 100
    "governs acl": 0.1956,  # fit, 29
    "governs advcl": -0.2466,  # fit, 16
    "governs ccomp": -0.0928,  # fit, 59
    "governs conj": -0.2637,  # fit, 20
    "governs relcl": 0.1216,  # fit, 32
    "governs root": 0.1207,  # fit, 98
    "governs xcomp": 0.0551,  # fit, 19
    "hangs advmod day": -0.0868,  # fit, 5
    "hangs npadvmod day": 0.2466,  # fit, 40
    "hangs npadvmod month": -0.1597,  # fit, 8
    "hangs npadvmod season": 0.1355,  # fit, 5
    "hangs npadvmod week": 0.3675,  # fit, 5
    "hangs nummod day": -0.1853,  # fit, 5
    "hangs nummod year": -0.2077,  # fit, 12
    "hangs pobj day": 0.3111,  # fit, 92
    "hangs pobj month": 0.1871,  # fit, 58
    "hangs pobj season": -0.1876,  # fit, 9
    "hangs pobj week": -0.2853,  # fit, 5
    "hangs pobj year": -0.1374,  # fit, 62
    "in direct day": -0.6058,  # fit, 51
    "in direct month": -0.0574,  # fit, 5
    "in direct year": 0.0622,  # fit, 6
    "in indirect day": -0.0909,  # fit, 54
    "in indirect month": -0.3317,  # fit, 15
    "in indirect year": -0.4325,  # fit, 22
    "in mixed day": 0.0782,  # fit, 10
    "kind DATE": -0.3293,  # fit, 100
    "kind TIME": -0.4171,  # fit, 55
    "lead child ccomp": -0.1851,  # fit, 9
    "lead child dobj": 0.0944,  # fit, 24
    "lead child xcomp": -0.0863,  # fit, 7
    "lead class act": -0.2304,  # fit, 46
    "lead class act NOUN": -0.0748,  # fit, 7
    "lead class act have.VBZ-VBN": 0.0531,  # fit, 5
    "lead class report": 0.0831,  # fit, 10
    "lead class state": 0.3582,  # fit, 8
    "lead class state VBZ": 0.1447,  # fit, 5
    "lead form NOUN": -0.0748,  # fit, 7
    "lead from lead": 0.2172,  # fit, 63
    "lead from published": 0.2109,  # fit, 64
    "lead lemma be": 0.3883,  # fit, 5
    "lead subject NOUN": -0.1406,  # fit, 38
    "lead subject PROPN": 0.2048,  # fit, 15
    "lead subject none": -0.0893,  # fit, 8
    "letter ,": -0.1479,  # fit, 10
    "letter .": 0.881,  # fit, 92
    "letter @": 0.0669,  # fit, 7
    "letter A": 0.4587,  # fit, 20
    "letter M": 0.3458,  # fit, 88
    "letter O": 0.5873,  # fit, 13
    "letter P": -0.4332,  # fit, 44
    "letter S": 0.1572,  # fit, 17
    "letter U": -0.4862,  # fit, 30
    "letter W": 0.5897,  # fit, 79
    "letter a": -0.3843,  # fit, 22
    "letter d": -0.4532,  # fit, 31
    "letter l": -0.1357,  # fit, 19
    "letter n": 0.2982,  # fit, 14
    "letter o": 0.1857,  # fit, 6
    "letter t": -0.2689,  # fit, 9
    "precision month": -0.0514,  # fit, 63
    "precision quarter": -0.1299,  # fit, 6
    "precision season": 0.1572,  # fit, 17
    "precision year": -0.371,  # fit, 72
    "range": 0.0973,  # fit, 11
    "rank 0 of 1": 0.0547,  # fit, 100
    "rank 0 of 2": -0.1482,  # fit, 40
    "rank 1 of 2": -0.3845,  # fit, 41
    "shape ,": -0.2012,  # fit, 9
    "shape .": -0.3486,  # fit, 5
    "shape ADJ": -0.5536,  # fit, 9
    "shape NOUN": 0.2964,  # fit, 19
    "shape PROPN": 0.2819,  # fit, 14
    "shape VERB": 0.5597,  # fit, 23
    "shape at": -0.1121,  # fit, 29
    "shape bare": 0.1311,  # fit, 8
    "shape by": -0.1424,  # fit, 23
    "shape in": 0.6528,  # fit, 77
    "shape of": 0.1477,  # fit, 19
    "shape on": 0.7782,  # fit, 83
    "shape the": -0.3848,  # fit, 5
    "shape until": -0.2295,  # fit, 13
    "tense future": 0.0778,  # fit, 65
    "tense future ahead": 0.2978,  # fit, 57
    "tense future past year": 0.1633,  # fit, 5
    "tense open": -0.4922,  # fit, 65
    "tense open ahead": 0.4193,  # fit, 21
    "tense open eve": -0.4831,  # fit, 6
    "tense open past month": 0.2597,  # fit, 12
    "tense open past season": 0.1274,  # fit, 6
    "tense open past year": -0.4107,  # fit, 22
    "tense open same": -0.1533,  # fit, 12
    "tense open week": 0.1933,  # fit, 10
    "tense open year": -0.06,  # fit, 5
    "tense past ahead": -0.274,  # fit, 8
    "tense past eve": 0.4563,  # fit, 28
    "tense past past": -0.1743,  # fit, 9
    "tense past past month": -0.0514,  # fit, 43
    "tense past past season": 0.3402,  # fit, 7
    "tense past past week": -0.1198,  # fit, 6
    "tense past past year": 0.3364,  # fit, 52
    "tense past same": 0.1153,  # fit, 47
    "tense past week": -0.0885,  # fit, 35
    "tense past year": -0.1684,  # fit, 27
    "tense present": -0.3041,  # fit, 37
    "tense present ahead": -0.234,  # fit, 18
    "tense present past year": -0.0804,  # fit, 9
    "tense progressive": -0.0646,  # fit, 5
    "top ROOT": -0.2105,  # fit, 6
    "top advmod": -0.1197,  # fit, 8
    "top appos": -0.169,  # fit, 7
    "top npadvmod": 0.5483,  # fit, 54
    "top nummod": -0.3929,  # fit, 16
    "top pobj by": -0.1424,  # fit, 23
    "top pobj in": 0.5252,  # fit, 77
    "top pobj of": 0.1243,  # fit, 18
    "top pobj on": 0.5975,  # fit, 84
    "top pobj until": -0.2788,  # fit, 14
    "undated": -0.9681,  # fit, 100
    "undated adverb back": -0.0645,  # fit, 12
    "undated adverb now": 0.1437,  # fit, 12
    "undated adverb then": -0.1076,  # fit, 11
    "undated beside day": -0.5889,  # fit, 92
    "undated beside quarter": 0.1885,  # fit, 6
    "undated beside season": -0.1152,  # fit, 17
    "undated beside week": -0.2301,  # fit, 11
    "undated beside year": -0.1537,  # fit, 69
    "undated block paragraph": -0.9681,  # fit, 100
    "undated child acomp": 0.2288,  # fit, 36
    "undated child attr": -0.2794,  # fit, 38
    "undated child dobj": -0.367,  # fit, 99
    "undated child prt": -0.26,  # fit, 35
    "undated child xcomp": -0.4058,  # fit, 56
    "undated class act": -0.2166,  # fit, 100
    "undated class act ADP": 0.232,  # fit, 10
    "undated class act NOUN": -0.4163,  # fit, 73
    "undated class act PROPN": -0.1014,  # fit, 53
    "undated class act VB": 0.1365,  # fit, 22
    "undated class act VBD": 0.4872,  # fit, 90
    "undated class act VBN": 0.1121,  # fit, 16
    "undated class act VBP": -0.2152,  # fit, 33
    "undated class act VBZ": -0.2671,  # fit, 65
    "undated class act be.VBD-VBN": 0.175,  # fit, 38
    "undated class act be.VBZ-VBN": 0.1644,  # fit, 9
    "undated class act have.VBD-VBN": -0.1065,  # fit, 10
    "undated class act have.VBP-VBN": 0.1749,  # fit, 16
    "undated class act have.VBZ-VBN": 0.0565,  # fit, 30
    "undated class report": -0.3631,  # fit, 100
    "undated class report NOUN": -0.05,  # fit, 14
    "undated class report VBD": -0.3732,  # fit, 99
    "undated class report VBZ": 0.2453,  # fit, 69
    "undated class report be.VBD-VBN": -0.0627,  # fit, 13
    "undated class report be.VBZ-VBN": -0.064,  # fit, 9
    "undated class report have.VBD-VBN": 0.1941,  # fit, 10
    "undated class report have.VBZ-VBN": -0.1325,  # fit, 15
    "undated class state": -0.3884,  # fit, 78
    "undated class state VBD": -0.2321,  # fit, 33
    "undated class state VBP": 0.1004,  # fit, 21
    "undated class state VBZ": -0.1802,  # fit, 57
    "undated ends .": -0.2573,  # fit, 100
    "undated ends :": -0.0884,  # fit, 13
    "undated ends open": -0.5633,  # fit, 99
    "undated eve": 0.0602,  # fit, 31
    "undated form ADP": 0.232,  # fit, 10
    "undated form NOUN": -0.4663,  # fit, 79
    "undated form PROPN": -0.1014,  # fit, 53
    "undated form VB": 0.1065,  # fit, 26
    "undated form VBD": -0.1181,  # fit, 100
    "undated form VBN": 0.0961,  # fit, 19
    "undated form VBP": -0.072,  # fit, 69
    "undated form VBZ": -0.202,  # fit, 92
    "undated form be.VBD-VBN": 0.1123,  # fit, 47
    "undated form be.VBZ-VBN": 0.0925,  # fit, 18
    "undated form have.VBD-VBN": 0.0819,  # fit, 21
    "undated form have.VBP-VBN": 0.1373,  # fit, 20
    "undated form have.VBZ-VBN": -0.1056,  # fit, 39
    "undated form will-VB": -0.0702,  # fit, 21
    "undated form would-VB": -0.1398,  # fit, 9
    "undated in direct": -0.338,  # fit, 50
    "undated in indirect": -0.3506,  # fit, 37
    "undated in mixed": -0.1558,  # fit, 7
    "undated lemma accuse": -0.1042,  # fit, 10
    "undated lemma add": -0.0513,  # fit, 7
    "undated lemma argue": -0.0631,  # fit, 6
    "undated lemma ask": -0.1611,  # fit, 28
    "undated lemma be": -0.1631,  # fit, 66
    "undated lemma bear": -0.0519,  # fit, 7
    "undated lemma begin": -0.0605,  # fit, 9
    "undated lemma call": -0.146,  # fit, 24
    "undated lemma change": -0.0656,  # fit, 6
    "undated lemma claim": 0.2681,  # fit, 10
    "undated lemma close": 0.5277,  # fit, 8
    "undated lemma complain": -0.0523,  # fit, 6
    "undated lemma concede": 0.243,  # fit, 8
    "undated lemma confirm": -0.0613,  # fit, 13
    "undated lemma declare": -0.0804,  # fit, 5
    "undated lemma deny": 0.3085,  # fit, 35
    "undated lemma dismiss": -0.0628,  # fit, 8
    "undated lemma explain": -0.1127,  # fit, 9
    "undated lemma fall": -0.0875,  # fit, 7
    "undated lemma find": -0.0903,  # fit, 15
    "undated lemma give": 0.2059,  # fit, 13
    "undated lemma go": 0.3467,  # fit, 18
    "undated lemma have": -0.1319,  # fit, 26
    "undated lemma hear": -0.0716,  # fit, 7
    "undated lemma hold": 0.2747,  # fit, 9
    "undated lemma keep": -0.1261,  # fit, 9
    "undated lemma learn": -0.0814,  # fit, 5
    "undated lemma make": 0.2021,  # fit, 7
    "undated lemma pay": -0.0689,  # fit, 7
    "undated lemma put": 0.0921,  # fit, 19
    "undated lemma read": 0.2449,  # fit, 9
    "undated lemma reject": 0.1137,  # fit, 10
    "undated lemma report": 0.0925,  # fit, 18
    "undated lemma say": -0.4526,  # fit, 98
    "undated lemma see": 0.1667,  # fit, 10
    "undated lemma show": -0.0792,  # fit, 15
    "undated lemma speak": -0.1068,  # fit, 8
    "undated lemma stop": -0.0644,  # fit, 6
    "undated lemma take": 0.1447,  # fit, 19
    "undated lemma tell": 0.1836,  # fit, 65
    "undated lemma walk": -0.0819,  # fit, 5
    "undated lemma write": -0.0972,  # fit, 21
    "undated length 0": -1.0515,  # fit, 94
    "undated length 1": -0.5964,  # fit, 100
    "undated length 2": -0.4448,  # fit, 100
    "undated length 4": 1.1264,  # fit, 68
    "undated line address": -0.0542,  # fit, 13
    "undated line answer": -0.1529,  # fit, 5
    "undated line embed": -0.0627,  # fit, 8
    "undated line heading": -0.2063,  # fit, 35
    "undated line headline": -0.1239,  # fit, 95
    "undated line kicker": -0.1178,  # fit, 39
    "undated line table": -0.1481,  # fit, 18
    "undated past": -0.225,  # fit, 12
    "undated place 0": 0.2109,  # fit, 64
    "undated place 1": 0.202,  # fit, 87
    "undated place before": -0.0777,  # fit, 96
    "undated place early": -0.2913,  # fit, 99
    "undated place late": -1.0003,  # fit, 100
    "undated rivals 0": -0.5691,  # fit, 100
    "undated rivals 1": -0.1848,  # fit, 100
    "undated rivals 2": -0.2142,  # fit, 35
    "undated same": 0.1689,  # fit, 100
    "undated subject ADJ": 0.184,  # fit, 11
    "undated subject NOUN": -0.0586,  # fit, 100
    "undated subject NUM": -0.182,  # fit, 16
    "undated subject PROPN": -0.2118,  # fit, 100
    "undated subject he": 0.134,  # fit, 50
    "undated subject i": -0.1192,  # fit, 19
    "undated subject it": -0.2852,  # fit, 38
    "undated subject none": -0.2502,  # fit, 93
    "undated subject they": -0.0648,  # fit, 12
    "undated subject we": 0.0832,  # fit, 16
    "undated week": -0.4445,  # fit, 44
    "undated year": -0.5279,  # fit, 30
}
"""Logarithms of odds against no entry."""
