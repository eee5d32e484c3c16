"""What is resolved over the site, and what is woven into its pages."""

from __future__ import annotations

import datetime as dt
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from annotator.model.findings import Description, Entity, Findings, Moment
from annotator.model.text import Article, Precision, QuoteKind, Role, Seed, Span
from annotator.model.views import Insert


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its findings, the person's word already over the machine's."""

    article: Article
    findings: Findings


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an annotation stands: the article, and the index into that kind's tuple of its findings."""

    slug: str
    index: int


@dataclass(frozen=True, slots=True)
class Face:
    """What the pages of others show of an article: so small that a site holds it for all its articles."""

    slug: str
    title: str
    published: dt.date | None
    mark: str
    """A digest of all that the article itself says: its front matter, its words, its findings."""
    packed: bytes
    """Its text, compressed."""
    spans: Mapping[str, array[int]]
    """Kind ("mention", "quote", "source", "time", "sentence") -> start, end, start, end ... of all of that kind."""
    ids: bytes
    """Ids of its annotations in its page, compressed."""
    moments: tuple[Moment, ...]
    named: Mapping[str, int]
    """Entity id -> how often it is named or described: not by a pronoun."""
    entities: tuple[str, ...]
    """Ids of all it speaks of, pronouns and speakers with them."""
    told: frozenset[str]
    """Those of whom it says who they are."""
    described: tuple[tuple[str, int, Description], ...]
    """(entity id, index of the mention, description) for what the article says who somebody is."""
    sources: tuple[str, ...]
    """Ids of the sources, one for each source mention."""
    quotations: tuple[str, ...] = ()
    """Ids of the quotations, one for each quote."""
    called: tuple[str, ...] = ()
    """Targets of its wikilinks that are no articles."""
    inserts: tuple[Insert, ...] = ()
    """Views of the site that it shows."""
    commented: bool = False
    """Whether people noted something in it."""
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    series: str = ""
    updated: dt.date | None = None
    bound: tuple[tuple[str, Span, str], ...] = ()
    """(document, place in it, id in the article's page) of its evidence in public documents."""

    @property
    def text(self) -> str:
        """Its words."""
        return zlib.decompress(self.packed).decode("utf-8", "surrogatepass")

    @property
    def anchors(self) -> Mapping[str, Sequence[str]]:
        """Kind ("mention", "quote", "source", "time", "moment") -> ids of the elements in the article's page; made
        digests of their words and those around them, so a link survives an edit above it."""
        return unpacked_ids(self.ids)

    def span(self, kind: str, index: int) -> Span:
        """Where an annotation stands."""
        row = self.spans[kind]
        return Span(row[2 * index], row[2 * index + 1])

    def sentence(self, span: Span) -> Span:
        """The sentence in which `span` begins."""
        row = self.spans["sentence"]
        i = bisect_right(range(len(row) // 2), span.start, key=lambda n: row[2 * n]) - 1
        return self.span("sentence", i) if i >= 0 and row[2 * i + 1] > span.start else span


def packed_ids(anchors: Mapping[str, Sequence[str]]) -> bytes:
    """Ids of annotations by their kind, small."""
    rows = (f"{kind} {' '.join(ids)}".rstrip() for kind, ids in anchors.items())
    return zlib.compress("\n".join(rows).encode("utf-8", "surrogatepass"), 1)


@lru_cache(maxsize=64)  # a page asks for many ids of one article
def unpacked_ids(data: bytes) -> dict[str, list[str]]:
    """What `packed_ids` made small."""
    rows = (row.split(" ") for row in zlib.decompress(data).decode("utf-8", "surrogatepass").split("\n"))
    return {row[0]: row[1:] for row in rows}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the article's seeds say about a quotation."""

    verdict: Literal["verbatim", "differs", "not found"]
    seed: str = ""
    """Path of the seed below `seeds/`."""
    found: str = ""
    """The seed's words where they differ; only shown when the seed is public."""
    changes: tuple[tuple[str, str], ...] = ()
    """(words of the article, words of the seed) where they differ; one of the two may be empty."""
    passages: tuple[Span, ...] = ()
    """Where the words stand in a public seed, a stretch for each part; of other seeds nothing is told."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The same quotation as another article gives it."""

    quotation: str
    """Id of the other `Quotation`."""
    wording: Literal["same", "cut", "fuller", "changed"]
    """How the other's words differ from these: equal; some left out; more given; some replaced."""
    changes: tuple[tuple[str, str], ...] = ()
    """(words here, words there) where they differ; one of the two may be empty."""
    other_speaker: bool = False
    """True when both name a speaker and not the same."""
    other_date: bool = False
    """True when both tell the day on which it was said and not the same."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: the quote's parts in one article, and where else the same words stand."""

    id: str
    """Unique in the site: slug of the article, then the words."""
    parts: tuple[Place, ...]
    text: str
    """The words, marks included, parts joined by ' … '."""
    kind: QuoteKind
    speaker: str | None
    """Id of the site entity who speaks."""
    speaker_text: str
    evidence: Evidence | None = None
    same: tuple[str, ...] = ()
    """Ids of quotations with the same words in other articles."""
    said: str = ""
    """ISO day on which it was said, where the sentence of its cue tells it; empty otherwise."""
    variants: tuple[Variant, ...] = ()
    """The quotation in other articles, in equal and in other words."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source over the whole site: an entity, or a description such as "media reports"."""

    id: str
    name: str
    role: Role
    entity: str | None
    mentions: tuple[Place, ...]

    @property
    def named(self) -> bool:
        """Whether the reader could look it up: "media reports", "a study" and "residents" have no name."""
        if self.role not in ("named_person", "organisation", "media", "document"):
            return False
        titled = "." in self.name or any(c.isupper() for c in self.name[1:])
        return self.role == "named_person" or self.entity is not None or titled


@dataclass(frozen=True, slots=True)
class Carried:
    """What rests on one source: in one article, or over the site."""

    source: str
    """Id of the `Source`."""
    statements: tuple[Place, ...]
    """Its source mentions, in reading order."""
    words: int
    """Words of text that rest on it, each counted once."""
    alone: int
    """Of these, words that rest on no other source."""


@dataclass(frozen=True, slots=True)
class Account:
    """How one article is sourced."""

    slug: str
    words: int
    """Words of the article."""
    attributed: int
    """Of these, words that rest on some source: reported, quoted, or beside a link."""
    sentences: int
    bare: int
    """Sentences without a word that rests on a source."""
    carried: tuple[Carried, ...]
    """Its sources, the one that carries most words first."""
    sole: str = ""
    """Id of the one source on which everything attributed rests; empty when there are none or several."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What articles name as a source outside their sentences: in front matter, in a link, in a footnote."""

    name: str
    """A title, or the host of the address."""
    url: str
    """Empty when only a title is given."""
    role: Role
    articles: tuple[str, ...]
    """Slugs of the articles that name it, newest first."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """How the whole site is sourced. Source ids are keys of `SiteGraph.sources`."""

    accounts: tuple[Account, ...] = ()
    """One for each article, in the order of `SiteGraph.articles`."""
    named: tuple[Carried, ...] = ()
    """Named people, organisations, media and documents over all articles, most words first."""
    described: tuple[Carried, ...] = ()
    """Who and what is described and not named: a spokesman, residents, media reports."""
    anonymous: tuple[Carried, ...] = ()
    """Sources whose name is withheld, and statements for which nobody is named."""
    references: tuple[Reference, ...] = ()
    """By name."""

    @property
    def words(self) -> int:
        """Words of all articles."""
        return sum(a.words for a in self.accounts)

    @property
    def attributed(self) -> int:
        """Words of all articles that rest on some source."""
        return sum(a.attributed for a in self.accounts)


@dataclass(frozen=True, slots=True)
class Event:
    """One event of which several articles tell: the same date, the same names, much the same words."""

    date: str
    """As in `Moment.date`."""
    precision: Precision
    moments: tuple[Place, ...]
    """Indices into moments: two or more, of at least two articles; newest article first, then by place."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the articles: pages such as "About", old addresses, the menu."""

    pages: tuple[Article, ...] = ()
    """Light ones first. They are read and not annotated."""
    redirects: tuple[tuple[str, str, str], ...] = ()
    """(path, path of the page it leads to, title of that page), by path."""
    menu: tuple[tuple[str, str], ...] = ()
    """(label, path in the site or address); empty for the usual menu."""
    lost: tuple[tuple[str, str, Path, int], ...] = ()
    """(what, cure, file, line) for old addresses that cannot lead on."""


@dataclass(frozen=True, slots=True)
class SiteGraph:
    """Everything that is linked with everything. Articles newest first."""

    articles: Sequence[Annotated]
    """Entity ids in mentions, speakers and sources are the site's here. Each may be made anew when asked for."""
    entities: dict[str, Entity]
    mentions: dict[str, tuple[Place, ...]]
    """Entity id -> its mentions, in reading order, articles newest first."""
    quotations: dict[str, Quotation]
    sources: dict[str, Source]
    timeline: tuple[Place, ...]
    """Indices into moments, in date order, coarse dates before the days inside them."""
    doubts: tuple[tuple[str, Span, str], ...] = ()
    """(slug, where, what): doubtful merges and the like, for `annotator check`."""
    ledger: Ledger = Ledger()
    """How the site is sourced."""
    events: tuple[Event, ...] = ()
    """What several articles tell of, in date order; a moment is in at most one of them."""
    faces: dict[str, Face] = field(default_factory=dict)
    """Slug -> what other pages show of the article; in the order of `articles`."""
    beside: Beside = Beside()
    """What stands beside the articles."""
    seeds: Mapping[str, Seed] = field(default_factory=dict)
    """The public seeds, by the name that articles use. The others are never here."""
    addresses: dict[str, str] = field(default_factory=dict)
    """Entity id -> path of its page; for one that has not earned a page, of its line in the list of names."""

    lists: dict[str, str] = field(default_factory=dict)
    """Entity id -> path of the page of the list of names on which it stands."""

    def has_page(self, entity: str) -> bool:
        """Whether an entity has a page of its own."""
        return "#" not in self.addresses.get(entity, "#")

    def anchor(self, slug: str, kind: str, index: int) -> str:
        """The id of an annotation's element in its article's page."""
        return self.faces[slug].anchors[kind][index]


@dataclass(frozen=True, slots=True)
class Wrap:
    """An element to weave into an article's body: around `span`, or empty at `span.start` when `point` is true.

    Where wraps cross each other or the author's own markup they are cut into pieces; only the first piece keeps
    the `id`. An `a` inside an author's link becomes a `span`. A wrap inside another comes out inside it; of two
    with the same span the one with the lower `rank` is outside.
    """

    span: Span
    tag: Literal["a", "span", "time", "mark"]
    attrs: tuple[tuple[str, str], ...]
    rank: int = 0
    point: bool = False
