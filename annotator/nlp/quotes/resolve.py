"""Who a speaker is: the entity behind the mention nearest the quote."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from annotator.model import Entity, EntityMention
from annotator.nlp.tokens import Token

_SINGULAR = frozenset(("he", "she"))


class Who:
    """The article's mentions, asked by place."""

    def __init__(self, mentions: Sequence[EntityMention], entities: Sequence[Entity]) -> None:
        self.mentions = sorted(mentions, key=lambda m: (m.span.start, m.span.end))
        self.starts = [m.span.start for m in self.mentions]
        self.entities = {e.id: e for e in entities}

    def mention(self, head: Token) -> EntityMention | None:
        """The smallest mention that covers `head`; for a relative pronoun, that of the noun it stands for."""
        if head.lower in ("who", "that", "which") and head.head.dep in ("relcl", "acl"):
            return self.mention(head.head.head) if head.head.head is not head else None
        at = bisect.bisect_right(self.starts, head.start)
        over = [m for m in self.mentions[max(0, at - 6) : at] if m.span.end >= head.end]
        return min(over, key=lambda m: m.span.end - m.span.start, default=None)

    def before(self, head: Token) -> str | None:
        """For a loose he or she: the one person named in the sentences just before, None when two are."""
        if head.lower not in _SINGULAR:
            return None
        floor = head.paragraph.start if head.sent.i else head.paragraph.start - 600
        at = bisect.bisect_left(self.starts, head.start)
        people: dict[str, None] = {}
        for mention in reversed(self.mentions[:at]):
            if mention.span.end < floor:
                break
            if mention.label == "PERSON" and mention.form != "pronoun":
                people[mention.entity] = None
        return next(iter(people)) if len(people) == 1 else None
