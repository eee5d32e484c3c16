"""The article page in a real Chromium, opened from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import graphs

pytestmark = pytest.mark.browser
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOT = graphs.on_disk()
KINDS = [
    "index",
    "articles/bridge",
    "entities/index",
    "entities/norvale",
    "quotes/index",
    "quotes/ada-lind",
    "sources/index",
    "sources/norvale-gazette",
    "timeline",
    "places",
    "search",
    "colophon",
    "404",
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(params=[1280, 360])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": request.param, "height": 800})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda e: errors.append(str(e)))
    opened.goto((ROOT / "articles/bridge.html").as_uri())
    yield opened
    context.close()
    assert errors == []


def test_hover_opens_the_card_and_escape_closes_it(page: Page) -> None:
    page.hover(".body a.p >> nth=0")
    expect(page.locator("#card")).to_be_visible()
    expect(page.locator("#card")).to_contain_text("Ada Lind")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_focus_opens_tab_goes_in_and_escape_comes_back(page: Page) -> None:
    page.focus(".body a.p >> nth=0")
    expect(page.locator("#card")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#card')")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "p"


def test_a_layer_goes_off_and_stays_off(page: Page) -> None:
    page.uncheck("#l-p")
    line = "getComputedStyle(document.querySelector('.body a.p')).textDecorationLine"
    assert page.evaluate(line) == "none"
    page.reload()
    assert page.evaluate(line) == "none"


def test_the_timeline_leads_to_its_sentence(page: Page) -> None:
    if not page.locator(".rail details").evaluate("e => e.open"):
        page.click(".rail summary")
    page.click(".rail ol li >> nth=0 >> a")
    assert page.url.endswith("#d-2014")
    expect(page.locator("#d-2014")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(chromium: Browser, scheme: str, width: int) -> None:
    import axe_playwright_python

    script = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    for kind in KINDS:
        opened.goto((ROOT / f"{kind}.html").as_uri())
        opened.evaluate(script)
        found = opened.evaluate("axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))")
        assert found == [], kind
    context.close()
