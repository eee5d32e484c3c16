"""Pages: what they say, that they keep still, that their links lead somewhere, and what they weigh."""

from __future__ import annotations

import gzip
import posixpath
import re
import tomllib
from pathlib import Path

import pytest

from annotator.knowledge import CREDITS
from annotator.pages import SiteInfo, make_pages, relative
from annotator.pages.dates import shown
from annotator.pages.picture import bars
from annotator.prose import body
from annotator.render import Renderer
from tests import graphs

SITE = graphs.site()
HTML = {path: data.decode() for path, data in SITE.items() if path.endswith(".html")}
BUDGET = tomllib.loads((Path(__file__).parent / "budgets.toml").read_text())["page"]


def test_every_link_leads_to_a_file_and_every_fragment_to_an_id() -> None:
    ids = {path: set(re.findall(r'\sid="([^"]+)"', text)) for path, text in HTML.items()}
    for path, text in HTML.items():
        for href in re.findall(r'(?:href|src)="([^"]+)"', text):
            if href.startswith("https://"):
                continue
            to, _, fragment = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path
            assert target in SITE, (path, href)
            assert not fragment or fragment in ids[target], (path, href)


def test_ids_are_unique_and_details_name_a_note() -> None:
    for text in HTML.values():
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'aria-details="([^"]+)"', text)) <= set(ids)


def test_words_of_authors_are_text() -> None:
    page = HTML["articles/bridge.html"]
    assert "<mayor>" not in page
    assert "<day>" not in page
    assert "A bridge &amp; a &lt;mayor&gt;" in page


def test_nothing_is_inline() -> None:
    for text in HTML.values():
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", text)


def test_planning_twice_gives_the_same_keys_and_pages() -> None:
    first = {p.path: p.key for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert first == {p.path: p.key for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert graphs.site() == SITE


def test_weights() -> None:
    assert len(gzip.compress(SITE["assets/style.css"], 9)) <= BUDGET["css_gzip"]
    assert len(gzip.compress(SITE["assets/script.js"], 9)) <= BUDGET["js_gzip"]


def test_an_article_of_five_hundred_words_is_within_its_weight() -> None:
    """The weights are for 541 words with 75 mentions."""
    page = make_pages(graphs.long_graph(), SiteInfo("T"), weave=body)
    plan = next(p for p in page if p.template == "article.html")
    html = Renderer().render(plan.make(), plan.template).encode()
    assert html.count(b"aria-details=") >= 75
    assert b'<img src="../media/pics/a%20b.jpg" alt="A train">' in html
    assert b"<span>rail</span>" in html
    assert b"an invented story" in html
    assert len(html) <= BUDGET["article_raw"]
    assert len(gzip.compress(html, 9)) <= BUDGET["article_gzip"]


def test_a_place_that_is_known_has_a_map_and_company() -> None:
    plans = {p.path: p for p in make_pages(graphs.long_graph(), SiteInfo("T"), weave=body)}
    page = Renderer().render(plans["entities/place-1.html"].make(), "entity.html")
    assert 'class="locator"' in page
    assert "Mentioned with" in page
    assert "Place 2" in page


def test_bars_stand_on_their_days() -> None:
    assert not bars([(738000, 3)], 100)
    assert bars([(738000, 3), (738010, 1)], 100).count("<rect") == 2


def test_credits_are_shown_by_default() -> None:
    for name, address, _ in CREDITS:
        assert f'href="{address}">{name}</a>' in HTML["colophon.html"]


def test_relative_links() -> None:
    assert relative("articles/a.html", "entities/b.html#m-1") == "../entities/b.html#m-1"
    assert relative("index.html", "timeline.html") == "timeline.html"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-13", "13 September 2023"),
        ("2023-09", "September 2023"),
        ("198", "1980s"),
        ("2024-W20", "week 20 of 2024"),
        ("P3D", "P3D"),
    ],
)
def test_dates_in_words(value: str, words: str) -> None:
    assert shown(value) == words


def test_a_site_replaces_one_template_and_extends_the_theme(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("Gone: {{ page.title }}")
    (tmp_path / "list.html").write_text(
        '{% extends "default/list.html" %}{% block main %}OURS{{ super() }}{% endblock %}'
    )
    renderer = Renderer(tmp_path)
    pages = {p.path: p for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert renderer.render(pages["404.html"].make(), "404.html").startswith("Gone: This page")
    assert "OURS" in renderer.render(pages["places.html"].make(), "list.html")
