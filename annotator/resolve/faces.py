"""What the pages of others show of an article, and the ids of its annotations.

An id is a digest of kind, words and neighbouring words: an edit elsewhere does not change it, not even the same name
inserted above.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from annotator.base.cache import digest
from annotator.model import WIKI, Annotated, Article, Description, Entity, Face, Span
from annotator.model.site import packed_ids

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
        packed_ids(anchors(article.text, kinds, [(m.date, m.sentence) for m in found.moments])),
        found.moments,
        Counter(m.entity for m in found.mentions if m.form != "pronoun" and m.entity in entities),
        tuple(dict.fromkeys(_entities(annotated))),
        _told(found.entities),
        tuple(_described(annotated)),
        tuple(sources),
        tuple(quotations),
        called(article),
        article.inserts,
        bool(article.comments),
        article.meta.tags,
        article.meta.authors,
        article.meta.series,
        article.meta.updated,
        tuple(_bound(article, [q.span for q in found.quotes], kinds)),
    )


def _bound(article: Article, quotes: Sequence[Span], kinds: dict[str, list[Span]]) -> Iterator[tuple[str, Span, str]]:
    ids = anchors(article.text, kinds, ())["quote"] if article.bindings else ()
    marks = {c.span: f"c{c.mark}" for c in article.comments}
    for one in article.bindings:
        if one.place is not None:
            yield one.seed, one.place, marks.get(one.span) or dict(zip(quotes, ids, strict=True)).get(one.span, "")


def called(article: Article) -> tuple[str, ...]:
    """Targets of its wikilinks that are no articles."""
    known = dict(article.addresses)
    return tuple(dict.fromkeys(w for _, w in article.wikilinks if WIKI + w not in known))


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


_NEAR = 24
"""Characters on either side that tell an annotation from others of the same words."""


def anchors(text: str, kinds: dict[str, list[Span]], dated: Iterable[tuple[str, Span]]) -> dict[str, tuple[str, ...]]:
    """Kind -> id of each annotation of that kind, and of each moment by its date and its sentence."""
    count: dict[str, int] = {}

    def named(kind: str, *words: str) -> str:
        told = "\0".join(" ".join(w.split()) for w in words)
        name = f"{_LETTER[kind]}-{digest(told)[:6]}"
        count[name] = n = count.get(name, 0) + 1
        return name if n == 1 else f"{name}-{n}"

    def near(kind: str, span: Span) -> str:
        before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
        return named(kind, before.rpartition("\n")[2], span.of(text), after.partition("\n")[0])

    out = {kind: tuple(near(kind, span) for span in spans) for kind, spans in kinds.items()}
    out["moment"] = tuple(named("moment", date, sentence.of(text)) for date, sentence in dated)
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
