"""The same quotation in several articles: in equal words, cut, given in full, or changed.

Candidates share a run of words (the shingles of Broder 1997), so that a thousand articles cost a thousand times one;
each pair is then aligned word by word. Commonplaces are nobody's: what is joined must be long enough and say enough,
and more so when two different people are said to have said it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model import Quotation, Variant
from annotator.resolve.alignment import Wording, align

SHINGLE = 4
"""Words in a row that make two quotations worth a comparison."""
CROWD = 30
"""Quotations that share a run of words from which on it is a set phrase and leads nowhere."""
MOST = 40
"""Variants kept for one quotation."""
SHARE = 0.75
"""Share of the shorter one's words that both must have in order."""
LEAST: tuple[tuple[bool, int, int], ...] = ((False, 5, 10), (True, 8, 16))
"""(two different speakers, words shared at least, weight of these words at least)."""

_MARKED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class _Entry:
    quotation: Quotation
    words: Wording
    slug: str


def with_variants(all_: Mapping[str, Quotation]) -> dict[str, Quotation]:
    """The quotations by id, each with its variants in other articles and with those in equal words."""
    entries = {i: _Entry(q, Wording(_own_words(q)), q.parts[0].slug) for i, q in all_.items()}
    found: dict[str, list[Variant]] = {i: [] for i in all_}
    for here, there in _pairs(entries):
        one = variant(here, there)
        if one is not None:
            found[here.quotation.id].append(one)
            found[there.quotation.id].append(_turned(one, here.quotation.id))
    order = {i: n for n, i in enumerate(all_)}
    out = {}
    for i, quotation in all_.items():
        variants = sorted(found[i], key=lambda v: order[v.quotation])[:MOST]
        same = tuple(v.quotation for v in variants if v.wording == "same")
        out[i] = replace(quotation, same=same, variants=tuple(variants)) if variants else quotation
    return out


def _own_words(one: Quotation) -> str:
    """The speaker's own words: all of a direct quotation, what stands in marks of a mixed one."""
    if one.kind == "direct":
        return one.text
    return " … ".join(m[1] for m in _MARKED.finditer(one.text)) if one.kind == "mixed" else ""


def _pairs(entries: Mapping[str, _Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Quotations of different articles that share a run of words, each pair once."""
    shingles: dict[tuple[str, ...], list[str]] = {}
    for i, entry in entries.items():
        folded = entry.words.folded
        for key in dict.fromkeys(tuple(folded[k : k + SHINGLE]) for k in range(len(folded) - SHINGLE + 1)):
            shingles.setdefault(key, []).append(i)
    pairs: dict[tuple[str, str], None] = {}
    for ids in shingles.values():
        if 1 < len(ids) <= CROWD:
            pairs.update(dict.fromkeys((a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]))
    pairs.update(dict.fromkeys(_repeated(entries)))
    for a, b in pairs:
        if entries[a].slug != entries[b].slug:
            yield entries[a], entries[b]


def _repeated(entries: Mapping[str, _Entry]) -> Iterator[tuple[str, str]]:
    """Pairs in equal words, however many have them: each with the `MOST` next ones."""
    equal: dict[str, list[str]] = {}
    for i, entry in entries.items():
        if len(entry.words) >= SHINGLE:
            equal.setdefault(" ".join(entry.words.folded), []).append(i)
    for ids in equal.values():
        for n, a in enumerate(ids):
            for b in ids[n + 1 : n + 1 + MOST]:
                yield a, b


def variant(here: _Entry, there: _Entry) -> Variant | None:
    """How `there` differs from `here`; None when they are not the same quotation."""
    alignment = align(here.words, there.words)
    shared = alignment.shared
    a, b = here.quotation, there.quotation
    apart = a.speaker is not None and b.speaker is not None and a.speaker != b.speaker
    words, weight = next((w, g) for rule, w, g in LEAST if rule == apart)
    if shared < words or shared < SHARE * min(len(here.words), len(there.words)):
        return None
    common = Counter(here.words.folded) & Counter(there.words.folded)
    if sum(max(0, len(w) - 3) for w in common) < weight:
        return None
    wording: Literal["same", "cut", "fuller", "changed"] = "changed"
    if here.words.folded == there.words.folded:
        wording = "same"
    elif shared == len(there.words):
        wording = "cut"
    elif shared == len(here.words):
        wording = "fuller"
    said_apart = bool(a.said and b.said and a.said != b.said)
    return Variant(b.id, wording, alignment.changes, apart, said_apart)


_OPPOSITE: dict[str, Literal["same", "cut", "fuller", "changed"]] = {
    "same": "same",
    "cut": "fuller",
    "fuller": "cut",
    "changed": "changed",
}


def _turned(one: Variant, here: str) -> Variant:
    """`one` as seen from the other side."""
    changes = tuple((there, own) for own, there in one.changes)
    return replace(one, quotation=here, wording=_OPPOSITE[one.wording], changes=changes)
