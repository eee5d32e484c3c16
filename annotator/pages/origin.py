"""Whose hand an annotation is: found by program, reviewed, or made by a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from annotator.model import EDITOR, by_person, reviewer
from annotator.pages.common import View
from annotator.pages.dates import shown

MOST = 99
"""Per cent: no program is surer."""


class _Made(Protocol):
    @property
    def by(self) -> str: ...
    @property
    def confidence(self) -> float: ...


def origin(view: View, made: Sequence[_Made]) -> str:
    """One sentence for annotations that share a card; empty for none."""
    if not made:
        return ""
    seen = [one for one in made if by_person(one.by)]
    if not seen:
        return f"Found by program, {min(MOST, round(100 * min(one.confidence for one in made)))}% sure."
    if len(seen) < len(made):
        return f"A person has seen {len(seen)} of {len(made)} places."
    told = sorted({reviewer(one.by) for one in made if one.by != EDITOR}, key=lambda row: row[1])
    if not told:
        return "Marked by hand."
    names = dict.fromkeys(view.site.authors.get(name, (name, ""))[0] for name, _ in told)
    return f"Reviewed by {' and '.join(names)}, {shown(told[-1][1])}."
