"""Articles of every shape, sites of one and of five hundred articles: all of it fits and nothing lies over text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from annotator.model import FrontMatter
from annotator.resolve import resolve
from tests import graphs, layouts
from tests.browser.conftest import Open
from tests.browser.test_geometry import COVERED
from tests.test_sources_site import article

pytestmark = pytest.mark.browser
WIDE = """() => document.documentElement.scrollWidth - innerWidth"""
CUT = """() => [...document.querySelectorAll('main *')].filter(e => e.clientWidth > 2 && e.scrollWidth > e.clientWidth + 2
  && getComputedStyle(e).overflowX === 'hidden').map(e => e.className)"""
LISTS = ["index", "timeline", "entities/index", "entities/network", "quotes/index", "quotes/by-date", "sources/index",
         "sources/audit", "places", "search"]  # fmt: skip


@pytest.fixture(scope="module")
def root() -> Path:
    """A site of the seven shapes."""
    return graphs.on_disk(resolve([layouts.made(slug, *body) for slug, body in layouts.BODIES.items()], {}))


def fits(page: Page, name: str) -> None:
    assert page.evaluate(WIDE) <= 0, name
    assert page.evaluate(CUT) == [], name
    high = page.evaluate("document.documentElement.scrollHeight")
    for y in range(0, high, max(600, high // 6)):
        page.evaluate(f"scrollTo({{top: {y}, behavior: 'instant'}})")
        assert page.evaluate(COVERED) == [], (name, y)


@pytest.mark.parametrize("width", [1280, 768, 360])
@pytest.mark.parametrize("name", layouts.BODIES)
def test_an_article_of_any_shape_fits(visit: Open, name: str, width: int) -> None:
    page = visit(f"articles/{name}", width=width)
    assert page.evaluate("document.querySelector('.body').getBoundingClientRect().top") < 640
    fits(page, name)


@pytest.mark.parametrize("name", layouts.BODIES)
def test_at_four_hundred_per_cent_everything_is_reached_by_scrolling_down(visit: Open, name: str) -> None:
    page = visit(f"articles/{name}", width=320)  # 1280 px at 400 %
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate(WIDE) <= 0
    assert page.evaluate(CUT) == []
    stays = "[...document.querySelectorAll('body *')].filter(e => /fixed|sticky/.test(getComputedStyle(e).position) && e.offsetHeight)"
    assert page.evaluate(f"{stays}.reduce((n, e) => n + e.offsetHeight, 0)") < 128


def test_a_table_wider_than_the_screen_scrolls_by_itself(visit: Open) -> None:
    page = visit("articles/tables", width=360)
    assert page.evaluate("(t => t.scrollWidth > t.clientWidth)(document.querySelector('.body table'))")
    page.locator(".body td").nth(8).scroll_into_view_if_needed()
    expect(page.locator(".body td").nth(8)).to_be_in_viewport()


def test_forced_colours_show_every_picture(visit: Open) -> None:
    for name in ("articles/long", "timeline", "entities/network"):
        page = visit(name, forced_colors="active", color_scheme="dark")
        unseen = page.evaluate("""() => {
          const ground = getComputedStyle(document.body).backgroundColor;
          return [...document.querySelectorAll('main svg :is(circle, rect, text)')].filter(e => e.checkVisibility()
            && getComputedStyle(e).fill === ground).map(e => e.outerHTML.slice(0, 60));
        }""")
        assert unseen == [], name


def test_nothing_moves_where_motion_is_not_wanted(visit: Open) -> None:
    page = visit("articles/long", reduced_motion="reduce")
    page.click("#contents a >> nth=5")
    page.wait_for_function("Math.abs(document.querySelector(':target').getBoundingClientRect().top) < innerHeight")
    assert page.evaluate("document.getAnimations().length") == 0


class TestOneBareArticle:
    """A site of one article in which nothing was found."""

    @pytest.fixture(scope="class")
    def root(self) -> Path:
        """The site."""
        return graphs.on_disk(resolve([article("only", "nothing is here at all.", FrontMatter("Only"))], {}))

    @pytest.mark.parametrize("width", [1280, 360])
    def test_every_list_says_so(self, visit: Open, width: int) -> None:
        for name in (*LISTS, "articles/only", "colophon", "404"):
            page = visit(name, width=width)
            assert page.evaluate(WIDE) <= 0, name
            words = page.locator("main").inner_text().split()
            assert len(words) > 3, name
        for name in ("timeline", "entities/index", "quotes/index", "sources/index", "places"):
            page = visit(name, width=width)
            assert page.locator("main p:not(.stand):visible").count() > 0, name


class TestFiveHundredArticles:
    """The lists of a large site; its articles are of the short shape."""

    @pytest.fixture(scope="class")
    def root(self) -> Path:
        """The site, of lists and a few articles only."""
        rows = [
            layouts.made(
                f"a{n}", "en", layouts._SPOKEN.format(year=1950 + n % 70), f"20{10 + n % 14}-{1 + n % 12:02}-10"
            )
            for n in range(500)
        ]
        return graphs.on_disk(resolve(sorted(rows, key=lambda a: str(a.findings.published), reverse=True), {}))

    @pytest.mark.parametrize("width", [1280, 360])
    def test_its_lists_fit_and_are_of_a_weight_to_load(self, visit: Open, root: Path, width: int) -> None:
        for name in LISTS:
            page = visit(name, width=width)
            assert page.evaluate(WIDE) <= 0, name
            assert page.evaluate(COVERED) == [], name
            assert (root / f"{name}.html").stat().st_size < 400_000, name
            page.context.close()
        assert len(list(root.glob("quotes/by-date*.html"))) > 1
