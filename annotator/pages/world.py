"""A map of the places a site names, drawn from the offline outlines of countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from annotator.pages.picture import NONE

_WIDTH = 960
_MARGIN = 1.25
"""Room around the places, times their own extent; a map never shows less than `_LEAST` degrees."""
_LEAST = 40.0
_LOW, _HIGH = 400, 560
"""Least and greatest height of a map."""
_TALL = 1.25
"""A degree of latitude for one of longitude: true to shape at 37 degrees, where most news happens."""
_DOTS = 300
_NAMED = 14
"""Places whose names stand on the map, those named oftenest."""


def world_map(spots: Sequence[tuple[str, str, str, int]]) -> Markup:
    """A map of the part of the world that holds `spots`: (key, name, address, mentions). Empty for none."""
    from annotator import knowledge

    known = [(knowledge.get(key), name, href, n) for key, name, href, n in spots]
    found = [
        (*_middle(f.key, f.country, (f.lon, f.lat)), name, href, n)
        for f, name, href, n in known
        if f and f.lat is not None and f.lon is not None
    ]
    if not found:
        return NONE
    west, east = _window([f[0] for f in found], 180.0, 2 * _LEAST)
    south, north = _window([f[1] for f in found], 85.0, _LEAST)
    scale = _WIDTH / (east - west)
    height = round(min(max((north - south) * scale * _TALL, _LOW), _HIGH))
    north = (north + south) / 2 + height / scale / 2 / _TALL
    south = north - height / scale / _TALL

    def at(lon: float, lat: float) -> tuple[int, int]:
        return round((lon - west) * scale), round((north - lat) * scale * _TALL)

    land = "".join(
        _outline(ring, at) for ring in _rings() if any(west <= x <= east and south <= y <= north for x, y in ring)
    )
    found = sorted(found, key=lambda f: -f[4])[:_DOTS]
    dots = _dots(sorted(((*at(f[0], f[1]), *f[2:]) for f in found), key=lambda f: (-f[4], f[2])))
    return Markup(  # noqa: S704 - numbers, and escaped words
        f'<svg class="world" viewBox="0 0 {_WIDTH} {height}" role="group" aria-label="Map of the places named">'
        f'<path class="land" d="{land}"/>{dots}</svg>'
    )


def _middle(key: str, country: str, point: tuple[float, float]) -> tuple[float, float]:
    """Where the dot of a place stands: for a whole country in the middle of its largest piece of land."""
    from annotator.knowledge.store import store

    written = store().outlines.get(country, "") if key == f"country:{country}" else ""
    if not written:
        return point
    area, x, y = max(map(_centre, map(_points, written.split(" "))))
    return (x, y) if area else point


def _centre(ring: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """(area, longitude, latitude of the centre of gravity) of a ring; area 0 for a line."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return (abs(area) / 2, x / 3 / area, y / 3 / area) if area else (0.0, 0.0, 0.0)


def _points(ring: str) -> list[tuple[float, float]]:
    """A ring's points in degrees; written as steps of a hundredth of a degree."""
    x = y = 0
    points = []
    for step in ring.split(";"):
        dx, _, dy = step.partition(",")
        x, y = x + int(dx), y + int(dy)
        points.append((x / 100, y / 100))
    return points


def _window(values: list[float], bound: float, least: float) -> tuple[float, float]:
    """(from, to) in degrees: what holds `values` with room around, within the world's bounds."""
    middle = (min(values) + max(values)) / 2
    half = max((max(values) - min(values)) * _MARGIN, least) / 2 + 2
    if 2 * half >= 2 * bound:
        return -bound, bound
    low = min(max(middle - half, -bound), bound - 2 * half)
    return low, low + 2 * half


def _dots(order: Sequence[tuple[int, int, str, str, int]]) -> str:
    """(x, y, name, address, mentions) as linked dots, the first ones named where there is room."""
    most, drawn, labels, taken = max(1, order[0][4]), list[str](), list[str](), list[tuple[int, int, int]]()
    for i, (x, y, name, href, n) in enumerate(order):
        size = round(3 + 10 * (n / most) ** 0.5, 1)
        wide, label = 7 * len(name) + 14, ""
        start = x - wide if x + wide > _WIDTH else x
        if i < _NAMED and all(abs(y - b) > 14 or start + wide < a or start > c for a, b, c in taken):
            taken.append((start, y, start + wide))
            left = start < x
            side = ' class="z"' if left else ""
            label = f'<text x="{x + (-size - 4 if left else size + 4):.0f}" y="{y + 4}"{side}>{escape(name)}</text>'
        said = escape(f"{name}: {n}")
        labels.append(label)
        drawn.append(
            f'<a href="{escape(href)}" aria-label="{said}"><circle class="spot" cx="{x}" cy="{y}" r="{size}">'
            f"<title>{said}</title></circle></a>"
        )
    return "".join(drawn + labels)


def _rings() -> Iterator[list[tuple[float, float]]]:
    """Every outline as points in degrees (longitude, latitude)."""
    from annotator.knowledge.store import store

    for written in store().outlines.values():
        yield from map(_points, written.split(" "))


def _outline(ring: list[tuple[float, float]], at: Callable[[float, float], tuple[int, int]]) -> str:
    """A closed SVG path in whole units; empty for what is smaller than a dot."""
    points = [at(x, y) for x, y in ring]
    kept = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if len(kept) < 3:
        return ""
    steps = "".join(f"l{b[0] - a[0]} {b[1] - a[1]}".replace(" -", "-") for a, b in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}{steps}z"
