"""Quotation marks pair within their paragraph, in every style; parsers see straight ones of equal length."""

from __future__ import annotations

import pytest

from annotator.nlp.parsing import marks

PAIRS = [
    ('He said "no" and left.', ['"no"']),
    ("He said “no” and “never”.", ["“no”", "“never”"]),
    ("Er sagte „nein“ und ging.", ["„nein“"]),
    ("Il dit «non» puis «oui».", ["«non»", "«oui»"]),
    ("Er sagte »nein« und ging.", ["»nein«"]),
    ("He said ''no'' and left.", ["''no''"]),
    ("He said ‘no way’, then left.", ["‘no way’"]),
    ("He said 'no way', then left.", ["'no way'"]),
    ("It's the dogs' day, isn't it?", []),
    ("Rock 'n' roll in the '90s, 'til dawn.", []),
    ("A man of 6'2\" came in.", []),
    ('"I stand 6\'2" tall," he said.', ['"I stand 6\'2" tall,"']),
    ("“He said ‘go’ to me,” she said.", ["“He said ‘go’ to me,”"]),
    ("‘The voters’ choice is clear,’ he said.", ["‘The voters’ choice is clear,’"]),
    ("“We go on. And on.", ["“We go on. And on."]),
    ("“A first. “A second,” he said.", ["“A first.", "“A second,”"]),
    ('A 5" pipe and a 6" pipe', []),
    ("", []),
    ('"', []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [p.of(text) for p in marks.pairs(text)] == expected


@pytest.mark.parametrize("text", [t for t, _ in PAIRS] + ["a\u00a0b\u2009c", "‘A “b” c,’ he said."])
def test_the_parser_gets_a_text_of_equal_length(text: str) -> None:
    assert len(marks.for_parser(text)) == len(text)


@pytest.mark.parametrize("style", ["“”", "«»", "„“", "»«", "‘’"])
def test_the_parser_sees_one_style(style: str) -> None:
    text = f"{style[0]}We will stay,{style[1]} he said."
    assert marks.for_parser(text) == '"We will stay," he said.'


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    (found,) = marks.stretches("“We will stay")
    assert not found.closed
    assert found.end == len("“We will stay")
