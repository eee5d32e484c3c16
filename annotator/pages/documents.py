"""Pages of the source documents that are public: the whole text, the passages that articles quote marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from annotator.base.cache import digest
from annotator.base.trust import slug
from annotator.model import Quotation, Seed, Span
from annotator.pages.common import Head, Link, PagePlan, View, count, head, relative, short

_MARKS = '“”"'


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document: plain, or quoted somewhere on the site."""

    text: str
    id: str = ""
    """The anchor of a quoted stretch; empty for a plain one, and where a stretch goes on."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """All that the template of a public document may see."""

    head: Head
    title: str
    lead: str
    paragraphs: tuple[tuple[Passage, ...], ...]
    quotations: tuple[Link, ...]
    """Where articles quote it."""


def paths(seeds: Mapping[str, Seed]) -> dict[str, str]:
    """The page of each public seed, by its name."""
    out: dict[str, str] = {}
    for name in sorted(seeds):
        path = wanted = f"documents/{slug(name.removeprefix('seeds/'))}"
        n = 1
        while f"{path}.html" in out.values():
            n += 1
            path = f"{wanted}-{n}"
        out[name] = f"{path}.html"
    return out


def link_to(view: View, quotation: Quotation) -> str:
    """The path of a quotation's passage in a public document; empty where there is none."""
    evidence = quotation.evidence
    if evidence is None or not evidence.passages or evidence.seed not in view.graph.seeds:
        return ""
    return f"{paths(view.graph.seeds)[evidence.seed]}#{anchor(evidence.passages[0])}"


def pages(view: View) -> Iterator[PagePlan]:
    """A page for each public document that an article names."""
    there = paths(view.graph.seeds)
    for name, path in there.items():
        quoted = [q for q in view.graph.quotations.values() if q.evidence and q.evidence.seed == name]
        quoted = [q for q in quoted if q.evidence and q.evidence.passages]
        bound = [(f.slug, f.title, at, span) for f in view.faces.values() for n, span, at in f.bound if n == name]
        key = digest(
            repr(view.site), path, view.graph.seeds[name].text, [_shown(view, q) for q in quoted], repr(bound)
        )
        make = partial(_page, view, name, path, quoted, bound)
        yield PagePlan(path, "document.html", key, make, f"the document '{name}'")


def _shown(view: View, one: Quotation) -> tuple[object, ...]:
    first = one.parts[0]
    at = view.anchor(first.slug, "quote", first.index)
    return one.text, repr(one.evidence), at, view.faces[first.slug].title


_Bound = tuple[str, str, str, Span]
"""(article, its title, id in its page, passage) of evidence."""


def _page(view: View, name: str, path: str, quoted: list[Quotation], bound: list[_Bound]) -> DocumentPage:
    text, title = view.graph.seeds[name].text, name.removeprefix("seeds/")
    said = {s for q in quoted if q.evidence for s in q.evidence.passages}
    spans = sorted(said | {span for *_, span in bound}, key=lambda s: (s.start, s.end))
    links = []
    for one in quoted:
        first = one.parts[0]
        words, story = short(one.text.strip(_MARKS), 70), short(view.faces[first.slug].title, 60)
        links.append(Link(f"“{words}” in {story}", relative(path, view.anchor(first.slug, "quote", first.index))))
    for article, story, at, span in bound:
        words = short(" ".join(span.of(text).split()), 70)
        to = relative(path, f"articles/{article}.html") + (f"#{at}" if at else "")
        links.append(Link(f"Evidence in {short(story, 60)}: “{words}”", to))
    lead = f"A source document, as it was found. {count(len(quoted), 'quotation')} of it in articles here."
    return DocumentPage(
        head(view.site, path, title, short(text)), title, lead, _paragraphs(text, spans), tuple(links)
    )


def anchor(span: Span) -> str:
    """The id of a passage that begins there."""
    return f"w{span.start}"


def _paragraphs(text: str, spans: list[Span]) -> tuple[tuple[Passage, ...], ...]:
    """The paragraphs of a document, cut where quoted stretches begin and end; each beginning has an anchor."""
    cuts = sorted({at for s in spans for at in (s.start, s.end)})
    out = []
    for found in re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.S):
        ends = [found.start(), *(c for c in cuts if found.start() < c < found.end()), found.end()]
        pieces = []
        for start, end in pairwise(ends):
            over = [s for s in spans if s.start <= start and end <= s.end]
            begins = next((anchor(s) for s in over if s.start == start), "")
            pieces.append(Passage(text[start:end], begins, bool(over)))
        out.append(tuple(pieces))
    return tuple(out)
