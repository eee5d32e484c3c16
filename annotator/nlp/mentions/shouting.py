"""Headlines that write all words with capitals, read by the names of the rest of the text and by what is known."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.nlp.mentions.mention import Name
from annotator.nlp.mentions.twins import by_first
from annotator.nlp.parsing.tokens import Paragraph, Token

_MOST = 4
"""Words of a known name that are tried."""
_SURE = 0.8
"""Weight a known name must have to be read out of capitals."""


def shouts(paragraph: Paragraph) -> bool:
    """Three words or more, nearly all in capitals."""
    words = [t.text for t in paragraph.tokens if len(t.text) > 1 and t.text.isalpha()]
    return len(words) >= 3 and sum(w.isupper() for w in words) > 0.7 * len(words)


def names_in_capitals(paragraph: Paragraph, spelt: Iterable[tuple[str, ...]]) -> list[Name]:
    """Names of `spelt` (words as written elsewhere) and known names in a shouted paragraph."""
    table = by_first(tuple(w.upper() for w in words) for words in spelt)
    tokens, out, at = paragraph.tokens, [], 0
    while at < len(tokens):
        size = _twin(tokens, at, table)
        origin = "twin" if size else "whole"
        size = size or _known(tokens, at)
        if size:
            out.append(Name(tokens[at : at + size], origin))
        at += size or 1
    return out


def _twin(tokens: list[Token], at: int, table: dict[str, list[tuple[str, ...]]]) -> int:
    for words in table.get(tokens[at].text.upper(), ()):
        if [t.text.upper() for t in tokens[at : at + len(words)]] == list(words):
            return len(words)
    return 0


def _known(tokens: list[Token], at: int) -> int:
    if not tokens[at].text[0].isalpha() or len(tokens[at].text) < 3:
        return 0
    for size in range(min(_MOST, len(tokens) - at), 0, -1):
        words = " ".join(t.text for t in tokens[at : at + size]).title()
        found = lookup(words)
        if (found and found[0].weight >= _SURE) or demonym(words) is not None:
            return size
    return 0
