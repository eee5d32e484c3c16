"""MEANTIME: mentions that refer to an entity, and time expressions, in CAT's XML (intra-doc_annotation/).

Only the first six sentences are annotated, so time expressions are asked for up to there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.convert.cat import CatDocument, read
from eval.convert.laying import files

_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "PRO": "PRODUCT"}
_FORMS = {"NAM": "name", "PRE.NAM": "name", "PRO": "pronoun"}
ANNOTATED = 5
"""The last sentence with annotations."""


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """Two rows a document: who is who, and the times of its first sentences."""
    for path in files(source, "*.xml"):
        document = read(path)
        yield {"id": f"meantime/{path.stem}", "source": "meantime", "genre": "news", **_mentions(document)}
        yield {"id": f"meantime/{document.id}", "source": "meantime", **_times(document)}


def _mentions(document: CatDocument) -> dict[str, Any]:
    out = []
    for markable, start, end in document.spans("ENTITY_MENTION"):
        target = document.refers.get(markable.get("m_id", ""))
        if target is None:
            continue
        entity = document.markables[target]
        form = _FORMS.get((markable.get("syntactic_type") or "").upper(), "nominal")
        made = {"start": start, "end": end, "label": _LABELS.get(entity.get("ent_type") or "", "MISC")}
        out.append({**made, "entity": target, "name": form == "name", "form": form})
    out.sort(key=lambda m: (m["start"], m["end"]))
    return {"tasks": ["cluster"], "text": document.laid.text, "mentions": out}


def _times(document: CatDocument) -> dict[str, Any]:
    last = document.sentences.get(ANNOTATED, (0, len(document.laid.text)))[1]
    found: list[dict[str, Any]] = []
    for markable, start, end in document.spans("TIMEX3", until=ANNOTATED):
        if markable.get("functionInDocument") != "CREATION_TIME":
            kind, value = markable.get("type", "DATE"), markable.get("value") or ""
            found.append({"start": start, "end": end, "kind": kind, "value": value})
    outer = [t for t in found if any(o is not t and t["start"] <= o["start"] and o["end"] <= t["end"] for o in found)]
    times = sorted((t for t in found if t not in outer), key=lambda t: t["start"])
    return {"dct": document.written, "text": document.laid.text[:last], "times": times}
