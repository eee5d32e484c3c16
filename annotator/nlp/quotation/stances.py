"""What speakers do with their words: say, deny, ask, concede, plan, urge.

The cue says most of it. What the words look like says the rest: asked to go is urged, asked whether is asked, said
that she would go is planned. `clues` names what speaks for one stance or another and `stance_weights.py` weighs it.
"""

from __future__ import annotations

from typing import get_args

from annotator.lang.language import Language
from annotator.model import Stance
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation.reading import Attribution, Reading

STANCES: tuple[Stance, ...] = get_args(Stance)
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_ASKING = ("WRB", "WP", "WP$")
OPENING = 2
"""Words at the beginning among which a no is an answer to what somebody else said."""


def stance(reading: Reading, found: Attribution, piece: tuple[int, int]) -> Stance:
    """The likeliest stance of the words of `piece`, a token range of `found`."""
    stance_weights = reading.language.stance_weights
    seen = clues(reading, found, piece)
    return max(STANCES, key=lambda s: sum(stance_weights.WEIGHTS.get(f"{s}: {clue}", 0.0) for clue in seen))


def clues(reading: Reading, found: Attribution, piece: tuple[int, int]) -> list[str]:
    """What speaks for one stance or another, by name."""
    speech = reading.language.speech
    words = [t for t in reading.tokens[slice(*piece)] if t.pos != "PUNCT"]
    cue, form = (
        _cue(reading.language, found),
        _form(reading.language, words, marked=reading.at[piece[0]] >= 0 or found.direct),
    )
    out = ["always", f"cue {cue}", f"cue {cue}, {form}"]
    if any(t.text.endswith("?") for t in reading.tokens[slice(*piece)][-2:]):
        out += ["question", f"cue {cue}, question"]
    root = next((t for t in words if t.head is t or not piece[0] <= t.head.i < piece[1]), None)
    if root is not None:
        out += _of_clause(root)
    if "negated" in out:
        out.append(f"negated, {speech.KINDS.get(found.lemma, 'neutral')}")
    if any(t.lower in speech.NO for t in words[:OPENING]):
        out.append("begins with no")
    return out


def _cue(language: Language, found: Attribution) -> str:
    """What the cue makes of the words: a stance, `said` for one that leaves it open, `label`, `none`."""
    speech = language.speech
    if found.lemma == ":":
        return "label"
    if not found.lemma:
        return "none"
    if found.goes_on is not None and found.verb is None:
        return "before"
    if found.verb is not None and found.lemma in speech.CALLS:
        return "urged" if any(c.lower in speech.CALLING_ON for c in found.verb.children) else "said"
    return speech.STANCES.get(found.lemma, "said")


def _form(language: Language, words: list[Token], *, marked: bool) -> str:
    """How the words begin."""
    speech = language.speech
    if marked or not words:
        return "marks"
    first = words[0] if words[0].dep != "neg" or len(words) == 1 else words[1]
    if first.lower in speech.WHETHER or first.tag in _ASKING:
        return "question word"
    if first.tag == "TO":
        return "to"
    if first.pos == "ADP":
        return first.lower
    return "that" if first.lower == speech.THAT else "clause" if _has_subject(words) else "phrase"


def _has_subject(words: list[Token]) -> bool:
    return any(t.dep in _SUBJECTS for t in words)


def _of_clause(root: Token) -> list[str]:
    """What the main verb tells: will, ought, is not; an order has no subject."""
    speech = root.language.speech
    subject = next((c for c in root.children if c.dep in _SUBJECTS), None)
    helpers = {c.lower for c in root.children if c.dep in ("aux", "auxpass")}
    out = []
    if helpers & speech.WILL:
        out.append(f"will, {_who(root.language, subject)}")
    if helpers & speech.OUGHT:
        out.append("ought")
    if any(c.dep == "neg" or (c.dep in ("attr", "dobj", *_SUBJECTS) and _is_none(c)) for c in root.children):
        out.append("negated")
    if root.tag == "VB" and subject is None and not helpers:
        out.append("order")
    return out


def _who(language: Language, subject: Token | None) -> str:
    if subject is None:
        return "nobody"
    if subject.lower in language.speech.FIRST:
        return "first person"
    return "third person" if subject.tag == "PRP" else "noun"


def _is_none(noun: Token) -> bool:
    speech = noun.language.speech
    return noun.lower in speech.NO or any(c.lower in speech.NO for c in noun.children)
