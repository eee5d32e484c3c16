"""Sources, by prose cases: on whose word, of what role, told by which cue."""

from __future__ import annotations

import pytest

from annotator.cache import Cache
from annotator.nlp import Reader, text_of_lines
from annotator.nlp.entities import find_entities
from annotator.nlp.quotes import find_quotes
from annotator.nlp.sources import find_sources
from annotator.nlp.tokens import Parse
from tests import casefile


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Cache())


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
    assert shown(parsed(reader, case.given)) == case.expected
