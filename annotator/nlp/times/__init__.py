"""When: temporal expressions and their TIMEX3 values.

A paragraph's tokens become letters (`lexer`), the language's rules over those letters give meanings (`grow`), and an
article's meanings, in order, become values (`resolve`) with the rule in words (`explain`).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from annotator.model import Span, TimeExpression
from annotator.nlp.parsing.tokens import Paragraph, Parse, Token
from annotator.nlp.times import calendar, side
from annotator.nlp.times.anchoring import Resolver
from annotator.nlp.times.explain import CONFIDENCE, UNSURE, explain
from annotator.nlp.times.grow import expressions
from annotator.nlp.times.language import TimeGrammar
from annotator.nlp.times.meaning import Meaning
from annotator.nlp.times.reading import Context, tells_of_the_past, writes_day_first
from annotator.nlp.times.tense import tells_when, tense

BY = "times"
DATELINE_REACH = 2
"""Paragraphs at the head of a text in which a dateline is looked for."""
HEAD = 6
"""Words before a day that stands alone on its line."""


def find_times(parse: Parse, published: dt.date | None) -> tuple[TimeExpression, ...]:
    """Time expressions sorted by start. `published` is the day that relative dates count from."""
    words = parse.language.times
    if words is None:
        return ()
    worth = re.compile(f"[{words.anchors}]")
    found: list[tuple[Paragraph, Meaning]] = []
    for paragraph in parse.paragraphs:
        found.extend((paragraph, m) for m in expressions(paragraph, words, worth))
    day = calendar.of(published) if published else None
    read = [m for _, m in found]
    resolver = Resolver(day, narrative=tells_of_the_past(read, day), day_first=writes_day_first(read))
    out: list[TimeExpression] = []
    for paragraph, meaning in found:
        tokens = paragraph.tokens[meaning.first : meaning.last]
        context = _context(tokens, parse.text, out[-1].span.end if out else 0, words)
        bare = meaning.inside if meaning.shape == "beside" and meaning.inside is not None else meaning
        if day is not None and side.is_open(bare, day):
            ahead = side.ahead(parse.language, side.clues(tokens, bare, day, context.tense, words))
            context = replace(context, ahead=ahead)
        reading = resolver.read(meaning, context)
        span = Span(tokens[0].start, tokens[-1].end)
        rule = explain(span.of(parse.text), reading, day, words)
        sure = CONFIDENCE.get(reading.reason, UNSURE) if reading.value else UNSURE
        out.append(TimeExpression(span, reading.kind, reading.value, reading.anchor, rule, BY, sure))
    return tuple(out)


def _context(tokens: list[Token], text: str, end_before: int, words: TimeGrammar) -> Context:
    """Where an expression stands; `end_before` is the end of the one before it."""
    before, paragraph = tokens[0].prev, tokens[0].paragraph
    bound = before is not None and (before.lower in words.hints.bounds or before.lower in words.hints.until_words)
    gap = text[end_before : tokens[0].start]
    near = end_before > paragraph.start and len(gap) < 16
    continues = near and words.range_between.fullmatch(gap) is not None
    listed = near and (continues or words.list_between.fullmatch(gap) is not None)
    owned = near and words.owner_between.fullmatch(gap) is not None
    main = tells_when(tokens) is tokens[0].sent.root
    sentence = tokens[0].sent.start
    return Context(tense(tokens, words.hints), paragraph.i, sentence, bound, continues, main, listed, owned)


def dateline(parse: Parse) -> dt.date | None:
    """The day of publication as the text's own dateline gives it, when it safely does.

    Safe is a short first paragraph that ends in a whole date with its year, or such a date in a dateline.
    """
    words = parse.language.times
    if words is None:
        return None
    worth = re.compile(f"[{words.anchors}]")
    for paragraph in parse.paragraphs[:DATELINE_REACH]:
        found = expressions(paragraph, words, worth)
        first = next(
            (m for m in found if m.shape in ("date", "iso", "isoparts") and (m.get("year") or m.get("date"))), None
        )
        if first is None:
            continue
        alone = first.first <= HEAD and first.last == len(paragraph.tokens)
        if alone or first.last <= paragraph.dateline:
            day = calendar.parse(Resolver(None, narrative=False).read(first, Context("past", 0, 0)).value)
            if day is not None:
                return day.date
    return None
