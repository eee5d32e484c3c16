"""Places: a map of those whose position is known, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from annotator.base.cache import digest
from annotator.pages.common import Link, PagePlan, View, count, head, kind_of
from annotator.pages.listings import ListPage, Section
from annotator.pages.world import has_place, world_map

LISTED = 600
"""Places in the list, those named oftenest; all of them stand on the pages of the articles that name them."""
_HERE = "places.html"

Spots = Sequence[tuple[str, str, str, int]]
"""(key of what is known, name, address, mentions), by name."""


def places(view: View) -> Iterator[PagePlan]:
    """The page of places."""
    tally = {
        e.id: len(view.graph.mentions.get(e.id, ())) for e in view.graph.entities.values() if kind_of(e) == "Place"
    }
    best = sorted(tally, key=lambda e: (-tally[e], e))[:LISTED]
    best.sort(key=lambda e: view.name(e).casefold())
    spots = [(view.graph.entities[e].known, view.name(e), view.to(_HERE, e), tally[e]) for e in best]
    yield PagePlan(_HERE, "list.html", digest(repr(view.site), repr(spots)), partial(_page, view, spots))


def _page(view: View, spots: Spots) -> ListPage:
    there = [s for s in spots if has_place(s[0])]
    rest = [s for s in spots if s not in there]
    whole, close = world_map(there), world_map(there, 340, low=300, high=420, fitted=True)
    lead = "Every place in the articles. Wide regions and places without a known position have no dot."
    return ListPage(
        head(view.site, _HERE, "Places", lead),
        "Places",
        "",
        lead,
        tuple(_section(title, rows) for title, rows in (("On the map", there), ("Not on the map", rest)) if rows),
        filter=True,
        picture=whole.drawn,
        small=close.drawn,
        caption="Dots grow with the number of mentions." if whole.drawn else "",
        small_caption=f"Outside this map: {', '.join(close.outside)}." if close.outside else "",
    )


def _section(title: str, rows: Spots) -> Section:
    links = tuple(Link(name, href, count(n, "mention")) for _, name, href, n in rows)
    return Section(Link(title, "", str(len(rows))), links)
