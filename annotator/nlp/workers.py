"""Parsing over several processes. The cache is never touched here: workers give records back."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence

from spacy.language import Language

from annotator.nlp import pipeline
from annotator.nlp.tokens import Record

CHUNK = 512
"""Paragraphs a task."""

_loaded: list[Language] = []


def _start(model: str, components: tuple[str, ...]) -> None:
    _loaded.append(pipeline.load(model, components))


def _parse(chunk: list[tuple[str, str]]) -> list[tuple[str, Record]]:
    keys, texts = zip(*chunk, strict=True)
    return list(zip(keys, pipeline.records(_loaded[0], texts), strict=True))


def parsed(
    paragraphs: Sequence[tuple[str, str]], model: str, components: tuple[str, ...], jobs: int
) -> Iterator[list[tuple[str, Record]]]:
    """(key, record) of each (key, paragraph), in batches, in order."""
    chunks = [list(paragraphs[i : i + CHUNK]) for i in range(0, len(paragraphs), CHUNK)]
    with multiprocessing.Pool(min(jobs, len(chunks)), _start, (model, components)) as pool:
        yield from pool.imap(_parse, chunks)
