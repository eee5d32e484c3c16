"""What stands beside each article's page for programs: its data, its words as Markdown, and llms.txt, their list."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from annotator.base.cache import digest
from annotator.base.config import Config
from annotator.exports import jsonl, schema, table, tei, webannotation
from annotator.model import Annotated, Block, SiteGraph
from annotator.model.vocabulary import ENDINGS

LISTED = 500
"""Articles that llms.txt names, the newest first."""
_MEANING = re.compile(r"([\\\\`*_\\[\\]<>#|~])")
Twin = tuple[str, str, Callable[[], str]]
"""Path, a digest of all that it is made from, and what makes it."""


def twins(graph: SiteGraph, config: Config) -> Iterator[Twin]:
    """The files beside the articles' pages, each made only when it is asked for."""
    for number, (slug, face) in enumerate(graph.faces.items()):
        entities = [(repr(graph.entities.get(e)), graph.addresses.get(e)) for e in face.entities]
        quotations = [repr(graph.quotations[q]) for q in dict.fromkeys(face.quotations)]
        key = digest(config.base_url, config.title, face.mark, entities, quotations, face.sources)
        for kind in config.data:
            yield f"data/{slug}.{ENDINGS[kind]}", key, partial(_data, graph, config, kind, number)
        yield f"articles/{slug}.md", key, partial(_markdown, graph, config, number)
    yield "llms.txt", digest(config.title, config.description, _titles(graph)), partial(_list, graph, config)


def _data(graph: SiteGraph, config: Config, kind: str, number: int) -> str:
    articles = [graph.articles[number]]
    if kind == "csv":
        return table.table(graph, articles)
    if kind == "tei":
        return tei.corpus(graph, articles, config.title)
    if kind == "jsonl":
        (one,) = articles
        article = one.article
        row = jsonl.document(article.slug, article.text, article.meta.lang, one.findings, article.footnotes)
        return json.dumps(row, ensure_ascii=False) + "\n"
    make = webannotation.page if kind == "webannotation" else schema.graph_of
    return json.dumps(make(graph, articles, config.base_url), ensure_ascii=False, indent=1) + "\n"


def _markdown(graph: SiteGraph, config: Config, number: int) -> str:
    return markdown(graph.articles[number], config.base_url)


def markdown(annotated: Annotated, base: str) -> str:
    """The words of an article as Markdown, without markup and without what people noted."""
    article, meta = annotated.article, annotated.article.meta
    told = [", ".join(meta.authors), str(annotated.findings.published or ""), meta.publisher]
    head = [f"# {_escaped(meta.title)}", _escaped(meta.summary), _escaped(" · ".join(t for t in told if t))]
    address = [f"<{base}{article.page}>"] if base else []
    blocks = [_block(b, article.text) for b in article.blocks]
    return "\n\n".join(part for part in (*head, *address, *blocks) if part) + "\n"


def _block(block: Block, text: str) -> str:
    said = block.span.of(text)
    if block.kind == "code":
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", said)), default=0))
        return f"{fence}\n{said}\n{fence}"
    mark = {"heading": "#" * max(2, block.level) + " ", "item": "- ", "blockquote": "> "}.get(block.kind, "")
    return mark + _escaped(" ".join(said.split()))


def _escaped(text: str) -> str:
    said = _MEANING.sub(r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+=])", lambda m: f"{m[1]}\\{m[2]}" if m[1] else "\\" + m[3], said)


def _titles(graph: SiteGraph) -> Sequence[tuple[str, str]]:
    return [(slug, face.title) for slug, face in list(graph.faces.items())[:LISTED]]


def _list(graph: SiteGraph, config: Config) -> str:
    """https://llmstxt.org: the site, and the Markdown of its newest articles."""
    rows = [f"- [{_escaped(' '.join(t.split()))}]({config.base_url}articles/{s}.md)" for s, t in _titles(graph)]
    about = f"> {' '.join(config.description.split())}\n\n" if config.description else ""
    return f"# {' '.join(config.title.split())}\n\n{about}## Articles\n\n" + "\n".join(rows) + "\n"
