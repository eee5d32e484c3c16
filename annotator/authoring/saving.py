"""Write a changed article back to its file, and never over words that its author saved in the meantime."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
import time
from pathlib import Path

from annotator.base.files import swap

PATIENCE = 50
"""How often, every 20 ms, we look whether a writer has closed the file."""


def save_over(path: Path, before: bytes, after: bytes) -> bool:
    """Put `after` into the file at `path`, which held `before` when it was read.

    False when the file holds something else by now or somebody is writing it: it then stays as it is. A link stays
    a link, and mode and owner stay. A reader sees the old file or the new one, whole.
    """
    target = path.resolve()
    if _content(target) != before:
        return False
    fresh = _written_beside(target, after)
    keep = False  # True while the file beside the target may hold words of somebody else
    try:
        if _content(target) != before:
            return False
        if not swap(fresh, target):  # no exchange on this system: the check above is the last one
            fresh.replace(target)
            return True
        keep = True
        taken = _content_at_rest(fresh)
        if taken != before:
            _give_back(fresh, target, {before, after}, taken)
        keep = False
        return taken == before
    finally:
        if not keep:
            fresh.unlink(missing_ok=True)


def _give_back(fresh: Path, target: Path, outdated: set[bytes | None], taken: bytes | None) -> None:
    """Exchange until the newest words are at `target`: those `taken`, or what somebody saved there since."""
    while taken not in outdated:
        swap(fresh, target)
        outdated.add(taken)
        taken = _content_at_rest(fresh)


def _content_at_rest(path: Path) -> bytes | None:
    """What the file holds once nobody writes it any more; None when somebody does not stop."""
    for _ in range(PATIENCE):
        if not _being_written(path):
            return _content(path)
        time.sleep(0.02)
    return None


def _written_beside(target: Path, data: bytes) -> Path:
    """A new file in the folder of `target` that holds `data`, with its mode, owner and attributes."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _same_attributes(target, fresh)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _same_attributes(old: Path, new: Path) -> None:
    was = old.stat()
    if hasattr(os, "chown") and (new.stat().st_uid, new.stat().st_gid) != (was.st_uid, was.st_gid):
        with contextlib.suppress(PermissionError):
            os.chown(new, was.st_uid, was.st_gid)
    new.chmod(stat.S_IMODE(was.st_mode))
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(old):
                os.setxattr(new, name, os.getxattr(old, name))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _being_written(path: Path) -> bool:
    """True when somebody has the file open to write, where the system tells: Linux then gives us no lease on it."""
    try:
        import fcntl

        handle = os.open(path, os.O_RDONLY)
    except (ImportError, OSError):
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except (AttributeError, OSError):
        return False
    finally:
        os.close(handle)
    return False
