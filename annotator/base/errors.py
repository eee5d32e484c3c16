"""The one error people see: what is wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.base.trust import slug

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|\S*[/.]\S+|\d+")
"""What differs between two problems of one kind: words quoted, paths, numbers."""
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: object) -> str:
    """`text` for a terminal: characters that command it, or turn the order of letters, are written out."""
    return _UNSEEN.sub(lambda m: ascii(m.group())[1:-1], str(text))


def nearest(word: str, known: Mapping[str, object] | tuple[str, ...] | list[str]) -> str:
    """The sentence that names the nearest right word, or all of them."""
    close = difflib.get_close_matches(word, list(known), 1)
    return f"Did you mean '{close[0]}'?" if close else f"Known are: {', '.join(known)}."


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input.

    `path` is shown as given (relative to the site where possible); `line` counts from 1 and is None where
    the whole file is meant. `cure` is an instruction the reader can follow.
    """

    what: str
    cure: str
    path: Path | None = None
    line: int | None = None
    code: str = ""
    """A name for problems of this kind that outlasts changes of wording, for programs."""
    column: int | None = None
    """The character of the line at which it begins, from 1."""
    fixed: str = ""
    """The whole line as it should be, ready to paste; empty where that cannot be told."""

    @property
    def kind(self) -> str:
        """The code, or where none was given one that is made of the sentence."""
        return self.code or slug(_QUOTED.sub("", self.what), longest=60)

    def __str__(self) -> str:
        path = str(self.path).replace("\n", "\\n")
        place = f"{self.line}:{self.column}" if self.line and self.column else str(self.line or "")
        where = "" if self.path is None else f"{path}:{place}: " if place else f"{path}: "
        return printable(f"{where}{self.what}\n    {self.cure}" + (f"\n    {self.fixed}" if self.fixed else ""))


def commonest(problems: Iterable[Problem]) -> list[tuple[int, list[Problem]]]:
    """Problems of a kind together, the commonest kind first, each with how many there are."""
    kinds: dict[str, list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(problem.kind, []).append(problem)
    return sorted(((len(found), found) for found in kinds.values()), key=lambda row: -row[0])


class AnnotatorError(Exception):
    """Problems that stop the work, gathered so that all of them are mended in one go."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        found = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems: tuple[Problem, ...] = tuple(
            sorted(found, key=lambda p: (str(p.path or ""), p.line or 0, p.what))
        )
        super().__init__("\n".join(str(p) for p in self.problems))
