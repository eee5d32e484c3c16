"""Claims and quotations bound to a passage of a document: `evidence="report.txt" passage="the exact words"`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from annotator.base.errors import Problem
from annotator.model import Article, Binding, Seed, Span

_AROUND = 140
"""Characters of the document shown on either side."""
_MARK = "\"'“”„‘’«»‹›"
_ANY_MARK = f"(?:[{_MARK}]|'')"
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_NEAR = 0.5
"""Share of the passage's words, in order, from which other words are suggested in its place."""


def asked(article: Article) -> Iterator[tuple[Span, str, str, int]]:
    """(words, document, passage, line) of each binding that the article has."""
    for mark in article.marks:
        if mark.get("evidence"):
            yield mark.span, mark.get("evidence"), mark.get("passage"), mark.line
    for one in article.comments:
        if one.evidence:
            yield one.span, one.evidence, one.passage, one.line


def bound(article: Article, seeds: Mapping[str, Seed]) -> tuple[tuple[Binding, ...], list[Problem]]:
    """The bindings of the article in `seeds`, and those whose passage is not there."""
    found: list[Binding] = []
    problems: list[Problem] = []
    for span, name, passage, line in asked(article):
        seed = seeds.get(name)
        if seed is None:
            continue
        place = place_of(passage, seed.text)
        if place is None:
            what = f"The passage “{passage}” is not in {name}."
            problems.append(Problem(what, _cure(passage, seed), article.path, line, "missing-passage"))
            continue
        words = " ".join(place.of(seed.text).split())
        differs = differing(span.of(article.text), words)
        before, after = _around(seed.text, place) if seed.public else ("", "")
        found.append(Binding(span, name, words, differs, before, after, place if seed.public else None))
    return tuple(found), problems


def place_of(passage: str, text: str) -> Span | None:
    """Where exactly these words stand in `text`; line breaks and the style of quotation marks do not count."""
    words = passage.split()
    if not words:
        return None
    pattern = r"\s+".join("".join(_ANY_MARK if c in _MARK else re.escape(c) for c in word) for word in words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)" if words[0][:1].isalnum() else pattern, text)
    return Span(*found.span()) if found else None


def differing(article: str, document: str) -> tuple[Span, ...]:
    """The stretches of `document` whose words the article gives otherwise, or leaves out between others."""
    here = [m.group().casefold() for m in _WORD.finditer(article)]
    there = list(_WORD.finditer(document))
    pairs = SequenceMatcher(None, here, [m.group().casefold() for m in there], autojunk=False)
    if pairs.ratio() < _NEAR:
        return ()  # evidence in other words: nothing is gained by marking all of them
    return tuple(
        Span(there[j].start(), there[k - 1].end())
        for tag, _, _, j, k in pairs.get_opcodes()
        if tag != "equal" and j < k and not (tag == "insert" and (j == 0 or k == len(there)))
    )


def _around(text: str, place: Span) -> tuple[str, str]:
    before = re.sub(r"\s+", " ", text[max(0, place.start - _AROUND) : place.start]).lstrip()
    after = re.sub(r"\s+", " ", text[place.end : place.end + _AROUND]).rstrip()
    if place.start > _AROUND:
        before = "… " + before.partition(" ")[2]
    if place.end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _cure(passage: str, seed: Seed) -> str:
    """The words of the document that are nearest to the passage."""
    wanted = [m.group().casefold() for m in _WORD.finditer(passage)]
    there = list(_WORD.finditer(seed.text))
    folded = [m.group().casefold() for m in there]
    pairs = SequenceMatcher(None, folded, wanted, autojunk=False)
    longest = pairs.find_longest_match(0, len(folded), 0, len(wanted))
    if longest.size:
        start = max(0, longest.a - longest.b)
        end = min(len(there), start + len(wanted))
        if SequenceMatcher(None, folded[start:end], wanted, autojunk=False).ratio() >= _NEAR:
            words = " ".join(seed.text[there[start].start() : there[end - 1].end()].split())
            return f"The document says: “{words}”"
    return "Copy the words from the document, or name another."
