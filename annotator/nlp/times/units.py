"""Units of time: counting on from a date, periods, sets, times of day. Pure functions of slots and partial dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from annotator.nlp.times import calendar
from annotator.nlp.times.calendar import Day

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
_YEARS = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}


def count(slots: Mapping[str, Any]) -> float:
    """How many: 2, 2.5, 1."""
    number = slots.get("number")
    half = slots.get("half") or 0
    if number is None:
        number = 1 if slots.get("one") or not half else 0
    return float(number) + half


def time_of(slots: Mapping[str, Any]) -> str:
    """T17:30, TNI, or the empty string. Zones as in ISO 8601."""
    clock = slots.get("clock")
    part = slots.get("part") or ""
    if clock is None:
        return f"T{part}" if isinstance(part, str) and part else ""
    hour, minute, half = clock if isinstance(clock, tuple) else (clock, 0, "")
    half = slots.get("ampm") or half or ("p" if part in ("AF", "EV", "NI") else "a" if part == "MO" else "")
    if not isinstance(hour, int) or hour > 24 or (half and hour > 12):
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{minute:02d}{slots.get('zone') or ''}"


def moved(base: Day, unit: str, number: float, *, exact: bool) -> str:
    """`number` units on from `base`. Weeks give a day when counted from a day named (`exact`), else a week."""
    whole = int(number) if number == int(number) else None
    if unit in _YEARS:
        years = number * _YEARS[unit]
        year = calendar.add_years(base.year, round(years)) if years == int(years) else None
        if year is None:
            later = calendar.add_months(base, round(years * 12)) if abs(years) < 9999 else None
            return later.iso if later else ""
        return calendar.year_value(year)
    if whole is None:
        return ""
    if unit == "M":
        later = calendar.add_months(base, whole)
        return later.iso if later else ""
    if unit == "Q":
        return calendar.quarter_value(base, whole)
    if unit in ("W", "2W"):
        weeks = whole * (2 if unit == "2W" else 1)
        if exact:
            later = calendar.add_days(base, 7 * weeks)
            return later.iso if later else ""
        return calendar.week_value(base, weeks)
    if unit == "WE":
        week = calendar.week_value(base, whole)
        return week and week + "-WE"
    later = calendar.add_days(base, whole if unit == "D" else 0)
    return later.iso if later else ""


def stepped(base: Day, letter: str, unit: Any, step: int, *, ahead: bool) -> str:
    """Last, this or next: the unit, month, weekday, season or part of the day `step` from the one `base` lies in."""
    if isinstance(unit, tuple) and letter != "H":
        return ""
    if letter == "M":
        gap = 1 if step > 0 and unit <= base.month else -1 if step < 0 and unit >= (base.month or 13) else 0
        return Day(base.year + gap, unit).iso
    if letter == "W":
        return _weekday(base, unit, step, ahead=ahead)
    if letter == "S":
        return f"{calendar.year_value(_season_year(base, unit, step))}-{unit}"
    if letter == "P":
        day = calendar.add_days(base, step)
        return f"{day.iso}T{unit}" if day else ""
    if letter == "H":
        day = holiday(unit, base.year)
        if day is None:
            return ""
        late = (day.month, day.day) >= (base.month, base.day)
        year = base.year + (0 if step == 0 else (1 if step > 0 and not late else -1 if step < 0 and late else 0))
        other = holiday(unit, year)
        return other.iso if other else ""
    if unit == "DE":
        return _round(base.year, 10 * step, calendar.decade_value)
    if unit == "CE":
        return _round(base.year, 100 * step, calendar.century_value)
    if unit == "W":
        return calendar.week_value(base, step)
    return moved(base, unit, step, exact=True)


def _round(year: int, step: int, value: Callable[[int], str]) -> str:
    """The decade or century `step` years on; empty outside the calendar and across the birth of Christ."""
    other = year + step
    return value(other) if -9999 <= other <= 9999 and (other > 0) == (year > 0) else ""


def weekend(base: Day, *, ahead: bool) -> str:
    """This weekend: the one at hand, or told in the past on a day up to Wednesday the one before."""
    date = base.date
    past = date is not None and not ahead and date.weekday() < 3
    week = calendar.week_value(base, -1 if past else 0)
    return week and f"{week}-WE"


def _weekday(base: Day, weekday: int, step: int, *, ahead: bool) -> str:
    date = base.date
    if date is None:
        return ""
    if step:
        start = calendar.add_days(base, step)
        near = calendar.weekday_near(start, weekday, step) if start else None
    else:
        near = calendar.add_days(base, weekday - date.weekday())
        if ahead and near and near.date and near.date < date:
            near = calendar.add_days(near, 7)
    return near.iso if near else ""


def _season_year(base: Day, season: str, step: int) -> int:
    start, month = SEASON_MONTH[season], base.month or 1
    if season == "WI" and base.month in (1, 2):
        return base.year - 1 + step  # the winter at hand began last year
    if step < 0:
        over = _SEASON_OF_MONTH[month - 1] != season and start < month
        return base.year if over else base.year - 1
    if step > 0:
        return base.year if start > month else base.year + 1
    return base.year


def nth(outer: Day, unit: str, ordinal: int) -> str:
    """The n-th unit inside `outer`; -1 is the last."""
    if unit == "Q" and not outer.month:
        return f"{calendar.year_value(outer.year)}-Q{4 if ordinal == -1 else min(ordinal, 4)}"
    if unit == "M" and not outer.month:
        return Day(outer.year, 12 if ordinal == -1 else ordinal).iso if ordinal <= 12 else ""
    month = outer.month or (12 if ordinal == -1 else 1)
    first = Day(outer.year, month, 1)
    if unit == "D":
        day = calendar.days_in(outer.year, month) if ordinal == -1 else ordinal
        return Day(outer.year, month, day).iso if Day(outer.year, month, day).exists else ""
    if unit == "W":
        if ordinal == -1:
            last = Day(outer.year, month, calendar.days_in(outer.year, month) - 6)
            return calendar.week_value(last)
        return calendar.week_value(first, ordinal - 1)
    if unit == "WE":
        saturday = calendar.nth_weekday(outer.year, month, 5, ordinal)
        return f"{calendar.week_value(saturday)}-WE" if saturday else ""
    return outer.iso


def period(slots: Mapping[str, Any]) -> str:
    """P3D, PT2H, PXY."""
    unit = slots.get("unit")
    if slots.get("letter") != "U" or not isinstance(unit, str) or not unit:
        return ""
    if slots.get("vague"):
        return f"PT{'X'}{unit[1]}" if unit in ("TH", "TM", "TS") else f"PX{unit if unit not in ('2W', 'ML') else 'W'}"
    number = count(slots)
    if unit == "2W":
        unit, number = "W", number * 2
    elif unit == "ML":
        unit, number = "Y", number * 1000
    elif number == 0.5:
        unit, number = {
            "TH": ("TM", 30),
            "Y": ("M", 6),
            "DE": ("Y", 5),
            "CE": ("Y", 50),
            "D": ("TH", 12),
            "TM": ("TS", 30),
        }.get(unit, (unit, number))
    text = str(int(number)) if number == int(number) else str(number)
    return f"PT{text}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{text}{unit}"


def together(larger: str, smaller: str) -> str:
    """P3Y and P4M -> P3Y4M, PT2H and PT10M -> PT2H10M, P2D and PT3H -> P2DT3H."""
    if not larger or not smaller:
        return larger or smaller
    rest = smaller[1:]
    return larger + (rest.removeprefix("T") if "T" in larger else rest)


def repeated(slots: Mapping[str, Any]) -> str:
    """P1D, XXXX-WXX-5, XXXX-XX-XXTMO."""
    if "freq" in slots:
        return str(slots["freq"])
    letter, unit = slots.get("letter"), slots.get("unit")
    if "weekday" in slots:
        unit, letter = slots["weekday"], "W"
    unit = unit[0] if isinstance(unit, tuple) else unit
    if unit is None:
        return ""
    if letter == "W":
        return f"XXXX-WXX-{unit + 1}"
    if letter == "M":
        return f"XXXX-{unit:02d}"
    if letter == "S":
        return f"XXXX-{unit}" if unit else "P1Y"
    if letter == "P":
        return f"XXXX-XX-XXT{unit}"
    return period(slots)


def holiday(rule: Any, year: int) -> Day | None:
    """The day of a holiday: (month, day), (month, weekday, n-th) or "easter+1"."""
    if isinstance(rule, tuple):
        return Day(year, *rule) if len(rule) == 2 else calendar.nth_weekday(year, *rule)
    name, _, shift = str(rule).partition("+") if "+" in str(rule) else str(rule).partition("-")
    base = calendar.easter(year) if name == "easter" else calendar.nth_weekday(year, 11, 3, 4)
    days = int(shift or 0) * (-1 if "-" in str(rule) else 1)
    return calendar.add_days(base, days) if base else None
