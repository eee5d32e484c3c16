"""Does a sentence look ahead at a time, or back? Read from the verb that governs the time."""

from __future__ import annotations

from typing import Literal

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times.language import Hints

_UNDER = frozenset(("acl", "relcl", "xcomp", "ccomp", "advcl"))
_PREDICATES = ("attr", "npadvmod")
"""What a day is to a copula that has no preposition: the deadline is Friday."""
REACH = 8
"""Tokens before a time among which its verb is looked for."""

Tense = Literal["past", "open", "present", "progressive", "future"]
"""The progressive looks ahead with a day ("is leaving Friday"), else it is a present.
Open is a past that the time does not hang on ("defended the 30 March deadline"), or no verb at all."""


def tense(tokens: list[Token], hints: Hints) -> Tense:
    """Tense of the clause around the expression `tokens` (all of one paragraph, in order)."""
    first = tokens[0]
    before = first.prev
    while before is not None and before.lower in hints.hedges:
        before = before.prev
    word = before.lower if before is not None and before.dep != "agent" else ""
    if word in hints.until_words and _lasted(tells_when(tokens), hints):
        return "past"
    if word in hints.until_words or _follows_a_plan(first, hints):
        return "future"
    inner = set(map(id, tokens))
    top = next((t for t in tokens if id(t.head) not in inner or t.head is t), first)
    firm = True  # the time hangs on the verb itself, at most by a preposition
    for above in top.ancestors():
        if above.pos not in ("VERB", "AUX"):
            if above.lower in hints.ahead or (above.lemma in hints.future_heads and above.tag == "JJ"):
                return "future"
            if above.lower in hints.causes:
                return "open"
            firm = firm and above.pos in ("ADP", "SCONJ")
            continue
        said = _of_verb(above, hints)
        if said is not None:
            on = word in hints.on or (top.head is above and top.dep in _PREDICATES)
            return _of_time(said, above, word, hints, firm=firm, on=on)
    return "future" if word in hints.deadlines else "open"


def _present(verb: Token, hints: Hints) -> bool:
    """A present form: it agrees, it is agreed; no perfect."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    tags = {c.tag for c in helpers} or {verb.tag}
    return bool(tags & hints.present_tags) and not any(c.lemma == "have" for c in helpers)


def _past_perfect(verb: Token, hints: Hints) -> bool:
    return any(c.lemma == "have" and c.tag in hints.past_tags for c in verb.children)


def _lasted(verb: Token, hints: Hints) -> bool:
    """It took until August, they stayed until Monday."""
    return _past_perfect(verb, hints) or (verb.lemma in hints.lasting and verb.tag in hints.past_tags)


def tells_when(tokens: list[Token]) -> Token:
    """What the expression `tokens` tells the time of: the verb or noun it hangs on, at most by prepositions."""
    inner = set(map(id, tokens))
    above = next((t for t in tokens if id(t.head) not in inner or t.head is t), tokens[0]).head
    while above.pos == "ADP" and above.head is not above:
        above = above.head
    return above


def _of_time(said: Tense, verb: Token, word: str, hints: Hints, *, firm: bool, on: bool) -> Tense:
    """The tense of a time under `verb`, whose own tense is `said`; `word` stands before the time.

    `on` is true where the time stands by itself or behind "on".
    """
    if verb.dep == "advcl" and _present(verb, hints) and _of_verb(verb.head, hints) == "future":
        return "future"  # it could be held in March if they agree in January
    if said == "past":
        if word in hints.towards and firm and verb.lemma in hints.shifts:
            return "future"  # moved to Friday
        asked = not firm or verb.lemma in hints.future_heads
        if word in hints.deadlines and asked and not _past_perfect(verb, hints):
            return "future"  # asked for reports by Friday
        return "past" if firm else "open"
    if said == "present" and firm and on and verb.lemma in hints.copulas:
        return "progressive"  # the draw is on Monday, is Monday
    if said == "progressive" and not firm:
        return "open"  # they are looking into Monday's fire
    return said


def _follows_a_plan(first: Token, hints: Hints) -> bool:
    """The nearest verb before, or an "ahead of", looks ahead: parsers hang the last words of a clause too high."""
    sentence = first.sent.tokens
    at = first.i - sentence[0].i
    for token in reversed(sentence[max(0, at - REACH) : at]):
        if token.lower in hints.ahead or token.lower in hints.causes:
            return token.lower in hints.ahead
        if token.pos == "VERB" and token.dep not in ("amod", "compound"):
            return _of_verb(token, hints) == "future"
    return False


def _to_come(under: Token) -> bool:
    """The infinitive of "they are to meet": parsers make it the complement of "are"."""
    if under.dep != "xcomp" or under.head.lemma != "be" or not any(c.tag == "TO" for c in under.children):
        return False
    return not any(c.dep in ("acomp", "attr") for c in under.head.children)  # "it is good to meet" is no plan


def _of_verb(verb: Token, hints: Hints) -> Tense | None:
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.lower in hints.future_auxiliaries for c in auxiliaries):
        return "past" if any(c.lemma == "have" for c in auxiliaries) else "future"
    infinitive = any(c.tag == "TO" for c in auxiliaries)
    if infinitive and verb.dep in _UNDER and any(c.dep == "auxpass" for c in auxiliaries):
        return "future"  # elections to be held
    if infinitive and verb.head is not verb and verb.head.lemma in hints.future_heads:
        return "future"
    if verb.tag in hints.present_tags and any(_to_come(c) for c in verb.children):
        return "future"
    perfect = any(c.lemma == "have" for c in auxiliaries)
    if verb.lemma in hints.planned and verb.tag in ("VBN", "VBG", "VBZ", "VBP") and not perfect:
        return "future"
    if verb.tag == "VBN" and not auxiliaries and verb.dep == "acl":
        return "past"  # a draft approved Saturday would move the party
    if infinitive:
        return None
    if verb.tag == "VBG" and any(c.lemma == "be" and c.tag in hints.present_tags for c in auxiliaries):
        return "progressive"
    if verb.lemma in hints.scheduled and verb.tag in hints.present_tags and not perfect:
        return "future"
    tags = {c.tag for c in auxiliaries} | {verb.tag}
    if tags & hints.past_tags:
        return "past"
    if tags & hints.present_tags:
        return "past" if verb.tag == "VBN" else "present"
    return None
