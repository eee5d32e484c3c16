"""The parse of a text as plain values: what finders look at.

spaCy's Doc stays in `pipeline`; it leaves one small record (plain lists) per paragraph, which can be kept on
disk. From the record come these tokens. Offsets are code points into the whole text; `Token.i` numbers tokens
within their paragraph. White space is no token.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from annotator.lang.language import Language
from annotator.model import BlockKind, Line, LineType, Span

Record = dict[str, Any]
"""One paragraph's parse: columns `b` (start), `e` (end), `l` lemma, `g` tag, `p` pos, `d` dep, `h` head (index),
`m` morph, all of one length; `s` first tokens of sentences; `n` named entities [first, last + 1, label]."""


def joined(pieces: Sequence[tuple[int, Record]]) -> Record:
    """One record of pieces of a paragraph that were parsed by themselves; each begins at an offset.

    Of two pieces the first is a dateline; `c` tells how many tokens it has.
    """
    if len(pieces) == 1:
        return pieces[0][1]
    out: Record = {key: [] for key in "belgpdhmsn"} | {"c": len(pieces[0][1]["b"])}
    for at, record in pieces:
        first = len(out["b"])
        for key in "be":
            out[key] += [at + offset for offset in record[key]]
        for key in "lgpdm":
            out[key] += record[key]
        for key in "hs":
            out[key] += [first + i for i in record[key]]
        out["n"] += [[first + a, first + b, label] for a, b, label in record["n"]]
        if "x" in record:
            out.setdefault("x", []).extend(record["x"])
    return out


_FINITE = ("VBD", "VBP", "VBZ", "MD")


class Token:
    """A word or mark. Field names follow spaCy's (`lemma_` without the underscore)."""

    __slots__ = (
        "i", "start", "end", "text", "lower", "lemma", "tag", "pos", "dep", "morph",
        "head", "children", "ent", "ent_first", "sent", "paragraph",
    )  # fmt: skip

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    """Penn Treebank tag."""
    pos: str
    """Universal POS tag."""
    dep: str
    """ClearNLP dependency label, as spaCy's English models give it."""
    morph: str
    head: Token
    """Itself for the root."""
    children: list[Token]
    """In text order."""
    ent: str
    """The model's named-entity label here, or the empty string."""
    ent_first: bool
    """True on the first token of a named entity."""
    sent: Sentence
    paragraph: Paragraph

    def __repr__(self) -> str:
        return f"<{self.text} {self.tag} {self.dep}>"

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.paragraph.language

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    @property
    def next(self) -> Token | None:
        """The token after this one in the paragraph."""
        tokens = self.paragraph.tokens
        return tokens[self.i + 1] if self.i + 1 < len(tokens) else None

    @property
    def prev(self) -> Token | None:
        """The token before this one in the paragraph."""
        return self.paragraph.tokens[self.i - 1] if self.i else None

    def subtree(self) -> list[Token]:
        """This token and all that hang on it, in text order."""
        out, todo = [], [self]
        while todo:
            token = todo.pop()
            out.append(token)
            todo.extend(token.children)
        out.sort(key=lambda t: t.i)
        return out

    def ancestors(self) -> Iterator[Token]:
        """The heads above this token, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token


class Sentence:
    """A run of tokens; `root` is the head of its tree."""

    __slots__ = ("i", "tokens", "start", "end", "paragraph")

    def __init__(self, i: int, tokens: list[Token], paragraph: Paragraph) -> None:
        self.i = i
        """Number of the sentence within its paragraph."""
        self.tokens = tokens
        self.start = tokens[0].start
        self.end = tokens[-1].end
        self.paragraph = paragraph

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.paragraph.language

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    @property
    def is_dateline(self) -> bool:
        """True for the words before a report's first sentence that tell where it was sent from."""
        return self.tokens[-1].i < self.paragraph.dateline

    @property
    def root(self) -> Token:
        """The head of the sentence's tree."""
        return next((t for t in self.tokens if t.head is t), self.tokens[0])


class Paragraph:
    """One block of the text with its tokens and sentences."""

    __slots__ = ("i", "kind", "type", "start", "end", "text", "tokens", "sentences", "extra", "dateline", "language")

    def __init__(
        self,
        i: int,
        kind: BlockKind,
        start: int,
        text: str,
        record: Record,
        *,
        language: Language,
        line: LineType = "prose",
    ) -> None:
        self.i = i
        """Number of the paragraph within the text."""
        self.kind = kind
        self.language = language
        """The language of the text."""
        self.type = line
        """What it is in the layout of the article."""
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.extra: list[dict[str, Any]] = record.get("x", [])
        """What components of other people's left (plain dicts)."""
        self.dateline: int = record.get("c", 0)
        """Tokens of the dateline that it begins with, its closing mark among them."""
        self.tokens = tokens = _tokens(self, record)
        self.sentences: list[Sentence] = []
        firsts = record["s"]
        for i, (a, b) in enumerate(zip(firsts, [*firsts[1:], len(tokens)], strict=True)):
            sentence = Sentence(i, tokens[a:b], self)
            self.sentences.append(sentence)
            for token in sentence.tokens:
                token.sent = sentence

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    def tokens_in(self, span: Span) -> list[Token]:
        """Tokens that lie at least partly in `span`."""
        lo = bisect.bisect_right(self.tokens, span.start, key=lambda t: t.end)
        hi = bisect.bisect_left(self.tokens, span.end, key=lambda t: t.start)
        return self.tokens[lo:hi]


def _tokens(paragraph: Paragraph, record: Record) -> list[Token]:
    base, text = paragraph.start, paragraph.text
    tokens: list[Token] = []
    columns = zip(
        record["b"], record["e"], record["l"], record["g"], record["p"], record["d"], record["m"], strict=True
    )
    for i, (b, e, lemma, tag, pos, dep, morph) in enumerate(columns):
        token = Token()
        token.i = i
        token.start, token.end = base + b, base + e
        token.text = word = text[b:e]
        token.lower = word.lower()
        token.lemma, token.tag, token.pos, token.dep, token.morph = lemma, tag, pos, dep, morph
        token.ent, token.ent_first = "", False
        token.children = []
        token.paragraph = paragraph
        tokens.append(token)
    for token, h in zip(tokens, record["h"], strict=True):
        token.head = head = tokens[h]
        if head is not token:
            head.children.append(token)
    for a, b, label in record["n"]:
        tokens[a].ent_first = True
        for token in tokens[a:b]:
            token.ent = label
    return tokens


class Parse:
    """A whole text: its paragraphs in order, and what is known about it from outside."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        *,
        published: dt.date | None = None,
        title: str = "",
        language: Language,
        lines: Sequence[Line] = (),
    ) -> None:
        self.text = text
        self.lines = tuple(lines)
        """Every block, code too, with its type."""
        self.paragraphs = tuple(paragraphs)
        self.published = published
        self.title = title
        self.language = language
        """Rooms ask it for words and tables."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in text order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    def tokens(self) -> Iterator[Token]:
        """Every token in text order."""
        for paragraph in self.paragraphs:
            yield from paragraph.tokens

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds `offset`."""
        at = bisect.bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1
        return self.paragraphs[at] if at >= 0 and offset < self.paragraphs[at].end else None


def is_finite(token: Token) -> bool:
    """True for a verb form that needs a subject."""
    return token.tag in _FINITE
