"""Evidence asked of matches with a unit of time: this week, the last month of, two-year, a day."""

from __future__ import annotations

from annotator.nlp.times.match import Match


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
    whole = m.slots["letter"] == "U" and m.after[:1] == "f" and "d" in (m.before, m.letters[m.first])
    return one_unit(m) and not owned and not (whole and not _is_sum(m))


def _is_sum(m: Match) -> bool:
    """True for a sum behind "of": a profit for the last year of $3 million."""
    behind = m.tokens[m.last + 1] if m.last + 1 < len(m.tokens) else None
    return behind is not None and behind.pos in ("SYM", "NUM")


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
    """The day, the week ... told of before; not the day when, the man of the year."""
    token = m.tokens[m.last - 1]
    if m.slots["unit"] not in ("D", "W", "M", "Y", "WE", "Q") or token.tag != "NN":
        return False
    if any(c.dep in ("relcl", "acl") for c in token.children):
        return False
    if m.before == "f" and m.letters[m.first] == "d" and m.tokens[m.first - 2].lower not in m.words.hints.wholes:
        return False
    if m.letters[m.first] != "d" or m.after[:1] in ("", ";", ",", "F", "O", "&"):
        return True
    if token.dep not in ("npadvmod", "pobj", "dobj") or any(
        c.i > token.i and c.dep not in ("advmod", "npadvmod") for c in token.children
    ):
        return token.dep == "poss" and m.slots["unit"] == "WE"
    return m.after[:1] not in ("f", "X", "V", "g", "-") and all(
        c.dep == "det" or c.i >= m.first for c in token.children if c.i < token.i
    )


def single(m: Match) -> bool:
    """The day before; not "the years before"."""
    return m.tokens[m.first + 1].tag not in m.words.hints.plural_tags


def over_the_last(m: Match) -> bool:
    """Over the last week: a stretch, not the week before."""
    long_one = m.slots["unit"] in ("DE", "CE") and m.before == "F"
    return (long_one or m.word_before in m.words.hints.spans) and one_unit(m) and m.after[:1] != "f"


def all_of(m: Match) -> bool:
    """All day, all year."""
    m.slots["one"] = True
    return m.slots["unit"] in ("D", "W", "M", "Y", "WE") and m.after[:1] != "-" and m.tokens[m.last - 1].tag == "NN"


def unit_end(m: Match) -> bool:
    """Year end, year-end, the year's end."""
    middle = m.letters[m.last - 2]
    apostrophe = m.tokens[m.last - 2].tag == "POS"
    return (
        m.slots["unit"] in ("Y", "M", "Q", "W")
        and m.tokens[m.last - 1].lower == "end"
        and m.tokens[m.last - 1].tag == "NN"
        and (middle != "." or apostrophe)
    )


def one_year(m: Match) -> bool:
    """Year-ago, year-earlier."""
    return bool(m.slots["unit"] == "Y")


def in_a_row(m: Match) -> bool:
    """The third straight month."""
    return bool(m.slots["unit"]) and int(m.slots["number"]) > 0


def this_unit(m: Match) -> bool:
    """A unit that has a name in the calendar; not “This Week”, a title."""
    before = m.tokens[m.first - 1] if m.first else None
    opening = before is not None and (before.text in "\"\u201c\u2018'" or before.tag == "POS")
    if opening and all(t.text[0].isupper() for t in m.tokens[m.first : m.last]):
        return False
    return m.slots["unit"] not in ("TS", "TM", "", "ML") and m.slots["unit"] != ("",)


def rate(m: Match) -> bool:
    """So much a year: after a number, a sum, "twice"."""
    if not m.slots["unit"]:
        return False
    if m.letters[m.first] == "v" or m.before in ("?", "\u00d7", "n", "Y"):
        return True
    if m.before == "U":
        return "n" in m.letters[max(0, m.first - 3) : m.first]
    if m.before in ("", ";", ",", "&"):
        return False
    near = m.tokens[max(0, m.first - 3) : m.first]
    return m.tokens[m.first - 1].pos in ("NOUN", "SYM", "NUM") and any(
        t.tag in ("CD", "$") or t.lower == "%" for t in near
    )


def duration(m: Match) -> bool:
    """A count of units that is no age."""
    unit = m.slots["unit"]
    if unit == "TM" and m.word_after in m.words.hints.fraction_words and m.after[1:2] in ("n", "P", "", "."):
        return False
    if not unit or isinstance(unit, tuple) or (m.after[:1] == "-" and "number" not in m.slots):
        return False
    following = [t.lower for t in m.tokens[m.last : m.last + 2]]
    if not m.words.hints.ages.isdisjoint(following) or (
        m.slots.get("unit") == "Y" and following[:1] == ["of"] and following[1:] == ["age"]
    ):
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
    if m.before == "," and m.after[:1] in ("V", "X"):
        return True  # on May 3, days after the vote
    return token.dep in ("pobj", "npadvmod", "dobj") and (
        m.first == 0 or m.tokens[m.first - 1].pos in ("ADP", "VERB", "ADV", "CCONJ", "SCONJ")
    )
