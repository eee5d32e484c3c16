"""What an article is about, put before a label whose own words do not tell: "Norvale Steel: the shares fell"."""

from __future__ import annotations

from collections import Counter

from annotator.lang.language import Language
from annotator.model import Entity
from annotator.nlp.times.labels.clauses import Clause
from annotator.nlp.times.labels.wording import Known

LEAST = 3
"""Mentions of what an article is about."""


def with_topic(
    language: Language, label: str, clause: Clause | None, known: Known, shortest: int, longest: int
) -> str:
    """`label`, behind the name of the article's topic where it hangs on words that stand elsewhere."""
    words = language.label_words
    first = label.split(" ", 1)[0].lower()
    human = first in words.HUMAN
    if not (human or first in words.HANGING or _bare(clause, first) or len(label) < shortest):
        return label
    entity = _topic(known, human=human, any_=len(label) < shortest)
    if entity is None or entity.name in label:
        return label
    small = first in words.HANGING | words.OPENERS and first != "i"
    made = f"{entity.name}: {label[0].lower() if small else label[0]}{label[1:]}"
    return made if len(made) <= longest else label


def _bare(clause: Clause | None, first: str) -> bool:
    """The company, the shares: a thing told before."""
    if clause is None or first != "the" or clause.subject.pos != "NOUN":
        return False
    return all(c.dep in ("det", "punct") for c in clause.subject.children)


def _topic(known: Known, *, human: bool, any_: bool) -> Entity | None:
    """Who or what is named most of all that the title or the first sentences name."""
    counts = Counter(m.entity for m in known.mentions)
    head = {m.entity for m in known.mentions if m.span.start < known.head and m.form == "name"}
    for name, count in counts.most_common():
        entity = known.names.get(name)
        if count < LEAST or entity is None or name not in head:
            continue
        if any_ or human == (entity.label == "PERSON"):
            return entity
    return None
