"""Inline HTML as Markdown: text, emphasis, links, pictures and line breaks of one block."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.content.writing import literal

_SIGNS = {"strong": "**", "em": "*", "del": "~~"}
_HTML = frozenset({"sup", "sub", "mark"})
"""Elements that Markdown does not have and that pages keep."""


_SUPERIOR = re.compile(r"<sup>(\[\^\d+\])</sup>")
"""The mark of a footnote, which stands higher by itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block: text; `open` and `close` of an element; `break`; or `raw`, which is Markdown already."""

    kind: str
    text: str = ""
    """The words; the element's name."""
    url: str = ""


def markdown(pieces: Sequence[Piece], *, broken: str = "\\\n") -> str:
    """The pieces as one block of Markdown. `broken` stands for a line break."""
    tidy = _tidied(pieces)
    out: list[str] = []
    opened: list[tuple[str, str]] = []
    for n, piece in enumerate(tidy):
        if piece.kind == "text":
            words = literal(piece.text)
            bang = words.endswith("!") and n + 1 < len(tidy) and tidy[n + 1].kind == "open"
            out.append(words[:-1] + "\\!" if bang else words)
        elif piece.kind == "raw":
            out.append(piece.text)
        elif piece.kind == "break":
            out.append(broken)
        elif piece.kind == "open":
            sign, end = _signs(tidy, n)
            opened.append((piece.text, end))
            out.append(sign)
        elif opened:
            out.append(opened.pop()[1])
    return _SUPERIOR.sub(r"\1", "".join(out)).strip(" \n")


def _tidied(pieces: Sequence[Piece]) -> list[Piece]:
    """Without empty elements and spaces beside spaces; spaces at the edges of an element stand outside it."""
    out: list[Piece] = []
    waiting = list(reversed(_matched(pieces)))
    while waiting:
        piece = waiting.pop()
        better = _beside(out[-1], piece) if out else None
        if better is None:
            out.append(piece)
        else:
            out.pop()
            waiting.extend(reversed(better))
    first, last = 0, len(out)
    while first < last and _is_edge(out[last - 1]):
        last -= 1
    while first < last and _is_edge(out[first]):
        first += 1
    return out[first:last]


def _is_edge(piece: Piece) -> bool:
    """Whether a piece means nothing where a block begins or ends."""
    return piece.kind == "break" or (piece.kind == "text" and not piece.text)


def _beside(a: Piece, b: Piece) -> list[Piece] | None:
    """Two neighbours as they should stand; None where they stand so."""
    words, space = Piece("text", a.text[:-1]), Piece("text", " ")
    if (a.kind, b.kind) == ("open", "close"):
        return []
    if (a.kind, b.kind) == ("text", "text"):
        return [Piece("text", _joined(a.text, b.text))]
    if a == Piece("text", ""):
        return [b]
    if a.kind == "open" and b.kind == "text" and b.text.startswith(" "):
        return [space, a, Piece("text", b.text[1:])]
    if a.kind == "text" and a.text.endswith(" ") and b.kind == "close":
        return [words, b, space]
    if a.kind == "text" and a.text.endswith(" ") and b.kind == "break":
        return [words, b]
    if a.kind == "break" and b.kind == "text" and b.text.startswith(" "):
        return [a, Piece("text", b.text[1:])]
    if (a.kind, b.kind) in (("open", "break"), ("break", "close")):
        return [b, a]
    return None


def _joined(a: str, b: str) -> str:
    return a + (b[1:] if a.endswith(" ") and b.startswith(" ") else b)


def _matched(pieces: Sequence[Piece]) -> list[Piece]:
    """Every element closed in order, each kind open once: a link inside a link is none."""
    out: list[Piece] = []
    opened: list[str] = []
    ignored: list[str] = []
    for piece in pieces:
        if piece.kind == "open":
            if piece.text in opened:
                ignored.append(piece.text)
                continue
            opened.append(piece.text)
        elif piece.kind == "close":
            if piece.text in ignored:
                ignored.remove(piece.text)
                continue
            if piece.text not in opened:
                continue
            while opened[-1] != piece.text:
                out.append(Piece("close", opened.pop()))
            opened.pop()
        out.append(piece)
    out += [Piece("close", name) for name in reversed(opened)]
    return out


def _signs(pieces: Sequence[Piece], at: int) -> tuple[str, str]:
    """What opens and closes the element at `at`; as HTML where Markdown's signs would not be read as such."""
    name = pieces[at].text
    if name == "a":
        return "[", f"](<{pieces[at].url}>)"
    if name in _HTML:
        return f"<{name}>", f"</{name}>"
    depth, end = 0, at
    for end in range(at, len(pieces)):
        depth += {"open": 1, "close": -1}.get(pieces[end].kind, 0)
        if not depth:
            break
    skip = frozenset({"strong", "em"}) if name != "del" else frozenset()
    before, after = _char(pieces, at - 1, -1, skip, "open"), _char(pieces, end + 1, 1, skip, "close")
    first, last = _char(pieces, at + 1, 1, skip, "open"), _char(pieces, end - 1, -1, skip, "close")
    left = not first.isspace() and (not _is_sign(first) or before.isspace() or _is_sign(before))
    right = not last.isspace() and (not _is_sign(last) or after.isspace() or _is_sign(after))
    if left and right and all(c not in "*~" for c in (before, after, first, last)):
        return _SIGNS[name], _SIGNS[name]
    return f"<{name}>", f"</{name}>"


def _char(pieces: Sequence[Piece], at: int, step: int, skip: frozenset[str], kind: str) -> str:
    """The character of the Markdown that stands next at `at`, signs that join those of the element passed over."""
    while 0 <= at < len(pieces) and pieces[at].kind == kind and pieces[at].text in skip:
        at += step
    if not 0 <= at < len(pieces) or pieces[at].kind == "break":
        return " "
    piece = pieces[at]
    if piece.kind in ("text", "raw") and piece.text:
        if step < 0 or piece.kind == "raw":
            return piece.text[0 if step > 0 else -1]
        return literal(piece.text[:3])[0]
    if piece.text == "a":
        return "[" if piece.kind == "open" else ")"
    return "*" if piece.text in _SIGNS else ">"


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def flat(text: str) -> str:
    """Text with HTML's white space as single spaces; a space that does not break stays."""
    return re.sub(r"[ \t\n\r\f]+", " ", text)
