"""Findings by article, each made once: looked up by the text, its date, the names settled before, and the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from annotator.base import fingerprint
from annotator.base.cache import Cache, digest
from annotator.base.codec import plain, value_of
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.progress import SILENT, Progress
from annotator.model import Article, Findings, KnownName
from annotator.nlp import Reader, Text, annotate

BATCH = 64
"""Articles read at a time: bounds the memory of a large build."""

_Told = tuple[Article, Sequence[KnownName]]
"""An article and the names that are settled before it is read."""


def find(
    reader: Reader,
    cache: Cache,
    articles: Iterable[_Told],
    *,
    prepare: int | None = None,
    progress: Progress = SILENT,
    total: int | None = None,
) -> Iterator[Findings]:
    """The machine's findings for each article, in order. The names with it are those settled before.

    With `prepare` the articles are gone through twice, first for the texts that so many processes parse (0 chooses);
    `progress` is told of them, `total` being how many articles there are.
    """
    mark = digest(fingerprint.code("nlp", "lang", "knowledge", "model", "base/codec.py"), reader.fingerprint)
    if prepare is not None:
        progress.stage("Parsing paragraphs")
        reader.prepare(_unread(mark, cache, articles), jobs=prepare, progress=progress)
        progress.stage("Annotating articles", total)
    failed: list[Problem] = []
    for batch in _batches(articles):
        keyed = [_keyed(mark, article, names) for article, names in batch]
        kept = cache.kept("findings", {key for key, _ in keyed})
        todo = [(key, a, heard) for (key, heard), (a, _) in zip(keyed, batch, strict=True) if key not in kept]
        found: dict[str, Findings] = {}
        for (key, article, heard), parse in zip(todo, reader.read([_text(a) for _, a, _ in todo]), strict=True):
            try:
                found[key] = annotate(parse, known=heard)
            except Exception as error:  # said with the article's name, beside all other problems
                what = f"annotator failed on this article: {error!r}."
                failed.append(Problem(what, "Please report this; annotate: off builds without it.", article.path))
        cache.keep("findings", {k: plain(f) for k, f in found.items()})
        if cache.touches:
            reader.touch([_text(a) for a, _ in batch])
        for key, _ in keyed:
            yield value_of(Findings, kept[key]) if key in kept else found.get(key, Findings())
            progress.step()
    if failed:
        raise AnnotatorError(failed)


def _keyed(mark: str, article: Article, names: Sequence[KnownName]) -> tuple[str, tuple[KnownName, ...]]:
    """(key of the findings, the names that stand in the text)."""
    heard = tuple(n for n in names if n.name in article.text)
    meta = article.meta
    return digest(
        mark, article.text, plain(article.blocks), str(meta.date), meta.title, meta.lang, plain(heard)
    ), heard


def _unread(mark: str, cache: Cache, articles: Iterable[_Told]) -> list[Text]:
    """The texts whose findings are not kept."""
    out: list[Text] = []
    for batch in _batches(articles):
        keys = [_keyed(mark, article, names)[0] for article, names in batch]
        missing = cache.missing("findings", keys)
        out.extend(_text(article) for key, (article, _) in zip(keys, batch, strict=True) if key in missing)
    return out


def _batches(articles: Iterable[_Told]) -> Iterator[list[_Told]]:
    rest = iter(articles)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _text(article: Article) -> Text:
    return Text(article.text, article.blocks, article.meta.date, article.meta.title, article.meta.lang)
