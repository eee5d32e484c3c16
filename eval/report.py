"""From documents and two runs to figures, and figures as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.documents import Document
from eval.figures import Measured, calibration_error, measure
from eval.scoring import SCORERS, Scored

Rows = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured."""

    figures: tuple[Measured, ...]
    calibration: tuple[tuple[str, str, float, int], ...]
    """(group, layer, expected calibration error, how many were judged)."""
    errors: tuple[tuple[str, str, str], ...]
    """(document, class, what happened)."""

    def value(self, group: str, name: str) -> float:
        """One figure. Raises KeyError where it was not measured."""
        return {(m.group, m.name): m.value for m in self.figures}[group, name]


def report(documents: Sequence[Document], now: Rows, before: Rows | None = None) -> Report:
    """Every figure of every group of documents, with the change from `before`."""
    figures: list[Measured] = []
    calibration, errors = [], []
    for scorer in SCORERS:
        groups: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            if scorer.layer in document.layers:
                groups[document.group].append(document)
        for group, members in sorted(groups.items()):
            scored = [scorer.score(d, now[d.id]) for d in members]
            old = [scorer.score(d, before[d.id]).counts for d in members] if before is not None else None
            figures += measure(group, scorer.figures, [s.counts for s in scored], old)
            judged = [pair for s in scored for pair in s.judged]
            if judged:
                calibration.append((group, scorer.layer, calibration_error(judged), len(judged)))
            errors += [(d.id, *error) for d, s in zip(members, scored, strict=True) for error in s.errors]
    return Report(tuple(figures), tuple(calibration), tuple(errors))


def table(report: Report) -> Iterable[str]:
    """The report as lines of text. A change beyond noise has a star."""
    group = ""
    for m in report.figures:
        if m.group != group:
            group = m.group
            yield f"\n{group}: {m.documents} documents"
            yield f"{'':48}{'figure':>8}{'95 %':>14}{'of':>8}{'change':>10}"
        interval = f"{100 * m.low:.1f}-{100 * m.high:.1f}"
        change = "" if m.change is None else f"{100 * m.change:+.2f}{' *' if m.certain else '  '}"
        yield f"{m.name:48}{100 * m.value:8.1f}{interval:>14}{m.of:8.0f}{change:>10}"
    if report.calibration:
        yield f"\n{'expected calibration error':56}{'judged':>14}"
    for where, layer, error, judged in report.calibration:
        yield f"{where + ', ' + layer:48}{error:8.3f}{judged:14d}"


__all__ = ["Report", "Scored", "report", "table"]
