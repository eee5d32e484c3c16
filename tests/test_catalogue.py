"""content/entities.toml: what cannot be told apart is said with both lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.content.catalogue import load_catalogue

ONE = '[anna-keane]\nname = "Anna Keane"\naliases = ["Keane", "A. K."]\n'


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ('\n[maria-keane]\nname = "Maria Keane"\naliases = ["M. K.", "Keane"]\n', (7, "'Keane'", "line 3")),
        ('\n[keane]\nname = "Keane"\nkind = "org"\n', (3, "'Keane'", "'keane' in line 6")),
        ('\n[bo]\nname = "Bo"\naliases = ["Anna Keane"]\n', (7, "'Anna Keane'", "'anna-keane' in line 2")),
    ],
)
def test_an_alias_belongs_to_one(tmp_path: Path, other: str, words: tuple[int, str, str]) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "entities.toml").write_text(ONE + other, encoding="utf-8")
    (problem,) = load_catalogue(tmp_path)[1]
    assert problem.line == words[0]
    assert words[1] in problem.what
    assert words[2] in problem.what


@pytest.mark.parametrize("other", ['\n[b]\nname = "Anna Keane"\n', '\n[b]\nname = "B"\naliases = ["keane"]\n'])
def test_namesakes_and_other_spellings_are_left(tmp_path: Path, other: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "entities.toml").write_text(ONE + other, encoding="utf-8")
    assert load_catalogue(tmp_path)[1] == []
