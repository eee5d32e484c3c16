"""Places: a map of those whose position is known, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.base.cache import digest
from annotator.pages.common import Link, PagePlan, View, count, head, kind_of
from annotator.pages.listings import ListPage, Section
from annotator.pages.world import world_map

LISTED = 600
"""Places in the list, those named oftenest; all of them stand on the pages of the articles that name them."""


def places(view: View) -> Iterator[PagePlan]:
    """The page of places."""
    here = "places.html"
    tally = {
        e.id: len(view.graph.mentions.get(e.id, ())) for e in view.graph.entities.values() if kind_of(e) == "Place"
    }
    best = sorted(tally, key=lambda e: (-tally[e], e))[:LISTED]
    best.sort(key=lambda e: view.name(e).casefold())
    lists = tuple(
        Section(Link(title, "", str(len(rows))), rows)
        for title, known in (("On the map", True), ("Position unknown", False))
        if (
            rows := tuple(
                Link(view.name(e), f"entities/{e}.html", count(tally[e], "mention"))
                for e in best
                if bool(view.graph.entities[e].known) is known
            )
        )
    )
    spots = tuple(
        (view.graph.entities[e].known, view.name(e), f"entities/{e}.html", tally[e])
        for e in best
        if view.graph.entities[e].known
    )
    lead = "Every place in the articles; those with a known position are on the map."
    page = ListPage(
        head(view.site, here, "Places", lead),
        "Places",
        "",
        lead,
        lists,
        filter=True,
    )

    def make() -> ListPage:
        drawn = world_map(spots)
        return replace(page, picture=drawn, caption="Dots grow with the number of mentions." if drawn else "")

    yield PagePlan(here, "list.html", digest(repr(page), repr(spots)), make)
