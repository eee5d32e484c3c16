"""Live preview on this machine: build on change, then tell the browsers. livereload's one home.

livereload brings the protocol and its script; watching, building and the rules of who may talk to us are ours:
it answers any Host, takes any WebSocket origin and polls.
"""

from __future__ import annotations

import contextlib
import html
import logging
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector
from tornado import web
from tornado.ioloop import IOLoop

from annotator.build import WORK, Built, Options, Site, build
from annotator.config import Config, load_config
from annotator.errors import AnnotatorError, Problem

HOST = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost", "[::1]")


@dataclass
class Preview:
    """What the browsers are shown: the last good build, and what is wrong since."""

    source: Path
    options: Options
    load: Callable[[], Config]
    problems: tuple[Problem, ...] = ()
    built: Built | None = None
    site: Site | None = field(default=None, repr=False)

    def rebuild(self) -> None:
        """Build; problems are kept for the error page instead of raised."""
        try:
            config = self.load()
            if self.site is None or self.site.config != config:
                if self.site is not None:
                    self.site.close()
                self.site = Site(config)
            self.built = build(config, self.options, site=self.site)
            self.problems = ()
        except AnnotatorError as error:
            self.problems = error.problems
        except Exception as error:  # a preview outlives anything
            self.problems = (Problem(f"annotator itself failed: {error!r}", "Please report this with the article."),)

    @property
    def output(self) -> Path:
        """The folder that is served."""
        config = self.site.config if self.site else Config(source=self.source)
        return config.source / config.output


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
    """True for the names of this machine, with our port."""
    return host in {f"{name}:{port}" for name in _NAMES} | ({*_NAMES} if port == 80 else set())


class _Local(web.RequestHandler):
    """Answers only requests that were meant for this server: a page elsewhere cannot reach it by another name."""

    def prepare(self) -> None:
        if not allowed_host(self.request.host, self.settings["port"]):
            raise web.HTTPError(403, "This preview answers to localhost only.")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")


class _Socket(LiveReloadHandler):  # type: ignore[misc]
    def check_origin(self, origin: str) -> bool:
        return allowed_host(urlsplit(origin).netloc, self.settings["port"])

    def on_message(self, message: str) -> None:
        with contextlib.suppress(ValueError, AttributeError):
            super().on_message(message)


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
            self.finish(error_page(preview.problems))
            return
        await super().get(path, include_body)

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


def error_page(problems: tuple[Problem, ...]) -> str:
    """The problems as a page: file, line, what, cure."""
    rows = "".join(
        f"<li><p class=w>{html.escape(str(p.path or ''))}{f':{p.line}' if p.line else ''}</p>"
        f"<p>{html.escape(p.what)}</p><p class=c>{html.escape(p.cure)}</p></li>"
        for p in problems
    )
    count = "One thing needs" if len(problems) == 1 else f"{len(problems)} things need"
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Not built yet</title>"
        "<meta name=viewport content='width=device-width, initial-scale=1'><style>"
        ":root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:8vh auto;"
        "padding:0 1rem}h1{font-size:1.5rem}ol{padding-left:1.2rem}li{margin:1.5rem 0}p{margin:.2rem 0}"
        ".w{font:600 .95rem ui-monospace,monospace}.c{opacity:.8}</style></head><body><main>"
        f"<h1>{count} mending</h1><ol>{rows}</ol><p>Save the file; this page reloads by itself. "
        "<a href='?old'>Show the last good build</a></p></main></body></html>"
    )


class _Server(Server):  # type: ignore[misc]
    """livereload's server with our handlers."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(watcher=_Watcher())
        self.preview = preview

    def application(self, port: int, host: str, **_: Any) -> None:
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True

        class Inject(LiveScriptInjector):  # type: ignore[misc]
            script = f'<script src="/livereload.js?port={port}" defer></script>'.encode()

        handlers: list[Any] = [
            (r"/livereload", _Socket),
            (r"/livereload.js", _Script),
            (r"/(.*)", _Pages, {"path": str(self.preview.output), "default_filename": "index.html"}),
        ]
        app = web.Application(handlers, transforms=[Inject], port=port, preview=self.preview)
        app.listen(port, address=host)


def serve(source: Path, options: Options, *, port: int, open_browser: bool, say: Callable[[str], None]) -> None:
    """Build, serve and rebuild until interrupted. `say` is told what happens, one line at a time."""
    preview = Preview(source, options, lambda: load_config(source))
    preview.rebuild()
    _tell(preview, say)
    server = _Server(preview)
    server.application(port, HOST)
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    loop = IOLoop.current()
    stop = threading.Event()
    thread = threading.Thread(target=_watch, args=(preview, loop, stop, say), daemon=True)
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
        thread.join(timeout=5)


def _watch(preview: Preview, loop: IOLoop, stop: threading.Event, say: Callable[[str], None]) -> None:
    """Rebuild after each burst of changes in the source, then send the browsers one reload."""
    for _ in watchfiles.watch(
        preview.source, watch_filter=_Input(preview), stop_event=stop, debounce=200, step=20, rust_timeout=500
    ):
        preview.rebuild()
        _tell(preview, say)
        loop.add_callback(LiveReloadHandler.reload_waiters, "*")


class _Input(watchfiles.DefaultFilter):
    """Only what a build reads: never the output or our own work folder."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        root = preview.source.resolve()
        self._roots = [str(root / name) for name in ("content", "seeds", "templates")]
        self._files = {str(root / name) for name in ("annotator.toml", "pyproject.toml")}

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        ours = path in self._files or any(path.startswith(r) for r in self._roots)
        return ours and f"/{WORK}/" not in path and super().__call__(change, path)


def _tell(preview: Preview, say: Callable[[str], None]) -> None:
    if preview.problems:
        for problem in preview.problems:
            say(str(problem))
    elif preview.built is not None and not preview.built.unchanged:
        say(f"Built {preview.built.articles} articles, {preview.built.written} files changed.")
