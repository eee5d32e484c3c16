"""HTML in Markdown as tokens of our own: allowed elements that always nest and close, with the words between them.

A tree sanitiser over the finished page would lose where each word stands in the source, and would move what was
woven in. So every tag is issued anew from an allow-list, and no byte of the author's HTML reaches the page as HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from annotator.base.trust import is_external
from annotator.prose.nesting import Blocks, opened_at
from annotator.prose.pieces import BARE, BLOCK, HIDDEN, HTML, INLINE, VOID, Piece, pieces_of

_NAMED = {"a": "link", **{f"h{i}": "heading" for i in range(1, 7)}}
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")


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
    pieces, dropped = pieces_of(source)
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
            dropped.extend(gone)
            if any(c.type in ("text", "image") or c.tag in ("audio", "video") for c in children):
                line = first + source.count("\n", 0, begin)
                made = Token("inline", "", 0, content=content, map=[line, line + content.count("\n") + 1], block=True)
                made.meta = {"html": True, "column": begin - (source.rfind("\n", 0, begin) + 1)}
                made.children = children
                out.append(made)
            run.clear()

    for piece in pieces:
        if piece.kind != "text" and piece.value in BLOCK:
            flush()
            out.append(_element(piece, block=True))
        elif run or piece.kind != "text" or piece.value.strip():
            run.append(piece)
    flush()
    return out, dropped


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
            for piece in pieces_of(child.content)[0]:
                token = _element(piece, block=False)
                token.meta["at"] = at
                out.append(token)
        elif name not in HTML and "-" not in name:
            out.append(Token("text", "", 0, content=child.content, meta={"at": at}))
        elif name not in BARE and name not in BLOCK and not tag[1]:
            gone.append((name, at))
    made, more = _balanced(out)
    return made, gone + more


class _Spans:
    """Puts inline tokens in a row: elements of HTML closed where they were opened, and no link inside another.

    Pictures of other sites become links; their recordings lose their address.
    """

    def __init__(self) -> None:
        self.out: list[Token] = []
        self.gone: list[tuple[str, int]] = []
        self.open: list[tuple[str, str]] = []
        """(tag, its closing token's type); an empty type for what Markdown itself opened."""

    def put(self, token: Token) -> None:
        """Add a token, and what has to be closed before it."""
        if _remote(token):
            self.gone.append((f"{token.tag} from another site", token.meta.get("at", 0)))
            token.attrs.pop("src")
        if token.type == "image" and is_external(src := str(token.attrs.get("src", ""))):
            inside_link = any(tag == "a" for tag, _ in self.open)
            self.out.extend(_linked(token, src)[1:-1] if inside_link else _linked(token, src))
        elif token.nesting == 1:
            self._begin(token, html=bool(token.meta.get("html")))
        elif token.nesting == -1:
            self._end(token, html=bool(token.meta.get("html")))
        else:
            self.out.append(token)

    def _begin(self, token: Token, *, html: bool) -> None:
        outer = next((i for i, (tag, _) in enumerate(self.open) if tag == "a"), None)
        if token.tag == "a" and outer is not None:
            if html:
                return
            if all(kind for _, kind in self.open[outer:]):
                self.close(outer)
            else:
                token = Token("html_span_open", "span", 1, meta=token.meta)
        self.open.append((token.tag, token.type.replace("_open", "_close") if html else ""))
        self.out.append(token)

    def _end(self, token: Token, *, html: bool) -> None:
        if html:
            self.close(opened_at(self.open, token.tag))
            return
        self.close(max((i for i, (_, kind) in enumerate(self.open) if not kind), default=-1) + 1)
        tag = self.open.pop()[0] if self.open else token.tag
        self.out.append(token if tag == token.tag else Token(f"html_{tag}_close", tag, -1, meta=token.meta))

    def close(self, size: int) -> None:
        """Close what is open until `size` elements are."""
        while len(self.open) > size:
            tag, kind = self.open.pop()
            if kind:
                self.out.append(Token(kind, tag, -1))


def _balanced(children: Iterable[Token]) -> tuple[list[Token], list[tuple[str, int]]]:
    """(the tokens with all HTML closed, what was left out and where)."""
    spans = _Spans()
    for child in children:
        spans.put(child)
    spans.close(0)
    return spans.out, spans.gone


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
