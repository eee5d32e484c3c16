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
    "ahead": 3.08,
    "away 0": 1.83,
    "away 1": -0.05,
    "away 2": -1.54,
    "away 3": -0.27,
    "away 4": -0.93,
    "commands other": 0.26,
    "commands subject": 0.13,
    "gender known": 0.18,
    "holds other": 1.14,
    "holds owner": 0.92,
    "holds subject": 0.32,
    "nearest command other": 0.92,
    "nearest command owner": 0.80,
    "nearest command subject": 0.91,
    "often": 0.34,
    "often in all": 0.81,
    "only ahead": 0.93,
    "only quoted": -1.88,
    "other paragraph": -1.46,
    "other to past object": -1.07,
    "other to past oblique": -1.00,
    "other to past other": 0.40,
    "other to past owner": 0.08,
    "other to past root": -0.05,
    "other to past side": 0.09,
    "other to past subject": -0.40,
    "other to past with subject": 0.90,
    "other to same object": 0.91,
    "other to same oblique": 1.00,
    "other to same other": 0.32,
    "other to same owner": -0.30,
    "other to same side": -0.72,
    "other to same subject": 0.55,
    "owner to past object": 0.28,
    "owner to past oblique": -1.11,
    "owner to past other": 0.56,
    "owner to past owner": 0.37,
    "owner to past root": 0.18,
    "owner to past side": -0.72,
    "owner to past subject": 0.17,
    "owner to past with subject": 0.58,
    "owner to same object": 0.73,
    "owner to same oblique": -0.20,
    "owner to same other": -0.48,
    "owner to same owner": 0.07,
    "owner to same root": -1.15,
    "owner to same side": 0.63,
    "owner to same subject": 0.20,
    "owner to same with subject": 0.43,
    "past has main subject": 0.34,
    "past is first": 0.42,
    "past owns subject": 0.28,
    "pronoun before": -0.12,
    "quotation to text": -1.11,
    "rivals": -0.39,
    "same has main subject": -0.09,
    "same owns subject": 0.21,
    "same quotation": 0.95,
    "soft": -0.88,
    "subject to past object": 0.67,
    "subject to past oblique": -1.38,
    "subject to past other": -0.44,
    "subject to past owner": -0.36,
    "subject to past root": 0.58,
    "subject to past subject": 0.32,
    "subject to past with subject": 1.00,
    "subject to same object": 0.37,
    "subject to same oblique": -0.44,
    "subject to same other": -0.44,
    "subject to same owner": 0.12,
    "subject to same root": -0.08,
    "subject to same side": 0.15,
    "subject to same subject": 0.61,
    "subject to same with subject": -0.22,
    "unnamed": -1.30,
    "unnamed anyone": 0.30,
    "unnamed the": 0.30,
}
"""Logarithms of odds."""
