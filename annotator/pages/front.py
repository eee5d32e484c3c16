"""The front page: the newest story first, what was said last, who is named most, and the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model import Annotated, Face
from annotator.model.text import section_page, section_title
from annotator.pages.common import Head, Link, PagePlan, View, count, head, planned, short, typeset
from annotator.pages.dates import shown
from annotator.pages.listings import ListPage
from annotator.pages.topics import KINDS, months, paged

STORIES = 31
"""Stories on the front page; older ones are in the archive, a page a year."""
_SAID = 3
_MOST = 16
_LEAD_NAMES = 6


@dataclass(frozen=True, slots=True)
class Story:
    """An article on the front page."""

    title: str
    href: str
    summary: str
    date: str
    date_iso: str
    byline: str
    sample: bool
    opening: str = ""
    """How it begins; for the first story only, as are the names."""
    names: tuple[Link, ...] = ()
    """Who and what it is about."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words somebody said lately."""

    text: str
    href: str
    speaker: Link
    date: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """All that the front page's template may see."""

    head: Head
    title: str
    lead: str
    figures: tuple[str, ...]
    stories: tuple[Story, ...]
    said: tuple[Said, ...]
    most: tuple[Link, ...]
    archive: tuple[Link, ...]


def front(view: View) -> Iterator[PagePlan]:
    """The front page, and the archive where there are more stories than it holds."""
    graph = view.graph
    years: dict[str, list[Face]] = {}
    if len(graph.articles) > STORIES:
        for face in view.faces.values():
            years.setdefault(str(face.published or "undated")[:4].replace("unda", "undated"), []).append(face)
    page = FrontPage(
        head=head(view.site, "index.html", view.site.title, view.site.description),
        title=view.site.title,
        lead=view.site.description,
        figures=_figures(view),
        stories=tuple(_story(view, a, first=i == 0) for i, a in enumerate(graph.articles[:STORIES])),
        said=_said(view),
        most=_most(view),
        archive=_topics(view) + tuple(Link(y, f"archive/{y}.html", str(len(rows))) for y, rows in years.items()),
    )
    yield planned("index.html", "index.html", page)
    for year, rows in years.items():
        yield _year(view, year, rows)


def _topics(view: View) -> tuple[Link, ...]:
    """The lists of tags, authors and series that the site has."""
    rows = ((title, f"{kind}/index.html", len(view.topics[kind].names)) for kind, title, _ in KINDS)
    return tuple(Link(title, to, str(number)) for title, to, number in rows if number)


def _figures(view: View) -> tuple[str, ...]:
    graph = view.graph
    told = (
        (len(graph.articles), "article"),
        (len(graph.entities), "name"),
        (len(graph.quotations), "quotation"),
        (len(graph.sources), "source"),
    )
    return tuple(count(n, what) for n, what in told if n)


def _story(view: View, annotated: Annotated, *, first: bool) -> Story:
    meta, day = annotated.article.meta, annotated.findings.published
    return Story(
        typeset(meta.title, meta.lang),
        f"articles/{annotated.article.slug}.html",
        meta.summary or short(annotated.article.text, 220),
        shown(str(day)) if day else "",
        str(day or ""),
        ", ".join(meta.authors),
        meta.sample,
        short(annotated.article.text, 330) if first and meta.summary else "",
        _names(view, annotated) if first else (),
    )


def _names(view: View, annotated: Annotated) -> tuple[Link, ...]:
    tally = Counter(
        m.entity
        for m in annotated.findings.mentions
        if m.form != "pronoun" and view.graph.has_page(m.entity) and view.graph.entities[m.entity].label != "NORP"
    )
    best = sorted(tally, key=lambda e: (-tally[e], e))[:_LEAD_NAMES]
    return tuple(Link(view.name(e), f"entities/{e}.html") for e in best)


def _said(view: View) -> tuple[Said, ...]:
    """Direct words of named speakers from the newest articles, one an article."""
    by_article: dict[str, Said] = {}
    heard: set[str] = set()
    for one in view.graph.quotations.values():
        slug = one.parts[0].slug
        fits = one.kind == "direct" and one.speaker in view.speakers and 40 <= len(one.text) <= 170
        if fits and one.speaker and slug not in by_article and one.speaker not in heard:
            heard.add(one.speaker)
            day = view.faces[slug].published
            by_article[slug] = Said(
                one.text,
                view.anchor(slug, "quote", one.parts[0].index),
                Link(view.name(one.speaker), f"quotes/{one.speaker}.html"),
                shown(str(day)) if day else "",
            )
            if len(by_article) == _SAID:
                break
    return tuple(by_article.values())


def _most(view: View) -> tuple[Link, ...]:
    """Those named most often; among equals those in most articles."""
    reach = {
        e: (len({p.slug for p in places}), len(places))
        for e, places in view.graph.mentions.items()
        if view.graph.has_page(e) and view.graph.entities[e].label != "NORP"
    }
    best = sorted(reach, key=lambda e: (-reach[e][1], -reach[e][0], e))[:_MOST]
    return tuple(Link(view.name(e), f"entities/{e}.html", str(reach[e][1])) for e in best)


def _year(view: View, year: str, rows: list[Face]) -> PagePlan:
    path = f"archive/{year}.html"
    lead = count(len(rows), "article") + "."
    top = head(view.site, path, year, lead)
    return planned(path, "list.html", ListPage(top, year, "Archive", lead, months(path, rows)))


def sections(view: View) -> Iterator[PagePlan]:
    """A page for each folder of articles: the newest ones in it and below."""
    folders: dict[str, list[Face]] = {}
    for face in view.faces.values():
        folder = face.slug.rpartition("/")[0]
        while folder:
            folders.setdefault(folder, []).append(face)
            folder = folder.rpartition("/")[0]
    for folder, rows in sorted(folders.items()):
        slugs = [face.slug for face in rows]
        yield from paged(view, f"sections/{folder}", section_title(folder), "Section", slugs, section_page(folder))
