"""What each clue weighs for a stance: multinomial regression on the quotations of our own training articles.

The articles in `tests/gold/` take no part, so that they measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.nlp.attribution.who import Who
from annotator.nlp.entities import find_entities
from annotator.nlp.quotation.stances import STANCES, clues
from annotator.nlp.quotes import read
from eval.documents import Document, own_gold
from eval.predict import ROOT
from eval.scoring.quotes import MATCH
from train.pronouns import FOLDS, crossed
from train.ranking import Choice
from train.ranking import fit as fitted
from train.reading import parse_of

PENALTIES = (0.25, 0.5, 1.0, 2.0)
PENALTY = 0.5
RARE = 3
"""A clue that is seen less often has no weight."""
TABLE = ROOT / "annotator" / "lang" / "en" / "stance_weights.py"


def fit(public: Path | None) -> list[str]:  # noqa: ARG001 - no public corpus that may be trained on has stances
    """Write the table; returns what was done, as lines."""
    used = own_gold(ROOT / "train" / "data")
    choices = _common([c for d in used for c in choices_in(d)])
    told = []
    for penalty in PENALTIES:
        right, likelihood = crossed(choices, penalty)
        told.append(f"penalty {penalty}: right {right / len(choices):.4f}, log likelihood {likelihood:.1f}")
    seen = Counter(clue for c in choices for clue in c.candidates[c.right])
    TABLE.write_text(_written(fitted(choices, PENALTY), seen, len(used)), encoding="utf-8")
    said = sum(c.right == STANCES.index("said") for c in choices) / len(choices)
    return [f"{len(choices)} quotations, {FOLDS} folds by document; said: {said:.4f}", *told]


def choices_in(document: Document) -> Iterator[Choice]:
    """Every quotation found whose words are those of one in the gold."""
    parse = parse_of(document)
    for reading in read(parse, Who(parse.language, *find_entities(parse), parse.text)):
        for found in reading.found:
            for a, b in found.pieces:
                start, end = reading.tokens[a].start, reading.tokens[b - 1].end
                right = _stance_of(document, start, end)
                if right is not None:
                    seen = clues(reading, found, (a, b))
                    weighed = tuple({f"{s}: {clue}": 1.0 for clue in seen} for s in STANCES)
                    yield Choice(document.id, weighed, STANCES.index(right))


def _stance_of(document: Document, start: int, end: int) -> str | None:
    for row in document.layers["quotes"]:
        shared = min(end, row["end"]) - max(start, row["start"])
        if shared >= MATCH * max(end - start, row["end"] - row["start"]):
            return str(row["stance"])
    return None


def _common(choices: Sequence[Choice]) -> list[Choice]:
    """The choices without clues that are seen less than `RARE` times."""
    seen = Counter(clue for c in choices for clue in c.candidates[0])
    common = {clue.partition(": ")[2] for clue, n in seen.items() if n >= RARE}
    return [
        Choice(
            c.document,
            tuple({k: v for k, v in e.items() if k.partition(": ")[2] in common} for e in c.candidates),
            c.right,
        )
        for c in choices
    ]


def _written(weights: dict[str, float], seen: Counter[str], articles: int) -> str:
    rows = "\n".join(f'    "{name}": {weight},  # fit, {seen[name]}' for name, weight in sorted(weights.items()))
    return f'''"""What each clue of `quotation/stances.py` weighs for each stance.

Multinomial regression of maximum likelihood, L2 penalty {PENALTY}. The number behind a row tells how many quotations
of that stance have the clue. Written by `python -m train stances` from the {articles} articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {{
{rows}
}}
"""Logarithms of odds."""
'''
