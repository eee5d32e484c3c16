"""What the engine must be told of a language: its words by class, its grammar, its reading hints, its sentences.

A language is the modules `times`, `times_grammar` and `times_explained` of `lang/<code>/`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Word = tuple[str, Any]
"""(class, value): one letter that says what a word can be in a time expression, and what it stands for."""


NEVER = re.compile(r"(?!)")
"""Matches nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the classes of a run of tokens, one letter a token, and what its match means.

    Named groups of the pattern give the slots of the meaning: the values of the tokens they cover.
    """

    shape: str
    """What kind of meaning it is: date, weekday, offset, duration ... (see `meaning.py`)."""
    pattern: re.Pattern[str]
    slots: Mapping[str, Any] = field(default_factory=dict)
    """Slots that do not come from the words."""
    check: str = ""
    """Name of the evidence that `evidence.py` asks for before it believes the match."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbouring expressions that make one: the shapes, and the classes that may stand between them."""

    left: str
    """Shapes, parted by blanks."""
    between: re.Pattern[str]
    right: str
    inside: bool = False
    """True when the right one says within what the left one lies: "the end of last year"."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Words around a time that tell whether it lies ahead, and the like. All in lower case."""

    future_auxiliaries: frozenset[str] = frozenset()
    future_heads: frozenset[str] = frozenset()
    """Lemmas that look ahead when an infinitive hangs on them: set, due, plan, ask."""
    planned: frozenset[str] = frozenset()
    """Of these, the ones that look ahead by themselves: scheduled Monday, but not asked Monday."""
    until_words: frozenset[str] = frozenset()
    """The time after one of these lies ahead."""
    named_days: frozenset[str] = frozenset()
    """Words that make a weekday a name: "Black" Monday."""
    ahead: frozenset[str] = frozenset()
    """Words that put what hangs on them ahead: "ahead" of."""
    hedges: frozenset[str] = frozenset()
    """Words between such a word and the time: until at least Friday."""
    deadlines: frozenset[str] = frozenset()
    """The time after one of these lies ahead of what is asked for: reports by Friday."""
    fraction_words: frozenset[str] = frozenset()
    """A unit after one of these and a number tells the clock: six minutes to three."""
    spans: frozenset[str] = frozenset()
    """Words after which the last week is a stretch: over the last week."""
    during: frozenset[str] = frozenset()
    """Words after which a part of the day is one: throughout the night."""
    causes: frozenset[str] = frozenset()
    """What stands under one of these was before: because of the attack on Friday."""
    lasting: frozenset[str] = frozenset()
    """Lemmas of verbs of which a past with "until" is over."""
    towards: frozenset[str] = frozenset()
    shifts: frozenset[str] = frozenset()
    """Lemmas of verbs whose "to" (`towards`) gives a day that lay ahead: moved to Friday."""
    between: frozenset[str] = frozenset()
    """Words after which two times joined by "and" are a range."""
    bounds: frozenset[str] = frozenset()
    """The time after one of these is no event's own: since, by."""
    measures: frozenset[str] = frozenset()
    """The time after one of these is what something is compared with: since, than."""
    states: frozenset[str] = frozenset()
    """Lemmas of verbs that tell how things are, not what happens."""
    scheduled: frozenset[str] = frozenset()
    """Lemmas of verbs whose present tells what the calendar has ahead: it opens Monday."""
    ages: frozenset[str] = frozenset()
    """Words behind a count of years that make it an age: three 15-year-olds."""
    on: frozenset[str] = frozenset()
    """Words after which the present of a copula tells what the calendar has ahead: the draw is on Monday."""
    purposes: frozenset[str] = frozenset()
    """Words whose weekday lies ahead: a strike called for Tuesday."""
    wholes: frozenset[str] = frozenset()
    """Words whose "of the day" is that of the calendar: the rest of the day."""
    copulas: frozenset[str] = frozenset()
    """Of these, the ones that tell what is so."""
    reports: frozenset[str] = frozenset()
    """Lemmas of verbs that tell what was said, found, thought or held, not what happened."""
    conditions: frozenset[str] = frozenset()
    """Words that open a condition: if."""
    backward: frozenset[str] = frozenset()
    """Adverbs that take a sentence out of the scene: previously, often."""
    speakers: frozenset[str] = frozenset()
    """Pronouns of those who speak and are spoken to."""
    moments: frozenset[str] = frozenset()
    """Nouns that are now only after one of `at_words`: at the moment."""
    at_words: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    """Words for none: no, nobody."""
    surely: frozenset[str] = frozenset()
    """Auxiliaries of a future that is no condition."""
    now: frozenset[str] = frozenset()
    """Adverbs that put a present at the day of the news."""
    past_tags: frozenset[str] = frozenset()
    present_tags: frozenset[str] = frozenset()
    year_before: frozenset[str] = frozenset()
    """Words before four digits that make them a year."""
    counted_nouns: frozenset[str] = frozenset()
    """Words after four digits that make them a number."""
    proper_tags: frozenset[str] = frozenset()
    plural_tags: frozenset[str] = frozenset()
    modal_tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGrammar:
    """All that `times/` knows of one language."""

    words: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]] = field(default_factory=dict)
    """First word -> (words that follow, class, value), longest first."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_suffixes: tuple[str, ...] = ()
    prefixes: frozenset[str] = frozenset()
    """Parts before a hyphen that leave the class of the rest: mid-2007."""
    anchors: str = ""
    """Classes that make a paragraph worth matching."""
    rules: tuple[Rule, ...] = ()
    joins: tuple[Join, ...] = ()
    modifier: re.Pattern[str] = NEVER
    """What before an expression belongs to it: "the end of"."""
    said_when: re.Pattern[str] = NEVER
    """When something was said, between a verb of speech and its clause: on Wednesday, earlier this month."""
    modified: frozenset[str] = frozenset()
    """Shapes that take such a modifier."""
    doubtful: Mapping[str, str] = field(default_factory=dict)
    """Word -> name of the evidence it needs before it counts as a time word."""
    remembered: Mapping[tuple[int, int], tuple[int, frozenset[str]]] = field(default_factory=dict)
    """(month, day) -> (year, words): a day that needs no year where one of the words follows."""
    hints: Hints = field(default_factory=Hints)
    sentences: Mapping[str, str]
    """Name of a reading -> the sentence that explains it."""
    born: re.Pattern[str] = NEVER
    """Tells a birth year (group `year`)."""
    aged: re.Pattern[str] = NEVER
    """Tells how old somebody is now (any group): not "died aged 45", not a 45-year-old father."""
    range_between: re.Pattern[str] = NEVER
    """What stands between the ends of a range."""
    list_between: re.Pattern[str] = NEVER
    """What stands between two days that are told together."""
    owner_between: re.Pattern[str] = NEVER
    """What stands between a year and a day of it: last year's March 11."""
    month_names: tuple[str, ...]
    weekday_names: tuple[str, ...]
