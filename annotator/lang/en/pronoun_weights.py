"""What each kind of evidence of `salience` weighs for he and she.

Log-linear ranking of maximum likelihood, L2 penalty 0.25. The number behind a row tells in how many candidates
it was seen. Written by `python -m train pronouns` from: gap (1358), gum (27), own (100).
"""

from __future__ import annotations

from typing import Final

SURE: Final = 0.55
"""Probability from which a pronoun is bound; below it is left alone. Set by hand."""
VERY_SURE: Final = 0.85
"""The same where the name may be no person's. Set by hand."""

WEIGHTS: Final[dict[str, float]] = {
    "ahead": 3.7715,  # fit, 173
    "away 0": 2.5266,  # fit, 1937
    "away 1": 0.632,  # fit, 2532
    "away 2": -1.1434,  # fit, 1239
    "away 3": -0.812,  # fit, 700
    "away 4": -2.2312,  # fit, 1212
    "called so": 1.0204,  # fit, 758
    "commands other": -0.1971,  # fit, 81
    "commands owner": 0.1998,  # fit, 480
    "commands subject": 0.5645,  # fit, 217
    "gender known": 0.4028,  # fit, 3541
    "holds other": 0.477,  # fit, 8
    "holds owner": 1.0332,  # fit, 112
    "holds subject": 1.5048,  # fit, 23
    "last subject other": -0.3774,  # fit, 154
    "last subject owner": 0.6035,  # fit, 741
    "last subject subject": 0.6193,  # fit, 797
    "named in its own words": 0.0109,  # fit, 1
    "nearest command other": 1.4839,  # fit, 56
    "nearest command owner": 0.48,  # fit, 333
    "nearest command subject": 0.3423,  # fit, 187
    "often": 0.8604,  # fit, 7620
    "often in all": 0.2515,  # fit, 6044
    "only ahead": 1.028,  # fit, 52
    "only quoted": -1.8668,  # fit, 139
    "other paragraph": -0.3515,  # fit, 1897
    "other to past object": -2.6424,  # fit, 45
    "other to past oblique": -0.662,  # fit, 136
    "other to past other": 0.7257,  # fit, 24
    "other to past owner": 0.9586,  # fit, 35
    "other to past root": -0.2475,  # fit, 10
    "other to past side": 0.3909,  # fit, 39
    "other to past subject": 0.1131,  # fit, 129
    "other to past with subject": 0.0817,  # fit, 143
    "other to same object": 0.6497,  # fit, 44
    "other to same oblique": 0.4224,  # fit, 48
    "other to same other": 0.6765,  # fit, 6
    "other to same owner": -0.4222,  # fit, 34
    "other to same root": -0.0282,  # fit, 1
    "other to same side": -1.0128,  # fit, 20
    "other to same subject": 0.588,  # fit, 81
    "other to same with subject": 0.4067,  # fit, 90
    "owner to past object": 0.6204,  # fit, 169
    "owner to past oblique": -0.7933,  # fit, 829
    "owner to past other": 0.6499,  # fit, 121
    "owner to past owner": 0.3404,  # fit, 187
    "owner to past root": -0.0371,  # fit, 38
    "owner to past side": -0.712,  # fit, 447
    "owner to past subject": -0.861,  # fit, 591
    "owner to past with subject": 0.8535,  # fit, 673
    "owner to same object": 1.1035,  # fit, 95
    "owner to same oblique": 0.0994,  # fit, 217
    "owner to same other": -0.1154,  # fit, 40
    "owner to same owner": 0.5409,  # fit, 121
    "owner to same root": -0.6492,  # fit, 10
    "owner to same side": 0.8776,  # fit, 185
    "owner to same subject": 0.5617,  # fit, 458
    "owner to same with subject": 0.0444,  # fit, 514
    "past has main subject": 0.5639,  # fit, 1431
    "past is first": 0.2173,  # fit, 2796
    "past owns subject": 0.2978,  # fit, 108
    "pronoun before": 0.9003,  # fit, 621
    "quotation to text": -1.8223,  # fit, 156
    "rivals": -0.2753,  # fit, 5766
    "same has main subject": -0.1876,  # fit, 600
    "same is first": 0.0991,  # fit, 932
    "same owns subject": -0.0708,  # fit, 80
    "same quotation": -0.3827,  # fit, 62
    "soft": -1.2004,  # fit, 939
    "subject to past object": 0.1206,  # fit, 223
    "subject to past oblique": -0.995,  # fit, 890
    "subject to past other": -1.7273,  # fit, 86
    "subject to past owner": -0.566,  # fit, 200
    "subject to past root": 1.6424,  # fit, 74
    "subject to past side": -0.0983,  # fit, 492
    "subject to past subject": 0.2255,  # fit, 918
    "subject to past with subject": -0.0874,  # fit, 1086
    "subject to same object": 0.3422,  # fit, 54
    "subject to same oblique": -0.7478,  # fit, 126
    "subject to same other": -0.0612,  # fit, 15
    "subject to same owner": -0.2982,  # fit, 81
    "subject to same root": -0.5392,  # fit, 1
    "subject to same side": -0.3678,  # fit, 65
    "subject to same subject": 0.9067,  # fit, 235
    "subject to same with subject": -1.0367,  # fit, 272
    "told before": -0.5445,  # fit, 180
    "unnamed": -1.7658,  # fit, 1628
    "unnamed anyone": -1.1034,  # fit, 119
    "unnamed the": -0.4378,  # fit, 328
    "verbs between": -0.3442,  # fit, 1937
}
"""Logarithms of odds."""
