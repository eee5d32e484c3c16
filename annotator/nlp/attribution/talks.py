"""Talk whose turns no tag and no label names: an exchange of questions and answers, an interview."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence

from annotator.lang.en import speech
from annotator.nlp.attribution import dialogues
from annotator.nlp.attribution.who import Who
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch

SHORT = 45
"""Tokens of the longest question."""
TAG = 8
"""Tokens beside the words in marks of a paragraph that is nothing but a turn: "..." asked Ann Lee."""
ASKED = 3
"""Questions that make an interview."""
OWN = 0.6
"""Share of an interview's answers in which their speaker says I or we."""
FAR = 6
"""Paragraphs of the longest answer."""


def turn(readings: Sequence[Reading], n: int, stretch: Stretch) -> Attribution | None:
    """Whose turn paragraph `n` is, nothing but words in marks, when two have just asked and answered.

    "Who pays?" Lee asked. / "The town," Hall said. / "And then?" is Lee's; an answer to that is Hall's.
    """
    if n < 2 or stretch.first or stretch.last < len(readings[n].tokens) or not stretch.closed:
        return None
    first, second = _turn(readings[n - 2]), _turn(readings[n - 1])
    if first is None or second is None or not _are_two(first[0], second[0]):
        return None
    back = stretch.inner.endswith("?") and first[1].endswith("?") and not second[1].endswith("?")
    answer = second[0].verb is None and second[1].endswith("?") and not stretch.inner.endswith("?")
    return first[0] if back or answer else None


def _turn(reading: Reading) -> tuple[Attribution, str] | None:
    """The attribution and the last words in marks of a paragraph that is one turn of a talk."""
    stretches = reading.passage.stretches
    if not reading.found or not stretches or sum(n < 0 for n in reading.at) > TAG:
        return None
    return (reading.found[0], stretches[-1].inner) if len(reading.found) == 1 else None


def _are_two(one: Attribution, other: Attribution) -> bool:
    """True when two speakers are plainly two: both are named, or one is he and the other she."""
    a, b = one.speaker, other.speaker
    if a is None or b is None or a.lower == b.lower:
        return False
    return a.pos == b.pos == "PROPN" or {a.lower, b.lower} == {"he", "she"}


def interview(readings: Sequence[Reading], who: Who) -> None:
    """Give the answers of an interview without labels to the person whom the words before it are about."""
    asks = [n for n, reading in enumerate(readings) if _asks(reading)]
    open_ = [n for n in asks if readings[n].tokens[-1].text == "?"]
    if len(open_) < ASKED or sum(bool(_words(readings[n]) & speech.SECOND) for n in asks) < 2:
        return
    answers = _answers(readings, asks)
    own = [bool(_words(readings[n]) & speech.FIRST) for n in answers]
    alone = sum(bool(_words(readings[n]) & speech.ALONE) for n in answers)
    if len(answers) < ASKED or sum(own) < OWN * len(own) or 2 * alone < len(own):
        return
    guest = _guest(readings[: asks[0]], who)
    if guest is None or _is_spoken_of(guest, [readings[n] for n in (*asks, *answers)], who):
        return
    for n in answers:
        reading = readings[n]
        dialogues.whole(reading, Attribution((0, 0), "", guest, [(0, len(reading.tokens))]))


def _words(reading: Reading) -> set[str]:
    """The words of a paragraph outside marks, in lower case."""
    return {t.lower for t in reading.tokens if reading.at[t.i] < 0}


def _asks(reading: Reading) -> bool:
    """True for a short paragraph that asks, or speaks to somebody: You write at night."""
    tokens = reading.tokens
    if not 2 < len(tokens) <= SHORT or reading.passage.stretches:
        return False
    words = _words(reading)
    return not words & speech.FIRST and (tokens[-1].text == "?" or bool(words & speech.SECOND))


def _answers(readings: Sequence[Reading], asks: Sequence[int]) -> list[int]:
    """Paragraphs between questions, and the one behind the last; none when too many stand between two."""
    out: list[int] = []
    for ask, following in zip(asks, [*asks[1:], asks[-1] + 2], strict=True):
        between = [n for n in range(ask + 1, min(following, len(readings))) if _may_answer(readings[n])]
        if len(between) > FAR:
            return []
        out.extend(between)
    return out


def _may_answer(reading: Reading) -> bool:
    """False for words that speak to somebody and are nobody's own: a long question."""
    words = _words(reading)
    return bool(reading.tokens) and (not words & speech.SECOND or bool(words & speech.FIRST))


def _is_spoken_of(guest: Token, talk: Sequence[Reading], who: Who) -> bool:
    """True when the talk names `guest`, who would be "you" or "I" there: it is about somebody else's matter."""
    known = who.mention(guest)
    for reading in talk:
        span = reading.passage.paragraph.span
        low, high = bisect.bisect_left(who.starts, span.start), bisect.bisect_left(who.starts, span.end)
        if known is None or any(m.entity == known.entity and m.form == "name" for m in who.mentions[low:high]):
            return True
    return False


def _guest(intro: Sequence[Reading], who: Who) -> Token | None:
    """The last name of the person named most often before the first question; None when two are."""
    end = bisect.bisect_left(who.starts, intro[-1].passage.paragraph.end) if intro else 0
    before = [m for m in who.mentions[:end] if m.label == "PERSON"]
    counts = Counter(m.entity for m in before).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    name = next((m for m in reversed(before) if m.entity == counts[0][0] and m.form == "name"), None)
    for reading in reversed(intro):
        paragraph = reading.passage.paragraph
        if name is not None and paragraph.span.contains(name.span):
            return paragraph.tokens_in(name.span)[-1]
    return None
