"""What the preview shows in the place of a page that could not be built: each fault with its line of the file."""

from __future__ import annotations

import html
from pathlib import Path

from annotator.base.errors import Problem, printable
from annotator.base.trust import contained

_AROUND = 2
"""Lines shown before and behind the faulty one."""
_LONGEST = 240
_STYLE = (
    ":root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:48rem;margin:8vh auto;"
    "padding:0 1rem;overflow-wrap:break-word}h1{font-size:1.5rem}ol{padding-left:1.2rem}li{margin:1.5rem 0}"
    "p{margin:.2rem 0}.w{font:600 .95rem ui-monospace,monospace}.c{opacity:.8}"
    "pre{font:.9rem/1.5 ui-monospace,monospace;white-space:pre-wrap;background:light-dark(#f3f0e8,#1f2024);"
    "padding:.5rem .7rem;margin:.4rem 0}"
    "pre i{font-style:normal;opacity:.7}mark{background:light-dark(#ffd9d9,#5a1f25);color:inherit}"
)


def error_page(problems: tuple[Problem, ...], source: Path | None = None) -> str:
    """The problems as a page: file, line, the line itself as it stands in `source`, what, cure."""
    rows = "".join(
        f"<li><p class=w>{_escaped(p.path or '')}{f':{p.line}' if p.line else ''}</p>"
        f"<p>{_escaped(p.what)}</p>{_excerpt(p, source)}<p class=c>{_escaped(p.cure)}</p></li>"
        for p in problems
    )
    count = "One thing to fix" if len(problems) == 1 else f"{len(problems)} things to fix"
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Not built yet</title>"
        f"<meta name=viewport content='width=device-width, initial-scale=1'><style>{_STYLE}</style></head>"
        f"<body><main>"
        f"<h1>{count}</h1><ol>{rows}</ol><p>Save the file; this page reloads by itself. "
        "<a href='?old'>Show the last good build</a></p></main></body></html>"
    )


def _excerpt(problem: Problem, source: Path | None) -> str:
    """The faulty line between its neighbours; empty where there is none to show."""
    file = contained(source, problem.path) if source and problem.path and problem.line else None
    if file is None or not problem.line or not file.is_file():
        return ""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    if problem.line > len(lines):
        return ""
    first = max(1, problem.line - _AROUND)
    shown = []
    for number, line in enumerate(lines[first - 1 : problem.line + _AROUND], first):
        words = _escaped(line[:_LONGEST] + " …" * (len(line) > _LONGEST))
        shown.append(f"<i>{number:4} </i>" + (f"<mark>{words or ' '}</mark>" if number == problem.line else words))
    return "<pre>" + "\n".join(shown) + "</pre>"


def _escaped(text: object) -> str:
    return html.escape(printable(text))
