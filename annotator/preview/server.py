"""Live preview on this machine: build on change, then tell the browsers. livereload's one home.

livereload brings the protocol and its script; watching, building and the rules of who may talk to us are ours:
it answers any Host, takes any WebSocket origin and polls.
"""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import re
import socket
import threading
import webbrowser
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.websocket import WebSocketClosedError

from annotator.base.errors import AnnotatorError, Problem
from annotator.base.trust import split_url
from annotator.build import WORK, Options
from annotator.content.sites import facts_of
from annotator.preview.errors import error_page
from annotator.preview.review import Desk, user
from annotator.preview.session import EVERYTHING, Preview

HOST = "127.0.0.1"
MOST_SAID = 50_000
"""Bytes of one act."""
_NAMES = ("127.0.0.1", "localhost", "[::1]")


class _Watcher:
    """livereload's view of a watcher; the watching itself is a thread of ours."""

    filepath = None

    def __init__(self) -> None:
        self._tasks: dict[str, Any] = {}
        self._changes: list[Any] = []

    def watch(self, *_: Any, **__: Any) -> None:
        """Nothing to note: the whole source is watched."""

    def start(self, _: Callable[[], None]) -> bool:
        """True: livereload need not poll."""
        return True

    def examine(self) -> tuple[None, None]:
        """Nothing to report through livereload's own loop."""
        return None, None


def allowed_host(host: str, port: int) -> bool:
    """True for the names of this machine, with our port; a name has no case and may end in a dot (RFC 9110, 1034)."""
    found = re.fullmatch(r"(\[[0-9a-f:]+\]|[^:\[\]]+?)\.?(?::(\d*))?", host.lower())
    return found is not None and found[1] in _NAMES and (found[2] or "80") == str(port)


def allowed_origin(origin: str, port: int) -> bool:
    """True for pages of this server."""
    scheme, host, *rest = split_url(origin)
    return scheme == "http" and not any(rest) and allowed_host(host, port)


def asked_by_ours(headers: Mapping[str, str]) -> bool:
    """False for what a page of another site loads, frames or connects to; a link that somebody follows is no such
    thing. Browsers say so in Fetch Metadata; what says nothing is no browser."""
    if headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none"):
        return True
    return headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"


class _Local(web.RequestHandler):
    """Answers only requests that were meant for this server: a page elsewhere cannot reach it by another name."""

    def prepare(self) -> None:
        if not allowed_host(self.request.host, self.settings["port"]):
            raise web.HTTPError(403, "This preview answers to localhost only.")
        if not asked_by_ours(self.request.headers):
            raise web.HTTPError(403, "Pages of other sites cannot use this preview.")

    def set_default_headers(self) -> None:
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")


class _Socket(_Local, LiveReloadHandler):  # type: ignore[misc]
    page = ""
    """Path in the site of the page that is open in the browser; empty when it does not say."""

    def check_origin(self, origin: str) -> bool:
        return allowed_origin(origin, self.settings["port"])

    def on_message(self, message: str) -> None:
        with contextlib.suppress(ValueError, AttributeError):
            super().on_message(message)
            said = json.loads(message)
            if said.get("command") == "info":
                self.page = page_of(str(said.get("url", "")))


def page_of(url: str) -> str:
    """The path in the site of a page's address; empty when there is none."""
    path = unquote(split_url(url).path)
    return (path + "index.html" * path.endswith("/")).removeprefix("/")


def reload(pages: frozenset[str]) -> None:
    """Tell the browsers that show one of `pages`, and those that do not say what they show."""
    message = {"command": "reload", "path": "*", "liveCSS": True, "liveImg": True}
    for waiter in list(LiveReloadHandler.waiters):
        if pages >= EVERYTHING or not waiter.page or waiter.page in pages:
            try:
                waiter.write_message(message)
            except WebSocketClosedError:
                LiveReloadHandler.waiters.discard(waiter)


class _Script(_Local, LiveReloadJSHandler):  # type: ignore[misc]
    pass


class _Pages(_Local, web.StaticFileHandler):
    """The built site; while something is wrong, its pages are the error page (add ?old to see the last good one)."""

    async def get(self, path: str, include_body: bool = True) -> None:
        preview: Preview = self.settings["preview"]
        self.root = str(preview.output.resolve())
        page = path in ("", "/") or path.endswith(("/", ".html"))
        if preview.problems and page and "old" not in self.request.query_arguments:
            self.set_status(500)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(error_page(preview.problems, preview.source))
            return
        try:
            await super().get(path, include_body)
        except (OSError, ValueError):  # a name that no file can have
            raise web.HTTPError(404) from None

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        preview: Preview = self.settings["preview"]
        missing = preview.output / "404.html"
        if status_code == 404 and missing.is_file():
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(missing.read_bytes())
        else:
            super().write_error(status_code, **kwargs)

    @classmethod
    def get_content_version(cls, abspath: str) -> str:  # noqa: ARG003 - tornado's signature
        return ""

    def should_return_304(self) -> bool:
        return False


class _Review(_Local):
    """Reviewing an article: for this preview's own pages, which know the token of the session."""

    def prepare(self) -> None:
        super().prepare()
        desk: Desk = self.settings["desk"]
        if self.request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            raise web.HTTPError(403, "Only pages of this preview can review.")
        origin = self.request.headers.get("Origin")
        if (self.request.method == "POST" or origin) and not allowed_origin(origin or "", self.settings["port"]):
            raise web.HTTPError(403, "Only pages of this preview can review.")
        if not desk.admits(self.request.headers.get("X-Review-Token", "")):
            raise web.HTTPError(403, "The preview was started again: reload the page.")

    async def get(self) -> None:
        desk: Desk = self.settings["desk"]
        await self._answer(partial(desk.listing, self.get_query_argument("page", "")))

    async def post(self) -> None:
        desk: Desk = self.settings["desk"]
        if self.request.headers.get("Content-Type", "").partition(";")[0] != "application/json":
            raise web.HTTPError(415)
        if len(self.request.body) > MOST_SAID:
            raise web.HTTPError(413)
        try:
            said = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise web.HTTPError(400) from None
        if not isinstance(said, dict):
            raise web.HTTPError(400)
        await self._answer(partial(desk.act, str(said.get("page", "")), said))

    async def _answer(self, make: Callable[[], dict[str, Any]]) -> None:
        try:
            state = await IOLoop.current().run_in_executor(None, make)
        except (LookupError, OSError):
            raise web.HTTPError(404) from None
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(state))


class _ReviewFile(_Local):
    """The script and the style of the review."""

    def get(self, name: str) -> None:
        kind = {"js": "text/javascript", "css": "text/css"}[name.rpartition(".")[2]]
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.finish((Path(__file__).parent / "assets" / name).read_bytes())


class _Server(Server):  # type: ignore[misc]
    """livereload's server with our handlers."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(watcher=_Watcher())
        self.preview = preview

    def application(self, port: int, host: str, **_: Any) -> None:
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True

        desk = Desk(self.preview, self.preview.reviewer or user())
        review = f'<script src="/-/review.js" data-token="{desk.token}" defer></script>'

        class Inject(LiveScriptInjector):  # type: ignore[misc]
            script = f'<script src="/livereload.js?port={port}" defer></script>{review}'.encode()

        handlers: list[Any] = [
            (r"/livereload", _Socket),
            (r"/livereload.js", _Script),
            (r"/-/review", _Review),
            (r"/-/(review\.(?:js|css))", _ReviewFile),
            (r"/(.*)", _Pages, {"path": str(self.preview.output), "default_filename": "index.html"}),
        ]
        app = web.Application(handlers, transforms=[Inject], port=port, preview=self.preview, desk=desk)
        listening = socket.create_server((host, port), backlog=128)
        listening.setblocking(False)
        HTTPServer(app).add_sockets([listening])


def _listen(server: _Server, port: int) -> None:
    """Take the port before anything is built. Raises AnnotatorError where it cannot be had."""
    try:
        server.application(port, HOST)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        what = f"Port {port} is taken." if taken else f"Port {port} cannot be used ({error.strerror})."
        raise AnnotatorError(
            Problem(what, f"Choose another: annotator serve --port {port + 1 if port < 65_535 else 5500}")
        ) from None


def serve(
    source: Path, options: Options, *, port: int, open_browser: bool, say: Callable[[str], None], reviewer: str = ""
) -> None:
    """Build, serve and rebuild until interrupted. `say` is told what happens, one line at a time.

    `reviewer` is the short name that reviews carry; empty for that of the machine's user.
    """
    preview = Preview(source, options, reviewer=reviewer)
    server = _Server(preview)
    _listen(server, port)
    preview.rebuild()
    _tell(preview, say)
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    loop = IOLoop.current()

    def follow(pages: frozenset[str]) -> None:
        loop.add_callback(reload, pages)
        if preview.problems:
            _tell(preview, say)

    preview.follow = follow
    stop = threading.Event()
    threads = [
        threading.Thread(target=preview.warm, daemon=True),
        threading.Thread(target=_watch, args=(preview, loop, stop, say), daemon=True),
    ]
    for thread in threads:
        thread.start()
    say(f"Preview on http://{HOST}:{port}/   (Ctrl+C ends it)")
    if open_browser:
        webbrowser.open(f"http://{HOST}:{port}/")
    try:
        loop.start()
    except KeyboardInterrupt:
        say("Preview ended.")
    finally:
        stop.set()
        preview.close()
        threads[1].join(timeout=5)


def _watch(preview: Preview, loop: IOLoop, stop: threading.Event, say: Callable[[str], None]) -> None:
    """Follow each burst of changes in the source, then tell the browsers."""
    root = preview.source.resolve()
    for changes in watchfiles.watch(
        root, watch_filter=_Input(preview), stop_event=stop, debounce=200, step=10, rust_timeout=500
    ):
        pages = preview.update(Path(path).relative_to(root) for _, path in changes)
        loop.add_callback(reload, pages)
        _tell(preview, say, pages)


class _Input(watchfiles.DefaultFilter):
    """Only what a build reads: never the output or our own work folder."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        root = preview.source.resolve()
        facts = facts_of(root)
        folders = ["content", "seeds", "templates", facts.folder, *(f.name for f, _ in facts.statics(root))]
        folders += ["_drafts", "_pages"] if facts.generator == "jekyll" else []
        self._roots = [str(root / name) + os.sep for name in folders]
        self._top = str(root) + os.sep if facts.generator == "jekyll" else ""
        """Where Jekyll's pages stand."""
        self._files = {str(root / name) for name in ("annotator.toml", "pyproject.toml")}

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        page = self._top and path.endswith(".md") and path.rpartition(os.sep)[0] + os.sep == self._top
        ours = page or path in self._files or any(path.startswith(r) for r in self._roots)
        return bool(ours) and f"/{WORK}/" not in path and super().__call__(change, path)


def _tell(preview: Preview, say: Callable[[str], None], pages: frozenset[str] = EVERYTHING) -> None:
    if preview.problems:
        for problem in preview.problems:
            say(str(problem))
    elif not pages >= EVERYTHING:
        say(f"Shown: {', '.join(sorted(pages))}")
    elif preview.built is not None and not preview.built.unchanged:
        say(f"Built {preview.built.articles} articles, {preview.built.written} files changed.")
