"""A timeline as a picture: a day is a point, anything longer a bar as long as it lasted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

HEIGHT = 56
EDGE = 8
NONE = Markup("")


def bars(counts: Sequence[tuple[int, int]], width: int) -> Markup:
    """An SVG of (day as ordinal, number) pairs: a bar stands on its day. Empty for fewer than two days."""
    if len(counts) < 2:
        return NONE
    low, high, most = counts[0][0], counts[-1][0], max(n for _, n in counts)
    scale = (width - 2 * EDGE) / (high - low)
    drawn = "".join(
        f'<rect x="{EDGE + (day - low) * scale - 2:.1f}" y="{38 - 34 * n / most:.1f}" width="4" '
        f'height="{34 * n / most:.1f}"/>'
        for day, n in counts
    )
    ends = [f"{d.day} {d:%b %Y}" for d in (dt.date.fromordinal(low), dt.date.fromordinal(high))]
    label = escape(f"Mentions a day, from {ends[0]} to {ends[1]}; {most} at most")
    return Markup(  # noqa: S704 - numbers, and words of the calendar
        f'<svg class="pic" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{label}">'
        f'<path d="M{EDGE} 38H{width - EDGE}"/>{drawn}'
        f'<text x="{EDGE}" y="52">{ends[0]}</text><text x="{width - EDGE}" y="52" class="z">{ends[1]}</text></svg>'
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """First and last day (ordinals), where it leads, and its words."""

    first: int
    last: int
    href: str
    title: str


def picture(marks: Sequence[Mark], width: int) -> Markup:
    """An SVG of `marks`, `width` units wide; empty when there are fewer than two days to show."""
    if len(marks) < 2:
        return Markup("")
    low, high = min(m.first for m in marks), max(m.last for m in marks)
    if high - low < 1:
        return Markup("")
    scale = (width - 2 * EDGE) / (high - low)
    drawn, levels = [], dict[int, int]()
    for mark in marks:
        x = EDGE + (mark.first - low) * scale
        long = (mark.last - mark.first) * scale
        level = levels.get(round(x / 8), 0)
        levels[round(x / 8)] = level + 1
        y = 30 - 8 * min(level, 3)
        shape = (
            f'<circle cx="{x:.1f}" cy="{y}" r="3.5"/>'
            if mark.first == mark.last
            else f'<rect x="{x:.1f}" y="{y - 2}" width="{max(long, 3):.1f}" height="4" rx="2"/>'
        )
        drawn.append(shape)
    ends = (dt.date.fromordinal(low).year, dt.date.fromordinal(high).year)
    label = escape(f"{len(marks)} dated events between {ends[0]} and {ends[1]}; the list below has them all")
    return Markup(  # noqa: S704 - numbers, and one escaped label
        f'<svg class="pic" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{label}">'
        f'<path d="M{EDGE} 38H{width - EDGE}"/>{"".join(drawn)}'
        f'<text x="{EDGE}" y="52">{ends[0]}</text><text x="{width - EDGE}" y="52" class="z">{ends[1]}</text></svg>'
    )
