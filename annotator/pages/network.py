"""Who is mentioned with whom: a picture for each dossier, and one of the whole site with the same as a table.

Two are mentioned together when one sentence mentions both. Places in the picture come from arithmetic alone, so the
same site gives the same bytes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup, escape

from annotator.base.cache import digest
from annotator.pages.common import Head, Link, PagePlan, View, head
from annotator.pages.labels import Dot, dots
from annotator.pages.picture import NONE

_SITE, _AROUND, _AROUND_SMALL = 24, 10, 6
"""Names in the picture of the site, around one name, and around it on a phone."""
_NEWEST = 400
"""Articles that are looked through, the newest ones."""
_ROWS = 60
_ROUNDS = 120
_PATH = "entities/network.html"

Pairs = Mapping[tuple[str, str], int]
"""(id, id) in the order of the alphabet -> sentences that mention both."""


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """The site's network."""

    head: Head
    title: str
    lead: str
    picture: Markup
    small: Markup
    small_caption: str
    caption: str
    rows: tuple[tuple[Link, Link, int], ...]
    """The pairs mentioned together most, with the number of sentences."""


def together(view: View, entity: str, slugs: Iterable[str]) -> Counter[str]:
    """Who shares sentences with an entity, and how many."""
    found: Counter[str] = Counter()
    for slug in list(slugs)[:_NEWEST]:
        for who in view.sentences(slug):
            if entity in who:
                found.update(w for w in who if w != entity)
    return found


def around_one(view: View, here: str, entity: str, slugs: Sequence[str]) -> Markup:
    """The picture of those who share sentences with an entity, and of their ties; empty for fewer than three. There
    are two of it: on a phone fewer names, in letters that can be read.
    """
    close = together(view, entity, slugs)
    best = sorted(close, key=lambda e: (-close[e], e))[:_AROUND]
    if len(best) < 3:
        return NONE
    ties = _pairs(view, slugs, {entity, *best})
    wide = _ring(view, here, entity, best, ties, (640, 340))
    small = _ring(view, here, entity, best[:_AROUND_SMALL], ties, (300, 380))
    return Markup('<div class="only-wide">{}</div><div class="only-small">{}</div>').format(wide, small)


def _ring(view: View, here: str, entity: str, best: Sequence[str], ties: Pairs, size: tuple[int, int]) -> Markup:
    """An entity in the middle of those it is mentioned with."""
    middle = {entity: (0.5, 0.5)}
    for i, other in enumerate(_chained(best, ties)):
        turn = 2 * math.pi * (i + 0.5) / len(best)
        middle[other] = (0.5 + 0.5 * math.cos(turn), 0.5 + 0.5 * math.sin(turn))
    said = f"{view.name(entity)} and those mentioned in the same sentences; the list says how often"
    return _drawn(view, here, [entity, *best], ties, middle, size, said)


def network(view: View) -> Iterator[PagePlan]:
    """The page of the site's network."""
    slugs = list(view.faces)[:_NEWEST]
    names = [(e.id, e.name, view.graph.addresses[e.id]) for e in view.graph.entities.values()]
    yield PagePlan(
        _PATH, "network.html", digest(repr(view.site), repr(names), view.marks(slugs)), lambda: _page(view, slugs)
    )


def _page(view: View, slugs: Sequence[str]) -> NetworkPage:
    often = Counter({e: sum(p.slug in view.faces for p in places) for e, places in view.graph.mentions.items()})
    known = [e for e in often if e in view.graph.entities and view.graph.entities[e].label != "NORP"]
    best = sorted(known, key=lambda e: (-often[e], e))[:_SITE]
    ties = _pairs(view, slugs, best)
    tied = [e for e in best if any(e in pair for pair in ties)]
    at = _spread(tied, ties)
    lead = "Names that stand in the same sentences."
    said = "Who is mentioned with whom; the table below says how often"
    rows = sorted(ties, key=lambda p: (-ties[p], view.name(p[0]), view.name(p[1]), p))[:_ROWS]
    wide = _drawn(view, _PATH, tied, ties, at, (960, 600), said) if ties else NONE
    small = _drawn(view, _PATH, tied, ties, at, (340, 460), said) if ties else NONE
    return NetworkPage(
        head(view.site, _PATH, "Who is mentioned with whom", lead),
        "Who is mentioned with whom",
        lead,
        wide,
        small,
        "",
        "A line joins names of one sentence; it is thicker for more sentences." if wide else "",
        tuple((_link(view, a), _link(view, b), ties[a, b]) for a, b in rows),
    )


def _link(view: View, entity: str) -> Link:
    return Link(view.name(entity), view.to(_PATH, entity))


def _pairs(view: View, slugs: Iterable[str], who: Iterable[str]) -> Pairs:
    """Sentences that mention two of `who`."""
    wanted, found = set(who), Counter[tuple[str, str]]()
    for slug in list(slugs)[:_NEWEST]:
        for inside in view.sentences(slug):
            found.update(combinations(sorted(wanted.intersection(inside)), 2))
    return dict(sorted(found.items()))


def _chained(row: Sequence[str], ties: Pairs) -> list[str]:
    """`row` in an order in which neighbours are tied where they can be."""
    left, out = list(row), [row[0]]
    left.remove(row[0])
    while left:
        last = out[-1]
        out.append(max(left, key=lambda e: (ties.get((min(e, last), max(e, last)), 0), -left.index(e))))
        left.remove(out[-1])
    return out


def _spread(names: Sequence[str], ties: Pairs) -> dict[str, tuple[float, float]]:
    """Places in the unit square: ties pull, all push (Fruchterman and Reingold 1991), from a circle."""
    n = len(names)
    if not n:
        return {}
    at = [[math.cos(2 * math.pi * i / n), math.sin(2 * math.pi * i / n)] for i in range(n)]
    number = {e: i for i, e in enumerate(names)}
    pull = [(number[a], number[b], 1 + math.log(w)) for (a, b), w in ties.items() if a in number and b in number]
    near = 2 / math.sqrt(n)
    for step in range(_ROUNDS):
        move = [[-0.3 * x, -0.3 * y] for x, y in at]  # all are held to the middle, or those without ties would leave
        for i, j in combinations(range(n), 2):
            dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
            push = near * near / max(dx * dx + dy * dy, 1e-6)
            for k, sign in ((i, 1), (j, -1)):
                move[k][0] += sign * dx * push
                move[k][1] += sign * dy * push
        for i, j, weight in pull:
            dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
            force = weight * math.hypot(dx, dy) / near
            for k, sign in ((i, -1), (j, 1)):
                move[k][0] += sign * dx * force
                move[k][1] += sign * dy * force
        most = 0.2 * (1 - step / _ROUNDS)
        for point, (dx, dy) in zip(at, move, strict=True):
            long = max(math.hypot(dx, dy), 1e-9)
            point[0] += dx / long * min(long, most)
            point[1] += dy / long * min(long, most)
    xs, ys = [p[0] for p in at], [p[1] for p in at]
    return {e: (_share(at[i][0], min(xs), max(xs)), _share(at[i][1], min(ys), max(ys))) for i, e in enumerate(names)}


def _share(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low) if high > low else 0.5


def _drawn(
    view: View,
    here: str,
    names: Sequence[str],
    ties: Pairs,
    at: Mapping[str, tuple[float, float]],
    size: tuple[int, int],
    said: str,
) -> Markup:
    width, height = size
    side, top = min(120, width // 6), 26
    spot = {
        e: (round(side + x * (width - 2 * side)), round(top + y * (height - 2 * top))) for e, (x, y) in at.items()
    }
    degree = Counter({e: sum(w for pair, w in ties.items() if e in pair) for e in names})
    most, strongest = max(degree.values(), default=1) or 1, max(ties.values(), default=1)
    lines = "".join(
        f'<path d="M{spot[a][0]} {spot[a][1]}L{spot[b][0]} {spot[b][1]}" stroke-width="{1 + 4 * w / strongest:.1f}"/>'
        for (a, b), w in ties.items()
        if a in spot and b in spot
    )
    row = [
        Dot(
            *spot[e],
            round(4 + 6 * (degree[e] / most) ** 0.5, 1),
            view.name(e),
            view.to(here, e),
            view.name(e),
        )
        for e in names
    ]
    return Markup(  # noqa: S704 - numbers, and escaped words
        f'<svg class="network" viewBox="0 0 {width} {height}" role="group" aria-label="{escape(said)}">'
        f"{lines}{dots(row, width, height)}</svg>"
    )
