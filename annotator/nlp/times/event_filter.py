"""Which entries deserve a place in a timeline that a person reads: events, told as having happened or as planned.

`timeline` dates every sentence it can. Here each entry is judged by the clause that governs its date: a question, a
condition, what did not happen, how things are, a date that only names something ("the 1991 agreement"), and a
sentence without a date of its own are no events, unless the last goes on in the scene that was just dated.
Source of the classes: TimeML's event classes (Pustejovsky et al. 2003): occurrences are kept; states, reporting and
intensional events are not.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model import BlockKind, LineType, Moment, Precision, Quote, Span, TimeExpression
from annotator.nlp.parsing.tokens import Parse, Sentence, Token
from annotator.nlp.times.language import Hints, Language, language
from annotator.nlp.times.tense import tells_when, tense

COARSE: frozenset[Precision] = frozenset(("year", "decade", "century"))
NAMING: frozenset[Precision] = COARSE | {"quarter", "half"}
"""Precisions of dates that often only tell which: the 1991 agreement, third-quarter results."""
VAGUE: frozenset[Precision] = frozenset(("decade", "century"))
HOLIDAY = "H"
"""The language's letter for holidays."""
PERIOD = "="
"""Its letter for a period."""
DAYS = frozenset("WAMHTlxhtrswcpg")
"""Its letters for what names a day: weekdays, today, months, holidays, last, next, that, ago."""
DEICTIC = "A"
"""Its letter for today, yesterday, tomorrow."""
ASIDE: frozenset[BlockKind] = frozenset(("heading", "cell", "note"))
"""Blocks that name things and tell no events."""
NO_EVENTS: frozenset[LineType] = frozenset(("label", "links", "credit", "caption", "byline", "table"))
"""Lines that tell none."""
SCENE = 3
"""Sentences for which a dated event goes on without being dated again."""
_VERBS = ("VERB", "AUX")
_QUOTE_MARKS = frozenset('"\u201c\u201d\u00ab\u00bb')


def told(
    parse: Parse,
    times: Sequence[TimeExpression],
    moments: Sequence[Moment],
    quotes: Iterable[Quote],
    published: dt.date | None = None,
) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """(entries for a reader, the other ones), each sorted as `moments` are. What is still to come is a plan."""
    words = language(parse.lang)
    if words is None:
        return tuple(moments), ()
    judge = _Judge(times, quotes, published, words)
    numbered = {s.start: (n, s) for n, s in enumerate(parse.sentences)}
    kept: list[Moment] = []
    rest: list[Moment] = []
    scene = ("", -SCENE - 1)  # the date of the event told last, and its sentence's number
    for moment in moments:
        number, sentence = numbered[moment.sentence.start]
        goes_on = moment.date == scene[0] and number - scene[1] <= SCENE
        good = judge.tells(sentence, moment, goes_on=goes_on)
        if moment.precision == "day" and (good or moment.time is not None):
            scene = moment.date if good and judge.opens(sentence, moment) else "", number
        if good:
            kept.append(replace(moment, future=True) if judge.is_to_come(sentence, moment) else moment)
        else:
            rest.append(moment)
    return tuple(kept), tuple(rest)


class _Judge:
    """Says of one entry after the other whether it tells of an event."""

    def __init__(
        self, times: Sequence[TimeExpression], quotes: Iterable[Quote], published: dt.date | None, words: Language
    ) -> None:
        self.times = times
        self.starts = [t.span.start for t in times]
        self.spoken = sorted((q.span.start, q.span.end) for q in quotes if q.kind != "indirect")
        self.published = published
        self.words = words

    def tells(self, sentence: Sentence, moment: Moment, *, goes_on: bool) -> bool:
        """True for an event; `goes_on` where the scene told last is of the same day."""
        if sentence.paragraph.kind in ASIDE or sentence.paragraph.type in NO_EVENTS:
            return False
        if moment.time is None:
            return goes_on and not moment.future and _goes_on(sentence, self.words.hints)
        time = self.times[moment.time]
        first, last = bisect.bisect_left(self.starts, sentence.start), bisect.bisect_left(self.starts, sentence.end)
        if not _dated(sentence, moment, time, self.times[first:last], _spoken(time.span, self.spoken), self.words):
            return False
        return goes_on or time.kind != "TIME" or _names_its_day(sentence, time, self.words)

    def opens(self, sentence: Sentence, moment: Moment) -> bool:
        """True where the sentence's main verb is what happened at the time: there a scene begins."""
        if moment.time is None:
            return True
        root, told_of = sentence.root, tells_when(_tokens(sentence, self.times[moment.time]))
        main = told_of is root or (root.pos not in _VERBS and told_of.head is root)
        return main and root.lemma not in self.words.hints.reports

    def is_to_come(self, sentence: Sentence, moment: Moment) -> bool:
        """The time at hand, told as still to come: "will vote this week"."""
        if self.published is None or moment.time is None or moment.end:
            return False
        day = self.published.isoformat()
        week = "{}-W{:02d}".format(*self.published.isocalendar()[:2])
        if moment.date not in (day, day[:7], day[:4], week):
            return False
        return tense(_tokens(sentence, self.times[moment.time]), self.words.hints) == "future"


def _tokens(sentence: Sentence, time: TimeExpression) -> list[Token]:
    return [t for t in sentence.tokens if time.span.start <= t.start < time.span.end]


def _spoken(span: Span, spoken: Sequence[tuple[int, int]]) -> bool:
    """True inside words in quotation marks."""
    at = bisect.bisect_right(spoken, (span.start, span.end)) - 1
    return at >= 0 and span.end <= spoken[at][1]


def _dated(
    sentence: Sentence,
    moment: Moment,
    time: TimeExpression,
    times: Sequence[TimeExpression],
    spoken: bool,
    words: Language,
) -> bool:
    """True for a date on which something happened or shall happen. `times` are all those of the sentence."""
    hints = words.hints
    tokens = _tokens(sentence, time)
    if not tokens or any(t.text == "?" for t in sentence.tokens[-2:]):
        return False
    inner = set(map(id, tokens))
    top = next((t for t in tokens if id(t.head) not in inner or t.head is t), tokens[0])
    if _measures(tokens, times, words):
        return False
    part = _only_a_part(tokens, words)
    verb = next((t for t in top.ancestors() if t.pos in _VERBS and not _hanging(t)), None)
    if verb is None:
        return moment.precision in ("day", "week") and not spoken and not part
    past = _past(verb, hints)
    if _names(tokens[0], top, moment, words, past=past) or _unreal(verb, hints):
        return False
    ahead = moment.future or tense(tokens, hints) == "future"
    if part and (not past or any(t.kind == "SET" for t in times)):
        return False
    if (spoken or ahead) and moment.precision in VAGUE:
        return False
    if spoken and any(words.words.get(t.lower, ("",))[0] == DEICTIC for t in tokens):
        return False  # the speaker's "tomorrow" counts from the day of the speech
    if ahead:
        return not spoken or (moment.precision not in COARSE and _firm(verb, hints))
    if not past:
        finite = verb.tag in hints.present_tags or any(c.tag in hints.present_tags for c in verb.children)
        return finite and not spoken and not _state(verb, hints) and moment.precision not in COARSE
    return not (_state(verb, hints) and (moment.precision in COARSE or spoken))


def _hanging(verb: Token) -> bool:
    """A participle without a tense of its own: "commenting on the war"."""
    return verb.tag == "VBG" and verb.head is not verb and not any(c.dep in ("aux", "auxpass") for c in verb.children)


def _measures(tokens: list[Token], times: Sequence[TimeExpression], words: Language) -> bool:
    """What something is compared with, or the end of a stretch: the same period of 2025, three months to March 31."""
    if any(words.words.get(t.lower, ("",))[0] == PERIOD for t in tokens):
        return True
    before = tokens[0].prev
    if before is None or before.lower not in words.hints.towards or before.prev is None:
        return False
    return any(t.kind == "DURATION" and t.span.end == before.prev.end for t in times)


def _names_its_day(sentence: Sentence, time: TimeExpression, words: Language) -> bool:
    """False for "at three o'clock" and "an hour later", whose day stands elsewhere."""
    letters = {words.words.get(t.lower, (".",))[0] for t in _tokens(sentence, time)}
    return bool(letters & DAYS)


def _names(first: Token, top: Token, moment: Moment, words: Language, *, past: bool) -> bool:
    """A date that only tells which: the 1991 agreement, a Christmas tree; not "the 2010 election was held"."""
    letter = words.words.get(first.lower, ("",))[0]
    if top.dep in ("compound", "nmod") and (letter == HOLIDAY or (first is not top and first.lower in words.phrases)):
        return True
    if top.dep == "poss" and letter == DEICTIC and not past:
        return True  # today's young people will
    if moment.precision not in NAMING or top.dep not in ("compound", "nummod", "nmod", "amod", "poss"):
        return False
    noun = top.head
    return noun.dep not in ("nsubj", "nsubjpass") or noun.head.lemma == "be"


def _unreal(verb: Token, hints: Hints) -> bool:
    """A condition, what would have been, what was not."""
    for above in (verb, *verb.ancestors()):
        if above.pos not in _VERBS:
            continue
        helpers = [c for c in above.children if c.dep in ("aux", "auxpass")]
        if any(c.tag == "MD" for c in helpers) and any(c.lemma == "have" for c in helpers):
            return True
        if any(c.lower in hints.conditions and c.i < above.i for c in above.children):
            return True
        subject = next((c for c in above.children if c.dep in ("nsubj", "nsubjpass")), None)
        inverted = subject is not None and any(c.lemma == "have" and c.i < subject.i for c in helpers)
        if inverted and above.dep in ("advcl", "ccomp"):
            return True  # had it happened earlier
        if above is verb and any(c.dep == "neg" or _none(c, hints) for c in above.children):
            return True
        if above.dep == "ccomp" and any(c.tag == "MD" for c in above.head.children):
            return any(c.lemma == "have" and c.dep == "aux" for c in above.head.children)
        if above.dep in ("ccomp", "parataxis") or above.head is above:
            return False
    return False


def _firm(verb: Token, hints: Hints) -> bool:
    """No "would" or "could"."""
    return all(c.lower in hints.surely for c in verb.children if c.tag == "MD")


def _none(part: Token, hints: Hints) -> bool:
    """No one, no mention: a subject or object that says there was none."""
    if part.dep not in ("nsubj", "nsubjpass", "attr", "dobj"):
        return False
    return part.lower in hints.nobody or any(c.dep == "det" and c.lower in hints.nobody for c in part.children)


def _past(verb: Token, hints: Hints) -> bool:
    """Told as past: a past or perfect form, or a participle under a noun ("the film made in 1969")."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.tag == "MD" for c in helpers):
        return False
    if verb.tag in hints.past_tags or any(c.tag in hints.past_tags for c in helpers):
        return True
    if any(c.lemma == "have" for c in helpers):
        return True
    return verb.tag == "VBN" and not any(c.tag in hints.present_tags for c in helpers)


def _state(verb: Token, hints: Hints) -> bool:
    """How things are, what somebody has or thinks; "there was a fire" is an event."""
    if any(c.dep == "expl" for c in verb.children):
        return False
    return verb.lemma in hints.states and not any(c.dep == "auxpass" for c in verb.children)


def _only_a_part(tokens: list[Token], words: Language) -> bool:
    """In the morning, at noon: of no day that is named."""
    return all(words.words.get(t.lower, (".",))[0] in "PdFE@" for t in tokens)


def _goes_on(sentence: Sentence, hints: Hints) -> bool:
    """An occurrence in the simple past, told by the writer: what the scene just dated goes on with."""
    root = sentence.root
    if root.pos != "VERB" or root.lemma in hints.states or root.lemma in hints.reports:
        return False
    if sentence.tokens[-1].text not in ".!" or any(t.text in _QUOTE_MARKS for t in sentence.tokens):
        return False
    helpers = [c for c in root.children if c.dep in ("aux", "auxpass")]
    simple = root.tag in hints.past_tags or (
        root.tag == "VBN" and helpers and all(c.lemma == "be" and c.tag in hints.past_tags for c in helpers)
    )
    if not simple or any(c.dep in ("neg", "ccomp") for c in root.children):
        return False
    if any(t.lower in hints.backward for t in sentence.tokens if t.i < root.i):
        return False
    subject = next((c for c in root.children if c.dep in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.lower not in hints.speakers and not _unreal(root, hints)
