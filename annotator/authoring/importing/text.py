"""Raw text -> what it gives: paragraphs, and what its first lines say about it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from annotator.authoring.importing.raw import Raw
from annotator.content.dates import full_dates
from annotator.content.writing import literal

_STOPWORDS = {
    "en": "the of and to in that was is for on with as his by at from said",
    "de": "der die und das ist nicht von mit dem den ein eine sich auf für",
    "fr": "le la les des est que une dans pour qui sur pas avec du au",
    "es": "el los las que una por con para del se no su es al lo",
    "it": "il che di la per una non sono con del le si della dei gli",
}
_STOP = {lang: frozenset(words.split()) for lang, words in _STOPWORDS.items()}


def from_text(text: str) -> Raw:
    """Paragraphs of a raw text: its lines, or what blank lines part when the lines were wrapped by a program."""
    blocks = [b for b in re.split(r"\n\s*\n", text.strip("\n")) if b.strip()]
    lines = [line for b in blocks for line in b.split("\n")]
    wrapped = len(blocks) > 1 and len(lines) > 1.5 * len(blocks) and max(map(len, lines)) <= 100
    parts = [" ".join(b.split()) for b in blocks] if wrapped else [" ".join(line.split()) for line in lines]
    parts = [p for p in parts if p]
    raw = Raw()
    while parts and (found := _header(parts[0])):
        raw = replace(raw, **found)
        parts = parts[1:]
    if not raw.title and len(parts) > 1 and _is_headline(parts[0]):
        raw = replace(raw, title=parts[0])
        parts = parts[1:]
    while parts and (found := _header(parts[0])):
        raw = replace(raw, **{k: v for k, v in found.items() if not getattr(raw, k)})
        parts = parts[1:]
    return replace(raw, body="\n\n".join(map(literal, parts)), lang=language(text))


def _header(line: str) -> dict[str, Any]:
    """A line that says something about the document: Title: ..., By ..., Published: 2024-05-01."""
    if found := re.match(r"(?i)(title|headline):\s+(.+)", line):
        return {"title": found.group(2)}
    if found := re.match(r"(?i)(?:source|url|link):\s+(https?://\S+)$", line):
        return {"url": found.group(1)}
    if found := re.match(r"(?i)(?:author:|by)\s+([^.!?]{3,60})$", line):
        return {"author": found.group(1)}
    if found := re.match(r"(?i)(?:date|published|posted|updated)(?: on)?:?\s+(.+)$", line):
        date = re.match(r"\d{4}-\d\d-\d\d", found.group(1))
        said = full_dates(found.group(1))
        if date or (said and len(found.group(1)) < 60):
            return {"date": date.group() if date else said[0].isoformat()}
    return {}


def _is_headline(line: str) -> bool:
    return len(line) <= 120 and not re.search(r"[.!?;:,]$", line) and not line.startswith(('"', "“", "-", "•"))


def language(text: str) -> str:
    """The language whose commonest words make up most of the text; empty when none clearly does."""
    words = re.findall(r"\w+", text.casefold())
    if len(words) < 20:
        return ""
    shares = sorted(
        ((sum(w in stop for w in words) / len(words), lang) for lang, stop in _STOP.items()), reverse=True
    )
    return shares[0][1] if shares[0][0] > 0.12 and shares[0][0] > 1.5 * shares[1][0] else ""
