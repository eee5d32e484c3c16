"""Containers: views of the site (`::: quotes person=ada-lind`) and notices (`::: note A title`), to a line `:::`.

A view stands where its container opens; words inside follow it. What is no view and no notice stays a part of the
text without its marks, and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast, get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from annotator.base.errors import nearest
from annotator.model import Remark
from annotator.model.views import ARGUMENTS, DAYS, ENTITY, KINDS, MOST, ViewName

NOTICES = frozenset(
    (
        "note", "tip", "info", "hint", "warning", "caution", "danger", "important", "attention", "error", "success",
        "question", "abstract", "details",
    )
)  # fmt: skip
VIEWS: tuple[str, ...] = get_args(ViewName)
_NAME = re.compile(r"\s*\{?\.?([A-Za-z][\w-]*)\}?(?=\s|$)")
_PAIR = re.compile(r"\s*([A-Za-z][\w-]*)=(?:\"([^\"]*)\"|“([^”]*)”|'([^']*)'|(\S+))")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LONGEST = 20
"""Colons of a container's line: a flood of ever shorter ones is dear to close."""
Fault = tuple[str, str]
"""(what, cure)."""


def install(md: MarkdownIt) -> None:
    """Let the parser see containers of every name."""

    def opens(params: str, markup: str) -> bool:
        return len(markup) <= _LONGEST and _NAME.match(params) is not None

    container_plugin(md, "any", validate=opens)


def placed(tokens: Sequence[Token]) -> tuple[list[Token], list[Remark]]:
    """The tokens with views and notices in the place of containers; what is wrong with these (lines from 0)."""
    out: list[Token] = []
    remarks: list[Remark] = []
    closing: list[str] = []
    number = 0
    for token in tokens:
        if token.type == "container_any_open":
            found = _NAME.match(token.info)
            name, rest = (found[1].lower(), token.info[found.end() :]) if found else ("", "")
            line = token.map[0] if token.map else 0
            closing.append("aside" if name in NOTICES else "")
            if name in VIEWS:
                args, faults = arguments(cast("ViewName", name), rest)
                remarks += [Remark(what, cure, line, "bad-view") for what, cure in faults]
                meta = {"number": number, "view": name, "args": args}
                number += 1
                if not faults:
                    out.append(Token("insert", "", 0, map=token.map, block=True, meta=meta))
            elif name in NOTICES:
                out += _notice(token, rest.strip(), line)
            else:
                what = f"There is no view or notice ':::{name}'; the words inside it stay."
                remarks.append(Remark(what, nearest(name, (*VIEWS, *sorted(NOTICES))), line, "unknown-view"))
        elif token.type == "container_any_close":
            if tag := closing.pop():
                out.append(Token(f"html_{tag}_close", tag, -1, block=True))
        else:
            out.append(token)
    return out, remarks


def _notice(token: Token, title: str, line: int) -> Iterator[Token]:
    yield Token("html_aside_open", "aside", 1, map=token.map, block=True)
    if title:
        words = Token("text", "", 0, content=title, meta={"at": 0})
        yield Token("paragraph_open", "p", 1, map=[line, line + 1], block=True)
        yield Token("inline", "", 0, content=title, children=[words], map=[line, line + 1], block=True)
        yield Token("paragraph_close", "p", -1, block=True)


def arguments(view: ViewName, written: str) -> tuple[tuple[tuple[str, str], ...], list[Fault]]:
    """What a view is told, and what is wrong with that."""
    args: dict[str, str] = {}
    faults: list[Fault] = []
    at = 0
    text = written.strip().removeprefix("{").removesuffix("}")
    while text[at:].strip():
        found = _PAIR.match(text, at)
        if found is None:
            what = f"':::{view}' cannot read '{text[at:].strip()[:40]}'."
            return (), [*faults, (what, f'Write key=value or key="two words"; keys: {", ".join(ARGUMENTS[view])}.')]
        at = found.end()
        name, value = found[1], next((g for g in found.groups()[1:] if g is not None), "")
        if name not in ARGUMENTS[view]:
            faults.append((f"':::{view}' knows no '{name}'.", nearest(name, ARGUMENTS[view])))
        elif fault := _fault(name, value):
            faults.append((f"'{name}={value}' of ':::{view}' {fault[0]}.", fault[1]))
        args[name] = value
    if view == "quotes" and not faults and not any(name in ENTITY for name in args):
        faults.append(("':::quotes' does not say whose.", 'Write ::: quotes person=id, or person="Full Name".'))
    return tuple(sorted(args.items())), faults


def _fault(name: str, value: str) -> Fault | None:
    if not value:
        return "is empty", f"Write {name}=... or leave it out."
    if name == "limit" and not (value.isascii() and value.isdigit() and 1 <= int(value) <= MOST):
        return "is no number of rows", f"Write a number from 1 to {MOST}."
    if name in DAYS and not _DAY.fullmatch(value):
        return "is no date", f"Write {name}=2024, {name}=2024-05 or {name}=2024-05-14."
    if name == "kind" and value not in KINDS:
        return "is no kind of source", nearest(value, KINDS)
    return None
