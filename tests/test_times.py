"""Laws of the time finder, on parses built by hand: well-formed values, spans in the text, the same every time."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.lang.language import language
from annotator.model import Findings
from annotator.nlp import Reader
from annotator.nlp.parsing.tokens import Paragraph, Parse
from annotator.nlp.times import calendar, dateline, find_times
from annotator.nlp.times.consistency import clashes
from annotator.nlp.times.moments import find_moments

ENGLISH = language("en")

LINES = (
    "last next this the a of in on at since until early late end past previous following same that every per later",
    "ago earlier before after several few two twenty half day week month year decade century weekend quarter hour minute",
    "Monday Sunday March May January December 1999 2023 490 BC AD 3 31 30th first second third fourth winter spring",
    "1980s '90s 5pm 10:30 a.m. GMT noon night morning today yesterday tomorrow tonight now recently soon Christmas",
    "annual daily , - and to or 2010-05-03 7/8/07 0 9999 o'clock years days weeks Q3 said will man . Easter",
)
WORDS = [word for line in LINES for word in line.split()]


def by_hand(text: str, published: dt.date | None = None) -> Parse:
    """A parse without a model: every word a token, the first of each sentence its root."""
    words = list(re.finditer(r"\S+?(?=[.,]?(?:\s|$))|[.,]", text))
    firsts = [0] + [k + 1 for k, w in enumerate(words) if w.group() == "." and k + 1 < len(words)]
    heads = [max(f for f in firsts if f <= k) for k in range(len(words))]
    number = len(words)
    tags = ["CD" if w.group()[0].isdigit() else "NNP" if w.group()[0].isupper() else "NN" for w in words]
    record = {
        "b": [w.start() for w in words],
        "e": [w.end() for w in words],
        "l": [w.group().lower() for w in words],
        "g": tags,
        "p": ["NUM" if t == "CD" else "PROPN" if t == "NNP" else "NOUN" for t in tags],
        "d": ["dep"] * number,
        "m": [""] * number,
        "h": heads,
        "s": firsts,
        "n": [],
    }
    return Parse(
        text, [Paragraph(0, "paragraph", 0, text, record, language=ENGLISH)], published=published, language=ENGLISH
    )


TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
DATES = st.none() | st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))


@settings(max_examples=600)
@given(TEXTS, DATES)
def test_values_are_well_formed_and_spans_lie_in_the_text(text: str, published: dt.date | None) -> None:
    parse = by_hand(text, published)
    times = find_times(parse, published)
    end = 0
    for time in times:
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        assert time.value == "" or calendar.VALUE.fullmatch(time.value), (time.span.of(text), time.value)
        assert time.rule
        assert 0 < time.confidence <= 1
    assert times == find_times(parse, published)
    moments = find_moments(parse, times, published)
    assert len({(m.date, m.sentence) for m in moments}) == len(moments)
    assert all(m.time is None or times[m.time].kind in ("DATE", "TIME") for m in moments)
    assert all(m.inferred == (m.time is None) for m in moments)


def _clashes(text: str, published: dt.date | None = dt.date(2023, 9, 14)) -> list[tuple[str, str]]:
    parse = by_hand(text, published)
    times = find_times(parse, published)
    findings = Findings(times=times, published=published, sentences=tuple(s.span for s in parse.sentences))
    return [(span.of(text), cure) for span, _, cure in clashes(text, findings)]


def test_a_weekday_that_disagrees_with_its_date() -> None:
    assert _clashes("It closed on Monday, May 3, 2008 .") == [
        ("Monday, May 3, 2008", "Write Saturday, or mend the date.")
    ]
    assert _clashes("It closed on Saturday, May 3, 2008 .") == []


def test_an_age_that_disagrees_with_a_birth_year() -> None:
    assert _clashes("She was born in 1990 and is 45 years old .") == [("45 years old", "Mend the age or the year.")]
    assert _clashes("She was born in 1990 and is 33 years old .") == []


def test_an_end_before_its_start() -> None:
    assert _clashes("It ran from May 2010 to March 2009 .") == [
        ("May 2010 to March 2009", "Exchange the two, or mend one.")
    ]
    assert _clashes("It ran from May 2009 to March 2010 .") == []


def test_relative_dates_without_a_day_of_publication() -> None:
    assert _clashes("It closed yesterday .", None) == [("yesterday", "Add date: YYYY-MM-DD to the front matter.")]
    assert _clashes("It closed in 1999 .", None) == []


def test_the_dateline_gives_the_day_of_publication() -> None:
    parse = by_hand("LISBON , 14 September 2023 - The mayor resigned .")
    assert dateline(parse) is None
    parse.paragraphs[0].dateline = 6
    assert dateline(parse) == dt.date(2023, 9, 14)
    assert dateline(by_hand("The mayor was born on 14 September 1953 in Lisbon .")) is None
    assert dateline(by_hand("The mayor resigned on Monday .")) is None


def test_other_languages_are_left_alone() -> None:
    parse = by_hand("It closed on Monday , May 3 .")
    parse.language = language("xx")
    assert find_times(parse, dt.date(2023, 9, 14)) == ()


def test_a_word_about_each_reading() -> None:
    parse = by_hand("It closed on Wednesday .")
    (time,) = find_times(parse, dt.date(2023, 9, 14))
    assert time.rule == "Wednesday: the nearest Wednesday up to publication on 14 September 2023"
    assert time.anchor == "2023-09-14"


def test_a_year_joined_to_a_word_is_read_or_left_but_never_fails(reader: Reader) -> None:
    from annotator.nlp import annotate, text_of_lines

    text = text_of_lines(
        "Post-2020, the plan lapses. In post-1990 Berlin it was a mid-2019 idea.", published=dt.date(2018, 5, 1)
    )
    found = annotate(next(iter(reader.read([text]))))
    assert all(t.span.end <= len(text.text) for t in found.times)
