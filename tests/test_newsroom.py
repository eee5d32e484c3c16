"""A small newsroom, built whole: every link leads somewhere, every annotation has its card, the expected is there."""

from __future__ import annotations

import shutil
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from annotator.base.config import load_config
from annotator.build import build

HERE = Path(__file__).parent / "newsroom"


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.refs: list[str] = []
        self.open: list[str] = []
        self.nested: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {k: v or "" for k, v in attrs}
        if "id" in named:
            self.ids[named["id"]] += 1
        self.links += [named[k] for k in ("href", "src") if k in named]
        self.refs += [w for k in ("aria-details", "aria-labelledby", "for") for w in named.get(k, "").split()]
        if tag == "a":
            self.nested += ["a in a"] if "a" in self.open else []
        if tag not in ("meta", "link", "img", "br", "input", "hr", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom") / "site"
    shutil.copytree(HERE, folder)
    build(load_config(folder))
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {p: Page(p.read_text(encoding="utf-8")) for p in sorted(site.rglob("*.html"))}


def test_every_page_kind_is_there(site: Path) -> None:
    wanted = [
        "index.html", "timeline.html", "404.html", "entities/index.html", "quotes/index.html", "sources/index.html",
        "feed.xml", "sitemap.xml", *(f"articles/{p.stem}.html" for p in (HERE / "content").glob("*.md")),
    ]  # fmt: skip
    assert [w for w in wanted if not (site / w).is_file()] == []


def test_every_link_leads_somewhere(site: Path, pages: dict[Path, Page]) -> None:
    broken = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or link.startswith("//"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file() or (
                parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in pages[target].ids
            ):
                broken.append((path.relative_to(site).as_posix(), link))
    assert broken == [("articles/web-page-defaced.html", "x")]  # the picture of the article's own attack


def test_ids_are_unique_and_cards_are_there(pages: dict[Path, Page]) -> None:
    for path, page in pages.items():
        assert [i for i, n in page.ids.items() if n > 1] == [], path
        assert [r for r in page.refs if r not in page.ids] == [], path
        assert page.nested == [], path


def test_articles_hold_annotations_with_cards(pages: dict[Path, Page]) -> None:
    for path, page in pages.items():
        if path.parent.name == "articles":
            assert len({r for r in page.refs if r in page.ids}) >= 4, path


def test_a_quotation_of_the_seed_is_found_verbatim(site: Path) -> None:
    from annotator.authoring.checking import graph_of

    graph, _ = graph_of(load_config(site.parent), drafts=False)
    verdicts = {q.evidence.verdict for q in graph.quotations.values() if q.evidence}
    assert "verbatim" in verdicts
