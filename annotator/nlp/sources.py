"""On whose word: attributions and the sources they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model import Cue, Entity, EntityMention, Quote, SourceMention, Span
from annotator.nlp.lexicon.en import sources as words
from annotator.nlp.lexicon.en import speech
from annotator.nlp.quotes import roles, speakers
from annotator.nlp.quotes.resolve import Who
from annotator.nlp.tokens import Paragraph, Parse, Token

_CITING = frozenset(("cite", "quote"))
_SPOKEN_OBJECTS = {
    **dict.fromkeys(words.UTTERED, words.STANCES),
    **dict.fromkeys(words.DENIALS, words.DENIED),
}
"""Verb -> the objects with which it tells what somebody said."""


def find_sources(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity], quotes: Sequence[Quote]
) -> tuple[SourceMention, ...]:
    """Source mentions sorted by start: one for each speaker of a quote, each source cited, each hearsay word."""
    who = Who(mentions, entities)
    found = [
        *_of_quotes(quotes),
        *_cited(parse, who, quotes),
        *_media_told(parse, who),
        *_stances(parse, who, quotes),
        *_hearsay(parse, quotes),
    ]
    out: dict[Span, SourceMention] = {}
    for source in sorted(found, key=lambda s: (s.span.start, s.span.end)):
        out.setdefault(source.span, source)
    return tuple(out.values())


def _of_quotes(quotes: Sequence[Quote]) -> Iterator[SourceMention]:
    """One mention for each speaker, with all it is told to have said there."""
    claims: dict[Span, list[Quote]] = {}
    for quote in quotes:
        if quote.speaker is not None and quote.speaker.span is not None:
            claims.setdefault(quote.speaker.span, []).append(quote)
    for span, said in claims.items():
        first = said[0]
        if (speaker := first.speaker) is not None:
            yield SourceMention(
                span, speaker.role, speaker.entity, first.cue, first.span, "sources", first.confidence
            )


def _cited(parse: Parse, who: Who, quotes: Sequence[Quote]) -> Iterator[SourceMention]:
    """Sources behind sources: KCNA reported, citing officials; per CTV News; X-based media reports."""
    for token in parse.tokens():
        if token.lemma in _CITING and token.tag == "VBG":
            for child in token.children:
                if child.dep == "dobj":
                    yield _mention(parse, who, child, token, _claim_before(token, quotes))
        elif token.lower == "per" and token.dep == "prep":
            for child in token.children:
                if child.dep == "pobj" and (child.ent == "ORG" or child.pos == "PROPN"):
                    yield _mention(parse, who, child, token, _claim_before(token, quotes))


def _media_told(parse: Parse, who: Who) -> Iterator[SourceMention]:
    """The medium that was told: X told the BBC."""
    for token in parse.tokens():
        if token.lemma != "tell" or not token.tag.startswith("V"):
            continue
        for child in token.children:
            if child.dep in ("dobj", "dative") and child.i > token.i:
                made = _mention(parse, who, child, token, None)
                if made.role == "media":
                    yield made


def _stances(parse: Parse, who: Who, quotes: Sequence[Quote]) -> Iterator[SourceMention]:
    """Positions told with a noun: officials expressed concerns about X; both capitals denied such intentions."""
    for token in parse.tokens():
        if not token.tag.startswith("V") or _inside(token, quotes):
            continue
        nouns = (
            words.STANCES if token.lemma in words.UTTERED else words.DENIED if token.lemma in words.DENIALS else ()
        )
        if not any(c.dep == "dobj" and c.lemma in nouns for c in token.children):
            continue
        for child in token.children:
            if child.dep == "nsubj" and child.tag not in ("PRP", "WP", "WDT"):
                yield _mention(parse, who, child, token, _sentence(token, token.paragraph))


def _hearsay(parse: Parse, quotes: Sequence[Quote]) -> Iterator[SourceMention]:
    """Words that report without a source: reportedly, allegedly."""
    for paragraph in parse.paragraphs:
        for token in paragraph.tokens:
            if token.lower in speech.HEARSAY and not _inside(token, quotes):
                cue = Cue(token.span, token.text, speech.KINDS.get(token.lower, "reporting"))
                yield SourceMention(token.span, "unspecified", None, cue, _sentence(token, paragraph), "sources", 0.9)


def _mention(parse: Parse, who: Who, head: Token, cue: Token, claim: Span | None) -> SourceMention:
    span = speakers.phrase(head)
    words, mention = span.of(parse.text), who.mention(head)
    kind = speech.KINDS.get(cue.lemma, "neutral")
    entity = mention.entity if mention is not None else None
    said = Cue(cue.span, cue.text, kind)
    return SourceMention(
        span, roles.role(head, words, mention, who.known(mention)), entity, said, claim, "sources", 0.7
    )


def _claim_before(token: Token, quotes: Sequence[Quote]) -> Span | None:
    """The reported words of the token's sentence, else the sentence itself."""
    sentence = token.sent
    for quote in quotes:
        if sentence.start <= quote.span.start and quote.span.end <= sentence.end:
            return quote.span
    before = max((t.end for t in sentence.tokens if t.i < token.i and t.pos != "PUNCT"), default=sentence.end)
    return Span(sentence.start, before)


def _inside(token: Token, quotes: Sequence[Quote]) -> bool:
    return any(q.kind == "direct" and q.span.start <= token.start < q.span.end for q in quotes)


def _sentence(token: Token, paragraph: Paragraph) -> Span:
    return Span(token.sent.start, min(token.sent.end, paragraph.end))
