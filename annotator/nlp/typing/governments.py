"""Capitals that stand for the government of their country: "Moscow denied it", "ties between Seoul and Tokyo".

A metonymy of place for people (Markert and Nissim, SemEval-2007 task 8). A mention is read so when the grammar has it
act, be addressed or be dealt with as governments are, and the article names a country, a people or a second capital.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.knowledge.gazetteer import about
from annotator.nlp.mentions.mention import Cluster
from annotator.nlp.parsing.tokens import Token

_SUBJECTS = ("nsubj", "csubj")
_STEPS = 4
"""Names in a row, "Seoul, Tokyo and Washington", that share what is said of the first."""


def governments(clusters: Sequence[Cluster]) -> dict[int, str]:
    """id of a `Name` to the key of the country whose government it stands for."""
    capitals = {id(c): country for c in clusters if (country := _country(c))}
    if not capitals:
        return {}
    if len(capitals) < 2 and not _countries(clusters):
        return {}
    out: dict[int, str] = {}
    for cluster in clusters:
        country = capitals.get(id(cluster), "")
        if not country:
            continue
        for name in cluster.names:
            if _acts(name.head):
                out[id(name)] = country
    return out


def _country(cluster: Cluster) -> str:
    """Key of the country that `cluster` is the capital of; empty when it is none."""
    if not cluster.fact.startswith("city:"):
        return ""
    _, line, country = about(cluster.fact)
    return country if line.startswith("Capital of") else ""


def _countries(clusters: Sequence[Cluster]) -> set[str]:
    """Keys of the countries that the article names, also by their people or their capital."""
    found: set[str] = set()
    for cluster in clusters:
        if cluster.fact.startswith("country:"):
            found.add(cluster.fact)
        found.update(f.people or f.of for f in cluster.forms if (f.people or f.of).startswith("country:"))
        found.update(n.demonym for n in cluster.names if n.demonym.startswith("country:"))
    return found


def _acts(head: Token, steps: int = 0) -> bool:
    """True where grammar treats the name headed by `head` as somebody who acts."""
    words = head.language.governments
    above, dep = head.head, head.dep
    if dep in ("conj", "appos") and above is not head and steps < _STEPS:
        return above.pos == "PROPN" and _acts(above, steps + 1)
    if dep in _SUBJECTS:
        return above.lemma in words.ACTS
    if dep == "nsubjpass":
        return above.lemma in words.DONE_TO
    if dep in ("dobj", "dative"):
        return above.lemma in words.DONE_TO
    if dep == "poss":
        return above.lower in words.OWNED
    if dep == "pobj":
        return _is_dealt_with(above)
    return False


def _is_dealt_with(preposition: Token) -> bool:
    """Ties with Moscow; talks between Seoul and Tokyo; condemned by Beijing."""
    words = preposition.language.governments
    above = preposition.head
    if preposition.dep == "agent":
        return above.lemma in words.ACTS or above.lemma in words.DONE_TO
    if preposition.lower in words.TO:
        return above.lower in words.TIES or above.lemma in words.TIES
    return preposition.lower in words.OF and (above.lower in words.FROM or above.lemma in words.FROM)
