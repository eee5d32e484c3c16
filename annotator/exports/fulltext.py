"""The index of the search page: classic scripts, since a browser reads no other file from disk.

An article has a number, the oldest 0. A term leads to the numbers of the articles that have it, as differences whose
lowest bit is set where the term stands in the title or often. Terms are parted into files by their first letters, as
many as keep a file small: a query loads a file a word, and an edit changes the files of the words that came and went.
Beside them: the words by first letter, among which a misspelt one is looked for; the articles of each year, section,
person and source; and a file for each article, with what a result shows of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.base.texts import folded
from annotator.base.trust import json_text
from annotator.model import Face, SiteGraph

FOLDER = "search/index"
LARGEST = 24_000
"""Characters of one file of terms, where its terms can be parted further."""
_SHOWN = 12_000
"""Characters of an article's text that a result can show."""
_OFTEN = 4
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Postings:
    """Terms and the numbers of their articles. Articles are put in by their numbers, in order."""

    rows: dict[str, str] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def put(self, term: str, number: int, *, much: bool = False) -> None:
        """Article `number` has `term`."""
        step = number - self.last.get(term, -1)
        self.rows[term] = self.rows.get(term, "") + _written(2 * step + much)
        self.last[term] = number


@lru_cache(maxsize=4096)
def _written(value: int) -> str:
    """A number in base 32, low digits first, each but the last marked as followed by another."""
    out = ""
    while value > 31:
        out += _DIGITS[32 | value & 31]
        value >>= 5
    return out + _DIGITS[value]


def words(text: str) -> list[str]:
    """The words of a text as the index has them; single letters are none."""
    return [w for w in _WORD.findall(folded(text)) if len(w) > 1 or not w.isalpha() or not w.isascii()]


def place(term: str) -> str:
    """A term as names of files spell it: plain letters and digits as they are, others by sixteen groups."""
    return "".join(c if c.isascii() and c.isalnum() else f"_{ord(c) & 15:x}" for c in term)


@dataclass(slots=True)
class _Index:
    graph: SiteGraph
    terms: Postings = field(default_factory=Postings)
    people: Postings = field(default_factory=Postings)
    sources: Postings = field(default_factory=Postings)
    years: Postings = field(default_factory=Postings)
    sections: Postings = field(default_factory=Postings)
    names: dict[str, set[tuple[str, str, str]]] = field(default_factory=dict)
    """Term -> (name, path of its page, what kind of thing it is) of those who have the term in a name."""

    def article(self, number: int, face: Face) -> None:
        """Take in an article."""
        tally = Counter(words(face.text))
        heading = set(words(face.title))
        beside = {w for said in (*face.tags, *face.authors, face.series) for w in words(said)}
        for term in {*tally, *heading, *beside}:
            self.terms.put(term, number, much=term in heading or tally[term] >= _OFTEN)
        entities = self.graph.entities
        self._filed(self.people, number, (n for e in face.named for n in (entities[e].name, *entities[e].aliases)))
        self._filed(self.sources, number, (self.graph.sources[s].name for s in face.sources))
        if face.published:
            self.years.put(str(face.published.year), number)
        folders = face.slug.split("/")[:-1]
        for depth in range(len(folders)):
            self.sections.put("/".join(folders[: depth + 1]), number)

    def _filed(self, where: Postings, number: int, names: Iterable[str]) -> None:
        for key in sorted({" ".join(words(name)) for name in names} - {""}):
            where.put(key, number)

    def name(self, said: Iterable[str], row: tuple[str, str, str]) -> None:
        """Take in what has a page of its own, by all its names."""
        for term in {w for name in said for w in words(name)}:
            self.names.setdefault(term, set()).add(row)


def _gathered(graph: SiteGraph) -> _Index:
    index = _Index(graph)
    for number, face in enumerate(reversed(graph.faces.values())):
        index.article(number, face)
    for entity in graph.entities.values():
        row = (entity.name, graph.addresses[entity.id], "" if entity.doubtful else entity.label)
        index.name((entity.name, *entity.aliases), row)
    for source in graph.sources.values():
        if not source.entity:
            index.name((source.name,), (source.name, f"sources/{source.id}.html", "source"))
    for page in graph.beside.pages:
        index.name((page.meta.title,), (page.meta.title, page.page, "page"))
    return index


def files(graph: SiteGraph) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of the files of the index; `all.js` says which there are."""
    index = _gathered(graph)
    rows = index.terms.rows
    both = {t: [rows.get(t, ""), *sorted(index.names.get(t, ()))] for t in {*rows, *index.names}}
    terms = parted({term: row if len(row) > 1 else row[0] for term, row in both.items()})
    groups: dict[str, Mapping[str, Mapping[str, object]]] = {
        "t": terms,
        "p": parted(index.people.rows),
        "q": parted(index.sources.rows),
    }
    known = {letter: " ".join(names) for letter, names in groups.items()}
    told = {"n": len(graph.faces), "y": sorted(index.years.rows)[::-1], "s": sorted(index.sections.rows)}
    yield _file("all", {**known, **told})
    if len(terms) > 1:
        for name, listed in _vocabulary(both).items():
            yield _file(f"v-{name}", listed)
    for letter, parts in groups.items():
        for name, table in parts.items():
            yield _file(f"{letter}-{name}", table)
    yield _file("years", index.years.rows)
    yield _file("sections", index.sections.rows)
    for number, face in enumerate(reversed(graph.faces.values())):
        yield _file(f"a{number}", _shown(graph, face))


def _file(name: str, value: object) -> tuple[str, bytes]:
    text = f"annotatorIndex({json_text(name)},{json_text(value)});\n"
    return f"{FOLDER}/{name}.js", text.encode("utf-8", "replace")


def parted(table: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """The rows of a table in parts, each named by how its keys begin; `-` behind it says that they end there too."""
    rows = [(key, place(key), table[key], len(json_text(table[key])) + len(key) + 6) for key in sorted(table)]
    out: dict[str, dict[str, object]] = {}

    def part(name: str, rows: list[tuple[str, str, object, int]]) -> None:
        if sum(size for *_, size in rows) <= LARGEST or len({at for _, at, *_ in rows}) == 1:
            out[name] = {key: value for key, _, value, _ in rows}
            return
        groups: dict[str, list[tuple[str, str, object, int]]] = {}
        for row in rows:
            rest = row[1][len(name) :]
            groups.setdefault(name + (rest[: 2 if rest[:1] == "_" else 1] or "-"), []).append(row)
        for inner in sorted(groups):
            if inner.endswith("-"):
                out[inner] = {key: value for key, _, value, _ in groups[inner]}
            else:
                part(inner, groups[inner])

    part("", rows)
    return out


def _vocabulary(terms: Iterable[str]) -> dict[str, str]:
    """The words by how they begin, each without what it has in common with the one before, told by a digit."""
    groups: dict[str, list[str]] = {}
    for term in sorted(terms):
        first = place(term[0])
        groups.setdefault(first if len(first) == 1 else "_", []).append(term)
    return {name: _fronted(group) for name, group in groups.items()}


def _fronted(group: Iterable[str]) -> str:
    out, before = [], ""
    for term in group:
        same = next(
            (i for i, (a, b) in enumerate(zip(term, before, strict=False)) if a != b), min(len(term), len(before))
        )
        same = min(same, 31)
        out.append(_DIGITS[same] + term[same:])
        before = term
    return " ".join(out)


def _shown(graph: SiteGraph, face: Face) -> dict[str, object]:
    text = face.text[:_SHOWN]
    quotes = []
    for index, name in enumerate(face.quotations):
        span, one = face.span("quote", index), graph.quotations[name]
        speaker = graph.entities[one.speaker].name if one.speaker in graph.entities else one.speaker_text
        if span.end <= len(text):
            quotes.append([_units(text, span.start), _units(text, span.end), speaker, face.anchors["quote"][index]])
    return {
        "u": f"articles/{face.slug}.html",
        "t": face.title,
        "d": str(face.published or ""),
        "x": text,
        "q": quotes,
    }


def _units(text: str, offset: int) -> int:
    """An offset as scripts count: characters beyond the first 65,536 are two."""
    return offset + sum(c > "\uffff" for c in text[:offset]) if not text.isascii() else offset
