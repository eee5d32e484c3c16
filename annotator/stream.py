"""JSON Lines in, JSON Lines out: the annotations in a pipeline, a batch of documents at a time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.errors import Problem
from annotator.exports.jsonl import document
from annotator.nlp import Reader, Text, annotate, text_of_lines

BATCH = 24
"""Documents read at a time: enough to fill the model's batches, few enough to stream."""


def annotate_lines(lines: Iterable[str], reader: Reader, *, path: Path | None = None) -> Iterator[str | Problem]:
    """For each input line its output line, in order; a line that is no document gives a Problem instead."""
    numbered = enumerate(lines, 1)
    while batch := list(islice(numbered, BATCH)):
        read = [_document(line, number, path) for number, line in batch if line.strip()]
        parses = reader.read([r[1] for r in read if not isinstance(r, Problem)])
        for item in read:
            if isinstance(item, Problem):
                yield item
                continue
            id_, text = item
            parse = next(parses)
            try:
                findings = annotate(parse)
            except Exception as error:  # one document must not end the stream
                yield Problem(
                    f"annotator failed on document {id_!r}: {error!r}.", "Please report this with the document.", path
                )
                continue
            yield json.dumps(document(id_, text.text, text.lang, findings), ensure_ascii=False)


def _document(line: str, number: int, path: Path | None) -> tuple[Any, Text] | Problem:
    def problem(what: str, cure: str) -> Problem:
        return Problem(what, cure, path, number)

    try:
        row = json.loads(line)
    except ValueError as error:
        return problem(f"This line is not JSON ({error}).", "Write one JSON object a line.")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return problem(
            "This line has no text.", 'Write {"id": ..., "text": "..."} with an optional date, title and lang.'
        )
    published = None
    if row.get("date"):
        try:
            published = dt.date.fromisoformat(str(row["date"])[:10])
        except ValueError:
            return problem(f"The date {row['date']!r} is no date.", "Write it as YYYY-MM-DD, or leave it out.")
    text = text_of_lines(
        row["text"], published=published, title=str(row.get("title") or ""), lang=str(row.get("lang") or "en")
    )
    return row.get("id"), text
