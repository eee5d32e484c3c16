"""Views of the site in a text: what they show, what is wrong with them, and that words around them stay."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.authoring.checking import doubts, graph_of
from annotator.base.config import load_config
from annotator.build import build
from annotator.model import Draft, FrontMatter
from annotator.prose import body, read
from annotator.prose.directives import arguments
from tests.test_prose import article_of

HEAD = "---\ndate: 2024-05-14\nannotate: reviewed\ntitle: "
WALL = """[Ada Lind]{.person ref=ada-lind} opened the wall on [14 May 2019]{.date value=2019-05-14}.
["We waited nine years,"]{.quote by=ada-lind} she said. ["It stands,"]{.quote by=ada-lind} she said.

It fell in [2023]{.date value=2023}, [a report]{.source ref=report} said.
["I was not there,"]{.quote by=bo-ek} said [Bo Ek]{.person ref=bo-ek}.
"""
PIECES = st.lists(
    st.sampled_from(
        ["::: ", ":::", "::::", "quotes", "timeline", "note", "note A title", "tips", "person=", "ada", '"Ada Lind"', "limit=3", "{.warning}", "Kim said",
         "\n", "\n\n", "> ", "- ", "    ", "<div>", "</div>", "[^1]", "[^1]: ", "```\n", "{{ x }}", " "]
    ),
    max_size=20,
).map("".join)  # fmt: skip


@given(PIECES)
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost_and_all_keep_their_places(source: str) -> None:
    article = article_of(source)
    for run in article.runs:
        text = article.text[run.text : run.text + run.length]
        assert text == source[run.source : run.source + run.length].replace("\n", " ")
    said = body(article, (), views=["<hr>"] * len(article.inserts))
    assert said.count("Kim said") >= article.text.count("Kim said")
    assert [i.number for i in article.inserts] == sorted({i.number for i in article.inserts})


@given(st.text(max_size=60))
def test_arguments_are_read_or_told(written: str) -> None:
    args, faults = arguments("timeline", written)
    assert bool(args) or bool(faults) or not written.strip().strip("{}").strip()


@pytest.mark.parametrize(
    ("source", "what", "cure"),
    [
        ("::: quots person=a\n:::", "no view or notice ':::quots'", "'quotes'"),
        ("::: quotes\n:::", "does not say whose", "person="),
        ("::: quotes persn=a\n:::", "knows no 'persn'", "'person'"),
        ("::: timeline from=May\n:::", "is no date", "from=2024"),
        ("::: ledger limit=0\n:::", "is no number of rows", "1 to 100"),
        ("::: ledger kind=name\n:::", "is no kind of source", "'named'"),
        ("::: map here\n:::", "cannot read 'here'", "key=value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(source: str, what: str, cure: str) -> None:
    article = article_of(f"One.\n\n{source}\n\nTwo.")
    (remark,) = article.remarks
    assert remark.line == 7
    assert what in remark.what
    assert cure in remark.cure
    assert article.text == "One.\n\nTwo."
    assert article.inserts == ()


def test_notices_and_unknown_containers_keep_their_words() -> None:
    article = article_of(
        "::: warning Mind the *gap*\nKim said.\n:::\n\n::: sidebar\nKim came.\n:::\n\n::: note\nOpen."
    )
    assert article.text == "Mind the *gap*\n\nKim said.\n\nKim came.\n\nOpen."
    html = body(article, ())
    assert html.count("<aside>") == html.count("</aside>") == 2
    assert ":::" not in html
    assert [r.code for r in article.remarks] == ["unknown-view"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/entities.toml").write_text('[ada-lind]\nname = "Ada Lind"\nkind = "person"\n')
    (tmp_path / "content/wall.md").write_text(f"{HEAD}The wall\n---\n{WALL}")
    oslo = "---\ndate: 2010-05-14\ntitle: Oslo\n---\nThe delegates met in Oslo, the capital of Norway.\n"
    (tmp_path / "content/oslo.md").write_text(oslo)
    return tmp_path


def page_of(site: Path, text: str, *, kind: str = "") -> tuple[str, list[tuple[int | None, str, str]]]:
    """The body of a page with this text, and what the build warns of it."""
    (site / "content/b.md").write_text(f"{HEAD}B\n{kind}---\n{text}")
    told = build(load_config(site))
    page = (site / ("site/b.html" if kind else "site/articles/b.html")).read_text()
    return page, [(p.line, p.what, p.cure) for p in told.warnings if str(p.path).endswith("b.md")]


def views(page: str) -> list[str]:
    return re.findall(r'<section class="view.*?</section>', page, re.S)


@pytest.mark.parametrize("kind", ["", "type: page\n"])
def test_views_show_what_the_site_has(site: Path, kind: str) -> None:
    text = """Before.

::: quotes person="Ada Lind" limit=1
:::

::: timeline from=2020
:::

::: timeline person=ada-lind
:::

::: ledger article=wall
:::

::: map
:::

After.
"""
    page, warned = page_of(site, text, kind=kind)
    assert warned == []
    root = "" if kind else "../"
    quotes, late, ada, ledger, map_ = views(page)
    assert "We waited nine years" in quotes
    assert "It stands" not in quotes
    assert f'href="{root}quotes/ada-lind.html"' in quotes
    assert "It fell in 2023" in late
    assert "14 May 2019" not in late
    assert "14 May 2019" in ada
    assert "2023" not in ada
    assert f'<a href="{root}sources/report.html">' in ledger
    assert "<svg" in map_
    assert page.index("<p>Before.") < page.index(quotes) < page.index(map_) < page.index("<p>After.")
    for href in re.findall(r'href="([^"#]+)', "".join(views(page))):
        assert (site / "site" / ("" if kind else "articles") / href).resolve().is_file(), href


def test_a_view_that_shows_nothing_is_told(site: Path) -> None:
    text = "::: quotes person=ada-lin\n:::\n\n::: ledger article=wal\n:::\n\n::: timeline to=1900\n:::\n"
    page, warned = page_of(site, text)
    assert [(line, cure) for line, _, cure in warned] == [
        (6, "Did you mean 'Ada Lind'?"),
        (9, "Did you mean 'wall'?"),
        (12, "Ask for less, or remove it."),
    ]
    assert page.count("Nothing to show.") == 3
    found = [p for p in doubts(*graph_of(load_config(site), drafts=True)) if p.code == "empty-view"]
    assert [p.line for p in found] == [6, 9, 12]


def test_a_page_is_made_again_when_what_its_views_show_changes(site: Path) -> None:
    page_of(site, "::: quotes person=ada-lind\n:::\n")
    wall = site / "content/wall.md"
    wall.write_text(wall.read_text().replace("nine years", "ten years"))
    build(load_config(site))
    warm = (site / "site/articles/b.html").read_bytes()
    assert b"ten years" in warm
    shutil.rmtree(site / "site")
    shutil.rmtree(site / ".annotator")
    build(load_config(site))
    assert (site / "site/articles/b.html").read_bytes() == warm


def test_words_in_views_are_text(site: Path) -> None:
    wall = site / "content/wall.md"
    wall.write_text(wall.read_text().replace("nine years", "nine <b>years</b> & \\<script>"))
    page, _ = page_of(site, "::: quotes person=ada-lind\n:::\n")
    assert "&lt;script&gt;" in views(page)[0]
    assert "<script>" not in views(page)[0]


def test_words_too_deep_to_be_shown_are_told() -> None:
    draft = Draft(Path("content/a.md"), "a", FrontMatter("T"), "::: note\n" * 70 + "Kim said.", 1)
    assert [p.what for p in read(draft)[1]] == ["Blocks are nested too deep; text inside is lost."]
