"""What an expression came to, where it stands, and what kind of text it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model import TimexKind
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.tense import Tense


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression came to."""

    kind: TimexKind
    value: str
    reason: str
    """Name of the sentence that explains it."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands: the tense around it, its paragraph and sentence (numbers in the article)."""

    tense: Tense
    paragraph: int
    sentence: int
    bound: bool = False
    """True after a word such as "until" or "since"."""
    continues: bool = False
    """True for the end of a range whose start was just read."""
    main: bool = True
    """True where the time belongs to the sentence's main verb."""
    listed: bool = False
    """True for a day told together with the one just read: Saturday and Sunday."""
    owned: bool = False
    """True where the expression just read owns it: last year's March 11."""
    ahead: bool = False
    """True for a weekday, or a date without a year, that lies ahead of publication."""


MANY = 12
"""Years that stand alone which make a history even where no day or month of them is told."""


def _at_hand(m: Meaning) -> bool:
    """Counted from publication: Monday, last week, two years ago."""
    return m.shape in ("weekday", "deictic") or (m.shape in ("step", "offset") and not m.get("origin"))


def tells_of_the_past(meanings: Sequence[Meaning], published: Day | None) -> bool:
    """True for a history: many dates with years of the past, hardly a "today" or "Monday"."""
    near = sum(1 for m in meanings if _at_hand(m))
    year = published.year if published else 0
    far = [m for m in meanings if m.get("year") and (m.get("bc") or not year or m.get("year") < year - 1)]
    dated = sum(1 for m in far if m.get("month") or m.get("season") or m.get("bc"))
    return len(far) >= 4 and len(far) > 4 * near and (dated >= 2 or len(far) >= MANY)


def writes_day_first(meanings: Sequence[Meaning]) -> bool:
    """True for an article that writes 3 May and 25/4/2025 rather than May 3 and 4/25/2025."""
    first = 0
    for m in meanings:
        if m.shape == "date" and m.get("month") and m.get("day"):
            order = list(m.slots)
            first += 1 if order.index("day") < order.index("month") else -1
    return first > 0
