"""The article page in a real Chromium, opened from disk: cards, layers, timeline."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FRAMES, Open, hold_the_clock

pytestmark = pytest.mark.browser
FIRST = ".body a.p >> nth=0"


@pytest.fixture(params=[1280, 360])
def page(visit: Open, request: pytest.FixtureRequest) -> Page:
    return visit("articles/bridge", width=request.param)


def test_hover_opens_the_card_and_escape_closes_it(page: Page) -> None:
    page.hover(FIRST)
    expect(page.locator("#card")).to_be_visible()
    expect(page.locator("#card")).to_contain_text("Ada Lind")
    expect(page.locator("#card li")).to_have_text("“We waited nine years for this <day>,”")
    expect(page.locator("#card")).to_have_attribute("aria-label", "Ada Lind")
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


def test_tab_leaves_the_card_by_its_end_and_closes_it(visit: Open) -> None:
    page = visit("articles/bridge")
    page.focus(".by a.d")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('#card,[aria-details]')"):
            break
    assert page.evaluate("document.activeElement.closest('.after,.side,.dock,.rail') !== null")
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
    expect(page.locator("#card small")).to_have_text("Quotation")
    page.keyboard.press("Escape")
    page.hover(".body .s a.p")
    expect(page.locator("#card small")).to_have_text("Person, named 3 times")
    expect(page.locator("#card")).to_contain_text("Also here: Source, Ada Lind")


def test_a_pass_opens_nothing(visit: Open) -> None:
    page = visit("articles/bridge")
    box = page.locator(FIRST).bounding_box()
    assert box is not None
    hold_the_clock(page)
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.clock.run_for(120)
    page.mouse.move(2, 790)
    page.clock.run_for(1000)
    expect(page.locator("#card")).to_be_hidden()
    page.mouse.move(box["x"] + 6, box["y"] + 6)
    page.clock.run_for(1000)
    expect(page.locator("#card")).to_be_visible()


def test_a_click_pins_the_card_and_a_second_one_follows_the_link(visit: Open) -> None:
    page = visit("articles/bridge")
    page.click(FIRST)
    expect(page.locator("#card")).to_be_visible()
    hold_the_clock(page)
    page.mouse.move(2, 790)
    page.clock.run_for(1000)
    expect(page.locator("#card")).to_be_visible()
    assert page.url.endswith("bridge.html")
    page.click(FIRST)
    page.wait_for_url("**/entities/ada-lind.html")


def test_a_card_opens_in_a_card_and_there_is_a_way_back(visit: Open) -> None:
    page = visit("articles/bridge")
    page.click(".body .q")
    expect(page.locator("#card small")).to_have_text("Quotation")
    page.click("#card > a")
    expect(page.locator("#card small")).to_have_text("Person, named 3 times")
    page.click("#card button:has-text('Back')")
    expect(page.locator("#card small")).to_have_text("Quotation")


def test_an_address_with_a_note_or_with_words_opens_their_card(visit: Open) -> None:
    words = "#" + (visit("articles/bridge").locator(".body a.l").first.get_attribute("id") or "")
    for fragment, title in (("#1", "Ada Lind"), (words, "Norvale")):
        page = visit("articles/bridge", query=fragment)
        expect(page.locator("#card b")).to_have_text(title)
        page.evaluate("location.hash = ''")


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
    page.evaluate(FRAMES)
    page.evaluate(
        "window.shift = 0; window.add = l => l.forEach(e => window.shift += e.value);"
        "window.seen = new PerformanceObserver(l => add(l.getEntries())); seen.observe({type: 'layout-shift'})"
    )
    for name in ("p", "l", "k", "d"):
        page.focus(f".body a.{name} >> nth=0")
        expect(page.locator("#card")).to_be_visible()
    page.evaluate(FRAMES)
    page.evaluate("add(seen.takeRecords())")
    assert page.evaluate("window.shift") < 0.01


def layers(page: Page) -> None:
    """Open the layers where they are a sheet."""
    if page.locator(".lay").is_hidden():
        page.click(".dock [popovertarget=layers]")


MARKED = "[...document.querySelectorAll('.body *')].filter(e => getComputedStyle(e).textDecorationLine !== 'none')"


def test_a_layer_goes_off_and_stays_off(page: Page) -> None:
    line = "getComputedStyle(document.querySelector('.body a.p')).textDecorationLine"
    assert page.evaluate(line) == "underline"
    layers(page)
    page.uncheck("#l-p")
    assert page.evaluate(line) == "none"
    page.reload()
    assert page.evaluate(line) == "none"
    hold_the_clock(page)
    page.hover(FIRST)
    page.clock.run_for(1000)
    expect(page.locator("#card")).to_be_hidden()


def test_reading_is_calm_and_the_density_is_remembered(page: Page) -> None:
    nested = f"{MARKED}.filter(e => {MARKED}.some(o => o !== e && o.contains(e))).length"
    assert page.evaluate(nested) == 0
    expect(page.locator(".body .q")).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    few = page.evaluate(MARKED + ".length")
    layers(page)
    page.check("#v-all")
    assert page.evaluate(MARKED + ".length") > few
    page.reload()
    assert page.evaluate("document.querySelector('#v-all').checked")
    assert page.evaluate(MARKED + ".length") > few


def test_reviewed_only_leaves_what_a_person_marked(visit: Open) -> None:
    page = visit("articles/bridge")
    page.check("#v-study")
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


def test_the_timeline_leads_to_its_sentence_and_one_entry_is_lit(page: Page) -> None:
    if page.locator(".rail").is_hidden():
        page.click(".dock .t")
    page.click(".days a >> nth=0")
    target = page.url.partition("#")[2]
    expect(page.locator("#" + target)).to_be_in_viewport()
    expect(page.locator(".days a.on")).to_have_count(1)


def test_pointing_at_an_entry_lights_its_sentence_and_the_other_way(visit: Open) -> None:
    page = visit("articles/bridge")
    entry = page.locator(".days a >> nth=0")
    to = entry.get_attribute("href") or ""
    entry.hover()
    expect(page.locator(to)).to_have_class("m lit")
    page.hover(to + " .d")
    expect(page.locator(".days a.on")).to_have_attribute("href", to)


@pytest.mark.parametrize("sheet", ["timeline", "names", "layers", "contents"])
def test_on_a_phone_sheets_cover_half_and_close(visit: Open, sheet: str) -> None:
    page = visit("articles/bridge", width=360, has_touch=True, is_mobile=True)
    box = page.locator("#" + sheet)
    for close in ("Escape", "tap", "swipe"):
        page.tap(f".dock [popovertarget={sheet}]")
        expect(box).to_be_visible()
        size = box.bounding_box()
        assert size is not None
        assert size["height"] <= 401
        if close == "tap":
            page.touchscreen.tap(180, 100)
        elif close == "swipe":
            box.evaluate(
                "e => (e.scrollTop = 0, [['touchstart', 500], ['touchmove', 580]].forEach(([n, y]) => e.dispatchEvent(new TouchEvent(n,"
                " {touches: [new Touch({identifier: 1, target: e, clientX: 9, clientY: y})]}))))"
            )
        else:
            page.keyboard.press("Escape")
        expect(box).to_be_hidden()


def test_the_timeline_parts_what_is_inferred_and_tells_gaps_and_other_articles(page: Page) -> None:
    rail = page.locator(".days")
    assert rail.locator(".gap").text_content() == "9 years later"
    assert rail.locator("details summary").text_content() == "1 more sentence, dated from context"
    assert (rail.locator("small a").get_attribute("href") or "").startswith("again.html#d-")


def test_the_theme_button_says_what_it_does(visit: Open) -> None:
    page = visit("articles/bridge", color_scheme="dark")
    button = page.locator(".theme")
    expect(button).to_have_text("Light theme")
    button.click()
    expect(button).to_have_text("Dark theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(252, 251, 248)"
    page.reload()
    expect(button).to_have_text("Dark theme")


def test_the_timeline_opens_at_its_beginning(visit: Open) -> None:
    page = visit("articles/bridge")
    page.add_init_script("""addEventListener('DOMContentLoaded', () => {
      const short = document.createElement('style');
      short.textContent = '.rail { max-height: 9rem !important; overflow: auto !important }';
      document.head.append(short);
    })""")
    page.reload()
    expect(page.locator(".days a.on")).to_have_count(1)
    rail = page.evaluate("(r => [r.scrollHeight > r.clientHeight, r.scrollTop])(document.querySelector('.rail'))")
    assert rail == [True, 0]
