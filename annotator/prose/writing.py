"""write_markup(body, additions): inline markup written into the Markdown; no other character changes."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model import Article, Span
from annotator.prose.parser import FOUND_CLASS


@dataclass(frozen=True, slots=True)
class Addition:
    """Markup around `span` of the article's text; what the program found says so of itself (`.found`)."""

    span: Span
    kind: str
    attrs: tuple[tuple[str, str], ...] = ()
    found: bool = True
    """False for what a person annotated."""

    def close(self) -> str:
        """The closing bracket with its attributes."""
        written = "".join(f" {k}={_value(v)}" for k, v in self.attrs if v)
        found = f" .{FOUND_CLASS}" if self.found else ""
        return f"]{{.{self.kind}{found}{written}}}"


def _value(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9:_-]+", value):
        return value
    return '"' + value.replace("\\", "").replace('"', "").replace("{", "(").replace("}", ")").replace("\n", " ") + '"'


def write_markup(article: Article, additions: Iterable[Addition]) -> tuple[str, list[Addition]]:
    """The body with markup added, and the additions that have no place in it.

    An addition is left out within a wikilink, where its words do not stand in the source as they read (an entity
    such as `&amp;`, a hard line break), where it would cut through emphasis, a link or a person's markup, or where it
    crosses another addition.
    """
    placed: list[tuple[int, int, Addition]] = []
    left: list[Addition] = []
    inserts: dict[int, list[tuple[int, int, str]]] = {}
    for addition in sorted(additions, key=lambda a: (a.span.start, -a.span.end, a.kind)):
        where = _source_span(article, addition.span)
        if (
            where is None
            or not _balanced(article.body, *where)
            or any(_crosses(where, (a, b)) for a, b, _ in placed)
            or any(addition.span.overlaps(s) and not _around(addition.span, s) for s, _ in article.wikilinks)
        ):
            left.append(addition)
            continue
        placed.append((*where, addition))
    for order, (start, end, addition) in enumerate(placed):
        inserts.setdefault(start, []).append((1, order, "["))
        inserts.setdefault(end, []).append((0, -order, addition.close()))
    out, last = [], 0
    for at in sorted(inserts):
        out.append(article.body[last:at])
        out.extend(text for _, _, text in sorted(inserts[at]))
        last = at
    out.append(article.body[last:])
    return "".join(out), left


def _around(outer: Span, inner: Span) -> bool:
    """Whether brackets around `outer` stand outside what is written around `inner`."""
    return outer.start < inner.start and inner.end < outer.end


def _crosses(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[0] < a[1] < b[1] or b[0] < a[0] < b[1] < a[1]


def _source_span(article: Article, span: Span) -> tuple[int, int] | None:
    start = _source(article, span.start)
    last = _source(article, span.end - 1)
    if start is None or last is None or last < start:
        return None
    return _around_links(article, span, start, last + 1)


_TARGET = re.compile(r"\]\([^()\s]*(?:[ ]\"[^\"\n]*\")?\)")
"""What stands behind the words of a link."""


def _around_links(article: Article, span: Span, start: int, end: int) -> tuple[int, int]:
    """Brackets go around a link whose words begin or end the span: among its words they would be the end of it."""
    first = last = False
    for link, _ in article.links:
        inside = span.contains(link)
        first = first or (inside and link.start == span.start and article.body[start - 1 : start] == "[")
        last = last or (inside and link.end == span.end)
    target = _TARGET.match(article.body, end) if last else None
    return start - first, target.end() if target else end


def _source(article: Article, offset: int) -> int | None:
    at = bisect.bisect_right(article.runs, offset, key=lambda r: r.text) - 1
    if at < 0:
        return None
    run = article.runs[at]
    inside = offset - run.text
    return run.source + inside if inside < run.length else None


_ESCAPE = re.compile(r"\\.", re.S)


def _balanced(source: str, start: int, end: int) -> bool:
    """True when the stretch holds whole brackets, whole emphasis, whole code, and no block's end."""
    words = _ESCAPE.sub("..", source[start:end])
    if source[start - 1 : start] == "\\" or re.search(r"\n[ \t]*\n", words):
        return False
    if _depth(words, "[", "]") or _depth(words, "{", "}"):
        return False
    for mark in ("*", "_", "`", "~"):
        runs: Sequence[str] = re.findall(re.escape(mark) + "+", words)
        if mark == "_":
            runs = re.findall(r"(?<!\w)_+|_+(?!\w)", words)
        if len(runs) % 2:
            return False
    before, after = source[max(0, start - 2) : start], source[end : end + 2]
    if before.endswith("](") or ("](" in words and not re.search(r"\]\([^)]*\)", words)):
        return False
    if before.endswith("<") and words.startswith(("http", "mailto")):
        return False
    return not (after.startswith("{") or before.endswith("!"))


def _depth(words: str, opening: str, closing: str) -> bool:
    depth = 0
    for char in words:
        depth += (char == opening) - (char == closing)
        if depth < 0:
            return True
    return depth != 0
