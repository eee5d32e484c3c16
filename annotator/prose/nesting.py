"""Block elements that nest and close as HTML has it, whatever the author wrote."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

_ENDS = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"},
    "th": {"td", "th"},
}  # fmt: skip
"""Element -> open elements that it ends, as HTML has it."""
_TABLE = frozenset({"table", "thead", "tbody", "tfoot"})
_PARTS = frozenset({"caption", "colgroup", "col", "thead", "tbody", "tfoot"})
_INSIDE = {
    "td": {"tr"}, "th": {"tr"}, "tr": _TABLE, "caption": {"table"}, "colgroup": {"table"}, "col": {"colgroup"},
    "thead": {"table"}, "tbody": {"table"}, "tfoot": {"table"}, "li": {"ul", "ol"}, "dt": {"dl", "div"},
    "dd": {"dl", "div"},
}  # fmt: skip
"""Element -> what it has to stand in directly."""


class Blocks:
    """Puts block tokens in a row so that every element of HTML closes inside what it was opened in."""

    def __init__(self) -> None:
        self.out: list[Token] = []
        self.open: list[tuple[str, str]] = []
        """(tag, its closing token's type); an empty type for what Markdown itself opened."""

    def put(self, tokens: Sequence[Token]) -> None:
        """Add tokens, and what has to be closed or opened before them."""
        for token in tokens:
            html = token.meta.get("html")
            if token.type != "inline" and token.nesting != -1 and token.block:
                self._end(_ENDS.get(token.tag, set()) | {"p"} if html else {"p"})
            if token.nesting != -1 and token.block and not self._fits(token.tag if html else ""):
                continue
            if token.nesting == 1:
                self.open.append((token.tag, token.type.replace("_open", "_close") if html else ""))
                self.out.append(token)
            elif token.nesting == -1 and html:
                self._close_to(opened_at(self.open, token.tag))
            elif token.nesting == -1:
                self._close_to(max((i for i, (_, t) in enumerate(self.open) if not t), default=0) + 1)
                if self.open:
                    self.open.pop()
                self.out.append(token)
            else:
                self.out.append(token)

    def _fits(self, tag: str) -> bool:
        """Whether an element may stand here; rows and cells that a table lacks are opened for it."""
        top = self.open[-1][0] if self.open and self.open[-1][1] else ""
        if tag in _INSIDE and top in _INSIDE[tag]:
            return True
        if tag in _PARTS or (tag in _INSIDE and tag not in ("td", "th")):
            return False
        if top in _TABLE or top == "tr":
            for missing in (*("tr",) * (top != "tr"), *("td",) * (tag not in ("td", "th"))):
                self._open(missing)
            return True
        return tag not in ("td", "th")

    def _open(self, tag: str) -> None:
        self.open.append((tag, f"html_{tag}_close"))
        self.out.append(Token(f"html_{tag}_open", tag, 1, block=True, meta={"html": True}))

    def _end(self, tags: set[str]) -> None:
        if self.open and self.open[-1][1] and self.open[-1][0] in tags:
            self._close_to(len(self.open) - 1)

    def _close_to(self, size: int) -> None:
        while len(self.open) > size:
            tag, kind = self.open.pop()
            self.out.append(Token(kind, tag, -1, block=True))

    def closed(self) -> list[Token]:
        """All of it, with nothing left open."""
        self._close_to(0)
        return self.out


def opened_at(stack: Sequence[tuple[str, str]], tag: str) -> int:
    """Where in the stack a closing tag's element was opened; its length when Markdown's own stands between."""
    for i in range(len(stack) - 1, -1, -1):
        if not stack[i][1]:
            break
        if stack[i][0] == tag:
            return i
    return len(stack)
