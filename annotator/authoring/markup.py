"""The machine's findings as inline markup in the Markdown: what `annotator annotate FILE` adds."""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.authoring.crossing import legal
from annotator.authoring.saving import save_over
from annotator.base.config import Config, load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.texts import read_data, text_of
from annotator.build import Site, annotate, read_content
from annotator.content.catalogue import KIND_OF
from annotator.content.cues import SUFFIXES
from annotator.content.loading import draft_of, inherited
from annotator.model import FOUND, Annotated, Article, Draft, Span, by_person
from annotator.prose import Addition, body, line_at, read, write_markup
from annotator.resolve.identity import identify, names_of

ROUNDS = 6
"""Markup that a person could have written changes what is found next; after so many rounds it has settled."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are written."""

    kinds: tuple[str, ...] = ()
    """Classes of markup; empty for all."""
    least: float = 0.0
    """How likely right an annotation has to be."""

    def takes(self, kind: str, confidence: float) -> bool:
        """Whether an annotation of this kind is one of them."""
        return confidence >= self.least and (not self.kinds or kind in self.kinds)


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Marked:
    """A file before and after."""

    path: Path
    data: bytes
    """The file as it was read."""
    before: str
    after: str
    added: tuple[str, ...]
    """Each addition as file:line: [words]{...}."""
    in_html: tuple[Problem, ...] = ()
    """What was found in HTML and is not written there."""

    def diff(self) -> str:
        """A unified diff."""
        old, new = self.before.splitlines(keepends=True), self.after.splitlines(keepends=True)
        return "".join(difflib.unified_diff(old, new, str(self.path), str(self.path)))


def site_of(file: Path) -> Path:
    """The folder of the site that `file` belongs to, or its own."""
    for folder in file.resolve().parents:
        if (folder / "annotator.toml").is_file() or (folder / "content").is_dir():
            return folder
    return file.resolve().parent


class Marker:
    """Writes markup into the articles of one site, which is read once for all of them."""

    def __init__(self, source: Path, wanted: Wanted = EVERYTHING) -> None:
        self.site = Site(load_config(source))
        self.wanted = wanted
        self._known = False

    def close(self) -> None:
        """Let go of the site."""
        self.site.close()

    def mark(self, file: Path, data: bytes | None = None) -> Marked:
        """`file` with all findings written in; `data` is what it holds, where that is known.

        The text without markup stays as it was, to the byte. What is found does not depend on other files that were
        marked before. Raises AnnotatorError.
        """
        read_in = read_data(file, file) if data is None else data
        if isinstance(read_in, Problem):
            raise AnnotatorError(read_in)
        draft, head = draft_in(file, read_in, self.site.config)
        if not self._known:
            _learn_names(self.site)
            self._known = True
        body, added, in_html = self._settled(file, draft)
        raw = read_in.decode("utf-8-sig")
        return Marked(file, read_in, raw, with_endings(raw, head + body), added, in_html)

    def _settled(self, file: Path, draft: Draft) -> tuple[str, tuple[str, ...], tuple[Problem, ...]]:
        """The draft's body with markup, each addition in words, and each that HTML keeps out."""
        if draft.meta.kind == "page":
            return draft.body, (), ()
        votes = self.site.names.row(draft.slug)
        added: list[str] = []
        kept_out: list[Problem] = []
        for _ in range(ROUNDS):
            article, found = read(draft)
            if found:
                raise AnnotatorError(found)
            annotated = annotate(self.site, [article], alone=False)[0]
            found_here = list(additions(annotated, self.wanted))
            wanted = [a for a in found_here if not _in_html(article, a.span)]
            kept_out = [_outside(file, article, a) for a in found_here if _in_html(article, a.span)]
            after, placed = safely(draft, article, wanted)
            if after == draft.body:
                break
            added.extend(_shown(file, article, a) for a in placed)
            draft = replace(draft, body=after)
        self.site.names.put_row(draft.slug, votes)
        return draft.body, tuple(added), tuple(dict.fromkeys(kept_out))


def mark_up(file: Path) -> Marked:
    """One file with all findings written in; see `Marker.mark`."""
    marker = Marker(site_of(file))
    try:
        return marker.mark(file)
    finally:
        marker.close()


def draft_in(file: Path, data: bytes, config: Config) -> tuple[Draft, str]:
    """The file's draft, and what stands before its body."""
    if file.suffix.lower() in SUFFIXES:
        what = "No markup can be written into a transcript."
        raise AnnotatorError(Problem(what, "Make an article of it first: annotator import FILE.", file))
    text = text_of(data, file)
    problems: list[Problem] = [text] if isinstance(text, Problem) else []
    draft = (
        None
        if isinstance(text, Problem)
        else draft_of(text, file, problems, {**config.facts.authors, **config.authors})
    )
    if draft is None or isinstance(text, Problem):
        raise AnnotatorError(problems)
    return inherited(draft, config.lang), text[: len(text) - len(draft.body)]


def _learn_names(site: Site) -> None:
    """Let the site's articles tell the names they agree on. Those that cannot be read tell none."""
    with contextlib.suppress(AnnotatorError):
        annotate(site, read_content(site.config, drafts=True).articles)


def _outside(file: Path, article: Article, addition: Addition) -> Problem:
    words = addition.span.of(article.text)
    what = f"'{words}' stands in HTML or in a picture's title, where no markup is written."
    cure = f"Write the words in Markdown: [{words}{addition.close()}"
    return Problem(what, cure, file, line_at(article, addition.span.start), "found-in-html")


def _in_html(article: Article, span: Span) -> bool:
    """Whether brackets around `span` would stand inside an element of HTML."""
    return any(h.overlaps(span) and not (span.start < h.start and h.end < span.end) for h in article.html)


def _shown(file: Path, article: Article, addition: Addition) -> str:
    words = addition.span.of(article.text)
    return f"{file}:{line_at(article, addition.span.start)}: [{words}{addition.close()}"


def additions(annotated: Annotated, wanted: Wanted = EVERYTHING) -> Iterator[Addition]:
    """The machine's findings as additions; what a person marked already is left alone."""
    found = annotated.findings
    ids = identify([names_of(annotated)]).ids[annotated.article.slug]

    def ref(entity: str | None) -> str:
        return ids.get(entity, "") if entity else ""

    groups = [q.group for q in found.quotes]
    for mention in found.mentions:
        kind = KIND_OF[mention.label]
        if _fresh(mention.by) and mention.form == "name" and wanted.takes(kind, mention.confidence):
            yield Addition(mention.span, kind, (("ref", ref(mention.entity)),))
    for quote in found.quotes:
        if _fresh(quote.by) and wanted.takes("quote", quote.confidence):
            speaker = ref(quote.speaker.entity) if quote.speaker else ""
            qid = quote.group if groups.count(quote.group) > 1 else ""
            stance = quote.stance if quote.stance != "said" else ""
            attrs = (("by", speaker), ("kind", quote.kind), ("stance", stance), ("qid", qid))
            yield Addition(quote.span, "quote", attrs)
    for source in found.sources:
        if _fresh(source.by) and wanted.takes("source", source.confidence):
            yield Addition(source.span, "source", (("ref", ref(source.entity)), ("role", source.role)))
    for time in found.times:
        if _fresh(time.by) and time.value and wanted.takes("date", time.confidence):
            yield Addition(time.span, "date", (("value", time.value),))


def _fresh(by: str) -> bool:
    """True for what does not stand in the file yet."""
    return by != FOUND and not by_person(by)


def safely(draft: Draft, article: Article, wanted: list[Addition]) -> tuple[str, list[Addition]]:
    """The body with as many additions as leave the plain page unchanged: all, or block by block, or none."""
    plain = body(article, ())
    wanted = list(legal(article, wanted))

    def attempt(some: list[Addition]) -> str | None:
        after, _ = write_markup(article, some)
        again, problems = read(replace(draft, body=after))
        same = not problems and again.text == article.text and body(again, ()) == plain
        return after if same else None

    whole = attempt(wanted)
    if whole is None:
        good: list[Addition] = []
        for block in article.blocks:
            here = [a for a in wanted if block.span.contains(a.span)]
            if here and attempt(here) is not None:
                good.extend(here)
        wanted = good
        whole = attempt(wanted) or draft.body
    _, left = write_markup(article, wanted)
    return whole, [a for a in wanted if a not in left]


def with_endings(raw: str, text: str) -> str:
    """`text` with the line endings of `raw`: markup adds none, so the lines correspond."""
    endings = re.findall(r"\r\n|\r|\n", raw)
    if set(endings) <= {"\n"}:
        return text
    lines = text.split("\n")
    return "".join(line + end for line, end in zip(lines, [*endings, ""], strict=True))


def save(marked: Marked) -> None:
    """Write the file back, whole or not at all; a byte order mark stays.

    Raises AnnotatorError, and leaves the file alone, when it was saved anew since it was read.
    """
    mark = b"\xef\xbb\xbf" if marked.data.startswith(b"\xef\xbb\xbf") else b""
    try:
        saved = save_over(marked.path, marked.data, mark + marked.after.encode("utf-8"))
    except OSError as error:
        raise AnnotatorError(
            Problem(f"The file cannot be written ({error.strerror}).", "Look at its permissions.", marked.path)
        ) from error
    if not saved:
        what = "The file was saved by somebody else while it was read; that save stays, and no markup was written."
        raise AnnotatorError(Problem(what, "Run the command again.", marked.path))
