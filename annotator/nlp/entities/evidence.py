"""What speaks for the kind of thing a name names: named clues, each with a strength, from all mentions of a form.

Clues are plain words ("title", "before:in", "last:org") so that the weights in `lexicon/en/label_weights.py` can be
read. A clue of a mention counts by the share of mentions that have it, a clue of the form counts 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.entities.gazetteer import demonym, lookup
from annotator.nlp.entities.honorifics import is_royal
from annotator.nlp.entities.mention import Form, Name
from annotator.nlp.entities.proofs import MOST_READ, is_personal, proved
from annotator.nlp.entities.teams import is_team
from annotator.nlp.lexicon.en import name_clues as clues
from annotator.nlp.lexicon.en import names as given
from annotator.nlp.lexicon.en import orgs, places_words, roles, titles
from annotator.nlp.lexicon.en.common_words import COMMON
from annotator.nlp.tokens import Token

_GIVEN = given.FEMALE | given.MALE | given.EITHER
_NOUNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("person", roles.PEOPLE - clues.EITHER),
    ("body", roles.BODIES),
    ("place", roles.PLACES),
    ("work", roles.WORKS),
    ("thing", roles.THINGS),
    ("event", roles.HAPPENINGS),
)
_BEHIND: tuple[tuple[str, frozenset[str]], ...] = (
    ("sport", clues.SPORT_NOUNS),
    ("event", clues.EVENT_NOUNS),
    ("work", clues.WORK_NOUNS),
    ("law", clues.LAW_NOUNS),
    ("maker", clues.MAKER_NOUNS),
    ("body", clues.BODY_NOUNS),
    ("place", clues.PLACE_NOUNS),
    ("body kind", roles.BODIES - clues.OF_PLACES),
)
_OF: tuple[tuple[str, frozenset[str]], ...] = (
    ("place", clues.OF_PLACE),
    ("body", clues.OF_BODY),
    ("work", clues.OF_WORK),
    ("person", clues.OF_PERSON),
)
_VERBS: tuple[tuple[str, frozenset[str]], ...] = (
    ("human", roles.HUMAN_ACTS),
    ("speech", roles.SPEECH),
    ("body", clues.BODY_VERBS),
    ("sport", clues.SPORT_VERBS),
    ("work", clues.WORK_VERBS),
    ("motion", clues.MOTION),
    ("event", clues.EVENT_VERBS),
)
_PREPOSITIONS = frozenset(
    ("in", "at", "from", "to", "by", "with", "near", "on", "for", "against", "between", "through")
)
_PLAIN = frozenset(("PERSON", "ORG", "GPE", "LOC", "WORK_OF_ART", "PRODUCT"))
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
)
"""Clue of the head word of a name of several words."""
_ONE: tuple[tuple[str, frozenset[str]], ...] = (
    ("idea", clues.IDEAS | clues.RELIGIONS | clues.FEASTS | clues.BOOKS | orgs.LAW_ALONE),
    ("one:given", _GIVEN),
    ("one:famous", given.KNOWN_BY),
    ("one:place", places_words.CONTINENTS),
    ("one:team", clues.TEAM_LAST - COMMON - given.ALL - given.SURNAMES),
    ("one:common", COMMON),
    ("one:org word", orgs.LAST | orgs.PARTIES),
    ("one:event word", orgs.EVENT_LAST),
    ("one:built word", places_words.BUILT_LAST),
)
"""Clue of a name of one word."""
_AFTER_HEAD = frozenset(("of", "for", "in", "at", "on"))
_HEADS = (
    orgs.LAST | clues.TEAM_LAST | places_words.BUILT_LAST | places_words.NATURE_LAST | places_words.AREA_LAST
    | orgs.LAW_LAST | orgs.EVENT_LAST | orgs.PRODUCT_LAST | roles.WORKS | orgs.PERIODICALS
)  # fmt: skip
_DATELINE_MARKS = frozenset((",", "(", "-", "–", "—", "--"))
SURE = 0.9
"""Weight of a known name that is no ordinary word, place or family name."""
_MODEL = re.compile(r"^[A-Z]{1,3}-?\d+[A-Za-z]?$")


def evidence(form: Form) -> dict[str, float]:
    """Clue -> strength, 0..1 for a clue that some mentions have."""
    found: dict[str, float] = {}
    names = form.names[:MOST_READ]
    share = 1 / len(names)
    for name in names:
        for clue in _of_mention(name):
            found[clue] = found.get(clue, 0.0) + share
    for clue in _of_words(form):
        found[clue] = 1.0
    form.proved = tuple(proved(form))
    for kind in form.proved:
        found[f"proof:{kind}"] = 1.0
    for entry in lookup(form.text)[:1]:
        kind = entry.label if entry.kind not in ("city", "region", "country") else entry.kind
        found[f"known:{kind}"] = entry.weight
        if (entry.kind in clues.ONLY and entry.weight >= SURE) or (
            entry.kind in clues.PRINTED and "printed in" in form.proved
        ):
            found["known:only"] = 1.0
    return found


def _of_mention(name: Name) -> Iterator[str]:
    yield f"model:{name.label or 'none'}"
    if name.label in _PLAIN:
        yield f"model:{name.label}, {'one' if len(name.tokens) == 1 else 'many'}"
    if name.title or is_royal(name.tokens):
        yield "title"
    if name.quoted:
        yield "quoted"
    if len(name.tokens) > 1 and name.first.lower in titles.OF_SHIPS and name.label != "PERSON":
        yield "ship"
    if is_dateline(name):
        yield "dateline"
    if is_team(name):
        yield "team"
    yield from _before(name)
    yield from _behind(name)
    yield from _grammar(name)


def is_dateline(name: Name) -> bool:
    """ "LINNMOUTH, March 3 —", "SEOUL (Reuters) -": capitals at the head of a paragraph, and a mark behind them."""
    after = name.last.next
    if name.first.i or after is None or not name.text.isupper() or len(name.text) < 3:
        return False
    return after.text in _DATELINE_MARKS and len(name.first.paragraph.tokens) > name.last.i + 8


def _before(name: Name) -> Iterator[str]:
    before = name.first.prev
    if before is None or before.sent is not name.first.sent:
        return
    article = before.lower == "the"
    if article:
        yield "before:the" if len(name.tokens) > 1 else "before:the, one"
        before = before.prev
        if before is None:
            return
    word = before.lower
    if word in clues.TEAMWORK:
        yield "before:against"
    elif word in _PREPOSITIONS:
        yield f"before:{word}" + (" the" if article else "")
    elif word in clues.DURING:
        yield "before:during"
    elif word == "of" and before.prev is not None:
        yield f"of:{_kind(before.prev.lower, _OF) or 'other'}"
    elif before.text.islower() and not article and (kind := _kind(word, _NOUNS)):
        yield f"noun:{kind}"
    elif word in ("'s", "’s") and not article:
        yield "before:possessive"


def _behind(name: Name) -> Iterator[str]:
    after = name.last.next
    if after is None or after.sent is not name.first.sent:
        return
    word = after.lower
    if word in ("'s", "’s", "'", "’"):
        yield "behind:possessive"
    elif word in ("who", "whose", "himself", "herself"):
        if not _who_of_another(name, after):
            yield "behind:who"
    elif word == ",":
        then = after.next
        if then is not None:
            if then.lower in ("who", "whose") or (then.text.isdigit() and 10 <= int(then.text) < 110):
                yield "behind:who"
            elif then.lower in ("which", "where"):
                yield f"behind:{then.lower}"
            elif then.ent == "GPE" and then.ent_first:
                yield "behind:,place"
    elif word == "(" and after.next is not None and after.next.text[:2].isdigit():
        yield "behind:(year"
    elif after.text.islower() and (kind := _kind(word, _BEHIND)):
        yield f"behind:{kind}"


def _who_of_another(name: Name, who: Token) -> bool:
    """ "A nurse from Harlow who ...": the clause hangs on the nurse."""
    clause = next((t for t in who.ancestors() if t.dep == "relcl"), None)
    return name.head.dep == "pobj" and clause is not None and clause.head not in name.tokens


def _grammar(name: Name) -> Iterator[str]:
    head = name.head
    dep, above = head.dep, head.head
    if dep in ("nsubj", "nsubjpass"):
        if above.lemma == "be":
            yield from _is_a(above)
        else:
            yield f"does:{_kind(above.lemma, _VERBS) or 'other'}"
    elif dep == "dobj":
        yield f"done:{_kind(above.lemma, _VERBS) or 'other'}"
    elif dep == "pobj" and above.head.lemma in clues.MOTION:
        yield "goes"
    elif dep == "compound" and above.i > name.last.i:
        yield "compound"
    elif dep == "appos" and (kind := _kind(above.lower, _NOUNS)):
        yield f"noun:{kind}"
    elif dep == "conj" and above.ent in _PLAIN:
        yield f"with:{above.ent}"
    for child in head.children:
        if child.dep == "conj" and child.ent in _PLAIN:
            yield f"with:{child.ent}"
        elif child.dep == "appos" and (kind := _kind(child.lower, _NOUNS)):
            yield f"is:{kind}"


def _kind(word: str, table: tuple[tuple[str, frozenset[str]], ...]) -> str:
    """The first kind of `table` whose words hold `word`."""
    return next((kind for kind, words in table if word in words), "")


def _is_a(verb: Token) -> Iterator[str]:
    kinds = (_kind(child.lower, _NOUNS) for child in verb.children if child.dep == "attr")
    kind = next(filter(None, kinds), "")
    if kind:
        yield f"is:{kind}"


def _of_words(form: Form) -> Iterator[str]:
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
    named = len(words) == 2 and first in _GIVEN and last in given.ALSO_WORDS and not form.names[0].after_the
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
    if not cues and demonym(text.split()[0]) is not None:
        yield "first:demonym"
    elif lookup(text.rpartition(" ")[0]) or lookup(text.partition(" ")[0]):
        yield "first:place"


def _parts(words: tuple[str, ...], text: str) -> Iterator[str]:
    """What a name of several words is made of."""
    yield f"words:{min(len(words), 5)}"
    if words[-1] in clues.IDEAS:
        yield "last:idea"
    if "&" in words:
        yield "ampersand"
    if any(c.isdigit() for c in text):
        made = lookup(text.partition(" ")[0])
        if made and made[0].kind == "company":
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
    if first in orgs.FIRST:
        yield "first:org of" if words[1] in ("of", "for") else "first:org"
    if first in places_words.FIRST_NATURE and (words[1] == "of" or first not in _NEED_OF):
        yield "first:nature"
    if first in places_words.FIRST_BUILT:
        yield "first:built"
    if first in places_words.FIRST_AREA:
        yield "first:area"
    if last in orgs.LAW_LAST or (first in orgs.LAW_FIRST and words[1] in ("of", "on")):
        yield "law"
    if last in orgs.EVENT_LAST or first in orgs.EVENT_FIRST:
        yield "storm" if first in orgs.STORMS else "event"
    if any(w in ("'s", "’s") for w in words[1:-1]):
        yield "possessive inside"
