"""One document -> one article: which reader it takes, where the article goes, what is said of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from annotator.authoring.importing.annotations import annotated, import_json, woven
from annotator.authoring.importing.folders import import_folder
from annotator.authoring.importing.raw import Made, Raw, Wanted, front_matter, lead
from annotator.authoring.importing.tei import from_tei, is_tei
from annotator.authoring.importing.text import from_text
from annotator.authoring.importing.webpage import Pictures, from_html, html_text, is_html
from annotator.authoring.importing.word import from_docx
from annotator.authoring.importing.wordpress import from_wxr, is_wxr
from annotator.authoring.importing.xml import parse_xml
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.files import replace_file
from annotator.base.texts import read_data, text_of
from annotator.base.trust import contained, slug, split_url
from annotator.content.cues import SUFFIXES, transcript
from annotator.content.dates import in_name
from annotator.content.frontmatter import split
from annotator.content.loading import draft_of
from annotator.content.transcripts import markdown, recording_beside
from annotator.prose import read

HTML = (".html", ".htm", ".xhtml")
_JSON = (".json", ".jsonld")
_XML = (".xml", ".tei")


def import_document(
    source: Path, file: Path, wanted: Wanted | None = None, *, data: bytes | None = None
) -> list[Made]:
    """Write the articles that `file` holds. Raises AnnotatorError.

    `data` is what standard input held, where `file` stands for that.
    """
    wanted = wanted or Wanted()
    if data is None and file.is_dir():
        return import_folder(source, file, wanted)
    read_in = read_data(file, file) if data is None else data
    if isinstance(read_in, Problem):
        raise AnnotatorError(read_in)
    form = file.suffix.lower() if data is None else sniffed(read_in)
    if form in _JSON:
        return import_json(source, file, read_in, wanted.into)
    root = parse_xml(read_in, file) if form in _XML else None
    if wanted.into is not None:
        if root is None or not is_tei(root):
            cure = "Give JSON of Web Annotations or Hypothes.is, or TEI."
            raise AnnotatorError(Problem("The file holds no annotations.", cure, file))
        told = [one for _, some in from_tei(root) for one in some]
        return [annotated(source, file, wanted.into, told)]
    raws, left = _many(file, root) if root is not None else ([], ())
    if not raws:
        raws = [_read(file, read_in, form, given=data is not None, name=wanted.name)]
        if not raws[0].body.strip():
            cure = "Look into it; save it as text or HTML."
            raise AnnotatorError(Problem("The document holds no text.", cure, file))
    return written(source, file, raws, wanted, left, given=data is not None)


def _many(file: Path, root: Element) -> tuple[list[Raw], tuple[tuple[str, int], ...]]:
    """The articles of a file that holds several."""
    if is_tei(root):
        return [woven(raw, told) for raw, told in from_tei(root) if raw.body], ()
    if is_wxr(root):
        return from_wxr(root, file)
    cure = "Export it from WordPress (Tools, Export), give TEI, or save the text as HTML."
    raise AnnotatorError(Problem("This XML is neither an export of WordPress nor TEI.", cure, file))


def sniffed(data: bytes) -> str:
    """The ending of a file that holds `data`, told by how it begins; empty for text and for HTML."""
    start = data[:500].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"PK\x03\x04"):
        return ".docx"
    if start.startswith(b"WEBVTT"):
        return ".vtt"
    if re.match(rb"\d+\r?\n\d\d:\d\d:\d\d[,.]\d{1,3} -->", start):
        return ".srt"
    if re.match(rb"(?s)(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|TEI|teiCorpus)\b", start):
        return ".xml"
    return ".json" if re.match(rb"[\[{]\s*[\[{\"]", start) else ""


def _read(file: Path, data: bytes, form: str, *, given: bool, name: str) -> Raw:
    reader = _READERS.get(form)
    if reader is not None:
        return reader(file if not given else file.with_suffix(form), data, name)
    page = html_text(data, file) if form in HTML or given else text_of(data, file)
    if isinstance(page, Problem):
        raise AnnotatorError(page)
    if form in HTML or (given and is_html(page)):
        return from_html(page, Pictures(None if given else file.parent, slug(name or file.stem)))
    return from_text(page)


def _markdown(file: Path, data: bytes, _: str) -> Raw:
    """Markdown stays as it is, with its head and the pictures beside it."""
    text = text_of(data, file)
    problems: list[Problem] = [text] if isinstance(text, Problem) else []
    draft = None if isinstance(text, Problem) else draft_of(text, file, problems)
    if draft is None or isinstance(text, Problem):
        raise AnnotatorError(problems)
    article, _found = read(draft)
    pictures = Pictures(file.parent, "")
    files = {url: pictures.lying(url) for url, _, _ in article.images}
    left = [(f"the picture '{url}', which is not there", line) for url, line, _ in article.images if not files[url]]
    there = tuple((posixpath.normpath(unquote(split_url(u).path).lstrip("/")), f) for u, f in files.items() if f)
    if split(text)[0] is not None:
        return Raw(body=draft.body, whole=text, name=file.stem, files=there, left=tuple(left))
    return Raw(body=text, title=draft.meta.title, name=in_name(file.stem)[1], files=there, left=tuple(left))


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
    return Raw(
        body=body,
        title=head.get("title", ""),
        date=head.get("date", ""),
        lang=lang,
        author=author,
        recording=recording,
        files=files,
    )


def _old_word(file: Path, _: bytes, __: str) -> Raw:
    what = "This is a document of an older Word (.doc), or not one of Word."
    raise AnnotatorError(Problem(what, "Open it in Word or LibreOffice and save it as .docx.", file))


_READERS: dict[str, Callable[[Path, bytes, str], Raw]] = {
    **dict.fromkeys((".md", ".markdown"), _markdown), **dict.fromkeys(SUFFIXES, _transcript), ".docx": from_docx,
    **dict.fromkeys((".doc", ".odt"), _old_word),
}  # fmt: skip


def written(
    source: Path,
    file: Path,
    raws: Sequence[Raw],
    wanted: Wanted,
    left: Sequence[tuple[str, int]] = (),
    *,
    given: bool = False,
) -> list[Made]:
    """Write the articles that `file` gave, and their pictures; all or none. `left` is said with the first."""
    taken: set[Path] = set()
    plan: list[tuple[Path, Raw]] = []
    problems: list[Problem] = []
    for raw in raws:
        target = _target(source, file, raw, wanted, given=given)
        n = 1
        while target in taken:
            n += 1
            target = target.with_stem(f"{_target(source, file, raw, wanted, given=given).stem}-{n}")
        taken.add(target)
        plan.append((target, raw))
        if target.exists() and not wanted.force:
            what = "This article is there already."
            problems.append(Problem(what, "Remove it, or give another name with --slug.", target))
    if problems:
        raise AnnotatorError(problems)
    made = [_write(source, file, raw, target, wanted) for target, raw in plan]
    if left:
        made[0] = replace(made[0], left=(*_told(file, left), *made[0].left))
    return made


def _told(file: Path, left: Iterable[tuple[str, int]]) -> tuple[Problem, ...]:
    cure = "Put it into the site by hand, where it belongs there."
    rows = ((what.rstrip("."), line) for what, line in left)
    return tuple(Problem(f"Not taken over: {what}.", cure, file, line or None, "not-imported") for what, line in rows)


def _target(source: Path, file: Path, raw: Raw, wanted: Wanted, *, given: bool) -> Path:
    words = lead(raw.body) if given else ""
    name = wanted.name or raw.name or wanted.title or raw.title or words or in_name(file.stem)[1]
    return source / "content" / f"{slug(name)}.md"


def _write(source: Path, file: Path, raw: Raw, target: Path, wanted: Wanted) -> Made:
    day = in_name(file.stem)[0]
    raw = replace(raw, title=wanted.title or raw.title, date=wanted.date or raw.date or str(day or ""))
    inside = contained(source / "seeds", file.resolve())
    seed = inside.relative_to((source / "seeds").resolve()).as_posix() if inside else ""
    made = raw.whole or front_matter(raw, seed, "" if raw.name else file.name) + "\n" + raw.body.strip("\n") + "\n"
    for name, what in raw.files:
        replace_file(target.parent / name, what if isinstance(what, bytes) else what.read_bytes())
    replace_file(target, made.encode("utf-8", "replace"))
    return Made(target, made, _told(file, raw.left))
