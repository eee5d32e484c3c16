"""What each kind of evidence of `salience` weighs for he and she.

Fitted by maximum likelihood (log-linear ranking, L2 penalty 0.5) on openly licensed text with marked pronouns:
encyclopedia paragraphs (GAP, Webster et al. 2018, Apache-2.0) and articles and interviews of the Georgetown
University Multilayer corpus (Zeldes 2017, CC BY).
"""

from __future__ import annotations

from typing import Final

SURE: Final = 0.6
"""Probability from which a pronoun is bound; below it is left alone."""
VERY_SURE: Final = 0.85
"""The same where the name may be no person's."""

WEIGHTS: Final[dict[str, float]] = {
    "ahead": 3.09,
    "away 0": 1.78,
    "away 1": -0.08,
    "away 2": -1.58,
    "away 3": -0.26,
    "away 4": -0.90,
    "called so": -0.16,
    "commands other": 0.33,
    "commands owner": 0.14,
    "commands subject": 0.65,
    "gender known": 0.19,
    "holds other": 0.95,
    "holds owner": 0.84,
    "holds subject": 0.28,
    "nearest command other": 1.42,
    "nearest command owner": 0.76,
    "nearest command subject": 0.56,
    "often": 0.58,
    "often in all": 0.68,
    "only ahead": 1.01,
    "only quoted": -1.80,
    "other paragraph": -1.46,
    "other to past object": -1.27,
    "other to past oblique": -0.83,
    "other to past other": 0.64,
    "other to past owner": 0.10,
    "other to past side": -0.26,
    "other to past subject": -0.30,
    "other to past with subject": 1.07,
    "other to same object": 1.21,
    "other to same oblique": 0.87,
    "other to same other": 0.55,
    "other to same owner": -0.24,
    "other to same side": -0.65,
    "other to same with subject": 0.27,
    "owner to past object": 0.60,
    "owner to past oblique": -0.91,
    "owner to past other": 0.61,
    "owner to past owner": 0.42,
    "owner to past side": -0.98,
    "owner to past with subject": 0.87,
    "owner to same object": 0.83,
    "owner to same oblique": -0.07,
    "owner to same other": -0.40,
    "owner to same owner": 0.10,
    "owner to same root": -1.07,
    "owner to same side": 0.30,
    "owner to same subject": 0.12,
    "owner to same with subject": 0.57,
    "past has main subject": 0.26,
    "past is first": 0.35,
    "past owns subject": 0.14,
    "pronoun before": -0.20,
    "quotation to text": -1.12,
    "rivals": -0.38,
    "same is first": -0.09,
    "same owns subject": 0.24,
    "same quotation": 0.81,
    "soft": -0.73,
    "subject to past object": 0.77,
    "subject to past oblique": -1.20,
    "subject to past other": -0.26,
    "subject to past owner": -0.35,
    "subject to past root": 0.99,
    "subject to past side": -0.51,
    "subject to past with subject": 1.44,
    "subject to same object": 0.56,
    "subject to same oblique": -0.10,
    "subject to same other": -0.26,
    "subject to same owner": 0.41,
    "subject to same root": -0.10,
    "subject to same side": -0.42,
    "subject to same subject": 0.19,
    "subject to same with subject": 0.24,
    "unnamed": -1.30,
    "unnamed anyone": 0.30,
    "unnamed the": 0.30,
}
"""Logarithms of odds."""
