"""A page of the web -> the article in it, with what its head says about it."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from annotator.authoring.importing.html import Converted, Converter
from annotator.authoring.importing.raw import Raw
from annotator.authoring.importing.text import language
from annotator.base.errors import Problem
from annotator.base.markup import AnyHTMLParser
from annotator.base.texts import text_of
from annotator.base.trust import contained, is_external, safe_url, split_url
from annotator.content.dates import MONTHS, day_of, full_dates
from annotator.content.writing import CAPITAL

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
_WORD = rf"{CAPITAL}[\w.’'\-]*"
_NAME = rf"(?!(?:{'|'.join(MONTHS)})\b){_WORD}(?: (?:{_WORD}|de|van|von|bin|al|la|del|da|der))*"
_LONGEST = 200
"""Characters of a byline."""
_BY = re.compile(rf"(?:[Bb]y|BY|Written by|Author:|Text:)\s+({_NAME}(?:(?:, | and | & ){_NAME})*)")
_ALONE = re.compile(rf"By ({_NAME}(?: {_NAME})(?:(?:, | and | & ){_NAME})*)$")
_CHARSET = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""")
_DAYS = ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "datepublished")
_DAY = re.compile(r"(?i)[a-z]*day|[a-z]+ \d+|\d+ [a-z]+|updated|published|posted")
_OTHER = re.compile(r"[A-Za-z]{4,}")


def html_text(data: bytes, shown: Path) -> str | Problem:
    """The text of a page, in the encoding that it names where it is not UTF-8; or what is wrong with it."""
    text = text_of(data, shown)
    if isinstance(text, str) or b"\x00" in data[:4096]:
        return text
    named = _CHARSET.search(data[:4096])
    try:
        name = codecs.lookup(named[1].decode("ascii")).name if named else ""
        page = data.decode("cp1252" if name == "iso8859-1" else name) if name not in ("", "utf-8") else ""
    except (LookupError, UnicodeDecodeError, ValueError):
        return text
    return text_of(page.encode("utf-8", "replace"), shown) if page else text


def is_html(text: str) -> bool:
    """Whether a text is a page of HTML."""
    start = r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main)\b"
    return re.match(start, text) is not None


class Pictures:
    """The pictures of a page that lie on this machine, below `folder`, and what each is called beside the article."""

    def __init__(self, folder: Path | None, beside: str, *, old: Iterable[str] = ()) -> None:
        self.folder = folder
        self.beside = beside
        self.old = tuple(o.rstrip("/") + "/" for o in old)
        """Addresses under which the folder stood in the web."""
        self.files: dict[str, Path] = {}

    def __call__(self, url: str) -> str:
        """The address that the article uses for `url`; empty where no such picture lies below the folder."""
        full = self.lying(url)
        if full is None:
            return ""
        name = f"{self.beside}/{full.name}"
        n = 1
        while self.files.get(name, full) != full:
            n += 1
            name = f"{self.beside}/{full.stem}-{n}{full.suffix}"
        self.files[name] = full
        return name

    def lying(self, url: str) -> Path | None:
        """The picture of that address; None where there is none below the folder."""
        if is_external(url):
            base = next((o for o in self.old if url.startswith(o)), "")
            if not base:
                return None
            url = url.removeprefix(base)
        path = unquote(split_url(url).path)
        full = contained(self.folder, path.lstrip("/")) if self.folder and path else None
        return full if full and full.suffix.lower() in PICTURES and full.is_file() else None


@dataclass
class _Head(AnyHTMLParser):
    """What a page says about itself."""

    meta: dict[str, str] = field(default_factory=dict)
    tags: set[str] = field(default_factory=set)
    data: list[str] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {k: v or "" for k, v in attrs}
        self.tags.add(tag)
        if tag == "meta":
            key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
            self.meta.setdefault(key, found.get("content", ""))
        elif tag == "html":
            self.meta["lang"] = found.get("lang", "")
        elif tag == "link" and found.get("rel") == "canonical":
            self.meta["canonical"] = found.get("href", "")
        elif tag == "time":
            self.meta.setdefault("time", found.get("datetime", ""))
        self._in = tag
        if tag == "script" and found.get("type") == "application/ld+json":
            self._in = "ld"
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's signature
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "title" and not self.title:
            self.title = " ".join(data.split())
        elif self._in == "ld":
            self.data[-1] += data

    def linked(self) -> dict[str, Any]:
        """The article of the page's JSON-LD; empty where there is none."""
        for text in self.data:
            try:
                rows = list(_articles(json.loads(text), 0))
            except (ValueError, RecursionError):
                continue
            if rows:
                return rows[0]
        return {}


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, depth)
    elif isinstance(value, dict) and depth < 3:
        if re.search(r"Article|BlogPosting|Report$", str(value.get("@type", ""))):
            yield value
        yield from _articles(value.get("@graph", []), depth + 1)


def from_html(text: str, pictures: Pictures | None = None) -> Raw:
    """The article of an HTML page. What the page's own head says about it is taken as said."""
    head = _Head()
    head.feed(text)
    head.close()
    tag = next((t for t in ("article", "main") if t in head.tags), "")
    pictures = pictures or Pictures(None, "")
    converted = _convert(text, pictures, frozenset({tag} if tag else ()))
    if tag and not converted.body:
        converted = _convert(text, pictures, frozenset())
    linked, meta = head.linked(), head.meta
    title = meta.get("og:title") or _word(linked.get("headline")) or converted.heading or head.title
    body, said = _byline(_without_title(converted, title), converted.byline)
    authors = said.authors or tuple(filter(None, (meta.get("author", "").strip(),))) or tuple(_names(linked))
    days = (*(meta.get(k, "") for k in _DAYS), _word(linked.get("datePublished")), meta.get("time", ""))
    date = next((str(day) for one in days if (day := day_of(one))), said.date)
    url = meta.get("canonical") or meta.get("og:url", "")
    lang = re.match(r"[a-zA-Z]{2,3}(?=$|[-_])", meta.get("lang", ""))
    return Raw(
        body=body,
        title=title,
        date=date,
        lang=lang[0].lower() if lang else language(body),
        author=authors,
        url=url if safe_url(url) and url.startswith("http") else "",
        publisher=meta.get("og:site_name", ""),
        files=tuple(pictures.files.items()),
        left=(*converted.left, *((what, 1) for what in said.left)),
    )


def _convert(text: str, pictures: Pictures, within: frozenset[str]) -> Converted:
    converter = Converter(pictures, within=within)
    converter.feed(text)
    return converter.converted()


def _word(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _names(linked: dict[str, Any]) -> Iterator[str]:
    author = linked.get("author", ())
    for one in author if isinstance(author, list) else [author]:
        name = _word(one.get("name") if isinstance(one, dict) else one)
        if name:
            yield name


def _without_title(converted: Converted, title: str) -> str:
    """The body without the heading that the page shows as its title."""
    first, _, rest = converted.body.partition("\n\n")
    same = first.startswith("# ") and (converted.heading == title or title.startswith(converted.heading))
    return rest if same and converted.heading else converted.body


@dataclass(frozen=True, slots=True)
class _Byline:
    authors: tuple[str, ...] = ()
    date: str = ""
    left: tuple[str, ...] = ()


def _byline(body: str, said: str) -> tuple[str, _Byline]:
    """(body without its byline, what the byline says). `said` is what an element of the page gave as the byline."""
    if said:
        return body, _read_byline(said)
    blocks = body.split("\n\n", 4)
    for n, block in enumerate(blocks[:3]):
        found = _ALONE.match(block) if len(block) < _LONGEST else None
        if found:
            return "\n\n".join([*blocks[:n], *blocks[n + 1 :]]), _Byline(_people(found[1]))
    return body, _Byline()


def _read_byline(said: str) -> _Byline:
    found = _BY.search(said)
    first = re.split(r"\s*[|•·–—,]\s*|\s+(?:on|at)\s+", said.strip(), maxsplit=1)[0]
    names = found[1] if found else first if re.fullmatch(_NAME, first) else ""
    if not names:
        return _Byline(left=(f"the byline '{said}'",))
    days = full_dates(said)
    rest = said.replace(names, "", 1)
    rest = re.sub(r"(?i)^\s*(?:written )?(?:by|author:|text:)\s*", "", rest).strip(" |•·–—,.")
    told = bool(days) and not _OTHER.search(_DAY.sub("", rest))
    left = () if not rest or told else (f"of the byline '{rest}'",)
    return _Byline(_people(names), str(days[0]) if days else "", left)


def _people(names: str) -> tuple[str, ...]:
    return tuple(filter(None, re.split(r", and |, | and | & ", names)))
