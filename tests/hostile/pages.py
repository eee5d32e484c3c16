"""What every page of a hostile site must be: valid, and without anything that runs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib

_XHTML = "{http://www.w3.org/1999/xhtml}"
_ADDRESSES = {"href", "src", "action", "formaction", "poster", "cite", "data", "background", "srcset", "ping", "longdesc",
              "{http://www.w3.org/1999/xlink}href"}  # fmt: skip
_NEVER = {"iframe", "object", "embed", "base", "applet", "frame", "frameset", "foreignObject", "math", "marquee",
          "plaintext", "portal", "fencedframe"}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", ""}
_DATA = {"application/json", "application/ld+json"}


def faults(output: Path) -> Iterator[str]:
    """What is wrong in a built site, page by page."""
    for file in sorted(output.rglob("*")):
        name = file.relative_to(output).as_posix()
        if file.suffix == ".html":
            for fault in page_faults(file.read_bytes()):
                yield f"{name}: {fault}"
        elif file.suffix in (".xml", ".svg"):
            text = file.read_text(encoding="utf-8")
            for element in ET.fromstring(text).iter():
                for fault in _element(element, document=file.suffix):
                    yield f"{name}: {fault}"
        elif file.suffix == ".json":
            json.loads(file.read_text(encoding="utf-8"))


def page_faults(data: bytes) -> Iterator[str]:
    """What is wrong in one page."""
    text = data.decode("utf-8")
    unseen = re.findall(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    if unseen:
        yield f"control characters {unseen[:3]}"
    parser = html5lib.HTMLParser(strict=False)
    tree = parser.parse(text)
    for (line, column), code, _ in parser.errors:
        yield f"not valid ({code}) at line {line}, column {column}: {text.split(chr(10))[line - 1][max(0, column - 90) : column + 10]!r}"
    seen: set[str] = set()
    for element in tree.iter():
        yield from _element(element)
        name = element.get("id")
        if name is not None and name in seen:
            yield f"id {name!r} stands twice"
        seen.add(name or "")


def _element(element: Any, document: str = ".html") -> Iterator[str]:  # noqa: C901 - one list of what must not be
    if not isinstance(element.tag, str):
        return
    tag = element.tag.removeprefix(_XHTML).rpartition("}")[2]
    if tag in _NEVER:
        yield f"a <{tag}>"
    if tag == "script":
        yield from _script(element)
    if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        address = (element.get("content") or "").partition("url=")[2]
        if ":" in address or address.startswith("//"):
            yield f"a refresh that leads out: {address}"
    if tag == "style" and not element.get("nonce") and document == ".html":
        yield "a style element"
    for name, value in element.attrib.items():
        if name.lower().startswith("on"):
            yield f"a handler {name}={value[:40]!r} on <{tag}>"
        if name == "srcdoc":
            yield "srcdoc"
        if name in _ADDRESSES:
            bare = re.sub(r"[\x00-\x20]", "", value)
            scheme = bare.partition(":")[0].lower() if re.match(r"[^/?#]*:", bare) else ""
            if scheme not in _SCHEMES and not (scheme == "data" and bare.startswith("data:image/")):
                yield f"{name}={value[:60]!r} on <{tag}>"
    if tag == "a" and element.get("target") and "noopener" not in (element.get("rel") or ""):
        yield "a link that hands over its window"


def _script(element: Any) -> Iterator[str]:
    if element.get("type") in _DATA:
        try:
            json.loads(element.text or "")
        except ValueError as error:
            yield f"data that is no JSON: {error}"
    elif (
        not re.fullmatch(r"(?:https://a\.example/|(?:\.\./)*)assets/[\w.-]+\.js", element.get("src") or "")
        or (element.text or "").strip()
    ):
        yield f"a script: {element.get('src')!r} {(element.text or '')[:60]!r}"
