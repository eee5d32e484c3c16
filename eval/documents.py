"""What is measured: documents with the layers of gold that somebody annotated on them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.gold import LABELS, Gold, Tag, read_folder

Row = Mapping[str, Any]
"""A row of JSON Lines."""

MEDIA = {"quotes": "quotes", "entities": "mentions", "times": "times", "timeline": "entries"}


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its gold. `layers` holds a value for each kind of annotation that the gold has.

    quotes    [{start, end, kind, core, cont, speaker, cue, stance}]   core false: neither required nor punished
    mentions  [{start, end, label, entity, form, optional}]             with `tasks`, `regions`, `labels` beside it
    times     [{start, end, kind, value}]
    entries   [{sent, date}] with `sentences`: a partial timeline
    events    [{start, date, label, planned}]: every event, by the start of its sentence
    sources   [{start, end, role}]
    lines     [{start, end, type}]
    """

    id: str
    group: str
    """The corpus and genre that its figures are added up under."""
    text: str
    date: str = ""
    title: str = ""
    layers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def request(self) -> dict[str, str]:
        """What the program is given."""
        row = {"id": self.id, "text": self.text, "date": self.date, "title": self.title}
        return {key: value for key, value in row.items() if value}


def own_gold(folder: Path) -> list[Document]:
    """The articles of `tests/gold/<split>`."""
    return [of_gold(gold) for gold in read_folder(folder)]


def of_gold(gold: Gold) -> Document:
    """A gold article in the rows that the scorers read."""
    layers = {
        "quotes": _quotes(gold),
        "mentions": _mentions(gold),
        "tasks": ["ner", "label", "cluster", "coref"],
        "times": [{**_span(t), "kind": t.arguments[0], "value": t.arguments[1]} for t in gold.named("time")],
        "events": [{"start": e.start, "date": e.date, "label": e.label, "planned": e.planned} for e in gold.events],
        "sources": [{**_span(t), "role": t.arguments[1]} for t in gold.named("speaker", "source")],
        "lines": [{"start": start, "end": end, "type": kind} for start, end, kind in gold.lines],
    }
    return Document(f"own/{gold.id}", "own", gold.text, gold.date, gold.title, layers)


def _span(tag: Tag) -> dict[str, int]:
    return {"start": tag.start, "end": tag.end}


def _quotes(gold: Gold) -> list[dict[str, Any]]:
    names = _names(gold)
    speakers: dict[str, list[Tag]] = {}
    cues: dict[str, list[Tag]] = {}
    for tag in gold.named("speaker", "cue"):
        home = speakers if tag.name == "speaker" else cues
        for quotation in tag.arguments[0].split(","):
            home.setdefault(quotation, []).append(tag)
    seen: set[str] = set()
    out = []
    for tag in gold.named("quote"):
        quotation, kind, stance, entity = tag.arguments
        nearest = _nearest(tag, speakers.get(quotation, []))
        cue = _nearest(tag, cues.get(quotation, []))
        speaker = None
        if nearest is not None:
            words = gold.text[nearest.start : nearest.end]
            form = _form(gold, nearest)
            speaker = {**_span(nearest), "text": words, "mention": form, "head": _head(gold, nearest, entity)}
            speaker["entity_text"] = names.get(entity, "")
        elif entity in names:
            speaker = {"start": None, "end": None, "text": names[entity], "mention": "implicit"}
            speaker["entity_text"] = names[entity]
        row = {**_span(tag), "kind": kind, "core": True, "cont": quotation in seen, "group": quotation}
        out.append({**row, "stance": stance, "speaker": speaker, "cue": _span(cue) if cue else None})
        seen.add(quotation)
    return out


def _nearest(tag: Tag, others: list[Tag]) -> Tag | None:
    def distance(other: Tag) -> int:
        return max(other.start - tag.end, tag.start - other.end, 0)

    return min(others, key=distance, default=None)


def _names(gold: Gold) -> dict[str, str]:
    """The longest name of each entity."""
    out: dict[str, str] = {}
    for tag in gold.named(*LABELS):
        words = gold.text[tag.start : tag.end]
        if len(words) > len(out.get(tag.arguments[0], "")):
            out[tag.arguments[0]] = words
    return out


def _form(gold: Gold, speaker: Tag) -> str:
    inside = [t for t in gold.tags if speaker.start <= t.start and t.end <= speaker.end]
    if any(t.name in LABELS for t in inside):
        return "name"
    return "pronoun" if any(t.name == "pro" for t in inside) else "nominal"


def _head(gold: Gold, speaker: Tag, entity: str) -> dict[str, Any]:
    """The mention of `entity` inside the words that name the speaker, else all of them."""
    for tag in gold.tags:
        inside = speaker.start <= tag.start and tag.end <= speaker.end
        if inside and (tag.name in LABELS or tag.name == "pro") and tag.arguments[0] == entity:
            return {**_span(tag), "text": gold.text[tag.start : tag.end]}
    return {**_span(speaker), "text": gold.text[speaker.start : speaker.end]}


def _mentions(gold: Gold) -> list[dict[str, Any]]:
    out = []
    for tag in gold.tags:
        if tag.name in LABELS:
            out.append({**_span(tag), "label": tag.name, "entity": tag.arguments[0], "form": "name"})
        elif tag.name in ("nom", "pro") and tag.arguments[0] != "-":
            form = "nominal" if tag.name == "nom" else "pronoun"
            out.append({**_span(tag), "label": "MISC", "entity": tag.arguments[0], "form": form})
    return out


def corpus(folder: Path) -> list[Document]:
    """Every converted corpus below `folder`: JSON Lines whose rows have `text` and a layer."""
    out: dict[str, Document] = {}
    for path in sorted(folder.rglob("*.jsonl")):
        for row in _rows(path):
            document = of_row(row)
            if document is not None:
                out[f"{path.stem}:{document.id}"] = document
    return list(out.values())


def of_row(row: Row) -> Document | None:
    """The document of one converted row; None where it has no layer that is measured."""
    names = ("quotes", "ignore", "mentions", "tasks", "regions", "labels", "times", "kinds", "entries", "sentences")
    layers = {name: row[name] for name in names if name in row}
    if not {"quotes", "mentions", "times", "entries"} & layers.keys():
        return None
    layer = next(name for name in ("quotes", "mentions", "entries", "times") if name in layers)
    group = str(row.get("source", "")).split("/")[0]
    if layer == "mentions":
        group = f"{row['source']}/{row['genre']}"
    elif layer == "entries":
        group = f"{group} events"
    date = str(row.get("dct") or row.get("date") or "")
    return Document(f"{layer}/{row['id']}", group, row["text"], date, str(row.get("title") or ""), layers)


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
