"""Wikilinks: `[[The wall]]`, `[[wall|the old wall]]`, `[[wall#What it cost]]`, `[[Ada Lind]]`.

What they lead to is decided by the site, so a link keeps the words of its target until the page is made.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

_LINK = re.compile(r"\[\[(?P<to>[^\[\]|\n]{1,300})(?:\|(?P<words>[^\[\]|\n]{1,300}))?\]\](?![(\[{:])")


def install(md: MarkdownIt) -> None:
    """Let the parser see wikilinks: `meta["wiki"]` of a link is its target."""
    md.inline.ruler.before("link", "wikilink", _rule)


def _rule(state: StateInline, silent: bool) -> bool:
    found = _LINK.match(state.src, state.pos, state.posMax) if state.src.startswith("[[", state.pos) else None
    if found is None or state.linkLevel or not found["to"].strip(" #"):
        return False
    if normalizeReference(found["to"]) in state.env.get("references", {}):
        return False  # [[words]] around a link that is defined elsewhere
    if silent:
        state.pos = found.end()
        return True
    name = "words" if found["words"] and found["words"].strip() else "to"
    words = found[name].strip()
    opening = state.push("link_open", "a", 1)
    opening.meta["wiki"] = found["to"].strip()
    text = state.push("text", "", 0)
    text.content = words
    text.meta["at"] = found.start(name) + found[name].index(words)
    state.push("link_close", "a", -1)
    state.pos = found.end()
    return True
