"""What each kind of evidence of `salience` weighs for he and she.

Log-linear ranking of maximum likelihood, L2 penalty 0.25. The number behind a row tells in how many candidates
it was seen. Written by `python -m train pronouns` from: gap (1358), gum (27), own (40).
"""

from __future__ import annotations

from typing import Final

SURE: Final = 0.55
"""Probability from which a pronoun is bound; below it is left alone. Set by hand."""
VERY_SURE: Final = 0.85
"""The same where the name may be no person's. Set by hand."""

WEIGHTS: Final[dict[str, float]] = {
    "ahead": 3.6679,  # fit, 171
    "away 0": 2.3058,  # fit, 1972
    "away 1": 0.3346,  # fit, 2498
    "away 2": -1.121,  # fit, 1252
    "away 3": -0.7018,  # fit, 740
    "away 4": -1.4699,  # fit, 1123
    "called so": 1.5099,  # fit, 799
    "commands other": 0.2268,  # fit, 80
    "commands owner": 0.027,  # fit, 490
    "commands subject": 0.7571,  # fit, 228
    "gender known": 0.4629,  # fit, 3616
    "holds other": 1.4558,  # fit, 8
    "holds owner": 0.5347,  # fit, 108
    "holds subject": 0.6907,  # fit, 28
    "last subject other": 0.1238,  # fit, 152
    "last subject owner": 0.4922,  # fit, 736
    "last subject subject": 0.8223,  # fit, 742
    "nearest command other": 1.0928,  # fit, 54
    "nearest command owner": 0.5954,  # fit, 345
    "nearest command subject": 0.3265,  # fit, 189
    "often": 1.0118,  # fit, 7585
    "often in all": 0.212,  # fit, 5897
    "only ahead": 0.6522,  # fit, 53
    "only quoted": -0.7291,  # fit, 174
    "other paragraph": -0.3474,  # fit, 1868
    "other to past object": -1.1097,  # fit, 53
    "other to past oblique": -0.2014,  # fit, 130
    "other to past other": -0.2687,  # fit, 33
    "other to past owner": 1.5087,  # fit, 30
    "other to past root": -0.3892,  # fit, 6
    "other to past side": 0.2457,  # fit, 39
    "other to past subject": 0.2485,  # fit, 126
    "other to past with subject": -0.1004,  # fit, 139
    "other to same object": 1.2172,  # fit, 43
    "other to same oblique": 0.7626,  # fit, 39
    "other to same other": 0.4239,  # fit, 7
    "other to same owner": -0.2227,  # fit, 36
    "other to same root": -0.0764,  # fit, 2
    "other to same side": -0.7941,  # fit, 19
    "other to same subject": -0.2138,  # fit, 82
    "other to same with subject": 0.6398,  # fit, 93
    "owner to past object": 0.3128,  # fit, 188
    "owner to past oblique": -1.1799,  # fit, 853
    "owner to past other": 0.0322,  # fit, 151
    "owner to past owner": 0.258,  # fit, 202
    "owner to past root": -0.4921,  # fit, 42
    "owner to past side": -1.1636,  # fit, 437
    "owner to past subject": -0.6963,  # fit, 595
    "owner to past with subject": 0.2892,  # fit, 669
    "owner to same object": 0.7327,  # fit, 90
    "owner to same oblique": -0.1815,  # fit, 222
    "owner to same other": 0.0797,  # fit, 49
    "owner to same owner": 0.1788,  # fit, 123
    "owner to same root": -0.7186,  # fit, 7
    "owner to same side": 0.5057,  # fit, 181
    "owner to same subject": 0.2613,  # fit, 467
    "owner to same with subject": 0.1189,  # fit, 524
    "past has main subject": 0.636,  # fit, 1305
    "past is first": 0.418,  # fit, 2572
    "past owns subject": 0.9558,  # fit, 108
    "pronoun before": 0.6773,  # fit, 646
    "quotation to text": -0.118,  # fit, 240
    "rivals": -0.3342,  # fit, 5799
    "same has main subject": 0.0801,  # fit, 598
    "same is first": 0.1434,  # fit, 936
    "same owns subject": 0.2648,  # fit, 77
    "same quotation": 0.9663,  # fit, 90
    "soft": -0.6826,  # fit, 1029
    "subject to past object": 0.845,  # fit, 227
    "subject to past oblique": -0.9089,  # fit, 873
    "subject to past other": -0.8281,  # fit, 110
    "subject to past owner": -0.5662,  # fit, 205
    "subject to past root": 0.4687,  # fit, 59
    "subject to past side": 0.3028,  # fit, 383
    "subject to past subject": 0.6238,  # fit, 871
    "subject to past with subject": -0.3515,  # fit, 983
    "subject to same object": 0.5353,  # fit, 61
    "subject to same oblique": -0.5983,  # fit, 132
    "subject to same other": -0.5722,  # fit, 16
    "subject to same owner": -0.1743,  # fit, 78
    "subject to same root": -0.235,  # fit, 1
    "subject to same side": 0.2675,  # fit, 71
    "subject to same subject": 1.1279,  # fit, 246
    "subject to same with subject": -1.6795,  # fit, 282
    "told before": 0.3929,  # fit, 121
    "unnamed": -2.0747,  # fit, 1741
    "unnamed anyone": -1.1467,  # fit, 121
    "unnamed the": -1.0018,  # fit, 410
    "verbs between": -0.3609,  # fit, 1972
}
"""Logarithms of odds."""
