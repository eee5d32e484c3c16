"""Places that open a line, and who speaks behind a dateline."""

from __future__ import annotations

from annotator import knowledge
from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token

_PLACES = frozenset(("GPE", "LOC", "FAC"))
_LIGHT = frozenset(("poss", "compound", "pobj", "npadvmod", "nmod", "dobj", "dative", "attr"))


def named_place(language: Language, name: list[Token]) -> bool:
    """True when the words of `name` are the name of a place."""
    if name[-1].lower in language.speech.PLACE_LAST:
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
