"""A Markdown parser whose inline tokens know where they stand in the source.

markdown-it gives line numbers for blocks and nothing for what is inside them. Here each inline token's
`meta["at"]` is its offset into the block's content; `text` tokens stand there word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin

from annotator.base.trust import safe_url, xml_text
from annotator.model import Remark
from annotator.prose import comments, directives, footnotes, wikilinks
from annotator.prose.captions import captioned
from annotator.prose.code import highlighted
from annotator.prose.html import alternative, expand
from annotator.prose.tags import blocks, covered, install, resolved

KINDS: dict[str, str] = {
    "person": "PERSON", "org": "ORG", "place": "GPE", "group": "NORP", "event": "EVENT", "work": "WORK_OF_ART",
    "product": "PRODUCT", "law": "LAW", "quote": "", "source": "", "date": "", "none": "", "note": "", "claim": "",
}  # fmt: skip
"""Classes of the inline markup; entity kinds with their label."""

ATTRS: dict[str, tuple[str, ...]] = {
    "quote": ("by", "qid", "kind", "stance", "evidence", "passage", "reviewed"),
    "source": ("ref", "role", "reviewed"),
    "date": ("value", "reviewed"),
    "none": ("of",),
    "note": ("ref", "by", "date"),
    "claim": ("verdict", "ref", "by", "date", "evidence", "passage"),
    **{kind: ("ref", "reviewed") for kind, label in KINDS.items() if label},
}
"""Attributes that each class may carry."""

FOUND_CLASS = "found"
"""Stands beside the kind on what a program wrote: `[Kim]{.person .found}`. A review stands beside it."""
DRAFT_CLASS = "draft"
"""Stands beside the kind on a note or claim that no reader sees yet."""

MAX_NESTING = 60


class _State(StateInline):
    """Remembers where pending text began and where each token was pushed."""

    _begin = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._begin = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        token = super().pushPending()
        token.meta["at"] = self._begin
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The one parser: HTML as tokens, safe links, bracketed spans, tokens that know their place."""
    md = MarkdownIt("js-default", {"maxNesting": MAX_NESTING, "html": True, "tasklists": True, "alerts": True})
    md.inline = _Inline()  # all its rules are on, as the preset wants
    # HTML becomes elements of ours before anything is rendered; what would be left of it is not shown.
    md.add_render_rule("html_block", _nothing)
    md.add_render_rule("html_inline", _nothing)
    md.add_render_rule("woven", _woven)
    md.add_render_rule("insert", _woven)
    md.add_render_rule("image", _image)
    md.add_render_rule("list_item_open", _item)
    md.add_render_rule("fence", _code)
    md.add_render_rule("code_block", _code)
    deflist_plugin(md)
    admon_plugin(md)
    footnotes.install(md)
    wikilinks.install(md)
    directives.install(md)
    md.validateLink = lambda url: safe_url(url) is not None  # type: ignore[method-assign]
    allowed = sorted({name for names in ATTRS.values() for name in names} | {"class"})
    attrs_plugin(md, after=(), spans=True, allowed=allowed)
    install(md)
    # Both join neighbouring text tokens, and what is joined has no one place in the source.
    md.disable(["text_join", "fragments_join"])
    return md


def parse(source: str, suffix: str = ".md") -> list[Token]:
    """The block tokens of a Markdown text, or of a plain one when its file's name ends in `.txt`."""
    return parsed(source, suffix).tokens


@dataclass
class Parsed:
    """The block tokens of a text, and what there is to say of it. Lines are lines of the body, from 0."""

    tokens: list[Token]
    left_out: list[tuple[str, int]] = field(default_factory=list)
    """(what, line): HTML and tags that are no part of the page."""
    remarks: list[Remark] = field(default_factory=list)
    deep: Token | None = None
    """The first block so deep inside others that words in it are lost."""
    notes: comments.Notes = field(default_factory=comments.Notes)
    """Notes of people."""


def parsed(source: str, suffix: str = ".md") -> Parsed:
    """A Markdown text, or a plain one when its file's name ends in `.txt`."""
    if suffix == ".txt":
        return Parsed(_plain(source))
    words, tags = covered(source)
    env: dict[str, Any] = {"tags": tags}
    tokens = footnotes.written_in_place(parser().parse(words, env), env)
    deep = next((t for t in tokens if t.level >= MAX_NESTING - 1), None)
    for token in tokens:
        if token.type in ("alert_open", "alert_close", "admonition_open", "admonition_close"):
            token.tag = "aside"
    tokens, alone = blocks(tokens, tags)
    tokens, dropped = expand(tokens)
    left_out = [*dropped, *alone, *(resolved(tokens, tags) if tags else ())]
    tokens, told = directives.placed(tokens)
    tokens, notes = comments.taken_out(captioned(tokens))
    tokens, remarks = footnotes.arranged(tokens)
    return Parsed(tokens, left_out, [*told, *remarks], deep, notes)


def _nothing(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:  # noqa: ARG001
    return ""


def _item(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:
    """A list's item; one of a task list with a sign that says whether it is done."""
    value = f' value="{xml_text(str(tokens[idx].attrs["value"]))}"' if "value" in tokens[idx].attrs else ""
    if "checked" not in tokens[idx].meta:
        return f"<li{value}>" + ("" if tokens[idx + 1].hidden else "\n")
    sign, says = ("☑", "done") if tokens[idx].meta["checked"] else ("☐", "not done")
    return f'<li{value}><span role="img" aria-label="{says}">{sign}</span> '


def _image(self: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    """A picture with the words of its alternative text (markdown-it's own loses what is escaped)."""
    token = tokens[idx]
    token.attrs["alt"] = alternative(token.children or ())
    return self.renderToken(tokens, idx, options, env)


def _code(_: object, tokens: Sequence[Token], idx: int, __: object, env: dict[str, Any]) -> str:
    before = env.get("coloured", 0)
    env["coloured"] = before + len(tokens[idx].content)
    return highlighted(tokens[idx].content, tokens[idx].info, before=before)


def _woven(_: object, tokens: Sequence[Token], idx: int, *__: object) -> str:
    return tokens[idx].content


@lru_cache(maxsize=1)
def _marks() -> MarkdownIt:
    """A parser that knows text and a person's markup, nothing else."""
    md = MarkdownIt("zero", {"maxNesting": MAX_NESTING})
    md.inline = _Inline()
    allowed = sorted({name for names in ATTRS.values() for name in names} | {"class"})
    attrs_plugin(md, after=(), spans=True, allowed=allowed)
    md.inline.ruler.enableOnly(["text", "span", "attr"], ignoreInvalid=True)
    md.inline.ruler2.enableOnly([], ignoreInvalid=True)
    return md


def _plain(source: str) -> list[Token]:
    """A paragraph for each line; where a program has wrapped the lines, for each block between blank lines."""
    lines = source.split("\n")
    filled = [line for line in lines if line.strip()]
    blocks = sum(bool(line.strip()) and (not i or not lines[i - 1].strip()) for i, line in enumerate(lines))
    wrapped = blocks > 1 and len(filled) > 1.5 * blocks and max(map(len, filled)) <= 100
    tokens: list[Token] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while wrapped and end < len(lines) and lines[at].strip() and lines[end].strip():
            end += 1
        content = "\n".join(line.strip() for line in lines[at:end])
        if content:
            inline = Token("inline", "", 0, content=content, map=[at, end], level=1, block=True)
            inline.children = _marks().inline.parse(content, _marks(), {}, [])
            tokens += [
                Token("paragraph_open", "p", 1, map=[at, end], block=True),
                inline,
                Token("paragraph_close", "p", -1, block=True),
            ]
        at = end
    return tokens


def place_of(content: str, token: Token) -> int | None:
    """Offset of a text or code token's words in the block's content; None when they do not stand there."""
    at = token.meta.get("at")
    if at is None or not token.content:
        return None
    if token.type == "code_inline":
        start = at + len(token.markup)
        flat = content.replace("\n", " ")
        return next((p for p in (start, start + 1) if flat.startswith(token.content, p)), None)
    return next((p for p in (at, at + 1) if content.startswith(token.content, p)), None)
