"""The nouns. Everything that passes between stages is one of these frozen values.

One coordinate is used throughout: `Span`, half-open offsets in Unicode code points into `Article.text`.
Token numbers, byte offsets and line numbers stay inside the stage that needs them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Label = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"]
"""Entity labels of OntoNotes 5 (Weischedel et al. 2013), the field's usual set."""

Form = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "indirect", "mixed"]
CueKind = Literal["neutral", "claiming", "denying", "warning", "promising", "doubting", "reporting"]
Role = Literal[
    "named_person",
    "described_person",
    "unnamed_person",
    "group",
    "organisation",
    "media",
    "document",
    "unspecified",
]
TimexKind = Literal["DATE", "TIME", "DURATION", "SET"]
"""Kinds of TIMEX3 (ISO-TimeML, Pustejovsky et al. 2010)."""

Precision = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
BlockKind = Literal["paragraph", "heading", "item", "blockquote", "cell", "code"]
AnnotateMode = Literal["auto", "reviewed", "off"]

EDITOR = "editor"
"""The `by` of every annotation that a person made."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: `start` up to but not including `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when `other` lies inside this span (or equals it)."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)


# --- what is read -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the author says about an article, read as written from its YAML head."""

    title: str
    date: dt.date | None = None
    """Day of publication; relative dates in the text count from it."""
    lang: str = "en"
    summary: str = ""
    """The standfirst."""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    """Where the article was first published."""
    sources: tuple[str, ...] = ()
    """Links or titles of what the article as a whole rests on."""
    seeds: tuple[str, ...] = ()
    """Paths below `seeds/` of the documents that are evidence for this article."""
    tags: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    annotate: AnnotateMode = "auto"
    draft: bool = False
    sample: bool = False
    """True for invented articles; pages then say so."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One file of `content/`, split into front matter and Markdown, not yet read."""

    path: Path
    """Relative to the site's source folder."""
    slug: str
    meta: FrontMatter
    body: str
    """The Markdown after the front matter, as written."""
    body_line: int
    """Line of the file on which the body begins, from 1."""
    lines: tuple[tuple[str, int], ...] = ()
    """(front matter key, its line)."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One source document of `seeds/`: evidence, never rendered whole unless marked public."""

    path: Path
    text: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that stands by itself: finders never look across its ends."""

    kind: BlockKind
    span: Span
    line: int
    """Line of the file on which it begins, from 1."""
    level: int = 0
    """Heading level 1..6; 0 for the rest."""


@dataclass(frozen=True, slots=True)
class Run:
    """Maps `length` characters of the text from `text` on to the Markdown body from `source` on, one to one."""

    text: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Article:
    """A draft that was read: its plain text, its blocks, and what a person annotated in it."""

    path: Path
    slug: str
    meta: FrontMatter
    body: str
    body_line: int
    text: str
    """The words a reader sees, blocks parted by a blank line."""
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...]
    """Sorted by `text`; characters of the text that no run covers (entities such as `&amp;`) have no one place."""
    marks: tuple[Mark, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()
    """(words, address) of the author's hyperlinks."""
    meta_lines: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """One person-made bracketed span, `[words]{.kind key=value}`, before it becomes an annotation."""

    span: Span
    kind: str
    """The class as written: person org place ... quote source date none."""
    attrs: tuple[tuple[str, str], ...]
    line: int

    def get(self, key: str) -> str:
        """The value written for `key`, or the empty string."""
        return dict(self.attrs).get(key, "")


# --- what is found ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place where the text speaks of an entity."""

    span: Span
    label: Label
    entity: str
    """Id of an `Entity` of the same article, or of the site once resolved."""
    form: Form = "name"
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Description:
    """Who or what something is, in the article's own words."""

    text: str
    sentence: Span | None = None
    """Where the article says so; None when it comes from `entities.toml` or the offline knowledge."""
    date: str = ""
    """ISO date of the article that says so, for roles that change."""
    by: str = ""
    when: str = ""
    """The article's words for the time it held: "since 2019", "from 2010 to 2014", "former", "then"; mostly empty."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What several mentions have in common: a person, body, place or thing."""

    id: str
    name: str
    label: Label
    aliases: tuple[str, ...] = ()
    about: tuple[Description, ...] = ()
    """Best first."""
    facts: tuple[tuple[str, str], ...] = ()
    """(name, value) from the offline knowledge, e.g. ("capital", "Tokyo")."""
    known: str = ""
    """Key into the offline knowledge or an id of `entities.toml`: the same key is the same entity."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quote gives."""

    text: str
    """The words of the mention nearest the quote."""
    span: Span | None = None
    """That mention; None when none is near."""
    entity: str | None = None
    """Who it is."""
    role: Role = "unspecified"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that mark an attribution: "said", "according to", "reportedly"."""

    span: Span
    text: str
    kind: CueKind = "neutral"


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of reported words. Marks at its ends belong to it; it never crosses a block."""

    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    cue: Cue | None
    group: str
    """Shared by the parts of one quotation."""
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class SourceMention:
    """One place where the text names on whose word a statement rests."""

    span: Span
    role: Role
    entity: str | None
    cue: Cue | None
    claim: Span | None
    """The statement that rests on it."""
    by: str = ""
    confidence: float = 1.0
    url: str = ""
    """The address behind it when it is a link or a footnote; its words then are the link's."""
    name: str = ""
    """What to call it where its own words are a pronoun: the words for which that stands."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time, with their TIMEX3 value."""

    span: Span
    kind: TimexKind
    value: str
    """TIMEX3 value, e.g. 2023-09-13, 2024-W20, P3D, PAST_REF; empty when unresolved."""
    anchor: str = ""
    """Value of the time it was counted from; empty when it stands alone."""
    rule: str = ""
    """How it was read, in words for the reader."""
    by: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline: one sentence and one date."""

    date: str
    """ISO 8601 date cut to its precision, e.g. 2023-09-13, 2024-W20, 2023-09, 2019, 198."""
    precision: Precision
    sentence: Span
    time: int | None
    """Index into the article's times; None when the date was inferred."""
    end: str = ""
    """Last date of a range; empty for a point."""
    inferred: bool = False
    future: bool = False
    """True for a plan: later than the day of publication, or still to come on that day, in that week or year."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one article. Every tuple is sorted by start."""

    mentions: tuple[EntityMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    moments: tuple[Moment, ...] = ()
    published: dt.date | None = None
    """The day relative dates were counted from, whether given or inferred from the dateline."""
    sentences: tuple[Span, ...] = ()
    """Every sentence of the text, in order."""
    asides: tuple[Moment, ...] = ()
    """Dated sentences that are no entry of the timeline: states, conditions, what was said on the day of the news."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that is settled before reading: from `entities.toml`, a person's markup, or other articles."""

    name: str
    entity: str
    """Its id; empty when only the label is settled. Such a name is looked for when it has several words."""
    label: Label


# --- what is resolved over the site ------------------------------------------------------------------


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
class Evidence:
    """What the article's seeds say about a quotation."""

    verdict: Literal["verbatim", "differs", "not found"]
    seed: str = ""
    """Path of the seed below `seeds/`."""
    found: str = ""
    """The seed's words where they differ; only shown when the seed is public."""
    changes: tuple[tuple[str, str], ...] = ()
    """(words of the article, words of the seed) where they differ; one of the two may be empty."""


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
class SiteGraph:
    """Everything that is linked with everything. Articles newest first."""

    articles: tuple[Annotated, ...]
    """Entity ids in mentions, speakers and sources are the site's here."""
    entities: dict[str, Entity]
    mentions: dict[str, tuple[Place, ...]]
    """Entity id -> its mentions, in reading order, articles newest first."""
    quotations: dict[str, Quotation]
    sources: dict[str, Source]
    anchors: dict[tuple[str, str, int], str]
    """(slug, kind "mention"|"quote"|"source"|"time"|"moment", index) -> id of the element in that article's page;
    made from words and occurrence, so a link survives an edit above it."""
    timeline: tuple[Place, ...]
    """Indices into moments, in date order, coarse dates before the days inside them."""
    doubts: tuple[tuple[str, Span, str], ...] = ()
    """(slug, where, what): doubtful merges and the like, for `annotator check`."""
    ledger: Ledger = Ledger()
    """How the site is sourced."""
    events: tuple[Event, ...] = ()
    """What several articles tell of, in date order; a moment is in at most one of them."""


# --- what is shown ----------------------------------------------------------------------------------


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
