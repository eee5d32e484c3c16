"""Whose words: quotations and reported speech, with speakers and cues.

Paragraph by paragraph: `stretches` finds what stands in marks, `cues` the verbs of speech, `attributions` ties the
two together with extents from `clauses`; then over the article `continuations` carries speakers on, and `resolve`
says who they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model import Cue, Entity, EntityMention, LineType, Quote, QuoteKind, Span, Speaker
from annotator.nlp.attribution import certainty, continuations, dialogues, repeats, roles, talks
from annotator.nlp.attribution.who import Turns, Who
from annotator.nlp.parsing.tokens import Parse
from annotator.nlp.quotation import attributions, speakers, stances
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Passage

SILENT: frozenset[LineType] = frozenset(("code", "table"))
"""Lines in which nobody speaks."""


def find_quotes(parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Quotes sorted by start."""
    quotes = [quote for quote, _ in with_clues(parse, mentions, entities)]
    quotes.sort(key=lambda q: (q.span.start, -q.span.end))
    return tuple(_without_overlaps(quotes))


def with_clues(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity]
) -> Iterator[tuple[Quote, list[str]]]:
    """Every quote that is found, also one inside another, with the clues to whether its speaker is right."""
    who = Who(parse.language, mentions, entities, parse.text)
    readings = read(parse, who)
    found = [(reading, a) for reading in readings for a in sorted(reading.found, key=_first)]
    found.sort(key=_told)
    turns = Turns(who, readings)
    groups: dict[int, str] = {}
    for reading, attribution in found:
        source = attribution
        while source.goes_on is not None:
            source = source.goes_on
        group = groups.setdefault(id(source), f"q{len(groups) + 1}")
        speaker, clues = _speaker(parse, reading, attribution, turns), []
        if speaker is not None:
            clues = certainty.clues(reading, attribution, speaker, who)
            speaker = replace(speaker, confidence=certainty.probability(parse.language, clues))
        for quote in _quotes(parse, reading, attribution, group, speaker):
            yield quote, clues


def read(parse: Parse, who: Who) -> list[Reading]:
    """Every paragraph with what is attributed in it, in marks, by layout and from the paragraph before."""
    readings = [attributions.read(Passage(p)) for p in parse.paragraphs]
    dialogues.interviews(parse.language, readings)
    dialogues.dashes(readings)
    if not talks.turns(readings, who):
        talks.interview(readings, who)
    continuations.carry(readings, who)
    repeats.join(readings)
    for reading in readings:
        if reading.passage.paragraph.type in SILENT:
            reading.found.clear()
    return readings


def _told(pair: tuple[Reading, Attribution]) -> tuple[int, bool]:
    """Sorts attributions by the paragraph that tells who speaks: a headline behind the words that it repeats."""
    here, speaker = pair[0].passage.paragraph.i, pair[1].speaker
    there = speaker.paragraph.i if speaker is not None else here
    return max(here, there), there > here


def _first(attribution: Attribution) -> int:
    return attribution.pieces[0][0] if attribution.pieces else 0


def _without_overlaps(quotes: list[Quote]) -> list[Quote]:
    """The outermost of quotes that lie in one another."""
    out: list[Quote] = []
    for quote in quotes:
        if not out or quote.span.start >= out[-1].span.end:
            out.append(quote)
    return out


def _quotes(parse: Parse, reading: Reading, found: Attribution, group: str, speaker: Speaker | None) -> list[Quote]:
    speech = parse.language.speech
    cue, tokens = None, found.cue_tokens()
    if tokens:
        span = Span(tokens[0].start, tokens[-1].end)
        kind = speech.KINDS.get(found.lemma) or speech.NOUN_KINDS.get(found.lemma, "neutral")
        cue = Cue(span, span.of(parse.text), kind)
    confidence = 0.9 if found.verb is not None else 0.6 if speaker is None else 0.75
    return [
        Quote(
            Span(reading.tokens[a].start, min(reading.tokens[b - 1].end, _mark_end(reading, b))),
            "direct" if found.direct else _kind(reading, a, b),
            speaker,
            cue,
            group,
            "quotes",
            confidence,
            stances.stance(reading, found, (a, b)),
        )
        for a, b in found.pieces
    ]


def _mark_end(reading: Reading, b: int) -> int:
    """Where the stretch ends that holds the last token: a token may run past the mark (`"―`)."""
    n = reading.at[b - 1]
    return reading.passage.stretches[n].span.end if n >= 0 else reading.tokens[b - 1].end


def _speaker(parse: Parse, reading: Reading, found: Attribution, turns: Turns) -> Speaker | None:
    head = found.speaker
    if head is None:
        turns.silent(reading.passage.paragraph)
        return None
    who = turns.who
    span = speakers.phrase(head)
    if found.lemma == ":" and head.i < found.cue[0]:  # a label ends with its colon
        span = Span(span.start, min(span.end, head.paragraph.tokens[found.cue[0] - 1].end))
    mention = who.speaks(head)
    entity = turns.speaker(head, mention, reading)
    words = span.of(parse.text)
    if entity is None and mention is not None and mention.form == "pronoun":
        mention = None  # it is not whom the pronoun was taken for
    role = roles.role(head, words, mention, who.known(mention))
    if role == "group" and speakers.are_two(parse.language, words):
        entity = None
    noun = roles.antecedent(head)
    if entity is None and noun is not None:  # critics who say: nobody knows who "who" is
        span = speakers.phrase(noun)
        words = span.of(parse.text)
    if entity in who.people and (words in parse.language.sources.PARTS or role == "described_person"):
        role = "named_person"
    return Speaker(words, span, entity, role)


def _kind(reading: Reading, a: int, b: int) -> QuoteKind:
    words = [reading.at[i] >= 0 for i in range(a, b) if reading.tokens[i].pos != "PUNCT"]
    if all(words):
        return "direct"
    return "mixed" if any(words) else "indirect"
