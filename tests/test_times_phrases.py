"""Phrases of time with the day of publication and the value they must come to, read by the real parser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.base.cache import Cache
from annotator.nlp import Reader, text_of_lines
from annotator.nlp.times import find_times
from tests import casefile

_MARK = re.compile(r"[\[\]]")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(Cache(Path(tmp_path_factory.mktemp("cache")) / "parse.sqlite"))


def _marked(text: str) -> list[str]:
    return re.findall(r"\[([^\]]*)\]", text)


def _wrong(reader: Reader, case: casefile.Case) -> Iterator[str]:
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
            yield f"{line}: {got}"
        assert all(t.rule for t in found), line


@pytest.mark.parametrize("case", casefile.read("times.md"), ids=lambda c: c.name)
def test_phrases_come_to_their_values(reader: Reader, case: casefile.Case) -> None:
    wrong = list(_wrong(reader, case))
    assert not wrong, "\n".join(wrong)
