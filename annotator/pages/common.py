"""What all pages share: the head, links, plans, and lookups into the graph."""

from __future__ import annotations

import difflib
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Protocol

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.base.trust import is_external
from annotator.model import (
    EDITOR,
    Account,
    Annotated,
    Article,
    Description,
    Entity,
    Label,
    Place,
    Quotation,
    Role,
    SiteGraph,
    Source,
    Span,
    Wrap,
)
from annotator.pages.grouping import Topics, gathered


class Weave(Protocol):
    """Makes the HTML of an article's text, with elements woven in."""

    def __call__(
        self,
        article: Article,
        wraps: Sequence[Wrap],
        /,
        *,
        typographic: bool = ...,
        named: Callable[[str], str] | None = ...,
        views: Sequence[str] = ...,
        note: str = ...,
    ) -> str:
        """`typographic`: straight quotation marks are shown as those of the article's language.

        `named`: from the target of a wikilink that is no article to its address; empty for none. `views`: the HTML
        of the article's inserts.
        """


GROUPS: tuple[tuple[str, str, frozenset[Label]], ...] = (
    ("p", "People", frozenset({"PERSON"})),
    ("o", "Organisations", frozenset({"ORG"})),
    ("l", "Places", frozenset({"GPE", "LOC", "FAC"})),
    ("x", "Other names", frozenset({"NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})),
)
"""(class, heading, labels) of the layers of names."""

LAYER: dict[str, str] = {label: name for name, _, labels in GROUPS for label in labels}

KIND: dict[Label, str] = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place", "FAC": "Place", "NORP": "Group",
    "EVENT": "Event", "PRODUCT": "Product", "WORK_OF_ART": "Work", "LAW": "Law",
}  # fmt: skip


def kind_of(entity: Entity) -> str:
    """What a card calls it: "Person", "Place"; "Name" where its kind is too doubtful to tell a reader."""
    return "Name" if entity.doubtful else KIND[entity.label]


def layer_of(entity: Entity) -> str:
    """Class of the layer it belongs to; what is of a doubtful kind is among the other names."""
    return LAYER["NORP"] if entity.doubtful else LAYER[entity.label]


ROLE: dict[Role, str] = {
    "named_person": "a named person",
    "described_person": "an unnamed person",
    "unnamed_person": "an anonymous person",
    "group": "a group",
    "organisation": "an organisation",
    "media": "news media",
    "document": "a document",
    "unspecified": "nobody named",
}

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left."""

NAV = (
    ("Articles", "index.html"),
    ("Names", "entities/index.html"),
    ("Quotations", "quotes/index.html"),
    ("Sources", "sources/index.html"),
    ("Timeline", "timeline.html"),
    ("Places", "places.html"),
    ("Search", "search.html"),
)


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the site's settings say about it."""

    title: str
    description: str = ""
    base_url: str = ""
    lang: str = "en"
    author: str = ""
    credits: tuple[str, ...] = ()
    toc: bool = True
    """Whether articles of three or more headings have a table of contents."""
    typographic: bool = False
    menu: tuple[tuple[str, str], ...] = NAV
    """(label, path in the site or whole address)."""
    data: tuple[tuple[str, str], ...] = ()
    """(format, ending) of the files beside each article."""
    pages: tuple[tuple[str, str], ...] = ()
    """(title, path) of the pages beside the articles."""
    authors: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Short name -> (full name, role)."""
    verdicts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Id on the scale -> (sign, word)."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; `note` is said beside them."""

    text: str
    href: str
    note: str = ""
    current: bool = False
    id: str = ""
    """An id of its own, where others lead to it."""
    more: str = ""
    """Where and when, said underneath."""
    share: int = 0
    """Length of its bar, of a hundred."""


_NO_DATA = Markup()


@dataclass(frozen=True, slots=True)
class Head:
    """What every page says about itself."""

    title: str
    description: str
    lang: str
    rtl: bool
    """True when the language is written from right to left."""
    root: str
    """From the page to the top of the site: empty or `../`."""
    site: str
    home: str
    nav: tuple[Link, ...]
    canonical: str
    feed: str
    author: str
    colophon: str
    meta: tuple[tuple[str, str], ...] = ()
    """(property, content) of Open Graph: what a link to the page shows elsewhere."""
    data: Markup = _NO_DATA
    """What the page is about, as schema.org's JSON-LD."""
    feeds: tuple[tuple[str, str, str], ...] = ()
    """(type, title, address) of the feeds of the site and of the page's section."""
    foot: tuple[Link, ...] = ()
    """The pages beside the articles that the menu does not have."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page that can be made. `key` changes when anything it shows does."""

    path: str
    template: str
    key: str
    make: Callable[[], Any]
    of: str = ""
    """What it is about, for a person who has two pages of one path; empty for a page that every site has."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words in their sentence, with the place they stand in."""

    before: str
    words: str
    after: str
    href: str
    note: str = ""


def relative(here: str, there: str) -> str:
    """The link from page `here` to page `there`, both plain paths in the site, `there` perhaps with a fragment."""
    folder, slash, _ = here.rpartition("/")
    if not slash:
        return there
    inside = there.removeprefix(folder + slash)
    return inside if inside != there else "../" * (folder.count("/") + 1) + there


def head(site: SiteInfo, path: str, title: str, description: str = "", lang: str = "") -> Head:
    """The head of the page at `path`."""
    base = site.base_url
    lost = base if path == "404.html" else ""  # shown at any depth, where only whole addresses lead home
    menu = site.menu or NAV
    part = _part(path, [to for _, to in menu])

    def item(text: str, to: str) -> Link:
        href = to if is_external(to) else lost + relative(path, to)
        return Link(text, href, "page" if to == path else "true" if to == part else "", to == path)

    return Head(
        title=title,
        description=description or site.description or title,
        lang=lang or site.lang,
        rtl=(lang or site.lang).lower().split("-")[0] in RTL,
        root=lost or "../" * path.count("/"),
        site=site.title,
        home=lost + relative(path, "index.html"),
        nav=tuple(item(text, to) for text, to in menu),
        canonical=base + path if base else "",
        feed=relative(path, "feed.xml") if base else "",
        meta=open_graph(site, path, title, description),
        feeds=_feeds(site, path) if base else (),
        author=site.author,
        colophon=lost + relative(path, "colophon.html"),
        foot=tuple(item(text, to) for text, to in site.pages if to not in {t for _, t in menu}),
    )


def open_graph(
    site: SiteInfo, path: str, title: str, description: str, *more: tuple[str, str]
) -> tuple[tuple[str, str], ...]:
    """What a link to the page at `path` shows elsewhere, and `more` of it."""
    kind = () if any(name == "og:type" for name, _ in more) else (("og:type", "website"),)
    url = (("og:url", site.base_url + path),) if site.base_url and path != "404.html" else ()
    rows = (("og:title", title), ("og:description", description), ("og:site_name", site.title))
    return (*kind, *(row for row in rows if row[1]), *url, *more)


def _feeds(site: SiteInfo, path: str) -> tuple[tuple[str, str, str], ...]:
    """The feeds that a page names: the site's, and that of its section."""
    folder = path.removeprefix("articles/").rpartition("/")[0] if path.startswith("articles/") else ""
    rows = []
    for title, place in ((site.title, ""), (f"{site.title}: {folder}", f"articles/{folder}/"))[: 2 if folder else 1]:
        rows.append(("application/atom+xml", title, relative(path, f"{place}feed.xml")))
        rows.append(("application/feed+json", title, relative(path, f"{place}feed.json")))
    return tuple(rows)


_PARTS = {
    "articles": "index.html",
    "archive": "index.html",
    "tags": "index.html",
    "authors": "index.html",
    "series": "index.html",
    "sections": "index.html",
    "timeline": "timeline.html",
    "search": "search.html",
}
"""Folder of pages -> the list that they belong to, where that is not its own `index.html`."""


def _part(path: str, menu: Iterable[str]) -> str:
    """The one item of the menu to whose part of the site the page belongs; empty where there is none."""
    folders = [path[:i] for i, c in enumerate(path) if c == "/"]
    lists = [f"{f}/index.html" for f in reversed(folders)]
    if folders and folders[0] in _PARTS:
        lists.append(_PARTS[folders[0]])
    menu = set(menu)
    return "" if path in menu else next((one for one in lists if one in menu), "")


def typeset(title: str, lang: str) -> str:
    """A headline with typographic quotation marks and apostrophes, where it is English; the text itself stays."""
    if not lang.lower().startswith("en"):
        return title
    title = re.sub(r"(^|[\s(\[—–“])\"", r"\1“", title).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“])'(?!\d0s)", r"\1‘", title).replace("'", "’")


def planned(path: str, template: str, value: Any) -> PagePlan:
    """A plan for a page whose value is made already."""
    return PagePlan(path, template, digest(repr(value)), lambda: value)


_CLAUSE = re.compile(r".+?(?:[,;:](?=\s)|\s[–—](?=\s)|$)\s*", re.S)
"""A stretch of a sentence up to a mark at which it can be cut."""


def short(text: str, longest: int = 150) -> str:
    """`text` on one line, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + " …"


def around(text: str, sentence: Span, words: Span | None, longest: int) -> str:
    """A sentence, whole where it is no longer than `longest`; else as many of its clauses as fit around `words`."""
    if sentence.end - sentence.start <= longest:
        return " ".join(sentence.of(text).split())
    clauses = [
        Span(sentence.start + m.start(), sentence.start + m.end()) for m in _CLAUSE.finditer(sentence.of(text))
    ]
    at = words.start if words is not None and sentence.contains(words) else sentence.start
    first = last = next(i for i, clause in enumerate(clauses) if clause.end > at or i == len(clauses) - 1)
    while last + 1 < len(clauses) and clauses[last + 1].end - clauses[first].start <= longest:
        last += 1
    while first and clauses[last].end - clauses[first - 1].start <= longest:
        first -= 1
    kept = short(text[clauses[first].start : clauses[last].end], longest)
    if last + 1 < len(clauses) and not kept.endswith("…"):
        kept = kept.rstrip(",;: –—") + " …"
    return "… " * (first > 0) + kept


class View:
    """Lookups into the graph, and what they are called in links."""

    def __init__(self, graph: SiteGraph, site: SiteInfo) -> None:
        self.graph = graph
        self.site = site
        self.faces = graph.faces
        self.account_of = {a.slug: a for a in graph.ledger.accounts}
        book = graph.ledger
        self.carried = {
            source.entity: c
            for c in (*book.named, *book.described, *book.anonymous)
            if (source := graph.sources.get(c.source)) and source.entity
        }
        """Entity id -> what rests on it as a source."""
        self.told_in = {place: event for event in graph.events for place in event.moments}
        self.around: dict[str, Any] = {}
        """Slug -> what to read next, once somebody asked."""
        self.order = list(graph.faces)
        """Slugs, newest first."""
        self.speakers: dict[str, list[Quotation]] = {}
        self._number = {slug: n for n, slug in enumerate(graph.faces)}
        self._edited: dict[str, Annotated] = {}
        self._marks: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._described: dict[str, list[tuple[str, Description]]] | None = None
        self._mentioned: dict[str, array[int]] | None = None
        self._everyone: list[str] = []
        for quotation in graph.quotations.values():
            self._put(quotation)

    def _put(self, one: Quotation) -> None:
        if one.speaker in self.graph.entities and one.speaker:
            self.speakers.setdefault(one.speaker, []).append(one)

    def renew(self, old: Annotated, annotated: Annotated, quotations: Iterable[Quotation], account: Account) -> None:
        """Look up an edited article in the place of the old one; the graph has it already."""
        slug = annotated.article.slug
        self.account_of[slug] = account
        self._edited[slug] = annotated
        self._mentioned = None
        self._marks.clear()  # an edit can earn a name its page, and take it away
        self._names.clear()
        self._described = None
        for speaker in sorted({q.speaker.entity for q in old.findings.quotes if q.speaker and q.speaker.entity}):
            left = [q for q in self.speakers.pop(speaker, ()) if q.parts[0].slug != slug]
            if left:
                self.speakers[speaker] = left
        for one in quotations:
            self._put(one)
        for index in range(len(old.findings.moments)):
            self.told_in.pop(Place(slug, index), None)

    @cached_property
    def naming(self) -> dict[str, array[int]]:
        """Entity id -> numbers of the articles that name it."""
        out: dict[str, array[int]] = {}
        for number, face in enumerate(self.faces.values()):
            for entity in face.named:
                out.setdefault(entity, array("I")).append(number)
        return out

    @cached_property
    def topics(self) -> dict[str, Topics]:
        """The site's tags, authors and series."""
        return {kind: gathered(self.faces.values(), kind) for kind in ("tags", "authors", "series")}

    def number(self, slug: str) -> int:
        """The place of an article among all, the newest is 0."""
        return self._number[slug]

    def article(self, slug: str) -> Annotated:
        """The article, whole; what pages of others need of it is in its face."""
        return self._edited.get(slug) or self.graph.articles[self._number[slug]]

    def called(self, name: str) -> str | None:
        """The id of the entity that a person calls `name`: its id, its name, or one of its other names."""
        if name in self.graph.entities:
            return name
        if not self._called:
            often = self.graph.mentions
            order = sorted(self.graph.entities.values(), key=lambda e: (len(often.get(e.id, ())), e.id))
            self._called = {n.casefold(): e.id for e in order for n in e.aliases}
            self._called |= {e.name.casefold(): e.id for e in order}
        return self._called.get(" ".join(name.casefold().split()))

    def nearest(self, name: str) -> str:
        """The title or the name that is nearly `name`; empty where none is."""
        known = {face.title.casefold(): face.title for face in self.faces.values()}
        known |= {e.name.casefold(): e.name for e in self.graph.entities.values()}
        close = difflib.get_close_matches(name.casefold(), known, 1, 0.75)
        return known[close[0]] if close else ""

    def nearest_slug(self, name: str) -> str:
        """The slug of an article that is nearly `name`; empty where none is."""
        return next(iter(difflib.get_close_matches(name, self.faces, 1)), "")

    def woven(
        self, weave: Weave, here: str, article: Article, wraps: Sequence[Wrap], views: Sequence[str] = ()
    ) -> Markup:
        """The HTML of an article's text on page `here`."""
        named = partial(self.dossier, here)
        made = weave(article, wraps, typographic=self.site.typographic, named=named, views=views)
        return Markup(made)  # noqa: S704 - woven by the module that makes it safe

    def note(self, weave: Weave, here: str, article: Article, label: str) -> Markup:
        """The HTML of a person's note on page `here`."""
        made = weave(article, (), named=partial(self.dossier, here), note=label)
        return Markup(made)  # noqa: S704 - rendered by the module that makes it safe

    def dossier(self, here: str, name: str) -> str:
        """The address, from page `here`, of the entity that is called `name`; empty where there is none."""
        found = self.called(name)
        return self.to(here, found) if found else ""

    def to(self, here: str, entity: str) -> str:
        """The address, from page `here`, of an entity's page, or of its line in the list of names."""
        return relative(here, self.graph.addresses[entity])

    def quotation(self, slug: str, index: int) -> Quotation | None:
        """The quotation to which a quote belongs."""
        return self.graph.quotations.get(self.faces[slug].quotations[index])

    def source(self, slug: str, index: int) -> Source | None:
        """The source that a source mention names."""
        return self.graph.sources.get(self.faces[slug].sources[index])

    def mark(self, entity: str) -> str:
        """A digest of what the site says of an entity by itself."""
        if entity not in self._marks:
            self._marks[entity] = digest(repr(self.graph.entities.get(entity)), entity in self.speakers)
        return self._marks[entity]

    def introduced(self, entity: str, slug: str) -> Description | None:
        """Who somebody is, for an article that does not say it: as the editor has it, else as the article before it
        did; what a later article says was not known then.
        """
        by_editor = next((d for d in self.graph.entities[entity].about if d.by == EDITOR), None)
        day = self.faces[slug].published
        if by_editor is not None or day is None:
            return by_editor
        if self._described is None:
            self._described = {}
            for face in sorted((f for f in self.faces.values() if f.published), key=lambda f: str(f.published)):
                for one, _, description in face.described:
                    self._described.setdefault(one, []).append((str(face.published), description))
        rows = self._described.get(entity, [])
        n = bisect_right(rows, str(day), key=lambda r: r[0])
        return rows[n - 1][1] if n else None

    def card(self, entity: str, first: Description | None = None) -> str:
        """A digest of what an article's note on an entity takes from the site; `first` is who it is."""
        key = f"{entity}?{first!r}"
        if key not in self._marks:
            one = self.graph.entities.get(entity)
            shown = (one.name, kind_of(one), layer_of(one), one.facts[:4], one.known, first) if one else ()
            self._marks[key] = digest(repr(shown), entity in self.speakers, self.graph.addresses.get(entity))
        return self._marks[key]

    def names(self, slug: str) -> str:
        """A digest of what those are called whom an article names, and of where they are found."""
        if slug not in self._names:
            self._names[slug] = digest([(self.name(e), self.graph.addresses.get(e)) for e in self.faces[slug].named])
        return self._names[slug]

    def marks(self, slugs: Iterable[str]) -> list[str]:
        """Digests of all that these articles say themselves, their titles and dates with it."""
        return [self.faces[slug].mark for slug in slugs]

    def elsewhere(self, here: str, place: Place) -> tuple[Link, ...]:
        """Links from page `here` to the same event as other articles tell it; none when only this one does."""
        event = self.told_in.get(place)
        others = [p for p in event.moments if p.slug != place.slug] if event else []
        return tuple(
            Link(self.faces[p.slug].title, relative(here, self.anchor(p.slug, "moment", p.index)))
            for p in others
            if p.index < len(self.faces[p.slug].moments)
        )

    def anchor(self, slug: str, kind: str, index: int) -> str:
        """Path and fragment of an annotation."""
        return f"articles/{slug}.html#{self.graph.anchor(slug, kind, index)}"

    def name(self, entity: str | None, otherwise: str = "") -> str:
        """What an entity is called."""
        return self.graph.entities[entity].name if entity in self.graph.entities and entity else otherwise

    def excerpts(self, here: str, slug: str, kind: str, indices: Iterable[int]) -> list[Excerpt]:
        """The words of an article's annotations in their sentences, for page `here`; one for each sentence."""
        face = self.faces[slug]
        text, rows = face.text, dict[str, Excerpt]()
        for index in indices:
            span = face.span(kind, index)
            inside = face.sentence(span)
            end = max(inside.end, span.end)
            if text[inside.start : end] not in rows:
                href = relative(here, self.anchor(slug, kind, index))
                rows[text[inside.start : end]] = Excerpt(
                    text[inside.start : span.start], span.of(text), text[span.end : end], href
                )
        return list(rows.values())

    def sentences(self, slug: str) -> list[tuple[str, ...]]:
        """For each sentence of an article that mentions anybody: whom, each once, pronouns with them."""
        if self._mentioned is None:
            self._mentioned = self._who()
        face, inside = self.faces[slug], dict[Span, dict[str, None]]()
        for index, number in enumerate(self._mentioned.get(slug, ())):
            if number:
                who = self._everyone[number - 1]
                inside.setdefault(face.sentence(face.span("mention", index)), {})[who] = None
        return [tuple(who) for who in inside.values()]

    def _who(self) -> dict[str, array[int]]:
        """Slug -> for each mention the number of its entity from 1, 0 for none."""
        self._everyone = list(self.graph.entities)
        out = {slug: array("I", [0]) * (len(face.spans["mention"]) // 2) for slug, face in self.faces.items()}
        for number, entity in enumerate(self._everyone, 1):
            for place in self.graph.mentions.get(entity, ()):
                out[place.slug][place.index] = number
        return out

    def places_by_article(self, places: Iterable[Place]) -> dict[str, list[int]]:
        """Slug -> indices of its annotations among `places`, in their order."""
        out: dict[str, list[int]] = {}
        for place in places:
            out.setdefault(place.slug, []).append(place.index)
        return out


def told(description: Description) -> str:
    """Who somebody is, in the article's words, with its words for the time it held where they are not among them."""
    text = description.text[:1].upper() + description.text[1:]
    when = description.when
    return text if not when or when.casefold() in text.casefold() else f"{text} ({when})"


def count(number: int, one: str, many: str = "") -> str:
    """`3 quotes`, `1 quote`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
