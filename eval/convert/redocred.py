"""Re-DocRED: a JSON list of documents, `sents` (lists of tokens) and `vertexSet` (entities, lists of mentions)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.convert.laying import Laid, files

_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
"""TIME and NUM are no names: right or wrong costs nothing."""


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The documents of every part, numbered within it."""
    for path in files(source, "*_revised.json"):
        part = path.stem.removesuffix("_revised")
        for number, document in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            yield row(document, f"{part}/{number}")


def row(document: dict[str, Any], name: str) -> dict[str, Any]:
    """One document: all its names, and which of them are one entity."""
    laid, places = Laid(), []
    for sentence in document["sents"]:
        places.append([laid.add(token) for token in sentence])
        laid.end_sentence()
    mentions: dict[tuple[int, int], dict[str, Any]] = {}
    for entity, bearers in enumerate(document["vertexSet"]):
        for bearer in bearers:
            a, b = bearer["pos"]
            start, end = laid.over(places[bearer["sent_id"]][a:b])
            label = _LABELS.get(bearer["type"])
            made = {"start": start, "end": end, "label": label or "MISC", "name": True, "form": "name"}
            made["entity"] = f"{name}#{entity}" if label else None
            mentions.setdefault((start, end), made if label else {**made, "optional": True})
    ordered = [mentions[span] for span in sorted(mentions)]
    head = {
        "id": f"redocred/{name}",
        "source": "redocred",
        "genre": "wikipedia",
        "tasks": ["ner", "label", "cluster"],
    }
    return {**head, "title": document["title"], "text": laid.text, "mentions": ordered}
