"""Who and what the text speaks of: mentions, their labels, and which of them are one entity."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import Entity, EntityMention, KnownName, Label, Span
from annotator.nlp.tokens import Parse

_LABELS: tuple[Label, ...] = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW")


def find_entities(
    parse: Parse, *, known: Sequence[KnownName] = ()
) -> tuple[tuple[EntityMention, ...], tuple[Entity, ...]]:
    """Mentions sorted by start, and the entities they speak of, in order of first mention."""
    mentions: list[EntityMention] = []
    names: dict[str, Entity] = {}
    for paragraph in parse.paragraphs:
        for token in paragraph.tokens:
            if not token.ent_first or token.ent not in _LABELS:
                continue
            last = token
            while (after := last.next) is not None and after.ent == token.ent and not after.ent_first:
                last = after
            span = Span(token.start, last.end)
            name = span.of(parse.text)
            label: Label = token.ent  # type: ignore[assignment]
            entity = names.setdefault(name, Entity(f"e{len(names) + 1}", name, label))
            mentions.append(EntityMention(span, entity.label, entity.id, "name", "entities", 0.6))
    return tuple(mentions), tuple(names.values())
