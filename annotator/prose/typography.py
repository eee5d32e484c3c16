"""Typographic quotation marks and apostrophes on the page, in the place of straight ones.

The article's text, offsets, evidence and exports keep the author's characters: each mark on the page stands for one
of them. Which of two a straight mark becomes is decided by markdown-it's own rule, by the marks of the language.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_core.smartquotes import process_inlines
from markdown_it.token import Token

MARKS: dict[str, tuple[str, str, str, str]] = {
    **dict.fromkeys(("en", "nl", "ga", "tr", "id", "vi"), ("“", "”", "‘", "’")),
    **dict.fromkeys(("de", "cs", "sk", "sl", "is", "et", "lt", "ka", "bg"), ("„", "“", "‚", "‘")),
    **dict.fromkeys(("pl", "ro", "hr"), ("„", "”", "‚", "’")),
    **dict.fromkeys(("sv", "fi"), ("”", "”", "’", "’")),
    **dict.fromkeys(("es", "it", "pt", "ca", "el"), ("«", "»", "“", "”")),
    **dict.fromkeys(("ru", "uk", "be"), ("«", "»", "„", "“")),
    **dict.fromkeys(("da", "nb", "nn", "no"), ("»", "«", "›", "‹")),
    "fr": ("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
    "hu": ("„", "”", "»", "«"),
}
"""Language -> opening and closing marks, opening and closing marks inside them."""
_PLACES = "\ufdd0\ufdd1\ufdd2\ufdd3"
"""Stand for the four marks until the page is laid out: one character each, and no character of any text."""


def shown(lang: str) -> dict[int, str]:
    """What `marked` put in place -> the marks of the language; empty for a language that has none here."""
    marks = MARKS.get(lang.lower().partition("-")[0], ())
    return {ord(place): mark for place, mark in zip(_PLACES, marks, strict=False)}


def marked(children: Sequence[Token], md: MarkdownIt) -> None:
    """Replace the straight marks of one block's words, one character by one; code and what is escaped stay."""
    if not any(child.type == "text" and ('"' in child.content or "'" in child.content) for child in children):
        return
    state = StateCore("", md, {}, [])
    before = md.options.get("quotes")
    md.options["quotes"] = _PLACES
    try:
        process_inlines(list(children), state)
    finally:
        md.options["quotes"] = before
