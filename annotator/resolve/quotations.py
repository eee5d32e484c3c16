"""Which quotes are one quotation, what the seeds say about it, and where else it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.base.trust import slug
from annotator.model import Annotated, Evidence, Place, Quotation, Quote, Seed
from annotator.resolve.evidence import Document, evidence, read
from annotator.resolve.variants import with_variants

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Quotations:
    """Every quotation of the site, taken in article by article."""

    def __init__(self, seeds: Mapping[str, Seed]) -> None:
        self._documents = read(seeds)
        self._found: dict[str, Quotation] = {}

    def put(self, annotated: Annotated) -> tuple[str, ...]:
        """Take in an article; the ids of its quotations, one for each quote."""
        ids = [""] * len(annotated.findings.quotes)
        for places, quotes in _groups(annotated):
            one = _quotation(annotated, places, quotes)
            name, n = one.id, 1
            while one.id in self._found:
                n += 1
                one = replace(one, id=f"{name}-{n}")
            self._found[one.id] = replace(one, evidence=_evidence(annotated, one, quotes, self._documents))
            for place in places:
                ids[place.index] = one.id
        return tuple(ids)

    def all(self) -> dict[str, Quotation]:
        """All by id, in the order they came, each with its variants in the others."""
        return with_variants(self._found)


def quotations(articles: Iterable[Annotated], seeds: Mapping[str, Seed]) -> dict[str, Quotation]:
    """Every quotation of these articles by id, in reading order."""
    found = Quotations(seeds)
    for annotated in articles:
        found.put(annotated)
    return found.all()


def _groups(annotated: Annotated) -> Iterable[tuple[list[Place], list[Quote]]]:
    groups: dict[str, tuple[list[Place], list[Quote]]] = {}
    for index, quote in enumerate(annotated.findings.quotes):
        places, quotes = groups.setdefault(quote.group, ([], []))
        places.append(Place(annotated.article.slug, index))
        quotes.append(quote)
    return groups.values()


def _quotation(annotated: Annotated, places: list[Place], quotes: list[Quote]) -> Quotation:
    text = " … ".join(q.span.of(annotated.article.text) for q in quotes)
    speaker = next((q.speaker for q in quotes if q.speaker), None)
    return Quotation(
        id=f"{annotated.article.slug}-{slug(text, longest=40)}",
        parts=tuple(places),
        text=text,
        kind=quotes[0].kind,
        speaker=speaker.entity if speaker else None,
        speaker_text=speaker.text if speaker else "",
        said=_said(annotated, quotes),
    )


def _said(annotated: Annotated, quotes: Sequence[Quote]) -> str:
    """The day that the sentence of the cue tells outside the quoted words; empty when it tells none or several."""
    cue = next((q.cue for q in quotes if q.cue), None)
    found = annotated.findings
    if cue is None or not found.times:
        return ""
    sentence = next((s for s in found.sentences if s.contains(cue.span)), None)
    if sentence is None:
        return ""
    days = {
        t.value[:10]
        for t in found.times
        if sentence.contains(t.span) and _DAY.match(t.value) and not any(q.span.overlaps(t.span) for q in quotes)
    }
    return days.pop() if len(days) == 1 else ""


def _evidence(
    annotated: Annotated, one: Quotation, quotes: Sequence[Quote], documents: Mapping[str, Document]
) -> Evidence | None:
    """What the article's own seeds say about its direct words; None when it names no seed or quotes none."""
    own = {n: documents[n] for n in annotated.article.meta.seeds if n in documents}
    if not own or one.kind != "direct":
        return None
    return evidence([q.span.of(annotated.article.text) for q in quotes if q.kind == "direct"], own)
