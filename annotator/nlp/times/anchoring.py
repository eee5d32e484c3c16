"""From meanings to TIMEX3 values: what each expression is counted from, and what that gives.

One mode for all articles. Deictic words count from publication, anaphoric ones from the last date named; a month or
a month and day takes its year from the last date named with its year while the text stays in that past.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from annotator.model import TimexKind
from annotator.nlp.times import calendar, counted, parts, units, years
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.reading import Context, Reading

OPENING = 1
"""Number of the last paragraph whose day is that of the story."""
_AT_HAND = ("weekday_past", "weekday_future", "weekday_same", "published", "clock_published")
"""Reasons that take the text back to the present."""
DECADE = 3
"""Figures of a decade's value."""
EARLIER = "b"
"""The letter of "earlier", before a day that is past."""
REACH = 3
"""Years within which a year that stands alone carries a story on; others are looks ahead and aside."""


class Resolver:
    """Reads an article's expressions in order; remembers the dates named so far."""

    def __init__(self, published: Day | None, *, narrative: bool, day_first: bool = False) -> None:
        self.published = published
        self.day_first = day_first
        """True for an article that writes the day before the month."""
        self.narrative = narrative
        """True for a text that tells of the past with its years and without "today" or "Monday"."""
        self.last: Day | None = None
        """The last date named."""
        self.last_day: Day | None = None
        self.year_from: Day | None = None
        """The last date named with its own year, until the text comes back to the present."""
        self.days: dict[tuple[int, int], int] = {}
        """(month, day) -> the year it had when it was first named."""
        self.winter = (0, -1)
        """(year in which the winter named last began, its sentence)."""
        self.last_sentence = -1
        """The sentence in which it stood."""
        self.last_quarter = ""
        """Value of the last quarter named."""
        self.year_paragraph = -1
        self.day_sentence = self.day_paragraph = -1
        self.lead_day: Day | None = None
        """The first day that the opening of a news story tells of."""

    def read(self, meaning: Meaning, context: Context) -> Reading:
        """The reading of one expression; what it names is remembered."""
        reading = _SHAPES[meaning.shape](self, meaning, context)
        if not calendar.within(reading.value):
            reading = Reading(reading.kind, "", "no_such_day")
        self._remember(meaning, reading, context)
        return reading

    def _remember(self, meaning: Meaning, reading: Reading, context: Context) -> None:
        if reading.kind not in ("DATE", "TIME") or reading.value.endswith("_REF"):
            return
        if len(reading.value) == DECADE and reading.value.isdecimal():
            self.last = Day(int(reading.value) * 10)
            return
        day = calendar.parse(reading.value)
        if day is None:
            return
        if reading.value[4:6] == "-Q" and reading.value[:4].isdecimal() and "X" not in reading.value:
            self.last_quarter = reading.value
        if self.narrative and (meaning.get("step") or meaning.get("sign") or 0) < 0:
            return  # "the previous year" looks aside; the story goes on where it was
        self._remember_day(meaning, reading, day, context)
        if meaning.shape == "year" and not self._leads(day, context):
            return
        if not self.narrative and (context.bound or (meaning.shape == "year" and not context.main)):
            return  # "since May 2015", "a report dated 2021": no year in which the story goes on
        if meaning.get("year") or reading.reason in ("year_named", "named"):
            season = units.SEASON_MONTH.get(reading.value[-2:], 0) if meaning.shape == "season" else 0
            self.year_from, self.year_paragraph = Day(day.year, day.month or season, day.day), context.paragraph
        elif reading.reason.startswith(_AT_HAND) and not self.narrative:
            self.year_from = None

    def _remember_day(self, meaning: Meaning, reading: Reading, day: Day, context: Context) -> None:
        self.last, self.last_sentence = day, context.sentence
        if day.day and meaning.shape == "date":
            self.days.setdefault((day.month, day.day), day.year)
        if reading.value.endswith("-WI"):
            self.winter = day.year, context.sentence
        if day.day:
            self.last_day, self.day_sentence, self.day_paragraph = day, context.sentence, context.paragraph
            written = meaning.shape == "date" and day == self.published  # the dateline's
            if self.lead_day is None and context.paragraph <= OPENING and not written:
                self.lead_day = day

    def ahead(self, value: str) -> bool:
        """True when the whole of `value` lies after publication."""
        day = calendar.parse(value)
        if day is None or self.published is None:
            return False
        grain = 3 if day.day else 2 if day.month else 1
        here = self.published
        return (day.year, day.month, day.day)[:grain] > (here.year, here.month, here.day)[:grain]

    def upto(self, day: Day) -> bool:
        """True when `day` (or its month) does not lie after publication."""
        return self.published is None or (day.year, day.month) <= (self.published.year, self.published.month)

    def _leads(self, day: Day, context: Context) -> bool:
        """True when a year that stands alone is where the story goes on, not a look ahead or aside."""
        if not self.narrative or self.year_from is None:
            return True
        near = abs(day.year - self.year_from.year) <= REACH
        return near and not context.bound and context.tense != "future"

    # -- whole dates

    def iso(self, m: Meaning, _: Context) -> Reading:
        """A whole date in figures."""
        year, month, day, *either = m.get("date") or (m.get("year"), m.get("month"), m.get("day"))
        if either and self._day_first(year, month, day):
            month, day = day, month
        return self._day(m, Day(year, month, day), "written", "")

    def _day_first(self, year: int, month: int, day: int) -> bool:
        """Which of two figures is the day: 3/4/2025. What gives publication, then what does not lie ahead of it, then
        what other dates of the article do."""
        ours, other = (year, month, day), (year, day, month)
        here = self.published
        if here is not None and (here.year, here.month, here.day) in (ours, other):
            return (here.year, here.month, here.day) == other
        if here is not None and (self.ahead(Day(*ours).iso) != self.ahead(Day(*other).iso)):
            return self.ahead(Day(*ours).iso)
        return self.day_first

    def date(self, m: Meaning, context: Context) -> Reading:
        """A month, or a day of a month, with its year or without."""
        month, day = m.get("month"), m.get("day") or 0
        if month is None:
            return self._day_alone(m, day, context)
        year, reason, anchor = m.get("year"), "written", ""
        if m.get("known"):
            reason, anchor = "known", Day(year, month, day).iso
        if year is None and m.inside is not None:
            outer = calendar.parse(self.read(m.inside, context).value)
            year, reason, anchor = (outer.year if outer else None), "inside", outer.iso if outer else ""
        if year is None and context.owned and self.last is not None and not self.last.month:
            year, reason, anchor = self.last.year, "inside", self.last.iso
        if year is None and context.continues and self.last is not None and self.last.month:
            year, reason, anchor = self.last.year, "range_end", self.last.iso
            year += (month, day) < (self.last.month, self.last.day if day else 0)
        if year is None and month <= 3 and self.winter[1] == context.sentence:
            year, reason, anchor = self.winter[0] + 1, "year_named", self.last.iso if self.last else ""
        if year is None and (month, day) in self.days and not self.narrative:
            year, reason = self.days[month, day], "again"
            anchor = Day(year, month, day).iso
        if year is None:
            year, reason, anchor = years.pick(self, month, day, context)
        if year is None:
            return Reading("DATE", "", reason)
        if (month, day) == (2, 29) and reason not in ("written", "inside"):
            year = years.leap(year, -1 if context.tense in ("past", "open") else 1)
        if reason in ("year_published", "month_past", "month_future"):
            year, reason = years.by_weekday(self, m, Day(year, month, day), reason)
        return self._day(m, Day(-year if m.get("bc") else year, month, day), reason, anchor)

    def _day_alone(self, m: Meaning, day: int, context: Context) -> Reading:
        """The 28th: of the month named before, or up to publication."""
        base = calendar.parse(self.read(m.inside, context).value) if m.inside else self.last or self.published
        if base is None or not base.month:
            return Reading("DATE", "", "no_anchor")
        return self._day(m, Day(base.year, base.month, day), "named", base.iso)

    def _day(self, m: Meaning, day: Day, reason: str, anchor: str) -> Reading:
        if not day.exists:
            return Reading("DATE", "", "no_such_day")
        kind, value = self.with_time(m, day.iso)
        return Reading(kind, value, reason, anchor)

    def with_time(self, m: Meaning, iso: str) -> tuple[TimexKind, str]:
        """Kind and value of a day, with the time of day that goes with it."""
        time = units.time_of(m.slots)
        return ("TIME", iso + time) if time and len(iso) >= 10 else ("DATE", iso)

    def year(self, m: Meaning, _: Context) -> Reading:
        """A year."""
        year = m.get("year")
        return Reading("DATE", calendar.year_value(-year if m.get("bc") else year), "written")

    def decade(self, m: Meaning, _: Context) -> Reading:
        """A decade."""
        return Reading("DATE", m.get("decade"), "written")

    def season(self, m: Meaning, context: Context) -> Reading:
        """A season of the year named, of the stretch it lies in, or of the nearest year."""
        year, reason, anchor, name = m.get("year"), "written", "", m.get("season")
        name = name[0] if isinstance(name, tuple) else name
        if year is None and m.inside is not None:
            outer = calendar.parse(self.read(m.inside, context).value)
            year, reason, anchor = (outer.year, "inside", outer.iso) if outer else (None, "no_anchor", "")
        elif year is None:
            year, reason, anchor = years.pick(self, units.SEASON_MONTH[name], 0, context)
        if year is None:
            return Reading("DATE", "", reason)
        return Reading("DATE", f"{calendar.year_value(-year if m.get('bc') else year)}-{name}", reason, anchor)

    def holiday(self, m: Meaning, context: Context) -> Reading:
        """A holiday of the year named or the nearest year."""
        year, reason, anchor = m.get("year"), "written", ""
        if year is None:
            near = units.holiday(m.get("holiday"), self.published.year if self.published else 2000)
            if near is None:
                return Reading("DATE", "", "no_such_day")
            year, reason, anchor = years.pick(self, near.month, near.day, context)
            last = self.last
            if reason == "year_named" and last is not None and last.month and self.last_sentence == context.sentence:
                year = years.nearest(near.month, last)
        day = units.holiday(m.get("holiday"), year) if year else None
        return self._day(m, day, reason, anchor) if day else Reading("DATE", "", reason)

    # -- days counted from publication

    def weekday(self, m: Meaning, context: Context) -> Reading:
        """A bare weekday: by the tense, from publication; in a history, from the last day named."""
        weekday = m.get("weekday")
        if self.narrative and self.last_day is not None:
            near = calendar.weekday_near(self.last_day, weekday, 1)
            return self._day(m, near, "weekday_near", self.last_day.iso) if near else Reading("DATE", "", "no_anchor")
        if m.inside is not None:
            week = self.read(m.inside, context).value
            near = calendar.day_of_week(week, weekday)
            return self._day(m, near, "inside", week) if near else Reading("DATE", "", "no_anchor")
        if self.published is None:
            return Reading("DATE", "", "no_publication")
        if m.get("weeks"):
            near = calendar.weekday_near(self.published, weekday, 1)
            near = calendar.add_days(near, 7 * m.get("weeks")) if near else None
            return (
                self._day(m, near, "weekday_future", self.published.iso)
                if near
                else Reading("DATE", "", "no_such_day")
            )
        ahead = context.ahead and m.get("modifier") != EARLIER
        if context.listed and self.last_day is not None and self.last is self.last_day:
            near = calendar.weekday_near(self.last_day, weekday, 1)
            if near and near.date and self.published.date and (ahead or self._still(near.date)):
                return self._day(m, near, "weekday_near", self.last_day.iso)
        near = calendar.weekday_near(self.published, weekday, 1 if ahead else -1)
        if near is None:
            return Reading("DATE", "", "no_such_day")
        reason = "weekday_same" if near == self.published else "weekday_future" if ahead else "weekday_past"
        return self._day(m, near, reason, self.published.iso)

    def _still(self, date: dt.date) -> bool:
        """True when `date` lies on the same side of publication as the last day named."""
        published, last = self.published, self.last_day
        if published is None or last is None or published.date is None or last.date is None:
            return False
        return last.date > published.date or date <= published.date

    def deictic(self, m: Meaning, _: Context) -> Reading:
        """Today, yesterday, tomorrow."""
        if self.published is None:
            return Reading("DATE", "", "no_publication")
        days, part = m.get("deictic")
        if self.narrative and days == 0 and not part:
            return Reading("DATE", "PRESENT_REF", "vague")
        moved = calendar.add_days(self.published, days)
        if moved is None:
            return Reading("DATE", "", "no_such_day")
        slots = m.slots if not part else {"part": part, **m.slots}
        return self._day(Meaning(m.shape, m.first, m.last, slots), moved, "published", self.published.iso)

    def clock(self, m: Meaning, context: Context) -> Reading:
        """A time of day: of the day named in the same sentence, else of publication."""
        day = self.last_day if self.narrative or self.day_sentence == context.sentence else self._story_day(context)
        if m.inside is not None:
            day = calendar.parse(self.read(m.inside, context).value)
        day = day or (None if self.narrative else self.published) or self.last_day
        time = units.time_of(m.slots)
        if time and m.get("hours") and self.day_sentence != context.sentence and calendar.VALUE.fullmatch(time):
            return Reading("TIME", time, "clock_only")
        if day is None or not time:
            return Reading("TIME", "", "no_anchor" if self.narrative else "no_publication")
        return Reading("TIME", day.iso + time, "clock_published" if day == self.published else "same", day.iso)

    def _story_day(self, context: Context) -> Day | None:
        """The day named in the paragraph, else that of the opening, when it lies in the week up to publication."""
        last = self.last_day if context.paragraph == self.day_paragraph else self.lead_day or self.last_day
        published = self.published
        if (
            last is None
            or published is None
            or context.tense == "future"
            or last.date is None
            or published.date is None
        ):
            return None
        return last if 0 <= (published.date - last.date).days <= 7 else None

    # -- how long, how often

    def duration(self, m: Meaning, _: Context) -> Reading:
        """How long."""
        if m.get("vague") and m.get("unit") == "WE":
            return Reading("SET", "XXXX-WXX-WE", "set")
        value = units.period(m.slots)
        if m.inside is not None:
            value = units.together(value, units.period(m.inside.slots))
        return Reading("DURATION", value, "duration")

    def set(self, m: Meaning, _: Context) -> Reading:
        """How often."""
        return Reading("SET", units.repeated(m.slots), "set")

    def ref(self, m: Meaning, _: Context) -> Reading:
        """The past, present or future as such."""
        kind, value = m.get("ref")
        return Reading(kind, value, "vague")


_SHAPES: dict[str, Callable[[Resolver, Meaning, Context], Reading]] = {
    "iso": Resolver.iso,
    "isoparts": Resolver.iso,
    "date": Resolver.date,
    "month": Resolver.date,
    "year": Resolver.year,
    "decade": Resolver.decade,
    "season": Resolver.season,
    "holiday": Resolver.holiday,
    "weekday": Resolver.weekday,
    "deictic": Resolver.deictic,
    "clock": Resolver.clock,
    "part": Resolver.clock,
    "offset": counted.offset,
    "step": counted.step,
    "beside": counted.beside,
    "span": counted.span,
    "duration": Resolver.duration,
    "set": Resolver.set,
    "ref": Resolver.ref,
    "quarter": parts.quarter,
    "half": parts.half,
    "nth": parts.nth,
    "comparison": parts.comparison,
}
