"""Problems that a person has seen and wants to hear no more of: comments in the file, a baseline, unchanged lines.

A comment `<!-- annotator: off-line CODE ... -->` silences its line, `off-file` its file, `off` all lines until `on`.
Without a code it silences every check. In heads and in TOML the comment begins with `#`.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.authoring.copydesk.codes import CODES
from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.base.files import replace_file

_COMMENT = re.compile(r"(?:<!--|#)[ \t]*annotator:[ \t]*(off-line|off-file|off|on)\b([^\n]*?)[ \t]*(?:-->|$)")
ALL = "*"
_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


@dataclass(slots=True)
class Silence:
    """What the comments of one file silence."""

    everywhere: set[str] = field(default_factory=set)
    lines: dict[int, frozenset[str]] = field(default_factory=dict)
    """Line, from 1 -> codes."""
    wrong: list[tuple[int, str]] = field(default_factory=list)
    """(line, code) of codes that do not exist."""

    def covers(self, problem: Problem) -> bool:
        """Whether this problem of the file is silenced."""
        here = self.everywhere | self.lines.get(problem.line or 0, frozenset())
        return problem.code != "unknown-check" and bool(here & {ALL, problem.kind})


def read_silence(text: str) -> Silence:
    """What the comments in `text` silence."""
    out, off = Silence(), set[str]()
    for number, line in enumerate(text.split("\n"), 1):
        own = set[str]()
        for word, said in _COMMENT.findall(line):
            codes = set(said.replace(",", " ").split())
            out.wrong += [(number, code) for code in sorted(codes - CODES.keys())]
            codes = codes or {ALL}
            if word == "off-line":
                own |= codes
            elif word == "off-file":
                out.everywhere |= codes
            elif word == "off":
                off |= codes
            else:
                off = set() if ALL in codes else off - codes
        if own or off:
            out.lines[number] = frozenset(own | off)
    return out


def unsilenced(problems: Iterable[Problem], source: Path, files: Iterable[Path]) -> Iterator[Problem]:
    """The problems that no comment silences, and comments in `files` that name no check."""
    found = list(problems)
    read = {path: _silence_in(source / path) for path in {*files, *(p.path for p in found if p.path is not None)}}
    for path, one in sorted(read.items()):
        for line, code in one.wrong:
            yield Problem(f"There is no check '{code}'.", nearest(code, dict(CODES)), path, line, "unknown-check")
    for problem in found:
        if problem.path is None or not read[problem.path].covers(problem):
            yield problem


def _silence_in(file: Path) -> Silence:
    try:
        return read_silence(file.read_text(encoding="utf-8-sig", errors="replace"))
    except OSError:
        return Silence()


def changed_since(problems: Iterable[Problem], source: Path, revision: str) -> list[Problem]:
    """The problems that stand on lines changed since `revision`, or in files that git does not know.

    Raises AnnotatorError where git cannot tell.
    """
    changed = _changed(source, revision)
    new = set(_git(source, "ls-files", "-z", "--others", "--exclude-standard").split("\0"))

    def is_new(problem: Problem) -> bool:
        name = problem.path.as_posix() if problem.path else ""
        return name in new or (name in changed and (problem.line is None or problem.line in changed[name]))

    return [problem for problem in problems if is_new(problem)]


def _changed(source: Path, revision: str) -> dict[str, set[int]]:
    """File -> lines that were added or changed."""
    told = _git(
        source, "-c", "core.quotePath=off", "diff", "--no-ext-diff", "--no-color", "--relative", "-U0",
        "--dst-prefix=b/", "--end-of-options", revision, "--",
    )  # fmt: skip
    out: dict[str, set[int]] = {}
    lines: set[int] = set()
    head = False
    for line in told.split("\n"):
        if line.startswith("diff --git "):
            head = True
        elif head and line.startswith("+++ "):
            lines = out.setdefault(line[4:].rstrip("\t").strip('"').removeprefix("b/"), set())
        elif hunk := _HUNK.match(line):
            head, first = False, int(hunk[1])
            lines.update(range(first, first + int(hunk[2] or 1)))
    return out


def _git(source: Path, *args: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *args],  # noqa: S607
            cwd=source, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
    except OSError as error:
        raise AnnotatorError(Problem("--since needs git, which is not here.", "Install git.")) from error
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        raise AnnotatorError(Problem(f"git refuses: {said}", "Name a commit, a branch or a tag."))
    return done.stdout


def _key(problem: Problem) -> str:
    """What a problem is known by, wherever its line moves to."""
    return f"{problem.path.as_posix() if problem.path else ''}: {problem.kind}: {problem.what}"


def beyond(problems: Sequence[Problem], baseline: Path) -> tuple[list[Problem], bool]:
    """The problems that `baseline` does not hold, and whether it was made now: it then holds all of them.

    Raises AnnotatorError where it cannot be read.
    """
    if not baseline.exists():
        rows = {"problems": dict(sorted(Counter(map(_key, problems)).items()))}
        replace_file(baseline, (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
        return [], True
    known = Counter(_known(baseline))
    out = []
    for problem in problems:
        if known[_key(problem)] > 0:
            known[_key(problem)] -= 1
        else:
            out.append(problem)
    return out, False


def _known(baseline: Path) -> dict[str, int]:
    cure = "Remove it, and check writes it anew."
    try:
        table: Any = json.loads(baseline.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise AnnotatorError(Problem("The baseline is no JSON.", cure, baseline)) from error
    rows = table.get("problems") if isinstance(table, dict) else None
    if not isinstance(rows, dict) or not all(isinstance(n, int) for n in rows.values()):
        raise AnnotatorError(Problem("The baseline is not one that check has written.", cure, baseline))
    return rows
