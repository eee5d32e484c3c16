"""The label of each form of a name: its clues are gathered, `kinds` decides, the knowledge links what is known."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Set
from functools import cache

from annotator.knowledge.gazetteer import Entry, demonym, home, label_of, lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Cluster, Form, Name
from annotator.nlp.typing import kinds
from annotator.nlp.typing.clues import evidence
from annotator.nlp.typing.standing import standing
from annotator.nlp.typing.traits import traits

NEAR = 6
"""Words before a quoted name in which a noun for a work tells that the name is the work's."""


@cache
def _named(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """Words that name one thing by themselves."""
    return (
        ("religion", language.name_clues.RELIGIONS),
        ("idea", language.name_clues.IDEAS),
        ("feast", language.name_clues.FEASTS),
        ("book", language.name_clues.BOOKS),
        ("law", language.orgs.LAW_ALONE),
        ("moon", language.places_words.MOONS),
    )


_AT_NOTHING, _A_STEP = 0.1, 1.0
"""Log odds of a label that is right where nothing speaks for it, and what a unit of its lead adds (logistic fit)."""
NO_NAME = 0.8
"""Probability of no name from which a form is dropped. Set by hand: nine of ten that are dropped name nothing."""
UNLIKELY = 0.5
"""Probability of no name from which a word that stands once needs more proof. Set by hand."""
LIKELY = 0.62
"""Certainty below which a label is wrong more often than right."""
_MIXED = re.compile(r"^[A-Z][a-z]+o-[A-Z][a-z]+$")


def settle_all(forms: Iterable[Form], small: Set[str] = frozenset()) -> None:
    """Fill every form's clues, label and margin: names of several words first, which tell who has been introduced.

    `small`: the words that the text writes in small letters.
    """
    short = []
    persons: set[str] = set()
    for form in forms:
        if len(form.words) == 1:
            short.append(form)
            continue
        settle(form, small)
        if form.label == "PERSON":
            persons.update(form.words)
    for form in short:
        form.stranger = form.words[0] not in persons
        settle(form, small)


def settle(form: Form, small: Set[str]) -> None:
    """Fill the form's clues, label, margin and what it is known as."""
    form.clues = evidence(form)
    form.clues.update((clue, 1.0) for clue in (*_of_form(form), *standing(form, small)))
    same = form.language.places_words.SAME.get(form.text.lower())
    if same is not None and form.text not in ("us", "un"):
        form.clues["same:" + ("ORG" if same in ("European Union", "United Nations") else "GPE")] = 1.0
        form.fact_name = same
    meant = _meant(form)
    if meant is not None:
        form.clues.setdefault(f"known:{meant.label}", meant.weight)
        if meant.weight > 0.25:
            form.fact, form.fact_name = meant.key, meant.name
    form.label, form.margin, form.nothing = kinds.decide(form.language, form.clues)
    if form.fact and _class_of(form.label) != _class_of(label_of(form.fact)):
        form.fact = form.fact_name = ""


def _class_of(label: str) -> str:
    return {"LOC": "GPE", "FAC": "GPE"}.get(label, label if label in ("PERSON", "ORG", "GPE", "NORP") else "thing")


def _of_form(form: Form) -> Iterable[str]:
    """Clues of rare kinds of name that no single word of theirs tells."""
    word = form.words[0]
    if _MIXED.match(form.text) and demonym(form.text.rpartition("-")[2]) is not None:
        yield "mixed people"  # Franco-German
    if len(form.words) == 1 and word in form.language.peoples.ADHERENTS:
        yield "adherents"
    if _is_church(form):
        yield "church"
    yield from _peoples(form)
    if len(form.words) == 1:
        yield from (f"alone:{kind}" for kind, words in _named(form.language) if word in words)
    if "one:org word" in form.clues and not form.text.isupper() and not any(n.after_the for n in form.names):
        yield "one:org word, bare"
    if len(form.names) > 1 and any(_nicknames(n) for n in form.names) and not any(map(_near_work, form.names)):
        yield "nickname"


def _meant(form: Form) -> Entry | None:
    """What the knowledge holds of the words, likeliest first."""
    found = lookup(form.text) or _of_its_home(form.language, form.text)
    if form.text.lower() in form.language.places_words.CONTINENTS:  # Jupiter is no town in Florida
        found = tuple(e for e in found if e.kind not in ("city", "region"))
    return next(iter(found), None)


def _peoples(form: Form) -> Iterable[str]:
    """ "Nova Scotians", "Sahtu Dene leaders": a people that the knowledge does not hold."""
    given = form.language.names
    name_clues = form.language.name_clues
    partisan = len(form.words) == 2 and form.words[0].title() in form.language.peoples.PARTISANS.get(
        form.words[1].title(), ()
    )
    if partisan or all(n.label == "NORP" and n.last.tag == "NNPS" for n in form.names):
        yield "people"
    elif any(n.title for n in form.names) or form.words[0] in given.ALL or form.words[-1] in given.SURNAMES:
        return
    elif any((after := n.last.next) is not None and after.lower in name_clues.OF_PEOPLES for n in form.names):
        yield f"of leaders, {'many' if len(form.words) > 1 else 'one'}"


def _is_church(form: Form) -> bool:
    """ "the vicar of St Botolph's": what a saint owns without a noun is a church, a school or a hospital."""
    if len(form.words) != 2 or form.words[0] not in form.language.titles.SAINT:
        return False
    for name in form.names:
        mark = name.last.next
        owned = mark.next if mark is not None else None
        if mark is None or mark.text not in ("'s", "’s"):
            return False
        if owned is not None and owned.pos in ("NOUN", "PROPN", "ADJ", "NUM"):
            return False
    return True


def certainty(cluster: Cluster) -> float:
    """How often a label with the evidence that the label of `cluster` has is right, 0..1."""
    if cluster.fact or cluster.known or any(n.title for n in cluster.names):
        return 1.0
    margin = max((f.margin for f in cluster.forms if f.label == cluster.label), default=0.0)
    return round(1 / (1 + math.exp(-_AT_NOTHING - _A_STEP * margin)), 2)


def is_hardly_a_name(cluster: Cluster) -> bool:
    """One word, once, of which nothing tells what it names: mostly a noun with a capital, and no card."""
    name = cluster.names[0]
    if any(len(n.tokens) > 1 for n in cluster.names) or cluster.label == "NORP":
        return False
    doubtful = certainty(cluster) < LIKELY or cluster.forms[0].nothing > UNLIKELY
    if len(cluster.names) > 1 or not doubtful:
        return False
    if any(c.isupper() for c in name.text[1:]) and not name.text.isupper():
        return False  # SkyWave
    if cluster.forms[0].told or demonym(name.text) is not None:
        return False
    return not lookup(name.text) and next(traits(name, cluster.label), None) is None


def names_nothing(form: Form) -> bool:
    """Words with capitals that are likelier no name."""
    return form.nothing > NO_NAME and not form.known


def is_passing(form: Form) -> bool:
    """The train touted as "Iron Horse", once: quoted words for a thing, which name no work and no entity."""
    return len(form.names) == 1 and _is_nickname(form)


def _is_nickname(form: Form) -> bool:
    if form.label in ("PERSON", "ORG", "GPE", "LOC", "FAC") or form.known or form.fact:
        return False
    return any(_nicknames(n) for n in form.names) and not any(_near_work(n) for n in form.names)


def _nicknames(name: Name) -> bool:
    mark = name.first.prev
    before = mark.prev if name.quoted and mark is not None else None
    return before is not None and before.sent is name.first.sent and before.lower in name.language.roles.NICKNAMING


def _near_work(name: Name) -> bool:
    """A noun for a work stands within a few words before the name or right behind it."""
    roles = name.language.roles
    tokens = name.first.paragraph.tokens
    first, last = name.first.i, name.last.i
    near = (*tokens[max(first - NEAR, 0) : first], *tokens[last + 1 : last + 3])
    return any(t.lemma in roles.WORKS for t in near)


def _of_its_home(language: Language, text: str) -> tuple[Entry, ...]:
    """ "U.S. Geological Survey", "British Home Office": a body with its country before its name."""
    places_words = language.places_words
    for prefix, country in places_words.BEFORE_BODIES.items():
        if text.startswith(prefix):
            found = lookup(text[len(prefix) :])
            return tuple(e for e in found if e.label == "ORG" and home(e.key) in (country, ""))
    return ()
