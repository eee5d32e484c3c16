"""Phrases of time with the day of publication and the value they must come to, read by the real parser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from annotator.nlp import Reader, text_of_lines
from annotator.nlp.times import find_times
from tests import casefile

_MARK = re.compile(r"[\[\]]")


def _marked(text: str) -> list[str]:
    return re.findall(r"\[([^\]]*)\]", text)


def wrong(reader: Reader, case: casefile.Case) -> Iterator[str]:
    day = case.title.split()[0]
    published = None if day == "-" else dt.date.fromisoformat(day)
    given, expected = case.given.split("\n"), case.expected.split("\n")
    assert len(given) == len(expected), case.name
    texts = [text_of_lines(_MARK.sub("", line), published=published) for line in given]
    for line, values, parse in zip(given, expected, reader.read(texts), strict=True):
        found = find_times(parse, published)
        got = [(t.span.of(parse.text), t.value or "?") for t in found]
        want = list(zip(_marked(line), values.replace("-", "", values == "-").split(), strict=True))
        if got != want:
            yield f"{line}: expected {want}, found {got}"
        assert all(t.rule for t in found), line


@pytest.mark.parametrize("case", casefile.read("times.md"), ids=lambda c: c.name)
def test_phrases_come_to_their_values(reader: Reader, case: casefile.Case) -> None:
    faults = list(wrong(reader, case))
    assert not faults, "\n  ".join([case.name, *faults])
