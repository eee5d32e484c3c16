"""feed.xml and corrections.xml (Atom, RFC 4287) and sitemap.xml.

All have absolute addresses, so they need `base_url`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotator.base.config import Config
from annotator.base.trust import xml_text
from annotator.model import Annotated, Article, Comment, SiteGraph

LATEST = 30
"""Articles in the feed."""


Words = Callable[[Article, str], str]
"""The HTML of an article's note of that label."""


def files(graph: SiteGraph, config: Config, words: Words) -> dict[str, bytes]:
    """The files by path; none without `base_url`."""
    if not config.base_url:
        return {}
    out = {"feed.xml": feed(graph, config).encode(), "sitemap.xml": sitemap(graph, config).encode()}
    noted = sorted(_noted(graph), key=lambda row: (row[1].day, row[0].slug, row[1].mark), reverse=True)[:LATEST]
    if noted:
        out["corrections.xml"] = corrections(noted, config, words).encode()
    return out


def _noted(graph: SiteGraph) -> Iterator[tuple[Article, Comment]]:
    """Notes and verdicts that have a day."""
    for number, face in enumerate(graph.faces.values()):
        if face.commented:
            article = graph.articles[number].article
            yield from ((article, one) for one in article.comments if one.day and not one.draft)


def corrections(noted: list[tuple[Article, Comment]], config: Config, words: Words) -> str:
    """An Atom feed of what people noted in the articles, the latest first."""
    base = xml_text(config.base_url)
    rows = "".join(_correction(article, one, config, words) for article, one in noted)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(config.lang)}">\n'
        f"<title>{xml_text(config.title)}: notes and corrections</title>\n<id>{base}corrections.xml</id>\n"
        f'<link href="{base}"/>\n<link rel="self" href="{base}corrections.xml"/>\n'
        f"<updated>{noted[0][1].day}T00:00:00Z</updated>\n"
        f"<author><name>{xml_text(config.author or config.title)}</name></author>\n{rows}</feed>\n"
    )


def _correction(article: Article, one: Comment, config: Config, words: Words) -> str:
    base = xml_text(config.base_url)
    page = f"{base}articles/{xml_text(article.slug)}.html"
    verdict = config.verdicts.get(one.verdict)
    quoted = " ".join(one.span.of(article.text).split())
    title = f"{verdict.sign} {verdict.word}: {quoted}" if verdict else quoted
    by = config.authors.get(one.by) or config.facts.authors.get(one.by, "")
    author = f"<author><name>{xml_text(by)}</name></author>" if by else ""
    said = words(article, one.label) if one.label else ""
    return (
        f"<entry><title>{xml_text(title[:200])}</title><id>{page}#c{one.mark}</id>"
        f'<link href="{page}#c{one.mark}"/><updated>{one.day}T00:00:00Z</updated>{author}'
        f"<summary>{xml_text(article.meta.title)}</summary>"
        f'<content type="html" xml:base="{page}">{xml_text(said)}</content></entry>\n'
    )


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
