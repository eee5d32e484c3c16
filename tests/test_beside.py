"""Pages beside the articles, the menu, redirects from old addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import watchfiles
from hypothesis import given
from hypothesis import strategies as st

from annotator.authoring.checking import doubts, graph_of
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import Options, build
from annotator.content.redirects import alias_path, redirects
from annotator.model import Article, FrontMatter
from annotator.preview.server import _Input
from annotator.preview.session import Preview

ARTICLE = (
    "---\ntitle: The ferry stops\ndate: 2024-05-14\naliases: [/2024/ferry/, /old.html]\n---\nMaria Keane said so.\n"
)
ABOUT = "---\ntitle: About the desk\ntype: page\nredirect_from: /info/\ndate: 2024-05-15\n---\n# Who we are\n\nAda Roe, since 1999.\n\n[Read](news/ferry.md)\n"
SETTINGS = """title = "The Desk"
base_url = "https://desk.example/paper/"

[[menu]]
label = "News"
section = "news"

[[menu]]
page = "about"

[[menu]]
list = "timeline"

[[menu]]
label = "The code"
url = "https://code.example/desk"
"""


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"content/news/ferry.md": ARTICLE, "content/about.md": ABOUT, "annotator.toml": SETTINGS}
    files["content/contact.md"] = "---\ntitle: Contact\ntype: page\n---\nWrite to us.\n"
    source = site(tmp_path_factory.mktemp("beside"), files)
    done = build(load_config(source))
    assert [str(w) for w in done.warnings] == []
    assert done.articles == 1
    return source / "site"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_page_stands_at_the_top_and_is_no_article(built: Path) -> None:
    page = text_of(built / "about.html")
    assert "<h1>About the desk</h1>" in page
    assert 'href="articles/news/ferry.html"' in page
    assert not (built / "articles" / "about.html").exists()
    for name in ("index.html", "timeline.html", "feed.xml", "sources/index.html", "entities/index.html"):
        main = text_of(built / name).partition("<main")[2].partition("</main>")[0] or text_of(built / name)
        assert "About the desk" not in main, name
        assert "Ada Roe" not in main, name
    assert "about.html" in text_of(built / "sitemap.xml")
    assert 'href="about.html">About the desk' in text_of(built / "search.html").partition("<main")[2]


def test_the_menu_is_what_the_settings_say(built: Path) -> None:
    page = text_of(built / "articles/news/ferry.html")
    nav = page.partition('aria-label="Site">')[2].partition("</nav>")[0]
    links = re.findall(r'<a href="([^"]+)"(?: aria-current="(\w+)")?>([^<]+)', nav)
    assert links == [
        ("index.html", "true", "News"),
        ("../../about.html", "", "About the desk"),
        ("../../timeline.html", "", "Timeline"),
        ("https://code.example/desk", "", "The code"),
    ]
    assert '<a href="about.html" aria-current="page">About the desk</a>' in text_of(built / "about.html")
    foot = page.partition("<footer")[2]
    assert ">Contact</a>" in foot
    assert ">About the desk</a>" not in foot


def test_a_section_lists_its_articles(built: Path) -> None:
    page = text_of(built / "articles/news/index.html")
    assert '<a href="ferry.html">The ferry stops</a>' in page


def test_old_addresses_lead_on(built: Path) -> None:
    page = text_of(built / "2024/ferry/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../articles/news/ferry.html">' in page
    assert '<link rel="canonical" href="https://desk.example/paper/articles/news/ferry.html">' in page
    assert '<a href="../../articles/news/ferry.html">The ferry stops</a>' in page
    assert "url=articles/news/ferry.html" in text_of(built / "old.html")
    assert "url=../about.html" in text_of(built / "info/index.html")
    for listing in ("sitemap.xml", "feed.xml", "search.html"):
        assert "old.html" not in text_of(built / listing)
        assert "2024/ferry" not in text_of(built / listing)


def test_a_menu_that_leads_nowhere_is_told_with_its_line(tmp_path: Path) -> None:
    site(tmp_path, {"content/a.md": ARTICLE, "annotator.toml": 'title = "T"\nmenu = [\n  "timelin",\n  "abut",\n]\n'})
    with pytest.raises(AnnotatorError) as raised:
        build(load_config(tmp_path))
    said = [str(p) for p in raised.value.problems]
    assert said[0].startswith("annotator.toml:3: The menu leads to 'timelin'")
    assert "'timeline'" in said[0]
    assert said[1].startswith("annotator.toml:4: The menu leads to 'abut'")


def test_a_list_that_the_menu_takes_for_a_page_is_told(tmp_path: Path) -> None:
    settings = 'title = "T"\n[[menu]]\nlabel = "Days"\npage = "timeline"\n'
    site(tmp_path, {"content/a.md": ARTICLE, "annotator.toml": settings})
    with pytest.raises(AnnotatorError) as raised:
        build(load_config(tmp_path))
    assert 'list = "timeline"' in str(raised.value.problems[0].cure)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ('[[menu]]\nlabel = "A"', "does not say where it leads"),
        ('[[menu]]\npage = "a"\nurl = "b"', "does not say where it leads"),
        ('[[menu]]\nurl = "https://a.example"', "has no label"),
        ('[[menu]]\npag = "a"', "unknown key 'pag'"),
        ("menu = [3]", "neither a name nor a table"),
        ('menu = "about"', "is not a list"),
    ],
)
def test_wrong_menus_are_told(tmp_path: Path, entry: str, what: str) -> None:
    site(tmp_path, {"annotator.toml": entry})
    with pytest.raises(AnnotatorError, match=what):
        load_config(tmp_path)


def test_a_script_is_no_address_of_a_menu(tmp_path: Path) -> None:
    menu = '[[menu]]\nlabel = "A"\nurl = "javascript:alert(1)"\n'
    site(tmp_path, {"content/a.md": ARTICLE, "annotator.toml": menu})
    with pytest.raises(AnnotatorError, match="leads to 'javascript"):
        build(load_config(tmp_path))


def article(slug: str, *aliases: str, kind: str = "article") -> Article:
    meta = FrontMatter(slug, aliases=aliases, kind=kind)  # type: ignore[arg-type]
    return Article(Path(f"content/{slug}.md"), slug, meta, "", 1, "", (), ())


def test_collisions_of_aliases_are_named() -> None:
    rows = [
        article("a", "/x/", "/timeline.html", "/b.html"),
        article("b", "/X/", kind="page"),
        article("c", "/x/index.html/deep/", "/articles/c.html", "/media/p.png/"),
    ]
    found, problems = redirects(rows, taken=["media/p.png"])
    assert [path for path, _, _ in found] == ["x/index.html"]
    said = [str(p) for p in problems]
    assert [s.partition(":")[0] for s in said] == ["content/a.md"] * 2 + ["content/b.md"] + ["content/c.md"] * 2
    assert "which content/b.md has" in said[1]
    assert "which content/a.md has" in said[2]


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("/a/b/", "a/b/index.html"),
        ("/a/b", "a/b/index.html"),
        ("a/b.html", "a/b.html"),
        ("/paper/a.html", "a.html"),
        ("https://desk.example/paper/a/", "a/index.html"),
        ("/caf%C3%A9/", "café/index.html"),
        ("/a.b/", "a.b/index.html"),
        ("https://other.example/a", None),
        ("//other.example/a", None),
        ("/../a", None),
        ("/a/../../b", None),
        ("/.well-known/x", None),
        ("/?p=12", None),
        ("/a\x00b", None),
        ("javascript:alert(1)", None),
        ("C:\\a", None),
        ("http://[", None),
    ],
)
def test_the_file_of_an_old_address(alias: str, path: str | None) -> None:
    assert alias_path(alias, ["https://desk.example/paper"], "/paper") == path


@given(st.text(max_size=40) | st.from_regex(r"[/.\\:%a-z0-9]{0,30}"))
def test_no_alias_leaves_the_site(alias: str) -> None:
    path = alias_path(alias)
    if path is not None:
        assert not path.startswith("/")
        assert not any(part.startswith(".") for part in path.split("/"))
        assert not re.search(r"[\\:\x00-\x1f]", path)


def test_check_looks_at_pages_too(tmp_path: Path) -> None:
    page = "---\ntitle: P\ntype: page\n---\n![](x.png)\n\n<script>x</script>\n"
    site(tmp_path, {"content/a.md": ARTICLE, "content/p.md": page})
    found = [str(p) for p in doubts(*graph_of(load_config(tmp_path), drafts=True)) if "p.md" in str(p)]
    assert any("not in the site" in f for f in found)
    assert any("alternative text" in f for f in found)
    assert any("left out" in f for f in found)


def test_an_article_and_a_page_of_one_path_are_named(tmp_path: Path) -> None:
    page = "---\ntitle: P\ntype: page\n---\nWords.\n"
    site(tmp_path, {"content/a.md": ARTICLE, "content/timeline.md": page})
    with pytest.raises(AnnotatorError, match=r"timeline\.html"):
        build(load_config(tmp_path))


def test_check_names_addresses_that_two_want(tmp_path: Path) -> None:
    site(tmp_path, {"content/a.md": ARTICLE, "content/b.md": ARTICLE.replace("stops", "starts")})
    found = [str(p) for p in doubts(*graph_of(load_config(tmp_path), drafts=True)) if p.kind == "lost-address"]
    assert len(found) == 2
    assert all(f.startswith("content/b.md:4: The alias") and "content/a.md has already" in f for f in found)


JEKYLL = {
    "_config.yml": "title: T\n",
    "_posts/2024-05-01-one.md": "---\ntitle: One\n---\nSee [us](/about/) and [more](/more.html).\n",
    "_drafts/two.md": "---\ntitle: Two\n---\nWords.\n",
    "_pages/more.md": "---\ntitle: More\n---\nWords.\n",
    "about.md": "---\ntitle: About\npermalink: /about/\n---\nUs, and [one](/2024/05/01/one.html).\n",
    "blog.md": "---\nlayout: blog\n---\n",
    "README.md": "# Read me\n\nWords.\n",
    "notes.md": "No head.\n",
}


def test_pages_of_jekyll_are_read_where_they_lie(tmp_path: Path) -> None:
    site(tmp_path, JEKYLL)
    done = build(load_config(tmp_path))
    assert [str(w) for w in done.warnings] == []
    assert done.articles == 1
    out = tmp_path / "site"
    assert "<h1>About</h1>" in text_of(out / "about.html")
    assert "refresh" in text_of(out / "about/index.html")
    assert "<h1>More</h1>" in text_of(out / "more.html")
    assert not list(out.rglob("two*"))
    assert not (out / "blog.html").exists()
    (tmp_path / "about.md").write_text(JEKYLL["about.md"].replace("Us,", "We,"), encoding="utf-8")
    again = build(load_config(tmp_path))
    assert not again.unchanged
    assert "We," in text_of(out / "about.html")
    assert build(load_config(tmp_path), Options(drafts=True)).articles == 2


def test_the_preview_follows_the_folders_of_others(tmp_path: Path) -> None:
    site(tmp_path, JEKYLL)
    follows = _Input(Preview(tmp_path, Options()))
    change = watchfiles.Change.modified
    root = tmp_path.resolve()
    for name in ("_posts/2024-05-01-one.md", "about.md", "_drafts/two.md", "annotator.toml", "templates/base.html"):
        assert follows(change, str(root / name)), name
    for name in ("site/about.html", ".annotator/cache.sqlite", "contents.txt", "sub/about.md"):
        assert not follows(change, str(root / name)), name
