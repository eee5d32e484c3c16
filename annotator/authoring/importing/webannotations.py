"""W3C Web Annotations and exports of Hypothes.is (JSON) -> what each says of which words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.authoring.importing.told import Told, meant, reference
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.texts import text_of
from annotator.base.trust import slug

_DEEPEST = 6


def from_json(data: bytes, file: Path) -> tuple[list[Told], list[tuple[str, int]]]:
    """(annotations, what of the file is none). Raises AnnotatorError for a file that holds none."""
    text = text_of(data, file)
    if isinstance(text, Problem):
        raise AnnotatorError(text)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"This is not JSON: {error.msg}."
        raise AnnotatorError(Problem(what, "Export the annotations again.", file, error.lineno)) from None
    except (RecursionError, ValueError):
        raise AnnotatorError(Problem("This JSON cannot be read.", "Export the annotations again.", file)) from None
    rows = list(_rows(value, 0))
    told: list[Told] = []
    left: list[tuple[str, int]] = []
    for number, row in enumerate(rows, 1):
        one = _told(row, number)
        if one is None:
            left.append((f"annotation {number}, which names no words of a text", 0))
        else:
            told.append(one)
    if not rows:
        cure = "Export them as W3C Web Annotations (JSON-LD), or from Hypothes.is."
        raise AnnotatorError(Problem("The file holds no annotations.", cure, file))
    return told, left


def _rows(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The single annotations of a page, a collection, an export or a list."""
    if isinstance(value, list):
        for one in value:
            yield from _rows(one, depth + 1) if depth < _DEEPEST else ()
    elif isinstance(value, dict):
        for key in ("items", "rows", "annotations", "first", "@graph"):
            if isinstance(value.get(key), list | dict) and depth < _DEEPEST:
                yield from _rows(value[key], depth + 1)
                return
        if "target" in value:
            yield value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _told(row: dict[str, Any], number: int) -> Told | None:
    target = next((t for t in _list(row.get("target")) if isinstance(t, dict)), {})
    where = _selected(target.get("selector"))
    if not where.get("exact") and "start" not in where:
        return None
    bodies = [b for b in _list(row.get("body")) if isinstance(b, dict | str)]
    motivation = " ".join(_word(m) for m in _list(row.get("motivation")))
    tags = [_word(t) for t in _list(row.get("tags")) if _word(t)]
    tags += [_word(b.get("value")) for b in bodies if isinstance(b, dict) and _is_tag(b, motivation)]
    kind, attrs = meant(tags, motivation)
    who = next(filter(None, (_identified(b) for b in bodies if isinstance(b, dict))), "")
    if kind and who and kind != "date":
        attrs.setdefault(reference(kind), who)
    comment = _word(row.get("text")) or next((c for b in bodies if (c := _comment(b))), "")
    return Told(
        kind,
        _word(where.get("exact")),
        _word(where.get("prefix")),
        _word(where.get("suffix")),
        where["start"] if isinstance(where.get("start"), int) else -1,
        where["end"] if isinstance(where.get("end"), int) else -1,
        tuple(sorted(attrs.items())),
        "generator" in row and "creator" not in row and "user" not in row,
        _word(target.get("source")) or _word(row.get("uri")),
        comment if not kind else "",
        number,
    )


def _selected(selector: Any) -> dict[str, Any]:
    """What the selectors say together: exact, prefix, suffix, start, end."""
    said: dict[str, Any] = {}
    waiting = _list(selector)
    for _ in range(50):
        if not waiting:
            break
        one = waiting.pop(0)
        if not isinstance(one, dict):
            continue
        waiting += _list(one.get("refinedBy"))
        kind = one.get("type")
        names = {"TextQuoteSelector": ("exact", "prefix", "suffix"), "TextPositionSelector": ("start", "end")}
        for name in names.get(kind, ()) if isinstance(kind, str) else ():
            if name in one:
                said[name] = one[name]
    return said


def _is_tag(body: dict[str, Any], motivation: str) -> bool:
    purpose = _word(body.get("purpose")) or motivation
    return purpose in ("tagging", "classifying") and body.get("type", "TextualBody") == "TextualBody"


def _identified(body: dict[str, Any]) -> str:
    """The id of whom or what a body names: the last part of an address of ours, else its label as an id."""
    source = body.get("source", body.get("id") if body.get("type") == "SpecificResource" else None)
    label = _word(source.get("label")) if isinstance(source, dict) else ""
    url = _word(source.get("id")) if isinstance(source, dict) else _word(source)
    ours = re.search(r"(?:^|/)entities/(?:[^?#]+#n-([^/?#]+)|([^/?#]+)\.html)$", url)
    if ours:
        return ours[1] or ours[2]
    last = re.sub(r"[?#].*|\.html?$", "", url).rstrip("/").rpartition("/")[2]
    return slug(label) if label else slug(last) if last else ""


def _comment(body: dict[str, Any] | str) -> str:
    if isinstance(body, str):
        return body
    purpose = _word(body.get("purpose"))
    return "" if purpose in ("tagging", "classifying", "identifying") else _word(body.get("value"))
