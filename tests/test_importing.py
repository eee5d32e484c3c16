from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.authoring.importing import import_document
from annotator.authoring.importing.webpage import from_html
from annotator.base.errors import AnnotatorError
from annotator.content.loading import load_draft
from annotator.content.writing import literal
from annotator.model import Draft, FrontMatter
from annotator.prose import read


@example("__0__")
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp", "Cs"]) | st.just(" "), min_size=1
    )
)
def test_imported_words_come_out_as_they_went_in(words: str) -> None:
    line = " ".join(words.split(" ")).strip()
    if line:
        article, problems = read(Draft(Path("a.md"), "a", FrontMatter("T"), literal(line), 1))
        assert not problems
        assert article.text.split() == line.split()


def test_raw_text_gives_what_it_says_and_asks_for_the_rest(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    seed = tmp_path / "seeds" / "raw.txt"
    lines = (
        "The mayor said on May 3, 2024 that the bridge was safe and that it was not to be closed for the summer.\n"
        * 3
    )
    seed.write_text(lines, encoding="utf-8")
    (made,) = import_document(tmp_path, seed)
    path, text = made.path, made.text
    assert path == tmp_path / "content" / "raw.md"
    assert 'seeds: ["raw.txt"]' in text
    assert "lang: en" in text
    assert "# date: YYYY-MM-DD" in text
    assert "2024-05-03" in text
    assert "# provisional" in text
    problems: list = []
    draft = load_draft(path, path, problems)
    assert draft is not None
    assert draft.meta.title.startswith("The mayor said on May 3, 2024")
    assert not draft.meta.assumed
    with pytest.raises(AnnotatorError, match="there already"):
        import_document(tmp_path, seed)


def test_a_page_gives_its_article_and_leaves_the_rest() -> None:
    raw = from_html(
        '<html lang="en-GB"><head><title>T - Paper</title><meta property="og:title" content="T">'
        '<meta property="article:published_time" content="2024-05-03T10:00"><script>var x="<p>no</p>"</script></head>'
        "<body><nav><p>Menu</p></nav><article><h1>T</h1><p>One &amp; *two*.</p><ul><li>three</li></ul></article>"
        "<footer><p>Foot</p></footer></body></html>"
    )
    assert (raw.title, raw.date, raw.lang) == ("T", "2024-05-03", "en")
    assert raw.body == "One & \\*two\\*.\n\n- three"
    assert [what for what, _ in raw.left] == ["<nav> 'Menu'", "<footer> 'Foot'"]


def test_markdown_stays_as_it_is(tmp_path: Path) -> None:
    old = tmp_path / "old"
    (old / "img").mkdir(parents=True)
    (old / "img/a.png").write_bytes(b"x")
    whole = "---\ntitle: T\nmine: [1]\n---\nA *b* ![A](img/a.png) ![B](/img/a.png) ![L](lost.png) ![S](../s.png)\n"
    (tmp_path / "s.png").write_bytes(b"x")
    (old / "one.md").write_text(whole, encoding="utf-8")
    (old / "2024-05-01-two.md").write_text("# Two\n\n- a\n- b\n", encoding="utf-8")
    (one,) = import_document(tmp_path, old / "one.md")
    assert (one.path.name, one.text) == ("one.md", whole)
    assert (tmp_path / "content/img/a.png").exists()
    assert [name in str(p) for p, name in zip(one.left, ("lost.png", "s.png"), strict=True)] == [True, True]
    (two,) = import_document(tmp_path, old / "2024-05-01-two.md")
    assert two.path.name == "two.md"
    assert 'title: "Two"\ndate: 2024-05-01' in two.text
    assert two.text.endswith("# Two\n\n- a\n- b\n")


@pytest.mark.parametrize(
    ("data", "title", "words"),
    [
        (b"WEBVTT - Talk\n\n00:01.000 --> 00:02.000\n<v Ada Roe>Words.\n", "Talk", "[Words.]{.quote"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nWords.\n", "Words.", "Words. [0:01]"),
        (b"<html><title>T</title><p>Words.</p></html>", "T", "Words."),
        (b"A title\nWords and words.\n", "A title", "Words and words."),
        (b'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>T</title></teiHeader><text>'
         b"<body><p>Words.</p></body></text></TEI>", "T", "Words."),
    ],
)  # fmt: skip
def test_standard_input_tells_what_it_is(tmp_path: Path, data: bytes, title: str, words: str) -> None:
    (made,) = import_document(tmp_path, Path("-"), data=data)
    assert f'title: "{title}"' in made.text
    assert words in made.text
