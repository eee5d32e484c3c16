"""Publish: the new site beside the old one, then exchanged in one step.

A kill, a full disk or an error leaves the old site whole, and a reader never sees a gap. A manifest in the output
says which files are ours; nothing else is ever deleted.
"""

from __future__ import annotations

import glob
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.base.errors import AnnotatorError, Problem
from annotator.base.files import UNFINISHED, replace_file, swap
from annotator.base.trust import same_file

MANIFEST = ".annotator.json"
STALE = ".annotator.stale"
"""Stands in the output while a page there was shown that the manifest does not know: the next build looks again."""
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class File:
    """One file to publish. `key` says what it was made from; `data` None keeps the published one."""

    key: str
    data: bytes | None
    of: str = ""
    """What it is made from or shows, for a person who has two files of one path."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was published: for each path its key, size and digest; and a digest of all inputs."""

    inputs: str = ""
    files: dict[str, tuple[str, int, str]] = field(default_factory=dict)

    def whole(self, output: Path) -> bool:
        """True when every file is there, with its size."""
        return all(_size(output / path) == size for path, (_, size, _) in self.files.items())

    def has(self, output: Path, path: str, key: str) -> bool:
        """True when `path` was made from `key` and stands there as it was published."""
        row = self.files.get(path)
        if row is None or row[0] != key:
            return False
        try:
            return _digest((output / path).read_bytes()) == row[2]
        except OSError:
            return False


def read_manifest(output: Path) -> Manifest | None:
    """The manifest in `output`; None when there is none that we can read."""
    try:
        data = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
        if data["format"] != _FORMAT:
            return Manifest()
        inputs = "" if (output / STALE).exists() else data["inputs"]
        return Manifest(inputs, {str(p): (str(k), int(n), str(d)) for p, (k, n, d) in data["files"].items()})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def check_output(output: Path, source: Path) -> None:
    """Refuse an output folder that is not ours to write. Raises AnnotatorError."""
    full, base = output.resolve(), source.resolve()
    inputs = [base / name for name in ("content", "seeds", "templates")]
    what = ""
    if full == base or full in base.parents:
        what = "The output folder holds the site's source."
    elif any(full == folder or folder in full.parents for folder in inputs):
        what = "The output folder lies in the site's own input."
    elif full == Path.home() or full.parent == full:
        what = "The output folder is no folder for a site."
    elif output.is_symlink():
        what = "The output folder is a link."
    elif full.exists() and not full.is_dir():
        what = "The output is a file."
    elif full.is_dir() and any(full.iterdir()) and not (full / MANIFEST).exists():
        what = "The output folder is not empty and was not made by annotator."
    if what:
        raise AnnotatorError(Problem(what, "Name another folder with --output, or empty it first.", output))


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: every path of the site, those that came out otherwise than before, those removed."""

    paths: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def distinct(files: Iterable[tuple[str, File]]) -> Iterator[tuple[str, File]]:
    """The files as they come; at the end AnnotatorError for all that would take each other's place.

    Two paths that differ in case or Unicode form alone are one: file systems that keep them apart are not everywhere.
    """
    seen: dict[str, str] = {same_file(MANIFEST): "annotator's own list of files"}
    folders: dict[str, str] = {}
    problems: list[Problem] = []
    for path, file in files:
        own, of = same_file(path), file.of or "a file that every site has"
        above = [own[:i] for i, c in enumerate(own) if c == "/"]
        other = seen.get(own) or folders.get(own) or next((seen[a] for a in above if a in seen), "")
        if other:
            what = f"Two files would be {path}: {other}, and {of}."
            problems.append(Problem(what, "Give one of them another name."))
            continue
        seen[own] = of
        folders.update(dict.fromkeys(above, of))
        yield path, file
    if problems:
        raise AnnotatorError(problems)


def publish(
    output: Path, files: Iterable[tuple[str, File]], inputs: str, *, old: Manifest, in_place: bool = False
) -> Published:
    """Make `output` hold `files` and what others put there; each is on disk before the next one is made.

    `old` is the manifest that is there. With `in_place` (preview) the files that changed are then moved over one by
    one, each whole.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{output.name}.new-", dir=output.parent))
    try:
        fresh.chmod(0o755)
        beside = in_place and output.is_dir()
        rows = {path: _stage(fresh, output, path, file, old, beside) for path, file in distinct(files)}
        removed = tuple(sorted(set(old.files) - set(rows)))
        manifest = json.dumps(
            {"format": _FORMAT, "inputs": inputs, "files": dict(sorted(rows.items()))},
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        if beside:
            _move(fresh, output, removed)
            replace_file(output / MANIFEST, manifest.encode())
            (output / STALE).unlink(missing_ok=True)
        else:
            (fresh / MANIFEST).write_bytes(manifest.encode())
            _adopt(fresh, output, set(old.files) | {MANIFEST, STALE})
            _exchange(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    changed = tuple(p for p, row in sorted(rows.items()) if old.files.get(p, ("", 0, ""))[2] != row[2])
    return Published(tuple(sorted(rows)), changed, removed)


def recover(output: Path) -> None:
    """Tidy up after a process that was killed while it published: bring back a site that it had set aside, remove
    what it had not finished. Only one process may publish to `output` at a time."""
    if not output.parent.is_dir():
        return
    for aside in sorted(output.parent.glob(f".{glob.escape(output.name)}.old-*")):
        if not output.exists() and (aside / MANIFEST).is_file():
            aside.rename(output)
        else:
            shutil.rmtree(aside, ignore_errors=True)
    for unfinished in output.parent.glob(f".{glob.escape(output.name)}.new-*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    for file in output.rglob(f".*{UNFINISHED}"):
        file.unlink(missing_ok=True)


def _stage(fresh: Path, output: Path, path: str, file: File, old: Manifest, beside: bool) -> tuple[str, int, str]:
    """Put one file of the new site into `fresh`; its row of the manifest."""
    target = fresh / path
    if file.data is None:
        if not beside:
            target.parent.mkdir(parents=True, exist_ok=True)
            _link(output / path, target)
        return old.files[path]
    if not beside or _bytes(output / path) != file.data:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    return file.key, len(file.data), _digest(file.data)


def _move(fresh: Path, output: Path, removed: Iterable[str]) -> None:
    for root, _, names in os.walk(fresh):
        for name in names:
            path = (Path(root) / name).relative_to(fresh)
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).replace(output / path)
    for gone in removed:
        (output / gone).unlink(missing_ok=True)


def _adopt(fresh: Path, output: Path, ours: set[str]) -> None:
    """Keep what others put into the output."""
    if output.is_dir():
        for other in _others(output, ours):
            if not (fresh / other).exists():
                (fresh / other).parent.mkdir(parents=True, exist_ok=True)
                _link(output / other, fresh / other)


def _others(output: Path, ours: set[str]) -> Iterator[Path]:
    for root, _, names in os.walk(output):
        for name in names:
            path = (Path(root) / name).relative_to(output)
            if path.as_posix() not in ours:
                yield path


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(fresh: Path, output: Path) -> None:
    """Put `fresh` where `output` is; afterwards `fresh` holds the old one, if any."""
    if not output.exists():
        fresh.rename(output)
        return
    if swap(fresh, output):
        return
    aside = output.with_name(f".{output.name}.old-{os.getpid()}")
    output.rename(aside)
    try:
        fresh.rename(output)
    except OSError:
        aside.rename(output)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def show_page(output: Path, path: str, data: bytes) -> None:
    """Put a page into a published site by itself, for a preview. The next build checks it."""
    (output / STALE).touch()
    replace_file(output / path, data)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
