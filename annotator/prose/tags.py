"""Liquid, Jinja and Hugo's shortcodes in an article: what they stand for is resolved, the rest is left out.

Before parsing each tag is covered by as many characters of a private plane as it has, so that every other character
keeps its place. In code the tags come back as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_FIRST = 0x100000
_MOST = 60_000
_COVER = re.compile("([\U00100000-\U0010fffd])\\1*")
_ALONE = re.compile("[\U00100000-\U0010fffd][\U00100000-\U0010fffd \t]*")
_ENCODED = re.compile(r"(?:%F4%8[0-9A-F]%[89AB][0-9A-F]%[89AB][0-9A-F])+")
_TAGS = re.compile(
    r"(?<!\\)(?:\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{%-?\s*raw\s*-?%\}(?P<raw>.*?)\{%-?\s*endraw\s*-?%\}"
    r"|\{\{[<%]/\*.*?\*/[>%]\}\}"
    r"|\{\{(?P<hugo>[<%])(?P<code>.{0,2000}?)[>%]\}\}"
    r"|\{%-?(?P<tag>[^{}]{0,2000}?)-?%\}"
    r"|\{\{-?(?P<out>[^{}<%]{1,400}?)-?\}\}"
    r"|\{:[^{}\n]{0,300}\})",
    re.S,
)
_PAIR = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'|(\S+)")
_FIGURES = frozenset({"figure", "image", "img", "picture", "figure.html", "image.html", "img.html"})
_NOTICES = frozenset(
    {"notice", "note", "tip", "warning", "info", "alert", "admonition", "hint", "callout", "caution", "danger"}
)
_PATHS = frozenset({"ref", "relref", "post_url", "link"})

Kind = Literal["other", "nothing", "path", "figure", "notice", "end", "code", "endcode"]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a template language: what it stands for, and the words of it that matter."""

    kind: Kind
    written: str
    value: str = ""
    """A path, or the language of code."""
    attrs: tuple[tuple[str, str], ...] = ()


def covered(source: str) -> tuple[str, list[Tag]]:
    """`source` with its tags covered, character for character, and the tags by the number that covers them."""
    if not re.search(r"\{[{%:]", source) or re.search("[\U000f0000-\U0010ffff]", source):
        return source, []
    tags: list[Tag] = []
    out, last = [], 0

    def cover(start: int, end: int, tag: Tag) -> None:
        nonlocal last
        out.append(source[last:start])
        out.append(re.sub(r"[^\n]", chr(_FIRST + len(tags)), source[start:end]))
        tags.append(tag)
        last = end

    for found in _TAGS.finditer(source):
        if found["raw"] is not None:
            cover(found.start(), found.start("raw"), Tag("nothing", "{% raw %}"))
            cover(found.end("raw"), found.end(), Tag("nothing", "{% endraw %}"))
        elif not found[0].startswith(("{{<", "{{%")) or found["hugo"]:
            cover(found.start(), found.end(), _tag(found))
        if len(tags) > _MOST:
            break
    return "".join(out) + source[last:], tags


def _tag(found: re.Match[str]) -> Tag:
    written = found[0]
    inner = (found["code"] or found["tag"] or "").strip().removesuffix("/").strip()
    if found["out"] is not None:
        return _output(written, found["out"].strip())
    if not inner:
        return Tag("nothing", written)
    name, _, rest = inner.partition(" ")
    if name == "include":
        name, _, rest = rest.strip().partition(" ")
        name = name if name in _FIGURES else "include"
    closing = inner.startswith("/") or name.startswith("end")
    bare = inner.lstrip("/").split()[0].removeprefix("end") if closing else name
    if bare == "highlight":
        return Tag(
            "endcode" if closing else "code", written, "" if closing else (rest.split() or [""])[0].strip("\"'")
        )
    if bare in _NOTICES:
        return Tag("end" if closing else "notice", written)
    if name in _PATHS:
        quoted = _QUOTED.search(rest)
        path = next((g for g in quoted.groups() if g), "") if quoted else ""
        return Tag("path", written, path if name in ("ref", "relref") else "/" + path.lstrip("/"))
    attrs = tuple((m[1], m[2] or m[3] or m[4] or "") for m in _PAIR.finditer(rest))
    if name in _FIGURES and any(k in ("src", "url", "path", "image_path", "file") for k, _ in attrs):
        return Tag("figure", written, attrs=attrs)
    return Tag("other", written)


def _output(written: str, inner: str) -> Tag:
    """`{{ site.baseurl }}` and `{{ '/x' | relative_url }}`: the beginning of an address, or all of it."""
    first, _, filters = inner.partition("|")
    if first.strip() in ("site.baseurl", "site.url", "base_url", "site.baseURL", "page.baseurl", "config.site_url"):
        return Tag("path", written)
    quoted = re.fullmatch(r"\s*[\"'](.*?)[\"']\s*", first)
    if quoted and re.search(r"relative_url|absolute_url|\burl\b|prepend|relURL|absURL", filters):
        return Tag("path", written, quoted[1])
    call = re.fullmatch(r"(?:url_for|get_url|relref|ref)\(?\s*(?:path\s*=\s*)?[\"'](.*?)[\"'].*", inner)
    return Tag("path", written, call[1]) if call else Tag("other", written)


def install(md: MarkdownIt) -> None:
    """Let tags that have a line to themselves be blocks."""
    md.block.ruler.before("fence", "tag", _rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    tags: list[Tag] = state.env.get("tags", [])
    if not tags:
        return False
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]].rstrip()
    if not line or not _ALONE.fullmatch(line):
        return False
    if silent:
        return True
    tag = tags[ord(line[0]) - _FIRST]
    if tag.kind == "code" and (last := _closing(state, tags, first + 1, end)):
        token = state.push("fence", "code", 0)
        token.info, token.content = tag.value, state.getLines(first + 1, last, state.blkIndent, True)
        token.map, token.markup = [first, last + 1], "```"
        state.line = last + 1
        return True
    token = state.push("tag", "", 0)
    token.content, token.map = line, [first, first + 1]
    state.line = first + 1
    return True


def _closing(state: StateBlock, tags: Sequence[Tag], first: int, end: int) -> int:
    for n in range(first, end):
        at = state.bMarks[n] + state.tShift[n]
        number = ord(state.src[at]) - _FIRST if at < state.eMarks[n] else -1
        if 0 <= number < len(tags) and tags[number].kind == "endcode":
            return n
    return 0


def blocks(tokens: Sequence[Token], tags: Sequence[Tag]) -> tuple[list[Token], list[tuple[str, int]]]:
    """Tags that stood on lines of their own as elements; (what is left out, line)."""
    out: list[Token] = []
    gone: list[tuple[str, int]] = []
    for token in tokens:
        if token.type != "tag":
            out.append(token)
            continue
        line = token.map[0] if token.map else 0
        for found in _COVER.finditer(token.content):
            tag = _of(tags, found[1])
            if tag.kind == "figure":
                out += _figure(tag, line)
            elif tag.kind in ("notice", "end"):
                out.append(_html("aside", 1 if tag.kind == "notice" else -1))
            elif tag.kind == "other":
                gone.append((tag.written, line))
    return out, gone


def _html(tag: str, nesting: Literal[-1, 0, 1]) -> Token:
    kind = f"html_{tag}_{'open' if nesting == 1 else 'close'}"
    return Token(kind, tag, nesting, block=True, meta={"html": True})


def _inline(children: list[Token], line: int) -> Token:
    token = Token("inline", "", 0, content="", map=[line, line + 1], block=True)
    token.children = children
    return token


def _figure(tag: Tag, line: int) -> Iterator[Token]:
    told = dict(tag.attrs)
    src = next((told[k] for k in ("src", "url", "path", "image_path", "file") if k in told), "")
    caption = told.get("caption") or told.get("title") or ""
    alt = told.get("alt") or ""
    image = Token("image", "img", 0, attrs={"src": src, "alt": ""}, content=alt)
    image.children = [Token("text", "", 0, content=alt)]
    yield _html("figure", 1)
    yield _inline([image], line)
    if caption:
        yield _html("figcaption", 1)
        yield _inline([Token("text", "", 0, content=caption)], line)
        yield _html("figcaption", -1)
    yield _html("figure", -1)


def _of(tags: Sequence[Tag], char: str) -> Tag:
    """The tag that `char` covers; a character of the author's own (`&#x100000;`) stands for itself."""
    number = ord(char) - _FIRST
    return tags[number] if number < len(tags) else Tag("nothing", char, char)


def resolved(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[tuple[str, int]]:
    """Put what tags stand for into addresses, take them out of words, and give code its own back."""
    gone: list[tuple[str, int]] = []

    def written(found: re.Match[str]) -> str:
        return _of(tags, found[1]).written

    for token in tokens:
        if token.type in ("fence", "code_block"):
            token.content = _COVER.sub(written, token.content)
            token.info = _COVER.sub("", token.info)
            continue
        children: list[Token] = []
        for child in token.children or ():
            _address(child, tags)
            if child.type == "code_inline":
                child.content = _COVER.sub(written, child.content)
            escaped = child.type == "text_special" and child.content.startswith("\\")
            if (child.type == "text" or escaped) and _COVER.search(child.content):
                line = (token.map[0] if token.map else 0) + token.content.count("\n", 0, child.meta.get("at", 0))
                children += _parts(child, tags, gone, line)
            else:
                children.append(child)
        if token.type == "inline":
            token.children = children
    return gone


def _address(child: Token, tags: Sequence[Tag]) -> None:
    """Paths in the attributes of an element; alternative texts without tags."""
    for name, value in child.attrs.items():
        if isinstance(value, str):
            plain = _ENCODED.sub(lambda m: unquote(m[0]), value)
            child.attrs[name] = _COVER.sub(lambda m: _of(tags, m[1]).value, plain)
    if child.type == "image":
        child.content = _COVER.sub("", child.content)
        for inner in child.children or ():
            inner.content = _COVER.sub("", inner.content)


def _parts(child: Token, tags: Sequence[Tag], gone: list[tuple[str, int]], line: int) -> Iterator[Token]:
    """A text token without the tags in it."""
    last = 0
    for found in (*_COVER.finditer(child.content), None):
        end = found.start() if found else len(child.content)
        if end > last:
            at = child.meta.get("at")
            meta = {} if at is None else {"at": at + last}
            yield Token("text", "", 0, content=child.content[last:end], meta=meta, level=child.level)
        if found:
            last = found.end()
            tag = _of(tags, found[1])
            if tag.kind == "other":
                gone.append((tag.written, line))
