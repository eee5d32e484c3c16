"""HTML of an author in pieces: tags that are allowed, and the words between them, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape

from annotator.base.markup import AnyHTMLParser


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


INLINE = _names(
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup "
    "time u var wbr audio video source"
)
BLOCK = _names(
    "address article aside blockquote caption col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul"
)
VOID = _names("br img hr col wbr source")
HIDDEN = _names(
    "script style iframe object embed noscript template svg math select textarea button head title applet frameset"
)
"""Elements that go with all that is inside them."""
BARE = _names("picture center font big tt html body main nobr strike")
"""Tags that go without a word: what is inside them stays."""
FOREIGN = _names(
    "input form label link meta base nav fieldset legend menu dialog param area map track canvas slot dir marquee "
    "blink acronym optgroup option output progress meter frame noframes hgroup search"
)
"""Tags that go and are named; a name that is none of HTML's is no tag but words: `<day>`."""
HTML = INLINE | BLOCK | HIDDEN | BARE | FOREIGN


@dataclass(slots=True)
class Piece:
    """A tag or a stretch of words of a piece of HTML."""

    kind: str
    """open, close or text."""
    at: int
    value: str
    """The tag's name, or the words as a reader sees them."""
    attrs: dict[str, str] = field(default_factory=dict)


class _Reader(AnyHTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []
        self.dropped: list[tuple[str, int]] = []
        self.hidden = ""
        self.starts = [0]
        for line in source.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.feed(source)
        self.close()

    def at(self) -> int:
        line, column = self.getpos()
        return self.starts[min(line - 1, len(self.starts) - 1)] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.hidden:
            return
        if tag in HIDDEN:
            self.hidden = tag
            self.dropped.append((tag, self.at()))
        elif tag in INLINE or tag in BLOCK:
            self.pieces.append(Piece("open", self.at(), tag, {k: v or "" for k, v in attrs}))
        elif tag in FOREIGN or "-" in tag:
            self.dropped.append((tag, self.at()))
        elif tag not in BARE:
            self.handle_data(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HIDDEN:
            self.handle_starttag(tag, attrs)
        else:
            self.dropped.append((tag, self.at()))

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden = "" if tag == self.hidden else self.hidden
        elif (tag in INLINE or tag in BLOCK) and tag not in VOID:
            self.pieces.append(Piece("close", self.at(), tag))
        elif tag not in HTML and "-" not in tag:
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.hidden and data:
            self.pieces.append(Piece("text", self.at(), data))

    def handle_entityref(self, name: str) -> None:
        self._char(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._char(f"&#{name};")

    def _char(self, written: str) -> None:
        if not self.hidden:
            self.pieces.append(Piece("text", self.at(), unescape(written)))


def pieces_of(source: str) -> tuple[list[Piece], list[tuple[str, int]]]:
    """(allowed tags and the words between them, what was left out and where) of a stretch of HTML, in order."""
    reader = _Reader(source)
    return reader.pieces, reader.dropped
