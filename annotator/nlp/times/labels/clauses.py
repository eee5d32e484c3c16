"""Which clause of a sentence tells what happened at a time, and who or what it is told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.nlp.parsing.tokens import Sentence, Token

VERBS = ("VERB", "AUX")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_HELPERS = ("aux", "auxpass")
_DASHES = ("-", "--", "\u2013", "\u2014")
_OBJECTS = ("dobj", "pobj")


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb that can head a sentence of its own."""

    verb: Token
    subject: Token
    """Head of what it is told of: it hangs on this verb, on the one it is joined to, or is the noun under which a
    relative clause or a participle stands."""
    object: Token | None = None
    """The noun that a relative pronoun stands for as the verb's object: [a deal] that the town signed."""
    participle: bool = False
    """A participle under a noun: a firm founded by two brothers."""
    reported: bool = False
    """Its verb of speech is left out."""


def clause_of(sentence: Sentence, time: Sequence[Token]) -> Clause | None:
    """The clause that the expression `time` dates; the sentence's main one where there is no time. None where the
    sentence has no such clause."""
    verb = _governing(sentence, time)
    while verb is not None:
        found = _clause(verb)
        if found is not None:
            return found
        verb = _above(verb)
    return None


def _governing(sentence: Sentence, time: Sequence[Token]) -> Token | None:
    inner = set(map(id, time))
    top = next((t for t in time if id(t.head) not in inner or t.head is t), None)
    if top is None:
        return sentence.root if sentence.root.pos in VERBS else None
    return top if top.pos in VERBS and top.head is top else _above(top)


def _above(token: Token) -> Token | None:
    """The nearest verb above that is no helper of another."""
    return next((t for t in token.ancestors() if t.pos in VERBS and t.dep not in _HELPERS), None)


def _clause(verb: Token) -> Clause | None:
    """The clause of `verb`; None where what it tells depends on what stands above it."""
    own = subject_of(verb)
    match verb.dep:
        case "relcl":
            return _relative(verb, own)
        case "acl":
            return _participle(verb)
        case "ccomp" | "parataxis":
            if own is None or not _finite(verb):
                return None
            return _reported(verb, own)
        case "advcl":
            return _beside(verb, own)
        case "conj":
            return _joined(verb, own)
        case "ROOT":
            return Clause(verb, own) if own is not None and (_finite(verb) or own.dep == "expl") else None
        case _:
            return None


def _beside(verb: Token, own: Token | None) -> Clause | None:
    """A clause that is told as a fact: when the bridge fell."""
    mark = next((c for c in verb.children if c.dep in ("mark", "advmod") and c.i < verb.i), None)
    if own is None and mark is None and verb.tag == "VBN" and verb.i < verb.head.i and verb.head.pos in VERBS:
        subject = subject_of(verb.head)  # founded in 1921, the firm makes pumps
        helped = any(c.dep in _HELPERS for c in verb.children)
        return Clause(verb, subject, participle=True) if subject is not None and not helped else None
    if own is None or mark is None or mark.lower not in verb.language.label_words.TOLD_AFTER or not _finite(verb):
        return None
    return Clause(verb, own) if stands_alone(own) else None


def _joined(verb: Token, own: Token | None) -> Clause | None:
    """A verb joined to another, with that one's subject where it has none."""
    first = verb.head
    above = _clause(first) if first.pos in VERBS else None
    if above is None:
        return None
    if own is not None:
        return Clause(verb, own, reported=above.reported) if _finite(verb) else None
    if above.participle or above.object is not None or not _finite(verb) or _shares_helper(first, verb):
        return above
    return Clause(verb, above.subject, reported=above.reported)


def _reported(verb: Token, own: Token) -> Clause | None:
    """A clause under a verb of speech, without it; None where it is to be told with it."""
    words = verb.language.label_words
    frame = verb.head
    if is_beside(verb):
        return Clause(verb, own)
    if frame.pos not in VERBS or frame.lemma not in words.NEUTRAL:
        return None
    helpers = {c.dep for c in frame.children if c.lower not in ("has", "had", "have", "was", "were", "is")}
    if helpers & {"neg", "aux"} or frame.dep in ("conj", "xcomp", "relcl", "acl", "advcl", "ccomp"):
        return None
    if any(c.dep == "mark" and c.lower in words.BINDING for c in verb.children):
        return None
    return Clause(verb, own, reported=True)


def is_beside(verb: Token) -> bool:
    """A sentence of its own before another, which the parse hangs on that: he left in May, she followed."""
    speech = verb.language.speech
    head = verb.head
    if verb.dep not in ("ccomp", "parataxis") or head.pos not in VERBS or verb.i > head.i:
        return False
    if head.lemma in speech.CLAUSE | speech.TAG:
        return False
    return any(c.text in (",", ";", "\u2013", "\u2014", "-", "--") and c.i > verb.i for c in head.children)


def _relative(verb: Token, own: Token | None) -> Clause | None:
    noun = verb.head
    if own is None or not _finite(verb) or noun.pos not in ("NOUN", "PROPN", "PRON") or _bound(noun):
        return None
    if own.tag in ("WDT", "WP") or own.lower in ("that", "which", "who"):
        return Clause(verb, named_by(noun))
    pronoun = next((c for c in verb.children if c.dep in _OBJECTS and c.tag in ("WDT", "WP")), None)
    if pronoun is None or pronoun.dep != "dobj" or not stands_alone(own):
        return None
    return Clause(verb, own, object=noun)


def _participle(verb: Token) -> Clause | None:
    noun = verb.head
    if verb.prev is not None and verb.prev.text == ",":
        noun = _whole(noun)
    if verb.tag != "VBN" or any(c.dep in _HELPERS or c.tag == "TO" for c in verb.children) or _bound(noun):
        return None
    if noun.pos not in ("NOUN", "PROPN") or noun.head.head.lower in verb.language.label_words.REPORTED:
        return None  # according to a study published on Thursday: the news is what it says
    if noun.dep == "pobj" and noun.head.head.pos in VERBS and noun.i < noun.head.head.i:
        return None  # in a statement read on Thursday, she denied it
    return Clause(verb, named_by(noun), participle=True)


def _whole(noun: Token) -> Token:
    """What a participle behind a comma tells of: [a bulletin] from the bureau, issued today."""
    while noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.pos in ("NOUN", "PROPN"):
        noun = noun.head.head
    return noun


def named_by(noun: Token) -> Token:
    """The name in apposition with which `noun` stands: HornVax, [a firm] that won."""
    return noun.head if noun.dep == "appos" and noun.head.pos == "PROPN" else noun


def _bound(noun: Token) -> bool:
    """A noun that its clause bounds: all who came, the only firm that won."""
    words = noun.language.label_words
    return any(c.lower in words.ALL or c.tag in ("JJS", "RBS") for c in noun.children) or noun.lower in words.ALL


def _finite(verb: Token) -> bool:
    """A form with a tense of its own, or a helper with one."""
    parts = [verb, *(c for c in verb.children if c.dep in _HELPERS)]
    return any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in parts) or (
        verb.tag == "VBN" and not any(c.dep in _HELPERS for c in verb.children) and verb.dep in ("ROOT", "conj")
    )


def _shares_helper(first: Token, verb: Token) -> bool:
    """The verb needs the helper of the one it is joined to: was built and opened."""
    own = any(c.dep in _HELPERS for c in verb.children)
    return not own and verb.tag in ("VBN", "VB", "VBG") and any(c.dep in _HELPERS for c in first.children)


def subject_of(verb: Token) -> Token | None:
    """Head of the verb's own subject, which is not the town before a dash that the parse takes for another."""
    found = [c for c in verb.children if c.dep in SUBJECTS]
    told = [c for c in found if c.dep != "expl"] or found
    if len(told) > 1 and told[0].next is not None and told[0].next.text in _DASHES:
        return told[1]
    return told[0] if told else None


def stands_alone(token: Token) -> bool:
    """No relative or asking pronoun."""
    return token.tag not in ("WDT", "WP", "WP$", "WRB")
