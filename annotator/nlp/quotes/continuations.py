"""Quotations that go on without a new verb: in the same paragraph and over the break."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.quotes.attributions import Attribution, Reading
from annotator.nlp.quotes.stretches import Stretch


def carry(readings: Sequence[Reading]) -> None:
    """Give standing quotations without a tag to the speaker who was speaking."""
    last: Attribution | None = None
    open_end = False
    for reading in readings:
        stretches = reading.passage.stretches
        for stretch in stretches:
            owner = reading.owner.get(stretch.n)
            if owner is not None:
                last = owner
                continue
            if not _stands(stretch):
                continue
            source = _neighbour(reading, stretch) or last
            if source is None:
                reading.give(Attribution((0, 0), "", None, [(stretch.first, stretch.last)]))
                continue
            made = Attribution(
                source.cue if source in reading.found else (0, 0),
                source.lemma, source.speaker, [(stretch.first, stretch.last)],
            )  # fmt: skip
            reading.give(made)
            last = made
        if not stretches and reading.found:
            last = reading.found[-1]
    del open_end


def _neighbour(reading: Reading, stretch: Stretch) -> Attribution | None:
    for n in range(stretch.n - 1, -1, -1):
        if n in reading.owner:
            return reading.owner[n]
    return None


def _stands(stretch: Stretch) -> bool:
    return (
        stretch.begins and len(stretch.words) >= 4 and (stretch.finished or not stretch.closed or not stretch.after)
    )
