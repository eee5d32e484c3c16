"""Rare constructs, by prose cases: what one layer finds in a text that reaches a rule, or must not trip one.

The first word of a title is the room, the second the layer that is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from annotator.model import Findings
from annotator.nlp import Reader, annotate, text_of_lines
from tests import casefile

PUBLISHED = dt.date(2024, 5, 15)
"""A Wednesday; the day of each text whose title does not say "undated"."""
ROOMS = ("mentions", "typing", "coreference", "times", "layout")
"""Rooms whose silences stand here; those of quotation and attribution are in silent.md."""


def _names(found: Findings, text: str) -> Iterator[str]:
    entities = {e.id: e for e in found.entities}
    for mention in found.mentions:
        if mention.form == "name":
            entity = entities[mention.entity]
            yield f"{entity.label} | {mention.span.of(text)} | {entity.name}"


def _others(found: Findings, text: str) -> Iterator[str]:
    names = {e.id: e.name for e in found.entities}
    for mention in found.mentions:
        if mention.form != "name":
            yield f"{mention.form} | {mention.span.of(text)} | {names[mention.entity]}"


def _descriptions(found: Findings, text: str) -> Iterator[str]:
    for entity in found.entities:
        for about in entity.about:
            yield f"description | {entity.name} | {' '.join(filter(None, (about.text, about.when)))}"


def _quotes(found: Findings, text: str) -> Iterator[str]:
    names = {e.id: e.name for e in found.entities}
    for quote in found.quotes:
        speaker = quote.speaker
        who = names.get(speaker.entity or "", speaker.text) if speaker else "-"
        yield f"{quote.kind} | {quote.span.of(text)} | {who}"


def _sources(found: Findings, text: str) -> Iterator[str]:
    for source in found.sources:
        yield f"source | {source.span.of(text)} | {source.role}"


def _times(found: Findings, text: str) -> Iterator[str]:
    for time in found.times:
        yield f"{time.kind} | {time.span.of(text)} | {time.value or '?'}"


def _events(found: Findings, text: str) -> Iterator[str]:
    for moment in found.moments:
        yield f"event | {' '.join(moment.sentence.of(text).split()[:3])} | {moment.date}"


def _lines(found: Findings, text: str) -> Iterator[str]:
    for line in found.lines:
        yield f"line | {' '.join(line.span.of(text).split()[:3])} | {line.type}"


LAYERS: dict[str, Callable[[Findings, str], Iterator[str]]] = {
    "names": _names,
    "others": _others,
    "descriptions": _descriptions,
    "quotes": _quotes,
    "sources": _sources,
    "times": _times,
    "events": _events,
    "lines": _lines,
}


def shown(reader: Reader, case: casefile.Case) -> str:
    layer = case.title.split()[1].rstrip(":")
    text = text_of_lines(case.given, published=None if " undated" in case.title else PUBLISHED)
    parse = next(iter(reader.read([text])))
    return "\n".join(LAYERS[layer](annotate(parse), parse.text))


@pytest.mark.parametrize("case", casefile.read("rules.md"), ids=lambda c: c.name)
def test_a_rare_construct_is_read(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(reader, case))


@pytest.mark.parametrize("case", casefile.read("silent_rooms.md"), ids=lambda c: c.name)
def test_a_rule_stays_silent(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(reader, case))


def test_every_room_has_cases_where_its_rules_stay_silent() -> None:
    titles = [c.title.split()[0] for c in casefile.read("silent_rooms.md")]
    assert {room: titles.count(room) >= 4 for room in ROOMS} == dict.fromkeys(ROOMS, True)
