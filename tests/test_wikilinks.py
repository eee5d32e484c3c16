"""Wikilinks: to articles, headings and entities; what they leave alone; dead ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.base.config import load_config
from annotator.build import build
from annotator.prose import Addition, body, write_markup
from tests.test_prose import PICKS, article_of, spans

PIECES = st.lists(
    st.sampled_from(["[[", "]]", "|", "#", "Kim", "the wall", " ", "\n", "*", "[", "]", "(b.md)", "\\", "`", "![", "[^1]", "{.person}", "<b>", "\n\n"]),
    max_size=20,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("source", "links", "text"),
    [
        ("See [[The wall]].", [("The wall", "The wall")], "See The wall."),
        ("See [[wall|the old *wall*]].", [("the old *wall*", "wall")], "See the old *wall*."),
        ("[[ wall #What it cost| x ]]", [("x", "wall #What it cost")], "x"),
        ("\\[[wall]] and `[[wall]]`", [], "[[wall]] and [[wall]]"),
        ("[[1]](b.md)", [], "[1]"),
        ("[a [[wall]] b](b.md)", [("wall", "wall")], "[a wall b](b.md)"),
        ("[[a]]\n\n[a]: b.md", [], "[a]"),
        ("[[]] [[ ]] [[a\nb]] [[a|b|c]]", [], "[[]] [[ ]] [[a b]] [[a|b|c]]"),
    ],
)
def test_what_is_a_wikilink(source: str, links: list[tuple[str, str]], text: str) -> None:
    article = article_of(source)
    assert [(s.of(article.text), to) for s, to in article.wikilinks] == links
    assert article.text == text


@given(PIECES, PICKS)
@settings(max_examples=200, deadline=None)
def test_words_keep_their_places_and_links_never_nest(source: str, picks: list[tuple[float, float]]) -> None:
    article = article_of(source)
    for run in article.runs:
        text = article.text[run.text : run.text + run.length]
        assert text == source[run.source : run.source + run.length].replace("\n", " ")
    assert not re.search(r"<a\b(?:(?!</a>).)*<a\b", body(article, ()), re.S)
    wanted = [Addition(s, "org") for s in spans(article, picks) if s.start < s.end]
    after, _ = write_markup(article, wanted)
    for _, target in article.wikilinks:
        assert f"[[{target}" in after.replace("[[ ", "[[") or " " in target


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content/news").mkdir(parents=True)
    head = "---\ndate: 2024-05-14\nannotate: reviewed\ntitle: "
    (tmp_path / "content/entities.toml").write_text('[ada-lind]\nname = "Ada Lind"\nkind = "person"\n')
    (tmp_path / "content/news/wall.md").write_text(
        f"{head}The old wall\n---\n[Ada Lind]{{.person ref=ada-lind}} came.\n\n## What it cost\n\nMuch.\n"
    )
    (tmp_path / "content/b.md").write_text(
        f"{head}B\n---\n[[The old wall]], [[wall#What it cost|cost]], [[#Here]], [[Ada Lind]], [[ada-lind|she]],\n"
        "[[Ada Lindt]], [[wall#Gone]].\n\n## Here\n\nX.\n"
    )
    return tmp_path


def test_links_lead_to_articles_headings_and_entities(site: Path) -> None:
    told = build(load_config(site))
    page = (site / "site/articles/b.html").read_text()
    links = {words: href for href, words in re.findall(r'<a href="([^"]+)">([^<]+)</a>', page)}
    assert links["The old wall"] == "news/wall.html"
    assert links["cost"] == "news/wall.html#h-what-it-cost"
    assert links["#Here"] == "#h-here"
    assert links["Ada Lind"] == links["she"] == "../entities/ada-lind.html"
    assert "<a>Ada Lindt</a>" in page
    warned = [(p.line, p.kind, p.cure) for p in told.warnings if "[[" in p.what]
    assert (7, "dead-link", "Did you mean 'Ada Lind'?") in warned
    assert (7, "dead-anchor", "Mend what stands behind #, or remove it.") in warned
    assert len(warned) == 2


def test_a_page_is_made_again_when_the_entity_comes_or_goes(site: Path) -> None:
    build(load_config(site))
    wall = site / "content/news/wall.md"
    wall.write_text(wall.read_text().replace("[Ada Lind]{.person ref=ada-lind}", "Nobody"))
    build(load_config(site))
    assert "<a>Ada Lind</a>" in (site / "site/articles/b.html").read_text()
