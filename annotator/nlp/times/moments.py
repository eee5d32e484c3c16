"""The article's timeline: one sentence and one date an entry."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Sequence

from annotator.model import Moment, Precision, TimeExpression
from annotator.nlp.parsing.tokens import Parse, Sentence, Token
from annotator.nlp.times.language import Hints, TimeGrammar

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FORMS: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?"), "day"),
    (re.compile(r"(\d{4}-W\d\d)(?:-WE)?"), "week"),
    (re.compile(r"((?:BC)?\d{4}-\d\d)"), "month"),
    (re.compile(r"(\d{4}-Q[1-4])"), "quarter"),
    (re.compile(r"(\d{4}-H[12])"), "half"),
    (re.compile(r"((?:BC)?\d{4}-(?:SP|SU|FA|WI))"), "season"),
    (re.compile(r"((?:BC)?\d{4})"), "year"),
    (re.compile(r"((?:BC)?\d{3})"), "decade"),
    (re.compile(r"((?:BC)?\d{2})"), "century"),
)
_RANK: dict[Precision, int] = {precision: n for n, (_, precision) in enumerate(_FORMS)}
Dated = tuple[int, str, Precision]
"""(index into the times, date, precision)."""
LEAD_REACH = 4
"""Sentences in which the day of the news is looked for."""


def dated(value: str) -> tuple[str, Precision] | None:
    """A value's calendar date cut to its precision; None for durations, sets and PAST_REF."""
    for form, precision in _FORMS:
        found = form.fullmatch(value)
        if found:
            return found.group(1), precision
    return None


def find_moments(parse: Parse, times: Sequence[TimeExpression], published: dt.date | None) -> tuple[Moment, ...]:
    """Timeline entries sorted by their place in the text."""
    words = parse.language.times
    if words is None:
        return ()
    by_sentence = _dated_rows(parse, times)
    today = published.isoformat() if published else ""
    lead = "" if _history(by_sentence, today) else _lead_day(by_sentence, today)
    loose = _loose(told_sentences(parse), times)
    out: list[Moment] = []
    scene, told_in = lead, -1
    for number, sentence in enumerate(told_sentences(parse)):
        if sentence.paragraph.i != told_in:
            scene, told_in = lead, sentence.paragraph.i
        found = _chosen(by_sentence.get(number, []))
        closed: set[int] = set()
        told = (
            bool(lead)
            and number not in loose
            and _tells_of_the_lead(sentence, [times[i] for i, _, _ in found], words.hints)
        )
        for index, date, precision in found:
            if index in closed or ((told or len(found) > 1) and _compared(sentence, times[index], words.hints)):
                continue
            end, future = _end(parse.text, times, index, words), _ahead(date, precision, today)
            if end:
                closed.add(index + 1)
            out.append(Moment(date, precision, sentence.span, index, end=end, future=future))
        day = lead if found else scene
        if told and all(date != day for _, date, _ in found):
            future = _ahead(day, "day", today)
            out.append(Moment(day, "day", sentence.span, None, inferred=True, future=future))
        scene = next((date for _, date, precision in reversed(found) if precision == "day"), scene)
    return tuple(out)


def lead_of(parse: Parse, times: Sequence[TimeExpression], published: dt.date | None) -> tuple[str, bool]:
    """(the day of the news, whether the article is a history, in which nothing happened on it)."""
    if published is None:
        return "", False
    rows = _dated_rows(parse, times)
    today = published.isoformat()
    return _lead_day(rows, today), _history(rows, today)


def _dated_rows(parse: Parse, times: Sequence[TimeExpression]) -> dict[int, list[Dated]]:
    """Number of a sentence -> the dates that it names, without that of the dateline."""
    return _by_sentence(told_sentences(parse), times)


def told_sentences(parse: Parse) -> list[Sentence]:
    """The sentences of a text without its datelines, which tell when it was written."""
    return [s for s in parse.sentences if not s.is_dateline]


def _by_sentence(sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> dict[int, list[Dated]]:
    out: dict[int, list[Dated]] = {}
    at = 0
    for index, time in enumerate(times):
        while at < len(sentences) and sentences[at].end <= time.span.start:
            at += 1
        found = dated(time.value) if time.kind in ("DATE", "TIME") else None
        if found is not None and at < len(sentences) and sentences[at].start <= time.span.start:
            out.setdefault(at, []).append((index, *found))
    return out


def _loose(sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> set[int]:
    """Sentences that say themselves that their time is no day: recently, long ago, soon."""
    starts = [s.start for s in sentences]
    found: set[int] = set()
    for time in times:
        if time.value in ("PAST_REF", "FUTURE_REF"):
            at = bisect.bisect_right(starts, time.span.start) - 1
            word = next((t for t in sentences[at].tokens if t.start == time.span.start), None)
            if word is not None and word.pos == "ADV":
                found.add(at)
    return found


def _lead_day(by_sentence: dict[int, list[Dated]], today: str) -> str:
    """The day the news is of: the first near publication that the opening sentences name, else publication itself."""
    if not today:
        return ""
    week_before = dt.date.fromordinal(max(1, dt.date.fromisoformat(today).toordinal() - 7)).isoformat()
    for number in range(LEAD_REACH):
        for _, date, precision in by_sentence.get(number, ()):
            if precision == "day" and week_before <= date <= today:
                return date
    return today


def _history(by_sentence: dict[int, list[Dated]], today: str) -> bool:
    """True when nearly all dates lie years back: nothing there happened on the day of the news."""
    dates = [date for found in by_sentence.values() for _, date, _ in found]
    if not today:
        return False
    far = sum(date < str(int(today[:4]) - 1).zfill(4) or date.startswith("BC") for date in dates)
    return far >= 4 and far > 4 * (len(dates) - far)


def _compared(sentence: Sentence, time: TimeExpression, hints: Hints) -> bool:
    """True for a date that is only a measure: the worst since 1987."""
    before = next((t.prev for t in sentence.tokens if t.start == time.span.start), None)
    while before is not None and before.pos in ("ADP", "DET") and before.lower not in hints.measures:
        before = before.prev  # than in 2012, since the October vote
    return before is not None and before.lower in hints.measures


def _tells_of_the_lead(sentence: Sentence, times: Sequence[TimeExpression], hints: Hints) -> bool:
    """True for an event told without a day of its own: its dates, if any, belong to something else than its verb."""
    root = sentence.root
    headline = sentence.i == 0 and sentence.paragraph.i == 0 and sentence.tokens[-1].text not in ".?!"
    if headline:
        return all(len(time.value) < 10 for time in times)
    if root.pos not in ("VERB", "AUX") or sentence.tokens[-1].text == "?":
        return False
    if not _happened(root, hints):
        return False
    return all(_aside(sentence, time, root, hints) for time in times)


def _happened(root: Token, hints: Hints) -> bool:
    """The verb tells what was done, said, planned or held on the day; what is so is of no day, unless so "now"."""
    if any(c.lower in hints.now for c in root.children):
        return True
    helped = any(c.dep in ("aux", "auxpass") for c in root.children)
    return helped or not (root.lemma in hints.copulas and root.tag in hints.present_tags)


def _aside(sentence: Sentence, time: TimeExpression, root: Token, hints: Hints) -> bool:
    """True for a date that the main verb does not happen on: after "since" or "by", or under a verb of its own."""
    tokens = [t for t in sentence.tokens if time.span.start <= t.start < time.span.end]
    if not tokens or len(time.value) >= 10:
        return False
    before = tokens[0].prev
    if before is not None and before.lower in hints.bounds:
        return True
    above = next((t for t in tokens if t.head not in tokens), tokens[0])
    return any(t is not root and t.pos in ("VERB", "AUX") for t in above.ancestors())


def _chosen(found: list[tuple[int, str, Precision]]) -> list[tuple[int, str, Precision]]:
    """One entry a date, and no coarse date that a finer one of the same sentence lies in."""
    out: list[tuple[int, str, Precision]] = []
    for index, date, precision in found:
        if any(date == other for _, other, _ in out):
            continue
        if any(other != date and other.startswith(date) and _RANK[p] < _RANK[precision] for _, other, p in found):
            continue
        out.append((index, date, precision))
    return out


def _ahead(date: str, precision: Precision, today: str) -> bool:
    """True when the whole of `date` lies behind the day of publication."""
    if not today or date.startswith("BC"):
        return False
    if precision == "week":
        return date > "{}-W{:02d}".format(*dt.date.fromisoformat(today).isocalendar()[:2])
    if precision in ("quarter", "half", "season"):
        return date[:4] > today[:4]
    return date > today[: len(date)]


def _end(text: str, times: Sequence[TimeExpression], index: int, words: TimeGrammar) -> str:
    """The last date of the range that the time at `index` opens: "from 3 to 5 May"."""
    if index + 1 >= len(times):
        return ""
    first, last = times[index], times[index + 1]
    a, b = dated(first.value), dated(last.value)
    between = text[first.span.end : last.span.start]
    if a is None or b is None or a[1] != b[1] or a[0] >= b[0]:
        return ""
    if not words.range_between.fullmatch(between):
        before = text[: first.span.start].rstrip().rpartition(" ")[2].lower()
        if before not in words.hints.between or not words.list_between.fullmatch(between):
            return ""
    return b[0]
