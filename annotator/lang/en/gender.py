"""Pronouns, by who may be meant."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HE: Final[frozenset[str]] = _set("he him his himself")
SHE: Final[frozenset[str]] = _set("she her hers herself")
IT: Final[frozenset[str]] = _set("it its itself")
THEY: Final[frozenset[str]] = _set("they them their theirs themselves")
ME: Final[frozenset[str]] = _set("i me my mine myself")
SOMEONE: Final[frozenset[str]] = _set(
    "someone somebody anyone anybody everyone everybody nobody whoever no-one another"
)
"""Pronouns for a person who is not told."""
REFLEXIVE: Final[frozenset[str]] = _set("himself herself itself themselves")
POSSESSIVE: Final[frozenset[str]] = _set("his her its their")
THIRD: Final = HE | SHE | IT | THEY

EXPLETIVE_VERBS: Final[frozenset[str]] = _set(
    "be seem appear become take look turn happen matter rain snow make mean remain"
)
"""Lemmas of verbs whose "it" often stands for nothing."""
