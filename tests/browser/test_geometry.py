"""Where things stand: nothing lies over text, nothing is cut on paper. On a long article and on short ones."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page

from annotator.resolve import resolve
from tests import graphs
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
ARTICLES = ("chronicle", "bridge", "again", "market")
COVERED = """() => [...document.querySelectorAll('main :is(h1,h2,h3,p,li,dt,dd,td,blockquote)')].flatMap(e =>
  [...e.getClientRects()].slice(0, 3).flatMap(r => [[.1, .5], [.5, .5], [.95, .5]].map(([a, b]) => {
    const x = r.left + r.width * a, y = r.top + r.height * b;
    if (r.width < 5 || x < 0 || y < 5 || x > innerWidth || y > innerHeight - 5) return '';
    const box = e.closest('table, pre, .wideview')?.getBoundingClientRect();
    if (box && (x > box.right || x < box.left)) return ''; // scrolled out of sight in its own box
    let over = document.elementFromPoint(x, y);
    if (!over || e.contains(over) || over.contains(e)) return '';
    while (over && !/sticky|fixed/.test(getComputedStyle(over).position)) over = over.parentElement;
    return over && !over.contains(e) && !over.matches('.dock') ? over.className + ' over ' + e.textContent.trim().slice(0, 40) : '';
  }))).filter(Boolean)"""


@pytest.fixture(scope="module")
def root() -> Path:
    """The small site, and an article of forty dates with it."""
    return graphs.on_disk(resolve([graphs.chronicle(), graphs.annotated(), graphs.again(), graphs.market()], {}))


def printed(page: Page, size: str) -> list[str]:
    """The text of each printed page."""
    return [p.extract_text() for p in pypdf.PdfReader(io.BytesIO(page.pdf(format=size))).pages]


def letters(text: str) -> str:
    """The letters alone: a reader of PDF files joins and parts words as it likes."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalpha())


@pytest.mark.parametrize("width", [1920, 1280, 1000, 768, 360])
def test_nothing_that_stays_lies_over_text(visit: Open, width: int) -> None:
    for name in ARTICLES:
        page = visit(f"articles/{name}", width=width)
        high = page.evaluate("document.documentElement.scrollHeight")
        for y in range(0, high, 600):
            page.evaluate(f"scrollTo({{top: {y}, behavior: 'instant'}})")
            assert page.evaluate(COVERED) == [], (name, y)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_paper_has_every_date_of_the_timeline(visit: Open, size: str) -> None:
    page = visit("articles/chronicle")
    page.emulate_media(media="print")
    text = " ".join("\n".join(printed(page, size)).split())
    timeline = text[text.index("Timeline") :]
    years = [str(1901 + 3 * i) for i in range(40)]
    assert [y for y in years if f"{y} In {y} the keeper" not in timeline] == []
    winters = [f"for {i + 2} long winters" for i in range(40)]
    at = [text.index(w) for w in winters]
    assert at == sorted(at)  # the text itself, whole and in order


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_paper_has_every_word_of_the_page(visit: Open, size: str) -> None:
    for name in ("bridge", "again", "chronicle"):
        page = visit(f"articles/{name}")
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        on_paper = letters(" ".join(printed(page, size)))
        assert letters(page.locator(".body").inner_text()) in on_paper, name  # whole, in order, nothing between
        words = Counter(re.findall(r"[^\W\d_]{3,}", page.locator("main").inner_text()))
        assert {w for w, n in words.items() if on_paper.count(letters(w)) < n} == set(), name


def test_no_heading_ends_a_page_of_paper(visit: Open) -> None:
    page = visit("articles/chronicle")
    page.emulate_media(media="print")
    headings = set(page.locator("main :is(h2, h3)").all_inner_texts())
    for text in printed(page, "A4"):
        lines = [line.strip() for line in text.split("\n") if line.strip() and not line.strip().isdigit()]
        assert lines[-1] not in headings


def test_paper_cuts_no_box(visit: Open) -> None:
    for name in ARTICLES:
        page = visit(f"articles/{name}", width=794)
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        cut = (
            "[...document.querySelectorAll('main *')].filter(e => /hidden|auto|scroll/.test(getComputedStyle(e).overflowY)"
            " && e.clientHeight > 2 && e.scrollHeight > e.clientHeight + 3).map(e => e.className)"
        )
        assert page.evaluate(cut) == [], name


def test_on_a_phone_the_text_begins_on_the_first_screen(visit: Open) -> None:
    for name in ARTICLES:
        page = visit(f"articles/{name}", width=360, has_touch=True, is_mobile=True)
        assert page.evaluate("document.querySelector('.body p').getBoundingClientRect().top") < 640, name


def test_targets_are_large_enough(visit: Open) -> None:
    page = visit("articles/bridge", width=360, has_touch=True, is_mobile=True)
    small = "[...document.querySelectorAll('.dock > *, .burger')].filter(e => e.getBoundingClientRect().height < 40)"
    assert page.evaluate(small + ".length") == 0


@pytest.mark.parametrize("width", [1280, 360])
def test_the_buttons_of_a_card_lie_over_no_word(visit: Open, width: int) -> None:
    page = visit("articles/chronicle", width=width)
    page.focus(".by a.d")
    page.wait_for_selector("#card .step button")
    covered = page.evaluate("""() => {
      document.querySelector('#card b').textContent = 'a word and another '.repeat(6);
      const s = document.querySelector('#card .step').getBoundingClientRect(), range = document.createRange();
      return [...document.querySelectorAll('#card b, #card > small')].filter(e => {
        range.selectNodeContents(e);
        return [...range.getClientRects()].some(r => r.right > s.left && r.left < s.right && r.bottom > s.top && r.top < s.bottom);
      }).map(e => e.textContent);
    }""")
    assert covered == []
