"""Quarters, halves and the n-th unit: parts of a larger stretch, which is named, told of before, or at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.nlp.times import calendar, units, years
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.reading import Context, Reading

if TYPE_CHECKING:
    from annotator.nlp.times.anchoring import Resolver


def quarter(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """Q3."""
    return nth(so_far, Meaning("nth", m.first, m.last, {**m.slots, "unit": "Q"}, m.inside), context)


def half(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """A half of a year."""
    outer, reason = _outer(so_far, m, context)
    if outer is None:
        return Reading("DATE", "", reason)
    if outer.month:
        return Reading("DATE", outer.iso, reason, outer.iso)
    if reason == "inside" and len(outer.iso) == 4 and m.inside is not None and m.inside.get("unit") == "DE":
        return Reading("DATE", calendar.decade_value(outer.year), reason, outer.iso)
    number = 1 if m.get("ordinal") == 1 else 2
    return Reading("DATE", f"{calendar.year_value(outer.year)}-H{number}", reason, outer.iso)


def nth(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """The n-th unit of a larger one."""
    unit, ordinal = m.get("unit"), m.get("ordinal")
    if ordinal is None:
        ordinal = -1
    if unit == "CE":
        return Reading("DATE", f"{'BC' if m.get('bc') else ''}{ordinal - 1:02d}", "written")
    outer, reason = _outer(so_far, m, context)
    if outer is None:
        return Reading("DATE", "", reason)
    if m.get("letter") == "W":
        day = calendar.nth_weekday(outer.year, outer.month, unit, ordinal) if outer.month else None
        return Reading("DATE", day.iso if day else "", reason, outer.iso)
    if unit == "Q" and m.inside is None and not m.get("year"):
        return _bare_quarter(ordinal, outer, reason, context)
    return Reading("DATE", units.nth(outer, unit, ordinal), reason, outer.iso)


def comparison(so_far: Resolver, m: Meaning, _: Context) -> Reading:
    """The year-ago quarter: a year before the quarter told of, else the year before publication."""
    if m.get("inner") == "Q" and so_far.last_quarter:
        year, number = int(so_far.last_quarter[:4]), so_far.last_quarter[4:]
        return Reading("DATE", f"{max(1, year - 1):04d}{number}", "named", f"{year:04d}")
    published = so_far.published
    if published is None or published.year < 2:
        return Reading("DATE", "", "no_publication")
    value = calendar.year_value(published.year - 1) + ("-QX" if m.get("inner") == "Q" else "")
    return Reading("DATE", value, "published", published.iso)


def _bare_quarter(ordinal: int, outer: Day, reason: str, context: Context) -> Reading:
    year = outer.year
    ordinal = 4 if ordinal == -1 else ordinal
    if reason == "published" and outer.month:
        begun = ordinal * 3 - 2 <= outer.month
        if context.tense == "future":
            year += 0 if ordinal * 3 >= outer.month else 1
        elif not begun:
            year -= 1
    return Reading("DATE", f"{calendar.year_value(year)}-Q{ordinal}", reason, outer.iso)


def _outer(so_far: Resolver, m: Meaning, context: Context) -> tuple[Day | None, str]:
    if m.get("year"):
        return Day(m.get("year")), "written"
    if m.inside is not None:
        value = so_far.read(m.inside, context).value
        if len(value) == 3 and value.isdigit():
            value += "0"
        return calendar.parse(value), "inside"
    named = years.past_year(so_far, context)
    if named is not None:
        return Day(named.year), "year_named"
    return so_far.published, "published" if so_far.published else "no_publication"
