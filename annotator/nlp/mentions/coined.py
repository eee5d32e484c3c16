"""Names made of ordinary words, which tell by their first and last words where they begin and end.

Laws, campaigns, departments and titles: "the CHIPS and Science Act", "the charity Homes for Harlow", "the Department
for Culture, Media and Sport", "in The Ferryman's Daughter".
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.knowledge.gazetteer import lookup
from annotator.model import Label
from annotator.nlp.mentions.openers import is_headline
from annotator.nlp.parsing.tokens import Paragraph, Token

MOST = 9
"""Words of a law's name."""
LONGEST = 4
"""Words on either side of the preposition in a campaign's name."""


def find_coined(paragraph: Paragraph) -> Iterator[tuple[list[Token], Label]]:
    """Tokens of each such name and its label, in text order."""
    orgs = paragraph.language.orgs
    peoples = paragraph.language.peoples
    label: Label
    for token in paragraph.tokens:
        if token.text in orgs.ACTS:
            name, label = _law(token), "LAW"
        elif token.lower in orgs.CAMPAIGNING and token.text.islower():
            name, label = _campaign(token), "ORG"
        elif token.text in peoples.PARTISANS and token.prev is not None:
            name, label = ([token.prev, token] if token.prev.text in peoples.PARTISANS[token.text] else []), "NORP"
        elif token.text in orgs.DEPARTMENTS:
            name, label = _department(token), "ORG"
        elif token.text == "The" and token.prev is not None and token.prev.sent is token.sent:
            name, label = _possessed(token), "WORK_OF_ART"
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
    opened = first > 0 and tokens[first - 1].lower in act.language.orgs.THE
    joined = any(t.text.islower() for t in name)
    return name if opened and joined and len(name) > 2 else []


def _of_law(token: Token) -> bool:
    orgs = token.language.orgs
    return (token.text[0].isupper() and token.lower not in orgs.THE) or token.text in orgs.IN_LAWS


def _campaign(noun: Token) -> list[Token]:
    """The words behind `noun` with "for" or "against" among them, when they are ordinary ones with capitals."""
    tokens = noun.paragraph.tokens
    at = _capitals(tokens, noun.i + 1)
    joint = tokens[at] if at < len(tokens) else None
    before = tokens[noun.i + 1 : at]
    if joint is None or joint.text not in noun.language.orgs.CAUSES or not before or len(before) > LONGEST:
        return []
    end = _capitals(tokens, joint.i + 1)
    if not joint.i + 1 < end <= joint.i + 1 + LONGEST or not all(_ordinary(t) for t in before):
        return []
    return tokens[noun.i + 1 : end]


def _department(kind: Token) -> list[Token]:
    """The words from `kind` to the last of its fields, where commas part them."""
    titles = kind.language.titles
    tokens = kind.paragraph.tokens
    if kind.next is None or kind.next.lower not in titles.DEPARTMENT_OF:
        return []
    at, commas = kind.i + 2, 0
    while True:
        end = _capitals(tokens, at)
        if end == at or tokens[end - 1].lower not in titles.IN_DEPARTMENTS or end >= len(tokens):
            return []
        joint = tokens[end]
        at = end + 1
        if joint.text == ",":
            commas += 1
            at += int(at < len(tokens) and tokens[at].lower == titles.AND)
            joint = tokens[at - 1]
        if joint.lower == titles.AND:
            end = _capitals(tokens, at)
            last = tokens[end - 1]
            return tokens[kind.i : end] if commas and end > at and last.lower in titles.IN_DEPARTMENTS else []
        if joint.text != ",":
            return []


def _possessed(article: Token) -> list[Token]:
    """ "The Ferryman's Daughter" inside a sentence: somebody's thing, both with the capitals of a title."""
    given = article.language.names
    owner = article.next
    mark = owner.next if owner is not None else None
    thing = mark.next if mark is not None else None
    if (
        owner is None
        or mark is None
        or thing is None
        or mark.text not in ("'s", "’s")
        or is_headline(article.paragraph)
    ):
        return []
    if not owner.text.istitle() or owner.lower in given.ALL | given.SURNAMES or lookup(owner.text):
        return []
    after = thing.next
    fits = thing.text.istitle() and (_ordinary(thing) or thing.lower in article.language.people.PERSONS)
    closed = after is None or not after.text[0].isupper()
    return [owner, mark, thing] if fits and closed and owner.lower not in article.language.orgs.PERIODICALS else []


def _capitals(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text[0].isupper():
        at += 1
    return at


def _ordinary(token: Token) -> bool:
    common_words = token.language.common_words
    return (
        token.lower in common_words.COMMON
        or token.lemma.lower() in common_words.COMMON
        or token.lower.rstrip("s") in common_words.COMMON
    )
