"""Which noun may take up which: "the company" after "the airline Skylark"."""

from __future__ import annotations

from typing import Final

from annotator.lang.en.people import PERSONS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FIRMS = (
    "company firm corporation business enterprise airline carrier manufacturer automaker carmaker maker planemaker "
    "retailer supplier operator startup giant insurer lender brokerage conglomerate developer producer contractor "
    "subsidiary distributor shipbuilder builder brewer utility"
)
_GROUPS = (
    "group organization organisation association charity movement militia coalition alliance federation network "
    "foundation nonprofit watchdog society union"
)
_PAPERS = "newspaper paper daily weekly tabloid broadsheet"
_AIRCRAFT = "aircraft plane airliner jet airplane helicopter"
_SHIPS = "ship vessel boat ferry frigate submarine destroyer carrier tanker freighter trawler yacht liner"
_STORMS = "storm hurricane cyclone typhoon"
_CONTESTS = "competition contest tournament championship championships cup games olympics open league"
_ATTACKS = "attack bombing massacre shooting raid"

_COVERS: Final[dict[str, str]] = {
    "company": _FIRMS, "firm": _FIRMS, "corporation": _FIRMS, "airline": "airline carrier airlines",
    "carrier": "airline carrier airlines", "manufacturer": _FIRMS,
    "automaker": "automaker carmaker manufacturer maker", "carmaker": "automaker carmaker manufacturer maker",
    "bank": "bank lender", "lender": "bank lender", "retailer": "retailer", "operator": "operator",
    "agency": "agency", "bureau": "bureau agency", "group": _GROUPS,
    "organization": _GROUPS + " agency body church", "organisation": _GROUPS + " agency body church",
    "association": "association", "charity": "charity", "newspaper": _PAPERS, "paper": _PAPERS, "daily": _PAPERS,
    "magazine": "magazine weekly", "broadcaster": "broadcaster network station channel",
    "network": "network broadcaster channel", "station": "station", "channel": "channel broadcaster",
    "party": "party", "club": "club team side", "team": "team club side", "side": "club team side",
    "band": "band group ensemble", "university": "university", "school": "school", "college": "college",
    "court": "court tribunal", "tribunal": "tribunal court", "ministry": "ministry", "department": "department",
    "council": "council", "committee": "committee", "commission": "commission", "union": "union",
    "bloc": "bloc union", "alliance": "alliance", "church": "church", "museum": "museum", "hospital": "hospital",
    "institute": "institute", "foundation": "foundation", "federation": "federation",
    "parliament": "parliament assembly", "watchdog": "watchdog", "regulator": "regulator watchdog",
    "publisher": "publisher", "militia": "militia", "country": "country nation republic kingdom",
    "nation": "country nation republic kingdom", "kingdom": "kingdom", "republic": "republic", "city": "city",
    "town": "town", "village": "village", "province": "province", "region": "region oblast krai",
    "county": "county", "island": "island isle", "archipelago": "archipelago islands", "territory": "territory",
    "peninsula": "peninsula", "river": "river", "lake": "lake", "mountain": "mountain mount", "valley": "valley",
    "airport": "airport", "bridge": "bridge", "stadium": "stadium arena", "dam": "dam", "prison": "prison jail",
    "hotel": "hotel", "palace": "palace", "port": "port", "cosmodrome": "cosmodrome spaceport",
    "spaceport": "cosmodrome spaceport", "canal": "canal", "cathedral": "cathedral", "temple": "temple",
    "tower": "tower", "theatre": "theatre theater", "theater": "theatre theater", "memorial": "memorial",
    "aircraft": _AIRCRAFT, "plane": _AIRCRAFT, "jet": _AIRCRAFT, "airliner": _AIRCRAFT,
    "helicopter": "helicopter", "ship": _SHIPS, "vessel": _SHIPS, "ferry": "ferry", "submarine": "submarine",
    "rocket": "rocket", "missile": "missile", "satellite": "satellite", "spacecraft": "spacecraft probe capsule",
    "probe": "spacecraft probe", "telescope": "telescope", "film": "film movie", "movie": "film movie",
    "novel": "novel", "book": "book novel memoir", "album": "album", "song": "song single", "play": "play",
    "opera": "opera", "festival": "festival", "tournament": "tournament championship cup open",
    "competition": _CONTESTS, "contest": _CONTESTS, "storm": _STORMS, "hurricane": "hurricane",
    "cyclone": "cyclone", "typhoon": "typhoon", "summit": "summit", "conference": "conference",
    "attack": _ATTACKS, "war": "war", "race": "race prix marathon",
}  # fmt: skip

_THEMSELVES = _set(
    "board trust authority service fund society academy orchestra assembly senate chamber office laboratory "
    "observatory library clinic panel inquiry act bill treaty prize award programme program project park forest "
    "highway railway mine mill plant refinery"
)
COVERS: Final[dict[str, frozenset[str]]] = {
    **{noun: frozenset((noun,)) for noun in sorted(_THEMSELVES)},
    **{noun: _set(words) for noun, words in _COVERS.items()},
}
"""Noun of a later description -> the nouns and last words of names it may take up."""

POINTING: Final = "this"
COMPANY: Final = "company"
INCORPORATED: Final[frozenset[str]] = _set(
    "inc corp corporation co ltd llc plc ag nv sa se gmbh spa ab asa oyj holdings"
)
"""Last words of a company's name, without their dots."""

_LEADERS = (
    "leader president chairman premier chancellor king queen emperor dictator ruler monarch minister sultan emir"
)
PERSON_COVERS: Final[dict[str, frozenset[str]]] = {
    "leader": _set(_LEADERS),
    "ruler": _set("ruler king queen emperor dictator sultan emir monarch"),
    "monarch": _set("monarch king queen emperor"),
    "premier": _set("premier minister"),
    "politician": _set("politician senator lawmaker legislator congressman congresswoman mp minister governor mayor"),
    "lawmaker": _set("lawmaker legislator senator congressman congresswoman representative mp"),
    "senator": _set("senator sen sen."),
    "governor": _set("governor gov gov."),
    "star": _set("star actor actress singer striker footballer"),
    "athlete": _set("athlete swimmer runner cyclist sprinter skier skater gymnast boxer wrestler rower"),
    "rider": _set("rider cyclist racer"),
    "scientist": _set("scientist physicist chemist biologist researcher astronomer climatologist"),
    "musician": _set("musician singer guitarist drummer bassist pianist violinist"),
    "writer": _set("writer author novelist poet journalist playwright"),
    "reporter": _set("reporter journalist correspondent"),
    "journalist": _set("reporter journalist correspondent"),
    "spokesperson": _set("spokesperson spokesman spokeswoman"),
    "attorney": _set("attorney lawyer"),
    "lawyer": _set("attorney lawyer"),
    "executive": _set("executive ceo"),
}
"""The same for persons."""

ANYBODY: Final[frozenset[str]] = _set(
    "man woman person boy girl official member head chief friend father mother son daughter brother sister wife "
    "husband child parent user victim suspect candidate winner guy kid lad citizen resident owner worker baby god"
)
"""Nouns that take up nobody safely by themselves."""

PERSON_HEADS: Final = PERSONS - ANYBODY

NEUTRAL: Final[frozenset[str]] = _set(
    "the this same whole entire troubled embattled beleaguered ailing struggling isolated secretive impoverished "
    "landlocked tiny veteran outspoken controversial popular famed famous beloved 's ’s - ,"
)
"""Words in a description that need no evidence."""

KINDS: Final[dict[str, str]] = {
    "country": "country", "city": "city", "region": "region province state", "company": "company",
    "newspaper": "newspaper", "organisation": "organisation organization", "broadcaster": "broadcaster",
    "agency": "agency", "party": "party", "parliament": "parliament", "armed group": "group",
    "agency of state": "agency", "website": "website", "space site": "cosmodrome spaceport",
    "central bank": "bank", "charity": "charity", "court": "court", "magazine": "magazine",
    "university": "university", "ministry": "ministry", "space agency": "agency", "church": "church",
    "association": "association", "airport": "airport",
}  # fmt: skip
"""Kind in the offline knowledge -> nouns for it."""
