"""Faults of a site's templates are errors like any other: file, line, page, cause, cure; the old site stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import Options, build
from annotator.cli import main
from annotator.preview.errors import error_page
from annotator.preview.session import Preview

ARTICLE = """---
title: Bridge
date: 2024-05-14
---
The bridge is open.
"""
Faults = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def faults(site: Path) -> Faults:
    """Builds the site with templates (name without `.html` -> text); gives what is wrong."""

    def made(**texts: str) -> tuple[Problem, ...]:
        for name, text in texts.items():
            file = site / "templates" / f"{name.replace('__', '/')}.html"
            file.write_text(text, encoding="utf-8")
        with pytest.raises(AnnotatorError) as caught:
            build(load_config(site))
        assert not (site / "site").exists()
        assert not list(site.glob(".site.new-*"))
        return caught.value.problems

    return made


EXTENDS = '{% extends "default/article.html" %}\n'


@pytest.mark.parametrize(
    ("text", "line", "what", "cure"),
    [
        ("{% block main %}\n{% if page.title %}\n{% endblock %}", 3, "endblock", "close the block"),
        ("<p>\n{{ page.title | }}</p>", 2, "not right", "Mend"),
        ("{{ page.title", 1, "not right", "Mend"),
        ("\n\n{% fro x in page.tags %}{% endfor %}", 3, "unknown tag 'fro'", "Did you mean 'from'?"),
        ("{% inlcude 'parts/x.html' %}", 1, "unknown tag 'inlcude'", "Did you mean 'include'?"),
        ("\n{{ page.title | uper }}", 2, "No filter named 'uper'", "Did you mean 'upper'?"),
        ("{% if page.title %}\n{{ page.title | capitalise }}{% endif %}", 2, "'capitalise'", "'capitalize'"),
        ("a\nb\n{{ 'x' if page.title is definde }}", 3, "No test named 'definde'", "Did you mean 'defined'?"),
        ("\n{{ pgae.title }}", 2, "'pgae', which is not defined", "Did you mean 'page'?"),
        ("{{ site.title }}", 1, "'site', which is not defined", "A template sees page and head"),
        ("{% for a in articles %}{% endfor %}", 1, "'articles', which is not defined", "sees page and head"),
        ("\n\n\n{{ page.titel }}", 4, "'titel' of ArticlePage", "Did you mean 'title'?"),
        ("{{ page['zzzz'] }}", 1, "'zzzz' of ArticlePage", "title"),
        ("{{ page.head.rooot }}", 1, "'rooot' of Head", "'root'"),
        ("{% set x = page.titel %}\n{{ x.y }}", 2, "'titel' of ArticlePage", "'title'"),
        ("{{ page.extra.colour }}", 1, "'colour' of", ""),
        ("{{ page.title.wrods }}", 1, "'wrods' of str", "Ask first"),
        ("{{ page.title }}\n{% include 'parts/nothing.html' %}", 2, "no template 'parts/nothing.html'", ""),
        ("{% include 'parts/layer.html' %}", 1, "no template 'parts/layer.html'", "'parts/layers.html'"),
        ("{% include ['a.html', 'b.html'] %}", 1, "'a.html' or 'b.html'", ""),
        ("\n{% extends 'defualt/article.html' %}", 2, "no template 'defualt/article.html'", "'default/article.html'"),
        ("{% import 'macros.html' as m %}", 1, "no template 'macros.html'", ""),
        ("{% from 'makros.html' import m %}", 1, "no template 'makros.html'", ""),
        ("\n{% include 'article.html' %}", 2, "without end: templates/article.html", "default/NAME"),
        ("{% extends 'article.html' %}", 1, "without end", "default/NAME"),
        ("{% macro m(n) %}\n{{ m(n + 1) }}{% endmacro %}{{ m(1) }}", 2, "without end", "Break the circle"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError: division by zero", "{% if ... %}"),
        ("\n{{ page.title + 1 }}", 2, "TypeError", "{% if ... %}"),
        ("\n\n{{ page.title() }}", 3, "TypeError", "{% if ... %}"),
        ("{{ [].pop() }}", 1, "IndexError", "{% if ... %}"),
        ("{% for x in 5 %}{% endfor %}", 1, "TypeError", "{% if ... %}"),
        (
            f"{EXTENDS}{{% block main %}}\n{{{{ super() }}}}\n{{{{ page.autor }}}}{{% endblock %}}",
            4,
            "'autor'",
            "authors",
        ),
        (f"{EXTENDS}{{% block main %}}\n{{{{ 3 // 0 }}}}{{% endblock %}}", 3, "ZeroDivisionError", ""),
    ],
)
def test_a_fault_in_a_template(faults: Faults, text: str, line: int, what: str, cure: str) -> None:
    (found,) = faults(article=text)
    assert (found.path, found.line) == (Path("templates/article.html"), line)
    assert what in found.what
    assert "The page being made is articles/bridge.html." in found.what
    assert cure in found.cure
    assert found.cure
    assert "\n" not in found.what


def test_a_fault_in_a_part(faults: Faults) -> None:
    (found,) = faults(parts__layers="<ol>\n<li>{{ page.dayz[0] }}</ol>")
    assert (found.path, found.line) == (Path("templates/parts/layers.html"), 2)
    assert "'dayz' of ArticlePage" in found.what
    assert found.cure == "Did you mean 'days'?"


def test_a_fault_in_the_frame_is_said_once(faults: Faults) -> None:
    (found,) = faults(base="<html>\n{{ head.titel }}\n{% block main %}{% endblock %}")
    assert (found.path, found.line) == (Path("templates/base.html"), 2)


def test_templates_that_go_round_in_a_circle_are_named(faults: Faults) -> None:
    (found,) = faults(
        article="{% include 'parts/a.html' %}",
        parts__a="\n{% include 'parts/b.html' %}",
        parts__b="\n\n{% include 'parts/a.html' %}",
    )
    assert found.path in (Path("templates/parts/a.html"), Path("templates/parts/b.html"))
    assert "templates/parts/a.html" in found.what
    assert "templates/parts/b.html" in found.what


def test_a_name_that_an_import_does_not_give(faults: Faults) -> None:
    (found,) = faults(
        article="{% from 'm.html' import card %}\n\n{{ card() }}", m="{% macro cards() %}{% endmacro %}"
    )
    assert (found.path, found.line) == (Path("templates/article.html"), 3)
    assert "card" in found.what


def test_all_templates_are_looked_at_together(faults: Faults) -> None:
    found = faults(
        article="{{ page.titel }}",
        index="{{ 1 / 0 }}",
        entity="{% if %}",
        search="{{ page.title | uper }}",
        parts__notes="\n{% include 'none.html' %}",
        parts__kept="{% include 'none.html' ignore missing %}",
        unused="{% endfor %}",
    )
    places = [(p.path.as_posix(), p.line) for p in found if p.path]
    assert places == [
        ("templates/article.html", 1),
        ("templates/entity.html", 1),
        ("templates/index.html", 1),
        ("templates/parts/notes.html", 2),
        ("templates/search.html", 1),
        ("templates/unused.html", 1),
    ]


def test_a_template_in_another_encoding(site: Path, faults: Faults) -> None:
    (site / "templates" / "article.html").write_bytes("<p>\n<b>Größe</b>".encode("latin-1"))
    (found,) = faults()
    assert (found.path, found.line) == (Path("templates/article.html"), 2)
    assert "not UTF-8" in found.what


def test_a_part_in_utf_16(site: Path, faults: Faults) -> None:
    (site / "templates" / "parts" / "names.html").write_bytes("names".encode("utf-16"))
    (found,) = faults()
    assert (found.path, found.line) == (Path("templates/parts/names.html"), 1)
    assert "articles/bridge.html" in found.what


def test_a_byte_order_mark_is_no_fault(site: Path) -> None:
    (site / "templates" / "article.html").write_bytes(b"\xef\xbb\xbf<p>plain</p>")
    build(load_config(site))
    assert (site / "site" / "articles" / "bridge.html").read_text(encoding="utf-8") == "<p>plain</p>"


@pytest.mark.parametrize("name", ["article.html", "parts/notes.html", "list.html"])
def test_a_template_that_is_a_folder(site: Path, faults: Faults, name: str) -> None:
    (site / "templates" / name).mkdir()
    (found,) = faults()
    assert found.path == Path("templates") / name
    assert "is a folder" in found.what


def test_a_template_that_leads_nowhere(site: Path, faults: Faults) -> None:
    (site / "templates" / "article.html").symlink_to("gone.html")
    (site / "templates" / "entity.html").symlink_to("entity.html")
    found = faults()
    assert {p.path for p in found} == {Path("templates/article.html"), Path("templates/entity.html")}
    assert all("cannot be read" in p.what for p in found)


def test_the_old_site_stays_whole(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(load_config(site))
    before = {p: p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}
    (site / "templates" / "search.html").write_text("{{ page.nope }}", encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 1
    said = capsys.readouterr().err
    assert "templates/search.html:1: The template asks for 'nope' of SearchPage" in said
    assert "Traceback" not in said
    assert before == {p: p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}
    (site / "templates" / "search.html").unlink()
    assert main(["build", "--source", str(site)]) == 0


def test_one_article_as_one_file(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "templates" / "article.html").write_text("\n{{ page.titel }}", encoding="utf-8")
    out = site / "one.html"
    assert main(["build", "--source", str(site), "--single", "bridge", "--output", str(out)]) == 1
    assert "templates/article.html:2: " in capsys.readouterr().err
    assert not out.exists()


def test_the_preview_shows_the_fault_until_it_is_mended(site: Path) -> None:
    preview = Preview(site, Options(drafts=True, in_place=True))
    try:
        preview.rebuild()
        assert not preview.problems
        file = site / "templates" / "article.html"
        file.write_text("<p>\n{{ page.titel }}", encoding="utf-8")
        preview.update([Path("templates/article.html")])
        page = error_page(preview.problems, site)
        assert "<i>   2 </i><mark>{{ page.titel }}</mark>" in page
        assert "templates/article.html:2" in page
        assert "Did you mean &#x27;title&#x27;?" in page
        assert "articles/bridge.html" in page
        file.unlink()
        preview.update([Path("templates/article.html")])
        assert not preview.problems
    finally:
        preview.close()


def test_the_error_page_shows_the_faulty_line_between_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one\n<two>\nthree \u202e\nfour\nfive\nsix", encoding="utf-8")
    page = error_page((Problem("Bad <b>.", "Mend it.", Path("a.md"), 3),), tmp_path)
    assert "<i>   1 </i>one" in page
    assert "&lt;two&gt;" in page
    assert "<mark>three \\u202e</mark>" in page
    assert "five" in page
    assert "six" not in page
    assert "Bad &lt;b&gt;." in page
    outside = tmp_path.parent / "secret.txt"
    outside.write_text("secret words", encoding="utf-8")
    for path, line in (("../secret.txt", 1), ("gone.md", 1), ("a.md", 99), ("a.md", None)):
        assert "<pre>" not in error_page((Problem("W.", "C.", Path(path), line),), tmp_path)
