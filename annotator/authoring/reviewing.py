"""`annotator review`: a person's word for what a program wrote into a file; files of version 0.1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.authoring.amending import Markup, RefusedError, marked_again, seen, stripped
from annotator.authoring.markup import Marked, draft_in, site_of, with_endings
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.base.texts import read_data
from annotator.model import Draft, Mark
from annotator.prose.parser import KINDS

GROUPS = {
    "people": ("person",), "organisations": ("org",), "places": ("place",), "quotes": ("quote",),
    "sources": ("source",), "dates": ("date",),
    "entities": tuple(kind for kind, label in KINDS.items() if label),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """Who has looked at what, and when."""

    name: str
    day: str
    kinds: tuple[str, ...] = ()
    """Classes of markup; empty for all."""


def kinds_of(said: str) -> tuple[str, ...]:
    """The classes of markup that `people,quotes` names. Raises AnnotatorError."""
    out: list[str] = []
    for word in filter(None, (w.strip() for w in said.split(","))):
        if word not in GROUPS:
            raise AnnotatorError(Problem(f"There is no kind '{word}'.", nearest(word, GROUPS)))
        out += GROUPS[word]
    return tuple(out)


def review(file: Path, by: Review) -> tuple[Marked, int]:
    """The file with all that a program found and nobody has reviewed yet as reviewed. Raises AnnotatorError."""

    def change(mark: Mark) -> Markup | None:
        wanted = mark.found and not any(mark.review) and (not by.kinds or mark.kind in by.kinds)
        return seen(mark, by.name, by.day) if wanted else None

    return _changed(file, lambda draft: marked_again(draft, change))


def migrate(file: Path) -> tuple[Marked, int]:
    """The file with every span as found that names no reviewer: version 0.1 wrote none of its own as such."""

    def change(mark: Mark) -> Markup | None:
        if mark.found or any(mark.review) or mark.kind == "none":
            return None
        return Markup(mark.span, mark.kind, mark.attrs, found=True)

    return _changed(file, lambda draft: marked_again(draft, change))


def strip(file: Path) -> tuple[Marked, int]:
    """The file without what was written into it and never reviewed. Raises AnnotatorError."""

    def without(draft: Draft) -> tuple[str, int]:
        after = stripped(draft)
        return after, draft.body.count("]{.") - after.count("]{.")

    return _changed(file, without)


def _changed(file: Path, change: Callable[[Draft], tuple[str, int]]) -> tuple[Marked, int]:
    data = read_data(file, file)
    if isinstance(data, Problem):
        raise AnnotatorError(data)
    draft, head = draft_in(file, data, load_config(site_of(file)))
    try:
        body, many = change(draft)
    except RefusedError as error:
        raise AnnotatorError(Problem(str(error), "Mend the file first.", file)) from None
    raw = data.decode("utf-8-sig")
    return Marked(file, data, raw, with_endings(raw, head + body), ()), many
