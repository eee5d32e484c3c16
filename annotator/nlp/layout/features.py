"""Clues to the type of a line: its length, marks, capitals and words, where it stands, what stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.lang.language import Language
from annotator.lang.parts.layout import Lines

LONG = 12
"""Words from which a line with an end mark is running text."""
FEW = 14
"""Words of the longest line whose every word is a clue."""
MARKS = "|/·•#@©»>–—$=&%*:;,(…★+"
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_ENDS = ".?!:…;"
_TOLD = ("clock", "handle", "by", "email", "code", "opens with code", "more", "stamp", "date", "genre")
"""Clues of a neighbour that are clues."""
_CLOSING = "\"'”’»)]*_"
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_QUOTED = re.compile(r"[\"“«‘'].+[\"”»’'][.,]?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with what is asked of it by its neighbours."""

    known: Lines
    """What the language knows of lines."""
    text: str
    words: tuple[str, ...]
    end: str
    """Its end mark, behind closing marks too; empty for none."""
    prose: bool
    """Long, with an end mark."""
    shape: str
    """What kind of layout it could be part of: a bullet, cells, a question, a short or a long line."""

    @classmethod
    def of(cls, known: Lines, text: str) -> Line:
        """`text`: the line, its indent with it."""
        words = tuple(_WORD.findall(text))
        bare = text.rstrip().rstrip(_CLOSING).rstrip()
        end = bare[-1:] if bare[-1:] in _ENDS else ""
        prose = len(words) >= LONG and end in (".", "?", "!", "…") and bool(end)
        if prose:
            shape = "prose"
        elif known.PATTERNS["bullet"].match(text):
            shape = "bullet"
        elif known.PATTERNS["cells"].search(text):
            shape = "cells"
        elif end in ("?", ":", ";"):
            shape = end
        else:
            shape = "long" if len(words) > LONG else "words" if end else "short"
        return cls(known, text, words, end, prose, shape)


def features(language: Language, texts: Sequence[str], *, title: str = "") -> list[dict[str, float]]:
    """For each line its clues, name -> strength. `title`: the article's, where it is known."""
    lines = [Line.of(language.lines, text) for text in texts]
    running = [i for i, line in enumerate(lines) if line.prose]
    first, last = (running[0], running[-1]) if running else (len(lines), -1)
    whole = "\n".join(texts)
    interview = sum(line.end == "?" and len(line.words) > 2 for line in lines)
    labels = Counter(label for line in lines if (label := _label(line.text)))
    out = []
    for i, line in enumerate(lines):
        zone = "head" if i < first else "tail" if i > last else "body"
        clues = _own(line)
        clues |= {f"zone:{zone}", f"size:{_size(line)} {zone}", f"from start:{min(i, 6)}"}
        clues |= {f"from end:{min(len(lines) - 1 - i, 4)}", f"shape:{line.shape} {zone}"}
        if title and line.text.strip() == title.strip():
            clues.add("title")
        if len(line.words) > 2 and whole.count(line.text.strip("\"'“”‘’«» .")) > 1:
            clues.add("repeated")
        if interview >= 3:
            clues |= {f"talk:{line.shape}", f"talk:{_before(lines, i)} {line.shape}"}
        label = _label(line.text)
        if label:
            clues.add("label again" if labels[label] > 1 else "label once")
        clues |= _beside(lines, i)
        out.append(dict.fromkeys(sorted(clues), 1.0))
    return out


def _size(line: Line) -> int:
    return next((n for n in _LENGTHS if len(line.words) <= n), 99)


def _label(text: str) -> str:
    """What stands before a colon at the head of a line, where it is short."""
    head, colon, _ = text.partition(":")
    return head if colon and 0 < len(head) < 30 else ""


def _before(lines: Sequence[Line], i: int) -> str:
    return lines[i - 1].shape if i else "none"


def _own(line: Line) -> set[str]:
    """Clues of the line itself."""
    text, words = line.text, line.words
    clues = {f"size:{_size(line)}", f"end:{line.end or 'none'}", f"shape:{line.shape}"}
    clues |= {f"mark:{mark}" for mark in MARKS if mark in text}
    clues |= {
        f"has:{name}" for name, pattern in line.known.PATTERNS.items() if _shows(line.known, name, pattern, text)
    }
    stripped = text.strip()
    if stripped[:1] in "([" and stripped[-1:] in ")]":
        clues.add("in brackets")
    if _QUOTED.fullmatch(stripped):
        clues.add("in quotation marks")
    elif stripped[:1] in "\"“«‘'":
        clues.add("opens with a quotation mark")
    if any(mark in text for mark in '"“”«»'):
        clues.add("quotation mark")
    clues.add(f"case:{_case(line)}")
    clues.add(f"case:{_case(line)} {line.end or 'none'} {min(_size(line), 18)}")
    digits = sum(c.isdigit() for c in text)
    if digits:
        clues.add(f"digits:{min(int(10 * digits / len(text)), 5)}")
    if words:
        clues |= {f"first:{words[0].lower()}", f"last:{words[-1].lower()}", f"two:{' '.join(words[:2]).lower()}"}
    if len(words) <= FEW:
        clues |= {f"word:{w.lower()}" for w in words if not w.isdigit()}
    return clues


def _shows(known: Lines, name: str, pattern: re.Pattern[str], text: str) -> bool:
    if name in known.WHOLE:
        return pattern.fullmatch(text.strip()) is not None
    return (pattern.match(text) if name in known.AT_START else pattern.search(text)) is not None


def _case(line: Line) -> str:
    """How the line uses capitals."""
    words = [w for w in line.words if w[0].isalpha()]
    if not words:
        return "no words"
    if all(w.isupper() for w in words) and sum(map(len, words)) > 2:
        return "capitals"
    capital = sum(w[0].isupper() for w in words)
    if capital == len(words):
        return "all" if len(words) > 1 else "one"
    if all(w[0].isupper() or w in line.known.SMALL for w in words):
        return "title"
    if capital > 0.6 * len(words):
        return "most"
    return "first" if words[0][0].isupper() else "small"


def _beside(lines: Sequence[Line], i: int) -> set[str]:
    """Clues of the neighbours."""
    before = lines[i - 1] if i else None
    after = lines[i + 1] if i + 1 < len(lines) else None
    clues = {f"before:{before.shape if before else 'none'}", f"after:{after.shape if after else 'none'}"}
    for name, other in (("before", before), ("after", after)):
        if other is not None:
            clues |= {f"{name} has:{clue}" for clue in _TOLD
                      if _shows(other.known, clue, other.known.PATTERNS[clue], other.text)}  # fmt: skip
            clues.add(f"{name} case:{_case(other)}")
    return clues
