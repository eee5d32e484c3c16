"""What all pages share: the head, links, plans, and lookups into the graph."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from annotator.cache import digest
from annotator.model import (
    Account,
    Annotated,
    Article,
    Description,
    Label,
    Place,
    Quotation,
    Role,
    SiteGraph,
    Source,
    Span,
    Wrap,
)

Weave = Callable[[Article, Sequence[Wrap]], str]

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

ROLE: dict[Role, str] = {
    "named_person": "a named person",
    "described_person": "a person described, not named",
    "unnamed_person": "an anonymous person",
    "group": "a group",
    "organisation": "an organisation",
    "media": "news media",
    "document": "a document",
    "unspecified": "no source named",
}

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left."""

NAV = (
    ("Articles", "index.html"),
    ("People and places", "entities/index.html"),
    ("Quotes", "quotes/index.html"),
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


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; `note` is said beside them."""

    text: str
    href: str
    note: str = ""
    current: bool = False
    id: str = ""
    """An id of its own, where others lead to it."""


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


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page that can be made. `key` changes when anything it shows does."""

    path: str
    template: str
    key: str
    make: Callable[[], Any]


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
    nav = tuple(Link(text, relative(path, to), current=to == path) for text, to in NAV)
    base = site.base_url
    return Head(
        title=title,
        description=description or site.description or title,
        lang=lang or site.lang,
        rtl=(lang or site.lang).lower().split("-")[0] in RTL,
        root="../" * path.count("/"),
        site=site.title,
        home=relative(path, "index.html"),
        nav=nav,
        canonical=base + path if base else "",
        feed=relative(path, "feed.xml") if base else "",
        author=site.author,
        colophon=relative(path, "colophon.html"),
    )


def planned(path: str, template: str, value: Any) -> PagePlan:
    """A plan for a page whose value is made already."""
    return PagePlan(path, template, digest(repr(value)), lambda: value)


def short(text: str, longest: int = 150) -> str:
    """`text` on one line, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + " …"


def around(text: str, sentence: Span, words: Span | None, longest: int) -> str:
    """So much of a sentence as holds `words`: its beginning, or where they come late, what stands around them."""
    if words is None or words.end - sentence.start <= longest - 10 or not sentence.contains(words):
        return short(sentence.of(text), longest)
    # two thirds of the room before the words, the rest behind them; and all of it used at the sentence's end
    start = min(words.start - longest * 2 // 3, max(sentence.end - longest, sentence.start))
    start = max(start, sentence.start)
    cut = text.find(" ", start, words.start)
    return "… " + short(text[cut + 1 if cut >= 0 else start : sentence.end], longest)


class View:
    """Lookups into the graph, and what they are called in links."""

    def __init__(self, graph: SiteGraph, site: SiteInfo) -> None:
        self.graph = graph
        self.site = site
        self.by_slug = {a.article.slug: a for a in graph.articles}
        self.quotation_of: dict[tuple[str, int], Quotation] = {}
        self.source_of = {(p.slug, p.index): s for s in graph.sources.values() for p in s.mentions}
        self.account_of = {a.slug: a for a in graph.ledger.accounts}
        self.told_in = {place: event for event in graph.events for place in event.moments}
        self.speakers: dict[str, list[Quotation]] = {}
        for quotation in graph.quotations.values():
            self._put(quotation)

    def _put(self, one: Quotation) -> None:
        self.quotation_of.update(((p.slug, p.index), one) for p in one.parts)
        if one.speaker in self.graph.entities and one.speaker:
            self.speakers.setdefault(one.speaker, []).append(one)

    def renew(
        self, annotated: Annotated, quotations: Iterable[Quotation], sources: Iterable[Source], account: Account
    ) -> None:
        """Look up an edited article in the place of the old one; the graph has it already."""
        self.account_of[annotated.article.slug] = account
        slug, old = annotated.article.slug, self.by_slug.get(annotated.article.slug)
        self.by_slug[slug] = annotated
        for index in range(len(old.findings.quotes) if old else 0):
            gone = self.quotation_of.pop((slug, index), None)
            if gone and gone.speaker in self.speakers and gone in self.speakers[gone.speaker]:
                self.speakers[gone.speaker].remove(gone)
                if not self.speakers[gone.speaker]:
                    del self.speakers[gone.speaker]
        for one in quotations:
            self._put(one)
        for index in range(len(old.findings.sources) if old else 0):
            self.source_of.pop((slug, index), None)
        self.source_of.update({(slug, p.index): s for s in sources for p in s.mentions if p.slug == slug})
        for index in range(len(old.findings.moments) if old else 0):
            self.told_in.pop(Place(slug, index), None)

    @cached_property
    def named_in(self) -> dict[str, dict[str, int]]:
        """Slug -> entity -> how often the article names it."""
        return {
            a.article.slug: Counter(
                m.entity for m in a.findings.mentions if m.form != "pronoun" and m.entity in self.graph.entities
            )
            for a in self.graph.articles
        }

    def elsewhere(self, here: str, place: Place) -> tuple[Link, ...]:
        """Links from page `here` to the same event as other articles tell it; none when only this one does."""
        event = self.told_in.get(place)
        others = [p for p in event.moments if p.slug != place.slug] if event else []
        return tuple(
            Link(self.by_slug[p.slug].article.meta.title, relative(here, self.anchor(p.slug, "moment", p.index)))
            for p in others
            if (p.slug, "moment", p.index) in self.graph.anchors and p.slug in self.by_slug
        )

    def anchor(self, slug: str, kind: str, index: int) -> str:
        """Path and fragment of an annotation."""
        return f"articles/{slug}.html#{self.graph.anchors[slug, kind, index]}"

    def name(self, entity: str | None, otherwise: str = "") -> str:
        """What an entity is called."""
        return self.graph.entities[entity].name if entity in self.graph.entities and entity else otherwise

    def sentence(self, annotated: Annotated, span: Span) -> Span:
        """The sentence in which `span` begins."""
        all_ = annotated.findings.sentences
        i = bisect_right(all_, span.start, key=lambda s: s.start) - 1
        return all_[i] if i >= 0 and all_[i].end > span.start else span

    def excerpt(self, here: str, annotated: Annotated, span: Span, kind: str, index: int) -> Excerpt:
        """An annotation's words in their sentence, for page `here`."""
        text, inside = annotated.article.text, self.sentence(annotated, span)
        end = max(inside.end, span.end)
        href = relative(here, self.anchor(annotated.article.slug, kind, index))
        return Excerpt(text[inside.start : span.start], span.of(text), text[span.end : end], href)


def told(description: Description) -> str:
    """Who somebody is, in the article's words, with its words for the time it held where they are not among them."""
    text = description.text[:1].upper() + description.text[1:]
    when = description.when
    return text if not when or when.casefold() in text.casefold() else f"{text} ({when})"


def count(number: int, one: str, many: str = "") -> str:
    """`3 quotes`, `1 quote`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
