"""Words reported with a noun: her claim that the road was safe; a warning by police that it would close."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.cues import subject_of
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch

REACH = 9
"""Tokens between words in marks and the noun that says whose they are."""


def told(reading: Reading) -> Iterator[Attribution]:
    """The that-clause of each noun of speech that has an owner."""
    speech = reading.language.speech
    for noun in reading.tokens:
        if noun.pos != "NOUN" or noun.lemma not in speech.NOUN_KINDS or reading.at[noun.i] >= 0:
            continue
        if any(a <= noun.i < b for f in reading.found for a, b in f.pieces):
            continue
        clause = next((c for c in noun.children if c.dep in ("acl", "ccomp", "relcl") and is_whole(c)), None)
        owner = owner_of(noun) or _voice(noun) if clause is not None else None
        if clause is None or owner is None or reading.at[owner.i] >= 0:
            continue
        numbers = [i for i in clauses.reported(clause, noun) if i > noun.i]
        pieces = reading.snapped(clauses.runs(numbers, reading.tokens))
        if pieces and not any(reading.at[i] in reading.owner for a, b in pieces for i in range(a, b)):
            yield Attribution((noun.i, noun.i + 1), noun.lemma, owner, pieces, verb=noun)


def own_words(reading: Reading) -> Iterator[Attribution]:
    """Words in marks beside "in her own words" and "in the words of the chief"."""
    speech = reading.language.speech
    for stretch in reading.passage.stretches:
        if stretch.n in reading.owner or reading.passage.is_title(stretch):
            continue
        for noun in reading.tokens[max(0, stretch.first - REACH) : stretch.last + REACH]:
            before = noun.head
            if noun.lemma != speech.OWN_WORDS or noun.tag != "NNS" or before.lower != speech.IN:
                continue
            owner = owner_of(noun) or _voice(noun)
            if reading.at[noun.i] < 0 and owner is not None and _is_beside(reading, stretch, noun, owner):
                pieces = [(stretch.first, stretch.last)]
                yield Attribution((noun.i, noun.i + 1), noun.lemma, owner, pieces, verb=noun)
                break


def _is_beside(reading: Reading, stretch: Stretch, noun: Token, owner: Token) -> bool:
    """True when nothing but the owner's name stands between `noun` and the marks."""
    a, b = (noun.i, stretch.first) if noun.i < stretch.first else (stretch.last, noun.i)
    own = {noun.i, noun.head.i, *clauses.reach(owner)}
    between = (t for t in reading.tokens[a:b] if t.i not in own)
    return all(t.pos in ("PUNCT", "ADJ", "DET", "ADP") for t in between)


def is_whole(clause: Token) -> bool:
    """True for a whole clause with "that": in "the claim that he made" the word is its object."""
    speech = clause.language.speech
    return any(c.dep == "mark" and c.lower == speech.THAT for c in clause.children)


def owner_of(noun: Token) -> Token | None:
    """Whose claim or statement it is: Lee's claim, a warning by police, a statement from the ministry."""
    sources = noun.language.sources
    for child in noun.children:
        if child.dep == "poss":
            return child
        if child.dep in ("prep", "agent") and child.lower in sources.ISSUED_BY:
            return next((c for c in child.children if c.dep == "pobj" and c.ent not in ("DATE", "TIME")), None)
    return None


def _voice(noun: Token) -> Token | None:
    """Who makes it somebody's with a verb: she repeated the claim."""
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in noun.language.speech.VOICING and verb.tag.startswith("V"):
        return subject_of(verb)[0]
    return None
