"""Speech that layout tells instead of marks: interviews, dialogue dashes and block quotes."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import clauses, datelines, speaker_labels
from annotator.nlp.quotation.cues import Site
from annotator.nlp.quotation.reading import Attribution, Reading

_LABEL = re.compile(
    r"(?:[QA]\. (?=[A-Z]))?(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,3})"
    r"(?:, (?:[A-Z][\w.’'\-]* ?){1,5})?(?P<colon>:)\s+\S"
)
_DASH = re.compile(r"[—–―]\s*\w")


def interviews(language: Language, readings: Sequence[Reading]) -> None:
    """Give each paragraph of an interview (`Ann Lee: ...`, `Q: ...`) to the speaker its label names.

    A label counts when another stands in the paragraph before or after it, one of the two comes back, and one of
    them is a person's name or says who asks.
    """
    words = language.sources
    matches = {n: m for n, reading in enumerate(readings) if (m := _LABEL.match(reading.passage.paragraph.text))}
    found = {n: match["name"] for n, match in matches.items()}
    times = Counter(found.values())
    for n, name in found.items():
        turns = [(k, found[k]) for k in (n - 1, n, n + 1) if k in found and (k == n or found[k] != name)]
        parts = [label in words.PARTS for _, label in turns]
        back = any(times[label] > 1 for _, label in turns) or all(parts)
        if len(turns) > 1 and back and (any(parts) or any(_is_name(readings[k], label) for k, label in turns)):
            _give_turn(readings[n], matches[n])


def _is_name(reading: Reading, label: str) -> bool:
    names = reading.language.names
    parts = label.lower().split()
    first = next((t for t in reading.tokens if t.text == label.split()[0]), reading.tokens[0])
    known = parts[-1] in names.SURNAMES or parts[0] in names.MALE or parts[0] in names.FEMALE
    return known or first.ent == "PERSON"


def _give_turn(reading: Reading, match: re.Match[str]) -> None:
    tokens, base = reading.tokens, reading.passage.paragraph.start
    label = [t for t in tokens if match.start("name") <= t.start - base and t.end - base <= match.end("name")]
    colon = next((t.i for t in tokens if t.end - base >= match.end("colon")), 0)
    if (
        not label
        or colon + 1 >= len(tokens)
        or reading.at[colon + 1] >= 0
        or datelines.named_place(reading.language, label)
    ):
        return
    whole(reading, Attribution((colon, colon + 1), ":", label[-1], [(colon + 1, len(tokens))]))


def dashes(readings: Sequence[Reading]) -> None:
    """Give paragraphs that open with a dash, one after another, to whom their tags name, the others to nobody.

    Without a tag in any of them they are a list.
    """
    opened = ((r, _DASH.match(r.passage.paragraph.text) is not None and not r.passage.stretches) for r in readings)
    for dashed, group in itertools.groupby(opened, key=lambda pair: pair[1]):
        run = [reading for reading, _ in group]
        if not dashed or len(run) < 2:
            continue
        told = [next((t for site in r.sites if (t := _dash_tag(r, site)) is not None), None) for r in run]
        if any(told):
            for reading, tagged in zip(run, told, strict=True):
                whole(reading, tagged or Attribution((0, 0), "", None, [(1, len(reading.tokens))]))


def _dash_tag(reading: Reading, site: Site) -> Attribution | None:
    """The words before a tag in a paragraph that opens with a dash: — Who pays? asked Ann Lee."""
    verb, tokens = site.verb, reading.tokens
    if site.lemma not in reading.language.speech.TAG or verb.text[:1].isupper():
        return None
    speaker = _name_after(verb)
    if speaker is None and site.subject is not None and site.subject.i < verb.i:
        speaker = site.subject
    if speaker is None:
        return None
    end = verb.i if speaker.i > verb.i else clauses.reach(speaker)[0]
    while end > 2 and tokens[end - 1].text in ("—", "–"):
        end -= 1
    ends = tokens[end - 1].text in (",", "?", "!", "…") or tokens[end].text in ("—", "–")
    if end <= 2 or end > verb.i or not ends:
        return None
    return Attribution(site.cue, site.lemma, speaker, [(1, end)], verb=verb)


def _name_after(verb: Token) -> Token | None:
    """The last word of the name or the pronoun right after `verb`."""
    last, token = None, verb.next
    while token is not None and (token.pos == "PROPN" or (last is None and token.tag == "PRP")):
        last, token = token, token.next
    return last


def block(readings: Sequence[Reading], n: int, lead: Attribution | None) -> None:
    """Give the block quote that begins with paragraph `n` to who signs it, else to who announces it."""
    end = n
    while end < len(readings) and readings[end].passage.paragraph.kind == "blockquote":
        end += 1
    said = [(r, len(r.tokens)) for r in readings[n:end] if r.tokens]
    signature = speaker_labels.signature(said[-1][0]) if said else None
    if signature is not None:
        name, first = signature
        lead = Attribution((0, 0), "", name, [])
        said[-1] = (said[-1][0], first)
    if lead is None:
        return
    for reading, stop in said:
        if not stop:
            reading.found.clear()
        elif reading.at[0] < 0 or signature is not None:
            whole(reading, Attribution((0, 0), lead.lemma, lead.speaker, [(0, stop)], goes_on=lead))


def whole(reading: Reading, made: Attribution) -> None:
    """Let `made` stand for all that was found in its paragraph."""
    made.direct = True
    made.stretches = [s.n for s in reading.passage.stretches]
    reading.found.clear()
    reading.owner.clear()
    reading.give(made)
