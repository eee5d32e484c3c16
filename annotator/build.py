"""The sentence: load, read, annotate, correct, resolve, pages, render, write.

Modules that a no-change build does not need (spaCy, markdown-it, Jinja) are imported by the step that needs them.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.base import clock, fingerprint
from annotator.base.cache import Cache, digest
from annotator.base.config import Config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.files import locked
from annotator.base.progress import SILENT, Progress
from annotator.base.shelf import Again, Shelf
from annotator.base.trust import INDEX, is_external, split_url
from annotator.content.languages import unread
from annotator.findings.names import SiteNames
from annotator.lang import is_read
from annotator.model import WIKI, Annotated, Article, Beside, Draft, Findings, Seed, SiteGraph, Wrap
from annotator.model.text import section_page
from annotator.model.vocabulary import ENDINGS
from annotator.publish.write import File, Manifest, check_output, publish, read_manifest, recover

if TYPE_CHECKING:
    from annotator.base.anchors import Anchors
    from annotator.content.links import SiteMap
    from annotator.pages import SiteInfo

WORK = ".annotator"
"""Folder in the source for the cache and the lock; safe to delete."""


_HIDDEN = ("404.html", "redirect.html")
"""Templates of pages that no sitemap has."""


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


@dataclass(frozen=True, slots=True)
class Content:
    """All that is read before anything is annotated."""

    articles: Sequence[Article]
    beside: Beside
    seeds: Mapping[str, Seed]
    """By the name they are given."""
    media: Mapping[str, Path]
    """By path in the site."""
    warnings: tuple[Problem, ...] = ()


class Site:
    """A site and what is kept warm between its builds (the cache, the model)."""

    def __init__(self, config: Config) -> None:
        from annotator.nlp import Reader

        self.config = config
        self.graph: SiteGraph | None = None
        """Of the last build that made one."""
        self.names = SiteNames()
        """Of the articles annotated last."""
        self.said: list[Problem] = []
        """What annotating had to remark."""
        self.progress = SILENT
        self.cache = Cache(config.source / WORK / "cache.sqlite")
        self.reader = Reader(self.cache, model=config.nlp.model, components=config.nlp.components)

    def close(self) -> None:
        """Let go of the cache."""
        self.cache.close()


def inputs(config: Config, options: Options) -> str:
    """A digest of everything a build reads: the program, the settings, the site's files."""
    statics = (folder for folder, _ in config.facts.statics(config.source))
    folders = (config.content, config.seeds, config.templates, *statics, *config.facts.others(config.source))
    theme = [fingerprint.of_folders([folder], folder) for folder in config.themes]
    settings = replace(config, source=Path(), output=Path())  # where the site lies changes nothing in it
    return digest(
        fingerprint.code(),
        theme,
        repr(settings),
        str(clock.day(config)),
        options.drafts,
        fingerprint.of_folders(folders, config.source),
    )


def build(
    config: Config, options: Options | None = None, *, site: Site | None = None, progress: Progress = SILENT
) -> Built:
    """Write the site. Raises AnnotatorError with all problems at once; the site on disk then stays as it was."""
    options = options or Options()
    output = config.source / config.output
    check_output(output, config.source)
    with locked(config.source / WORK / "lock"):
        progress.stage("Looking for changes")
        mark = inputs(config, options)
        recover(output)
        old = read_manifest(output)
        if old is not None and old.inputs == mark and old.files and old.whole(output):
            return Built(output, unchanged=True)
        own = site or Site(config)
        own.progress = progress
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
    from annotator.authoring.references import unmet

    config = site.config
    content = read_content(config, drafts=options.drafts, progress=site.progress)
    site.said = []
    site.graph = graph = graph_of(site, content, jobs=options.jobs)
    media, warnings = content.media, content.warnings
    del content
    if not options.in_place:
        site.names = SiteNames()  # only a preview reads single articles afterwards
    total = len(graph.faces) + len(graph.entities)
    files = site.progress.over("Writing pages", render(site, graph, output, media, old), total)
    done = publish(output, files, mark, old=old, in_place=options.in_place)
    site.cache.settle()
    said = (
        *warnings,
        *unmet(graph),
        *site.said,
        *(Problem(w, "Nothing needs to be done.") for w in site.cache.warnings),
    )
    pages = sum(p.endswith(".html") for p in done.paths)
    return Built(output, len(graph.articles), pages, done.changed, len(done.removed), said)


def read_content(config: Config, *, drafts: bool = False, progress: Progress = SILENT) -> Content:
    """The site's articles and what stands beside them. Raises AnnotatorError with all that is wrong with them."""
    from annotator.base.anchors import Anchors
    from annotator.content.catalogue import load_catalogue
    from annotator.content.loading import load_content, load_seeds
    from annotator.content.menu import resolved
    from annotator.prose import read

    progress.stage("Loading files")
    loaded = load_content(
        config.source,
        drafts=drafts,
        today=clock.day(config),
        facts=config.facts,
        authors=config.authors,
        lang=config.lang,
    )
    places = site_map(config, loaded.drafts, loaded.media)
    warnings = list(loaded.warnings)
    problems = list(loaded.problems)
    problems.extend(load_catalogue(config.source)[1])
    if not loaded.drafts and not problems:
        problems.append(no_article(config, loaded.held))
    menu, nowhere = resolved(config.menu, loaded.drafts, Path("annotator.toml"))
    problems.extend(nowhere)
    moved, clashes = old_addresses(config, loaded.drafts, loaded.media)
    warnings += clashes
    lost = tuple((c.what, c.cure, c.path or Path(), c.line or 1) for c in clashes)
    articles, wanted, pages = Shelf(Article), [], list[Article]()
    foreign: list[Article] = []
    anchors = Anchors()
    for draft in progress.over("Reading articles", loaded.drafts, len(loaded.drafts)):
        article, found = read(draft)
        problems.extend(found)
        article, found = shown_to_readers(article, config, drafts=drafts)
        problems.extend(found)
        article, dead = placed(article, places)
        warnings += dead
        note_anchors(anchors, article)
        warnings += [*provisional(article), *remarks(article)]
        problems += no_ids(article)
        if article.meta.kind == "page":
            pages.append(article)
            continue
        article, named, found = with_evidence(article, config)
        wanted += named
        problems += found
        foreign += [] if is_read(article.meta.lang) else [article]
        articles.append(article)
    seeds, missing = load_seeds(config.source, wanted)
    problems.extend(missing)
    if problems:
        raise AnnotatorError(problems)
    warnings += anchors.dead()
    warnings += list(in_other_languages(foreign))
    pages.sort(key=lambda p: (p.meta.weight, p.meta.title.casefold(), p.slug))
    return Content(articles, Beside(tuple(pages), moved, menu, lost), seeds, loaded.media, tuple(warnings))


def old_addresses(
    config: Config, drafts: Iterable[Draft], media: Iterable[str]
) -> tuple[tuple[tuple[str, str, str], ...], list[Problem]]:
    """The redirects of the site, and aliases that cannot be had."""
    from annotator.content.menu import sections_of
    from annotator.content.redirects import redirects

    drafts = tuple(drafts)
    taken = [*(f"media/{m}" for m in media), *(section_page(f) for f in sections_of(drafts))]
    return redirects(drafts, taken=taken, old=(config.base_url, config.facts.url), base=old_base(config))


def no_article(config: Config, held: int) -> Problem:
    """What to say of a site that has no article to publish; `held` are drafts that are left out."""
    if held:
        what = "Nothing is to be published: " + (
            "the only article is a draft, scheduled or expired."
            if held == 1
            else f"all {held} are drafts, scheduled or expired."
        )
        return Problem(
            what,
            "Build with --drafts, take draft: true out, or look at date: and expires:.",
            Path(config.facts.folder),
        )
    return Problem("There is no article.", "Put a Markdown or text file into it.", Path(config.facts.folder))


def in_other_languages(foreign: Sequence[Article]) -> Iterator[Problem]:
    """One warning for all articles whose language has no folder."""
    if foreign:
        first, more = foreign[0], len(foreign) - 1
        what, cure = unread(first.meta.lang)
        line = dict(first.meta_lines).get("lang", 1)
        others = f" So it is with {more} other{'s' if more > 1 else ''}; check lists them." if more else ""
        yield Problem(what + others, cure, first.path, line, "unread-language")


def old_base(config: Config) -> str:
    """The path below its host at which the site stands or stood: empty or `/blog`."""
    return config.facts.base or split_url(config.base_url).path.rstrip("/")


def site_map(config: Config, articles: Iterable[Draft | Article], media: Mapping[str, Path]) -> SiteMap:
    """All that an address in an article can lead to."""
    from annotator.content.links import Known, SiteMap
    from annotator.content.menu import sections
    from annotator.content.pictures import Pictures

    known = [Known(a.path, a.slug, a.meta.aliases, a.meta.title, a.page) for a in articles]
    old = (config.base_url, config.facts.url)
    size = Pictures(config.source, media).size
    places = SiteMap(known, media, folder=config.facts.folder, old=old, base=old_base(config), size=size)
    for folder in sections(one.slug for one in known if one.page.startswith("articles/")):
        places.section(folder, section_page(folder))
    return places


def placed(article: Article, places: SiteMap) -> tuple[Article, list[Problem]]:
    """The article with its addresses as its page uses them, and those that lead nowhere."""
    pictures = [url for url, _, _ in article.images]
    urls = dict.fromkeys(
        (
            *(u for _, u in article.links),
            *(u for u, _ in article.said),
            *pictures,
            *filter(None, [article.meta.image, article.meta.recording]),
        )
    )
    found = {u: r for u in urls if (r := places.resolve(article.path, article.page, u))}
    found |= {WIKI + w: a for _, w in article.wikilinks if (a := places.called(article.page, w)) is not None}
    sizes = {u: places.size(found[u]) for u in (*pictures, article.meta.image) if u in found}
    known = tuple((u, *size) for u, size in sizes.items() if size)
    article = replace(article, addresses=tuple(found.items()), sizes=known)
    return article, list(dead_links(article))


def dead_links(article: Article) -> Iterator[Problem]:
    """Addresses of a placed article that lead nowhere in the site."""
    from annotator.content.links import dead
    from annotator.prose import line_at

    pictures = {url for url, _, _ in article.images}
    lines = {url: line for url, line, _ in article.images} | {u: line_at(article, s.start) for s, u in article.links}
    lines |= dict(article.said)
    for url in dead(lines, dict(article.addresses)):
        if article.meta.recording and url.startswith(article.meta.recording + "#t="):
            continue  # said once, of the recording itself
        kind = "image" if url in pictures else "link"
        what = f"The {kind} '{url}' is not in the site." if kind == "image" else f"The link to '{url}' leads nowhere."
        cure = f"Mend the address or remove the {kind}."
        yield Problem(what, cure, article.path, lines[url], f"dead-{kind}")
    recording = article.meta.recording
    if recording and not is_external(recording) and recording not in dict(article.addresses):
        what = f"The recording '{recording}' is not in the site."
        line = dict(article.meta_lines).get("recording", 1)
        yield Problem(what, "Put it beside the article, or mend its name.", article.path, line, "dead-recording")


def note_anchors(anchors: Anchors, article: Article) -> None:
    """Note a placed article's headings, and its links that lead to headings."""
    from annotator.prose import line_at

    anchors.article(article.page, (b.span.of(article.text) for b in article.blocks if b.kind == "heading"))
    known = dict(article.addresses)
    for span, url in article.links:
        if "#" in url and url in known:
            anchors.link(article.path, line_at(article, span.start), url, article.page, known[url])
    for span, target in article.wikilinks:
        if "#" in target and WIKI + target in known:
            line = line_at(article, span.start)
            anchors.link(article.path, line, f"[[{target}]]", article.page, known[WIKI + target])


def no_ids(article: Article) -> Iterator[Problem]:
    """Ids in the markup that would take the place of a list's page."""
    from annotator.prose import line_at

    for mark in article.marks:
        if INDEX in (mark.get("ref"), mark.get("by")):
            what = f"'{INDEX}' is no id: entities/{INDEX}.html is the list of all names."
            yield Problem(
                what, f"Write ref=the-{INDEX}, or another.", article.path, line_at(article, mark.span.start)
            )


def provisional(article: Article) -> Iterator[Problem]:
    """What the page shows although the article does not say it."""
    for one in article.meta.assumed:
        yield Problem(f"Its {one.key} is provisional: {one.how}.", one.line, article.path, 1, "provisional")


def remarks(article: Article) -> Iterator[Problem]:
    """What reading an article gave to remark."""
    for one in article.remarks:
        yield Problem(one.what, one.cure, article.path, one.line, one.code)


def annotate(site: Site, articles: Iterable[Article], *, alone: bool = True, jobs: int = 0) -> Sequence[Annotated]:
    """Findings for each article, kept ones where nothing they rest on changed, the person's word over them.

    With `alone` false the articles join those annotated before, whose names they know. `articles` are gone through
    more than once.
    """
    from annotator.content.catalogue import load_catalogue
    from annotator.findings.corrections import correct, known_names
    from annotator.findings.kept import find

    catalogue, _ = load_catalogue(site.config.source)
    told = Again(lambda: ((a, known_names(a, catalogue)) for a in articles))
    found = Shelf(Findings)
    if alone:
        site.names = SiteNames()
    total = len(articles) if isinstance(articles, Sized) else None
    found_of = find(site.reader, site.cache, told, prepare=jobs, progress=site.progress, total=total)
    for article, own in zip(articles, found_of, strict=True):
        site.names.put(article.slug, own)
        found.append(own)
    out = Shelf(Annotated)
    told_by_all = site.progress.over("Settling names", found.emptied(), len(found))
    for article, own in zip(articles, told_by_all, strict=True):
        better = site.names.settle(article, own)
        if better:
            names = (*known_names(article, catalogue), *better)
            (own,) = find(site.reader, site.cache, [(article, names)])
        site.said.extend(undated(article, own.published))
        out.append(correct(article, own, catalogue))
    return out


def undated(article: Article, published: dt.date | None) -> Iterator[Problem]:
    """What to say of an article that gives no day itself; `published` is what its text was found to give."""
    if article.meta.date is not None or article.meta.kind == "page" or "date" in dict(article.meta_lines):
        return
    if published is not None:
        what = "Its date is provisional: the text's own dateline gives it."
        yield Problem(what, f"date: {published}", article.path, 1, "provisional")
    else:
        what = "The article has no date: its relative dates ('last week') stay open."
        yield Problem(what, "date: YYYY-MM-DD (or date: unknown)", article.path, 1, "no-date")


def graph_of(site: Site, content: Content, *, jobs: int = 0) -> SiteGraph:
    """The site's graph, from what was read."""
    annotated = annotate(site, content.articles, jobs=jobs)
    site.progress.stage("Linking articles")
    graph = link(annotated, content.seeds)
    public = {name: seed for name, seed in content.seeds.items() if seed.public}
    return replace(graph, beside=content.beside, seeds=public)


def link(annotated: Iterable[Annotated], seeds: Mapping[str, Seed]) -> SiteGraph:
    """The site's graph."""
    from annotator.resolve import resolve

    return resolve(annotated, seeds)


def render(
    site: Site, graph: SiteGraph, output: Path, media: Mapping[str, Path], old: Manifest
) -> Iterator[tuple[str, File]]:
    """Every file of the site, each made when it is asked for; those that would come out as they stand are not.

    `old` says what stands in `output`.
    """
    from annotator.exports import feeds, fulltext
    from annotator.pages import make_pages
    from annotator.publish.render import Renderer

    config = site.config
    theme = digest(
        fingerprint.code(),
        [fingerprint.of_folders([folder], folder) for folder in config.themes],
        fingerprint.of_folders([config.templates], config.source),
    )

    def note(article: Article, label: str) -> str:
        return weave(article, (), note=label)

    def content(article: Article) -> str:
        return weave(article, (), views=[""] * len(article.inserts))

    renderer: Renderer | None = None
    faults: dict[tuple[Path | None, int | None], Problem] = {}
    tried: set[str] = set()
    paths: list[str] = []
    for plan in make_pages(graph, site_info(config, graph), weave=weave):
        if plan.template not in _HIDDEN:
            paths.append(plan.path)
        key = digest(theme, plan.key)
        if old.has(output, plan.path, key):
            yield plan.path, File(key, None, plan.of)
            continue
        if faults and plan.template in tried:
            continue  # one page of each template tells what else is wrong
        renderer = renderer or Renderer(config.templates, config.themes)
        tried.add(plan.template)
        try:
            page = renderer.render(plan.make(), plan.template, plan.path)
        except AnnotatorError as error:
            for problem in error.problems:
                faults.setdefault((problem.path, problem.line), problem)
            continue
        yield plan.path, File(key, page.encode("utf-8", "replace"), plan.of)
    if faults:
        raise AnnotatorError(faults.values())
    yield from _twins(graph, config, output, old)
    assets = (renderer or Renderer(config.templates, config.themes)).assets()
    for path, data in chain(assets.items(), feeds.files(graph, config, note, content, paths), fulltext.files(graph)):
        yield path, File(digest(data.hex()), data)
    for name, file in media.items():
        yield f"media/{name}", File("media", (config.source / file).read_bytes(), file.as_posix())


def _twins(graph: SiteGraph, config: Config, output: Path, old: Manifest) -> Iterator[tuple[str, File]]:
    """What stands beside the articles for programs; what would come out as it stands is not made."""
    from annotator.exports.twins import twins

    for path, own, make in twins(graph, config):
        key = digest(fingerprint.code(), own)
        kept = old.has(output, path, key)
        yield path, File(key, None if kept else make().encode("utf-8", "replace"))


def site_info(config: Config, graph: SiteGraph) -> SiteInfo:
    """What pages say about the site."""
    from annotator.pages import SiteInfo

    return SiteInfo(
        title=config.title,
        description=config.description,
        base_url=config.base_url,
        lang=config.lang,
        author=config.author,
        toc=config.toc,
        typographic=config.typographic,
        menu=graph.beside.menu,
        data=(*((kind, ENDINGS[kind]) for kind in config.data), ("markdown", "md")),
        authors={key: (name, config.roles.get(key, "")) for key, name in _people(config).items()},
        verdicts={key: (one.sign, one.word) for key, one in config.verdicts.items()},
        pages=tuple((p.meta.title, p.page) for p in graph.beside.pages),
    )


def _people(config: Config) -> dict[str, str]:
    """Short name -> full name, of all that the site and its former generator know."""
    return {**config.facts.authors, **config.authors}


def shown_to_readers(article: Article, config: Config, *, drafts: bool) -> tuple[Article, list[Problem]]:
    """The article without drafts of notes unless `drafts`, and what is wrong with its notes."""
    from annotator.content.people import misfits
    from annotator.prose import for_readers

    wrong = list(misfits(article, _people(config), config.verdicts))
    return article if drafts else for_readers(article), wrong


def with_evidence(article: Article, config: Config) -> tuple[Article, list[tuple[str, Path, int]], list[Problem]]:
    """The article with its claims and quotations bound to passages; the documents it names, as (name, file, line);
    and passages that are in none of them.
    """
    from annotator.content.bindings import asked, bound
    from annotator.content.loading import load_seeds

    named = [(name, article.path, dict(article.meta_lines).get("seeds", 1)) for name in article.meta.seeds]
    own = [(name, article.path, line) for _, name, _, line in asked(article)]
    if not own:
        return article, named, []
    bindings, problems = bound(article, load_seeds(config.source, own)[0])
    return replace(article, bindings=bindings), [*named, *own], problems


def weave(
    article: Article,
    wraps: Sequence[Wrap],
    *,
    typographic: bool = False,
    named: Callable[[str], str] | None = None,
    views: Sequence[str] = (),
    note: str = "",
) -> str:
    """The article's text as HTML with `wraps` woven in, its addresses as its page uses them.

    With `note` it is the words of the person's note of that label.
    """
    from annotator.prose import body, comment

    known = dict(article.addresses)
    if note:
        return comment(article, note, address=lambda url: known.get(url, url), named=named)
    shown: dict[str, Any] = {"typographic": typographic, "named": named, "views": views}
    return body(article, wraps, address=lambda url: known.get(url, url), **shown)
