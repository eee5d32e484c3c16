"""A Chromium for all browser tests, and pages of the small site opened from disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import graphs

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Page]


FRAMES = "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"
"""Waits until what was changed is drawn."""


def hold_the_clock(page: Page) -> None:
    """From now on the page's time passes only by `page.clock.run_for`, however busy the machine is."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)


@pytest.fixture(scope="session")
def root() -> Path:
    """The small site on disk."""
    return graphs.on_disk()


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Gone when these tests are: Playwright holds the thread's event loop as long as it runs."""
    with sync_playwright() as play:
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = play.chromium.launch(executable_path=program, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, root: Path) -> Iterator[Open]:
    """visit("articles/bridge", width=360, has_touch=True): the page, in a fresh context that must log no error."""
    contexts, errors = [], list[str]()

    def open_(name: str, *, width: int = 1280, query: str = "", at: str = "", **more: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: errors.append(str(e)))
        page.goto((at or root.as_uri()) + f"/{name}.html{query}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert errors == []
