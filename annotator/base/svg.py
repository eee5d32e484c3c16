"""Whether an SVG picture could act on those who open it: it is a document, and may hold scripts like a page."""

from __future__ import annotations

import re
from xml.parsers import expat

_ACTS = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "canvas"}
)
_ANIMATES = frozenset({"animate", "set", "animatetransform", "animatemotion"})
_LOADS = re.compile(r"@import|url\(\s*['\"]?(?!#|data:image/(?:png|jpe?g|gif|webp))|expression\(|javascript:", re.I)
_SPACE = re.compile(r"[\x00-\x20]")


def harm(data: bytes) -> str:
    """What the picture holds that could act or load something, as the end of "This picture ..."; empty for none."""
    found: list[str] = []
    depth: list[str] = []

    def start(tag: str, attrs: dict[str, str]) -> None:
        name = tag.rpartition(":")[2].lower()
        if not depth and name != "svg":
            found.append("is no SVG")
        depth.append(name)
        if name in _ACTS:
            found.append(f"holds <{name}>")
        for key, value in attrs.items():
            found.extend(_attribute(name, key.rpartition(":")[2].lower(), value))

    def words(text: str) -> None:
        if depth and depth[-1] == "style" and _LOADS.search(text):
            found.append("loads something from elsewhere")

    def refuse(*_: object) -> None:
        found.append("holds entities or instructions of XML")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: depth.pop()
    parser.CharacterDataHandler = words
    parser.EntityDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        found.append("is not well formed")
    return found[0] if found else ""


def _attribute(name: str, key: str, value: str) -> list[str]:
    bare = _SPACE.sub("", value).lower()
    if key.startswith("on"):
        return [f"holds a handler ({key})"]
    if name in _ANIMATES and key == "attributename" and bare.rpartition(":")[2] in ("href", "src"):
        return ["changes where a link leads"]
    if key in ("href", "src"):
        inside = bare.startswith("#") or re.match(r"data:image/(?:png|jpe?g|gif|webp)[;,]", bare)
        if not inside and not (name == "a" and re.match(r"https?:|[^:]*$", bare)):
            return ["leads to, or loads, something that it should not"]
    return ["loads something from elsewhere"] if _LOADS.search(value) and key != "d" else []
