"""The sentence: load, read, annotate, correct, resolve, pages, render, write.

Modules that a no-change build does not need (spaCy, markdown-it, Jinja) are imported by the step that needs them.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from annotator import fingerprint
from annotator.cache import Cache, digest
from annotator.config import Config
from annotator.errors import AnnotatorError, Problem
from annotator.model import Annotated, Article, Findings, Seed, SiteGraph, Wrap
from annotator.names import SiteNames
from annotator.shelf import Again, Shelf
from annotator.write import File, Manifest, check_output, locked, publish, read_manifest

if TYPE_CHECKING:
    from annotator.pages import SiteInfo

WORK = ".annotator"
"""Folder in the source for the cache and the lock; safe to delete."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to build, beside the site's own settings."""

    drafts: bool = False
    jobs: int = 0
    """Processes that read text; 0 chooses by the amount of text and the machine."""
    in_place: bool = False
    """Replace changed files one by one instead of the whole site at once (preview)."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    output: Path
    articles: int = 0
    pages: int = 0
    changed: tuple[str, ...] = ()
    """Paths of the files that came out otherwise than before."""
    removed: int = 0
    warnings: tuple[Problem, ...] = ()
    unchanged: bool = False

    @property
    def written(self) -> int:
        """How many files changed."""
        return len(self.changed)


class Site:
    """A site and what is kept warm between its builds (the cache, the model)."""

    def __init__(self, config: Config) -> None:
        from annotator.nlp import Reader

        self.config = config
        self.graph: SiteGraph | None = None
        """Of the last build that made one."""
        self.names = SiteNames()
        """Of the articles annotated last."""
        self.cache = Cache(config.source / WORK / "cache.sqlite")
        self.reader = Reader(self.cache, model=config.nlp.model, components=config.nlp.components)

    def close(self) -> None:
        """Let go of the cache."""
        self.cache.close()


def inputs(config: Config, options: Options) -> str:
    """A digest of everything a build reads: the program, the settings, the site's files."""
    folders = (config.content, config.seeds, config.templates)
    theme = fingerprint.of_folders([fingerprint.theme()], fingerprint.theme())
    settings = replace(config, source=Path(), output=Path())  # where the site lies changes nothing in it
    return digest(
        fingerprint.code(), theme, repr(settings), options.drafts, fingerprint.of_folders(folders, config.source)
    )


def build(config: Config, options: Options | None = None, *, site: Site | None = None) -> Built:
    """Write the site. Raises AnnotatorError with all problems at once; the site on disk then stays as it was."""
    options = options or Options()
    output = config.source / config.output
    check_output(output, config.source)
    with locked(config.source / WORK / "lock"):
        mark = inputs(config, options)
        old = read_manifest(output)
        if old is not None and old.inputs == mark and old.files and old.whole(output):
            return Built(output, unchanged=True)
        own = site or Site(config)
        try:
            with _seldom_collecting():
                return _build(own, options, output, mark, old or Manifest())
        finally:
            if site is None:
                own.close()


@contextlib.contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Values are trees without cycles: looking for those in ever more of them costs a quarter of a build."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _build(site: Site, options: Options, output: Path, mark: str, old: Manifest) -> Built:
    config = site.config
    articles, seeds, media, warnings = read_content(config, drafts=options.drafts)
    site.graph = graph = link(annotate(site, articles, jobs=options.jobs), seeds)
    del articles
    if not options.in_place:
        site.names = SiteNames()  # only a preview reads single articles afterwards
    done = publish(output, render(site, graph, output, media, old), mark, old=old, in_place=options.in_place)
    said = (*warnings, *(Problem(w, "Nothing needs to be done.") for w in site.cache.warnings))
    pages = sum(p.endswith(".html") for p in done.paths)
    return Built(output, len(graph.articles), pages, done.changed, len(done.removed), said)


def read_content(
    config: Config, *, drafts: bool = False
) -> tuple[Sequence[Article], dict[str, Seed], tuple[Path, ...], tuple[Problem, ...]]:
    """(articles, seeds by the name they are given, media files, warnings). Raises AnnotatorError."""
    from annotator.catalogue import load_catalogue
    from annotator.load import load_content, load_seeds
    from annotator.prose import read

    loaded = load_content(config.source, drafts=drafts)
    problems = list(loaded.problems)
    problems.extend(load_catalogue(config.source)[1])
    articles, wanted = Shelf(Article), []
    for draft in loaded.drafts:
        article, found = read(draft)
        problems.extend(found)
        articles.append(article)
        wanted += [(name, article.path, dict(article.meta_lines).get("seeds", 1)) for name in article.meta.seeds]
    seeds, missing = load_seeds(config.source, wanted)
    problems.extend(missing)
    if problems:
        raise AnnotatorError(problems)
    return articles, seeds, loaded.media, loaded.warnings


def annotate(site: Site, articles: Iterable[Article], *, alone: bool = True, jobs: int = 0) -> Sequence[Annotated]:
    """Findings for each article, kept ones where nothing they rest on changed, the person's word over them.

    With `alone` false the articles join those annotated before, whose names they know. `articles` are gone through
    more than once.
    """
    from annotator.catalogue import load_catalogue
    from annotator.corrections import correct, known_names
    from annotator.findings import find

    catalogue, _ = load_catalogue(site.config.source)
    told = Again(lambda: ((a, known_names(a, catalogue)) for a in articles))
    found = Shelf(Findings)
    if alone:
        site.names = SiteNames()
    for article, own in zip(articles, find(site.reader, site.cache, told, prepare=jobs), strict=True):
        site.names.put(article.slug, own)
        found.append(own)
    out, undated = Shelf(Annotated), []
    for article, own in zip(articles, found.emptied(), strict=True):
        better = site.names.settle(article, own)
        if better:
            names = (*known_names(article, catalogue), *better)
            (own,) = find(site.reader, site.cache, [(article, names)])
        if own.published is None and "date" not in dict(article.meta_lines):
            undated.append(_no_date(article))
        out.append(correct(article, own, catalogue))
    if undated:
        raise AnnotatorError(undated)
    return out


def _no_date(article: Article) -> Problem:
    return Problem(
        "The article has no date, and its text has no dateline that gives one.",
        "Write date: YYYY-MM-DD in the front matter, or date: unknown to leave relative dates open.",
        article.path,
        1,
    )


def link(annotated: Iterable[Annotated], seeds: Mapping[str, Seed]) -> SiteGraph:
    """The site's graph."""
    from annotator.resolve import resolve

    return resolve(annotated, seeds)


def render(
    site: Site, graph: SiteGraph, output: Path, media: Iterable[Path], old: Manifest
) -> Iterator[tuple[str, File]]:
    """Every file of the site, each made when it is asked for; those that would come out as they stand are not.

    `old` says what stands in `output`.
    """
    from annotator.exports import feeds
    from annotator.pages import make_pages
    from annotator.render import Renderer

    config = site.config
    theme = digest(
        fingerprint.code(),
        fingerprint.of_folders([fingerprint.theme()], fingerprint.theme()),
        fingerprint.of_folders([config.templates], config.source),
    )
    renderer: Renderer | None = None
    for plan in make_pages(graph, site_info(config), weave=weave):
        key = digest(theme, plan.key)
        if old.has(output, plan.path, key):
            yield plan.path, File(key, None)
            continue
        renderer = renderer or Renderer(config.templates)
        yield plan.path, File(key, renderer.render(plan.make(), plan.template).encode("utf-8", "replace"))
    assets = (renderer or Renderer(config.templates)).assets()
    for path, data in {**assets, **feeds.files(graph, config)}.items():
        yield path, File(digest(data.hex()), data)
    for file in media:
        yield f"media/{file.as_posix()}", File("media", (config.content / file).read_bytes())


def site_info(config: Config) -> SiteInfo:
    """What pages say about the site."""
    from annotator.pages import SiteInfo

    return SiteInfo(
        title=config.title,
        description=config.description,
        base_url=config.base_url,
        lang=config.lang,
        author=config.author,
    )


def weave(article: Article, wraps: Sequence[Wrap]) -> str:
    """The article's text as HTML with `wraps` woven in, its addresses as its page uses them."""
    from annotator.prose import body

    return body(article, wraps, address=partial(address, article))


def address(article: Article, url: str) -> str:
    """The author's address as the article's page uses it: articles by their page, files from media/."""
    from annotator.trust import is_external, slug

    if is_external(url) or url.startswith(("#", "/", "?")):
        return url
    path, mark, fragment = url.partition("#")
    here = PurePosixPath(article.path.as_posix()).parent
    parts: list[str] = []
    for part in (here / path).parts:
        if part == "..":
            if not parts:
                return url
            parts.pop()
        else:
            parts.append(part)
    if not parts or parts[0] != "content":
        return url
    inside = PurePosixPath(*parts[1:])
    if inside.suffix.lower() in (".md", ".markdown"):
        return f"{slug(inside.stem)}.html{mark}{fragment}"
    if inside.suffix.lower() == ".html":
        return url
    return f"../media/{inside.as_posix()}{mark}{fragment}"
