"""Floors: what each figure on our own gold (dev) must not fall below."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from eval.report import Report

GROUP = "own"


def written(report: Report) -> str:
    """The floors that `report` sets, as TOML: each figure less half its 95 % bootstrap interval."""
    lines = [
        "# Lowest figures allowed on tests/gold/dev: the score less half its 95 % bootstrap interval.",
        "# Written by: make floors. A figure whose name says so is better when lower and has a ceiling.",
        "",
    ]
    for m in report.figures:
        if m.group == GROUP:
            half = (m.high - m.low) / 2
            bound = m.value + half if lower_is_better(m.name) else m.value - half
            lines.append(f'"{m.name}" = {bound:.4f}')
    return "\n".join(lines) + "\n"


def broken(report: Report, path: Path) -> Iterator[str]:
    """A line for each figure that is beyond its floor or no longer measured."""
    figures = {m.name: m.value for m in report.figures if m.group == GROUP}
    for name, bound in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if name not in figures:
            yield f"{name} is no longer measured"
        elif figures[name] > bound if lower_is_better(name) else figures[name] < bound:
            yield f"{name} is {figures[name]:.4f}; its bound is {bound:.4f}"


def lower_is_better(name: str) -> bool:
    """True for shares of errors."""
    return "lower is better" in name
