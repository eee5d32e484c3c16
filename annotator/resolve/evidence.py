"""What the source documents say about a quotation: there word for word, there in other words, or not there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotator.model import Evidence, Seed, Span
from annotator.resolve.alignment import Alignment, Wording, align

NEAR = 0.8
"""Share of the quotation's words, in order, from which a seed's words count as the quotation with differences."""
GRAM = 3
"""Words in a row by which the place in a seed is found."""

_END = re.compile(r"[.!?]")


class Document:
    """A seed, ready to be searched."""

    def __init__(self, seed: Seed) -> None:
        self.wording = Wording(seed.text)
        self.public = seed.public
        self.line = f" {' '.join(self.wording.folded)} "
        self._places: dict[tuple[str, ...], list[int]] | None = None

    def has(self, words: Sequence[str]) -> bool:
        """True when `words` (folded) stand there in a row."""
        return f" {' '.join(words)} " in self.line

    def places(self, gram: tuple[str, ...]) -> Sequence[int]:
        """Word numbers at which `gram` begins."""
        if self._places is None:
            self._places = {}
            for i, key in enumerate(_grams(self.wording.folded)):
                self._places.setdefault(key, []).append(i)
        return self._places.get(gram, ())


def read(seeds: Mapping[str, Seed]) -> dict[str, Document]:
    """The seeds by name, ready to be searched."""
    return {name: Document(seed) for name, seed in seeds.items()}


def evidence(parts: Sequence[str], documents: Mapping[str, Document]) -> Evidence:
    """What `documents` say about a quotation given in `parts`.

    Each part may stand by itself: the reporter puts "she said" between what was one sentence. Words left out with an
    ellipsis and words put into brackets are differences, which are told.
    """
    wanted = [w for w in map(Wording, parts) if len(w)]
    nearest, best = Evidence("not found"), NEAR
    for name, document in documents.items():
        if all(document.has(w.folded) for w in wanted):
            there = [nearest_place(w, document) for w in wanted] if document.public else []
            return Evidence("verbatim", name, passages=_passages(document, there))
        found = [nearest_place(w, document) for w in wanted]
        share = sum(f.shared for f in found) / max(1, sum(map(len, wanted)))
        if share >= best:
            best = share
            wording = document.wording
            stretches = [
                wording.between(f.blocks[0][1], f.blocks[-1][1] + f.blocks[-1][2]) for f in found if f.blocks
            ]
            changes = tuple(c for w, f in zip(wanted, found, strict=True) for c in _changes(w, wording, f))
            nearest = Evidence("differs", name, " … ".join(stretches), changes, _passages(document, found))
    return nearest


def _passages(document: Document, found: Sequence[Alignment]) -> tuple[Span, ...]:
    """Where the shared words stand in a public document."""
    if not document.public:
        return ()
    spans = document.wording.spans
    blocks = [f.blocks for f in found if f.blocks]
    return tuple(Span(spans[b[0][1]].start, spans[b[-1][1] + b[-1][2] - 1].end) for b in blocks)


def nearest_place(wanted: Wording, document: Document) -> Alignment:
    """`wanted` beside the stretch of `document` that shares most of its three-word runs; without any, no blocks."""
    if document.has(wanted.folded):
        start = document.line.index(f" {' '.join(wanted.folded)} ")
        return Alignment(((0, document.line.count(" ", 0, start), len(wanted)),), ())
    hits = sorted({p for gram in _grams(wanted.folded) for p in document.places(gram)})
    if not hits:
        return Alignment((), ())
    reach = 2 * len(wanted) + 60  # room for what an ellipsis left out
    lo, best, start = 0, 0, 0
    for hi, place in enumerate(hits):
        while hits[lo] < place - reach:
            lo += 1
        if hi - lo + 1 > best:
            best, start = hi - lo + 1, hits[lo]
    first = max(0, start - len(wanted))
    return align(wanted, document.wording, first, min(len(document.wording), start + reach + len(wanted)))


def _changes(wanted: Wording, there: Wording, found: Alignment) -> list[tuple[str, str]]:
    """The differences, those at the two ends of the quotation among them."""
    if not found.blocks:
        return [(wanted.between(0, len(wanted)), "")]
    (a, b, _), (c, d, n) = found.blocks[0], found.blocks[-1]
    out = list(found.changes)
    if a:
        out.insert(0, (wanted.between(0, a), _in_sentence(there, max(0, b - a), b, b)))
    rest = len(wanted) - c - n
    if rest:
        out.append(
            (wanted.between(c + n, len(wanted)), _in_sentence(there, d + n, min(len(there), d + n + rest), d + n - 1))
        )
    return out


def _in_sentence(there: Wording, first: int, end: int, at: int) -> str:
    """The words from `first` to `end`, unless a sentence ends between them and the shared words around `at`."""
    if first >= end:
        return ""
    lo, hi = there.spans[first].start, there.spans[end - 1].end
    if at < first:
        lo = there.spans[at].end
    else:
        hi = there.spans[at].start
    return "" if _END.search(there.text, lo, hi) else there.between(first, end)


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]
