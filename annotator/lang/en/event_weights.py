"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty 3. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "aims ADJ": -0.2297,  # fit, 6
    "aims NUM": 0.4097,  # fit, 8
    "aims PROPN": -0.6061,  # fit, 11
    "aims verb": 0.1505,  # fit, 100
    "beside DURATION": -0.1596,  # fit, 40
    "beside SET": -0.2891,  # fit, 12
    "dated": -0.1954,  # fit, 100
    "dated adverb again": 0.2351,  # fit, 6
    "dated adverb back": 0.1512,  # fit, 9
    "dated adverb last": -0.0695,  # fit, 5
    "dated block paragraph": -0.1954,  # fit, 100
    "dated child acomp": -0.1817,  # fit, 15
    "dated child agent": 0.5219,  # fit, 14
    "dated child attr": -0.09,  # fit, 9
    "dated child ccomp": 0.2668,  # fit, 46
    "dated child dobj": 0.0786,  # fit, 89
    "dated child prt": 0.836,  # fit, 24
    "dated child xcomp": 0.0808,  # fit, 10
    "dated class act": 0.0993,  # fit, 100
    "dated class act VBD": 0.1586,  # fit, 91
    "dated class act VBN": 0.489,  # fit, 32
    "dated class act VBP": -0.1863,  # fit, 8
    "dated class act VBZ": -0.1542,  # fit, 28
    "dated class act be.VBD-VBN": 0.3272,  # fit, 29
    "dated class act have.VBD-be.VBN-VBN": 0.2951,  # fit, 6
    "dated class act have.VBZ-VBN": -0.2374,  # fit, 6
    "dated class act to-VB": -0.0673,  # fit, 18
    "dated class act will-VB": 0.4663,  # fit, 16
    "dated class act will-be.VB-VBN": 0.0805,  # fit, 6
    "dated class act would-VB": 0.1575,  # fit, 5
    "dated class report VBD": 0.1,  # fit, 48
    "dated class report VBN": -0.3167,  # fit, 5
    "dated class report VBZ": -0.0713,  # fit, 8
    "dated class state": -0.3307,  # fit, 35
    "dated class state VBZ": 0.1054,  # fit, 17
    "dated ends .": 0.1076,  # fit, 100
    "dated ends open": -0.2282,  # fit, 16
    "dated eve": 0.3355,  # fit, 30
    "dated form VBD": 0.2851,  # fit, 97
    "dated form VBN": 0.1724,  # fit, 36
    "dated form VBZ": -0.1202,  # fit, 47
    "dated form be.VBD-VBN": 0.3577,  # fit, 33
    "dated form have.VBD-VBN": 0.1328,  # fit, 14
    "dated form have.VBD-be.VBN-VBN": 0.2947,  # fit, 6
    "dated form have.VBZ-VBN": -0.4388,  # fit, 9
    "dated form to-VB": -0.1564,  # fit, 21
    "dated form will-be.VB-VBN": 0.0805,  # fit, 6
    "dated form would-VB": 0.1164,  # fit, 6
    "dated in direct": -0.2762,  # fit, 17
    "dated in indirect": -0.4533,  # fit, 55
    "dated in mixed": -0.2593,  # fit, 8
    "dated lemma be": -0.082,  # fit, 27
    "dated lemma bear": -0.096,  # fit, 7
    "dated lemma begin": -0.1514,  # fit, 6
    "dated lemma come": -0.2175,  # fit, 13
    "dated lemma cut": 0.1671,  # fit, 6
    "dated lemma die": -0.4805,  # fit, 8
    "dated lemma fall": -0.3461,  # fit, 6
    "dated lemma found": 0.199,  # fit, 5
    "dated lemma give": 0.2237,  # fit, 5
    "dated lemma go": 0.1413,  # fit, 13
    "dated lemma hold": -0.6149,  # fit, 5
    "dated lemma leave": -0.2179,  # fit, 9
    "dated lemma lose": 0.356,  # fit, 6
    "dated lemma make": -0.2035,  # fit, 8
    "dated lemma meet": 0.2601,  # fit, 6
    "dated lemma publish": 0.2501,  # fit, 6
    "dated lemma put": 0.1558,  # fit, 6
    "dated lemma report": 0.3027,  # fit, 12
    "dated lemma say": -0.3481,  # fit, 14
    "dated lemma sign": 0.11,  # fit, 8
    "dated lemma tell": 0.2946,  # fit, 11
    "dated lemma win": 0.1985,  # fit, 7
    "dated lemma write": -0.2278,  # fit, 8
    "dated length 0": -0.4798,  # fit, 21
    "dated length 1": -0.5389,  # fit, 75
    "dated length 2": 0.3211,  # fit, 77
    "dated length 3": 0.2148,  # fit, 66
    "dated length 4": 0.2875,  # fit, 68
    "dated line headline": -0.3062,  # fit, 6
    "dated line item": 0.1386,  # fit, 11
    "dated line prose": -0.3007,  # fit, 98
    "dated marks": -0.6821,  # fit, 50
    "dated no verb block paragraph": -0.558,  # fit, 31
    "dated no verb day": -0.3254,  # fit, 24
    "dated no verb ends .": 0.0941,  # fit, 17
    "dated no verb ends open": -0.537,  # fit, 19
    "dated no verb length 0": -0.3318,  # fit, 13
    "dated no verb length 1": -0.2017,  # fit, 20
    "dated no verb line item": 0.1296,  # fit, 9
    "dated no verb line prose": 0.2729,  # fit, 15
    "dated no verb line table": -0.129,  # fit, 5
    "dated no verb place late": -0.3635,  # fit, 27
    "dated no verb year": -0.0851,  # fit, 7
    "dated now year": -0.2307,  # fit, 6
    "dated past month": -0.0529,  # fit, 55
    "dated past quarter": 0.128,  # fit, 5
    "dated past year": 0.2109,  # fit, 66
    "dated place early": -0.2102,  # fit, 83
    "dated place late": 0.0633,  # fit, 99
    "dated same": 0.1935,  # fit, 53
    "dated subject PROPN": 0.2254,  # fit, 68
    "dated subject he": 0.5606,  # fit, 11
    "dated subject i": -0.0698,  # fit, 8
    "dated subject it": -0.6264,  # fit, 19
    "dated subject she": 0.3061,  # fit, 14
    "dated subject that": -0.1498,  # fit, 5
    "dated subject they": -0.1199,  # fit, 7
    "dated subject we": -0.1788,  # fit, 5
    "dated subject which": -0.1771,  # fit, 6
    "dated subject who": 0.1964,  # fit, 15
    "dated under modal": -0.2345,  # fit, 12
    "dated under other": -0.0844,  # fit, 69
    "dated under report": -0.1646,  # fit, 69
    "dated week": -0.1415,  # fit, 46
    "dated year": -0.2592,  # fit, 31
    "finest False": -0.6467,  # fit, 27
    "finest True": -0.1068,  # fit, 100
    "from carried": 0.7951,  # fit, 96
    "from lead": 0.0744,  # fit, 100
    "from published": 0.2953,  # fit, 100
    "from scene": 0.3817,  # fit, 70
    "gap 0": -0.2063,  # fit, 72
    "gap 1": -0.0631,  # fit, 100
    "gap 2": -0.3068,  # fit, 96
    "gap 3": 0.0807,  # fit, 90
    "gap 4": -0.4975,  # fit, 100
    "governs acl": 0.2507,  # fit, 29
    "governs advcl": -0.2349,  # fit, 17
    "governs ccomp": -0.1028,  # fit, 59
    "governs conj": -0.2692,  # fit, 20
    "governs relcl": 0.1445,  # fit, 31
    "governs xcomp": 0.0778,  # fit, 19
    "hangs npadvmod day": 0.1463,  # fit, 40
    "hangs npadvmod month": -0.1744,  # fit, 8
    "hangs npadvmod season": 0.1965,  # fit, 5
    "hangs npadvmod week": 0.4971,  # fit, 6
    "hangs npadvmod year": -0.0569,  # fit, 5
    "hangs nummod day": -0.1527,  # fit, 5
    "hangs nummod year": -0.1902,  # fit, 12
    "hangs pobj day": 0.2471,  # fit, 92
    "hangs pobj month": 0.2349,  # fit, 58
    "hangs pobj season": -0.1733,  # fit, 9
    "hangs pobj week": -0.3057,  # fit, 5
    "hangs pobj year": -0.1976,  # fit, 61
    "in direct day": -0.6168,  # fit, 51
    "in direct month": -0.0561,  # fit, 5
    "in direct year": 0.0514,  # fit, 6
    "in indirect day": 0.0745,  # fit, 54
    "in indirect month": -0.2292,  # fit, 15
    "in indirect year": -0.4705,  # fit, 22
    "in mixed day": 0.0801,  # fit, 10
    "kind DATE": -0.2669,  # fit, 100
    "kind TIME": -0.4866,  # fit, 54
    "letter ,": -0.2848,  # fit, 11
    "letter .": 0.9671,  # fit, 93
    "letter @": -0.0952,  # fit, 7
    "letter A": 0.444,  # fit, 20
    "letter M": 0.3061,  # fit, 88
    "letter O": 0.5032,  # fit, 9
    "letter P": -0.4136,  # fit, 44
    "letter U": -0.4197,  # fit, 30
    "letter W": 0.3744,  # fit, 79
    "letter a": -0.2034,  # fit, 22
    "letter d": -0.7253,  # fit, 32
    "letter f": -0.0938,  # fit, 13
    "letter l": -0.1894,  # fit, 19
    "letter n": -0.3707,  # fit, 6
    "letter o": 0.2293,  # fit, 6
    "letter t": -0.273,  # fit, 9
    "letter x": -0.0771,  # fit, 8
    "opens": 0.1182,  # fit, 35
    "precision day": -0.1479,  # fit, 97
    "precision quarter": -0.0893,  # fit, 6
    "precision week": 0.1561,  # fit, 12
    "precision year": -0.398,  # fit, 72
    "range": 0.1334,  # fit, 11
    "rank 0 of 1": 0.1054,  # fit, 100
    "rank 0 of 2": -0.1422,  # fit, 39
    "rank 1 of 2": -0.485,  # fit, 40
    "shape ,": -0.1504,  # fit, 9
    "shape .": -0.3189,  # fit, 5
    "shape ADJ": -0.6331,  # fit, 9
    "shape NOUN": 0.2994,  # fit, 19
    "shape PROPN": 0.2648,  # fit, 15
    "shape VERB": 0.48,  # fit, 23
    "shape at": -0.2218,  # fit, 22
    "shape by": -0.0914,  # fit, 23
    "shape from": -0.0586,  # fit, 15
    "shape in": 0.63,  # fit, 78
    "shape of": 0.3082,  # fit, 19
    "shape on": 0.7924,  # fit, 83
    "shape the": -0.3639,  # fit, 5
    "shape until": -0.2428,  # fit, 13
    "tense future ahead": 0.1967,  # fit, 58
    "tense future past year": 0.1923,  # fit, 5
    "tense open": -0.4499,  # fit, 64
    "tense open ahead": 0.6465,  # fit, 13
    "tense open eve": -0.374,  # fit, 6
    "tense open past": 0.2244,  # fit, 5
    "tense open past month": 0.2962,  # fit, 13
    "tense open past year": -0.4142,  # fit, 22
    "tense open week": 0.0962,  # fit, 12
    "tense open year": -0.1189,  # fit, 6
    "tense past": 0.1943,  # fit, 100
    "tense past ahead": -0.1968,  # fit, 5
    "tense past eve": 0.4788,  # fit, 28
    "tense past past": -0.0906,  # fit, 9
    "tense past past month": -0.3121,  # fit, 45
    "tense past past season": 0.1882,  # fit, 7
    "tense past past year": 0.2583,  # fit, 52
    "tense past same": 0.153,  # fit, 47
    "tense past week": 0.0557,  # fit, 37
    "tense present": -0.4416,  # fit, 37
    "tense present ahead": -0.0522,  # fit, 12
    "tense present same": -0.098,  # fit, 5
    "tense present week": -0.3594,  # fit, 5
    "tense progressive": -0.0556,  # fit, 5
    "top ROOT": -0.1886,  # fit, 6
    "top advmod": -0.0541,  # fit, 9
    "top appos": -0.1334,  # fit, 7
    "top compound": -0.166,  # fit, 5
    "top npadvmod": 0.6086,  # fit, 54
    "top nsubj": -0.2144,  # fit, 6
    "top nummod": -0.3429,  # fit, 16
    "top pobj at": -0.2633,  # fit, 23
    "top pobj by": -0.0914,  # fit, 23
    "top pobj from": -0.0586,  # fit, 15
    "top pobj in": 0.522,  # fit, 78
    "top pobj of": 0.229,  # fit, 18
    "top pobj on": 0.6528,  # fit, 84
    "top pobj until": -0.2839,  # fit, 14
    "undated": -0.9929,  # fit, 100
    "undated adverb back": -0.0904,  # fit, 12
    "undated adverb here": -0.0616,  # fit, 10
    "undated adverb now": 0.1377,  # fit, 12
    "undated adverb so": -0.0552,  # fit, 11
    "undated adverb then": -0.1297,  # fit, 11
    "undated beside day": -0.5293,  # fit, 91
    "undated beside quarter": 0.2167,  # fit, 6
    "undated beside season": -0.1588,  # fit, 17
    "undated beside week": -0.1986,  # fit, 12
    "undated block paragraph": -0.9929,  # fit, 100
    "undated child acomp": 0.2686,  # fit, 36
    "undated child attr": -0.2777,  # fit, 38
    "undated child ccomp": -0.1221,  # fit, 100
    "undated child dobj": -0.3713,  # fit, 99
    "undated child prt": -0.2591,  # fit, 35
    "undated child xcomp": -0.4581,  # fit, 56
    "undated class act": -0.2451,  # fit, 100
    "undated class act ADP": 0.234,  # fit, 10
    "undated class act NOUN": -0.4119,  # fit, 73
    "undated class act PROPN": -0.1084,  # fit, 53
    "undated class act VB": 0.1307,  # fit, 22
    "undated class act VBD": 0.5267,  # fit, 90
    "undated class act VBN": 0.1021,  # fit, 16
    "undated class act VBP": -0.229,  # fit, 33
    "undated class act VBZ": -0.2571,  # fit, 64
    "undated class act be.VBD-VBN": 0.165,  # fit, 38
    "undated class act be.VBZ-VBN": 0.1402,  # fit, 9
    "undated class act have.VBD-VBN": -0.1201,  # fit, 10
    "undated class act have.VBP-VBN": 0.1569,  # fit, 16
    "undated class act have.VBZ-VBN": 0.0941,  # fit, 30
    "undated class act will-VB": -0.0575,  # fit, 18
    "undated class report": -0.4164,  # fit, 100
    "undated class report NOUN": -0.052,  # fit, 14
    "undated class report VBD": -0.3649,  # fit, 99
    "undated class report VBP": 0.0659,  # fit, 32
    "undated class report VBZ": 0.1951,  # fit, 69
    "undated class report be.VBD-VBN": -0.0757,  # fit, 13
    "undated class report be.VBZ-VBN": -0.0735,  # fit, 9
    "undated class report have.VBD-VBN": 0.204,  # fit, 10
    "undated class report have.VBZ-VBN": -0.1259,  # fit, 15
    "undated class state": -0.3314,  # fit, 78
    "undated class state VBD": -0.2562,  # fit, 33
    "undated class state VBP": 0.1293,  # fit, 21
    "undated class state VBZ": -0.1226,  # fit, 57
    "undated ends .": -0.2683,  # fit, 100
    "undated ends :": -0.087,  # fit, 13
    "undated ends open": -0.5786,  # fit, 99
    "undated eve": 0.1082,  # fit, 29
    "undated form ADP": 0.234,  # fit, 10
    "undated form NOUN": -0.4639,  # fit, 79
    "undated form PROPN": -0.1084,  # fit, 53
    "undated form VB": 0.0975,  # fit, 26
    "undated form VBD": -0.0945,  # fit, 100
    "undated form VBN": 0.0796,  # fit, 19
    "undated form VBZ": -0.1846,  # fit, 92
    "undated form be.VBD-VBN": 0.0893,  # fit, 47
    "undated form be.VBZ-VBN": 0.0572,  # fit, 18
    "undated form have.VBD-VBN": 0.0731,  # fit, 21
    "undated form have.VBP-VBN": 0.1202,  # fit, 20
    "undated form have.VBZ-VBN": -0.0527,  # fit, 39
    "undated form have.VBZ-be.VBN-VBN": -0.0502,  # fit, 7
    "undated form will-VB": -0.0821,  # fit, 21
    "undated form would-VB": -0.1275,  # fit, 9
    "undated in direct": -0.3538,  # fit, 50
    "undated in indirect": -0.4109,  # fit, 37
    "undated in mixed": -0.1479,  # fit, 7
    "undated lemma accuse": -0.1042,  # fit, 10
    "undated lemma argue": -0.0593,  # fit, 6
    "undated lemma ask": -0.2004,  # fit, 28
    "undated lemma be": -0.0863,  # fit, 66
    "undated lemma begin": -0.0584,  # fit, 9
    "undated lemma blame": -0.0596,  # fit, 5
    "undated lemma call": -0.1713,  # fit, 24
    "undated lemma change": -0.0552,  # fit, 6
    "undated lemma claim": 0.2608,  # fit, 10
    "undated lemma close": 0.5084,  # fit, 8
    "undated lemma come": 0.1482,  # fit, 18
    "undated lemma complain": -0.0588,  # fit, 6
    "undated lemma concede": 0.243,  # fit, 8
    "undated lemma confirm": -0.0692,  # fit, 13
    "undated lemma declare": -0.0958,  # fit, 5
    "undated lemma deny": 0.2888,  # fit, 35
    "undated lemma dismiss": -0.0825,  # fit, 8
    "undated lemma explain": -0.1148,  # fit, 9
    "undated lemma fall": -0.0889,  # fit, 7
    "undated lemma find": -0.071,  # fit, 15
    "undated lemma give": 0.208,  # fit, 13
    "undated lemma go": 0.3472,  # fit, 18
    "undated lemma have": -0.1571,  # fit, 26
    "undated lemma hear": -0.0948,  # fit, 7
    "undated lemma hold": 0.2775,  # fit, 9
    "undated lemma insist": -0.0611,  # fit, 7
    "undated lemma keep": -0.1243,  # fit, 9
    "undated lemma learn": -0.1037,  # fit, 5
    "undated lemma lose": -0.0608,  # fit, 9
    "undated lemma make": 0.2137,  # fit, 7
    "undated lemma open": -0.0526,  # fit, 7
    "undated lemma pay": -0.0618,  # fit, 7
    "undated lemma put": 0.1049,  # fit, 19
    "undated lemma read": 0.2478,  # fit, 9
    "undated lemma reject": 0.1023,  # fit, 10
    "undated lemma report": 0.1364,  # fit, 18
    "undated lemma say": -0.4405,  # fit, 98
    "undated lemma see": 0.1689,  # fit, 10
    "undated lemma show": -0.0974,  # fit, 15
    "undated lemma speak": -0.1106,  # fit, 8
    "undated lemma stop": -0.0655,  # fit, 7
    "undated lemma take": 0.1353,  # fit, 19
    "undated lemma tell": 0.2013,  # fit, 65
    "undated lemma walk": -0.0788,  # fit, 5
    "undated lemma write": -0.0984,  # fit, 21
    "undated length 0": -1.1205,  # fit, 94
    "undated length 1": -0.6692,  # fit, 100
    "undated length 2": -0.4212,  # fit, 100
    "undated length 4": 1.2332,  # fit, 68
    "undated line address": -0.0619,  # fit, 13
    "undated line answer": -0.1734,  # fit, 5
    "undated line embed": -0.0754,  # fit, 8
    "undated line heading": -0.2169,  # fit, 35
    "undated line headline": -0.1386,  # fit, 95
    "undated line kicker": -0.0968,  # fit, 39
    "undated line prose": 0.0592,  # fit, 99
    "undated line table": -0.1848,  # fit, 18
    "undated marks": -0.0731,  # fit, 96
    "undated past": -0.3113,  # fit, 13
    "undated place 0": -0.2063,  # fit, 72
    "undated place 2": 0.2015,  # fit, 22
    "undated place early": -0.4569,  # fit, 99
    "undated place late": -0.545,  # fit, 100
    "undated rivals 0": -0.5814,  # fit, 100
    "undated rivals 1": -0.3421,  # fit, 100
    "undated rivals 2": -0.0695,  # fit, 35
    "undated same": 0.2953,  # fit, 100
    "undated subject ADJ": 0.152,  # fit, 11
    "undated subject NOUN": -0.0604,  # fit, 100
    "undated subject NUM": -0.2058,  # fit, 16
    "undated subject PROPN": -0.1132,  # fit, 100
    "undated subject he": 0.1109,  # fit, 50
    "undated subject i": -0.115,  # fit, 19
    "undated subject it": -0.2892,  # fit, 38
    "undated subject none": -0.2929,  # fit, 93
    "undated subject they": -0.0588,  # fit, 12
    "undated subject we": 0.1025,  # fit, 16
    "undated week": -0.5457,  # fit, 48
    "undated year": -0.5395,  # fit, 31
}
"""Logarithms of odds against no entry."""
