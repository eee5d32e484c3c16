"""The annotations in other people's formats."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from annotator.authoring.selection import chosen
from annotator.base.config import Config
from annotator.model import SiteGraph


def exported(graph: SiteGraph, config: Config, format_: str, wanted: Sequence[str] = ()) -> Iterator[str]:
    """The lines of the export of all articles, or of those `wanted` by file or slug. Raises AnnotatorError."""
    from annotator.exports import jsonl, schema, table, tei, webannotation

    articles = graph.articles
    if wanted:
        number = {slug: n for n, slug in enumerate(graph.faces)}
        slugs = [a.slug for a in chosen([a.article for a in graph.articles], wanted, config.source)]
        articles = [graph.articles[number[s]] for s in slugs]
    if format_ == "jsonl":
        for one in articles:
            article = one.article
            row = jsonl.document(article.slug, article.text, article.meta.lang, one.findings, article.footnotes)
            yield json.dumps(row, ensure_ascii=False)
    elif format_ == "csv":
        yield table.table(graph, articles).removesuffix("\n")
    elif format_ == "tei":
        yield tei.corpus(graph, articles, config.title).removesuffix("\n")
    else:
        make = webannotation.page if format_ == "webannotation" else schema.graph_of
        yield json.dumps(make(graph, articles, config.base_url), ensure_ascii=False, indent=1)
