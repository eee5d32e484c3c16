"""Ids of annotations within a page: kind, words, occurrence. An edit elsewhere does not change them."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model import Annotated, Span
from annotator.trust import slug

_LETTER = {"mention": "m", "quote": "q", "source": "s", "time": "t", "moment": "d"}


def anchors(annotated: Annotated) -> dict[tuple[str, str, int], str]:
    """(slug, kind, index) -> id, for every annotation of an article."""
    found, text, article = annotated.findings, annotated.article.text, annotated.article.slug
    kinds: tuple[tuple[str, Iterable[Span]], ...] = (
        ("mention", (m.span for m in found.mentions)),
        ("quote", (q.span for q in found.quotes)),
        ("source", (s.span for s in found.sources)),
        ("time", (t.span for t in found.times)),
    )
    out: dict[tuple[str, str, int], str] = {}
    count: dict[str, int] = {}

    def put(kind: str, index: int, words: str) -> None:
        name = f"{_LETTER[kind]}-{slug(words, longest=32)}"
        count[name] = n = count.get(name, 0) + 1
        out[article, kind, index] = name if n == 1 else f"{name}-{n}"

    for kind, spans in kinds:
        for index, span in enumerate(spans):
            put(kind, index, span.of(text))
    for index, moment in enumerate(found.moments):
        put("moment", index, moment.date)
    return out
