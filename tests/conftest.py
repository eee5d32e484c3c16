from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.base.errors import Problem
from annotator.content.loading import load_draft
from annotator.model import Article
from annotator.prose import read


@pytest.fixture
def article(tmp_path: Path) -> Callable[[str], Article]:
    """Reads a Markdown body as an article of 14 May 2024."""

    def make(body: str) -> Article:
        return read_body(tmp_path, body)

    return make


def read_body(folder: Path, body: str) -> Article:
    file = folder / "a.md"
    file.write_text(f"---\ntitle: T\ndate: 2024-05-14\n---\n{body}", encoding="utf-8", newline="\n")
    problems: list[Problem] = []
    draft = load_draft(file, Path("content/a.md"), problems)
    assert draft is not None, problems
    return read(draft)[0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The wheel's and Firefox's tests are slow ones."""
    for item in items:
        if item.get_closest_marker("wheel") or item.path.name == "test_firefox.py":
            item.add_marker("slow")
