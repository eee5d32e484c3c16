"""How sure it is who speaks: logistic regression on the quotations of our own training articles.

A quotation that the gold has tells by the scorer whether its speaker is right. The articles in `tests/gold/` take no
part, so that they measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator.exports.jsonl import document as as_row
from annotator.model import Findings
from annotator.nlp.entities import find_entities
from annotator.nlp.quotes import with_clues
from eval.documents import Document, own_gold
from eval.predict import ROOT
from eval.scoring.quotes import speakers_judged
from train.pronouns import FOLDS, crossed
from train.ranking import Choice
from train.ranking import fit as fitted
from train.reading import parse_of

PENALTIES = (0.5, 1.0, 2.0, 4.0)
PENALTY = 1.0
RARE = 5
"""A clue that is seen less often has no weight."""
TABLE = ROOT / "annotator" / "lang" / "en" / "speaker_weights.py"


def fit(public: Path | None) -> list[str]:  # noqa: ARG001 - no public corpus that may be trained on has speakers
    """Write the table; returns what was done, as lines."""
    used = own_gold(ROOT / "train" / "data")
    choices = [c for d in used for c in choices_in(d)]
    seen = Counter(clue for c in choices for clue in c.candidates[0])
    common = [
        Choice(c.document, ({k: v for k, v in c.candidates[0].items() if seen[k] >= RARE}, {}), c.right)
        for c in choices
    ]
    told = []
    for penalty in PENALTIES:
        right, likelihood = crossed(common, penalty)
        told.append(f"penalty {penalty}: right {right / len(common):.4f}, log likelihood {likelihood:.1f}")
    TABLE.write_text(_written(fitted(common, PENALTY), seen, len(used)), encoding="utf-8")
    share = sum(c.right == 0 for c in choices) / len(choices)
    return [f"{len(choices)} speakers, {FOLDS} folds by document; right: {share:.4f}", *told]


def choices_in(document: Document) -> Iterator[Choice]:
    """Every speaker of a quotation that the gold has: right (0) or wrong (1), with its clues."""
    parse = parse_of(document)
    mentions, entities = find_entities(parse)
    quotes = list(with_clues(parse, mentions, entities))
    row = as_row(document.id, document.text, "en", Findings(mentions, entities, tuple(q for q, _ in quotes)))
    clues = {(q.span.start, q.span.end): seen for q, seen in quotes}
    for quote, right in speakers_judged(document, row):
        seen = clues[quote["start"], quote["end"]]
        yield Choice(document.id, (dict.fromkeys(seen, 1.0), {}), 0 if right else 1)


def _written(weights: dict[str, float], seen: Counter[str], articles: int) -> str:
    rows = "\n".join(f'    "{name}": {weight},  # fit, {seen[name]}' for name, weight in sorted(weights.items()))
    return f'''"""What each clue of `attribution/certainty.py` weighs for a speaker being right.

Logistic regression of maximum likelihood, L2 penalty {PENALTY}. The number behind a row tells how many speakers have
the clue. Written by `python -m train speakers` from the {articles} articles of `train/data/`.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final[dict[str, float]] = {{
{rows}
}}
"""Logarithms of odds."""
'''
