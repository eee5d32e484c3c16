"""Quotation marks: which characters open and close, and how they pair within one paragraph.

Pairing comes before parsing, on characters alone: the parser reads straight marks best and must not end a
sentence inside a quotation.
"""

from __future__ import annotations

from annotator.model import Span

_DOUBLE = dict.fromkeys(map(ord, "“”„‟«»〝〞＂❝❞"), '"')
_SINGLE = dict.fromkeys(map(ord, "‘’‚‛‹›`´ʼ＇"), "'")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t\n\r\u2028\u2029\u200b\ufeff"), " ")
_DASHES = {0x2011: "-"}
_FOR_PARSER = {**_DOUBLE, **_SINGLE, **_SPACES, **_DASHES}


def for_parser(text: str) -> str:
    """`text` as the model knows it, of equal length: straight marks, plain spaces."""
    return text.translate(_FOR_PARSER)


def pairs(text: str) -> list[Span]:
    """Quotations in one paragraph, marks included, outermost only, in order.

    An opening mark without a close runs to the end of the paragraph (a quotation that goes on in the next).
    """
    found: list[Span] = []
    start: int | None = None
    closer = ""
    for i, char in enumerate(text):
        if start is None:
            if char in _OPENERS:
                start, closer = i, _OPENERS[char]
        elif char in closer and _can_close(text, i):
            found.append(Span(start, i + 1))
            start = None
    if start is not None and _can_open(text, start):
        found.append(Span(start, len(text)))
    return found


_OPENERS = {"“": '”"', '"': '"”', "«": "»", "„": "“”", "»": "«"}


def _can_open(text: str, i: int) -> bool:
    return (i == 0 or not text[i - 1].isalnum()) and i + 1 < len(text) and not text[i + 1].isspace()


def _can_close(text: str, i: int) -> bool:
    return i + 1 == len(text) or not text[i + 1].isalnum()
