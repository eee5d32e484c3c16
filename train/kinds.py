"""How much each clue speaks for each kind of name: multinomial logistic regression with a Gaussian prior.

The prior is centred on `kinds_prior.py`, so that a rare clue keeps what was set by hand. A corpus that tells only a
coarse kind ("place") is fitted by the sum over the labels in it. Words that name nothing are learned from our own
articles, where every name is marked. Penalty and accuracy are found in folds by document.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from annotator.nlp.entities import read_forms
from annotator.nlp.mentions.mention import Form
from eval.documents import Document, Row
from eval.predict import ROOT
from train.corpora import documents, names
from train.kinds_prior import CLASSES, GROUPS, LABELS, WITHIN
from train.reading import parse_of
from train.tables import clue_table

PENALTIES = (1.0, 3.0, 10.0)
"""Tried in folds, for the report."""
PENALTY = 3.0
"""Set by hand among those that are about equally good in folds: the one that keeps most of the prior."""
WORDS = ("word ", "under ", "over ", "ends:")
"""How a clue begins that is a word of the text. Those with hardly any weight are left out of the table."""
LEAST = 4
"""Documents in which such a clue must stand."""
SLIGHT = 0.15
MOST = 4
"""Mentions of one form that count."""
OWN = 2.0
"""What a form of our own articles counts for: news, and all labels told apart."""
FOLDS = 5
SEED = 13
TABLE = ROOT / "annotator" / "lang" / "en" / "kind_weights.py"
COARSE = {"PER": ("PERSON",), "LOC": GROUPS[2], "PLACE": GROUPS[2], "MISC": GROUPS[3]}

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A form: its clues, the columns that are right, whether "no name" can be an answer, how much it counts."""

    document: str
    clues: dict[str, float]
    right: tuple[int, ...]
    open: bool
    weight: float


def fit(public: Path | None) -> list[str]:
    """Write the table; returns what was done, as lines."""
    used = [d for d in documents(public) if "label" in d.layers.get("tasks", ())]
    examples = [e for d in used for e in examples_in(d)]
    told = [f"penalty {p}: {_crossed(examples, p)}" for p in PENALTIES]
    clues = _clues(examples)
    weights = fitted(examples, clues, PENALTY)
    seen = Counter(clue for e in examples for clue in (*e.clues, "any"))
    TABLE.write_text(_written(clues, weights, seen, used), encoding="utf-8")
    return [f"{len(examples)} forms, {len(clues)} clues, {FOLDS} folds by document", *told]


def examples_in(document: Document) -> Iterator[Example]:
    """Every form of the document whose kind the gold tells."""
    own = document.group == "own"
    names = [m for m in document.layers["mentions"] if m.get("form", "name") == "name"]
    for form in read_forms(parse_of(document)):
        right = _right(form, names, document.layers.get("regions"), own)
        if right:
            weight = min(len(form.names), MOST) ** 0.5 * (OWN if own else 1.0)
            yield Example(document.id, form.clues, right, own, weight)


def _right(form: Form, gold: Sequence[Row], regions: Sequence[Sequence[int]] | None, own: bool) -> tuple[int, ...]:
    """Columns of the labels that the gold gives the form; empty when it does not tell."""
    votes: Counter[tuple[str, ...]] = Counter()
    touched = False
    for name in form.names:
        if regions and not any(a <= name.start and name.end <= b for a, b in regions):
            continue
        for row in gold:
            if row["start"] < name.end and name.start < row["end"]:
                touched = True
                close = abs(row["start"] - name.start) <= 4 and abs(row["end"] - name.end) <= 2  # "the", "'s"
                if close and not row.get("optional") and not row.get("nolabel"):
                    votes[(row["label"], *row.get("alt", ()))] += 1
    if not votes:
        return (len(LABELS),) if own and not touched else ()
    labels = {fine for told in votes.most_common(1)[0][0] for fine in COARSE.get(told, (told,))}
    return tuple(i for i, label in enumerate(LABELS) if label in labels)


def _clues(examples: Sequence[Example]) -> list[str]:
    """The clues that get a row: all of the prior, all named ones, and words that stand in several documents."""
    homes: dict[str, set[str]] = defaultdict(set)
    for e in examples:
        for clue in e.clues:
            homes[clue].add(e.document)
    kept = {c for c, at in homes.items() if not c.startswith(WORDS) or len(at) >= LEAST}
    return sorted(kept | CLASSES.keys() | WITHIN.keys())


def prior(clues: Sequence[str]) -> Array:
    """Weights set by hand, a row for each clue."""
    out = np.zeros((len(clues), len(LABELS) + 1))
    columns = {label: i for i, label in enumerate((*LABELS, ""))}
    for row, clue in enumerate(clues):
        for group, weight in zip(GROUPS, CLASSES.get(clue, (0.0,) * len(GROUPS)), strict=True):
            for label in group:
                out[row, columns[label]] = weight
        for label, weight in WITHIN.get(clue, {}).items():
            out[row, columns[label]] += weight
    return out


def fitted(examples: Sequence[Example], clues: Sequence[str], penalty: float) -> Array:
    """Weights of maximum a-posteriori likelihood, a row for each clue."""
    start, table, right = prior(clues), clue_table((e.clues for e in examples), clues), _answers(examples)
    weight = np.array([e.weight for e in examples])
    shut = np.array([not e.open for e in examples])

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(start.shape)
        share = _shares(table @ weights, shut)
        of_right = share * right
        chance = of_right.sum(axis=1) + 1e-12
        moved = weights - start
        value = float(-(weight * np.log(chance)).sum() + penalty / 2 * (moved**2).sum())
        slope = table.T @ ((share - of_right / chance[:, None]) * weight[:, None]) + penalty * moved
        return value, slope.ravel()

    done = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 500, "ftol": 1e-9})
    return np.asarray(done.x, dtype=np.float64).reshape(start.shape)


def _shares(scores: Array, shut: npt.NDArray[np.bool_]) -> Array:
    scores = scores.copy()
    scores[shut, -1] = -1e9
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def _answers(examples: Sequence[Example]) -> Array:
    out = np.zeros((len(examples), len(LABELS) + 1))
    for row, e in enumerate(examples):
        out[row, list(e.right)] = 1.0
    return out


def _crossed(examples: Sequence[Example], penalty: float) -> str:
    """Accuracy where every document is judged by a fit without its fold."""
    ids = sorted({e.document for e in examples})
    fold = dict(zip(ids, np.random.default_rng(SEED).permutation(len(ids)) % FOLDS, strict=True))
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for n in range(FOLDS):
        seen = [e for e in examples if fold[e.document] != n]
        unseen = [e for e in examples if fold[e.document] == n]
        clues = _clues(seen)
        share = _shares(
            clue_table((e.clues for e in unseen), clues) @ fitted(seen, clues, penalty),
            np.array([not e.open for e in unseen]),
        )
        for e, row in zip(unseen, share, strict=True):
            kind = "own" if e.open else "public"
            of[kind] += 1
            right[kind] += int(row.argmax()) in e.right
    return ", ".join(f"{kind} right {right[kind] / of[kind]:.4f} of {of[kind]}" for kind in sorted(of))


def _written(clues: Sequence[str], weights: Array, seen: Counter[str], used: Sequence[Document]) -> str:
    rows = []
    for clue, row in zip(clues, weights, strict=True):
        if clue.startswith(WORDS) and abs(row).max() < SLIGHT:
            continue
        rows.append(f"{clue}\t{' '.join(_short(w) for w in row)}")
    hand = [c for c in clues if not seen[c]]
    table = "\n".join(rows).replace("\\", "\\\\")
    return f'''"""How much each clue speaks for each kind of name, and for words that name nothing.

Natural logarithms of odds: maximum a-posteriori multinomial logistic regression, penalty {PENALTY:g}, seed {SEED}.
A row is a clue, a tab, and a weight for each of `KINDS`; the last weight is for no name. "any" is added once. Written
by `python -m train kinds` from: {", ".join(names(list(used)))}.
Set by hand, since no text shows them: {"; ".join(hand) or "none"}.
"""


from __future__ import annotations

from typing import Final

from annotator.model import Label

KINDS: Final[tuple[Label, ...]] = {json.dumps(LABELS).replace("[", "(").replace("]", ")")}

_ROWS: Final = """
{table}
"""

WEIGHTS: Final[dict[str, tuple[float, ...]]] = {{
    clue: tuple(map(float, weights.split()))
    for clue, _, weights in (row.rpartition("\\t") for row in _ROWS.splitlines())
    if clue
}}
"""Clue -> weight for each of `KINDS`, and last for no name."""
'''


def _short(weight: float) -> str:
    return f"{round(float(weight), 2) + 0.0:g}"
