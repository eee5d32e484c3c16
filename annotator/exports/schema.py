"""schema.org as JSON-LD: articles, whom and what they mention, and the quotations in them with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from annotator.model import Annotated, Entity, SiteGraph
from annotator.model.vocabulary import SCHEMA_ORG, authorities


def graph_of(graph: SiteGraph, articles: Sequence[Annotated], base: str) -> dict[str, Any]:
    """The articles with the entities they mention, each entity once."""
    used = sorted({m.entity for a in articles for m in a.findings.mentions if m.entity in graph.entities})
    rows = [*(_article(graph, a, base) for a in articles), *(_entity(graph, graph.entities[e], base) for e in used)]
    return {"@context": "https://schema.org", "@graph": rows}


def _article(graph: SiteGraph, annotated: Annotated, base: str) -> dict[str, Any]:
    article, found, meta = annotated.article, annotated.findings, annotated.article.meta
    used = dict.fromkeys(m.entity for m in found.mentions if m.entity in graph.entities)
    row = {
        "@type": "NewsArticle",
        "@id": f"{base}articles/{article.slug}.html",
        "headline": meta.title,
        "inLanguage": meta.lang,
        "datePublished": str(found.published) if found.published else None,
        "abstract": meta.summary,
        "author": [{"@type": "Person", "name": a} for a in meta.authors],
        "publisher": {"@type": "Organization", "name": meta.publisher} if meta.publisher else None,
        "isBasedOn": [s for s in (meta.url, *meta.sources) if s],
        "keywords": list(meta.tags),
        "wordCount": len(article.text.split()),
        "mentions": [_ref(graph, e, base) for e in used],
        "hasPart": list(_quotations(graph, article.slug, base)),
    }
    return {k: v for k, v in row.items() if v}


def _quotations(graph: SiteGraph, slug: str, base: str) -> Iterator[dict[str, Any]]:
    for one in (graph.quotations[i] for i in dict.fromkeys(graph.faces[slug].quotations)):
        if one.kind == "indirect":
            continue
        place = one.parts[0]
        row: dict[str, Any] = {
            "@type": "Quotation",
            "@id": f"{base}articles/{slug}.html#{graph.anchor(slug, 'quote', place.index)}",
            "text": one.text,
        }
        if one.speaker in graph.entities:
            row["creator"] = _ref(graph, str(one.speaker), base)
        elif one.speaker_text:
            row["creator"] = {"@type": "Person", "name": one.speaker_text}
        yield row


def _ref(graph: SiteGraph, entity: str, base: str) -> dict[str, str]:
    return {"@id": f"{base}{graph.addresses[entity]}"}


def _entity(graph: SiteGraph, entity: Entity, base: str) -> dict[str, Any]:
    row = {
        "@type": "Thing" if entity.doubtful else SCHEMA_ORG.get(entity.label, "Thing"),
        **_ref(graph, entity.id, base),
        "name": entity.name,
        "alternateName": list(entity.aliases),
        "description": entity.about[0].text if entity.about else None,
        "sameAs": [url for name, url in authorities(entity) if name != "website"],
        "url": dict(authorities(entity)).get("website"),
    }
    return {k: v for k, v in row.items() if v}
