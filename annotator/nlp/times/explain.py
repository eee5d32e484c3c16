"""The rule by which a time was read, in the reader's words."""

from __future__ import annotations

from annotator.nlp.times import calendar
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.language import TimeGrammar
from annotator.nlp.times.reading import Reading

CONFIDENCE = {
    "written": 0.98,
    "known": 0.9,
    "inside": 0.9,
    "published": 0.92,
    "weekday_past": 0.9,
    "weekday_future": 0.85,
    "year_published": 0.87,
    "weekday_same": 0.95,
    "clock_published": 0.85,
    "range_end": 0.85,
    "again": 0.9,
    "clock_only": 0.8,
    "year_weekday": 0.8,
    "month_past": 0.8,
    "month_future": 0.8,
    "year_named": 0.85,
    "named": 0.75,
    "same": 0.75,
    "weekday_near": 0.7,
    "duration": 0.9,
    "set": 0.85,
    "vague": 0.8,
}
"""How often each kind of reading is right, roughly, on news."""
UNSURE = 0.3
"""Of a time that is not resolved."""


def explain(said: str, reading: Reading, published: Day | None, words: TimeGrammar) -> str:
    """The sentence for the card."""
    fields = {
        "words": said,
        "published": in_words(published.iso, words) if published else "",
        "anchor": in_words(reading.anchor, words),
        "weekday": _weekday(reading.value, words),
    }
    return words.sentences[reading.reason].format_map(fields)


def in_words(value: str, words: TimeGrammar) -> str:
    """2023-09-14 -> 14 September 2023."""
    day = calendar.parse(value)
    if day is None:
        return value
    year = str(day.year) if day.year > 0 else f"{-day.year} BC"
    if not day.month:
        return year
    month = words.month_names[day.month - 1]
    return f"{day.day} {month} {year}" if day.day else f"{month} {year}"


def _weekday(value: str, words: TimeGrammar) -> str:
    day = calendar.parse(value)
    return words.weekday_names[day.date.weekday()] if day and day.date else ""
