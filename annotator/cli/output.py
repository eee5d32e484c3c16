"""The only place that prints: results to standard output, problems and progress to standard error.

Rich draws colour and the progress bar. It is imported when there is something to draw, and decides about colour
from NO_COLOR, FORCE_COLOR and TERM.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from annotator.base.errors import Problem, commonest, printable
from annotator.base.progress import Progress

if TYPE_CHECKING:
    from rich.console import Console

    from annotator.cli.bar import Bar

_MANY = 5
"""Problems of one kind, beyond which their number is said first."""


class Output(Progress):
    """What one command says. With `as_json` all of it is one JSON object on standard output, at the end."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
        self.quiet, self.verbose, self.as_json = quiet, verbose, as_json
        self.timings: dict[str, float] = {}
        """Seconds by stage, in the order in which the stages began."""
        self._counts: dict[str, Any] = {}
        self._problems: list[tuple[Problem, str]] = []
        self._stage: tuple[str, float] | None = None
        self._bar: Bar | None = None

    # -- words

    def say(self, line: str) -> None:
        """What was done, in a sentence; left out with --quiet."""
        if not self.quiet and not self.as_json:
            print(printable(line), flush=True)

    def data(self, text: str) -> None:
        """A result that was asked for: printed whatever the options say."""
        sys.stdout.write(text)
        sys.stdout.flush()

    def diff(self, text: str) -> None:
        """A unified diff, in colour on a terminal."""
        console = coloured(sys.stdout)
        if console is None:
            self.data(text)
            return
        from rich.text import Text

        styles = {"+": "green", "-": "red", "@": "cyan"}
        for line in text.splitlines():
            bold = "bold" if line.startswith(("+++", "---")) else styles.get(line[:1], "")
            console.print(Text(printable(line), style=bold), soft_wrap=True)

    def count(self, counts: Mapping[str, Any]) -> None:
        """Figures for the JSON object."""
        self._counts.update(counts)

    def warn(self, problems: Iterable[Problem]) -> None:
        """What a person should look at although the command goes on; left out with --quiet."""
        self._tell(problems, "warning", hidden=self.quiet)

    def fail(self, problems: Iterable[Problem]) -> None:
        """What keeps the command from its work."""
        self._tell(problems, "error")

    def list(self, problems: Iterable[Problem], level: Callable[[str], str]) -> None:
        """Problems that the command was asked for, to standard output; `level` tells how much a code matters."""
        for problem in problems:
            severity = level(problem.kind)
            self._problems.append((problem, severity))
            if not self.as_json:
                first, _, rest = str(problem).partition("\n")
                text = f"{first} [{problem.kind}]\n{rest}"
                self._print(text, sys.stdout, place=True, severity=severity)

    def error(self, line: str) -> None:
        """One sentence about a command that cannot do its work."""
        if self.as_json:
            self._problems.append((Problem(line, ""), "error"))
        else:
            self._print(line, sys.stderr)

    def note(self, line: str) -> None:
        """A remark beside the problems, for persons only."""
        if not self.as_json:
            print(line, file=sys.stderr)

    def _tell(self, problems: Iterable[Problem], severity: str, *, hidden: bool = False) -> None:
        found = list(problems)
        self._problems += [(problem, severity) for problem in found]
        if hidden or self.as_json:
            return
        self.close()
        for number, same in commonest(found):
            if number > _MANY:
                self._print(f"{number} times: {same[0].what}", sys.stderr)
            for problem in same:
                self._print(str(problem), sys.stderr, place=True, severity=severity)

    def _print(self, text: str, stream: TextIO, *, place: bool = False, severity: str = "warning") -> None:
        text = printable(text)
        console = coloured(stream)
        if console is None or not place:
            print(text, file=stream, flush=True)
            return
        from rich.text import Text

        first, _, rest = text.partition("\n")
        where, mark, what = first.partition(": ")
        shown = Text().append(where + mark, style="bold red" if severity == "error" else "bold yellow")
        console.print(shown.append(what).append(f"\n{rest}", style="dim"), soft_wrap=True)

    # -- progress

    def stage(self, name: str, total: int | None = None) -> None:
        """Begin the stage `name`; on a terminal it is shown with its rate and the time left."""
        self._end_stage()
        self._stage = (name, time.perf_counter())
        if self._bar is None and not self.quiet and sys.stderr.isatty():
            from annotator.cli.bar import bar_on

            self._bar = bar_on(sys.stderr)
        if self._bar is not None:
            self._bar.stage(name, total)

    def step(self, count: int = 1) -> None:
        """So many steps of the stage are done."""
        if self._bar is not None:
            self._bar.step(count)

    def _end_stage(self) -> None:
        if self._stage is not None:
            name, begin = self._stage
            self.timings[name] = self.timings.get(name, 0.0) + time.perf_counter() - begin
            self._stage = None

    def close(self) -> None:
        """Take the progress from the screen."""
        self._end_stage()
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    # -- the end

    def end(self, status: int, *, command: str) -> None:
        """Say what is said when the command ends: timings with --verbose, everything with --json."""
        self.close()
        if self.as_json:
            row = {
                "command": command,
                "status": status,
                **self._counts,
                "problems": [_row(problem, severity) for problem, severity in self._problems],
                "timings": {name: round(seconds, 3) for name, seconds in self.timings.items()},
            }
            print(json.dumps(row, ensure_ascii=False), flush=True)
        elif self.verbose:
            for name, seconds in self.timings.items():
                print(f"{seconds:8.2f} s  {name}", file=sys.stderr)


def coloured(stream: TextIO) -> Console | None:
    """A console that writes colours to `stream`, where the person and the terminal want any."""
    import os

    if not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        return None
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return None if console.no_color or console.color_system is None else console


def _row(problem: Problem, severity: str) -> dict[str, Any]:
    return {
        "severity": severity,
        "code": problem.kind,
        "file": None if problem.path is None else problem.path.as_posix(),
        "line": problem.line,
        "column": problem.column,
        "message": problem.what,
        "cure": problem.cure,
        "fixed": problem.fixed,
    }
