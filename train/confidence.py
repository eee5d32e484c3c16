"""How often each class of annotation is right: an m-estimate (Cestnik 1990) from the gold.

A class is shrunk towards the wider class that holds it, so that a rare one says little more than that. What the
scorers of `eval/` call right is right: for a quotation its words and speaker, for an entity its kind, for a time its
value, for a source its words and role. Events have the probability of the model that chose them (`train/events.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from annotator.exports.jsonl import document as as_row
from annotator.model import Findings
from annotator.nlp import confidence, scored
from eval.documents import Document
from eval.figures import calibration_error
from eval.predict import ROOT
from eval.scoring import SCORERS
from train.corpora import documents, names
from train.reading import parse_of

M = 8.0
"""How many annotations the wider class counts for."""
FOLDS = 5
SEED = 13
TABLE = ROOT / "annotator" / "lang" / "en" / "probabilities.py"

Judged = tuple[tuple[str, ...], bool]
"""(classes of an annotation from wide to narrow, whether it is right)."""


def fit(public: Path | None) -> list[str]:
    """Write the table; returns what was done, as lines."""
    used = documents(public)
    judged = [judge(d) for d in used]
    table = estimates(row for rows in judged for row in rows)
    counts = _counts(row for rows in judged for row in rows)
    TABLE.write_text(_written(table, counts, used), encoding="utf-8")
    out = [f"{len(table)} classes from {', '.join(names(used))}"]
    out += [
        f"{layer}: calibration error {error:.3f} over {n}, in {FOLDS} folds" for layer, error, n in _crossed(judged)
    ]
    return out


def estimates(rows: Iterable[Judged]) -> dict[str, float]:
    """Class -> how often it is right."""
    counts = _counts(rows)
    out: dict[str, float] = {}
    for key in sorted(counts, key=lambda k: (k.count(" "), k)):
        right, of = counts[key]
        wider = out.get(key.rpartition(" ")[0], 0.5)
        out[key] = round((right + M * wider) / (of + M), 4)
    return out


def judge(document: Document) -> list[Judged]:
    """Every annotation of a document that the gold can judge."""
    found = raw(document)
    row = as_row(document.id, document.text, "en", found)
    classes = {
        "quotes": [confidence.of_quote(q) for q in found.quotes],
        "mentions": [confidence.of_entity(e) for e in found.entities],
        "times": [confidence.of_time(t) for t in found.times],
        "sources": [confidence.of_source(s) for s in found.sources],
    }
    for field in ("quotes", "entities", "times", "sources"):
        for i, made in enumerate(row[field]):
            made["confidence"] = i
    out: list[Judged] = []
    for scorer in SCORERS:
        if scorer.layer in document.layers and scorer.layer in classes:
            out += [(classes[scorer.layer][int(i)], bool(right)) for i, right in scorer.score(document, row).judged]
    return out


def raw(document: Document) -> Findings:
    """What is found, with the finders' raw scores."""
    return scored(parse_of(document))


def _counts(rows: Iterable[Judged]) -> dict[str, tuple[int, int]]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for keys, right in rows:
        for key in keys:
            counts[key][0] += right
            counts[key][1] += 1
    return {key: (right, of) for key, (right, of) in counts.items()}


def _crossed(judged: Sequence[Sequence[Judged]]) -> list[tuple[str, float, int]]:
    """(layer, expected calibration error, annotations) where every document is judged by a fit without its fold."""
    folds = np.random.default_rng(SEED).permutation(len(judged)) % FOLDS
    pairs: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        table = estimates(row for i, rows in enumerate(judged) if folds[i] != fold for row in rows)
        for i, rows in enumerate(judged):
            for keys, right in rows if folds[i] == fold else ():
                known = next((table[k] for k in reversed(keys) if k in table), confidence.UNSEEN)
                pairs[keys[0]].append((known, right))
    return [(layer, calibration_error(told), len(told)) for layer, told in sorted(pairs.items())]


def _written(table: dict[str, float], counts: dict[str, tuple[int, int]], used: Sequence[Document]) -> str:
    rows = "\n".join(f'    "{key}": {value},  # fit, {counts[key][1]}' for key, value in sorted(table.items()))
    return f'''"""How often each class of annotation is right: m-estimates, m = {M:g}.

The number behind a row tells how many annotations were judged. Written by `python -m train confidence`
from: {", ".join(names(list(used)))}.
"""

from __future__ import annotations

from typing import Final

PROBABILITIES: Final[dict[str, float]] = {{
{rows}
}}
'''
