"""Blocks of Markdown inside their containers: quotations, lists, items, definitions; and tables of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_PIPE = re.compile(r"(\\*)\|")


def _piped(found: re.Match[str]) -> str:
    """A pipe that parts no cells."""
    return found[1][: len(found[1]) // 2 * 2] + "&#124;"


@dataclass(eq=False, slots=True)
class Container:
    """A block quote or an item of a list that is open."""

    kind: str
    """quote, item or definition."""
    marker: str = ""
    """What stands before its first line."""
    of: object = None
    """The list that an item belongs to."""
    begun: bool = False
    """True once a block of it was written."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block with what stands before its first line and before all others."""

    text: str
    first: str = ""
    rest: str = ""
    of: object = None
    """The list of which it is the first block of an item; None elsewhere."""
    inline: bool = True
    """True for a paragraph, which may stand in a cell of a table."""


@dataclass(slots=True)
class Frame:
    """A place where blocks are written: the document, or a cell of a table."""

    blocks: list[Block] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)

    def put(self, text: str, *, inline: bool = True) -> None:
        """Write a block into the containers that are open."""
        first = rest = ""
        of = None
        for container in self.containers:
            pad = "> " if container.kind == "quote" else " " * len(container.marker)
            first += "> " if container.kind == "quote" else pad if container.begun else container.marker
            of = container.of if container.kind == "item" and not container.begun else None
            rest += pad
            container.begun = True
        self.blocks.append(Block(text, first, rest, of, inline and not self.containers))

    def take(self, blocks: Iterable[Block]) -> None:
        """Write blocks of a frame inside this one."""
        for block in blocks:
            lines = block.text.split("\n")
            text = "\n".join([block.first + lines[0], *(block.rest + line for line in lines[1:])])
            self.put(text, inline=block.inline)


def joined(blocks: Sequence[Block]) -> str:
    """The blocks as a document."""
    out: list[str] = []
    last: Block | None = None
    for block in blocks:
        if last is not None and not (block.of is not None and block.of is last.of):
            common = _common(last.rest, block.rest if not block.of else block.first)
            out.append(common.rstrip())
        lines = block.text.split("\n")
        out += [(block.first + lines[0]).rstrip(), *((block.rest + line).rstrip() for line in lines[1:])]
        last = block
    return "\n".join(out)


def _common(a: str, b: str) -> str:
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return a[:n]


@dataclass(slots=True)
class Table:
    """A table that is read: rows of cells."""

    rows: list[list[Frame]] = field(default_factory=list)
    heads: list[list[bool]] = field(default_factory=list)
    spans: list[list[int]] = field(default_factory=list)

    def cell(self, *, head: bool, span: int) -> Frame:
        """Begin a cell."""
        if not self.rows:
            self.row()
        frame = Frame()
        self.rows[-1].append(frame)
        self.heads[-1].append(head)
        self.spans[-1].append(span)
        return frame

    def row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        self.heads.append([])
        self.spans.append([])

    def into(self, frame: Frame) -> None:
        """Write the table; one that lays out a page, as its cells in order."""
        filled = [n for n, row in enumerate(self.rows) if row]
        cells = [cell for row in self.rows for cell in row]
        plain = all(len(c.blocks) <= 1 and all(b.inline for b in c.blocks) for c in cells)
        wide = max((len(self.rows[n]) for n in filled), default=0)
        if not plain or wide < 2:
            for cell in cells:
                frame.take(cell.blocks)
            return
        rows = [self._texts(n) for n in filled]
        width = max(map(len, rows))
        rows = [row + [""] * (width - len(row)) for row in rows]
        if not all(self.heads[filled[0]]):
            rows.insert(0, [""] * width)
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "|" + " --- |" * width)
        frame.put("\n".join(lines), inline=False)

    def _texts(self, number: int) -> list[str]:
        out: list[str] = []
        for cell, span in zip(self.rows[number], self.spans[number], strict=True):
            text = cell.blocks[0].text if cell.blocks else ""
            out += [_PIPE.sub(_piped, text.replace("\\\n", " ")), *[""] * (span - 1)]
        return out
