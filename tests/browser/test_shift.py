"""Nothing moves while a page loads, and its own faces are there all the same."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Open
from tests.browser.test_access import KINDS, served

__all__ = ["served"]
pytestmark = pytest.mark.browser
SHIFTS = """() => new Promise(done => {
  const moved = [];
  new PerformanceObserver(list => list.getEntries().forEach(e => moved.push(e.value + ' ' + e.sources.map(
    s => s.node && (s.node.outerHTML || s.node.data || '').slice(0, 60))))).observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(moved), 250));
})"""
ASKED = r"""() => Object.fromEntries(performance.getEntriesByType('resource').filter(e => /newsreader(-display)?\.woff2$/.test(e.name)).map(e => [e.name.split('/').pop(),
  e.startTime < performance.getEntriesByName('first-contentful-paint')[0].startTime]))"""


@pytest.mark.parametrize("width", [1280, 768, 360])
def test_no_kind_of_page_moves_while_it_loads(visit: Open, served: str, width: int) -> None:
    for kind in KINDS:
        page = visit(kind, width=width, at=served)
        assert page.evaluate(SHIFTS) == [], kind
        page.context.close()


def _late(route: Route) -> None:
    time.sleep(0.4)  # longer than a browser waits for a face before it paints
    route.continue_()


def test_nothing_moves_when_faces_are_late(visit: Open, served: str) -> None:
    for kind in ("index", "articles/bridge"):
        page = visit("404", at=served)
        page.route("**/*.woff2", _late)
        page.goto(f"{served}/{kind}.html")
        assert page.evaluate(SHIFTS) == [], kind


def test_the_faces_are_asked_for_before_the_first_paint(visit: Open, served: str) -> None:
    page = visit("articles/bridge", at=served)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    page.wait_for_function("document.fonts.status === 'loaded'")
    asked = page.evaluate(ASKED)
    assert sorted(asked) == ["newsreader-display.woff2", "newsreader.woff2"]
    assert all(asked.values()), asked
    page = visit("articles/bridge")
    page.wait_for_function("[...document.fonts].filter(f => f.status === 'loaded').length >= 3")
