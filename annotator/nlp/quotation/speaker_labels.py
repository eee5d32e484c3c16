"""Speakers named by layout: a label before the words, a signature behind them."""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import clauses, datelines
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch

_DASHES = ("―", "—", "–", "--", "-")


def signed(reading: Reading, stretch: Stretch) -> Attribution | None:
    """ "..." — Ann Lee, Paris."""
    tokens, paragraph = reading.tokens, reading.passage.paragraph
    rest = paragraph.text[stretch.span.end - paragraph.start :].lstrip()
    if stretch.first or len(rest) > 90 or not rest.startswith(_DASHES):
        return None
    behind = [t for t in tokens if t.start >= stretch.span.end and t.text not in _DASHES]
    head = _name(behind)
    if head is None or any(is_finite(t) for t in behind):
        return None
    return Attribution((behind[0].i, behind[0].i), "", head, [(stretch.first, stretch.last)])


def signature(reading: Reading) -> tuple[Token, int] | None:
    """The name that signs a block quote behind a dash, and the number of the dash's token."""
    tokens = reading.tokens
    for token in reversed(tokens[-12:]):
        if token.text in _DASHES and (token.prev is None or token.start > token.prev.end):
            behind = [t for t in tokens[token.i + 1 :] if t.text not in _DASHES]
            head = _name(behind)
            closed = token.prev is None or token.prev.pos == "PUNCT"
            return (head, token.i) if head is not None and closed and not any(map(is_finite, behind)) else None
    return None


def heading(reading: Reading) -> Attribution | None:
    """Ann Lee: Taxes will rise — a headline that names who says so."""
    tokens = reading.tokens
    colon = next((i for i in range(1, min(6, len(tokens))) if tokens[i].text == ":"), 0)
    if not colon or reading.found or len(tokens) - colon < 4 or len(reading.passage.paragraph.sentences) > 2:
        return None
    label = tokens[:colon]
    if datelines.named_place(reading.language, label):
        return None
    if not all(t.pos == "PROPN" for t in label) or (len(label) == 1 and label[0].ent not in ("PERSON", "ORG")):
        return None
    piece = clauses.trimmed(colon + 1, len(tokens), tokens)
    if piece[1] - piece[0] < 3 or piece[1] - piece[0] > 30:
        return None
    return Attribution((colon, colon + 1), ":", label[-1], [piece])


def labelled(reading: Reading, stretch: Stretch) -> Attribution | None:
    """Ann Lee, author: "..." at the start of a paragraph."""
    tokens = reading.tokens
    if stretch.before != ":" or stretch.first < 2:
        return None
    start = 0
    for i in range(stretch.first - 2, -1, -1):
        if i < reading.lead or tokens[i].text in (".", "?", "!", "-", "—", "–"):
            start = i + 1
            break
    label = tokens[start : stretch.first - 1]
    if label and label[0].lower in reading.language.speech.TOPIC:  # On free agents: "..."
        return None
    if not label or len(label) > 14 or any(is_finite(t) for t in label):
        return None
    head = _name(label)
    if (
        head is None
        or stretch.first == reading.lead
        or datelines.named_place(reading.language, tokens[start : head.i + 1])
    ):
        return None
    colon = stretch.first - 1
    return Attribution((colon, colon + 1), ":", head, [(stretch.first, stretch.last)])


def _name(tokens: list[Token]) -> Token | None:
    """The last word of the name that `tokens` begin with."""
    last = None
    for token in tokens:
        if (
            token.pos not in ("PROPN", "NOUN", "ADJ", "DET", "X")
            and token.tag not in ("POS", "HYPH")
            and not token.text[:1].isupper()
        ):
            break
        if token.pos in ("PROPN", "NOUN", "X") or token.text[:1].isupper():
            last = token
    return last
