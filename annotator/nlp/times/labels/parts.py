"""Which words of a clause a label keeps: subject, verb, object and place, never less than what bounds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times.labels.clauses import SUBJECTS, VERBS, Clause, is_beside, stands_alone

Ours = Callable[[Token], bool]
"""True for a token of a time expression."""

_ALWAYS = frozenset(("appos", "parataxis", "intj", "meta", "dep", "preconj"))
_JOINING = frozenset("-/&$%") | {"\u2013", "\u00a3", "\u20ac"}


def kept(clause: Clause, level: int, ours: Ours, dated: Ours) -> set[int]:
    """Numbers (`Token.i`) of the words that stay, marks left out.

    `level` tells how much is left out: -1 asides but the subject's apposition, 0 asides, 1 clauses beside the verb, 2
    what is joined to it, 3 clauses under nouns. `dated` is true for the words of the entry's date.
    """
    return _Parts(level, ours, dated, clause).of_clause()


def shorter(clause: Clause, chosen: set[int]) -> Iterator[set[int]]:
    """`chosen` with ever fewer of its words: each set leaves out one more phrase, the least needed and last first."""
    tokens = [t for t in clause.verb.paragraph.tokens if t.i in chosen]
    for may_go in (_beside, _loose, _under_noun):
        for token in reversed(tokens):
            gone = {t.i for t in token.subtree()} & chosen
            if clause.verb.i in gone or clause.subject.i in gone or not gone or not may_go(token, chosen):
                continue
            chosen = chosen - gone
            yield chosen


def _beside(token: Token, _: set[int]) -> bool:
    """An apposition, a clause under a noun or beside a verb."""
    words = token.language.label_words
    if token.dep == "advcl":
        return not _binds(token)
    if token.dep in ("relcl", "acl"):
        return not any(c.lower in words.ALL or c.tag in ("JJS", "RBS") for c in token.head.children)
    return token.dep in ("appos", "parataxis") and not _titled(token.head, token)


def _loose(token: Token, chosen: set[int]) -> bool:
    """A phrase beside the verb, where the verb says enough without it."""
    verb = token.head
    if (
        token.dep != "prep"
        or verb.pos not in VERBS
        or token.lower not in token.language.label_words.LOOSE
        or verb.lemma == "be"
    ):
        return False
    if any(c.dep == "neg" for c in verb.children):
        return False
    enough = ("dobj", "attr", "acomp", "ccomp", "xcomp", "agent", "oprd")
    others = [c for c in verb.children if c.i in chosen and c.i > verb.i and c is not token]
    return token.i < verb.i or any(c.dep in enough or c.dep == "prep" for c in others)


def _under_noun(token: Token, _: set[int]) -> bool:
    """What only adds where something is."""
    return (
        token.dep == "prep"
        and token.head.pos in ("NOUN", "PROPN")
        and token.lower in token.language.label_words.LOOSE
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    level: int
    ours: Ours
    dated: Ours
    clause: Clause

    def of_clause(self) -> set[int]:
        """All that stays."""
        clause = self.clause
        out = set(self.verb(clause.verb, top=True))
        if clause.subject.head is not clause.verb or clause.subject.dep not in SUBJECTS:
            out |= set(self.noun(clause.subject))
        if clause.object is not None:
            out |= set(self.noun(clause.object))
        return out - {t.i for t in clause.verb.paragraph.tokens if t.i in out and _left_alone(t, out)}

    def verb(self, verb: Token, *, top: bool = False) -> Iterator[int]:
        """The words of a verb's clause."""
        yield verb.i
        negated = any(c.dep == "neg" for c in verb.children)
        for child in verb.children:
            if child.dep == "punct" or is_beside(child):
                continue
            if top and self._not_of_top(child):
                continue
            yield from self.under_verb(child, negated=negated)

    def _not_of_top(self, child: Token) -> bool:
        clause = self.clause
        if child.dep in SUBJECTS and child is not clause.subject and not _of_subject(clause, child):
            return True
        if child.dep == "mark" or (child.dep in ("cc", "preconj") and child.i < clause.verb.i):
            return True
        return child.tag in ("WDT", "WP", "WRB") or (_tells_time(child, self.ours) and not _says_when(clause.verb))

    def under_verb(self, child: Token, *, negated: bool) -> Iterator[int]:
        """The words of a part of a clause."""
        words = child.language.label_words
        match child.dep:
            case dep if dep in _ALWAYS:
                return
            case "advmod" if child.lower in words.CONNECTIVES and not _needed(child):
                return
            case "advcl":
                if self.level < 1 or negated or _binds(child) or _purpose(child):
                    yield from self.verb(child)
            case "conj" if not self.keeps_joined(child):
                return
            case "cc":
                joined = [c for c in child.head.children if c.dep == "conj" and c.i > child.i]
                if joined and self.keeps_joined(joined[0]):
                    yield child.i
            case "prep" if child.lower in words.REPORTED and not any(map(self.dated, child.subtree())):
                return
            case _ if child.pos in VERBS and child.dep not in ("aux", "auxpass"):
                yield from self.verb(child)
            case _:
                yield from self.noun(child)

    def keeps_joined(self, other: Token) -> bool:
        """True where what is joined to a verb stays."""
        if other.pos not in VERBS:
            return True
        return self.level < 2 and not any(c.dep in SUBJECTS for c in other.children)

    def noun(self, head: Token) -> Iterator[int]:
        """The words of a noun with what belongs to it."""
        yield head.i
        for child in head.children:
            if child is self.clause.verb or self._aside(head, child):
                continue
            if child.pos in VERBS and child.dep in ("relcl", "acl", "pcomp", "advcl", "ccomp", "xcomp", "conj"):
                yield from self.verb(child)
            else:
                yield from self.noun(child)

    def _aside(self, head: Token, child: Token) -> bool:
        """What only adds to a noun."""
        if child.dep == "punct":
            return child.text not in _JOINING
        if child.dep in _ALWAYS and not _titled(head, child):
            return self.level >= 0 or child.dep != "appos" or head is not self.clause.subject
        if child.dep in ("relcl", "acl", "advcl") and _may_go(head, child, self.level):
            return True
        time = {"npadvmod": self.ours, "prep": self.dated}.get(child.dep)
        if time is not None and not self.ours(head) and _tells_time(child, time):
            return True
        return _bracketed(child)


def _needed(adverb: Token) -> bool:
    """An adverb that does the work of "and" (said it, then left), or that a "not" stands with."""
    verb = adverb.head
    alone = verb.dep == "conj" and not any(c.dep == "cc" for c in verb.head.children)
    return alone or any(c.dep == "neg" for c in adverb.children)


def _left_alone(token: Token, out: set[int]) -> bool:
    """A preposition without its noun, because that went or the parse hangs it elsewhere."""
    if token.dep != "prep" or token.tag != "IN":
        return False
    after = token.next
    return not any(c.i in out for c in token.children) and (after is None or after.i not in out)


def _says_when(verb: Token) -> bool:
    """True where nothing would be said without the time: the meeting is on Monday."""
    return verb.lemma in verb.language.label_words.STATING and not any(
        c.dep in ("attr", "acomp", "dobj", "oprd") for c in verb.children
    )


def _of_subject(clause: Clause, child: Token) -> bool:
    """True for what the parse takes for a second subject: there, a lander [the size] of a car."""
    own = clause.subject.head is clause.verb
    return own and (child.dep == "expl" or clause.subject.i < child.i < clause.verb.i) and stands_alone(child)


def _purpose(verb: Token) -> bool:
    return any(c.tag == "TO" for c in verb.children)


def _binds(verb: Token) -> bool:
    """A clause without which the rest says more: if, unless, to do."""
    words = verb.language.label_words
    first = min(verb.subtree(), key=lambda t: t.i)
    return first.lower in words.BINDING or any(c.lower in words.BINDING and c.i < verb.i for c in verb.children)


def _titled(head: Token, child: Token) -> bool:
    """A name that stands right behind what it is: the labour minister Saire."""
    between = child.i - head.i
    return child.dep == "appos" and child.pos == "PROPN" and between > 0 and not _parted(head, child)


def _parted(head: Token, child: Token) -> bool:
    first = min(child.subtree(), key=lambda t: t.i)
    return (
        first.prev is not None
        and first.prev.text in (",", "(", "\u2013", "\u2014", "-", ";", ":")
        and head.i < first.i
    )


def _may_go(noun: Token, clause: Token, level: int) -> bool:
    """A clause that only adds, or one whose noun is told well enough without it."""
    words = noun.language.label_words
    if _parted(noun, clause):
        return True
    if level < 3 or any(c.lower in words.ALL or c.tag in ("JJS", "RBS") for c in noun.children):
        return False
    return not any(c.tag == "TO" for c in clause.children) and noun.lower not in words.ALL


def _bracketed(token: Token) -> bool:
    first = min(token.subtree(), key=lambda t: t.i)
    return first.prev is not None and first.prev.text in ("(", "[")


def _tells_time(token: Token, ours: Ours) -> bool:
    """A phrase that tells a time and nothing else: on Tuesday, late last year."""
    if token.dep not in ("prep", "npadvmod", "advmod", "pcomp", "nmod", "pobj"):
        return False
    inner = [t for t in token.subtree() if t.pos not in ("PUNCT", "ADP", "DET", "CCONJ", "SCONJ", "ADV", "PART")]
    if token.lower in ("since", "until", "by", "for"):
        return False
    return any(map(ours, token.subtree())) and all(map(ours, inner))
