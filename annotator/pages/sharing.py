"""What an article's page says of itself to other programs: Open Graph, and schema.org as JSON-LD."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from annotator.base.trust import is_external, json_text
from annotator.model import Annotated, Quotation
from annotator.model.vocabulary import SCHEMA_ORG
from annotator.pages.common import Head, Link, View, open_graph, relative, short

_QUOTATIONS = 12
"""Quotations that the data of one page holds; the exports have all."""
_MENTIONS = 25


def shared(view: View, annotated: Annotated, head: Head) -> Head:
    """The head of an article's page with what it tells other programs."""
    beside = tuple((_MEDIA[link.text], link.text, link.href) for link in data_links(view, annotated.article.page))
    return replace(
        head, feeds=(*head.feeds, *beside), meta=_meta(view, annotated), data=_script(_article(view, annotated, head))
    )


_MEDIA = {
    "JSON-LD": "application/ld+json", "CSV": "text/csv", "TEI": "application/tei+xml",
    "Web Annotation": "application/ld+json", "JSON Lines": "application/jsonl", "Markdown": "text/markdown",
}  # fmt: skip
_NAMES = {
    "jsonld": "JSON-LD", "csv": "CSV", "tei": "TEI", "webannotation": "Web Annotation", "jsonl": "JSON Lines",
    "markdown": "Markdown",
}  # fmt: skip


def data_links(view: View, page: str) -> tuple[Link, ...]:
    """Links from an article's page to what stands beside it for programs."""
    slug = page.removeprefix("articles/").removesuffix(".html")
    folders = ((kind, "articles" if kind == "markdown" else "data", ending) for kind, ending in view.site.data)
    return tuple(Link(_NAMES[kind], relative(page, f"{at}/{slug}.{ending}")) for kind, at, ending in folders)


def _meta(view: View, annotated: Annotated) -> tuple[tuple[str, str], ...]:
    article, meta = annotated.article, annotated.article.meta
    day = annotated.findings.published
    rows = [("og:type", "article"), ("article:published_time", str(day or ""))]
    rows += [("article:modified_time", str(meta.updated or "")), ("article:section", article.slug.rpartition("/")[0])]
    rows += [("article:author", a) for a in meta.authors] + [("article:tag", t) for t in meta.tags]
    rows += [("og:image", _image(view, annotated)), ("og:locale", meta.lang.replace("-", "_"))]
    rows = [row for row in rows if row[1]]
    return open_graph(view.site, article.page, meta.title, meta.summary or short(article.text), *rows)


def _image(view: View, annotated: Annotated) -> str:
    """The whole address of the picture on top; empty where the site's is not known."""
    written = annotated.article.meta.image
    if not written or not view.site.base_url or is_external(written):
        return ""
    found = dict(annotated.article.addresses).get(written, "")
    return view.site.base_url + found.replace("../", "") if found else ""


def _article(view: View, annotated: Annotated, head: Head) -> dict[str, Any]:
    article, found, meta = annotated.article, annotated.findings, annotated.article.meta
    face, here = view.faces[article.slug], article.page
    named = sorted(face.named, key=lambda e: (-face.named[e], e))[:_MENTIONS]
    quotations = [view.graph.quotations[i] for i in dict.fromkeys(face.quotations)]
    spoken = [q for q in quotations if q.kind != "indirect"][:_QUOTATIONS]
    row = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": meta.title,
        "url": head.canonical,
        "inLanguage": meta.lang,
        "datePublished": str(found.published or ""),
        "dateModified": str(meta.updated or ""),
        "description": meta.summary,
        "image": _image(view, annotated),
        "author": [{"@type": "Person", "name": a} for a in meta.authors],
        "publisher": {"@type": "Organization", "name": meta.publisher or view.site.author or view.site.title},
        "isBasedOn": [s for s in (meta.url, *meta.sources) if s],
        "keywords": list(meta.tags),
        "mentions": [_entity(view, here, e) for e in named],
        "hasPart": [_quotation(view, q) for q in spoken],
    }
    return {k: v for k, v in row.items() if v}


def _entity(view: View, here: str, entity: str) -> dict[str, Any]:
    one = view.graph.entities[entity]
    address = view.graph.addresses[entity]
    base = view.site.base_url
    return {
        "@type": "Thing" if one.doubtful else SCHEMA_ORG.get(one.label, "Thing"),
        "name": one.name,
        "url": base + address if base else relative(here, address),
    }


def _quotation(view: View, one: Quotation) -> dict[str, Any]:
    """A quotation by its first words: the whole stands on the page, at its address."""
    speaker = view.name(one.speaker, one.speaker_text)
    place = one.parts[0]
    row: dict[str, Any] = {
        "@type": "Quotation",
        "url": "#" + view.graph.anchor(place.slug, "quote", place.index),
        "text": short(one.text, 100),
    }
    if speaker:
        row["creator"] = {"@type": "Person", "name": speaker}
    return row


def _script(value: dict[str, Any]) -> Markup:
    return Markup(json_text(value))  # noqa: S704 - made by the function that makes it safe in a script element
