"""What quotations tell of pronouns: I and my in them are their speaker, and so is the he or she that tags them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model import Entity, EntityMention, Quote, Span
from annotator.nlp.parsing import marks
from annotator.nlp.parsing.tokens import Parse, Token

SURE = 0.75
"""Confidence from which a quotation's speaker is trusted."""


def with_first_persons(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity], quotes: Sequence[Quote]
) -> tuple[EntityMention, ...]:
    """`mentions` and those that the speakers of direct words make of themselves, sorted by start."""
    gender = parse.language.gender
    people = {e.id for e in entities if e.label == "PERSON"}
    found: dict[Span, EntityMention] = {}
    for quote in quotes:
        speaker = quote.speaker
        if speaker is None or speaker.entity not in people or quote.kind == "indirect" or quote.confidence < SURE:
            continue
        if speaker.span is not None and _several(speaker.span, mentions, people):
            continue
        for token in _own_words(parse, quote):
            if token.lower in gender.ME and token.pos in ("PRON", "DET", "ADJ"):
                found[token.span] = EntityMention(
                    token.span, "PERSON", speaker.entity or "", "pronoun", "entities", quote.confidence
                )
    said = _speakers(parse, mentions, entities, quotes)
    out: list[EntityMention] = []
    for mention in mentions:
        found.pop(mention.span, None)
        who = said.get(mention.span)
        out.append(mention if who is None or mention.form != "pronoun" else replace(mention, entity=who))
    out += found.values()
    return tuple(sorted(out, key=lambda m: (m.span.start, m.span.end)))


def _speakers(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity], quotes: Sequence[Quote]
) -> dict[Span, str]:
    """Where he or she speaks -> the person whose words those are: turns of speech tell more than one clause."""
    gender = parse.language.gender
    names = parse.language.names
    called: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.form == "pronoun":
            called.setdefault(mention.entity, set()).add(mention.span.of(parse.text).lower())
    people = {e.id: e.name.split()[0].lower() for e in entities if e.label == "PERSON"}
    out: dict[Span, str] = {}
    for quote in quotes:
        speaker = quote.speaker
        if speaker is None or speaker.span is None or speaker.entity not in people:
            continue
        word, given = speaker.text.lower(), people[speaker.entity]
        if word not in ("he", "she"):
            continue
        others = gender.SHE if word == "he" else gender.HE
        other_names = names.FEMALE if word == "he" else names.MALE
        agrees = given not in other_names or given in names.EITHER
        if agrees and not called.get(speaker.entity, set()) & others:
            out[speaker.span] = speaker.entity
    return out


def _several(span: Span, mentions: Sequence[EntityMention], people: set[str]) -> bool:
    return len({m.entity for m in mentions if m.entity in people and span.contains(m.span)}) > 1


def _own_words(parse: Parse, quote: Quote) -> Iterator[Token]:
    """Tokens of the quote in marks, or all of a labelled turn; what they quote in turn is left out."""
    paragraph = parse.paragraph_at(quote.span.start)
    if paragraph is None:
        return
    text = quote.span.of(parse.text)
    stretches = marks.stretches(text)
    if quote.kind == "direct" and not (stretches and stretches[0].start == 0):
        spoken = [Span(0, len(text))]
        nested = [s.span for s in stretches]
    else:
        spoken = [s.inner for s in stretches]
        nested = [p.shifted(i.start) for i in spoken for p in marks.pairs(i.of(text))]
    for token in paragraph.tokens_in(quote.span):
        at = token.start - quote.span.start
        if any(s.start <= at < s.end for s in spoken) and not any(n.start <= at < n.end for n in nested):
            yield token
