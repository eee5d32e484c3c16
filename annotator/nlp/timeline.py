"""The article's timeline: one sentence and one date an entry."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from annotator.model import Moment, Precision, Span, TimeExpression
from annotator.nlp.tokens import Parse, Sentence

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
_RANGE = re.compile(r"\s*(?:-|\u2013|\u2014|to|until|through|and)\s*(?:the\s+)?")


def dated(value: str) -> tuple[str, Precision] | None:
    """A value's calendar date cut to its precision; None for durations, sets and PAST_REF."""
    for form, precision in _FORMS:
        found = form.fullmatch(value)
        if found:
            return found.group(1), precision
    return None


def find_moments(parse: Parse, times: Sequence[TimeExpression], published: dt.date | None) -> tuple[Moment, ...]:
    """Timeline entries sorted by their place in the text."""
    by_sentence: dict[int, list[tuple[int, str, Precision]]] = {}
    sentences = parse.sentences
    at = 0
    for index, time in enumerate(times):
        while at < len(sentences) and sentences[at].end <= time.span.start:
            at += 1
        found = dated(time.value) if time.kind in ("DATE", "TIME") else None
        if found is not None and at < len(sentences):
            by_sentence.setdefault(at, []).append((index, *found))
    today = published.isoformat() if published else ""
    out: list[Moment] = []
    for number, sentence in enumerate(sentences):
        for index, date, precision in _chosen(by_sentence.get(number, [])):
            out.append(Moment(date, precision, sentence.span, index, future=_ahead(date, precision, today)))
    return tuple(out)


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
