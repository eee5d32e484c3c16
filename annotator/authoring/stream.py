"""JSON Lines in, JSON Lines out: the annotations in a pipeline, a batch of documents at a time."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.base.errors import Problem
from annotator.base.texts import LONGEST, LONGEST_BLOCK
from annotator.content.languages import is_language, unread
from annotator.exports.jsonl import document
from annotator.lang import is_read
from annotator.nlp import Reader, Text, annotate, text_of_lines

BATCH = 24
"""Documents read at a time: enough to fill the model's batches, few enough to stream."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def annotate_lines(
    lines: Iterable[str],
    reader: Reader,
    *,
    path: Path | None = None,
    warn: Callable[[Problem], None] = lambda _: None,
) -> Iterator[str | Problem]:
    """For each input line its output line, in order; a line that is no document gives a Problem instead.

    `warn` is told once of each language that is not read.
    """
    foreign: set[str] = set()
    numbered = enumerate(lines, 1)
    while batch := list(islice(numbered, BATCH)):
        kept = [(number, line) for number, line in batch if line.strip()]
        read = [_document(line, number, path) for number, line in kept]
        parses = reader.read([r[1] for r in read if not isinstance(r, Problem)])
        for (number, _), item in zip(kept, read, strict=True):
            if isinstance(item, Problem):
                yield item
                continue
            id_, text = item
            if not is_read(text.lang) and text.lang not in foreign:
                foreign.add(text.lang)
                what, _ = unread(text.lang)
                warn(Problem(f"Document {id_!r}: {what}", "Leave out documents in other languages.", path))
            parse = next(parses)
            try:
                findings = annotate(parse)
            except Exception as error:  # one document must not end the stream
                yield Problem(
                    f"annotator failed on document {id_!r}: {error!r}.",
                    "Please report this with the document.",
                    path,
                    number,
                )
                continue
            yield json.dumps(document(id_, text.text, text.lang, findings), ensure_ascii=False)


def _document(line: str, number: int, path: Path | None) -> tuple[Any, Text] | Problem:
    def problem(what: str, cure: str) -> Problem:
        return Problem(what, cure, path, number)

    if any("\udc80" <= char <= "\udcff" for char in line):
        return problem("This line is not UTF-8.", "Save the file as UTF-8.")
    try:
        row = json.loads(line.removeprefix("\ufeff") if number == 1 else line, parse_constant=_no_number)
        if isinstance(row, dict) and isinstance(row.get("id"), float):
            json.dumps(row["id"], allow_nan=False)
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else str(error)
        return problem(f"This line is not JSON ({why}).", "Write one JSON object a line.")
    if not isinstance(row, dict):
        return problem("This line is no JSON object.", 'Write {"id": ..., "text": "..."}.')
    if not isinstance(row.get("text"), str):
        return problem(
            "This line has no text.", 'Write {"id": ..., "text": "..."} with an optional date, title and lang.'
        )
    if fault := _fault(row):
        return problem(*fault)
    published = None
    if row.get("date"):
        published = _day(row["date"])
        if published is None:
            return problem(f"The date {row['date']!r} is no date.", "Write it as YYYY-MM-DD, or leave it out.")
    text = text_of_lines(row["text"], published=published, title=row.get("title") or "", lang=row.get("lang") or "en")
    return row.get("id"), text


def _no_number(said: str) -> None:
    raise ValueError(f"{said} is no number of JSON's")


def _fault(row: dict[str, Any]) -> tuple[str, str] | None:
    """What is wrong with a document's fields, and what to do."""
    for key in ("date", "title", "lang"):
        if row.get(key) is not None and not isinstance(row[key], str):
            return (f"Its {key} is no text.", f'Write "{key}": "...", or leave it out.')
    if len(row["text"]) > LONGEST or any(len(line) > LONGEST_BLOCK for line in row["text"].split("\n")):
        what = f"Its text has more than {LONGEST:,} characters, or a line of it more than {LONGEST_BLOCK:,}."
        return what, "Break it into paragraphs with line feeds, or into several documents."
    if not isinstance(row.get("id"), str | int | float | None) or isinstance(row.get("id"), bool):
        return ("Its id is neither text nor a number.", 'Write "id": "...", or leave it out.')
    if any(_SURROGATE.search(v) for v in row.values() if isinstance(v, str)):
        return ("A text in this line holds half a character (a lone surrogate).", "Write it whole, or remove it.")
    if not is_language(row.get("lang") or "en"):
        return f"'{row['lang']}' is no language.", 'Write "lang": "en", or leave it out.'
    return None


def _day(said: str) -> dt.date | None:
    """The day of a date, with or without a time behind it."""
    try:
        return dt.date.fromisoformat(said[:10])
    except ValueError:
        return None
