"""Evidence asked of a whole match before it counts: the words around it, its numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.nlp.times import evidence
from annotator.nlp.times.language import Language
from annotator.nlp.times.tense import tense
from annotator.nlp.tokens import Token


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: tokens `first` up to `last` of the paragraph, its slots, and all it stands among."""

    first: int
    last: int
    slots: dict[str, Any]
    letters: str
    tokens: list[Token]
    words: Language

    @property
    def before(self) -> str:
        """The letter before, or the empty string."""
        return self.letters[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The letters behind."""
        return self.letters[self.last : self.last + 4]

    @property
    def word_before(self) -> str:
        """The word before, in lower case."""
        return self.tokens[self.first - 1].lower if self.first else ""

    @property
    def word_after(self) -> str:
        """The word behind, in lower case."""
        return self.tokens[self.last].lower if self.last < len(self.tokens) else ""


def month_day(m: Match) -> bool:
    """A number that can be a day, in figures or as an ordinal."""
    day = m.slots.get("day")
    return isinstance(day, int) and 1 <= day <= 31 and m.word_after not in m.words.hints.counted_nouns


def day_month(m: Match) -> bool:
    """As `month_day`, and the number does not belong to what stands before."""
    day = m.slots.get("day")
    token = next((t for t in m.tokens[m.first : m.last] if t.lower in m.words.ordinals or t.text[0].isdigit()), None)
    return isinstance(day, int) and 1 <= day <= 31 and token is not None and m.before not in ("M", "$")


def old_year(m: Match) -> bool:
    """A year of four digits, or of three that no noun follows: "December of 384"."""
    year = m.slots["year"]
    if not isinstance(year, int) or year >= 1000 or m.slots.get("bc"):
        return isinstance(year, int)
    after = m.tokens[m.last] if m.last < len(m.tokens) else None
    return (
        year >= 100 and m.after[:1] not in ("J", "-") and (after is None or after.pos not in ("NOUN", "PROPN", "ADJ"))
    )


def day_alone(m: Match) -> bool:
    """The 28th, in figures."""
    return any(t.text[0].isdigit() for t in m.tokens[m.first : m.last]) and m.slots["day"] <= 31


def one_unit(m: Match) -> bool:
    """A unit in the singular: "the next day", not "the following days"."""
    unit = m.slots["unit"]
    if m.slots["letter"] == "U":
        token = m.tokens[m.last - 1]
        return bool(unit) and token.tag not in m.words.hints.plural_tags
    return not isinstance(unit, tuple) or m.slots["letter"] == "H"


def last_unit(m: Match) -> bool:
    """Last week; not "the last month of the war", "her last years"."""
    owned = m.before == "." and m.tokens[m.first - 1].tag in ("PRP$", "POS")
    return (
        one_unit(m)
        and not owned
        and not (m.slots["letter"] == "U" and m.after[:1] == "f" and m.letters[m.first] == "d")
    )


def adjective(m: Match) -> bool:
    """Two-year, four day: before a noun, so that an article before it is the noun's."""
    tokens = m.tokens[m.first : m.last]
    hyphen = len(tokens) > 2 and m.letters[m.last - 2] == "-"
    single = tokens[-1].tag not in m.words.hints.plural_tags and m.slots.get("number") != 1
    return (hyphen or single) and not m.slots.get("vague") and duration(m)


def long(m: Match) -> bool:
    """Year-long, decades-long."""
    m.slots["vague" if m.tokens[m.first].tag == "NNS" else "one"] = True
    return m.slots["unit"] not in ("", "TS")


def ref(m: Match) -> bool:
    """Soon, of what lies ahead only."""
    if m.slots["ref"][1] != "FUTURE_REF" or m.last - m.first > 1:
        return True
    return (
        m.word_after not in ("after", "as", "before")
        and m.word_before != "as"
        and tense(m.tokens[m.first : m.last], m.words.hints) != "past"
    )


def recent_years(m: Match) -> bool:
    """Recent years: the adjective and its plural."""
    return m.tokens[m.first].pos == "ADJ" and m.tokens[m.last - 1].tag in m.words.hints.plural_tags


def few(m: Match) -> bool:
    """The coming week, the coming weeks: one or some."""
    m.slots["vague" if plural(m) else "one"] = True
    return bool(m.slots["unit"])


def plural(m: Match) -> bool:
    """The last unit is in the plural: "the following days"."""
    owned = m.before == "." and m.tokens[m.first - 1].tag in ("PRP$", "POS")
    return m.tokens[m.last - 1].tag in m.words.hints.plural_tags and m.slots["unit"] != "Q" and not owned


def weekday(m: Match) -> bool:
    """A day of the week, not one with a name of its own: Black Monday."""
    return m.word_before not in m.words.hints.named_days


def nth_unit(m: Match) -> bool:
    """Followed by what it is a part of: "the last week of" March, 2009, this year."""
    rest = m.letters[m.last + 1 : m.last + 5].lstrip("dEi_")
    return (
        bool(rest)
        and (rest[0] in "MYSDtlxAWh" or (rest[0] == "U" and m.slots.get("unit") != "Y"))
        and bool(m.slots["unit"])
    )


def quarter_century(m: Match) -> bool:
    """The third quarter, the 20th century; no other unit stands alone with its number."""
    ordinal = m.slots["ordinal"]
    if m.slots["unit"] == "Q":
        return ordinal in (1, 2, 3, 4, -1) and m.word_after not in ("-",)
    return m.slots["unit"] == "CE" and isinstance(ordinal, int) and ordinal > 0


def the_unit(m: Match) -> bool:
    """The day, the week ... told of before."""
    return m.slots["unit"] in ("D", "W", "M", "Y", "WE", "Q") and m.tokens[m.last - 1].tag == "NN"


def this_unit(m: Match) -> bool:
    """A unit that has a name in the calendar."""
    return m.slots["unit"] not in ("TS", "TM", "", "ML") and m.slots["unit"] != ("",)


def weekdays(m: Match) -> bool:
    """Mondays: the plural."""
    return isinstance(m.slots["weekday"], tuple)


def rate(m: Match) -> bool:
    """So much a year: after a number, a sum, "twice"."""
    if not m.slots["unit"]:
        return False
    if m.letters[m.first] == "v" or m.before in ("?", "\u00d7", "n", "Y"):
        return True
    if m.before in ("U", "", ";", ",", "&"):
        return False
    near = m.tokens[max(0, m.first - 3) : m.first]
    return m.tokens[m.first - 1].pos in ("NOUN", "SYM", "NUM") and any(
        t.tag in ("CD", "$") or t.lower == "%" for t in near
    )


def duration(m: Match) -> bool:
    """A count of units that is no age."""
    unit = m.slots["unit"]
    if not unit or isinstance(unit, tuple):
        return False
    following = [t.lower for t in m.tokens[m.last : m.last + 2]]
    if "old" in following or (m.slots.get("unit") == "Y" and following[:1] == ["of"] and following[1:] == ["age"]):
        return False
    if (
        unit == "Q"
        and "I" not in m.letters[m.first : m.last]
        and (following[:1] == ["of"] or "number" not in m.slots or "-" in m.letters[m.first : m.last])
    ):
        return False
    if m.before == "-" and m.first > 1 and m.letters[m.first - 2] in "nU":
        return False
    return unit != "TS" or "number" in m.slots


def vague_plural(m: Match) -> bool:
    """Years, decades: for how long, not how many."""
    token = m.tokens[m.first]
    if token.tag != "NNS" or m.slots["unit"] in ("TS", "TM", "Q", ""):
        return m.word_after == "-" and m.tokens[m.first].tag == "NNS" and bool(m.slots["unit"])
    if m.before in ("d", "o", "j", "N", "l", "-") or m.word_before in (
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
    ):
        return False
    return token.dep in ("pobj", "npadvmod", "dobj") and (
        m.first == 0 or m.tokens[m.first - 1].pos in ("ADP", "VERB", "ADV", "CCONJ", "SCONJ")
    )


def day_part(m: Match) -> bool:
    """In the morning, at night, overnight, noon."""
    if isinstance(m.slots["part"], tuple):
        return False
    if ":" in m.slots["part"] or m.tokens[m.last - 1].lower == "overnight":
        return True
    alone = m.last - m.first == 1
    return (
        m.before in ("F", "@", "O")
        or (alone and m.before in ("W", "A", "n", "o", "Y", "M", "_"))
        or (m.before == "E" and m.letters[m.first] == "d")
    )


def season(m: Match) -> bool:
    """A season of some year, not one of the air or of sports."""
    if isinstance(m.slots["season"], tuple) or m.word_after in ("olympics", "games", "olympic", "palace"):
        return False
    return m.last - m.first > 1 or m.word_before in m.words.hints.year_before


def year(m: Match) -> bool:
    """Four digits that are a year."""
    return evidence.year(m.tokens[m.last - 1], m.words)


def short_year(m: Match) -> bool:
    """'98 after a preposition, or where the model saw a date."""
    token = m.tokens[m.last - 1]
    return token.ent == "DATE" or m.word_before in m.words.hints.year_before


def sure(_: Match) -> bool:
    """Nothing more is asked."""
    return True


CHECKS: dict[str, Callable[[Match], bool]] = {
    "": sure,
    "month_day": month_day,
    "day_month": day_month,
    "old_year": old_year,
    "day_alone": day_alone,
    "one_unit": one_unit,
    "last_unit": last_unit,
    "adjective": adjective,
    "long": long,
    "ref": ref,
    "recent_years": recent_years,
    "few": few,
    "plural": plural,
    "weekday": weekday,
    "nth_unit": nth_unit,
    "quarter_century": quarter_century,
    "the_unit": the_unit,
    "this_unit": this_unit,
    "weekdays": weekdays,
    "rate": rate,
    "duration": duration,
    "vague_plural": vague_plural,
    "day_part": day_part,
    "season": season,
    "year": year,
    "short_year": short_year,
}
