"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty 3. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "aims ADJ": -0.0702,  # fit, 6
    "aims NOUN": 0.196,  # fit, 41
    "aims NUM": 0.324,  # fit, 5
    "aims PROPN": -0.621,  # fit, 11
    "aims verb": 0.1133,  # fit, 100
    "beside DURATION": -0.1021,  # fit, 40
    "beside SET": -0.1344,  # fit, 12
    "dated": -0.2038,  # fit, 100
    "dated adverb again": 0.2293,  # fit, 6
    "dated adverb back": 0.0563,  # fit, 9
    "dated ahead": -0.3372,  # fit, 75
    "dated block paragraph": -0.2038,  # fit, 100
    "dated child agent": 0.5239,  # fit, 14
    "dated child attr": -0.1051,  # fit, 9
    "dated child ccomp": 0.1524,  # fit, 46
    "dated child dobj": 0.1351,  # fit, 89
    "dated child prt": 0.6812,  # fit, 24
    "dated class act": 0.1632,  # fit, 100
    "dated class act VBD": 0.0764,  # fit, 92
    "dated class act VBN": 0.4959,  # fit, 32
    "dated class act VBP": -0.2425,  # fit, 8
    "dated class act be.VBD-VBN": 0.4294,  # fit, 29
    "dated class act have.VBD-be.VBN-VBN": 0.3016,  # fit, 6
    "dated class act have.VBZ-VBN": 0.1123,  # fit, 6
    "dated class act will-VB": 0.4003,  # fit, 16
    "dated class act will-be.VB-VBN": 0.0758,  # fit, 6
    "dated class act would-VB": 0.1295,  # fit, 5
    "dated class report": -0.1051,  # fit, 63
    "dated class report VBD": 0.152,  # fit, 48
    "dated class report VBN": -0.3225,  # fit, 5
    "dated class report VBZ": -0.1101,  # fit, 8
    "dated class state": -0.2619,  # fit, 35
    "dated ends .": 0.2098,  # fit, 100
    "dated ends open": -0.3429,  # fit, 16
    "dated eve": 0.1169,  # fit, 31
    "dated form VBD": 0.2064,  # fit, 98
    "dated form VBN": 0.1734,  # fit, 36
    "dated form VBP": -0.068,  # fit, 10
    "dated form VBZ": -0.0958,  # fit, 47
    "dated form be.VBD-VBN": 0.4029,  # fit, 33
    "dated form have.VBD-VBN": 0.1088,  # fit, 14
    "dated form have.VBD-be.VBN-VBN": 0.3012,  # fit, 6
    "dated form have.VBZ-VBN": -0.1357,  # fit, 9
    "dated form to-VB": -0.1454,  # fit, 21
    "dated form will-VB": 0.2021,  # fit, 19
    "dated form will-be.VB-VBN": 0.0758,  # fit, 6
    "dated form would-VB": 0.0867,  # fit, 6
    "dated in direct": -0.3324,  # fit, 17
    "dated in indirect": -0.4186,  # fit, 55
    "dated in mixed": -0.2964,  # fit, 8
    "dated lemma be": -0.1489,  # fit, 27
    "dated lemma bear": -0.0598,  # fit, 7
    "dated lemma begin": -0.1985,  # fit, 6
    "dated lemma come": -0.1994,  # fit, 14
    "dated lemma cut": 0.1334,  # fit, 6
    "dated lemma die": -0.5003,  # fit, 8
    "dated lemma fall": -0.4122,  # fit, 6
    "dated lemma found": 0.1366,  # fit, 5
    "dated lemma give": 0.2324,  # fit, 5
    "dated lemma have": 0.2256,  # fit, 6
    "dated lemma hold": -0.4432,  # fit, 5
    "dated lemma leave": -0.2716,  # fit, 9
    "dated lemma lose": 0.2868,  # fit, 6
    "dated lemma make": -0.2389,  # fit, 8
    "dated lemma meet": 0.2088,  # fit, 6
    "dated lemma pay": -0.0582,  # fit, 6
    "dated lemma publish": 0.1174,  # fit, 6
    "dated lemma put": 0.1572,  # fit, 6
    "dated lemma report": 0.3236,  # fit, 12
    "dated lemma run": -0.0512,  # fit, 7
    "dated lemma say": -0.3852,  # fit, 14
    "dated lemma sign": 0.0781,  # fit, 8
    "dated lemma take": -0.1422,  # fit, 13
    "dated lemma tell": 0.3117,  # fit, 11
    "dated lemma win": 0.1914,  # fit, 7
    "dated lemma write": -0.1749,  # fit, 8
    "dated length 0": -0.3745,  # fit, 21
    "dated length 1": -0.5771,  # fit, 75
    "dated length 2": 0.2331,  # fit, 77
    "dated length 3": 0.1812,  # fit, 66
    "dated length 4": 0.3335,  # fit, 68
    "dated line headline": -0.315,  # fit, 6
    "dated line item": 0.2699,  # fit, 11
    "dated line prose": -0.3284,  # fit, 98
    "dated marks": -0.7238,  # fit, 50
    "dated no verb block paragraph": -0.5453,  # fit, 31
    "dated no verb day": -0.2122,  # fit, 24
    "dated no verb ends .": 0.2553,  # fit, 17
    "dated no verb ends open": -0.705,  # fit, 19
    "dated no verb length 0": -0.3722,  # fit, 13
    "dated no verb line item": 0.0598,  # fit, 9
    "dated no verb line prose": 0.4784,  # fit, 15
    "dated no verb line table": -0.1333,  # fit, 5
    "dated no verb place late": -0.2342,  # fit, 27
    "dated no verb year": -0.1343,  # fit, 7
    "dated now year": -0.2585,  # fit, 5
    "dated past": 0.2418,  # fit, 12
    "dated past month": 0.1297,  # fit, 54
    "dated past quarter": 0.0646,  # fit, 5
    "dated past season": 0.1895,  # fit, 14
    "dated past week": -0.1479,  # fit, 7
    "dated past year": 0.2092,  # fit, 66
    "dated place 2": 0.0528,  # fit, 13
    "dated place early": -0.1557,  # fit, 83
    "dated subject NOUN": 0.0962,  # fit, 89
    "dated subject PROPN": 0.2276,  # fit, 68
    "dated subject he": 0.5209,  # fit, 11
    "dated subject i": -0.0775,  # fit, 8
    "dated subject it": -0.6908,  # fit, 19
    "dated subject she": 0.3183,  # fit, 14
    "dated subject that": -0.1022,  # fit, 5
    "dated subject they": -0.1311,  # fit, 7
    "dated subject we": -0.1557,  # fit, 5
    "dated subject which": -0.2957,  # fit, 7
    "dated subject who": 0.2283,  # fit, 15
    "dated under modal": -0.2448,  # fit, 12
    "dated under other": -0.1412,  # fit, 70
    "dated under report": -0.1852,  # fit, 69
    "finest False": -0.7851,  # fit, 27
    "from carried": 0.768,  # fit, 96
    "from lead": 0.2324,  # fit, 100
    "from published": 0.2175,  # fit, 100
    "from scene": 0.4024,  # fit, 68
    "gap 0": -0.2104,  # fit, 72
    "gap 1": -0.1149,  # fit, 100
    "gap 2": -0.3912,  # fit, 96
    "gap 3": 0.1938,  # fit, 90
    "gap 4": -0.461,  # fit, 100
    "governs acl": 0.2012,  # fit, 29
    "governs advcl": -0.2475,  # fit, 16
    "governs ccomp": -0.1144,  # fit, 59
    "governs conj": -0.2739,  # fit, 20
    "governs relcl": 0.1281,  # fit, 32
    "governs root": 0.1194,  # fit, 98
    "governs xcomp": 0.066,  # fit, 19
    "hangs advmod day": -0.0868,  # fit, 5
    "hangs npadvmod day": 0.2554,  # fit, 40
    "hangs npadvmod month": -0.1602,  # fit, 8
    "hangs npadvmod season": 0.1303,  # fit, 5
    "hangs npadvmod week": 0.3797,  # fit, 5
    "hangs nummod day": -0.181,  # fit, 5
    "hangs nummod year": -0.2068,  # fit, 12
    "hangs pobj day": 0.3072,  # fit, 92
    "hangs pobj month": 0.1639,  # fit, 58
    "hangs pobj season": -0.1917,  # fit, 9
    "hangs pobj week": -0.2914,  # fit, 5
    "hangs pobj year": -0.1417,  # fit, 62
    "in direct day": -0.6251,  # fit, 51
    "in direct year": 0.0584,  # fit, 6
    "in indirect day": -0.1006,  # fit, 54
    "in indirect month": -0.3234,  # fit, 15
    "in indirect year": -0.4434,  # fit, 22
    "in mixed day": 0.079,  # fit, 10
    "kind DATE": -0.3307,  # fit, 100
    "kind TIME": -0.4184,  # fit, 55
    "letter ,": -0.1652,  # fit, 10
    "letter .": 0.8833,  # fit, 92
    "letter @": 0.0666,  # fit, 7
    "letter A": 0.4641,  # fit, 20
    "letter M": 0.3438,  # fit, 88
    "letter O": 0.6295,  # fit, 13
    "letter P": -0.4237,  # fit, 44
    "letter S": 0.1574,  # fit, 17
    "letter U": -0.49,  # fit, 30
    "letter W": 0.5957,  # fit, 79
    "letter a": -0.3865,  # fit, 22
    "letter d": -0.462,  # fit, 31
    "letter l": -0.1369,  # fit, 19
    "letter n": 0.2957,  # fit, 14
    "letter o": 0.1783,  # fit, 6
    "letter t": -0.2504,  # fit, 9
    "opens": 0.0513,  # fit, 37
    "precision month": -0.0619,  # fit, 63
    "precision quarter": -0.1363,  # fit, 6
    "precision season": 0.1574,  # fit, 17
    "precision year": -0.3742,  # fit, 72
    "range": 0.0943,  # fit, 11
    "rank 0 of 2": -0.1426,  # fit, 40
    "rank 1 of 2": -0.378,  # fit, 41
    "shape ,": -0.2138,  # fit, 9
    "shape .": -0.3481,  # fit, 5
    "shape ADJ": -0.5517,  # fit, 9
    "shape NOUN": 0.3108,  # fit, 19
    "shape PROPN": 0.2938,  # fit, 14
    "shape VERB": 0.5636,  # fit, 23
    "shape at": -0.1257,  # fit, 29
    "shape bare": 0.1374,  # fit, 8
    "shape by": -0.1438,  # fit, 23
    "shape in": 0.6591,  # fit, 77
    "shape of": 0.1598,  # fit, 19
    "shape on": 0.7869,  # fit, 83
    "shape the": -0.3809,  # fit, 5
    "shape until": -0.2431,  # fit, 13
    "tense future": 0.0834,  # fit, 65
    "tense future ahead": 0.3043,  # fit, 57
    "tense future past year": 0.162,  # fit, 5
    "tense open": -0.4961,  # fit, 65
    "tense open ahead": 0.3993,  # fit, 21
    "tense open eve": -0.4841,  # fit, 6
    "tense open past month": 0.2774,  # fit, 12
    "tense open past season": 0.1366,  # fit, 6
    "tense open past year": -0.4127,  # fit, 22
    "tense open same": -0.1638,  # fit, 12
    "tense open week": 0.2035,  # fit, 10
    "tense open year": -0.0572,  # fit, 5
    "tense past ahead": -0.2779,  # fit, 8
    "tense past eve": 0.4675,  # fit, 28
    "tense past past": -0.179,  # fit, 9
    "tense past past month": -0.0543,  # fit, 43
    "tense past past season": 0.3367,  # fit, 7
    "tense past past week": -0.108,  # fit, 6
    "tense past past year": 0.3289,  # fit, 52
    "tense past same": 0.1339,  # fit, 47
    "tense past week": -0.0938,  # fit, 35
    "tense past year": -0.174,  # fit, 27
    "tense present": -0.2985,  # fit, 37
    "tense present ahead": -0.23,  # fit, 18
    "tense present past year": -0.0776,  # fit, 9
    "tense progressive": -0.0737,  # fit, 5
    "top ROOT": -0.1969,  # fit, 6
    "top advmod": -0.12,  # fit, 8
    "top appos": -0.1743,  # fit, 7
    "top npadvmod": 0.5621,  # fit, 54
    "top nummod": -0.3879,  # fit, 16
    "top pobj by": -0.1438,  # fit, 23
    "top pobj in": 0.5332,  # fit, 77
    "top pobj of": 0.1255,  # fit, 18
    "top pobj on": 0.6116,  # fit, 84
    "top pobj until": -0.286,  # fit, 14
    "undated": -0.9837,  # fit, 100
    "undated adverb back": -0.0747,  # fit, 12
    "undated adverb here": -0.0569,  # fit, 10
    "undated adverb now": 0.1553,  # fit, 12
    "undated adverb so": -0.0569,  # fit, 11
    "undated adverb then": -0.1253,  # fit, 11
    "undated beside day": -0.5201,  # fit, 92
    "undated beside quarter": 0.2139,  # fit, 6
    "undated beside season": -0.1315,  # fit, 17
    "undated beside week": -0.2297,  # fit, 11
    "undated beside year": -0.2098,  # fit, 69
    "undated block paragraph": -0.9837,  # fit, 100
    "undated child acomp": 0.2797,  # fit, 36
    "undated child attr": -0.2834,  # fit, 38
    "undated child ccomp": -0.1006,  # fit, 100
    "undated child dobj": -0.354,  # fit, 99
    "undated child prt": -0.2408,  # fit, 35
    "undated child xcomp": -0.4333,  # fit, 56
    "undated class act": -0.2444,  # fit, 100
    "undated class act ADP": 0.2339,  # fit, 10
    "undated class act NOUN": -0.4112,  # fit, 73
    "undated class act PROPN": -0.1186,  # fit, 53
    "undated class act VB": 0.134,  # fit, 22
    "undated class act VBD": 0.4896,  # fit, 90
    "undated class act VBN": 0.1109,  # fit, 16
    "undated class act VBP": -0.2349,  # fit, 33
    "undated class act VBZ": -0.251,  # fit, 65
    "undated class act be.VBD-VBN": 0.1764,  # fit, 38
    "undated class act be.VBZ-VBN": 0.1579,  # fit, 9
    "undated class act have.VBD-VBN": -0.1152,  # fit, 10
    "undated class act have.VBP-VBN": 0.1574,  # fit, 16
    "undated class act have.VBZ-VBN": 0.1034,  # fit, 30
    "undated class act will-VB": -0.0578,  # fit, 18
    "undated class report": -0.4158,  # fit, 100
    "undated class report NOUN": -0.0507,  # fit, 14
    "undated class report VBD": -0.3596,  # fit, 99
    "undated class report VBP": 0.0676,  # fit, 32
    "undated class report VBZ": 0.1888,  # fit, 69
    "undated class report be.VBD-VBN": -0.0737,  # fit, 13
    "undated class report be.VBZ-VBN": -0.076,  # fit, 9
    "undated class report have.VBD-VBN": 0.2045,  # fit, 10
    "undated class report have.VBZ-VBN": -0.1238,  # fit, 15
    "undated class state": -0.3235,  # fit, 78
    "undated class state VBD": -0.251,  # fit, 33
    "undated class state VBP": 0.1333,  # fit, 21
    "undated class state VBZ": -0.1289,  # fit, 57
    "undated ends .": -0.2672,  # fit, 100
    "undated ends :": -0.088,  # fit, 13
    "undated ends open": -0.5705,  # fit, 99
    "undated eve": 0.0923,  # fit, 31
    "undated form ADP": 0.2339,  # fit, 10
    "undated form NOUN": -0.4619,  # fit, 79
    "undated form PROPN": -0.1186,  # fit, 53
    "undated form VB": 0.0987,  # fit, 26
    "undated form VBD": -0.121,  # fit, 100
    "undated form VBN": 0.0905,  # fit, 19
    "undated form VBZ": -0.1912,  # fit, 92
    "undated form be.VBD-VBN": 0.1027,  # fit, 47
    "undated form be.VBZ-VBN": 0.0715,  # fit, 18
    "undated form have.VBD-VBN": 0.0787,  # fit, 21
    "undated form have.VBP-VBN": 0.1173,  # fit, 20
    "undated form will-VB": -0.0757,  # fit, 21
    "undated form would-VB": -0.1287,  # fit, 9
    "undated in direct": -0.357,  # fit, 50
    "undated in indirect": -0.3749,  # fit, 37
    "undated in mixed": -0.1522,  # fit, 7
    "undated lemma accuse": -0.1101,  # fit, 10
    "undated lemma argue": -0.0595,  # fit, 6
    "undated lemma ask": -0.1986,  # fit, 28
    "undated lemma be": -0.0884,  # fit, 66
    "undated lemma begin": -0.0521,  # fit, 9
    "undated lemma blame": -0.0547,  # fit, 5
    "undated lemma call": -0.1707,  # fit, 24
    "undated lemma change": -0.0595,  # fit, 6
    "undated lemma claim": 0.2585,  # fit, 10
    "undated lemma close": 0.5162,  # fit, 8
    "undated lemma come": -0.0559,  # fit, 17
    "undated lemma complain": -0.0572,  # fit, 6
    "undated lemma concede": 0.2347,  # fit, 8
    "undated lemma confirm": -0.0739,  # fit, 13
    "undated lemma declare": -0.0856,  # fit, 5
    "undated lemma deny": 0.2952,  # fit, 35
    "undated lemma dismiss": -0.0763,  # fit, 8
    "undated lemma explain": -0.1007,  # fit, 9
    "undated lemma fall": -0.0931,  # fit, 7
    "undated lemma find": -0.0725,  # fit, 15
    "undated lemma give": 0.205,  # fit, 13
    "undated lemma go": 0.354,  # fit, 18
    "undated lemma have": -0.1438,  # fit, 26
    "undated lemma hear": -0.094,  # fit, 7
    "undated lemma hold": 0.275,  # fit, 9
    "undated lemma insist": -0.0617,  # fit, 7
    "undated lemma keep": -0.1239,  # fit, 9
    "undated lemma learn": -0.0971,  # fit, 5
    "undated lemma lose": -0.0575,  # fit, 9
    "undated lemma make": 0.2133,  # fit, 7
    "undated lemma open": -0.0503,  # fit, 7
    "undated lemma pay": -0.0665,  # fit, 7
    "undated lemma put": 0.1002,  # fit, 19
    "undated lemma read": 0.25,  # fit, 9
    "undated lemma reject": 0.1044,  # fit, 10
    "undated lemma report": 0.1349,  # fit, 18
    "undated lemma say": -0.4386,  # fit, 98
    "undated lemma see": 0.1891,  # fit, 10
    "undated lemma show": -0.0901,  # fit, 15
    "undated lemma speak": -0.107,  # fit, 8
    "undated lemma stop": -0.064,  # fit, 6
    "undated lemma take": 0.1497,  # fit, 19
    "undated lemma tell": 0.1764,  # fit, 65
    "undated lemma walk": -0.0827,  # fit, 5
    "undated lemma write": -0.0983,  # fit, 21
    "undated length 0": -1.109,  # fit, 94
    "undated length 1": -0.6559,  # fit, 100
    "undated length 2": -0.4888,  # fit, 100
    "undated length 4": 1.2549,  # fit, 68
    "undated line address": -0.0615,  # fit, 13
    "undated line answer": -0.173,  # fit, 5
    "undated line embed": -0.0779,  # fit, 8
    "undated line heading": -0.2123,  # fit, 35
    "undated line headline": -0.1367,  # fit, 95
    "undated line kicker": -0.0972,  # fit, 39
    "undated line prose": 0.0582,  # fit, 99
    "undated line table": -0.1825,  # fit, 18
    "undated marks": -0.0679,  # fit, 96
    "undated past": -0.2787,  # fit, 12
    "undated place 0": -0.2104,  # fit, 72
    "undated place 2": 0.2029,  # fit, 22
    "undated place early": -0.4165,  # fit, 99
    "undated place late": -0.5791,  # fit, 100
    "undated rivals 0": -0.5853,  # fit, 100
    "undated rivals 1": -0.178,  # fit, 100
    "undated rivals 2": -0.2204,  # fit, 35
    "undated same": 0.2175,  # fit, 100
    "undated subject ADJ": 0.1698,  # fit, 11
    "undated subject NUM": -0.1931,  # fit, 16
    "undated subject PROPN": -0.1796,  # fit, 100
    "undated subject he": 0.1091,  # fit, 50
    "undated subject i": -0.1229,  # fit, 19
    "undated subject it": -0.2801,  # fit, 38
    "undated subject none": -0.2909,  # fit, 93
    "undated subject they": -0.0593,  # fit, 12
    "undated subject we": 0.1008,  # fit, 16
    "undated week": -0.4696,  # fit, 44
    "undated year": -0.5453,  # fit, 30
}
"""Logarithms of odds against no entry."""
