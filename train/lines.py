"""How much each clue speaks for each type of line: multinomial logistic regression with a Gaussian prior at zero.

Fitted to our own training articles (`train/data`) alone, each read three times: whole; without the lines before its
first paragraph, as an article in Markdown keeps those in its front matter; and as running text in short paragraphs.
The gold of `tests/gold` stays unseen. Accuracy is found in folds by article; `make eval` tells it on the gold.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from annotator.lang.language import language
from annotator.nlp.layout.features import features
from annotator.nlp.layout.lines import FIRST
from eval.gold import Gold, read_folder
from eval.predict import ROOT
from train.tables import clue_table

ENGLISH = language("en")

PENALTY = 0.6
"""The best in folds among PENALTIES."""
PENALTIES = (0.3, 0.6, 1.2)
LEAST = 2
"""Articles in which a clue must stand."""
SLIGHT = 0.1
"""A clue whose weights are all smaller is left out of the table."""
BODY = 0.5
"""What a line counts for in an article read without its head."""
ALONE = 0.1
"""What a sentence of it counts for where it stands alone."""
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z])")
FOLDS = 5
SEED = 13
TABLE = ROOT / "annotator" / "lang" / "en" / "line_weights.py"

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A line: its clues, the true type of the line before with them; its own type; how much it counts."""

    article: str
    clues: dict[str, float]
    type: str
    weight: float


def fit(public: Path | None) -> list[str]:  # noqa: ARG001 - no public corpus tells types of lines
    """Write the table; returns what was done, as lines."""
    articles = read_folder(ROOT / "train" / "data")
    examples = [e for article in articles for e in examples_in(article)]
    types = [t for t, _ in Counter(e.type for e in examples).most_common()]
    told = [f"penalty {p:g}: {_crossed(examples, types, p)}" for p in PENALTIES]
    clues = _clues(examples)
    weights = fitted(examples, clues, types, PENALTY)
    TABLE.write_text(_written(clues, types, weights, len(articles)), encoding="utf-8")
    return [f"{len(examples)} lines, {len(clues)} clues, {FOLDS} folds by article", *told]


def examples_in(article: Gold) -> list[Example]:
    """Every line of the article, those behind its head once more, and its sentences as paragraphs of their own."""
    lines = [(article.text[start:end], kind) for start, end, kind in article.lines]
    first = next((i for i, (_, kind) in enumerate(lines) if kind == "prose"), 0)
    told = [(s, "prose") for text, kind in lines if kind == "prose" for s in _SENTENCE.split(text)]
    out = [*_read(article, lines, 1.0), *(_read(article, lines[first:], BODY) if first else [])]
    out += _read(article, told, ALONE)
    for sentence in told[::3]:
        out += _read(article, [sentence], ALONE)
    return out


def _read(article: Gold, lines: Sequence[tuple[str, str]], weight: float) -> list[Example]:
    out, before = [], FIRST
    for clues, (_, kind) in zip(
        features(ENGLISH, [text for text, _ in lines], title=article.title), lines, strict=True
    ):
        out.append(Example(article.id, {**clues, before: 1.0}, kind, weight))
        before = f"after:{kind}"
    return out


def _clues(examples: Sequence[Example]) -> list[str]:
    homes: dict[str, set[str]] = defaultdict(set)
    for e in examples:
        for clue in e.clues if e.weight > ALONE else ():
            homes[clue].add(e.article)
    return ["any", *sorted(clue for clue, at in homes.items() if len(at) >= LEAST)]


def fitted(examples: Sequence[Example], clues: Sequence[str], types: Sequence[str], penalty: float) -> Array:
    """Weights of maximum a-posteriori likelihood, a row for each clue."""
    table = clue_table((e.clues for e in examples), clues)
    right = np.zeros((len(examples), len(types)))
    for row, e in enumerate(examples):
        right[row, types.index(e.type)] = 1.0
    counts = np.array([e.weight for e in examples])[:, None]

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(len(clues), len(types))
        share = _shares(table @ weights)
        value = -(counts * right * np.log(share + 1e-12)).sum() + penalty / 2 * (weights[1:] ** 2).sum()
        slope = table.T @ (counts * (share - right))
        slope[1:] += penalty * weights[1:]
        return float(value), slope.ravel()

    start = np.zeros(len(clues) * len(types))
    done = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": 1e-9})
    return np.asarray(done.x, dtype=np.float64).reshape(len(clues), len(types))


def _shares(scores: Array) -> Array:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def _crossed(examples: Sequence[Example], types: Sequence[str], penalty: float) -> str:
    """Accuracy on articles that the fit has not seen; the type of the line before is taken as known."""
    ids = sorted({e.article for e in examples})
    fold = dict(zip(ids, np.random.default_rng(SEED).permutation(len(ids)) % FOLDS, strict=True))
    right = of = likely = 0.0
    for n in range(FOLDS):
        seen = [e for e in examples if fold[e.article] != n]
        unseen = [e for e in examples if fold[e.article] == n]
        clues = _clues(seen)
        share = _shares(clue_table((e.clues for e in unseen), clues) @ fitted(seen, clues, types, penalty))
        for e, row in zip(unseen, share, strict=True):
            of += e.weight
            right += e.weight * (types[int(row.argmax())] == e.type)
            likely -= e.weight * float(np.log(row[types.index(e.type)] + 1e-12))
    return f"right {right / of:.4f}, log loss {likely / of:.4f}"


def _written(clues: Sequence[str], types: Sequence[str], weights: Array, articles: int) -> str:
    rows = [
        f"{clue}\t{' '.join(f'{round(float(w), 2) + 0.0:g}' for w in row)}"
        for clue, row in zip(clues, weights, strict=True)
        if clue == "any" or clue.startswith("after:") or abs(row).max() >= SLIGHT
    ]
    table = "\n".join(rows).replace("\\", "\\\\")
    listed = ",\n    ".join(json.dumps(t) for t in types)
    return f'''"""How much each clue speaks for each type of line.

Natural logarithms of odds: maximum a-posteriori multinomial logistic regression, penalty {PENALTY:g}, seed {SEED}.
A row is a clue, a tab, and a weight for each of `TYPES`; "any" is added once. Written by `python -m train lines` from
our own {articles} training articles.
"""

from __future__ import annotations

from typing import Final

from annotator.model import LineType

ENGLISH = language("en")

TYPES: Final[tuple[LineType, ...]] = (
    {listed},
)

ROWS: Final = """
{table}
"""
'''
