"""Words that bear a capital only because a sentence begins with them or a headline writes all words so."""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Paragraph, Token

OPENING = frozenset("—–-:\"“‘'(*•") | {"--", "``"}
"""Marks behind which a sentence may begin."""


def begins(token: Token) -> bool:
    """True at the head of a sentence or of its words in marks."""
    before = token.prev
    return before is None or before.sent is not token.sent or before.text in OPENING


def is_title(paragraph: Paragraph) -> bool:
    """The first line of a text, where it is no sentence."""
    return not paragraph.i and paragraph.tokens[-1].text not in (".", "!", "?", "”", '"')


def is_headline(paragraph: Paragraph) -> bool:
    """A short line without a full stop, most of whose longer words have a capital."""
    tokens = paragraph.tokens
    if len(tokens) > 25 or tokens[-1].text in (".", "!", "?", "”", '"'):
        return False
    words = [t.text for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
