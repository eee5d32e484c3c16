"""Source documents: public ones can be read whole with the quoted passages marked, of the others nothing is published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.build import build
from annotator.model import Seed, Span
from annotator.pages.documents import _paragraphs, paths

SECRET = "The auditor was never paid for the night shift"
SEED = f"""Report of the harbour board <script>alert(1)</script>

Anna Holm told the board: we have put this off for as long as it was safe to. {SECRET}.

It will stay shut until the last
pile is new.
"""
ARTICLE = """---
title: Bridge
date: 2024-05-14
seeds: [{name}]
---
"We have put this off for as long as it was safe to," Anna Holm said. "It will stay shut until the last pile is new," she said.

"Nobody has told us anything about the winter timetable," Peter Voss said.
"""


@pytest.fixture
def built(tmp_path: Path) -> dict[str, str]:
    return _built(tmp_path, "report.public.txt")


def _built(folder: Path, name: str) -> dict[str, str]:
    for part in ("content", "seeds"):
        (folder / part).mkdir()
    (folder / "content" / "bridge.md").write_text(ARTICLE.format(name=name), encoding="utf-8")
    (folder / "seeds" / name).write_text(SEED, encoding="utf-8")
    build(load_config(folder))
    site = folder / "site"
    return {f.relative_to(site).as_posix(): f.read_text(encoding="utf-8") for f in site.rglob("*.html")}


def test_a_public_document_can_be_read_with_its_passages_marked(built: dict[str, str]) -> None:
    page = built["documents/report-public-txt.html"]
    assert SECRET in page
    assert "<script>alert" not in page
    marked = [re.sub(r"\s+", " ", m) for m in re.findall(r"<mark[^>]*>(.*?)</mark>", page, re.S)]
    assert marked == [
        "we have put this off for as long as it was safe to",
        "It will stay shut until the last pile is new",
    ]
    assert 'href="../articles/bridge.html#' in page


def test_cards_lead_to_the_passage(built: dict[str, str]) -> None:
    article, page = built["articles/bridge.html"], built["documents/report-public-txt.html"]
    links = re.findall(r'href="\.\./documents/report-public-txt\.html#([^"]+)">Read it in the document', article)
    assert len(links) == 2
    for anchor in links:
        assert f'<mark id="{anchor}">' in page
    assert '<a href="../documents/report-public-txt.html">report.public.txt</a>' in article
    assert "Not in the source documents." in article


def test_of_another_document_nothing_is_published(tmp_path: Path) -> None:
    pages = _built(tmp_path, "report.txt")
    assert not [name for name in pages if name.startswith("documents/")]
    assert "Word for word in the source document." in pages["articles/bridge.html"]
    for file in (tmp_path / "site").rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes()


def test_stretches_that_overlap_keep_an_anchor_each_and_every_word() -> None:
    text = "one two three four\n\nfive six"
    first, second, far = Span(4, 13), Span(8, 24), Span(8, 13)
    found = _paragraphs(text, sorted([first, second, far], key=lambda s: (s.start, s.end)))
    assert ["".join(p.text for p in paragraph) for paragraph in found] == ["one two three four", "five six"]
    anchors = [p.id for paragraph in found for p in paragraph if p.id]
    assert anchors == ["w4", "w8"]
    assert [p.quoted for p in found[1]] == [True, False]


def test_names_that_come_to_one_path_are_kept_apart() -> None:
    seeds = {name: Seed(Path(name), "x", public=True) for name in ("a b.public.txt", "a-b.public.txt")}
    assert len(set(paths(seeds).values())) == 2
