"""The machine's findings as inline markup in the Markdown: what `annotator annotate FILE` adds."""

from __future__ import annotations

import contextlib
import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.build import Site, annotate, read_content
from annotator.catalogue import KIND_OF
from annotator.config import load_config
from annotator.errors import AnnotatorError, Problem
from annotator.load import load_draft, read_text
from annotator.model import EDITOR, Annotated, Article, Draft
from annotator.prose import Addition, body, read, write_markup
from annotator.resolve.identity import identify, names_of

ROUNDS = 6
"""Markup that a person could have written changes what is found next; after so many rounds it has settled."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A file before and after."""

    path: Path
    before: str
    after: str
    added: tuple[str, ...]
    """Each addition as file:line: [words]{...}."""

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


def mark_up(file: Path) -> Marked:
    """`file` with all findings written in. Its text without markup stays as it was, to the byte."""
    site = Site(load_config(site_of(file)))
    try:
        return _mark_up(site, file)
    finally:
        site.close()


def _mark_up(site: Site, file: Path) -> Marked:
    raw = file.read_bytes().decode("utf-8-sig", "replace") if file.is_file() else ""
    text = read_text(file, file)
    if isinstance(text, Problem):
        raise AnnotatorError(text)
    problems: list[Problem] = []
    draft = load_draft(file, file, problems, {**site.config.facts.authors, **site.config.authors})
    if draft is None:
        raise AnnotatorError(problems)
    _learn_names(site)
    head = text[: len(text) - len(draft.body)]
    added: list[str] = []
    for _ in range(ROUNDS):
        article, found = read(draft)
        if found:
            raise AnnotatorError(found)
        annotated = annotate(site, [article], alone=False)[0]
        wanted = list(additions(annotated))
        after, placed = _safely(draft, article, wanted)
        if after == draft.body:
            break
        added.extend(_shown(file, article, a) for a in placed)
        draft = replace(draft, body=after)
    return Marked(file, raw, _with_endings(raw, head + draft.body), tuple(added))


def _learn_names(site: Site) -> None:
    """Let the site's articles tell the names they agree on. Those that cannot be read tell none."""
    with contextlib.suppress(AnnotatorError):
        annotate(site, read_content(site.config, drafts=True)[0])


def _shown(file: Path, article: Article, addition: Addition) -> str:
    from annotator.prose import line_at

    words = addition.span.of(article.text)
    return f"{file}:{line_at(article, addition.span.start)}: [{words}{addition.close()}"


def additions(annotated: Annotated) -> Iterator[Addition]:
    """The machine's findings as additions; what a person marked already is left alone."""
    found = annotated.findings
    ids = identify([names_of(annotated)]).ids[annotated.article.slug]

    def ref(entity: str | None) -> str:
        return ids.get(entity, "") if entity else ""

    groups = [q.group for q in found.quotes]
    for mention in found.mentions:
        if mention.by != EDITOR and mention.form == "name":
            yield Addition(mention.span, KIND_OF[mention.label], (("ref", ref(mention.entity)),))
    for quote in found.quotes:
        if quote.by != EDITOR:
            speaker = ref(quote.speaker.entity) if quote.speaker else ""
            qid = quote.group if groups.count(quote.group) > 1 else ""
            yield Addition(quote.span, "quote", (("by", speaker), ("kind", quote.kind), ("qid", qid)))
    for source in found.sources:
        if source.by != EDITOR:
            yield Addition(source.span, "source", (("ref", ref(source.entity)), ("role", source.role)))
    for time in found.times:
        if time.by != EDITOR and time.value:
            yield Addition(time.span, "date", (("value", time.value),))


def _safely(draft: Draft, article: Article, wanted: list[Addition]) -> tuple[str, list[Addition]]:
    """The body with as many additions as leave the plain page unchanged: all, or block by block, or none."""
    plain = body(article, ())

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


def _with_endings(raw: str, text: str) -> str:
    """`text` with the line endings of `raw`: markup adds none, so the lines correspond."""
    endings = [line[len(line.rstrip("\r\n")) :] for line in raw.splitlines(keepends=True)]
    if set(endings) <= {"\n", ""}:
        return text
    lines = text.split("\n")
    if len(lines) != len(endings) + (endings[-1] != "" if endings else 0):
        return text
    return "".join(line + (endings[i] if i < len(endings) else "") for i, line in enumerate(lines))


def save(marked: Marked) -> None:
    """Write the file back, whole or not at all; a byte order mark stays."""
    data = marked.path.read_bytes()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    temporary = marked.path.with_name(f".{marked.path.name}.new")
    temporary.write_bytes(mark + marked.after.encode("utf-8"))
    temporary.chmod(marked.path.stat().st_mode & 0o777)
    temporary.replace(marked.path)
