"""On whose word: attributions and the sources they name.

A source for each speaker of a quote; `chains` finds the sources behind and between them (citing officials, told the
BBC), `nouns` the statements told with a noun (the ministry's claim that ...), and hearsay words name nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model import Cue, Entity, EntityMention, Quote, SourceMention, Span
from annotator.nlp.attribution import chains, statements
from annotator.nlp.attribution.made import Told, inside
from annotator.nlp.attribution.quoted_sources import of_quotes, unnamed
from annotator.nlp.attribution.who import Who
from annotator.nlp.parsing.tokens import Parse, Token


def find_sources(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity], quotes: Sequence[Quote]
) -> tuple[SourceMention, ...]:
    """Source mentions sorted by start: one for each speaker of a quote, each source cited, each hearsay word."""
    speech = parse.language.speech
    told = Told(parse, Who(parse.language, mentions, entities), quotes)
    watched = chains.watched(parse.language) | statements.watched(parse.language)
    found = [*of_quotes(parse.language, told), *unnamed(told), *statements.issued(parse.language, told)]
    for paragraph in parse.paragraphs:
        for token in paragraph.tokens:
            if token.lemma in watched:
                found.extend(chains.around(told, token))
                found.extend(statements.around(told, token))
            elif token.lower in speech.HEARSAY:
                found.extend(_hearsay(told, token))
    out: dict[Span, SourceMention] = {}
    for source in sorted(found, key=lambda s: (s.span.start, s.span.end)):
        out.setdefault(source.span, source)
    return tuple(out.values())


def _hearsay(told: Told, token: Token) -> Iterator[SourceMention]:
    """Words that report without a source: reportedly, allegedly."""
    if not inside(told, token):
        cue = Cue(token.span, token.text, token.language.speech.KINDS.get(token.lower, "reporting"))
        claim = Span(token.sent.start, min(token.sent.end, token.paragraph.end))
        yield SourceMention(token.span, "unspecified", None, cue, claim, "sources", 0.9)
