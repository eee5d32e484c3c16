"""A publication as a whole: lists, what to read next, days, feeds, what a page tells other programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from annotator.base.errors import AnnotatorError
from annotator.cli import main

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://desk.example/news/"
STORY = """---
title: Bridge </script><script>alert({n})
date: 2024-05-1{n}
authors: [Mary Smith]
tags: [Bridges, C++, C]
series: The bridge
---
"It will stay shut <for> {n} days," said Anna Holm of Linden Harbour Board on Monday. See [the first](a1.md).
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "content" / "world").mkdir(parents=True)
    (folder / "annotator.toml").write_text(f'title = "Desk"\nbase_url = "{BASE}"\n', encoding="utf-8")
    for n in (1, 2, 3):
        (folder / "content" / "world" / f"a{n}.md").write_text(STORY.replace("{n}", str(n)), encoding="utf-8")
    late = "---\ntitle: Later\ndate: 2024-06-01\nexpires: 2024-07-01\n---\nRain fell.\n"
    (folder / "content" / "late.md").write_text(late, encoding="utf-8")
    return folder


def build(source: Path, *options: str) -> Path:
    assert main(["build", "--quiet", "--source", str(source), *options]) == 0
    return source / "site"


@pytest.fixture(scope="module")
def site(source: Path) -> Path:
    return build(source, "--now", "2024-05-20")


def page(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_tags_authors_and_series_have_pages(site: Path) -> None:
    assert "3 articles" in page(site, "authors/mary-smith.html")
    assert {f.name for f in (site / "tags").iterdir()} == {"index.html", "bridges.html", "c.html", "c-2.html"}
    parts = re.findall(r'href="\.\./articles/world/(a\d)\.html"', page(site, "series/the-bridge.html"))
    assert parts == ["a1", "a2", "a3"]
    assert 'href="../../tags/bridges.html"' in page(site, "articles/world/a2.html")
    assert 'href="tags/index.html"' in page(site, "index.html")


def test_what_to_read_next_and_why(site: Path) -> None:
    text = page(site, "articles/world/a2.html")
    assert re.search(r'rel="next" href="a3\.html"', text)
    assert re.search(r'rel="prev" href="a1\.html"', text)
    assert "Part 2 of 3" in text
    assert re.search(r"both name [^<]*Anna Holm", text)


def test_the_day_of_the_build_schedules_and_expires(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = source / "site" / "articles" / "late.html"
    cold = {f: f.read_bytes() for f in build(source, "--now", "2024-05-20").rglob("*.html")}
    assert there not in cold
    build(source, "--now", "2024-06-01")
    assert there.exists()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1719792000")  # 1 July 2024
    build(source)
    assert not there.exists()
    build(source, "--drafts")
    assert "Expired on 1 July 2024" in there.read_text(encoding="utf-8")
    build(source, "--drafts", "--now", "2024-05-20")
    assert "Scheduled for 1 June 2024" in there.read_text(encoding="utf-8")
    assert cold == {f: f.read_bytes() for f in build(source, "--now", "2024-05-20").rglob("*.html")}


def test_an_unknown_time_zone_is_an_error(tmp_path: Path) -> None:
    from annotator.base.config import load_config

    (tmp_path / "annotator.toml").write_text('\ntimezone = "Europe/Nowhere"\n', encoding="utf-8")
    with pytest.raises(AnnotatorError) as told:
        load_config(tmp_path)
    assert told.value.problems[0].line == 2


def test_a_page_tells_other_programs_what_it_is(site: Path) -> None:
    text = page(site, "articles/world/a1.html")
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    data = json.loads(said)
    assert data["@type"] == "NewsArticle"
    assert data["url"] == f"{BASE}articles/world/a1.html"
    assert data["headline"].startswith("Bridge </script>")
    assert {"Anna Holm", "Linden Harbour Board"} <= {m["name"] for m in data["mentions"]}
    (quotation,) = data["hasPart"]
    assert quotation["creator"]["name"] == "Anna Holm"
    assert f'id="{quotation["url"][1:]}"' in text
    assert f'<meta property="og:url" content="{BASE}articles/world/a1.html">' in text
    assert text.count("<script") == 2


def test_feeds_have_the_whole_text(site: Path) -> None:
    feeds = [ET.fromstring(page(site, path)) for path in ("feed.xml", "articles/world/feed.xml")]
    for feed in feeds:
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == 3
        for name in ("id", "title", "updated"):
            assert feed.find(ATOM + name) is not None
            assert all(e.find(ATOM + name) is not None for e in entries)
        said = entries[0].findtext(f"{ATOM}content") or ""
        assert "&lt;for&gt; 3 days" in said
        assert f'href="{BASE}articles/world/a1.html"' in said
    told = json.loads(page(site, "articles/world/feed.json"))
    assert told["version"].endswith("1.1")
    assert [i["url"][-7:] for i in told["items"]] == [
        "a3.html",
        "a2.html",
        "a1.html",
    ]


def test_the_sitemap_has_every_page(site: Path) -> None:
    rows = ET.fromstring(page(site, "sitemap.xml")).findall(f"{MAP}url")
    told = {r.findtext(f"{MAP}loc"): r.findtext(f"{MAP}lastmod") for r in rows}
    pages = {f.relative_to(site).as_posix() for f in site.rglob("*.html")} - {"404.html"}
    assert set(told) == {BASE + p for p in pages}
    assert told[f"{BASE}articles/world/a2.html"] == "2024-05-12"
    assert f"Sitemap: {BASE}sitemap.xml" in page(site, "robots.txt")
