"""An article's body in its blocks, each with the notes that are first met in it: for notes in the margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotator.base.markup import AnyHTMLParser
from annotator.pages.cards import Note

_VOID = frozenset({"br", "hr", "img", "wbr", "input", "source", "track", "col"})
_NUMBER = re.compile(r'(?:aria-details|data-n)="(\d+)"')


@dataclass(frozen=True, slots=True)
class Margin:
    """A block of the text and the notes that belong beside it."""

    html: Markup
    notes: tuple[Note, ...]


def margins(body: Markup, notes: Sequence[Note]) -> tuple[Margin, ...]:
    """The blocks of a body, in order; joined they are the body. Notes that no block calls for stand with the last."""
    blocks = _blocks(str(body))
    left = {n.number: n for n in notes}
    out = []
    for i, block in enumerate(blocks):
        met = [left.pop(n) for n in dict.fromkeys(map(int, _NUMBER.findall(block))) if n in left]
        if i == len(blocks) - 1:
            met += left.values()
        out.append(Margin(Markup(block), tuple(met)))  # noqa: S704 - a part of the woven body
    return tuple(out)


def _blocks(html: str) -> list[str]:
    """The outermost elements, with the white space behind each."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    ends = [*dict.fromkeys(e for e in reader.ends if e < len(html)), len(html)]
    starts = [0, *ends[:-1]]
    return [html[a:b] for a, b in zip(starts, ends, strict=True) if html[a:b].strip()] or [html]


class _Reader(AnyHTMLParser):
    """Finds where outermost elements begin, which is where the one before ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.depth = 0
        self.ends: list[int] = []
        self._lines = [0]
        for m in re.finditer("\n", html):
            self._lines.append(m.end())

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's signature
        """An element begins."""
        if not self.depth and self._at():
            self.ends.append(self._at())
        self.depth += tag not in _VOID

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self.depth -= tag not in _VOID and self.depth > 0
