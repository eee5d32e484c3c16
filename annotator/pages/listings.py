"""The pages that are lists: index, entities, speakers, sources, timeline, places, search, colophon, 404."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.model import Quotation
from annotator.pages.common import (
    Excerpt,
    Head,
    Link,
    PagePlan,
    View,
    count,
    head,
    planned,
    relative,
    short,
)
from annotator.pages.dates import shown
from annotator.pages.known import credits_of_knowledge
from annotator.pages.picture import NONE

FACE = Link("Newsreader", "https://github.com/productiontype/Newsreader", "the typeface, SIL Open Font License 1.1")
BY_DATE = "by-date.html"
QUOTED, FOLDED = 400, 60
"""Quotations on one page of all of them, and how many stand there before months are folded."""
MOST = 500
"""Mentions shown on one page; more would make a page nobody can load."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with links or excerpts under it."""

    title: Link
    links: tuple[Link, ...] = ()
    excerpts: tuple[Excerpt, ...] = ()
    id: str = ""
    wide: bool = False
    """True when its links are sentences, for which columns are too narrow."""
    narrow: bool = False
    """True when its links are no more than a year."""
    spoken: bool = False
    """True when its links are somebody's words."""
    shares: bool = False
    """True when each of its links has a bar as long as its share."""
    folded: bool = False
    """True when its links are folded."""
    fold: str = ""
    """What is said over its excerpts when they are folded; empty when they are open."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page made of sections."""

    head: Head
    title: str
    kicker: str
    lead: str
    sections: tuple[Section, ...]
    facts: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    picture: Markup = NONE
    small: Markup = NONE
    """The picture for small screens."""
    small_caption: str = ""
    """What has to be said of the small one besides."""
    caption: str = ""
    """What the picture shows."""
    map: Markup = NONE
    map_caption: str = ""
    map_whole: bool = False
    """True for a map of a whole country: no dot."""
    filter: bool = False
    """True for a list in which readers may search by typing."""
    jump: tuple[Link, ...] = ()
    """Other pages of the same list."""
    company: Markup = NONE
    """Who of those beside is mentioned with whom, drawn."""
    beside: tuple[Link, ...] = ()
    """Who else is named in the same articles."""


def list_page(view: View, path: str, title: str, lead: str, sections: Sequence[Section], **more: object) -> PagePlan:
    """A plan of a page made of sections."""
    kicker = str(more.pop("kicker", ""))
    top = head(view.site, path, title, short(lead, 200))
    template = str(more.pop("template", "list.html"))
    return planned(path, template, ListPage(top, title, kicker, lead, tuple(sections), **more))  # type: ignore[arg-type]


def article_link(view: View, here: str, slug: str) -> Link:
    """An article, with its date, as page `here` links it."""
    face = view.faces[slug]
    day = face.published
    return Link(face.title, relative(here, f"articles/{slug}.html"), shown(str(day)) if day else "")


def quotes(view: View) -> Iterator[PagePlan]:
    """Speakers, and a page of quotes for each."""
    here = "quotes/index.html"
    rows = sorted(view.speakers, key=lambda e: (-len(view.speakers[e]), view.name(e)))
    sections = [_shares(view, rows)] if rows else []
    dated = (Link("All quotations by date", BY_DATE),)
    yield list_page(view, here, "Quotations", "Who says what, by speaker.", sections, filter=True, links=dated)
    for entity in rows:
        path = f"quotes/{entity}.html"
        grouped: dict[str, list[Link]] = {}
        for q in view.speakers[entity]:
            link = Link(q.text, relative(path, view.anchor(q.parts[0].slug, "quote", q.parts[0].index)), q.kind)
            grouped.setdefault(q.parts[0].slug, []).append(link)
        parts = [
            Section(article_link(view, path, s), tuple(rows_), wide=True, spoken=True) for s, rows_ in grouped.items()
        ]
        more = (Link("Everything about " + view.name(entity), relative(path, f"entities/{entity}.html")),)
        lead = f"{count(len(view.speakers[entity]), 'quotation')} in {count(len(grouped), 'article')}."
        page = list_page(view, path, view.name(entity), lead, parts, links=more, kicker="In their words")
        yield replace(page, of=f"the quotations of '{entity}'")


def by_date(view: View) -> Iterator[PagePlan]:
    """All quotations, those of the newest articles first, on as many pages as they need."""
    rows = list(view.graph.quotations.values())
    parts = [rows[i : i + QUOTED] for i in range(0, len(rows), QUOTED)] or [[]]
    names = [f"quotes/{BY_DATE}", *(f"quotes/by-date-{n}.html" for n in range(2, len(parts) + 1))]
    for i, (path, part) in enumerate(zip(names, parts, strict=True)):
        told = [(q.id, q.kind, q.said, q.speaker, view.name(q.speaker, q.speaker_text)) for q in part]
        key = digest(repr(view.site), len(rows), i, names, repr(told), view.marks(dict.fromkeys(_slugs(part))))
        yield PagePlan(path, "list.html", key, partial(_dated, view, part, i, names, len(rows)))


def _slugs(quotations: Sequence[Quotation]) -> Iterator[str]:
    return (q.parts[0].slug for q in quotations)


def _dated(view: View, part: Sequence[Quotation], i: int, names: Sequence[str], total: int) -> ListPage:
    path = names[i]
    months: dict[str, list[Link]] = {}
    for q in part:
        place = q.parts[0]
        face = view.faces[place.slug]
        day = str(face.published or "")
        speaker = view.name(q.speaker, q.speaker_text) or "Speaker unclear"
        where = f"{speaker} · {face.title}" + (f" · {shown(q.said or day)}" if q.said or day else "")
        link = Link(q.text, relative(path, view.anchor(place.slug, "quote", place.index)), q.kind, more=where)
        months.setdefault(day[:7], []).append(link)
    sections = tuple(
        Section(
            Link(shown(m) if m else "Undated", "", str(len(rows))),
            tuple(rows),
            wide=True,
            spoken=True,
            folded=n > 0 and len(part) > FOLDED,
        )
        for n, (m, rows) in enumerate(months.items())
    )
    lead = count(total, "quotation") + (f", part {i + 1} of {len(names)}." if len(names) > 1 else ".")
    links = [Link("By speaker", "index.html")]
    links += [Link(f"Part {n + 1}", relative(path, p)) for n, p in enumerate(names) if n != i]
    top = head(view.site, path, "All quotations", lead)
    return ListPage(top, "All quotations", "Quotations", lead, sections, links=tuple(links), filter=True)


def _shares(view: View, speakers: Sequence[str]) -> Section:
    """Speakers with their share of all quoted words, those with most first."""
    words = {e: sum(len(q.text.split()) for q in view.speakers[e]) for e in speakers}
    total, most = sum(words.values()) or 1, max(words.values()) or 1
    links = tuple(
        Link(
            view.name(e),
            f"{e}.html",
            f"{count(words[e], 'word')}, {_percent(words[e], total)}",
            more=count(len(view.speakers[e]), "quotation"),
            share=round(100 * words[e] / most),
        )
        for e in sorted(speakers, key=lambda e: (-words[e], view.name(e)))
    )
    return Section(Link("Speakers by share of quoted words", ""), links, shares=True)


def _percent(part: int, whole: int) -> str:
    share = 100 * part / whole
    return f"{share:.0f}%" if share >= 1 else "under 1%"


def others(view: View) -> Iterator[PagePlan]:
    """Colophon, 404."""
    yield list_page(view, "colophon.html", "How this was annotated", _COLOPHON, _colophon(view))
    home = view.site.base_url or "index.html"
    lead = "It may have moved, or the address may be mistyped."
    away = (Link("Front page", home), Link("Search", (view.site.base_url or "") + "search.html"))
    yield list_page(view, "404.html", "Page not found", lead, (), links=away, template="404.html")


_COLOPHON = (
    "Software read these articles and marked who is speaking, whom they cite, and where and when things happened. It "
    "makes mistakes; an editor's corrections take precedence."
)


def _colophon(view: View) -> list[Section]:
    """What is marked, how sure it is, what goes wrong, how to report it, and whose work it rests on."""
    credit = (*(Link(c, "") for c in view.site.credits), *credits_of_knowledge(), FACE)
    told = {
        "What is marked": (
            "People, organisations, places and other names; quotations and their speakers; sources and what rests on "
            "them; dates and how each was read.",
        ),
        "How sure it is": (
            "A question mark in Study marks what is uncertain. Where it is unclear what kind of name "
            "something is, the card says “Name”.",
            "Facts about countries, cities and bodies come from the data listed below, not from the articles.",
        ),
        "What it gets wrong": (
            "Speakers far from the words they say, names that are also ordinary words, days known only from "
            "context, and pronouns that could mean two people.",
        ),
        "How to report a mistake": (
            "Open the card, choose Copy link and send the link to the newsroom: it leads to exactly those words.",
        ),
    }
    sections = [Section(Link(title, ""), tuple(Link(t, "") for t in rows), wide=True) for title, rows in told.items()]
    return [*sections, Section(Link("Credits", ""), credit, wide=True)]
