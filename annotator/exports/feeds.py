"""feed.xml (Atom, RFC 4287) and sitemap.xml. Both need absolute addresses, so both need `base_url`."""

from __future__ import annotations

from annotator.base.config import Config
from annotator.base.trust import xml_text
from annotator.model import Annotated, SiteGraph

LATEST = 30
"""Articles in the feed."""


def files(graph: SiteGraph, config: Config) -> dict[str, bytes]:
    """The files by path; none without `base_url`."""
    if not config.base_url:
        return {}
    return {"feed.xml": feed(graph, config).encode(), "sitemap.xml": sitemap(graph, config).encode()}


def feed(graph: SiteGraph, config: Config) -> str:
    """An Atom feed of the latest articles. Dates are the articles' own: the output holds no clock."""
    base = xml_text(config.base_url)
    dated = [n for n, face in enumerate(graph.faces.values()) if face.published]
    updated = graph.articles[dated[0]].findings.published if dated else None
    rows = "".join(_entry(graph.articles[n], base) for n in dated[:LATEST])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(config.lang)}">\n'
        f"<title>{xml_text(config.title)}</title>\n<id>{base}</id>\n"
        f'<link href="{base}"/>\n<link rel="self" href="{base}feed.xml"/>\n'
        f"<updated>{updated or '1970-01-01'}T00:00:00Z</updated>\n"
        f"<author><name>{xml_text(config.author or config.title)}</name></author>\n{rows}</feed>\n"
    )


def _entry(annotated: Annotated, base: str) -> str:
    article = annotated.article
    url = f"{base}articles/{xml_text(article.slug)}.html"
    authors = "".join(f"<author><name>{xml_text(a)}</name></author>" for a in article.meta.authors)
    return (
        f"<entry><title>{xml_text(article.meta.title)}</title><id>{url}</id>"
        f'<link href="{url}"/><updated>{annotated.findings.published}T00:00:00Z</updated>{authors}'
        f"<summary>{xml_text(article.meta.summary)}</summary></entry>\n"
    )


def sitemap(graph: SiteGraph, config: Config) -> str:
    """Every page that a search engine should know."""
    base = config.base_url
    pages = ["index.html", "timeline.html", "entities/index.html", "quotes/index.html", "sources/index.html"]
    pages += [page.page for page in graph.beside.pages]
    pages += [f"articles/{slug}.html" for slug in graph.faces]
    pages += [f"entities/{e}.html" for e in graph.entities]
    rows = "".join(f"<url><loc>{xml_text(base + p)}</loc></url>\n" for p in pages)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
