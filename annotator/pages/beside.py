"""Pages that stand beside the articles (about, contact), and the small pages at old addresses that lead on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.model import Article
from annotator.pages.article import CODE, headings, image_of, image_size
from annotator.pages.common import Head, Link, PagePlan, View, Weave, head, planned, relative, short, typeset
from annotator.pages.dates import shown
from annotator.pages.inserts import html_of


@dataclass(frozen=True, slots=True)
class TextPage:
    """All that the template of a page beside the articles may see."""

    head: Head
    title: str
    summary: str
    authors: tuple[str, ...]
    updated: str
    image: str
    image_alt: str
    image_caption: str
    body: Markup
    contents: tuple[Link, ...] = ()
    """Its headings."""
    image_size: tuple[int, int] | None = None
    coloured: bool = False
    """Whether it holds code whose parts are told apart."""
    extra: dict[str, Any] = field(default_factory=dict)
    """All keys of the front matter that are none of ours."""


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """All that the template of an old address may see."""

    title: str
    site: str
    lang: str
    href: str
    """From the old address to the page."""
    canonical: str
    """The page's whole address; the same as `href` where the site's is not known."""


def pages(view: View, weave: Weave) -> Iterator[PagePlan]:
    """The pages beside the articles."""
    for one in view.graph.beside.pages:
        key = digest(repr(view.site), repr(one), [view.called(name) for _, name in one.wikilinks], _views(view, one))
        yield PagePlan(one.page, "page.html", key, partial(_page, view, one, weave), f"the page '{one.slug}'")


def _page(view: View, page: Article, weave: Weave) -> TextPage:
    meta, body = page.meta, view.woven(weave, page.page, page, (), _views(view, page))
    return TextPage(
        head=head(view.site, page.page, meta.title, meta.summary or short(page.text), meta.lang),
        title=typeset(meta.title, meta.lang),
        summary=meta.summary,
        authors=meta.authors,
        updated=shown(str(meta.updated)) if meta.updated else "",
        image=image_of(page),
        image_alt=meta.image_alt,
        image_caption=meta.image_caption,
        body=body,
        image_size=image_size(page),
        coloured=CODE in body,
        contents=headings(body) if view.site.toc and meta.toc else (),
        extra=json.loads(meta.extra) if meta.extra else {},
    )


def _views(view: View, page: Article) -> list[Markup]:
    return [html_of(view, page.page, "", insert) for insert in page.inserts]


def redirects(view: View) -> Iterator[PagePlan]:
    """The pages at old addresses."""
    base = view.site.base_url
    for path, to, title in view.graph.beside.redirects:
        href = relative(path, to)
        page = RedirectPage(title, view.site.title, view.site.lang, href, base + to if base else href)
        yield replace(planned(path, "redirect.html", page), of=f"the old address of {to}")
