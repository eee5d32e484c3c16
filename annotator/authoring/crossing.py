"""Quotations that cross emphasis, a link or a person's markup: written in parts that belong together by `qid`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.model import Article, Span
from annotator.prose import Addition, write_markup

MOST_PARTS = 12
"""A quotation in more parts than these is not written."""


def legal(article: Article, wanted: Iterable[Addition]) -> Iterator[Addition]:
    """The additions, each quotation that has no place in one piece cut into the longest parts that have one."""
    for addition in wanted:
        if addition.kind != "quote" or _has_place(article, addition):
            yield addition
            continue
        parts = _parts(article, addition.span)
        if not parts or len(parts) > MOST_PARTS:
            yield addition
            continue
        attrs = dict(addition.attrs)
        if not attrs.get("qid"):
            attrs["qid"] = f"cut-{addition.span.start}"
        yield from (replace(addition, span=part, attrs=tuple(attrs.items())) for part in parts)


def _has_place(article: Article, addition: Addition) -> bool:
    span = addition.span
    if any(link.overlaps(span) and not span.contains(link) for link, _ in article.links):
        return False  # markup among the words of a link loses the link
    return not write_markup(article, [addition])[1]


def _parts(article: Article, span: Span) -> list[Span]:
    """`span` in the longest parts that have a place; none where some words have no place at all."""
    inside = {edge for run in article.runs for edge in (run.text, run.text + run.length)}
    cuts = [span.start, *sorted(c for c in inside if span.start < c < span.end), span.end]
    out: list[Span] = []
    at = 0
    while at < len(cuts) - 1:
        for to in range(len(cuts) - 1, at, -1):
            part = _trimmed(article.text, Span(cuts[at], cuts[to]))
            if part.start >= part.end or _has_place(article, Addition(part, "quote")):
                break
        else:
            return []
        if any(c.isalnum() for c in part.of(article.text)):
            out.append(part)
        at = to
    return out


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
