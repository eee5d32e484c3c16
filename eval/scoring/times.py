"""Times: spans, TIMEX3 kinds and values (as TempEval-3, UzZaman et al. 2013), and the days told of each sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.documents import Document
from eval.figures import Figure, f1

FIGURES: tuple[Figure, ...] = (
    f1("times: exact span", "exact", "times predicted", "times gold"),
    f1("times: span", "overlap", "times predicted", "times gold"),
    f1("times: kind", "kind", "times predicted", "times gold"),
    f1("times: value", "value", "values predicted", "values gold"),
    f1("times: days of sentences", "day", "days predicted", "days gold"),
)


@dataclass(frozen=True, slots=True, order=True)
class _Time:
    start: int
    end: int
    kind: str
    value: str
    confidence: float | None = None


def score(document: Document, predicted: Mapping[str, Any]) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
    """(counts, judged confidences, errors) of one document. A gold value that is empty is not counted as a value."""
    text = document.text
    gold = _times(text, document.layers["times"])
    found = _times(text, predicted.get("times") or [])
    if kinds := document.layers.get("kinds"):
        found = [t for t in found if t.kind in kinds and not t.value.endswith("_REF")]
    pairs = _pairs(gold, found)
    unvalued = sum(not gold[i].value for i, _ in pairs)
    counts = Counter(
        {
            "times gold": len(gold),
            "times predicted": len(found),
            "overlap": len(pairs),
            "exact": sum((gold[i].start, gold[i].end) == (found[j].start, found[j].end) for i, j in pairs),
            "kind": sum(gold[i].kind == found[j].kind for i, j in pairs),
            "value": sum(bool(gold[i].value) and gold[i].value == found[j].value for i, j in pairs),
            "values gold": sum(bool(t.value) for t in gold),
            "values predicted": len(found) - unvalued,
        }
    )
    sentences = split(text)
    told, wanted = days(found, sentences), days(gold, sentences)
    counts.update({"days gold": len(wanted), "days predicted": len(told), "day": len(wanted & told)})
    return counts, _judged(gold, found, pairs), _errors(text, gold, found, pairs)


def _times(text: str, rows: Iterable[Mapping[str, Any]]) -> list[_Time]:
    out: dict[tuple[int, int], _Time] = {}
    for row in rows:
        words = text[row["start"] : row["end"]]
        start = row["start"] + len(words) - len(words.lstrip())
        end = row["start"] + len(words.rstrip())
        if start < end:
            time = _Time(start, end, str(row["kind"]).upper(), str(row.get("value") or ""), row.get("confidence"))
            out.setdefault((start, end), time)
    return sorted(out.values(), key=lambda t: (t.start, t.end))


def _pairs(gold: Sequence[_Time], found: Sequence[_Time]) -> list[tuple[int, int]]:
    """One to one: exact spans first, then the longest overlap."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(found):
            shared = min(g.end, p.end) - max(g.start, p.start)
            if shared > 0:
                off = abs(g.start - p.start) + abs(g.end - p.end)
                candidates.append((off > 0, -shared, off, i, j))
    golds: set[int] = set()
    founds: set[int] = set()
    out = []
    for *_, i, j in sorted(candidates):
        if i not in golds and j not in founds:
            golds.add(i)
            founds.add(j)
            out.append((i, j))
    return sorted(out)


def _judged(gold: Sequence[_Time], found: Sequence[_Time], pairs: Sequence[tuple[int, int]]) -> tuple[Any, ...]:
    right = {j: gold[i].value == found[j].value for i, j in pairs if gold[i].value}
    unknown = {j for i, j in pairs if not gold[i].value}
    return tuple(
        (t.confidence, right.get(j, False))
        for j, t in enumerate(found)
        if t.confidence is not None and j not in unknown
    )


def _errors(
    text: str, gold: Sequence[_Time], found: Sequence[_Time], pairs: Sequence[tuple[int, int]]
) -> tuple[Any, ...]:
    out = []
    for i, j in pairs:
        g, p = gold[i], found[j]
        if g.value and g.value != p.value:
            context = " ".join(text[max(0, g.start - 50) : g.end + 50].split())
            out.append(("wrong value", f"{text[g.start : g.end]!r} is {g.value}, read as {p.value}: {context}"))
        elif (g.start, g.end) != (p.start, p.end):
            out.append(("wrong extent", f"{text[g.start : g.end]!r}, read as {text[p.start : p.end]!r}"))
    golds, founds = {i for i, _ in pairs}, {j for _, j in pairs}
    out += [("missed time", text[g.start : g.end]) for i, g in enumerate(gold) if i not in golds]
    out += [("false time", f"{text[p.start : p.end]} {p.value}") for j, p in enumerate(found) if j not in founds]
    return tuple(out)


# --- days and sentences, for counting alone: the same for gold and prediction

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4}-\d\d)(-XX.*)?")
_WEEK = re.compile(r"(\d{4}-W\d\d)(-\w+)?(T.*)?")
_YEAR = re.compile(r"((?:BC)?\d{4})(-(Q\d|QX|H\d|SP|SU|FA|WI|XX.*))?")


def calendar(value: str) -> set[str]:
    """The days, weeks, months or years that a TIMEX3 value names; an interval names its two ends."""
    value = value.strip().upper()
    if "/" in value:
        first, _, last = value.partition("/")
        return calendar(first) | calendar(last)
    for pattern in (_DAY, _MONTH, _WEEK, _YEAR):
        if match := pattern.fullmatch(value):
            return {match[1]}
    return set()


def days(times: Iterable[_Time], sentences: Sequence[tuple[int, int]]) -> set[tuple[str, int]]:
    """(day, number of the sentence) of every date."""
    dates = (t for t in times if t.kind in ("DATE", "TIME"))
    return {(day, sentence_at(sentences, t.start)) for t in dates for day in calendar(t.value)}


_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)|\n\s*\n")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt maj cmdr adm gov sen rep rev hon st jr sr co corp inc ltd llc no vs "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n a.m "
    "p.m e.g i.e etc approx dept est fig vol".split()
)
_MAY_END = frozenset(["a.m", "p.m", "u.s", "u.k", "u.n", "etc", "inc", "corp", "co", "ltd"])
_OPENER = re.compile(r"\s+(The|A|An|In|On|At|He|She|It|They|But|And|This|That|\")\b")


def split(text: str) -> list[tuple[int, int]]:
    """Sentences, by marks and abbreviations."""
    out, start = [], 0
    for mark in _END.finditer(text):
        if mark[0].strip() and not _ends(text, start, mark):
            continue
        if text[start : mark.end()].strip():
            out.append((start, mark.end()))
        start = mark.end()
    if text[start:].strip():
        out.append((start, len(text)))
    return out or [(0, len(text))]


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    if mark[0][0] != ".":
        return True
    last = re.search(r"(\S+)$", text[start : mark.start()])
    word = last[1].lstrip("(\"'“‘[").lower() if last else ""
    rest = text[mark.end() :]
    following = re.match(r"\s+(\S)", rest)
    if word in _ABBREVIATIONS or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", word):
        capital = following is not None and following[1].isupper()
        if not (word in _MAY_END and capital and _OPENER.match(rest)):
            return False
    return not (following and following[1].islower())


def sentence_at(sentences: Sequence[tuple[int, int]], at: int) -> int:
    """The number of the sentence that holds the character `at`."""
    out = 0
    for i, (start, _) in enumerate(sentences):
        if start <= at:
            out = i
    return out
