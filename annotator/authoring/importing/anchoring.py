"""Where the words of an annotation stand in an article: by their place, by themselves, by what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.authoring.importing.told import Told
from annotator.model import Article, Span

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "–": "-", "—": "-"})
_NONE = frozenset("\u00ad\u200b\ufeff\u200e\u200f")
_MOST = 10_000
"""Places of the same words that are compared."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A text in which white space, quotation marks and dashes of all kinds are one; `at` leads back."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the text that the flat one between `start` and `end` stands for."""
        return Span(self.at[start], self.at[end - 1] + 1)


def flatten(text: str) -> Flat:
    """`text` as it is compared."""
    out: list[str] = []
    at: list[int] = []
    for i, char in enumerate(text.translate(_SAME)):
        if char in _NONE or (char.isspace() and (not out or out[-1] == " ")):
            continue
        out.append(" " if char.isspace() else char)
        at.append(i)
    return Flat("".join(out), tuple(at))


def anchor(told: Told, article: Article, flat: Flat) -> Span | str:
    """Where the words stand, or why that cannot be told. `flat` is the article's text, flattened."""
    text = article.text
    exact = flatten(told.exact).text.strip()
    if not exact and 0 <= told.start < told.end <= len(text) and text[told.start : told.end].strip():
        return _trimmed(Span(told.start, told.end), text)
    if not exact:
        return "it names no words"
    if 0 <= told.start < told.end <= len(text) and flatten(text[told.start : told.end]).text.strip() == exact:
        return _trimmed(Span(told.start, told.end), text)
    places: list[int] = []
    start = flat.text.find(exact)
    while start >= 0 and len(places) < _MOST:
        places.append(start)
        start = flat.text.find(exact, start + 1)
    if not places:
        return "its words are not in the article"
    scored = sorted(((_around(told, flat.text, p, p + len(exact)), -p) for p in places), reverse=True)
    if len(scored) > 1 and scored[0][0] == scored[1][0]:
        return f"its words stand in {len(places)} places, and nothing tells which is meant"
    first = -scored[0][1]
    return flat.span(first, first + len(exact))


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _around(told: Told, text: str, start: int, end: int) -> int:
    """How many characters around the words are those that the annotation remembers."""
    before, after = flatten(told.prefix).text.lstrip(), flatten(told.suffix).text.rstrip()
    own_before, own_after = text[max(0, start - len(before)) : start], text[end : end + len(after)]
    return _same(before[::-1], own_before[::-1]) + _same(after, own_after)


def _same(a: str, b: str) -> int:
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n
