"""What a long task tells of its course. The task does not know who listens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Progress:
    """Listens to a task; this one tells nobody."""

    def stage(self, name: str, total: int | None = None) -> None:
        """The stage `name` begins and the one before it is done; `total` is how many steps it takes, if known."""

    def step(self, count: int = 1) -> None:
        """So many steps of the stage are done."""

    def over(self, name: str, values: Iterable[T], total: int | None = None) -> Iterator[T]:
        """`values`, each a step of the stage `name`."""
        self.stage(name, total)
        for value in values:
            yield value
            self.step()


SILENT = Progress()
