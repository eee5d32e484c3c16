"""Cases read by the installed model, from every file of cases, and the parses that are kept of all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from annotator.nlp import Reader, text_of_lines
from tests import (
    casefile,
    test_describe,
    test_entities,
    test_nominals,
    test_pronouns,
    test_quotes,
    test_sources,
    test_speakers,
    test_times_phrases,
)
from tests.parses import KeptReader

Shown = Callable[[Reader, str], str]
SHOWN: dict[str, Shown] = {
    "quotes.md": lambda reader, text: test_quotes.shown(test_quotes.parsed(reader, text)),
    "sources.md": lambda reader, text: test_sources.shown(test_sources.parsed(reader, text)),
    "speakers.md": test_speakers.shown,
    "entities.md": lambda reader, text: test_entities.shown(test_entities.parsed(reader, text)),
    "pronouns.md": lambda reader, text: test_pronouns.shown(test_pronouns.parsed(reader, text)),
    "nominals.md": lambda reader, text: test_nominals.shown(test_nominals.parsed(reader, text)),
    "descriptions.md": lambda reader, text: test_describe.shown(test_describe.parsed(reader, text)),
}
REAL = [
    ("quotes.md", "tag after"),
    ("quotes.md", "tag before with comma"),
    ("quotes.md", "inverted tag"),
    ("quotes.md", "tag behind plain words"),
    ("quotes.md", "a second that-clause is reported with the first"),
    ("quotes.md", "declined to say"),
    ("sources.md", "named person"),
    ("sources.md", "described person"),
    ("sources.md", "a medium that reports a thing"),
    ("sources.md", "study"),
    ("speakers.md", "a name with a party in brackets"),
    ("speakers.md", "a thing does not accuse"),
    ("entities.md", "A surname, a title and a pronoun go to the full name"),
    ("entities.md", "Two people of one family name stay two"),
    ("pronouns.md", "The subject of the sentence before"),
    ("pronouns.md", "An interview by its labels"),
    ("nominals.md", "Before the name"),
    ("descriptions.md", "Two roles"),
]


@pytest.mark.parametrize(("file", "title"), REAL)
def test_a_case_by_the_installed_model(file: str, title: str, model: Reader) -> None:
    (case,) = [c for c in casefile.read(file) if c.title == title]
    casefile.check(case, SHOWN[file](model, case.given))


@pytest.mark.parametrize("day", ["2026-01-11", "2023-09-14"])
def test_times_by_the_installed_model(day: str, model: Reader) -> None:
    case = next(c for c in casefile.read("times.md") if c.title.startswith(day))
    assert not list(test_times_phrases.wrong(model, case))


def test_a_paragraph_that_is_not_kept_says_what_to_do(model: Reader) -> None:
    with pytest.raises(LookupError, match="make parses"):
        list(KeptReader("quotes", model).read([text_of_lines("Nobody wrote this down before.")]))


def test_a_refresh_asks_the_model_once_and_writes_what_was_asked(
    model: Reader, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.parses.HERE", tmp_path_factory.mktemp("parses"))
    text = text_of_lines("The quay is shut.\nIt stays shut.", published=dt.date(2024, 5, 14))
    first = KeptReader("a", model, "missing")
    list(first.read([text]))
    first.write(whole=True)
    again = KeptReader("a", model)
    assert [s.text for p in again.read([text]) for s in p.tokens()][:2] == ["The", "quay"]
    assert len(again.known) == 2


def test_a_difference_names_its_line_and_column() -> None:
    case = casefile.Case("f.md:3 t", "t", "", "a | b | Ann\nc | d | Bo", "kind | words | speaker")
    assert list(casefile.differences(case, case.expected)) == []
    assert list(casefile.differences(case, "a | b | Eve\nc | d | Bo")) == [
        "line 1, speaker: expected 'Ann', found 'Eve'"
    ]
    assert list(casefile.differences(case, "c | d | Bo")) == ["line 1, missing: a | b | Ann"]
    assert list(casefile.differences(case, case.expected + "\ne | f | -")) == ["not expected: e | f | -"]
    one = case._replace(title="t [words]")
    assert list(casefile.differences(one, "x | b | Eve\ny | d | -")) == []
    assert list(casefile.differences(one, "a | z | Ann\nc | d | Bo")) == ["line 1, words: expected 'b', found 'z'"]
    with pytest.raises(AssertionError, match=r"f\.md:3 t\n  line 1, speaker"):
        casefile.check(case, "a | b | Eve\nc | d | Bo")
