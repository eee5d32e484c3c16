"""Names with their abbreviation behind them in brackets: the abbreviation tells where the name begins.

The letters of the abbreviation are matched to the words before it, in the manner of Schwartz and Hearst (2003).
"""

from __future__ import annotations

from annotator.nlp.mentions.mention import Name
from annotator.nlp.parsing.tokens import Paragraph, Token

MOST = 12
"""Words before the bracket that are looked at."""
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "&", "de", "la", "-", "'s", "’s", "'", "’"))


def find_explained(paragraph: Paragraph) -> list[list[Token]]:
    """Runs of tokens before "(ABC)" whose initials are ABC: "Marine and Allied Workers (MAW)"."""
    out: list[list[Token]] = []
    for mark in paragraph.tokens:
        if mark.text != "(" or mark.i < 2:
            continue
        short = mark.next
        if short is None or not short.text.isupper() or not 2 < len(short.text) < 9 or not short.text.isalpha():
            continue
        if short.next is not None and short.next.text == ")":
            name = _spelt_out(short.text, mark)
            if name:
                out.append(name)
    return out


def _spelt_out(letters: str, mark: Token) -> list[Token]:
    """The words before `mark` that `letters` stands for, one letter a capitalised word; empty when none fit."""
    tokens = mark.paragraph.tokens
    first = -1
    left = len(letters)
    for at in range(mark.i - 1, max(mark.i - 1 - MOST, -1), -1):
        token = tokens[at]
        if token.text[0].isupper() and token.text[0] == letters[left - 1]:
            left, first = left - 1, at
            if left == 0:
                break
        elif token.text[0].isupper() or token.lower not in _SMALL:
            return []
    return tokens[first : mark.i] if left == 0 and mark.i - first > 1 else []


def merge(names: list[Name], spelt: list[list[Token]]) -> list[Name]:
    """`names` with each spelt-out name whole in place of its parts."""
    for tokens in spelt:
        inside = {t.i for t in tokens}
        parts = [n for n in names if any(t.i in inside for t in n.tokens)]
        if len(parts) == 1 and len(parts[0].tokens) >= len(tokens):
            continue
        if all(t.i in inside for n in parts for t in n.tokens):
            whole = Name(tokens, "whole", "ORG")
            names = sorted([n for n in names if n not in parts] + [whole], key=lambda n: n.start)
    return names
