"""Which names of places are also ordinary words, given names or surnames, so that a finder asks for evidence."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.knowledge.folding import fold
from annotator.knowledge.made.row import Row, parts, table

LARGE = 800_000
"""From this population on only tables/common.tsv makes a city's name common."""
SURNAMES = 20_000
"""So many of the commonest surnames of the US census count."""
ALSO_WORDS = frozenset({"AIDS"})
"""Acronyms of four letters or more that must keep their capitals."""


def common(rows: list[Row], py: Path, js: Path) -> set[str]:
    """Folded names of `rows` that are common."""
    usual = _usual(py, js)
    listed = {
        kind: {fold(n) for k, cell in table("common", 2) if k == kind for n in parts(cell)}
        for kind in ("common", "not")
    }
    found = set(listed["common"])
    for row in rows:
        names = {fold(n) for n in (row.name, *row.aliases, *row.unlisted)}
        if row.kind == "city" and row.population < LARGE and not row.about.startswith("Capital"):
            found |= names & usual
        elif row.kind == "region":
            # A bare "Amur" may be the river; "La Paz" and "Central" are much else.
            found |= {n for n in names & usual if row.country not in ("US", "CA", "AU", "GB")}
            found |= {fold(n) for n in row.unlisted}
            found |= {fold(a) for a in row.aliases if len(fold(a)) <= 4}
    return found - listed["not"]


def _usual(py: Path, js: Path) -> set[str]:
    words = set(json.loads((js / "an-array-of-english-words" / "index.json").read_text(encoding="utf-8")))
    names = py / "names"
    for file, most in (("dist.male.first", None), ("dist.female.first", None), ("dist.all.last", SURNAMES)):
        lines = (names / file).read_text(encoding="ascii").splitlines()[:most]
        words |= {line.split()[0].casefold() for line in lines if line.split()}
    return words
