"""PolNeAR: articles as text, attributions in BRAT's standoff format (T: words, E: an attribution of them).

`data/<part>/text/NAME.txt` and `data/<part>/attributions/NAME_ANNOTATOR.ann`; where several persons annotated an
article, the first in the order of their names is taken. One span a line of text; `kind` is computed from the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.scoring.quotes import quoted_regions

_PRONOUNS = set("he she it they him her them i we you who that".split())
Span = tuple[int, int]


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The articles of every part."""
    for path in sorted(source.rglob("text/*.txt")):
        notes = sorted((path.parent.parent / "attributions").glob(f"{path.stem}_*.ann"))
        if notes:
            yield row(path, notes[0])


def row(path: Path, notes: Path) -> dict[str, Any]:
    """One article with the attributions of one annotator."""
    text = path.read_bytes().decode("utf-8")
    spans, events = _standoff(notes.read_text(encoding="utf-8"))
    quotes: list[dict[str, Any]] = []
    regions = quoted_regions(text)
    for group, parts in enumerate(events):
        who, cue = _over(spans, parts, "Source"), _over(spans, parts, "Cue")
        for content in parts.get("Content", []):
            for start, end in _lines(text, spans[content]):
                quotes.append(
                    {"start": start, "end": end, "kind": _kind(text, (start, end), regions), "group": group}
                    | {"speaker": _speaker(text, who), "cue": _span(cue), "core": True}
                    | {"cont": cue is not None and _other_sentence(text, (start, end), cue)}
                )
    quotes.sort(key=lambda q: (q["start"], q["end"]))
    publisher, day = path.stem.split("_")[:2]
    return {
        "id": f"polnear/{path.stem}",
        "source": f"polnear/{publisher}",
        "date": day,
        "text": text,
        "quotes": quotes,
    }


def _standoff(text: str) -> tuple[dict[str, list[Span]], list[dict[str, list[str]]]]:
    spans: dict[str, list[Span]] = {}
    events: list[dict[str, list[str]]] = []
    for line in text.split("\n"):
        if line.startswith("T"):
            name, where, _ = line.split("\t", 2)
            pieces = where.split(" ", 1)[1].split(";")
            spans[name] = [(int(a), int(b)) for a, b in (p.split() for p in pieces)]
        elif line.startswith("E"):
            parts: dict[str, list[str]] = {}
            for item in line.split("\t")[1].split():
                role, _, name = item.partition(":")
                parts.setdefault(role.rstrip("0123456789"), []).append(name)
            events.append(parts)
    return spans, events


def _over(spans: dict[str, list[Span]], parts: dict[str, list[str]], role: str) -> Span | None:
    taken = [s for name in parts.get(role, []) for s in spans[name]]
    return (min(a for a, _ in taken), max(b for _, b in taken)) if taken else None


def _lines(text: str, pieces: list[Span]) -> Iterator[Span]:
    """The pieces, cut at the ends of lines."""
    for start, end in pieces:
        for m in re.finditer(r"\S[^\n]*", text[start:end]):
            yield start + m.start(), start + m.start() + len(m.group().rstrip())


def _kind(text: str, span: Span, regions: list[Span]) -> str:
    letters = [i for i in range(*span) if text[i].isalnum()]
    inside = sum(any(a <= i < b for a, b in regions) for i in letters)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.98 * len(letters) else "mixed"


def _other_sentence(text: str, span: Span, cue: Span) -> bool:
    between = text[min(span[1], cue[1]) : max(span[0], cue[0])]
    return bool(re.search(r"[.!?]['\"”’)]*\s", between)) or "\n" in between


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span[0], "end": span[1]} if span else None


def _speaker(text: str, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    words = text[slice(*span)]
    form = "pronoun" if words.lower() in _PRONOUNS else "name" if re.search(r"\b[A-Z]", words) else "nominal"
    whole = {"start": span[0], "end": span[1], "text": words}
    return {**whole, "mention": form, "head": whole}
