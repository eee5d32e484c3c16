"""SiteGraph -> pages: the values that are all a template may see. Templates decide nothing."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import SiteGraph
from annotator.pages import (
    audit,
    beside,
    chronicle,
    documents,
    entity,
    front,
    listings,
    names,
    network,
    places,
    search,
    sources,
    topics,
)
from annotator.pages.article import article_plan
from annotator.pages.common import PagePlan, SiteInfo, View, Weave, relative

__all__ = ["PagePlan", "SiteInfo", "make_pages", "relative"]


def make_pages(graph: SiteGraph, site: SiteInfo, *, weave: Weave) -> Iterator[PagePlan]:
    """Every page of the site, articles first. Planning is cheap; `make` weaves the text."""
    view = View(graph, site)
    for slug in view.faces:
        yield article_plan(view, slug, weave)
    yield from beside.pages(view, weave)
    for pages in (
        front.front,
        front.sections,
        topics.topics,
        names.names,
        entity.pages,
        network.network,
        listings.quotes,
        listings.by_date,
        sources.sources,
        audit.audit,
        chronicle.timeline,
        places.places,
        search.search,
        listings.others,
        documents.pages,
        beside.redirects,
    ):
        yield from pages(view)
