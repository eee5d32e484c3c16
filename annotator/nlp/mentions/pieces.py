"""Where one proposed span holds several names: at brackets, commas, marks, and words that part names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.knowledge.gazetteer import lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import spelling
from annotator.nlp.parsing.tokens import Token

_LEGAL = frozenset("inc inc. ltd ltd. llc corp corp. co co. jr jr. sr sr. plc lp s.a. n.v.".split())  # noqa: SIM905
"""Words that a comma before them does not part from the name."""
_CUTS = frozenset(("(", ")", "[", "]", ";", ":", "/", "“", "”", '"', "—", "``", "''"))
_CLAUSES = frozenset(("that", "which", "who", "while", "when", "because", "but", "said", "says"))
"""Words that begin a clause, which no name but a work's holds."""


@cache
def _heads(language: Language) -> frozenset[str]:
    return language.orgs.BEFORE_OF | language.orgs.LAST | language.orgs.FIRST


@cache
def _kinds(language: Language) -> frozenset[str]:
    return (
        language.orgs.LAST
        | language.places_words.BUILT_LAST
        | language.places_words.NATURE_LAST
        | language.orgs.EVENT_LAST
    )


@cache
def _sites(language: Language) -> frozenset[str]:
    return language.places_words.BUILT_LAST | language.places_words.NATURE_LAST


_QUOTES = frozenset("\"“‘'") | {"``"}


def pieces(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at brackets, quotation marks inside, and commas that part a list."""
    piece: list[Token] = []
    for i, token in enumerate(tokens):
        if i and (
            _parts_person(piece, token)
            or _stray_article(token)
            or token.text in _CLAUSES
            or _two_places(piece, token, tokens[i + 1 :])
            or _of_an_author(piece, token, tokens[-1])
        ):
            yield piece
            piece = []
        comma = token.text == "," and not (i + 1 < len(tokens) and tokens[i + 1].lower in _LEGAL)
        cut = token.text in _CUTS or _defines(token)
        if (i and _is_verb(token)) or (cut and tokens[0].ent != "WORK_OF_ART") or comma or token.text in ("(", ")"):
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _parts_person(before: list[Token], token: Token) -> bool:
    """ "Ann Reed for Acme Foods", "Freewinds in Lyon": the name ends before the preposition."""
    if len(before) == 1 and token.lower in ("in", "on", "at", "from", "with", "by"):
        return before[0].lower not in _heads(token.language) and not _quoted(before[0])
    return (
        len(before) == 2
        and token.lower in ("for", "of", "at", "with")
        and before[0].lower in token.language.names.ALL
        and (before[1].lower not in _heads(token.language))
    )


def _is_verb(token: Token) -> bool:
    """ "Ann Reed founded Acme Foods" is no one name, but it may be a song's."""
    if token.tag not in ("VBD", "VBZ", "VBP", "MD") or not token.text.islower() or token.ent == "WORK_OF_ART":
        return False
    return len(token.text) > 3 and token.lower not in token.language.names.PARTICLES


def _of_an_author(before: list[Token], token: Token, last: Token) -> bool:
    """ "Ann Reed's" before "Silver Coast": a person and what is hers; "John Reed's Hospital" is one name."""
    if token.text not in ("'s", "’s") or len(before) != 2 or last is token or last.lower in _kinds(token.language):
        return False
    if before[0].lower in ("king", "prince", "queen") or before[1].lower in _kinds(token.language):
        return False
    return before[0].lower in token.language.names.ALL


def _stray_article(token: Token) -> bool:
    """ "Reed the Acme board": a small "the" that no preposition asks for parts two names."""
    before = token.prev
    return token.text == "the" and before is not None and before.text[:1].isupper() and token.ent != "WORK_OF_ART"


def _quoted(token: Token) -> bool:
    return token.prev is not None and token.prev.text in _QUOTES


def _two_places(before: list[Token], token: Token, rest: list[Token]) -> bool:
    """ "North and South Korea", "India and Peru": "and" before a known place, behind one word, parts two names."""
    if token.lower != "and" or len(before) > 2 or not rest:
        return False
    if before[-1].lower in _sites(token.language) and before[-1].lower == rest[-1].lower:
        return True  # Cutler Road and Sardis Road
    if token.ent == "PERSON" or _two_bodies(token.language, before, rest) or _both_given(before, rest, token):
        return True
    found = lookup(spelling(rest))
    return bool(found) and found[0].label == "GPE" and found[0].weight > 0.5


def _both_given(before: list[Token], rest: list[Token], between: Token) -> bool:
    """ "survived by Daniel and Bridget": two persons, even where the model takes them for one body."""
    given = between.language.names
    if len(before) != 1 or len(rest) != 1 or between.ent == "WORK_OF_ART":
        return False
    return before[0].lower in given.ALL and rest[0].lower in given.ALL


def _two_bodies(language: Language, before: list[Token], rest: list[Token]) -> bool:
    """ "Acme and Harlow Ventures": two firms, where the first is known; "Marks and Spencer" is known as a whole."""
    if (
        len(rest) < 2
        or rest[-1].lower not in language.orgs.LAST
        or lookup(f"{spelling(before)} and {spelling(rest)}")
    ):
        return False
    return any(e.kind == "company" for e in lookup(spelling(before)))


def _defines(token: Token) -> bool:
    """A dash with a space on each side that parts two names.

    "NFI - Northern Fisheries Institute"; "Norway - Tore Andersen" as a paragraph of a table begins.
    """
    before, after = token.prev, token.next
    if token.text not in ("-", "–", "--", "‑") or before is None or after is None:
        return False
    spaced = before.end < token.start and token.end < after.start
    if spaced and before.i == 0 and any(e.kind == "country" for e in lookup(before.text)[:1]):
        return True
    return spaced and (before.text.isupper() or after.text.isupper())
