"""From letters to expressions: the language's rules matched over a paragraph, neighbours joined."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from annotator.nlp.parsing.tokens import Paragraph, Token
from annotator.nlp.times.checks import CHECKS
from annotator.nlp.times.language import Join, Rule, TimeGrammar
from annotator.nlp.times.lexer import Lexed, lex
from annotator.nlp.times.match import Match
from annotator.nlp.times.meaning import Meaning

_APOSTROPHES = ("'", "\u2019", "\u2018")
_RANGE = re.compile(r",?[-&JV]d?")
_SIZES = " Y M W D TH TM TS "
"""Units from the largest on."""
_SLOT_NUMBER = re.compile(r"(?<=[a-z])\d$")


def expressions(paragraph: Paragraph, words: TimeGrammar, worth: re.Pattern[str]) -> list[Meaning]:
    """All time expressions of a paragraph, in text order. `worth` finds a letter that makes a paragraph worth it."""
    tokens = paragraph.tokens
    lexed = lex(tokens, words)
    if not worth.search(lexed[0]):
        return []
    found = _match(tokens, lexed, words)
    found = _continued(found, lexed)
    for join in words.joins:
        found = _joined(found, join, lexed[0])
    found = _zoned(_hours(found, lexed[0]), lexed[0])
    out: list[Meaning] = []
    for one in found:
        out.append(_whole(_modified(one, lexed[0], words, out[-1].last if out else 0), tokens))
    return out


def _hours(found: list[Meaning], letters: str) -> list[Meaning]:
    """From six to midnight: two clocks that bound hours, which may be those of any day."""
    out = list(found)
    for k, (a, b) in enumerate(pairwise(found)):
        if {a.shape, b.shape} <= {"clock", "part"} and letters[a.last : b.first] in ("J", "-"):
            out[k] = replace(a, slots={**a.slots, "hours": True})
            out[k + 1] = replace(b, slots={**b.slots, "hours": True})
    return out


def _zoned(found: list[Meaning], letters: str) -> list[Meaning]:
    """11:30 pm (2030 GMT) on Saturday: both clocks are of the day behind the bracket."""
    out = list(found)
    for k, (a, b, day) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        clocks = a.shape == b.shape == "clock" and day.shape in ("weekday", "date", "deictic", "step")
        if clocks and letters[a.last : b.first] == ";" and letters[b.last : day.first] in (";", ";O"):
            out[k], out[k + 1] = replace(a, inside=day), replace(b, inside=day)
    return out


def _whole(one: Meaning, tokens: list[Token]) -> Meaning:
    """Takes in the mark of '60s and '82 where it is a token of its own."""
    if one.shape not in ("decade", "year") or not one.first:
        return one
    mark = tokens[one.first - 1]
    touches = mark.text in _APOSTROPHES and mark.end == tokens[one.first].start
    return replace(one, first=one.first - 1) if touches else one


def _match(tokens: list[Token], lexed: Lexed, words: TimeGrammar) -> list[Meaning]:
    letters = lexed[0]
    taken = bytearray(len(letters))
    found: list[Meaning] = []
    for rule in words.rules:
        at = 0
        while hit := rule.pattern.search(letters, at):
            first, last = hit.span()
            at = first + 1
            if any(taken[first:last]):
                continue
            slots = _slots(rule, hit, lexed[1])
            if not CHECKS[rule.check](Match(first, last, slots, letters, tokens, words)):
                continue
            taken[first:last] = b"\1" * (last - first)
            at = last
            found.append(Meaning(rule.shape, first, last, slots))
    found.sort(key=lambda m: m.first)
    return found


def _slots(rule: Rule, hit: re.Match[str], values: list[Any]) -> dict[str, Any]:
    slots = dict(rule.slots)
    for name in hit.re.groupindex:
        first, last = hit.span(name)
        if first < 0:
            continue
        key = _SLOT_NUMBER.sub("", name)
        if key == "number":
            slots[key] = _number([v for v in values[first:last] if isinstance(v, (int, float))])
        elif key == "unit":
            slots["letter"] = hit.string[first]
            slots[key] = values[first]
        elif key == "vague":
            slots[key] = True
        else:
            slots[key] = values[first]
    return slots


def _number(parts: list[int | float]) -> int | float:
    """Twenty five -> 25, two hundred and six -> 206."""
    total: int | float = 0
    run: int | float = 0
    for part in parts:
        if part >= 1000 and run and part % 1000 == 0:
            total += run * part
            run = 0
        elif part == 100 and run:
            run *= part
        elif run and not _adds(run, part):
            run = part  # "2-3 weeks": the second of two
        else:
            run += part
    return total + run


def _adds(run: int | float, part: int | float) -> bool:
    """True for twenty five and two hundred six."""
    return (run % 100 == 0 and part < 100) or (run % 10 == 0 and run % 100 >= 20 and part < 10)


def _continued(found: list[Meaning], lexed: Lexed) -> list[Meaning]:
    """May 3-5 and 1914-18: the second number gets what the first has."""
    letters, values = lexed
    out: list[Meaning] = []
    for k, one in enumerate(found):
        if out and one.first < out[-1].last:
            continue  # the year of "May 3-5, 2010" went to the second day
        if one.shape == "date" and (first := _first_of_two(one, letters, values)) is not None:
            out.append(first)
        out.append(one)
        limit = found[k + 1].first if k + 1 < len(found) else len(letters)
        at = one.last
        while at + 1 < limit and letters[at] in "-&J," and letters[at + 1] in "no" and _ends(letters, at + 2):
            more = _another(out[-1], letters, values, at)
            if more is None:
                break
            if more.get("year") and one.shape == "date":
                out[-1] = replace(out[-1], slots={**out[-1].slots, "year": more.get("year")})
            out.append(more)
            at += 2
    return _years_shared(out, letters)


def _another(one: Meaning, letters: str, values: list[Any], at: int) -> Meaning | None:
    """The second of "May 3-5" or "1914-18", whose number stands behind the mark at `at`."""
    value = values[at + 1]
    if not isinstance(value, int):
        return None
    if one.shape == "date" and (one.get("day") or 31) < value <= 31:
        year = _year_behind(letters, values, at + 2)
        if year is None:
            return Meaning("date", at + 1, at + 2, {**one.slots, "day": value})
        last = at + 2 + _year_width(letters, at + 2)
        return Meaning("date", at + 1, last, {**one.slots, "day": value, "year": year})
    if one.shape == "year" and letters[at] == "-" and one.get("year", 0) % 100 < value < 100:
        return Meaning("year", at + 1, at + 2, {"year": one.get("year") // 100 * 100 + value})
    return None


def _first_of_two(one: Meaning, letters: str, values: list[Any]) -> Meaning | None:
    """The 12 of "12-13 May"; of "from 12 to 13 May" and "between 12 and 13 May"."""
    at = one.first - 2
    if at < 0 or letters[at] not in "no" or letters[at + 1] not in "-J&" or letters[one.first] not in "no":
        return None
    value = values[at]
    listed = letters[at + 1] == "-" or (at > 0 and letters[at - 1] in "O<")
    if not listed or not isinstance(value, int) or not 0 < value < (one.get("day") or 0):
        return None
    return Meaning("date", at, at + 1, {**one.slots, "day": value})


def _ends(letters: str, at: int) -> bool:
    return at >= len(letters) or letters[at] in ";,.&-FJO@_<" or letters[at] == "Y"


def _year_width(letters: str, at: int) -> int:
    return 2 if letters[at : at + 2] == ",Y" else 1


def _year_behind(letters: str, values: list[Any], at: int) -> int | None:
    if letters[at : at + 2] == ",Y":
        return int(values[at + 1])
    return int(values[at]) if letters[at : at + 1] == "Y" else None


def _years_shared(found: list[Meaning], letters: str) -> list[Meaning]:
    """From 3 May to 5 June 2010: both lie in 2010."""
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        if a.shape == b.shape == "season" and b.get("year") and not a.get("year"):
            if _RANGE.fullmatch(letters, a.last, b.first):
                found[k] = replace(a, slots={**a.slots, **{n: b.get(n) for n in ("year", "bc") if b.get(n)}})
            continue
        dates = a.shape in ("date", "month") and b.shape == "date" and not a.get("year") and b.get("year")
        if not dates or a.get("month", 0) > b.get("month", 0):
            continue
        if _RANGE.fullmatch(letters, a.last, b.first):
            shared = {name: b.get(name) for name in ("year", "bc") if b.get(name)}
            found[k] = Meaning("date", a.first, a.last, {**a.slots, **shared})
    return found


def _joined(found: list[Meaning], join: Join, letters: str) -> list[Meaning]:
    left, right = join.left.split(), join.right.split()
    out: list[Meaning] = []
    for one in found:
        before = out[-1] if out else None
        if (
            before is not None
            and before.shape in left
            and one.shape in right
            and join.between.fullmatch(letters, before.last, one.first)
            and not _both(before, one)
        ):
            out[-1] = _together(before, one, join, letters)
        else:
            out.append(one)
    return out


def _both(a: Meaning, b: Meaning) -> bool:
    """They say the same kind of thing twice, so they are two."""
    if a.inside is not None or (a.shape == "step" and a.get("letter") == "P"):
        return True
    if a.shape == b.shape == "duration":
        sizes = [_SIZES.find(f" {m.get('unit')} ") if "number" in m.slots or m.get("one") else -1 for m in (a, b)]
        return not 0 <= sizes[0] < sizes[1] or not isinstance(a.get("unit"), str) or b.get("vague") is not None
    if a.shape == "duration":
        return bool(a.get("vague"))
    if a.shape == "weekday" and b.shape == "step":
        return (b.get("letter"), b.get("unit")) != ("U", "W")  # Monday last week
    if a.shape == "step" and b.shape == "weekday":
        return bool(a.get("unit") != "D" or a.get("step") != 0)
    if a.shape == b.shape == "step" and a.get("unit") == b.get("unit"):
        return True  # this week, next week
    if a.shape == "date" and a.get("month") and b.shape == "step":
        return bool(b.get("unit") != "Y" or a.get("year"))
    time = {"part", "clock"}
    a_time = a.shape in time or bool(a.get("part")) or bool(a.get("clock"))
    b_time = b.shape in time or bool(b.get("part")) or bool(b.get("clock"))
    return a_time and b_time and not (a.shape == "clock" and not b.get("clock"))


def _together(a: Meaning, b: Meaning, join: Join, letters: str) -> Meaning:
    if a.shape == b.shape == "duration":
        return replace(a, last=b.last, inside=b)
    if a.shape == "duration":
        return Meaning("beside", a.first, b.last, {**a.slots, "sign": 1 if letters[a.last] == "V" else -1}, b)
    if join.inside:
        return Meaning(a.shape, a.first, b.last, a.slots, b)
    if a.shape == "step" and b.shape == "weekday":
        return replace(b, first=a.first)  # the end of the day Saturday
    keep, give = (b, a) if a.shape in ("part", "clock", "weekday") and b.shape not in ("part", "clock") else (a, b)
    extra = {k: v for k, v in give.slots.items() if k in ("part", "clock", "ampm", "zone", "weekday")}
    return Meaning(keep.shape, a.first, b.last, {**extra, **keep.slots})


def _modified(one: Meaning, letters: str, words: TimeGrammar, free: int) -> Meaning:
    """Takes in "the end of", "early"; the tokens from `free` on belong to nothing else."""
    for width in (4, 3, 2, 1):
        first = one.first - width
        if first >= free and words.modifier.fullmatch(letters, first, one.first):
            if one.shape in words.modified:
                return replace(one, first=first, slots={**one.slots, "modifier": letters[first]})
            return one
    return one
