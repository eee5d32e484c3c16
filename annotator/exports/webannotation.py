"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one AnnotationPage, a target and a body each.

A target is found again by its words and what stands around them (TextQuoteSelector) and by its place in the
article's plain text (TextPositionSelector, code points). Without a `base_url` addresses are relative to the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from annotator.model import (
    EDITOR,
    Annotated,
    Entity,
    EntityMention,
    Quote,
    SiteGraph,
    SourceMention,
    Span,
    TimeExpression,
    reviewer,
)

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"confidence": "http://www.w3.org/2005/11/its/rdf#taConfidence"}]
"""Web Annotation, and the confidence of the Internationalization Tag Set (ITS 2.0)."""
AROUND = 32
"""Characters of prefix and suffix."""


def page(graph: SiteGraph, articles: Sequence[Annotated], base: str) -> dict[str, Any]:
    """The annotations of `articles`, in the order of each text."""
    items = [row for a in articles for row in (*_article(graph, a, base), *_notes(a, base))]
    return {"@context": CONTEXT, "type": "AnnotationPage", "items": items}


def _article(graph: SiteGraph, annotated: Annotated, base: str) -> Iterator[dict[str, Any]]:
    found, slug, text = annotated.findings, annotated.article.slug, annotated.article.text
    rows: list[tuple[Span, str, int, dict[str, Any], str, list[dict[str, Any]]]] = []
    for i, m in enumerate(found.mentions):
        entity = graph.entities.get(m.entity)
        if entity is not None:
            rows.append(
                (
                    m.span,
                    "mention",
                    i,
                    _makers(m),
                    "identifying",
                    [_entity(graph, entity, base), _tag(m.label)],
                )
            )
    for i, q in enumerate(found.quotes):
        speaker = graph.entities.get(q.speaker.entity or "") if q.speaker else None
        bodies = [_tag(f"{q.kind} speech"), _tag(q.stance)]
        if speaker is not None:
            bodies.append({**_entity(graph, speaker, base), "purpose": "describing"})
        elif q.speaker is not None:
            bodies.append(_words(q.speaker.text))
        rows.append((q.span, "quote", i, _makers(q), "describing", bodies))
    for i, s in enumerate(found.sources):
        entity = graph.entities.get(s.entity or "")
        own = [{**_entity(graph, entity, base), "purpose": "linking"}] if entity else []
        rows.append((s.span, "source", i, _makers(s), "linking", [*own, _tag(s.role.replace("_", " "))]))
    for i, t in enumerate(found.times):
        rows.append(
            (
                t.span,
                "time",
                i,
                _makers(t),
                "describing",
                [_tag(t.value or "unresolved"), _words(t.rule)],
            )
        )
    for span, kind, i, makers, motivation, bodies in sorted(rows, key=lambda r: (r[0].start, -r[0].end, r[1])):
        source = f"{base}articles/{slug}.html"
        yield {
            "id": f"{source}#{graph.anchor(slug, kind, i)}",
            "type": "Annotation",
            "motivation": motivation,
            **makers,
            "body": [b for b in bodies if b],
            "target": {"source": source, "selector": _selectors(text, span)},
        }


def _notes(annotated: Annotated, base: str) -> Iterator[dict[str, Any]]:
    """The author's footnotes, each at the words before its mark."""
    article, text = annotated.article, annotated.article.text
    source = f"{base}articles/{article.slug}.html"
    for note in article.footnotes:
        for n, at in enumerate(note.marks, 1):
            start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
            yield {
                "id": f"{source}#fn-{note.number}" + (f"-{n}" if n > 1 else ""),
                "type": "Annotation",
                "motivation": "commenting",
                "creator": {"type": "Person", "name": EDITOR},
                "body": [{"type": "TextualBody", "purpose": "commenting", "value": note.span.of(text)}],
                "target": {"source": source, "selector": _selectors(text, Span(start, at))},
            }


def _makers(one: EntityMention | Quote | SourceMention | TimeExpression) -> dict[str, Any]:
    """Who made an annotation, and who answers for it."""
    if one.by == EDITOR:
        return {"creator": {"type": "Person", "name": EDITOR}}
    name, day = reviewer(one.by)
    if name:
        program = {"type": "Software", "name": "annotator"}
        return {"creator": {"type": "Person", "name": name}, "modified": f"{day}T00:00:00Z", "generator": program}
    return {"generator": {"type": "Software", "name": one.by}, "confidence": round(one.confidence, 3)}


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def _entity(graph: SiteGraph, entity: Entity, base: str) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": {"id": f"{base}{graph.addresses[entity.id]}", "label": entity.name},
    }


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _words(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "describing", "value": value} if value else {}
