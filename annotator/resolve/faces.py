"""What the pages of others show of an article, and the ids of its annotations.

Ids within a page come from kind, words and occurrence. An edit elsewhere does not change them.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from annotator.model import Annotated, Description, Entity, Face, Span
from annotator.model.site import packed_ids
from annotator.trust import slug

_LETTER = {"mention": "m", "quote": "q", "source": "s", "time": "t", "moment": "d"}


def face(
    annotated: Annotated, mark: str, sources: Iterable[str], quotations: Iterable[str], entities: Container[str]
) -> Face:
    """The face of an article. `mark` is a digest of it; `entities` are those of the site."""
    article, found = annotated.article, annotated.findings
    kinds = {
        "mention": [m.span for m in found.mentions],
        "quote": [q.span for q in found.quotes],
        "source": [s.span for s in found.sources],
        "time": [t.span for t in found.times],
    }
    return Face(
        article.slug,
        article.meta.title,
        found.published,
        mark,
        zlib.compress(article.text.encode("utf-8", "surrogatepass"), 1),
        {kind: _flat(spans) for kind, spans in (*kinds.items(), ("sentence", found.sentences))},
        packed_ids(anchors(article.text, kinds, [m.date for m in found.moments])),
        found.moments,
        Counter(m.entity for m in found.mentions if m.form != "pronoun" and m.entity in entities),
        tuple(dict.fromkeys(_entities(annotated))),
        _told(found.entities),
        tuple(_described(annotated)),
        tuple(sources),
        tuple(quotations),
    )


def _entities(annotated: Annotated) -> Iterator[str]:
    found = annotated.findings
    yield from (m.entity for m in found.mentions)
    speakers = (q.speaker for q in found.quotes)
    yield from (s.entity for s in (*speakers, *found.sources) if s is not None and s.entity)


def _told(entities: Iterable[Entity]) -> frozenset[str]:
    first: dict[str, Entity] = {}
    for entity in entities:
        first.setdefault(entity.id, entity)
    return frozenset(i for i, entity in first.items() if entity.about)


def _flat(spans: Iterable[Span]) -> array[int]:
    return array("I", [n for span in spans for n in (span.start, span.end)])


def anchors(text: str, kinds: dict[str, list[Span]], dates: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Kind -> id of each annotation of that kind, and of each moment by its date."""
    count: dict[str, int] = {}

    def named(kind: str, words: str) -> str:
        name = f"{_LETTER[kind]}-{slug(words, longest=32)}"
        count[name] = n = count.get(name, 0) + 1
        return name if n == 1 else f"{name}-{n}"

    out = {kind: tuple(named(kind, span.of(text)) for span in spans) for kind, spans in kinds.items()}
    out["moment"] = tuple(named("moment", date) for date in dates)
    return out


def _described(annotated: Annotated) -> Iterator[tuple[str, int, Description]]:
    """What the article says who somebody is, with the mention in that sentence."""
    found = annotated.findings
    for entity in found.entities:
        for description in entity.about:
            sentence = description.sentence
            if sentence is None:
                continue
            at = next(
                (i for i, m in enumerate(found.mentions) if m.entity == entity.id and sentence.overlaps(m.span)), None
            )
            if at is not None:
                yield entity.id, at, description
