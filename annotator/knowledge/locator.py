"""Small locator maps: a country's outline with a dot, as a few hundred bytes of inline SVG."""

from __future__ import annotations

import math
from itertools import pairwise

from annotator.knowledge.store import store

WIDTH, HEIGHT = 120, 90
_MARGIN = 4
_NEAR = 20.0
"""Parts of a country farther than this (degrees) from the part that is shown are left off, and beside a small part
those farther than one and a half times its size: Hawaii, French Guiana."""
Point = tuple[float, float]


def locator(lat: float, lon: float, country: str) -> str:
    """An SVG of `country` (ISO 3166-1) with a dot at the place, or the empty string when there is no outline.

    It carries classes only (locator, land, spot), for the theme to colour; it says nothing that its caption does not.
    """
    written = store().outlines.get(country)
    if not written:
        return ""
    rings = _window([_ring(r, lon) for r in written.split(" ")], lat, lon)
    points = [(lon, lat), *(p for ring in rings for p in ring)]
    left, right = min(p[0] for p in points), max(p[0] for p in points)
    low, high = min(p[1] for p in points), max(p[1] for p in points)
    # Degrees of longitude shrink with the cosine of the latitude; the middle one stands for all.
    narrow = math.cos(math.radians(min(75.0, abs((low + high) / 2))))
    scale = min(
        (WIDTH - 2 * _MARGIN) / max((right - left) * narrow, 1e-6), (HEIGHT - 2 * _MARGIN) / max(high - low, 1e-6)
    )
    dx = (WIDTH - (right - left) * narrow * scale) / 2
    dy = (HEIGHT - (high - low) * scale) / 2

    def at(point: Point) -> tuple[int, int]:
        return round(dx + (point[0] - left) * narrow * scale), round(dy + (high - point[1]) * scale)

    shapes = "".join(_path([at(p) for p in ring]) for ring in rings)
    x, y = at((lon, lat))
    return (
        f'<svg class="locator" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false">'
        f'<path class="land" d="{shapes}"/><circle class="spot" cx="{x}" cy="{y}" r="4"/></svg>'
    )


def _ring(written: str, lon: float) -> list[Point]:
    """The points of a ring (longitude, latitude), turned so that it lies within half the globe of `lon`."""
    x = y = 0
    points = []
    for step in written.split(";"):
        dx, _, dy = step.partition(",")
        x, y = x + int(dx), y + int(dy)
        points.append((x / 100, y / 100))
    middle = (min(p[0] for p in points) + max(p[0] for p in points)) / 2
    turn = -360 * round((middle - lon) / 360)
    return [(px + turn, py) for px, py in points]


def _window(rings: list[list[Point]], lat: float, lon: float) -> list[list[Point]]:
    """The ring that holds the place or lies nearest, and those that lie near that one."""
    main = min(rings, key=lambda r: _apart(_box(r), (lon, lat, lon, lat)))
    box = _box(main)
    near = min(_NEAR, 1.5 * max(box[2] - box[0], box[3] - box[1]))
    return [r for r in rings if r is main or _apart(box, _box(r)) <= near]


def _box(ring: list[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _apart(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> float:
    """Degrees between two boxes; 0 when they touch."""
    return max(0.0, a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])


def _path(points: list[tuple[int, int]]) -> str:
    """A closed SVG path in whole units; empty when the ring is smaller than a dot."""
    kept = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if len(kept) < 3:
        return ""
    steps = "".join(f"l{bx - ax} {by - ay}".replace(" -", "-") for (ax, ay), (bx, by) in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}{steps}z"
