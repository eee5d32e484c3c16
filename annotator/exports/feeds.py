"""Feeds of articles (Atom, RFC 4287, and JSON Feed 1.1) and of corrections, sitemap.xml and robots.txt.

All have absolute addresses, so they need `base_url`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, urljoin

from annotator.base.config import Config
from annotator.base.trust import json_text, xml_text
from annotator.model import Annotated, Article, Comment, SiteGraph
from annotator.model.text import section_page

LATEST = 30
"""Articles in the feed."""


Words = Callable[[Article, str], str]
"""The HTML of an article's note of that label."""


Content = Callable[[Article], str]
"""The HTML of an article's text, without annotations."""
_MOST = 45_000
"""Addresses in one sitemap; the protocol allows 50,000."""
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_WHOLE = ("index", "timeline", "search", "places")
"""Pages that show all articles."""


def files(
    graph: SiteGraph, config: Config, words: Words, content: Content, pages: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of the files; none without `base_url`. `pages` are the paths of what readers may find."""
    if not config.base_url:
        return
    for path, text in _feeds(graph, config, content):
        yield path, text.encode("utf-8", "replace")
    for path, text in sitemaps(graph, config, pages):
        yield path, text.encode("utf-8", "replace")
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {config.base_url}sitemap.xml\n".encode()
    noted = sorted(_noted(graph), key=lambda row: (row[1].day, row[0].slug, row[1].mark), reverse=True)[:LATEST]
    if noted:
        yield "corrections.xml", corrections(noted, config, words).encode("utf-8", "replace")


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


def _feeds(graph: SiteGraph, config: Config, content: Content) -> Iterator[tuple[str, str]]:
    """(path, text) of the feeds of the site and of each of its sections, in both formats."""
    sections: dict[str, list[int]] = {"": []}
    for number, (slug, face) in enumerate(graph.faces.items()):
        folders = slug.split("/")[:-1]
        for depth in range(len(folders) + 1) if face.published else ():
            sections.setdefault("/".join(folders[:depth]), []).append(number)
    made: dict[int, Item] = {}
    for folder, numbers in sections.items():
        latest = numbers[:LATEST]
        made |= {n: _item(graph.articles[n], config.base_url, content) for n in latest if n not in made}
        items = [made[n] for n in latest]
        title = f"{config.title}: {folder}" if folder else config.title
        place, page = (f"articles/{folder}/", section_page(folder)) if folder else ("", "")
        yield f"{place}feed.xml", feed(items, config, title, page, f"{place}feed.xml")
        yield f"{place}feed.json", json_feed(items, config, title, page, f"{place}feed.json")


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a feed."""

    url: str
    title: str
    summary: str
    day: str
    changed: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    content: str
    """Its text as HTML, with whole addresses."""


def _item(annotated: Annotated, base: str, content: Content) -> Item:
    article, meta, day = annotated.article, annotated.article.meta, str(annotated.findings.published)
    changed = max(day, str(meta.updated or day))
    url = f"{base}{article.page}"
    whole = tuple((said, urljoin(url, to)) for said, to in article.addresses)
    text = content(replace(article, addresses=whole))
    return Item(url, meta.title, meta.summary, day, changed, meta.authors, meta.tags, text)


def feed(items: list[Item], config: Config, title: str, page: str, own: str) -> str:
    """An Atom feed of articles with all their words. Dates are the articles' own: the output holds no clock."""
    base = xml_text(config.base_url)
    updated = max((one.changed for one in items), default="1970-01-01")
    rows = "".join(_entry(one) for one in items)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(config.lang)}">\n'
        f"<title>{xml_text(title)}</title>\n<id>{base}{xml_text(page)}</id>\n"
        f'<link href="{base}{xml_text(page)}"/>\n<link rel="self" href="{base}{xml_text(own)}"/>\n'
        f"<updated>{updated}T00:00:00Z</updated>\n"
        f"<author><name>{xml_text(config.author or config.title)}</name></author>\n{rows}</feed>\n"
    )


def _entry(one: Item) -> str:
    url = xml_text(one.url)
    authors = "".join(f"<author><name>{xml_text(a)}</name></author>" for a in one.authors)
    tags = "".join(f'<category term="{xml_text(t)}"/>' for t in one.tags)
    return (
        f"<entry><title>{xml_text(one.title)}</title><id>{url}</id>"
        f'<link href="{url}"/><published>{one.day}T00:00:00Z</published>'
        f"<updated>{one.changed}T00:00:00Z</updated>{authors}{tags}<summary>{xml_text(one.summary)}</summary>"
        f'<content type="html">{xml_text(one.content)}</content></entry>\n'
    )


def json_feed(items: list[Item], config: Config, title: str, page: str, own: str) -> str:
    """The same as JSON Feed (https://www.jsonfeed.org/version/1.1/)."""
    rows = [
        {
            "id": one.url,
            "url": one.url,
            "title": one.title,
            "summary": one.summary,
            "content_html": one.content,
            "date_published": f"{one.day}T00:00:00Z",
            "date_modified": f"{one.changed}T00:00:00Z",
            "authors": [{"name": a} for a in one.authors],
            "tags": list(one.tags),
        }
        for one in items
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": config.base_url + page,
        "feed_url": config.base_url + own,
        "description": config.description,
        "language": config.lang,
        "authors": [{"name": config.author or config.title}],
        "items": [{k: v for k, v in row.items() if v} for row in rows],
    }
    return json_text({k: v for k, v in whole.items() if v or k == "items"})


def sitemaps(graph: SiteGraph, config: Config, pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """sitemap.xml with every page of the site; where they are too many for one, a list of several."""
    parts = [pages[i : i + _MOST] for i in range(0, len(pages), _MOST)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _sitemap(graph, config, pages)
        return
    names = [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
    rows = "".join(f"<sitemap><loc>{xml_text(config.base_url + name)}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f"{_XML}<sitemapindex {_MAP}>\n{rows}</sitemapindex>\n"
    for name, part in zip(names, parts, strict=True):
        yield name, _sitemap(graph, config, part)


def _sitemap(graph: SiteGraph, config: Config, pages: Sequence[str]) -> str:
    rows = []
    for page in pages:
        day = _changed(graph, page)
        told = f"<lastmod>{day}</lastmod>" if day else ""
        rows.append(f"<url><loc>{xml_text(config.base_url + quote(page))}</loc>{told}</url>\n")
    return f"{_XML}<urlset {_MAP}>\n{''.join(rows)}</urlset>\n"


def _changed(graph: SiteGraph, page: str) -> str:
    """The day of the newest article that a page shows; empty where none has one."""
    folder, _, name = page.removesuffix(".html").partition("/")
    if folder == "articles" and name in graph.faces:
        face = graph.faces[name]
        return str(max((d for d in (face.published, face.updated) if d), default=""))
    if folder in ("entities", "quotes") and name in graph.mentions:
        days = [graph.faces[p.slug].published for p in graph.mentions[name][:1]]
    elif folder in _WHOLE:
        days = [next((f.published for f in graph.faces.values() if f.published), None)]
    else:
        return ""
    return str(days[0] or "") if days else ""
