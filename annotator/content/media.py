"""The files of a site that are no articles: which there are, which are published, which could harm a reader."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterator
from pathlib import Path

from annotator.base.errors import Problem
from annotator.base.svg import harm
from annotator.base.trust import contained, same_file
from annotator.content.sites import Facts
from annotator.content.transcripts import RECORDINGS

_OTHERS = ("_posts", "_drafts")
"""Folders of Jekyll's that hold articles."""
MEDIA = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".csv", *RECORDINGS}


def files_below(folder: Path) -> Iterator[tuple[Path, Path, bool]]:
    """(path below `folder`, full path, whether it stays inside), in a fixed order, without hidden files."""
    if not folder.is_dir():
        return
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f in _OTHERS or not f.startswith((".", "_")))
        for name in sorted(names):
            if name.startswith((".", "_")) or name.endswith("~"):
                continue
            full = Path(root) / name
            inside = not full.is_symlink() or contained(folder, full.relative_to(folder)) is not None
            yield full.relative_to(folder), full, inside


def load_media(source: Path, facts: Facts) -> dict[str, Path]:
    """Images and other files of the content and of its generator's folders: path below media/ -> below `source`."""
    media: dict[str, Path] = {}
    for name, file in _media(source, facts):
        if not harm_of(source / file):
            media.setdefault(name, file)
    return media


def _media(source: Path, facts: Facts) -> Iterator[tuple[str, Path]]:
    for folder, top in ((source / facts.folder, ""), *facts.statics(source)):
        for relative, full, inside in files_below(folder):
            if inside and full.suffix.lower() in MEDIA and full.is_file():
                yield top + relative.as_posix(), full.relative_to(source)


def harm_of(file: Path) -> str:
    """What a picture could do to those who open it, if anything; other files do nothing by themselves."""
    if file.suffix.lower() != ".svg":
        return ""
    try:
        return harm(file.read_bytes())
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def unsafe_media(source: Path, facts: Facts) -> Iterator[Problem]:
    """Pictures that are left out of the site."""
    for _, file in _media(source, facts):
        if what := harm_of(source / file):
            cure = "Save it as plain SVG, or as PNG."
            yield Problem(f"This picture {what}; it is left out of the site.", cure, file, None, "unsafe-image")


def two_of_one_name(source: Path, facts: Facts) -> Iterator[Problem]:
    """Images and other files that would take each other's place; two copies of one file may."""
    seen: dict[str, Path] = {}
    for name, file in _media(source, facts):
        other = seen.setdefault(same_file(name), file)
        if other != file and not (
            other.name == file.name and filecmp.cmp(source / other, source / file, shallow=False)
        ):
            yield Problem(f"This file and {other} would both be media/{name}.", "Rename one of them.", file)
