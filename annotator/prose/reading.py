"""read(draft) -> Article: the words, the blocks, what a person marked, and where each word stands in the source."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from annotator.base.errors import Problem
from annotator.base.texts import LONGEST_BLOCK
from annotator.model import Article, Block, BlockKind, Comment, Draft, Footnote, Mark, Remark, Run, Span
from annotator.model.views import Insert
from annotator.prose.comments import Notes, addresses, mark_of
from annotator.prose.marks import faults, mended
from annotator.prose.mending import corrected
from annotator.prose.parser import DRAFT_CLASS, FOUND_CLASS, KINDS, parsed, place_of
from annotator.prose.reviews import reviewed
from annotator.prose.tags import covered

_Place = Callable[[int], int | None]
"""From an offset in a block's content to one in the body."""

BLOCK_GAP = "\n\n"
MOST_BRACKETS = 1_500
"""Opening brackets in one paragraph: the parser tries each against all that follow."""

_APART = re.compile(rf"(?<!\])\{{\s*\.(?:{'|'.join(KINDS)})(?![\w-])[^{{}}\n]{{0,200}}\}}?")
"""Attributes of ours that stand behind no brackets."""
_BRACES = re.compile(r"\]\{[^{}\n]*\}")
_LOST_LINK = re.compile(r"[^\[\]]*\]\((?!\s)[^()\s]*\)")
_LEFTOVER = re.compile(r"[\])]\{\s*([.#%}A-Za-z][^{}\n]{0,200}\}?|$)")


def read(draft: Draft) -> tuple[Article, list[Problem]]:
    """The article, and what is wrong with its Markdown (file, line, cure)."""
    too_much = _limits(draft)
    if too_much:
        return _article(draft, _Reading(draft)), too_much
    reading = _Reading(draft)
    found = parsed(draft.body, draft.path.suffix)
    reading.left_out, reading.remarks = found.left_out, found.remarks
    for token in found.tokens:
        if token.type == "insert":
            line = draft.body_line + (token.map[0] if token.map else 0)
            reading.inserts.append(Insert(token.meta["number"], token.meta["view"], token.meta["args"], line))
    reading.notes = found.notes
    for line, what, cure in found.notes.wrong:
        reading.problems.append(Problem(what, cure, draft.path, draft.body_line + line))
    for token, kind, level in _inlines(found.tokens):
        if kind == "code":
            reading.code(token)
        else:
            reading.block(token, kind, level)
    if found.deep is not None:
        reading.problem(found.deep, 0, "Blocks are nested too deep; text inside is lost.", "Use fewer levels.")
    return _article(draft, reading), reading.problems


def _article(draft: Draft, reading: _Reading) -> Article:
    return Article(
        path=draft.path,
        slug=draft.slug,
        meta=draft.meta,
        body=draft.body,
        body_line=draft.body_line,
        text="".join(reading.parts),
        blocks=tuple(reading.blocks),
        runs=tuple(reading.runs),
        marks=tuple(sorted(reading.marks, key=lambda m: (m.span.start, -m.span.end))),
        links=tuple(reading.links),
        images=tuple(reading.images),
        html=tuple(reading.html),
        wikilinks=tuple(reading.wikilinks),
        inserts=tuple(reading.inserts),
        comments=tuple(sorted(reading.comments, key=lambda c: (c.span.start, -c.span.end))),
        said=tuple((url, draft.body_line + line) for url, line in addresses(reading.notes.said)),
        footnotes=tuple(reading.footnotes()),
        remarks=tuple(replace(r, line=draft.body_line + r.line) for r in sorted(reading.remarks, key=_first)),
        left_out=tuple(sorted(((what, draft.body_line + line) for what, line in reading.left_out), key=_by_line)),
        meta_lines=draft.lines,
    )


def _first(remark: Remark) -> tuple[int, str]:
    return remark.line, remark.what


def _by_line(row: tuple[str, int]) -> tuple[int, str]:
    return row[1], row[0]


def line_at(article: Article, offset: int) -> int:
    """The line of the article's file on which the character at `offset` of its text stands."""
    at = bisect.bisect_right(article.runs, offset, key=lambda r: r.text) - 1
    if at < 0:
        return article.body_line
    run = article.runs[at]
    source = run.source + min(offset - run.text, run.length)
    return article.body_line + article.body.count("\n", 0, source)


def _limits(draft: Draft) -> list[Problem]:
    found, line = [], draft.body_line
    for block in re.split(r"(\n[ \t>]*\n)", draft.body):
        if len(block) > LONGEST_BLOCK:
            what = f"This paragraph has more than {LONGEST_BLOCK:,} characters."
            found.append(Problem(what, "Break it into paragraphs with blank lines.", draft.path, line))
        elif block.count("[") + block.count("`") // 2 > MOST_BRACKETS:
            what = f"This paragraph has more than {MOST_BRACKETS:,} brackets or code marks."
            found.append(
                Problem(what, "Break it into paragraphs, or put a backslash before the marks.", draft.path, line)
            )
        line += block.count("\n")
    return found


def _inlines(tokens: Sequence[Token]) -> Iterator[tuple[Token, BlockKind, int]]:
    """Each block that holds text, with its kind and heading level."""
    around: list[str] = []
    for token in tokens:
        if token.type == "inline":
            level = next((int(tag[1]) for tag in around if tag[0] == "h" and tag[1:].isdigit()), 0)
            yield token, "note" if "note" in token.meta else _kind(around, level), level
        elif token.type in ("fence", "code_block"):
            yield token, "code", 0
        elif token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()


def _kind(around: Sequence[str], level: int) -> BlockKind:
    if level:
        return "heading"
    if "td" in around or "th" in around:
        return "cell"
    if "blockquote" in around:
        return "blockquote"
    return "item" if "li" in around else "paragraph"


def _written(content: str, at: int | None, words: str) -> str:
    """Words of code with the line ends that they have in the source, where the parser has put blanks."""
    here = content[at : at + len(words)] if at is not None else ""
    return here if here.replace("\n", " ") == words else words


def _source(body: str, opening: int | None, closing: int | None) -> tuple[int, int, int]:
    """Where the brackets and the braces of a mark stand; -1 each where the body does not have them there."""
    if opening is None or closing is None or body[opening : opening + 1] != "[":
        return -1, -1, -1
    found = _BRACES.match(body, closing)
    return (opening, closing, found.end()) if found else (-1, -1, -1)


@dataclass
class _Reading:
    """The text so far. Lives within one call of `read`."""

    draft: Draft
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    images: list[tuple[str, int, str]] = field(default_factory=list)
    left_out: list[tuple[str, int]] = field(default_factory=list)
    html: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    wikilinks: list[tuple[Span, str]] = field(default_factory=list)
    inserts: list[Insert] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    comments: list[Comment] = field(default_factory=list)
    waiting: list[Comment] = field(default_factory=list)
    """Those on the whole block that is being read."""
    marked: dict[int, list[int]] = field(default_factory=dict)
    """Number of a footnote -> where its marks stand."""
    noted: dict[int, tuple[str, Span, int]] = field(default_factory=dict)
    """Number of a footnote -> (label, its words, its line in the body)."""

    def __post_init__(self) -> None:
        words = self.draft.body if self.draft.path.suffix == ".txt" else covered(self.draft.body)[0]
        self.lines = words.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.cursor: dict[int, int] = {}
        self.placing: dict[int, _Place] = {}

    def add(self, text: str, source: int | None = None) -> None:
        if not text:
            return
        if source is not None:
            self.runs.append(Run(self.length, source, len(text)))
        self.parts.append(text)
        self.length += len(text)

    def problem(self, token: Token, at: int, what: str, cure: str) -> None:
        line = (token.map[0] if token.map else 0) + token.content.count("\n", 0, at)
        place = self.placing[id(token)](at) if id(token) in self.placing else None
        column, fixed = None, ""
        if place is not None:
            line = bisect.bisect_right(self.starts, place) - 1
            column = place - self.starts[line] + 1
            fixed = corrected(self.lines[line]).strip()
        self.problems.append(Problem(what, cure, self.draft.path, self.draft.body_line + line, "", column, fixed))

    def code(self, token: Token) -> None:
        self._open()
        self.add(token.content.rstrip("\n"))
        self._close("code", token, 0)

    def block(self, token: Token, kind: BlockKind, level: int) -> None:
        self._open()
        place = self.placing[id(token)] = self._places(token)
        self._spans_in_link_text(token)
        opened: list[tuple[int, Token]] = []
        link: list[tuple[int, Token]] = []
        around: list[int | None] = []
        for child in token.children or ():
            if child.nesting == 1:
                around.append(self.length if child.meta.get("html") else None)
            elif child.nesting == -1 and around and (begin := around.pop()) is not None and begin < self.length:
                self.html.append(Span(begin, self.length))
            if child.nesting == 0:
                self._leaf(token, child, place)
            elif child.type == "span_open":
                opened.append((self.length, child))
            elif child.type == "span_close" and opened:
                start, first = opened.pop()
                source = _source(self.draft.body, place(first.meta["at"] - 1), place(child.meta["at"]))
                self._mark(token, first, Span(start, self.length), source)
            elif child.type == "link_open":
                link.append((self.length, child))
            elif child.type == "link_close" and link:
                self._link(*link.pop())
        for one in self.waiting:
            self.comments.append(replace(one, span=Span(self.begin, self.length), whole=True))
        self.waiting = []
        self._close(kind, token, level)
        if token.meta.get("html"):
            self.html.append(Span(self.begin, self.length))

    def _spans_in_link_text(self, token: Token) -> None:
        """A link whose words hold markup is none: the parser leaves its brackets and its address as words."""
        children = token.children or []
        for i, child in enumerate(children):
            if child.type != "text" or not _LOST_LINK.match(child.content):
                continue
            depth = 0
            for before in reversed(children[:i]):
                depth += (before.type == "span_close") - (before.type == "span_open")
                if before.type == "span_open" and not depth:
                    what = "Markup inside the words of a link: the link is lost."
                    self.problem(
                        token, before.meta["at"] - 1, what, "Put the link inside the brackets of the markup."
                    )
                    break
                if not depth and before.type != "text":
                    break

    def _link(self, begin: int, opening: Token) -> None:
        span = Span(begin, self.length)
        if "wiki" in opening.meta:
            self.wikilinks.append((span, opening.meta["wiki"]))
        else:
            self.links.append((span, str(opening.attrs.get("href", ""))))

    def _leaf(self, token: Token, child: Token, place: _Place) -> None:
        """What stands in a block by itself: words, breaks, pictures, marks of footnotes."""
        if child.type in ("text", "text_special", "code_inline"):
            at = place_of(token.content, child)
            self._words(_written(token.content, at, child.content), at, place)
            if child.type == "text":
                self._leftover(token, child)
        elif child.type in ("softbreak", "hardbreak"):
            self.add(" ", place(child.meta["at"]) if child.type == "softbreak" else None)
        elif child.type == "image":
            line = self.draft.body_line + (token.map[0] if token.map else 0)
            line += token.content.count("\n", 0, child.meta.get("at", 0))
            self.images.append((str(child.attrs.get("src", "")), line, child.content))
        elif child.type == "footnote_ref":
            self.marked.setdefault(child.meta["number"], []).append(self.length)

    def _words(self, words: str, at: int | None, place: _Place) -> None:
        if at is None:
            self.add(words)
            return
        for piece in re.split(r"(?<=\n)", words):
            source = place(at)
            self.add(piece.replace("\n", " "), source)
            at += len(piece)

    def _open(self) -> None:
        if self.length:
            self.add(BLOCK_GAP)
        self.begin = self.length

    def _close(self, kind: BlockKind, token: Token, level: int) -> None:
        if self.length == self.begin:  # no words, e.g. an image alone
            if self.begin:
                self.parts.pop()
                self.length -= len(BLOCK_GAP)
            return
        line = self.draft.body_line + (token.map[0] if token.map else 0)
        self.blocks.append(Block(kind, Span(self.begin, self.length), line, level))
        if "note" in token.meta:
            number, label, at = token.meta["note"]
            begin = self.noted[number][1].start if number in self.noted else self.begin
            self.noted[number] = (label, Span(begin, self.length), at)

    def _comment(self, token: Token, first: Token, span: Span, claim: bool, draft: bool) -> None:
        get = {k: str(v) for k, v in first.attrs.items()}
        label = get.get("ref", "")
        said = self.notes.said.get(label)
        first_line, last = said.lines if said else (0, 0)
        words = "\n".join([*self.lines[first_line:last], get.get("verdict", ""), get.get("passage", "")])
        one = Comment(
            span,
            "claim" if claim else "note",
            label,
            get.get("by", ""),
            get.get("date", ""),
            get.get("verdict", ""),
            draft,
            self.draft.body_line
            + (token.map[0] if token.map else 0)
            + token.content.count("\n", 0, first.meta["at"]),
            (first_line, last),
            mark=mark_of(words, self.draft.slug),
            evidence=get.get("evidence", ""),
            passage=get.get("passage", ""),
        )
        whole = span.start == span.end
        (self.waiting if whole else self.comments).append(one)

    def footnotes(self) -> Iterator[Footnote]:
        """The notes that have words, by number."""
        for number, (label, span, line) in sorted(self.noted.items()):
            marks = tuple(self.marked.get(number, ()))
            yield Footnote(number, label, span, marks, self.draft.body_line + line)

    def _places(self, token: Token) -> _Place:
        """A function from offsets in the block's content to offsets in the body."""
        if "inside" in token.meta:  # a footnote that stands at its mark, in another block
            around, at_mark = token.meta["inside"]
            outer = self.placing.get(id(around))
            return lambda at: outer(at_mark + at) if outer else None
        starts: list[int] = [0]
        offsets: list[int | None] = []
        first = token.map[0] if token.map else 0
        if "after" in token.meta and first < len(self.lines):
            begin = self.lines[first].find(token.meta["after"]) + len(token.meta["after"])
            self.cursor[first] = max(begin, self.cursor.get(first, 0))
        if "column" in token.meta:  # words of HTML stand at that column of their line or, in a quote, behind it
            self.cursor[first] = max(token.meta["column"], self.cursor.get(first, 0))
        for k, words in enumerate(token.content.split("\n")):
            number = first + k
            line = self.lines[number] if number < len(self.lines) else ""
            column = line.find(words, self.cursor.get(number, 0))
            if column >= 0:
                self.cursor[number] = column + len(words)
            offsets.append(None if column < 0 else self.starts[number] + column)
            starts.append(starts[-1] + len(words) + 1)

        def place(at: int) -> int | None:
            k = bisect.bisect_right(starts, at) - 1
            base = offsets[min(k, len(offsets) - 1)]
            return None if base is None else base + at - starts[k]

        return place

    def _leftover(self, token: Token, child: Token) -> None:
        """Markup that the parser took for text."""
        at = child.meta.get("at", 0)
        if child.content.startswith("{") and token.content[at - 1 : at] in ("]", ")"):
            at -= 1
        found = _LEFTOVER.match(token.content, at)
        if found is None:
            at = token.content.find("]{", at, at + len(child.content) + 1)
            found = _LEFTOVER.match(token.content, at) if at >= 0 else None
        opening = token.content.rfind("[", 0, max(at, 0))
        if found is not None and token.content[max(0, opening - 1) : opening] != "\\":
            self.problem(token, at, f"This looks like markup but is not: {found.group()[:60]}", mended(found.group()))
            return
        apart = _APART.search(child.content)
        if apart is not None:
            what = f"This looks like markup but is not: {apart.group()[:60]}"
            cure = "Braces stand right behind the brackets: [words]{.kind}; a backslash before { keeps them as text."
            self.problem(token, child.meta.get("at", 0) + apart.start(), what, cure)

    def _mark(self, token: Token, first: Token, span: Span, source: tuple[int, int, int]) -> None:
        at = max(0, first.meta.get("at", 0) - 1)
        written = str(first.attrs.get("class", "")).split()
        classes = [c for c in written if c != FOUND_CLASS]
        hand = classes[0] in ("note", "claim") if classes else False
        if hand or (DRAFT_CLASS in classes and set(classes) & {"note", "claim"}):
            hand, classes = True, [c for c in classes if c != DRAFT_CLASS]
        problems = list(faults(first, classes))
        if not problems and not hand and not "".join(self.parts)[span.start : span.end].strip():
            problems = [("This markup is around no words.", "Put the words between the brackets.")]
        for what, cure in problems:
            self.problem(token, at, what, cure)
        if hand and not problems:
            self._comment(token, first, span, classes[0] == "claim", DRAFT_CLASS in written)
        elif not problems:
            line = self.draft.body_line + (token.map[0] if token.map else 0) + token.content.count("\n", 0, at)
            attrs = tuple((k, str(v)) for k, v in sorted(first.attrs.items()) if k != "class")
            words = "".join(self.parts)[span.start : span.end]
            seen = reviewed(classes[0], words, attrs)
            self.marks.append(Mark(span, classes[0], attrs, line, FOUND_CLASS in written, seen, source))
