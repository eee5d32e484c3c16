"""How sure it is who speaks: a fitted probability that the speaker told for some words is theirs.

What tells the speaker (a verb, a label, words that go on), what the mention is (a name, a description, a pronoun) and
who else is near are clues; `speaker_weights.py` weighs them by logistic regression.
"""

from __future__ import annotations

import bisect
import math

from annotator.lang.language import Language
from annotator.model import Speaker
from annotator.nlp.attribution.who import Who
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation.reading import Attribution, Reading

FAR = 12
"""Tokens between a speaker and the words from which they are far apart."""
MANY = 3
"""Persons in view from which it makes no difference how many they are."""


def probability(language: Language, seen: list[str]) -> float:
    """The probability that the speaker is right, from what `clues` names."""
    speaker_weights = language.speaker_weights
    return round(1 / (1 + math.exp(-sum(speaker_weights.WEIGHTS.get(clue, 0.0) for clue in seen))), 4)


def clues(reading: Reading, found: Attribution, speaker: Speaker, who: Who) -> list[str]:
    """What speaks for or against `speaker` as that of the words of `found`, by name."""
    way, form = _way(found), _form(found.speaker)
    bound = "bound" if speaker.entity is not None else "open"
    out = ["always", f"told by {way}", f"mention {form}", f"mention {form}, {bound}", f"role {speaker.role}"]
    out += [
        f"told by {way}, mention {form}",
        f"{_marks(reading, found)} by {way}",
        f"line {reading.passage.paragraph.type}",
    ]
    if found.speaker is not None and found.pieces:
        out.append(_distance(reading, found, found.speaker))
        out.append(f"{_rivals(found.speaker, speaker, who)} others near {form}")
        out += _of_verb(found)
    return out


def _way(found: Attribution) -> str:
    """What tells who speaks."""
    if found.verb is not None:
        return "verb" if found.verb.pos in ("VERB", "AUX") else "noun"
    if found.goes_on is not None:
        return "what goes before"
    if found.lemma == ":":
        return "label"
    return "cue" if found.cue[0] < found.cue[1] else "layout"


def _form(head: Token | None) -> str:
    """What sort of mention `head` is head of."""
    if head is None:
        return "none"
    if head.pos == "PRON" or head.tag in ("WP", "WDT"):
        return head.lower
    return "name" if head.pos == "PROPN" else "noun"


def _marks(reading: Reading, found: Attribution) -> str:
    inside = [reading.at[i] >= 0 for a, b in found.pieces for i in range(a, b) if reading.tokens[i].pos != "PUNCT"]
    return "marked" if inside and all(inside) else "partly marked" if any(inside) else "unmarked"


def _distance(reading: Reading, found: Attribution, head: Token) -> str:
    """Where the speaker stands, as seen from the words."""
    apart = reading.passage.paragraph.i - head.paragraph.i
    if apart:
        return "one paragraph away" if apart == 1 else "paragraphs away"
    words = [i for piece in found.pieces for i in piece]
    near = min(abs(head.i - i) for i in words)
    side = "before" if head.i < words[0] else "behind"
    sentence = "" if any(reading.tokens[a].sent is head.sent for a, _ in found.pieces) else ", another sentence"
    return f"{side}{', far' if near > FAR else ''}{sentence}"


def _rivals(head: Token, speaker: Speaker, who: Who) -> int:
    """How many other persons the sentence of the speaker and the one before it name, `MANY` at most."""
    sentences = head.paragraph.sentences
    first = sentences[max(0, head.sent.i - 1)].tokens[0].start
    low, high = bisect.bisect_left(who.starts, first), bisect.bisect_left(who.starts, head.sent.tokens[-1].end)
    near = {m.entity for m in who.mentions[low:high] if m.label == "PERSON" and m.form == "name"}
    return min(MANY, len(near - {speaker.entity}))


def _of_verb(found: Attribution) -> list[str]:
    verb, head = found.verb, found.speaker
    if verb is None or head is None:
        return []
    out = [f"speaker is its {head.dep}" if head.head is verb else "speaker is no part of the verb's"]
    if any(c.dep == "auxpass" for c in verb.children):
        out.append("passive")
    if any(c.dep == "neg" for c in verb.children):
        out.append("negated")
    return out
