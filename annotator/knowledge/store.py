"""The file of facts in memory: columns of text, cut into records only when a record is asked for.

facts.txt.gz holds sections parted by form feeds: 0 folded names, one a record, sorted, the best known of one name
first; 1 records, tab-separated (FIELDS); 2 further names and the records they lead to; 3 demonyms; 4 names that are
also words; 5 demonyms that are; 6 outlines of countries. Acronyms stand in section 2 behind "=", with their case.
"""

from __future__ import annotations

import gzip
from functools import cache, cached_property
from pathlib import Path

FILE = Path(__file__).parent / "facts.txt.gz"
FIELDS = (
    "key", "weight", "name", "kind", "label", "country", "region", "lat", "lon", "population", "area", "capital",
    "largest_city", "state_run", "about", "aliases", "demonyms",
)  # fmt: skip
"""Columns of a record. `weight` orders things of one name, more first; `lat` and `lon` are hundredths of a degree; an
empty `name` is the folded name with capitals; `aliases` and `demonyms` are parted by semicolons."""


class Store:
    """The sections of the file. Columns are split on first use."""

    def __init__(self, text: str) -> None:
        self._sections = text.split("\f")
        self.folded = self._sections[0].split("\n")
        self._records = self._sections[1].split("\n")

    @cached_property
    def names(self) -> dict[str, int]:
        """Folded name -> the first record of that name; further ones follow it."""
        # Later pairs win in a dict, hence backwards.
        return dict(zip(reversed(self.folded), range(len(self.folded) - 1, -1, -1), strict=True))

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Folded further name -> numbers of records, parted by commas."""
        return _pairs(self._sections[2])

    @cached_property
    def demonyms(self) -> dict[str, int]:
        """Folded demonym -> number of a record."""
        return {word: int(n) for word, n in _pairs(self._sections[3]).items()}

    @cached_property
    def common(self) -> frozenset[str]:
        """Folded names that are also words, given names or surnames."""
        return frozenset(self._sections[4].split("\n"))

    @cached_property
    def common_demonyms(self) -> frozenset[str]:
        """The same for demonyms: Pole, Finn, Polish."""
        return frozenset(self._sections[5].split("\n"))

    @cached_property
    def outlines(self) -> dict[str, str]:
        """Country code -> its rings; `locator` reads them."""
        return _pairs(self._sections[6])

    @cached_property
    def keys(self) -> dict[str, int]:
        """Key -> number of the record."""
        return {row[: row.index("\t")]: n for n, row in enumerate(self._records)}

    @cached_property
    def starts(self) -> dict[str, int]:
        """First word of a folded name -> most words of any name that begins so."""
        starts: dict[str, int] = {}
        for column in (self.folded, self.aliases, self.demonyms):
            for name in column:
                first, _, rest = name.partition(" ")
                if not rest:
                    starts.setdefault(first, 1)
                else:
                    count = rest.count(" ") + 2
                    if starts.get(first, 0) < count:
                        starts[first] = count
        for name in self.aliases:
            if name[0] == "=":
                starts.setdefault(name[1:].casefold(), 1)
        return starts

    def record(self, number: int) -> list[str]:
        """The fields of one record."""
        return self._records[number].split("\t")

    def rank(self, number: int) -> tuple[int, int]:
        """Sorts the best known first."""
        return -int(self._records[number].split("\t", 2)[1]), number

    def name_of(self, key: str) -> str:
        """The name of the record with this key, or the empty string."""
        number = self.keys.get(key)
        return "" if number is None else self.record(number)[2] or self.folded[number].title()


def _pairs(section: str) -> dict[str, str]:
    words = section.replace("\n", "\t").split("\t")
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def store() -> Store:
    """The facts that ship with the package, read once."""
    return Store(gzip.decompress(FILE.read_bytes()).decode())
