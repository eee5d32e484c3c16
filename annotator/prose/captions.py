"""A picture that stands alone and has a title, `![what it shows](a.jpg "Caption")`, becomes a figure with a caption.

The caption's words are text of the article like any other and stand where the title stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it.token import Token


def captioned(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such paragraphs as figures."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        picture = _picture(tokens[at : at + 3])
        if picture is None:
            out.append(tokens[at])
            at += 1
        else:
            out += _figure(tokens[at + 1], picture)
            at += 3
    return out


def _picture(three: Sequence[Token]) -> Token | None:
    """The picture of a paragraph that is nothing but one picture with a title."""
    if len(three) < 3 or three[0].type != "paragraph_open" or three[0].hidden or three[1].type != "inline":
        return None
    inside = [c for c in three[1].children or () if c.type not in ("link_open", "link_close")]
    alone = len(inside) == 1 and inside[0].type == "image" and not inside[0].meta.get("html")
    return inside[0] if alone and str(inside[0].attrs.get("title", "")).strip() else None


def _figure(inline: Token, picture: Token) -> Iterator[Token]:
    title = str(picture.attrs.pop("title")).strip()
    words = Token("text", "", 0, content=title)
    at = inline.content.rfind(title)
    if at >= 0:
        words.meta["at"] = 0
    line = (inline.map[0] if inline.map else 0) + inline.content.count("\n", 0, max(at, 0))
    caption = Token("inline", "", 0, content=title, children=[words], map=[line, line + 1], block=True)
    caption.meta = {"html": True, "inside": (inline, max(at, 0))}
    yield _element("figure", 1)
    yield inline
    yield _element("figcaption", 1)
    yield caption
    yield _element("figcaption", -1)
    yield _element("figure", -1)


def _element(tag: str, nesting: Literal[-1, 1]) -> Token:
    return Token(f"html_{tag}_{'open' if nesting == 1 else 'close'}", tag, nesting, block=True)
