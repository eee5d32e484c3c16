"""English words and patterns by which a line of layout is known: dates, times, credits, turns of an interview."""

from __future__ import annotations

import re
from typing import Final

from annotator.model import LineType

_MONTH = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b\.?"
)

PATTERNS: Final[dict[str, re.Pattern[str]]] = {
    "month": re.compile(rf"\b{_MONTH}", re.IGNORECASE),
    "date": re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{_MONTH}|\b{_MONTH} \d{{1,2}}\b"
        r"|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}",
        re.IGNORECASE,
    ),
    "weekday": re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "clock": re.compile(r"\b\d{1,2}[.:]\d\d(?::\d\d)?\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE),
    "reading time": re.compile(r"\bmin(?:ute)?s?\b.{0,9}\bread|reading time|\d min\b", re.IGNORECASE),
    "url": re.compile(r"https?://|www\.|\bdoi[:.]|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|example|uk|eu|io)\b"),
    "email": re.compile(r"\S@\S+\.\w"),
    "handle": re.compile(r"(?<!\S)@\w"),
    "tag": re.compile(r"(?<!\S)#\w"),
    "phone": re.compile(r"\+?\d[\d ()-]{7,}\d|\b\d{3}-\d{4}\b"),
    "name then colon": re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: \S"),
    "word then colon": re.compile(r"[^\s:]+: \S"),
    "initials label": re.compile(r"[A-Z]{2,4}: "),
    "numbered": re.compile(r"\d{1,2}[.)] "),
    "bullet": re.compile(r"[•*·▪‣◦] ?|[–—-] "),
    "opens with code": re.compile(
        r"\s+\S|[$>#] ?\w|[-+] \w+.*[;={]|[<{}]|//|/\*|\w+\(|(?:sudo|def|class|import|return|if) "
    ),
    "code": re.compile(r"[{};]\s*$|\w\(.*\)|==|=>|->|\w_\w|</?\w+|--\w|\$ ?\w+ |::|\w\.\w+\("),
    "score": re.compile(r"\b\d{1,3}[-–:]\d{1,3}\b"),
    "cells": re.compile(r"\S+ ?\| ?\S.*\||\t|\S {2,}\S"),
    "signed change": re.compile(r"(?<!\S)[+−–-]\d"),
    "credit in brackets": re.compile(r"\([^()]{3,60}\)[.]?$"),
    "by": re.compile(r"\bby:? [A-Z]|\bBY:? [A-Z]"),
    "picture": re.compile(
        r"\b(?:photo(?:graph)?s?|picture|pic|image|illustration|credit|file photo|getty)\b", re.IGNORECASE
    ),
    "credit words": re.compile(
        r"\b(?:(?:reporting|editing|writing|compiled|edited|written|graphics|translated)\b.{0,40}\b(?:by|in|from)\b"
        r"|contributed|contributing to this|reported from|supplied|courtesy|handout|additional reporting"
        r"|agenc\w+|newswire)\b",
        re.IGNORECASE,
    ),
    "stamp": re.compile(
        r"\b(?:updated?|published|posted|modified|amended|corrected|correction|earlier version|developing|embargoed"
        r"|immediate release|comments?|share|print|bookmark|last update|first published)\b",
        re.IGNORECASE,
    ),
    "more": re.compile(
        r"\b(?:read (?:more|next|also)|also read|see also|further reading|more (?:from|on|in)|related|previous(?:ly)?"
        r"|next week|last week|watch|listen|download|explainer|interview|how to|opinion|in pictures|scorecard"
        r"|release notes|changelog|talk|guide)\b",
        re.IGNORECASE,
    ),
    "contact": re.compile(
        r"\b(?:contacts?|tel|phone|email|e-mail|call|enquiries|press office|street|road|lane|row|avenue|ave|suite|box"
        r"|square|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|[A-Z]{2} \d{5})\b",
        re.IGNORECASE,
    ),
    "genre": re.compile(
        r"(?:the |long |live |guest |fact |market |first )?(?:analysis|obituar(?:y|ies)|interview|profile|q&a|comment"
        r"|live|explainer|explained|feature|briefing|opinion|review|exclusive|breaking|urgent|update \d|updates?|news"
        r"|editorial|essay|letter|dispatch|report|check|read|person|press release|media release"
        r"|news release)\b.{0,24}",
        re.IGNORECASE,
    ),
    "writes": re.compile(
        r"\b(?:is (?:a|an|the|our) (?:author|writer|contributing|columnist|correspondent|reporter|professor|editor)"
        r"|is the author|writes (?:about|every|for)|teaches)\b|\b(?:correspondent|reporter|editor|staff writer)$",
        re.IGNORECASE,
    ),
    "command": re.compile(r"[a-z][\w.-]*(?: [-\w./:=\"']+){1,8}"),
    "relative": re.compile(r"\b(?:who|which|that|said|says|was|were|is|are|has|have|had|will|would)\b"),
    "you": re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE),
    "I": re.compile(r"\b(?:I|I'm|I’m|my|me|we|our)\b"),
}
"""Name of a clue -> what shows it. Those that begin a line are matched there, the others are searched."""

AT_START: Final = frozenset(
    ("name then colon", "word then colon", "initials label", "numbered", "bullet", "opens with code", "genre",
     "command")
)  # fmt: skip
WHOLE: Final = frozenset(("genre", "command"))
"""Those that must match the whole line."""

SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "by",
        "as",
        "from",
        "with",
        "into",
        "over",
        "after",
        "before",
        "than",
        "is",
        "are",
        "was",
        "were",
    ]
)
"""Words that a title in capitals may leave small."""

_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r",?(?: \d{4})?(?:[,·|•–-]? ?(?:at )?\d{1,2}[.:]?\d{0,2}.{0,12})?"
)

SURE: Final[tuple[tuple[LineType, re.Pattern[str]], ...]] = (
    ("label", re.compile(r"\d{1,2}[.:]?\d{0,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?", re.IGNORECASE)),
    ("label", re.compile(_DATE, re.IGNORECASE)),
    ("label", re.compile(r"\W*(?:ends?|#+|\*+|_+|30)\W*", re.IGNORECASE)),
    ("label", re.compile(
        r"(?:• )?(?:this (?:article|post|story|obituary|blog|page|version|headline) (?:was|has been)"
        r" (?:amended|updated|corrected)|an earlier version of this)\b.*", re.IGNORECASE)),
    ("question", re.compile(r"Q(?:uestion)?\d{0,2}[.:] .*")),
    ("answer", re.compile(r"A(?:nswer)?[.:] [A-Z].*")),
    ("byline", re.compile(r"(?:By|BY) [A-Z][^.|?!]{3,60}")),
    ("embed", re.compile(r"[^.]{2,50} @\w+(?: · .{3,20})?")),
    ("embed", re.compile(r"\d{1,2}[:.]\d\d ?(?:[AP]M)? · .{4,40}")),
    ("category", re.compile(r"(?:#\w+ ?)+")),
    ("credit", re.compile(r"\(?(?:additional |with )?(?:reporting|editing) (?:by|from) .*", re.IGNORECASE)),
    ("credit", re.compile(r".{5,80}\bcontributed (?:reporting|to this)\b.*")),
    ("credit", re.compile(r".{5,60} (?:writer|reporter)s? .{3,40} contributed\.")),
    ("credit", re.compile(r"©.{2,60}|[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4})+")),
    ("address", re.compile(r"\S+@\S+\.\w+")),
)  # fmt: skip
"""Layout that is one type of line wherever it makes up a whole line."""

DATELINE_DAY: Final = re.compile(
    rf"(?:{PATTERNS['weekday'].pattern},? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}",
    re.IGNORECASE,
)
"""A day, as datelines write it; or the year behind it."""
