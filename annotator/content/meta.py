"""The fields of a head -> `FrontMatter`, whatever generator they were written for."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.base.errors import Problem, nearest
from annotator.base.trust import is_web_address
from annotator.content.dates import day_of
from annotator.content.dialects import INSIDE, OURS, PATHS, SAYS, TABLES, TOPICS, WORLD
from annotator.content.frontmatter import Field, Value
from annotator.content.languages import is_language
from annotator.model import FrontMatter

_TEXT = ("lang", "summary", "publisher", "image", "image_alt", "image_caption", "recording")
_PICTURE = re.compile(r"(?i)^https?://|\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$")
_NO_DAY = frozenset({"", "unknown", "last modified", "git last modified", "created", "git created"})
_HANDLE = re.compile(r"[a-z0-9][a-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Said:
    """What a head says: the front matter, the name it gives the page, and whether it says no day at all."""

    meta: FrontMatter
    name: str
    dated: bool


def meta_of(
    fields: Mapping[str, Field], shown: Path, problems: list[Problem], authors: Mapping[str, str] | None = None
) -> Said:
    """What `fields` say. `authors` gives the full name for the short one that a site uses in its heads.

    A title is left empty where there is none. Problems are added to `problems`.
    """
    return _Reading(dict(_named(fields)), shown, problems, authors or {}).said()


def _named(fields: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    """The fields, our keys in small letters however they are written."""
    for key, one in fields.items():
        small = key.lower()
        yield (small if small in OURS and small not in fields else key), one


@dataclass
class _Reading:
    fields: dict[str, Field]
    shown: Path
    problems: list[Problem]
    authors: Mapping[str, str]
    asked: dict[str, Field] = field(default_factory=dict)
    """The fields, and behind them those of the tables `extra` and `params`."""

    def __post_init__(self) -> None:
        for table in TABLES:
            inner = self.fields[table].value if table in self.fields else None
            if isinstance(inner, dict):
                self.asked.update({k: Field(v, self.fields[table].line) for k, v in inner.items()})
        self.asked.update(self.fields)

    def said(self) -> Said:
        known: dict[str, Any] = {key: self.text(key) for key in _TEXT if self.text(key)}
        title, date, url = self.text("title"), self.day("date"), self.url()
        kind = self.asked["type"].text() if "type" in self.asked else ""
        layout = self.asked["layout"].text() if "layout" in self.asked else ""
        lang = known.pop("lang", "en").replace("_", "-")
        if not is_language(lang or "en"):
            self.problem(f"'lang: {lang}' is no language.", "Write lang: en, or leave it out.", self._line("lang"))
        self.shapes()
        self.near_misses()
        paths = [p for p in self.paths() if p.strip("/")]
        meta = FrontMatter(
            title=title,
            date=date,
            lang=lang or "en",
            updated=self.day("updated"),
            authors=tuple(dict.fromkeys(self.people())),
            url=url,
            sources=(*self.items("source"), *self.items("sources")),
            seeds=self.items("seeds"),
            tags=tuple(dict.fromkeys(self.topics())),
            aliases=(*self.items("aliases"), *self.items("redirect_from"), *paths),
            weight=self.weight(),
            kind="page" if "page" in (kind, layout) else "article",
            annotate=self.annotate(),
            draft=self.draft(),
            series=next(iter(self.items("series")), ""),
            expires=self.day("expires"),
            sample=self.switch("sample"),
            toc=self.toc(),
            extra=self.extra(),
            **known,
        )
        return Said(meta, self.name(paths), "date" in self.fields or date is not None)

    def _line(self, key: str) -> int:
        return next((self.asked[n].line for n in SAYS.get(key, (key,)) if n in self.asked), 1)

    def problem(self, what: str, cure: str, line: int) -> None:
        self.problems.append(Problem(what, cure, self.shown, line))

    def text(self, key: str) -> str:
        for name in SAYS.get(key, (key,)):
            one = self.asked.get(name)
            if one is None:
                continue
            if one.is_text():
                if one.text() and (key != "image" or name == "image" or _PICTURE.search(one.text())):
                    return one.text()
            elif (key == "image" and (inner := self._inside(one, key))) or (
                key == "publisher" and (inner := next(self._people(one.value), ""))
            ):
                return inner
        return self._beside(key)

    def _beside(self, key: str) -> str:
        """What a table under the image's key says of it."""
        if key in ("image_alt", "image_caption"):
            for name in SAYS["image"]:
                one = self.asked.get(name)
                if one is not None and (inner := self._inside(one, key)):
                    return inner
        return ""

    def _inside(self, one: Field, key: str) -> str:
        if isinstance(one.value, tuple):
            return next((v for v in one.items() if _PICTURE.search(v)), "") if key == "image" else ""
        for name in INSIDE[key]:
            inner = one.inner(name)
            if inner and inner.is_text() and inner.text() not in ("", "true", "false"):
                return inner.text()
        return ""

    def items(self, key: str) -> tuple[str, ...]:
        one = self.asked.get(key)
        return one.items() if one else ()

    def day(self, key: str) -> dt.date | None:
        for name in SAYS[key]:
            one = self.asked.get(name)
            if one is None:
                continue
            if name == "date" and isinstance(one.value, dict):
                one = one.inner("created" if key == "date" else "updated") or Field("", one.line)
            day = day_of(one.text()) if one.is_text() else None
            if day:
                return day
            if name == key and key in self.fields and one.text().lower() not in _NO_DAY:
                cure = f"Write {key}: YYYY-MM-DD" + (", or date: unknown." if key == "date" else ".")
                self.problem(f"'{key}: {one.text()}' is no date.", cure, one.line)
                return None
        table = self.asked.get("date")
        inner = table.inner("updated") if table and key == "updated" else None
        return day_of(inner.text()) if inner and inner.is_text() else None

    def url(self) -> str:
        """Where the article stood first: an address with a scheme; a path alone is the page's own."""
        for name in SAYS["url"]:
            one = self.asked.get(name)
            if one is None or not one.is_text() or not one.text():
                continue
            said = one.text()
            if is_web_address(said):
                return said
            if name == "url" and ":" in said:
                self.problem(f"'url: {said}' is no web address.", "Write https://...", one.line)
        return ""

    def paths(self) -> Iterator[str]:
        """Addresses that the page has or had in its site."""
        for name in PATHS[:-1]:
            one = self.asked.get(name)
            said = one.text() if one and one.is_text() else ""
            if said and not re.search(r"[:{]|^(?:true|false)$", said):
                yield said

    def name(self, paths: Iterable[str]) -> str:
        one = self.asked.get("slug")
        if one and one.is_text() and one.text():
            return one.text().strip("/").rpartition("/")[2]
        for path in paths:
            last = re.sub(r"(?:/?index)?\.html?$|/$", "", path).rpartition("/")[2]
            if last:
                return last
        return ""

    def people(self) -> Iterator[str]:
        for name in SAYS["authors"]:
            one = self.asked.get(name)
            if one is not None:
                yield from self._people(one.value)

    def _people(self, value: Value) -> Iterator[str]:
        if isinstance(value, tuple):
            for part in value:
                yield from self._people(part)
        elif isinstance(value, dict):
            yield from self._people(value.get("name") or value.get("display_name") or value.get("id") or "")
        elif name := re.sub(r"\s*<[^>]*>$", "", value).strip():
            yield self.authors.get(name) or self.authors.get(name.lower()) or name

    def topics(self) -> Iterator[str]:
        for name in TOPICS:
            one = self.asked.get(name)
            if one is None:
                continue
            if isinstance(one.value, dict):
                for inner in one.value.values():
                    yield from Field(inner, one.line).items()
            elif not isinstance(one.value, str):
                yield from one.items()
            elif "," in one.value:
                yield from filter(None, (t.strip() for t in one.value.split(",")))
            elif "layout" in self.fields and name in ("tags", "categories"):  # Jekyll parts them at spaces
                yield from one.value.split()
            else:
                yield from one.items()

    def weight(self) -> int:
        for name in SAYS["weight"]:
            one = self.asked.get(name)
            if one and one.is_text() and re.fullmatch(r"-?\d{1,9}", one.text()):
                return int(one.text())
        return 0

    def annotate(self) -> Any:
        one = self.fields.get("annotate")
        if one is None or one.text() in ("auto", "reviewed", "off"):
            return one.text() if one else "auto"
        self.problem(f"'annotate: {one.text()}' is not known.", "Write auto, reviewed or off.", one.line)
        return "auto"

    def switch(self, key: str) -> bool:
        one = self.fields.get(key)
        said = one.text().lower() if one else "false"
        if one and said not in ("true", "yes", "on", "false", "no", "off", ""):
            self.problem(f"'{key}: {said}' is neither true nor false.", "Write true or false.", one.line)
        return said in ("true", "yes", "on")

    def toc(self) -> bool:
        """Whether it may have a table of contents; what else other generators say with that key is theirs."""
        return "toc" not in self.asked or self.asked["toc"].text().lower() not in ("false", "no", "off")

    def draft(self) -> bool:
        published = self.asked["published"].text().lower() if "published" in self.asked else ""
        status = self.asked["status"].text().lower() if "status" in self.asked else ""
        return self.switch("draft") or published in ("false", "no") or status in ("draft", "hidden", "private")

    def shapes(self) -> None:
        """Refuse a table where a text belongs, and what else has not the shape that its key takes."""
        for key, one in self.fields.items():
            fault = _misshapen(key, one) if key in OURS else None
            if fault:
                self.problem(*fault, one.line)

    def near_misses(self) -> None:
        """A key that no generator has, nearly ours, with a value that ours would take, is a slip of the pen."""
        absent = [k for k in OURS if not any(name in self.asked for name in SAYS.get(k, (k,)))]
        for key, one in self.fields.items():
            if key in OURS or key in WORLD:
                continue
            close = difflib.get_close_matches(key.lower(), absent, 1, 0.8)
            if close and _fits(OURS[close[0]], one):
                self.problem(f"Unknown front matter key '{key}'.", nearest(key, close), one.line)

    def extra(self) -> str:
        """All that is no key of ours, as JSON."""
        rest: dict[str, Any] = {}
        for key, one in self.asked.items():
            if key not in OURS and key not in TABLES:
                rest[key] = _plain(one.value)
        return json.dumps(rest, ensure_ascii=False) if rest else ""


def _misshapen(key: str, one: Field) -> tuple[str, str] | None:
    """(what, cure) where the value of our key `key` has not the shape that the key takes."""
    kind = OURS[key]
    if kind == "list" and key not in ("author", "authors", "tags"):
        parts = one.value if isinstance(one.value, tuple) else (one.value,)
        if not all(isinstance(part, str) for part in parts):
            return f"'{key}' is no list of texts.", f"Write {key}: [one, two]."
    elif kind in ("text", "address") and not one.is_text():
        inside = isinstance(one.value, dict) if key in ("image", "publisher") else key == "type"
        pictures = key == "image" and any(_PICTURE.search(v) for v in one.items())
        if not inside and not pictures:
            return f"'{key}' is not one text.", f"Write {key}: words on one line."
    elif kind == "switch" and key != "toc" and not one.is_text():  # other generators have a table there
        return f"'{key}' is neither true nor false.", "Write true or false."
    elif kind == "number" and not (one.is_text() and re.fullmatch(r"|-?\d{1,9}", one.text())):
        return f"'{key}' is no whole number of at most nine digits.", f"Write {key}: 10."
    return None


def _fits(kind: str, one: Field) -> bool:
    if kind == "list":
        return bool(one.items())
    said = one.text() if one.is_text() else ""
    if kind == "date":
        return day_of(said) is not None
    if kind == "switch":
        return said.lower() in ("true", "false", "yes", "no")
    if kind == "number":
        return said.lstrip("-").isdigit()
    return bool(said)


def _plain(value: Value) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return {"true": True, "false": False}.get(value, value)


def handles(meta: FrontMatter) -> tuple[str, ...]:
    """Authors that look like user names."""
    return tuple(a for a in meta.authors if _HANDLE.fullmatch(a))
