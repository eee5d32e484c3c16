"""Statements told with a noun: expressed concerns about X, the ministry's claim that X, a statement from X."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.lang.language import Language
from annotator.model import SourceMention, Span
from annotator.nlp.attribution.made import Told, inside, mention
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation.cue_nouns import is_whole, owner_of


@cache
def _spoken_objects(language: Language) -> dict[str, frozenset[str]]:
    """Verb -> the objects with which it tells what somebody said."""
    return {
        **dict.fromkeys(language.sources.UTTERED, language.sources.STANCES),
        **dict.fromkeys(language.sources.DENIALS, language.sources.DENIED),
    }


@cache
def watched(language: Language) -> frozenset[str]:
    """Lemmas at which a statement may be told with a noun."""
    return frozenset(_spoken_objects(language)) | frozenset(language.speech.NOUN_KINDS)


def around(told: Told, token: Token) -> Iterator[SourceMention]:
    """The source of the statement that `token` tells."""
    if token.lemma in _spoken_objects(token.language) and token.tag.startswith("V"):
        yield from _stance(told, token)
    elif token.pos == "NOUN" and token.lemma in token.language.speech.NOUN_KINDS:
        yield from _claim(told, token)


def _stance(told: Told, verb: Token) -> Iterator[SourceMention]:
    """Positions: officials expressed concerns about X; both capitals denied such intentions."""
    nouns = _spoken_objects(verb.language)[verb.lemma]
    if inside(told, verb) or not any(c.dep == "dobj" and c.lemma in nouns for c in verb.children):
        return
    for child in verb.children:
        if child.dep == "nsubj" and child.tag not in ("PRP", "WP", "WDT"):
            yield mention(told, child, verb, Span(verb.sent.start, min(verb.sent.end, verb.paragraph.end)))


def _claim(told: Told, noun: Token) -> Iterator[SourceMention]:
    """The ministry's claim that X; the warning by police that X."""
    clause = next((c for c in noun.children if c.dep in ("acl", "ccomp", "relcl") and is_whole(c)), None)
    holder = owner_of(noun)
    if clause is None or holder is None or inside(told, noun) or holder.tag in ("PRP", "PRP$", "WP$"):
        return
    inside_clause = clause.subtree()
    claim = Span(inside_clause[0].start, inside_clause[-1].end)
    yield mention(told, holder, noun, claim, noun.language.speech.NOUN_KINDS[noun.lemma])


def issued(language: Language, told: Told) -> Iterator[SourceMention]:
    """Who stands behind a document that speaks: a statement from the ministry said."""
    words = language.sources
    for quote in told.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.span is None or speaker.role != "document":
            continue
        paragraph = told.parse.paragraph_at(speaker.span.start)
        for token in paragraph.tokens_in(speaker.span) if paragraph is not None else ():
            if token.lemma in words.ISSUED and token.pos == "NOUN":
                holder = owner_of(token)
                if holder is not None and holder.tag not in ("PRP$", "WP$") and holder.pos in ("NOUN", "PROPN"):
                    yield mention(told, holder, token, quote.span)
