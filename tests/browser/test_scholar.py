"""The scholarly edition: notes stand in the margin, beside the text and over nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from annotator.base import themes
from annotator.base.fingerprint import theme
from annotator.pages import SiteInfo, make_pages
from annotator.prose import body
from annotator.publish.render import Renderer
from annotator.resolve import resolve
from tests import graphs
from tests.browser.conftest import Open
from tests.browser.test_geometry import COVERED

pytestmark = pytest.mark.browser
MEET = """() => {
  const boxes = [...document.querySelectorAll('.margin li, .body p:not(.margin p), .body h2')].map(e => [e, e.getBoundingClientRect()])
    .filter(([, r]) => r.width && r.height);
  const out = [];
  boxes.forEach(([e, a], i) => boxes.slice(i + 1).forEach(([f, b]) => {
    if (!e.contains(f) && !f.contains(e) && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      out.push(e.textContent.slice(0, 30) + ' / ' + f.textContent.slice(0, 30));
  }));
  return out;
}"""


@pytest.fixture(scope="module")
def root() -> Path:
    """The small site in the scholarly edition."""
    chosen = themes.folder("scholar")
    assert chosen is not None
    renderer = Renderer(None, (theme(), chosen))
    graph = resolve([graphs.chronicle(), graphs.annotated(), graphs.again(), graphs.market()], {})
    out = Path(tempfile.mkdtemp(prefix="annotator-site-"))
    plans = make_pages(graph, SiteInfo("The Norvale Reader"), weave=body)
    files = {p.path: renderer.render(p.make(), p.template).encode() for p in plans} | renderer.assets()
    for path, data in files.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
    return out


@pytest.mark.parametrize("name", ["bridge", "chronicle", "market"])
@pytest.mark.parametrize("width", [1280, 360])
def test_notes_stand_beside_the_text_and_meet_nothing(visit: Open, name: str, width: int) -> None:
    page = visit(f"articles/{name}", width=width)
    assert page.evaluate(MEET) == []
    assert page.evaluate(COVERED) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    note, text = (
        page.locator(".margin li").first.bounding_box(),
        page.locator(".body p:not(.margin p)").first.bounding_box(),
    )
    assert text is not None
    if width > 1000:
        assert note is not None
        assert abs(note["y"] - text["y"]) < 40
        assert note["x"] >= text["x"] + text["width"] or note["x"] + note["width"] <= text["x"]
    else:
        assert note is None  # on a phone they are cards


def test_every_note_stands_once(visit: Open) -> None:
    page = visit("articles/bridge")
    ids = page.evaluate("[...document.querySelectorAll('.margin li[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) > 4
    called = set(
        page.evaluate("[...document.querySelectorAll('[aria-details]')].map(e => e.getAttribute('aria-details'))")
    )
    assert called <= set(ids)


def test_cards_work_as_elsewhere(visit: Open) -> None:
    page = visit("articles/bridge", width=360, has_touch=True, is_mobile=True)
    page.tap(".body a.p >> nth=0")
    page.wait_for_selector("#card.tray")
    assert page.locator("#card b").inner_text() == "Ada Lind"


DRIFT = """() => Math.max(...[...document.querySelectorAll('.block:has(.margin li)')].map(b => {
  const text = Math.max(...[...b.children].filter(e => !e.matches('.margin')).map(e => e.getBoundingClientRect().bottom));
  return [...b.querySelectorAll('.margin li')].pop().getBoundingClientRect().top - text;
}))"""


def test_dense_notes_stay_beside_their_lines(visit: Open) -> None:
    """Forty paragraphs with four notes each: whole, the notes would stand ever farther below what they are about."""
    page = visit("articles/chronicle")
    assert page.evaluate(DRIFT) < 40
    title = page.locator(".margin .brief").first
    assert title.locator("p").count() == 0 or not title.locator("p").first.is_visible()
    title.hover()
    assert page.evaluate(MEET) == []
    page.add_style_tag(content=".margin .brief > * { display: block !important }")
    assert page.evaluate(DRIFT) > 400  # the measure sees what it is for
