"""A Markdown parser whose inline tokens know where they stand in the source.

markdown-it gives line numbers for blocks and nothing for what is inside them. Here each inline token's
`meta["at"]` is its offset into the block's content; `text` tokens stand there word for word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.attrs import attrs_plugin

from annotator.trust import safe_url

KINDS: dict[str, str] = {
    "person": "PERSON", "org": "ORG", "place": "GPE", "group": "NORP", "event": "EVENT", "work": "WORK_OF_ART",
    "product": "PRODUCT", "law": "LAW", "quote": "", "source": "", "date": "", "none": "",
}  # fmt: skip
"""Classes of the inline markup; entity kinds with their label."""

ATTRS: dict[str, tuple[str, ...]] = {
    "quote": ("by", "qid", "kind"),
    "source": ("ref", "role"),
    "date": ("value",),
    "none": (),
    **{kind: ("ref",) for kind, label in KINDS.items() if label},
}
"""Attributes that each class may carry."""

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
    """The one parser: no HTML, safe links, bracketed spans, tokens that know their place."""
    md = MarkdownIt("js-default", {"maxNesting": MAX_NESTING})
    md.inline = _Inline()  # all its rules are on, as the preset wants; with `html` off none lets HTML through
    md.validateLink = lambda url: safe_url(url) is not None  # type: ignore[method-assign]
    allowed = sorted({name for names in ATTRS.values() for name in names} | {"class"})
    attrs_plugin(md, after=(), spans=True, allowed=allowed)
    # Both join neighbouring text tokens, and what is joined has no one place in the source.
    md.disable(["text_join", "fragments_join"])
    return md


def parse(source: str) -> list[Token]:
    """The block tokens of a Markdown text."""
    return parser().parse(source, {})


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
