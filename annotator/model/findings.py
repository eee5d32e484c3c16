"""What is found in one article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from annotator.model.text import CueKind, Form, Label, LineType, Precision, QuoteKind, Role, Span, Stance, TimexKind

DOUBTFUL = 0.66
"""Confidence below which a label is doubtful."""


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
    government: str = ""
    """Key of the country whose government a capital's name stands for here: Moscow denied it."""


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
    confidence: float = 1.0
    """How sure its label is: the share of labels with so much evidence that are right."""
    attributes: tuple[tuple[str, str], ...] = ()
    """(name, value) that an editor declares in `entities.toml`, to group sources by."""

    @property
    def doubtful(self) -> bool:
        """True where its label is wrong about as often as right: nobody should be told it as a fact."""
        return self.confidence < DOUBTFUL


CLEAR = 0.7


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
    confidence: float = 1.0
    """Probability that these are the speaker's words, given that they are a quotation."""

    @property
    def unclear(self) -> bool:
        """Whether readers are better told that nobody knows: below `CLEAR`, which is set on our own dev gold.

        There 96 of 100 speakers above it are right, and one in five below.
        """
        return self.confidence < CLEAR


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
    stance: Stance = "said"
    """What the speaker does with the words: says, denies, asks, concedes, plans, urges somebody to do it."""
    guess: Speaker | None = None
    """Who may speak where that is unclear: for the article's editor, never for its readers."""


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
    confidence: float = 1.0
    label: str = ""
    """What happened, as a short sentence that stands alone; empty where nothing made one."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one paragraph is in the layout of the article."""

    span: Span
    type: LineType


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
    lines: tuple[Line, ...] = ()
    """Every paragraph, code too, with its type."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that is settled before reading: from `entities.toml`, a person's markup, or other articles."""

    name: str
    entity: str
    """Its id; empty when only the label is settled. Such a name is looked for when it has several words."""
    label: Label
