"""A short sentence for each entry of the timeline that a reader understands by itself.

The clause that the date belongs to (`clauses`) is cut to subject, verb, object and place (`parts`) and written with
names for pronouns (`wording`). Each word of it is the article's, up to inflection and words of grammar. Where no such
label can be made, the shortest whole clause stands for it, and then the whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.lang.language import Language
from annotator.model import Entity, EntityMention, Moment, TimeExpression
from annotator.nlp.parsing.tokens import Parse, Sentence, Token
from annotator.nlp.times.labels.clauses import Clause, clause_of
from annotator.nlp.times.labels.parts import Ours, kept, shorter
from annotator.nlp.times.labels.topics import with_topic
from annotator.nlp.times.labels.wording import Known, cut_short, worded

LONGEST = 120
SHORTEST = 40
LEAST = 20
"""Characters without which a label tells nothing."""
LEVELS = (1, 0, -1, 2, 3)
"""How much is left out, in the order of trial; see `parts`."""
WITH_DATE = (1, 0, -1)
"""The same where the words of the date stay, because little stands beside them."""


def labelled(
    parse: Parse,
    times: Sequence[TimeExpression],
    moments: Iterable[Moment],
    mentions: Iterable[EntityMention],
    entities: Iterable[Entity],
) -> tuple[Moment, ...]:
    """`moments` with their labels."""
    if parse.language.times is None:
        return tuple(replace(m, label=_flat(m.sentence.of(parse.text))) for m in moments)
    known = Known.of(parse, mentions, entities)
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
    made = _Making(sentence, part, clause, ours, known)
    return made.fitting({id(t) for t in dated})


@dataclass(frozen=True, slots=True)
class _Making:
    """One sentence on its way to a label."""

    sentence: Sentence
    part: set[int]
    clause: Clause | None
    ours: Ours
    known: Known

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.sentence.language

    def fitting(self, dated: set[int]) -> str:
        """The first label of good length, from the clause of the date to the whole sentence."""
        tries = [self.told(self.words(level, self.ours, lambda t: id(t) in dated)) for level in LEVELS]
        longer = [self.told(self.words(level, _no, _no)) for level in WITH_DATE]
        whole = [_whole(self.sentence, self.part, self.known)]
        if not any(tries):
            tries = whole
        short = all(len(t) < SHORTEST for t in tries)
        topics = [with_topic(self.language, t, self.clause, self.known, SHORTEST, LONGEST) for t in tries if t]
        main = self.clause is None or self.clause.verb is self.sentence.root
        rounds = [tries, *([longer, *([whole, topics] if main else [topics, whole])] if short else [])]
        good = next((t for some in rounds for t in some if SHORTEST <= len(t) <= LONGEST), "")
        if not good:
            left = [t for some in rounds for t in some if LEAST <= len(t) <= LONGEST]
            good = max(left, key=len) if left else self.cut(tries)
        return with_topic(self.language, good, self.clause, self.known, SHORTEST, LONGEST) if good else ""

    def words(self, level: int, ours: Ours, dated: Ours) -> set[int]:
        """Numbers of the words that stay at a level."""
        if self.clause is None:
            return set()
        return kept(self.clause, level, ours, dated) & self.part

    def told(self, chosen: set[int]) -> str:
        """The words as a sentence; empty where they tell nothing."""
        made = worded(self.sentence.paragraph, chosen, self.clause, self.known) if chosen else ""
        return made if len(made) >= LEAST else ""

    def cut(self, tries: Sequence[str]) -> str:
        """A label from a clause that is too long at every level, or from a sentence without one; may be empty."""
        clause = self.clause or clause_of(self.sentence, ())
        best = min(filter(None, tries), key=len, default="")
        if not best:
            return ""
        if clause is not None and clause.verb.i in self.part:
            for chosen in shorter(clause, kept(clause, LEVELS[-1], self.ours, _no) & self.part):
                made = worded(self.sentence.paragraph, chosen, clause, self.known)
                best = made if SHORTEST <= len(made) < len(best) else best
                if len(best) <= LONGEST:
                    break
        return cut_short(
            self.language, best, SHORTEST, LONGEST, (clause.verb if clause is not None else self.sentence.root).text
        )


def _no(_: Token) -> bool:
    return False


def _part(sentence: Sentence, dated: Sequence[Token]) -> set[int]:
    """Numbers of the words between the semicolons around the date."""
    tokens = sentence.tokens
    at = dated[0].i if dated else tokens[0].i
    cuts = [t.i for t in tokens if t.text == ";"]
    first = max((c + 1 for c in cuts if c < at), default=tokens[0].i)
    last = min((c for c in cuts if c > at), default=tokens[-1].i + 1)
    return set(range(first, last))


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
