"""What texts refer to and the whole site does not have: wikilinks to nobody, views of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.base.errors import Problem
from annotator.model import Article, SiteGraph
from annotator.pages.common import SiteInfo, View
from annotator.pages.inserts import fault
from annotator.prose import line_at
from annotator.resolve.faces import called


def unmet(graph: SiteGraph) -> Iterator[Problem]:
    """A problem for each such wikilink and view, with the nearest name."""
    asking = [slug for slug, face in graph.faces.items() if face.called or face.inserts]
    pages = [page for page in graph.beside.pages if page.wikilinks or page.inserts]
    if not asking and not pages:
        return
    view = View(graph, SiteInfo(""))
    for slug in asking:
        article = view.article(slug).article
        yield from _lost_names(view, article)
        yield from _empty_views(view, article, slug)
    for page in pages:
        yield from _lost_names(view, page)
        yield from _empty_views(view, page, "")


def _lost_names(view: View, article: Article) -> Iterator[Problem]:
    lost = {name for name in called(article) if view.called(name) is None}
    for span, name in article.wikilinks:
        if name in lost:
            close = view.nearest(name)
            otherwise = "Write the title or the file of an article, or the name of an entity."
            cure = f"Did you mean '{close}'?" if close else otherwise
            line = line_at(article, span.start)
            yield Problem(f"The link to [[{name}]] leads nowhere.", cure, article.path, line, "dead-link")


def _empty_views(view: View, article: Article, slug: str) -> Iterator[Problem]:
    for insert in article.inserts:
        if found := fault(view, slug, insert):
            yield Problem(*found, article.path, insert.line, "empty-view")
