"""The article page in a real Chromium, opened from disk: cards, layers, timeline."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
FIRST = ".body a.p >> nth=0"


@pytest.fixture(params=[1280, 360])
def page(visit: Open, request: pytest.FixtureRequest) -> Page:
    return visit("articles/bridge", width=request.param)


def test_hover_opens_the_card_and_escape_closes_it(page: Page) -> None:
    page.hover(FIRST)
    expect(page.locator("#card")).to_be_visible()
    expect(page.locator("#card")).to_contain_text("Ada Lind")
    expect(page.locator("#card q")).to_have_text("“We waited nine years for this <day>,”")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_focus_opens_tab_goes_in_and_escape_comes_back(page: Page) -> None:
    page.focus(FIRST)
    expect(page.locator("#card")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#card')")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "p v"


def test_tab_leaves_the_card_by_its_end_and_closes_it(page: Page) -> None:
    page.focus(".by a.d")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('#card,[aria-details]')"):
            break
    assert page.evaluate("document.activeElement.closest('.glance') !== null")
    expect(page.locator("#card")).to_be_hidden()


def test_keys_and_buttons_step_through_the_notes(page: Page) -> None:
    page.focus(FIRST)
    page.keyboard.press("Alt+ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Norvale"
    page.keyboard.press("Alt+ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == "Ada Lind"
    page.click("#card [aria-label='Next note']")
    expect(page.locator("#card b")).to_have_text("Norvale")
    assert page.evaluate("document.activeElement.textContent") == "›"
    page.click("#card [aria-label='Previous note']")
    expect(page.locator("#card b")).to_have_text("Ada Lind")


def test_the_smallest_annotation_wins_and_the_card_names_the_others(page: Page) -> None:
    page.hover(".body .q .r, .body .q >> nth=0")
    expect(page.locator("#card small")).to_have_text("Quote")
    expect(page.locator("#card .go")).to_contain_text("All quotes")
    page.keyboard.press("Escape")
    page.hover(".body .s a.p")
    expect(page.locator("#card small")).to_have_text("Person")
    expect(page.locator("#card .go")).to_contain_text("Also here: Source, Ada Lind")


def test_a_copied_link_leads_to_the_annotation(visit: Open) -> None:
    page = visit("articles/bridge", permissions=["clipboard-read", "clipboard-write"])
    page.hover(FIRST)
    page.click("#card button:has-text('Copy link')")
    expect(page.locator("#card button:has-text('Copied')")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(link)
    assert page.evaluate("document.querySelector(':target').textContent") == "Ada Lind"


def test_a_card_moves_nothing(page: Page) -> None:
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(100)
    page.evaluate(
        "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift'})"
    )
    for name in ("p", "l", "k", "d"):
        page.focus(f".body a.{name} >> nth=0")
        expect(page.locator("#card")).to_be_visible()
    page.wait_for_timeout(100)
    assert page.evaluate("window.shift") < 0.01


def test_a_layer_goes_off_and_stays_off(page: Page) -> None:
    line = "getComputedStyle(document.querySelector('.body a.p')).textDecorationLine"
    if not page.locator(".lay details").evaluate("e => e.open"):
        page.click(".lay summary")
    page.uncheck("#l-p")
    assert page.evaluate(line) == "none"
    page.reload()
    assert page.evaluate(line) == "none"
    page.hover(FIRST)
    page.wait_for_timeout(400)
    expect(page.locator("#card")).to_be_hidden()


def test_presets_say_which_is_on_and_calm_marks_nothing(page: Page) -> None:
    calm, every = page.locator("[data-set='']"), page.locator("[data-set=polxqsd]")
    assert every.get_attribute("aria-pressed") == "true"
    calm.click()
    assert (calm.get_attribute("aria-pressed"), every.get_attribute("aria-pressed")) == ("true", "false")
    lines = "[...document.querySelectorAll('.body a')].filter(e => getComputedStyle(e).textDecorationLine !== 'none')"
    assert page.evaluate(lines + ".length") == 0
    expect(page.locator(".body .q")).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_reviewed_only_leaves_what_a_person_marked(visit: Open) -> None:
    page = visit("articles/bridge")
    page.check("#l-v")
    shown = "[...document.querySelectorAll('.body a')].filter(e => getComputedStyle(e).textDecorationLine !== 'none')"
    assert page.evaluate(shown + ".map(e => e.textContent)") == ["Ada Lind"]


def test_descriptions_are_marked_lightly_and_are_no_tab_stop(visit: Open) -> None:
    page = visit("articles/bridge")
    mayor = page.locator(".body .n")
    assert mayor.get_attribute("tabindex") == "-1"
    mayor.hover()
    expect(page.locator("#card")).to_contain_text("Ada Lind")


def test_copied_text_is_the_authors(page: Page) -> None:
    copied = page.evaluate(
        "(() => { const s = getSelection(); s.selectAllChildren(document.querySelector('.body p')); return '' + s })()"
    )
    assert copied == (
        "Mayor Ada Lind opened the Norvale bridge on Tuesday. “We waited nine years for this <day>,” Lind said."
    )


def test_the_timeline_leads_to_its_sentence_and_follows_the_text(page: Page) -> None:
    if not page.locator(".rail > details").evaluate("e => e.open"):
        page.click(".rail > details > summary")
    page.click(".days a >> nth=0")
    assert page.url.endswith("#d-2014")
    expect(page.locator("#d-2014")).to_be_in_viewport()
    expect(page.locator(".days > li.on").first).to_be_attached()


def test_on_a_phone_the_timeline_is_a_drawer_that_stays(visit: Open) -> None:
    page = visit("articles/bridge", width=360)
    assert not page.locator(".rail > details").evaluate("e => e.open")
    page.locator("#d-2014").scroll_into_view_if_needed()
    expect(page.locator(".rail .now")).not_to_be_empty()
    expect(page.locator(".rail summary").first).to_be_in_viewport()
    page.click(".rail summary >> nth=0")
    page.click(".days a >> nth=0")
    assert not page.locator(".rail > details").evaluate("e => e.open")


def test_the_timeline_parts_what_is_inferred_and_tells_gaps_and_other_articles(page: Page) -> None:
    rail = page.locator(".days")
    assert rail.locator(".gap").text_content() == "9 years later"
    assert rail.locator("details summary").text_content() == "1 more sentence, dated by its place"
    assert rail.locator("small a").get_attribute("href") == "again.html#d-2024-05-14"


def test_the_theme_button_says_what_it_does(visit: Open) -> None:
    page = visit("articles/bridge", color_scheme="dark")
    button = page.locator(".theme")
    expect(button).to_have_text("Light theme")
    button.click()
    expect(button).to_have_text("Dark theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(252, 251, 248)"
    page.reload()
    expect(button).to_have_text("Dark theme")
