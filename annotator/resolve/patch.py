"""One edited article in a graph that is there already: for a preview, where the writer waits.

The graph's dictionaries are changed in place; what orders or counts the whole site (`articles`, `timeline`, `ledger`,
`doubts`, quotations elsewhere) stays as it was until the next whole resolve, which has the last word on everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace

from annotator.model import Account, Annotated, Place, Seed, SiteGraph
from annotator.resolve.anchors import anchors
from annotator.resolve.graph import one_entity, renamed, sources_of
from annotator.resolve.identity import keys_of, unused_id, wanted_id
from annotator.resolve.ledger import account
from annotator.resolve.links import with_links
from annotator.resolve.quotations import quotations


class Patcher:
    """Keeps a graph of its own up to date with single edited articles."""

    def __init__(self, graph: SiteGraph) -> None:
        self.graph = graph
        self.keys: dict[tuple[str, str], str] = {}
        self.quoted: dict[str, list[str]] = {}
        """Article -> ids of its quotations."""
        self.sourced: dict[str, list[str]] = {}
        """Article -> ids of its sources."""
        for entity in graph.entities.values():
            for key in keys_of(entity):
                self.keys.setdefault(key, entity.id)
        for quotation in graph.quotations.values():
            self.quoted.setdefault(quotation.parts[0].slug, []).append(quotation.id)
        for source in graph.sources.values():
            for slug in dict.fromkeys(p.slug for p in source.mentions):
                self.sourced.setdefault(slug, []).append(source.id)

    def patch(self, old: Annotated | None, edited: Annotated, seeds: Mapping[str, Seed]) -> Annotated:
        """Put `edited` in the place of `old` (None: a new article); returns it with the site's ids."""
        graph, slug = self.graph, edited.article.slug
        new = with_links(renamed(edited, _settled(graph, old, edited, self.keys)))
        for entity in new.findings.entities:
            graph.entities.setdefault(entity.id, one_entity(entity.id, [entity]))
        _mentions(graph, slug, old, new)
        self.quoted[slug] = _quotations(graph, self.quoted.get(slug, ()), new, seeds)
        self.sourced[slug] = _sources(graph, slug, self.sourced.get(slug, ()), new)
        for key in anchors(old) if old else ():
            graph.anchors.pop(key, None)
        graph.anchors.update(anchors(new))
        return new

    def account(self, patched: Annotated) -> Account:
        """How the patched article is sourced."""
        slug = patched.article.slug
        sources = (self.graph.sources[i] for i in self.sourced[slug])
        return account(patched, {p: s.id for s in sources for p in s.mentions if p.slug == slug})


def _settled(
    graph: SiteGraph, old: Annotated | None, edited: Annotated, keys: MutableMapping[tuple[str, str], str]
) -> dict[str, str]:
    """Id within the article -> id within the site: the one it had, the one its name has elsewhere, or a new one."""
    had = {(e.name, e.label): e.id for e in old.findings.entities} if old else {}
    ids: dict[str, str] = {}
    for entity in edited.findings.entities:
        known = list(keys_of(entity))
        site_id = had.get((entity.name, entity.label)) or next((keys[k] for k in known if k in keys), None)
        if site_id is None:
            wanted = wanted_id(entity, edited.article.slug)
            site_id = wanted if wanted == entity.known else unused_id(wanted, entity.label, graph.entities)
        for key in known:
            keys.setdefault(key, site_id)
        ids[entity.id] = site_id
    return ids


def _mentions(graph: SiteGraph, slug: str, old: Annotated | None, new: Annotated) -> None:
    fresh: dict[str, list[Place]] = {}
    for index, mention in enumerate(new.findings.mentions):
        fresh.setdefault(mention.entity, []).append(Place(slug, index))
    gone = {m.entity for m in old.findings.mentions} if old else set()
    for entity in sorted(gone | set(fresh)):
        others = graph.mentions.get(entity, ())
        first = next((i for i, p in enumerate(others) if p.slug == slug), 0)
        kept = [p for p in others if p.slug != slug]
        kept[first:first] = fresh.get(entity, [])
        if kept:
            graph.mentions[entity] = tuple(kept)
        else:
            graph.mentions.pop(entity, None)


def _quotations(graph: SiteGraph, had: Iterable[str], new: Annotated, seeds: Mapping[str, Seed]) -> list[str]:
    before = {i: graph.quotations.pop(i) for i in had}
    fresh = quotations([new], seeds)
    for one in fresh.values():
        old = before.get(one.id)
        if old is not None and old.text == one.text:
            one = replace(one, same=old.same, variants=old.variants)
        graph.quotations[one.id] = one
    return list(fresh)


def _sources(graph: SiteGraph, slug: str, had: Iterable[str], new: Annotated) -> list[str]:
    fresh = sources_of([new], {e.id: graph.entities[e.id] for e in new.findings.entities})
    for source_id in had:
        source = graph.sources[source_id]
        kept = tuple(p for p in source.mentions if p.slug != slug)
        if kept or source_id in fresh:
            graph.sources[source_id] = replace(source, mentions=kept)
        else:
            del graph.sources[source_id]
    for source_id, source in fresh.items():
        old = graph.sources.get(source_id, replace(source, mentions=()))
        graph.sources[source_id] = replace(old, mentions=(*source.mentions, *old.mentions))
    return list(fresh)
