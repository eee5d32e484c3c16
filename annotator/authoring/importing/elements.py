"""What each element of HTML becomes in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from annotator.authoring.importing import inline
from annotator.authoring.importing.blocks import Container, Frame, Table
from annotator.authoring.importing.inline import Piece, flat
from annotator.authoring.importing.tags import BACK, BLOCKS, CODE, HEADINGS, NOTE, NOTE_ID, SIGNS, is_byline
from annotator.base.trust import is_external, safe_url
from annotator.content.writing import literal

_LONGEST_BYLINE = 200
Picture = Callable[[str], str]
"""From the address of a picture to the one that the article uses; empty where it cannot be had."""


@dataclass
class Open:
    """An element that is open."""

    tag: str
    line: int
    attrs: dict[str, str]
    container: bool = False
    piece: str = ""
    code: bool = False
    table: bool = False
    cell: bool = False
    byline: bool = False


@dataclass
class Writer:
    """Writes the article, an element and some words at a time. `picture` says what becomes of a picture's address."""

    picture: Picture
    frames: list[Frame] = field(default_factory=lambda: [Frame()])
    tables: list[Table] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    lists: list[list[object]] = field(default_factory=list)
    left: list[tuple[str, int]] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    heading: str = ""
    """The first heading of the first level."""
    term: int = 0
    """How many blocks there were when a term, or its last definition, ended."""
    level: int = 0
    pre: list[str] | None = None
    note: str = ""
    """The footnote whose mark is read; `back` for a link back to it."""
    caption: str | None = None
    """The words of the figure's caption, where they are words alone."""
    line: int = 1
    """The line that is read."""
    in_byline: bool = False
    """True inside the block that names the author."""
    names_author: bool = False
    """True for a block with the author's name in it."""

    def leave(self, what: str, line: int = 0) -> None:
        """Tell what could not be placed."""
        self.left.append((what, line or self.line))

    def begin(self, one: Open) -> None:
        """Begin an element."""
        tag, named = one.tag, one.attrs
        if tag in BLOCKS:
            self.flush()
            if self.pre is not None:
                self._fence("".join(self.pre))
                self.pre = []
        if not self.in_byline and not self.byline and is_byline(tag, named):
            self.names_author = True
            one.byline = self.in_byline = tag in BLOCKS
        if tag in HEADINGS:
            self.level = HEADINGS[tag]
        elif tag in CODE and self.pre is None:
            one.code = True
            self.pieces.append(Piece("open", "code"))
        elif tag in SIGNS:
            self._sign(one)
        elif begin := getattr(self, f"_begin_{tag}", None):
            begin(one)

    def _begin_pre(self, _: Open) -> None:
        self.pre = []

    def _begin_blockquote(self, one: Open) -> None:
        self._contain(one, Container("quote"))

    def _begin_ul(self, one: Open) -> None:
        start = one.attrs.get("start", "1")
        first = int(start) if re.fullmatch(r"\d{1,9}", start) else 1
        self.lists.append([one.tag == "ol", first, object()])

    _begin_ol = _begin_menu = _begin_ul

    def _begin_dd(self, one: Open) -> None:
        if self.term == len(self.frames[-1].blocks) > 0:  # without a term it is a paragraph
            self._contain(one, Container("definition", ": "))

    def _begin_table(self, one: Open) -> None:
        self.tables.append(Table())
        one.table = True

    def _begin_tr(self, _: Open) -> None:
        if self.tables:
            self.tables[-1].row()

    def _begin_td(self, one: Open) -> None:
        if self.tables:
            span = one.attrs.get("colspan", "1")
            wide = max(1, min(int(span), 50)) if re.fullmatch(r"\d{1,3}", span) else 1
            self.frames.append(self.tables[-1].cell(head=one.tag == "th", span=wide))
            one.cell = True

    _begin_th = _begin_td

    def _begin_q(self, _: Open) -> None:
        self.pieces.append(Piece("text", "“"))

    def _contain(self, one: Open, container: Container) -> None:
        self.frames[-1].containers.append(container)
        one.container = True

    def _begin_li(self, one: Open) -> None:
        found = NOTE_ID.match(one.attrs.get("id", ""))
        if found:
            self._contain(one, Container("note", f"[^{found[1]}]: "))
            return
        if not self.lists:
            self.lists.append([False, 1, object()])
        ordered, number, of = self.lists[-1]
        self.lists[-1][1] = int(str(number)) + 1
        self._contain(one, Container("item", f"{number}. " if ordered else "- ", of))

    def _begin_audio(self, one: Open) -> None:
        url = safe_url(one.attrs.get("src", ""))
        if url:
            self.pieces += [Piece("open", "a", _address(url)), Piece("text", one.tag.title()), Piece("close", "a")]
            self.leave(f"the {one.tag} '{url}', which is a link now", one.line)

    _begin_video = _begin_audio

    def _sign(self, one: Open) -> None:
        name, url = SIGNS[one.tag], ""
        if name == "a":
            href = one.attrs.get("href", "").strip().replace(" ", "%20")
            note = NOTE.match(href)
            if note or BACK.match(href):
                self.note = note[1] if note else "back"
                one.piece = "note"
                return
            url = safe_url(href) or ""
            if not url:
                if href:
                    self.leave(f"the link to '{short(href)}'", one.line)
                return
            url = _address(url)
        one.piece = name
        self.pieces.append(Piece("open", name, url))

    def void(self, tag: str, named: dict[str, str]) -> None:
        """Write an element that has no content."""
        if tag == "br" and self.pre is not None:
            self.pre.append("\n")
        elif tag == "br":
            twice = bool(self.pieces) and self.pieces[-1].kind == "break"
            if twice:
                self.flush()
            else:
                self.pieces.append(Piece("break"))
        elif tag == "hr":
            self.flush()
            self.frames[-1].put("* * *", inline=False)
        elif tag == "img":
            self._image(named)
        elif tag in ("embed", "source") and (url := safe_url(named.get("src", ""))):
            self.leave(f"the file '{url}'", self.line)
        elif tag == "input" and named.get("type", "text") not in ("hidden", "checkbox", "radio"):
            words = named.get("value") or named.get("placeholder") or ""
            if words:
                self.leave(f"<input> '{short(words)}'", self.line)

    def _image(self, named: dict[str, str]) -> None:
        said = named.get("src", "")
        lazy = next((named[k] for k in ("data-src", "data-original", "data-lazy-src") if named.get(k)), "")
        src = (lazy if lazy and (not said or said.startswith("data:")) else said).strip().replace(" ", "%20")
        alt = flat(named.get("alt", "")).strip()
        url = safe_url(src) if not src.startswith("data:") else None
        if not url:
            if alt:
                self.pieces.append(Piece("text", alt))
            if src:
                self.leave(f"the picture '{short(src)}'", self.line)
            return
        place = self.picture(url)
        if is_external(url) and not place:
            self.pieces += [Piece("open", "a", _address(url)), Piece("text", alt or "Picture"), Piece("close", "a")]
            return
        if not place:
            self.leave(f"the picture '{short(url)}', which is not there", self.line)
        words = inline.markdown([Piece("text", alt)])
        self.pieces.append(Piece("raw", f"![{words}](<{_address(place or url)}>)"))

    def end(self, one: Open) -> None:
        """End an element."""
        if one.tag == "q":
            self.pieces.append(Piece("text", "”"))
        elif one.piece == "note":
            if self.note not in ("", "back"):
                self.pieces.append(Piece("raw", f"[^{self.note}]"))
            self.note = ""
        elif one.code:
            self._code()
        elif one.piece:
            self.pieces.append(Piece("close", one.piece))
        elif one.tag in BLOCKS:
            self._end_block(one)
        if one.byline:
            self.flush()
            self.in_byline = False

    def _end_block(self, one: Open) -> None:
        before = len(self.frames[-1].blocks)
        plain = "".join(p.text for p in self.pieces).strip() if all(p.kind == "text" for p in self.pieces) else None
        self.flush()
        after = len(self.frames[-1].blocks)
        if (one.tag == "dt" and after > before) or (one.tag == "dd" and one.container):
            self.term = after
        if one.tag == "pre" and self.pre is not None:
            self._fence("".join(self.pre))
        elif one.tag in HEADINGS:
            self.level = 0
        elif one.container and self.frames[-1].containers:
            self.frames[-1].containers.pop()
        elif one.tag == "figcaption":
            self.caption = plain if after == before + 1 else None
        elif one.tag == "figure":
            self._figure()
        elif one.tag in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif one.cell and len(self.frames) > 1:
            self.frames.pop()
        elif one.table and self.tables:
            self.tables.pop().into(self.frames[-1])

    def _figure(self) -> None:
        """Give the picture of a figure its caption, where both stand alone."""
        caption, self.caption = self.caption, None
        blocks = self.frames[-1].blocks
        if not caption or len(blocks) < 2 or blocks[-1].text != inline.markdown([Piece("text", caption)]):
            return
        picture = blocks[-2]
        if re.fullmatch(r"!\[(?:[^\]\\]|\\.)*\]\(<[^>\s]+>\)", picture.text):
            title = literal(caption).replace('"', '\\"')
            blocks[-2:] = [replace(picture, text=f'{picture.text[:-1]} "{title}")')]

    def _code(self) -> None:
        """The words since the element was opened, as code."""
        begun = Piece("open", "code")
        at = next((n for n in range(len(self.pieces) - 1, -1, -1) if self.pieces[n] == begun), -1)
        inner = self.pieces[at + 1 :]
        words = "".join(p.text for p in inner if p.kind == "text")
        if at < 0:
            return
        plain = all(p.kind == "text" for p in inner) and words.strip()
        if not plain or ("|" in words and len(self.frames) > 1) or words != words.strip():
            self.pieces[at : at + 1] = []
            return
        fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", words)), default=0))
        pad = " " if words[0] == "`" or words[-1] == "`" else ""
        self.pieces[at:] = [Piece("raw", f"{fence}{pad}{words}{pad}{fence}")]

    def _fence(self, words: str) -> None:
        self.pre = None
        words = words.removeprefix("\n").rstrip()
        if words:
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", words)), default=0))
            self.frames[-1].put(f"{fence}\n{words}\n{fence}", inline=False)

    def words(self, data: str) -> None:
        """Write words."""
        if self.note:
            self._note_words(data)
        elif self.pre is not None:
            self.pre.append(data)
        else:
            self.pieces.append(Piece("text", flat(data)))

    def _note_words(self, data: str) -> None:
        """The words of a footnote's mark; those of another kind stay."""
        if not re.fullmatch(r"[\s\[\]()\d*†‡↩↑︎\ufe0e^]*", data):
            self.pieces.append(Piece("text", flat(data)))

    def flush(self) -> None:
        """End the block that is written; elements that are open go on in the next one."""
        pieces, self.pieces = self.pieces, []
        still = [Piece("open", p.text, p.url) for p in _unclosed(pieces)]
        self.pieces = still
        pieces = [p for p in pieces if p != Piece("open", "code")]
        words = inline.markdown(pieces, broken=" " if self.level or len(self.frames) > 1 else "\\\n")
        if not words:
            return
        plain = "".join(p.text for p in pieces if p.kind == "text").strip()
        names_author = self.names_author or self.in_byline
        self.names_author = False
        if names_author and len(plain) < _LONGEST_BYLINE:
            self.byline.append(plain)
        elif self.level:
            if self.level == 1 and not self.heading:
                self.heading = plain
            self.frames[-1].put(f"{'#' * self.level} {words}", inline=False)
        else:
            self.frames[-1].put(words)

    def finished(self) -> Frame:
        """The document, tables and cells that were left open with it."""
        self.flush()
        del self.frames[1:]
        while self.tables:
            self.tables.pop().into(self.frames[0])
        return self.frames[0]


def _unclosed(pieces: list[Piece]) -> list[Piece]:
    opened: list[Piece] = []
    for piece in pieces:
        if piece.kind == "open" and all(p.text != piece.text for p in opened):
            opened.append(piece)
        elif piece.kind == "close":
            at = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].text == piece.text), -1)
            if at >= 0:
                opened.pop(at)
    return opened


def _address(url: str) -> str:
    """An address that may stand between angle brackets."""
    return url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C")


def short(words: str) -> str:
    """Words for a message."""
    return words if len(words) <= 80 else words[:77].rsplit(" ", 1)[0] + " …"
