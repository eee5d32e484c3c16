"""What stands in quotation marks: the marked stretches of a paragraph, seen as tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.lang.language import Language
from annotator.model import Span
from annotator.nlp.parsing import marks
from annotator.nlp.parsing.tokens import Paragraph, Token

_WORDS = re.compile(r"\w+(?:[’'\-]\w+)*")
_ENDS = ".!?…"


@dataclass(slots=True)
class Stretch:
    """One pair of marks and the tokens between, as offsets into the text and token numbers of the paragraph."""

    n: int
    """Number within the paragraph."""
    span: Span
    inner: str
    """The words between the marks, trimmed."""
    first: int
    """Its first token, the opening mark."""
    last: int
    """One past its last token."""
    closed: bool
    words: tuple[str, ...]
    begins: bool
    """True when a sentence may begin here: nothing but a finished sentence or a colon stands before it."""
    before: str
    """The character before it, spaces skipped; empty at the start."""
    after: str
    titled: bool
    """True when all longer words are capitalised, as in the title of a work."""

    @property
    def finished(self) -> bool:
        """True when it ends like a sentence of its own."""
        return self.inner[-1:] in _ENDS


def _titled(language: Language, words: Sequence[str]) -> bool:
    """True when all longer words are capitalised, as in the title of a work."""
    works = language.works
    long = [w for w in words if len(w) > 3 and w not in works.SMALL]
    if not long and len(words) > 1:
        long = [w for w in words if w not in works.SMALL]
    return bool(long) and all(not w[0].islower() for w in (words[0], *long))


class Passage:
    """A paragraph with its stretches."""

    __slots__ = ("at", "paragraph", "stretches", "tokens")

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.tokens: list[Token] = paragraph.tokens
        self.stretches: list[Stretch] = []
        self.at: list[int] = [-1] * len(self.tokens)
        """For each token the number of the stretch it lies in, or -1."""
        for found in marks.stretches(paragraph.text):
            self._add(found)

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.paragraph.language

    def _add(self, found: marks.Stretch) -> None:
        text, base = self.paragraph.text, self.paragraph.start
        span = found.span.shifted(base)
        inside = self.paragraph.tokens_in(span)
        inner = found.inner.of(text).strip()
        words = tuple(_WORDS.findall(inner))
        before = text[: found.start].rstrip()
        if not inside or not words or before[-1:] == "=":  # the last: an attribute of a tag left in the text
            return
        n = len(self.stretches)
        first, last = inside[0].i, inside[-1].i + 1
        for i in range(first, last):
            self.at[i] = n
        begins = not before or before[-1] in ".!?:…”\"»’'—" or self._ends_with_quotation(found.start)
        begins = begins or (before[-1] in "(-–" and before[-2:-1].isspace() and inner[:1].isupper())
        after = text[found.end :].lstrip()[:1]
        self.stretches.append(
            Stretch(
                n,
                span,
                inner,
                first,
                last,
                found.closed,
                words,
                begins,
                before[-1:],
                after,
                _titled(self.language, words),
            )
        )

    def _ends_with_quotation(self, start: int) -> bool:
        return bool(self.stretches) and self.stretches[-1].span.end - self.paragraph.start == start

    def is_title(self, stretch: Stretch) -> bool:
        """True for the title of a work or the name of a thing: "Meet the Press", the movie "13 Hours"."""
        works = self.language.works
        if not stretch.titled or not stretch.first or len(stretch.words) > 14:
            return False
        before = self.tokens[stretch.first - 1]
        if before.text == "," and stretch.first > 1:
            before = self.tokens[stretch.first - 2]
        if stretch.finished and stretch.inner[-1] != ".":
            return before.lemma in works.NOUNS or before.lower in works.ENTITLED
        return before.lower in works.LEADS or before.tag == "POS" or before.lemma in works.NOUNS

    def stretch_of(self, token: Token) -> Stretch | None:
        """The stretch `token` lies in."""
        n = self.at[token.i]
        return self.stretches[n] if n >= 0 else None
