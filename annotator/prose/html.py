"""HTML in Markdown as tokens of our own: allowed elements that always nest and close, with the words between them.

A tree sanitiser over the finished page would lose where each word stands in the source, and would move what was
woven in. So every tag is issued anew from an allow-list, and no byte of the author's HTML reaches the page as HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from markdown_it.token import Token

from annotator.base.markup import AnyHTMLParser
from annotator.base.trust import is_external
from annotator.prose.nesting import Blocks, opened_at


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
_HTML = INLINE | BLOCK | HIDDEN | BARE | FOREIGN
_NAMED = {"a": "link", **{f"h{i}": "heading" for i in range(1, 7)}}
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")


@dataclass(slots=True)
class Piece:
    """A tag or a stretch of words of a piece of HTML."""

    kind: str
    """open, close or text."""
    at: int
    value: str
    """The tag's name, or the words as a reader sees them."""
    attrs: dict[str, str] = field(default_factory=dict)


class _Pieces(AnyHTMLParser):
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
        elif tag not in _HTML and "-" not in tag:
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


def expand(tokens: Sequence[Token]) -> tuple[list[Token], list[tuple[str, int]]]:
    """The tokens with HTML as elements that nest and close; (what was left out, its line in the body, from 0)."""
    blocks, dropped = Blocks(), list[tuple[str, int]]()
    for token in tokens:
        first = token.map[0] if token.map else 0
        if token.type == "html_block":
            made, gone = _block(token)
            blocks.put(made)
            dropped += [(f"<{what}>", first + token.content.count("\n", 0, at)) for what, at in gone]
        else:
            if token.type == "inline":
                token.children, gone = _inline(token.children or [])
                dropped += [(f"<{what}>", first + token.content.count("\n", 0, at)) for what, at in gone]
            blocks.put([token])
    return blocks.closed(), dropped


def _element(piece: Piece, *, block: bool) -> Token:
    """An opening or closing token for a tag."""
    opens = piece.kind == "open"
    if piece.value in VOID:
        token = Token(f"html_{piece.value}", piece.value, 0, attrs=dict(piece.attrs), block=block)
        if piece.value == "img":
            alt = piece.attrs.get("alt", "")
            token = Token("image", "img", 0, attrs={**piece.attrs, "alt": ""}, content=alt)
            token.children = [Token("text", "", 0, content=alt)]
    else:
        name = _NAMED.get(piece.value, f"html_{piece.value}")
        kind = f"{name}_open" if opens else f"{name}_close"
        token = Token(kind, piece.value, 1 if opens else -1, attrs=dict(piece.attrs) if opens else {}, block=block)
        if opens and piece.value in ("audio", "video"):
            token.attrs["controls"] = ""
    token.meta = {"html": True, "at": piece.at}
    return token


def _block(token: Token) -> tuple[list[Token], list[tuple[str, int]]]:
    """The tokens of a block of HTML: its block elements, and the words between them as blocks of their own."""
    source = token.content
    found = _Pieces(source)
    first = token.map[0] if token.map else 0
    out: list[Token] = []
    run: list[Piece] = []

    def flush() -> None:
        if run:
            begin = run[0].at
            last = run[-1]
            end = source.find(">", last.at) + 1 if last.kind != "text" else last.at + len(last.value)
            content = source[begin : max(end, begin)]
            children, gone = _balanced(_tokens(run, begin))
            found.dropped.extend(gone)
            if any(c.type in ("text", "image") or c.tag in ("audio", "video") for c in children):
                line = first + source.count("\n", 0, begin)
                made = Token("inline", "", 0, content=content, map=[line, line + content.count("\n") + 1], block=True)
                made.meta = {"html": True}
                made.children = children
                out.append(made)
            run.clear()

    for piece in found.pieces:
        if piece.kind != "text" and piece.value in BLOCK:
            flush()
            out.append(_element(piece, block=True))
        elif run or piece.kind != "text" or piece.value.strip():
            run.append(piece)
    flush()
    return out, found.dropped


def _tokens(pieces: Sequence[Piece], begin: int) -> Iterator[Token]:
    """Inline tokens of tags and words; line breaks and the blanks around them are one soft break."""
    for n, piece in enumerate(pieces):
        if piece.kind != "text":
            token = _element(piece, block=False)
            token.meta["at"] = piece.at - begin
            yield token
            continue
        at = piece.at - begin
        words = piece.value.rstrip() if n == len(pieces) - 1 else piece.value
        for part in re.split(r"([ \t]*\n\s*)", words.lstrip() if n == 0 else words):
            if n == 0 and part and at == 0:
                at += len(words) - len(words.lstrip())
            if "\n" in part:
                yield Token("softbreak", "br", 0, meta={"at": at + part.index("\n")})
            elif part:
                yield Token("text", "", 0, content=part, meta={"at": at})
            at += len(part)


def _inline(children: Sequence[Token]) -> tuple[list[Token], list[tuple[str, int]]]:
    """A paragraph's tokens with its HTML as elements that nest and close."""
    out: list[Token] = []
    gone: list[tuple[str, int]] = []
    skip = -1
    for n, child in enumerate(children):
        if n <= skip:
            continue
        if child.type != "html_inline":
            out.append(child)
            continue
        tag = _TAG.match(child.content)
        at = child.meta.get("at", 0)
        if not tag:
            continue  # a comment
        name = tag[2].lower()
        if name in HIDDEN:
            if not tag[1]:
                gone.append((name, at))
                end = f"</{name}"
                skip = next(
                    (m for m in range(n + 1, len(children)) if children[m].content.lower().startswith(end)), n
                )
        elif name in INLINE:
            for piece in _Pieces(child.content).pieces:
                token = _element(piece, block=False)
                token.meta["at"] = at
                out.append(token)
        elif name not in _HTML and "-" not in name:
            out.append(Token("text", "", 0, content=child.content, meta={"at": at}))
        elif name not in BARE and name not in BLOCK and not tag[1]:
            gone.append((name, at))
    made, more = _balanced(out)
    return made, gone + more


def _balanced(children: Sequence[Token] | Iterator[Token]) -> tuple[list[Token], list[tuple[str, int]]]:
    """Elements of HTML closed where they were opened; pictures and recordings of other sites as links."""
    out: list[Token] = []
    gone: list[tuple[str, int]] = []
    stack: list[tuple[str, str]] = []

    def close(size: int) -> None:
        while len(stack) > size:
            tag, kind = stack.pop()
            if kind:
                out.append(Token(kind, tag, -1))

    for child in children:
        html = child.meta.get("html")
        if _remote(child):
            gone.append((f"{child.tag} from another site", child.meta.get("at", 0)))
            child.attrs.pop("src")
        if child.type == "image" and is_external(src := str(child.attrs.get("src", ""))):
            inside_link = any(tag == "a" for tag, _ in stack)
            out.extend(_linked(child, src)[1:-1] if inside_link else _linked(child, src))
        elif child.nesting == 1:
            if html and child.tag == "a" and any(tag == "a" for tag, _ in stack):
                continue
            stack.append((child.tag, child.type.replace("_open", "_close") if html else ""))
            out.append(child)
        elif child.nesting == -1 and html:
            close(opened_at(stack, child.tag))
        elif child.nesting == -1:
            close(max((i for i, (_, kind) in enumerate(stack) if not kind), default=-1) + 1)
            if stack:
                stack.pop()
            out.append(child)
        else:
            out.append(child)
    close(0)
    return out, gone


def _remote(child: Token) -> bool:
    """Whether it is a recording of another site."""
    src = str(child.attrs.get("src", ""))
    return child.tag in ("audio", "video", "source") and (is_external(src) or src.startswith("//"))


def alternative(children: Iterable[Token]) -> str:
    """The words of an image's alternative text: without emphasis, links and markup, on one line."""
    words = []
    for child in children:
        if child.type == "image":
            words.append(alternative(child.children or ()))
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif child.type in ("text", "text_special", "code_inline"):
            words.append(child.content)
    return "".join(words).strip()


def _linked(image: Token, src: str) -> list[Token]:
    """A picture of another site as a link with its alternative text: a page loads nothing from elsewhere."""
    at = image.meta.get("at", 0)
    said = alternative(image.children or ())
    words = said or src.rstrip("/").rpartition("/")[2] or src
    place = {"at": at + 2} if said and said == image.content and not image.meta.get("html") else {}
    return [
        Token("link_open", "a", 1, attrs={"href": src}, meta={"at": at}),
        Token("text", "", 0, content=words, meta=place),
        Token("link_close", "a", -1, meta={"at": at}),
    ]
