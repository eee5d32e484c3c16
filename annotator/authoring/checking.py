"""Doubtful spots of a site: what an editor should look at. Each with file, line and a fix to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.authoring.copydesk import quotations, voices
from annotator.authoring.copydesk.codes import LEVELS, Level, level_of
from annotator.authoring.copydesk.places import problem_at
from annotator.authoring.copydesk.silence import unsilenced
from annotator.authoring.references import unmet
from annotator.base.anchors import Anchors
from annotator.base.config import Config
from annotator.base.errors import Problem
from annotator.base.progress import SILENT, Progress
from annotator.content.catalogue import KIND_OF, NAME, Catalogue
from annotator.content.languages import unread
from annotator.lang import is_read
from annotator.model import Annotated, Findings, SiteGraph, Span, by_person


def doubts(graph: SiteGraph, catalogue: Catalogue) -> list[Problem]:
    """All doubtful spots, by file and line."""
    number = {slug: n for n, slug in enumerate(graph.faces)}
    found: list[Problem] = []
    for slug, span, what in graph.doubts:
        cure = "Bind it by hand, or leave it apart."
        found.append(problem_at(graph.articles[number[slug]].article, span, "doubtful-merge", what, cure))
    from annotator.build import dead_links, note_anchors, remarks

    anchors = Anchors()
    for annotated in graph.articles:
        for check in _CHECKS:
            found.extend(check(annotated, graph, catalogue))
        found.extend(dead_links(annotated.article))
        note_anchors(anchors, annotated.article)
    for page in graph.beside.pages:
        for check in (_left_out, _images):
            found.extend(check(Annotated(page, Findings())))
        found.extend((*dead_links(page), *remarks(page)))
        note_anchors(anchors, page)
    found.extend((*anchors.dead(), *unmet(graph)))
    found.extend(Problem(what, cure, path, line, "lost-address") for what, cure, path, line in graph.beside.lost)
    found.extend(_unused(graph, catalogue))
    return sorted(set(found), key=lambda p: (str(p.path), p.line or 0, p.what))


def told(graph: SiteGraph, catalogue: Catalogue, source: Path, *, level: Level = "warning") -> list[Problem]:
    """The doubtful spots of at least that level which no comment in the files of the site in `source` silences."""
    files = [annotated.article.path for annotated in graph.articles]
    wanted = LEVELS[: LEVELS.index(level) + 1]
    return [p for p in unsilenced(doubts(graph, catalogue), source, files) if level_of(p.code) in wanted]


def _at(annotated: Annotated, span: Span, code: str, what: str, cure: str, *, paste: str = "") -> Problem:
    return problem_at(annotated.article, span, code, what, cure, paste=paste)


def _short(annotated: Annotated, span: Span) -> str:
    words = span.of(annotated.article.text)
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …"


def _unattributed(annotated: Annotated, *_: object) -> Iterator[Problem]:
    for quote in annotated.findings.quotes:
        if quote.speaker is None and (quote.kind == "direct" or quote.guess is not None):
            words, guess = _short(annotated, quote.span), quote.guess
            what = f"No speaker was found for {words}"
            if guess is not None:
                what = f"Who says {words} is unclear. The best guess, '{guess.text}', is not shown to readers."
            known = guess.entity if guess is not None and guess.entity else ""
            paste = f"[{quote.span.of(annotated.article.text)}]{{.quote by={known}}}" if known else ""
            cure = f"[{words}]{{.quote by={known or 'speaker-id'}}}"
            code = "no-speaker" if guess is None else "unclear-speaker"
            yield _at(annotated, quote.span, code, what, cure, paste=paste)


def _unsure(annotated: Annotated, *_: object) -> Iterator[Problem]:
    doubtful = {e.id: e for e in annotated.findings.entities if e.doubtful}
    for mention in annotated.findings.mentions:
        entity = doubtful.pop(mention.entity, None) if mention.form == "name" else None
        if entity is None or by_person(mention.by):
            continue
        words = _short(annotated, mention.span)
        what = f"'{words}' was read as {entity.label}, with little to go on."
        cure = f"[{words}]{{.{KIND_OF[entity.label]} ref={entity.id}}}, with another class if that is wrong, or .none"
        paste = f"[{mention.span.of(annotated.article.text)}]{{.{KIND_OF[entity.label]} ref={entity.id}}}"
        yield _at(annotated, mention.span, "doubtful-kind", what, cure, paste=paste)


def _provisional(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """What the page shows although nobody wrote it, and the byline that reads like a user name."""
    from annotator.build import provisional, remarks, undated
    from annotator.content.meta import handles

    yield from provisional(annotated.article)
    yield from remarks(annotated.article)
    yield from undated(annotated.article, annotated.findings.published)
    lines = dict(annotated.article.meta_lines)
    if not is_read(annotated.article.meta.lang):
        told = unread(annotated.article.meta.lang)
        yield Problem(*told, annotated.article.path, lines.get("lang", 1), "unread-language")
    for name in handles(annotated.article.meta):
        line = lines.get("author") or lines.get("authors") or 1
        what = f"The byline '{name}' reads like a user name."
        cure = f'Write into annotator.toml, below [authors]: {name} = "Full Name"'
        yield Problem(what, cure, annotated.article.path, line, "user-name")


def _images(annotated: Annotated, *_: object) -> Iterator[Problem]:
    for url, line, alt in annotated.article.images:
        if not alt.strip():
            what = f"The picture '{url}' has no alternative text."
            yield Problem(what, f"![what it shows]({url})", annotated.article.path, line, "no-alt-text")


def _left_out(annotated: Annotated, *_: object) -> Iterator[Problem]:
    for what, line in annotated.article.left_out:
        cure = "Write it in Markdown, or remove it."
        yield Problem(f"{what} is left out of the page.", cure, annotated.article.path, line, "left-out")


def _undated(annotated: Annotated, *_: object) -> Iterator[Problem]:
    found = annotated.findings
    for time in found.times:
        if not time.value:
            words = _short(annotated, time.span)
            what = f"'{words}' could not be dated. {time.rule}".strip()
            yield _at(annotated, time.span, "undated-time", what, f"[{words}]{{.date value=YYYY-MM-DD}}")


def _evidence(annotated: Annotated, graph: SiteGraph, _: Catalogue) -> Iterator[Problem]:
    for one in (graph.quotations[i] for i in dict.fromkeys(graph.faces[annotated.article.slug].quotations)):
        if one.evidence is None or one.evidence.verdict == "verbatim":
            continue
        span = annotated.findings.quotes[one.parts[0].index].span
        if one.evidence.verdict == "differs":
            what = f"The quotation differs from {one.evidence.seed}: “{one.evidence.found}”"
        else:
            what = "The quotation stands in none of the article's seeds."
        code = f"evidence-{'differs' if one.evidence.verdict == 'differs' else 'missing'}"
        yield _at(annotated, span, code, what, "Compare it with the document.")


def _clashes(annotated: Annotated, *_: object) -> Iterator[Problem]:
    from annotator.nlp.times.consistency import clashes

    for span, what, cure in clashes(annotated.article.text, annotated.findings):
        yield _at(annotated, span, "times-disagree", what, cure)


def _unknown_refs(annotated: Annotated, graph: SiteGraph, catalogue: Catalogue) -> Iterator[Problem]:
    if not catalogue.entities:
        return
    for mark in annotated.article.marks:
        ref = mark.get("ref") or mark.get("by")
        if ref and ref not in catalogue.entities and len(graph.mentions.get(ref, ())) < 2:
            what = f"'{ref}' is in no other place and not in {NAME}."
            yield _at(
                annotated, mark.span, "unknown-id", what, f'Add [{ref}] with name = "..." to {NAME}, or mend the id.'
            )


def _unused(graph: SiteGraph, catalogue: Catalogue) -> Iterable[Problem]:
    for ref in sorted(catalogue.entities):
        if ref not in graph.entities:
            what = f"'{ref}' is mentioned in no article."
            yield Problem(what, "Mend its name or aliases, or remove it.", Path(NAME), None, "unused-entity")


def graph_of(config: Config, *, drafts: bool, progress: Progress = SILENT) -> tuple[SiteGraph, Catalogue]:
    """The graph and the catalogue of a site, without writing anything."""
    from annotator import build
    from annotator.content.catalogue import load_catalogue

    site = build.Site(config)
    site.progress = progress
    try:
        graph = build.graph_of(site, build.read_content(config, drafts=drafts, progress=progress))
        return graph, load_catalogue(config.source)[0]
    finally:
        site.close()


_CHECKS = (
    _unattributed, _unsure, _provisional, _left_out, _images, _undated, _evidence, _clashes, _unknown_refs,
    quotations.unclosed, quotations.scare_quotes, quotations.drift, voices.pronouns, voices.introduced_late,
    voices.two_spellings, voices.sole_source,
)  # fmt: skip
_NAMES = {"people": "PERSON", "organisations": "ORG", "places": "GPE LOC FAC"}
_KINDS = ("people", "organisations", "places", "entities", "quotes", "sources", "dates")
_ALIASES = {"mentions": "entities", "names": "entities", "times": "dates"}


def unreviewed(graph: SiteGraph, kinds: Iterable[str]) -> Iterator[Problem]:
    """Articles that hold findings of `kinds` which no person made or reviewed."""
    wanted = [_ALIASES.get(k.strip(), k.strip()) for k in kinds]
    for kind in wanted:
        if kind not in _KINDS:
            yield Problem(f"--require-review knows no '{kind}'.", f"Write some of: {', '.join(_KINDS)}.")
    for annotated in graph.articles:
        for kind in dict.fromkeys(k for k in wanted if k in _KINDS):
            made = list(reviewable(annotated, kind))
            machine = [span for span, by in made if not by_person(by)]
            if machine:
                what = f"No person has reviewed {len(machine)} of the {len(made)} {kind} of this article."
                cure = "Review them in annotator serve; or run annotator annotate --write and annotator review."
                yield _at(annotated, min(machine), "unreviewed", what, cure)


def reviewable(annotated: Annotated, kind: str) -> Iterator[tuple[Span, str]]:
    """(words, by) of each annotation of a kind that a person can review."""
    found = annotated.findings
    if kind == "quotes":
        yield from ((q.span, q.by) for q in found.quotes)
    elif kind == "sources":
        yield from ((s.span, s.by) for s in found.sources if not s.url)
    elif kind == "dates":
        yield from ((t.span, t.by) for t in found.times if t.value)
    else:
        labels = _NAMES.get(kind, "").split()
        yield from ((m.span, m.by) for m in found.mentions if m.form == "name" and (not labels or m.label in labels))
