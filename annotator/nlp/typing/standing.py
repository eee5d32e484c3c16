"""How a form stands in its text: whether its capitals tell a name at all."""

from __future__ import annotations

from collections.abc import Iterator, Set

from annotator.nlp.mentions.mention import Form, Name
from annotator.nlp.mentions.openers import begins, is_headline

_JOINTS = frozenset(("of", "and", "the", "for", "in", "to", "on", "at", "a", "-", "&"))


def standing(form: Form, small: Set[str]) -> Iterator[str]:
    """Clues of capital letters. `small`: the words that the text writes in small letters."""
    common_words = form.language.common_words
    words = [w for w in form.words if w not in _JOINTS]
    long = "many" if len(words) > 1 else "one"
    if words and all(w in small for w in words):
        yield f"small elsewhere, {long}"
    if words and all(w in small or w in common_words.COMMON or w.rstrip("s") in common_words.COMMON for w in words):
        yield f"ordinary words, {long}"
    elif any(w in common_words.COMMON for w in words):
        yield "one ordinary word"
    if len(form.names) == 1:
        yield f"once, {long}"
    if all(_in_line_of_capitals(n) for n in form.names):
        yield f"only in headings, {long}"
    elif all(begins(n.first) or _in_line_of_capitals(n) for n in form.names):
        yield f"only first in sentences, {long}"
    if form.text.isupper() and any(
        len(p.tokens) > len(n.tokens) and p.text.isupper() for n in form.names if (p := n.first.paragraph)
    ):
        yield "line in capitals"


def _in_line_of_capitals(name: Name) -> bool:
    return is_headline(name.first.paragraph)
