"""How often an annotation like this one is right: a fitted probability for everything that leaves the program.

A finder gives a raw score. Annotations of one kind, with one raw score, are a class; the language's
`probabilities.py` says how often a class is right, written by `train/confidence.py`. A class that was never seen
takes the value of the wider class that it belongs to. The probability of an event is that of the model which chose
it (`times/events.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.lang.language import Language
from annotator.model import Entity, Findings, Quote, SourceMention, TimeExpression

VAGUE = frozenset(("described_person", "unspecified", "media"))
"""Roles of sources that are told with a noun or with none: found less surely than all others."""
UNSEEN = 0.5
"""Where no class is known, nothing is."""


def with_probabilities(language: Language, found: Findings) -> Findings:
    """The same findings; every confidence is the probability that the annotation is right."""
    return replace(
        found,
        entities=tuple(replace(e, confidence=probability(language, of_entity(e))) for e in found.entities),
        quotes=tuple(replace(q, confidence=probability(language, of_quote(q))) for q in found.quotes),
        sources=tuple(replace(s, confidence=probability(language, of_source(s))) for s in found.sources),
        times=tuple(replace(t, confidence=probability(language, of_time(t))) for t in found.times),
    )


def probability(language: Language, keys: Sequence[str]) -> float:
    """The probability of the narrowest class that is known; `keys` go from wide to narrow."""
    known = language.probabilities.PROBABILITIES
    return next((known[key] for key in reversed(keys) if key in known), UNSEEN)


def of_entity(entity: Entity) -> tuple[str, ...]:
    """Its classes, from wide to narrow."""
    return tuple(_chain("entity", f"{entity.confidence:.1f}", entity.label))


def of_quote(quote: Quote) -> tuple[str, ...]:
    """Its classes, from wide to narrow."""
    speaker = quote.speaker.role if quote.speaker else "nobody"
    return tuple(_chain("quote", quote.kind, f"{quote.confidence:.2f}", speaker))


def of_source(source: SourceMention) -> tuple[str, ...]:
    """Its classes, from wide to narrow."""
    return tuple(_chain("source", f"{source.confidence:.2f}", "vague" if source.role in VAGUE else "told"))


def of_time(time: TimeExpression) -> tuple[str, ...]:
    """Its classes, from wide to narrow."""
    return tuple(_chain("time", f"{time.confidence:.2f}"))


def _chain(*parts: str) -> Iterator[str]:
    for count in range(1, len(parts) + 1):
        yield " ".join(parts[:count])
