"""Quotation marks: which characters open and close, and how they pair within one paragraph.

Pairing comes before parsing, on characters alone: the parser reads straight marks best and must not end a
sentence inside a quotation. An unclosed or odd mark never reaches beyond its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.lang.en.marks import ELISIONS
from annotator.model import Span

_DOUBLE = dict.fromkeys(map(ord, "“”„‟«»〝〞＂❝❞"), '"')
_SINGLE = dict.fromkeys(map(ord, "‘’‚‛‹›`´ʼ＇"), "'")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t\n\r\u2028\u2029\u200b\ufeff"), " ")
_DASHES = {0x2011: "-"}
_FOR_PARSER = {**_DOUBLE, **_SINGLE, **_SPACES, **_DASHES}

_CLOSERS = {
    '"': '"”',
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "〝": "〞",
    "＂": "＂",
    "❝": "❞",
}
"""Which marks may close a quotation opened by the key."""

_SINGLE_CLOSERS = {"‘": "’'", "'": "'’", "‚": "‘’", "‹": "›", "›": "‹", "`": "'´’"}
_TRIGGER = re.compile("|".join(map(re.escape, ("''", "``", *_CLOSERS, *_SINGLE_CLOSERS))))
_WORD = re.compile(r"[‘’']?(\w+)")
_YEAR = re.compile(r"\d\ds?")
_FEET = re.compile(r"\d\s?[’'′]\s?\d{1,2}$|[’'′]\s?\d{1,2}$")
LONGEST_WORD = 250
"""Characters without a space that can be a word; the tokenizer takes time by the square of them."""
_ENDLESS = re.compile(rf"[^\w\s]{{40,}}|\S{{{2 * LONGEST_WORD},}}")
"""A flood of marks, or a word without end."""
_STARTS = ' \t\u00a0(\u2014\u2013-[{/"“„«'
"""What may stand before an opening single mark."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One quotation within a paragraph, offsets relative to it, marks included."""

    start: int
    end: int
    width: int = 1
    """Characters of each mark: 2 for `''`."""
    closed: bool = True
    """False when it runs to the end of the paragraph without a close."""
    single: bool = False

    @property
    def span(self) -> Span:
        """The stretch with its marks."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> Span:
        """The stretch without its marks."""
        return Span(self.start + self.width, max(self.start + self.width, self.end - self.width * self.closed))


def for_parser(text: str) -> str:
    """`text` as the model knows it, of equal length: straight marks, plain spaces, no endless words.

    Outer single marks become double ones and the double ones inside them single, whatever the house style.
    """
    out = _ENDLESS.sub(_parted, text.translate(_FOR_PARSER))
    singles = [s for s in stretches(text) if s.single] if "'" in out else []
    if not singles:
        return out
    chars = list(out)
    for s in singles:
        for i in range(s.start + 1, s.end - 1):
            if chars[i] == '"':
                chars[i] = "'"
        chars[s.start] = '"'
        if s.closed:
            chars[s.end - 1] = '"'
    return "".join(chars)


def _parted(found: re.Match[str]) -> str:
    words = found.group()
    longest = LONGEST_WORD if len(words) >= 2 * LONGEST_WORD and re.search(r"\w", words) else 20
    return re.sub(rf"(.{{{longest}}}).", r"\1 ", words)


def pairs(text: str) -> list[Span]:
    """Quotations in one paragraph, marks included, outermost only, in order.

    An opening mark without a close runs to the end of the paragraph (a quotation that goes on in the next).
    """
    return [s.span for s in stretches(text)]


def stretches(text: str) -> list[Stretch]:
    """Quotations in one paragraph, outermost only, in order."""
    found: list[Stretch] = []
    at = 0
    while (mark := _TRIGGER.search(text, at)) is not None:
        stretch = _from(text, mark.start(), mark.group())
        if stretch is None:
            at = mark.end()
        else:
            found.append(stretch)
            at = stretch.end
    return found


def _from(text: str, i: int, mark: str) -> Stretch | None:
    """The quotation that begins at `i`, if one does."""
    if not _can_open(text, i, len(mark)):
        return None
    if mark in ("''", "``"):
        end = _close(text, i + 2, "''", 2)
        return _made(text, i, end, 2)
    if mark in _CLOSERS:
        return _made(text, i, _close(text, i + 1, mark, 1), 1)
    if i and text[i - 1] not in _STARTS:
        return None
    single = _close_single(text, i, mark)
    if single:
        return Stretch(i, single, single=True)
    if mark in "‘'‚‹" and text[i + 1].isalpha() and not _is_elision(text, i) and _opens_clause(text, i):
        return Stretch(i, len(text), closed=False, single=True)
    return None


def _made(text: str, i: int, end: int | None, width: int) -> Stretch | None:
    if end is not None:
        return Stretch(i, end, width) if end - i > 2 * width else None
    if len(text) - i > 2 * width and _opens_clause(text, i):
        return Stretch(i, len(text), width, closed=False)
    return None


def _opens_clause(text: str, i: int) -> bool:
    """True where a quotation may begin that goes on in the next paragraph."""
    before = text[:i].rstrip()
    return not before or before[-1] in ',:.!?;—–-)”"'


def _is_elision(text: str, i: int) -> bool:
    """True when the mark at `i` stands for left-out letters or digits: 'em, '90s."""
    word = _WORD.match(text, i)
    return word is not None and (word.group(1).lower() in ELISIONS or bool(_YEAR.fullmatch(word.group(1))))


def _can_open(text: str, i: int, width: int) -> bool:
    after = text[i + width : i + width + 1]
    if not after or after.isspace() or (after in ",.;:!?)" and text[i + width : i + width + 3] != "..."):
        return False
    return i == 0 or not text[i - 1].isalnum()


def _close(text: str, at: int, mark: str, width: int) -> int | None:
    """Offset behind the mark that closes what `mark` opened before `at`; None when none does."""
    closers = ("''",) if width == 2 else tuple(_CLOSERS[mark])
    depth, i, n = 0, at, len(text)
    while i < n:
        hit = text[i : i + width]
        if hit in closers:
            if hit == '"' and text.count('"', i) % 2 == 0 and _is_inch(text, i):
                i += 1
                continue
            if depth == 0:
                return i + width
            depth -= 1
            i += width
            continue
        if width == 1 and hit == mark and hit not in '"”＂':
            if text[at:i].rstrip()[-1:] in (".", "!", "?", ","):  # the close was forgotten; a new quotation begins
                return i - (len(text[:i]) - len(text[:i].rstrip()))
            depth += text[i:].count(_CLOSERS[mark][0]) > 1
        i += 1
    return None


def _is_inch(text: str, i: int) -> bool:
    """True when the straight mark at `i` reads as inches: 6'2", 18" pipe."""
    if not text[i - 1 : i].isdigit():
        return False
    return bool(_FEET.search(text, max(0, i - 8), i)) or text[i + 1 : i + 2] == " "


def _close_single(text: str, i: int, mark: str) -> int | None:
    """Offset behind the close of the single mark at `i`; None when that is an apostrophe."""
    closers = _SINGLE_CLOSERS[mark]
    if mark in "'‘’":
        if _is_elision(text, i):
            return None
        if not text[i + 1].isalnum() and text[i + 1] not in '“"«[$#@…':
            return None
    fallback: int | None = None
    depth = 0
    for j in range(i + 2, len(text)):
        char = text[j]
        if char == "‘" and mark == "‘" and not text[j - 1].isalnum():
            if fallback is not None:
                return fallback
            depth += 1
            continue
        if char not in closers or text[j - 1].isspace() or text[j + 1 : j + 2].isalnum():
            continue
        if depth:
            depth -= 1
            continue
        possessive = text[j - 1] in "sz" and text[j + 1 : j + 2] == " "
        if not possessive or mark in "‹›":
            if fallback is not None and text[j - 1] not in ",.!?…—":
                return fallback
            return j + 1
        if fallback is None:
            fallback = j + 1
    return fallback
