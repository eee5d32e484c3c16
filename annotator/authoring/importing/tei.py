"""TEI P5 -> an article with the names, speech and dates that it marks; or these alone, for an article of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from annotator.authoring.importing.raw import Raw
from annotator.authoring.importing.told import KIND_OF_WORD, Told
from annotator.authoring.importing.xml import named
from annotator.base.trust import slug
from annotator.content.dates import day_of
from annotator.content.writing import literal
from annotator.prose.marks import is_timex

SPACE = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_NAMES = {
    "persName": "person", "placeName": "place", "geogName": "place", "orgName": "org", "settlement": "place",
    "country": "place", "region": "place",
}  # fmt: skip
_SPEECH = ("said", "q", "quote")
_BLOCKS = ("p", "ab", "l", "item", "cell", "head", "label", "sp", "speaker", "u", "lg", "div", "list", "table", "row")
_ASIDE = ("note", "fw", "figDesc", "bibl", "listBibl")
_SECOND = ("corr", "reg", "expan")
"""In a `choice`: what an editor has put for the words of the source, which are kept."""
_DEEPEST = 200


def is_tei(root: Element) -> bool:
    """Whether a document is one of TEI."""
    return named(root) in ((SPACE, "TEI"), (SPACE, "teiCorpus"))


@dataclass(slots=True)
class _Text:
    """The text in the making."""

    blocks: list[str] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    words: str = ""
    length: int = 0
    """Of all blocks before, with the gaps between."""
    told: list[Told] = field(default_factory=list)
    left: list[tuple[str, int]] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        words = re.sub(r"\s+", " ", text or "")
        if not self.words or self.words.endswith(" "):
            words = words.lstrip(" ")
        self.words += words

    def at(self) -> int:
        """Offset of the next character."""
        return self.length + len(self.words)

    def close(self, *, head: bool = False) -> None:
        words = self.words.rstrip()
        self.words = ""
        if not words:
            return
        if head:
            self.heads.add(len(self.blocks))
        self.blocks.append(words)
        self.length += len(words) + 2

    def text(self) -> str:
        return "\n\n".join(self.blocks)


def from_tei(root: Element) -> list[tuple[Raw, list[Told]]]:
    """Each document of a TEI file, with its annotations at their places in the text."""
    ours = "Annotated with annotator." in "".join(root.itertext())[:100_000]
    documents = [e for e in root.iter() if named(e) == (SPACE, "TEI")] or [root]
    return [_document(one, ours=ours) for one in documents]


def _document(root: Element, *, ours: bool) -> tuple[Raw, list[Told]]:
    header = next((e for e in root if named(e)[1] == "teiHeader"), Element("none"))
    body = next((e for e in root.iter() if named(e) == (SPACE, "body")), None)
    out = _Text()
    if body is not None:
        _walk(body, out, 0, ours=ours)
        out.close()
    title = _first(header, "title")
    blocks, told = list(out.blocks), out.told
    if blocks and 0 in out.heads and " ".join(blocks[0].split()) == title:
        size = len(blocks[0]) + 2
        told = [replace(t, start=t.start - size, end=t.end - size) for t in told if t.start >= size]
        blocks, out.heads = blocks[1:], {n - 1 for n in out.heads}
    text = "\n\n".join(blocks)
    told = [_around(one, text) for one in told]
    markdown = "\n\n".join(f"## {literal(b)}" if n in out.heads else literal(b) for n, b in enumerate(blocks))
    dates = (e.get("when") or "".join(e.itertext()) for e in header.iter() if named(e)[1] == "date")
    raw = Raw(
        body=markdown,
        title=title,
        date=str(next((day for d in dates if (day := day_of(d))), "")),
        lang=(root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").partition("-")[0],
        author=tuple(" ".join("".join(e.itertext()).split()) for e in header.iter() if named(e)[1] == "author"),
        left=tuple(out.left),
    )
    return raw, [t for t in told if t.exact.strip()]


def _first(header: Element, name: str) -> str:
    return next((" ".join("".join(e.itertext()).split()) for e in header.iter() if named(e)[1] == name), "")


def _around(one: Told, text: str) -> Told:
    exact = text[one.start : one.end]
    return replace(
        one, exact=exact, prefix=text[max(0, one.start - 32) : one.start], suffix=text[one.end : one.end + 32]
    )


def _walk(element: Element, out: _Text, depth: int, *, ours: bool) -> None:
    name = named(element)[1]
    if name in _ASIDE or depth > _DEEPEST:
        words = " ".join("".join(element.itertext()).split())
        if words:
            out.left.append((f"<{name}> '{words[:60]}'", 0))
        return
    if name in ("lb", "pb", "cb"):
        out.add(" ")
        return
    if name in _BLOCKS:
        out.close()
    start = out.at()
    number = len(out.told)
    out.add(element.text)
    second = name == "choice" and len(element) > 1
    for child in element:
        if not (second and named(child)[1] in _SECOND):
            _walk(child, out, depth + 1, ours=ours)
        out.add(child.tail)
    kind, attrs = _meaning(element, name)
    if kind:
        end = out.at()
        found = ours and element.get("resp") != "editor"
        out.told.insert(number, Told(kind, "", start=start, end=end, attrs=attrs, found=found, number=number + 1))
    if name in _BLOCKS:
        out.close(head=name in ("head", "label"))


def _meaning(element: Element, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """(class of our markup, attributes) of an element; an empty class for one that means none of ours."""
    if element.get("prev"):
        return "", ()  # a later part of an element that was cut
    if name in _SPEECH:
        kind = {"false": "indirect", "true": "direct"}.get(element.get("direct", ""), "")
        return "quote", _attrs(by=_pointed(element.get("who", "")), kind=kind)
    if name in ("date", "time"):
        value = next((v for v in _values(element) if all(is_timex(p) for p in v.split("/", 1))), "")
        return "date" if value else "", _attrs(value=value)
    kind = _NAMES.get(name, "")
    if not kind and name in ("name", "rs"):
        kind = KIND_OF_WORD.get(slug(element.get("type", "")), "")
    return kind, _attrs(ref=_pointed(element.get("ref") or element.get("key") or ""))


def _values(element: Element) -> Iterator[str]:
    first, last = element.get("from") or element.get("notBefore"), element.get("to") or element.get("notAfter")
    yield from (element.get(k, "") for k in ("when", "when-iso", "n") if element.get(k))
    if first and last:
        yield f"{first}/{last}"
    elif first or last:
        yield first or last or ""


def _pointed(pointer: str) -> str:
    """The id behind a pointer: `#kim`, `people.xml#kim`, `https://a.example/kim`."""
    first = pointer.split()[0] if pointer.split() else ""
    last = first.rpartition("#")[2] if "#" in first else re.sub(r"\.\w+$", "", first.rstrip("/").rpartition("/")[2])
    last = last.removeprefix("entity.")
    return slug(last) if last else ""


def _attrs(**attrs: str) -> tuple[tuple[str, str], ...]:
    return tuple((k, v) for k, v in sorted(attrs.items()) if v)
