"""A short sentence for each entry of the timeline that a reader understands by itself.

The clause that the date belongs to (`clauses`) is cut to subject, verb, object and place (`parts`) and written with
names for pronouns (`wording`). Each word of it is the article's, up to inflection and words of grammar. Where no such
label can be made, the shortest whole clause stands for it, and then the whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model import Entity, EntityMention, Moment, TimeExpression
from annotator.nlp.parsing.tokens import Parse, Sentence, Token
from annotator.nlp.quotation import datelines
from annotator.nlp.times.labels.clauses import Clause, clause_of
from annotator.nlp.times.labels.parts import Ours, kept
from annotator.nlp.times.labels.wording import Known, worded
from annotator.nlp.times.language import language

LONGEST = 120
SHORTEST = 40
LEAST = 20
"""Characters without which a label tells nothing."""
LEVELS = (1, 0, -1, 2, 3, 4)
"""How much is left out, in the order of trial; see `parts`."""


def labelled(
    parse: Parse,
    times: Sequence[TimeExpression],
    moments: Iterable[Moment],
    mentions: Iterable[EntityMention],
    entities: Iterable[Entity],
) -> tuple[Moment, ...]:
    """`moments` with their labels."""
    if language(parse.lang) is None:
        return tuple(replace(m, label=_flat(m.sentence.of(parse.text))) for m in moments)
    known = Known.of(parse.text, mentions, entities)
    spans = [t.span for t in times if t.kind in ("DATE", "TIME")]
    timed = {id(t) for s in spans for t in _tokens(parse, s.start, s.end)}
    numbered = {s.start: s for s in parse.sentences}
    out = []
    for moment in moments:
        sentence = numbered.get(moment.sentence.start)
        if sentence is None:
            out.append(replace(moment, label=_flat(moment.sentence.of(parse.text))))
            continue
        time = times[moment.time].span if moment.time is not None else None
        dated = _tokens(parse, time.start, time.end) if time is not None else []
        out.append(replace(moment, label=label(sentence, dated, lambda t: id(t) in timed, known)))
    return tuple(out)


def label(sentence: Sentence, dated: Sequence[Token], ours: Ours, known: Known) -> str:
    """The label of the event that `sentence` tells of at the time `dated`."""
    part = _part(sentence, dated)
    clause = clause_of(sentence, dated)
    if clause is not None and (clause.verb.i not in part or ours(clause.subject)):
        clause = None
    if clause is not None and clause.reported and clause.subject.pos == "PRON" and not known.tells(clause.subject):
        clause = clause_of(sentence, ())  # "they will walk out" says who only with its frame
    own = set(map(id, dated))
    tries: list[str] = []
    for level in LEVELS:
        if clause is None:
            break
        chosen = kept(clause, level, ours, lambda t: id(t) in own) & part
        chosen |= _lost_subject(clause, part)
        made = worded(sentence.paragraph, chosen, clause, known)
        if len(made) >= LEAST:
            tries.append(made)
    for least in (SHORTEST, LEAST):
        good = next((t for t in tries if least <= len(t) <= LONGEST), "")
        if good:
            return good
    whole = _whole(sentence, part, known)
    return whole if len(whole) <= LONGEST else min([*tries, whole], key=len)


def _part(sentence: Sentence, dated: Sequence[Token]) -> set[int]:
    """Numbers of the words behind the dateline and between the semicolons around the date."""
    head = datelines.length(sentence.paragraph) if sentence.i == 0 else 0
    if head >= len(sentence.tokens):
        head = 0
    tokens = [t for t in sentence.tokens if t.i >= head]
    at = dated[0].i if dated else tokens[0].i
    cuts = [t.i for t in tokens if t.text == ";"]
    first = max((c + 1 for c in cuts if c < at), default=tokens[0].i)
    last = min((c for c in cuts if c > at), default=tokens[-1].i + 1)
    return set(range(first, last))


def _lost_subject(clause: Clause, part: set[int]) -> set[int]:
    """The words before the verb, where the parse takes the dateline before them for its subject."""
    if clause.subject.i in part:
        return set()
    first = min(c.i for c in (clause.verb, *clause.verb.children) if c.dep in ("aux", "auxpass") or c is clause.verb)
    return {i for i in part if i < first}


def _whole(sentence: Sentence, part: set[int], known: Known) -> str:
    """The stretch around the date, where it has a verb with its subject, else all of the sentence."""
    tokens = sentence.paragraph.tokens
    inner = [tokens[i] for i in sorted(part)]
    told = any(t.dep in ("nsubj", "nsubjpass") and t.head.i in part and t.head.pos in ("VERB", "AUX") for t in inner)
    whole = {t.i for t in sentence.tokens if t.i >= min(part)}
    for choice in ([part] if told else []) + [whole]:
        made = worded(sentence.paragraph, choice, None, known)
        if made:
            return made
    return _flat(sentence.span.of(known.text))


def _tokens(parse: Parse, start: int, end: int) -> list[Token]:
    paragraph = parse.paragraph_at(start)
    return [t for t in paragraph.tokens if start <= t.start < end] if paragraph is not None else []


def _flat(words: str) -> str:
    return " ".join(words.split()).strip(" .\u2026")
