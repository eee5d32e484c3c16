"""Quotations that go on without a new verb: in the same paragraph and over the break."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.quotes import labels
from annotator.nlp.quotes.attributions import Attribution, Reading
from annotator.nlp.quotes.stretches import Stretch


def carry(readings: Sequence[Reading]) -> None:
    """Give standing quotations without a tag to the speaker who was speaking."""
    last: Attribution | None = None
    for reading in readings:
        for stretch in reading.passage.stretches:
            owner = reading.owner.get(stretch.n)
            if owner is not None:
                continue
            if reading.passage.is_title(stretch):
                continue
            if not _stands(stretch):
                continue
            made = labels.signed(reading, stretch) or labels.labelled(reading, stretch)
            if made is None:
                source = _before(reading, stretch) or last
                made = Attribution((0, 0), "", None, [(stretch.first, stretch.last)])
                if source is not None:
                    made.speaker, made.lemma = source.speaker, source.lemma
                    made.goes_on = source
            reading.give(made)
        ordered = sorted((f for f in reading.found if f.pieces), key=lambda f: f.pieces[-1][1])
        if ordered:
            last = ordered[-1]


def _before(reading: Reading, stretch: Stretch) -> Attribution | None:
    """The attribution told last before `stretch` in its paragraph."""
    told = [f for f in reading.found if f.pieces and f.pieces[0][0] < stretch.first and f.cue[0] < stretch.first]
    return max(told, key=lambda f: max(f.cue[0], f.pieces[0][0]), default=None)


def _stands(stretch: Stretch) -> bool:
    return stretch.begins and len(stretch.words) >= 4 and (stretch.finished or not stretch.closed or not stretch.after)
