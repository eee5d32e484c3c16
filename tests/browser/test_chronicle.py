"""The timeline of the site: it folds, it is filtered, it is short on a phone; without a script it has an index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from annotator.resolve import resolve
from tests import graphs
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def root() -> Path:
    """The small site, and an article of forty dates with it."""
    return graphs.on_disk(resolve([graphs.chronicle(), graphs.annotated(), graphs.again(), graphs.market()], {}))


def test_it_folds_by_decade_and_a_link_opens_what_it_leads_to(visit: Open) -> None:
    page = visit("timeline", width=360)
    assert page.evaluate("document.documentElement.scrollHeight") < 4000
    first = page.locator("details.decade").first
    expect(first.locator("h2")).to_have_text("1900s")
    assert first.get_attribute("open") is None
    page.goto(page.url + "#y1904")
    expect(page.locator("#y1904 a").first).to_be_visible()


def test_it_is_filtered_by_keyboard(visit: Open) -> None:
    page = visit("timeline")
    page.get_by_label("People").focus()
    page.keyboard.type("Anna3")
    expect(page.locator(".choose [role=status]")).to_have_text("1 of 42 entries")
    shown = page.locator(".moments li:visible")
    assert shown.count() == 1
    expect(shown).to_contain_text("Anna3 Holm")
    assert page.locator(".only-wide .pic a:has(circle, rect):not(.out)").count() == 1
    page.get_by_label("People").select_option("")
    expect(page.locator(".choose [role=status]")).to_have_text("")
    assert page.locator(".moments li[hidden]").count() == 0


def test_two_filters_keep_what_fits_both(visit: Open) -> None:
    page = visit("timeline")
    for kind, name in (("Places", "Norvale"), ("People", "Ada Lind")):
        option = page.locator(".choose option", has_text=re.compile(rf"^{name} ")).first
        page.get_by_label(kind).select_option(option.get_attribute("value"))
    shown = page.locator(".moments li:not([hidden])")
    assert shown.count() > 0
    for row in shown.all():
        expect(row).to_contain_text("Ada Lind")
        expect(row).to_contain_text("Norvale")


def test_without_a_script_an_index_leads_to_the_entries(visit: Open) -> None:
    page = visit("timeline", java_script_enabled=False)
    assert page.locator(".choose").is_hidden()
    page.click("summary:has-text('People')")
    page.click("details.index li:has-text('Anna3 Holm') a")
    assert "1910" in page.locator(":target").inner_text()
    expect(page.locator(":target")).to_be_visible()


def test_the_picture_fits_a_phone_and_names_its_articles(visit: Open) -> None:
    page = visit("timeline", width=360)
    picture = page.locator(".only-small svg")
    box = picture.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    for words in picture.locator("text").all():
        at = words.bounding_box()
        assert at is not None
        assert at["x"] >= 0, words.text_content()
        assert at["x"] + at["width"] <= 362, words.text_content()
    expect(page.locator("figcaption")).to_contain_text("Not to scale")


def test_no_entry_beside_an_article_is_cut(visit: Open) -> None:
    page = visit("articles/chronicle")
    assert page.locator(".days a:has-text('…')").count() == 0
