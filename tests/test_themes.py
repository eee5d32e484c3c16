"""Themes lie over the default one, file by file; what is wrong with a theme is said with the settings' line."""

from __future__ import annotations

import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from annotator.base import themes
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import build
from annotator.pages import SiteInfo, make_pages
from annotator.pages.margins import margins
from annotator.prose import body
from annotator.publish.render import Renderer
from tests import graphs

ARTICLE = "---\ntitle: Bridge\ndate: 2024-05-14\n---\nThe bridge is open.\n"


def site(folder: Path, settings: str) -> Path:
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content/bridge.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "annotator.toml").write_text(settings, encoding="utf-8")
    return folder


def fault(folder: Path, name: str) -> Problem:
    with pytest.raises(AnnotatorError) as caught:
        load_config(site(folder, f'title = "T"\ntheme = "{name}"\n'))
    (problem,) = caught.value.problems
    return problem


def test_an_unknown_theme_is_told_with_its_line_and_the_nearest(tmp_path: Path) -> None:
    problem = fault(tmp_path, "scholer")
    assert (problem.path, problem.line) == (Path("annotator.toml"), 2)
    assert "no theme 'scholer'" in problem.what
    assert "Did you mean 'scholar'?" in problem.cure
    assert "default, scholar" in fault(tmp_path, "xyzzy").cure


def test_a_theme_can_be_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "broadsheet_theme"
    (made / "assets").mkdir(parents=True)
    (made / "__init__.py").write_text("raise RuntimeError('a theme is looked up, not run')")
    (made / "assets/tokens.css").write_text(":root { --acc: #063; }")
    monkeypatch.syspath_prepend(str(tmp_path))
    points = [
        EntryPoint("broadsheet", "broadsheet_theme", themes.GROUP),
        EntryPoint("gone", "no_such_module_here", themes.GROUP),
    ]
    monkeypatch.setattr(themes, "entry_points", lambda group: points)
    config = load_config(site(tmp_path, 'theme = "broadsheet"\n'))
    build(config)
    assert (tmp_path / "site/assets/tokens.css").read_text() == ":root { --acc: #063; }"
    assert (tmp_path / "site/assets/style.css").is_file()
    assert "broadsheet_theme" not in sys.modules
    problem = fault(tmp_path, "gone")
    assert "'gone'" in problem.what
    assert "no_such_module_here" in problem.cure


def test_a_changed_theme_makes_the_pages_anew(tmp_path: Path) -> None:
    build(load_config(site(tmp_path, 'title = "T"\n')))
    plain = (tmp_path / "site/articles/bridge.html").read_bytes()
    build(load_config(site(tmp_path, 'title = "T"\ntheme = "scholar"\n')))
    assert (tmp_path / "site/articles/bridge.html").read_bytes() != plain
    assert "assets/theme.css" in (tmp_path / "site/index.html").read_text()
    build(load_config(site(tmp_path, 'title = "T"\ntheme = "default"\n')))
    assert (tmp_path / "site/articles/bridge.html").read_bytes() == plain
    assert not (tmp_path / "site/assets/theme.css").exists()


def test_a_site_wins_over_its_theme_and_may_extend_it(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "article.html").write_text('{% extends "theme/article.html" %}{% block layers %}OURS{% endblock %}')
    chosen = themes.folder("scholar")
    assert chosen is not None
    plan = next(p for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body) if p.path == "articles/bridge.html")
    from annotator.base.fingerprint import theme

    html = Renderer(own, (theme(), chosen)).render(plan.make(), plan.template)
    assert "OURS" in html
    assert 'class="margin"' in html


def test_every_token_of_a_theme_is_one_of_the_default_theme() -> None:
    root = Path(__file__).parent.parent
    known = set(re.findall(r"(--[\w-]+):", (root / "templates/assets/tokens.css").read_text()))
    style = (root / "templates/assets/style.css").read_text()
    assert set(re.findall(r"var\((--[\w-]+)", style)) - known <= {"--k", "--t"}
    chosen = themes.folder("scholar")
    assert chosen is not None
    assert set(re.findall(r"(--[\w-]+):", (chosen / "assets/tokens.css").read_text())) <= known


@given(st.lists(st.sampled_from(["<p>a <b>b</b></p>", "<hr>", "<ul>\n<li>x</li>\n</ul>", "<p>&amp;<br>c</p>"])))
def test_the_blocks_joined_are_the_body(parts: list[str]) -> None:
    html = "\n".join(parts)
    blocks = margins(Markup(html), ())
    assert "".join(b.html for b in blocks) == html
    assert len(blocks) == max(len(parts), 1)
