"""body(article, wraps) -> HTML: the author's blocks with annotations woven in.

Take the woven tags out and the plain page is back, byte for byte: weaving adds tags and empty elements between
characters and changes nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it.token import Token

from annotator.base.anchors import heading_ids
from annotator.base.trust import safe_attrs, safe_url, xml_text
from annotator.model import WIKI, Article, Span, Wrap
from annotator.prose.comments import plain
from annotator.prose.parser import parse, parsed, parser
from annotator.prose.reading import BLOCK_GAP
from annotator.prose.typography import marked, shown

Address = Callable[[str], str]
"""From an address as the author wrote it to the one that the page uses."""

_LINK_ONLY = frozenset({"href", "tabindex", "aria-details", "aria-label", "aria-describedby", "id"})


def body(
    article: Article,
    wraps: Sequence[Wrap],
    *,
    address: Address = str,
    typographic: bool = False,
    named: Callable[[str], str] | None = None,
    views: Sequence[str] = (),
) -> str:
    """The article's body as HTML that is safe to place in a page.

    `wraps` may be in any order and may cross; see `Wrap`. With none, the plain page comes back. `typographic`
    shows straight quotation marks as those of the article's language; `named` gives the address of an entity to
    which a wikilink leads that `address` does not know; `views` are the HTML of the article's inserts, in order.
    """
    tokens = parse(article.body, article.path.suffix)
    look = _Look(address, {url: size for url, *size in article.sizes}, not article.meta.image, named)
    marks = shown(article.meta.lang) if typographic else {}
    weaver = _Weaver(sorted(wraps, key=lambda w: (w.span.start, w.point, -w.span.end, w.rank)), marks)
    headings: list[Token] = []
    titles: list[str] = []
    at = 0
    if any(token.tag == "h1" for token in tokens):
        _demote(tokens)
    waiting = iter(views)
    for i, token in enumerate(tokens):
        look.clean(token)
        if token.type == "insert":
            token.content = next(waiting, "")
        words = 0
        if token.type == "inline":
            if tokens[i - 1].type == "heading_open":
                headings.append(tokens[i - 1])
                titles.append(_words(_opened(token.children or [])))
            if marks:
                marked(token.children or [], parser())
            children = _opened(token.children or [])
            words = sum(_length(c) for c in children)
            token.children = weaver.woven(children, at + len(BLOCK_GAP) if at and words else at, look)
        elif token.type in ("fence", "code_block"):
            words = len(token.content.rstrip("\n"))
        if words:
            at += words + (len(BLOCK_GAP) if at else 0)
    for heading, name in zip(headings, heading_ids(titles), strict=True):
        heading.attrs["id"] = name
    return str(parser().renderer.render(tokens, parser().options, {}))


def comment(
    article: Article, label: str, *, address: Address = str, named: Callable[[str], str] | None = None
) -> str:
    """The words of the note `label` of a person as HTML that is safe to place in a page; empty without one."""
    said = parsed(article.body, article.path.suffix).notes.said.get(label)
    if said is None:
        return ""
    look = _Look(address, {url: size for url, *size in article.sizes}, False, named)
    tokens = plain(said.tokens)
    for token in tokens:
        look.clean(token)
        for child in token.children or ():
            look.clean(child)
    return str(parser().renderer.render(tokens, parser().options, {}))


def _demote(tokens: Sequence[Token]) -> None:
    """Move headings one level down: the page's own title is its only first-level heading."""
    for token in tokens:
        if token.tag[:1] == "h" and token.tag[1:].isdigit():
            token.tag = f"h{min(int(token.tag[1:]) + 1, 6)}"


def _length(token: Token) -> int:
    if token.type in ("text", "text_special"):
        return len(token.content)
    return 1 if token.type in ("softbreak", "hardbreak") else 0


def _words(children: Sequence[Token]) -> str:
    return "".join(c.content or "\n" for c in children if _length(c))


@dataclass
class _Look:
    """What an element of the author's shows of itself."""

    address: Address
    sizes: Mapping[str, Sequence[int]]
    first: bool
    """Whether no picture has been shown yet: the first one does not wait until the reader comes near."""
    named: Callable[[str], str] | None

    def clean(self, token: Token) -> None:
        """Leave only what an article's element may carry."""
        if "wiki" in token.meta:
            self._called(token, token.meta["wiki"])
            return
        style = str(token.attrs.get("style", ""))
        attrs = safe_attrs(token.tag, token.attrs.items())
        if token.tag == "img":
            self._picture(attrs)
        for name in ("href", "src"):
            if name in attrs:
                attrs[name] = self.address(attrs[name])
        if token.tag in ("td", "th") and style.startswith("text-align:"):
            attrs["class"] = "ta-" + style.removeprefix("text-align:").strip()
        token.attrs = dict(attrs)

    def _called(self, token: Token, target: str) -> None:
        """A wikilink; without an address where it leads nowhere."""
        to = self.address(WIKI + target)
        if to.startswith(WIKI):
            to = self.named(target) if self.named else ""
        url = safe_url(to)
        token.attrs = {"href": url} if url else {}

    def _picture(self, attrs: dict[str, str]) -> None:
        size = self.sizes.get(attrs.get("src", ""))
        if size and "width" not in attrs and "height" not in attrs:
            attrs["width"], attrs["height"] = map(str, size)
        if not self.first:
            attrs["loading"] = "lazy"
        self.first = False
        attrs["decoding"] = "async"
        attrs.setdefault("alt", "")


@dataclass
class _Frame:
    """An element of the author's that is open, and the wraps open inside it."""

    close: str = ""
    link: bool = False
    stack: list[tuple[Wrap, str]] = field(default_factory=list)


class _Weaver:
    def __init__(self, wraps: Sequence[Wrap], marks: Mapping[int, str]) -> None:
        self.quotes = marks
        self.wraps = [w for w in wraps if w.span.start < w.span.end and not w.point]
        self.points = [w for w in wraps if w.point]
        self.named: set[int] = set()

    def woven(self, children: Sequence[Token], start: int, look: _Look) -> list[Token]:
        """The children of one block whose words begin at `start`, with elements woven in."""
        end = start + sum(_length(c) for c in children)
        self.here = [w for w in self.wraps if w.span.start < end and start < w.span.end]
        self.marks = [w for w in self.points if start < w.span.start <= end or w.span.start == start]
        self.out: list[Token] = []
        self.frames = [_Frame()]
        at = start
        closes = _closes(children, start)
        for i, child in enumerate(children):
            if child.type in ("span_open", "span_close"):
                continue  # a person's markup comes back as an annotation
            look.clean(child)
            size = _length(child)
            if size:
                at = self._words(child, at, size)
            elif child.type == "footnote_ref":
                self._mark(child, at)
            elif child.nesting == 1:
                self._points(at)
                inside = self.frames[-1].link or child.type == "link_open"
                self._sync(Span(at, max(closes[i][0], at + 1)), link=inside or _marks(children[i : closes[i][1]]))
                self.out.append(child)
                self.frames.append(_Frame(child.type, inside))
            elif child.nesting == -1:
                self._close(0)
                self.frames.pop()
                self.out.append(child)
            else:
                self.out.append(child)
        self._points(end)
        self._close(0)
        return self.out

    def _mark(self, child: Token, at: int) -> None:
        """Lay down the mark of a footnote, which is a link: what stands around it and is one too is cut there."""
        child.meta["in_link"] = self.frames[-1].link
        stack = self.frames[-1].stack
        self._close(next((i for i, (w, t) in enumerate(stack) if t == "a" or w.span.end <= at), len(stack)))
        self.out.append(child)

    def _words(self, child: Token, at: int, size: int) -> int:
        """Lay out one text token, cut where wraps begin and end."""
        if child.type == "text_special":
            child.type = "text"
        cuts = sorted(
            {at, at + size}
            | {w.span.start for w in (*self.here, *self.marks) if at < w.span.start < at + size}
            | {w.span.end for w in self.here if at < w.span.end < at + size}
        )
        if child.type != "text":  # breaks stay whole
            cuts = [at, at + size]
        for a, b in pairwise(cuts):
            self._points(a)
            self._sync(Span(a, b))
            if child.type == "text":
                words = child.content[a - at : b - at]
                piece = Token("text", "", 0, content=words.translate(self.quotes) if self.quotes else words)
                self.out.append(piece)
            else:
                self.out.append(child)
        return at + size

    def _sync(self, span: Span, *, link: bool = False) -> None:
        """Open and close wraps so that those open are the ones around the whole of `span`.

        `link` is true when `span` is the author's link itself: what goes around it must be no link either.
        """
        frame = self.frames[-1]
        link = link or frame.link
        outer = {id(w) for f in self.frames[:-1] for w, _ in f.stack}
        around = [w for w in self.here if w.span.contains(span) and id(w) not in outer]
        links = [w for w in around if w.tag == "a"]
        wanted = [(w, "span" if w.tag == "a" and (link or w is not links[-1]) else w.tag) for w in around]
        if links and any(t == "a" for f in self.frames[:-1] for _, t in f.stack):
            wanted = [(w, "span" if t == "a" else t) for w, t in wanted]
        same = 0
        while same < min(len(frame.stack), len(wanted)) and frame.stack[same] == wanted[same]:
            same += 1
        self._close(same)
        for wrap, tag in wanted[same:]:
            self.out.append(_raw(self._open_tag(wrap, tag)))
            frame.stack.append((wrap, tag))

    def _close(self, keep: int) -> None:
        stack = self.frames[-1].stack
        while len(stack) > keep:
            self.out.append(_raw(f"</{stack.pop()[1]}>"))

    def _points(self, at: int) -> None:
        """Lay down the empty elements that stand at `at`: behind what ends there, outside any link."""
        due = [w for w in self.marks if w.span.start == at]
        if not due:
            return
        if self.frames[-1].link or any(t == "a" for f in self.frames[:-1] for _, t in f.stack):
            return  # an empty link inside a link would be invalid; the next place outside it takes it
        self.marks = [w for w in self.marks if w.span.start != at]
        frame = self.frames[-1]
        keep = next((i for i, (w, t) in enumerate(frame.stack) if t == "a" or w.span.end <= at), len(frame.stack))
        self._close(keep)
        for wrap in due:
            self.out.append(_raw(self._open_tag(wrap, wrap.tag) + f"</{wrap.tag}>"))

    def _open_tag(self, wrap: Wrap, tag: str) -> str:
        again = id(wrap) in self.named
        self.named.add(id(wrap))
        shown = [
            f'{name}="{xml_text(value)}"' if value else name
            for name, value in wrap.attrs
            if not (again and name == "id") and not (tag != wrap.tag and name in _LINK_ONLY - {"id"})
        ]
        return f"<{' '.join([tag, *shown])}>"


def _opened(children: Sequence[Token]) -> list[Token]:
    """The children with code spans as elements around text, so that what is found in them can be marked."""
    out: list[Token] = []
    for child in children:
        if child.type == "code_inline":
            out += [
                Token("code_open", "code", 1, attrs=child.attrs),
                Token("text", "", 0, content=child.content),
                Token("code_close", "code", -1),
            ]
        else:
            out.append(child)
    return out


def _raw(html: str) -> Token:
    return Token("woven", "", 0, content=html)


def _marks(children: Sequence[Token]) -> bool:
    """Whether a footnote is referred to among them."""
    return any(child.type == "footnote_ref" for child in children)


def _closes(children: Sequence[Token], start: int) -> dict[int, tuple[int, int]]:
    """For each opening token (by index) the offset at which it closes, and the index of the token that closes it."""
    at, opened, closes = start, list[int](), dict[int, tuple[int, int]]()
    for i, child in enumerate(children):
        at += _length(child)
        if child.nesting == 1:
            opened.append(i)
        elif child.nesting == -1 and opened:
            closes[opened.pop()] = (at, i)
    return closes
