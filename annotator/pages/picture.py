"""Time as a picture: a day is a point, anything longer a bar as long as it lasted.

The axis is half a calendar and half a list: crowded years get more room, empty ones less, and its ticks say where
each year, month or day stands. So a story that runs from 1946 to last Tuesday shows both.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from annotator.pages.dates import MONTHS

EDGE = 8
NONE = Markup("")
_CROWDED = 0.6
"""Share of the axis that is given out by the number of dates, the rest by the calendar."""
_LEVELS = 5
"""How many marks stand above each other before they begin to hide behind one another."""
_STEP = 9
_TAIL = 0.04
"""Share of the dates that may lie outside the years drawn one by one, at either end."""
_LETTER = 7
"""Width of a letter of a name, at most."""
_COLUMNS = 60
"""Years from which decades are drawn instead."""


@dataclass(frozen=True, slots=True)
class Mark:
    """First and last day (ordinals), where it leads, and its words."""

    first: int
    last: int
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of marks with its name and address."""

    name: str
    href: str
    marks: tuple[Mark, ...]


class Axis:
    """Where days lie on a line `width` units wide."""

    def __init__(self, marks: Iterable[Mark], width: int) -> None:
        self.knots = sorted({d for m in marks for d in (m.first, m.last)})
        self.low, self.high = self.knots[0], self.knots[-1]
        self.room = width - 2 * EDGE

    def x(self, day: int) -> float:
        """The place of a day."""
        span = (day - self.low) / (self.high - self.low)
        i = min(max(bisect_right(self.knots, day) - 1, 0), len(self.knots) - 2)
        part = (day - self.knots[i]) / (self.knots[i + 1] - self.knots[i])
        rank = (i + part) / (len(self.knots) - 1)
        return EDGE + self.room * ((1 - _CROWDED) * span + _CROWDED * rank)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """(place, label): round years first, then months, then the days themselves, wherever there is room."""
        taken: list[float] = []
        for day, label, need in self._candidates():
            x = self.x(day)
            if all(abs(x - other) >= need for other in taken):
                taken.append(x)
                yield x, label

    def _candidates(self) -> Iterator[tuple[int, str, int]]:
        first, last = dt.date.fromordinal(self.low).year, dt.date.fromordinal(self.high).year
        for step in (100, 50, 20, 10, 5, 2, 1):
            for year in range(first + -first % step, last + 1, step):
                if year and self.low <= (day := dt.date(year, 1, 1).toordinal()) <= self.high:
                    yield day, str(year), 44
        dates = [dt.date.fromordinal(k) for k in self.knots]
        for date in dates:
            if self.low <= date.replace(day=1).toordinal():
                yield date.replace(day=1).toordinal(), f"{MONTHS[date.month - 1][:3]} {date.year}", 68
        for date in dates:
            yield date.toordinal(), f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}", 86


def picture(marks: Sequence[Mark], width: int) -> Markup:
    """An SVG of `marks`, `width` units wide; empty when there are fewer than two days to show."""
    if len({(m.first, m.last) for m in marks}) < 2:
        return NONE
    axis = Axis(marks, width)
    shapes, high = _shapes(axis, marks)
    base = high + 6
    ends = (dt.date.fromordinal(axis.low).year, dt.date.fromordinal(axis.high).year)
    label = escape(f"{len(marks)} dated events between {ends[0]} and {ends[1]}; the list has them all")
    return Markup(  # noqa: S704 - numbers, and escaped words
        f'<svg class="pic" viewBox="0 0 {width} {base + 20}" role="img" aria-label="{label}">'
        f"{_ruler(axis, base, width)}{''.join(shapes)}</svg>"
    )


def lanes(rows: Sequence[Lane], width: int) -> Markup:
    """An SVG with a named row for each of `rows` on one axis, names cut to `width`; every mark is a link."""
    marks = [m for row in rows for m in row.marks]
    if len({(m.first, m.last) for m in marks}) < 2:
        return NONE
    axis, y, drawn = Axis(marks, width), 0, list[str]()
    for row in rows:
        shapes, high = _shapes(axis, row.marks)
        name = escape(_fitted(row.name, width))
        drawn.append(
            f'<a href="{escape(row.href)}"><text x="{EDGE}" y="{y + 13}">{name}</text></a>'
            f'<g transform="translate(0 {y + 20})">{"".join(shapes)}<path d="M{EDGE} {high + 3}H{width - EDGE}"/></g>'
        )
        y += high + 28
    return Markup(  # noqa: S704 - numbers, and escaped words
        f'<svg class="pic" viewBox="0 0 {width} {y + 24}" role="group" aria-label="Dated events by article">'
        f"{_ruler(axis, y + 4, width, top=0)}{''.join(drawn)}</svg>"
    )


def _fitted(name: str, width: int) -> str:
    """So much of a name as stands in a line of `width`, cut between words."""
    most = width // _LETTER
    return name if len(name) <= most else name[:most].rsplit(" ", 1)[0] + " …"


def _ruler(axis: Axis, base: int, width: int, top: int | None = None) -> str:
    ticks = list(axis.ticks())
    start = base if top is None else top
    lines = "".join(f"M{x:.0f} {start}V{base + 4}" for x, _ in ticks)
    words = "".join(
        f'<text x="{min(max(x, EDGE), width - EDGE):.0f}" y="{base + 16}"'
        f' class="{"z" if x > width - 24 else "m" if x > 24 else "a"}">{label}</text>'
        for x, label in ticks
    )
    return f'<path d="M{EDGE} {base}H{width - EDGE}{lines}"/>{words}'


def _shapes(axis: Axis, marks: Sequence[Mark]) -> tuple[list[str], int]:
    """(elements, height): marks that would touch stand above each other, the first ones lowest."""
    ends = [-1.0] * _LEVELS
    placed: list[tuple[float, float, int, Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.first, m.last)):
        x = axis.x(mark.first)
        long = 0.0 if mark.first == mark.last else max(axis.x(mark.last) - x, 4)
        level = next((i for i, end in enumerate(ends) if x - 4 >= end), None)
        level = min(range(_LEVELS), key=lambda i: ends[i]) if level is None else level
        ends[level] = max(ends[level], x + max(long, 4))
        placed.append((x, long, level, mark))
    high = 10 + _STEP * max((p[2] for p in placed), default=0)
    return [_shape(x, long, high - 5 - _STEP * level, mark) for x, long, level, mark in placed], high


def _shape(x: float, long: float, y: int, mark: Mark) -> str:
    shape = (
        f'<rect x="{x:.0f}" y="{y - 2}" width="{long:.0f}" height="5" rx="2.5"'
        if long
        else f'<circle cx="{x:.1f}" cy="{y}" r="3.6"'
    )
    if not mark.href:
        return shape + "/>"
    title = escape(mark.title)
    tag = shape[1:].partition(" ")[0]
    return f'<a href="{escape(mark.href)}" aria-label="{title}">{shape}><title>{title}</title></{tag}></a>'


def bars(counts: Sequence[tuple[int, int]], width: int) -> Markup:
    """An SVG of (day as ordinal, number) pairs on a plain calendar. Empty for fewer than two days."""
    if len(counts) < 2:
        return NONE
    low, high, most = counts[0][0], counts[-1][0], max(n for _, n in counts)
    scale = (width - 2 * EDGE) / (high - low)
    drawn = "".join(
        f'<rect x="{EDGE + (day - low) * scale - 2:.1f}" y="{38 - 34 * n / most:.1f}" width="4" '
        f'height="{34 * n / most:.1f}"/>'
        for day, n in counts
    )
    dates = (dt.date.fromordinal(low), dt.date.fromordinal(high))
    ends = [f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}" for d in dates]
    label = escape(f"Mentions a day, from {ends[0]} to {ends[1]}; {most} at most")
    return Markup(  # noqa: S704 - numbers, and words of the calendar
        f'<svg class="pic" viewBox="0 0 {width} 56" role="img" aria-label="{label}">'
        f'<path d="M{EDGE} 38H{width - EDGE}"/>{drawn}'
        f'<text x="{EDGE}" y="52">{ends[0]}</text><text x="{width - EDGE}" y="52" class="z">{ends[1]}</text></svg>'
    )


def columns(counts: Sequence[tuple[int, int, str]], width: int) -> Markup:
    """An SVG with a column for each (year, number, address); the few dates far off share one at each end."""
    if len(counts) < 2:
        return NONE
    stacks = _stacks(sorted(counts))
    room, most = (width - 2 * EDGE) / len(stacks), max(n for _, n, _ in stacks)
    every, drawn = max(1, round(56 / room)), []
    for i, (name, n, href) in enumerate(stacks):
        x, tall, said = EDGE + i * room, max(2.0, 120 * n / most), escape(f"{name}: {n}")
        wide = min(room - 2, 60.0) if room > 4 else room
        if n:
            drawn.append(
                f'<a href="{escape(href)}" aria-label="{said}"><rect x="{x:.1f}" y="{130 - tall:.1f}" '
                f'width="{wide:.1f}" height="{tall:.1f}"><title>{said}</title></rect></a>'
            )
        if i in (0, len(stacks) - 1) or (i % every == 0 and EDGE + 84 < x < width - EDGE - 118):
            end = i == len(stacks) - 1
            drawn.append(
                f'<text x="{width - EDGE if end else x:.1f}" y="146"{" class=z" if end else ""}>{escape(name)}</text>'
            )
    return Markup(  # noqa: S704 - numbers, and escaped addresses
        f'<svg class="pic" viewBox="0 0 {width} 152" role="group" aria-label="Dated sentences by year">'
        f'<path d="M{EDGE} 130H{width - EDGE}"/>{"".join(drawn)}</svg>'
    )


def _stacks(counts: Sequence[tuple[int, int, str]]) -> list[tuple[str, int, str]]:
    """(name, number, address) for every year of the stretch that holds nearly all, and for what lies outside it."""
    spare = sum(n for _, n, _ in counts) * _TAIL
    first, last, before, after = 0, len(counts) - 1, 0, 0
    while first < last and before + counts[first][1] <= spare:
        before += counts[first][1]
        first += 1
    while last > first and after + counts[last][1] <= spare:
        after += counts[last][1]
        last -= 1
    of = {year: (n, href) for year, n, href in counts[first : last + 1]}
    low, high = counts[first][0], counts[last][0]
    size = 10 if high - low > _COLUMNS else 1
    out = [(f"before {low}", before, counts[0][2])] if before else []
    for start in range(low // size * size, high + 1, size):
        inside = [of[y] for y in range(start, start + size) if y in of]
        name = f"{start}s" if size > 1 else str(start)
        out.append((name, sum(n for n, _ in inside), inside[0][1] if inside else ""))
    return [*out, *([(f"after {high}", after, counts[last + 1][2])] if after else [])]
