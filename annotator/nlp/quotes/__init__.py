"""Whose words: quotations and reported speech, with speakers and cues."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import Cue, Entity, EntityMention, Quote, QuoteKind, Span, Speaker
from annotator.nlp.lexicon.en import speech
from annotator.nlp.quotes import attributions, continuations, speakers
from annotator.nlp.quotes.attributions import Attribution, Reading
from annotator.nlp.quotes.stretches import Passage
from annotator.nlp.tokens import Parse


def find_quotes(parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Quotes sorted by start."""
    readings = [attributions.read(Passage(p)) for p in parse.paragraphs]
    continuations.carry(readings)
    who = {m.span: m for m in mentions}
    quotes: list[Quote] = []
    n = 0
    for reading in readings:
        for found in reading.found:
            n += 1
            quotes.extend(_quotes(parse, reading, found, f"q{n}", mentions))
    del who
    quotes.sort(key=lambda q: (q.span.start, -q.span.end))
    return tuple(_without_overlaps(quotes))


def _without_overlaps(quotes: list[Quote]) -> list[Quote]:
    out: list[Quote] = []
    for quote in quotes:
        if out and quote.span.start < out[-1].span.end:
            continue
        out.append(quote)
    return out


def _quotes(
    parse: Parse, reading: Reading, found: Attribution, group: str, mentions: Sequence[EntityMention]
) -> list[Quote]:
    speaker = None
    if found.speaker is not None:
        span = speakers.phrase(found.speaker)
        entity = next((m.entity for m in mentions if m.span.start <= found.speaker.start < m.span.end), None)
        speaker = Speaker(span.of(parse.text), span, entity, "unspecified")
    tokens = reading.tokens
    cue = None
    if found.cue[1] > found.cue[0]:
        cue_span = Span(tokens[found.cue[0]].start, tokens[found.cue[1] - 1].end)
        cue = Cue(cue_span, cue_span.of(parse.text), speech.KINDS.get(found.lemma, "neutral"))
    out = []
    for a, b in found.pieces:
        span = Span(tokens[a].start, tokens[b - 1].end)
        out.append(Quote(span, _kind(reading, a, b), speaker, cue, group, "quotes", 0.8))
    return out


def _kind(reading: Reading, a: int, b: int) -> QuoteKind:
    words = [reading.at[i] >= 0 for i in range(a, b) if reading.tokens[i].pos != "PUNCT"]
    if all(words):
        return "direct"
    return "mixed" if any(words) else "indirect"
