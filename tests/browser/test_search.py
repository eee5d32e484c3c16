"""Search from disk: text, names, quotations, slips of the pen, filters, the key."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from annotator.cli import main

pytestmark = pytest.mark.browser
STORY = """---
title: The bridge at Norvale
date: 2023-05-1{n}
---
The mayor walked over <b>the</b> ferry landing <img src=x onerror=alert(1)> number{n}. Many people watched the boats.

"We waited nine winters for this crossing," said Anna Holm of Linden Harbour Board on Monday.
"""
OTHER = "---\ntitle: Élan </script>\ndate: 2024-06-01\n---\nPeter Vossberg, a driver, was in Berlin. Peter Vossberg sang.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "content" / "world").mkdir(parents=True)
    for n in (1, 2):
        (folder / "content" / "world" / f"a{n}.md").write_text(STORY.replace("{n}", str(n)), encoding="utf-8")
    (folder / "content" / "other.md").write_text(OTHER, encoding="utf-8")
    assert main(["build", "--quiet", "--source", str(folder), "--now", "2024-07-01"]) == 0
    return folder / "site"


@pytest.fixture
def page(site: Path, chromium: Browser) -> Page:
    page = chromium.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto((site / "search.html").as_uri())
    return page


def ask(page: Page, query: str, **filters: str) -> None:
    for name, said in filters.items():
        (page.select_option if name in ("year", "section") else page.fill)(f".seek [name={name}]", said)
    page.fill(".seek [name=q]", query)
    page.press(".seek [name=q]", "Enter")


def test_a_word_finds_its_articles_with_their_words(page: Page) -> None:
    ask(page, "Boats")
    expect(page.locator(".found li")).to_have_count(2)
    expect(page.locator(".found mark").first).to_have_text("boats")
    expect(page.locator(".whole")).to_be_hidden()
    ask(page, "")
    expect(page.locator(".whole")).to_be_visible()


def test_words_of_a_quotation_lead_to_it(page: Page) -> None:
    ask(page, "nine winters")
    expect(page.locator(".found small").first).to_have_text("Words of Anna Holm")
    page.locator(".found a").first.click()
    page.wait_for_url("**/articles/world/a2.html#q-*")


def test_slips_accents_and_names(page: Page) -> None:
    for said, title in (
        ("crosing", "The bridge at Norvale"),
        ("elan", "Élan </script>"),
        ("Vosberg", "Peter Vossberg"),
    ):
        ask(page, said)
        expect(page.locator(".found li a", has_text=title).first).to_be_visible()


def test_filters(page: Page) -> None:
    ask(page, "", person="Anna Holm")
    expect(page.locator(".found li")).to_have_count(2)
    ask(page, "ferry", person="", year="2024")
    expect(page.locator(".seek [role=status]")).to_have_text("0 articles")
    ask(page, "number1", year="", section="world")
    expect(page.locator(".found li")).to_have_count(1)


def test_the_key_leads_to_search(page: Page, site: Path) -> None:
    page.keyboard.press("/")
    expect(page.locator(".seek [name=q]")).to_be_focused()
    page.goto((site / "articles" / "other.html").as_uri())
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")


def test_without_scripts_the_lists_stand(site: Path, chromium: Browser) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto((site / "search.html").as_uri())
    assert page.get_by_role("link", name="The bridge at Norvale").count() == 2
    assert not page.locator(".seek").is_visible()
