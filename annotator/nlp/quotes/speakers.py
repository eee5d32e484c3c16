"""Who speaks, as the text puts it next to the quote: the words of the mention."""

from __future__ import annotations

from annotator.model import Span
from annotator.nlp.lexicon.en.roles import PEOPLE
from annotator.nlp.tokens import Token

_INSIDE = frozenset(
    ("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "case", "advmod", "neg")
)
_BEFORE_ONLY = frozenset(("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "advmod", "neg"))


def phrase(head: Token) -> Span:
    """The words of the mention headed by `head`: its modifiers, `of`-phrases and conjuncts, without clauses."""
    first, last = _reach(head)
    tokens = head.paragraph.tokens
    while last + 1 < len(tokens) and head.pos == "PROPN" and last == head.i and tokens[last + 1].pos == "PROPN":
        last += 1
        head = tokens[last]
    name = named(head)
    if name.i == last + 1 or (name.i > last and all(t.ent == "PERSON" for t in tokens[last + 1 : name.i + 1])):
        last = name.i
    while last + 1 < len(tokens) and tokens[last].ent and tokens[last + 1].ent and not tokens[last + 1].ent_first:
        last += 1
    while first > 0 and tokens[first - 1].pos == "PROPN" and tokens[first].pos == "PROPN":
        first -= 1
    return Span(tokens[first].start, tokens[last].end)


def _reach(head: Token) -> tuple[int, int]:
    first, last = head.i, head.i
    todo = [head]
    while todo:
        token = todo.pop()
        first, last = min(first, token.i), max(last, token.i)
        todo.extend(child for child in token.children if _belongs(child, token))
    return first, last


def named(head: Token) -> Token:
    """The last word of the name of whom `head` describes; `head` itself when no name stands beside it.

    The coach, Ann Lee, said; council director Ann Lee said; the head of the union Ann Lee said.
    """
    if head.ent == "PERSON" or head.lemma.lower() not in PEOPLE:
        return _named_twice(head)
    if head.tag != "NN":
        return head
    for child in head.children:
        if child.dep == "appos" and child.i > head.i and child.ent == "PERSON":
            return _last_of(child)
    last = head.paragraph.tokens[_reach(head)[1]]
    over = last.head.lemma.lower() in PEOPLE and last.head is not head
    for child in last.children:
        if child.dep == "appos" and child.ent == "PERSON" and last.ent != "PERSON" and not over:
            return _last_of(child)
    after = last.next
    if after is not None and after.ent == "PERSON" and after.pos == "PROPN" and last.ent != "PERSON":
        return _last_of(after)
    return head


def _named_twice(head: Token) -> Token:
    """For two nouns that describe one person: professor and author Ann Lee."""
    for child in head.children:
        if child.dep == "conj" and child.ent == "PERSON" and head.pos in ("NOUN", "ADJ") and head.tag != "NNS":
            between = head.paragraph.tokens[head.i + 1 : child.i]
            nouns = [t for t in between if t.pos == "NOUN"]
            if nouns and all(t.tag == "NN" and t.lemma.lower() in PEOPLE for t in nouns):
                return _last_of(child)
    return head


def _last_of(name: Token) -> Token:
    """The last token of the entity that `name` belongs to."""
    while (after := name.next) is not None and after.ent == name.ent and not after.ent_first:
        name = after
    return name


def _belongs(child: Token, head: Token) -> bool:
    dep = child.dep
    if dep == "case":
        return head.dep in ("poss", "nmod")
    if dep in _BEFORE_ONLY:
        return child.i < head.i or dep in ("nummod",)
    if dep == "prep":
        if head.pos == "PRON" or child.i - head.i > 3:
            return False
        if head.pos == "PROPN" and head.i + 1 == child.i and head.ent in ("PERSON", "GPE"):
            return child.lower == "of"  # said Lee to the crowd
        return child.lower in ("of", "for", "in", "from", "at", "with", "to", "on")
    if dep == "pobj":
        return head.dep == "prep"
    if dep in ("cc", "conj"):
        return head.dep != "pobj" and (dep == "cc" or child.pos in ("NOUN", "PROPN", "PRON")) and child.i > head.i
    if dep == "punct":
        return child.text == "-"
    return False
