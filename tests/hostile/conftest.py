from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest

from annotator.nlp.parsing import pipeline


@pytest.fixture(scope="module", autouse=True)
def one_model() -> Iterator[None]:
    """Loads each pipeline once for all cases."""
    patch = pytest.MonkeyPatch()
    patch.setattr(pipeline, "load", functools.cache(pipeline.load))
    yield
    patch.undo()
