"""Who is this: what the article itself says of an entity, with the sentence that says it and when it held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from annotator.model import Description, Entity
from annotator.nlp.mentions.mention import Cluster
from annotator.nlp.parsing import marks
from annotator.nlp.typing.traits import Trait, traits

MOST = 4
"""Descriptions kept for one entity."""
_QUOTED = 5
_RANK = {"beside": 0, "before": 0, "is": 1, "who": 1, "as": 3, "of": 3, "was": 4}


def describe(cluster: Cluster) -> tuple[Description, ...]:
    """Best first: appositions and roles before the name, then what clauses say; the article's order within each."""
    nominals = cluster.language.nominals
    found: dict[str, tuple[int, Description]] = {}
    for name in cluster.names:
        for trait in traits(name, cluster.label):
            if len(trait.tokens) == 1 and trait.head.lower in nominals.ANYBODY:
                continue
            quoted = _is_quoted(trait)
            if quoted and trait.how != "before":
                continue  # what somebody calls another is no description
            key = trait.text.lower()
            rank = _rank(trait) + quoted * _QUOTED
            if key not in found or rank < found[key][0]:
                about = Description(trait.text, trait.head.sent.span, by="entities", when=trait.when)
                found[key] = (rank, about)
    ranked = sorted(found.values(), key=lambda f: f[0])
    out: list[Description] = []
    for _, about in ranked:
        if not any(about.text.lower() in better.text.lower() for better in out):
            out.append(about)
    return tuple(out[:MOST])


def dated(entities: Sequence[Entity], published: dt.date | None) -> tuple[Entity, ...]:
    """The entities with the day of publication at each description, so that later roles can be told from earlier."""
    if published is None:
        return tuple(entities)
    day = published.isoformat()
    return tuple(replace(e, about=tuple(replace(d, date=day) for d in e.about)) if e.about else e for e in entities)


def _is_quoted(trait: Trait) -> bool:
    """Does it stand inside quotation marks?"""
    paragraph = trait.head.paragraph
    at = trait.head.start - paragraph.start
    return any(pair.start <= at < pair.end for pair in marks.pairs(paragraph.text))


def _rank(trait: Trait) -> int:
    bare = trait.how in ("before", "beside", "is") and sum(t.pos != "PUNCT" for t in trait.tokens) == 1
    return 2 if bare else _RANK[trait.how]
