"""Calendar arithmetic, units and well-formed values."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.nlp.times import calendar, units
from annotator.nlp.times.calendar import Day

DATES = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
UNITS = ("D", "W", "M", "Q", "Y", "DE", "CE", "ML", "WE", "2W", "TH", "TM", "TS")


def _well_formed(value: str) -> bool:
    return value == "" or calendar.VALUE.fullmatch(value) is not None


@given(DATES, st.sampled_from(UNITS), st.integers(-400, 400), st.booleans())
def test_counting_on_gives_well_formed_values(day: dt.date, unit: str, number: int, exact: bool) -> None:
    assert _well_formed(units.moved(calendar.of(day), unit, number, exact=exact))


@given(DATES, st.sampled_from("UMWSPH"), st.integers(-1, 1), st.booleans(), st.data())
def test_steps_give_well_formed_values(
    day: dt.date, letter: str, step: int, ahead: bool, data: st.DataObject
) -> None:
    choices = {
        "U": st.sampled_from(UNITS),
        "M": st.integers(1, 12),
        "W": st.integers(0, 6),
        "S": st.sampled_from(("SP", "SU", "FA", "WI")),
        "P": st.sampled_from(("MO", "AF", "EV", "NI", "12:00", "24:00")),
        "H": st.sampled_from(((12, 25), (11, 3, 4), (5, 0, -1), "easter", "easter-2", "easter+1")),
    }
    unit = data.draw(choices[letter])
    assert _well_formed(units.stepped(calendar.of(day), letter, unit, step, ahead=ahead))


@given(st.sampled_from(UNITS), st.integers(0, 5000), st.sampled_from((0, 0.5)), st.booleans())
def test_periods_are_well_formed(unit: str, number: int, half: float, vague: bool) -> None:
    slots = {"letter": "U", "unit": unit, "number": number, "half": half} | ({"vague": True} if vague else {})
    assert _well_formed(units.period(slots))


@given(DATES, st.integers(0, 6))
def test_the_nearest_weekday_is_within_a_week(day: dt.date, weekday: int) -> None:
    for direction in (-1, 1):
        near = calendar.weekday_near(calendar.of(day), weekday, direction)
        if near is not None and near.date is not None:
            assert near.date.weekday() == weekday
            assert 0 <= (near.date - day).days * direction <= 6


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = calendar.easter(year).date
    assert day is not None
    assert day.weekday() == 6
    assert dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)


def test_known_easters() -> None:
    assert [calendar.easter(y).iso for y in (1961, 2000, 2024)] == ["1961-04-02", "2000-04-23", "2024-03-31"]


@pytest.mark.parametrize(
    ("year", "n", "expected"), [(1, -1, -1), (-1, 1, 1), (-490, 1, -489), (2000, -2001, -2), (9999, 1, None)]
)
def test_there_is_no_year_zero(year: int, n: int, expected: int | None) -> None:
    assert calendar.add_years(year, n) == expected


@pytest.mark.parametrize(
    ("day", "exists"),
    [(Day(2023, 2, 29), False), (Day(2024, 2, 29), True), (Day(1900, 2, 29), False), (Day(2023, 13), False)],
)
def test_days_that_the_calendar_has(day: Day, exists: bool) -> None:
    assert day.exists is exists


def test_weeks_at_the_turn_of_the_year() -> None:
    assert calendar.week_value(Day(2021, 1, 3)) == "2020-W53"
    assert calendar.week_value(Day(2012, 1, 1)) == "2011-W52"
    assert calendar.week_value(Day(2024, 12, 30)) == "2025-W01"


@given(DATES)
def test_values_are_read_back(day: dt.date) -> None:
    assert calendar.parse(calendar.of(day).iso) == calendar.of(day)
