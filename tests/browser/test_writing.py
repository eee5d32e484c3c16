"""What authors write beside plain words, in a real Chromium opened from disk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, expect

from annotator.model import Annotated, Draft, Findings, FrontMatter
from annotator.prose import read
from annotator.resolve import resolve
from tests import graphs
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
BODY = '''The wall cost 3 million.[^1] It stands.^[So says *Ada Lind*.] See [[nothing]].

::: timeline
:::

::: note Mind the gap
Words.
:::

```python
def cost(years: int) -> float:
    """Millions, by the year, in a line that is much too long for any screen, however wide it may be."""
    return years * 1.5  # from the report
```

## One

''' + "A long paragraph of words about the wall. " * 80 + '''

[^1]: Annual report, page 12.
'''  # fmt: skip


@pytest.fixture(scope="module")
def written() -> str:
    """The address of a site with one article."""
    meta = FrontMatter("The wall", dt.date(2024, 5, 16))
    article, problems = read(Draft(Path("content/wall.md"), "wall", meta, BODY, 1))
    assert not problems
    return graphs.on_disk(resolve([Annotated(article, Findings())], {})).as_uri()


@pytest.mark.parametrize("width", [1280, 360])
def test_a_footnote_opens_as_a_card_and_its_mark_leads_there(visit: Open, written: str, width: int) -> None:
    page = visit("articles/wall", width=width, at=written)
    page.hover(".fn a >> nth=0")
    expect(page.locator("#card")).to_contain_text("Annual report, page 12.")
    expect(page.locator("#card .back")).to_have_count(0)
    page.click("#card [aria-label='Next note']")
    expect(page.locator("#card em")).to_have_text("Ada Lind")
    page.keyboard.press("Escape")
    page.focus(".fn a >> nth=0")
    page.keyboard.press("Enter")
    expect(page.locator("#fn-1")).to_be_in_viewport()
    page.locator("#fn-1 .back").click()
    expect(page.locator("#fnref-1-1")).to_be_in_viewport()


def test_a_footnote_is_reached_without_a_script(visit: Open, written: str) -> None:
    page = visit("articles/wall", at=written, java_script_enabled=False)
    page.click(".fn a >> nth=1")
    expect(page.locator("#fn-2")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(chromium: Browser, written: str, scheme: str, width: int) -> None:
    script = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{written}/articles/wall.html")
    page.evaluate(script)
    assert page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))") == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate("getComputedStyle(document.querySelector('.hk')).color") != page.evaluate(
        "getComputedStyle(document.querySelector('pre')).color"
    )
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.fn a'), '::before').content") == '"["'
    expect(page.locator("#fn-1 .back")).to_be_hidden()
    assert page.evaluate("document.querySelector('pre').scrollWidth <= document.querySelector('pre').clientWidth")
    context.close()


def test_the_classroom_has_the_words_alone(visit: Open, written: str) -> None:
    page = visit("articles/wall", at=written, query="?plain")
    page.focus(".body")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    assert page.locator(".say").inner_text() == "It"
