"""Which entries of the timelines tell of the same event, when several articles tell of it.

Two sentences of two articles tell of one event when their entries have the same date, they name the same entity, and
they are close: in all they hold, and in their words without the names. Closeness is the cosine of words and entities,
each weighed by how rare it is among the dated sentences of the site (tf-idf; Spärck Jones 1972). Figures that differ
ask for more, since two attacks of one day are told in much the same words. Pairs are joined closest first, and two
groups become one only when all their sentences are near each other (complete linkage), so no event drifts.

Only sentences that share one of their rarest features are compared: the cost grows with the number of entries.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model import Annotated, Event, Moment, Place, Precision

CLOSE = 0.42
"""Cosine from which two sentences with a date to the day are of one event."""
CLOSE_COARSE = 0.6
"""The same for a month, a year and the like, in which much more happens."""
CLOSE_FIGURES = 0.7
"""The same where both give figures and none is the same."""
IN_WORDS = 0.25
"""Cosine of the words alone that is asked besides."""
NEAR = 0.25
"""Cosine that all sentences of one event have with each other."""
SMALL = 50
"""Sentences added to the count, so that on a small site a word is not common for being shared by two."""
RAREST = 8
"""Features of a sentence by which others like it are looked up."""
CROWD = 60
"""More sentences of one date than this with one feature tell nothing by it."""
STEM = 6
"""Letters by which words are one: resigned, resigns, resignation."""
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]{3,}|\d[\d,.]*\d|\d{2,}")

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A moment, by what its sentence holds."""

    place: Place
    rank: tuple[int, int]
    """Number of the article, index of the moment: newest article first."""
    names: frozenset[str]
    """"@" + id of each entity named."""
    words: frozenset[str]
    """Stems and figures outside the names and the times."""

    @property
    def features(self) -> frozenset[str]:
        return self.names | self.words


def events(articles: Sequence[Annotated]) -> tuple[Event, ...]:
    """Events of two or more of `articles` (newest first, entity ids those of the site), in date order."""
    by_date: dict[tuple[str, Precision], list[_Entry]] = defaultdict(list)
    for number, annotated in enumerate(articles):
        for moment, entry in _entries(annotated, number):
            by_date[moment.date, moment.precision].append(entry)
    spread = Counter(f for entries in by_date.values() for e in entries for f in e.features)
    total = sum(map(len, by_date.values()))
    weights = {f: math.log(1 + (total + SMALL) / (n + 1)) for f, n in spread.items()}
    out: list[Event] = []
    for (date, precision), entries in sorted(by_date.items()):
        if len({e.rank[0] for e in entries}) > 1:
            threshold = CLOSE if precision == "day" else CLOSE_COARSE
            out.extend(Event(date, precision, group) for group in _groups(entries, weights, threshold))
    return tuple(out)


def _entries(annotated: Annotated, number: int) -> Iterator[tuple[Moment, _Entry]]:
    findings, text = annotated.findings, annotated.article.text
    mentions, times = findings.mentions, findings.times
    first_mention, first_time = [m.span.start for m in mentions], [t.span.start for t in times]
    for index, moment in enumerate(findings.moments):
        a, b = moment.sentence.start, moment.sentence.end
        inside = mentions[bisect.bisect_left(first_mention, a) : bisect.bisect_left(first_mention, b)]
        clock = times[bisect.bisect_left(first_time, a) : bisect.bisect_left(first_time, b)]
        apart = [m.span for m in inside] + [t.span for t in clock]
        words = frozenset(
            found.group().casefold()[:STEM]
            for found in _WORD.finditer(text, a, b)
            if not any(span.start <= found.start() < span.end for span in apart)
        )
        names = frozenset("@" + m.entity for m in inside)
        yield moment, _Entry(Place(annotated.article.slug, index), (number, index), names, words)


def _groups(entries: list[_Entry], weights: Weights, threshold: float) -> Iterator[tuple[Place, ...]]:
    """The places of entries that are one event, for entries of one date."""
    close = {n: sim for n in _pairs(entries, weights) if (sim := _close(entries, n, weights)) >= threshold}
    group_of = {n: [n] for pair in close for n in pair}
    for a, b in sorted(close, key=lambda pair: (-close[pair], pair)):
        one, other = group_of[a], group_of[b]
        if one is not other and all(_cosine(entries[x], entries[y], weights) >= NEAR for x in one for y in other):
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    for n in sorted(group_of):
        group = group_of[n]
        if n == min(group) and len({entries[m].rank[0] for m in group}) > 1:
            yield tuple(entries[m].place for m in sorted(group, key=lambda m: entries[m].rank))


def _pairs(entries: list[_Entry], weights: Weights) -> list[tuple[int, int]]:
    """Pairs of two articles' entries that share a rare feature, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, entry in enumerate(entries):
        for feature in sorted(entry.features, key=lambda f: (-weights[f], f))[:RAREST]:
            holders[feature].append(n)
    shared = (pair for numbers in holders.values() if len(numbers) <= CROWD for pair in combinations(numbers, 2))
    return sorted({(a, b) for a, b in shared if entries[a].rank[0] != entries[b].rank[0]})


def _close(entries: list[_Entry], pair: tuple[int, int], weights: Weights) -> float:
    """How close two sentences are; 0 when they lack what is asked besides."""
    a, b = entries[pair[0]], entries[pair[1]]
    words = a.words & b.words
    if not a.names & b.names or len(words) < 2:
        return 0.0
    in_words = _square(words, weights) / math.sqrt(_square(a.words, weights) * _square(b.words, weights))
    close = _cosine(a, b, weights)
    figures = {f for f in a.words if f[0].isdigit()}, {f for f in b.words if f[0].isdigit()}
    differ = all(figures) and not figures[0] & figures[1]
    return close if in_words >= IN_WORDS and (not differ or close >= CLOSE_FIGURES) else 0.0


def _cosine(a: _Entry, b: _Entry, weights: Weights) -> float:
    both = _square(a.features & b.features, weights)
    return both / math.sqrt(_square(a.features, weights) * _square(b.features, weights)) if both else 0.0


def _square(features: frozenset[str], weights: Weights) -> float:
    # in one order, so that the sum is the same every time
    return sum(weights[f] ** 2 for f in sorted(features))
