"""Following a writer's saves: what is shown at once is what a whole build would write."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.build import Options, build
from annotator.preview.session import EVERYTHING, Preview, _whole

BRIDGE = """---
title: Bridge
date: 2024-05-14
---
Linden Harbour Board closed the bridge on Monday. "It will stay shut," chairwoman Anna Holm said.

According to the Linden Harbour Board, repairs will last until June.
"""
FERRY = """---
title: Ferry
date: 2024-05-20
---
"We run twice an hour," said Anna Holm of the Linden Harbour Board on Friday. Peter Voss disagreed.
"""
EDITED = BRIDGE + '\n"Nobody asked us," Peter Voss told the Linden Courier on Tuesday. Anna Holm denied it.\n'


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "content" / "ferry.md").write_text(FERRY, encoding="utf-8")
    preview = Preview(tmp_path, Options(in_place=True))
    preview.rebuild()
    preview.warm()
    assert preview.problems == ()
    return preview


def files(output: Path) -> dict[str, bytes]:
    return {
        f.relative_to(output).as_posix(): f.read_bytes()
        for f in sorted(output.rglob("*"))
        if f.is_file() and not f.name.startswith(".")
    }


def cold(preview: Preview, folder: Path) -> dict[str, bytes]:
    shutil.copytree(preview.source / "content", folder / "content")
    build(load_config(folder), Options())
    return files(folder / "site")


def save(preview: Preview, text: str, name: str = "bridge.md") -> frozenset[str]:
    (preview.source / "content" / name).write_text(text, encoding="utf-8")
    return preview.update([Path("content") / name])


def test_the_page_shown_at_once_is_the_page_of_a_whole_build(
    preview: Preview, tmp_path_factory: pytest.TempPathFactory
) -> None:
    done = threading.Event()
    heard: list[frozenset[str]] = []

    def follow(pages: frozenset[str]) -> None:
        heard.append(pages)
        done.set()

    preview.follow = follow
    assert save(preview, EDITED) == {"articles/bridge.html"}
    shown = (preview.output / "articles" / "bridge.html").read_bytes()
    assert b"Nobody asked us" in shown
    whole = cold(preview, tmp_path_factory.mktemp("cold"))
    assert shown == whole["articles/bridge.html"]

    assert done.wait(60), "the build behind the scenes has not ended"
    assert files(preview.output) == whole
    assert "entities/peter-voss.html" in heard[0]
    assert "articles/bridge.html" not in heard[0]


def test_a_page_shown_and_then_left_is_built_again(
    preview: Preview, tmp_path_factory: pytest.TempPathFactory
) -> None:
    save(preview, BRIDGE.replace("shut", "open"))
    preview.close()
    (preview.source / "content" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    build(load_config(preview.source), Options())
    assert files(preview.output) == cold(preview, tmp_path_factory.mktemp("cold"))


def test_faults_are_kept_until_they_are_mended(preview: Preview) -> None:
    assert save(preview, BRIDGE + "\n[Shut]{.persn}\n") == EVERYTHING
    assert [p.path for p in preview.problems] == [Path("content/bridge.md")]
    assert save(preview, FERRY + "\nMore.\n", "ferry.md") == EVERYTHING
    assert len(preview.problems) == 1
    assert save(preview, BRIDGE) == {"articles/bridge.html"}
    assert preview.problems == ()
    preview.close()


def test_new_and_removed_articles_take_a_whole_build(preview: Preview) -> None:
    assert save(preview, FERRY, "barge.md") == EVERYTHING
    assert (preview.output / "articles" / "barge.html").is_file()
    (preview.source / "content" / "barge.md").unlink()
    assert preview.update([Path("content/barge.md")]) == EVERYTHING
    assert not (preview.output / "articles" / "barge.html").exists()


def _dies(status: int) -> Callable[..., None]:
    return partial(_die, status)


def _die(status: int, *_: object) -> None:
    if status < 0:
        os.kill(os.getpid(), -status)
    os._exit(status)


@pytest.mark.parametrize("status", [0, 1, 3])
def test_a_build_that_died_is_said_and_done_again(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, status: int
) -> None:
    monkeypatch.setattr("annotator.preview.session._whole", _dies(status))
    done = threading.Event()
    heard: list[tuple[str, ...]] = []

    def follow(pages: frozenset[str]) -> None:
        assert pages == EVERYTHING
        heard.append(tuple(p.what for p in preview.problems))
        if len(heard) == 2:
            done.set()

    preview.follow = follow
    save(preview, EDITED)
    assert done.wait(60)
    assert f"exit status {status}" in heard[0][0]
    assert heard[1] == ()
    assert files(preview.output) == cold(preview, tmp_path_factory.mktemp("cold"))


def test_a_build_that_was_killed_is_said_until_the_next_save(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.preview.session._whole", _dies(-signal.SIGKILL))
    done = threading.Event()
    preview.follow = lambda _: done.set()
    save(preview, EDITED)
    assert done.wait(60)
    assert "signal 9" in preview.problems[0].what
    assert save(preview, BRIDGE) == EVERYTHING
    assert preview.problems == ()


def test_a_build_that_a_newer_save_ended_is_no_fault(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.preview.session._whole", _sleep)
    heard: list[frozenset[str]] = []
    preview.follow = heard.append
    save(preview, EDITED)
    process = preview._behind
    assert process is not None
    with preview._lock:
        preview._halt()
    process.join(60)
    preview._died(process)
    assert heard == []
    assert preview.problems == ()


def _sleep(*_: object) -> None:
    threading.Event().wait()


def test_a_build_that_cannot_start_is_said(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(_: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", start)
    assert save(preview, EDITED) == EVERYTHING
    assert "Cannot allocate memory" in preview.problems[0].what


def test_a_system_without_niceness_builds(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "nice", raising=False)
    ours, theirs = multiprocessing.Pipe(duplex=False)
    _whole(preview.source, preview.options, theirs)
    assert ours.recv()[0] == ()
