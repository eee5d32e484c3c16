"""Talk whose turns no tag and no label names: an exchange of questions and answers, an interview."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence

from annotator.model import EntityMention, Span
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
_LABEL = re.compile(
    r"(?:[QA]\d{0,2}[.:)]|(?P<initials>[A-Z]{2,4}):|(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):)\s"
)
"""What stands before a turn: Q, initials, or a name."""
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


def turns(readings: Sequence[Reading], who: Who) -> bool:
    """Make every question and answer that layout tells a quotation; false where they are no talk with a person.

    A label that is a name says who speaks. Else answers are those of the person whom the words before the first
    question are about, and who signs the article asks.
    """
    speech = who.language.speech
    asked = [n for n, reading in enumerate(readings) if reading.passage.paragraph.type == "question"]
    answers = [n for n, reading in enumerate(readings) if reading.passage.paragraph.type == "answer"]
    own = sum(bool(_words(readings[n]) & speech.FIRST) for n in answers)
    if len(asked) < 2 or len(answers) < 2 or 2 * own < len(answers):
        return False
    if not any(_words(readings[n]) & speech.SECOND for n in asked):
        return False
    guest, asker = _guest(readings[: asked[0]], who), _asker(readings, who)
    if (
        guest is not None
        and _is_spoken_of(guest, [readings[n] for n in asked], who)
        and not any(_LABEL.match(readings[n].passage.paragraph.text) for n in asked)
    ):
        return False
    people = _people(readings, who)
    for n in (*asked, *answers):
        _give_turn(readings[n], guest if n in answers else asker, people, asks=n in asked)
    return True


def _give_turn(reading: Reading, speaker: Token | None, people: dict[str, Token], *, asks: bool) -> None:
    paragraph = reading.passage.paragraph
    label = _LABEL.match(paragraph.text)
    initials = label["initials"] if label is not None else None
    told = next((f for f in reading.found if f.lemma == ":" and f.direct), None)
    if told is not None:
        if initials:
            told.speaker = people.get(initials, told.speaker)
        elif (
            asks
            and speaker is not None
            and told.speaker is not None
            and told.speaker.text in reading.language.sources.PARTS
        ):
            told.speaker = speaker
        return
    start = paragraph.start + (label.end() if label else 0)
    first = next((t.i for t in reading.tokens if t.start >= start), 0)
    if label is not None and label["name"] and first > 1:
        speaker = reading.tokens[first - 2]
    elif initials:
        speaker = people.get(initials)
    dialogues.whole(reading, Attribution((0, 0), "", speaker, [(first, len(reading.tokens))]))


def _people(readings: Sequence[Reading], who: Who) -> dict[str, Token]:
    """The last words of the first names of persons, by their initials; none where two share them."""
    out: dict[str, Token] = {}
    owners: dict[str, set[str]] = {}
    for reading in readings:
        paragraph = reading.passage.paragraph
        for mention in _within(paragraph.span, who):
            tokens = paragraph.tokens_in(mention.span)
            initials = "".join(w[0] for t in tokens for w in re.findall(r"\w+", t.text)).upper()
            if tokens and mention.label == "PERSON" and mention.form == "name" and len(initials) > 1:
                out.setdefault(initials, tokens[-1])
                owners.setdefault(initials, set()).add(mention.entity)
    return {initials: token for initials, token in out.items() if len(owners[initials]) == 1}


def _within(span: Span, who: Who) -> Sequence[EntityMention]:
    return who.mentions[bisect.bisect_left(who.starts, span.start) : bisect.bisect_left(who.starts, span.end)]


def _asker(readings: Sequence[Reading], who: Who) -> Token | None:
    """The last name of the one person in the bylines."""
    for reading in readings:
        paragraph = reading.passage.paragraph
        if paragraph.type == "byline":
            people = [m for m in _within(paragraph.span, who) if m.label == "PERSON" and m.form == "name"]
            if len(people) == 1:
                return paragraph.tokens_in(people[0].span)[-1]
    return None


def interview(readings: Sequence[Reading], who: Who) -> None:
    """Give the answers of an interview without labels to the person whom the words before it are about."""
    speech = who.language.speech
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
    speech = reading.language.speech
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
    speech = reading.language.speech
    words = _words(reading)
    return bool(reading.tokens) and (not words & speech.SECOND or bool(words & speech.FIRST))


def _is_spoken_of(guest: Token, talk: Sequence[Reading], who: Who) -> bool:
    """True when the talk names `guest`, who would be "you" or "I" there: it is about somebody else's matter."""
    known = who.mention(guest)
    for reading in talk:
        named = _within(reading.passage.paragraph.span, who)
        if known is None or any(m.entity == known.entity and m.form == "name" for m in named):
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
