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
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from annotator.model import Annotated, Event, Moment, Place, Precision

CLOSE = 0.2
"""Cosine from which two sentences are of one event, where a day has ten entries on the site."""
CROWDED = 0.08
"""What is asked besides for every tenfold of entries: on a full day more is alike by chance."""
COARSE = 0.2
"""What is asked besides for a month, a year and the like, in which much more happens."""
FIGURES = 0.25
"""What is asked besides where both give figures and none is the same: two accidents."""
IN_WORDS = 0.08
"""Cosine of the words alone that is asked."""
NEAR = 0.5
"""Part of the threshold that all sentences of one event reach with each other."""
SMALL = 50
"""Sentences added to the count, so that on a small site a word is not common for being shared by two."""
RAREST = 8
"""Features of a sentence by which others like it are looked up."""
CROWD = 60
"""More sentences of one date than this with one feature tell nothing by it."""
STEM = 6
"""Letters by which words are one: resigned, resigns, resignation."""
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]{4,}|\d[\d,.]*\d|\d{2,}")

Weights = Mapping[str, float]
"""Square of the rarity of each feature."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A moment, kept small: all dated sentences of a site are held at once."""

    place: Place
    number: int
    """Of its article: newest first."""
    names: tuple[str, ...]
    """"@" + id of each entity named."""
    words: tuple[str, ...]
    """Stems and figures outside the names and the times."""


class _Entry:
    """A moment, by what its sentence holds."""

    __slots__ = ("features", "names", "place", "rank", "words")

    def __init__(self, row: _Row) -> None:
        self.place = row.place
        self.rank = row.number, row.place.index
        self.names = frozenset(row.names)
        self.words = frozenset(row.words)
        self.features = self.names | self.words


class Events:
    """Collects the dated sentences of articles and finds the events of which two or more of them tell."""

    def __init__(self) -> None:
        self._by_date: dict[tuple[str, Precision], list[_Row]] = defaultdict(list)
        self._spread: Counter[str] = Counter()
        self._articles = 0

    def put(self, annotated: Annotated) -> None:
        """Take in the next article, newest first; entity ids are those of the site."""
        for moment, row in _rows(annotated, self._articles):
            self._by_date[moment.date, moment.precision].append(row)
            self._spread.update(row.names)
            self._spread.update(row.words)
        self._articles += 1

    def all(self) -> tuple[Event, ...]:
        """The events, in date order."""
        total = sum(map(len, self._by_date.values()))
        weights = {f: math.log(1 + (total + SMALL) / (n + 1)) ** 2 for f, n in self._spread.items()}
        out: list[Event] = []
        for (date, precision), rows in sorted(self._by_date.items()):
            if len({r.number for r in rows}) > 1:
                threshold = CLOSE + CROWDED * math.log10(max(1.0, len(rows) / 10)) + COARSE * (precision != "day")
                day = _Day([_Entry(r) for r in rows], weights, threshold)
                out.extend(Event(date, precision, group) for group in day.groups())
        return tuple(out)


def events(articles: Iterable[Annotated]) -> tuple[Event, ...]:
    """Events of two or more of `articles` (newest first, entity ids those of the site), in date order."""
    found = Events()
    for annotated in articles:
        found.put(annotated)
    return found.all()


def _rows(annotated: Annotated, number: int) -> Iterator[tuple[Moment, _Row]]:
    findings, text = annotated.findings, annotated.article.text
    mentions, times = findings.mentions, findings.times
    first_mention, first_time = [m.span.start for m in mentions], [t.span.start for t in times]
    for index, moment in enumerate(findings.moments):
        a, b = moment.sentence.start, moment.sentence.end
        inside = mentions[bisect.bisect_left(first_mention, a) : bisect.bisect_left(first_mention, b)]
        clock = times[bisect.bisect_left(first_time, a) : bisect.bisect_left(first_time, b)]
        apart = [m.span for m in inside] + [t.span for t in clock]
        words = dict.fromkeys(
            sys.intern(found.group().casefold()[:STEM])
            for found in _WORD.finditer(text, a, b)
            if not any(span.start <= found.start() < span.end for span in apart)
        )
        names = dict.fromkeys(sys.intern("@" + m.entity) for m in inside)
        yield moment, _Row(Place(annotated.article.slug, index), number, tuple(names), tuple(words))


class _Day:
    """The entries of one date, and how much they weigh."""

    def __init__(self, entries: list[_Entry], weights: Weights, threshold: float) -> None:
        self.entries = entries
        self.weights = weights
        self.threshold = threshold
        self.size = [self._weight(e.features) for e in entries]

    def _weight(self, features: frozenset[str]) -> float:
        # fsum rounds once, at the end: the order in which a set gives its members does not matter
        return math.fsum(map(self.weights.__getitem__, features))

    def groups(self) -> Iterator[tuple[Place, ...]]:
        """The places of entries that are one event."""
        entries = self.entries
        close = {pair: sim for pair in self.pairs() if (sim := self.close(*pair)) >= self.threshold}
        group_of = {n: [n] for pair in close for n in pair}
        for a, b in sorted(close, key=lambda pair: (-close[pair], pair)):
            one, other = group_of[a], group_of[b]
            if one is not other and all(self.cosine(x, y) >= NEAR * self.threshold for x in one for y in other):
                one.extend(other)
                group_of.update(dict.fromkeys(other, one))
        for n in sorted(group_of):
            group = group_of[n]
            if n == min(group) and len({entries[m].rank[0] for m in group}) > 1:
                yield tuple(entries[m].place for m in sorted(group, key=lambda m: entries[m].rank))

    def pairs(self) -> list[tuple[int, int]]:
        """Pairs of two articles' entries that share a rare feature, each once, in order."""
        holders: dict[str, list[int]] = defaultdict(list)
        for n, entry in enumerate(self.entries):
            for feature in sorted(entry.features, key=lambda f: (-self.weights[f], f))[:RAREST]:
                holders[feature].append(n)
        shared = (pair for numbers in holders.values() if len(numbers) <= CROWD for pair in combinations(numbers, 2))
        return sorted({(a, b) for a, b in shared if self.entries[a].rank[0] != self.entries[b].rank[0]})

    def close(self, m: int, n: int) -> float:
        """How close two sentences are; 0 when they lack what is asked besides."""
        a, b = self.entries[m], self.entries[n]
        names, words = a.names & b.names, a.words & b.words
        if not names or not words or len(names) + len(words) < 3:
            return 0.0
        close = self.cosine(m, n)
        if close < self.threshold:
            return 0.0
        in_words = self._weight(words) / math.sqrt(self._weight(a.words) * self._weight(b.words))
        figures = {f for f in a.words if f[0].isdigit()}, {f for f in b.words if f[0].isdigit()}
        differ = all(figures) and not figures[0] & figures[1]
        return close if in_words >= IN_WORDS and (not differ or close >= self.threshold + FIGURES) else 0.0

    def cosine(self, m: int, n: int) -> float:
        """Of all that two sentences hold."""
        both = self.entries[m].features & self.entries[n].features
        return self._weight(both) / math.sqrt(self.size[m] * self.size[n]) if both else 0.0
