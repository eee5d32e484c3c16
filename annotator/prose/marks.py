"""What is wrong with a person's markup, `[words]{.kind key=value}`, and how to mend it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import get_args

from markdown_it.token import Token

from annotator.base.errors import nearest
from annotator.base.trust import slug
from annotator.model.text import Role, Stance
from annotator.prose.parser import ATTRS, KINDS
from annotator.prose.reviews import SHAPE

ROLES: tuple[str, ...] = get_args(Role)
"""What a source can be."""
STANCES: tuple[str, ...] = get_args(Stance)
"""What a speaker can do with the words of a quotation."""
VETOED = ("name", "quote", "source", "date")
"""What `.none` can keep away by itself."""
TIMEX = re.compile(
    r"(?:BC)?\d{1,4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-(?:WE|\d))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?(?:T[\dX:+Z.-]+|T?(?:MO|AF|EV|NI|DT))?"
    r"|P[\dXTYMWDHSQECAL.]+|(?:PAST|PRESENT|FUTURE)_REF"
)

_CALENDAR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?(?:T(\d\d)(?::(\d\d))?)?")


def faults(first: Token, classes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(what, cure) for the markup that `first` opens."""
    if len(classes) != 1:
        yield "This markup has no one kind.", f"Write one class: {', '.join('.' + k for k in KINDS)}."
        return
    kind = classes[0]
    if kind not in KINDS:
        yield f"Unknown kind '.{kind}'.", nearest(kind, KINDS)
        return
    names = {*first.attrs, *first.meta.get("insecure_attrs", {})} - {"class"}
    for name in sorted(names - set(ATTRS[kind])):
        can = " and ".join(ATTRS[kind]) or "no attributes"
        yield f"'.{kind}' has no attribute '{name}'.", f"It can carry {can}."
    for name in ("ref", "by"):
        said = str(first.attrs.get(name, "x"))
        if said != slug(said):
            yield f"'{said}' cannot be an id.", f"Write {name}={slug(said)}."
    yield from _days(first, kind)
    if "reviewed" in first.attrs and not SHAPE.fullmatch(str(first.attrs["reviewed"])):
        yield "This is no review.", "Take 'reviewed' out; annotator review and the preview write it."
    if kind in ("note", "claim"):
        yield from _hand(first, kind)
    if ("evidence" in first.attrs) != ("passage" in first.attrs):
        yield "Evidence is a document and a passage of it.", 'Write evidence="report.txt" passage="the exact words".'
    yield from _choices(first)


def _choices(first: Token) -> Iterator[tuple[str, str]]:
    """Values that are not among those there are."""
    of = first.attrs.get("of", "name")
    if of not in VETOED:
        yield f"'of={of}' is not known.", nearest(str(of), VETOED)
    role = first.attrs.get("role")
    if role is not None and role not in ROLES:
        yield f"'role={role}' is no role of a source.", nearest(str(role), ROLES)
    if first.attrs.get("kind", "direct") not in ("direct", "indirect", "mixed"):
        yield f"'kind={first.attrs['kind']}' is not known.", "Write direct, indirect or mixed."
    stance = str(first.attrs.get("stance", "said"))
    if stance not in STANCES:
        yield f"'stance={stance}' is not known.", f"Write one of {', '.join(STANCES)}."


def _days(first: Token, kind: str) -> Iterator[tuple[str, str]]:
    value = str(first.attrs.get("value", ""))
    if kind == "date" and value and not all(is_timex(part) for part in value.split("/", 1)):
        yield f"'value={value}' is no date.", "Write a TIMEX3 value: 2024-05-14, 2024-05, 2024-W20, P3D."
    day = str(first.attrs.get("date", ""))
    if day and not (re.fullmatch(r"\d{4}-\d\d-\d\d", day) and is_timex(day)):
        yield f"'date={day}' is no day.", "Write it like date=2024-05-14."


def _hand(first: Token, kind: str) -> Iterator[tuple[str, str]]:
    """What a note or a claim lacks."""
    if kind == "note" and not first.attrs.get("ref"):
        yield "This note has no words.", "Write [words]{.note ref=label by=you} and below [^label]: what you note."
    if kind == "claim" and not first.attrs.get("verdict"):
        yield "This claim has no verdict.", "Write [words]{.claim verdict=false}."


def is_timex(value: str) -> bool:
    """True for a value of TIMEX3 that the calendar has."""
    if not TIMEX.fullmatch(value):
        return False
    found = _CALENDAR.match(value)
    if found is None:
        return True
    year, month, day, week, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        dt.date(1 if year is None else year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return (week is None or 1 <= week <= 53) and (hour or 0) <= 24 and (minute or 0) < 60


def mended(words: str) -> str:
    """How to mend `words`, which were taken for text."""
    if re.search(r"=['‘’“”]", words):
        return 'Use straight double quotation marks around a value: ref="...".'
    if words.startswith(")"):
        return "Markup goes around words in brackets, not behind a link: put [ ]{...} around the words."
    if "=" in words and re.search(r"=[^\s\"}]*[^\w\s:\"}-]", words):
        return 'Put the value into straight double quotation marks: value="...".'
    if "}" not in words:
        return "Close the braces on the same line."
    return "Write [words]{.kind ref=id}; a backslash before [ or { keeps them as text."
