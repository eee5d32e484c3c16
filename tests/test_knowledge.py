"""What is known offline, and the classic blunders."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from annotator import knowledge
from annotator.knowledge import demonym, fold, get, is_name_start, locator, longest, lookup, name_length
from annotator.knowledge.store import FILE, store


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("North Korea", "country:KP"),
        ("DPRK", "country:KP"),
        ("Democratic People’s Republic of Korea", "country:KP"),
        ("U.S.", "country:US"),
        ("US", "country:US"),
        ("the United States", "country:US"),
        ("UK", "country:GB"),
        ("Britain", "country:GB"),
        ("USSR", "country:SU"),
        ("Côte d’Ivoire", "country:CI"),
        ("Cote d'Ivoire", "country:CI"),
        ("Guinea-Bissau", "country:GW"),
        ("Amur Oblast", "region:RU-AMU"),
        ("Primorsky Krai", "region:RU-PRI"),
        ("Calif.", "region:US-CA"),
        ("Ontario", "region:CA-ON"),
        ("Vladivostok", "city:2013348"),
        ("Kiev", "city:703448"),
        ("New York", "city:5128581"),
        ("Washington", "city:4140963"),
        ("Quebec", "region:CA-QC"),
        ("Georgia", "country:GE"),
        ("Russia Today", "body:rt"),
        ("KCNA", "body:kcna"),
        ("the Kremlin", "body:kremlin"),
        ("Nato", "body:nato"),
        ("Vostochny Spaceport", "body:vostochny"),
        ("World Health Organisation", "body:who"),
        ("Black Sea", "place:black-sea"),
        ("Far East", "place:far-east"),
        ("World War II", "body:ww2"),
        ("the Second World War", "body:ww2"),
        ("Champions League", "body:champions-league"),
        ("General Motors", "body:general-motors"),
        ("GM", "body:general-motors"),
        ("Moody's", "body:moodys"),
        ("S&P 500", "body:sp500"),
        ("USAF", "body:us-air-force"),
    ],
)
def test_best_known_first(name: str, key: str) -> None:
    assert lookup(name)[0].key == key


@pytest.mark.parametrize("name", ["us", "who", "Who", "it", "un", "Kim", "", "the", "Qqqq"])
def test_is_nothing(name: str) -> None:
    assert lookup(name) == ()


@pytest.mark.parametrize(
    "name",
    ["Reading", "Nice", "Jordan", "Chad", "Georgia", "Paris", "Mobile", "Turkey", "Of", "Amur", "Apple", "Tesla"],
)
def test_asks_for_evidence(name: str) -> None:
    assert lookup(name)[0].common


@pytest.mark.parametrize(
    "name", ["Kyiv", "Moscow", "Mexico", "Pyongyang", "France", "Vladivostok", "Tel Aviv", "Texas"]
)
def test_asks_for_none(name: str) -> None:
    assert not lookup(name)[0].common


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("North Korean", "country:KP"),
        ("South Koreans", "country:KR"),
        ("Koreans", "country:KOR"),
        ("British", "country:GB"),
        ("Scottish", "region:GB-SCT"),
        ("New Yorkers", "city:5128581"),
        ("European", "place:europe"),
        ("Soviet", "country:SU"),
    ],
)
def test_demonyms(word: str, key: str) -> None:
    found = demonym(word)
    assert found is not None
    assert found.key == key


def test_demonyms_need_a_capital() -> None:
    assert demonym("polish") is None
    found = demonym("Polish")
    assert found is not None
    assert found.common


def test_facts_of_a_card() -> None:
    country = get("country:KP")
    assert country is not None
    facts = dict(country.facts())
    assert facts["capital"] == "Pyongyang"
    assert facts["area"] == "120,540 km²"
    city = get("city:2013348")
    assert city is not None
    assert city.about == "City in Primorsky Krai, Russia"
    assert dict(city.facts())["region"] == "Primorsky Krai"
    agency = get("body:kcna")
    assert agency is not None
    assert agency.state_run is True
    assert (agency.kind, agency.label, agency.country) == ("agency", "ORG", "KP")
    assert get("body:none") is None


def test_every_record_reads_and_every_name_finds_it() -> None:
    known = store()
    assert len(known.keys) == len(known.folded)
    labels = {"GPE", "LOC", "ORG", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART"}
    for key in known.keys:
        if key.startswith("city:") and not key.endswith("7"):
            continue
        fact = get(key)
        assert fact is not None
        assert fact.label in labels
        assert fact.about
        assert not fact.region or get(fact.region) is not None
        assert not fact.country or get(f"country:{fact.country}") is not None
        for name in (fact.name, *fact.aliases):
            assert key in {f.key for f in lookup(name)}, name
        for word in fact.demonyms:
            assert demonym(word) is not None


def test_longest_name_from_a_word_on() -> None:
    assert longest(["the", "Vostochny", "Spaceport", "in"], 1) == 2
    assert longest(["North", "Koreans", "said"]) == 2
    assert longest(["Guinea", "-", "Bissau", "said"]) == 3
    assert longest(["Port", "-", "au", "-", "Prince"]) == 5
    assert longest(["U.S.", "officials"]) == 1
    assert longest(["us", "here"]) == 0
    assert name_length("north") >= 3
    assert is_name_start("vladivostok")
    assert not is_name_start("qqqq")


def test_folding() -> None:
    assert fold("São Tomé & Príncipe") == "sao tome & principe"
    assert fold("Xi'an") == fold("Xi’an") == fold("XIAN")


@pytest.mark.parametrize(("lat", "lon", "country"), [(43.1, 131.9, "RU"), (21.3, -157.8, "US"), (-18.1, 178.4, "FJ")])
def test_locator_shows_the_place_inside_its_box(lat: float, lon: float, country: str) -> None:
    svg = ET.fromstring(locator(lat, lon, country))
    spot = svg[1]
    assert 0 <= int(spot.attrib["cx"]) <= 120
    assert 0 <= int(spot.attrib["cy"]) <= 90
    assert len(locator(lat, lon, country)) < 2500
    assert locator(lat, lon, "ZZ") == ""


def test_the_file_is_small_and_the_same_bytes_each_time() -> None:
    data = FILE.read_bytes()
    assert len(data) <= 1_000_000
    assert data[4:8] == b"\0\0\0\0"


def test_it_imports_nothing_heavy() -> None:
    code = "import sys, annotator.knowledge as k; k.lookup('France'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "numpy", "jinja2", "markdown_it", "yaml", "json"} & set(loaded)


def test_credits_name_every_origin() -> None:
    licences = (FILE.parent / "LICENCES.md").read_text(encoding="utf-8")
    for name, address, _ in knowledge.CREDITS:
        assert name in licences
        assert address in licences
