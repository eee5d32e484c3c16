"""One folder for each language: its words, tables and grammar. `language.py` makes a value of it.

This file alone knows which languages there are, and loads none of them.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec

GROUP = "annotator.languages"
"""Entry points of packages that add a language: code -> package that holds its modules."""
_LONG = {"eng": "en"}
"""Codes of three letters for the languages of the program that have one of two."""


def code_of(tag: str) -> str:
    """The language of a tag, without its region: "en" of "en-GB"."""
    code = tag.replace("_", "-").partition("-")[0].lower()
    return _LONG.get(code, code)


@cache
def folder(code: str) -> str | None:
    """The package that holds the language `code`, or None where nobody has it."""
    if not code.isascii() or not code.isalpha():
        return None
    own = f"{__name__}.{code}"
    if code not in ("parts", "language") and find_spec(own) is not None:
        return own
    return next((e.value for e in entry_points(group=GROUP) if e.name == code), None)


def is_read(tag: str) -> bool:
    """Whether texts in the language of this tag are read: somebody has a folder for it."""
    return folder(code_of(tag)) is not None
