"""On which side of publication dates without a year lie: logistic regression over the clues of `times/side.py`.

Fitted to our own training articles and to public corpora whose licence allows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator.nlp.times import calendar, side
from annotator.nlp.times.grow import expressions
from annotator.nlp.times.tense import tense
from eval.documents import Document
from eval.predict import ROOT
from train.corpora import documents, names
from train.pronouns import FOLDS, crossed
from train.ranking import Choice
from train.ranking import fit as fitted
from train.reading import parse_of

PENALTY = 2.0
"""About the best in folds among PENALTIES."""
PENALTIES = (0.5, 1.0, 2.0, 4.0)
PRIOR = {"weekday tense future": 4.0, "called for it": 2.0, "date in 0 months": 1.0, "date in 11 months": -1.0}
"""Set by hand, for what the training articles hardly show."""
RARE = 3
"""A clue that is seen less often has no weight."""
SLIGHT = 0.03
YEAR, WEEK = 366, 7
TABLE = ROOT / "annotator" / "lang" / "en" / "side_weights.py"


def fit(public: Path | None) -> list[str]:
    """Write the table; returns what was done, as lines."""
    used = [d for d in documents(public) if "times" in d.layers and d.date]
    choices = [c for d in used for c in choices_in(d)]
    seen = Counter(clue for c in choices for clue in c.candidates[1])
    choices = [
        Choice(c.document, ({}, {k: v for k, v in c.candidates[1].items() if seen[k] >= RARE or k in PRIOR}), c.right)
        for c in choices
    ]
    told = []
    for penalty in PENALTIES:
        right, likelihood = crossed(choices, penalty)
        told.append(f"penalty {penalty}: right {right / len(choices):.4f}, log likelihood {likelihood:.1f}")
    weights = {clue: w for clue, w in fitted(choices, PENALTY, PRIOR).items() if abs(w) >= SLIGHT}
    TABLE.write_text(_written(weights, seen, used), encoding="utf-8")
    ahead = sum(c.right for c in choices)
    return [f"{len(choices)} dates, {ahead} ahead; {len(weights)} clues; {FOLDS} folds by article", *told]


def choices_in(document: Document) -> Iterator[Choice]:
    """Every date whose words leave its side open, and whether the gold has it ahead."""
    parse = parse_of(document)
    words = parse.language.times
    published = calendar.of(parse.published) if parse.published else None
    if words is None or published is None or published.date is None:
        return
    worth = re.compile(f"[{words.anchors}]")
    gold = {(t["start"], t["end"]): str(t["value"]) for t in document.layers["times"]}
    for paragraph in parse.paragraphs:
        for m in expressions(paragraph, words, worth):
            tokens = paragraph.tokens[m.first : m.last]
            value = next((v for (a, b), v in gold.items() if a < tokens[-1].end and tokens[0].start < b), "")
            right = _side(value, published)
            if right is None or not side.is_open(m, published):
                continue
            found = side.clues(tokens, m, published, tense(tokens, words.hints), words)
            near = WEEK if m.shape == "weekday" else YEAR
            if _days(value, published) <= near:
                yield Choice(document.id, ({}, dict.fromkeys(found, 1.0)), right)


def _side(value: str, published: calendar.Day) -> int | None:
    """1 for a value behind publication, 0 for one before it; None for the same day or month, and for no date."""
    day = calendar.parse(value)
    if day is None or not day.month:
        return None
    grain = 3 if day.day else 2
    there = (day.year, day.month, day.day)[:grain]
    here = (published.year, published.month, published.day)[:grain]
    return None if there == here else int(there > here)


def _days(value: str, published: calendar.Day) -> int:
    day = calendar.parse(value)
    if day is None or published.date is None:
        return YEAR + 1
    date = calendar.Day(day.year, day.month, day.day or published.day).date
    return abs((date - published.date).days) if date is not None else YEAR + 1


def _written(weights: dict[str, float], seen: Counter[str], used: list[Document]) -> str:
    rows = "\n".join(f'    "{clue}": {w},  # fit, {seen[clue]}' for clue, w in sorted(weights.items()))
    return f'''"""What each clue of `times/side.py` weighs for a date that lies ahead of publication.

Logistic regression of maximum likelihood, L2 penalty {PENALTY:g} around a prior. The number behind a row tells
how many dates have the clue. Written by `python -m train sides` from:
{", ".join(names(used))}.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {{
{rows}
}}
"""Logarithms of odds."""
'''
