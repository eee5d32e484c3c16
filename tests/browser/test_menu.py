"""The menu and the pages beside the articles, in a browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from annotator.model import Beside, Draft, FrontMatter
from annotator.pages import SiteInfo, make_pages
from annotator.prose import body, read
from annotator.publish.render import Renderer
from tests import graphs
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
TEXT = "We read everything twice.\n\n## Corrections\n\nWrite to the desk.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    page, problems = read(Draft(Path("content/about.md"), "about", FrontMatter("About us", kind="page"), TEXT, 1))
    assert not problems
    old = (("2019/bridge story/index.html", "articles/bridge.html", "A bridge & a <mayor>"),)
    graph = replace(graphs.graph(), beside=Beside((page,), old))
    info = SiteInfo("The Norvale Reader", menu=(("News", "index.html"), ("About us", "about.html")))
    renderer = Renderer()
    files = {p.path: renderer.render(p.make(), p.template).encode() for p in make_pages(graph, info, weave=body)}
    for path, data in {**files, **renderer.assets()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("width", [1280, 360])
def test_the_menu_marks_where_one_is(visit: Open, site: Path, width: int) -> None:
    page = visit("articles/bridge", at=site.as_uri(), width=width)
    if width < 600:
        expect(page.locator("#menu")).to_be_hidden()
        page.get_by_role("button", name="Menu").click()
    nav = page.get_by_role("navigation", name="Site")
    expect(nav.get_by_role("link")).to_have_text(["News", "About us"])
    nav.get_by_role("link", name="About us").click()
    expect(page).to_have_title("About us · The Norvale Reader")
    expect(page.locator("#menu [aria-current=page]")).to_have_text("About us")
    expect(page.get_by_role("heading", name="Corrections")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.emulate_media(media="print")
    expect(page.get_by_text("We read everything twice.")).to_be_visible()


def test_an_old_address_leads_to_the_page_from_disk(visit: Open, site: Path) -> None:
    page = visit("2019/bridge story/index", at=site.as_uri())
    page.wait_for_url("**/articles/bridge.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("A bridge & a <mayor>")


def test_axe_finds_nothing_on_a_page(chromium: Browser, site: Path) -> None:
    import axe_playwright_python

    script = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    page = chromium.new_page()
    page.goto((site / "about.html").as_uri())
    page.evaluate(script)
    assert page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))") == []
    page.close()
