"""What is read: stretches of text, articles as written and as read, the person's marks in them; and the plain kinds
that all findings share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from annotator.model.views import Insert

Label = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"]
"""Entity labels of OntoNotes 5 (Weischedel et al. 2013), the field's usual set."""

Form = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Stance = Literal["said", "denied", "asked", "conceded", "planned", "urged", "other"]
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
LineType = Literal[
    "prose", "headline", "heading", "kicker", "byline", "dateline", "credit", "caption", "label", "links", "category",
    "embed", "pullquote", "question", "answer", "table", "code", "address", "item",
]  # fmt: skip
"""What a paragraph is in the layout of an article."""
"""Kinds of TIMEX3 (ISO-TimeML, Pustejovsky et al. 2010)."""

Precision = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
BlockKind = Literal["paragraph", "heading", "item", "blockquote", "cell", "code", "note"]
AnnotateMode = Literal["auto", "reviewed", "off"]
Standing = Literal["published", "draft", "scheduled", "expired"]
"""Whether readers see an article: a scheduled one has a day that is yet to come."""
ArticleKind = Literal["article", "page"]
CommentKind = Literal["note", "claim"]

EDITOR = "editor"
"""The `by` of every annotation that a person made."""
WIKI = "[["
"""How the address of a wikilink begins until it is known where it leads; no address that anybody can write does."""
REVIEWED = "reviewed:"
"""How the `by` begins of what the program found and a person reviewed: `reviewed:mk:2024-05-14`."""
FOUND = "found"
"""The `by` of what the program wrote into the file and no person has reviewed."""


def by_person(by: str) -> bool:
    """True for the `by` of what a person made or reviewed."""
    return by == EDITOR or by.startswith(REVIEWED)


def reviewer(by: str) -> tuple[str, str]:
    """(short name, ISO day) of a review; empty for any other `by`."""
    name, _, day = by.removeprefix(REVIEWED).rpartition(":") if by.startswith(REVIEWED) else ("", "", "")
    return name, day


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


@dataclass(frozen=True, slots=True)
class Assumed:
    """Something that an article does not say and that its page shows all the same, until a person has a look."""

    key: str
    """The front matter key that is missing."""
    line: str
    """The line to paste into the front matter."""
    how: str
    """Where it comes from."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What an author should look at in one article, although its page can be made."""

    what: str
    cure: str
    line: int
    code: str
    """A name for remarks of this kind."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the author's, at the end of the text, and where the text refers to it."""

    number: int
    label: str
    """As written, `1` in `[^1]`; empty for a note that was written at its mark."""
    span: Span
    """Its words."""
    marks: tuple[int, ...]
    """Offsets of its marks: each stands behind the words before it."""
    line: int
    """Line of the file on which it begins, from 1."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a person says of words of the article: a note, or a verdict on a claim. It is no part of the text."""

    span: Span
    kind: CommentKind
    label: str
    """Of its own words, `[^label]: ...`; empty for a verdict without any."""
    by: str = ""
    """Who says it: a short name from `[authors]`."""
    day: str = ""
    """ISO date."""
    verdict: str = ""
    """Of a claim: an id of the scale in `[verdicts]`."""
    draft: bool = False
    """True for what no reader sees."""
    line: int = 1
    lines: tuple[int, int] = (0, 0)
    """The lines of the body on which its own words stand, from 0, the last one excluded."""
    whole: bool = False
    """True for one on a whole paragraph."""
    mark: str = ""
    """A digest of what it says, by which a browser tells what a reader has seen."""
    evidence: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """Words of an article and the passage of a source document that is their evidence."""

    span: Span
    seed: str
    """The document's name as written."""
    passage: str
    """Its words, line breaks as spaces."""
    differs: tuple[Span, ...] = ()
    """Stretches of `passage` whose words the article gives otherwise."""
    before: str = ""
    """What stands around it in a public document; of others nothing is told."""
    after: str = ""
    place: Span | None = None
    """Where it stands in a public document."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the author says about an article, read as written from its head."""

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
    updated: dt.date | None = None
    """Day of the last change that the author tells the reader of."""
    image_caption: str = ""
    kind: ArticleKind = "article"
    """A page (about, contact) stands beside the articles: in menus, on no timeline."""
    weight: int = 0
    """Order among pages, light ones first."""
    aliases: tuple[str, ...] = ()
    """Paths under which other articles may link to it."""
    toc: bool = True
    """Whether three or more headings make a table of contents."""
    recording: str = ""
    """The recording that a transcript belongs to."""
    series: str = ""
    """The series of articles that it is a part of."""
    expires: dt.date | None = None
    """Day from which on it is no longer published."""
    standing: Standing = "published"
    """Whether readers see it on the day of the build."""
    extra: str = ""
    """All other keys, as a JSON object; empty when there are none."""
    assumed: tuple[Assumed, ...] = ()
    """What the article does not say itself."""


def page_of(slug: str, kind: ArticleKind) -> str:
    """Where the page of an article, or of a page beside the articles, stands in the site."""
    return f"articles/{slug}.html" if kind == "article" else f"{slug}.html"


def section_page(folder: str) -> str:
    """Where the list of the articles of a folder stands in the site."""
    return f"articles/{folder}/index.html"


def section_title(folder: str) -> str:
    """What a folder of articles is called."""
    words = folder.rpartition("/")[2].replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


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

    @property
    def page(self) -> str:
        """Path of its page in the site."""
        return page_of(self.slug, self.meta.kind)


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
    images: tuple[tuple[str, int, str], ...] = ()
    """(address, line, alternative text) of the author's pictures and recordings."""
    html: tuple[Span, ...] = ()
    """Stretches of the text that stand in HTML, in a block or within words: no markup is written there."""
    addresses: tuple[tuple[str, str], ...] = ()
    """(address as written, address as the article's page uses it)."""
    wikilinks: tuple[tuple[Span, str], ...] = ()
    """(words, target) of the author's `[[target|words]]`: an article's title, file or slug, or an entity's name."""
    inserts: tuple[Insert, ...] = ()
    """Views of the site between its blocks."""
    footnotes: tuple[Footnote, ...] = ()
    """In the order in which the text refers to them; those to which it does not are last."""
    remarks: tuple[Remark, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Notes and verdicts of people, in the order of the text."""
    bindings: tuple[Binding, ...] = ()
    """Claims and quotations with their evidence."""
    said: tuple[tuple[str, int], ...] = ()
    """(address, line) of the links in them."""
    sizes: tuple[tuple[str, int, int], ...] = ()
    """(address as written, width, height) of the site's own pictures, in pixels."""
    left_out: tuple[tuple[str, int], ...] = ()
    """(what, line): HTML and tags of other generators that are no part of the page."""

    @property
    def page(self) -> str:
        """Path of its page in the site."""
        return page_of(self.slug, self.meta.kind)


@dataclass(frozen=True, slots=True)
class Mark:
    """One bracketed span of the file, `[words]{.kind key=value}`, before it becomes an annotation."""

    span: Span
    kind: str
    """The class as written: person org place ... quote source date none."""
    attrs: tuple[tuple[str, str], ...]
    line: int
    found: bool = False
    """True for what `annotate --write` wrote: `[words]{.kind .found}`."""
    review: tuple[str, str] = ("", "")
    """Who reviewed it, and on what day; empty when nobody did, or when its words or attributes changed since."""
    source: tuple[int, int, int] = (-1, -1, -1)
    """Where its opening bracket, its closing one and the end of its braces stand in the body; -1 where that is
    not known."""

    def get(self, key: str) -> str:
        """The value written for `key`, or the empty string."""
        return dict(self.attrs).get(key, "")
