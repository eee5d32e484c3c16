"""Hostile pages in a browser under the strict policy of SECURITY.md: nothing runs, nothing is fetched from elsewhere."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from annotator.base.config import load_config
from annotator.build import build
from annotator.cli import main
from annotator.nlp.parsing import pipeline
from tests.hostile import markup, scripts
from tests.hostile.case import article, put

pytestmark = pytest.mark.browser
POLICY = re.search(r"Content-Security-Policy: (.+)", (Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8"))
_WATCH = """
window.told = [];
document.addEventListener('securitypolicyviolation', e => told.push(e.violatedDirective + ' ' + e.blockedURI));
window.alert = () => told.push('alert');
"""


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        assert POLICY is not None
        self.send_header("Content-Security-Policy", POLICY[1].strip())
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    patch = pytest.MonkeyPatch()
    patch.setattr(pipeline, "load", functools.cache(pipeline.load))
    site = scripts.CASES[2].write(tmp_path_factory.mktemp("hostile"))
    put(site, {f"content/run-{n}.md": article("\n\n".join(markup.RUNS[n::6])) for n in range(6)})
    build(load_config(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    patch.undo()


def told_by(chromium: Browser, address: str, own: str) -> list[str]:
    """What went wrong on a page: violations, scripts that ran, requests that left the site."""
    context = chromium.new_context()
    context.add_init_script(_WATCH)
    page = context.new_page()
    found: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((own, "data:", "blob:")) else found.append(r.url))
    page.on("dialog", lambda d: (found.append(d.message), d.dismiss()))
    page.goto(address, wait_until="load")
    marks = page.locator(".body a.p, .body a.q, .body a.s")
    for number in range(min(3, marks.count())):
        marks.nth(number).hover(force=True)
    found += page.evaluate("window.told")
    context.close()
    return found


def test_nothing_runs_under_the_strict_policy(chromium: Browser, hostile: tuple[Path, str]) -> None:
    site, address = hostile
    pages = [p.relative_to(site / "site").as_posix() for p in sorted((site / "site").rglob("*.html"))]
    chosen = [p for p in pages if p.startswith("articles/")] + [
        "index.html",
        "timeline.html",
        "search.html",
        "sources/index.html",
    ]
    assert len(chosen) > 8
    for name in chosen:
        assert told_by(chromium, f"{address}/{name}", address) == [], name


def test_a_single_file_asks_for_nothing(chromium: Browser, hostile: tuple[Path, str], tmp_path: Path) -> None:
    site, _ = hostile
    target = tmp_path / "one.html"
    assert main(["build", "--source", str(site), "--single", "run-1", "--output", str(target)]) == 0
    assert told_by(chromium, target.as_uri(), target.as_uri()) == []
