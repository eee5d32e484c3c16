"""A man or a woman: what titles, given names and the nouns beside a name say, over all mentions of the entity."""

from __future__ import annotations

from functools import cache

from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Cluster, Name

_TITLE, _GIVEN, _WOMAN, _MAN = 3.0, 2.0, 2.0, 1.0
"""Votes of a title, a given name, a noun for women, a noun for men ("chairman" is said of women too)."""


@cache
def _told(language: Language) -> frozenset[str]:
    return language.names.FEMALE | language.names.MALE


_BESIDE = frozenset(("appos", "compound", "nmod"))


def gender_of(cluster: Cluster) -> str:
    """ "f" or "m", were it a person; empty when nothing tells."""
    names = cluster.language.names
    titles = cluster.language.titles
    roles = cluster.language.roles
    votes = {"f": 0.0, "m": 0.0}
    for name in cluster.names:
        for word in name.title.split():
            votes["f"] += _TITLE * (word in titles.FEMALE)
            votes["m"] += _TITLE * (word in titles.MALE)
        for noun in _nouns(name):
            votes["f"] += _WOMAN * (noun in roles.FEMALE)
            votes["m"] += _MAN * (noun in roles.MALE)
    for form in cluster.forms:
        first = next((w for w in form.words if w not in titles.ALL), "")
        first = names.NICKNAMES.get(first, first) if first not in _told(cluster.language) else first
        if len(form.words) > 1 or first not in names.SURNAMES:
            votes["f"] += _GIVEN * (first in names.FEMALE)
            votes["m"] += _GIVEN * (first in names.MALE)
    if votes["f"] == votes["m"]:
        return ""
    return "f" if votes["f"] > votes["m"] else "m"


def _nouns(name: Name) -> list[str]:
    """Nouns that say what the named is: beside the name, and behind "is" or "was"."""
    head = name.head
    out = [c.lower for c in head.children if c.dep in _BESIDE]
    if head.dep == "nsubj" and head.head.lemma == "be":
        out += [c.lower for c in head.head.children if c.dep == "attr"]
    if head.dep == "appos":
        out.append(head.head.lower)
    return out


def of_noun(language: Language, word: str) -> str:
    """The gender a lower-case noun for a person tells; empty for most."""
    roles = language.roles
    return "f" if word in roles.FEMALE else "m" if word in roles.MALE else ""
