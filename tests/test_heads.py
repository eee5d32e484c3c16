"""Heads of other generators, files without a head, folders and links: articles go in as they are."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from annotator.authoring.checking import doubts, graph_of
from annotator.authoring.markup import mark_up
from annotator.base.config import load_config
from annotator.base.errors import Problem, commonest
from annotator.build import build, read_content
from annotator.content.dates import day_of, in_name
from annotator.content.loading import load_draft
from annotator.model import Draft

WORLDS = Path(__file__).parent / "worlds"


def draft_of(folder: Path, text: str, name: str = "content/a.md") -> tuple[Draft | None, list[Problem]]:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return load_draft(file, Path(name), problems, {"mkeane": "Maria Keane"}), problems


def good(folder: Path, text: str, name: str = "content/a.md") -> Draft:
    draft, problems = draft_of(folder, text, name)
    assert draft is not None, problems
    assert not problems
    return draft


def test_toml_heads_are_read(tmp_path: Path) -> None:
    head = '+++\ntitle = "T"\ndate = 2024-05-01T10:00:00+02:00\ndraft = true\nweight = 3\n'
    meta = good(tmp_path, head + '[taxonomies]\ntags = ["a", "b"]\n[extra]\nmood = "calm"\n+++\n\nWords.\n').meta
    assert (meta.title, meta.date, meta.draft, meta.weight, meta.tags) == (
        "T",
        dt.date(2024, 5, 1),
        True,
        3,
        ("a", "b"),
    )
    assert json.loads(meta.extra)["mood"] == "calm"


def test_what_is_no_toml_is_named_with_its_line(tmp_path: Path) -> None:
    draft, problems = draft_of(tmp_path, "+++\ntitle = T\n+++\nWords.\n")
    assert draft is None
    assert str(problems[0]).startswith("content/a.md:2: The front matter is not TOML")


def test_bare_heads_are_read(tmp_path: Path) -> None:
    draft = good(
        tmp_path, "Title: The ferry\nDate: 2024-05-01 10:20\nTags: sea, ships\nAuthors: A B, C D\n\nWords.\n"
    )
    assert (draft.meta.title, draft.meta.date) == ("The ferry", dt.date(2024, 5, 1))
    assert (draft.meta.tags, draft.meta.authors) == (("sea", "ships"), ("A B", "C D"))
    assert draft.body.strip() == "Words."


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("excerpt: Some words.", "summary", "Some words."),
        ("description: Some words.", "summary", "Some words."),
        ("lastmod: 2024-06-01", "updated", dt.date(2024, 6, 1)),
        ("author: mkeane", "authors", ("Maria Keane",)),
        ("authors: [{name: Ada Roe}, Ben Poe <b@x.example>]", "authors", ("Ada Roe", "Ben Poe")),
        ("url: https://a.example/b", "url", "https://a.example/b"),
        ("canonical_url: https://a.example/b", "url", "https://a.example/b"),
        ("cover: {image: a.jpg, alt: A ship, caption: Hers}", "image_caption", "Hers"),
        ("cover: {image: a.jpg, alt: A ship}", "image_alt", "A ship"),
        ("image: {path: a.jpg}", "image", "a.jpg"),
        ("header: {teaser: a.jpg}", "image", "a.jpg"),
        ("published: false", "draft", True),
        ("status: draft", "draft", True),
        ("layout: page", "kind", "page"),
        ("categories: [x]\ntags: [y]", "tags", ("y", "x")),
        ("layout: post\ntags: x y", "tags", ("x", "y")),
        ("redirect_from: /old/one/", "aliases", ("/old/one/",)),
        ("lang: en_GB", "lang", "en-GB"),
        ("publishDate: 2024-05-02", "date", dt.date(2024, 5, 2)),
    ],
)
def test_words_of_others_are_understood(tmp_path: Path, line: str, key: str, value: object) -> None:
    assert getattr(good(tmp_path, f"---\ntitle: T\n{line}\n---\nWords.\n").meta, key) == value


def test_other_keys_pass_to_the_templates(tmp_path: Path) -> None:
    meta = good(
        tmp_path, "---\ntitle: T\nlayout: post\nparams: {deep: {er: 1}}\nmy_own: [a, true]\n---\nWords.\n"
    ).meta
    assert json.loads(meta.extra) == {"deep": {"er": "1"}, "layout": "post", "my_own": ["a", True]}


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("sumary: x", True),
        ("dat: 2024-05-01", True),
        ("dat: perhaps", False),
        ("titel: x", False),
        ("colour: red", False),
    ],
)
def test_a_near_miss_is_refused_only_where_it_would_fit(tmp_path: Path, line: str, refused: bool) -> None:
    _, problems = draft_of(tmp_path, f"---\ntitle: T\n{line}\n---\nWords.\n")
    assert bool(problems) == refused
    assert not refused or str(problems[0]).startswith("content/a.md:3: Unknown front matter key")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("content/2024-05-01-the-bridge.md", "the-bridge"),
        ("content/news/2024-05-01-the-bridge.md", "news/the-bridge"),
        ("content/news/the-bridge/index.md", "news/the-bridge"),
        ("content/_posts/2024-05-01-the-bridge.md", "the-bridge"),
    ],
)
def test_place_and_name_of_a_file_give_its_page(tmp_path: Path, name: str, slug: str) -> None:
    draft = good(tmp_path, "---\ntitle: T\n---\nWords.\n", name)
    assert draft.slug == slug
    assert draft.meta.date == (dt.date(2024, 5, 1) if "2024" in name else None)


@pytest.mark.parametrize(
    "said",
    ["2024-05-01", "2024/5/1 10:00", "May 1, 2024", "1 May 2024", "1.5.2024", "Wed, 01 May 2024 10:00:00 +0000"],
)
def test_days_in_many_ways(said: str) -> None:
    assert day_of(said) == dt.date(2024, 5, 1)


def test_a_day_of_which_nobody_can_tell_the_month_is_none() -> None:
    assert day_of("02/03/2024") is None
    assert in_name("2024-13-01-x") == (None, "2024-13-01-x")


def test_a_heading_is_the_title_and_stands_once(tmp_path: Path) -> None:
    draft = good(tmp_path, "# The *bridge*\n\nWords.\n")
    assert (draft.meta.title, draft.body.strip(), draft.body_line) == ("The bridge", "Words.", 2)
    assert not draft.meta.assumed
    assert good(tmp_path, "---\ntitle: The bridge\n---\n# The bridge\n\nWords.\n").body.strip() == "Words."


def test_a_text_without_a_head_is_an_article_with_provisional_words(tmp_path: Path) -> None:
    text = "The bridge in Port Lorne, Maria Keane said, was safe.\nIt was closed on Wednesday May 1, 2024 at noon.\n"
    draft = good(tmp_path, text + "More will be told of the closing and of the reasons for it." * 4, "content/a.txt")
    assert [a.key for a in draft.meta.assumed] == ["title", "date"]
    assert draft.meta.assumed[1].line == "date: 2024-05-01"
    assert draft.meta.date == dt.date(2024, 5, 1)


def test_a_file_is_enough_and_strict_refuses_it(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.txt").write_text("Ferry stops\nMaria Keane said last week that it was *not* safe.\n")
    built = build(load_config(tmp_path))
    said = [str(p) for p in built.warnings]
    assert any('title: "Ferry stops"' in s for s in said)
    assert any("stay open" in s for s in said)
    page = (tmp_path / "site" / "articles" / "a.html").read_text(encoding="utf-8")
    assert "<h1>Ferry stops</h1>" in page
    assert "it was *not* safe" in re.sub(r"<[^>]+>", "", page)
    found = [str(p) for p in doubts(*graph_of(load_config(tmp_path), drafts=True))]
    assert any('title: "Ferry stops"' in s for s in found)


@pytest.mark.parametrize("world", sorted(p.name for p in WORLDS.iterdir() if p.is_dir()))
def test_a_site_of_another_generator_goes_in_as_it_is(world: str) -> None:
    config = load_config(WORLDS / world)
    content = read_content(config)
    articles = (*content.articles, *content.beside.pages)
    assert len(articles) >= 3
    assert content.media
    assert [str(w) for w in content.warnings if "leads nowhere" in str(w) or "user name" in str(w)] == []
    for article in articles:
        assert article.meta.date is not None or article.meta.kind == "page" or world == "mkdocs"
        assert not any(a.islower() for a in article.meta.authors)
        for url, found in article.addresses:
            assert not found.startswith("/"), url


def test_the_commonest_problem_comes_first_with_its_number() -> None:
    rows = [Problem("Lost.", "Find it."), *(Problem(f"Unknown key 'x{i}'.", "Mend it.") for i in range(3))]
    assert [(n, p[0].what) for n, p in commonest(rows)] == [(3, "Unknown key 'x0'."), (1, "Lost.")]


def test_nothing_is_written_into_html(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "content" / "a.md"
    inside = "<div>Maria Keane said on 4 May 2024 that Port Lorne was safe.</div>"
    file.write_text(
        f"---\ntitle: T\ndate: 2024-05-05\n---\nMaria Keane said so on Friday.\n\n{inside}\n", encoding="utf-8"
    )
    after = mark_up(file).after
    assert inside in after
    assert "]{.person" in after
