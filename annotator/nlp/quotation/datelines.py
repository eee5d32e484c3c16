"""Where a report was sent from, before its first words: PARIS (AP) — and Lindale Airport (Kent):"""

from __future__ import annotations

from annotator import knowledge
from annotator.lang.en import speech
from annotator.lang.en.sources import MEDIA_NAMES
from annotator.nlp.parsing.tokens import Paragraph, Token, is_finite

_DASHES = frozenset(("—", "–", "--", "-", "―"))
LONGEST = 14
"""Tokens of the longest dateline."""
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_LIGHT = frozenset(("poss", "compound", "pobj", "npadvmod", "nmod", "dobj", "dative", "attr"))


def length(paragraph: Paragraph) -> int:
    """Tokens of the dateline that `paragraph` begins with, its colon or dash among them; 0 when it has none."""
    tokens = paragraph.tokens
    for i, token in enumerate(tokens[:LONGEST]):
        if token.text in (":", "):") or (token.text in _DASHES and _is_loose(token)):
            return i + 1 if 0 < i < len(tokens) - 1 and _is_place(tokens[:i], token.text) else 0
        if is_finite(token) or token.text in '."“?!;' or token.lower in speech.DATELINE_STOPS:
            return 0
    return 0


def _is_loose(dash: Token) -> bool:
    """True for a dash with spaces: none joins the words around it."""
    return dash.prev is None or dash.start > dash.prev.end


def _is_place(tokens: list[Token], closer: str) -> bool:
    """True when the words before the first comma or bracket name a place, and nothing but place and date follows."""
    stop = next((t.i for t in tokens if t.text in ("(", ",", "[")), len(tokens))
    name = tokens[:stop]
    if not name or not all(t.text[:1].isupper() or t.lower in speech.PLACE_SMALL for t in name):
        return False
    if closer != ":" and stop == len(tokens) and not all(t.text.isupper() for t in name):
        return False  # Paris — a city of light — is no dateline
    if named_place(name):
        return True
    rest = [t for t in tokens[stop:] if t.text not in ("(", ")", ",", "[", "]")]
    if not rest:
        return False
    whole = [t for t in rest if t.ent != "DATE"]  # the state a town lies in, with or without the day
    if closer != ":" and all(t.text.isupper() for t in name) and rest[-1].lower in MEDIA_NAMES:
        return True  # FRANKFURT, Feb 3 (Reuters) -
    beside = tokens[stop].text == "(" or (closer != ":" and all(t.text.isupper() for t in name))
    return not whole or (beside and named_place(whole))


def named_place(name: list[Token]) -> bool:
    """True when the words of `name` are the name of a place."""
    if name[-1].lower in speech.PLACE_LAST:
        return True
    words = name[0].paragraph.text[name[0].start - name[0].paragraph.start : name[-1].end - name[0].paragraph.start]
    facts = knowledge.lookup(words.title() if words.isupper() and len(words) > 3 else words)
    if facts and not facts[0].common:
        return facts[0].label in _PLACES
    return all(t.ent in _PLACES for t in name)


def speaker_behind(tokens: list[Token], start: int, verb: Token) -> Token | None:
    """Who speaks, from the words between a dateline and its verb: the name nearest the verb, else the first noun."""
    between = [t for t in tokens[start : verb.i] if t.pos in ("PROPN", "NOUN", "PRON") and t.dep not in _LIGHT]
    people = [t for t in between if t.ent == "PERSON"]
    if people:
        return people[-1]
    return next((t for t in between if t.dep in ("nsubj", "appos", "ROOT", "dep", "conj")), None)
