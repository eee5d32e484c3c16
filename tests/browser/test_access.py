"""For everyone: the accessibility tree, touch, no script, paper, forced colours, motion, right to left, base paths."""

from __future__ import annotations

import functools
import http.server
import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
KINDS = [
    "index",
    "articles/bridge",
    "articles/market",
    "entities/index",
    "entities/norvale",
    "entities/network",
    "quotes/index",
    "quotes/ada-lind",
    "quotes/by-date",
    "sources/audit",
    "sources/index",
    "sources/norvale-gazette",
    "timeline",
    "places",
    "search",
    "colophon",
    "404",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(chromium: Browser, root: Path, scheme: str, width: int) -> None:
    import axe_playwright_python

    script = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    axe = "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))"
    for kind in KINDS:
        page.goto((root / f"{kind}.html").as_uri())
        page.evaluate(script)
        assert page.evaluate(axe) == [], kind
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, kind
    page.goto((root / "articles/bridge.html").as_uri())
    page.evaluate(script)
    page.focus(".body a.p >> nth=0")
    expect(page.locator("#card")).to_be_visible()
    assert page.evaluate(axe) == []
    page.goto((root / "articles/bridge.html").as_uri() + "?plain")
    page.evaluate(script)
    page.click("[data-do=reveal]")
    assert page.evaluate(axe) == []
    context.close()


def test_the_accessibility_tree_of_an_article(visit: Open) -> None:
    page = visit("articles/bridge")
    tree = page.locator("body").aria_snapshot()
    for line in (
        '- link "Skip to the text"',
        '- navigation "Site"',
        '- heading "A bridge & a <mayor>" [level=1]',
        '- complementary "Layers"',
        '- checkbox "People 2" [checked]',
        '- radio "Read" [checked]',
        '- complementary "Timeline"',
        '- heading "Timeline" [level=2]',
        '- link "Ada Lind"',
        '- link "said"',
        '- heading "Voices" [level=2]',
        '- heading "Sources" [level=2]',
        '- heading "Notes" [level=2]',
    ):
        assert line in tree, (line, tree)
    page.focus(".body a.p >> nth=0")
    card = page.locator("#card").aria_snapshot()
    for line in ('- dialog "Ada Lind"', '- button "Copy link"', '- button "Next note"'):
        assert line in card, card
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => Number(h.tagName[1]))")
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_the_whole_page_by_keyboard(visit: Open) -> None:
    page = visit("articles/bridge")
    wanted = ["#card", ".p.v", ".l", ".k", ".d", ".theme", ".span", ".voices", ".ledger"]
    met = set[str]()
    for n in range(120):
        page.keyboard.press("Tab")
        if not n:
            expect(page.locator(".skip")).to_be_focused()
        if page.evaluate("document.activeElement === document.body"):
            break
        met |= set(page.evaluate("wanted => wanted.filter(s => document.activeElement.closest(s))", wanted))
        ring = page.evaluate(
            "[getComputedStyle(document.activeElement).outlineStyle, document.activeElement.outerHTML]"
        )
        assert ring[0] != "none", ring
    else:
        pytest.fail("Tab never comes to the end of the page")
    assert met == set(wanted)


def test_the_pointer_never_closes_a_card_that_the_keyboard_is_in(visit: Open) -> None:
    page = visit("articles/bridge")
    mark = page.locator(".body a.p >> nth=0")
    mark.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#card :focus")).to_have_count(1)
    place = mark.bounding_box()
    assert place is not None
    page.clock.install()
    page.mouse.move(place["x"] + 2, place["y"] + place["height"] / 2)
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(page.locator("#card :focus")).to_have_count(1)


def test_touch_opens_a_sheet_with_the_link_and_a_tap_outside_closes_it(visit: Open) -> None:
    page = visit("articles/bridge", width=360, has_touch=True, is_mobile=True)
    page.tap(".body a.p >> nth=0")
    sheet = page.locator("#card.tray")
    expect(sheet).to_be_visible()
    assert page.url.endswith("bridge.html")
    box = sheet.bounding_box()
    assert box is not None
    assert box["width"] == 360
    assert round(box["y"] + box["height"]) == 800
    page.tap("#card [aria-label='Next note']")
    expect(sheet.locator("b")).to_have_text("Norvale")
    page.touchscreen.tap(180, 130)
    expect(sheet).to_be_hidden()
    page.tap(".body a.p >> nth=0")
    page.tap("#card > a")
    page.wait_for_url("**/entities/ada-lind.html")


def test_without_a_script_everything_is_there(visit: Open) -> None:
    page = visit("articles/bridge", java_script_enabled=False)
    for words in ("Word for word", "Layers", "Timeline", "Voices", "Sources", "Notes"):
        if words != "Word for word":
            expect(page.locator("body")).to_contain_text(words)
    expect(page.locator(".notes li").first).to_be_visible()
    assert page.locator(".js:visible").count() == 0
    page.check("#v-study")
    page.uncheck("#l-p")
    expect(page.locator(".body a.p >> nth=0")).to_have_css("text-decoration-line", "none")
    page.click(".body a.p >> nth=0")
    page.wait_for_url("**/entities/ada-lind.html")
    page.goto(page.url.replace("entities/ada-lind", "search"))
    expect(page.locator(".links li").first).to_be_visible()


def test_on_paper_notes_are_numbered_and_controls_are_gone(visit: Open) -> None:
    page = visit("articles/bridge")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for gone in (".lay", ".dock", ".mast nav", ".theme", ".foot", ".go"):
        assert page.locator(gone).first.is_hidden(), gone
    for there in (".notes li", ".days li", ".voices", ".ledger", ".body"):
        assert page.locator(there).first.is_visible(), there
    number = page.evaluate("getComputedStyle(document.querySelector('.body a.p'), '::after').content")
    assert number.strip('"') in ("1", "attr(aria-details)")
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_forced_colours_keep_the_kinds_apart(visit: Open) -> None:
    page = visit("articles/bridge", forced_colors="active")
    styles = {
        name: page.evaluate(f"getComputedStyle(document.querySelector('.body a.{name}')).textDecorationStyle")
        for name in ("p", "l", "o", "d")
    }
    assert len(set(styles.values())) == 4, styles
    page.check("#v-study")
    assert page.evaluate("getComputedStyle(document.querySelector('.body .q')).borderBottomStyle") == "solid"
    page.hover(".body a.p >> nth=0")
    expect(page.locator("#card")).to_be_visible()


def test_nothing_moves_where_motion_is_not_wanted(visit: Open) -> None:
    page = visit("articles/bridge", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = (
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 ||"
        " getComputedStyle(e).animationName !== 'none').length"
    )
    assert page.evaluate(moving) == 0


def test_an_article_written_from_right_to_left_is_mirrored(visit: Open) -> None:
    page = visit("articles/market")
    assert page.evaluate("document.dir") == "rtl"
    body, layers = page.locator(".body").bounding_box(), page.locator(".lay").bounding_box()
    assert body is not None
    assert layers is not None
    assert layers["x"] + layers["width"] <= body["x"]
    trigger = page.locator(".body a.p")
    trigger.hover()
    expect(page.locator("#card")).to_be_visible()
    box, words = page.locator("#card").bounding_box(), trigger.bounding_box()
    assert box is not None
    assert words is not None
    assert abs(box["x"] + box["width"] - words["x"] - words["width"]) < 3


@pytest.fixture
def served(root: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site below /some/base/path."""
    (tmp_path / "some/base").mkdir(parents=True)
    (tmp_path / "some/base/path").symlink_to(root)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/some/base/path"
    server.shutdown()
    server.server_close()
    thread.join()


def test_under_a_base_path_all_loads_and_leads_inside(visit: Open, served: str) -> None:
    page = visit("index", at=served)
    for link in ("A bridge & a <mayor>", "Norvale", "The bridge again"):
        page.click(f"a:text-is('{link}') >> nth=0")
        page.wait_for_load_state()
        assert page.url.startswith(served)
    assert page.evaluate("[...document.styleSheets].length") == 2
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Newsreader'))")
