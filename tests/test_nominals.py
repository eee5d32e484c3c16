"""Descriptions that stand for a named entity, by prose cases."""

from __future__ import annotations

import pytest

from annotator.lang.en import nominals, roles
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.parsing.tokens import Parse
from tests import casefile


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse) -> str:
    found = annotate(parse)
    called = {e.id: e.name for e in found.entities}
    described = [m for m in found.mentions if m.form == "nominal"]
    return "\n".join(f"{m.span.of(parse.text)} = {called[m.entity]}" for m in described)


@pytest.mark.parametrize("case", casefile.read("nominals.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


def test_a_pronoun_may_go_on_from_a_description(reader: Reader) -> None:
    text = "Mayor Carla Ruiz opened the pier. The mayor said she was glad."
    found = annotate(parsed(reader, text))
    forms = [m.form for m in found.mentions if m.entity == found.entities[0].id]
    assert forms == ["name", "nominal", "pronoun"]


def test_a_description_covers_itself_or_is_left_out() -> None:
    for noun, covered in nominals.COVERS.items():
        assert covered, noun
    assert not nominals.PERSON_HEADS & nominals.ANYBODY


def test_heads_for_persons_are_words_for_persons() -> None:
    assert roles.PEOPLE - nominals.ANYBODY <= nominals.PERSON_HEADS
