"""Search: one list for a small site; for a large one pages by first letter, read by the script for what is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.base.texts import folded
from annotator.pages.common import ROLE, Head, Link, PagePlan, View, count, head, kind_of, planned
from annotator.pages.dates import shown
from annotator.pages.listings import ListPage, Section

INLINE = 1500
"""Rows that the page itself holds; with more, names stand on pages by their first letter."""
_TWO_LETTERS = 15_000
"""Rows from which two letters are taken."""
_OFFERED = 100
"""People, and sources, among which a filter lets choose; others can be typed."""
_NEWEST = 100
"""Articles that the page of a large site lists."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """All that the template of the search page may see."""

    head: Head
    title: str
    people: tuple[str, ...]
    """Names that the filter by person offers."""
    sources: tuple[str, ...]
    """Names that the filter by source offers."""
    jump: tuple[Link, ...]
    sections: tuple[Section, ...]


def search(view: View) -> Iterator[PagePlan]:
    """The page, and the pages by beginning."""
    here, graph = "search.html", view.graph
    articles = [
        Link(face.title, f"articles/{face.slug}.html", shown(str(face.published or "")))
        for face in view.faces.values()
    ]
    names = [Link(e.name, view.to(here, e.id), kind_of(e).lower()) for e in graph.entities.values()]
    sources = [Link(s.name, f"sources/{s.id}.html", ROLE[s.role]) for s in graph.sources.values() if not s.entity]
    pages = [Link(title, path) for title, path in view.site.pages]
    rows = [*articles, *pages, *names, *sources]
    parts: dict[str, list[Link]] = {}
    if len(rows) > INLINE:
        long = 2 if len(rows) > _TWO_LETTERS else 1
        for row in rows:
            for beginning in sorted({part(w, long) for w in re.findall(r"\w+", folded(row.text))}):
                parts.setdefault(beginning, []).append(row)
        articles, names, sources = articles[:_NEWEST], [], []
    lists = (
        ("Articles", articles),
        ("Pages", pages),
        ("Names", names),
        ("Other sources", sources),
    )
    sections = tuple(Section(Link(title, ""), tuple(links)) for title, links in lists if links)
    jump = tuple(Link(p, f"search/{p}.html") for p in sorted(parts))
    top = head(view.site, here, "Search", "Articles, names and sources of this site.")
    yield planned(here, "search.html", SearchPage(top, "Search", *_offered(view), jump, sections))
    for name in sorted(parts):
        yield _part(view, name, parts[name])


def _offered(view: View) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people, and the sources, that most is to be found of."""
    often = view.graph.mentions
    people = [e for e in view.graph.entities.values() if e.label == "PERSON"]
    people.sort(key=lambda e: (-len(often.get(e.id, ())), e.name))
    sources = sorted(view.graph.sources.values(), key=lambda s: (-len(s.mentions), s.name))
    return tuple(e.name for e in people[:_OFFERED]), tuple(dict.fromkeys(s.name for s in sources[:_OFFERED]))


def _part(view: View, name: str, rows: list[Link]) -> PagePlan:
    path = f"search/{name}.html"
    links = tuple(Link(r.text, "../" + r.href, r.note) for r in sorted(rows, key=lambda r: (folded(r.text), r.href)))
    lead = count(len(rows), "entry", "entries") + "."
    back = (Link("All letters", "../search.html"),)
    title = "Other characters" if name == "_" else name.upper()
    top = head(view.site, path, title, lead)
    return planned(
        path,
        "list.html",
        ListPage(top, title, "Search", lead, (Section(Link("", ""), links),), links=back, filter=True),
    )


def part(word: str, long: int) -> str:
    """The page that holds a folded word: its first letters, where those are plain Latin letters or digits."""
    found = re.match(r"[a-z0-9]+", word)
    return found[0][:long] if found else "_"
