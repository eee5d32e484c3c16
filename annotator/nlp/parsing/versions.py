"""Versions of what is installed, asked without importing it."""

from __future__ import annotations

import importlib.metadata
from functools import lru_cache


@lru_cache(maxsize=64)
def installed(name: str) -> str:
    """The installed version of a distribution or importable package; empty when there is none."""
    for candidate in (name, name.replace("_", "-")):
        try:
            return importlib.metadata.version(candidate)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""
