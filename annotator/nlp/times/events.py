"""Which entries deserve a place in a timeline that a person reads: events, told as having happened or as planned.

Every sentence has candidates: the dates it names and, for what it tells without one, the day of the news and the day
told last before it. A fitted log-linear model weighs them against each other and against no entry; a sentence has one
entry at most.
"""

from __future__ import annotations

import bisect
import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.lang.language import Language
from annotator.model import BlockKind, LineType, Moment, Quote, TimeExpression
from annotator.nlp.parsing.tokens import Parse, Sentence
from annotator.nlp.times import event_clues
from annotator.nlp.times.event_clues import Place
from annotator.nlp.times.language import TimeGrammar
from annotator.nlp.times.moments import lead_of, told_sentences
from annotator.nlp.times.tense import tense

ASIDE: frozenset[BlockKind] = frozenset(("heading", "cell", "note"))
"""Blocks that name things and tell no events."""
NO_EVENTS: frozenset[LineType] = frozenset(("label", "links", "credit", "caption", "byline", "category"))
"""Lines that tell none."""
LIKELY = 0.4
"""Probability from which on a candidate is an entry: near the best F1 of the training articles in folds, on the side
of precision."""
LEAD_LIKELY = 0.1
"""The same for the first sentence of prose, which tells the news itself."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible entry with what speaks for it."""

    moment: Moment
    clues: tuple[str, ...]
    lead: bool
    """True for a day of the first sentence of prose."""


def told(
    parse: Parse,
    times: Sequence[TimeExpression],
    moments: Sequence[Moment],
    quotes: Iterable[Quote],
    published: dt.date | None = None,
) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """(entries for a reader, the other ones), each sorted as `moments` are. What is still to come is a plan."""
    words = parse.language.times
    if words is None:
        return tuple(moments), ()
    kept: dict[int, Moment] = {}
    for sentence, found in candidates(parse, times, moments, quotes, published, words):
        shares = probabilities(parse.language, [c.clues for c in found])
        best = max(range(len(found)), key=lambda n: shares[n])
        if shares[best] >= (LEAD_LIKELY if found[best].lead else LIKELY):
            moment = found[best].moment
            future = moment.future or _is_to_come(sentence, moment, times, published, words)
            kept[sentence.start] = replace(moment, future=future, confidence=round(shares[best], 4))
    chosen = {(m.sentence.start, m.date, m.time) for m in kept.values()}
    rest = tuple(m for m in moments if (m.sentence.start, m.date, m.time) not in chosen)
    return tuple(kept.values()), rest


def probabilities(language: Language, found: Sequence[Sequence[str]]) -> list[float]:
    """How likely each candidate of a sentence, given by its clues, is the entry; the rest to 1 is for none."""
    event_weights = language.event_weights
    scores = [math.exp(min(sum(event_weights.WEIGHTS.get(clue, 0.0) for clue in clues), 50.0)) for clues in found]
    return [score / (1.0 + sum(scores)) for score in scores]


def _is_to_come(
    sentence: Sentence,
    moment: Moment,
    times: Sequence[TimeExpression],
    published: dt.date | None,
    words: TimeGrammar,
) -> bool:
    """The time at hand, told as still to come: "will vote this week"."""
    if published is None or moment.time is None or moment.end:
        return False
    day = published.isoformat()
    week = "{}-W{:02d}".format(*published.isocalendar()[:2])
    if moment.date not in (day, day[:7], day[:4], week):
        return False
    span = times[moment.time].span
    return tense([t for t in sentence.tokens if span.start <= t.start < span.end], words.hints) == "future"


def candidates(
    parse: Parse,
    times: Sequence[TimeExpression],
    moments: Sequence[Moment],
    quotes: Iterable[Quote],
    published: dt.date | None,
    words: TimeGrammar,
) -> Iterator[tuple[Sentence, list[Candidate]]]:
    """The candidates of every sentence that has any, in the order of the text."""
    today = published.isoformat() if published else ""
    lead, history = lead_of(parse, times, published)
    spoken = sorted((q.span.start, q.span.end, q.kind) for q in quotes)
    at_sentence: dict[int, list[Moment]] = {}
    for moment in moments:
        at_sentence.setdefault(moment.sentence.start, []).append(moment)
    starts = [t.span.start for t in times]
    scene = _Scene(lead, today)
    sentences = told_sentences(parse)
    first = next((n for n, s in enumerate(sentences) if s.paragraph.type == "prose"), 0)
    for number, sentence in enumerate(sentences, -first):
        rows = at_sentence.get(sentence.start, [])
        dated = [m for m in rows if m.time is not None]
        days = scene.days(sentence)
        inferred = [_undated(sentence, day, rows, today) for day in days if all(m.date != day for m in dated)]
        inside = times[bisect.bisect_left(starts, sentence.start) : bisect.bisect_left(starts, sentence.end)]
        found = []
        for moment in (*dated, *inferred):
            time = times[moment.time] if moment.time is not None else None
            at = time.span.start if time is not None else sentence.root.start
            kind = next((k for a, b, k in spoken if a <= at < b), "")
            sources = days.get(moment.date, frozenset()) if time is None else frozenset()
            place = Place(
                sentence, number, (*dated, *inferred), inside, kind, sources, number - scene.number, history
            )
            told_by = tuple(dict.fromkeys(event_clues.clues(moment, time, place, today, words)))
            if event_clues.NEVER.isdisjoint(told_by):
                found.append(Candidate(moment, told_by, lead=not number and moment.precision == "day"))
        if found and sentence.paragraph.kind not in ASIDE and sentence.paragraph.type not in NO_EVENTS:
            yield sentence, found
        scene.go_on(sentence, number, dated)


def _undated(sentence: Sentence, day: str, rows: Sequence[Moment], today: str) -> Moment:
    """The entry of a sentence on a day that stands elsewhere."""
    known = next((m for m in rows if m.time is None and m.date == day), None)
    return known or Moment(day, "day", sentence.span, None, inferred=True, future=bool(today) and day > today)


class _Scene:
    """The days that a sentence without a date can tell of: the news', publication itself, the one told last."""

    def __init__(self, lead: str, today: str) -> None:
        self.news = [(lead, "lead"), (today, "published")] if lead else []
        self.told = ""
        self.number = 0
        """Of the sentence that told the last day."""
        self.paragraph = -1

    def days(self, sentence: Sentence) -> dict[str, frozenset[str]]:
        """Day -> how it comes to be a candidate."""
        out: dict[str, frozenset[str]] = {}
        source = "scene" if self.paragraph == sentence.paragraph.i else "carried"
        for day, name in (*self.news, *([(self.told, source)] if self.told else [])):
            out[day] = out.get(day, frozenset()) | {name}
        return out

    def go_on(self, sentence: Sentence, number: int, dated: Sequence[Moment]) -> None:
        """Take over the last day that a sentence names, but no plan's."""
        days = [m.date for m in dated if m.precision == "day" and not m.future]
        if days:
            self.told, self.number, self.paragraph = days[-1], number, sentence.paragraph.i
