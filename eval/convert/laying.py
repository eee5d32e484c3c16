"""Tokens laid out as a text, for corpora that have tokens only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_NO_BLANK_BEFORE = set(". , : ; ! ? ) ] } % 's ’s n't n’t 're 've 'll 'd 'm … ” ’".split())
_NO_BLANK_BEHIND = {"(", "[", "{", "$", "£", "€", "“", "‘", "#"}


class Laid:
    """A text that grows by tokens and knows where each of them stands."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[tuple[int, int]] = []
        self._glued = True
        self._open = False
        """Whether a straight quotation mark is open."""

    def add(self, word: str, *, blank: bool | None = None) -> int:
        """Put a token behind the others; its number. `blank`: whether one follows (None: as English has it)."""
        closes = word == '"' and self._open
        tight = self._glued or (blank is None and (word in _NO_BLANK_BEFORE or closes))
        if self.text and not tight and not self.text[-1].isspace():
            self.text += " "
        start = len(self.text)
        self.text += word
        self.spans.append((start, len(self.text)))
        opens = word == '"' and not self._open
        if word == '"':
            self._open = not self._open
        self._glued = (not blank) if blank is not None else (word in _NO_BLANK_BEHIND or opens)
        return len(self.spans) - 1

    def end_paragraph(self) -> None:
        """What follows is a paragraph of its own."""
        self.text = self.text.rstrip()
        if self.text:
            self.text += "\n\n"
        self._glued, self._open = True, False

    def end_sentence(self) -> None:
        """What follows is a sentence of its own."""
        self._glued = False

    def over(self, numbers: Iterable[int]) -> tuple[int, int]:
        """Where the text of these tokens begins and ends."""
        taken = [self.spans[n] for n in numbers]
        return min(s for s, _ in taken), max(e for _, e in taken)


def files(source: Path, pattern: str) -> list[Path]:
    """The files below `source` whose names fit, in order; `source` itself where it is a file."""
    return [source] if source.is_file() else sorted(source.rglob(pattern))
