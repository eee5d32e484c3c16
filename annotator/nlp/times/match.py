"""What a check is given: a rule's match and all it stands among."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times.language import TimeGrammar


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: tokens `first` up to `last` of the paragraph, its slots, and all it stands among."""

    first: int
    last: int
    slots: dict[str, Any]
    letters: str
    tokens: list[Token]
    words: TimeGrammar

    @property
    def before(self) -> str:
        """The letter before, or the empty string."""
        return self.letters[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The letters behind."""
        return self.letters[self.last : self.last + 4]

    @property
    def word_before(self) -> str:
        """The word before, in lower case."""
        return self.tokens[self.first - 1].lower if self.first else ""

    @property
    def word_after(self) -> str:
        """The word behind, in lower case."""
        return self.tokens[self.last].lower if self.last < len(self.tokens) else ""
