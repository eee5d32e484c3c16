"""Which documents a fit may use: our own training articles, and free public corpora; the gold only measures."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from eval.documents import Document, corpus, own_gold
from eval.predict import ROOT

CORPORA = ROOT / "eval" / "corpora.toml"


def licensed() -> frozenset[str]:
    """The corpora whose licence lets weights that are fitted on them be shipped, by the first part of their group."""
    rows = tomllib.loads(CORPORA.read_text(encoding="utf-8"))
    return frozenset(name for name, row in rows.items() if "train" in row.get("use", ()))


def documents(public: Path | None) -> list[Document]:
    """The training articles, and the documents below `public` that may be trained on."""
    out = own_gold(ROOT / "train" / "data")
    if public is not None:
        free = licensed()
        out += [d for d in corpus(public) if name_of(d) in free]
    return out


def name_of(document: Document) -> str:
    """The row of `eval/corpora.toml` that a document belongs to."""
    return document.group.replace(" events", "").split("/")[0].split("-")[0]


def names(used: list[Document]) -> Iterator[str]:
    """What a fit was made from: corpus and number of documents."""
    counts: dict[str, int] = {}
    for document in used:
        counts[name_of(document)] = counts.get(name_of(document), 0) + 1
    for name, count in sorted(counts.items()):
        yield f"{name} ({count})"
