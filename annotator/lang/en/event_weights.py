"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty 3. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "aims ADJ": -0.2447,  # fit, 6
    "aims NOUN": -0.0801,  # fit, 40
    "aims NUM": 0.3803,  # fit, 8
    "aims PROPN": -0.2459,  # fit, 20
    "beside DURATION": -0.082,  # fit, 40
    "beside SET": -0.3083,  # fit, 12
    "dated": -0.1691,  # fit, 100
    "dated adverb again": 0.2271,  # fit, 6
    "dated adverb back": 0.1436,  # fit, 9
    "dated adverb last": -0.0783,  # fit, 5
    "dated block paragraph": -0.1691,  # fit, 100
    "dated child acomp": -0.2034,  # fit, 15
    "dated child agent": 0.5559,  # fit, 14
    "dated child attr": -0.091,  # fit, 9
    "dated child ccomp": 0.3025,  # fit, 45
    "dated child prt": 0.8557,  # fit, 24
    "dated child xcomp": 0.0695,  # fit, 10
    "dated class act": 0.1315,  # fit, 100
    "dated class act VBD": 0.131,  # fit, 91
    "dated class act VBN": 0.4726,  # fit, 32
    "dated class act VBP": -0.1905,  # fit, 8
    "dated class act VBZ": -0.173,  # fit, 28
    "dated class act be.VBD-VBN": 0.3439,  # fit, 29
    "dated class act have.VBD-be.VBN-VBN": 0.2779,  # fit, 6
    "dated class act have.VBZ-VBN": -0.2381,  # fit, 6
    "dated class act will-VB": 0.5287,  # fit, 16
    "dated class act will-be.VB-VBN": 0.0776,  # fit, 6
    "dated class act would-VB": 0.171,  # fit, 5
    "dated class report VBD": 0.1036,  # fit, 47
    "dated class report VBN": -0.3143,  # fit, 5
    "dated class report VBZ": -0.071,  # fit, 8
    "dated class state": -0.3406,  # fit, 35
    "dated class state VBZ": 0.1127,  # fit, 17
    "dated ends .": 0.1328,  # fit, 100
    "dated ends open": -0.2254,  # fit, 16
    "dated eve": 0.4033,  # fit, 30
    "dated form VBD": 0.28,  # fit, 97
    "dated form VBN": 0.1583,  # fit, 36
    "dated form VBZ": -0.1313,  # fit, 47
    "dated form be.VBD-VBN": 0.3392,  # fit, 33
    "dated form have.VBD-VBN": 0.142,  # fit, 14
    "dated form have.VBD-be.VBN-VBN": 0.2776,  # fit, 6
    "dated form have.VBZ-VBN": -0.4267,  # fit, 9
    "dated form to-VB": -0.1261,  # fit, 21
    "dated form will-be.VB-VBN": 0.0776,  # fit, 6
    "dated form would-VB": 0.1318,  # fit, 6
    "dated in direct": -0.2677,  # fit, 17
    "dated in indirect": -0.5018,  # fit, 55
    "dated in mixed": -0.2687,  # fit, 8
    "dated lemma be": -0.0885,  # fit, 27
    "dated lemma bear": -0.1073,  # fit, 7
    "dated lemma begin": -0.154,  # fit, 6
    "dated lemma come": -0.2016,  # fit, 13
    "dated lemma cut": 0.1663,  # fit, 6
    "dated lemma die": -0.4641,  # fit, 8
    "dated lemma fall": -0.3524,  # fit, 6
    "dated lemma found": 0.1784,  # fit, 5
    "dated lemma give": 0.2408,  # fit, 5
    "dated lemma go": 0.1257,  # fit, 13
    "dated lemma have": 0.0518,  # fit, 6
    "dated lemma hold": -0.5956,  # fit, 5
    "dated lemma leave": -0.2134,  # fit, 9
    "dated lemma lose": 0.3746,  # fit, 6
    "dated lemma make": -0.1954,  # fit, 8
    "dated lemma meet": 0.2494,  # fit, 6
    "dated lemma publish": 0.2493,  # fit, 6
    "dated lemma put": 0.1582,  # fit, 6
    "dated lemma report": 0.2962,  # fit, 12
    "dated lemma say": -0.368,  # fit, 13
    "dated lemma sign": 0.1319,  # fit, 8
    "dated lemma tell": 0.3141,  # fit, 11
    "dated lemma win": 0.1792,  # fit, 8
    "dated lemma write": -0.2426,  # fit, 8
    "dated length 0": -0.4816,  # fit, 21
    "dated length 1": -0.5552,  # fit, 75
    "dated length 2": 0.3083,  # fit, 77
    "dated length 3": 0.1487,  # fit, 65
    "dated length 4": 0.4107,  # fit, 71
    "dated line headline": -0.3081,  # fit, 6
    "dated line item": 0.1358,  # fit, 11
    "dated line prose": -0.2907,  # fit, 98
    "dated marks": -0.6889,  # fit, 50
    "dated no verb block paragraph": -0.6049,  # fit, 32
    "dated no verb day": -0.4019,  # fit, 25
    "dated no verb ends .": 0.0535,  # fit, 18
    "dated no verb ends open": -0.547,  # fit, 19
    "dated no verb length 0": -0.4297,  # fit, 14
    "dated no verb length 1": -0.1903,  # fit, 20
    "dated no verb line item": 0.1415,  # fit, 9
    "dated no verb line prose": 0.2299,  # fit, 16
    "dated no verb line table": -0.1312,  # fit, 5
    "dated no verb place late": -0.2975,  # fit, 27
    "dated no verb year": -0.0636,  # fit, 7
    "dated now year": -0.2241,  # fit, 6
    "dated past month": -0.0735,  # fit, 55
    "dated past quarter": 0.1304,  # fit, 5
    "dated past year": 0.1789,  # fit, 66
    "dated place early": -0.2208,  # fit, 82
    "dated place late": 0.1208,  # fit, 99
    "dated same": 0.3361,  # fit, 54
    "dated subject PROPN": 0.1602,  # fit, 70
    "dated subject he": 0.5589,  # fit, 11
    "dated subject i": -0.0653,  # fit, 8
    "dated subject it": -0.6567,  # fit, 19
    "dated subject she": 0.3079,  # fit, 14
    "dated subject that": -0.1315,  # fit, 5
    "dated subject they": -0.145,  # fit, 7
    "dated subject we": -0.1933,  # fit, 5
    "dated subject which": -0.128,  # fit, 6
    "dated subject who": 0.2427,  # fit, 15
    "dated under modal": -0.3126,  # fit, 12
    "dated under other": -0.1068,  # fit, 69
    "dated under report": -0.1437,  # fit, 69
    "dated week": -0.1299,  # fit, 46
    "dated year": -0.3064,  # fit, 31
    "finest False": -0.6397,  # fit, 27
    "finest True": -0.1343,  # fit, 100
    "from carried": 0.8008,  # fit, 97
    "from lead": 0.079,  # fit, 100
    "from published": 0.296,  # fit, 100
    "from scene": 0.5285,  # fit, 71
    "gap 0": -0.2032,  # fit, 72
    "gap 2": -0.3125,  # fit, 97
    "gap 3": 0.0647,  # fit, 91
    "gap 4": -0.5458,  # fit, 100
    "governs acl": 0.2984,  # fit, 29
    "governs advcl": -0.2224,  # fit, 16
    "governs ccomp": -0.0633,  # fit, 59
    "governs conj": -0.2826,  # fit, 20
    "governs relcl": 0.076,  # fit, 31
    "governs xcomp": 0.0678,  # fit, 19
    "hangs appos day": 0.1688,  # fit, 10
    "hangs npadvmod day": 0.1008,  # fit, 41
    "hangs npadvmod month": -0.1763,  # fit, 8
    "hangs npadvmod season": 0.2167,  # fit, 5
    "hangs npadvmod week": 0.4976,  # fit, 6
    "hangs npadvmod year": -0.062,  # fit, 5
    "hangs nummod day": -0.2217,  # fit, 6
    "hangs nummod year": -0.201,  # fit, 12
    "hangs pobj day": 0.2139,  # fit, 91
    "hangs pobj month": 0.1858,  # fit, 58
    "hangs pobj season": -0.1875,  # fit, 9
    "hangs pobj week": -0.3051,  # fit, 5
    "hangs pobj year": -0.1836,  # fit, 61
    "in direct day": -0.6132,  # fit, 51
    "in direct month": -0.0577,  # fit, 5
    "in direct year": 0.0508,  # fit, 6
    "in indirect month": -0.2327,  # fit, 15
    "in indirect year": -0.483,  # fit, 22
    "in mixed day": 0.0791,  # fit, 10
    "kind DATE": -0.2581,  # fit, 100
    "kind TIME": -0.5159,  # fit, 54
    "letter ,": -0.2876,  # fit, 11
    "letter .": 1.0036,  # fit, 95
    "letter @": -0.0803,  # fit, 7
    "letter A": 0.3087,  # fit, 17
    "letter M": 0.4255,  # fit, 90
    "letter O": 0.502,  # fit, 9
    "letter P": -0.4295,  # fit, 45
    "letter U": -0.3889,  # fit, 30
    "letter W": 0.3562,  # fit, 78
    "letter a": -0.2175,  # fit, 22
    "letter d": -0.7491,  # fit, 32
    "letter f": -0.1113,  # fit, 13
    "letter l": -0.1381,  # fit, 19
    "letter n": -0.3672,  # fit, 6
    "letter o": 0.2353,  # fit, 6
    "letter t": -0.2383,  # fit, 9
    "letter x": -0.0717,  # fit, 8
    "opens": 0.1452,  # fit, 37
    "precision day": -0.1045,  # fit, 98
    "precision quarter": -0.0904,  # fit, 6
    "precision week": 0.1599,  # fit, 12
    "precision year": -0.3971,  # fit, 72
    "range": 0.1287,  # fit, 11
    "rank 0 of 1": 0.101,  # fit, 100
    "rank 0 of 2": -0.106,  # fit, 41
    "rank 1 of 2": -0.5332,  # fit, 42
    "shape ,": -0.0716,  # fit, 18
    "shape .": -0.3114,  # fit, 5
    "shape ADJ": -0.6286,  # fit, 9
    "shape NOUN": 0.2294,  # fit, 20
    "shape PROPN": 0.244,  # fit, 14
    "shape VERB": 0.4206,  # fit, 23
    "shape a": 0.065,  # fit, 5
    "shape at": -0.1936,  # fit, 22
    "shape bare": 0.0597,  # fit, 10
    "shape by": -0.0989,  # fit, 23
    "shape from": -0.0733,  # fit, 15
    "shape in": 0.6202,  # fit, 78
    "shape of": 0.2861,  # fit, 19
    "shape on": 0.752,  # fit, 80
    "shape the": -0.3777,  # fit, 5
    "shape until": -0.2558,  # fit, 13
    "tense future ahead": 0.1917,  # fit, 58
    "tense future past year": 0.1667,  # fit, 5
    "tense future same": 0.0559,  # fit, 5
    "tense open": -0.4578,  # fit, 67
    "tense open ahead": 0.6149,  # fit, 13
    "tense open eve": -0.3774,  # fit, 6
    "tense open past": 0.213,  # fit, 5
    "tense open past month": 0.2453,  # fit, 13
    "tense open past year": -0.4562,  # fit, 22
    "tense open same": 0.0934,  # fit, 22
    "tense open week": 0.1486,  # fit, 12
    "tense open year": -0.1522,  # fit, 6
    "tense past": 0.1553,  # fit, 100
    "tense past ahead": -0.1885,  # fit, 5
    "tense past eve": 0.5585,  # fit, 28
    "tense past past": -0.1079,  # fit, 9
    "tense past past month": -0.2829,  # fit, 45
    "tense past past season": 0.1847,  # fit, 7
    "tense past past year": 0.2928,  # fit, 52
    "tense past week": 0.0642,  # fit, 37
    "tense present": -0.4298,  # fit, 37
    "tense present same": -0.1056,  # fit, 5
    "tense present week": -0.359,  # fit, 5
    "tense progressive": -0.0747,  # fit, 5
    "top ROOT": -0.1956,  # fit, 6
    "top compound": -0.1691,  # fit, 5
    "top npadvmod": 0.5769,  # fit, 56
    "top nsubj": -0.2222,  # fit, 6
    "top nummod": -0.4226,  # fit, 17
    "top pobj at": -0.2423,  # fit, 23
    "top pobj by": -0.0989,  # fit, 23
    "top pobj from": -0.0733,  # fit, 15
    "top pobj in": 0.5196,  # fit, 78
    "top pobj of": 0.1947,  # fit, 18
    "top pobj on": 0.6453,  # fit, 81
    "top pobj until": -0.295,  # fit, 14
    "undated": -1.0019,  # fit, 100
    "undated adverb back": -0.0869,  # fit, 12
    "undated adverb here": -0.0613,  # fit, 10
    "undated adverb now": 0.138,  # fit, 12
    "undated adverb so": -0.0575,  # fit, 11
    "undated adverb then": -0.133,  # fit, 11
    "undated beside day": -0.5388,  # fit, 91
    "undated beside quarter": 0.2185,  # fit, 6
    "undated beside season": -0.1585,  # fit, 17
    "undated beside week": -0.2012,  # fit, 12
    "undated block paragraph": -1.0019,  # fit, 100
    "undated child acomp": 0.2779,  # fit, 36
    "undated child attr": -0.2724,  # fit, 38
    "undated child dobj": -0.3579,  # fit, 99
    "undated child prt": -0.2611,  # fit, 34
    "undated child xcomp": -0.4463,  # fit, 55
    "undated class act": -0.2329,  # fit, 100
    "undated class act ADP": 0.2355,  # fit, 10
    "undated class act NOUN": -0.4096,  # fit, 73
    "undated class act PROPN": -0.1204,  # fit, 56
    "undated class act VB": 0.1302,  # fit, 22
    "undated class act VBD": 0.5213,  # fit, 90
    "undated class act VBN": 0.1063,  # fit, 16
    "undated class act VBP": -0.2257,  # fit, 33
    "undated class act VBZ": -0.2532,  # fit, 64
    "undated class act be.VBD-VBN": 0.1727,  # fit, 38
    "undated class act be.VBZ-VBN": 0.1355,  # fit, 9
    "undated class act have.VBD-VBN": -0.1211,  # fit, 10
    "undated class act have.VBP-VBN": 0.1522,  # fit, 16
    "undated class act have.VBZ-VBN": 0.0975,  # fit, 30
    "undated class act will-VB": -0.0535,  # fit, 18
    "undated class report": -0.4411,  # fit, 100
    "undated class report NOUN": -0.0521,  # fit, 14
    "undated class report VBD": -0.3644,  # fit, 99
    "undated class report VBZ": 0.1888,  # fit, 69
    "undated class report be.VBD-VBN": -0.0719,  # fit, 13
    "undated class report be.VBZ-VBN": -0.0724,  # fit, 9
    "undated class report have.VBD-VBN": 0.2047,  # fit, 10
    "undated class report have.VBZ-VBN": -0.131,  # fit, 15
    "undated class state": -0.3278,  # fit, 78
    "undated class state VBD": -0.2531,  # fit, 33
    "undated class state VBP": 0.1296,  # fit, 21
    "undated class state VBZ": -0.1201,  # fit, 57
    "undated ends .": -0.2653,  # fit, 100
    "undated ends :": -0.0852,  # fit, 13
    "undated ends open": -0.5912,  # fit, 99
    "undated eve": 0.1149,  # fit, 29
    "undated form ADP": 0.2355,  # fit, 10
    "undated form NOUN": -0.4617,  # fit, 79
    "undated form PROPN": -0.1204,  # fit, 56
    "undated form VB": 0.0987,  # fit, 26
    "undated form VBD": -0.0962,  # fit, 100
    "undated form VBN": 0.086,  # fit, 19
    "undated form VBP": -0.0561,  # fit, 69
    "undated form VBZ": -0.1846,  # fit, 92
    "undated form be.VBD-VBN": 0.1009,  # fit, 47
    "undated form have.VBD-VBN": 0.0727,  # fit, 21
    "undated form have.VBP-VBN": 0.1175,  # fit, 20
    "undated form have.VBZ-VBN": -0.0533,  # fit, 39
    "undated form will-VB": -0.0773,  # fit, 21
    "undated form would-VB": -0.1295,  # fit, 9
    "undated in direct": -0.3548,  # fit, 50
    "undated in indirect": -0.4035,  # fit, 37
    "undated in mixed": -0.1427,  # fit, 7
    "undated lemma accuse": -0.1023,  # fit, 10
    "undated lemma argue": -0.0601,  # fit, 6
    "undated lemma ask": -0.1958,  # fit, 28
    "undated lemma be": -0.0699,  # fit, 66
    "undated lemma begin": -0.0603,  # fit, 9
    "undated lemma blame": -0.0614,  # fit, 5
    "undated lemma call": -0.1687,  # fit, 24
    "undated lemma change": -0.057,  # fit, 6
    "undated lemma claim": 0.2604,  # fit, 10
    "undated lemma close": 0.5109,  # fit, 8
    "undated lemma come": 0.1593,  # fit, 18
    "undated lemma complain": -0.0541,  # fit, 6
    "undated lemma concede": 0.243,  # fit, 8
    "undated lemma confirm": -0.0686,  # fit, 13
    "undated lemma declare": -0.0974,  # fit, 5
    "undated lemma deny": 0.2864,  # fit, 35
    "undated lemma dismiss": -0.0791,  # fit, 8
    "undated lemma explain": -0.1207,  # fit, 9
    "undated lemma fall": -0.0908,  # fit, 7
    "undated lemma find": -0.0676,  # fit, 15
    "undated lemma get": -0.0571,  # fit, 8
    "undated lemma give": 0.208,  # fit, 13
    "undated lemma go": 0.3508,  # fit, 17
    "undated lemma have": -0.1598,  # fit, 26
    "undated lemma hear": -0.0961,  # fit, 7
    "undated lemma hold": 0.2749,  # fit, 9
    "undated lemma insist": -0.0617,  # fit, 7
    "undated lemma keep": -0.1234,  # fit, 9
    "undated lemma learn": -0.1049,  # fit, 5
    "undated lemma lose": -0.0616,  # fit, 9
    "undated lemma make": 0.2096,  # fit, 7
    "undated lemma open": -0.0521,  # fit, 7
    "undated lemma pay": -0.0589,  # fit, 7
    "undated lemma put": 0.1136,  # fit, 19
    "undated lemma read": 0.2468,  # fit, 9
    "undated lemma reject": 0.1086,  # fit, 10
    "undated lemma report": 0.1052,  # fit, 18
    "undated lemma say": -0.4545,  # fit, 98
    "undated lemma see": 0.1675,  # fit, 10
    "undated lemma show": -0.0954,  # fit, 15
    "undated lemma speak": -0.1064,  # fit, 8
    "undated lemma stop": -0.0644,  # fit, 7
    "undated lemma take": 0.1446,  # fit, 19
    "undated lemma tell": 0.1955,  # fit, 65
    "undated lemma walk": -0.0762,  # fit, 5
    "undated lemma write": -0.0966,  # fit, 21
    "undated length 0": -1.115,  # fit, 94
    "undated length 1": -0.6658,  # fit, 100
    "undated length 2": -0.4226,  # fit, 100
    "undated length 4": 1.222,  # fit, 69
    "undated line address": -0.0589,  # fit, 13
    "undated line answer": -0.1726,  # fit, 5
    "undated line embed": -0.0744,  # fit, 8
    "undated line heading": -0.2134,  # fit, 35
    "undated line headline": -0.1455,  # fit, 95
    "undated line kicker": -0.0947,  # fit, 39
    "undated line table": -0.1772,  # fit, 18
    "undated marks": -0.077,  # fit, 96
    "undated past": -0.3127,  # fit, 13
    "undated place 0": -0.2032,  # fit, 72
    "undated place 2": 0.1984,  # fit, 22
    "undated place early": -0.4676,  # fit, 99
    "undated place late": -0.5346,  # fit, 100
    "undated rivals 0": -0.5934,  # fit, 100
    "undated rivals 1": -0.3348,  # fit, 100
    "undated rivals 2": -0.0736,  # fit, 36
    "undated same": 0.296,  # fit, 100
    "undated subject ADJ": 0.1587,  # fit, 11
    "undated subject NOUN": -0.0548,  # fit, 100
    "undated subject NUM": -0.2045,  # fit, 16
    "undated subject PROPN": -0.1157,  # fit, 100
    "undated subject he": 0.1061,  # fit, 50
    "undated subject i": -0.1124,  # fit, 19
    "undated subject it": -0.2953,  # fit, 38
    "undated subject none": -0.2945,  # fit, 93
    "undated subject they": -0.058,  # fit, 12
    "undated subject we": 0.0993,  # fit, 16
    "undated week": -0.5489,  # fit, 48
    "undated year": -0.5511,  # fit, 31
}
"""Logarithms of odds against no entry."""
