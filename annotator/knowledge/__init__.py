"""Offline knowledge: countries, regions, cities and the bodies that news cites, in one file in the package.

`lookup` answers what a name may mean, `demonym` which country an adjective belongs to, `get` fetches by key,
`name_length` and `longest` help to scan a sentence. The file is read on the first question, once. It is made by
`annotator.knowledge.make`; LICENCES.md says from what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.knowledge.folding import capitals, fold
from annotator.knowledge.locator import locator
from annotator.knowledge.store import Store, store

__all__ = [
    "CREDITS",
    "Fact",
    "demonym",
    "fold",
    "get",
    "has",
    "is_name_start",
    "locator",
    "longest",
    "lookup",
    "name_length",
]

CREDITS: tuple[tuple[str, str, str], ...] = (
    ("GeoNames", "https://www.geonames.org/", "places and their populations, CC BY 4.0"),
    ("Unicode CLDR", "https://cldr.unicode.org/", "names of regions, Unicode License v3"),
    ("Natural Earth", "https://www.naturalearthdata.com/", "outlines of countries, public domain"),
)
"""(name, address, what was taken and its licence): shown on the site."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known offline."""

    key: str
    """country:KP, region:RU-AMU, city:2013348 (GeoNames' number), place:black-sea or body:kcna."""
    name: str
    kind: str
    """country, historic, region, city, or what sort of place or body: sea, agency, newspaper, court, party ..."""
    label: str
    """Entity label of OntoNotes 5."""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """Adjectives and names of the people: North Korean, North Koreans."""
    country: str = ""
    """ISO 3166-1 code of the country it lies in or belongs to; empty for none."""
    region: str = ""
    """Key of a city's region."""
    population: int | None = None
    area: int | None = None
    """Square kilometres."""
    capital: str = ""
    largest_city: str = ""
    lat: float | None = None
    lon: float | None = None
    """Degrees, north and east positive."""
    state_run: bool | None = None
    """For media: run by a state or not. None for the rest."""
    about: str = ""
    """One neutral line."""
    common: bool = False
    """True when the name asked for is also an ordinary word, a given name or a surname: ask for evidence."""

    def facts(self) -> tuple[tuple[str, str], ...]:
        """(name, value) pairs for a card, in the order to show them."""
        home = get(f"country:{self.country}") if self.country and self.kind != "country" else None
        region = get(self.region) if self.region else None
        pairs = (
            ("region", region.name if region and region.name != self.name else ""),
            ("country", home.name if home else ""),
            ("capital", self.capital),
            ("largest city", self.largest_city),
            ("population", f"{self.population:,}" if self.population else ""),
            ("area", f"{self.area:,} km²" if self.area else ""),
            ("run by", "" if self.state_run is None else "the state" if self.state_run else "not the state"),
        )
        return tuple((name, value) for name, value in pairs if value)


def lookup(name: str) -> tuple[Fact, ...]:
    """Everything called `name`, best known first. Acronyms count in capitals only ("US", not "us")."""
    known = store()
    folded = _folded(name)
    common = folded in known.common
    return tuple(_fact(known, n, common) for n in _numbers(known, name, folded))


def demonym(word: str) -> Fact | None:
    """The country, region or city whose people or manner `word` names ("North Korean", "Koreans"), capitalised."""
    if word.islower():
        return None
    known = store()
    folded = fold(word)
    number = known.demonyms.get(folded)
    return None if number is None else _fact(known, number, folded in known.common_demonyms)


def get(key: str) -> Fact | None:
    """The fact with this key."""
    known = store()
    number = known.keys.get(key)
    return None if number is None else _fact(known, number, common=False)


def name_length(first: str) -> int:
    """Most words of any name or demonym whose first word, folded, is `first`; 0 when none begins so."""
    return store().starts.get(first, 0)


def is_name_start(first: str) -> bool:
    """True when some name begins with the folded word `first`."""
    return first in store().starts


def longest(words: Sequence[str], at: int = 0) -> int:
    """How many of `words` from `at` on make up the longest known name there (0: none).

    Words are as written, hyphens within or as words of their own; a demonym counts as a name.
    """
    first = words[at]
    most = store().starts.get(fold(first).partition(" ")[0], 0)
    if not most or (most == 1 and first.islower()):
        return 0
    # A hyphen that stands as a word of its own takes a place but folds to nothing.
    end, counted = at, 0
    while end < len(words) and (counted < most or words[end] in _MARKS):
        counted += words[end] not in _MARKS
        end += 1
    while end > at:
        if words[end - 1] not in _MARKS and has(" ".join(words[at:end])):
            return end - at
        end -= 1
    return 0


_MARKS = frozenset("-–—,.'’/()")


def has(name: str) -> bool:
    """True when `lookup(name)` or `demonym(name)` would find something; cheaper than both."""
    known = store()
    folded = _folded(name)
    return bool(_numbers(known, name, folded)) or (not name.islower() and fold(name) in known.demonyms)


def _folded(name: str) -> str:
    folded = fold(name)
    return folded[4:] if folded.startswith("the ") else folded


def _numbers(known: Store, name: str, folded: str) -> list[int]:
    """The records called so, best known first; nothing in small letters is a name ("reading", "us")."""
    if name.islower():
        return []
    acronym = capitals(name.removeprefix("the ").removeprefix("The "))
    found = known.aliases.get("=" + acronym) if acronym else None
    if found is None:
        found = known.aliases.get(folded)
    numbers = [int(n) for n in found.split(",")] if found else []
    at = known.names.get(folded, -1)
    if at >= 0:
        names = known.folded
        while at < len(names) and names[at] == folded:
            numbers.append(at)
            at += 1
    if len(numbers) > 1:
        numbers.sort(key=known.rank)
    return numbers


def _fact(known: Store, number: int, common: bool) -> Fact:
    fact = _made.get(number)
    if fact is None:
        fact = _made[number] = _read(known, number)
    return replace(fact, common=True) if common else fact


_made: dict[int, Fact] = {}


def _read(known: Store, number: int) -> Fact:
    row = known.record(number)
    return Fact(
        key=row[0],
        name=row[2] or known.folded[number].title(),
        kind=row[3],
        label=row[4] or "GPE",
        country=row[5],
        region=f"region:{row[6]}" if row[6] else "",
        lat=int(row[7]) / 100 if row[7] else None,
        lon=int(row[8]) / 100 if row[8] else None,
        population=int(row[9]) if row[9] else None,
        area=int(row[10]) if row[10] else None,
        capital=row[11],
        largest_city=row[12],
        state_run={"1": True, "0": False}.get(row[13]),
        about=row[14] or _city_line(known, row),
        aliases=tuple(filter(None, row[15].split(";"))),
        demonyms=tuple(filter(None, row[16].split(";"))),
    )


def _city_line(known: Store, row: list[str]) -> str:
    """ "City in Primorsky Krai, Russia": made here rather than kept 25,000 times."""
    if row[3] != "city":
        return ""
    region, country = known.name_of(f"region:{row[6]}"), known.name_of(f"country:{row[5]}")
    where = ", ".join(w for w in (region, country) if w)
    return f"City in {where}" if where else "City"
