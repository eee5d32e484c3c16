"""Blocks of code with their parts told apart by colour, when the page is made. Pygments' one home.

Every character of the code stays; what Pygments does not know, or is too long for it, comes as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.base.trust import xml_text

if TYPE_CHECKING:
    from pygments.lexer import Lexer

LONGEST = 6_000
"""Characters of a block of code that is coloured: some lexers take the square of its length."""
ALL = 40_000
"""Characters that are coloured in one text."""
MARK = '<code class="hl'
"""How coloured code begins in a page."""
_LANGUAGE = re.compile(r"\{?\s*\.?([\w+#.-]{1,40})")
_CLASSES = {
    "Comment": "hc", "Keyword": "hk", "Operator.Word": "hk", "String": "hs", "Number": "hm", "Name.Function": "hf",
    "Name.Class": "hf", "Name.Tag": "hk", "Name.Attribute": "hf", "Name.Decorator": "hf", "Name.Builtin": "hb",
    "Name.Constant": "hb", "Name.Variable": "hb", "Generic.Deleted": "hd", "Generic.Inserted": "hi",
    "Generic.Heading": "hf", "Generic.Subheading": "hf", "Generic.Prompt": "hc", "Literal": "hm",
}  # fmt: skip
"""Pygments' token type -> class; longer names come first in `_class_of`."""


def highlighted(code: str, info: str, *, before: int = 0) -> str:
    """The HTML of a block of code whose fence says `info`; `before` characters of the text are coloured already."""
    found = _LANGUAGE.match(info.strip())
    language = found[1] if found else ""
    named = f"language-{xml_text(language)}" if language else ""
    inside = _coloured(code, language.lower()) if len(code) <= min(LONGEST, ALL - before) else ""
    if inside:
        return f'<pre tabindex="0">{MARK} {named}">{inside}</code></pre>\n'
    shown = f' class="{named}"' if named else ""
    return f'<pre tabindex="0"><code{shown}>{xml_text(code)}</code></pre>\n'


def _coloured(code: str, language: str) -> str:
    """The code with elements around its parts; empty where Pygments does not know it, or would change it."""
    lexer = _lexer(language) if language else None
    if lexer is None:
        return ""
    tokens = [(_class_of(str(kind)), words) for kind, words in lexer.get_tokens(code)]
    if "".join(words for _, words in tokens) != code:
        return ""
    return "".join(
        f'<span class="{name}">{xml_text(words)}</span>' if name and words.strip() else xml_text(words)
        for name, words in tokens
    )


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if language in ("text", "txt", "plain", "plaintext", "none"):
        return None
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=512)
def _class_of(kind: str) -> str:
    """The class for `Token.Name.Function.Magic` and the like; empty for what has no colour."""
    parts = [p for p in kind.split(".")[1:] if p != "Literal"] or ["Literal"]
    for end in range(len(parts), 0, -1):
        name = ".".join(parts[:end])
        if name in _CLASSES:
            return _CLASSES[name]
    return ""
