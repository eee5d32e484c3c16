from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from annotator.base.cache import Cache
from annotator.base.errors import Problem
from annotator.content.loading import load_draft
from annotator.model import Article
from annotator.nlp import Reader
from annotator.prose import read
from tests.parses import KeptReader

if TYPE_CHECKING:
    from spacy.language import Language

hypothesis.settings.register_profile("patient", deadline=None)  # nothing fails because the machine is busy
hypothesis.settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--parses=missing` adds to the kept parses, `--parses=all` makes all of them with the installed model."""
    parser.addoption("--parses", choices=("missing", "all"), default="", help="refresh tests/cases/parses")


@pytest.fixture(scope="session", autouse=True)
def one_model() -> Iterator[None]:
    """All readers of this process share one loaded model."""
    loaded: dict[tuple[str, tuple[str, ...]], Language] = {}
    load = Reader.warm

    def warm(reader: Reader) -> Language:
        key = (reader.model, reader.components)
        if key not in loaded:
            loaded[key] = load(reader)
        return loaded[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Reader, "warm", warm)
        yield


@pytest.fixture(scope="session")
def model() -> Reader:
    """The installed model."""
    return Reader(Cache())


@pytest.fixture(scope="module")
def reader(request: pytest.FixtureRequest, model: Reader) -> Iterator[Reader]:
    """Reads with the parses that are kept for this test file; see tests/parses.py."""
    name = request.path.stem.removeprefix("test_")
    kept = KeptReader(name, model, request.config.getoption("--parses"))
    yield kept
    if kept.refresh:
        part = request.config.getoption("keyword") or any("::" in a for a in request.config.args)
        kept.write(whole=not part)


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


LONGEST = "test_reach.py"
"""The file that takes longest."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The wheel's and Firefox's tests are slow ones."""
    for item in items:
        if item.get_closest_marker("wheel") or item.path.name == "test_firefox.py":
            item.add_marker("slow")
    items.sort(key=lambda item: item.path.name != LONGEST)  # so that no worker waits for it at the end
