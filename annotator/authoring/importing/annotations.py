"""Files of annotations into articles: the one that is named, or those whose addresses the annotations give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from annotator.authoring.importing.placing import annotate_file, place
from annotator.authoring.importing.raw import Made, Raw
from annotator.authoring.importing.told import Told
from annotator.authoring.importing.webannotations import from_json
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.trust import split_url
from annotator.content.loading import load_content
from annotator.model import Draft, FrontMatter

_CURE = "Mark the words by hand: [words]{.kind ref=id}."


def import_json(source: Path, file: Path, data: bytes, into: Path | None) -> list[Made]:
    """Write the annotations of a JSON file into articles. Raises AnnotatorError."""
    told, left = from_json(data, file)
    if into is not None:
        return [annotated(source, file, into, told, left)]
    groups, lost = _by_article(source, told)
    if not groups:
        cure = "Name it: annotator import FILE --into content/article.md."
        raise AnnotatorError(Problem("No article of the site has the address of these annotations.", cure, file))
    left += [(f"annotation {one.number} of '{one.source}', which is no article of the site", 0) for one in lost]
    made = [annotated(source, file, path, group) for path, group in groups.items()]
    return [replace(made[0], left=(*made[0].left, *problems(file, left))), *made[1:]]


def annotated(
    source: Path, file: Path, path: Path, told: Sequence[Told], left: Iterable[tuple[str, int]] = ()
) -> Made:
    """Write annotations into the article at `path`."""
    text, placed = annotate_file(source, path, told)
    return Made(path, text, problems(file, (*left, *placed.left)), placed.added)


def problems(file: Path, left: Iterable[tuple[str, int]]) -> tuple[Problem, ...]:
    """What could not be placed, as it is told."""
    return tuple(Problem(f"Not placed: {what}.", _CURE, file, line or None, "not-placed") for what, line in left)


def woven(raw: Raw, told: Sequence[Told]) -> Raw:
    """An article with the markup of its annotations."""
    placed = place(Draft(Path("content/a.md"), "a", FrontMatter(raw.title), raw.body, 1), told)
    return replace(raw, body=placed.body, left=(*raw.left, *placed.left))


def _by_article(source: Path, told: Sequence[Told]) -> tuple[dict[Path, list[Told]], list[Told]]:
    """The annotations by the file of the article whose address they give, and those of none."""
    config = load_config(source)
    loaded = load_content(source, drafts=True, facts=config.facts, authors=config.authors)
    if loaded.problems:
        raise AnnotatorError(loaded.problems)
    pages = {draft.page: source / draft.path for draft in loaded.drafts}
    urls = {draft.meta.url.rstrip("/"): source / draft.path for draft in loaded.drafts if draft.meta.url}
    groups: dict[Path, list[Told]] = {}
    lost: list[Told] = []
    for one in told:
        path = urls.get(one.source.rstrip("/")) or _page(one.source, pages, config.base_url)
        if path is None:
            lost.append(one)
        else:
            groups.setdefault(path, []).append(one)
    return groups, lost


def _page(url: str, pages: dict[str, Path], base: str) -> Path | None:
    if base and url.startswith(base):
        return pages.get(unquote(url[len(base) :]).partition("#")[0])
    path = unquote(split_url(url).path).lstrip("/")
    return pages.get(path) or next((file for page, file in pages.items() if path.endswith(f"/{page}")), None)
