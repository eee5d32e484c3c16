"""Who speaks, as the text puts it next to the quote: the words of the mention."""

from __future__ import annotations

from annotator.model import Span
from annotator.nlp.tokens import Token

_INSIDE = frozenset(
    ("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "case", "advmod", "neg")
)
_BEFORE_ONLY = frozenset(("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "advmod", "neg"))


def phrase(head: Token) -> Span:
    """The words of the mention headed by `head`: its modifiers, `of`-phrases and conjuncts, without clauses."""
    first, last = head.i, head.i
    todo = [head]
    while todo:
        token = todo.pop()
        first, last = min(first, token.i), max(last, token.i)
        todo.extend(child for child in token.children if _belongs(child, token))
    tokens = head.paragraph.tokens
    while last + 1 < len(tokens) and head.pos == "PROPN" and last == head.i and tokens[last + 1].pos == "PROPN":
        last += 1
        head = tokens[last]
    while first > 0 and tokens[first - 1].pos == "PROPN" and tokens[first].pos == "PROPN":
        first -= 1
    return Span(tokens[first].start, tokens[last].end)


def _belongs(child: Token, head: Token) -> bool:
    dep = child.dep
    if dep == "case":
        return head.dep in ("poss", "nmod")
    if dep in _BEFORE_ONLY:
        return child.i < head.i or dep in ("nummod",)
    if dep == "prep":
        return (
            child.lower in ("of", "for", "in", "from", "at", "with", "to", "on")
            and child.i - head.i <= 3
            and head.pos != "PRON"
        )
    if dep == "pobj":
        return head.dep == "prep"
    if dep in ("cc", "conj"):
        return head.dep != "pobj" and (dep == "cc" or child.pos in ("NOUN", "PROPN", "PRON")) and child.i > head.i
    if dep == "punct":
        return child.text == "-"
    return False
