"""Words of speech and of those who speak.

What each one means stands beside its words in `en/`. A language leaves out what it has no words for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model import CueKind, Stance


@dataclass(frozen=True, slots=True, eq=False)
class Sources:
    """The constants of `sources.py`."""

    DOCUMENT: frozenset[str] = frozenset()
    MEDIA: frozenset[str] = frozenset()
    MEDIA_KINDS: frozenset[str] = frozenset()
    PRESS: frozenset[str] = frozenset()
    MEDIA_TITLES: frozenset[str] = frozenset()
    GATHERINGS: frozenset[str] = frozenset()
    MEDIA_NAMES: frozenset[str] = frozenset()
    MEDIUM_KINDS: frozenset[str] = frozenset()
    ORGANISATION: frozenset[str] = frozenset()
    PLURAL_BODIES: frozenset[str] = frozenset()
    PEOPLE: frozenset[str] = frozenset()
    MANYS: str = ""
    NO_MANYS: tuple[str, ...] = ()
    PORTIONS: frozenset[str] = frozenset()
    ANONYMOUS: frozenset[str] = frozenset()
    SECRET: frozenset[str] = frozenset()
    KNOWING: frozenset[str] = frozenset()
    KNOWLEDGE: frozenset[str] = frozenset()
    NO_NAME: tuple[str, ...] = ()
    INDEFINITE: tuple[str, ...] = ()
    OFFICIALS: frozenset[str] = frozenset()
    SERVED: frozenset[str] = frozenset()
    PERSONAL: frozenset[str] = frozenset()
    SELVES: frozenset[str] = frozenset()
    PARTS: frozenset[str] = frozenset()
    UTTERED: frozenset[str] = frozenset()
    STANCES: frozenset[str] = frozenset()
    DENIALS: frozenset[str] = frozenset()
    DENIED: frozenset[str] = frozenset()
    AND: str = ""
    OTHERS: str = ""
    UNTOLD: frozenset[str] = frozenset()
    THE: str = ""
    AGED: str = ""
    ANSWERS: frozenset[str] = frozenset()
    CITING: frozenset[str] = frozenset()
    LINES: frozenset[str] = frozenset()
    TELLING: frozenset[str] = frozenset()
    SPEAKING: frozenset[str] = frozenset()
    INTERVIEWS: frozenset[str] = frozenset()
    TO_WHOM: frozenset[str] = frozenset()
    WRITING: frozenset[str] = frozenset()
    WHERE_WRITTEN: frozenset[str] = frozenset()
    REPORTING: frozenset[str] = frozenset()
    ISSUED: frozenset[str] = frozenset()
    ISSUED_BY: frozenset[str] = frozenset()
    STAND_INS: frozenset[str] = frozenset()
    MANY: frozenset[str] = frozenset()
    THING: frozenset[str] = frozenset()
    RELATIVE: frozenset[str] = frozenset()
    PRESS_AT_LARGE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The constants of `speech.py`."""

    CLAUSE: frozenset[str] = frozenset()
    SAYING: frozenset[str] = frozenset()
    MAKE: str = ""
    CLEAR: frozenset[str] = frozenset()
    MAKING_CLEAR: str = ""
    OPENLY: frozenset[str] = frozenset()
    REFLEXIVE: frozenset[str] = frozenset()
    GIVEN: frozenset[str] = frozenset()
    COMMENTING: frozenset[str] = frozenset()
    SHOWING: frozenset[str] = frozenset()
    TAG: frozenset[str] = frozenset()
    INFINITIVE: frozenset[str] = frozenset()
    ADDRESSING: frozenset[str] = frozenset()
    NAMING: frozenset[str] = frozenset()
    WORDS: frozenset[str] = frozenset()
    USES: frozenset[str] = frozenset()
    WHETHER: frozenset[str] = frozenset()
    ASKING: frozenset[str] = frozenset()
    GIVING: frozenset[str] = frozenset()
    MEASURING: frozenset[str] = frozenset()
    AT: str = ""
    OF_NOUNS: frozenset[str] = frozenset()
    POINTING: frozenset[str] = frozenset()
    RUMOUR: frozenset[str] = frozenset()
    CALLING: frozenset[str] = frozenset()
    OCCASIONS: frozenset[str] = frozenset()
    SPEAKING_NOUN: frozenset[str] = frozenset()
    SPEECH_NOUN: frozenset[str] = frozenset()
    REMARKS: frozenset[str] = frozenset()
    KINDS: Mapping[str, CueKind] = field(default_factory=dict)
    NOUN_KINDS: Mapping[str, CueKind] = field(default_factory=dict)
    STANCES: Mapping[str, Stance] = field(default_factory=dict)
    CALLING_ON: frozenset[str] = frozenset()
    WILL: frozenset[str] = frozenset()
    OUGHT: frozenset[str] = frozenset()
    NO: frozenset[str] = frozenset()
    PERSONS: frozenset[str] = frozenset()
    CHARGES: Mapping[str, str] = field(default_factory=dict)
    CALLS: Mapping[str, frozenset[str]] = field(default_factory=dict)
    CALL: str = ""
    CALLS_FOR: str = ""
    URGING: frozenset[str] = frozenset()
    ANYONE: frozenset[str] = frozenset()
    IN: str = ""
    OWN_WORDS: str = ""
    OUTSIDE: frozenset[str] = frozenset()
    VOICING: frozenset[str] = frozenset()
    RUMOURED: frozenset[str] = frozenset()
    OF_MEDIA: Mapping[str, str] = field(default_factory=dict)
    COURTS: frozenset[str] = frozenset()
    ITSELF: str = ""
    HEARD: frozenset[str] = frozenset()
    REPUTED: str = ""
    HEARSAY: frozenset[str] = frozenset()
    THAT: str = ""
    AS: str = ""
    THAN: str = ""
    ISSUING: frozenset[str] = frozenset()
    HEARER: frozenset[str] = frozenset()
    WRITER: frozenset[str] = frozenset()
    PHRASES: frozenset[str] = frozenset()
    FIRST: frozenset[str] = frozenset()
    ALONE: frozenset[str] = frozenset()
    SECOND: frozenset[str] = frozenset()
    GESTURES: frozenset[str] = frozenset()
    DAYS: frozenset[str] = frozenset()
    LABELS: frozenset[str] = frozenset()
    EMPTY: frozenset[str] = frozenset()
    TOPIC: frozenset[str] = frozenset()
    ONWARD: Mapping[str, str] = field(default_factory=dict)
    AS_VERBS: frozenset[str] = frozenset()
    AS_OBJECT: frozenset[str] = frozenset()
    ACCORDING: tuple[str, str] = ("", "")
    ABOUT: frozenset[str] = frozenset()
    OPENERS: frozenset[str] = frozenset()
    TURNS: frozenset[str] = frozenset()
    CONDITIONS: frozenset[str] = frozenset()
    CONCESSIONS: frozenset[str] = frozenset()
    INVERTED: frozenset[str] = frozenset()
    TURNING: frozenset[str] = frozenset()
    REMARKED: frozenset[str] = frozenset()
    MEANTIME: frozenset[str] = frozenset()
    MEANWHILE: frozenset[str] = frozenset()
    PARTING: frozenset[str] = frozenset()
    SOME: frozenset[str] = frozenset()
    OF_THINGS: frozenset[str] = frozenset()
    BUT: frozenset[str] = frozenset()
    REASONS: frozenset[str] = frozenset()
    NEEDS_OBJECT: frozenset[str] = frozenset()
    PLACE_LAST: frozenset[str] = frozenset()
    PLACE_SMALL: frozenset[str] = frozenset()
    NOTING: frozenset[str] = frozenset()
