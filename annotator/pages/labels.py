"""Dots with names on a picture: each name stands where it meets no other name or dot, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import escape

LETTER, LINE = 7.6, 13
"""Width of a letter at most, and height of a line."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A linked dot: the middle, its radius, its name, and what is said of it."""

    x: float
    y: float
    size: float
    name: str
    href: str
    said: str


def dots(order: Sequence[Dot], width: int, height: int, *, named: int = 24) -> str:
    """SVG of the dots, the first `named` with their names where there is room."""
    taken: list[Box] = [(d.x - d.size, d.y - d.size, d.x + d.size, d.y + d.size) for d in order]
    drawn, labels = list[str](), list[str]()
    for i, d in enumerate(order):
        name, said = escape(d.name), escape(d.said)
        drawn.append(
            f'<a href="{escape(d.href)}" aria-label="{said}"><circle class="spot" cx="{_short(d.x)}" '
            f'cy="{_short(d.y)}" r="{d.size}"><title>{said}</title></circle></a>'
        )
        wide = LETTER * len(d.name)
        for side, left, top in (
            ("", d.x + d.size + 3, d.y - 7),
            ("z", d.x - d.size - 3 - wide, d.y - 7),
            ("m", d.x - wide / 2, d.y - d.size - LINE - 1),
            ("m", d.x - wide / 2, d.y + d.size + 1),
        ):
            box = (left, top, left + wide, top + LINE)
            free = box[0] >= 0 and box[2] <= width and box[1] >= 0 and box[3] <= height
            if i < named and free and not any(_meet(box, other) for n, other in enumerate(taken) if n != i):
                taken.append(box)
                at = {"": left, "z": left + wide, "m": d.x}[side]
                mark = f' class="{side}"' if side else ""
                labels.append(f'<text x="{at:.0f}" y="{top + 10:.0f}"{mark}>{name}</text>')
                break
    return "".join(drawn + labels)


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
