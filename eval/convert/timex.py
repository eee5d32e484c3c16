"""Texts with time expressions marked inside them: TIMEX2 (WikiWars, keyinline/*.key.xml) and TimeML's TIMEX3 (*.tml).

The text is what stands in TEXT; the day of writing is the first expression before it (TimeML: in DCT).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from eval.convert.laying import files

_TAG = re.compile(r"<(/?)([A-Za-z0-9_]+)([^>]*)>")
_KEY = re.compile(r'(\w+)="([^"]*)"')
_TEXT = re.compile(r"<TEXT[^>]*>(.*?)</TEXT>", re.S | re.I)


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The documents below `source`, by the name of their file."""
    for pattern, name in (("*.key.xml", "wikiwars"), ("*.tml", "timeml")):
        for path in files(source, pattern):
            if path.match(pattern):
                yield row(path.read_text(encoding="utf-8"), f"{name}/{path.name.split('.')[0]}")


def row(marked: str, name: str) -> dict[str, Any]:
    """One document. Of expressions inside each other the inner ones count."""
    body = _TEXT.search(marked)
    if body is None:
        raise ValueError(f"{name}: there is no <TEXT>")
    day = next((t["value"] for t in _read(marked[: body.start()])[1] if t["value"]), "")[:10]
    text, times = _read(body[1])
    inner = [
        t for t in times if not any(o is not t and t["start"] <= o["start"] and o["end"] <= t["end"] for o in times)
    ]
    return {"id": name, "source": name.split("/")[0], "dct": day, "text": text, "times": inner}


def _read(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without tags, and its expressions."""
    text, at = "", 0
    open_: list[tuple[int, dict[str, str]]] = []
    times: list[dict[str, Any]] = []
    marked = marked.strip()
    for tag in _TAG.finditer(marked):
        text += unescape(marked[at : tag.start()])
        at = tag.end()
        if not tag[2].upper().startswith("TIMEX"):
            continue
        if tag[1]:
            start, told = open_.pop()
            times.append({"start": start, "end": len(text), **_meaning(told)})
        else:
            open_.append((len(text), {k.lower(): v for k, v in _KEY.findall(tag[3])}))
    text += unescape(marked[at:])
    times.sort(key=lambda t: (t["start"], -t["end"]))
    return text, times


def _meaning(told: dict[str, str]) -> dict[str, str]:
    """Kind and value; TIMEX2 has no kinds, so its value tells them."""
    value = told.get("value", told.get("val", ""))
    if "type" in told:
        return {"kind": told["type"], "value": value}
    if told.get("set", "").upper() == "YES":
        return {"kind": "SET", "value": value}
    kind = "DURATION" if re.match(r"P[T\dX]", value) else "TIME" if "T" in value else "DATE"
    return {"kind": kind, "value": value}
