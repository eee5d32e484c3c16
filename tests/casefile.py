"""Reads prose cases: a title, the input, the expected output, each closed by a line with a single dot.

A line `# columns: kind | words | speaker` at the head of a file names what stands in a line of the expected output.
A title that ends in `[speaker]` asserts that column alone; the others are written, not asserted.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "cases"
_COLUMNS = "# columns: "


class Case(NamedTuple):
    name: str
    """file:line of the title, and the title."""
    title: str
    given: str
    expected: str
    columns: str
    """How a line of the expected output is made: names of columns and what stands between them."""


def read(name: str) -> list[Case]:
    """The cases of `tests/cases/<name>`. Lines before a title that begin with # or are blank are skipped."""
    cases: list[Case] = []
    parts: list[list[str]] = [[]]
    line_of_title = 0
    columns = ""
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").split("\n"), 1):
        if line == ".":
            parts.append([])
            if len(parts) == 4:
                title, given, expected = ("\n".join(p) for p in parts[:3])
                cases.append(Case(f"{name}:{line_of_title} {title}", title, given, expected, columns))
                parts = [[]]
            continue
        if len(parts) == 1:
            if line.startswith(_COLUMNS):
                columns = line.removeprefix(_COLUMNS)
            if not line.strip() or line.startswith("#"):
                continue
            line_of_title = number
        parts[-1].append(line)
    if parts != [[]]:
        raise ValueError(f"{name}: the last case is not closed")
    return cases


def check(case: Case, got: str) -> None:
    """Fail with the file, the case, and each line and column in which `got` is not what is expected."""
    wrong = list(differences(case, got))
    assert not wrong, "\n  ".join([case.name, *wrong])


def differences(case: Case, got: str) -> Iterator[str]:
    """What differs: `line 2, speaker: expected 'Ann', found 'Bo'`; whole lines where they do not pair."""
    wanted, found = ([_row(case, line) for line in text.split("\n") if line] for text in (case.expected, got))
    keys = [[tuple(row.items()) for row in rows] for rows in (wanted, found)]
    for kind, i, i_end, j, j_end in difflib.SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(i_end - i, j_end - j)
        for n in range(pairs):
            yield from _columns(i + n, wanted[i + n], found[j + n])
        yield from (f"line {n + 1}, missing: {_shown(wanted[n])}" for n in range(i + pairs, i_end))
        yield from (f"not expected: {_shown(found[n])}" for n in range(j + pairs, j_end))


def _columns(number: int, wanted: dict[str, str], found: dict[str, str]) -> Iterator[str]:
    for column in dict.fromkeys([*wanted, *found]):
        one, other = wanted.get(column, ""), found.get(column, "")
        if one != other:
            yield f"line {number + 1}, {column}: expected {one!r}, found {other!r}"


def _row(case: Case, line: str) -> dict[str, str]:
    """The columns of `line` that the case asserts, by name."""
    names = re.findall(r"\w+", case.columns)
    between = [re.escape(part) for part in re.split(r"\w+", case.columns)[1:-1]]
    pattern = "".join(f"(.*?){part}" for part in between) + "(.*)"
    found = re.fullmatch(pattern, line) if names else None
    if found is None:
        return {"line": line}
    row = dict(zip(names, found.groups(), strict=True))
    only = re.search(r"\[(\w+(?:, \w+)*)\]$", case.title)
    return {name: row[name] for name in only[1].split(", ")} if only else row


def _shown(row: dict[str, str]) -> str:
    return " | ".join(row.values())
