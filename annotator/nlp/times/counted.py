"""What is counted on from a date: two years ago, last week, the following day, this past summer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.model import TimexKind
from annotator.nlp.times import calendar, units
from annotator.nlp.times.calendar import Day
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.reading import Context, Reading

if TYPE_CHECKING:
    from annotator.nlp.times.anchoring import Resolver

FINE = frozenset(("D", "W", "WE", "TH", "TM", "TS", "2W"))
"""Units that are counted from a day."""


def offset(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """So many units ago, later, earlier."""
    named = m.get("origin") == "reference"
    base = _base(so_far, m.get("unit"), named)
    kind: TimexKind = "TIME" if str(m.get("unit")).startswith("T") else "DATE"
    if m.get("vague") or ("number" not in m.slots and "one" not in m.slots and "half" not in m.slots):
        return Reading("DATE", "FUTURE_REF" if m.get("sign") > 0 else "PAST_REF", "vague")
    if base is None:
        return Reading(kind, "", "no_anchor" if named else "no_publication")
    number = units.count(m.slots)
    value = units.moved(base, m.get("unit"), m.get("sign") * number, exact=named)
    if (
        named
        and m.get("sign") > 0
        and context.tense != "future"
        and (base is so_far.published or so_far.ahead(value))
    ):
        value = ""  # "two years later" of a day that the text did not name
    return Reading(kind, value, ("named" if named else "published") if value else "no_anchor", base.iso)


def _base(so_far: Resolver, unit: Any, named: bool) -> Day | None:
    """What is counted from: publication, or (`named`) the last date in the text that is exact enough."""
    if not named:
        return so_far.published
    fine = unit in FINE
    if so_far.last is None or (fine and not so_far.last.day):
        if so_far.last_day is not None and (so_far.last is None or so_far.last_day.iso.startswith(so_far.last.iso)):
            return so_far.last_day
        return so_far.last if so_far.narrative or (so_far.last is not None and not fine) else so_far.published
    return so_far.last


def beside(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """The day after Christmas, two weeks before May 3."""
    outer = calendar.parse(so_far.read(m.inside, context).value) if m.inside else None
    if outer is None:
        return Reading("DATE", "", "no_anchor")
    value = (
        "" if m.get("vague") else units.moved(outer, m.get("unit"), m.get("sign") * units.count(m.slots), exact=True)
    )
    return Reading("DATE", value, "named" if value else "no_anchor", outer.iso)


def step(so_far: Resolver, m: Meaning, context: Context) -> Reading:
    """Last, this, next; the same, the following, the previous."""
    named = m.get("origin") == "reference" or (m.get("origin") == "story" and _in_story(so_far, m))
    named = named or _this_year(so_far, m, context)
    if m.get("origin") == "story" and m.get("unit") == "Y" and not m.get("modifier"):
        named = named or so_far.last_sentence == context.sentence
    letter, unit, step = m.get("letter"), m.get("unit"), m.get("step")
    base = _base(so_far, unit if letter == "U" else "D" if letter in "WP" else "M", named)
    if unit == "Q" and named and so_far.last_quarter:
        base = Day(int(so_far.last_quarter[:4]), 3 * int(so_far.last_quarter[6]) - 2)
    if m.inside is not None and base is not None:
        outer = calendar.parse(so_far.read(m.inside, context).value)
        base = Day(outer.year, base.month, base.day) if outer else None
        base = base if base and base.exists else None
    if unit == "WE" and step == 0 and not so_far.narrative:
        base = so_far.published
    if base is None:
        return Reading("DATE", "", "no_anchor" if named else "no_publication")
    if unit == "WE" and step == 0 and base == so_far.published:
        value = units.weekend(base, ahead=context.tense == "future")
    else:
        value = units.stepped(base, letter, unit, step, ahead=context.tense == "future")
    if step == 0 and m.get("origin") == "reference" and base is so_far.published and not _is_told(so_far, unit):
        value = ""
    if named and step > 0 and context.tense != "future" and (base is so_far.published or so_far.ahead(value)):
        value = ""  # "the following week" of a day that the text did not name
    reason = ("named" if step else "same") if named else "published"
    if not value:
        return Reading("DATE", "", "no_anchor")
    kind: TimexKind = "DATE"
    if "T" in value:
        kind = "TIME"
    elif m.get("part") or m.get("clock"):
        kind, value = so_far.with_time(m, value)
    return Reading(kind, value, reason, base.iso)


def _is_told(so_far: Resolver, unit: Any) -> bool:
    """False for "that night" of a year, "that decade" where none is named."""
    return unit not in ("DE", "CE") and (so_far.last is None or bool(so_far.last.day))


def _this_year(so_far: Resolver, m: Meaning, context: Context) -> bool:
    """True for "this year" of a history told as past."""
    return so_far.narrative and m.get("unit") == "Y" and m.get("step") == 0 and context.tense in ("past", "open")


def _in_story(so_far: Resolver, m: Meaning) -> bool:
    """True where "the year" is the year told of, not that of publication."""
    return so_far.narrative or m.get("unit") == "D"


def span(so_far: Resolver, m: Meaning, _: Context) -> Reading:
    """A stretch that ends or begins at publication; "this past week" is one of the calendar."""
    if m.get("calendar"):
        return _just_past(so_far, m)
    value = units.period(m.slots)
    return Reading("DURATION", value, "duration", so_far.published.iso if so_far.published else "")


def _just_past(so_far: Resolver, m: Meaning) -> Reading:
    """This past week, weekend, summer, Monday: the one at hand unless it has hardly begun."""
    if so_far.published is None or so_far.published.date is None:
        return Reading("DATE", "", "no_publication")
    letter, unit, weekday = m.get("letter"), m.get("unit"), so_far.published.date.weekday()
    over = weekday >= (5 if unit == "WE" else 3) if letter == "U" and unit in ("W", "WE") else False
    value = units.stepped(so_far.published, letter, unit, 0 if over else -1, ahead=False)
    return Reading("DATE", value, "published" if value else "no_such_day", so_far.published.iso)
