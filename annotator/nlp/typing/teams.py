"""Names of towns that stand for their teams: "Leeds beat Watford 1-0"."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.knowledge.gazetteer import lookup
from annotator.nlp.mentions.mention import Name
from annotator.nlp.parsing.tokens import Token


def is_team(name: Name) -> bool:
    """ "Chicago 3 St. Louis 2", "beat Leeds", "lost to Liverpool": a town's name that stands for its team."""
    given = name.language.names
    if name.first.lower in given.ALL or name.last.lower in given.KNOWN_BY:
        return False
    if name.label == "PERSON" and not lookup(name.text):
        return False
    after, head = name.last.next, name.head
    scored = after is not None and after.text.isdigit() and len(after.text) < 3 and _is_bare(after)
    verb = head.head
    if verb.lower in ("to", "with", "against", "over") and head.dep == "pobj":
        acts = verb.lower in ("against", "over") or (verb.lower == "to" and verb.head.lemma == "lose")
    else:
        first = head
        while first.dep == "conj" and first.head.ent in ("GPE", "ORG", "PERSON"):
            first = first.head
        acts = first.dep in ("nsubj", "dobj", "nsubjpass") and first.head.lemma in name.language.name_clues.TEAM_ACTS
    if scored and all(t.pos not in ("VERB", "AUX") for t in head.sent.tokens):
        return True
    return (scored or acts) and near_sport(name)


def near_sport(name: Name) -> bool:
    """Words of sports reports, or a score, stand around the name."""
    clues = name.language.name_clues
    return any(t.lower in clues.SPORT_WORDS or _is_score(t.text) for t in _nearby(name))


def _is_bare(number: Token) -> bool:
    """No noun hangs on it, as in "London 3 times"."""
    return number.next is None or number.next.text[:1].isupper() or not number.next.text[:1].isalpha()


def _nearby(name: Name) -> Iterator[Token]:
    """Tokens of the paragraph around the name."""
    tokens, at = name.first.paragraph.tokens, name.first.i
    yield from tokens[max(at - 30, 0) : at + 30]


def _is_score(text: str) -> bool:
    left, dash, right = text.partition("-")
    return bool(dash) and left.isdigit() and right.isdigit() and len(text) < 8
