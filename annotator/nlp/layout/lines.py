"""What each paragraph is: prose, a headline, a byline, a credit, a turn of an interview.

Multinomial logistic regression (`train/lines.py`) over the clues of `features` and the type of the line before; the
likeliest sequence is taken. What Markdown tells is not asked again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from annotator.lang.language import Language
from annotator.model import Block, BlockKind, Line, LineType
from annotator.nlp.layout.features import features

FIRST = "after:start"
FAR = 7.0
"""Log odds behind the best at which a type of a line is not tried."""
_ITEM: frozenset[LineType] = frozenset(("item", "links", "category", "address", "table"))
_MAY: Mapping[BlockKind, frozenset[LineType]] = {
    "heading": frozenset(("heading",)),
    "cell": frozenset(("table",)),
    "code": frozenset(("code",)),
    "note": frozenset(("prose",)),
    "item": _ITEM,
    "blockquote": frozenset(("prose", "pullquote", "embed")),
}
"""What a block of Markdown can be; a plain paragraph can be anything."""


def typed(language: Language, text: str, blocks: Sequence[Block], *, title: str = "") -> tuple[Line, ...]:
    """Each of `blocks` with its type, in a language without fitted weights as Markdown tells it."""
    found = types(language, text, blocks, title=title) if language.line_weights.ROWS else plain(blocks)
    return tuple(Line(b.span, kind) for b, kind in zip(blocks, found, strict=True))


def types(language: Language, text: str, blocks: Sequence[Block], *, title: str = "") -> tuple[LineType, ...]:
    """The type of each of `blocks`."""
    lines = [_line(text, b) for b in blocks]
    found = features(language, lines, title=title)
    may = [_MAY.get(b.kind) or _sure(language, line) for b, line in zip(blocks, lines, strict=True)]
    return likeliest(language, list(zip(found, may, strict=True)))


def _sure(language: Language, line: str) -> frozenset[LineType] | None:
    """The one type that a plain paragraph can have, where its layout tells."""
    return next(
        (frozenset((kind,)) for kind, pattern in language.lines.SURE if pattern.fullmatch(line.strip())), None
    )


def plain(blocks: Sequence[Block]) -> tuple[LineType, ...]:
    """What Markdown alone tells: for a text whose language is not read."""
    sole = {kind: next(iter(may)) for kind, may in _MAY.items() if len(may) == 1} | {"item": "item"}
    return tuple(sole.get(b.kind, "prose") for b in blocks)


def _line(text: str, block: Block) -> str:
    """The block's words with their indent, where it is one line of a raw text."""
    start = block.span.start
    while start and text[start - 1] in " \t":
        start -= 1
    return text[start if not start or text[start - 1] == "\n" else block.span.start : block.span.end]


@cache
def weights(language: Language) -> dict[str, tuple[float, ...]]:
    """Clue -> weight for each of the language's types of lines."""
    table = {}
    for row in language.line_weights.ROWS.splitlines():
        clue, _, numbers = row.rpartition("\t")
        if clue:
            table[clue] = tuple(map(float, numbers.split()))
    return table


def likeliest(
    language: Language, lines: Sequence[tuple[Mapping[str, float], frozenset[LineType] | None]]
) -> tuple[LineType, ...]:
    """The likeliest types of lines, from their clues and the types they may be (None: any). Viterbi's algorithm."""
    table = weights(language)
    best: dict[LineType, tuple[float, tuple[LineType, ...]]] = {}
    for n, (clues, may) in enumerate(lines):
        own = _scores(clues, table)
        tried = {t: i for i, t in enumerate(language.line_weights.TYPES) if may is None or t in may}
        reached: dict[LineType, tuple[float, tuple[LineType, ...]]] = {}
        for before, (score, path) in best.items() if n else [(None, (0.0, ()))]:
            after = table.get(f"after:{before}" if before else FIRST)
            scores = [a + b for a, b in zip(own, after, strict=True)] if after else own
            top = max(scores[i] for i in tried.values())
            whole = math.log(sum(math.exp(scores[i] - top) for i in tried.values())) + top
            for kind, i in tried.items():
                if scores[i] > top - FAR:
                    value = score + scores[i] - whole
                    if kind not in reached or value > reached[kind][0]:
                        reached[kind] = value, (*path, kind)
        best = reached
    return max(best.values())[1] if best else ()


def _scores(clues: Mapping[str, float], table: Mapping[str, tuple[float, ...]]) -> list[float]:
    total = list(table["any"])
    for clue, strength in clues.items():
        row = table.get(clue)
        if row is not None:
            for i, weight in enumerate(row):
                total[i] += strength * weight
    return total
