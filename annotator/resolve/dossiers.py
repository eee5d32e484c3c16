"""Who has a page of its own, and where in the list of names the others stand.

One rule: two articles, three mentions, a description, a quotation, or a row in `entities.toml`. A page for a name
that stands once tells nobody anything, and a site of 500 posts had 4,000 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.model import SiteGraph
from annotator.resolve.identity import folded

ARTICLES, MENTIONS = 2, 3
"""From how many on a name has a page."""
LISTED = 1000
"""Names that stand on one page; with more there is a page for each first letter."""
_TWO_LETTERS, _THREE_LETTERS = 15_000, 300_000
"""Names from which so many letters are taken."""
INDEX_PAGE = "entities/index.html"


def addresses(graph: SiteGraph, entities: Iterable[str] | None = None) -> dict[str, str]:
    """Entity id -> path of its page, or of its line in the list of names; of all entities or of some."""
    total = len(graph.entities)
    speakers = {q.speaker for q in graph.quotations.values()} if entities is None else None
    return {e: _address(graph, e, total, speakers) for e in (graph.entities if entities is None else entities)}


def _address(graph: SiteGraph, entity: str, total: int, speakers: set[str | None] | None) -> str:
    if earns_page(graph, entity, speakers):
        return f"entities/{entity}.html"
    return f"{list_of(graph.entities[entity].name, total)}#n-{entity}"


def earns_page(graph: SiteGraph, entity: str, speakers: set[str | None] | None = None) -> bool:
    """The rule. `speakers` are all who speak on the site, where the caller has them."""
    one = graph.entities[entity]
    if one.about or (one.known and ":" not in one.known):  # the catalogue's ids have no colon, those of facts do
        return True
    if speakers is not None and entity in speakers:
        return True
    slugs = dict.fromkeys(p.slug for p in graph.mentions.get(entity, ()))
    often = [n for slug in slugs if (n := graph.faces[slug].named.get(entity, 0))]
    if len(often) >= ARTICLES or sum(often) >= MENTIONS:
        return True
    return speakers is None and any(
        graph.quotations[q].speaker == entity
        for slug, face in ((s, graph.faces[s]) for s in slugs)
        for q in face.quotations
        if q in graph.quotations
    )


def lists(graph: SiteGraph, entities: Iterable[str] | None = None) -> dict[str, str]:
    """Entity id -> page of the list of names on which it stands; of all entities or of some."""
    total = len(graph.entities)
    return {e: list_of(graph.entities[e].name, total) for e in (graph.entities if entities is None else entities)}


def list_of(name: str, total: int) -> str:
    """The page of the list of names on which `name` stands, where the site has `total` names."""
    return f"entities/a-z/{beginning(name, total)}.html" if total > LISTED else INDEX_PAGE


def beginning(name: str, total: int) -> str:
    """The first letters by which a name is found among `total` names; `_` for other scripts."""
    long = 1 + (total > _TWO_LETTERS) + (total > _THREE_LETTERS)
    found = re.match(r"[a-z0-9]+", folded(name))
    return found[0][:long] if found else "_"
