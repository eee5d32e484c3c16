"""GUM: `dep/*.conllu` with entities (`Entity=` in the last column, its parts named by `# global.Entity`), and
`xml/*.xml`, one token a line between tags, for the dates.

GUM marks whole noun phrases. The name in one is the run of proper nouns around its head, the first of the words that
`minspan` names; a phrase whose head is a pronoun is a pronoun, any other a nominal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.convert.laying import Laid

GENRES = ("news", "interview", "bio", "voyage", "speech")
_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "EVENT", "object": "PRODUCT"}
_PART = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")
_DATE = re.compile(r"<date\b([^>]*)>")
_WHEN = re.compile(r'(\w+)="([^"]*)"')


@dataclass(slots=True)
class _Document:
    id: str = ""
    said: dict[str, str] = field(default_factory=dict)
    laid: Laid = field(default_factory=Laid)
    pos: list[str] = field(default_factory=list)
    entities: list[tuple[str, int, int]] = field(default_factory=list)
    """(its parts, first token, last token)"""
    open: list[tuple[str, int]] = field(default_factory=list)


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The mentions, then the dates, of every document of the genres that are measured."""
    for path in sorted(source.rglob("GUM_*.conllu")):
        if path.stem.split("_")[1] not in GENRES:
            continue
        document = _document(path.read_text(encoding="utf-8"))
        yield _mentions(document)
        dated = path.parent.parent / "xml" / f"{path.stem}.xml"
        if dated.exists():
            yield _times(document, dated.read_text(encoding="utf-8"))


def _document(text: str) -> _Document:
    document = _Document()
    for line in text.split("\n"):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            document.said[key.strip()] = value.strip()
            if key.strip() == "newpar" or key.strip().startswith("newpar"):
                document.laid.end_paragraph()
        elif line and line.split("\t")[0].isdigit():
            _add(document, line.split("\t"))
    document.id = document.said["newdoc id"]
    return document


def _add(document: _Document, fields: list[str]) -> None:
    said = dict(item.partition("=")[::2] for item in fields[9].split("|"))
    number = document.laid.add(fields[1], blank=said.get("SpaceAfter") != "No")
    document.pos.append(fields[3])
    for whole, opened, closed in _PART.findall(said.get("Entity", "")):
        if whole:
            document.entities.append((whole, number, number))
        elif opened:
            document.open.append((opened, number))
        else:
            at = max(i for i, (parts, _) in enumerate(document.open) if parts.split("-")[0] == closed.split("-")[0])
            parts, first = document.open.pop(at)
            document.entities.append((parts, first, number))


def _mentions(document: _Document) -> dict[str, Any]:
    names = document.said["global.Entity"].split("-")
    out: dict[tuple[int, int], dict[str, Any]] = {}
    for text, first, last in sorted(document.entities, key=lambda e: (e[1], -e[2])):
        parts = dict(zip(names, _split(text, len(names)), strict=False))
        label = _LABELS.get(parts["etype"], "MISC")
        if parts["etype"] == "time":
            continue
        head = first + int(parts.get("minspan", "1").split(",")[0]) - 1
        form = {"PROPN": "name", "PRON": "pronoun"}.get(document.pos[head], "nominal")
        run = _run(document.pos, head, first, last) if form == "name" else (first, last)
        start, end = document.laid.over(range(run[0], run[1] + 1))
        made = {"start": start, "end": end, "label": label, "entity": f"{document.id}#{parts['GRP']}"}
        out.setdefault((start, end), {**made, "name": form == "name", "form": form})
    head_ = {"id": document.id, "source": "gum", "genre": document.id.split("_")[1]}
    tasks = {"tasks": ["ner", "label", "cluster", "coref"], "url": document.said.get("meta::sourceURL", "")}
    return {**head_, **tasks, "text": document.laid.text.rstrip(), "mentions": [out[s] for s in sorted(out)]}


def _split(text: str, count: int) -> list[str]:
    """The parts of an entity; the last one, a title of Wikipedia, may have hyphens of its own."""
    return text.split("-", count - 1)


def _run(pos: list[str], head: int, first: int, last: int) -> tuple[int, int]:
    """The proper nouns around the head."""
    a = b = head
    while a > first and pos[a - 1] == "PROPN":
        a -= 1
    while b < last and pos[b + 1] == "PROPN":
        b += 1
    return a, b


def _times(document: _Document, text: str) -> dict[str, Any]:
    times: list[dict[str, Any]] = []
    number, begun = 0, list[tuple[int, dict[str, str]]]()
    for line in text.split("\n"):
        if found := _DATE.match(line):
            begun.append((number, dict(_WHEN.findall(found[1]))))
        elif line.startswith("</date>"):
            first, told = begun.pop()
            if number > first:
                start, end = document.laid.over(range(first, number))
                value = told.get("when") or _between(told.get("from", ""), told.get("to", ""))
                times.append({"start": start, "end": end, "kind": "TIME" if "T" in value else "DATE", "value": value})
        elif line and not line.startswith("<"):
            number += 1
    if number != len(document.pos):
        raise ValueError(f"{document.id}: xml has {number} tokens, conllu has {len(document.pos)}")
    day = document.said.get("meta::dateCreated", "")
    _, genre, name = document.id.split("_", 2)
    head = {"id": f"gum/{genre}_{name}", "source": f"gum-{genre}", "kinds": ["DATE", "TIME"]}
    return {**head, "dct": day, "text": document.laid.text.rstrip(), "times": times}


def _between(first: str, last: str) -> str:
    """What `from` and `to` come to: a year or a month where they are its ends, else both."""
    if not first or not last:
        return ""
    if first.endswith("-01-01") and last == f"{first[:4]}-12-31":
        return first[:4]
    if first.endswith("-01") and last[:7] == first[:7] and int(last[8:10]) >= 28:
        return first[:7]
    return f"{first}/{last}"
