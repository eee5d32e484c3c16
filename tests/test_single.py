"""One article as one file: nothing in it leads to a file that is not there."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotator.authoring import single
from annotator.authoring.single import one_file
from annotator.cli import main

ARTICLE = """---
title: Bridge
date: 2024-05-14
image: bridge.png
image_alt: The bridge
---
"It will stay shut," said Anna Holm of the [harbour board](https://board.example/). See [the ferry](ferry.md).

![A map](maps/harbour.svg)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "maps").mkdir(parents=True)
    (content / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    (content / "ferry.md").write_text("---\ntitle: Ferry\ndate: 2024-05-14\n---\nIt runs.\n", encoding="utf-8")
    (content / "bridge.png").write_bytes(b"\x89PNG")
    (content / "maps" / "harbour.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    return tmp_path


class Addresses(HTMLParser):
    """Everything a page loads, and everything it links to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if given.get("src"):
            self.loads.append(given["src"] or "")
        if given.get("href"):
            (self.loads if tag == "link" else self.links).append(given["href"] or "")


def written(site: Path, *more: str) -> str:
    target = site / "one.html"
    assert main(["build", "--source", str(site), "--single", "bridge", "--output", str(target), *more]) == 0
    return target.read_text(encoding="utf-8")


def test_the_file_stands_alone(site: Path) -> None:
    page = written(site)
    found = Addresses(page)
    assert all(url.startswith("data:") for url in found.loads), found.loads
    assert sum(url.startswith(("data:image/png", "data:image/svg")) for url in found.loads) == 3
    assert {u for u in found.links if not u.startswith("#")} <= {"https://board.example/", "?plain"}
    assert {u[1:] for u in found.links if u.startswith("#")} - {""} <= found.ids
    assert not re.findall(r"url\((?!\"data:)", page)
    assert "It will stay shut" in page


def test_with_an_address_links_lead_to_the_published_site(site: Path) -> None:
    links = Addresses(written(site, "--base-url", "https://desk.example/a/")).links
    assert "https://desk.example/a/articles/ferry.html" in links
    assert "https://desk.example/a/entities/anna-holm.html" in links
    assert not [u for u in links if u.startswith("..")]


def test_a_wrong_name_is_met_with_the_right_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--source", str(site), "--single", "brigde"]) == 1
    assert "Did you mean 'bridge'?" in capsys.readouterr().err


def test_the_policy_lets_in_what_is_inside_and_nothing_else() -> None:
    page = '<html>\n<head>\n<link rel="stylesheet" href="../assets/a.css"></head><body><p>&lt;b&gt; &amp;</p></body></html>'
    made = one_file(page, "articles/x.html", {"assets/a.css": b"p{color:red}</style><script>"})
    assert "default-src 'none'" in made
    assert made.count("sha256-") == 1
    assert "</style><script>" not in made
    assert "<p>&lt;b&gt; &amp;</p>" in made


@pytest.mark.parametrize("longest", [100, 0])
def test_a_recording_is_inside_or_left_out(longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "LONGEST_RECORDING", longest)
    page = '<head>\n</head><audio class="rec" controls src="../media/a%20b.mp3"></audio><p>Words.</p>'
    out = single.one_file(page, "articles/a.html", {"media/a b.mp3": b"sound"})
    assert "media-src data:" in out
    assert ('src="data:audio/mpeg;base64,' in out) == bool(longest)
    assert out.count("audio>") == bool(longest)
    assert "../media" not in out
    assert out.endswith("<p>Words.</p>")
