"""Killed, interrupted or refused at any point of a build: the site is wholly old or new, the author's files are whole,
and the next build tidies up."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.base import files
from annotator.base.config import load_config
from annotator.build import Options, build
from annotator.cli import main
from annotator.publish import write

OLD = "---\ntitle: Bridge\ndate: 2024-05-14\n---\nThe bridge is open, said Maria Keane.\n"
NEW = OLD.replace("open", "shut") + "\nShe left the town on Monday.\n"
_WRITES = {
    "os.rename",
    "os.link",
    "os.remove",
    "os.rmdir",
    "os.mkdir",
    "os.chmod",
    "shutil.rmtree",
    "shutil.copyfile",
}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """(a built site whose article was changed since, its old pages, its new pages)."""
    source = tmp_path_factory.mktemp("kills") / "s"
    (source / "content").mkdir(parents=True)
    article = source / "content" / "bridge.md"
    article.write_text(NEW, encoding="utf-8")
    build(load_config(source))
    new = snapshot(source / "site")
    shutil.rmtree(source / "site")
    article.write_text(OLD, encoding="utf-8")
    build(load_config(source))
    old = snapshot(source / "site")
    article.write_text(NEW, encoding="utf-8")
    return source, old, new


@pytest.fixture
def site(sites: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path) -> Path:
    shutil.copytree(sites[0], tmp_path / "s")
    return tmp_path / "s"


def built_in_a_child(site: Path, at: int, act: Callable[[], None], *, points: Path | None = None) -> int:
    """The exit status of a build that does `act` when it comes to its write number `at`."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    seen = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        writes = event in _WRITES or (
            event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if writes and str(site) in str(args[0]) and ".sqlite" not in str(args[0]) and "lock" not in str(args[0]):
            seen += 1
            if seen == at:
                act()

    status = 99
    try:
        os.chdir(site)
        sys.addaudithook(hook)
        status = main(["build", "--source", str(site)])
        if points:
            Path(points).write_text(str(seen))
    finally:
        os._exit(status)


def count(site: Path, tmp_path: Path) -> int:
    copy = tmp_path / "counted"
    shutil.copytree(site, copy)
    assert built_in_a_child(copy, 0, lambda: None, points=tmp_path / "points") == 0
    return int((tmp_path / "points").read_text())


def some_points(total: int, wanted: int) -> list[int]:
    return sorted({1 + i * (total - 1) // (wanted - 1) for i in range(wanted)})


def assert_whole(site: Path, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    assert snapshot(site / "site") in (old, new), "neither the old site nor the new one"
    assert snapshot(site / "content") == {"bridge.md": NEW.encode()}


def assert_mended(site: Path, new: dict[str, bytes]) -> None:
    build(load_config(site))
    assert snapshot(site / "site") == new
    assert sorted(p.name for p in site.iterdir()) == [".annotator", "content", "site"]


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("wanted", [7, pytest.param(200, marks=pytest.mark.slow)])
def test_killed(
    site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path, wanted: int
) -> None:
    _, old, new = sites
    total = count(site, tmp_path)
    assert total > 20
    for n, at in enumerate(some_points(total, wanted)):
        one = tmp_path / str(n)
        shutil.copytree(site, one)
        assert built_in_a_child(one, at, kill) == -signal.SIGKILL
        assert_whole(one, old, new)
        assert_mended(one, new)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_asked_to_end(
    site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path, number: int, status: int
) -> None:
    _, old, new = sites
    total = count(site, tmp_path)
    for n, at in enumerate(some_points(total, 4)[:-1]):
        one = tmp_path / str(n)
        shutil.copytree(site, one)
        assert built_in_a_child(one, at, lambda: os.kill(os.getpid(), number)) == status
        assert_whole(one, old, new)
        assert sorted(p.name for p in one.iterdir()) == [".annotator", "content", "site"], "debris"
        assert_mended(one, new)


def refuse(code: int) -> Callable[[], None]:
    def act() -> None:
        raise OSError(code, os.strerror(code))

    return act


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.EISDIR])
def test_refused_by_the_system(
    site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path, code: int
) -> None:
    _, old, new = sites
    total = count(site, tmp_path)
    for n, at in enumerate(some_points(total, 5)):
        one = tmp_path / str(n)
        shutil.copytree(site, one)
        assert built_in_a_child(one, at, refuse(code)) in (0, 1)
        assert_whole(one, old, new)
        assert_mended(one, new)


def test_a_full_disk_is_told(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")

    monkeypatch.setattr(write, "_stage", full)
    assert main(["build", "--source", str(site)]) == 1
    err = capsys.readouterr().err
    assert "No space left on device" in err
    assert "Make room" in err


def test_without_exchange_a_killed_build_is_brought_back(
    site: Path,
    sites: tuple[Path, dict[str, bytes], dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, old, new = sites
    monkeypatch.setattr(write, "swap", lambda a, b: False)
    total = count(site, tmp_path)
    for n, at in enumerate(range(total - 45, total + 1, 4)):
        one = tmp_path / str(n)
        shutil.copytree(site, one)
        built_in_a_child(one, max(at, 1), kill)
        write.recover(one / "site")
        assert_whole(one, old, new)
        assert_mended(one, new)


def test_two_builds_at_once(site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    children = []
    for _ in range(2):
        child = os.fork()
        if not child:
            status = 99
            try:
                status = main(["build", "--source", str(site)])
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(c, 0)[1]) for c in children] == [0, 0]
    assert snapshot(site / "site") == sites[2]


def test_a_build_and_a_preview_at_once(site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    child = os.fork()
    if not child:
        status = 99
        try:
            build(load_config(site), Options(in_place=True))
            status = 0
        finally:
            os._exit(status)
    build(load_config(site))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert snapshot(site / "site").keys() == sites[2].keys()
    assert_mended(site, sites[2])


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00" + b"\xff" * 5000, b"\x00" * 100_000, b"not a cache"])
def test_a_damaged_cache(site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]], data: bytes) -> None:
    for name in ("cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"):
        (site / ".annotator" / name).write_bytes(data)
    assert_mended(site, sites[2])


def test_a_cache_of_a_newer_version(site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    import sqlite3

    with sqlite3.connect(site / ".annotator" / "cache.sqlite") as db:
        db.execute("PRAGMA user_version=99")
    db.close()
    assert_mended(site, sites[2])


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "no"), NotImplementedError("no locks here")])
def test_without_locks(
    site: Path,
    sites: tuple[Path, dict[str, bytes], dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    def none(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("filelock.FileLock.acquire", none)
    with files.locked(site / ".annotator" / "lock"):
        pass
    assert_mended(site, sites[2])


def test_a_page_replaced_by_a_folder(site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    page = site / "site" / "articles" / "bridge.html"
    page.unlink()
    page.mkdir()
    assert_mended(site, sites[2])


def test_the_output_of_a_file_system_without_case(tmp_path: Path) -> None:
    from annotator.base.errors import AnnotatorError

    (tmp_path / "content").mkdir()
    for name in ("Bridge.png", "bridge.PNG"):
        (tmp_path / "content" / name).write_bytes(name.encode())
    (tmp_path / "content" / "a.md").write_text(OLD, encoding="utf-8")
    with pytest.raises(AnnotatorError, match="would both be"):
        build(load_config(tmp_path))


@pytest.mark.parametrize("missing", ["nice", "link", "chown"])
def test_systems_that_lack_something(
    site: Path, sites: tuple[Path, dict[str, bytes], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    if missing == "link":

        def no(*_: object, **__: object) -> None:
            raise OSError(errno.ENOTSUP, "no links")

        monkeypatch.setattr(os, "link", no)
    else:
        monkeypatch.delattr(os, missing)
    assert_mended(site, sites[2])
    monkeypatch.setattr(sys, "platform", "win32")
    assert not files.swap(site / "a", site / "b")
