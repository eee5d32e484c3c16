"""Sources: the words on which a statement rests, and the role of whoever they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from eval.documents import Document
from eval.figures import Figure, f1, rate

FIGURES: tuple[Figure, ...] = (
    f1("sources: found", "found", "sources predicted", "sources gold"),
    f1("sources: found, role right", "role right", "sources predicted", "sources gold"),
    rate("sources: role, of those found", "role right", "found"),
)


def score(document: Document, predicted: Mapping[str, Any]) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
    """(counts, judged confidences, errors). A source is found where the words overlap; one to one, longest first."""
    text = document.text
    gold = _distinct(document.layers["sources"])
    found = _distinct(predicted.get("sources") or [])
    candidates = sorted(
        (max(g["start"], p["start"]) - min(g["end"], p["end"]), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(found)
        if g["start"] < p["end"] and p["start"] < g["end"]
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    right = {j for i, j in pairs.items() if gold[i]["role"] == found[j]["role"]}
    counts = Counter(
        {
            "sources gold": len(gold),
            "sources predicted": len(found),
            "found": len(pairs),
            "role right": len(right),
        }
    )
    judged = tuple((p["confidence"], j in right) for j, p in enumerate(found) if p.get("confidence") is not None)
    errors = [("missed source", text[g["start"] : g["end"]]) for i, g in enumerate(gold) if i not in pairs]
    used = set(pairs.values())
    errors += [("false source", text[p["start"] : p["end"]]) for j, p in enumerate(found) if j not in used]
    for i, j in pairs.items():
        if j not in right:
            words = text[gold[i]["start"] : gold[i]["end"]]
            errors.append(("wrong role", f"{words!r} is {gold[i]['role']}, read as {found[j]['role']}"))
    return counts, judged, tuple(errors)


def _distinct(rows: Any) -> list[Mapping[str, Any]]:
    return list({(r["start"], r["end"]): r for r in rows}.values())
