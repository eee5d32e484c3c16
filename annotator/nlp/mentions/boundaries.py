"""Where a name begins and ends: marks, articles and titles off, brackets and lists split, cut names made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.extent import extended, is_glued
from annotator.nlp.mentions.honorifics import (
    field_off,
    is_office,
    is_rank,
    office_off,
    title_before,
    title_off,
    without_office,
)
from annotator.nlp.mentions.mention import Name, spelling
from annotator.nlp.mentions.openers import begins
from annotator.nlp.mentions.pieces import pieces
from annotator.nlp.parsing.tokens import Token

_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your")
)
_MARKS = frozenset("\"'`“”‘’()[]{},;:.!?-–—*/…``''")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’", "´s"))
_TRAILING = (
    _MARKS
    | _POSSESSIVE
    | frozenset(
        ("and", "or", "of", "for", "in", "on", "at", "to", "the", "a", "de", "with", "by", "from", "''", "``")
    )
)

_OPENING = frozenset("\"“‘'") | {"``"}
_PARTY_STATE = re.compile(r"^[DRI]-[A-Z][A-Za-z]+\.?$")
"""D-Ariz.: the party and state of a member of Congress."""
_SCORE = re.compile(r"^\d{1,3}[-–:]\d{1,3}$")


def mend(language: Language, tokens: list[Token], taken: set[int]) -> Iterator[Name]:
    """The names inside one proposed span, each with sound ends."""
    label = tokens[0].ent
    for piece in pieces(tokens):
        piece = _trimmed(language, piece)
        if not piece or any(t.i in taken for t in piece) or _opens_speech(piece):
            continue
        piece = extended(language, piece, taken)
        parts = [
            (n, part)
            for rest in _prefix_off(language, piece)
            for n, part in enumerate(_demonym_off(language, rest, label))
        ]
        for n, part in parts:
            own = "PERSON" if n else label
            part = without_office(language, office_off(language, field_off(language, part), own))
            title, rest = title_off(language, part, own) if part else ("", [])
            if rest and _is_name(language, rest) and not (title and is_rank(language, rest)):
                yield Name(rest, "model", own, title or title_before(language, rest), quoted=_in_marks(rest))


def _trimmed(language: Language, tokens: list[Token]) -> list[Token]:
    given = language.names
    a, b = 0, len(tokens)
    while a < b and (tokens[a].text in _MARKS or tokens[a].lower in _ARTICLES or tokens[a].lower in _POSSESSIVE):
        a += 1
    if b - a > 1 and tokens[a].ent != "WORK_OF_ART" and _only_begins(tokens[a]):
        a += 1
    while (
        a < b
        and tokens[a].text[:1].islower()
        and not _inner_capital(tokens[a].text)
        and tokens[a].lower not in given.PARTICLES
    ):
        a += 1
    while b > a + 1 and (size := _score(tokens[a:b])):
        b -= size
    while b > a and _is_trailing(tokens[b - 1]):
        b -= 1
    return tokens[a:b]


def _is_trailing(token: Token) -> bool:
    if _counts(token):
        return True
    return (token.lower in _TRAILING or _plain_lower(token)) and not is_glued(token)


def _counts(number: Token) -> bool:
    """ "Marine Parade 41" before "seconds": a number that belongs to the noun behind it."""
    after = number.next
    return number.text.isdigit() and number.dep == "nummod" and number.head is after and after.text.islower()


def _score(tokens: list[Token]) -> int:
    """Tokens of the score at the end: "Lyon 3-1"."""
    if _SCORE.match(tokens[-1].text):
        return 1
    if tokens[-1].text.isdigit() and any(e.kind == "country" for e in lookup(spelling(tokens[:-1]))):
        return 1
    last = [t.text for t in tokens[-3:]]
    return 3 if len(tokens) > 3 and last[0].isdigit() and last[1] in "-–" and last[2].isdigit() else 0


def _opens_speech(tokens: list[Token]) -> bool:
    """ "Nobody at Ewood" in "Nobody at Ewood is talking": the head of a quoted sentence, taken for a work's name."""
    first, before, after = tokens[0], tokens[0].prev, tokens[-1].next
    if first.ent != "WORK_OF_ART" or first.pos not in ("PRON", "DET", "ADV", "SCONJ", "ADP"):
        return False
    if sum(t.text[0].isupper() for t in tokens[1:]) > 1:  # "Where the Wild Winds Blow" is a title
        return False
    opened = before is not None and before.text in _OPENING
    return opened and after is not None and after.text.islower() and after.tag in ("VBZ", "VBP", "VBD", "MD")


def _only_begins(word: Token) -> bool:
    """ "Outside Nepal", "Ending Acme's bid": a word with a capital only because a sentence begins with it."""
    if not begins(word):
        return False
    return word.pos in ("ADP", "SCONJ", "CCONJ", "PRON", "AUX", "INTJ") or word.tag in ("VBG", "VBN", "VBD", "VB")


def _plain_lower(token: Token) -> bool:
    return token.text.islower() and token.text.isalpha()


def _inner_capital(word: str) -> bool:
    return any(c.isupper() for c in word[1:])


def is_side(word: Token) -> bool:
    """ "the West" is a side of the world and names no place."""
    return word.lower in word.language.places_words.DIRECTIONS and word.prev is not None and word.prev.lower == "the"


def _is_name(language: Language, tokens: list[Token]) -> bool:
    places_words = language.places_words
    titles = language.titles
    if not any(c.isupper() for t in tokens for c in t.text):
        return False
    if len(tokens) < 4 and _PARTY_STATE.match(spelling(tokens)):
        return False
    after = tokens[-1].next
    if (
        after is not None
        and after.text in ("$", "£", "€")
        and tokens[-1].text in ("US", "U.S.", "Can", "C", "A", "NZ", "HK")
    ):
        return False
    if len(tokens) == 1:
        word = tokens[0]
        if word.lower in places_words.DIRECTIONS and after is not None and after.lower == "and":
            return False
        if is_side(word) or word.lower in places_words.SIDE_ADJECTIVES or is_office(word):
            return False
        if word.lower in language.orgs.NO_NAMES or len(word.text) < 2 or word.pos in ("PRON", "DET", "AUX"):
            return False
        return not _is_title(word) and not _is_noun(word)
    return not all(t.lower in titles.ALL or (t.lower in titles.BEFORE and not lookup(t.text)) for t in tokens)


def _is_title(word: Token) -> bool:
    """ "the King", "Insp Sarah Reed": a title without a name, or before one; "Mr King" is a name."""
    before, after = word.prev, word.next
    if word.lower not in word.language.titles.ALL:
        return False
    return (
        begins(word) or (before is not None and before.lower == "the") or (after is not None and after.tag == "NNP")
    )


def _is_noun(word: Token) -> bool:
    """ "Revenue" and "Councillors" at the head of a sentence: a noun with a capital, and no name that is known."""
    if word.tag not in ("NN", "NNS", "JJ", "VBG", "RB") or not word.text.istitle() or _inner_capital(word.text):
        return False
    if word.lower in word.language.peoples.ADHERENTS or word.lower in word.language.names.ALL:
        return False
    listed = word.prev is not None and word.prev.text == "," and word.lower in word.language.common_words.COMMON
    return (begins(word) or listed) and not lookup(word.text) and demonym(word.text) is None


def _prefix_off(language: Language, tokens: list[Token]) -> list[list[Token]]:
    """ "Pro-Norring New Party", of which the model may see "-Norring New Party" alone: the place, then the name."""
    at = next((i for i, t in enumerate(tokens[:2]) if t.text == "-"), -1)
    before = tokens[0].prev if at == 0 else tokens[0]
    if at < 0 or before is None or before.lower not in language.places_words.PREFIXES or len(tokens) < at + 2:
        return [tokens]
    place = tokens[at + 1]
    if not lookup(place.text) and demonym(place.text) is None:
        return [tokens]
    return [part for part in ([place], tokens[at + 2 :]) if part]


def _demonym_off(language: Language, tokens: list[Token], label: str) -> list[list[Token]]:
    """ "Minnesotan Karl Benn": the adjective is a name of its own before a person's."""
    given = language.names
    first = tokens[0]
    if len(tokens) < 3 or label == "WORK_OF_ART" or not first.text[:1].isupper():
        return [tokens]
    if label != "PERSON" and tokens[1].lower not in given.FEMALE and tokens[1].lower not in given.MALE:
        return [tokens]
    known = demonym(first.text) or next((e for e in lookup(first.text) if e.kind == "country"), None)
    return [tokens[:1], tokens[1:]] if known is not None and first.lower not in given.ALL else [tokens]


def _in_marks(tokens: list[Token]) -> bool:
    """True for all that stands between two marks, an article and a comma apart: "The Salt Road,"."""
    before, after = tokens[0].prev, tokens[-1].next
    if before is not None and before.lower in _ARTICLES:
        before = before.prev
    if after is not None and after.text in ",." and after.next is not None:
        after = after.next
    return before is not None and after is not None and before.text in '"“‘``' and after.text in "\"”’''"
