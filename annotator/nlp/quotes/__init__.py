"""Whose words: quotations and reported speech, with speakers and cues."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import Entity, EntityMention, Quote
from annotator.nlp import marks
from annotator.nlp.tokens import Parse


def find_quotes(parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Quotes sorted by start."""
    quotes = []
    for paragraph in parse.paragraphs:
        for pair in marks.pairs(paragraph.text):
            quotes.append(
                Quote(pair.shifted(paragraph.start), "direct", None, None, f"q{len(quotes) + 1}", "quotes", 0.5)
            )
    return tuple(quotes)
