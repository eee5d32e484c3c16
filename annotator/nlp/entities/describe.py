"""Who is this: what the article itself says of an entity, beside its name or in apposition, with the sentence."""

from __future__ import annotations

from annotator.model import Description
from annotator.nlp.entities.mention import Cluster, Name
from annotator.nlp.lexicon.en import roles, titles
from annotator.nlp.tokens import Token

MOST = 3
"""Descriptions kept for one entity."""
LONGEST = 14
"""Words of an apposition; longer ones say more than who this is."""
_NOUNS = roles.PEOPLE | roles.BODIES | roles.PLACES | roles.WORKS | roles.THINGS | roles.HAPPENINGS


def describe(cluster: Cluster) -> tuple[Description, ...]:
    """Best first: appositions, then roles before the name; the article's order within each."""
    found: dict[str, tuple[int, Description]] = {}
    for name in cluster.names:
        if name.demonym:
            continue
        for rank, text in ((0, _apposition(name)), (1, _role_before(name))):
            if text and text.lower() not in found:
                found[text.lower()] = (rank, Description(text, name.first.sent.span, by="entities"))
    ranked = sorted(found.values(), key=lambda f: f[0])
    return tuple(d for _, d in ranked[:MOST])


def _apposition(name: Name) -> str:
    """ "KCNA, the state-run agency, said": "the state-run agency"."""
    comma = name.last.next
    if comma is None or comma.text != ",":
        return ""
    for child in name.head.children:
        if child.dep == "appos" and child.i > comma.i and child.lower in _NOUNS:
            tokens = [t for t in child.subtree() if t.i > comma.i]
            if tokens and tokens[0].i == comma.i + 1:
                return _words(_until_clause(tokens))
    return ""


def _until_clause(tokens: list[Token]) -> list[Token]:
    """The words up to a relative clause or a second comma."""
    out: list[Token] = []
    for token in tokens:
        if token.text in (",", ";", "—", "(") or token.lower in ("who", "which", "whose"):
            break
        out.append(token)
    return out if len(out) <= LONGEST else []


def _role_before(name: Name) -> str:
    """ "Kremlin spokesman Dmitry Peskov": "Kremlin spokesman"."""
    last = name.first.prev
    if last is None or not (last.lower in roles.PEOPLE or last.lower in titles.OTHER):
        return ""
    if last.lower not in roles.PEOPLE and len(last.text.rstrip(".")) < 5:
        return ""
    first = last
    while (before := first.prev) is not None and before.sent is last.sent and _belongs(before):
        first = before
    tokens = last.paragraph.tokens[first.i : last.i + 1]
    return _words(tokens)


def _belongs(token: Token) -> bool:
    if token.text in ("-", "–"):
        return True
    if token.pos not in ("PROPN", "NOUN", "ADJ", "PART") or token.dep not in (
        "compound",
        "amod",
        "nmod",
        "poss",
        "case",
    ):
        return False
    return token.head.i > token.i or token.dep == "case"


def _words(tokens: list[Token]) -> str:
    if not tokens:
        return ""
    paragraph = tokens[0].paragraph
    return paragraph.text[tokens[0].start - paragraph.start : tokens[-1].end - paragraph.start].strip()
