"""HTML -> Markdown, with what could not be placed.

The page is read as a stream of tags, however deep or broken it is; elements that were left open end where a browser
ends them. What is not the article's text (menus, forms, scripts) is left out and told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from annotator.authoring.importing.blocks import joined
from annotator.authoring.importing.elements import Open, Picture, Writer, short
from annotator.authoring.importing.inline import Piece, flat
from annotator.authoring.importing.tags import ASIDE, BLOCKS, CHROME, ENDS, SCOPES, SIGNS, UNSEEN, VOID, is_hidden
from annotator.base.markup import AnyHTMLParser
from annotator.base.trust import safe_url, split_url

_DEEPEST = 1000
"""Elements open at once, beyond which a tag is not looked at; its words are."""
_CELLS = frozenset({"td", "th", "caption", "table"})
_TABLE = frozenset({"td", "th", "tr", "caption", "tbody", "thead", "tfoot", "table"})


@dataclass(frozen=True, slots=True)
class Converted:
    """The Markdown of a page, and what is no part of it."""

    body: str
    left: tuple[tuple[str, int], ...]
    """(what, line) for all that could not be placed."""
    byline: str = ""
    heading: str = ""
    """The first heading of the first level."""


@dataclass
class _Skipped:
    tag: str
    line: int
    depth: int = 1
    words: list[str] = field(default_factory=list)


class Converter(AnyHTMLParser):
    """Reads one page. `within` are the elements of the article; a `fragment` is the article as a whole."""

    def __init__(self, picture: Picture, *, within: Collection[str] = (), fragment: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.writer = Writer(picture)
        self.within = within
        self.fragment = fragment
        self.stack: list[Open] = []
        self.skipped: _Skipped | None = None
        self.depth = 0
        """How many elements of the article are open."""
        self.outside: list[tuple[str, int]] = []

    @property
    def inside(self) -> bool:
        """Whether this is the article's text."""
        return not self.within or self.depth > 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See HTMLParser."""
        named = {k: v or "" for k, v in reversed(attrs)}
        self.writer.line = self.getpos()[0]
        if self.skipped is not None:
            self.skipped.depth += tag == self.skipped.tag
        elif self._is_skipped(tag, named):
            self._skip(tag, named)
        elif tag in VOID:
            if tag == "hr":
                self._end_nearest({"p"}, _CELLS)
            if self.inside:
                self.writer.void(tag, named)
        elif len(self.stack) < _DEEPEST:
            self._open(Open(tag, self.writer.line, named))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See HTMLParser."""
        self.handle_starttag(tag, attrs)
        if tag in ("svg", "math", "p", "a", "iframe"):
            self.handle_endtag(tag)

    def _open(self, one: Open) -> None:
        if one.tag in BLOCKS:
            self._end_open(one.tag)
        self.stack.append(one)
        if one.tag in self.within:
            self.writer.flush()
            self.depth += 1
        if self.inside:
            self.writer.begin(one)
        elif one.tag in BLOCKS:
            self._outside("\n\n")

    def _is_skipped(self, tag: str, named: dict[str, str]) -> bool:
        if tag in UNSEEN:
            return True
        if is_hidden(named) and tag not in VOID:
            return True
        chrome = tag in CHROME and not self.fragment and not self.depth
        return (tag in ASIDE or chrome) and tag not in self.within

    def _skip(self, tag: str, named: dict[str, str]) -> None:
        self.skipped = _Skipped(tag, self.writer.line)
        url = safe_url(named.get("src") or named.get("data") or "")
        if tag in ("iframe", "object") and url and self.inside:
            words = flat(named.get("title", "")).strip() or split_url(url).netloc or "Embedded"
            self.writer.pieces += [Piece("open", "a", url), Piece("text", words), Piece("close", "a")]
            self.writer.leave(f"the embedded '{url}', which is a link now")

    def _outside(self, words: str) -> None:
        self.outside.append((words, self.getpos()[0]))

    def _end_open(self, tag: str) -> None:
        """End what a browser ends where `tag` begins: a paragraph, an item before an item."""
        self._end_nearest({"p"}, _CELLS)
        if tag in ENDS:
            while self._end_nearest(ENDS[tag], SCOPES.get(tag, {"table"})) and tag in ("tr", "tbody", "tfoot"):
                pass

    def _end_nearest(self, tags: Collection[str], scope: Collection[str]) -> bool:
        """End the nearest open one of `tags` and what is open in it, if any stands within `scope`."""
        for n in range(len(self.stack) - 1, -1, -1):
            if self.stack[n].tag in tags:
                self._end_from(n)
                return True
            if self.stack[n].tag in scope:
                break
        return False

    def _end_from(self, n: int) -> None:
        while len(self.stack) > n:
            self._end(self.stack.pop())

    def _end(self, one: Open) -> None:
        if one.tag in self.within:
            self.writer.flush()
            self.depth -= 1
        elif self.inside:
            self.writer.end(one)
        elif one.tag in BLOCKS:
            self._outside("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """See HTMLParser."""
        if self.skipped is not None:
            self.skipped.depth -= tag == self.skipped.tag
            if not self.skipped.depth:
                self._skip_ends(self.skipped)
            return
        if tag == "br":
            self.handle_starttag("br", [])
            return
        stop = frozenset() if tag in _TABLE else BLOCKS if tag not in BLOCKS and tag not in SIGNS else _CELLS
        for n in range(len(self.stack) - 1, -1, -1):
            if self.stack[n].tag == tag:
                if tag in BLOCKS:
                    self._end_from(n)
                else:  # an inline element's end ends that element alone
                    self._end(self.stack.pop(n))
                return
            if self.stack[n].tag in stop:
                return

    def _skip_ends(self, skipped: _Skipped) -> None:
        self.skipped = None
        words = flat(" ".join(skipped.words)).strip()
        if words and skipped.tag not in UNSEEN:
            self.writer.leave(f"<{skipped.tag}> '{short(words)}'", skipped.line)

    def handle_data(self, data: str) -> None:
        """See HTMLParser."""
        self.writer.line = self.getpos()[0]
        if self.skipped is not None:
            self.skipped.words.append(data)
        elif self.inside:
            self.writer.words(data)
        else:
            self._outside(data)

    def unknown_decl(self, data: str) -> None:
        """See HTMLParser."""
        if data.startswith("CDATA["):
            self.handle_data(data[6:])

    def converted(self) -> Converted:
        """All of it."""
        self.close()
        if self.skipped is not None:
            self._skip_ends(self.skipped)
        self._end_from(0)
        frame = self.writer.finished()
        self._tell_outside()
        byline = flat(" ".join(self.writer.byline)).strip()
        return Converted(joined(frame.blocks), tuple(self.writer.left), byline, self.writer.heading)

    def _tell_outside(self) -> None:
        first, words = 0, ""
        for data, line in [*self.outside, ("\n\n", 0)]:
            if data.strip():
                first, words = first or line, f"{words} {data}"
            elif data == "\n\n" and words:
                self.writer.leave(f"outside the article: '{short(flat(words).strip())}'", first)
                first, words = 0, ""
