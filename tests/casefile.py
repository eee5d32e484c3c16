"""Reads prose cases: a title, the input, the expected output, each closed by a line with a single dot."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "cases"


class Case(NamedTuple):
    name: str
    """file:line of the title, and the title."""
    title: str
    given: str
    expected: str


def read(name: str) -> list[Case]:
    """The cases of `tests/cases/<name>`. Lines before a title that begin with # or are blank are skipped."""
    cases: list[Case] = []
    parts: list[list[str]] = [[]]
    line_of_title = 0
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").split("\n"), 1):
        if line == ".":
            parts.append([])
            if len(parts) == 4:
                title, given, expected = ("\n".join(p) for p in parts[:3])
                cases.append(Case(f"{name}:{line_of_title} {title}", title, given, expected))
                parts = [[]]
            continue
        if len(parts) == 1:
            if not line.strip() or line.startswith("#"):
                continue
            line_of_title = number
        parts[-1].append(line)
    if parts != [[]]:
        raise ValueError(f"{name}: the last case is not closed")
    return cases
