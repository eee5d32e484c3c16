"""Who is this: descriptions from the article's own words, by prose cases."""

from __future__ import annotations

import datetime as dt

import pytest

from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.parsing.tokens import Parse
from tests import casefile


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse) -> str:
    lines = []
    for entity in annotate(parse).entities:
        for about in entity.about:
            when = f" ({about.when})" if about.when else ""
            lines.append(f"{entity.name} = {about.text}{when}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("descriptions.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


def test_a_description_comes_with_its_sentence_and_its_words_stand_in_it(reader: Reader) -> None:
    parse = parsed(
        reader, "It rained. Karl Benn, mayor of Lyon since 2019, left. The former mayor, Anna Benn, stayed."
    )
    for entity in annotate(parse).entities:
        for about in entity.about:
            assert about.sentence is not None
            assert about.text in about.sentence.of(parse.text)
            assert about.when in about.sentence.of(parse.text)


def test_a_description_has_the_day_of_publication(reader: Reader) -> None:
    text = text_of_lines("Mayor Karl Benn left.", published=dt.date(2026, 3, 12))
    found = annotate(next(iter(reader.read([text]))))
    assert [d.date for e in found.entities for d in e.about] == ["2026-03-12"]
