"""What each clue of a timeline's candidate weighs: a log-linear choice among a sentence's candidates and none.

Fitted to our own training articles alone; those in `tests/gold/` take no part, so that they measure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.nlp import scored
from annotator.nlp.times import dateline
from annotator.nlp.times.events import candidates
from annotator.nlp.times.moments import find_moments
from eval.documents import Document, own_gold
from eval.predict import ROOT
from eval.scoring.events import same_day
from train.pronouns import FOLDS, crossed
from train.ranking import Choice
from train.ranking import fit as fitted
from train.reading import parse_of

PENALTY = 3.0
"""About the best in folds among PENALTIES."""
PENALTIES = (1.0, 2.0, 3.0, 4.0, 6.0)
RARE = 5
"""A clue that stands in fewer articles has no weight."""
SLIGHT = 0.05
"""A clue that weighs less is left out of the table."""
TABLE = ROOT / "annotator" / "lang" / "en" / "event_weights.py"


def fit(public: Path | None) -> list[str]:  # noqa: ARG001 - no public corpus tells every event of an article
    """Write the table; returns what was done, as lines."""
    used = own_gold(ROOT / "train" / "data")
    choices, homes = common([c for d in used for c in choices_in(d)])
    told = []
    for penalty in PENALTIES:
        right, likelihood = crossed(choices, penalty)
        told.append(f"penalty {penalty}: right {right / len(choices):.4f}, log likelihood {likelihood:.1f}")
    weights = {clue: w for clue, w in fitted(choices, PENALTY).items() if abs(w) >= SLIGHT}
    TABLE.write_text(_written(weights, homes, len(used)), encoding="utf-8")
    entries = sum(c.right > 0 for c in choices)
    return [
        f"{len(choices)} sentences, {entries} with an entry; {len(weights)} clues; {FOLDS} folds by article",
        *told,
    ]


def choices_in(document: Document) -> Iterator[Choice]:
    """Every sentence that has a candidate; the first of its choices, without clues, is that it tells no event."""
    parse = parse_of(document)
    words = parse.language.times
    if words is None:
        return
    published = parse.published or dateline(parse)
    found = scored(parse)
    moments = find_moments(parse, found.times, published)
    events = document.layers["events"]
    for sentence, rivals in candidates(parse, found.times, moments, found.quotes, published, words):
        days = [e["date"] for e in events if sentence.start <= e["start"] < sentence.end]
        right = (
            n for n, c in enumerate(rivals, 1) if any(same_day(day, c.moment.date, c.moment.end) for day in days)
        )
        yield Choice(document.id, ({}, *(dict.fromkeys(c.clues, 1.0) for c in rivals)), next(right, 0))


def common(choices: Sequence[Choice]) -> tuple[list[Choice], dict[str, int]]:
    """(the choices without clues that stand in few articles, in how many articles each of the others stands)."""
    homes: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for evidence in choice.candidates:
            for clue in evidence:
                homes[clue].add(choice.document)
    counts = {clue: len(at) for clue, at in homes.items() if len(at) >= RARE}
    kept = [
        Choice(c.document, tuple({k: v for k, v in e.items() if k in counts} for e in c.candidates), c.right)
        for c in choices
    ]
    return kept, counts


def _written(weights: dict[str, float], homes: dict[str, int], articles: int) -> str:
    rows = "\n".join(
        f"    {clue!r}: {w},  # fit, {homes[clue]}".replace("'", '"') for clue, w in sorted(weights.items())
    )
    return f'''"""What each clue of `times/event_clues.py` weighs for its date being an entry of the timeline.

Log-linear choice of maximum likelihood, L2 penalty {PENALTY:g}. The number behind a row tells in how many articles
the clue stands. Written by `python -m train events` from the {articles} articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {{
{rows}
}}
"""Logarithms of odds against no entry."""
'''
