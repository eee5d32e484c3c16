"""Parses kept beside the cases: what the model said of every paragraph that a test reads.

A rule's test then needs no model, and a new model turns none red. `make parses` adds what is missing and takes away
what no test reads any more; `make parses ANEW=1` asks the installed model for all of them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from annotator.base.cache import Cache
from annotator.nlp import Reader
from annotator.nlp.parsing.tokens import Record

HERE = Path(__file__).parent / "cases" / "parses"
Refresh = Literal["", "missing", "all"]


class KeptReader(Reader):
    """A reader that knows the paragraphs of one file of JSON Lines, and asks `model` only when it refreshes them."""

    def __init__(self, name: str, model: Reader, refresh: Refresh = "") -> None:
        super().__init__(Cache())
        self.path = HERE / f"{name}.jsonl"
        self.real = model
        self.refresh = refresh
        self.asked: dict[str, Record] = {}
        self.known = {} if refresh == "all" else kept(self.path)

    def records(self, paragraphs: Sequence[str]) -> list[Record]:
        missing = [p for p in dict.fromkeys(paragraphs) if p not in self.known]
        if missing and not self.refresh:
            raise LookupError(f"{self.path.name} has no parse of {missing[0][:60]!r}. Run: make parses")
        self.known.update(zip(missing, self.real.records(missing), strict=True))
        found = {p: self.known[p] for p in paragraphs}
        self.asked.update(found)
        return [found[p] for p in paragraphs]

    def write(self, *, whole: bool) -> None:
        """Write the file: what was asked for, and, unless the `whole` module ran, what was there."""
        rows = self.asked if whole else {**kept(self.path), **self.asked}
        lines = (json.dumps({"text": t, **rows[t]}, ensure_ascii=False, separators=(",", ":")) for t in sorted(rows))
        HERE.mkdir(exist_ok=True)
        self.path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def kept(path: Path) -> dict[str, Record]:
    """The record of each paragraph in a file of kept parses."""
    if not path.exists():
        return {}
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    return {row.pop("text"): row for row in rows}
