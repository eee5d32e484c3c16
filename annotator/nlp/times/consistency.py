"""Times that disagree with each other: what `annotator check` reports. Pure functions of a text and its findings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.lang.language import language
from annotator.model import Findings, Span, TimeExpression
from annotator.nlp.times import calendar
from annotator.nlp.times.language import TimeGrammar

Clash = tuple[Span, str, str]
"""(where, what is wrong, what to do)."""
NEAR = 120
"""Days from publication within which a date without a year is surely of that year."""
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\b\d{4}\b")


def clashes(text: str, findings: Findings, *, lang: str = "en") -> Iterator[Clash]:
    """Weekdays, ages and ranges that do not agree; relative dates without a day of publication."""
    words = language(lang).times
    if words is None:
        return
    yield from _weekdays(text, findings.times, findings.published, words)
    yield from _ages(text, findings, words)
    yield from _ranges(text, findings.times, words)
    yield from _unresolved(text, findings)


def _weekdays(
    text: str, times: tuple[TimeExpression, ...], published: dt.date | None, words: TimeGrammar
) -> Iterator[Clash]:
    names = {name.lower(): n for n, name in enumerate(words.weekday_names)}
    for time in times:
        day = calendar.parse(time.value)
        if day is None or day.date is None:
            continue
        said = time.span.of(text)
        named = [names[word] for word in re.findall(r"[^\W\d_]+", said.lower()) if word in names]
        if len(named) != 1 or not re.search(r"\d", said) or named[0] == day.date.weekday():
            continue
        if not _YEAR.search(said) and (published is None or abs((day.date - published).days) > NEAR):
            continue  # its year is a guess
        right = words.weekday_names[day.date.weekday()]
        yield time.span, f"'{said}' is a {right}.", f"Write {right}, or mend the date."


def _ages(text: str, findings: Findings, words: TimeGrammar) -> Iterator[Clash]:
    year = findings.published.year if findings.published else 0
    for sentence in findings.sentences:
        said = sentence.of(text)
        born, aged = words.born.search(said), words.aged.search(said)
        if not year or born is None or aged is None:
            continue
        expected = year - int(born.group("year"))
        age = int(next(g for g in aged.groups() if g))
        if age not in (expected, expected - 1):
            where = Span(sentence.start + aged.start(aged.lastindex or 0), sentence.start + aged.end())
            right = f"{expected - 1} or {expected} in {year}"
            what = f"The age {age} disagrees with the birth year {born.group('year')}: {right}."
            yield where, what, "Mend the age or the year."


def _ranges(text: str, times: tuple[TimeExpression, ...], words: TimeGrammar) -> Iterator[Clash]:
    for first, last in pairwise(times):
        if "DURATION" in (first.kind, last.kind) or "SET" in (first.kind, last.kind):
            continue
        a, b = calendar.parse(first.value), calendar.parse(last.value)
        said = first.span.of(text), last.span.of(text)
        if not all(map(_FIGURE.search, said)) or not any(map(_YEAR.search, said)):
            continue  # their years are guesses
        if a is None or b is None or not words.range_between.fullmatch(text[first.span.end : last.span.start]):
            continue
        grain = 3 if a.day and b.day else 2 if a.month and b.month else 1
        if (a.year, a.month, a.day)[:grain] > (b.year, b.month, b.day)[:grain]:
            span = Span(first.span.start, last.span.end)
            yield span, f"'{span.of(text)}' ends before it begins.", "Exchange the two, or mend one."


def _unresolved(text: str, findings: Findings) -> Iterator[Clash]:
    if findings.published is not None:
        return
    for time in findings.times:
        if not time.value:
            what = f"'{time.span.of(text)}' cannot be resolved: the article has no date of publication."
            yield time.span, what, "Add date: YYYY-MM-DD to the front matter."
            return
