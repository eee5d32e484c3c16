"""The progress bar of a terminal: stage, steps done, rate, time left. Rich's home, with `output`."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Columns
from rich.text import Text

_WAIT = 0.1
"""Seconds between two pictures."""


class _Rate(ProgressColumn):
    """Steps a second, once there is anything to tell."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed and speed >= 1 else "", style="dim")


class Bar:
    """One line that shows the stage at work."""

    def __init__(self, console: Console) -> None:
        self._columns = Columns(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TimeRemainingColumn(compact=True),
            console=console,
            transient=True,
            refresh_per_second=1 / _WAIT,
        )
        self._columns.start()
        self._task = self._columns.add_task("", total=None, visible=False)

    def stage(self, name: str, total: int | None) -> None:
        """Show the stage `name` from its beginning."""
        self._columns.remove_task(self._task)
        self._task = self._columns.add_task(name, total=total)

    def step(self, count: int) -> None:
        """So many steps are done."""
        self._columns.advance(self._task, count)

    def close(self) -> None:
        """Take the line from the screen."""
        self._columns.stop()


def bar_on(stream: TextIO) -> Bar | None:
    """A bar on a terminal that can draw one; None on a dumb one."""
    console = Console(file=stream)
    return None if console.is_dumb_terminal or not console.is_terminal else Bar(console)
