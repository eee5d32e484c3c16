from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.base import trust


@pytest.mark.parametrize(
    "url", ["https://a.example/x", "http://a", "mailto:a@b.example", "x/y.html", "#q", "../a", "?q=1"]
)
def test_plain_addresses_pass(url: str) -> None:
    assert trust.safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:x", " java\nscript:x", "\x01javascript:x", "data:text/html,x", "file:///etc",
     "//evil.example", "\\\\evil", "vbscript:x", "java\u200bscript:x", ""],
)  # fmt: skip
def test_others_do_not(url: str) -> None:
    assert trust.safe_url(url) is None


@given(st.text())
def test_a_slug_is_a_safe_file_name(text: str) -> None:
    name = trust.slug(text)
    assert name
    assert len(name) <= 81
    assert not set(name) & set('/\\.:*?"<>| \x00')
    assert trust.slug(name) == name or name.startswith("x") or name.endswith("-")


def test_xml_text_drops_what_xml_forbids() -> None:
    assert trust.xml_text('a<b>&"\x00\ud800') == "a&lt;b&gt;&amp;&quot;\ufffd\ufffd"


def test_contained_follows_links(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out.txt").write_text("x")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out.txt")
    assert trust.contained(tmp_path / "in", "link") is None
    assert trust.contained(tmp_path / "in", "../out.txt") is None
    assert trust.contained(tmp_path / "in", "a/b.md") == (tmp_path / "in" / "a" / "b.md").resolve()
