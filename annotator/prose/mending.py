"""A line whose markup is wrong, written as it should be: what an error suggests to paste."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

from annotator.base.trust import slug
from annotator.prose.marks import ROLES, STANCES, VETOED, is_timex
from annotator.prose.parser import ATTRS, DRAFT_CLASS, FOUND_CLASS, KINDS

_PAIR = r"[A-Za-z][\w-]*+\s*+=\s*+(?:\"[^\"\n}]*+\"|'[^'\n}]*+'|[‘’“”„][^‘’“”„\n}]*+[‘’“”„]|[^\s\"}]*+)"
_WORDS = rf"(?:(?:{_PAIR}|[.#]?[A-Za-z][\w-]*+)[\s,]*+)++"
_BLOCK = re.compile(rf"(?<!\\)(?P<before>[\])]?[ \t]?)\{{\s*(?P<words>{_WORDS})(?P<end>\}}?)")
_PART = re.compile(rf"{_PAIR}|[.#]?[A-Za-z][\w-]*")
_IN_LINK = re.compile(r"\[([^\[\]]*)\[([^\[\]]+)\]\{([^{}]*)\}([^\[\]]*)\]\(([^()\s]*)\)")
_BEHIND_LINK = re.compile(r"(?<!!)(\[[^\[\]]+\]\([^()\s]*\))(\{\.[^{}]*\})")
_HEAD = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+|#+[ \t]+)?")
LONGEST = 2_000
"""Characters of a line; a longer one is not shown again."""
_CLASSES = (FOUND_CLASS, DRAFT_CLASS)
_CHOICES: dict[str, Sequence[str]] = {
    "role": ROLES,
    "stance": STANCES,
    "kind": ("direct", "indirect", "mixed"),
    "of": VETOED,
}


def corrected(line: str) -> str:
    """`line` with its markup written as it should be; empty where that cannot be told or nothing changes."""
    if len(line) > LONGEST:
        return ""
    out = _IN_LINK.sub(r"[[\1\2\4](\5)]{\3}", line)
    out = _BEHIND_LINK.sub(r"[\1]\2", out)
    pieces: list[str] = []
    last = 0
    for found in _BLOCK.finditer(out):
        written = _block(found["words"])
        if written is None:
            continue
        before = found["before"].strip()
        start = out[last : found.start()]
        if before == ")" and "(" in start and not re.search(r"\]\([^()]*$", start):
            at = start.rindex("(")  # parentheses in the place of brackets
            start, before = f"{start[:at]}[{start[at + 1 :]}", "]"
        elif before != "]":
            if "[" not in start:
                continue
            tail = "" if out[found.end() : found.end() + 1] == "]" else found["before"]
            start, before = start + before + tail.rstrip(), "]"
        if before == "]" and "[" not in start:
            head = _HEAD.match(start)
            at = head.end() if head and not pieces else 0
            start = f"{start[:at]}[{start[at:]}"
        pieces.append(start + before + written + (" " if not found["end"] and found["words"][-1:].isspace() else ""))
        last = found.end() + (not found["before"].endswith("]") and out[found.end() : found.end() + 1] == "]")
    out = "".join(pieces) + out[last:]
    return out if out != line else ""


def _block(words: str) -> str | None:
    """Attributes in braces as they should be written; None where nothing says what they are."""
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    rest: list[str] = []
    for part in _PART.findall(words):
        name, equals, value = part.partition("=")
        if equals:
            pairs.append((name.strip().lower(), value.strip().strip("\"'‘’“”„")))
        elif part[:1] != "#":
            found = _near(part.lstrip(".").lower(), (*KINDS, *_CLASSES))
            if found:
                classes.append(found)
            elif not part.startswith("."):
                rest.append(part)
    kinds = [c for c in classes if c in KINDS]
    if not kinds:
        return None
    kind = kinds[0]
    extra = "".join(f" .{c}" for c in dict.fromkeys(classes) if c in _CLASSES)
    written = "".join(f" {k}={v}" for k, v in _attributes(kind, pairs))
    return f"{{.{kind}{extra}{written}}}" + (f" {' '.join(rest)}" if rest else "")


def _attributes(kind: str, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for name, value in pairs:
        key = _near(name, ATTRS[kind])
        if not key or not value:
            continue
        if key in ("ref", "by"):
            yield key, slug(value)
        elif key in _CHOICES:
            if close := _near(value, _CHOICES[key]):
                yield key, close
        elif key not in ("value", "date") or all(is_timex(part) for part in value.split("/", 1)):
            yield key, value if re.fullmatch(r"[A-Za-z0-9:_-]+", value) else f'"{value}"'


def _near(word: str, known: Sequence[str]) -> str:
    return next(iter(difflib.get_close_matches(word, known, 1, 0.7)), "")
