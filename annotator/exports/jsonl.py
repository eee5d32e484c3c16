"""JSON Lines: one object a document, offsets in code points into exactly the text that came in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from annotator.model import Cue, Entity, EntityMention, Findings, Footnote, Moment, Quote, SourceMention, Span


def document(
    id_: Any, text: str, lang: str, findings: Findings, footnotes: Iterable[Footnote] = ()
) -> dict[str, Any]:
    """The JSON Lines object of one document. Unknown values are null; arrays are sorted by start."""
    return {
        "id": id_,
        "text": text,
        "lang": lang,
        "date": findings.published.isoformat() if findings.published else None,
        "lines": [{**_span(line.span), "type": line.type} for line in findings.lines],
        "mentions": [_mention(m) for m in findings.mentions],
        "entities": [_entity(e) for e in findings.entities],
        "quotes": [_quote(q) for q in findings.quotes],
        "sources": [_source(s) for s in findings.sources],
        "times": [
            {
                **_span(t.span),
                "kind": t.kind,
                "value": t.value or None,
                "anchor": t.anchor or None,
                "rule": t.rule or None,
                "by": t.by,
                "confidence": t.confidence,
            }
            for t in findings.times
        ],
        "timeline": [
            {
                "date": m.date,
                "precision": m.precision,
                "label": m.label or None,
                "sentence": _span(m.sentence),
                "time": m.time,
                "end": m.end or None,
                "inferred": m.inferred,
                "future": m.future,
                "confidence": m.confidence,
                "aside": aside,
            }
            for m, aside in _moments(findings)
        ],
        "footnotes": [
            {**_span(n.span), "number": n.number, "label": n.label or None, "marks": list(n.marks)} for n in footnotes
        ],
    }


def _moments(findings: Findings) -> list[tuple[Moment, bool]]:
    """Every dated sentence in text order, and whether it is no entry of the timeline that pages show."""

    def place(row: tuple[Moment, bool]) -> tuple[int, bool, int]:
        moment, _ = row
        return moment.sentence.start, moment.time is None, moment.time or 0

    return sorted([*((m, False) for m in findings.moments), *((m, True) for m in findings.asides)], key=place)


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _mention(m: EntityMention) -> dict[str, Any]:
    return {
        **_span(m.span),
        "label": m.label,
        "entity": m.entity,
        "form": m.form,
        "government": m.government or None,
        "by": m.by,
        "confidence": m.confidence,
    }


def _entity(e: Entity) -> dict[str, Any]:
    return {
        "id": e.id,
        "name": e.name,
        "label": e.label,
        "aliases": list(e.aliases),
        "about": e.about[0].text if e.about else None,
        "facts": dict(e.facts),
        "confidence": e.confidence,
    }


def _cue(cue: Cue | None) -> dict[str, Any] | None:
    return None if cue is None else {**_span(cue.span), "text": cue.text, "kind": cue.kind}


def _quote(q: Quote) -> dict[str, Any]:
    speaker = None
    if q.speaker is not None:
        speaker = {
            "start": q.speaker.span.start if q.speaker.span else None,
            "end": q.speaker.span.end if q.speaker.span else None,
            "text": q.speaker.text,
            "entity": q.speaker.entity,
            "role": q.speaker.role,
            "confidence": q.speaker.confidence,
        }
    return {
        **_span(q.span),
        "kind": q.kind,
        "stance": q.stance,
        "speaker": speaker,
        "cue": _cue(q.cue),
        "group": q.group,
        "by": q.by,
        "confidence": q.confidence,
    }


def _source(s: SourceMention) -> dict[str, Any]:
    return {
        **_span(s.span),
        "role": s.role,
        "entity": s.entity,
        "cue": _cue(s.cue),
        "claim": _span(s.claim) if s.claim else None,
        "by": s.by,
        "confidence": s.confidence,
    }
