"""Where a report was sent from, before its first words: PARIS, May 3 (AP) —, Almaty (Kazakhstan) –, CHENNAI:

Read from the characters alone, so that the sentence behind it is parsed by itself.
"""

from __future__ import annotations

import re

from annotator import knowledge
from annotator.lang.language import Language

REACH = 100
"""Characters in which a dateline ends."""
_CLOSER = re.compile(r"\s*(?:[\u2014\u2013\u2015]|--)\s*|\s-\s+|:\s+|\.\s+")
_PARTS = re.compile(r"[,()\u2013\u2014]|(?<!\d)/|--|\s-\s")
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_OPENING = "\"'\u201c\u2018"


def length(language: Language, line: str) -> int:
    """Characters of the dateline that `line` begins with, its closing mark and blanks among them; 0 for none."""
    ends = [m for m in _CLOSER.finditer(line, 0, REACH) if m.end() < len(line) and _begins(line[m.end()])]
    return max((m.end() for m in ends if _is_dateline(language, line[: m.start()], m.group().strip())), default=0)


def _begins(character: str) -> bool:
    """True for what a sentence can begin with."""
    return character.isupper() or character.isdigit() or character in _OPENING


def _is_dateline(language: Language, head: str, closer: str) -> bool:
    """True when the words before a closing mark are place, region, day and agency and nothing else."""
    parts = [p.strip() for p in _PARTS.split(head) if p.strip()]
    days = [p for p in parts if _is_day(language, p)]
    names = [p for p in parts if p not in days]
    if not names or not all(_is_name(language, n) for n in names) or head.count("(") != head.count(")"):
        return False
    place, marked = names[0], bool(days) or "(" in head
    known, upper = is_place(language, place), place.isupper() and len(place) > 2
    match closer:
        case ":":
            return bool(days) or (known and ((upper and head == place) or "(" in head))
        case ".":
            return known and upper and "." not in place and parts[-1] in (place, *days)
        case "-" | "--":
            return (upper and (known or len(parts) > 1)) or (marked and (known or bool(days)))
        case _:
            return known or (marked and bool(days)) or (upper and len(parts) > 1)


def _is_day(language: Language, part: str) -> bool:
    lines = language.lines
    weekday = lines.PATTERNS.get("weekday", lines.DATELINE_DAY)
    return any(pattern.fullmatch(part) for pattern in (lines.DATELINE_DAY, weekday))


def _is_name(language: Language, part: str) -> bool:
    """A few words in capitals."""
    speech = language.speech
    words = part.split()
    return len(words) < 6 and all(w[0].isupper() or w.lower() in speech.PLACE_SMALL for w in words)


def is_place(language: Language, name: str) -> bool:
    """True for a name of a place that is known, or that ends as those of places do."""
    if name.split()[-1].lower() in language.speech.PLACE_LAST:
        return True
    facts = knowledge.lookup(name.title() if name.isupper() and len(name) > 3 else name)
    return bool(facts) and not facts[0].common and facts[0].label in _PLACES
