"""Findings by article, each made once: looked up by the text, its date, the names settled before, and the code."""

from __future__ import annotations

from collections.abc import Sequence

from annotator import fingerprint
from annotator.cache import Cache, digest
from annotator.codec import plain, value_of
from annotator.errors import AnnotatorError, Problem
from annotator.model import Article, Findings, KnownName
from annotator.nlp import Reader, Text, annotate

BATCH = 64
"""Articles read at a time: bounds the memory of a large first build."""


def find(
    reader: Reader, cache: Cache, articles: Sequence[Article], names: Sequence[Sequence[KnownName]], *, jobs: int = 0
) -> list[Findings]:
    """The machine's findings for each article, in order. `names` are those settled before each."""
    mark = digest(fingerprint.code("nlp", "knowledge", "model"), reader.fingerprint)
    heard = [tuple(n for n in known if n.name in a.text) for a, known in zip(articles, names, strict=True)]
    keys = [
        digest(mark, a.text, plain(a.blocks), str(a.meta.date), a.meta.title, a.meta.lang, plain(known))
        for a, known in zip(articles, heard, strict=True)
    ]
    kept = cache.kept("findings", set(keys))
    found = {key: value_of(Findings, data) for key, data in kept.items()}
    failed: list[Problem] = []
    todo = [(k, a, n) for k, a, n in zip(keys, articles, heard, strict=True) if k not in found]
    reader.prepare([_text(a) for _, a, _ in todo], jobs=jobs)
    for i in range(0, len(todo), BATCH):
        batch = todo[i : i + BATCH]
        fresh = {}
        for (key, article, known), parse in zip(batch, reader.read([_text(a) for _, a, _ in batch]), strict=True):
            try:
                found[key] = fresh[key] = annotate(parse, known=known)
            except Exception as error:  # said with the article's name, beside all other problems
                what = f"annotator failed on this article: {error!r}."
                failed.append(Problem(what, "Please report this; annotate: off builds without it.", article.path))
        cache.keep("findings", {k: plain(f) for k, f in fresh.items()})
    if failed:
        raise AnnotatorError(failed)
    return [found[k] for k in keys]


def _text(article: Article) -> Text:
    return Text(article.text, article.blocks, article.meta.date, article.meta.title, article.meta.lang)
