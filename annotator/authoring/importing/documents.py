"""One document -> one article: which reader it takes, where the article goes, what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.authoring.importing.raw import Raw, front_matter
from annotator.authoring.importing.text import from_text
from annotator.authoring.importing.webpage import Pictures, from_html, html_text, is_html
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.files import replace_file
from annotator.base.trust import contained, slug
from annotator.content.cues import SUFFIXES, transcript
from annotator.content.dates import in_name
from annotator.content.inferring import lead_title
from annotator.content.loading import read_data, text_of
from annotator.content.transcripts import markdown, recording_beside

HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says of a document; it comes before what the document says."""

    title: str = ""
    date: str = ""
    name: str = ""
    """Of the article's file and page."""
    force: bool = False
    """Replace an article that is there."""


@dataclass(frozen=True, slots=True)
class Made:
    """An article that was written."""

    path: Path
    text: str
    left: tuple[Problem, ...] = ()
    """What could not be placed."""


def import_document(
    source: Path, file: Path, wanted: Wanted | None = None, *, data: bytes | None = None
) -> list[Made]:
    """Write the articles that `file` holds. Raises AnnotatorError.

    `data` is what standard input held, where `file` stands for that.
    """
    wanted = wanted or Wanted()
    read_in = read_data(file, file) if data is None else data
    if isinstance(read_in, Problem):
        raise AnnotatorError(read_in)
    raw = _read(file, read_in, given=data is not None, name=wanted.name)
    if not raw.body.strip():
        raise AnnotatorError(Problem("The document holds no text.", "Look into it; save it as text or HTML.", file))
    return [write(source, file, raw, wanted, given=data is not None)]


def _read(file: Path, data: bytes, *, given: bool, name: str) -> Raw:
    suffix = file.suffix.lower()
    reader = _READERS.get(suffix)
    if reader is not None:
        return reader(file, data, name)
    page = html_text(data, file) if suffix in HTML or given else text_of(data, file)
    if isinstance(page, Problem):
        raise AnnotatorError(page)
    if suffix in HTML or (given and is_html(page)):
        return from_html(page, Pictures(None if given else file.parent, slug(name or file.stem)))
    return from_text(page)


def _transcript(file: Path, data: bytes, _: str) -> Raw:
    """A transcript's turns; its recording is copied beside the article."""
    text = text_of(data, file)
    problems: list[Problem] = [text] if isinstance(text, Problem) else []
    told = None if isinstance(text, Problem) else transcript(text, file, problems)
    if problems or told is None:
        raise AnnotatorError(problems)
    head = {key: value for key, value, _ in told.head}
    found = recording_beside(file)
    recording = head.get("recording") or found
    body = "\n\n".join(line for line in markdown(told.said, recording).split("\n") if line)
    files: tuple[tuple[str, Path | bytes], ...] = (
        ((found, file.with_name(found)),) if found == recording and found else ()
    )
    author = tuple(a.strip() for a in (head.get("authors") or head.get("author") or "").split(",") if a.strip())
    lang = head.get("language", head.get("lang", "")).partition("-")[0]
    return Raw(body, head.get("title", ""), head.get("date", ""), lang, author, recording=recording, files=files)


_READERS: dict[str, Callable[[Path, bytes, str], Raw]] = dict.fromkeys(SUFFIXES, _transcript)


def write(source: Path, file: Path, raw: Raw, wanted: Wanted, *, given: bool = False) -> Made:
    """Write the article `raw`, which `file` gave, and its pictures."""
    day, stem = in_name(file.stem)
    raw = replace(raw, title=wanted.title or raw.title, date=wanted.date or raw.date or str(day or ""))
    inside = contained(source / "seeds", file.resolve())
    seed = inside.relative_to((source / "seeds").resolve()).as_posix() if inside else ""
    words = lead_title(raw.body) if given else ""
    target = source / "content" / f"{slug(wanted.name or raw.title or words or stem)}.md"
    if target.exists() and not wanted.force:
        raise AnnotatorError(
            Problem("This article is there already.", "Remove it, or give another name with --slug.", target)
        )
    made = front_matter(raw, seed, str(file.name)) + "\n" + raw.body.strip("\n") + "\n"
    for name, what in raw.files:
        replace_file(target.parent / name, what if isinstance(what, bytes) else what.read_bytes())
    replace_file(target, made.encode("utf-8", "replace"))
    cure = "Put it into the article by hand, where it belongs there."
    left = tuple(Problem(f"Not taken over: {what}.", cure, file, line, "not-imported") for what, line in raw.left)
    return Made(target, made, left)
