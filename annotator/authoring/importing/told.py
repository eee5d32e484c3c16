"""Annotations that others made, and what of ours their words for kinds mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.base.trust import slug
from annotator.prose.marks import ROLES, is_timex
from annotator.prose.parser import KINDS

_WORDS: dict[str, str] = {
    "person": "person people persname per persons individual",
    "org": "org organisation organization organisations organizations company orgname institution body agency",
    "place": "place places placename gpe loc fac location geogname settlement country region city",
    "group": "group norp nationality people-group",
    "event": "event",
    "work": "work work-of-art workofart title",
    "product": "product",
    "law": "law",
    "quote": "quote quotes quotation said q direct-speech indirect-speech mixed-speech",
    "source": "source",
    "date": "date time dates",
}
KIND_OF_WORD = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""A word for a kind, as a slug -> the class of our markup."""
_ROLE = {role.replace("_", "-"): role for role in ROLES}


@dataclass(frozen=True, slots=True)
class Told:
    """One annotation: what it is about, and the words it stands on."""

    kind: str
    """The class of our markup; empty for one that has none, such as a comment."""
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    """Where the words begin in the text, if it says so; -1 otherwise."""
    end: int = -1
    attrs: tuple[tuple[str, str], ...] = ()
    found: bool = False
    """True for what a program made."""
    source: str = ""
    """The address of the text."""
    comment: str = ""
    number: int = 0
    """Its place among the annotations of the file, from 1."""


def meant(tags: list[str], motivation: str) -> tuple[str, dict[str, str]]:
    """(class of our markup, attributes) that tags mean: `person`, `PERSON`, `person:kim-jong-un`, `2024-05-14`."""
    attrs: dict[str, str] = {}
    kind = ""
    for tag in tags:
        word, colon, value = tag.partition(":")
        name = slug(word)
        if name in KIND_OF_WORD and not kind:
            kind = KIND_OF_WORD[name]
            if name.endswith("-speech"):
                attrs["kind"] = name.removesuffix("-speech")
            if colon and value.strip():
                attrs[reference(kind)] = value.strip() if kind == "date" else slug(value)
        elif name in _ROLE and motivation == "linking" and not kind:
            kind, attrs["role"] = "source", _ROLE[name]
        elif re.search(r"\d|_REF$", tag) and all(is_timex(part) for part in tag.split("/", 1)):
            kind, attrs["value"] = kind or "date", tag
    return kind, attrs


def reference(kind: str) -> str:
    """The attribute by which markup of a class says whom or what it means."""
    return "by" if kind == "quote" else "value" if kind == "date" else "ref"


def is_entity(kind: str) -> bool:
    """Whether a class is one of names."""
    return bool(KINDS.get(kind))
