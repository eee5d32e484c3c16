"""Parsing over several processes. The cache is never touched here: workers give records back."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence

from spacy.language import Language

from annotator.base.errors import AnnotatorError, Problem
from annotator.nlp.parsing import pipeline
from annotator.nlp.parsing.tokens import Record

CHUNK = 512
"""Paragraphs a task."""

_loaded: list[Language] = []
_wrong: list[Problem] = []
"""Why there is no model. A worker that raises while it starts would be started again without end."""


def _start(model: str, components: tuple[str, ...]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the pool ends its workers so, and they have nothing to tidy up
    try:
        _loaded.append(pipeline.load(model, components))
    except AnnotatorError as error:
        _wrong.extend(error.problems)


def _parse(chunk: list[tuple[str, str]]) -> list[tuple[str, Record]] | list[Problem]:
    if _wrong:
        return _wrong
    keys, texts = zip(*chunk, strict=True)
    return list(zip(keys, pipeline.records(_loaded[0], texts), strict=True))


def parsed(
    paragraphs: Sequence[tuple[str, str]], model: str, components: tuple[str, ...], jobs: int
) -> Iterator[list[tuple[str, Record]]]:
    """(key, record) of each (key, paragraph), in batches, in order."""
    chunks = [list(paragraphs[i : i + CHUNK]) for i in range(0, len(paragraphs), CHUNK)]
    with multiprocessing.Pool(min(jobs, len(chunks)), _start, (model, components)) as pool:
        for rows in pool.imap(_parse, chunks):
            wrong = [row for row in rows if isinstance(row, Problem)]
            if wrong:
                raise AnnotatorError(wrong)
            yield [row for row in rows if not isinstance(row, Problem)]
