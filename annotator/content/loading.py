"""content/ and seeds/ -> Draft, Seed. Front matter is split off and checked here; Markdown is not looked into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.base.errors import Problem
from annotator.base.texts import read_text
from annotator.base.trust import contained, same_file, slug
from annotator.content.cues import SUFFIXES, transcript
from annotator.content.dates import in_name
from annotator.content.dialects import SAYS, TXT_SKIPPED
from annotator.content.frontmatter import Field, split, values
from annotator.content.inferring import assumed_title, day_in, heading, headline, lead_title, name_title
from annotator.content.media import files_below, load_media, two_of_one_name, unsafe_media
from annotator.content.meta import meta_of
from annotator.content.sites import Facts
from annotator.content.transcripts import markdown, recording_beside
from annotator.model import Draft, FrontMatter, Seed
from annotator.model.text import Standing


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that was found in the source folder."""

    drafts: tuple[Draft, ...]
    media: Mapping[str, Path]
    """Images and other files: path below media/ in the site -> path below the source folder."""
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    held: int = 0
    """Articles that are left out: drafts, scheduled and expired ones."""


def standing(meta: FrontMatter, today: dt.date | None) -> Standing:
    """Whether readers see an article on the day `today`."""
    if meta.draft:
        return "draft"
    if today is not None and meta.date is not None and meta.date > today:
        return "scheduled"
    return "expired" if today is not None and meta.expires is not None and meta.expires <= today else "published"


def _keep(draft: Draft | None, found: list[Draft], today: dt.date | None, *, drafts: bool) -> bool:
    """Put an article with the others where it is published; False where it is left out."""
    if draft is None:
        return True
    how = standing(draft.meta, today)
    if how == "published":
        found.append(draft)
    elif drafts:
        found.append(replace(draft, meta=replace(draft.meta, standing=how)))
    return drafts or how == "published"


def load_content(
    source: Path,
    *,
    drafts: bool = False,
    today: dt.date | None = None,
    facts: Facts | None = None,
    authors: Mapping[str, str] | None = None,
    lang: str = "en",
) -> Loaded:
    """Read every article of `source`'s content. Nothing is raised: problems are gathered.

    With `drafts` what readers do not see yet, or no longer, is read too. `today` is the day of the build; None for
    one on which nothing is scheduled or expired. `facts` is what another generator's settings say, `authors` the
    site's own table of names, `lang` the language of an article that says none.
    """
    facts = facts or Facts()
    names = {**facts.authors, **(authors or {})}
    found: list[Draft] = []
    problems: list[Problem] = []
    warnings: list[Problem] = []
    held = 0
    for relative, full, inside in files_below(source / facts.folder):
        shown = Path(facts.folder) / relative
        if not _is_text(full.name):
            problems.append(Problem("The name of this file is not UTF-8.", "Rename it.", shown))
        elif not inside:
            warnings.append(Problem("This link leads out of the site; it is skipped.", "Copy the file here.", shown))
        elif is_article(relative):
            draft = load_draft(full, shown, problems, names)
            held += not _keep(draft, found, today, drafts=drafts)
    for full in facts.others(source):
        draft = _other(full, full.relative_to(source), problems, names)
        held += not _keep(draft, found, today, drafts=drafts)
    warnings.extend(_odd(source, facts))
    found = [inherited(draft, lang) for draft in found]
    problems.extend(_collisions(found))
    problems.extend(two_of_one_name(source, facts))
    warnings.extend(unsafe_media(source, facts))
    return Loaded(tuple(found), load_media(source, facts), tuple(problems), tuple(warnings), held)


def inherited(draft: Draft, lang: str) -> Draft:
    """`draft` in the site's language, unless its head says another."""
    if any(key.lower() in SAYS["lang"] for key, _ in draft.lines):
        return draft
    return replace(draft, meta=replace(draft.meta, lang=lang))


def _other(full: Path, shown: Path, problems: list[Problem], names: Mapping[str, str]) -> Draft | None:
    """A page or a draft of Jekyll's; None for what has no head or no words, such as a list that a layout makes."""
    text = read_text(full, shown)
    if isinstance(text, str) and (split(text)[0] is None or not split(text)[1].strip()):
        return None
    draft = load_draft(full, shown, problems, names)
    if draft is None or draft.meta.draft or draft.meta.date is not None:
        return draft
    return replace(draft, meta=replace(draft.meta, kind="page"))


def _is_text(name: str) -> bool:
    return name.isascii() or not any("\ud800" <= char <= "\udfff" for char in name)


def _odd(source: Path, facts: Facts) -> Iterator[Problem]:
    """Pipes, devices, sockets and links to nothing, which are not read: some would never end."""
    for folder in (source / facts.folder, source / "seeds", source / "templates"):
        for path in sorted(folder.rglob("*")):
            below = path.relative_to(source)
            article = folder.name == facts.folder and is_article(path.relative_to(folder))
            if not article and not path.is_file() and not path.is_dir() and not path.name.startswith("."):
                what = "This is no ordinary file; it is not read."
                yield Problem(what, "Remove it, or put a file in its place.", below)


def is_article(path: Path) -> bool:
    """Whether a file of the content folder is an article: Markdown, text, a transcript, a post in HTML; no section's
    index is."""
    suffix = path.suffix.lower()
    if suffix == ".txt":
        return path.stem.lower() not in TXT_SKIPPED
    return (suffix in (".md", ".markdown", *SUFFIXES) and path.stem != "_index") or (
        suffix == ".html" and in_name(path.stem)[0] is not None
    )


def load_draft(
    full: Path, shown: Path, problems: list[Problem], authors: Mapping[str, str] | None = None
) -> Draft | None:
    """One article's draft; what is wrong with it is added to `problems`."""
    text = read_text(full, shown)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    if full.suffix.lower() in SUFFIXES:
        return _transcribed(text, full, shown, problems, authors)
    return draft_of(text, shown, problems, authors)


def _transcribed(
    text: str, full: Path, shown: Path, problems: list[Problem], authors: Mapping[str, str] | None
) -> Draft | None:
    """The draft of a transcript: what its head says, its turns, and the recording that lies beside it."""
    before = len(problems)
    head, body, body_line = split(text) if text.startswith("---") else (None, text, 1)
    fields = values(head, shown, problems) if head else {}
    told = transcript("\n" * (body_line - 1) + body, shown, problems)
    fields |= {key: Field(value, line) for key, value, line in told.head}
    said = meta_of(fields, shown, problems, authors)
    if len(problems) > before:
        return None
    day, stem = _named(shown)
    meta, _ = _titled(said.meta, "", shown, stem, alone=False)
    meta = replace(_dated(meta, day, "", alone=False), recording=meta.recording or recording_beside(full))
    lines = tuple(sorted((key, f.line) for key, f in fields.items()))
    return Draft(shown, _path(shown, said.name or stem), meta, markdown(told.said, meta.recording), 1, lines)


def draft_of(
    text: str, shown: Path, problems: list[Problem], authors: Mapping[str, str] | None = None
) -> Draft | None:
    """The draft that the text of the file `shown` holds; what is wrong with it is added to `problems`."""
    head, body, body_line = split(text)
    before = len(problems)
    fields = values(head, shown, problems) if head else {}
    if not fields and len(problems) > before:
        return None
    said = meta_of(fields, shown, problems, authors)
    if len(problems) > before:
        return None
    day, stem = _named(shown)
    meta, hidden = _titled(said.meta, body, shown, stem, alone=head is None)
    meta = _dated(meta, day, body, alone=not said.dated and head is None)
    if "_drafts" in shown.parts:
        meta = replace(meta, draft=True)
    if hidden:
        body, body_line = body[hidden:], body_line + body.count("\n", 0, hidden)
    lines = tuple(sorted((key, f.line) for key, f in fields.items()))
    return Draft(shown, _path(shown, said.name or stem), meta, body, body_line, lines)


def _named(shown: Path) -> tuple[dt.date | None, str]:
    """(day, name) that the place of the file gives; a bundle `x/index.md` is called like its folder."""
    bundle = shown.stem == "index" and len(shown.parts) > 2
    return in_name(shown.parent.name if bundle else shown.stem)


def _path(shown: Path, name: str) -> str:
    """The article's path among the pages: the folders that it lies in are its sections."""
    inside = shown.parts
    if shown.is_absolute():  # named by a person: below its site's content, or by itself
        inside = inside[inside.index("content") if "content" in inside else -2 :]
    folders = inside[1:-2] if shown.stem == "index" and len(inside) > 2 else inside[1:-1]
    return "/".join(slug(f) for f in (*(f for f in folders if not f.startswith("_")), name))


def _titled(meta: FrontMatter, body: str, shown: Path, stem: str, *, alone: bool) -> tuple[FrontMatter, int]:
    """The front matter with a title, and how much of the body the page shows as the title and not again."""
    text = shown.suffix.lower() == ".txt"
    words, size = headline(body) if text and alone else heading(body) if not text else ("", 0)
    if meta.title:
        same = size and words.casefold() == meta.title.casefold()
        return meta, size if same else 0
    if words and not text:
        return replace(meta, title=words), size
    how = "the text's first line" if words else "the first words of the text" if alone else "the name of the file"
    title = words or (lead_title(body) if alone else "") or name_title(stem)
    return replace(meta, title=title, assumed=(*meta.assumed, assumed_title(title, how))), size


def _dated(meta: FrontMatter, day: dt.date | None, body: str, *, alone: bool) -> FrontMatter:
    """The front matter with the day that the file's name gives, or for a file without a head its text."""
    if meta.date is None and day is not None:
        return replace(meta, date=day)
    if meta.date is None and alone and (found := day_in(body)):
        return replace(meta, date=found[0], assumed=(*meta.assumed, found[1]))
    return meta


def _collisions(drafts: Iterable[Draft]) -> Iterator[Problem]:
    seen: dict[str, Draft] = {}
    for draft in drafts:
        key = same_file(draft.page)
        other = seen.setdefault(key, draft)
        if other is not draft:
            yield Problem(
                f"This article and {other.path} would both be {draft.page}.",
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
        if full is None or not full.exists():
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
