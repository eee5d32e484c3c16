"""Results that are kept: found again, dropped when no build has used them for long."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.cache import KEPT_FOR, TOUCHED_EVERY, Cache
from annotator.base.config import load_config
from annotator.build import build
from annotator.nlp import Reader


def test_what_no_build_uses_is_dropped_and_the_rest_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    cache.keep("parse", {"looked up": 1, "touched": 2, "left": 3})
    for _ in range(3 * KEPT_FOR):
        cache.kept("parse", ["looked up"])
        if cache.touches:
            cache.touch("parse", ["touched"])
        cache.settle()
    assert cache.kept("parse", ["looked up", "touched", "left"]) == {"looked up": 1, "touched": 2}


def test_a_short_absence_is_no_reason(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    cache.keep("parse", {"a": 1})
    for _ in range(KEPT_FOR - TOUCHED_EVERY):
        cache.settle()
    assert cache.kept("parse", ["a"]) == {"a": 1}


def test_builds_are_counted_over_processes_and_the_file_shrinks(tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    first = Cache(file)
    first.keep("parse", {str(n): "word " * 500 + str(n) for n in range(4000)})
    first.settle()
    first.close()
    before = file.stat().st_size
    for _ in range(KEPT_FOR + 2):
        again = Cache(file)
        again.settle()
        again.close()
    assert file.stat().st_size < before / 4


def test_a_cache_that_cannot_be_written_keeps_what_it_has(tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    cache = Cache(file)
    cache.keep("parse", {"a": 1})
    cache._db.execute("PRAGMA query_only=ON")
    cache.settle()
    assert cache.kept("parse", ["a"]) == {"a": 1}


def test_a_site_that_is_built_often_keeps_its_parses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    article = tmp_path / "content" / "a.md"
    monkeypatch.setattr("annotator.base.cache.KEPT_FOR", 4)
    monkeypatch.setattr("annotator.base.cache.TOUCHED_EVERY", 2)
    for n in range(12):
        article.write_text(f"---\ntitle: T{n}\ndate: 2024-05-14\n---\nThe quay is shut.\n", encoding="utf-8")
        build(load_config(tmp_path))
    cache = Cache(tmp_path / ".annotator" / "cache.sqlite")
    reader = Reader(cache)
    assert cache.missing("parse", reader._keys(["The quay is shut."])) == set()


def test_other_code_around_the_model_has_other_parses(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Reader(Cache()).fingerprint
    monkeypatch.setattr("annotator.nlp.MAKES_RECORDS", ("nlp/parsing/pipeline.py", "nlp/parsing/tokens.py"))
    assert Reader(Cache()).fingerprint != before
