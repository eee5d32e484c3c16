"""Evidence asked of a whole match before it counts: the words around it, its numbers."""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.nlp.times import hints, unit_checks
from annotator.nlp.times.match import Match
from annotator.nlp.times.tense import tense

NUMBER = "n"
"""The letter for numbers that are no year of four figures."""
HALF_HOUR = 30
PART = "P"
"""The letter for parts of the day."""
CALENDAR = frozenset("PWMH")
"""Letters of names that follow a weekday and leave it one."""


def month_day(m: Match) -> bool:
    """A number that can be a day, in figures or as an ordinal."""
    day = m.slots.get("day")
    figure = any(t.text[0].isdigit() or t.lower in m.words.ordinals for t in m.tokens[m.first : m.last])
    return (
        _calendar_year(m)
        and figure
        and isinstance(day, int)
        and 1 <= day <= 31
        and m.word_after not in m.words.hints.counted_nouns
    )


def day_month(m: Match) -> bool:
    """As `month_day`, and the number does not belong to what stands before."""
    day = m.slots.get("day")
    token = next((t for t in m.tokens[m.first : m.last] if t.lower in m.words.ordinals or t.text[0].isdigit()), None)
    return (
        _calendar_year(m)
        and isinstance(day, int)
        and 1 <= day <= 31
        and token is not None
        and m.before not in ("M", "$")
    )


def _calendar_year(m: Match) -> bool:
    """A number taken for the year is one in figures: not 15 August, two sets; December 1,304 patients."""
    counted = m.slots.get("year") is not None and m.letters[m.last - 1] == NUMBER
    return not counted or (m.tokens[m.last - 1].text.isdecimal() and m.slots["year"] >= 100)


def old_year(m: Match) -> bool:
    """A year of four digits, or of three that no noun follows: "December of 384"."""
    year = m.slots["year"]
    if not _calendar_year(m):
        return False
    if not isinstance(year, int) or year >= 1000 or m.slots.get("bc"):
        return isinstance(year, int)
    after = m.tokens[m.last] if m.last < len(m.tokens) else None
    return (
        year >= 100 and m.after[:1] not in ("J", "-") and (after is None or after.pos not in ("NOUN", "PROPN", "ADJ"))
    )


def day_alone(m: Match) -> bool:
    """The 28th, in figures."""
    return any(t.text[0].isdigit() for t in m.tokens[m.first : m.last]) and m.slots["day"] <= 31


def ref(m: Match) -> bool:
    """Soon, of what lies ahead only; the moment, after "at" or "for"."""
    if m.tokens[m.last - 1].lower in m.words.hints.moments:
        return m.word_before in m.words.hints.at_words
    if m.slots["ref"][1] != "FUTURE_REF" or m.last - m.first > 1:
        return True
    return (
        m.word_after not in ("after", "as", "before")
        and m.word_before != "as"
        and tense(m.tokens[m.first : m.last], m.words.hints) not in ("past", "open")
    )


def weekday(m: Match) -> bool:
    """A day of the week, not one with a name of its own: Black Monday; not any one: on a Monday."""
    token = m.tokens[m.last - 1]
    if m.before == "i" and token.dep not in ("compound", "nmod"):
        return False
    if token.dep == "compound" and m.words.words.get(token.head.lower, ("",))[0] == PART:
        token = token.head
    if token.dep == "compound" and token.head.pos == "PROPN":
        letter = m.words.words.get(token.head.lower, ("",))[0]
        if letter not in CALENDAR:
            return False  # not the Sunday Times, Monday Night Football
    return m.word_before not in m.words.hints.named_days


def the_past(m: Match) -> bool:
    """In the past: the noun."""
    token = m.tokens[m.last - 1]
    return token.pos == "NOUN" and token.dep == "pobj" and not any(c.i > token.i for c in token.children)


def remembered(m: Match) -> bool:
    """The Sept. 11 attacks: the day of an event, in its year."""
    known = m.words.remembered.get((m.slots["month"], m.slots["day"]))
    if known is None or not any(t.lower in known[1] for t in m.tokens[m.last : m.last + 3]):
        return False
    m.slots["year"], m.slots["known"] = known[0], True
    return True


def decade(m: Match) -> bool:
    """The 1990s, not her 20s; two figures only where the model saw a date or after an apostrophe."""
    token = m.tokens[m.last - 1 - ("bc" in m.slots)]
    if len(token.text) > 4 and token.text[0].isdigit():
        return True
    at = m.first - 1
    while at > 0 and m.letters[at] in ",&D":
        at -= 1  # in their 30s, 40s and 50s
    owned = at >= 0 and m.tokens[at].tag in ("PRP$", "POS")
    return not owned and (token.ent == "DATE" or not token.text[0].isdigit())


def round_year(m: Match) -> bool:
    """The 1930's, as some write it."""
    year = m.slots["decade"]
    if m.tokens[m.last - 1].tag != "POS" or year % 10:
        return False
    m.slots["decade"] = f"{year // 10:03d}"
    return True


def pointed(m: Match) -> bool:
    """9.47 p.m., its minutes after a point."""
    found = re.fullmatch(r"(\d{1,2})\.(\d\d)", m.tokens[m.first].text)
    if found and int(found.group(2)) < 60:
        m.slots["clock"] = (int(found.group(1)), int(found.group(2)), "")
    return found is not None


def spoken(m: Match) -> bool:
    """An hour in words or a bare figure: half past eight, ten past nine, three in the morning."""
    hour, past, to = m.slots["clock"], m.slots.pop("past", 0), m.slots.pop("to", 0)
    minute = HALF_HOUR if past == 0.5 else past or -to
    if not (isinstance(hour, int) and 1 <= hour <= 12 and isinstance(minute, int) and -31 < minute < 31):
        return False
    m.slots["clock"] = (hour, minute, "") if minute >= 0 else (hour - 1 or 12, 60 + minute, "")
    return True


def one_week(m: Match) -> bool:
    """Monday week: the one after."""
    return m.slots.pop("unit") == "W" and m.tokens[m.last - 1].tag == "NN" and weekday(m)


def place_time(m: Match) -> bool:
    """Baghdad time."""
    return m.tokens[m.last - 2].text[0].isupper()


def holiday(m: Match) -> bool:
    """A day, not a part of a longer name: May Day Stadium."""
    token = m.tokens[m.last - 1]
    return token.dep != "compound" or token.head.pos != "PROPN" or token.head.i < m.last


def months_of_quarter(m: Match) -> bool:
    """The October-December quarter."""
    first, last = m.slots["ordinal"], m.slots.pop("month")
    m.slots["ordinal"] = (last + 2) // 3
    return bool(m.slots.get("unit", "Q") == "Q" and last % 3 == 0 and first == last - 2)


def clock(m: Match) -> bool:
    """A time of day, not a score: with its half or zone, or where the model or a preposition says so."""
    if len(m.slots) > 1 or m.slots["clock"][2]:
        return True
    return m.tokens[m.first].ent == "TIME" or m.before in ("@", "<", "u", "V", "X") or m.word_before in _hours(m)


def _hours(m: Match) -> frozenset[str]:
    return m.words.hints.year_before


def four_figures(m: Match) -> bool:
    """0600 GMT."""
    token = m.tokens[m.first]
    hour, minute = divmod(m.slots["clock"], 100) if isinstance(m.slots["clock"], int) else (99, 99)
    m.slots["clock"] = (hour, minute, "")
    return len(token.text) == 4 and token.text.isdecimal() and hour <= 24 and minute < 60


def weekdays(m: Match) -> bool:
    """Mondays: the plural."""
    return isinstance(m.slots["weekday"], tuple)


def day_part(m: Match) -> bool:
    """In the morning, at night, overnight, noon."""
    token = m.tokens[m.last - 1]
    if isinstance(m.slots["part"], tuple) or (token.dep == "compound" and token.head.pos == "PROPN"):
        return False
    if ":" in m.slots["part"] or "-" in m.letters[m.first : m.last] or m.tokens[m.last - 1].lower == "overnight":
        return True
    alone = m.last - m.first == 1
    return (
        m.before in ("F", "@", "O")
        or (not alone and m.word_before in m.words.hints.during)
        or (alone and m.before in ("W", "A", "o", "Y", "M", "_"))
        or (alone and m.before == "n" and m.tokens[m.first - 1].text[0].isdigit())
        or (m.before == "E" and m.letters[m.first] == "d")
    )


def season(m: Match) -> bool:
    """A season of some year, not one of the air or of sports."""
    if isinstance(m.slots["season"], tuple) or m.word_after in ("olympics", "games", "olympic", "palace"):
        return False
    if m.before == "o":
        return False  # the third summer
    token = m.tokens[m.last - 1]
    if token.dep == "compound" and token.text[0].isupper() == token.head.text[0].isupper():
        return False  # summer analysts, the Summer Institute
    return m.last - m.first > 1 or m.word_before in m.words.hints.year_before or token.ent == "DATE"


def year(m: Match) -> bool:
    """Four digits that are a year; not 2000 years."""
    if m.after[:1] == "U":
        return False
    return hints.year(m.tokens[m.last - 1], m.words)


def short_year(m: Match) -> bool:
    """'98 after a preposition, or where the model saw a date."""
    token, before = m.tokens[m.last - 1], m.tokens[m.first - 1] if m.first else None
    if before is not None and before.end == token.start:
        before = before.prev
    return token.ent == "DATE" or (before is not None and before.lower in m.words.hints.year_before)


def sure(_: Match) -> bool:
    """Nothing more is asked."""
    return True


CHECKS: dict[str, Callable[[Match], bool]] = {
    "": sure,
    "month_day": month_day,
    "day_month": day_month,
    "old_year": old_year,
    "day_alone": day_alone,
    "one_unit": unit_checks.one_unit,
    "last_unit": unit_checks.last_unit,
    "adjective": unit_checks.adjective,
    "long": unit_checks.long,
    "ref": ref,
    "recent_years": unit_checks.recent_years,
    "few": unit_checks.few,
    "plural": unit_checks.plural,
    "weekday": weekday,
    "nth_unit": unit_checks.nth_unit,
    "quarter_century": unit_checks.quarter_century,
    "the_unit": unit_checks.the_unit,
    "this_unit": unit_checks.this_unit,
    "all_of": unit_checks.all_of,
    "over_the_last": unit_checks.over_the_last,
    "single": unit_checks.single,
    "weekdays": weekdays,
    "rate": unit_checks.rate,
    "duration": unit_checks.duration,
    "vague_plural": unit_checks.vague_plural,
    "day_part": day_part,
    "season": season,
    "year": year,
    "short_year": short_year,
    "unit_end": unit_checks.unit_end,
    "the_past": the_past,
    "one_year": unit_checks.one_year,
    "remembered": remembered,
    "in_a_row": unit_checks.in_a_row,
    "decade": decade,
    "four_figures": four_figures,
    "round_year": round_year,
    "clock": clock,
    "holiday": holiday,
    "place_time": place_time,
    "spoken": spoken,
    "one_week": one_week,
    "pointed": pointed,
    "months_of_quarter": months_of_quarter,
}
