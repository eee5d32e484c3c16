"""The article's timeline, read by the real parser: prose cases in `cases/timeline.md` and `cases/timeline_told.md`."""

from __future__ import annotations

import datetime as dt

import pytest

from annotator.model import Moment
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.times import find_times
from annotator.nlp.times.moments import dated, find_moments
from tests import casefile


def _line(text: str, moment: Moment) -> str:
    marks = ("+" if moment.inferred else "", ">" if moment.future else "", moment.end)
    words = " ".join(moment.sentence.of(text).split()[:2])
    return " ".join([moment.date, moment.precision, *filter(None, marks), "|", words])


@pytest.mark.parametrize("case", casefile.read("timeline.md"), ids=lambda c: c.name)
def test_entries(reader: Reader, case: casefile.Case) -> None:
    day = case.title.split()[0]
    published = None if day == "-" else dt.date.fromisoformat(day)
    parse = next(reader.read([text_of_lines(case.given, published=published)]))
    moments = find_moments(parse, find_times(parse, published), published)
    casefile.check(case, "\n".join(_line(parse.text, m) for m in moments))


@pytest.mark.parametrize("case", casefile.read("timeline_told.md"), ids=lambda c: c.name)
def test_entries_for_a_reader(reader: Reader, case: casefile.Case) -> None:
    published = dt.date.fromisoformat(case.title.split()[0])
    found = annotate(next(reader.read([text_of_lines(case.given, published=published)])))
    text = case.given
    casefile.check(case, "\n".join(_line(text, m) for m in found.moments))
    assert not set(found.moments) & set(found.asides)
    assert len({m.sentence for m in found.moments}) == len(found.moments)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-09-13T10:00Z", ("2023-09-13", "day")),
        ("2023-09-13TNI", ("2023-09-13", "day")),
        ("2024-W20-WE", ("2024-W20", "week")),
        ("2023-09", ("2023-09", "month")),
        ("2023-Q3", ("2023-Q3", "quarter")),
        ("2010-H1", ("2010-H1", "half")),
        ("2023-SU", ("2023-SU", "season")),
        ("BC0490", ("BC0490", "year")),
        ("198", ("198", "decade")),
        ("19", ("19", "century")),
        ("PAST_REF", None),
        ("P3D", None),
        ("", None),
    ],
)
def test_a_value_gives_its_date_and_precision(value: str, expected: tuple[str, str] | None) -> None:
    assert dated(value) == expected
