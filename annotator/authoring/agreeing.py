"""`annotator agree`: how far two people who annotated the same article agree.

F1 counts a span as found twice when both mark the same words as the same kind. Cohen's kappa (1960) is over the spans
that both marked, whatever kind they gave: one person's kinds against the other's, and one's speakers against the
other's where both saw a quotation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.authoring.markup import draft_in, site_of
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.texts import read_data
from annotator.model import Article, Mark, Span
from annotator.prose import read
from annotator.prose.parser import KINDS

_KINDS = frozenset({*KINDS, "quote", "source", "date"}) - {"none"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people agree on one article."""

    rows: tuple[tuple[str, int, int, int], ...]
    """(kind, spans of the first, spans of the second, spans of both), the last row for all kinds together."""
    both: int
    """Spans that both marked, as whatever kind."""
    kind: float | None
    """Kappa over their kinds; None where there is no such span."""
    quotes: int
    """Spans that both marked as quotations."""
    speaker: float | None
    """Kappa over their speakers; None where there is no such span."""


def agreement(first: Path, second: Path) -> Agreement:
    """How far the annotations of two files agree. Raises AnnotatorError, also where their words differ."""
    one, other = _read(first), _read(second)
    if one.text != other.text:
        same = next((i for i, (a, b) in enumerate(zip(one.text, other.text, strict=False)) if a != b), 0)
        what = f"The words differ from those of {first}: '{other.text[same : same + 40]}'."
        raise AnnotatorError(Problem(what, "Compare two copies of one article.", second))
    return agreed(one.marks, other.marks)


def _read(file: Path) -> Article:
    data = read_data(file, file)
    if isinstance(data, Problem):
        raise AnnotatorError(data)
    draft, _ = draft_in(file, data, load_config(site_of(file)))
    article, problems = read(draft)
    if problems:
        raise AnnotatorError(problems)
    return article


def agreed(first: Sequence[Mark], second: Sequence[Mark]) -> Agreement:
    """How far two people's marks agree."""
    one, other = _by_span(first), _by_span(second)
    a, b = ({(m.kind, span) for span, m in marks.items()} for marks in (one, other))
    kinds = sorted({kind for kind, _ in a | b})
    rows = [(k, _of(k, a), _of(k, b), _of(k, a & b)) for k in kinds]
    rows.append(("all", len(a), len(b), len(a & b)))
    both = sorted(one.keys() & other.keys())
    quotes = [s for s in both if one[s].kind == other[s].kind == "quote"]
    return Agreement(
        tuple(rows),
        len(both),
        kappa([(one[s].kind, other[s].kind) for s in both]),
        len(quotes),
        kappa([(one[s].get("by"), other[s].get("by")) for s in quotes]),
    )


def _by_span(marks: Sequence[Mark]) -> dict[Span, Mark]:
    return {m.span: m for m in marks if m.kind in _KINDS}


def _of(kind: str, spans: set[tuple[str, Span]]) -> int:
    return sum(k == kind for k, _ in spans)


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa; 1 where both gave one and the same answer throughout, None without a pair."""
    if not pairs:
        return None
    count = len(pairs)
    seen = sum(a == b for a, b in pairs) / count
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(ours[k] * theirs[k] for k in ours) / count**2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def lines(found: Agreement) -> list[str]:
    """The figures for a person."""
    out = [f"{'kind':10}{'first':>8}{'second':>8}{'both':>8}{'F1':>8}"]
    for kind, ours, theirs, same in found.rows:
        f1 = 2 * same / (ours + theirs) if ours + theirs else 1.0
        out.append(f"{kind:10}{ours:8}{theirs:8}{same:8}{f1:8.2f}")
    for name, value, count in (("kind", found.kind, found.both), ("speaker", found.speaker, found.quotes)):
        shown = "-" if value is None else f"{value:.2f}"
        out.append(f"Kappa over {name}, {count} spans that both marked: {shown}")
    return out
