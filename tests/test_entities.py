"""Entities, by prose cases: what is found, how it is labelled, and what is one entity."""

from __future__ import annotations

import pytest

from annotator.model import KnownName
from annotator.nlp import Reader, text_of_lines
from annotator.nlp.entities import find_entities
from annotator.nlp.parsing.tokens import Parse
from tests import casefile


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse, known: tuple[KnownName, ...] = (), forms: tuple[str, ...] = ("name", "pronoun")) -> str:
    mentions, entities = find_entities(parse, known=known)
    lines = []
    for entity in entities:
        words = " | ".join(m.span.of(parse.text) for m in mentions if m.entity == entity.id and m.form in forms)
        lines.append(f"{entity.label} {entity.name}: {words}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("entities.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


@pytest.mark.parametrize("case", casefile.read("entities_names.md"), ids=lambda c: c.name)
def test_names(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given), forms=("name",)))


def test_a_known_name_keeps_its_entity_and_label(reader: Reader) -> None:
    parse = parsed(reader, "The Lantern rose by two per cent. Shares of Lantern are popular.")
    mentions, entities = find_entities(parse, known=(KnownName("Lantern", "lantern-plc", "ORG"),))
    assert [e.id for e in entities] == ["lantern-plc"]
    assert {(m.entity, m.label) for m in mentions} == {("lantern-plc", "ORG")}


def test_who_is_this_comes_with_its_sentence(reader: Reader) -> None:
    parse = parsed(reader, "It rained. Harbour spokesman Tomas Weller said the quay was dry.")
    _, entities = find_entities(parse)
    about = next(e for e in entities if e.name == "Tomas Weller").about[0]
    assert about.text == "Harbour spokesman"
    assert about.sentence is not None
    assert about.sentence.of(parse.text).startswith("Harbour spokesman")


def test_the_same_parse_gives_the_same_findings(reader: Reader) -> None:
    parse = parsed(reader, "Anna Bergh left Acme Corp. in Lyon. Bergh and Acme disagreed.")
    assert find_entities(parse) == find_entities(parse)
