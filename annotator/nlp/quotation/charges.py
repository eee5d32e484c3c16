"""What somebody is accused of, described as or called on to do, and what is called for, in words without marks."""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.complements import speaker_nouns
from annotator.nlp.quotation.cues import Site


def charge(site: Site) -> clauses.Pieces:
    """The words behind "accused", "described" and "called on": the minister of sleeping, the firm to release it."""
    speech = site.language.speech
    if site.passive or site.subject is None or not _may_speak(site.subject):
        return []
    parts = _charged(site) if site.lemma in speech.CHARGES else []
    if site.lemma in speech.CALLS:
        parts = _called(site)
    elif site.lemma in speech.URGING:
        parts = _urged(site)
    numbers = sorted({i for part in parts for i in _without_verbs(part)})
    if numbers and site.verb.paragraph.tokens[numbers[0]].dep == "mark" and site.lemma == speech.CALL:
        numbers = numbers[1:]  # called for
    if not numbers or numbers[0] < site.verb.i:
        return []
    tokens = site.verb.paragraph.tokens
    a, b = clauses.trimmed(numbers[0], numbers[-1] + 1, tokens)
    if site.lemma in speech.CALLS and (b - a < 2 or all(t.pos == "PROPN" for t in tokens[a:b])):
        return []  # called for restraint, for Ann Lee: nobody's words
    return [(a, b)] if a < b else []


def _charged(site: Site) -> list[Token]:
    """Who is accused or described, and of or as what."""
    speech = site.language.speech
    verb = site.verb
    whom = next((c for c in verb.children if c.dep == "dobj" and c.i > verb.i), None)
    if whom is None:
        return []
    links = [c for c in (*verb.children, *whom.children) if c.i > verb.i and c.dep in ("prep", "advmod")]
    link = next((c for c in links if c.lower == speech.CHARGES[site.lemma]), None)
    if link is None:
        return []
    behind = [
        c for c in verb.children if link.dep == "advmod" and c.i > link.i and c.dep in ("advcl", "acomp", "oprd")
    ]
    return [whom, link, *behind[:1]]


def _called(site: Site) -> list[Token]:
    """Who is called on and to do what, or what is called for."""
    speech = site.language.speech
    verb = site.verb
    link = next((c for c in verb.children if c.dep == "prep" and c.i > verb.i), None)
    if site.lemma == speech.CALL and (whole := _called_to(verb)) is not None:
        return [whole]
    deed = next((c for c in verb.children if c.i > verb.i and _is_deed(c)), None)
    if link is None:
        return []
    if link.lower in speech.CALLS[site.lemma] and deed is not None:
        return [*(c for c in link.children if c.dep == "pobj"), deed]
    if link.lower == speech.CALLS_FOR and site.lemma == speech.CALL:
        return [*(c for c in link.children if c.dep in ("pobj", "pcomp")), *([deed] if deed is not None else [])]
    return []


def _called_to(verb: Token) -> Token | None:
    """A clause that "for" opens: called for Ann Lee to resign."""
    speech = verb.language.speech
    for clause in verb.children:
        first = verb.paragraph.tokens[clauses.reach(clause)[0]]
        opens = first.i == verb.i + 1 and first.lower == speech.CALLS_FOR and first.dep == "mark"
        if opens and clause.dep in ("advcl", "xcomp", "ccomp"):
            return clause
    return None


def _urged(site: Site) -> list[Token]:
    """Who is urged, with what to do among the words about them: anyone with a camera to call."""
    speech = site.language.speech
    whom = next((c for c in site.verb.children if c.dep == "dobj" and c.lower in speech.ANYONE), None)
    if whom is None:
        return []
    parts = [whom, *(c for c in site.verb.children if c.dep == "prep" and c.i > whom.i)][:2]
    return parts if any(t.tag == "TO" and t.head.tag == "VB" for part in parts for t in part.subtree()) else []


def _is_deed(verb: Token) -> bool:
    return verb.dep in ("xcomp", "advcl") and any(c.dep == "aux" and c.tag == "TO" for c in verb.children)


def _without_verbs(part: Token) -> list[int]:
    """Token numbers under `part` without clauses that tell of the time or go on with the sentence."""
    speech = part.language.speech
    out: list[int] = []
    todo = [part]
    while todo:
        token = todo.pop()
        out.append(token.i)
        nominal = token.pos in ("NOUN", "PROPN", "PRON")
        for c in token.children:
            goes_on = nominal and c.dep == "conj" and c.tag.startswith("V")
            when = c.dep == "advcl" and any(g.lower in speech.MEANTIME and g.dep == "mark" for g in c.children)
            if not goes_on and not when:
                todo.append(c)
    return out


def _may_speak(subject: Token) -> bool:
    if (
        subject.ent in ("PERSON", "ORG", "NORP", "GPE")
        or subject.pos == "PROPN"
        or subject.lower in subject.language.speech.PERSONS
    ):
        return True
    return subject.lemma.lower() in speaker_nouns(subject.language)
