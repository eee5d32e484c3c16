"""What kind of thing a name names: one decision per form, from all its mentions.

`evidence` gathers clues, whose weights choose among person, body, place and other thing; votes of the model, of the
words around and of the knowledge then choose the label within that class.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from annotator.knowledge.gazetteer import Entry, demonym, home, label_of, lookup
from annotator.lang.en import name_clues, orgs, peoples, places_words, roles, titles
from annotator.lang.en import names as given
from annotator.lang.en.common_words import COMMON
from annotator.lang.en.label_weights import WEIGHTS
from annotator.model import Label
from annotator.nlp.mentions.mention import Cluster, Form, Name, Votes
from annotator.nlp.typing.clues import evidence
from annotator.nlp.typing.traits import traits
from annotator.nlp.typing.wording import head_word

_GIVEN = given.ALL
NEAR = 6
"""Words before a quoted name in which a noun for a work tells that the name is the work's."""
_PLACE_OF = places_words.DIRECTIONS | roles.PLACES
_CLASSES: tuple[tuple[Label, tuple[Label, ...]], ...] = (
    ("PERSON", ("PERSON",)),
    ("ORG", ("ORG",)),
    ("GPE", ("GPE", "LOC", "FAC")),
    ("PRODUCT", ("PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP")),
)
"""The classes of `WEIGHTS` in their order: (label when nothing tells more, the labels of the class)."""
_NAMED: tuple[tuple[Label, frozenset[str]], ...] = (
    ("NORP", name_clues.RELIGIONS),
    ("PRODUCT", name_clues.IDEAS),
    ("EVENT", name_clues.FEASTS),
    ("WORK_OF_ART", name_clues.BOOKS),
    ("LAW", orgs.LAW_ALONE),
)
_AT_NOTHING, _A_STEP = 0.1, 1.0
"""Log odds of a label that is right where nothing speaks for it, and what a unit of its lead adds (logistic fit)."""
_A_GUESS = 0.45
"""Lead of a label that only the model has given."""
LIKELY = 0.62
"""Certainty below which a label is wrong more often than right."""
SURE = 1.0
"""Lead of the best class, in natural logarithms of odds, with which a form's label is not open to doubt."""
_MIXED = re.compile(r"^[A-Z][a-z]+o-[A-Z][a-z]+$")
_MODEL_WEIGHT = {"PERSON": 1.0, "ORG": 0.8, "GPE": 1.0, "NORP": 1.5}


def vote_all(forms: Iterable[Form]) -> None:
    """Fill every form's votes, label and margin: names of several words first, which tell who has been introduced."""
    short = []
    persons: set[str] = set()
    for form in forms:
        if len(form.words) == 1:
            short.append(form)
            continue
        vote(form)
        if form.label == "PERSON":
            persons.update(form.words)
    for form in short:
        form.stranger = form.words[0] not in persons
        vote(form)


def vote(form: Form) -> None:
    """Fill the form's votes, label and margin."""
    votes = form.votes
    for name in form.names:
        share = 1.0 if len(form.names) < 4 else 4 / len(form.names)
        if name.label:
            label = "NORP" if name.label == "LANGUAGE" else name.label
            votes[label] += share * _MODEL_WEIGHT.get(name.label, 0.9)
        _context(name, votes, share)
    _words(form, votes)
    for label, words in _NAMED if len(form.words) == 1 else ():
        if form.words[0] in words:
            votes[label] += 3.0
    _knowledge(form, votes)
    settle(form)
    if _MIXED.match(form.text) and demonym(form.text.rpartition("-")[2]) is not None:
        form.label, form.margin, form.fact, form.fact_name = "NORP", SURE, "", ""  # Franco-German
        return
    if len(form.words) == 1 and form.words[0] in peoples.ADHERENTS and not form.fact.startswith("body:"):
        form.label, form.margin, form.fact, form.fact_name = "NORP", SURE, "", ""
        return
    if _is_church(form):
        form.label, form.margin = "FAC", SURE
        return
    if _is_people(form):
        form.label, form.margin, form.fact, form.fact_name = "NORP", SURE, "", ""
        return
    if form.fact.startswith("country:") and max(e.weight for e in lookup(form.text)) >= 1 and form.label != "GPE":
        form.label, form.margin = "GPE", SURE  # France that speaks and acts is still the country
    elif form.fact and _class_of(form.label) != _class_of(label_of(form.fact)):
        form.fact = form.fact_name = ""
    if len(form.names) > 1 and _is_nickname(form):
        form.label = "PRODUCT"


def _is_people(form: Form) -> bool:
    """ "Nova Scotians", "Sahtu Dene leaders": a people that the knowledge does not hold."""
    if len(form.words) == 2 and form.words[0].title() in peoples.PARTISANS.get(form.words[1].title(), ()):
        return True
    if form.label != "PERSON":
        return False
    if all(n.label == "NORP" and n.last.tag == "NNPS" for n in form.names):
        return True
    if any(n.title for n in form.names) or form.words[0] in _GIVEN or form.words[-1] in given.SURNAMES:
        return False
    return any((after := n.last.next) is not None and after.lower in name_clues.OF_PEOPLES for n in form.names)


def _is_church(form: Form) -> bool:
    """ "the vicar of St Botolph's": what a saint owns without a noun is a church, a school or a hospital."""
    if len(form.words) != 2 or form.words[0] not in titles.SAINT or form.label != "PERSON":
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
    if _is_common_noun(cluster):
        return True
    if len(cluster.names) > 1 or certainty(cluster) >= LIKELY:
        return False
    if any(c.isupper() for c in name.text[1:]) and not name.text.isupper():
        return False  # SkyWave
    if cluster.forms[0].told or demonym(name.text) is not None:
        return False
    return not lookup(name.text) and next(traits(name, cluster.label), None) is None


def _is_common_noun(cluster: Cluster) -> bool:
    """ "Media", "Team", "Cyclone" alone: a body's or an event's noun with a capital, and no "the" before it."""
    name = cluster.names[0]
    if cluster.fact or cluster.known or cluster.label == "PERSON" or any(n.after_the for n in cluster.names):
        return False
    word = name.tokens[0].lower
    if word in orgs.SHARED or word in name_clues.FEASTS or name.text.isupper():
        return False  # Congress, Olympic, LOT
    if any("body" in f.proved for f in cluster.forms):
        return False  # "she worked for Shelter"
    return word in orgs.LAST or word in orgs.EVENT_LAST or (word in COMMON and cluster.label == "ORG")


def is_passing(form: Form) -> bool:
    """The train touted as "Iron Horse", once: quoted words for a thing, which name no work and no entity."""
    return len(form.names) == 1 and _is_nickname(form)


def _is_nickname(form: Form) -> bool:
    if form.label != "WORK_OF_ART" or form.known or form.fact:
        return False
    return any(_nicknames(n) for n in form.names) and not any(_near_work(n) for n in form.names)


def _nicknames(name: Name) -> bool:
    mark = name.first.prev
    before = mark.prev if name.quoted and mark is not None else None
    return before is not None and before.sent is name.first.sent and before.lower in roles.NICKNAMING


def _near_work(name: Name) -> bool:
    """A noun for a work stands within a few words before the name or right behind it."""
    tokens = name.first.paragraph.tokens
    first, last = name.first.i, name.last.i
    near = (*tokens[max(first - NEAR, 0) : first], *tokens[last + 1 : last + 3])
    return any(t.lemma in roles.WORKS for t in near)


def _class_of(label: str) -> int:
    return next(i for i, (_, members) in enumerate(_CLASSES) if label in members)


def settle(form: Form) -> None:
    """Choose the class that the clues speak for, and in it the label with most votes."""
    scores = list(WEIGHTS["any"])
    clues = evidence(form)
    form.votes["PRODUCT"] += 2 * max(clues.get("noun:thing", 0.0), clues.get("is:thing", 0.0))
    for clue, strength in clues.items():
        weights = WEIGHTS.get(clue)
        if weights is not None:
            for i, weight in enumerate(weights):
                scores[i] += strength * weight
    for kind, label in (("work", "WORK_OF_ART"), ("award", "EVENT")):
        if kind in form.proved:
            form.votes[label] += 3.0
    best = max(range(len(scores)), key=lambda i: scores[i])
    form.margin = scores[best] - max(s for i, s in enumerate(scores) if i != best)
    default, members = _CLASSES[best]
    form.label = max(members, key=lambda label: form.votes.get(label, 0.0))
    if not form.votes.get(form.label):
        form.label = default
    if form.label == "LAW" and form.votes["LAW"] <= 1 and form.words[0] not in orgs.LAW_PARTS:
        form.margin = min(form.margin, _A_GUESS)  # by the model's word alone


def _context(name: Name, votes: Votes, share: float) -> None:
    if name.title:
        votes["PERSON"] += 3 * share
    _before(name, votes, share)
    _after(name, votes, share)
    head = name.head
    if head.dep in ("nsubj", "nsubjpass") and head.head.lemma in roles.HUMAN_ACTS:
        votes["PERSON"] += 1.5 * share
    elif head.dep == "nsubj" and head.head.lemma in roles.SPEECH:
        votes["PERSON"] += 0.5 * share
    for child in head.children:
        if child.dep == "appos":
            _apposition(child.lower, votes, share)
    if head.dep == "nsubj" and head.head.lemma == "be":
        for child in head.head.children:
            if child.dep == "attr":
                _apposition(child.lower, votes, share)
    if name.quoted and len(name.tokens) > 1:
        votes["WORK_OF_ART"] += 1.2 * share


def _before(name: Name, votes: Votes, share: float) -> None:
    before = name.first.prev
    if before is None:
        return
    word, common = before.lower, before.text.islower()
    if (word in roles.PEOPLE and common and before.pos == "NOUN") or word in ("mr.", "mrs.", "ms."):
        votes["PERSON"] += 2 * share
    elif word in places_words.STRONG_LOCATIVE:
        votes["GPE"] += 0.9 * share
    elif word == "of" and before.prev is not None and before.prev.lower in _PLACE_OF:
        votes["GPE"] += 1.8 * share
    elif common and word in roles.WORKS:
        votes["WORK_OF_ART"] += 2 * share
    elif common and word in roles.BODIES:
        votes["ORG"] += 1.5 * share


def _after(name: Name, votes: Votes, share: float) -> None:
    after = name.last.next
    if after is None:
        return
    then = after.next if after.text == "," else None
    if after.lower in ("who", "whose") or (
        then is not None and (then.lower in ("who", "whose") or _is_age(then.text))
    ):
        votes["PERSON"] += 1.5 * share
    elif after.lower in places_words.AFTER and after.text.islower():
        votes["GPE"] += 1.2 * share
    elif then is not None and then.ent == "GPE" and then.ent_first and name.head.dep == "pobj":
        votes["GPE"] += 0.7 * share


def _apposition(noun: str, votes: Votes, share: float) -> None:
    for label, nouns in (
        ("PERSON", roles.PEOPLE), ("ORG", roles.BODIES), ("GPE", roles.PLACES),
        ("WORK_OF_ART", roles.WORKS), ("PRODUCT", roles.THINGS), ("EVENT", roles.HAPPENINGS),
    ):  # fmt: skip
        if noun in nouns:
            votes[label] += 2 * share
            return


def _is_age(word: str) -> bool:
    return word.isdigit() and 10 <= int(word) < 110


def _words(form: Form, votes: Votes) -> None:
    words = form.words
    first, last = words[0], head_word(words) if len(words) > 1 else words[0]
    if len(words) == 1:
        text = form.text
        if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
            votes["ORG"] += 1.2
        if first in places_words.MOONS:
            votes["LOC"] += 3.0
        if first in _GIVEN and not lookup(text):
            votes["PERSON"] += 1.0
        return
    table: tuple[tuple[Label, float, bool], ...] = (
        ("FAC", 2.5, last in places_words.BUILT_LAST or first in places_words.FIRST_BUILT),
        ("LOC", 2.5, last in places_words.NATURE_LAST or first in places_words.FIRST_NATURE),
        ("GPE", 2.5, last in places_words.AREA_LAST),
        ("LAW", 2.5, last in orgs.LAW_LAST or (first in orgs.LAW_FIRST and words[1] in ("of", "on"))),
        ("EVENT", 2.5, last in orgs.EVENT_LAST or first in orgs.EVENT_FIRST),
        ("ORG", 3.0, last in orgs.LAST or (first in orgs.FIRST and words[1] in ("of", "for"))),
        ("PRODUCT", 2.0, any(c.isdigit() for c in last) and any(c.isalpha() for c in first)),
    )
    cued = False
    for label, weight, holds in table:
        if holds:
            votes[label] += weight
            cued = True
    if first in _GIVEN and not cued and len(words) <= 4:
        votes["PERSON"] += 2.5
    elif first in given.FAMILY_FIRST and len(words) in (2, 3) and not cued:
        votes["PERSON"] += 1.2


def _knowledge(form: Form, votes: Votes) -> None:
    same = places_words.SAME.get(form.text.lower())
    if same is not None and form.text not in ("us", "un"):
        votes["ORG" if same in ("European Union", "United Nations") else "GPE"] += 4
        form.fact_name = same
    meant = lookup(form.text) or _of_its_home(form.text)
    if form.text.lower() in places_words.CONTINENTS:  # Jupiter is no town in Florida
        meant = tuple(e for e in meant if e.kind not in ("city", "region"))
    for entry in meant[:1]:
        votes[entry.label] += 4 * entry.weight
        if entry.weight > 0.25:
            form.fact, form.fact_name = entry.key, entry.name


def _of_its_home(text: str) -> tuple[Entry, ...]:
    """ "U.S. Geological Survey", "British Home Office": a body with its country before its name."""
    for prefix, country in places_words.BEFORE_BODIES.items():
        if text.startswith(prefix):
            found = lookup(text[len(prefix) :])
            return tuple(e for e in found if e.label == "ORG" and home(e.key) in (country, ""))
    return ()
