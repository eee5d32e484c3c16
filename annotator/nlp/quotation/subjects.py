"""Who speaks in a clause whose subject the parse does not find, or finds in a thing."""

from __future__ import annotations

from functools import cache

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import speakers
from annotator.nlp.quotation.cues import Site, subject_of


@cache
def _speakers(language: Language) -> frozenset[str]:
    return (
        language.roles.PEOPLE
        | language.people.PERSONS
        | language.sources.ORGANISATION
        | language.sources.DOCUMENT
        | language.sources.MEDIA
        | language.sources.PEOPLE
    )


_DASHES = ("-", "--", "–", "—")
_OPENS = (",", "and", "but", "that", "while", ":", ";")
"""What may stand before the speaker of a clause."""


def on_the_page(verb: Token, at: list[int]) -> Token | None:
    """Who stands before a verb of speech to which the parse gives no subject, with or without an aside between.

    Sen. Ann Lee (D-NM) said; Bo Hall, a captain in Kabul, said; Ann Lee - in a line meant for him - said.
    """
    tokens = verb.paragraph.tokens
    first, i = verb.sent.tokens[0].i, verb.i - 1
    while i > first and tokens[i].tag == "RB" and at[i] < 0:
        i -= 1
    if i < first or at[i] >= 0:
        return None
    if tokens[i].text == ")":
        while i > first and tokens[i].text != "(":
            i -= 1
        i -= 1
    elif tokens[i].text == "," or tokens[i].text in _DASHES:
        closer = tokens[i].text
        for j in range(i - 2, first, -1):
            if tokens[j].text == closer and _opens_clause(verb.language, tokens, j - 1, first, at):
                return tokens[j - 1]
        return None
    if i < first:
        return None
    head = _described(tokens[i])
    return head if _opens_clause(verb.language, tokens, head.i, first, at) else None


def _described(last: Token) -> Token:
    """The noun that the words up to `last` hang on: an engineer at Corvane Energy."""
    token = last
    while token.dep in ("pobj", "prep", "compound") and token.head.i < token.i:
        token = token.head
    return token if token.pos == "NOUN" else last


def _opens_clause(language: Language, tokens: list[Token], i: int, first: int, at: list[int]) -> bool:
    """True when somebody who can speak is named or described by the words that end with number `i`.

    They stand where a clause begins, and are no subject of another verb.
    """
    roles = language.roles
    last = tokens[i]
    named = last.ent == "PERSON"
    subject = last.dep in ("nsubj", "nsubjpass") and last.head.i > i and _told(last.head)
    if subject or at[i] >= 0 or last.tag == "NNS":
        return False
    if not named and not (last.pos in ("NOUN", "PROPN") and last.lemma.lower() in roles.PEOPLE):
        return False
    parts = ("PROPN", "DET") if named else ("PROPN", "DET", "NOUN", "ADJ", "NUM")
    while i > first and (tokens[i - 1].pos in parts or tokens[i - 1].text == "."):
        i -= 1
    before = tokens[i - 1]
    begins = i == first or before.text in _OPENS or before.dep == "mark" or at[i - 1] >= 0
    return begins or (named and before.pos == "NOUN" and before.lemma not in roles.PEOPLE)


def _told(verb: Token) -> bool:
    """True for a finite verb that is no clause about a noun."""
    return is_finite(verb) and verb.dep not in ("relcl", "acl")


def of_all(site: Site) -> Token | None:
    """The subject of a verb of speech, where the parse has half a word or a thing for it.

    Co-founder and president Ann Lee said: not "co". The council says the river is clean and accuses: not the river.
    """
    subject, verb = site.subject, site.verb
    if subject is None:
        return None
    if subject.head is verb and subject.i < verb.i and speakers.is_joined(subject):
        others = [c for c in verb.children if c.dep == "nsubj" and subject.i < c.i < verb.i and c.text != "-"]
        return others[-1] if others else subject
    reported = verb.head
    thing = subject.tag == "NN" and not subject.ent and subject.lemma.lower() not in _speakers(site.language)
    if thing and verb.dep == "conj" and subject.head is reported and reported.dep == "ccomp":
        return subject_of(reported.head)[0] or subject
    return subject
