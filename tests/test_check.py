"""What `annotator check` asks an editor to look at."""

from __future__ import annotations

from pathlib import Path

from annotator.authoring.checking import doubts, graph_of
from annotator.base.config import load_config
from annotator.build import build

TEXT = """---
title: A walk
date: 2026-03-03
---
They looked at Sundry Vellum and back. Sundry Vellum was shut. Mayor Ida Brandt said so.

{more}
"""


def _found(folder: Path, more: str) -> list[str]:
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "walk.md").write_text(TEXT.format(more=more), encoding="utf-8")
    config = load_config(folder)
    graph, catalogue = graph_of(config, drafts=True)
    return [str(p) for p in doubts(graph, catalogue)]


def test_a_name_of_which_little_is_told_is_shown_once_with_its_line_and_a_cure(tmp_path: Path) -> None:
    found = [p for p in _found(tmp_path, "Nobody else came.") if "little to go on" in p]
    assert len(found) == 1
    assert "walk.md:5" in found[0]
    assert "[Sundry Vellum]{." in found[0]
    assert not any("Brandt" in p.splitlines()[0] for p in found)


def test_what_an_editor_has_marked_is_not_doubted(tmp_path: Path) -> None:
    marked = '"We knew," Brandt said of [Sundry Vellum]{.work ref=sundry-vellum}.'
    assert not [p for p in _found(tmp_path, marked) if "Sundry Vellum" in p]


def test_a_page_does_not_tell_the_kind_of_a_name_of_which_little_is_told(tmp_path: Path) -> None:
    _found(tmp_path, "They went to Sundry Vellum again. Then they left Sundry Vellum.")
    build(load_config(tmp_path))
    page = (tmp_path / "site" / "entities" / "sundry-vellum.html").read_text(encoding="utf-8")
    assert ">Name<" in page
    assert not any(f">{kind}<" in page for kind in ("Person", "Organisation", "Place", "Work", "Product"))
    listed = (tmp_path / "site" / "entities" / "index.html").read_text(encoding="utf-8")
    assert "Other names" in listed


def test_a_speaker_who_is_unclear_is_a_guess_for_the_editor_alone(tmp_path: Path) -> None:
    words = "“the boys from the harbour office”"
    said = f"The council denies that any deal exists. A transcript printed in April has {words} agreeing to it."
    (found,) = [p for p in _found(tmp_path, said) if "is unclear" in p]
    assert "The council" in found
    assert "{.quote by=" in found
    build(load_config(tmp_path))
    page = (tmp_path / "site" / "articles" / "walk.html").read_text(encoding="utf-8")
    notes = [part.lower() for part in page.split("<li") if "Speaker unclear" in part]
    assert notes
    assert not any("council" in note for note in notes)
