"""A built site held in memory, so that one saved article is on its page at once.

The page is made from the kept graph with the article patched in; what else changes with it (lists, dossiers,
other articles) is left to the whole build that follows, which also has the last word on this page.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path

from annotator.base import clock
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import (
    Options,
    Site,
    annotate,
    placed,
    shown_to_readers,
    site_info,
    site_map,
    weave,
    with_evidence,
)
from annotator.content.loading import inherited, load_draft, load_seeds, standing
from annotator.content.media import load_media
from annotator.model import Annotated, Article, SiteGraph
from annotator.pages.article import article_plan
from annotator.pages.common import View
from annotator.prose import read
from annotator.publish.render import Renderer
from annotator.publish.write import show_page
from annotator.resolve.patch import Patcher


class Live:
    """The site as it was last built, and the articles patched since."""

    def __init__(self, site: Site, graph: SiteGraph, options: Options) -> None:
        self.site = site
        self.options = options
        self.patcher = Patcher(graph)
        self.view = View(graph, site_info(site.config, graph))
        self.renderer = Renderer(site.config.templates, site.config.themes)
        self.slugs = {a.article.path: a.article.slug for a in graph.articles}
        media = load_media(site.config.source, site.config.facts)
        known = chain((a.article for a in graph.articles), graph.beside.pages)
        self.places = site_map(site.config, known, media)

    def show(self, path: Path) -> str | None:
        """Write the page of the article at `path` (below the source) anew; its path in the site.

        None when this takes a whole build: the article is new, gone, a draft, or renamed. Raises AnnotatorError.
        """
        article = self._read(path)
        if article is None:
            return None
        config = self.site.config
        edited = annotate(self.site, [article], alone=False)[0]
        seeds, missing = load_seeds(config.source, with_evidence(article, config)[1])
        if missing:
            raise AnnotatorError(missing)
        old = self.view.article(article.slug)
        new = self.patcher.patch(old, edited, seeds)
        graph, slug = self.patcher.graph, article.slug
        quoted = [graph.quotations[i] for i in self.patcher.quoted[slug]]
        self.view.renew(old, new, quoted, self.patcher.account(new))
        plan = article_plan(self.view, slug, weave)
        page = self.renderer.render(plan.make(), plan.template, plan.path).encode("utf-8", "replace")
        show_page(config.source / config.output, plan.path, page)
        return plan.path

    def annotated(self, path: Path) -> Annotated:
        """The article at `path` as it stands in its file now. Raises AnnotatorError."""
        article = self._read(path)
        if article is None:
            raise AnnotatorError(Problem("This article is no part of the site any more.", "Build the site.", path))
        return annotate(self.site, [article], alone=False)[0]

    def _read(self, path: Path) -> Article | None:
        full = self.site.config.source / path
        if path not in self.slugs or not full.is_file() or full.is_symlink():
            return None
        problems: list[Problem] = []
        config = self.site.config
        draft = load_draft(full, path, problems, {**config.facts.authors, **config.authors})
        article = None
        if draft is not None and not problems:
            how = standing(draft.meta, clock.day(config))
            draft = inherited(draft, config.lang)
            draft = replace(draft, meta=replace(draft.meta, standing=how))
            article, found = read(draft)
            article, wrong = shown_to_readers(article, config, drafts=self.options.drafts)
            problems.extend(wrong)
            article, _, wrong = with_evidence(article, config)
            problems.extend(wrong)
            article, _ = placed(article, self.places)
            problems.extend(found)
        if problems:
            raise AnnotatorError(problems)
        if article is None or (article.meta.standing != "published" and not self.options.drafts):
            return None
        return article if article.slug == self.slugs[path] else None
