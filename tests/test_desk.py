"""Review in the preview: acts write the article's file, can be undone, and are refused when it changed underneath."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.build import Options
from annotator.preview.review import Desk
from annotator.preview.session import Preview

ARTICLE = """---
title: The weir
date: 2025-02-11
---
"We shall mend it," said Ines Okafor of the Tarn River Trust on Monday. Okafor had warned of it in May.

Paul Brandt agreed. "It is late," he said. Brandt left.
"""
PAGE = "articles/weir.html"


def a_site(root: Path) -> Path:
    (root / "content").mkdir()
    (root / "annotator.toml").write_text('[authors]\nmk = "Mara Kent"\n', encoding="utf-8")
    (root / "content" / "weir.md").write_text(ARTICLE, encoding="utf-8", newline="\n")
    return root


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    made = Preview(a_site(tmp_path_factory.mktemp("desk")), Options(drafts=True, in_place=True))
    made.rebuild()
    assert made.problems == ()
    yield made
    made.close()


@pytest.fixture
def desk(preview: Preview) -> Desk:
    file(preview).write_text(ARTICLE, encoding="utf-8", newline="\n")
    return Desk(preview, "mk")


def file(preview: Preview) -> Path:
    return preview.source / "content" / "weir.md"


def task(state: dict[str, Any], kind: str, words: str) -> dict[str, Any]:
    return next(t for t in state["tasks"] if t["kind"] == kind and t["words"] == words)


def do(desk: Desk, kind: str, words: str, what: str, value: str = "", **more: Any) -> dict[str, Any]:
    state = desk.listing(PAGE)
    key = task(state, kind, words)["key"]
    return desk.act(PAGE, {"do": what, "key": key, "value": value, "digest": state["digest"], **more})


@pytest.mark.parametrize(
    ("kind", "words", "what", "value", "written"),
    [
        ("person", "Ines Okafor", "accept", "", r'\[Ines Okafor\]\{\.person \.found ref=ines-okafor reviewed="mk \d'),
        ("person", "Ines Okafor", "reject", "", r"\[Ines Okafor\]\{\.none of=name\}"),
        ("org", "Tarn River Trust", "kind", "place", r"\[Tarn River Trust\]\{\.place ref=tarn-river-trust\}"),
        ("person", "Paul Brandt", "entity", "Pål Brandt", r"\[Paul Brandt\]\{\.person ref=pal-brandt\}"),
        (
            "quote",
            '"It is late,"',
            "speaker",
            "Ines Okafor",
            r'\["It is late,"\]\{\.quote by=ines-okafor kind=direct',
        ),
        ("date", "Monday", "date", "2025-02-03", r"\[Monday\]\{\.date value=2025-02-03\}"),
        ("date", "Monday", "extent", "on Monday", r"\[on Monday\]\{\.date value=2025-02-10\}"),
        ("quote", '"It is late,"', "reject", "", r'\["It is late,"\]\{\.none of=quote\}'),
        ("person", "Paul Brandt", "note", "Her deputy.\n\nUntil 2020.", r"\]\{\.note ref=note-1 by=mk date="),
    ],
)
def test_each_act_is_written_at_once_and_undone(
    desk: Desk, kind: str, words: str, what: str, value: str, written: str
) -> None:
    state = do(desk, kind, words, what, value)
    assert "refused" not in state
    now = file(desk.preview).read_text(encoding="utf-8")
    assert re.search(written, now)
    if what != "note":
        assert not [t for t in state["tasks"] if t["words"] == words and t["kind"] == kind]
    state = desk.act(PAGE, {"do": "undo"})
    assert "refused" not in state
    assert file(desk.preview).read_text(encoding="utf-8") == ARTICLE


def test_all_like_this(desk: Desk) -> None:
    file(desk.preview).write_text(ARTICLE.replace("Brandt left", "Paul Brandt left"), encoding="utf-8")
    state = do(desk, "person", "Paul Brandt", "accept", all=True)
    assert "refused" not in state
    assert file(desk.preview).read_text(encoding="utf-8").count('reviewed="mk') == 2


def test_what_the_program_wrote_is_reviewed_in_its_place(desk: Desk) -> None:
    from annotator.authoring.markup import mark_up, save

    save(mark_up(file(desk.preview)))
    written = file(desk.preview).read_text(encoding="utf-8")
    state = do(desk, "person", "Paul Brandt", "accept")
    assert "refused" not in state
    now = file(desk.preview).read_text(encoding="utf-8")
    assert re.sub(r' reviewed="[^"]*"', "", now) == written


def test_a_file_that_changed_underneath_is_left_alone(desk: Desk) -> None:
    state = desk.listing(PAGE)
    newer = ARTICLE.replace("agreed", "refused")
    file(desk.preview).write_text(newer, encoding="utf-8")
    key = task(state, "person", "Paul Brandt")["key"]
    after = desk.act(PAGE, {"do": "reject", "key": key, "digest": state["digest"]})
    assert "changed underneath" in after["refused"]
    assert file(desk.preview).read_text(encoding="utf-8") == newer
    do(desk, "person", "Paul Brandt", "reject")
    file(desk.preview).write_text(newer, encoding="utf-8")
    assert "changed underneath" in desk.act(PAGE, {"do": "undo"})["refused"]
    assert file(desk.preview).read_text(encoding="utf-8") == newer


@pytest.mark.parametrize(
    ("kind", "words", "what", "value", "why"),
    [
        ("date", "Monday", "date", "2025-13-45", "is no date"),
        ("date", "Monday", "extent", "not in the text", "do not stand"),
        ("date", "Monday", "speaker", "kim", "has no speaker"),
        ("person", "Paul Brandt", "kind", "quote", "cannot become"),
        ("person", "Paul Brandt", "entity", " ", "Say who it is"),
        ("person", "Paul Brandt", "note", " ", "Write the note"),
        ("person", "Paul Brandt", "explode", "", "There is no act"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(
    desk: Desk, kind: str, words: str, what: str, value: str, why: str
) -> None:
    assert why in do(desk, kind, words, what, value)["refused"]
    assert file(desk.preview).read_text(encoding="utf-8") == ARTICLE


def test_the_worst_harm_comes_first(desk: Desk) -> None:
    listed = desk.listing(PAGE)["tasks"]
    doubtful = [t["doubtful"] for t in listed]
    assert doubtful == sorted(doubtful, reverse=True)
    assert all(t["anchor"] for t in listed)


# -- over the wire


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    root = a_site(tmp_path_factory.mktemp("served"))
    with serving(root) as port:
        yield root, port


@contextlib.contextmanager
def serving(root: Path) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "annotator.cli", "serve", "--source", root, "--port", str(port), "--by", "mk"]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while ask(port, "GET", "/" + PAGE)[0] != 200:
            assert time.monotonic() < end
            time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(10)


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as link:
        try:
            link.request(method, path, body or None, {k.replace("_", "-"): v for k, v in headers.items()})
            answer = link.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")
        except OSError:
            return 0, ""


def test_only_the_previews_own_page_can_review(served: tuple[Path, int]) -> None:
    root, port = served
    page = ask(port, "GET", "/" + PAGE)[1]
    token = re.search(r'/-/review\.js" data-token="([\w-]+)"', page)
    assert token is not None
    mine = {"Origin": f"http://127.0.0.1:{port}", "X_Review_Token": token[1], "Content_Type": "application/json"}
    state = json.loads(ask(port, "GET", f"/-/review?page={PAGE}", X_Review_Token=token[1])[1])
    act = {"page": PAGE, "do": "reject", "key": state["tasks"][0]["key"], "digest": state["digest"]}
    said = json.dumps(act)
    for harm in (
        {"X_Review_Token": "x" * 32},
        {"X_Review_Token": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://localhost.evil.example:{port}"},
        {"Host": "evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "none"},
        {"Content_Type": "text/plain"},
    ):
        assert ask(port, "POST", "/-/review", said, **{**mine, **harm})[0] in (403, 415), harm
    without = {k: v for k, v in mine.items() if k != "Origin"}
    assert ask(port, "POST", "/-/review", said, **without)[0] == 403
    assert ask(port, "GET", f"/-/review?page={PAGE}")[0] == 403
    for body in (
        "[]",
        "{",
        "[" * 5_000,
        json.dumps({"page": "../../etc/passwd"}),
        json.dumps({"page": "index.html"}),
    ):
        assert ask(port, "POST", "/-/review", body, **mine)[0] in (400, 404)
    assert ask(port, "POST", "/-/review", json.dumps({**act, "value": "v" * 60_000}), **mine)[0] == 413
    assert (root / "content" / "weir.md").read_text(encoding="utf-8") == ARTICLE
    assert ask(port, "POST", "/-/review", said, **mine)[0] == 200
    assert ".none of=" in (root / "content" / "weir.md").read_text(encoding="utf-8")


def test_no_built_site_holds_the_review(served: tuple[Path, int]) -> None:
    root, _ = served
    for built in (root / "site").rglob("*.html"):
        assert "/-/review" not in built.read_text(encoding="utf-8")
    assert not list((root / "site").rglob("review.*"))
