"""Marking an article oneself, comparing, and the worksheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, hold_the_clock

pytestmark = pytest.mark.browser


def table(page: Page) -> list[list[str]]:
    """The rows of the comparison: found, of, what, missed, too much."""
    page.click("[data-do=reveal]")
    return page.evaluate(
        "[...document.querySelectorAll('.bar tr')].slice(1).map(r => [...r.cells].map(c => c.textContent))"
    )


def words(page: Page, of: str, nth: int = 0) -> dict[str, float]:
    """Where some words of the text begin (x, y) and end (to, under)."""
    return page.evaluate(
        """([of, nth]) => { const w = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
        while (w.nextNode()) { const k = w.currentNode.data.indexOf(of); if (k >= 0 && !nth--) {
        const r = document.createRange(); r.setStart(w.currentNode, k); r.setEnd(w.currentNode, k + of.length);
        const all = r.getClientRects(), a = all[0], b = all[all.length - 1];
        return {x: a.x, y: a.y + a.height / 2, to: b.x + b.width, under: b.y + b.height / 2} } } }""",
        [of, nth],
    )


def test_the_button_and_the_address_show_the_article_unmarked(visit: Open) -> None:
    page = visit("articles/bridge")
    page.click("text=Mark it yourself")
    expect(page.locator(".bar")).to_be_visible()
    lines = "[...document.querySelectorAll('.body *')].filter(e => getComputedStyle(e).textDecorationLine !== 'none')"
    assert page.evaluate(lines + ".length") == 0
    box = words(page, "Ada Lind")
    hold_the_clock(page)
    page.mouse.move(box["x"] + 9, box["y"])
    page.clock.run_for(1000)
    expect(page.locator("#card")).to_be_hidden()
    page.click("[data-do=leave]")
    expect(page.locator(".body a.p >> nth=0")).to_have_attribute("href", "../entities/ada-lind.html")
    expect(visit("articles/bridge", query="?plain").locator(".bar")).to_be_visible()


def test_words_are_marked_by_mouse_and_compared(visit: Open) -> None:
    page = visit("articles/bridge", query="?plain")
    for name in ("Ada", "Lind", "bridge"):
        box = words(page, name)
        page.mouse.click(box["x"] + 5, box["y"])
    page.click(".bar >> text=Quotations")
    box = words(page, "“We waited nine years for this <day>,”")
    page.mouse.move(box["x"] + 1, box["y"])
    page.mouse.down()
    page.mouse.move(box["to"] - 1, box["under"], steps=6)
    page.mouse.up()
    people, quotes, sources = table(page)
    assert people == ["1", "1", "People", "", "1"]
    assert quotes[:3] == ["1", "1", "Quotations"]
    assert sources == ["0", "2", "Sources", "Ada Lind; Norvale Gazette", "0"]
    assert page.evaluate("[...CSS.highlights.keys()].sort()") == ["extra", "found", "missed"]


def test_words_are_marked_by_keys(visit: Open) -> None:
    page = visit("articles/bridge", query="?plain")
    page.focus(".body")
    page.keyboard.press("1")
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".bar .say")).to_have_text("Marked: Ada Lind")
    assert table(page)[0] == ["1", "1", "People", "", "0"]


def test_words_are_marked_by_touch_and_unmarked_again(visit: Open) -> None:
    page = visit("articles/bridge", width=360, query="?plain", has_touch=True, is_mobile=True)
    page.locator(".body p").first.scroll_into_view_if_needed()
    box = words(page, "Ada")
    page.touchscreen.tap(box["x"] + 5, box["y"])
    expect(page.locator(".bar .say")).to_have_text("Marked: Ada")
    page.touchscreen.tap(box["x"] + 5, box["y"])
    expect(page.locator(".bar .say")).to_have_text("Unmarked: Ada")


def test_the_worksheet_has_questions_and_a_key_on_a_page_of_its_own(visit: Open) -> None:
    page = visit("articles/bridge", query="?plain")
    page.emulate_media(media="print")
    sheet = page.locator(".sheet-only")
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text("Who says this?")
    expect(sheet.locator(".key")).to_contain_text("Norvale Gazette News media.")
    assert sheet.locator(".key").evaluate("e => getComputedStyle(e).breakBefore") == "page"
    assert page.locator(".notes").first.is_hidden()
