"""Where a problem stands in its file, and the line as it should be."""

from __future__ import annotations

import bisect

from annotator.base.errors import Problem
from annotator.model import Article, Span


def source_of(article: Article, offset: int) -> int | None:
    """The character of the Markdown body that gives the one at `offset` of the text; None where there is none."""
    at = bisect.bisect_right(article.runs, offset, key=lambda run: run.text) - 1
    if at < 0:
        return None
    run = article.runs[at]
    return run.source + offset - run.text if offset - run.text < run.length else None


def problem_at(article: Article, span: Span, code: str, what: str, cure: str, *, paste: str = "") -> Problem:
    """A problem with the words at `span`; `paste` is what should stand in their place, where that is certain."""
    from annotator.prose import line_at

    line = line_at(article, span.start)
    start = source_of(article, span.start)
    if start is None:
        return Problem(what, cure, article.path, line, code)
    begin = article.body.rfind("\n", 0, start) + 1
    fixed = ""
    words = span.of(article.text)
    if paste and article.body.startswith(words, start) and "\n" not in words:
        end = (article.body + "\n").index("\n", start)
        fixed = article.body[begin:start] + paste + article.body[start + len(words) : end]
    return Problem(what, cure, article.path, line, code, start - begin + 1, fixed)
