"""The preview: rebuilds on save, shows errors in the page, answers this machine only."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.preview.server import allowed_host, allowed_origin, page_of

ARTICLE = "---\ntitle: Bridge\ndate: 2024-05-14\n---\nThe bridge is {}.\n"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(ARTICLE.format("open"), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "annotator.cli", "serve", "--source", tmp_path, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: get(port)[0] == 200)
        yield tmp_path, port
    finally:
        server.terminate()
        server.wait(10)


def get(port: int, path: str = "/articles/bridge.html", **headers: str) -> tuple[int, str]:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as link:
        try:
            link.request("GET", path, headers=headers)
            answer = link.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")
        except OSError:
            return 0, ""


def handshake(address: str, **headers: str) -> int:
    """The status with which the server answers to a WebSocket handshake."""
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    port, path = address.removeprefix("ws://127.0.0.1:").split("/", 1)
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", int(port), timeout=10)) as link:
        key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        link.request("GET", "/" + path, headers={**upgrade, **key, **headers})
        return link.getresponse().status


def until(true: object, seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.05)


def test_the_preview_follows_the_files(preview: tuple[Path, int]) -> None:
    from tornado.ioloop import IOLoop
    from tornado.websocket import websocket_connect

    source, port = preview
    file = source / "content" / "bridge.md"
    assert "livereload.js" in get(port)[1]
    assert get(port, "/livereload.js")[0] == 200
    assert get(port, "/forcereload")[0] == 404
    assert get(port, Host="evil.example")[0] == 403
    assert get(port, "/../content/bridge.md")[0] in (403, 404)

    async def reloaded() -> str:
        socket = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
        await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
        await socket.read_message()
        await socket.write_message(json.dumps({"command": "info", "url": "http://127.0.0.1/"}))
        file.write_text(ARTICLE.format("closed"), encoding="utf-8")
        said = str(await socket.read_message())
        socket.close()
        return said

    with ThreadPoolExecutor() as pool:  # a thread of its own: the browser tests leave a loop running in this one
        assert "reload" in pool.submit(lambda: IOLoop().run_sync(reloaded, timeout=60)).result()
    assert "is closed" in get(port)[1]

    other = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
    assert get(port, **other)[0] == 403
    assert get(port, **{**other, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"})[0] == 403
    assert get(port, **{**other, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"})[0] == 200
    assert get(port, **{**other, "Sec-Fetch-Site": "same-origin"})[0] == 200
    for path in (
        "/a%0d%0aX-Evil:%201",
        "/articles/%00",
        "/" + "a" * 60_000,
        "/?" + "b" * 60_000,
        "/..%2f..%2fcontent/bridge.md",
    ):
        assert get(port, path)[0] in (0, 200, 400, 403, 404)
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(50)]
    for one in slow:
        one.sendall(b"GET / HTTP/1.1\r\nHost:")
    assert get(port)[0] == 200, "slow clients keep others waiting"
    for one in slow:
        one.close()

    address = f"ws://127.0.0.1:{port}/livereload"
    own = f"http://localhost:{port}"
    assert handshake(address) == 101
    assert handshake(address, Origin=own) == 101
    assert handshake(address, Origin="https://evil.example") == 403
    assert handshake(address, Host="evil.example") == 403
    assert handshake(address, Host=f"evil.example:{port}", Origin=own) == 403
    assert handshake(address, Host=f"LOCALHOST.:{port}", Origin=own) == 101

    file.write_text(ARTICLE.format("[shut]{.persn}"), encoding="utf-8")
    until(lambda: get(port)[0] == 500)
    page = get(port)[1]
    assert "content/bridge.md:5" in page
    assert "persn" in page
    assert "is closed" in get(port, "/articles/bridge.html?old")[1]
    file.write_text(ARTICLE.format("mended"), encoding="utf-8")
    until(lambda: "is mended" in get(port)[1])


@pytest.mark.parametrize(
    "host", ["127.0.0.1:5500", "localhost:5500", "[::1]:5500", "LocalHost:5500", "localhost.:5500", "LOCALHOST.:5500"]
)
def test_this_machine_is_answered(host: str) -> None:
    assert allowed_host(host, 5500)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:5500",
        "127.0.0.1:80",
        "localhost.evil.example:5500",
        "",
        "127.0.0.1",
        "localhost..:5500",
        "localhost:5500:5500",
        "a@localhost:5500",
        "localhost:",
        ".:5500",
        "[::1:5500",
        "localhost:5500\n",
    ],
)
def test_others_are_not(host: str) -> None:
    assert not allowed_host(host, 5500)


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("http://127.0.0.1:5500/articles/a.html?plain#m-anna", "articles/a.html"),
        ("http://127.0.0.1:5500/", "index.html"),
        ("http://127.0.0.1:5500/entities/", "entities/index.html"),
        ("http://127.0.0.1:5500/articles/caf%C3%A9.html", "articles/café.html"),
        ("", ""),
    ],
)
def test_a_browser_says_which_page_it_shows(url: str, page: str) -> None:
    assert page_of(url) == page


@pytest.mark.parametrize(
    ("origin", "good"),
    [
        ("http://localhost:5500", True),
        ("http://127.0.0.1:5500", True),
        ("http://LOCALHOST.:5500", True),
        ("https://localhost:5500", False),
        ("http://localhost:5501", False),
        ("http://evil.example:5500", False),
        ("http://localhost:5500/path", False),
        ("http://[", False),
        ("null", False),
        ("", False),
    ],
)
def test_only_our_own_pages_open_a_socket(origin: str, good: bool) -> None:
    assert allowed_origin(origin, 5500) is good
