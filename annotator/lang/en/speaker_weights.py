"""What each clue of `attribution/certainty.py` weighs for a speaker being right.

Logistic regression of maximum likelihood, L2 penalty 1.0. The number behind a row tells how many speakers have
the clue. Written by `python -m train speakers` from the 100 articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {
    "0 others near he": 0.3786,  # fit, 55
    "0 others near it": -0.305,  # fit, 11
    "0 others near name": 0.2359,  # fit, 278
    "0 others near noun": -0.2034,  # fit, 205
    "0 others near she": -0.055,  # fit, 53
    "1 others near he": 0.0247,  # fit, 6
    "1 others near name": 0.5821,  # fit, 37
    "1 others near noun": 0.4487,  # fit, 73
    "1 others near she": 0.1898,  # fit, 11
    "2 others near noun": 0.149,  # fit, 5
    "always": 1.0686,  # fit, 756
    "before": 0.2378,  # fit, 344
    "before, another sentence": 1.441,  # fit, 27
    "before, far": -0.3363,  # fit, 65
    "before, far, another sentence": -0.6338,  # fit, 7
    "behind": 0.741,  # fit, 272
    "line answer": 0.2613,  # fit, 15
    "line headline": 0.2654,  # fit, 10
    "line item": 0.255,  # fit, 6
    "line prose": -0.2815,  # fit, 702
    "line pullquote": 0.209,  # fit, 5
    "line question": 0.3207,  # fit, 17
    "marked by verb": 1.1252,  # fit, 203
    "marked by what goes before": -0.2522,  # fit, 47
    "mention he": 0.4033,  # fit, 61
    "mention he, bound": 0.3541,  # fit, 58
    "mention i": 0.2016,  # fit, 5
    "mention i, open": 0.2016,  # fit, 5
    "mention it": -0.0703,  # fit, 13
    "mention it, bound": 0.1729,  # fit, 6
    "mention it, open": -0.2432,  # fit, 7
    "mention name": 0.1423,  # fit, 319
    "mention name, bound": -0.0049,  # fit, 309
    "mention name, open": 0.1472,  # fit, 10
    "mention noun": 0.3943,  # fit, 283
    "mention noun, bound": 0.1522,  # fit, 59
    "mention noun, open": 0.2421,  # fit, 224
    "mention she": 0.1838,  # fit, 67
    "mention she, bound": 0.0867,  # fit, 61
    "mention she, open": 0.0971,  # fit, 6
    "mention who": -0.3929,  # fit, 5
    "paragraphs away": 0.7969,  # fit, 36
    "partly marked by verb": 0.3747,  # fit, 97
    "role described_person": 0.1249,  # fit, 80
    "role document": -0.5362,  # fit, 42
    "role group": 0.0282,  # fit, 49
    "role named_person": 1.0069,  # fit, 434
    "role organisation": -0.4518,  # fit, 122
    "role unnamed_person": 0.6548,  # fit, 23
    "role unspecified": 0.2016,  # fit, 5
    "speaker is its dobj": 0.0246,  # fit, 5
    "speaker is its nsubj": 0.5768,  # fit, 598
    "speaker is no part of the verb's": -0.4445,  # fit, 43
    "told by cue": 0.6814,  # fit, 23
    "told by cue, mention name": 0.183,  # fit, 6
    "told by cue, mention noun": 0.4985,  # fit, 17
    "told by label": 0.2145,  # fit, 7
    "told by label, mention name": 0.2145,  # fit, 7
    "told by layout": 0.2531,  # fit, 31
    "told by layout, mention name": -0.1403,  # fit, 30
    "told by verb": 1.0484,  # fit, 647
    "told by verb, mention he": 0.274,  # fit, 56
    "told by verb, mention i": 0.2016,  # fit, 5
    "told by verb, mention it": -0.0703,  # fit, 13
    "told by verb, mention name": 0.8813,  # fit, 250
    "told by verb, mention noun": 0.5434,  # fit, 256
    "told by verb, mention she": -0.2018,  # fit, 60
    "told by what goes before": -0.2522,  # fit, 47
    "told by what goes before, mention he": 0.1293,  # fit, 5
    "told by what goes before, mention name": -0.1195,  # fit, 25
    "told by what goes before, mention noun": -0.6476,  # fit, 10
    "told by what goes before, mention she": 0.3856,  # fit, 7
    "unmarked by cue": 0.5957,  # fit, 21
    "unmarked by layout": 0.386,  # fit, 24
    "unmarked by verb": -0.4515,  # fit, 347
}
"""Logarithms of odds."""
