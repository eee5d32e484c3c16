"""Outlines of countries from Natural Earth (1:50m), thinned to what a small map can show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

DETAIL = 130
"""A country is this many steps wide or high; detail below a step is left out."""
Point = tuple[float, float]


def section(js: Path) -> str:
    """One line a country: code, tab, rings parted by spaces; a ring is "x,y" and then steps "dx,dy".

    In hundredths of a degree; a ring over the 180th meridian goes on beyond it.
    """
    topology = json.loads((js / "world-atlas" / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = _arcs(topology)
    codes = _codes(js)
    lines = []
    for one in topology["objects"]["countries"]["geometries"]:
        code = "XK" if one["properties"]["name"] == "Kosovo" else codes.get(str(one.get("id", "")))
        if code is None or one["type"] not in ("Polygon", "MultiPolygon"):
            continue
        polygons = [one["arcs"]] if one["type"] == "Polygon" else one["arcs"]
        rings = _thinned([_ring(polygon[0], arcs) for polygon in polygons])
        lines.append(f"{code}\t{' '.join(_written(ring) for ring in rings)}")
    return "\n".join(sorted(lines))


def _codes(js: Path) -> dict[str, str]:
    """ISO 3166-1 numeric -> two letters."""
    mappings = json.loads((js / "cldr-core" / "supplemental" / "codeMappings.json").read_text(encoding="utf-8"))
    rows = mappings["supplemental"]["codeMappings"]
    return {v["_numeric"]: code for code, v in rows.items() if len(code) == 2 and "_numeric" in v}


def _arcs(topology: dict[str, Any]) -> list[list[Point]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        out.append(points)
    return out


def _ring(numbers: Sequence[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for n in numbers:
        points.extend((arcs[n] if n >= 0 else arcs[~n][::-1])[1 if points else 0 :])
    return _unbroken(points)


def _unbroken(points: list[Point]) -> list[Point]:
    """The ring without the jump from 180 degrees east to west."""
    out, turn = [points[0]], 0.0
    for (before, _), (lon, lat) in pairwise(points):
        if abs(lon - before) > 180:
            turn += 360 if before > lon else -360
        out.append((lon + turn, lat))
    return out


def _thinned(rings: list[list[Point]]) -> list[list[Point]]:
    """Rings larger than a step, thinned (Douglas & Peucker 1973); the largest ring is always kept."""
    rings = sorted(rings, key=_extent, reverse=True)
    step = _extent(rings[0]) / DETAIL
    return [_peucker(ring, step) for i, ring in enumerate(rings) if i == 0 or _extent(ring) > 2 * step]


def _extent(ring: list[Point]) -> float:
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _peucker(points: list[Point], step: float) -> list[Point]:
    keep = {0, len(points) // 2, len(points) - 1}
    todo = [(0, len(points) // 2), (len(points) // 2, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1e-9
        worst, where = 0.0, -1
        for i in range(first + 1, last):
            x, y = points[i]
            away = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if away > worst:
                worst, where = away, i
        if worst > step:
            keep.add(where)
            todo += [(first, where), (where, last)]
    return [points[i] for i in sorted(keep)]


def _written(ring: list[Point]) -> str:
    out: list[str] = []
    x = y = 0
    for lon, lat in ring[:-1]:
        nx, ny = round(lon * 100), round(lat * 100)
        if (nx, ny) != (x, y) or not out:
            out.append(f"{nx - x},{ny - y}")
        x, y = nx, ny
    return ";".join(out)
