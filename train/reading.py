"""Parses of documents, kept between runs."""

from __future__ import annotations

from functools import lru_cache

from annotator.base.cache import Cache
from annotator.nlp import Reader, text_of_lines
from annotator.nlp.parsing.tokens import Parse
from eval.documents import Document
from eval.predict import KEPT


@lru_cache(maxsize=1)
def _reader() -> Reader:
    KEPT.parent.mkdir(exist_ok=True)
    return Reader(Cache(KEPT))


def parse_of(document: Document) -> Parse:
    """The document's parse, as `annotate --jsonl` would make it."""
    import datetime as dt

    published = dt.date.fromisoformat(document.date[:10]) if document.date else None
    text = text_of_lines(document.text, published=published, title=document.title)
    (parse,) = _reader().read([text])
    return parse
