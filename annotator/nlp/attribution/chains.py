"""Sources behind sources and between them: Reuters reported, citing officials; Lee told the BBC."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.lang.language import Language
from annotator.model import SourceMention, Span
from annotator.nlp.attribution.made import Told, claim_beside, inside, mention
from annotator.nlp.parsing.tokens import Token


@cache
def watched(language: Language) -> frozenset[str]:
    """Lemmas at which a source behind or between speakers may stand."""
    return (
        language.sources.CITING
        | language.sources.TELLING
        | language.sources.SPEAKING
        | language.sources.WRITING
        | language.sources.INTERVIEWS
        | language.sources.REPORTING
        | {"per", "accord"}
    )


_FINITE = ("VBD", "VBZ", "VBP")


def around(told: Told, token: Token) -> Iterator[SourceMention]:
    """The sources that `token` puts behind or between others."""
    words = token.language.sources
    if token.lemma in words.CITING and token.tag == "VBG":
        yield from _objects(told, token, claim_beside(told, token))
    elif token.lower == token.language.speech.ACCORDING[0]:
        yield from _on_word_of(told, token)
    elif token.lower == "per" and token.dep == "prep":
        for child in _children(token, "pobj"):
            if child.ent == "ORG" or child.pos == "PROPN":
                yield mention(told, child, token, claim_beside(told, token))
    elif token.lemma in words.CITING | words.REPORTING and token.tag == "VBN":
        yield from _agents(told, token)
    elif token.lemma in words.REPORTING and token.tag in _FINITE:
        yield from _reports(told, token)
    elif not inside(told, token):
        yield from _told(told, token)


def _children(token: Token, *deps: str) -> list[Token]:
    return [c for c in token.children if c.dep in deps]


def _on_word_of(told: Told, token: Token) -> Iterator[SourceMention]:
    """On whose word we have it that another spoke: Lee praised it, saying it "helped", according to the BBC."""
    quotes = told.within(token.sent)
    if not quotes or any(q.cue is not None and q.cue.span.start == token.start for q in quotes):
        return
    for to in _children(token, "prep"):
        for child in _children(to, "pobj"):
            yield mention(told, child, token, claim_beside(told, token), "reporting")


def _told(told: Told, token: Token) -> Iterator[SourceMention]:
    """The medium that was spoken to: told the BBC, spoke to CBC News, in an interview with Reuters."""
    words = token.language.sources
    if _is_untold(token):
        return
    if token.lemma in words.TELLING and token.tag.startswith("V"):
        for child in _children(token, "dobj", "dative"):
            if child.i > token.i:
                yield from _medium(told, child, token)
        return
    speaks = token.lemma in words.SPEAKING and token.tag.startswith("V")
    where = words.TO_WHOM
    if token.lemma in words.WRITING:
        speaks, where = token.tag == "VBG", words.WHERE_WRITTEN
    if speaks or (token.lemma in words.INTERVIEWS and token.pos == "NOUN" and told.within(token.sent)):
        for prep in _children(token, "prep", "dative"):
            if prep.lower in where:
                for child in _children(prep, "pobj"):
                    yield from _medium(told, child, token)


def _is_untold(verb: Token) -> bool:
    """True for what somebody would not say: declined to talk to the Herald, was not authorised to speak to it."""
    above = verb.head
    if any(c.dep == "neg" for c in verb.children):
        return True
    return verb.tag == "VB" and above is not verb and above.lemma in verb.language.sources.UNTOLD


def _objects(told: Told, verb: Token, claim: Span | None) -> Iterator[SourceMention]:
    speech = verb.language.speech
    words = verb.language.sources
    for child in _children(verb, "dobj"):
        source: Token | None = child
        if child.lemma in speech.REMARKS or child.lemma in words.LINES:  # quoting her friend's question: the friend
            source = next((c for c in child.children if c.dep == "poss" and c.pos in ("NOUN", "PROPN")), None)
        if source is not None:
            yield mention(told, source, verb, claim)


def _reports(told: Told, verb: Token) -> Iterator[SourceMention]:
    """The medium that reports what the sentence tells of: the Herald first reported the sale."""
    if any(c.dep == "dobj" for c in verb.children) and not inside(told, verb):
        for child in _children(verb, "nsubj"):
            made = mention(told, child, verb, verb.sent.span)
            if made.role == "media":
                yield made


def _agents(told: Told, verb: Token) -> Iterator[SourceMention]:
    """Who reported or quoted, in a passive: was first reported by Politico, was quoted by Xinhua as saying."""
    for by in _children(verb, "agent"):
        for child in _children(by, "pobj"):
            said = next((q.span for q in told.within(verb.sent)), verb.sent.span)
            made = mention(told, child, verb, said)
            if made.role in ("media", "organisation", "document"):
                yield made


def _medium(told: Told, head: Token, cue: Token) -> Iterator[SourceMention]:
    """The medium to which something was said, if `head` or its owner is one: the BBC, the BBC's Today programme."""
    words = head.language.sources
    for token in (head, *(c for c in head.children if c.dep in ("poss", "compound") and c.ent == "ORG")):
        made = mention(told, token, cue, None)
        if made.role == "media" and (token.pos == "PROPN" or made.entity or token.lemma not in words.PRESS_AT_LARGE):
            yield made
            return
