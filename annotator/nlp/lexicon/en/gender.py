"""Pronouns, by who may be meant."""

from __future__ import annotations

from typing import Final

HE: Final[frozenset[str]] = frozenset("he him his himself".split())
SHE: Final[frozenset[str]] = frozenset("she her hers herself".split())
IT: Final[frozenset[str]] = frozenset("it its itself".split())
THEY: Final[frozenset[str]] = frozenset("they them their theirs themselves".split())
REFLEXIVE: Final[frozenset[str]] = frozenset("himself herself itself themselves".split())
POSSESSIVE: Final[frozenset[str]] = frozenset("his her its their".split())
THIRD: Final = HE | SHE | IT | THEY

EXPLETIVE_VERBS: Final[frozenset[str]] = frozenset(
    "be seem appear become take look turn happen matter rain snow make mean remain".split()
)
"""Lemmas of verbs whose "it" often stands for nothing."""
