"""Words of which a label of the timeline is made.

What each one means stands beside its words in `en/`. A language leaves out what it has no words for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class LabelWords:
    """The constants of `label_words.py`."""

    NEUTRAL: frozenset[str] = frozenset()
    CONNECTIVES: frozenset[str] = frozenset()
    TOLD_AFTER: frozenset[str] = frozenset()
    BINDING: frozenset[str] = frozenset()
    LOOSE: frozenset[str] = frozenset()
    ALL: frozenset[str] = frozenset()
    PERSONS: frozenset[str] = frozenset()
    ONE: frozenset[str] = frozenset()
    THINGS: frozenset[str] = frozenset()
    OWNERS: frozenset[str] = frozenset()
    REFLEXIVE: frozenset[str] = frozenset()
    POINTING: frozenset[str] = frozenset()
    BOUND: Mapping[str, str] = field(default_factory=dict)
    WERE: Mapping[str, str] = field(default_factory=dict)
    WILL: Mapping[str, str] = field(default_factory=dict)
    STATING: frozenset[str] = frozenset()
    AUXILIARY: tuple[str, ...] = ("", "")
    REPORTED: frozenset[str] = frozenset()
    OPENERS: frozenset[str] = frozenset()
    HUMAN: frozenset[str] = frozenset()
    HANGING: frozenset[str] = frozenset()
