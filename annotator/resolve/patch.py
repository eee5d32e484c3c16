"""One edited article in a graph that is there already: for a preview, where the writer waits.

The graph's dictionaries are changed in place; what orders or counts the whole site (`articles`, `timeline`, `ledger`,
`doubts`, quotations elsewhere) stays as it was until the next whole resolve, which has the last word on everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace

from annotator.base.cache import of_bytes
from annotator.model import Account, Annotated, Place, Seed, SiteGraph
from annotator.resolve.dossiers import addresses, lists
from annotator.resolve.faces import face
from annotator.resolve.graph import Sources, one_entity, renamed
from annotator.resolve.identity import keys_of, unused_id, wanted_id
from annotator.resolve.ledger import account
from annotator.resolve.links import with_links
from annotator.resolve.quotations import Quotations


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
        quotations = _quotations(graph, self.quoted.get(slug, ()), new, seeds)
        sources = _sources(graph, slug, self.sourced.get(slug, ()), new)
        self.quoted[slug] = list(dict.fromkeys(quotations))
        self.sourced[slug] = list(dict.fromkeys(sources))
        mark = of_bytes(repr(new).encode("utf-8", "surrogatepass"))
        graph.faces[slug] = face(new, mark, sources, quotations, graph.entities)
        touched = {e.id for one in (old, new) if one for e in one.findings.entities} & graph.entities.keys()
        graph.addresses.update(addresses(graph, sorted(touched)))
        graph.lists.update(lists(graph, touched))
        return new

    def account(self, patched: Annotated) -> Account:
        """How the patched article is sourced."""
        return account(patched, self.graph.faces[patched.article.slug].sources)


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


def _quotations(graph: SiteGraph, had: Iterable[str], new: Annotated, seeds: Mapping[str, Seed]) -> tuple[str, ...]:
    before = {i: graph.quotations.pop(i) for i in had}
    found = Quotations(seeds)
    ids = found.put(new)
    for one in found.all().values():
        old = before.get(one.id)
        if old is not None and old.text == one.text:
            one = replace(one, same=old.same, variants=old.variants)
        graph.quotations[one.id] = one
    return ids


def _sources(graph: SiteGraph, slug: str, had: Iterable[str], new: Annotated) -> tuple[str, ...]:
    found = Sources({e.id: graph.entities[e.id] for e in new.findings.entities})
    ids = found.put(new)
    fresh = found.all()
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
    return ids
