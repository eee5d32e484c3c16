"""Names made of ordinary words, which tell by their first and last words where they begin and end.

Laws and campaigns: "the CHIPS and Science Act", "the charity Homes for Harlow".
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import Label
from annotator.nlp.lexicon.en import orgs
from annotator.nlp.lexicon.en.common_words import COMMON
from annotator.nlp.tokens import Paragraph, Token

MOST = 9
"""Words of a law's name."""
LONGEST = 4
"""Words on either side of the preposition in a campaign's name."""


def find_coined(paragraph: Paragraph) -> Iterator[tuple[list[Token], Label]]:
    """Tokens of each such name and its label, in text order."""
    label: Label
    for token in paragraph.tokens:
        if token.text in orgs.ACTS:
            name, label = _law(token), "LAW"
        elif token.lower in orgs.CAMPAIGNING and token.text.islower():
            name, label = _campaign(token), "ORG"
        else:
            continue
        if name:
            yield name, label


def _law(act: Token) -> list[Token]:
    """The words from behind "the" to `act`, where a small word joins them."""
    tokens = act.paragraph.tokens
    first = act.i
    while first > 0 and act.i - first < MOST and _of_law(tokens[first - 1]):
        first -= 1
    while first < act.i and not tokens[first].text[0].isupper():
        first += 1
    name = tokens[first : act.i + 1]
    opened = first > 0 and tokens[first - 1].lower in orgs.THE
    joined = any(t.text.islower() for t in name)
    return name if opened and joined and len(name) > 2 else []


def _of_law(token: Token) -> bool:
    return (token.text[0].isupper() and token.lower not in orgs.THE) or token.text in orgs.IN_LAWS


def _campaign(noun: Token) -> list[Token]:
    """The words behind `noun` with "for" or "against" among them, when they are ordinary ones with capitals."""
    tokens = noun.paragraph.tokens
    at = _capitals(tokens, noun.i + 1)
    joint = tokens[at] if at < len(tokens) else None
    before = tokens[noun.i + 1 : at]
    if joint is None or joint.text not in orgs.CAUSES or not before or len(before) > LONGEST:
        return []
    end = _capitals(tokens, joint.i + 1)
    if not joint.i + 1 < end <= joint.i + 1 + LONGEST or not all(_ordinary(t) for t in before):
        return []
    return tokens[noun.i + 1 : end]


def _capitals(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text[0].isupper():
        at += 1
    return at


def _ordinary(token: Token) -> bool:
    return token.lower in COMMON or token.lemma.lower() in COMMON or token.lower.rstrip("s") in COMMON
