"""The grammar of place names: the words they end or begin with."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AREA_LAST: Final[frozenset[str]] = _set(
    "county province district prefecture oblast krai kray raion state territory municipality parish township "
    "borough republic kingdom emirate city town village region governorate canton voivodeship shire ward commune "
    "federation empire autonomous okrug rayon"
)
"""Last words of names of administrative areas (GPE)."""

NATURE_LAST: Final[frozenset[str]] = _set(
    "river lake mountain mountains mount island islands isles peninsula sea ocean bay gulf strait straits channel "
    "valley desert forest coast creek falls glacier volcano peak hill hills ridge canyon beach plateau plain "
    "plains range reef cape basin delta lagoon sound fjord fjords shore highlands lowlands steppe oasis "
    "rainforest north-west hemisphere continent savannah cove harbor harbour archipelago crater massif cliffs "
    "shelf cliff dunes swamp point head ness firth moor marsh marshes fen sands"
)
"""Last words of names of natural features (LOC)."""

BUILT_LAST: Final[frozenset[str]] = _set(
    "airport bridge stadium arena tower building hall street avenue road square park station terminal highway "
    "museum palace castle cathedral church chapel temple mosque monastery abbey hospital hotel library theatre "
    "theater prison jail plaza center centre gardens garden zoo gallery dam canal tunnel pier dock wharf base "
    "barracks fort fortress house mansion market mall lane boulevard expressway freeway motorway railway line "
    "observatory cemetery cosmodrome spaceport reactor mine reservoir gate monument memorial auditorium speedway "
    "racecourse villa complex site courthouse campus light lighthouse sanctuary dockyard shipyard quay marina "
    "camp speedway track field headquarters row drive crescent terrace mews viaduct footbridge flyover roundabout "
    "inn walk velodrome aquarium crematorium lido causeway promenade esplanade bypass pavilion"
)
"""Last words of names of buildings and works (FAC); some are bodies as well."""

MOONS: Final[frozenset[str]] = _set("moon phobos deimos ganymede callisto enceladus ceres pluto")
"""Bodies of the sky that hardly anything else is called after."""

COUNTIES: Final[frozenset[str]] = _set("kerry clare mayo down tyrone kildare carlow laois shannon")
"""Counties of Ireland, and a town, whose names are also people's."""

FIRST_NATURE: Final[frozenset[str]] = _set(
    "lake mount mt mt. cape lough loch river gulf bay strait sea isle isla lago rio río monte playa cerro costa "
    "yr islas punta puerto sierra wadi wadī jabal jebel cabo islets valle"
)
"""First words of names of natural features."""

FIRST_BUILT: Final[frozenset[str]] = _set(
    "stade estadio estádio stadio palais palacio palazzo château chateau castello piazza plaza place rue via calle "
    "avenida masjid schloss camp fort terminal gare pont puente ponte"
)
"""First words of names of buildings and streets."""

FIRST_AREA: Final[frozenset[str]] = _set(
    "san santa são santo new north south east west northern southern eastern western central upper lower greater "
    "fort port saint st. el los las gmina"
)
"""First words that many place names have (weak)."""

DIRECTIONS: Final[frozenset[str]] = _set(
    "north south east west northern southern eastern western central northeastern northwestern southeastern "
    "southwestern northeast northwest southeast southwest"
)
"""Directions; capitalised or not they stand before names of places."""

SIDE_ADJECTIVES: Final[frozenset[str]] = _set("western eastern northern southern")
"""Adjectives of direction, which alone name nothing."""

CONTINENTS: Final[frozenset[str]] = _set(
    "africa europe asia america antarctica oceania australasia arctic caribbean balkans scandinavia siberia "
    "mediterranean atlantic pacific sahara himalayas andes alps danube nile rhine thames volga amazon mississippi "
    "eurasia mesoamerica crimea donbas kashmir kurdistan palestine patagonia levant caucasus transylvania bohemia "
    "moravia silesia anatolia surrey essex kent sussex norfolk suffolk devon dorset cornwall somerset wiltshire "
    "hampshire berkshire oxfordshire gloucestershire worcestershire warwickshire leicestershire northamptonshire "
    "derbyshire nottinghamshire lincolnshire yorkshire lancashire cheshire shropshire staffordshire cumbria "
    "northumberland durham middlesex glamorgan merseyside tyneside ulster munster leinster connacht earth mars "
    "moon venus jupiter saturn mercury phobos deimos pluto neptune uranus ganymede enceladus ceres"
)
"""Large places of no government, and worlds (LOC)."""

PREFIXES: Final[frozenset[str]] = _set("pro anti pan non ex")
"""Before a hyphen and the name of a place: pro-Norring."""

LOCATIVE: Final[frozenset[str]] = _set(
    "in near at from to across throughout outside inside toward towards around between over off"
)
"""Prepositions that stand before places."""

STRONG_LOCATIVE: Final[frozenset[str]] = _set("in near across throughout outside")
"""Prepositions that mostly stand before places."""

SAME: Final[dict[str, str]] = {
    alias: name
    for name, aliases in {
        "United States": "u.s.|u.s|us|usa|u.s.a.|u.s.a|united states|united states of america",
        "United Kingdom": "uk|u.k.|u.k|united kingdom|great britain|britain",
        "European Union": "eu|e.u.|european union",
        "United Nations": "un|u.n.|u.n|united nations",
    }.items()
    for alias in aliases.split("|")
}
"""Short names that mean the same everywhere in news, lower case -> full name."""

BEFORE_BODIES: Final[dict[str, str]] = {
    "U.S. ": "country:US", "US ": "country:US", "United States ": "country:US", "American ": "country:US",
    "British ": "country:GB", "UK ": "country:GB", "U.K. ": "country:GB", "Russian ": "country:RU",
    "United Nations ": "", "U.N. ": "", "UN ": "",
}  # fmt: skip
"""What stands before the name of a body -> key of the country in which the body then is."""

AFTER: Final[frozenset[str]] = _set("area region valley district province border coast suburb peninsula")
"""Nouns after the name of a place: the Donbas region."""
