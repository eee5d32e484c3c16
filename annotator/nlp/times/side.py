"""On which side of publication a date lies that names no year, or a weekday that names no week.

A logistic model over the tense around it, the words beside it and how near the next and the last such day are; what
each clue weighs is fitted (`lang/en/side_weights.py`, written by `train/sides.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times import units
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.language import TimeGrammar
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.tense import Tense, tells_when

SHAPES = frozenset(("weekday", "date", "month", "season", "holiday"))
"""Meanings that can lie on either side."""
VERBS = ("VERB", "AUX")
_CLOSING = frozenset(("PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "ADP"))
_HELPERS = ("aux", "auxpass")
_WEEK = 7
_MONTH = 31


def is_open(m: Meaning, published: Day | None) -> bool:
    """True where nothing in the words themselves tells the side."""
    named = m.get("year") or m.inside is not None or m.get("weeks") or m.get("known")
    return m.shape in SHAPES and not named and published is not None and published.date is not None


def ahead(language: Language, found: Iterable[str]) -> bool:
    """True where the clues speak for a day that was still to come."""
    weights = language.side_weights.WEIGHTS
    return sum(weights.get(clue, 0.0) for clue in found) > 0


def clues(tokens: Sequence[Token], m: Meaning, published: Day, said: Tense, words: TimeGrammar) -> Iterator[str]:
    """What tells on which side of `published` the expression `tokens` lies; `said` is the tense around it."""
    kind = "weekday" if m.shape == "weekday" else "date"
    near = _distance(m, published)
    yield kind
    yield f"{kind} {near}"
    yield f"{kind} tense {said}"
    yield f"{kind} tense {said} {near}"
    before, after = tokens[0].prev, tokens[-1].next
    yield f"before {_word(before)}"
    yield f"after {_word(after)}"
    yield f"line {tokens[0].paragraph.type}"
    sentence = tokens[0].sent
    if any(t.lower in words.hints.future_auxiliaries for t in sentence.tokens):
        yield f"sentence looks ahead, tense {said}"
    yield f"root {sentence.root.tag}"
    head = tells_when(list(tokens))
    yield f"tells of {head.pos}"
    if before is not None and before.lower in words.hints.purposes and (after is None or after.pos in _CLOSING):
        yield "called for it"
    verb = next((t for t in (head, *head.ancestors()) if t.pos in VERBS), None)
    if verb is None:
        yield f"no verb {near}"
        return
    yield f"verb {verb.lemma}"
    form = "-".join([*(_helper(c) for c in verb.children if c.dep in _HELPERS), verb.tag])
    yield f"form {form}"
    yield f"form {form} {'itself' if verb is head else 'above'} {kind}"
    yield f"tense {said} {'itself' if verb is head else 'above'} {kind}"
    kinds = {"scheduled": words.hints.scheduled, "planned": words.hints.planned, "shifts": words.hints.shifts}
    yield from (f"{name} {verb.tag}" for name, lemmas in kinds.items() if verb.lemma in lemmas)


def _helper(token: Token) -> str:
    return token.lower if token.tag == "MD" else f"{token.lemma} {token.tag}"


def _word(token: Token | None) -> str:
    if token is None:
        return "nothing"
    return token.lower if token.pos in ("ADP", "DET", "PUNCT", "SCONJ", "CCONJ", "PART", "AUX") else token.pos


def _distance(m: Meaning, published: Day) -> str:
    """How near the next such day is: in days of a week, in months of a year."""
    if m.shape == "weekday":
        date = published.date
        return f"in {(m.get('weekday') - date.weekday()) % _WEEK}" if date is not None else ""
    month, day = m.get("month"), m.get("day") or 0
    if m.shape == "season":
        name = m.get("season")
        month = units.SEASON_MONTH[name[0] if isinstance(name, tuple) else name]
    elif m.shape == "holiday":
        near = units.holiday(m.get("holiday"), published.year)
        month, day = (near.month, near.day) if near is not None else (published.month, 0)
    if not month:
        return "in none"
    gap = (month - published.month) * _MONTH + ((day - published.day) if day else 0)
    return f"in {gap % (12 * _MONTH) // _MONTH} months"
