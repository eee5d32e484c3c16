"""What the words of a name themselves tell of its kind: clues of `evidence` that need no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Form
from annotator.nlp.typing.proofs import is_personal

_NEED_OF = frozenset(("sea", "gulf", "bay", "strait"))


@cache
def _last(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """Clue of the head word of a name of several words."""
    return (
        ("last:org", language.orgs.LAST),
        ("last:team", language.name_clues.TEAM_LAST),
        ("last:built", language.places_words.BUILT_LAST),
        ("last:nature", language.places_words.NATURE_LAST),
        ("last:area", language.places_words.AREA_LAST),
        ("last:product", language.orgs.PRODUCT_LAST),
        ("last:work", language.roles.WORKS),
        ("last:paper", language.orgs.PERIODICALS),
        ("last:direction", language.places_words.DIRECTIONS),
    )


@cache
def _one(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """Clue of a name of one word."""
    return (
        (
            "idea",
            language.name_clues.IDEAS
            | language.name_clues.RELIGIONS
            | language.name_clues.FEASTS
            | language.name_clues.BOOKS
            | language.orgs.LAW_ALONE,
        ),
        ("one:given", language.names.ALL),
        ("one:famous", language.names.KNOWN_BY),
        ("one:place", language.places_words.CONTINENTS),
        (
            "one:team",
            language.name_clues.TEAM_LAST
            - language.common_words.COMMON
            - language.names.ALL
            - language.names.SURNAMES,
        ),
        ("one:common", language.common_words.COMMON),
        ("one:org word", language.orgs.LAST | language.orgs.PARTIES | language.orgs.FORCES),
        ("one:event word", language.orgs.EVENT_LAST),
        ("one:built word", language.places_words.BUILT_LAST),
    )


_AFTER_HEAD = frozenset(("of", "for", "in", "at", "on"))


@cache
def _heads(language: Language) -> frozenset[str]:
    return (
        language.orgs.LAST
        | language.name_clues.TEAM_LAST
        | language.places_words.BUILT_LAST
        | language.places_words.NATURE_LAST
        | language.places_words.AREA_LAST
        | language.orgs.LAW_LAST
        | language.orgs.EVENT_LAST
        | language.orgs.PRODUCT_LAST
        | language.roles.WORKS
        | language.orgs.PERIODICALS
    )


@cache
def _nouns(language: Language) -> frozenset[str]:
    return language.roles.BODIES | language.roles.PLACES | language.name_clues.PLACE_NOUNS


_MODEL = re.compile(r"^[A-Z]{1,3}-?\d+[A-Za-z]?$")


def of_words(form: Form) -> Iterator[str]:
    """Clues of the words of `form`: what its last word names, whether a given name begins it, its spelling."""
    given = form.language.names
    words, text = form.words, form.text
    first, last = words[0], head_word(form.language, words)
    if len(words) == 1:
        yield from _of_one(form.language, text, first)
        if form.stranger and not (
            first in given.ALL or first in given.SURNAMES or text.isupper() or is_personal(form)
        ):
            yield "one:stranger"
        return
    yield from _parts(form.language, words, text)
    if form.key in given.KNOWN_WHOLE:
        yield "title"
    named = len(words) == 2 and first in given.ALL and last in given.ALSO_WORDS and not _placed(form)
    cues = [] if named else list(_of_many(form.language, words, first, last))
    yield from cues
    if first in form.language.name_clues.SHIP and last not in form.language.orgs.LAST:
        yield "ship prefix"
    elif first in given.ALL:
        yield "given, cued" if cues else "given"
    elif first in given.FAMILY_FIRST and len(words) <= 3 and not cues:
        yield "family first"
    if not cues and last in given.SURNAMES:
        yield "surname last"
    if len(words) == 2 and not cues and _two_strangers(form):
        yield "two strangers"
        if _from_abroad(form):
            yield "from abroad"
    if not cues and demonym(text.split()[0]) is not None:
        yield "first:demonym"
    elif lookup(text.rpartition(" ")[0]) or lookup(text.partition(" ")[0]):
        yield "first:place"


def _is_called_storm(language: Language, words: tuple[str, ...]) -> bool:
    """ "Storm Halvorsen" is somebody; storms go by given names."""
    return words[0] == "storm" and words[1] not in language.names.ALL


def _placed(form: Form) -> bool:
    """ "at Ellen Park", "the Ellen Park": a name that may be a person's and stands as places do."""
    for name in form.names:
        before = name.first.prev
        if before is not None and before.lower in ("the", "at", "in", "near", "along", "outside"):
            return True
    return False


def _two_strangers(form: Form) -> bool:
    """Two words with a capital each, neither of them known: mostly the name of somebody from abroad."""
    common_words = form.language.common_words
    if form.words[0] in form.language.titles.OF_SHIPS or any(
        not w.isalpha() or w in common_words.COMMON or w in _heads(form.language) for w in form.words
    ):
        return False
    if lookup(form.text) or any(
        n.last.next is not None and n.last.next.text in _nouns(form.language) for n in form.names
    ):
        return False  # "the Aigle Azur airline", "the Manshiyet Nasr neighbourhood"
    a, b = form.names[0].first.text, form.names[0].last.text
    return a.istitle() and b.istitle() and not lookup(a) and demonym(a) is None and not lookup(b)


def _from_abroad(form: Form) -> bool:
    """ "Japan's Honami Sato", "the Japanese Honami Sato"."""
    before = form.names[0].first.prev
    if before is not None and before.text in ("'s", "’s"):
        before = before.prev
        return before is not None and any(e.kind == "country" for e in lookup(before.text)[:1])
    return before is not None and demonym(before.text) is not None


def _parts(language: Language, words: tuple[str, ...], text: str) -> Iterator[str]:
    """What a name of several words is made of."""
    made = [e for e in lookup(text.partition(" ")[0])[:1] if e.kind == "company"]
    if made:
        yield "first:maker"
    yield f"words:{min(len(words), 5)}"
    if words[-1] in language.name_clues.IDEAS:
        yield "last:idea"
    if "&" in words:
        yield "ampersand"
    if any(c.isdigit() for c in text):
        if made:
            yield "maker and number"
        else:
            yield "number first" if words[0].isdigit() else "number last"
    if any(w in ("of", "and", "the", "for", "in", "to", "on", "at") for w in words[1:-1]):
        yield "small words"


def head_word(language: Language, words: tuple[str, ...]) -> str:
    """ "museum" of "Museum of Modern Art", "tower" of "Harlow Towers", "building" of "Building 7"."""
    given = language.names
    at = next((i for i, w in enumerate(words) if i and w in _AFTER_HEAD), len(words))
    while at > 1 and (words[at - 1][:1].isdigit() or words[at - 1] in given.SUFFIXES):
        at -= 1
    word = words[at - 1]
    single = word[:-1] if word.endswith("s") else word
    return single if word not in _heads(language) and single in _heads(language) else word


def _of_one(language: Language, text: str, word: str) -> Iterator[str]:
    given = language.names
    clues = language.name_clues
    yield _shape(language, text)
    for clue, words in _one(language):
        if word in words:
            yield clue
    if word in given.SURNAMES and word not in given.KNOWN_BY:
        yield "one:surname"
    if word.endswith((".com", ".org", ".net")):
        yield "site"
    if _MODEL.match(text):
        yield "model number"
    elif any(c.isdigit() for c in word):
        yield "one:digit"
    if len(word) > 5:
        if word.endswith(clues.PERSON_ENDINGS):
            yield "one:person ending"
        elif word.endswith(clues.PLACE_ENDINGS):
            yield "one:place ending"


def _shape(language: Language, text: str) -> str:
    if text.isupper() and len(text) > 1:
        if not text.isalpha():
            return "acronym with marks"
        return "acronym" if len(text) < 7 else "shouted"
    if not any(c.isupper() for c in text[1:]):
        return "word"
    return "inner capital, family" if text.startswith(language.names.PREFIXES) else "inner capital"


def _of_many(language: Language, words: tuple[str, ...], first: str, last: str) -> Iterator[str]:
    orgs = language.orgs
    places_words = language.places_words
    given = language.names
    for clue, heads in _last(language):
        if last in heads:
            yield clue
    if first in orgs.FIRST_ABROAD or (first in orgs.PAPERS_FIRST and last not in given.SURNAMES):
        yield "first:abroad"
    if first in orgs.FIRST:
        yield "first:org of" if words[1] in ("of", "for") else "first:org"
    if first in places_words.FIRST_NATURE and last not in orgs.LAST and (words[1] == "of" or first not in _NEED_OF):
        yield "first:nature"
    if first in places_words.FIRST_BUILT:
        yield "first:built"
    if first in places_words.FIRST_AREA:
        yield "first:area"
    if len(words) > 2 and last in orgs.LAST - places_words.BUILT_LAST and first not in given.ALL:
        yield "body of three"
    if last in orgs.LAW_LAST or (first in orgs.LAW_FIRST and words[1] in ("of", "on")):
        yield "law"
    if last in orgs.EVENT_LAST or (first in orgs.EVENT_FIRST and not _is_called_storm(language, words)):
        yield "storm" if first in orgs.STORMS else "event"
    if any(w in ("'s", "’s") for w in words[1:-1]):
        yield "possessive inside"
