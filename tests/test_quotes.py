"""Quotes, by prose cases: which words, of what kind, whose, and told by which cue."""

from __future__ import annotations

from pathlib import Path

import pytest

import annotator.nlp
from annotator.model import Block, BlockKind, Span
from annotator.nlp import Reader, Text, text_of_lines
from annotator.nlp.entities import find_entities
from annotator.nlp.parsing.tokens import Parse
from annotator.nlp.quotes import find_quotes
from tests import casefile


def parsed(reader: Reader, text: str) -> Parse:
    return next(iter(reader.read([text_of_lines(text)])))


def shown(parse: Parse) -> str:
    """One line a quote: kind, words, speaker, cue and its kind; `-` for what is missing."""
    lines = []
    for quote in find_quotes(parse, *find_entities(parse)):
        speaker = quote.speaker.text if quote.speaker else "-"
        cue = f"{quote.cue.text} {quote.cue.kind}" if quote.cue else "-"
        lines.append(f"{quote.kind} | {quote.span.of(parse.text)} | {speaker} | {cue}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("quotes.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(parsed(reader, case.given)))


@pytest.mark.parametrize("case", casefile.read("silent.md"), ids=lambda c: c.name)
def test_rules_stay_silent(case: casefile.Case, reader: Reader) -> None:
    assert case.expected == ""
    casefile.check(case, shown(parsed(reader, case.given)))


def test_every_construct_has_a_case_where_it_stays_silent() -> None:
    """Every module that gives words to somebody, by the names of the functions that the finder calls."""
    titles = {c.title.partition(":")[0] for c in casefile.read("silent.md")}
    rooms = [Path(annotator.nlp.__file__).parent / room for room in ("quotation", "attribution")]
    finders = {f.stem for room in rooms for f in room.glob("*.py") if "Attribution(" in f.read_text(encoding="utf-8")}
    assert finders - {"attributions"} <= titles  # the class itself


def test_the_parts_of_one_quotation_share_a_group(reader: Reader) -> None:
    parse = parsed(reader, '"We will stay," Ann Lee said, "and we will win." She left. "Never," said Bo Hall.')
    quotes = find_quotes(parse, *find_entities(parse))
    assert [q.group for q in quotes] == [quotes[0].group, quotes[0].group, quotes[-1].group]
    assert quotes[0].group != quotes[-1].group


def test_a_pronoun_stays_a_pronoun_and_tells_who_it_is(reader: Reader) -> None:
    parse = parsed(reader, 'Ann Lee came late. "The road was closed," she said.')
    mentions, entities = find_entities(parse)
    (quote,) = find_quotes(parse, mentions, entities)
    assert quote.speaker is not None
    assert quote.speaker.text == "she"
    assert next(e.name for e in entities if e.id == quote.speaker.entity) == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "Council spokesman Dan Petty spoke first. Plans for Bo Hall's bridge were dropped, Dan Petty said.\n"
        '"No, not planned yet," he told reporters.',
        "However, according to council spokesman Dan Petty no plans had been made for Bo Hall's bridge.\n"
        '"No, not planned yet by Tom Reed," he told reporters.',
    ],
)
def test_he_who_goes_on_after_the_break_is_who_spoke_last(reader: Reader, text: str) -> None:
    parse = parsed(reader, text)
    mentions, entities = find_entities(parse)
    quote = find_quotes(parse, mentions, entities)[-1]
    assert quote.speaker is not None
    assert quote.speaker.text == "he"
    assert next(e.name for e in entities if e.id == quote.speaker.entity) == "Dan Petty"


@pytest.mark.parametrize(
    "text",
    [
        "Robert Hall spoke first. Bo Hall waited.\nDavid Lee took up the thread of Robert Hall. "
        '"It was a shock," he said.',
        "Tom Reed came late.\nDavid Lee blamed the council for the delay at the bridge.\n"
        '"It was a shock to all of us," he said.',
    ],
)
def test_he_is_the_subject_of_what_leads_to_his_words(reader: Reader, text: str) -> None:
    parse = parsed(reader, text)
    mentions, entities = find_entities(parse)
    quote = find_quotes(parse, mentions, entities)[-1]
    assert quote.speaker is not None
    assert next(e.name for e in entities if e.id == quote.speaker.entity) == "David Lee"


def test_words_that_go_on_are_the_same_persons(reader: Reader) -> None:
    parse = parsed(reader, 'Ann Lee came. "We had an accident," she said.\n"It was a shock to the city of Lindale."')
    quotes = find_quotes(parse, *find_entities(parse))
    assert [q.speaker and q.speaker.entity for q in quotes] == [quotes[0].speaker and quotes[0].speaker.entity] * 2


def test_she_is_not_the_man_who_spoke_last(reader: Reader) -> None:
    parse = parsed(reader, 'Robert Hall said the bridge was closed.\n"No, not yet," she told reporters.')
    mentions, entities = find_entities(parse)
    quote = find_quotes(parse, mentions, entities)[-1]
    assert quote.speaker is not None
    assert quote.speaker.entity not in {e.id for e in entities if e.name == "Robert Hall"}


def test_no_quote_crosses_a_line(reader: Reader) -> None:
    parse = parsed(reader, '"We will stay and fight for it.\n"It is our duty to stay," Ann Lee said.')
    for quote in find_quotes(parse, *find_entities(parse)):
        assert "\n" not in quote.span.of(parse.text)


def test_the_same_parse_gives_the_same_quotes(reader: Reader) -> None:
    parse = parsed(reader, '"We will stay," Ann Lee said. Bo Hall said that it was late.')
    found = find_entities(parse)
    assert find_quotes(parse, *found) == find_quotes(parse, *found)


def _blocks(reader: Reader, *parts: tuple[BlockKind, str]) -> list[tuple[str, str, str]]:
    """(kind, words, speaker) of the quotes in paragraphs of these kinds."""
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), 1))
        text += words + "\n\n"
    parse = next(iter(reader.read([Text(text, tuple(blocks))])))
    quotes = find_quotes(parse, *find_entities(parse))
    return [(q.kind, q.span.of(text), q.speaker.text if q.speaker else "-") for q in quotes]


def test_a_block_quote_that_is_announced(reader: Reader) -> None:
    found = _blocks(
        reader,
        ("paragraph", "Ana Ruiz wrote in her letter:"),
        ("blockquote", "We will rebuild the bridge. It will take a year."),
        ("blockquote", "The state will pay."),
        ("paragraph", "Bo Hall left."),
    )
    assert found == [
        ("direct", "We will rebuild the bridge. It will take a year.", "Ana Ruiz"),
        ("direct", "The state will pay.", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        (("blockquote", "We will rebuild the bridge.\n— Ana Ruiz, mayor of Lindale"),),
        (("blockquote", "We will rebuild the bridge."), ("blockquote", "— Ana Ruiz")),
    ],
)
def test_a_block_quote_that_is_signed(reader: Reader, said: tuple[tuple[BlockKind, str], ...]) -> None:
    found = _blocks(reader, ("paragraph", "The letter was short."), *said)
    assert found == [("direct", "We will rebuild the bridge.", "Ana Ruiz")]


def test_a_block_quote_of_nobody_is_no_speech(reader: Reader) -> None:
    assert not _blocks(
        reader, ("paragraph", "The bridge is old."), ("blockquote", "It has two arches of stone. It is closed.")
    )
