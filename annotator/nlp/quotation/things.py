"""What is said in a noun: put the toll at 54, denied the charge, blamed a wet spring, rumour has it that."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.cues import Site
from annotator.nlp.quotation.reading import Attribution, Reading

_TELLING = frozenset(("prep", "acl", "relcl", "amod", "compound", "poss"))
"""How a word hangs on a noun that makes it tell something."""


def measured(reading: Reading) -> Iterator[Attribution]:
    """A number that somebody gives of something: police put the toll at 54."""
    speech = reading.language.speech
    for verb in reading.tokens:
        if verb.lemma not in speech.MEASURING or reading.at[verb.i] >= 0 or not verb.tag.startswith("V"):
            continue
        subject = next((c for c in verb.children if c.dep == "nsubj"), None)
        thing = next((c for c in verb.children if c.dep == "dobj" and c.i > verb.i), None)
        if subject is None or thing is None or subject.tag in ("WDT", "WP"):
            continue
        number = next((c for c in (*verb.children, *thing.children) if c.i > thing.i and _is_number(c)), None)
        if number is None or any(a <= verb.i < b for f in reading.found for a, b in f.pieces):
            continue
        first, end = clauses.reach(thing)[0], clauses.reach(number)[-1] + 1
        if first == verb.i + 1 and not any(reading.at[i] in reading.owner for i in range(first, end)):
            yield Attribution(
                (verb.i, verb.i + 1), verb.lemma, subject, [clauses.trimmed(first, end, reading.tokens)], verb=verb
            )


def _is_number(child: Token) -> bool:
    """True for "at 54"."""
    return (
        child.dep == "prep"
        and child.lower == child.language.speech.AT
        and any(t.tag == "CD" for t in child.subtree())
    )


def denied(reading: Reading, site: Site) -> clauses.Pieces:
    """What is denied or blamed in a noun without marks."""
    speech = reading.language.speech
    if site.lemma not in speech.OF_NOUNS or site.passive or site.subject is None or site.verb.tag == "VB":
        return []
    for child in site.verb.children:
        if child.dep in ("dative", "iobj"):
            return []  # denied her a seat
        if child.dep == "dobj" and child.i > site.verb.i and child.pos in ("NOUN", "PROPN"):
            denies = speech.KINDS.get(site.lemma) == "denying"
            if denies and not any(c.dep in ("det", "poss") for c in child.children):
                return []  # denied three others entry
            if not any(c.dep in _TELLING or c.lower in speech.POINTING for c in child.children):
                return []  # disputes the claim, rejected the parcel
            numbers = clauses.reported(child, site.verb)
            own = all(reading.at[i] < 0 for i in numbers)
            return clauses.runs(numbers, reading.tokens) if own else []
    return []


def rumoured(reading: Reading) -> Iterator[Attribution]:
    """What goes about: rumour has it that, word is that."""
    speech = reading.language.speech
    for verb in reading.tokens:
        noun = next((c for c in verb.children if c.dep == "nsubj"), None)
        if noun is None or noun.lemma.lower() not in speech.RUMOUR or reading.at[verb.i] >= 0 or noun.i > verb.i:
            continue
        clause = next((c for c in verb.children if c.dep in ("ccomp", "advcl", "acl") and c.i > verb.i), None)
        clause = clause or next(
            (c for t in verb.children for c in t.children if c.dep in ("ccomp", "acl", "relcl") and c.i > verb.i),
            None,
        )
        mark = (
            next((c for c in clause.children if c.dep == "mark" and c.lower == speech.THAT), None) if clause else None
        )
        if clause is None or mark is None or any(a <= verb.i < b for f in reading.found for a, b in f.pieces):
            continue
        numbers = [i for i in clauses.reported(clause, verb) if i >= mark.i]
        pieces = reading.snapped(clauses.runs(numbers, reading.tokens))
        if pieces:
            yield Attribution((noun.i, noun.i + 1), noun.lemma, None, pieces, verb=verb)
