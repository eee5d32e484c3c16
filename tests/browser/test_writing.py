"""What authors write beside plain words, in a real Chromium opened from disk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import expect

from annotator.model import Annotated, Draft, Findings, FrontMatter
from annotator.prose import read
from annotator.resolve import resolve
from tests import graphs
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
BODY = """The wall cost 3 million.[^1] It stands.^[So says *Ada Lind*.]

## One

""" + "A long paragraph of words about the wall. " * 80 + """

[^1]: Annual report, page 12.
"""  # fmt: skip


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
