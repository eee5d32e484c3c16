"""Sources, by prose cases: on whose word, of what role, told by which cue."""

from __future__ import annotations

import pytest

from annotator.nlp import Reader, text_of_lines
from annotator.nlp.attribution.sources import find_sources
from annotator.nlp.entities import find_entities
from annotator.nlp.parsing.tokens import Parse
from annotator.nlp.quotes import find_quotes
from tests import casefile


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse) -> str:
    """One line a source: role, words, cue and its kind, what rests on it."""
    mentions, entities = find_entities(parse)
    quotes = find_quotes(parse, mentions, entities)
    lines = []
    for source in find_sources(parse, mentions, entities, quotes):
        cue = f"{source.cue.text} {source.cue.kind}" if source.cue else "-"
        claim = source.claim.of(parse.text) if source.claim else "-"
        lines.append(f"{source.role} | {source.span.of(parse.text)} | {cue} | {claim}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("sources.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


def test_two_who_speak_are_neither_alone(reader: Reader) -> None:
    parse = parsed(reader, "Ana Ruiz and Bo Hall said the bridge was safe.")
    mentions, entities = find_entities(parse)
    (source,) = find_sources(parse, mentions, entities, find_quotes(parse, mentions, entities))
    assert (source.role, source.entity) == ("group", None)


def test_a_pronoun_has_the_name_of_what_it_stands_for(reader: Reader) -> None:
    parse = parsed(reader, "Residents said the bridge shook. They said it had rusted for years.")
    mentions, entities = find_entities(parse)
    found = find_sources(parse, mentions, entities, find_quotes(parse, mentions, entities))
    assert [s.name for s in found] == ["", "Residents"]
