"""GAP: tab-separated tables (gap-development.tsv, -test, -validation), a pronoun and two names a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.convert.laying import files


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """A row for each pronoun."""
    for path in files(source, "gap-*.tsv"):
        with path.open(encoding="utf-8", newline="") as lines:
            for case in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield row(case)


def row(case: dict[str, str]) -> dict[str, Any]:
    """The names are two entities; the pronoun is one of them, or neither."""
    mentions = [_mention(case[name], int(case[f"{name}-offset"]), name, "name") for name in ("A", "B")]
    bound = [name for name in ("A", "B") if case[f"{name}-coref"].lower() == "true"]
    pronoun = _mention(case["Pronoun"], int(case["Pronoun-offset"]), bound[0] if bound else None, "pronoun")
    mentions = sorted([*mentions, pronoun], key=lambda m: int(m["start"]))
    head = {
        "id": f"gap/{case['ID']}",
        "source": "gap",
        "genre": "wikipedia",
        "tasks": ["pronoun"],
        "url": case["URL"],
    }
    return {**head, "text": case["Text"], "mentions": mentions}


def _mention(words: str, start: int, entity: str | None, form: str) -> dict[str, Any]:
    kind = {"label": "PERSON", "entity": entity, "name": form == "name", "form": form}
    return {"start": start, "end": start + len(words), **kind}
