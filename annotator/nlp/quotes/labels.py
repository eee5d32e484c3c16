"""Speakers named by layout: a label before the words, a signature behind them."""

from __future__ import annotations

from annotator.nlp.quotes.attributions import Attribution, Reading
from annotator.nlp.quotes.cues import is_finite
from annotator.nlp.quotes.stretches import Stretch
from annotator.nlp.tokens import Token

_DASHES = ("―", "—", "–", "--", "-")


def signed(reading: Reading, stretch: Stretch) -> Attribution | None:
    """"..." — Ann Lee, Paris."""
    tokens = reading.tokens
    rest = tokens[stretch.last :]
    if stretch.first or not rest or rest[0].text not in _DASHES or len(rest) > 20 or len(rest) < 2:
        return None
    head = _name(rest[1:])
    if head is None:
        return None
    return Attribution((rest[0].i, rest[0].i + 1), rest[0].text, head, [(stretch.first, stretch.last)])


def labelled(reading: Reading, stretch: Stretch) -> Attribution | None:
    """Ann Lee, author: "..." at the start of a paragraph."""
    tokens = reading.tokens
    if stretch.before != ":" or stretch.first < 2:
        return None
    start = 0
    for i in range(stretch.first - 2, -1, -1):
        if tokens[i].text in (".", "?", "!", "-", "—", "–"):
            start = i + 1
            break
    label = tokens[start : stretch.first - 1]
    if not label or len(label) > 14 or any(is_finite(t) for t in label):
        return None
    head = _name(label)
    if head is None:
        return None
    colon = stretch.first - 1
    return Attribution((colon, colon + 1), ":", head, [(stretch.first, stretch.last)])


def _name(tokens: list[Token]) -> Token | None:
    """The last word of the name that `tokens` begin with."""
    last = None
    for token in tokens:
        if token.pos not in ("PROPN", "NOUN", "ADJ", "DET", "X") and token.tag not in ("POS", "HYPH") and not token.text[:1].isupper():
            break
        if token.text == ",":
            break
        if token.pos in ("PROPN", "NOUN", "X") or token.text[:1].isupper():
            last = token
    return last
