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
    "ahead": 3.16,
    "away 0": 1.87,
    "away 1": -0.09,
    "away 2": -1.50,
    "away 3": -0.23,
    "away 4": -0.91,
    "commands other": 0.23,
    "commands subject": 0.14,
    "gender known": 0.25,
    "holds other": 1.17,
    "holds owner": 0.84,
    "holds subject": 0.34,
    "named in its own words": -2.50,
    "nearest command other": 0.93,
    "nearest command owner": 0.80,
    "nearest command subject": 0.89,
    "often": 0.35,
    "often in all": 0.82,
    "only ahead": 0.84,
    "only quoted": -1.90,
    "other paragraph": -1.53,
    "other to past object": -1.07,
    "other to past oblique": -0.98,
    "other to past other": 0.41,
    "other to past owner": 0.16,
    "other to past root": -0.05,
    "other to past side": 0.10,
    "other to past subject": -0.43,
    "other to past with subject": 0.95,
    "other to same object": 0.90,
    "other to same oblique": 0.96,
    "other to same other": 0.31,
    "other to same owner": -0.30,
    "other to same side": -0.74,
    "other to same subject": 0.52,
    "owner to past object": 0.14,
    "owner to past oblique": -1.12,
    "owner to past other": 0.56,
    "owner to past owner": 0.45,
    "owner to past root": 0.17,
    "owner to past side": -0.75,
    "owner to past subject": 0.24,
    "owner to past with subject": 0.45,
    "owner to same object": 0.76,
    "owner to same oblique": -0.21,
    "owner to same other": -0.42,
    "owner to same owner": 0.05,
    "owner to same root": -1.13,
    "owner to same side": 0.66,
    "owner to same subject": 0.23,
    "owner to same with subject": 0.41,
    "past has main subject": 0.41,
    "past is first": 0.45,
    "past owns subject": 0.33,
    "pronoun before": -0.32,
    "quotation to text": -1.10,
    "rivals": -0.41,
    "same has main subject": -0.06,
    "same owns subject": 0.22,
    "same quotation": 0.93,
    "soft": -0.89,
    "subject to past object": 0.68,
    "subject to past oblique": -1.34,
    "subject to past other": -0.39,
    "subject to past owner": -0.34,
    "subject to past root": 0.63,
    "subject to past subject": 0.19,
    "subject to past with subject": 1.17,
    "subject to same object": 0.38,
    "subject to same oblique": -0.50,
    "subject to same other": -0.49,
    "subject to same owner": 0.14,
    "subject to same root": -0.08,
    "subject to same side": 0.12,
    "subject to same subject": 0.75,
    "subject to same with subject": -0.36,
    "told before": 1.20,
    "unnamed": -1.30,
    "unnamed anyone": 0.30,
    "unnamed the": 0.30,
}
"""Logarithms of odds."""
