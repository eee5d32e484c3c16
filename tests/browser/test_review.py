"""Review in the preview by keyboard alone, and by touch: the file changes at once and the page stays where it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.test_desk import ARTICLE, a_site, serving

pytestmark = pytest.mark.browser
LONG = ARTICLE + "\n" + "The meadow lay still and nothing moved in it for a long while.\n\n" * 40 + "Ada Lind came.\n"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    root = a_site(tmp_path_factory.mktemp("review"))
    file = root / "content" / "weir.md"
    file.write_text(LONG, encoding="utf-8")
    with serving(root) as port:
        yield file, f"http://127.0.0.1:{port}"


def words(page: Page) -> str:
    return page.locator(".review mark").inner_text()


def go_to(page: Page, wanted: str, key: str) -> None:
    """Step through the list until these words are shown."""
    met = []
    for _ in range(30):
        met.append(words(page))
        if met[-1] == wanted:
            return
        page.keyboard.press(key)
    raise AssertionError(met)


@contextmanager
def shown_anew(page: Page) -> Iterator[None]:
    """What is done inside makes the preview show the article anew."""
    page.evaluate("window.before = true")
    yield
    page.wait_for_function("!window.before && document.querySelector('.review-count')")


def saved(file: Path, page: Page, words_: str) -> None:
    expect(page.locator(".review-said")).to_contain_text("Written")
    assert words_ in file.read_text(encoding="utf-8")


def test_by_keyboard_alone(visit: Open, served: tuple[Path, str]) -> None:
    file, to = served
    page = visit("articles/weir", at=to)
    expect(page.locator(".review-open")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator("#review")).to_be_focused()
    page.keyboard.press("l")  # all that nobody has reviewed
    expect(page.locator(".review-count")).to_contain_text("0 of ")
    first = words(page)
    page.keyboard.press("j")
    expect(page.locator(".review-count")).to_contain_text("1 of ")
    page.keyboard.press("k")
    assert words(page) == first
    go_to(page, "Ada Lind", "j")
    expect(page.locator(".review-now")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 500
    with shown_anew(page):
        page.keyboard.press("a")
        saved(file, page, '[Ada Lind]{.person .found ref=ada-lind reviewed="mk ')
    with shown_anew(page):
        page.keyboard.press("u")
        expect(page.locator(".review-said")).to_have_text("Undone.")
    assert file.read_text(encoding="utf-8") == LONG
    expect(page.locator(".review mark")).to_have_text("Ada Lind")  # and the page stays there
    expect(page.locator(".review-now")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 500
    go_to(page, "Monday", "j")
    with shown_anew(page):
        page.keyboard.press("d")
        page.keyboard.type("2025-02-03")
        page.keyboard.press("Enter")
        saved(file, page, "[Monday]{.date value=2025-02-03}")
    expect(page.locator("#review")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#review")).to_be_hidden()
    expect(page.locator(".review-open")).to_be_focused()
    file.write_text(LONG, encoding="utf-8")


def test_by_touch(chromium: Browser, served: tuple[Path, str]) -> None:
    file, to = served
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(to + "/articles/weir.html")
    page.tap(".review-open")
    page.tap("text=All that nobody has reviewed")
    small = page.evaluate(
        "[...document.querySelectorAll('.review button')].filter(b => b.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    for _ in range(40):
        if words(page) == "Tarn River Trust":
            break
        page.tap(".review >> text=Next")
    with shown_anew(page):
        page.select_option("#review-kind", "place")
        saved(file, page, "[Tarn River Trust]{.place")
    page.tap(".review >> text=Undo")
    expect(page.locator(".review-said")).to_have_text("Undone.")
    assert file.read_text(encoding="utf-8") == LONG
    context.close()
