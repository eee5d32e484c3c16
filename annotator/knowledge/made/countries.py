"""Countries of GeoNames with their area of the world (CLDR), names and demonyms
written by hand; and states that are no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotator.knowledge.made.row import Row, parts, table

WEIGHT = 2_000_000_000
"""Things of one name are ordered by weight; a city weighs its population, so Georgia is first of all the country."""
CAPITALS = {
    "KZ": "Astana", "MM": "Naypyidaw", "US": "Washington, D.C.", "PS": "", "LK": "Sri Jayawardenepura Kotte",
    "GQ": "Malabo", "IL": "Jerusalem (recognition limited)",
}  # fmt: skip
"""Where GeoNames' word is out of date, disputed or not the usual one."""
TERRITORIES = frozenset({
    "AI", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CW", "CX", "FK", "FO", "GF", "GG", "GI", "GL",
    "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF",
    "PM", "PN", "PR", "RE", "SH", "SJ", "SX", "TC", "TF", "TK", "UM", "VG", "VI", "WF", "YT",
})  # fmt: skip
AREAS = {
    "011": "western Africa", "014": "eastern Africa", "015": "northern Africa", "017": "central Africa",
    "018": "southern Africa", "013": "Central America", "005": "South America", "021": "North America",
    "029": "the Caribbean", "030": "East Asia", "034": "South Asia", "035": "South-East Asia", "143": "Central Asia",
    "145": "western Asia", "039": "southern Europe", "151": "eastern Europe", "154": "northern Europe",
    "155": "western Europe", "053": "Oceania", "054": "Melanesia", "057": "Micronesia", "061": "Polynesia",
}  # fmt: skip
"""Regions of the UN's M49 in words."""


def countries(geo: dict[str, Any], js: Path, cities: list[Row]) -> list[Row]:
    """Every country and territory of tables/countries.tsv."""
    areas = _areas(js)
    centres = _centres(cities)
    info = _load(js, "territoryInfo")
    rows = []
    for code, name, aliases, demonyms in table("countries", 4):
        one = geo[code]
        capital = CAPITALS.get(code, one["capital"].strip())
        lat, lon = centres.get(code, (None, None))
        people = int(info.get(code, {}).get("_population", one["population"]))
        kind = "Territory" if code in TERRITORIES else "Country"
        rows.append(
            Row(
                key=f"country:{code}",
                weight=WEIGHT + people,
                name=name or one["name"],
                kind="country",
                country=code,
                lat=lat,
                lon=lon,
                population=people,
                area=round(one["areakm2"] or 0),
                capital=capital,
                about=f"{kind} in {areas[code]}" if code in areas else "Continent around the South Pole",
                aliases=parts(aliases),
                demonyms=parts(demonyms),
            )
        )
    return rows


def _areas(js: Path) -> dict[str, str]:
    held = _load(js, "territoryContainment")
    found = {code: words for area, words in AREAS.items() for code in held[area]["_contains"]}
    return found | {
        "XK": "southern Europe",
        "TW": "East Asia",
        "MX": "North America",
        "GS": "the southern Atlantic",
        "BV": "the southern Atlantic",
    }


def _load(js: Path, name: str) -> Any:
    path = js / "cldr-core" / "supplemental" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["supplemental"][name]


def _centres(cities: list[Row]) -> dict[str, tuple[float, float]]:
    """Where a country's people live: the mean place of its cities, by population."""
    sums: dict[str, list[float]] = {}
    for city in cities:
        if city.lat is not None and city.lon is not None:
            held = sums.setdefault(city.country, [0.0, 0.0, 0.0])
            for i, value in enumerate((city.lat, city.lon, 1.0)):
                held[i] += value * (city.population + 1)
    return {code: (lat / total, lon / total) for code, (lat, lon, total) in sums.items()}


def historic() -> list[Row]:
    """States that are no more, each a thing of its own."""
    return [
        Row(
            f"country:{key}", WEIGHT, name, "historic", about=about, lat=float(lat), lon=float(lon),
            aliases=parts(aliases), demonyms=parts(demonyms),
        )
        for key, name, aliases, demonyms, about, lat, lon in table("historic", 7)
    ]  # fmt: skip
