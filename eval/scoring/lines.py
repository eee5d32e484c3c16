"""Types of lines: how many are right, and the F1 of each type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from eval.documents import Document
from eval.figures import Figure, f1, rate
from eval.gold import LINE_TYPES

PROSE = "prose"

FIGURES: tuple[Figure, ...] = (
    rate("lines: type", "type right", "lines"),
    f1("lines: prose or not", "layout right", "layout predicted", "layout gold"),
    *(f1(f"lines: {kind}", f"{kind} right", f"{kind} predicted", f"{kind} gold") for kind in sorted(LINE_TYPES)),
)


def score(document: Document, predicted: Mapping[str, Any]) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
    """(counts, judged confidences, errors). A gold line is matched with the predicted one that begins in it.

    "Prose or not" is the F1 of lines that are no prose, whatever their type.
    """
    starts = {row["start"]: row["type"] for row in predicted.get("lines") or []}
    counts: Counter[str] = Counter()
    errors = []
    for row in document.layers["lines"]:
        told = next((starts[i] for i in range(row["start"], row["end"]) if i in starts), "")
        kind = row["type"]
        counts.update(
            {
                "lines": 1,
                "type right": told == kind,
                "layout gold": kind != PROSE,
                "layout predicted": told not in (PROSE, ""),
                "layout right": kind != PROSE and told not in (PROSE, ""),
            }
        )
        counts.update((f"{kind} gold", f"{told} predicted"))
        if told == kind:
            counts[f"{kind} right"] += 1
        else:
            words = document.text[row["start"] : row["end"]][:60]
            errors.append(("wrong line type", f"{words!r} is {kind}, read as {told}"))
    return counts, (), tuple(errors)
