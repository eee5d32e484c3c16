"""A map of the places a site names, drawn from the offline outlines of countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from annotator.pages.labels import Dot, dots
from annotator.pages.picture import NONE

if TYPE_CHECKING:
    from annotator.knowledge import Fact

_MARGIN = 1.25
"""Room around the places, times their own extent; a map never shows less than `_LEAST` degrees."""
_LEAST = 40.0
_TALL = 1.25
"""A degree of latitude for one of longitude: true to shape at 37 degrees, where most news happens."""
_DOTS = 300
_NEWS = 0.75
"""Share of the mentions that the map of a small screen holds at least."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map."""

    lon: float
    lat: float
    name: str
    href: str
    mentions: int


@dataclass(frozen=True, slots=True)
class World:
    """A map, and the names of places that lie outside it."""

    drawn: Markup = NONE
    outside: tuple[str, ...] = ()


def has_place(key: str) -> bool:
    """Whether the place with this key can have a dot: it lies somewhere, and is no wide region like the Far East."""
    from annotator import knowledge

    fact = knowledge.get(key) if key else None
    return fact is not None and fact.lat is not None and fact.lon is not None and not _wide(fact)


def _wide(fact: Fact) -> bool:
    return fact.label == "LOC" and not fact.country and fact.kind in ("region", "continent")


def world_map(
    spots: Sequence[tuple[str, str, str, int]],
    width: int = 960,
    *,
    low: int = 400,
    high: int = 560,
    fitted: bool = False,
) -> World:
    """A map of the part of the world that holds `spots`: (key, name, address, mentions); without a drawing for none.

    `fitted` narrows it to the part in which most mentions lie.
    """
    from annotator import knowledge

    known = [(knowledge.get(key), name, href, n) for key, name, href, n in spots if has_place(key)]
    found = [Spot(*_middle(f), name, href, n) for f, name, href, n in known if f]
    if not found:
        return World()
    centre = _crowd(found) if fitted else found
    least = _LEAST / (2 if fitted else 1)
    west, east = _window([s.lon for s in centre], 180.0, 2 * least)
    south, north = _window([s.lat for s in centre], 85.0, least)
    scale = width / (east - west)
    height = round(min(max((north - south) * scale * _TALL, low), high))
    north = (north + south) / 2 + height / scale / 2 / _TALL
    south = north - height / scale / _TALL

    def at(lon: float, lat: float) -> tuple[int, int]:
        return round((lon - west) * scale), round((north - lat) * scale * _TALL)

    land = "".join(
        _outline(ring, at) for ring in _rings() if any(west <= x <= east and south <= y <= north for x, y in ring)
    )
    order = sorted(found, key=lambda s: (-s.mentions, s.name))[:_DOTS]
    inside = [s for s in order if west <= s.lon <= east and south <= s.lat <= north]
    most = max((s.mentions for s in inside), default=1)
    drawn_dots = dots([_sized(at(s.lon, s.lat), s, most) for s in inside], width, height)
    label = "Map of the places named"
    drawn = Markup(  # noqa: S704 - numbers, and escaped words
        f'<svg class="world" viewBox="0 0 {width} {height}" role="group" aria-label="{label}">'
        f'<path class="land" d="{land}"/>{drawn_dots}</svg>'
    )
    return World(drawn, tuple(s.name for s in order if s not in inside))


def _crowd(found: Sequence[Spot]) -> list[Spot]:
    """The neighbours, from west to east, that hold most of the mentions on the least room."""
    row = sorted(found, key=lambda s: (s.lon, s.name))
    wanted = _NEWS * sum(s.mentions for s in row)
    best, held, end = row, 0, 0
    for start, first in enumerate(row):
        while end < len(row) and held < wanted:
            held += row[end].mentions
            end += 1
        if held < wanted:
            break
        if row[end - 1].lon - first.lon < best[-1].lon - best[0].lon:
            best = row[start:end]
        held -= first.mentions
    return best


def _middle(fact: Fact) -> tuple[float, float]:
    """Where the dot of a place stands: for a whole country in the middle of its largest piece of land."""
    from annotator.knowledge.store import store

    point = fact.lon or 0.0, fact.lat or 0.0
    written = store().outlines.get(fact.country, "") if fact.key == f"country:{fact.country}" else ""
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


def _sized(at: tuple[int, int], spot: Spot, most: int) -> Dot:
    size = round(3 + 10 * (spot.mentions / max(most, 1)) ** 0.5, 1)
    return Dot(*at, size, spot.name, spot.href, f"{spot.name}: {spot.mentions}")


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
