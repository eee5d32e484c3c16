"""Calendar arithmetic on partial dates, and their ISO 8601 / TIMEX3 forms. Years 1 to 9999, and before Christ.

A year before Christ is negative here (-490 is 490 BC) and `BC0490` in a value.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

VALUE = re.compile(
    r"(?:(?:BC)?(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:WE|[1-7]))?"
    r"|-Q[1-4X]|-H[12X]|-(?:SP|SU|FA|WI))?(?:T(?:MO|AF|EV|NI|MI|DT|(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d\d(?::\d\d)?)?))?"
    r"|(?:BC)?\d{2,3}|P(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|Q|DE|CE|SP|SU|FA|WI|WE))|PT(?:(?:\d+(?:\.\d+)?|X)(?:H|M|S))"
    r"|P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
    r"|PXTNI|P(?:\d+|X)T(?:MO|AF|EV|NI)|T(?:MO|AF|EV|NI|\d\d:\d\d)|(?:PAST|PRESENT|FUTURE)_REF)"
)
"""A well-formed TIMEX3 value, as far as this package makes them."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a month or year when the rest is not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """2013, 2013-03 or 2013-03-22."""
        text = year_value(self.year)
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text

    @property
    def date(self) -> dt.date | None:
        """The full date, when this is one that the calendar has."""
        try:
            return dt.date(self.year, self.month, self.day) if self.month and self.day else None
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """False for 30 February and the like; years before Christ are taken as they come."""
        if self.year < 0:
            return 0 <= self.month <= 12 and 0 <= self.day <= 31
        if not 1 <= self.year <= 9999 or not 0 <= self.month <= 12:
            return False
        return not self.day or (bool(self.month) and 1 <= self.day <= days_in(self.year, self.month))


def of(date: dt.date) -> Day:
    """The same day."""
    return Day(date.year, date.month, date.day)


def year_value(year: int) -> str:
    """2013 -> "2013", -490 -> "BC0490"."""
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def days_in(year: int, month: int) -> int:
    """Length of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_years(year: int, n: int) -> int | None:
    """Years on; there is no year 0. None outside the calendar."""
    out = year + n
    if year < 0 <= out:
        out += 1
    elif year > 0 >= out:
        out -= 1
    return out if -9999 <= out <= 9999 and out != 0 else None


def add_months(day: Day, n: int) -> Day | None:
    """Months on, at the grain of a month. None when the month is not known."""
    if not day.month:
        return None
    total = day.month - 1 + n
    year = add_years(day.year, total // 12)
    return Day(year, total % 12 + 1) if year else None


def add_days(day: Day, n: int) -> Day | None:
    """Days on. None when the day is not known."""
    date = day.date
    if date is None:
        return None
    try:
        return of(date + dt.timedelta(days=n))
    except OverflowError:
        return None


def week_value(day: Day, n: int = 0) -> str:
    """The ISO week that holds `day`, `n` weeks on: 2013-W12."""
    moved = add_days(day, 7 * n)
    if moved is None or moved.date is None:
        return ""
    year, week, _ = moved.date.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(day: Day, n: int = 0) -> str:
    """The quarter that holds `day`, `n` quarters on: 2013-Q1."""
    moved = add_months(day, 3 * n)
    return f"{year_value(moved.year)}-Q{(moved.month + 2) // 3}" if moved else ""


def decade_value(year: int) -> str:
    """1987 -> "198"."""
    return f"{year // 10:03d}" if year >= 0 else f"BC{-year // 10:03d}"


def century_value(year: int) -> str:
    """1987 -> "19"."""
    return f"{year // 100:02d}" if year >= 0 else f"BC{-year // 100:02d}"


def weekday_near(day: Day, weekday: int, direction: int) -> Day | None:
    """The nearest `weekday` (Monday 0) up to `day` (-1) or from it on (+1); `day` itself counts."""
    date = day.date
    if date is None:
        return None
    gap = (date.weekday() - weekday) % 7 if direction < 0 else (weekday - date.weekday()) % 7
    return add_days(day, gap * direction)


def within(value: str) -> bool:
    """False for a value whose year lies outside the calendar: 0 or more than 9999."""
    year = re.match(r"(?:BC)?(\d{4,})(?![\d.])", value)
    return year is None or (len(year[1]) == 4 and year[1] != "0000")


def parse(value: str) -> Day | None:
    """The partial date of a value that is one (times of day are cut off)."""
    found = re.match(r"(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*|-(?:[A-Z]).*)?$", value)
    if not found:
        return None
    bc, year, month, day = found.groups()
    number = int(year) * (-1 if bc else 1)
    return Day(number, int(month or 0), int(day or 0)) if number else None


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return Day(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> Day | None:
    """The n-th weekday of a month, counted from its end when `n` is negative."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    if n > 0:
        first = dt.date(year, month, 1)
        day = 1 + (weekday - first.weekday()) % 7 + 7 * (n - 1)
    else:
        last = dt.date(year, month, days_in(year, month))
        day = last.day - (last.weekday() - weekday) % 7 + 7 * (n + 1)
    return Day(year, month, day) if 1 <= day <= days_in(year, month) else None


def day_of_week(value: str, weekday: int) -> Day | None:
    """The day of a week given by its value (2024-W20); None for another value."""
    year, _, week = value.partition("-W")
    if not (year.isdecimal() and week.isdecimal()):
        return None
    try:
        date = dt.date.fromisocalendar(int(year), int(week), weekday + 1)
    except ValueError:
        return None
    return Day(date.year, date.month, date.day)
