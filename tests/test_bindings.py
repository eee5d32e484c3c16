"""Claims and quotations bound to passages of documents: shown in context, lit in the document, checked by the build."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import build
from annotator.content.bindings import differing, place_of

REPORT = """Annual report.

The board met in May. The wall cost
3.2 million, and it “stands firm” <today>. Nothing else was decided.
"""
SECRET = "Nobody may read this. The mayor knew of the crack. Nor this.\n"
ARTICLE = """---
title: The wall
date: 2025-02-11
---
The wall [cost three million, and it stands firm]{.claim verdict=true evidence="report.public.txt" passage="The wall cost 3.2 million, and it 'stands firm' <today>"}.

[“The mayor knew of a crack,”]{.quote by=paul-brandt evidence="memo.txt" passage="The mayor knew of the crack."} said Paul Brandt.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, words in (
        ("seeds/report.public.txt", REPORT),
        ("seeds/memo.txt", SECRET),
        ("content/wall.md", ARTICLE),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    return tmp_path


def test_a_passage_is_shown_lit_and_nothing_else_of_what_is_not_public(site: Path) -> None:
    build(load_config(site))
    page = (site / "site/articles/wall.html").read_text(encoding="utf-8")
    shown = "<b>The wall cost <mark>3.2</mark> million, and it “stands firm” &lt;today&gt;</b>. Nothing else"
    assert shown in page
    assert "The board met in May." in page
    assert "The mayor knew of <mark>the</mark> crack" in page
    for file in (site / "site").rglob("*.*"):
        assert b"Nobody may read" not in file.read_bytes()
    document = (site / "site/documents/report-public-txt.html").read_text(encoding="utf-8")
    anchor = page.partition("documents/report-public-txt.html#")[2].partition('"')[0]
    assert f'<mark id="{anchor}">The wall cost\n3.2 million, and it “stands firm” &lt;today&gt;</mark>' in document
    assert "Evidence in The wall" in document


@pytest.mark.parametrize(
    ("seed", "old", "new", "says"),
    [
        ("memo.txt", "knew of the crack", "knew of all cracks", "The document says: “The mayor knew of all cracks"),
        ("memo.txt", SECRET, "Gone.", "Copy the words from the document"),
    ],
)
def test_a_passage_that_is_not_there_fails_the_build(site: Path, seed: str, old: str, new: str, says: str) -> None:
    build(load_config(site))
    file = site / "seeds" / seed
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(AnnotatorError) as caught:
        build(load_config(site))
    (problem,) = caught.value.problems
    assert (problem.line, problem.kind) == (7, "missing-passage")
    assert problem.cure.startswith(says)


def test_a_document_that_is_not_there_is_named(site: Path) -> None:
    (site / "seeds/memo.txt").unlink()
    with pytest.raises(AnnotatorError, match=r"There is no seed 'memo\.txt'"):
        build(load_config(site))


def test_words_are_whole() -> None:
    assert place_of("wall", "The walls and the wall.") is not None
    assert place_of("wall", "The walls") is None
    assert place_of("", "x") is None


@given(st.lists(st.sampled_from(["the", "wall", "cost", "3.2", "“so”", "né"]), min_size=1, max_size=8))
def test_words_that_stand_there_differ_nowhere(words: list[str]) -> None:
    passage = " ".join(words)
    text = f"Before. {'  '.join(words)}\nafter"
    place = place_of(passage, text)
    assert place is not None
    assert " ".join(place.of(text).split()) == passage
    assert differing(passage, passage) == ()
