"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty 3. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "aims ADJ": -0.2304,  # fit, 6
    "aims NOUN": 0.1068,  # fit, 41
    "aims NUM": 0.3671,  # fit, 5
    "aims PROPN": -0.6032,  # fit, 11
    "aims verb": 0.1489,  # fit, 100
    "beside DURATION": -0.1491,  # fit, 40
    "beside SET": -0.2835,  # fit, 12
    "dated": -0.2054,  # fit, 100
    "dated adverb again": 0.2152,  # fit, 6
    "dated adverb back": 0.0883,  # fit, 9
    "dated adverb last": -0.0604,  # fit, 5
    "dated adverb when": -0.0597,  # fit, 5
    "dated block paragraph": -0.2054,  # fit, 100
    "dated child acomp": -0.1763,  # fit, 15
    "dated child agent": 0.5281,  # fit, 14
    "dated child attr": -0.0936,  # fit, 9
    "dated child ccomp": 0.2625,  # fit, 46
    "dated child dobj": 0.1127,  # fit, 89
    "dated child prt": 0.7555,  # fit, 24
    "dated class act VBD": 0.1742,  # fit, 92
    "dated class act VBN": 0.487,  # fit, 32
    "dated class act VBP": -0.1998,  # fit, 8
    "dated class act VBZ": -0.0693,  # fit, 28
    "dated class act be.VBD-VBN": 0.3486,  # fit, 29
    "dated class act have.VBD-be.VBN-VBN": 0.2954,  # fit, 6
    "dated class act have.VBZ-VBN": -0.253,  # fit, 6
    "dated class act will-VB": 0.3931,  # fit, 16
    "dated class act will-be.VB-VBN": 0.0766,  # fit, 6
    "dated class act would-VB": 0.1383,  # fit, 5
    "dated class report VBD": 0.0794,  # fit, 48
    "dated class report VBN": -0.3139,  # fit, 5
    "dated class report VBZ": -0.0687,  # fit, 8
    "dated class state": -0.2191,  # fit, 35
    "dated ends .": 0.1092,  # fit, 100
    "dated ends open": -0.2457,  # fit, 16
    "dated eve": 0.3405,  # fit, 30
    "dated form VBD": 0.2518,  # fit, 98
    "dated form VBN": 0.1732,  # fit, 36
    "dated form VBZ": -0.107,  # fit, 47
    "dated form be.VBD-VBN": 0.3551,  # fit, 33
    "dated form have.VBD-VBN": 0.1424,  # fit, 14
    "dated form have.VBD-be.VBN-VBN": 0.2951,  # fit, 6
    "dated form have.VBZ-VBN": -0.4626,  # fit, 9
    "dated form to-VB": -0.1635,  # fit, 21
    "dated form will-VB": 0.1643,  # fit, 19
    "dated form will-be.VB-VBN": 0.0766,  # fit, 6
    "dated form would-VB": 0.0962,  # fit, 6
    "dated in direct": -0.2548,  # fit, 17
    "dated in indirect": -0.4989,  # fit, 55
    "dated in mixed": -0.2742,  # fit, 8
    "dated lemma be": -0.1396,  # fit, 27
    "dated lemma bear": -0.0912,  # fit, 7
    "dated lemma begin": -0.1819,  # fit, 6
    "dated lemma come": -0.2191,  # fit, 14
    "dated lemma cut": 0.1758,  # fit, 6
    "dated lemma die": -0.4939,  # fit, 8
    "dated lemma fall": -0.3584,  # fit, 6
    "dated lemma found": 0.196,  # fit, 5
    "dated lemma give": 0.2745,  # fit, 5
    "dated lemma go": 0.0816,  # fit, 13
    "dated lemma have": 0.2275,  # fit, 6
    "dated lemma hold": -0.6167,  # fit, 5
    "dated lemma leave": -0.2482,  # fit, 9
    "dated lemma lose": 0.3488,  # fit, 6
    "dated lemma make": -0.2228,  # fit, 8
    "dated lemma meet": 0.2282,  # fit, 6
    "dated lemma publish": 0.2134,  # fit, 6
    "dated lemma put": 0.1644,  # fit, 6
    "dated lemma report": 0.3291,  # fit, 12
    "dated lemma say": -0.383,  # fit, 14
    "dated lemma sign": 0.0978,  # fit, 8
    "dated lemma tell": 0.2893,  # fit, 11
    "dated lemma win": 0.1869,  # fit, 7
    "dated lemma write": -0.1968,  # fit, 8
    "dated length 0": -0.4305,  # fit, 21
    "dated length 1": -0.6259,  # fit, 75
    "dated length 2": 0.3297,  # fit, 77
    "dated length 3": 0.1915,  # fit, 66
    "dated length 4": 0.3297,  # fit, 68
    "dated line headline": -0.3148,  # fit, 6
    "dated line item": 0.1464,  # fit, 11
    "dated line prose": -0.3176,  # fit, 98
    "dated marks": -0.7441,  # fit, 50
    "dated no verb block paragraph": -0.5541,  # fit, 31
    "dated no verb day": -0.3252,  # fit, 24
    "dated no verb ends .": 0.1067,  # fit, 17
    "dated no verb ends open": -0.5527,  # fit, 19
    "dated no verb length 0": -0.341,  # fit, 13
    "dated no verb length 1": -0.237,  # fit, 20
    "dated no verb line item": 0.1423,  # fit, 9
    "dated no verb line prose": 0.2828,  # fit, 15
    "dated no verb line table": -0.1073,  # fit, 5
    "dated no verb place late": -0.3782,  # fit, 27
    "dated no verb year": -0.0801,  # fit, 7
    "dated now year": -0.2252,  # fit, 6
    "dated past": 0.1957,  # fit, 12
    "dated past quarter": 0.1102,  # fit, 5
    "dated past season": 0.0699,  # fit, 14
    "dated past week": -0.1365,  # fit, 7
    "dated past year": 0.1981,  # fit, 65
    "dated place early": -0.1957,  # fit, 83
    "dated place late": 0.0634,  # fit, 99
    "dated same": 0.1446,  # fit, 53
    "dated subject PROPN": 0.251,  # fit, 68
    "dated subject he": 0.5951,  # fit, 11
    "dated subject i": -0.0804,  # fit, 8
    "dated subject it": -0.6327,  # fit, 19
    "dated subject none": -0.0633,  # fit, 59
    "dated subject she": 0.287,  # fit, 14
    "dated subject that": -0.1334,  # fit, 5
    "dated subject they": -0.1299,  # fit, 7
    "dated subject we": -0.1683,  # fit, 5
    "dated subject which": -0.2037,  # fit, 6
    "dated subject who": 0.1969,  # fit, 15
    "dated under modal": -0.2363,  # fit, 12
    "dated under other": -0.1075,  # fit, 69
    "dated under report": -0.1368,  # fit, 69
    "dated week": -0.1481,  # fit, 45
    "dated year": -0.2878,  # fit, 32
    "finest False": -0.7349,  # fit, 27
    "from carried": 0.7419,  # fit, 96
    "from lead": 0.0534,  # fit, 100
    "from published": 0.2795,  # fit, 100
    "from scene": 0.3748,  # fit, 70
    "gap 0": -0.2064,  # fit, 72
    "gap 2": -0.4004,  # fit, 96
    "gap 3": 0.1113,  # fit, 90
    "gap 4": -0.4397,  # fit, 100
    "governs acl": 0.2471,  # fit, 29
    "governs advcl": -0.257,  # fit, 16
    "governs ccomp": -0.0717,  # fit, 59
    "governs conj": -0.2799,  # fit, 20
    "governs relcl": 0.1429,  # fit, 31
    "governs xcomp": 0.0626,  # fit, 19
    "hangs advmod day": -0.1041,  # fit, 5
    "hangs npadvmod day": 0.1755,  # fit, 40
    "hangs npadvmod month": -0.1619,  # fit, 8
    "hangs npadvmod season": 0.1427,  # fit, 5
    "hangs npadvmod week": 0.3523,  # fit, 5
    "hangs nummod day": -0.1561,  # fit, 5
    "hangs nummod year": -0.2044,  # fit, 12
    "hangs pobj day": 0.2724,  # fit, 92
    "hangs pobj month": 0.2191,  # fit, 58
    "hangs pobj season": -0.2928,  # fit, 9
    "hangs pobj week": -0.2654,  # fit, 5
    "hangs pobj year": -0.1692,  # fit, 61
    "in direct day": -0.5646,  # fit, 51
    "in direct month": -0.0626,  # fit, 5
    "in indirect month": -0.2533,  # fit, 15
    "in indirect year": -0.4759,  # fit, 22
    "in mixed day": 0.0778,  # fit, 10
    "kind DATE": -0.2327,  # fit, 100
    "kind TIME": -0.5267,  # fit, 55
    "letter ,": -0.0951,  # fit, 10
    "letter .": 0.9719,  # fit, 92
    "letter @": -0.1065,  # fit, 7
    "letter A": 0.4724,  # fit, 20
    "letter M": 0.3285,  # fit, 88
    "letter O": 0.6673,  # fit, 13
    "letter P": -0.4213,  # fit, 44
    "letter S": 0.0937,  # fit, 17
    "letter U": -0.4565,  # fit, 31
    "letter W": 0.4039,  # fit, 79
    "letter a": -0.3232,  # fit, 22
    "letter d": -0.7083,  # fit, 32
    "letter f": -0.1279,  # fit, 13
    "letter l": -0.0909,  # fit, 19
    "letter n": 0.431,  # fit, 14
    "letter o": 0.2176,  # fit, 6
    "letter t": -0.2194,  # fit, 9
    "opens": 0.0991,  # fit, 37
    "precision day": -0.1157,  # fit, 97
    "precision quarter": -0.1004,  # fit, 6
    "precision season": 0.0937,  # fit, 17
    "precision week": 0.0574,  # fit, 11
    "precision year": -0.397,  # fit, 71
    "range": 0.1156,  # fit, 11
    "rank 0 of 1": 0.1256,  # fit, 100
    "rank 0 of 2": -0.1259,  # fit, 39
    "rank 1 of 2": -0.4913,  # fit, 40
    "shape ,": -0.1452,  # fit, 9
    "shape .": -0.3132,  # fit, 5
    "shape ADJ": -0.6311,  # fit, 9
    "shape NOUN": 0.3589,  # fit, 19
    "shape PROPN": 0.2592,  # fit, 14
    "shape VERB": 0.4693,  # fit, 23
    "shape at": -0.159,  # fit, 29
    "shape by": -0.1333,  # fit, 23
    "shape from": -0.0834,  # fit, 15
    "shape in": 0.6129,  # fit, 77
    "shape of": 0.2726,  # fit, 19
    "shape on": 0.8229,  # fit, 83
    "shape the": -0.3679,  # fit, 5
    "shape until": -0.2824,  # fit, 13
    "tense future": 0.1183,  # fit, 65
    "tense future ahead": 0.1282,  # fit, 58
    "tense future past year": 0.1764,  # fit, 5
    "tense open": -0.5168,  # fit, 65
    "tense open ahead": 0.5105,  # fit, 14
    "tense open eve": -0.4055,  # fit, 6
    "tense open past month": 0.296,  # fit, 13
    "tense open past year": -0.4056,  # fit, 22
    "tense open same": -0.0727,  # fit, 13
    "tense open week": 0.1026,  # fit, 13
    "tense open year": -0.1222,  # fit, 6
    "tense past": 0.2084,  # fit, 100
    "tense past ahead": -0.1908,  # fit, 5
    "tense past eve": 0.4753,  # fit, 28
    "tense past past": -0.2012,  # fit, 9
    "tense past past month": -0.2797,  # fit, 45
    "tense past past season": 0.3614,  # fit, 7
    "tense past past week": -0.1071,  # fit, 6
    "tense past past year": 0.2715,  # fit, 51
    "tense past same": 0.2054,  # fit, 47
    "tense past week": 0.0745,  # fit, 36
    "tense past year": -0.0528,  # fit, 27
    "tense present": -0.5059,  # fit, 37
    "tense present same": -0.1075,  # fit, 5
    "tense present week": -0.3956,  # fit, 5
    "tense progressive": -0.0634,  # fit, 5
    "top ROOT": -0.1781,  # fit, 6
    "top advmod": -0.1364,  # fit, 8
    "top appos": -0.132,  # fit, 7
    "top npadvmod": 0.464,  # fit, 54
    "top nummod": -0.3605,  # fit, 16
    "top pobj by": -0.1333,  # fit, 23
    "top pobj from": -0.0834,  # fit, 15
    "top pobj in": 0.4982,  # fit, 77
    "top pobj of": 0.1953,  # fit, 18
    "top pobj on": 0.596,  # fit, 84
    "top pobj until": -0.3245,  # fit, 14
    "undated": -0.9788,  # fit, 100
    "undated adverb back": -0.0839,  # fit, 12
    "undated adverb here": -0.0591,  # fit, 10
    "undated adverb now": 0.1387,  # fit, 12
    "undated adverb so": -0.0559,  # fit, 11
    "undated adverb then": -0.1208,  # fit, 11
    "undated beside day": -0.5084,  # fit, 91
    "undated beside quarter": 0.2206,  # fit, 6
    "undated beside season": -0.1431,  # fit, 17
    "undated beside week": -0.2208,  # fit, 11
    "undated block paragraph": -0.9788,  # fit, 100
    "undated child acomp": 0.2736,  # fit, 36
    "undated child attr": -0.278,  # fit, 38
    "undated child ccomp": -0.0969,  # fit, 100
    "undated child dobj": -0.3399,  # fit, 99
    "undated child prt": -0.2381,  # fit, 35
    "undated child xcomp": -0.4448,  # fit, 56
    "undated class act": -0.2512,  # fit, 100
    "undated class act ADP": 0.2378,  # fit, 10
    "undated class act NOUN": -0.4088,  # fit, 73
    "undated class act PROPN": -0.1058,  # fit, 53
    "undated class act VB": 0.1275,  # fit, 22
    "undated class act VBD": 0.4927,  # fit, 90
    "undated class act VBN": 0.1018,  # fit, 16
    "undated class act VBP": -0.2319,  # fit, 33
    "undated class act VBZ": -0.2495,  # fit, 64
    "undated class act be.VBD-VBN": 0.1733,  # fit, 38
    "undated class act be.VBZ-VBN": 0.144,  # fit, 9
    "undated class act have.VBD-VBN": -0.1261,  # fit, 10
    "undated class act have.VBP-VBN": 0.1586,  # fit, 16
    "undated class act have.VBZ-VBN": 0.1035,  # fit, 30
    "undated class act will-VB": -0.0569,  # fit, 18
    "undated class report": -0.4064,  # fit, 100
    "undated class report NOUN": -0.0519,  # fit, 14
    "undated class report VBD": -0.3532,  # fit, 99
    "undated class report VBP": 0.0654,  # fit, 32
    "undated class report VBZ": 0.1901,  # fit, 69
    "undated class report be.VBD-VBN": -0.0721,  # fit, 13
    "undated class report be.VBZ-VBN": -0.0724,  # fit, 9
    "undated class report have.VBD-VBN": 0.206,  # fit, 10
    "undated class report have.VBZ-VBN": -0.1291,  # fit, 15
    "undated class state": -0.3213,  # fit, 78
    "undated class state VBD": -0.2515,  # fit, 33
    "undated class state VBP": 0.1297,  # fit, 21
    "undated class state VBZ": -0.1232,  # fit, 57
    "undated ends .": -0.2649,  # fit, 100
    "undated ends :": -0.0866,  # fit, 13
    "undated ends open": -0.569,  # fit, 99
    "undated eve": 0.1163,  # fit, 29
    "undated form ADP": 0.2378,  # fit, 10
    "undated form NOUN": -0.4607,  # fit, 79
    "undated form PROPN": -0.1058,  # fit, 53
    "undated form VB": 0.0941,  # fit, 26
    "undated form VBD": -0.112,  # fit, 100
    "undated form VBN": 0.0793,  # fit, 19
    "undated form VBZ": -0.1826,  # fit, 92
    "undated form be.VBD-VBN": 0.1012,  # fit, 47
    "undated form be.VBZ-VBN": 0.0616,  # fit, 18
    "undated form have.VBD-VBN": 0.0697,  # fit, 21
    "undated form have.VBP-VBN": 0.1222,  # fit, 20
    "undated form will-VB": -0.0736,  # fit, 21
    "undated form would-VB": -0.1343,  # fit, 9
    "undated in direct": -0.3661,  # fit, 50
    "undated in indirect": -0.4001,  # fit, 37
    "undated in mixed": -0.1478,  # fit, 7
    "undated lemma accuse": -0.0976,  # fit, 10
    "undated lemma argue": -0.0593,  # fit, 6
    "undated lemma ask": -0.1993,  # fit, 28
    "undated lemma be": -0.0821,  # fit, 66
    "undated lemma begin": -0.0559,  # fit, 9
    "undated lemma blame": -0.0584,  # fit, 5
    "undated lemma call": -0.1747,  # fit, 24
    "undated lemma change": -0.0559,  # fit, 6
    "undated lemma claim": 0.2596,  # fit, 10
    "undated lemma close": 0.5175,  # fit, 8
    "undated lemma come": -0.0639,  # fit, 17
    "undated lemma complain": -0.059,  # fit, 6
    "undated lemma concede": 0.244,  # fit, 8
    "undated lemma confirm": -0.072,  # fit, 13
    "undated lemma declare": -0.0882,  # fit, 5
    "undated lemma deny": 0.2957,  # fit, 35
    "undated lemma dismiss": -0.0742,  # fit, 8
    "undated lemma explain": -0.1117,  # fit, 9
    "undated lemma fall": -0.0864,  # fit, 7
    "undated lemma find": -0.0716,  # fit, 15
    "undated lemma give": 0.2028,  # fit, 13
    "undated lemma go": 0.3593,  # fit, 18
    "undated lemma have": -0.1488,  # fit, 26
    "undated lemma hear": -0.0925,  # fit, 7
    "undated lemma hold": 0.2778,  # fit, 9
    "undated lemma insist": -0.0599,  # fit, 7
    "undated lemma keep": -0.1248,  # fit, 9
    "undated lemma learn": -0.094,  # fit, 5
    "undated lemma lose": -0.0583,  # fit, 9
    "undated lemma make": 0.221,  # fit, 7
    "undated lemma open": -0.0511,  # fit, 7
    "undated lemma pay": -0.0662,  # fit, 7
    "undated lemma put": 0.0997,  # fit, 19
    "undated lemma read": 0.2514,  # fit, 9
    "undated lemma reject": 0.1072,  # fit, 10
    "undated lemma report": 0.1356,  # fit, 18
    "undated lemma say": -0.4346,  # fit, 98
    "undated lemma see": 0.1717,  # fit, 10
    "undated lemma show": -0.0911,  # fit, 15
    "undated lemma speak": -0.1048,  # fit, 8
    "undated lemma stop": -0.064,  # fit, 7
    "undated lemma take": 0.1433,  # fit, 19
    "undated lemma tell": 0.187,  # fit, 65
    "undated lemma walk": -0.0788,  # fit, 5
    "undated lemma write": -0.0982,  # fit, 21
    "undated length 0": -1.1004,  # fit, 94
    "undated length 1": -0.6539,  # fit, 100
    "undated length 2": -0.4723,  # fit, 100
    "undated length 4": 1.2478,  # fit, 68
    "undated line address": -0.0626,  # fit, 13
    "undated line answer": -0.1752,  # fit, 5
    "undated line embed": -0.0751,  # fit, 8
    "undated line heading": -0.2122,  # fit, 35
    "undated line headline": -0.1385,  # fit, 95
    "undated line kicker": -0.0962,  # fit, 39
    "undated line prose": 0.0625,  # fit, 99
    "undated line table": -0.1801,  # fit, 18
    "undated marks": -0.0565,  # fit, 96
    "undated past": -0.2896,  # fit, 12
    "undated place 0": -0.2064,  # fit, 72
    "undated place 2": 0.2083,  # fit, 22
    "undated place early": -0.4172,  # fit, 99
    "undated place late": -0.575,  # fit, 100
    "undated rivals 0": -0.5875,  # fit, 100
    "undated rivals 1": -0.3275,  # fit, 100
    "undated rivals 2": -0.0639,  # fit, 35
    "undated same": 0.2795,  # fit, 100
    "undated subject ADJ": 0.1716,  # fit, 11
    "undated subject NUM": -0.1894,  # fit, 16
    "undated subject PROPN": -0.1672,  # fit, 100
    "undated subject he": 0.1141,  # fit, 50
    "undated subject i": -0.1195,  # fit, 19
    "undated subject it": -0.2963,  # fit, 38
    "undated subject none": -0.2844,  # fit, 93
    "undated subject they": -0.0607,  # fit, 12
    "undated subject we": 0.1017,  # fit, 16
    "undated week": -0.5255,  # fit, 47
    "undated year": -0.5595,  # fit, 32
}
"""Logarithms of odds against no entry."""
