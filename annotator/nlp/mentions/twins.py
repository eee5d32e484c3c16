"""Names the model missed, found by the same words elsewhere in the text, and names settled beforehand."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.nlp.mentions.boundaries import is_side
from annotator.nlp.mentions.mention import Name
from annotator.nlp.parsing.tokens import Paragraph


def find_twins(
    paragraph: Paragraph, names: list[Name], wanted: dict[str, list[tuple[str, ...]]], origin: str
) -> list[Name]:
    """Occurrences of `wanted` (first word -> whole names as written) outside `names`."""
    taken = {t.i for n in names for t in n.tokens}
    tokens, out = paragraph.tokens, []
    for i, token in enumerate(tokens):
        if i in taken or token.text not in wanted:
            continue
        for words in wanted[token.text]:
            span = tokens[i : i + len(words)]
            if len(words) == 1 and is_side(token):
                continue
            if len(span) == len(words) and all(
                t.text == w and t.i not in taken for t, w in zip(span, words, strict=True)
            ):
                out.append(Name(span, origin))
                taken.update(t.i for t in span)
                break
    return out


def by_first(names: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """First word -> names, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(set(names), key=lambda w: (-len(w), w)):
        table.setdefault(words[0], []).append(words)
    return table
