"""Digests of what a result depends on besides its input: this program's code, the theme, the files of a site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent


def theme() -> Path:
    """The default theme's folder: inside the installed package, or at the top of the repository."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parent / "templates"


@lru_cache(maxsize=16)
def code(*parts: str) -> str:
    """A digest of the package's own files below `parts` (all of it without any): new code, new results."""
    roots = [PACKAGE / part for part in parts] or [PACKAGE]
    files = sorted(f for root in roots for f in _files(root) if f.suffix != ".pyc" and "__pycache__" not in f.parts)
    return of_files(files, PACKAGE)


def of_files(files: Iterable[Path], root: Path) -> str:
    """A digest of the names below `root` and the bytes of `files`."""
    total = hashlib.blake2b(digest_size=20)
    for file in files:
        try:
            data = file.read_bytes()
        except OSError:
            data = b"\0unreadable"
        name = file.relative_to(root).as_posix().encode("utf-8", "surrogateescape")
        total.update(b"%d:%s%d:" % (len(name), name, len(data)))
        total.update(data)
    return total.hexdigest()


def of_folders(folders: Iterable[Path], root: Path) -> str:
    """A digest of all files below `folders`, hidden ones left out."""
    files = sorted(
        f
        for folder in folders
        for f in _files(folder)
        if not any(p.startswith(".") for p in f.relative_to(root).parts)
    )
    return of_files(files, root)


def _files(root: Path) -> Iterable[Path]:
    if root.is_file():
        return [root]
    return (f for f in root.rglob("*") if f.is_file())
