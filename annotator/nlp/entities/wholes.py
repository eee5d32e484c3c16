"""Names of several words that the knowledge has: one wins over the shorter name that the model saw in it."""

from __future__ import annotations

from annotator.nlp.entities.gazetteer import lookup, most_words
from annotator.nlp.tokens import Paragraph, Token

_INSIDE = frozenset(("of", "the", "for", "and", "de", "in", "on", "'s", "’s", "&", "-", "to"))
_PLACES = frozenset(("region", "city"))


def find_wholes(paragraph: Paragraph) -> list[list[Token]]:
    """Runs of tokens that spell a known name of two words or more: the longest at each place, no overlaps.

    An article counts as a word ("the DPRK") but stays out of the run.
    """
    tokens, out, at = paragraph.tokens, [], 0
    while at < len(tokens):
        size = _length(tokens, at) if tokens[at].text[:1].isupper() or tokens[at].text == "the" else 0
        if size:
            out.append(tokens[at + (tokens[at].lower == "the") : at + size])
        at += size or 1
    return out


def _length(tokens: list[Token], at: int) -> int:
    """Tokens of the longest known name from `at` on, 0 for none. "Russia. Today" and "Russia today" are none."""
    most = most_words(tokens[at].lower.partition("-")[0])
    if most < 2:
        return 0
    limit = at + 1
    while limit < len(tokens) and limit - at < 2 * most and _goes_on(tokens[limit]):
        limit += 1
    paragraph = tokens[at].paragraph
    for end in range(limit, at + 1, -1):
        if tokens[end - 1].text[:1].isupper():
            found = lookup(paragraph.text[tokens[at].start - paragraph.start : tokens[end - 1].end - paragraph.start])
            if found and found[0].kind not in _PLACES:
                return end - at
    return 0


def _goes_on(token: Token) -> bool:
    return token.text[:1].isupper() or token.lower in _INSIDE
