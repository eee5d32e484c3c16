"""A whole folder of Jekyll, Hugo or MkDocs becomes a site that builds; what has no place is listed."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from annotator.authoring.importing import Made, Wanted, import_document
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import build, read_content
from annotator.cli import main

WORLDS = Path(__file__).parent / "worlds"
POST = "---\nlayout: post\ntitle: {}\ncategories: [Sea News]\n---\nMaria Keane said so.\n"


def told(made: list[Made]) -> list[str]:
    return [f"{p.what}" for one in made for p in one.left]


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("world", ["jekyll", "hugo", "mkdocs"])
def test_a_site_of_another_generator_builds_as_ours(world: str, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(WORLDS / world, old)
    new = tmp_path / "new"
    made = import_document(new, old)
    assert len(made) == 3
    built = build(load_config(new))
    assert [str(w) for w in built.warnings if "nowhere" in str(w) or "not in the site" in str(w)] == []
    assert list((new / "site/media").rglob("*.png"))
    theirs = read_content(load_config(WORLDS / world))
    before = {a.meta.title: a for a in (*theirs.articles, *theirs.beside.pages)}
    content = read_content(load_config(new))
    for article in (*content.articles, *content.beside.pages):
        old_one = before[article.meta.title]
        assert article.text == old_one.text
        assert (article.meta.authors, article.meta.date) == (old_one.meta.authors, old_one.meta.date)


def test_old_addresses_lead_on(tmp_path: Path) -> None:
    for world, path in (
        ("jekyll", "harbour/works/2024/03/04/pier-repairs.html"),
        ("hugo", "news/crane/index.html"),
        ("mkdocs", "guide/tides/index.html"),
    ):
        new = tmp_path / world
        import_document(new, WORLDS / world)
        build(load_config(new))
        assert "refresh" in (new / "site" / path).read_text(encoding="utf-8")


def test_everything_of_a_jekyll_site_has_a_place_or_is_listed(tmp_path: Path) -> None:
    files = {
        "_config.yml": "title: T\nurl: https://a.example\nlang: en_GB\nauthor: {name: The desk}\n"
        "permalink: pretty\ncollections:\n  people:\n    output: true\nnavigation: [a]\n",
        "_posts/2024-05-01-one.md": POST.format("One"),
        "sea/_posts/2024-05-02-two.md": POST.format("Two"),
        "_posts/2024-05-03-three.html": POST.format("Three") + "<p>And <b>more</b>.</p>",
        "_drafts/four.md": POST.format("Four"),
        "_people/ada.md": POST.format("Ada"),
        "about.md": "---\ntitle: About\n---\nUs.\n",
        "index.md": "---\nlayout: home\n---\n",
        "README.md": "# Read me\n",
        "_layouts/post.html": "{{ content }}",
        "_data/ships.yml": "a: b",
        "assets/style.css": "a {}",
        "assets/a.png": "x",
        "_site/index.html": "made",
        "broken.md": "---\ntitle: [\n---\n",
    }
    old = site(tmp_path / "old", files)
    (old / "binary.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "secret.md").write_text("---\ntitle: S\n---\nSecret.\n")
    (old / "link.md").symlink_to(tmp_path / "secret.md")
    new = tmp_path / "new"
    made = import_document(new, old)
    content = new / "content"
    found = {p.relative_to(content).as_posix() for p in content.rglob("*") if p.is_file()}
    assert found == {
        "2024-05-01-one.md",
        "sea/2024-05-02-two.md",
        "2024-05-03-three.html",
        "_drafts/four.md",
        "people/ada.md",
        "about.md",
        "broken.md",
        "assets/a.png",
    }
    settings = tomllib.loads((new / "annotator.toml").read_text(encoding="utf-8"))
    assert settings == {"title": "T", "base_url": "https://a.example/", "lang": "en-GB", "author": "The desk"}
    lines = "\n".join(told(made))
    for what in ("_layouts/*.html (1 file)", "ships", "*.css", "README.md", "index.md", "'navigation'", "not UTF-8"):
        assert what.replace("ships", "_data/*.yml") in lines, what
    assert "no ordinary file" in lines
    assert "not YAML" in lines
    assert "_site" not in lines
    assert 'aliases: ["/sea-news/2024/05/01/one/"]' in (content / "2024-05-01-one.md").read_text(encoding="utf-8")
    assert 'aliases: ["/sea/sea-news/2024/05/02/two/"]' in (content / "sea/2024-05-02-two.md").read_text("utf-8")
    (content / "broken.md").unlink()
    loaded = read_content(load_config(new))
    assert [p.meta.title for p in loaded.beside.pages] == ["About"]
    assert sorted(a.meta.title for a in loaded.articles) == ["Ada", "One", "Three", "Two"]


def test_hugo_heads_of_all_forms_get_their_address(tmp_path: Path) -> None:
    files = {
        "config.toml": 'baseURL = "https://a.example/"\nlanguageCode = "en-gb"\n[[menu.main]]\nname = "Lost"\nurl = "/lost/"\nweight = 9\n'
        '[[menu.main]]\nname = "Us"\npageRef = "/contact"\nweight = 3\n[[menu.main]]\nname = "News"\nurl = "/news/"\n'
        'weight = 2\n[[menu.main]]\nname = "Home"\nurl = "/"\nweight = 1\n'
        '[[menu.main]]\nname = "Own"\nurl = "/own/b/"\nweight = 4\n',
        "content/news/a.md": '+++\ntitle = "A"\ndate = 2024-05-01\n[params]\nx = 1\n+++\nWords.\n',
        "content/news/b.md": "---\ntitle: B\nurl: /own/b/\n---\nWords.\n",
        "content/news/c.md": "Title: C\nDate: 2024-05-01\n\nWords.\n",
        "content/news/d/index.md": "# D\n\nWords.\n",
        "content/contact.md": "---\ntitle: Contact\n---\nUs.\n",
        "content/news/_index.md": "---\ntitle: News\n---\n",
        "layouts/x.html": "x",
    }
    new = tmp_path / "new"
    made = import_document(new, site(tmp_path / "old", files))
    loaded = read_content(load_config(new))
    assert {a.meta.title: a.meta.aliases for a in loaded.articles} == {
        "A": ("/news/a/",),
        "B": ("/own/b/",),
        "C": ("/news/c/",),
        "D": ("/news/d/",),
    }
    assert [p.meta.title for p in loaded.beside.pages] == ["Contact"]
    lines = "\n".join(told(made))
    assert "content/_index.md (1 file)" in lines
    assert "layouts/*.html (1 file)" in lines
    assert "the entry 'Lost' of the menu, which leads to '/lost/'" in lines
    settings = tomllib.loads((new / "annotator.toml").read_text(encoding="utf-8"))
    assert settings["menu"][:4] == [
        {"label": "Home", "list": "articles"},
        {"label": "News", "section": "news"},
        {"label": "Us", "page": "contact"},
        {"label": "Own", "article": "news/b"},
    ]
    assert {"label": "Timeline", "list": "timeline"} in settings["menu"]
    build(load_config(new))
    assert "content/*.md" not in lines


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    new = tmp_path / "new"
    site(new, {"content/news/crane.md": "Mine.", "annotator.toml": 'title = "Mine"\n'})
    with pytest.raises(AnnotatorError, match="there already"):
        import_document(new, WORLDS / "hugo")
    assert not (new / "content/about").exists()
    made = import_document(new, WORLDS / "hugo", Wanted(force=True))
    assert (new / "annotator.toml").read_text() == 'title = "Mine"\n'
    assert any("annotator.toml is there already" in line for line in told(made))


@pytest.mark.parametrize(
    ("files", "what"),
    [
        ({"a.txt": "x"}, "no folder of a site"),
        ({"_config.yml": "title: T\n"}, "holds no article"),
        ({"mkdocs.yml": "docs_dir: ../..\n"}, "holds no article"),
        ({"_config.yml": "\x00"}, "no folder of a site|holds no article"),
    ],
)
def test_folders_that_are_none_are_told(tmp_path: Path, files: dict[str, str], what: str) -> None:
    old = site(tmp_path / "deep/er/old", files)
    with pytest.raises(AnnotatorError, match=what):
        import_document(tmp_path / "new", old)
    assert not (tmp_path / "new").exists()


def test_a_site_is_not_imported_into_itself() -> None:
    with pytest.raises(AnnotatorError, match="its own folder"):
        import_document(WORLDS / "hugo", WORLDS / "hugo")


def test_the_nav_of_mkdocs_becomes_the_menu(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "site_name: T\nsite_url: not an address\nnav:\n  - Home: index.md\n  - Guide:\n      - Tides: guide/tides.md\n"
        "  - Code: https://code.example/\n  - lost.md\n  - Gone: gone.md\n",
        "docs/index.md": "# Hello\n\nWords.\n",
        "docs/guide/tides.md": "# Tides\n\nWords.\n",
    }
    new = tmp_path / "new"
    made = import_document(new, site(tmp_path / "old", files))
    settings = tomllib.loads((new / "annotator.toml").read_text(encoding="utf-8"))
    assert settings["menu"][:3] == [
        {"label": "Home", "article": "index"},
        {"label": "Guide", "article": "guide/tides"},
        {"label": "Code", "url": "https://code.example/"},
    ]
    assert any("'Gone' of the menu" in line for line in told(made))
    build(load_config(new))


def test_a_new_folder_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "new"
    assert main(["import", "--source", str(new), str(WORLDS / "hugo")]) == 0
    assert (new / "annotator.toml").exists()
    out = capsys.readouterr()
    assert "crane.md" in out.out
    assert "Not taken over" in out.err
    assert main(["import", "--source", str(tmp_path / "none"), str(tmp_path / "lost.txt")]) == 1
    assert not (tmp_path / "none").exists()
