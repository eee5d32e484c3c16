"""Cards, layers and the classroom in Firefox: by mouse, keys and touch, opened from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import PROGRAM, Firefox, firefox

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PROGRAM, reason="no Firefox here; on Debian: apt install firefox-esr"),
]
TAB, ESCAPE = "\ue004", "\ue00c"
OPEN = "document.querySelector('#card').matches(':popover-open')"
CLOSED = f"!{OPEN}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Firefox]:
    with firefox() as running:
        yield running


@pytest.fixture
def page(browser: Firefox, root: Path) -> Firefox:
    browser.size(1280, 800)
    browser.move(2, 2)
    browser.goto((root / "articles/bridge.html").as_uri())
    return browser


def test_hover_opens_the_pointer_may_enter_and_leaving_closes(page: Firefox) -> None:
    page.hover(".body a.p")
    assert page.wait(OPEN)
    assert "Ada Lind" in page.eval("document.querySelector('#card').textContent")
    x, y = page.eval("(r => [r.x + 30, r.y + 30])(document.querySelector('#card').getBoundingClientRect())")
    page.move(int(x), int(y))
    assert not page.wait(CLOSED, 0.6)
    page.move(2, 2)
    assert page.wait(CLOSED)


def test_focus_opens_tab_enters_and_escape_closes(page: Firefox) -> None:
    page.eval("document.querySelector('.body a.p').focus()")
    assert page.wait(OPEN)
    page.press(TAB)
    assert page.eval("!!document.activeElement.closest('#card')")
    page.press(ESCAPE)
    assert page.wait(CLOSED)
    assert page.eval("document.activeElement.textContent") == "Ada Lind"


def test_the_second_card_stands_at_its_own_words(page: Firefox) -> None:
    """Firefox keeps an old anchor when a popover is hidden and shown in one turn; ours is placed by script."""
    page.eval("document.querySelector('.body a.p').focus()")
    assert page.wait(OPEN)
    page.eval("document.querySelector('.body a.o').focus()")
    gap = (
        "Math.abs(document.querySelector('#card').getBoundingClientRect().x -"
        " document.querySelector('.body a.o').getClientRects()[0].x) < 3"
    )
    assert page.wait(gap)


def test_a_tap_opens_a_sheet(page: Firefox) -> None:
    page.size(360, 740)
    page.tap(".body a.p")
    assert page.wait(OPEN)
    assert "tray" in page.eval("document.querySelector('#card').className")
    assert page.eval("location.pathname").endswith("bridge.html")


def test_layers_and_the_classroom_work(page: Firefox) -> None:
    page.eval("document.querySelector('#l-p').click()")
    line = "getComputedStyle(document.querySelector('.body a.p')).textDecorationLine"
    assert page.eval(line) == "none"
    page.eval("document.querySelector('#l-p').click()")
    page.eval("document.querySelector('.class').click()")
    assert page.eval("document.querySelector('.bar') !== null")
    page.eval("document.querySelector('.body').focus()")
    for key in ("\ue014", "\ue014", "\ue007"):
        page.press(key)
    assert page.eval("document.querySelector('.bar .say').textContent") == "Marked: Ada"
