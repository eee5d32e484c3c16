"""The seam to the offline knowledge: what a name may stand for in the world, with guards against blunders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from annotator.model import Label

try:
    from annotator import knowledge as _knowledge
except ImportError:  # the knowledge is optional: the finders then go by the text alone
    _knowledge = None  # type: ignore[assignment]

SMALL_CITY = 300_000
"""Inhabitants below which a city's name alone is weak evidence."""

GREAT_CITY = 1_000_000
"""Inhabitants from which a city is meant by its name more often than a person of that name is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the world that bears a name."""

    key: str
    name: str
    kind: str
    label: Label
    weight: float
    """How strongly the bare name speaks for it: 0..1."""


def _ready() -> bool:
    if _knowledge is None:
        return False
    try:
        _knowledge.lookup("France")
    except (OSError, AttributeError):  # its data file was not built
        return False
    return True


@lru_cache(maxsize=1)
def ready() -> bool:
    """True when the offline knowledge can be asked."""
    return _ready()


@lru_cache(maxsize=50_000)
def lookup(name: str) -> tuple[Entry, ...]:
    """What may be called `name`, likeliest first; empty when nothing is."""
    return tuple(_entry(f, name) for f in _knowledge.lookup(name)) if ready() else ()


@lru_cache(maxsize=10_000)
def label_of(key: str) -> str:
    """Label of what `key` stands for."""
    fact = _knowledge.get(key) if key and ready() else None
    return fact.label if fact is not None else ""


@lru_cache(maxsize=50_000)
def demonym(word: str) -> Entry | None:
    """The country whose adjective or people `word` is."""
    fact = _knowledge.demonym(word) if ready() else None
    return _entry(fact, word) if fact is not None else None


@lru_cache(maxsize=50_000)
def most_words(first: str) -> int:
    """Words of the longest known name that begins with the lower-case word `first`; 0 for none."""
    return int(_knowledge.name_length(first)) if ready() else 0


def _entry(fact: Any, asked: str) -> Entry:
    weight = {"country": 1.0, "region": 0.8, "city": 0.5}.get(fact.kind, 0.9)
    if fact.kind == "city" and (fact.population or 0) >= SMALL_CITY:
        weight = 0.9
    if fact.common:
        great = fact.kind == "region" and fact.country in ("US", "CA", "AU", "GB")
        great = great or (
            fact.kind == "city" and ((fact.population or 0) >= GREAT_CITY or fact.about.startswith("Capital"))
        )
        weight *= 0.6 if great else 0.3
    if fact.name.isupper() and asked.istitle() and not asked.isupper() and len(asked) == len(fact.name) <= 3:
        weight *= 0.2  # "Rai" is more often a surname than the broadcaster RAI; "Nato" is a way to write NATO
    return Entry(fact.key, fact.name, fact.kind, fact.label, weight)


@lru_cache(maxsize=10_000)
def home(key: str) -> str:
    """Key of the country in which what `key` stands for lies; empty when unknown."""
    fact = _knowledge.get(key) if key and ready() else None
    return f"country:{fact.country}" if fact is not None and fact.country else ""


@lru_cache(maxsize=10_000)
def region(key: str) -> str:
    """Key of the region in which the city that `key` stands for lies; empty when unknown."""
    fact = _knowledge.get(key) if key and ready() else None
    return fact.region if fact is not None else ""


def facts(key: str) -> tuple[tuple[str, str], ...]:
    """(name, value) pairs for the card of what `key` stands for; empty when nothing is known."""
    fact = _knowledge.get(key) if key and ready() else None
    return fact.facts() if fact is not None else ()


def about(key: str) -> tuple[str, str, str]:
    """(kind, one line on it, key of its country) of what `key` stands for; empty strings when nothing is known."""
    fact = _knowledge.get(key) if key and ready() else None
    if fact is None:
        return "", "", ""
    home = f"country:{fact.country}" if fact.country and fact.kind != "country" else ""
    return fact.kind, fact.about, home
