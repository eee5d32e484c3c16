"""An article's body in its blocks, each with the notes that are first met in it: for notes in the margin.

A dense paragraph has more notes than room beside it. Then only the first ones stand whole; the others are their title
alone, so that each note stays beside its lines.
"""

from __future__ import annotations

import math
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
    brief: frozenset[int] = frozenset()
    """Numbers of the notes for which there is room for the title alone."""


_LINE, _NOTE_LINE = 1.95, 1.5
"""Heights of a line of text and of a note, in rem; estimates for the scholarly edition."""
_LETTERS, _NOTE_LETTERS = 58, 38
"""Letters in a line of text and of a note."""
_GAP, _BRIEF_GAP, _LOOSE = 0.7, 0.15, 1.0
"""Between notes, between titles alone, and how far the last note may reach below its block."""
_TAG = re.compile(r"<[^>]+>")


def margins(body: Markup, notes: Sequence[Note]) -> tuple[Margin, ...]:
    """The blocks of a body, in order; joined they are the body.

    A note that no block calls for stands behind the note before it.
    """
    blocks = _blocks(str(body))
    called: dict[int, int] = {}
    for i, block in enumerate(blocks):
        for number in map(int, _NUMBER.findall(block)):
            called.setdefault(number, i)
    inside: dict[int, list[Note]] = {}
    at = 0
    for note in sorted(notes, key=lambda n: n.number):
        at = called.get(note.number, at)
        inside.setdefault(at, []).append(note)
    out = []
    over = 0.0
    for i, block in enumerate(blocks):
        met = inside.get(i, [])
        room = _LINE * (1 + math.ceil(len(_TAG.sub("", block)) / _LETTERS))
        brief, used = _brief(met, room + _LOOSE - over)
        over = max(0.0, over + used - room)
        out.append(Margin(Markup(block), tuple(met), brief))  # noqa: S704 - a part of the woven body
    return tuple(out)


def _brief(notes: Sequence[Note], room: float) -> tuple[frozenset[int], float]:
    """(numbers of the notes that stand with their title alone, height of all), so that they fit into `room` rem."""
    low = [_BRIEF_GAP + _NOTE_LINE * math.ceil(len(n.title.text) / _NOTE_LETTERS) for n in notes]
    whole = [_whole(n) for n in notes]
    used, brief = sum(low), {n.number for n in notes}
    for note, small, large in zip(notes, low, whole, strict=True):
        if used - small + large <= room:
            used += large - small
            brief.discard(note.number)
    return frozenset(brief), used


def _whole(note: Note) -> float:
    texts = [note.title.text, *note.lines, note.said]
    lines = sum(math.ceil(len(t) / _NOTE_LETTERS) for t in texts if t)
    return _GAP + _NOTE_LINE * lines + (4.5 if note.map else 0.0)


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
