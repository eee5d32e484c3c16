"""On whose word: attributions and the sources they name."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import Entity, EntityMention, Quote, SourceMention
from annotator.nlp.tokens import Parse


def find_sources(
    parse: Parse, mentions: Sequence[EntityMention], entities: Sequence[Entity], quotes: Sequence[Quote]
) -> tuple[SourceMention, ...]:
    """Source mentions sorted by start."""
    return ()
