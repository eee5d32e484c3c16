"""Footnotes: `[^1]`, `[^1]: words`, `^[words]`. Their words are text like any other and stand at its end.

mdit-py-plugins finds marks and notes. Here the notes are put in the order in which the text refers to them, and
nothing that an author wrote is lost: a mark without a note stays as words, a note without a mark comes last.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

from annotator.model import Remark

_Rule = Callable[[StateInline, bool], bool]


def install(md: MarkdownIt) -> None:
    """Let the parser see marks and notes, and render them as they come from `arranged`."""
    footnote_plugin(md, move_to_end=False, always_match_refs=True)
    md.inline.ruler.at("footnote_inline", _placed(footnote_inline))
    md.inline.ruler.at("footnote_ref", _placed(partial(footnote_ref, always_match=True)))
    md.add_render_rule("footnote_ref", _mark)
    md.add_render_rule("footnotes_open", _opening)
    md.add_render_rule("footnote_open", _note)
    md.add_render_rule("footnote_back", _back)


def _placed(rule: _Rule) -> _Rule:
    """The rule, with the place of what it finds kept."""

    def run(state: StateInline, silent: bool) -> bool:
        at = state.pos
        if state.src.find("]", at, state.posMax) < 0:  # a flood of marks that nothing closes is dear otherwise
            return False
        found = rule(state, silent)
        if found and not silent:
            state.tokens[-1].meta["at"] = at
        return found

    return run


def written_in_place(tokens: Sequence[Token], env: EnvType) -> list[Token]:
    """The tokens, with each note that stands at its mark (`^[words]`) as a note of its own behind them."""
    listed: dict[int, Any] = env.get("footnotes", {}).get("list", {})
    out = list(tokens)
    for token in out:  # grows: a note can hold notes
        for child in token.children or ():
            told = listed.get(child.meta.get("id", -1), {}) if child.type == "footnote_ref" else {}
            if "tokens" not in told:
                continue
            label = f" {child.meta['id']}"  # a space stands in no label that an author writes
            child.meta["label"] = label
            at = child.meta["at"]
            line = (token.map[0] if token.map else 0) + token.content.count("\n", 0, at)
            where = [line, line + 1]
            words = Token("inline", "", 0, content=told["content"], map=where, block=True)
            words.children = _trimmed(told["tokens"])
            words.meta["inside"] = (token, at + len("^["))
            out += [
                Token("footnote_reference_open", "", 1, map=where, meta={"label": label}),
                Token("paragraph_open", "p", 1, map=where, block=True),
                words,
                Token("paragraph_close", "p", -1, block=True),
                Token("footnote_reference_close", "", -1),
            ]
    return out


def _blank(token: Token) -> bool:
    return token.type in ("softbreak", "hardbreak") or (token.type == "text" and not token.content.strip())


def _trimmed(children: list[Token]) -> list[Token]:
    """The children of a block without blanks at its ends, as a block's words are."""
    while children and _blank(children[0]):
        children.pop(0)
    while children and _blank(children[-1]):
        children.pop()
    if children and children[0].type == "text":
        words = children[0].content.lstrip()
        children[0].meta["at"] += len(children[0].content) - len(words)
        children[0].content = words
    if children and children[-1].type == "text":
        children[-1].content = children[-1].content.rstrip()
    return children


@dataclass(eq=False)
class _Note:
    """A note as it was written."""

    label: str
    line: int
    tokens: list[Token] = field(default_factory=list)
    number: int = 0
    marks: int = 0


class _Notes:
    """The notes of one article, found by their labels and numbered as the text comes to their marks."""

    def __init__(self) -> None:
        self.by_label: dict[str, _Note] = {}
        self.again: list[_Note] = []
        self.numbered: list[_Note] = []
        self.remarks: list[Remark] = []

    def taken_out(self, tokens: Sequence[Token]) -> list[Token]:
        """The tokens that are in no note."""
        main: list[Token] = []
        open_: list[_Note] = []
        for token in tokens:
            if token.type == "footnote_reference_open":
                open_.append(_Note(token.meta["label"], token.map[0] if token.map else 0))
            elif token.type == "footnote_reference_close":
                self._put(open_.pop())
            else:
                (open_[-1].tokens if open_ else main).append(token)
        return main

    def _put(self, note: _Note) -> None:
        words = next((t for t in note.tokens if t.type == "inline"), None)
        if words is not None and words.map and words.map[0] == note.line and not note.label.startswith(" "):
            words.meta["after"] = f"[^{note.label}]:"
        if note.label not in self.by_label:
            self.by_label[note.label] = note
            return
        self.again.append(note)
        what = f"There are two footnotes [^{note.label}]; the text refers to the first one."
        self.remarks.append(Remark(what, "Give one of them another label.", note.line, "doubled-footnote"))

    def number(self, tokens: Sequence[Token]) -> None:
        """Number the marks in `tokens`."""
        for token in tokens:
            if any(child.type == "footnote_ref" for child in token.children or ()):
                token.children = [self._marked(token, child) for child in token.children or ()]

    def _marked(self, token: Token, child: Token) -> Token:
        if child.type != "footnote_ref":
            return child
        label = child.meta["label"]
        note = self.by_label.get(label)
        if note is None:
            line = (token.map[0] if token.map else 0) + token.content.count("\n", 0, child.meta["at"])
            cure = f"Write it below the text, [^{label}]: ..., or put \\ before [."
            self.remarks.append(Remark(f"There is no footnote [^{label}].", cure, line, "undefined-footnote"))
            return Token("text", "", 0, content=f"[^{label}]", meta={"at": child.meta["at"]}, level=child.level)
        if not note.number:
            self._add(note)
        note.marks += 1
        child.meta |= {"number": note.number, "mark": note.marks}
        return child

    def _add(self, note: _Note) -> None:
        self.numbered.append(note)
        note.number = len(self.numbered)

    def all(self) -> Iterator[_Note]:
        """The notes in order; their own marks are numbered on the way."""
        done = 0
        rest = deque([*self.by_label.values(), *self.again])
        again = set(self.again)
        while done < len(self.numbered) or rest:
            if done == len(self.numbered):
                note = rest.popleft()
                if note.number:
                    continue
                self._add(note)
                if note not in again:
                    what = f"Nothing refers to the footnote [^{note.label}]."
                    cure = f"Put [^{note.label}] behind the words it is on, or remove it."
                    self.remarks.append(Remark(what, cure, note.line, "unused-footnote"))
            note = self.numbered[done]
            done += 1
            self.number(note.tokens)
            yield note


def arranged(tokens: Sequence[Token]) -> tuple[list[Token], list[Remark]]:
    """The tokens with all notes in one section at the end; what is wrong with them (lines of the body, from 0)."""
    notes = _Notes()
    main = notes.taken_out(tokens)
    notes.number(main)
    rows = list(notes.all())
    if not rows:
        return main, notes.remarks
    out = [*main, Token("footnotes_open", "section", 1, block=True), Token("footnote_list_open", "ol", 1, block=True)]
    for note in rows:
        out.append(Token("footnote_open", "li", 1, block=True, meta={"number": note.number}))
        for token in note.tokens:
            token.meta["note"] = (note.number, note.label.strip() if note.label[:1] != " " else "", note.line)
        back = Token("footnote_back", "", 0, meta={"number": note.number, "marks": note.marks}, block=True)
        ends = bool(note.tokens) and note.tokens[-1].type == "paragraph_close"
        out += [*note.tokens[:-1], back, note.tokens[-1]] if ends else [*note.tokens, back]
        out.append(Token("footnote_close", "li", -1, block=True))
    out += [Token("footnote_list_close", "ol", -1, block=True), Token("footnotes_close", "section", -1, block=True)]
    return out, notes.remarks


def _mark(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:
    """A mark: a link to its note; inside a link of the author's the number alone."""
    meta = tokens[idx].meta
    number = meta["number"]
    if meta.get("in_link"):
        return f'<sup class="fn">{number}</sup>'
    return (
        f'<sup class="fn"><a id="fnref-{number}-{meta["mark"]}" href="#fn-{number}" aria-details="fn-{number}"'
        f' aria-label="Footnote {number}">{number}</a></sup>'
    )


def _opening(*_: object) -> str:
    return '<section class="fns" aria-label="Footnotes">\n'


def _note(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:
    return f'<li id="fn-{tokens[idx].meta["number"]}">'


def _back(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:
    """Links from a note to each of its marks."""
    number, marks = tokens[idx].meta["number"], tokens[idx].meta["marks"]
    to = ["Back to the text"] if marks == 1 else [f"Back to mark {n}" for n in range(1, marks + 1)]
    return "".join(
        f' <a class="back" href="#fnref-{number}-{n}" aria-label="{label}">↩</a>' for n, label in enumerate(to, 1)
    )
