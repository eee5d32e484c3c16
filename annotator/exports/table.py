"""CSV: a row for each annotation, for a spreadsheet.

Words that a spreadsheet would run as a formula get an apostrophe in front; the offsets give them as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.model import EDITOR, Annotated, SiteGraph, Span
from annotator.model.vocabulary import authorities

COLUMNS = (
    "article", "published", "kind", "start", "end", "words", "label", "entity", "name", "speaker", "cue", "stance",
    "role", "value", "by", "confidence", "authority",
)  # fmt: skip
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def table(graph: SiteGraph, articles: Sequence[Annotated]) -> str:
    """The annotations of `articles`, in the order of each text, under a row of headings."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for annotated in articles:
        rows = sorted(_rows(graph, annotated), key=lambda r: (r["start"], -int(r["end"]), r["kind"]))
        writer.writerows({k: _cell(v) for k, v in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    return "'" + value if isinstance(value, str) and _FORMULA.match(value) else value


def rows_of(said: str) -> list[dict[str, str]]:
    """The rows of a table as `table` wrote it, with every cell as it was before it was made safe."""
    return [{k: _plain(v) for k, v in row.items()} for row in csv.DictReader(io.StringIO(said, newline=""))]


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _rows(graph: SiteGraph, annotated: Annotated) -> Iterator[dict[str, Any]]:
    found, text = annotated.findings, annotated.article.text

    def row(kind: str, span: Span, by: str, confidence: float, **more: str | None) -> dict[str, Any]:
        entity = more.get("entity") or ""
        return {
            "article": annotated.article.slug,
            "published": str(found.published or ""),
            "kind": kind,
            "start": span.start,
            "end": span.end,
            "words": " ".join(span.of(text).split()),
            "name": graph.entities[entity].name if entity in graph.entities else "",
            "by": by,
            "confidence": confidence,
            "authority": " ".join(url for _, url in authorities(graph.entities[entity]))
            if entity in graph.entities
            else "",
            **{k: v or "" for k, v in more.items()},
        }

    for m in found.mentions:
        yield row("entity", m.span, m.by, m.confidence, label=m.label, entity=m.entity)
    for q in found.quotes:
        speaker, cue = q.speaker, q.cue.text if q.cue else ""
        who = {"speaker": speaker.text, "entity": speaker.entity, "role": speaker.role} if speaker else {}
        yield row("quote", q.span, q.by, q.confidence, label=q.kind, cue=cue, stance=q.stance, **who)
    for s in found.sources:
        cue = s.cue.text if s.cue else ""
        yield row("source", s.span, s.by, s.confidence, entity=s.entity, role=s.role, cue=cue)
    for t in found.times:
        yield row("time", t.span, t.by, t.confidence, label=t.kind, value=t.value)
    for note in annotated.article.footnotes:
        marks = " ".join(str(at) for at in note.marks)
        yield row("note", note.span, EDITOR, 1.0, label=str(note.number), value=marks)
