"""Notes and verdicts of people: `[these words]{.note ref=pool by=mk}` and, below, `[^pool]: Markdown of the note`.

Their words are no text of the article: they are taken out before it is read, and rendered by themselves.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from annotator.model import Article

KINDS = ("note", "claim")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a note as they were written."""

    tokens: list[Token]
    lines: tuple[int, int]
    """Lines of the body, from 0, the last one excluded."""


@dataclass
class Notes:
    """The notes of one article by their labels, and what is wrong with them: (line of the body, what, cure)."""

    said: dict[str, Said] = field(default_factory=dict)
    wrong: list[tuple[int, str, str]] = field(default_factory=list)


def taken_out(tokens: Sequence[Token]) -> tuple[list[Token], Notes]:
    """The tokens without the notes that markup refers to, and those."""
    marks = Counter(_labels(tokens))
    notes, main = Notes(), list[Token]()
    inside: tuple[str, list[Token], tuple[int, int]] | None = None
    for token in tokens:
        if inside is not None:
            if token.type == "footnote_reference_close":
                _put(notes, *inside)
                inside = None
            else:
                inside[1].append(token)
        elif token.type == "footnote_reference_open" and token.meta["label"] in marks:
            first, last = token.map or (0, 0)
            inside = token.meta["label"], [], (first, last)
        else:
            main.append(token)
    for label, often in sorted(marks.items()):
        if often > 1:
            what = f"The note [^{label}] stands at {often} places."
            notes.wrong.append((_line_of(tokens, label), what, "Give each place a note of its own."))
        if label not in notes.said:
            what = f"There is no note [^{label}]."
            notes.wrong.append(
                (_line_of(tokens, label), what, f"Write it below the text: [^{label}]: what you note.")
            )
    if marks:
        notes.wrong.extend(_unused(main))
    return main, notes


def _put(notes: Notes, label: str, tokens: list[Token], lines: tuple[int, int]) -> None:
    if label in notes.said:
        what = f"There are two notes [^{label}]."
        notes.wrong.append((lines[0], what, "Give one of them another label, or remove it."))
        return
    if not any(t.content.strip() for t in tokens):
        notes.wrong.append((lines[0], f"The note [^{label}] says nothing.", "Write its words behind the colon."))
    notes.said[label] = Said(tokens, lines)


def _labels(tokens: Sequence[Token]) -> Iterator[str]:
    for _, first in _marks(tokens):
        if first.attrs.get("ref"):
            yield str(first.attrs["ref"])


def _marks(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """(block, opening token) of every note and claim."""
    for token in tokens:
        for child in token.children or ():
            if child.type == "span_open" and any(c in KINDS for c in str(child.attrs.get("class", "")).split()):
                yield token, child


def _line_of(tokens: Sequence[Token], label: str) -> int:
    token, child = next((t, c) for t, c in _marks(tokens) if str(c.attrs.get("ref", "")) == label)
    return (token.map[0] if token.map else 0) + token.content.count("\n", 0, child.meta.get("at", 0))


def _unused(main: Sequence[Token]) -> Iterator[tuple[int, str, str]]:
    """Notes to which neither markup nor a footnote's mark refers, in an article that has notes of people."""
    used = {c.meta["label"] for t in main for c in t.children or () if c.type == "footnote_ref"}
    for token in main:
        if token.type == "footnote_reference_open" and token.meta["label"] not in used:
            label = token.meta["label"]
            cure = f"Put [words]{{.note ref={label}}} or [^{label}] into the text, or remove it."
            yield (token.map[0] if token.map else 0), f"Nothing refers to the note [^{label}].", cure


def plain(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a note, with nothing in them that refers to the article around it."""
    out = []
    for token in tokens:
        if token.type == "insert":
            continue
        if token.tag[:1] == "h" and token.tag[1:].isdigit():
            token.tag = "h4"
        if token.children is not None:
            token.children = [_alone(c) for c in token.children if c.type not in ("span_open", "span_close")]
        out.append(token)
    return out


def _alone(child: Token) -> Token:
    return Token("text", "", 0, content=f"[^{child.meta['label']}]") if child.type == "footnote_ref" else child


def mark_of(words: str, article: str) -> str:
    """A digest of a note: a browser knows by it what its reader has seen."""
    return hashlib.blake2b(f"{article}\0{words}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def for_readers(article: Article) -> Article:
    """The article without drafts of notes: neither they nor their words are kept anywhere."""
    drafts = [c for c in article.comments if c.draft]
    if not drafts:
        return article
    lines = article.body.split("\n")
    for comment in drafts:
        first, last = comment.lines
        for number in range(first, min(last, len(lines))):
            lines[number] = " " * len(lines[number])
    kept = tuple(c for c in article.comments if not c.draft)
    within = [range(article.body_line + c.lines[0], article.body_line + c.lines[1]) for c in drafts]
    said = tuple((url, line) for url, line in article.said if not any(line in r for r in within))
    return replace(article, body="\n".join(lines), comments=kept, said=said)


def addresses(notes: Mapping[str, Said]) -> Iterator[tuple[str, int]]:
    """(address, line of the body) of each link in notes."""
    for said in notes.values():
        for token in said.tokens:
            for child in token.children or ():
                if child.type == "link_open" and "wiki" not in child.meta:
                    yield str(child.attrs.get("href", "")), token.map[0] if token.map else said.lines[0]
