"""Universal NER: IOB2, a token a line (number, word, tag, ...), with the sentence's text in a comment `# text = `.

The sentences of one document follow each other; the first letters of `sent_id` name it (n01001013: document n01001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from eval.convert.laying import files

_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC"}


class _Sentence(NamedTuple):
    id: str
    text: str
    tokens: list[tuple[str, str]]
    """(word, tag)"""


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The documents of every file."""
    for path in files(source, "*.iob2"):
        for name, sentences in groupby(_sentences(path.read_text(encoding="utf-8")), key=lambda s: s.id[:-3]):
            yield row(name, list(sentences))


def row(name: str, sentences: list[_Sentence]) -> dict[str, Any]:
    """One document: its names; which of them are one entity is not told."""
    text, mentions = "", []
    for sentence in sentences:
        base = len(text) + bool(text)
        text = f"{text} {sentence.text}" if text else sentence.text
        mentions += [{**m, "start": base + m["start"], "end": base + m["end"]} for m in _mentions(sentence)]
    genre = "news" if name.startswith("n") else "wikipedia"
    head = {"id": f"pud/{name}", "source": "uner_pud", "genre": genre, "tasks": ["ner", "label"]}
    return {**head, "labels": ["PER", "ORG", "PLACE"], "text": text, "mentions": mentions}


def _mentions(sentence: _Sentence) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    at = 0
    for word, tag in sentence.tokens:
        start = sentence.text.find(word, at)
        if start < 0:
            raise ValueError(f"{sentence.id}: '{word}' does not stand in the text of the sentence")
        at = start + len(word)
        if tag.startswith("B-"):
            made = {
                "start": start,
                "end": at,
                "label": _LABELS[tag[2:]],
                "entity": None,
                "name": True,
                "form": "name",
            }
            out.append(made)
        elif tag.startswith("I-"):
            out[-1]["end"] = at
    return out


def _sentences(text: str) -> Iterator[_Sentence]:
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.split("\n")
        said = dict(re.findall(r"^# (\w+) = (.*)$", block, re.M))
        fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
        yield _Sentence(said["sent_id"], said["text"], [(f[1], f[2]) for f in fields])
