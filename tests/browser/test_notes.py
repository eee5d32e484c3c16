"""Notes of people in a browser: a card, a layer, new since the last visit, without script, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from annotator.base.config import load_config
from annotator.build import build
from tests.browser.conftest import Open
from tests.test_notes import SPEECH, with_notes

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_notes(tmp_path_factory.mktemp("speech"))


def test_a_verdict_opens_as_a_card_and_its_layer_can_be_hidden(visit: Open, speech: Path) -> None:
    page = visit("articles/speech", at=(speech / "site").as_uri())
    sign = page.locator(".body a.g >> nth=0")
    sign.focus()
    expect(page.locator("#card")).to_contain_text("Mara Kent, fact checker")
    expect(page.locator("#card")).to_contain_text("The register lists 87.")
    page.keyboard.press("Escape")
    page.uncheck("#l-e")
    expect(sign).to_be_hidden()


def test_a_note_that_came_since_is_called_new(chromium: Browser, speech: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    to = (speech / "site/articles/speech.html").as_uri()
    page.goto(to)
    expect(page.locator(".fresh")).to_be_hidden()
    source = speech / "content/speech.md"
    source.write_text(SPEECH.replace("The board decides.", "The board has decided."), encoding="utf-8")
    build(load_config(speech))
    page.goto(to)
    expect(page.locator(".fresh")).to_have_text("One note is new since you read this.")
    expect(page.locator(".hand .new")).to_contain_text("The board has decided.")
    page.reload()
    expect(page.locator(".fresh")).to_be_hidden()
    context.close()


def test_without_script_and_on_paper_they_are_a_numbered_list(visit: Open, speech: Path) -> None:
    page = visit("articles/speech", at=(speech / "site").as_uri(), java_script_enabled=False)
    expect(page.locator(".hand li")).to_have_count(3)
    page.emulate_media(media="print")
    number = page.locator(".body a.g >> nth=0")
    expect(number).to_have_attribute("aria-details", "1")
    expect(page.locator(".hand li >> nth=0")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_notes(visit: Open, speech: Path, scheme: str) -> None:
    import axe_playwright_python

    script = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
    page = visit("articles/speech", at=(speech / "site").as_uri(), color_scheme=scheme)
    page.evaluate(script)
    axe = "axe.run({preload: false}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target + v.nodes[0].failureSummary))"
    assert page.evaluate(axe) == []
    page.locator(".body a.g >> nth=0").focus()
    expect(page.locator("#card")).to_contain_text("Mara Kent")
    assert page.evaluate(axe) == []
