"""Days as front matter and file names write them."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMBER = {name[:n].lower(): i for i, name in enumerate(MONTHS, 1) for n in (3, len(name))} | {"sept": 9}
_NAMED = "|".join(sorted(_NUMBER, key=len, reverse=True))
_SHAPES = (
    re.compile(r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?:$|[T ,])"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:$|[T ])"),
    re.compile(rf"(?i)(?:\w+, +)?(?P<mn>{_NAMED})\.? +(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<y>\d{{4}})\b"),
    re.compile(rf"(?i)(?:\w+,? +)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)? +(?P<mn>{_NAMED})\.?,? +(?P<y>\d{{4}})\b"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?:$|[ ,])"),
)
_TIME = re.compile(r"\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:[+-](\d{1,2}):?(\d{2})?(.*))?")
MOST_AHEAD = 14
"""Hours by which a clock can be ahead of Greenwich."""
_IN_NAME = re.compile(r"(\d{4})[-_](\d{2})[-_](\d{2})(?:[-_]+(.+))?$")
_IN_TEXT = (
    re.compile(rf"\b(?:(?P<w>[A-Z][a-z]+day),?\s+)?(?P<mn>{'|'.join(MONTHS)})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?:(?P<w>[A-Z][a-z]+day),?\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<mn>{'|'.join(MONTHS)}),?\s+(?P<y>\d{{4}})\b"),
)  # fmt: skip


def day_of(said: str) -> dt.date | None:
    """The day that a value names: ISO 8601 and its relatives, a month in words, the form of mail; else None.

    `02/03/2020` is none: nobody can tell which is the month.
    """
    said = said.strip()
    for shape in _SHAPES:
        found = shape.match(said)
        if found:
            return _day(found.groupdict()) if _is_time(said[found.end() :]) else None
    try:
        return parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError):
        return None


def _is_time(said: str) -> bool:
    """False for a time of day that no clock shows, or an offset that no place has."""
    found = _TIME.match(said)
    if found is None:
        return True
    hour, minute, second, ahead, and_minutes, rest = found.groups()
    whole = int(hour) < 24 and int(minute) < 60 and int(second or 0) <= 60
    return whole and int(ahead or 0) <= MOST_AHEAD and int(and_minutes or 0) < 60 and not (rest or "").startswith(":")


def _day(parts: dict[str, str | None]) -> dt.date | None:
    named = parts.get("mn")
    month = _NUMBER[named.lower()] if named else int(parts["m"] or 0)
    try:
        return dt.date(int(parts["y"] or 0), month, int(parts["d"] or 0))
    except ValueError:
        return None


def in_name(stem: str) -> tuple[dt.date | None, str]:
    """(day, rest) of a file's name such as `2024-05-01-the-bridge`; without a day the whole name is the rest."""
    found = _IN_NAME.match(stem)
    if found is None:
        return None, stem
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])), found[4] or stem
    except ValueError:
        return None, stem


def full_dates(text: str) -> list[dt.date]:
    """Dates written with day, month and year, in reading order within each way of writing."""
    return [day for day, _ in _dates(text)]


def weekday_dates(text: str) -> list[dt.date]:
    """Those of `full_dates` that the text gives with their weekday, rightly: a report of that week writes so."""
    return [day for day, weekday in _dates(text) if weekday and f"{day:%A}" == weekday]


def _dates(text: str) -> list[tuple[dt.date, str]]:
    found = []
    for shape in _IN_TEXT:
        for match in shape.finditer(text):
            day = _day(match.groupdict())
            if day is not None:
                found.append((day, match["w"] or ""))
    return found
