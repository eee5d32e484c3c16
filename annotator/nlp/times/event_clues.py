"""What speaks for and against a candidate of the timeline: clues of its sentence, its verb and its date.

The classes follow TimeML (Pustejovsky et al. 2003): occurrences make entries; states, reporting and intensional
events mostly do not. What each clue weighs is fitted (`lang/en/event_weights.py`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model import Moment, TimeExpression
from annotator.nlp.parsing.tokens import Sentence, Token
from annotator.nlp.times.language import Hints, TimeGrammar
from annotator.nlp.times.tense import tells_when, tense

VERBS = ("VERB", "AUX")
_HELPERS = ("aux", "auxpass")
_SUBJECTS = ("nsubj", "nsubjpass")
_CLASSED = frozenset(("ROOT", "conj", "relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "csubj"))
NEVER: frozenset[str] = frozenset(("unreal", "compared"))
"""Clues with which a candidate is no event, whatever else speaks for it."""
PERIOD = "="
"""The language's letter for a period."""
_TOLD_PARTS = frozenset(("neg", "expl", "ccomp", "xcomp", "dobj", "agent", "attr", "acomp", "prt"))
_QUOTE_MARKS = frozenset('"\u201c\u201d\u00ab\u00bb')
_NEAR = 7
"""Days of a week; sentences behind which nothing is near the head of an article."""
_YEAR = 366
_HEAD = 3
"""Sentences that each have a clue of their own."""
_LONG = 4
"""Steps of eight words behind which a sentence is long; sentences behind which a day is far."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands in its article."""

    sentence: Sentence
    number: int
    """Of the sentence, from the first of prose on; below zero in the lines before."""
    rivals: Sequence[Moment]
    """All candidates of the sentence."""
    times: Sequence[TimeExpression]
    """All time expressions of the sentence."""
    spoken: str
    """The kind of quotation that the date (or, without one, the verb) stands in; empty for none."""
    sources: frozenset[str]
    """Where the day of a sentence without a date comes from: lead, scene, carried."""
    gap: int
    """Sentences since the day was told."""
    history: bool
    """True in an article of dates years back."""


def clues(moment: Moment, time: TimeExpression | None, place: Place, today: str, words: TimeGrammar) -> Iterator[str]:
    """The clues of one candidate; `time` is its expression, None for a day that is inferred."""
    head = "dated" if time is not None else "undated"
    verb = place.sentence.root
    if time is not None:
        tokens = [t for t in place.sentence.tokens if time.span.start <= t.start < time.span.end]
        yield from _of_expression(tokens, moment, time, place, words)
        ahead = tense(tokens, words.hints)
        yield from (f"tense {ahead}", f"tense {ahead} {_when(moment, today)}")
        told = _governing(tokens)
        if told is None:
            yield f"dated no verb {moment.precision}"
            yield from (f"dated no verb {c}" for c in _of_line(place))
            return
        verb = told
        yield f"governs {'root' if verb is place.sentence.root else verb.dep if verb.dep in _CLASSED else 'other'}"
        yield f"aims {'verb' if tells_when(tokens) is verb else tells_when(tokens).pos}"
    else:
        yield from (f"from {s}" for s in place.sources)
        yield f"gap {min(place.gap, _LONG)}"
        yield f"undated place {_place(place.number)}"
        if not place.number:
            yield from (f"lead {clue}" for clue in _of_verb(verb, words.hints))
            yield from (f"lead from {s}" for s in place.sources)
        yield f"undated rivals {min(2, sum(m.time is not None for m in place.rivals))}"
        yield from (f"undated beside {m.precision}" for m in place.rivals if m.time is not None)
        if place.history:
            yield "undated history"
    if place.sentence.tokens[-1].text == "?" or unreal(verb, words.hints):
        yield "unreal"
    yield head
    yield f"{head} {_when(moment, today)}"
    for clue in _of_verb(verb, words.hints):
        yield f"{head} {clue}"
    for clue in _of_line(place):
        yield f"{head} {clue}"
    if place.spoken:
        yield f"{head} in {place.spoken}"
        yield f"in {place.spoken} {moment.precision}"


def _place(number: int) -> str:
    if number < 0:
        return "before"
    return str(number) if number < _HEAD else "early" if number < _NEAR else "late"


def _when(moment: Moment, today: str) -> str:
    """How far from publication: same, week, month, year, past, ahead; coarse dates by their precision."""
    if not today or moment.date.startswith("BC"):
        return "past"
    if moment.future:
        return "ahead"
    if moment.precision != "day":
        same = "now" if today.startswith(moment.date) else "past"
        return f"{same} {moment.precision}"
    days = dt.date.fromisoformat(today).toordinal() - dt.date.fromisoformat(moment.date).toordinal()
    if days in (0, 1):
        return ("same", "eve")[days]
    return "week" if days < _NEAR else "year" if days < _YEAR else "past"


def _of_expression(
    tokens: Sequence[Token], moment: Moment, time: TimeExpression, place: Place, words: TimeGrammar
) -> Iterator[str]:
    inner = set(map(id, tokens))
    top = next((t for t in tokens if id(t.head) not in inner or t.head is t), tokens[0])
    letters = [words.words.get(t.lower, (".",))[0] for t in tokens]
    before = tokens[0].prev
    if _compared(tokens, place.times, words):
        yield "compared"
    yield f"precision {moment.precision}"
    yield f"kind {time.kind}"
    yield from (f"letter {letter}" for letter in sorted(set(letters)))
    yield f"shape {'bare' if before is None else _before(before)}"
    yield f"top {top.dep if top.dep != 'pobj' else f'pobj {top.head.lower}'}"
    yield f"hangs {top.dep} {moment.precision}"
    if moment.end:
        yield "range"
    dated = [m for m in place.rivals if m.time is not None]
    yield f"rank {min(2, next((n for n, m in enumerate(dated) if m is moment), 0))} of {min(3, len(dated))}"
    finer = len(moment.date) == max(len(m.date) for m in dated)
    yield f"finest {finer}"
    if tokens[0] is place.sentence.tokens[0] or (before is not None and before is place.sentence.tokens[0]):
        yield "opens"
    yield from {f"beside {t.kind}" for t in place.times if t is not time and t.kind in ("SET", "DURATION")}


def _compared(tokens: Sequence[Token], times: Sequence[TimeExpression], words: TimeGrammar) -> bool:
    """What something is compared with, or the end of a stretch: than in 2012, three months to March."""
    before = tokens[0].prev
    while before is not None and before.pos in ("ADP", "DET") and before.lower not in words.hints.measures:
        if before.lower in words.hints.towards and before.prev is not None:
            end = before.prev.end
            return any(t.kind == "DURATION" and t.span.end == end for t in times)
        before = before.prev  # than in 2012, since the October vote
    measured = before is not None and before.lower in words.hints.measures
    return measured or any(words.words.get(t.lower, ("",))[0] == PERIOD for t in tokens)


def _before(token: Token) -> str:
    return token.lower if token.pos in ("ADP", "SCONJ", "DET", "PUNCT", "CCONJ", "PART") else token.pos


def _governing(tokens: Sequence[Token]) -> Token | None:
    """The verb above an expression that has a tense of its own."""
    inner = set(map(id, tokens))
    top = next((t for t in tokens if id(t.head) not in inner or t.head is t), tokens[0])
    return next((t for t in top.ancestors() if t.pos in VERBS and not _hanging(t)), None)


def _hanging(verb: Token) -> bool:
    """A participle without a tense of its own: "commenting on the war"."""
    return verb.tag == "VBG" and verb.head is not verb and not any(c.dep in _HELPERS for c in verb.children)


def _of_verb(verb: Token, hints: Hints) -> Iterator[str]:
    helpers = [c for c in verb.children if c.dep in _HELPERS]
    form = "-".join([*(_helper(c) for c in helpers), verb.tag if verb.pos in VERBS else verb.pos])
    yield f"form {form}"
    yield f"lemma {verb.lemma}"
    kind = "state" if verb.lemma in hints.states else "report" if verb.lemma in hints.reports else "act"
    yield f"class {kind}"
    yield f"class {kind} {form}"
    subject = next((c for c in verb.children if c.dep in _SUBJECTS), None)
    if subject is not None:
        yield f"subject {subject.lower if subject.pos == 'PRON' else subject.pos}"
    else:
        yield "subject none"
    yield from {f"child {c.dep}" for c in verb.children if c.dep in _TOLD_PARTS}
    yield from {f"adverb {c.lower}" for c in verb.children if c.dep == "advmod"}
    yield from _above(verb, hints)


def _above(verb: Token, hints: Hints) -> Iterator[str]:
    """What kind of verb it hangs on."""
    frame = next((t for t in verb.ancestors() if t.pos in VERBS), None)
    if frame is None:
        return
    yield f"under {'report' if frame.lemma in hints.reports else 'other'}"
    if any(c.tag == "MD" for c in frame.children):
        yield "under modal"
    if any(c.dep == "neg" for c in frame.children):
        yield "under neg"


def unreal(verb: Token, hints: Hints) -> bool:
    """A condition, what would have been, what was not."""
    if any(c.dep == "neg" or _none(c, hints) for c in verb.children):
        return True
    for above in (verb, *verb.ancestors()):
        helpers = [c for c in above.children if c.dep in _HELPERS]
        if any(c.tag == "MD" for c in helpers) and any(c.lemma == "have" for c in helpers):
            return True
        if any(c.lower in hints.conditions and c.i < above.i for c in above.children):
            return True
        subject = next((c for c in above.children if c.dep in _SUBJECTS), above)
        if above.dep in ("advcl", "ccomp") and any(c.lemma == "have" and c.i < subject.i for c in helpers):
            return subject is not above  # had it happened earlier
        if above.dep in ("ccomp", "parataxis"):
            return False
    return False


def _none(part: Token, hints: Hints) -> bool:
    """No one, no mention: a subject or object that says there was none."""
    if part.dep not in (*_SUBJECTS, "attr", "dobj"):
        return False
    return part.lower in hints.nobody or any(c.dep == "det" and c.lower in hints.nobody for c in part.children)


def _helper(token: Token) -> str:
    if token.tag == "MD":
        return token.lemma
    return f"{token.lemma}.{token.tag}" if token.tag != "TO" else "to"


def _of_line(place: Place) -> Iterator[str]:
    paragraph = place.sentence.paragraph
    yield f"line {paragraph.type}"
    yield f"block {paragraph.kind}"
    tokens = place.sentence.tokens
    last = next((t.text for t in reversed(tokens) if t.text not in _QUOTE_MARKS), "")
    yield f"ends {last if last in '.?!:' else 'open'}"
    if any(t.text in _QUOTE_MARKS for t in tokens):
        yield "marks"
    yield f"length {min(_LONG, len(tokens) // 8)}"
    yield f"place {_place(place.number)}"
