"""Which articles a command means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.model import Article


def chosen(articles: Sequence[Article], wanted: Sequence[str], source: Path) -> list[Article]:
    """The articles `wanted`, each by its file or its slug, in that order. Raises AnnotatorError."""
    out: list[Article] = []
    problems: list[Problem] = []
    for name in wanted:
        full = Path(name).resolve()
        found = next(
            (a for a in articles if name in (a.slug, str(a.path)) or full == (source / a.path).resolve()), None
        )
        if found is not None:
            out.append(found)
        else:
            cure = nearest(name, sorted(a.slug for a in articles)) if articles else "Put an article into content/."
            problems.append(Problem(f"There is no article '{name}'.", cure))
    if problems:
        raise AnnotatorError(problems)
    return out
