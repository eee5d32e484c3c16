"""Words that stand twice: a headline or a pull quote gives again what the text gives with its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.quotation.reading import Attribution, Reading

SHORTEST = 3
"""Words that are hardly the same by chance."""

_Words = tuple[str, ...]


def join(readings: Sequence[Reading]) -> None:
    """Let words in marks that no verb reports go on with the quotation whose words they repeat.

    Words that fill their paragraph do so even where a speaker before them was taken for theirs.
    """
    told = [(_words(reading, f), f) for reading in readings for f in reading.found if f.speaker and f.verb]
    for reading in readings:
        for made in reading.found:
            if made.verb is not None or not made.stretches or (made.speaker is not None and not _is_alone(reading)):
                continue
            words = _words(reading, made)
            source = next((f for said, f in told if len(words) >= SHORTEST and _holds(said, words)), None)
            if source is not None:
                made.speaker, made.lemma, made.goes_on = source.speaker, source.lemma, source


def _words(reading: Reading, found: Attribution) -> _Words:
    pieces = (reading.tokens[a:b] for a, b in found.pieces)
    return tuple(t.lower for piece in pieces for t in piece if t.text[:1].isalnum())


def _is_alone(reading: Reading) -> bool:
    """True for a paragraph that is nothing but words in marks."""
    return len(reading.found) == 1 and all(n >= 0 for n in reading.at)


def _holds(whole: _Words, part: _Words) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))
