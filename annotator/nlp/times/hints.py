"""Evidence that a word which only sometimes is a time is one here. Each test is a pure function of the parse."""

from __future__ import annotations

from collections.abc import Callable

from annotator.nlp.parsing.tokens import Token
from annotator.nlp.times.language import TimeGrammar


def proper(token: Token, words: TimeGrammar) -> bool:
    """A name of the calendar, not a verb or an auxiliary: "May", "March"."""
    if not token.text[0].isupper() or token.tag in words.hints.modal_tags:
        return False
    before, after = token.prev, token.next
    if after is None or not after.text[0].isdigit():
        if before is not None and (
            before.lower == "the"
            or (before.pos in ("DET", "ADJ", "PRON", "PART") and before.lower not in words.words)
        ):
            return False
        if after is not None and after.lower in ("on", "to", "of") and _no_year(after, words):
            return False
    if token.ent in ("DATE", "TIME"):
        return True
    if token.ent in ("PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART"):
        return False
    near = token.prev, token.next
    return token.tag in words.hints.proper_tags and any(
        t is not None and (t.text[0].isdigit() or t.lower in words.hints.year_before) for t in near
    )


def _no_year(token: Token, words: TimeGrammar) -> bool:
    after = token.next
    if after is None or after.text[0].isdigit() or after.lower in ("this", "last", "next", "that"):
        return after is None
    return after.text.title() not in words.month_names


def dated(token: Token, _: TimeGrammar) -> bool:
    """The model saw a date here."""
    return token.ent in ("DATE", "TIME")


def capital(token: Token, _: TimeGrammar) -> bool:
    """Written with a capital: Sat, Sun, Wed."""
    after = token.next
    return token.text[0].isupper() and (token.ent in ("DATE", "TIME") or (after is not None and after.lower in ".,"))


def noun(token: Token, words: TimeGrammar) -> bool:
    """A noun, not a verb: fall, spring; not "a fall"."""
    if token.prev is not None and token.prev.lower in ("a", "an"):
        return False
    if token.ent == "DATE" and token.pos in ("NOUN", "PROPN"):
        return True
    before, after = token.prev, token.next
    if token.pos not in ("NOUN", "PROPN") or before is None:
        return False
    return before.lower in words.hints.year_before or (
        after is not None and after.text.isdigit() and len(after.text) == 4
    )


def thing(token: Token, _: TimeGrammar) -> bool:
    """A noun: the end of May, not "will end in May"."""
    return token.pos in ("NOUN", "PROPN")


def counted(token: Token, _: TimeGrammar) -> bool:
    """A noun of time in the plural, or after a number: seconds, minutes."""
    return token.pos == "NOUN" and token.ent in ("DATE", "TIME", "CARDINAL")


def year(token: Token, words: TimeGrammar) -> bool:
    """Four digits that are a year: not a count, a price, a score or a number in a name."""
    hints = words.hints
    before, after = token.prev, token.next
    early = token.text.isdecimal() and int(token.text) < 1500
    if early and before is not None and before.pos == "DET":
        return False  # the 1000 or so
    if (
        after is not None
        and after.start == token.end
        and after.text[0] not in ".,;:!?)]-\u2013\u2014'\u2019\u201d\"/"
    ):
        return False
    if after is not None and (after.lower in hints.counted_nouns or (after.lower == "," and _is_figure(after.next))):
        return token.ent == "DATE" and not _is_figure(after)
    if before is not None and before.text in "$\u00a3\u20ac#":
        return False
    if (
        token.text.isdecimal()
        and not 1900 <= int(token.text) <= 2035
        and token.dep == "nummod"
        and token.head.tag in hints.plural_tags
    ):
        return False
    if token.ent == "DATE" or (token.ent == "EVENT" and before is not None and before.ent == "EVENT"):
        return True
    if token.ent in ("MONEY", "QUANTITY", "PERCENT"):
        return False
    if before is None or before.text in "([" or _opens_years(token):
        return True
    if before.lower in hints.year_before:
        return not (token.dep == "nummod" and token.head.i > token.i and token.head.tag in hints.plural_tags)
    if before.text in "-\u2013\u2014/&" or before.lower in ("and", "or", "to", ","):
        far = before.prev
        return far is not None and len(far.text) == 4 and far.text.isdigit()
    recent = token.text.isdecimal() and 1900 <= int(token.text) <= 2099
    return recent and token.tag == "CD" and token.ent in ("", "EVENT") and token.dep != "nummod"


def _opens_years(token: Token) -> bool:
    """The first of 1861-1863."""
    dash = token.next
    last = dash.next if dash is not None and dash.text in "-\u2013" else None
    if last is None or len(last.text) != 4 or not last.text.isdecimal() or not token.text.isdecimal():
        return False
    return 0 < int(last.text) - int(token.text) < 150


def _is_figure(token: Token | None) -> bool:
    return token is not None and token.text[0].isdigit() and len(token.text) == 3


def upper(token: Token, _: TimeGrammar) -> bool:
    """Written in capitals: AD, BC."""
    return token.text.replace(".", "").isupper()


def no_name(token: Token, _: TimeGrammar) -> bool:
    """No person's or body's name."""
    before = token.prev
    surname = before is not None and before.tag == "NNP" and before.dep == "compound" and before.head is token
    return token.ent not in ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "GPE") and not surname


def adverb(token: Token, words: TimeGrammar) -> bool:
    """The day after, not "a brighter tomorrow"; and no name."""
    before = token.prev
    noun = before is not None and (before.lower in ("a", "an") or before.tag in ("JJ", "JJR"))
    return not noun and no_name(token, words)


def before_unit(token: Token, words: TimeGrammar) -> bool:
    """Counts a unit of time: a single day."""
    after = token.next
    if after is not None and after.text == "-":
        after = after.next
    return after is not None and words.words.get(after.lower, ("",))[0] == "U"


def pointing(token: Token, _: TimeGrammar) -> bool:
    """That day; not "said that Friday"."""
    return token.pos in ("DET", "PRON") and token.dep != "mark"


def clocked(token: Token, _: TimeGrammar) -> bool:
    """After a figure: 5 am, not "I am"."""
    before = token.prev
    return before is not None and before.text[0].isdigit()


EVIDENCE: dict[str, Callable[[Token, TimeGrammar], bool]] = {
    "proper": proper,
    "dated": dated,
    "capital": capital,
    "noun": noun,
    "thing": thing,
    "counted": counted,
    "year": year,
    "pointing": pointing,
    "upper": upper,
    "no_name": no_name,
    "clocked": clocked,
    "before_unit": before_unit,
    "adverb": adverb,
}
