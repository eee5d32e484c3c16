"""Pronouns, by prose cases: who he, she, it, they and I are, and which are left alone."""

from __future__ import annotations

import pytest

from annotator.lang.en import gender
from annotator.lang.en import pronoun_weights as weights
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.coreference.salience import are_joined, barred, leads_up_to, role
from annotator.nlp.parsing.tokens import Parse, Token
from tests import casefile

SHOWN = gender.THIRD | gender.ME | {"we", "our", "you"}


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse) -> str:
    found = annotate(parse)
    called = {e.id: e.name for e in found.entities}
    bound = {m.span.start: called[m.entity] for m in found.mentions if m.form == "pronoun"}
    lines = [f"{t.lower} = {bound.get(t.start, 'nobody')}" for t in parse.tokens() if t.lower in SHOWN]
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("pronouns.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


def test_a_pronoun_has_the_label_of_its_entity(reader: Reader) -> None:
    found = annotate(parsed(reader, "Carla Ruiz opened the archive in May. She had paid for the roof."))
    (pronoun,) = [m for m in found.mentions if m.form == "pronoun"]
    assert pronoun.label == "PERSON"
    assert pronoun.confidence < 1


def test_no_pronoun_is_bound_twice(reader: Reader) -> None:
    text = 'Carla Ruiz left. "I never saw my boat," she said. "It was mine." Skylark Airlines raised its prices.'
    spans = [m.span for m in annotate(parsed(reader, text)).mentions if m.form == "pronoun"]
    assert len(spans) == len(set(spans))


def test_the_sure_are_surer_than_the_doubtful() -> None:
    assert 0.5 < weights.SURE < weights.VERY_SURE < 1


def words(reader: Reader, text: str) -> dict[str, Token]:
    """The tokens of a text by their words; each word stands in it once."""
    return {t.text: t for t in parsed(reader, text).tokens()}


def test_an_object_is_not_the_subject_of_its_clause(reader: Reader) -> None:
    found = words(reader, "Karl saw him.")
    assert barred(found["him"], found["Karl"])


def test_a_possessive_may_be_the_subject_of_its_clause(reader: Reader) -> None:
    found = words(reader, "Karl saw his brother.")
    assert not barred(found["his"], found["Karl"])


def test_the_clause_leads_up_to_its_subject(reader: Reader) -> None:
    found = words(reader, "After he resigned, Karl moved to Lyon.")
    assert leads_up_to(found["he"]) is found["Karl"]


def test_names_joined_by_and_play_one_part(reader: Reader) -> None:
    found = words(reader, "Peter and Karl walked home.")
    assert are_joined(found["Peter"], found["Karl"])
    assert role(found["Karl"]) == "subject"
