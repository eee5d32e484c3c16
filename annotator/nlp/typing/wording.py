"""What the words of a name themselves tell of its kind: clues of `evidence` that need no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.lang.en import name_clues as clues
from annotator.lang.en import names as given
from annotator.lang.en import orgs, places_words, roles, titles
from annotator.lang.en.common_words import COMMON
from annotator.nlp.mentions.mention import Form
from annotator.nlp.typing.proofs import is_personal

_GIVEN = given.ALL
_NEED_OF = frozenset(("sea", "gulf", "bay", "strait"))
_LAST: tuple[tuple[str, frozenset[str]], ...] = (
    ("last:org", orgs.LAST),
    ("last:team", clues.TEAM_LAST),
    ("last:built", places_words.BUILT_LAST),
    ("last:nature", places_words.NATURE_LAST),
    ("last:area", places_words.AREA_LAST),
    ("last:product", orgs.PRODUCT_LAST),
    ("last:work", roles.WORKS),
    ("last:paper", orgs.PERIODICALS),
    ("last:direction", places_words.DIRECTIONS),
)
"""Clue of the head word of a name of several words."""
_ONE: tuple[tuple[str, frozenset[str]], ...] = (
    ("idea", clues.IDEAS | clues.RELIGIONS | clues.FEASTS | clues.BOOKS | orgs.LAW_ALONE),
    ("one:given", _GIVEN),
    ("one:famous", given.KNOWN_BY),
    ("one:place", places_words.CONTINENTS),
    ("one:team", clues.TEAM_LAST - COMMON - given.ALL - given.SURNAMES),
    ("one:common", COMMON),
    ("one:org word", orgs.LAST | orgs.PARTIES | orgs.FORCES),
    ("one:event word", orgs.EVENT_LAST),
    ("one:built word", places_words.BUILT_LAST),
)
"""Clue of a name of one word."""
_AFTER_HEAD = frozenset(("of", "for", "in", "at", "on"))
_HEADS = (
    orgs.LAST | clues.TEAM_LAST | places_words.BUILT_LAST | places_words.NATURE_LAST | places_words.AREA_LAST
    | orgs.LAW_LAST | orgs.EVENT_LAST | orgs.PRODUCT_LAST | roles.WORKS | orgs.PERIODICALS
)  # fmt: skip
_NOUNS = roles.BODIES | roles.PLACES | clues.PLACE_NOUNS
_MODEL = re.compile(r"^[A-Z]{1,3}-?\d+[A-Za-z]?$")


def of_words(form: Form) -> Iterator[str]:
    """Clues of the words of `form`: what its last word names, whether a given name begins it, its spelling."""
    words, text = form.words, form.text
    first, last = words[0], head_word(words)
    if len(words) == 1:
        yield from _of_one(text, first)
        if form.stranger and not (
            first in given.ALL or first in given.SURNAMES or text.isupper() or is_personal(form)
        ):
            yield "one:stranger"
        return
    yield from _parts(words, text)
    if form.key in given.KNOWN_WHOLE:
        yield "title"
    named = len(words) == 2 and first in _GIVEN and last in given.ALSO_WORDS and not _placed(form)
    cues = [] if named else list(_of_many(words, first, last))
    yield from cues
    if first in clues.SHIP and last not in orgs.LAST:
        yield "ship prefix"
    elif first in _GIVEN:
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


def _is_called_storm(words: tuple[str, ...]) -> bool:
    """ "Storm Halvorsen" is somebody; storms go by given names."""
    return words[0] == "storm" and words[1] not in _GIVEN


def _placed(form: Form) -> bool:
    """ "at Ellen Park", "the Ellen Park": a name that may be a person's and stands as places do."""
    for name in form.names:
        before = name.first.prev
        if before is not None and before.lower in ("the", "at", "in", "near", "along", "outside"):
            return True
    return False


def _two_strangers(form: Form) -> bool:
    """Two words with a capital each, neither of them known: mostly the name of somebody from abroad."""
    if form.words[0] in titles.OF_SHIPS or any(not w.isalpha() or w in COMMON or w in _HEADS for w in form.words):
        return False
    if lookup(form.text) or any(n.last.next is not None and n.last.next.text in _NOUNS for n in form.names):
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


def _parts(words: tuple[str, ...], text: str) -> Iterator[str]:
    """What a name of several words is made of."""
    made = [e for e in lookup(text.partition(" ")[0])[:1] if e.kind == "company"]
    if made:
        yield "first:maker"
    yield f"words:{min(len(words), 5)}"
    if words[-1] in clues.IDEAS:
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


def head_word(words: tuple[str, ...]) -> str:
    """ "museum" of "Museum of Modern Art", "tower" of "Harlow Towers", "building" of "Building 7"."""
    at = next((i for i, w in enumerate(words) if i and w in _AFTER_HEAD), len(words))
    while at > 1 and (words[at - 1][:1].isdigit() or words[at - 1] in given.SUFFIXES):
        at -= 1
    word = words[at - 1]
    single = word[:-1] if word.endswith("s") else word
    return single if word not in _HEADS and single in _HEADS else word


def _of_one(text: str, word: str) -> Iterator[str]:
    yield _shape(text)
    for clue, words in _ONE:
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


def _shape(text: str) -> str:
    if text.isupper() and len(text) > 1:
        if not text.isalpha():
            return "acronym with marks"
        return "acronym" if len(text) < 7 else "shouted"
    if not any(c.isupper() for c in text[1:]):
        return "word"
    return "inner capital, family" if text.startswith(given.PREFIXES) else "inner capital"


def _of_many(words: tuple[str, ...], first: str, last: str) -> Iterator[str]:
    for clue, heads in _LAST:
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
    if len(words) > 2 and last in orgs.LAST - places_words.BUILT_LAST and first not in _GIVEN:
        yield "body of three"
    if last in orgs.LAW_LAST or (first in orgs.LAW_FIRST and words[1] in ("of", "on")):
        yield "law"
    if last in orgs.EVENT_LAST or (first in orgs.EVENT_FIRST and not _is_called_storm(words)):
        yield "storm" if first in orgs.STORMS else "event"
    if any(w in ("'s", "’s") for w in words[1:-1]):
        yield "possessive inside"
