"""What speaks for the kind of thing a name names: named clues, each with a strength, from all mentions of a form.

Clues are plain words ("title", "before:in", "last:org") so that the weights in `lang/en/kind_weights.py` can be
read. A clue of a mention counts by the share of mentions that have it, a clue of the form counts 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.knowledge.gazetteer import lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.honorifics import is_royal
from annotator.nlp.mentions.mention import Form, Name
from annotator.nlp.mentions.openers import begins, is_headline
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.typing.proofs import MOST_READ, is_personal, proved
from annotator.nlp.typing.teams import is_team, near_sport
from annotator.nlp.typing.wording import of_words


@cache
def _nouns(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("person", language.roles.PEOPLE - language.name_clues.EITHER),
        ("body", language.roles.BODIES | language.name_clues.BODIES),
        ("place", language.roles.PLACES),
        ("work", language.roles.WORKS),
        ("thing", language.roles.THINGS),
        ("event", language.roles.HAPPENINGS),
    )


@cache
def _nouns_behind(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("sport", language.name_clues.SPORT_NOUNS),
        ("event", language.name_clues.EVENT_NOUNS),
        ("work", language.name_clues.WORK_NOUNS),
        ("law", language.name_clues.LAW_NOUNS),
        ("maker", language.name_clues.MAKER_NOUNS),
        ("body", language.name_clues.BODY_NOUNS),
        ("place", language.name_clues.PLACE_NOUNS),
        ("body kind", language.roles.BODIES - language.name_clues.OF_PLACES),
    )


@cache
def _of(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("place", language.name_clues.OF_PLACE),
        ("body", language.name_clues.OF_BODY),
        ("work", language.name_clues.OF_WORK),
        ("person", language.name_clues.OF_PERSON),
    )


@cache
def _verbs(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("human", language.roles.HUMAN_ACTS),
        ("speech", language.roles.SPEECH),
        ("body", language.name_clues.BODY_VERBS),
        ("sport", language.name_clues.SPORT_VERBS),
        ("work", language.name_clues.WORK_VERBS),
        ("motion", language.name_clues.MOTION),
        ("event", language.name_clues.EVENT_VERBS),
    )


_PREPOSITIONS = frozenset(
    ("in", "at", "from", "to", "by", "with", "near", "on", "for", "against", "between", "through")
)
_PLAIN = frozenset(("PERSON", "ORG", "GPE", "LOC", "WORK_OF_ART", "PRODUCT"))
_DATELINE_MARKS = frozenset((",", "(", "-", "–", "—", "--"))


@cache
def _kind_told(language: Language) -> frozenset[str]:
    return frozenset(f"{how}:{kind}" for how in ("noun", "is") for kind, _ in _nouns(language) if kind != "person")


_TELLING = ("noun:", "is:", "behind:", "of:", "does:speech", "does:human", "goes", "title")
_SILENT = frozenset(("behind:possessive", "of:other"))
"""Clues that begin like the telling ones and tell nothing."""
SURE = 0.9
"""Weight of a known name that is no ordinary word, place or family name."""


def evidence(form: Form) -> dict[str, float]:
    """Clue -> strength, 0..1 for a clue that some mentions have."""
    clues = form.language.name_clues
    found: dict[str, float] = {}
    names = form.names[:MOST_READ]
    share = 1 / len(names)
    for name in names:
        for clue in _of_mention(name):
            found[clue] = found.get(clue, 0.0) + share
    for clue in of_words(form):
        found[clue] = 1.0
    found[f"ends:{form.words[-1][-3:]}"] = 1.0
    if not _kind_told(form.language).isdisjoint(found):
        found.pop("two strangers", None)  # "the localist party Civic Passion"
    form.told = any(clue.startswith(_TELLING) and clue not in _SILENT for clue in found) or is_personal(form)
    form.proved = tuple(proved(form))
    for kind in form.proved:
        found[f"proof:{kind}"] = 1.0
    for entry in lookup(form.text)[:1]:
        kind = entry.label if entry.kind not in ("city", "region", "country") else entry.kind
        found[f"known:{kind}"] = entry.weight
        if kind == "country" and entry.weight >= 1:
            found["known:country for sure"] = 1.0
        printed = entry.kind in clues.PRINTED and "printed in" in form.proved
        if printed or (entry.key.startswith("body:") and entry.weight >= SURE):
            found["known:only"] = 1.0
    return found


def _of_mention(name: Name) -> Iterator[str]:
    yield f"model:{name.label or 'none'}"
    if name.label in _PLAIN:
        yield f"model:{name.label}, {'one' if len(name.tokens) == 1 else 'many'}"
    if name.title or is_royal(name.language, name.tokens):
        yield "title"
    if name.quoted:
        yield "quoted"
    before = name.first.prev
    if before is not None and before.text == "The" and not begins(before) and not is_headline(name.first.paragraph):
        yield "capital the"
    sails = (
        len(name.tokens) > 1 and name.first.lower in name.language.titles.OF_SHIPS and name.tokens[1].lower != "of"
    )
    if sails and name.label != "PERSON":
        yield "ship"
    if is_dateline(name):
        yield "dateline"
    if is_team(name):
        yield "team"
    elif (
        len(name.tokens) > 1
        and name.last.lower in name.language.name_clues.TEAM_LAST
        and near_sport(name)
        and not lookup(name.text)
    ):
        yield "team near"
    yield f"found:{name.origin}"
    yield from _before(name)
    yield from _behind(name)
    yield from _grammar(name)
    yield from _words_around(name)


def _words_around(name: Name) -> Iterator[str]:
    """The words that stand next to a name, above it and below it in the tree."""
    sentence, before, after = name.first.sent, name.first.prev, name.last.next
    if before is not None and before.lower == "the":
        before = before.prev
    yield f"word before:{before.lower if before is not None and before.sent is sentence else '^'}"
    if after is not None and after.sent is sentence:
        yield f"word behind:{after.lower}"
        then = after.next
        if after.text in (",", "(") and then is not None:
            yield f"word behind mark:{'#' if then.text[0].isdigit() else then.lower}"
    head = name.head
    if head.head is not head:
        yield f"under {head.dep}:{head.head.lemma.lower()}"
    for child in head.children:
        if child.dep in ("appos", "relcl"):
            yield f"over {child.dep}:{child.lemma.lower()}"


def is_dateline(name: Name) -> bool:
    """ "LINNMOUTH, March 3 —", "SEOUL (Reuters) -": capitals at the head of a paragraph, and a mark behind them."""
    after = name.last.next
    if name.first.i or after is None or not name.text.isupper() or len(name.text) < 3:
        return False
    return after.text in _DATELINE_MARKS and len(name.first.paragraph.tokens) > name.last.i + 8


def _before(name: Name) -> Iterator[str]:
    clues = name.language.name_clues
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
        yield f"of:{_kind(before.prev.lower, _of(name.language)) or 'other'}"
    elif before.text.islower() and not article and (kind := _kind(word, _nouns(name.language))):
        yield f"noun:{kind}"
    elif word in ("'s", "’s") and not article:
        yield "before:possessive"


def _behind(name: Name) -> Iterator[str]:
    clues = name.language.name_clues
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
            aged = then.text.isdigit() and 10 <= int(then.text) < 110
            if (
                then.lower in ("who", "whose")
                or aged
                or then.text in clues.PARTY_TAGS
                or then.text[:2] in clues.PARTY_TAGS
            ):
                yield "behind:who"
            elif then.lower in ("which", "where"):
                yield f"behind:{then.lower}"
            elif then.ent == "GPE" and then.ent_first:
                yield "behind:,place"
    elif word == "(" and after.next is not None and after.next.text[:2].isdigit():
        yield "behind:(year"
    elif after.text.islower() and (kind := _kind(word, _nouns_behind(name.language))):
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
            yield f"does:{_kind(above.lemma, _verbs(name.language)) or 'other'}"
    elif dep == "dobj":
        yield f"done:{_kind(above.lemma, _verbs(name.language)) or 'other'}"
    elif dep == "pobj" and above.head.lemma in name.language.name_clues.MOTION:
        yield "goes"
    elif dep == "compound" and above.i > name.last.i:
        yield "compound"
    elif dep == "appos" and (
        kind := _kind(above.lower, _nouns(name.language)) or ("person" if _is_aged(above) else "")
    ):
        yield f"noun:{kind}"
    elif dep == "conj" and above.ent in _PLAIN:
        yield f"with:{above.ent}"
    for child in head.children:
        if child.dep == "conj" and child.ent in _PLAIN:
            yield f"with:{child.ent}"
        elif child.dep == "appos" and (kind := _kind(child.lower, _nouns(name.language))):
            yield f"is:{kind}"


def _is_aged(word: Token) -> bool:
    """ "the 23-year-old"."""
    return word.lower == "old" and word.prev is not None and word.prev.text == "-"


def _kind(word: str, table: tuple[tuple[str, frozenset[str]], ...]) -> str:
    """The first kind of `table` whose words hold `word`."""
    return next((kind for kind, words in table if word in words), "")


def _is_a(verb: Token) -> Iterator[str]:
    kinds = (_kind(child.lower, _nouns(verb.language)) for child in verb.children if child.dep == "attr")
    kind = next(filter(None, kinds), "")
    if kind:
        yield f"is:{kind}"
