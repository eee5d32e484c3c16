"""Reviews: `reviewed="mk 2024-05-14 1f3a9c2e"` beside what a program found.

The last word is a digest of the words and attributes that the person was given. When either changes, the review is
void: what stands there then is found, and nobody has seen it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

SHAPE = re.compile(r"(?P<name>[^\s:\"{}]+) (?P<day>\d{4}-\d\d-\d\d) (?P<seal>[0-9a-f]{8})")
KEY = "reviewed"


def seal(kind: str, words: str, attrs: Iterable[tuple[str, str]]) -> str:
    """The digest of what a reviewer is given."""
    said = [kind, " ".join(words.split()), *(f"{k}={v}" for k, v in sorted(attrs) if k != KEY and v)]
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def review(kind: str, words: str, attrs: Iterable[tuple[str, str]], *, name: str, day: str) -> str:
    """The value of `reviewed` for what `name` has reviewed on `day`."""
    return f"{name} {day} {seal(kind, words, attrs)}"


def reviewed(kind: str, words: str, attrs: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """(name, day) of the review among `attrs`; empty where there is none or it is void."""
    attrs = tuple(attrs)
    found = SHAPE.fullmatch(dict(attrs).get(KEY, ""))
    if found is None or found["seal"] != seal(kind, words, attrs):
        return "", ""
    return found["name"], found["day"]
