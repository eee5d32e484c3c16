"""The year of a month, or of a day of a month, that stands without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.nlp.times import calendar
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.reading import Context

if TYPE_CHECKING:
    from annotator.nlp.times.anchoring import Resolver

SURE = 120
"""Days from publication within which a weekday that disagrees is the writer's slip."""


def past_year(so_far: Resolver, context: Context) -> Day | None:
    """The date whose year a month without one takes; None when it takes that of publication."""
    named = so_far.year_from
    if named is None or (
        so_far.published is not None and named.year == so_far.published.year and not so_far.narrative
    ):
        return None
    if so_far.narrative or (context.paragraph == so_far.year_paragraph and context.tense in ("past", "open")):
        return named
    return None


def pick(so_far: Resolver, month: int, day: int, context: Context) -> tuple[int | None, str, str]:
    """Year of a month (and day) that stands without one, the reason, and the anchor's value."""
    named = past_year(so_far, context)
    if named is not None:
        turned = not so_far.narrative and 0 < month < named.month and so_far.upto(Day(named.year + 1, month))
        return named.year + turned, "year_named", named.iso
    published = so_far.published
    if published is None:
        return (so_far.last.year, "year_named", so_far.last.iso) if so_far.last else (None, "no_publication", "")
    if not day and month == published.month:
        return published.year, "year_published", published.iso
    late = (month, day or published.day) > (published.month, published.day)
    if context.ahead:
        return published.year + (not late), "month_future", published.iso
    return published.year - late, "month_past" if late else "year_published", published.iso


def by_weekday(so_far: Resolver, m: Meaning, day: Day, reason: str) -> tuple[int, str]:
    """Monday, March 19: of a date far from publication the weekday tells the year."""
    weekday, date, published = m.get("weekday"), day.date, so_far.published
    if not isinstance(weekday, int) or date is None or published is None or published.date is None:
        return day.year, reason
    if date.weekday() == weekday or abs((date - published.date).days) <= SURE:
        return day.year, reason
    for year in (day.year - 1, day.year + 1):
        other = Day(year, day.month, day.day).date
        if other is not None and other.weekday() == weekday:
            return year, "year_weekday"
    return day.year, reason


def leap(year: int, direction: int) -> int:
    """The nearest year up to (-1) or from (1) `year` that has a 29 February."""
    while calendar.days_in(year, 2) < 29:
        year += direction
    return year


def nearest(month: int, beside: Day) -> int:
    """The year that puts `month` nearest to `beside`, which has one: the Christmas told of with January 2025."""
    gap = month - beside.month
    return beside.year - (gap > HALF_A_YEAR) + (gap < -HALF_A_YEAR)


HALF_A_YEAR = 6
"""Months."""
