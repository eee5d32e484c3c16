"""Dates in words, and the days they cover."""

from __future__ import annotations

import datetime as dt
import re

from annotator.model import Moment

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASON = {"SP": "Spring", "SU": "Summer", "FA": "Autumn", "WI": "Winter"}
_PART = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_UNIT = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second",
    "DE": "decade", "CE": "century",
}  # fmt: skip


def shown(value: str) -> str:
    """A TIMEX3 or ISO date in words: 13 September 2023, September 2023, 2020s."""
    if m := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?", value):
        month = int(m[2])
        if 1 <= month <= 12:
            return f"{int(m[3])} {MONTHS[month - 1]} {m[1]}" + (f", {m[4]}" if m[4] else "")
    if (m := re.fullmatch(r"(\d{4})-(\d\d)", value)) and 1 <= int(m[2]) <= 12:
        return f"{MONTHS[int(m[2]) - 1]} {m[1]}"
    if m := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return f"week {int(m[2])} of {m[1]}"
    if m := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        return f"{'quarter' if m[2] == 'Q' else 'half'} {m[3]} of {m[1]}"
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{_SEASON[m[2]]} {m[1]}"
    if m := re.fullmatch(r"BC(\d{2,4})", value):
        return f"{int(m[1].ljust(4, '0'))} BC"
    if re.fullmatch(r"0\d{3}", value):
        return f"AD {int(value)}"
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    if re.fullmatch(r"\d{2}", value):
        return f"{value}00s"
    return value


def in_full(value: str, words: str) -> str:
    """A TIMEX3 value as a card is headed by it: a day with its weekday, a length in words, else the words."""
    if m := re.fullmatch(r"(\d{4}-\d\d-\d\d)(T.*)?", value):
        try:
            day = dt.date.fromisoformat(m[1])
        except ValueError:
            return words
        part = _PART.get((m[2] or "")[1:], "")
        clock = (m[2] or "")[1:6] if re.match(r"T\d\d:\d\d", m[2] or "") else part
        return f"{WEEKDAYS[day.weekday()]}, {shown(m[1])}" + (f", {clock}" if clock else "")
    if length := _length(value):
        return length
    readable = shown(value)
    return readable if readable != value or re.fullmatch(r"\d{4}", value) else words[:1].upper() + words[1:]


def _length(value: str) -> str:
    """`six weeks` for P6W; empty for what is no plain length of time."""
    m = re.fullmatch(r"P(?=T?\d)(T?)(\d+(?:\.\d+)?)(DE|CE|[YMWDHS])", value)
    unit = _UNIT.get((m[1] if m[3] in "HMS" else "") + m[3]) if m else None
    if m is None or unit is None:
        return ""
    small = ("", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
    number = small[int(m[2])] if m[2].isdigit() and 0 < int(m[2]) < len(small) else m[2]
    many = "centuries" if unit == "century" else unit + "s"
    return f"{number} {unit if m[2] == '1' else many}"


def distance(date: str, published: dt.date | None) -> str:
    """How far a day or a year lies from the day of publication: `the day before publication`; empty when unknown."""
    if published is None:
        return ""
    if not re.fullmatch(r"\d{4}(-\d\d){2}", date):
        years = published.year - int(date) if re.fullmatch(r"\d{4}", date) else 0
        away = f"{abs(years)} year{'s' * (abs(years) != 1)}"
    else:
        try:
            days_ = (published - dt.date.fromisoformat(date)).days
        except ValueError:
            return ""
        if days_ == 0:
            return "the day of publication"
        years, rest = (1, abs(days_)) if days_ > 0 else (-1, abs(days_))
        if rest == 1:
            return "the day " + ("before" if days_ > 0 else "after") + " publication"
        size, unit = next((n, u) for n, u in ((730, "year"), (60, "month"), (21, "week"), (2, "day")) if rest >= n)
        number = round(rest / {"year": 365.25, "month": 30.44, "week": 7, "day": 1}[unit]) if size else 0
        away = ("about " if unit != "day" else "") + f"{number} {unit}s"
    return "" if not years else f"{away} " + ("before" if years > 0 else "after") + " publication"


def year_of(date: str) -> str:
    """The year of a date as it is written: 2023, 198 (a decade), BC0044."""
    return date.partition("-")[0]


def year_number(year: str) -> int:
    """A year as a number, negative before Christ, the first of a decade or century."""
    return -int(year[2:].ljust(4, "0")) if year.startswith("BC") else int(year.ljust(4, "0"))


def days(moment: Moment) -> tuple[int, int]:
    """First and last day that a moment covers, as ordinals."""
    first, last = _days(moment.date)
    return first, max(last, _days(moment.end)[1]) if moment.end else last


def _days(value: str) -> tuple[int, int]:
    try:
        if m := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
            day = dt.date(int(m[1]), int(m[2]), int(m[3])).toordinal()
            return day, day
        if m := re.match(r"(\d{4})-W(\d\d)", value):
            day = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1).toordinal()
            return day, min(day + 6, dt.date.max.toordinal())
        if m := re.match(r"(\d{4})-(\d\d)", value):
            return _months(int(m[1]), int(m[2]), 1)
        if m := re.match(r"(\d{4})-Q(\d)", value):
            return _months(int(m[1]), 3 * int(m[2]) - 2, 3)
        if m := re.match(r"(\d{4})-H(\d)", value):
            return _months(int(m[1]), 6 * int(m[2]) - 5, 6)
        if m := re.match(r"(\d{4})-(SP|SU|FA|WI)", value):
            return _months(int(m[1]), {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[m[2]], 3)
        digits = (re.match(r"\d{1,4}", value) or [""])[0]
        size = 10 ** (4 - len(digits))
        return _months(max(1, int(digits) * size), 1, 12 * size)
    except (ValueError, OverflowError):
        return 1, 1


def _months(year: int, month: int, length: int) -> tuple[int, int]:
    after = year * 12 + month - 1 + length
    over = after // 12 > dt.MAXYEAR
    last = dt.date.max.toordinal() if over else dt.date(after // 12, after % 12 + 1, 1).toordinal() - 1
    return dt.date(year, month, 1).toordinal(), last
