"""Scorers: each compares the gold of one document with what the program found and returns counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from eval.documents import Document
from eval.figures import Figure
from eval.scoring import events, lines, mentions, quotes, sources, times

Predicted = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """What one document adds to the figures of one layer."""

    counts: Mapping[str, float]
    judged: tuple[tuple[float, bool], ...] = ()
    """(confidence, whether it was right) of everything that could be judged."""
    errors: tuple[tuple[str, str], ...] = field(default=())
    """(class, what happened), for a person."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A layer: the figures it has and how a document is counted."""

    layer: str
    figures: tuple[Figure, ...]
    score: Callable[[Document, Predicted], Scored]


def _of(module: Any) -> Callable[[Document, Predicted], Scored]:
    def score(document: Document, predicted: Predicted) -> Scored:
        return Scored(*module.score(document, predicted))

    return score


SCORERS: tuple[Scorer, ...] = tuple(
    Scorer(layer, tuple(module.FIGURES), _of(module))
    for layer, module in (
        ("quotes", quotes), ("mentions", mentions), ("times", times), ("entries", events.partial),
        ("events", events.whole), ("sources", sources), ("lines", lines),
    )
)  # fmt: skip
