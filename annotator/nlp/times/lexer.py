"""Gives every token of a paragraph one letter: what it can be in a time expression.

The letters are the language's (see its `times` module); these are the engine's, for figures:
n a number, Y four digits that can be a year, o an ordinal, D a decade, C a clock, T a whole date in figures,
_ the rest of a phrase, . any other word, ; a mark that parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times.hints import EVIDENCE
from annotator.nlp.times.language import TimeGrammar

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+\.\d+")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::\d\d)?(?:([ap])\.?m\.?)?", re.I)
_HOUR = re.compile(r"(\d{1,2})([ap])\.?m\.?", re.I)
_DECADE = re.compile(r"['\u2019\u2018]?(\d{2}|\d{4})['\u2019]?s")
_YEARS = re.compile(r"(1[5-9]\d\d|20\d\d)[-\u2013/](\d\d|\d{4})")
_SHORT_YEAR = re.compile(r"['\u2019\u2018](\d\d)")
_FULL = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T[\d:.]+Z?)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_PARTS = frozenset('.;:!?()[]\u2026"\u201c\u201d')

Lexed = tuple[str, list[Any]]
"""(one letter a token, the value of each)."""


def lex(tokens: list[Token], words: TimeGrammar) -> Lexed:
    """Letters and values of a paragraph's tokens."""
    letters: list[str] = []
    values: list[Any] = []
    known, phrases, doubtful = words.words, words.phrases, words.doubtful
    skip = 0
    for token in tokens:
        if skip:
            skip -= 1
            letters.append("_")
            values.append(None)
            continue
        lower = token.lower
        letter, value = ".", None
        if lower in phrases and (found := _phrase(token, phrases[lower])):
            skip, letter, value = found
        elif lower in known:
            letter, value = known[lower]
            if lower in doubtful and not EVIDENCE[doubtful[lower]](token, words):
                letter, value = ".", None
        elif lower[0].isdigit() or (lower[0] in "'\u2019\u2018" and len(lower) > 2):
            letter, value = figure(lower, words)
            if letter == "n" and len(lower) == 2 and _apostrophe_before(token):
                letter, value = "y", _century(value)
        elif lower in _PARTS:
            letter = ";"
        elif "-" in lower and len(lower) > 1:
            letter, value = _prefixed(lower, words)
        if letter == "n" and letters[-2:] == ["n", "&"] and _hundreds(values[-2], value):
            letters[-1] = "-"  # one hundred and fifty
        if letter == "n" and letters and letters[-1] == "n" and _apart(values[-1], value):
            letters[-1] = "."  # "two four-year terms"
        letters.append(letter)
        values.append(value)
    return "".join(letters), values


def _apart(first: Any, second: Any) -> bool:
    """True for two figures below ten side by side: they are not one number."""
    return isinstance(first, int) and isinstance(second, int) and first < 10 and second < 10


def _hundreds(first: Any, second: Any) -> bool:
    """True for the parts of one number written in words."""
    return isinstance(first, int) and isinstance(second, int) and first % 100 == 0 < first and second < 100


def _phrase(token: Token, choices: tuple[tuple[tuple[str, ...], str, Any], ...]) -> tuple[int, str, Any] | None:
    tokens, at = token.paragraph.tokens, token.i + 1
    for rest, letter, value in choices:
        if all(at + k < len(tokens) and tokens[at + k].lower == word for k, word in enumerate(rest)):
            return len(rest), letter, value
    return None


def figure(word: str, words: TimeGrammar) -> tuple[str, Any]:
    """Letter and value of a word in figures."""
    for pattern, make in _FIGURES:
        found = pattern.fullmatch(word)
        if found:
            return make(found)
    head = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if head.isdigit() and word[len(head) :] in words.ordinal_suffixes and int(head) < 200:
        return "o", int(head)
    return (_prefixed(word, words)) if "-" in word else (".", None)


def _prefixed(word: str, words: TimeGrammar) -> tuple[str, Any]:
    prefix, _, rest = word.partition("-")
    if prefix not in words.prefixes or not rest:
        return ".", None
    if rest in words.words:
        return words.words[rest]
    return figure(rest, words) if rest[0].isdigit() else (".", None)


def _digits(found: re.Match[str]) -> tuple[str, Any]:
    word = found.group()
    number = int(word)
    return ("Y" if len(word) == 4 and 1000 <= number <= 2199 else "n"), number


def _clock(found: re.Match[str]) -> tuple[str, Any]:
    hour, minute, half = found.group(1), found.group(2), (found.group(3) or "").lower()
    if int(hour) > 24 or int(minute) > 59:
        return ".", None
    return ("C" if ":" in found.group() or half else "n"), (int(hour), int(minute), half)


def _hour(found: re.Match[str]) -> tuple[str, Any]:
    hour = int(found.group(1))
    return ("C", (hour, 0, found.group(2).lower())) if 1 <= hour <= 12 else (".", None)


def _decade(found: re.Match[str]) -> tuple[str, Any]:
    word = found.group(1)
    if len(word) == 4:
        return ("D", word[:3]) if word[3] == "0" else (".", None)
    return ("D", "19" + word[0]) if word[1] == "0" and word[0] != "0" else (".", None)


def _short_year(found: re.Match[str]) -> tuple[str, Any]:
    return "y", _century(int(found.group(1)))


def _two_years(found: re.Match[str]) -> tuple[str, Any]:
    """1962-63 as one token: the first of the two."""
    first, last = int(found.group(1)), int(found.group(2)[-2:])
    return ("Y", first) if last > first % 100 or last == (first + 1) % 100 else (".", None)


def _century(year: int) -> int:
    return year + (2000 if year < 40 else 1900)


def _apostrophe_before(token: Token) -> bool:
    """'82 whose mark is a token of its own."""
    mark = token.prev
    return mark is not None and mark.text in "'\u2019\u2018" and mark.end == token.start


def _full(found: re.Match[str]) -> tuple[str, Any]:
    return "T", (int(found.group(1)), int(found.group(2)), int(found.group(3)))


def _slashed(found: re.Match[str]) -> tuple[str, Any]:
    a, b, year = int(found.group(1)), int(found.group(2)), int(found.group(3))
    if len(found.group(3)) == 2:
        year = _century(year)
    if a <= 12 and b <= 12 and a != b:
        return "T", (year, a, b, "either")
    return "T", (year, a, b) if a <= 12 else (year, b, a)


def _number(found: re.Match[str]) -> tuple[str, Any]:
    word = found.group().replace(",", "")
    return "n", float(word) if "." in word else int(word)


_FIGURES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, Any]]], ...] = (
    (_DIGITS, _digits),
    (_NUMBER, _number),
    (_CLOCK, _clock),
    (_HOUR, _hour),
    (_DECADE, _decade),
    (_SHORT_YEAR, _short_year),
    (_YEARS, _two_years),
    (_FULL, _full),
    (_SLASHED, _slashed),
)
