"""What the finders of sources share: the article's quotes, and a source mention made from a noun and its cue."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from annotator.model import Cue, CueKind, Quote, SourceMention, Span
from annotator.nlp.attribution import roles
from annotator.nlp.attribution.who import Who
from annotator.nlp.parsing.tokens import Parse, Sentence, Token
from annotator.nlp.quotation import speakers


class Told:
    """An article, who is mentioned in it, and its quotes."""

    def __init__(self, parse: Parse, who: Who, quotes: Sequence[Quote]) -> None:
        self.parse = parse
        self.who = who
        self.quotes = quotes
        self.starts = [q.span.start for q in quotes]

    def within(self, sentence: Sentence) -> Sequence[Quote]:
        """Quotes that begin in `sentence`."""
        low = bisect.bisect_left(self.starts, sentence.start)
        return self.quotes[low : bisect.bisect_left(self.starts, sentence.end)]


def mention(told: Told, head: Token, cue: Token, claim: Span | None, kind: CueKind | None = None) -> SourceMention:
    """The source that `head` names beside `cue`."""
    span = speakers.phrase(head)
    words, known = span.of(told.parse.text), told.who.speaks(head)
    role = roles.role(head, words, known, told.who.known(known))
    said = Cue(cue.span, cue.text, kind or head.language.speech.KINDS.get(cue.lemma, "neutral"))
    entity = known.entity if known is not None else None
    if role == "group" and speakers.are_two(head.language, words):
        entity = None
    return SourceMention(span, role, entity, said, claim, "sources", 0.7)


def claim_beside(told: Told, token: Token) -> Span | None:
    """The reported words of the token's sentence, else the sentence up to the token."""
    sentence = token.sent
    if quotes := told.within(sentence):
        return quotes[0].span
    before = max((t.end for t in sentence.tokens if t.i < token.i and t.pos != "PUNCT"), default=sentence.end)
    return Span(sentence.start, before)


def inside(told: Told, token: Token) -> bool:
    """True for words of somebody's own."""
    at = bisect.bisect_right(told.starts, token.start) - 1
    return at >= 0 and told.quotes[at].kind == "direct" and token.start < told.quotes[at].span.end
