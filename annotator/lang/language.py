"""A language as one value: what the rooms of the language stage know of the words of a text.

A language is a folder. Each of its modules is one part, by the name of the field; a constant of the module is the
field of the part that has its name. A folder leaves out what the language does not have: an absent constant is
empty, an absent module a part without words. `annotator/lang/<code>/` holds the languages of the program; a package
adds one by an entry point (group `annotator.languages`, the code as name, the package of the folder as value).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from annotator.lang import code_of, folder
from annotator.lang.parts.labels import LabelWords
from annotator.lang.parts.layout import Lines, Marks
from annotator.lang.parts.names import (
    CommonWords,
    Governments,
    NameClues,
    NameProofs,
    Names,
    Nominals,
    Organisations,
    People,
    Peoples,
    Places,
    Pronouns,
    Roles,
    Titles,
    Works,
)  # fmt: skip
from annotator.lang.parts.speech import Sources, Speech
from annotator.lang.parts.weights import (
    EventWeights,
    KindWeights,
    LineWeights,
    Probabilities,
    PronounWeights,
    SideWeights,
    SpeakerWeights,
    StanceWeights,
)  # fmt: skip

if TYPE_CHECKING:
    from annotator.nlp.times.language import TimeGrammar


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is known of one language; a language without a folder has a code and empty parts."""

    code: str
    """Its tag in lower case, without the region: en."""
    is_read: bool = False
    """True when there is a folder for it."""

    # who and what
    common_words: CommonWords = field(default_factory=CommonWords)
    gender: Pronouns = field(default_factory=Pronouns)
    governments: Governments = field(default_factory=Governments)
    name_clues: NameClues = field(default_factory=NameClues)
    name_proofs: NameProofs = field(default_factory=NameProofs)
    names: Names = field(default_factory=Names)
    nominals: Nominals = field(default_factory=Nominals)
    orgs: Organisations = field(default_factory=Organisations)
    people: People = field(default_factory=People)
    peoples: Peoples = field(default_factory=Peoples)
    places_words: Places = field(default_factory=Places)
    roles: Roles = field(default_factory=Roles)
    titles: Titles = field(default_factory=Titles)
    works: Works = field(default_factory=Works)

    # whose words
    sources: Sources = field(default_factory=Sources)
    speech: Speech = field(default_factory=Speech)

    # lines and marks
    lines: Lines = field(default_factory=Lines)
    marks: Marks = field(default_factory=Marks)

    # when
    label_words: LabelWords = field(default_factory=LabelWords)
    times: TimeGrammar | None = None
    """The constant LANGUAGE of `times.py`: words and grammar of time; without it no time is read."""

    # fitted
    event_weights: EventWeights = field(default_factory=EventWeights)
    kind_weights: KindWeights = field(default_factory=KindWeights)
    line_weights: LineWeights = field(default_factory=LineWeights)
    probabilities: Probabilities = field(default_factory=Probabilities)
    pronoun_weights: PronounWeights = field(default_factory=PronounWeights)
    side_weights: SideWeights = field(default_factory=SideWeights)
    speaker_weights: SpeakerWeights = field(default_factory=SpeakerWeights)
    stance_weights: StanceWeights = field(default_factory=StanceWeights)


@cache
def language(tag: str) -> Language:
    """The language of `tag` ("en", "en-GB"). One value for each tag."""
    code = code_of(tag)
    if code != tag:
        return language(code)
    package = folder(code)
    if package is None:
        return Language(code)
    parts: dict[str, Any] = {}
    for part in fields(Language):
        if part.name in ("code", "is_read") or find_spec(f"{package}.{part.name}") is None:
            continue
        module = import_module(f"{package}.{part.name}")
        parts[part.name] = module.LANGUAGE if part.name == "times" else _filled(_class_of(part.name), module)
    return Language(code, is_read=True, **parts)


def _class_of(name: str) -> Any:
    """The class of a part."""
    return next(f.default_factory for f in fields(Language) if f.name == name)


def _filled(part: Any, module: Any) -> Any:
    return part(**{f.name: getattr(module, f.name) for f in fields(part) if hasattr(module, f.name)})
