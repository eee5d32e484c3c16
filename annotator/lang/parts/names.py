"""Words of names: which there are, what stands around them, and what they can be called.

What each one means stands beside its words in `en/`. A language leaves out what it has no words for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class CommonWords:
    """The constants of `common_words.py`."""

    COMMON: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Pronouns:
    """The constants of `gender.py`."""

    HE: frozenset[str] = frozenset()
    SHE: frozenset[str] = frozenset()
    IT: frozenset[str] = frozenset()
    THEY: frozenset[str] = frozenset()
    ME: frozenset[str] = frozenset()
    SOMEONE: frozenset[str] = frozenset()
    REFLEXIVE: frozenset[str] = frozenset()
    THIRD: frozenset[str] = frozenset()
    EXPLETIVE_VERBS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Governments:
    """The constants of `governments.py`."""

    ACTS: frozenset[str] = frozenset()
    DONE_TO: frozenset[str] = frozenset()
    TIES: frozenset[str] = frozenset()
    FROM: frozenset[str] = frozenset()
    OWNED: frozenset[str] = frozenset()
    TO: frozenset[str] = frozenset()
    OF: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class NameClues:
    """The constants of `name_clues.py`."""

    SPORT_NOUNS: frozenset[str] = frozenset()
    SPORT_VERBS: frozenset[str] = frozenset()
    TEAM_ACTS: frozenset[str] = frozenset()
    SPORT_WORDS: frozenset[str] = frozenset()
    TEAMWORK: frozenset[str] = frozenset()
    BODY_NOUNS: frozenset[str] = frozenset()
    OF_PLACES: frozenset[str] = frozenset()
    MAKER_NOUNS: frozenset[str] = frozenset()
    PLACE_NOUNS: frozenset[str] = frozenset()
    WORK_NOUNS: frozenset[str] = frozenset()
    EVENT_NOUNS: frozenset[str] = frozenset()
    LAW_NOUNS: frozenset[str] = frozenset()
    OF_PERSON: frozenset[str] = frozenset()
    OF_PLACE: frozenset[str] = frozenset()
    OF_BODY: frozenset[str] = frozenset()
    OF_WORK: frozenset[str] = frozenset()
    MOTION: frozenset[str] = frozenset()
    BODY_VERBS: frozenset[str] = frozenset()
    WORK_VERBS: frozenset[str] = frozenset()
    EVENT_VERBS: frozenset[str] = frozenset()
    PARTY_TAGS: frozenset[str] = frozenset()
    DURING: frozenset[str] = frozenset()
    PLACE_ENDINGS: tuple[str, ...] = ()
    PERSON_ENDINGS: tuple[str, ...] = ()
    TEAM_LAST: frozenset[str] = frozenset()
    RELIGIONS: frozenset[str] = frozenset()
    FEASTS: frozenset[str] = frozenset()
    IDEAS: frozenset[str] = frozenset()
    BOOKS: frozenset[str] = frozenset()
    EITHER: frozenset[str] = frozenset()
    BODIES: frozenset[str] = frozenset()
    OF_PEOPLES: frozenset[str] = frozenset()
    PRINTED: frozenset[str] = frozenset()
    SHIP: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class NameProofs:
    """The constants of `name_proofs.py`."""

    OF_FIRMS: frozenset[str] = frozenset()
    BODY_OFFICES: frozenset[str] = frozenset()
    PLACE_OFFICES: frozenset[str] = frozenset()
    AWARDS: frozenset[str] = frozenset()
    AWARDED: frozenset[str] = frozenset()
    SHARE_IN: Mapping[str, frozenset[str]] = field(default_factory=dict)
    NO_POST: frozenset[str] = frozenset()
    IN_BODIES: frozenset[tuple[str, str]] = frozenset()
    IN_PLACES: frozenset[str] = frozenset()
    IN_WORKS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    PRINTED: frozenset[str] = frozenset()
    TO_WORKS: frozenset[str] = frozenset()
    TO_AUTHORED: frozenset[str] = frozenset()
    CALLED: frozenset[str] = frozenset()
    THINGS: frozenset[str] = frozenset()
    MADE: frozenset[str] = frozenset()
    LATEST: frozenset[str] = frozenset()
    ALONG: frozenset[str] = frozenset()
    KINDS: frozenset[str] = frozenset()
    OF_PERSONS: frozenset[str] = frozenset()
    FIRM_ACTS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    FIRMS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The constants of `names.py`."""

    FEMALE: frozenset[str] = frozenset()
    MALE: frozenset[str] = frozenset()
    EITHER: frozenset[str] = frozenset()
    ALL: frozenset[str] = frozenset()
    SURNAMES: frozenset[str] = frozenset()
    ALSO_WORDS: frozenset[str] = frozenset()
    FAMILY_FIRST: frozenset[str] = frozenset()
    KNOWN_WHOLE: frozenset[str] = frozenset()
    PREFIXES: tuple[str, ...] = ()
    PARTICLES: frozenset[str] = frozenset()
    FATHERS: frozenset[str] = frozenset()
    BORN: frozenset[str] = frozenset()
    SUFFIXES: frozenset[str] = frozenset()
    NICKNAMES: Mapping[str, str] = field(default_factory=dict)
    KNOWN_BY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Nominals:
    """The constants of `nominals.py`."""

    COVERS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    POINTING: str = ""
    COMPANY: str = ""
    INCORPORATED: frozenset[str] = frozenset()
    PERSON_COVERS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ANYBODY: frozenset[str] = frozenset()
    PERSON_HEADS: frozenset[str] = frozenset()
    NEUTRAL: frozenset[str] = frozenset()
    KINDS: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Organisations:
    """The constants of `orgs.py`."""

    LAST: frozenset[str] = frozenset()
    FIRST: frozenset[str] = frozenset()
    FIRST_ABROAD: frozenset[str] = frozenset()
    PAPERS_FIRST: frozenset[str] = frozenset()
    BEFORE_OF: frozenset[str] = frozenset()
    EVENT_LAST: frozenset[str] = frozenset()
    EVENT_FIRST: frozenset[str] = frozenset()
    STORMS: frozenset[str] = frozenset()
    LAW_LAST: frozenset[str] = frozenset()
    PARTIES: frozenset[str] = frozenset()
    LAW_ALONE: frozenset[str] = frozenset()
    LAW_FIRST: frozenset[str] = frozenset()
    PRODUCT_LAST: frozenset[str] = frozenset()
    GENERIC: frozenset[str] = frozenset()
    LOCAL: frozenset[str] = frozenset()
    WITH_MINISTERS: frozenset[str] = frozenset()
    POLICE: frozenset[str] = frozenset()
    FORCES: frozenset[str] = frozenset()
    ALONE: frozenset[str] = frozenset()
    AT_HOME: frozenset[str] = frozenset()
    DEPARTMENTS: frozenset[str] = frozenset()
    SCHOOLS: frozenset[str] = frozenset()
    SHARED: frozenset[str] = frozenset()
    NUMBERED: frozenset[str] = frozenset()
    MODEL_WORDS: frozenset[str] = frozenset()
    WITH_POSSESSIVE: frozenset[str] = frozenset()
    PERIODICALS: frozenset[str] = frozenset()
    NO_NAMES: frozenset[str] = frozenset()
    ACTS: frozenset[str] = frozenset()
    THE: frozenset[str] = frozenset()
    IN_LAWS: frozenset[str] = frozenset()
    CAMPAIGNING: frozenset[str] = frozenset()
    CAUSES: frozenset[str] = frozenset()
    ORDERED: frozenset[str] = frozenset()
    IN_LETTERS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The constants of `people.py`."""

    PERSONS: frozenset[str] = frozenset()
    KIN: frozenset[str] = frozenset()
    LEADING: frozenset[str] = frozenset()
    FORMER: frozenset[str] = frozenset()
    THEN: frozenset[str] = frozenset()
    ABBREVIATED: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Peoples:
    """The constants of `peoples.py`."""

    NOT_OF_COUNTRY: frozenset[str] = frozenset()
    PARTISANS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    ADHERENTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The constants of `places_words.py`."""

    AREA_LAST: frozenset[str] = frozenset()
    NATURE_LAST: frozenset[str] = frozenset()
    BUILT_LAST: frozenset[str] = frozenset()
    MOONS: frozenset[str] = frozenset()
    COUNTIES: frozenset[str] = frozenset()
    FIRST_NATURE: frozenset[str] = frozenset()
    FIRST_BUILT: frozenset[str] = frozenset()
    FIRST_AREA: frozenset[str] = frozenset()
    DIRECTIONS: frozenset[str] = frozenset()
    SIDE_ADJECTIVES: frozenset[str] = frozenset()
    CONTINENTS: frozenset[str] = frozenset()
    PREFIXES: frozenset[str] = frozenset()
    LOCATIVE: frozenset[str] = frozenset()
    STRONG_LOCATIVE: frozenset[str] = frozenset()
    SAME: Mapping[str, str] = field(default_factory=dict)
    BEFORE_BODIES: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """The constants of `roles.py`."""

    FEMALE: frozenset[str] = frozenset()
    MALE: frozenset[str] = frozenset()
    OTHER: frozenset[str] = frozenset()
    PEOPLE: frozenset[str] = frozenset()
    BODIES: frozenset[str] = frozenset()
    PLACES: frozenset[str] = frozenset()
    WORKS: frozenset[str] = frozenset()
    NICKNAMING: frozenset[str] = frozenset()
    THINGS: frozenset[str] = frozenset()
    HAPPENINGS: frozenset[str] = frozenset()
    SPEECH: frozenset[str] = frozenset()
    HUMAN_ACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Titles:
    """The constants of `titles.py`."""

    FEMALE: frozenset[str] = frozenset()
    MALE: frozenset[str] = frozenset()
    ALL: frozenset[str] = frozenset()
    BEFORE: frozenset[str] = frozenset()
    SPOKEN: frozenset[str] = frozenset()
    OFFICES: frozenset[str] = frozenset()
    FIELDS: frozenset[str] = frozenset()
    IN_DEPARTMENTS: frozenset[str] = frozenset()
    ENDING: frozenset[str] = frozenset()
    BEFORE_NAMES: frozenset[str] = frozenset()
    NOBLE: frozenset[str] = frozenset()
    POSTNOMINALS: frozenset[str] = frozenset()
    ABBREVIATED: frozenset[str] = frozenset()
    INITIALS: frozenset[str] = frozenset()
    MINISTERS: frozenset[str] = frozenset()
    SAINT: frozenset[str] = frozenset()
    WITH_PLACE: frozenset[str] = frozenset()
    OF_SHIPS: frozenset[str] = frozenset()
    ROYAL: frozenset[str] = frozenset()
    DEPARTMENT_OF: frozenset[str] = frozenset()
    AND: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Works:
    """The constants of `works.py`."""

    NOUNS: frozenset[str] = frozenset()
    ENTITLED: frozenset[str] = frozenset()
    LEADS: frozenset[str] = frozenset()
    SMALL: frozenset[str] = frozenset()
