"""A few random inputs for each law of `tests/fuzz`; `make fuzz` runs them at length."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

from tests.fuzz.laws import LAWS


@pytest.mark.parametrize(("law", "strategy"), LAWS, ids=lambda x: getattr(x, "__name__", ""))
def test_a_law(law: Callable[[Any], None], strategy: SearchStrategy[Any]) -> None:
    run = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    run(given(strategy)(law))()
