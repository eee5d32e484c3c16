"""Pictures and code: captions, sizes, what waits, and colours that change no character."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.base.config import load_config
from annotator.build import build
from annotator.content.pictures import Pictures
from annotator.prose import body, line_at
from annotator.prose.code import highlighted
from tests.test_prose import article_of


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_title_is_a_caption_with_its_place_in_the_source() -> None:
    source = 'One.\n\n![A wall](a.png "The wall in 1901, by Ada Lind")\n\nTwo ![x](b.png "No caption") three.\n'
    article = article_of(source)
    assert article.text == "One.\n\nThe wall in 1901, by Ada Lind\n\nTwo  three."
    assert line_at(article, article.text.index("Ada")) == 7
    run = next(r for r in article.runs if r.text == article.text.index("The wall"))
    assert source[run.source : run.source + run.length] == "The wall in 1901, by Ada Lind"
    html = body(article, ())
    figure = re.search(r"<figure>.*?</figure>", html, re.S)
    assert figure is not None
    assert re.search(r'<img src="a.png" alt="A wall"[^>]*>\s*<figcaption>\s*The wall in 1901, by Ada Lind', figure[0])
    assert 'title="No caption"' in html


def test_pictures_know_their_size_and_only_the_first_does_not_wait() -> None:
    source = '![a](a.png)\n\n![b](b.png)\n\n<img src="a.png" alt="c" width="20">\n'
    article = replace(article_of(source), sizes=(("a.png", 40, 30), ("b.png", 8, 6)))
    first, second, third = re.findall(r"<img[^>]*>", body(article, ()))
    assert 'width="40" height="30"' in first
    assert "lazy" not in first
    assert 'loading="lazy"' in second
    assert 'decoding="async"' in second
    assert 'height="6"' in second
    assert "height" not in third
    on_top = replace(article, meta=replace(article.meta, image="c.png"))
    assert body(on_top, ()).count('loading="lazy"') == 3


def test_sizes_are_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(png(40, 30))
    (tmp_path / "c.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="12" height="9"/>')
    (tmp_path / "d.png").write_bytes(b"no picture")
    pictures = Pictures(tmp_path, {n: Path(n) for n in ("a b.png", "c.svg", "d.png", "gone.png")})
    found = {n: pictures.size(f"../media/{n}") for n in ("a%20b.png", "c.svg", "d.png", "gone.png", "other.png")}
    assert found == {"a%20b.png": (40, 30), "c.svg": (12, 9), "d.png": None, "gone.png": None, "other.png": None}


def test_a_build_puts_sizes_and_the_style_of_code_into_pages(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "w.png").write_bytes(png(40, 30))
    head = "---\ntitle: T\ndate: 2024-05-14\nannotate: off\n"
    (content / "a.md").write_text(f"{head}image: w.png\n---\nA.\n\n![b](w.png)\n\n```python\nx = 1\n```\n")
    (content / "b.md").write_text(f"{head}---\nA.\n\n```\nx = 1\n```\n")
    build(load_config(tmp_path))
    a = (tmp_path / "site/articles/a.html").read_text()
    assert a.count('width="40" height="30"') == 2
    assert "assets/code.css" in a
    assert "assets/code.css" not in (tmp_path / "site/articles/b.html").read_text()
    assert (tmp_path / "site/assets/code.css").is_file()


@given(
    st.text(st.sampled_from("abx=1 \n\t'\"#()<>&{}/*-+$@:;é\r\x0b"), max_size=60),
    st.sampled_from(["python", "js", "bash", "html", "css", "json", "diff", "{.toml}", "nothing", "", "c++", "sql"]),
)
@settings(max_examples=200, deadline=None)
def test_colours_change_no_character(code: str, info: str) -> None:
    html = highlighted(code, info)
    assert unescape(re.sub(r"<[^>]+>", "", html)).removesuffix("\n") == code.replace("\x0b", "\ufffd")
    assert set(re.findall(r"<(\w+)", html)) <= {"pre", "code", "span"}


@pytest.mark.parametrize(
    ("info", "coloured"), [("python", True), ("py title=x", True), ("klingon", False), ("", False)]
)
def test_known_languages_have_colours(info: str, coloured: bool) -> None:
    html = highlighted('def f(): return "x"  # why\n', info)
    assert ('<span class="hk">def</span>' in html) == coloured


def test_code_is_no_text_to_annotate() -> None:
    article = article_of("A.\n\n```python\nkim = 'Kim Jong Un'\n```\n")
    assert [b.kind for b in article.blocks] == ["paragraph", "code"]
    assert "Kim Jong Un" in article.text
