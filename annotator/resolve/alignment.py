"""Two wordings side by side: which words they share in order, and where they differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model import Span

_WORD = re.compile(r"\w+")
LOOSE = 2
"""Words between two shared stretches within which a single shared word is no accident."""


class Wording:
    """A text as words: folded for comparing, with their places for showing."""

    __slots__ = ("folded", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [Span(m.start(), m.end()) for m in _WORD.finditer(text)]
        self.folded = [s.of(text).casefold() for s in self.spans]

    def __len__(self) -> int:
        return len(self.folded)

    def between(self, first: int, end: int) -> str:
        """The text from word `first` up to but not including word `end`."""
        return self.text[self.spans[first].start : self.spans[end - 1].end] if first < end else ""


def folded(text: str) -> list[str]:
    """The words of a text, folded for comparing."""
    return [word.casefold() for word in _WORD.findall(text)]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two wordings share. Blocks are (word number here, word number there, words), in order."""

    blocks: tuple[tuple[int, int, int], ...]
    changes: tuple[tuple[str, str], ...]
    """(words here, words there) between the first and the last shared word."""

    @property
    def shared(self) -> int:
        """Words that both have in the same order."""
        return sum(size for _, _, size in self.blocks)


def align(here: Wording, there: Wording, first: int = 0, end: int | None = None) -> Alignment:
    """`here` beside the words `first` to `end` of `there` (Ratcliff and Obershelp's method, as difflib has it).

    A single shared word counts only close behind or before a longer shared stretch: everything has a "the".
    """
    stop = len(there) if end is None else end
    matcher = difflib.SequenceMatcher(None, here.folded, there.folded[first:stop], autojunk=False)
    found = [(a, b + first, n) for a, b, n in matcher.get_matching_blocks() if n]
    blocks = tuple(block for i, block in enumerate(found) if _counts(found, i))
    changes = tuple((here.between(a + n, c), there.between(b + n, d)) for (a, b, n), (c, d, _) in pairwise(blocks))
    return Alignment(blocks, tuple(c for c in changes if any(c)))


def _counts(blocks: Sequence[tuple[int, int, int]], i: int) -> bool:
    a, b, n = blocks[i]
    if n > 1:
        return True
    before, after = blocks[i - 1] if i else None, blocks[i + 1] if i + 1 < len(blocks) else None
    near_before = before is not None and before[2] > 1 and _gap(before, (a, b, n)) <= LOOSE
    return near_before or (after is not None and after[2] > 1 and _gap((a, b, n), after) <= LOOSE)


def _gap(left: tuple[int, int, int], right: tuple[int, int, int]) -> int:
    return max(right[0] - left[0] - left[2], right[1] - left[1] - left[2])
