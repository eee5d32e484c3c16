"""WordPress' export becomes articles, pages and drafts; hostile XML is refused with one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.authoring.importing import Wanted, import_document
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import build
from annotator.content.loading import load_draft
from annotator.model import Draft

ITEM = """<item><title>{title}</title><link>https://old.example/blog/{link}</link><dc:creator><![CDATA[mk]]></dc:creator>
<content:encoded><![CDATA[{text}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_date><![CDATA[2024-05-03 10:00:00]]></wp:post_date>
<wp:post_name><![CDATA[{name}]]></wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
<category domain="category" nicename="sea"><![CDATA[The sea]]></category>
<category domain="category" nicename="uncategorized">Uncategorized</category>
<category domain="post_tag" nicename="boats">boats</category>{more}</item>"""
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example/blog</link>
<language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example/blog</wp:base_blog_url>
<wp:author><wp:author_login>mk</wp:author_login><wp:author_display_name>Maria Keane</wp:author_display_name></wp:author>
{items}</channel></rss>"""
FERRY = """The ferry <b>stops</b> on Monday.
A line below.

[caption id="a" width="300"]<img src="https://old.example/blog/wp-content/uploads/f.png" alt="The ferry" /> Seen from the pier[/caption]

See <a href="https://old.example/blog/2024/05/pier/">the pier</a>. [gallery ids="1,2"] [sparkle x="1"]

<!--more-->
<ul>
<li>one</li>
<li>two</li>
</ul>
"""
BLOCKS = "<!-- wp:paragraph --><p>The pier is old.</p><!-- /wp:paragraph --><!-- wp:heading --><h2>Why</h2><!-- /wp:heading -->"


def item(title: str, text: str = "Words.", **more: str) -> str:
    told = {"name": title.lower().replace(" ", "-"), "status": "publish", "kind": "post", "excerpt": "", "more": ""}
    told |= {"link": f"2024/05/{told['name']}/", **more}
    return ITEM.format(title=title, text=text, **told)


def export(folder: Path, *items: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "old.xml").write_text(RSS.format(items="\n".join(items)), encoding="utf-8")
    return folder / "old.xml"


def drafts(site: Path) -> dict[str, Draft]:
    found = {}
    for path in sorted((site / "content").glob("*.md")):
        problems: list = []
        draft = load_draft(path, path.relative_to(site), problems)
        assert draft is not None, problems
        found[path.stem] = draft
    return found


def test_an_export_becomes_a_site(tmp_path: Path) -> None:
    old = tmp_path / "old"
    (old / "wp-content/uploads").mkdir(parents=True)
    (old / "wp-content/uploads/f.png").write_bytes(b"\x89PNG")
    file = export(
        old,
        item(
            "Ferry stops",
            FERRY,
            excerpt="In <b>short</b>.",
            more="<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>",
        ),
        item("Pier", BLOCKS),
        item("About us", kind="page", link="about/"),
        item("Plan", status="private"),
        item("Later", status="future"),
        item("Bin", status="trash"),
        item("f", kind="attachment", more="<wp:attachment_url>https://old.example/f.png</wp:attachment_url>"),
        item("Menu", kind="nav_menu_item"),
        item("Shop", kind="product"),
    )
    made = import_document(tmp_path / "new", file)
    found = drafts(tmp_path / "new")
    assert set(found) == {"ferry-stops", "pier", "about-us", "plan", "later"}
    ferry = found["ferry-stops"].meta
    assert (ferry.title, str(ferry.date), ferry.authors) == ("Ferry stops", "2024-05-03", ("Maria Keane",))
    assert (ferry.tags, ferry.summary, ferry.lang) == (("The sea", "boats"), "In short.", "en")
    assert ferry.aliases == ("/2024/05/ferry-stops/",)
    assert found["about-us"].meta.kind == "page"
    assert [name for name, one in found.items() if one.meta.draft] == ["later", "plan"]
    body = found["ferry-stops"].body
    assert "The ferry **stops** on Monday.\\\nA line below." in body
    assert '![The ferry](<ferry-stops/f.png> "Seen from the pier")' in body
    assert (tmp_path / "new/content/ferry-stops/f.png").exists()
    assert "[the pier](</2024/05/pier/>)" in body
    assert "- one\n- two" in body
    assert "gallery" not in body
    assert found["pier"].body.strip() == "The pier is old.\n\n## Why"
    told = "\n".join(str(p) for one in made for p in one.left)
    for what in ("https://old.example/f.png", "'Bin'", "kind 'product'", "[gallery", "[sparkle", "1 comment (of"):
        assert what in told
    assert "nav_menu_item" not in told
    built = build(load_config(tmp_path / "new"))
    assert not [str(w) for w in built.warnings if "nowhere" in str(w) or "not in the site" in str(w)]
    page = (tmp_path / "new/site/articles/ferry-stops.html").read_text(encoding="utf-8")
    assert 'href="pier.html"' in page
    assert (tmp_path / "new/site/2024/05/pier/index.html").exists()


def test_nothing_is_written_where_an_article_is_there(tmp_path: Path) -> None:
    file = export(tmp_path, item("A"), item("B"))
    (tmp_path / "content").mkdir()
    (tmp_path / "content/b.md").write_text("Mine.")
    with pytest.raises(AnnotatorError, match="there already"):
        import_document(tmp_path, file)
    assert not (tmp_path / "content/a.md").exists()
    assert len(import_document(tmp_path, file, Wanted(force=True))) == 2


def test_two_of_one_name_are_two(tmp_path: Path) -> None:
    made = import_document(tmp_path, export(tmp_path, item("A"), item("A"), item("A")))
    assert [one.path.stem for one in made] == ["a", "a-2", "a-3"]


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<rss>&b;</rss>'


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (BOMB.encode(), "document type or entities"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>', "document type or entities"),
        (b'<!DOCTYPE x [<!ENTITY p SYSTEM "http://a.example/">]><rss>&p;</rss>', "document type or entities"),
        (b"", "not XML"),
        (b"\x00\x01\x02", "not XML"),
        (b"<rss><channel>", "not XML"),
        (b"<rss/>", "neither an export of WordPress"),
        (b"<?xml version='1.0' encoding='klingon'?><rss/>", "not XML"),
        (b"<a>" * 50_000, "not XML"),
        (RSS.format(items="").encode(), "no post and no page"),
    ],
)
def test_hostile_xml_is_one_clear_line(tmp_path: Path, data: bytes, what: str) -> None:
    (tmp_path / "a.xml").write_bytes(data)
    with pytest.raises(AnnotatorError, match=what) as raised:
        import_document(tmp_path, tmp_path / "a.xml")
    assert len(raised.value.problems) == 1
    assert not (tmp_path / "content").exists()
