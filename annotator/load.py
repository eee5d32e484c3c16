"""content/ and seeds/ -> Draft, Seed. Front matter is split off and checked here; Markdown is not looked into."""

from __future__ import annotations

import datetime as dt
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.config import nearest
from annotator.content.frontmatter import Field, split, values
from annotator.errors import Problem
from annotator.model import Draft, FrontMatter, Seed
from annotator.trust import contained, safe_url, slug

LONGEST = 2_000_000
"""Characters of one article; beyond, it is no article."""

_TEXT = ("title", "lang", "summary", "publisher", "url", "image", "image_alt", "slug")
_LISTS = {
    "author": "authors",
    "authors": "authors",
    "source": "sources",
    "sources": "sources",
    "seeds": "seeds",
    "tags": "tags",
}
_SWITCHES = ("draft", "sample")
_KEYS = (*_TEXT, "date", *_LISTS, "annotate", *_SWITCHES)
_MEDIA = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".mp3", ".mp4", ".ogg", ".webm", ".csv"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that was found in the source folder."""

    drafts: tuple[Draft, ...]
    media: tuple[Path, ...]
    """Images and other files beside the articles, relative to content/."""
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def files_below(folder: Path) -> Iterator[tuple[Path, Path, bool]]:
    """(path below `folder`, full path, whether it stays inside), in a fixed order, without hidden files."""
    if not folder.is_dir():
        return
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "_")))
        for name in sorted(names):
            if name.startswith((".", "_")) or name.endswith("~"):
                continue
            full = Path(root) / name
            inside = not full.is_symlink() or contained(folder, full) is not None
            yield full.relative_to(folder), full, inside


def load_content(source: Path, *, drafts: bool = False) -> Loaded:
    """Read every article of `source`/content. Nothing is raised: problems are gathered."""
    found: list[Draft] = []
    media: list[Path] = []
    problems: list[Problem] = []
    warnings: list[Problem] = []
    folder = source / "content"
    for relative, full, inside in files_below(folder):
        shown = Path("content") / relative
        if not inside:
            warnings.append(Problem("This link leads out of the site; it is skipped.", "Copy the file here.", shown))
        elif full.suffix.lower() in (".md", ".markdown"):
            draft = load_draft(full, shown, problems)
            if draft is not None and (drafts or not draft.meta.draft):
                found.append(draft)
        elif full.suffix.lower() in _MEDIA:
            media.append(relative)
    problems.extend(_collisions(found))
    return Loaded(tuple(found), tuple(media), tuple(problems), tuple(warnings))


def read_text(full: Path, shown: Path) -> str | Problem:
    """The file's text, or what is wrong with it."""
    try:
        data = full.read_bytes()
    except OSError as error:
        return Problem(f"The file cannot be read ({error.strerror}).", "Look at its permissions.", shown)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem("The file is not UTF-8 text.", "Save it as UTF-8.", shown, line)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        return Problem("The file holds a NUL character: it is no text.", "Remove it.", shown, line)
    if len(text) > LONGEST:
        return Problem(f"The file is longer than {LONGEST:,} characters.", "Split it into several articles.", shown)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def load_draft(full: Path, shown: Path, problems: list[Problem]) -> Draft | None:
    """One article's draft; what is wrong with it is added to `problems`."""
    text = read_text(full, shown)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    head, body, body_line = split(text)
    if head is None:
        problems.append(
            Problem(
                "There is no front matter.", "Begin the file with ---, title: ..., date: YYYY-MM-DD, ---.", shown, 1
            )
        )
        return None
    before = len(problems)
    fields = values(head, shown, problems)
    if not fields and len(problems) > before:
        return None
    meta, name = _meta(fields, shown, full, problems)
    if len(problems) > before:
        return None
    lines = tuple(sorted((key, f.line) for key, f in fields.items()))
    return Draft(shown, slug(name or full.stem), meta, body, body_line, lines)


def _meta(fields: dict[str, Field], shown: Path, full: Path, problems: list[Problem]) -> tuple[FrontMatter, str]:
    known: dict[str, Any] = {}
    for key, one in fields.items():
        if key not in _KEYS:
            cure = nearest(key, sorted(_KEYS))
            problems.append(Problem(f"Unknown front matter key '{key}'.", cure, shown, one.line))
        elif key in _LISTS:
            known[_LISTS[key]] = known.get(_LISTS[key], ()) + one.items()
        elif key == "date":
            known["date"] = _date(one, shown, problems)
        elif key in _SWITCHES:
            known[key] = _switch(key, one, shown, problems)
        elif key == "annotate" and one.text() not in ("auto", "reviewed", "off"):
            problems.append(
                Problem(f"'annotate: {one.text()}' is not known.", "Write auto, reviewed or off.", shown, one.line)
            )
        elif not one.is_text():
            problems.append(Problem(f"'{key}' is not one text.", f"Write {key}: words on one line.", shown, one.line))
        else:
            known[key] = one.text()
    name = known.pop("slug", "")
    if not known.get("title"):
        line = fields["title"].line if "title" in fields else 1
        problems.append(Problem("The article has no title.", "Write title: ... in the front matter.", shown, line))
    if known.get("url") and (safe_url(known["url"]) is None or not known["url"].startswith(("http:", "https:"))):
        problems.append(
            Problem(f"'url: {known['url']}' is no web address.", "Write https://...", shown, fields["url"].line)
        )
    known.setdefault("title", full.stem)
    if known["title"] == "":
        known["title"] = full.stem
    return FrontMatter(**known), name


def _date(one: Field, shown: Path, problems: list[Problem]) -> dt.date | None:
    said = one.text() if one.is_text() else ""
    if said.lower() in ("unknown", ""):
        return None
    found = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])", said)
    try:
        if found:
            return dt.date(*map(int, found.groups()))
    except ValueError:
        pass
    problems.append(
        Problem(f"'date: {said}' is no date.", "Write date: YYYY-MM-DD, or date: unknown.", shown, one.line)
    )
    return None


def _switch(key: str, one: Field, shown: Path, problems: list[Problem]) -> bool:
    said = one.text().lower() if one.is_text() else ""
    if said in ("true", "yes"):
        return True
    if said not in ("false", "no"):
        problems.append(
            Problem(f"'{key}: {said}' is neither true nor false.", "Write true or false.", shown, one.line)
        )
    return False


def _collisions(drafts: Iterable[Draft]) -> Iterator[Problem]:
    seen: dict[str, Draft] = {}
    for draft in drafts:
        key = unicodedata.normalize("NFKC", draft.slug).casefold()
        other = seen.setdefault(key, draft)
        if other is not draft:
            yield Problem(
                f"This article and {other.path} would both be articles/{draft.slug}.html.",
                "Rename one of the files, or give one a slug: in its front matter.",
                draft.path,
                1,
            )


def load_seeds(source: Path, wanted: Iterable[tuple[str, Path, int]]) -> tuple[dict[str, Seed], list[Problem]]:
    """The seeds that articles name: (name as written, article, line). Seeds whose file name ends in `.public.*` are
    public; all others are looked into and never shown."""
    seeds: dict[str, Seed] = {}
    problems: list[Problem] = []
    folder = source / "seeds"
    for name, article, line in wanted:
        if name in seeds:
            continue
        short = name.removeprefix("seeds/")
        full = contained(folder, short)
        if full is None or not full.is_file():
            problems.append(
                Problem(
                    f"There is no seed '{name}'.", "Put the document into seeds/, or mend the name.", article, line
                )
            )
            continue
        text = read_text(full, Path("seeds") / short)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            seeds[name] = Seed(Path("seeds") / short, text, public=".public" in full.suffixes[:-1])
    return seeds, problems
