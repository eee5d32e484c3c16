"""The same quotation in several articles: in equal words, cut, given in full, or changed.

Candidates share a run of words (the shingles of Broder 1997), so that a thousand articles cost a thousand times one;
each pair is then aligned word by word. Commonplaces are nobody's: what is joined must be long enough and say enough,
and more so when two different people are said to have said it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, groupby
from typing import Literal

from annotator.model import Quotation, Variant
from annotator.resolve.alignment import Wording, align, folded

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


def with_variants(all_: Mapping[str, Quotation]) -> dict[str, Quotation]:
    """The quotations by id, each with its variants in other articles and with those in equal words."""
    ids = list(all_)
    found: dict[str, list[Variant]] = {}

    @lru_cache(maxsize=1024)
    def entry(n: int) -> _Entry:
        quotation = all_[ids[n]]
        return _Entry(quotation, Wording(_own_words(quotation)))

    for a, b in _pairs(list(all_.values())):
        one = variant(entry(a), entry(b))
        if one is not None:
            found.setdefault(ids[a], []).append(one)
            found.setdefault(ids[b], []).append(_turned(one, ids[a]))
    order = {i: n for n, i in enumerate(ids)}
    out = dict(all_)
    for i, own in found.items():
        variants = sorted(own, key=lambda v: order[v.quotation])[:MOST]
        same = tuple(v.quotation for v in variants if v.wording == "same")
        out[i] = replace(all_[i], same=same, variants=tuple(variants))
    return out


def _own_words(one: Quotation) -> str:
    """The speaker's own words: all of a direct quotation, what stands in marks of a mixed one."""
    if one.kind == "direct":
        return one.text
    return " … ".join(m[1] for m in _MARKED.finditer(one.text)) if one.kind == "mixed" else ""


def _pairs(quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Numbers of quotations of different articles that share a run of words, each pair once, in order.

    Runs are numbers of 64 bits, sorted with the quotations behind them: a list of numbers is a tenth of a table of
    words. Two runs that fell on one number would cost a comparison, no more.
    """
    runs: list[int] = []
    wholes: list[int] = []
    for n, one in enumerate(quotations):
        words = folded(_own_words(one))
        keys = {_number(words[k : k + SHINGLE]) for k in range(len(words) - SHINGLE + 1)}
        runs.extend(key << 32 | n for key in keys)
        if keys:
            wholes.append(_number(words) << 32 | n)
    pairs: set[tuple[int, int]] = set()
    for crowd in _alike(runs):
        if len(crowd) <= CROWD:
            pairs.update(combinations(crowd, 2))
    for equal in _alike(wholes):  # however many have them: each with the `MOST` next ones
        pairs.update((a, b) for i, a in enumerate(equal) for b in equal[i + 1 : i + 1 + MOST])
    return sorted(p for p in pairs if quotations[p[0]].parts[0].slug != quotations[p[1]].parts[0].slug)


def _number(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _alike(rows: list[int]) -> Iterator[list[int]]:
    """Quotations with the same number before them, where there are several, each list in order."""
    rows.sort()
    for _, same in groupby(rows, key=lambda row: row >> 32):
        numbers = [row & 0xFFFFFFFF for row in same]
        if len(numbers) > 1:
            yield numbers


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
