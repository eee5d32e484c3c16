"""On whose word the site rests: its ledger of sources, and a page for each source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.base.cache import digest
from annotator.model import Carried, Source
from annotator.pages.common import ROLE, Head, Link, PagePlan, View, count, head, planned, short
from annotator.pages.listings import MOST, ListPage, Section, article_link

LISTED = 400
"""Sources in each part of the ledger, those that carry most; all of them stand on the pages of their articles."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A source in the ledger."""

    source: Link
    share: int
    """Its words in percent of what the source that carries most carries."""
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the ledger."""

    title: str
    said: str
    """What its heading means."""
    rows: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All that the ledger's template may see."""

    head: Head
    title: str
    lead: str
    parts: tuple[Part, ...]
    sole: tuple[Link, ...]
    """Articles in which everything that rests on a source rests on one; `note` is the source."""
    references: tuple[Link, ...]


def sources(view: View) -> Iterator[PagePlan]:
    """The ledger, and the sources' own pages."""
    here, book = "sources/index.html", view.graph.ledger
    most = max((c.words for c in (*book.named, *book.described, *book.anonymous)), default=1) or 1
    parts = (
        _part(view, "Named", "People, organisations, media and documents a reader can look up.", book.named, most),
        _part(view, "Described, not named", "For example a spokesman, residents, a study.", book.described, most),
        _part(view, "Anonymous", "The name is withheld or not given.", book.anonymous, most),
    )
    lead = "Who the articles quote and cite."
    if book.words:
        percent = round(100 * book.attributed / book.words)
        lead = f"{percent}% of the words in {count(len(book.accounts), 'article')} are attributed to a source."
    page = SourcesPage(
        head(view.site, here, "Sources", lead),
        "Sources",
        lead,
        tuple(p for p in parts if p.rows),
        tuple(
            Link(view.faces[a.slug].title, f"../articles/{a.slug}.html", view.graph.sources[a.sole].name)
            for a in book.accounts
            if a.sole in view.graph.sources
        )[:LISTED],
        tuple(
            Link(address_of(r.url) or r.name, r.url, "in " + count(len(r.articles), "article"))
            for r in book.references[:LISTED]
        ),
    )
    yield planned(here, "sources.html", page)
    carried = {c.source: c for c in (*book.named, *book.described, *book.anonymous)}
    for source in view.graph.sources.values():
        yield _plan(view, source, carried.get(source.id))


def _part(view: View, title: str, said: str, carried: Sequence[Carried], most: int) -> Part:
    known = view.graph.sources
    rows = tuple(
        Carrier(
            Link(known[c.source].name, f"{c.source}.html"),
            round(100 * c.words / most),
            count(c.words, "word"),
            ROLE[known[c.source].role]
            + (f"; {c.alone} from no other source" if c.alone and c.alone != c.words else ""),
        )
        for c in carried[:LISTED]
        if c.source in known
    )
    return Part(title, said, rows)


def address_of(url: str) -> str:
    """An address as people read it."""
    return short(url.partition("//")[2].removeprefix("www.").rstrip("/"), 60)


def _plan(view: View, source: Source, carried: Carried | None) -> PagePlan:
    path = f"sources/{source.id}.html"
    known = source.id, source.name, source.role, source.entity, len(source.mentions), carried.words if carried else 0
    by_article = view.places_by_article(source.mentions[:MOST])
    key = digest(
        repr(view.site),
        known,
        view.graph.has_page(source.entity or ""),
        view.marks(by_article),
        [len(rows) for rows in by_article.values()],
    )
    return PagePlan(path, "list.html", key, lambda: _page(view, path, source, carried), f"the source '{source.id}'")


def _page(view: View, path: str, source: Source, carried: Carried | None) -> ListPage:
    by_article = view.places_by_article(source.mentions[:MOST])
    parts = tuple(
        Section(article_link(view, path, slug), excerpts=tuple(view.excerpts(path, slug, "source", indices)))
        for slug, indices in by_article.items()
    )
    dossier = source.entity if source.entity and view.graph.has_page(source.entity) else ""
    more = (Link(f"Everything about {source.name}", view.to(path, dossier)),) if dossier else ()
    lead = f"{count(len(source.mentions), 'statement')} in {count(len(by_article), 'article')}"
    lead += f", {count(carried.words, 'word')} in all." if carried and carried.words else "."
    top = head(view.site, path, source.name, short(lead, 200))
    return ListPage(top, source.name, "Source: " + ROLE[source.role], lead, parts, links=more)
