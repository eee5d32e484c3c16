"""SemEval-2015 task 4: the timelines of target entities over documents in CAT's XML.

A timeline's first line is the entity, the others are `order TAB date TAB document-sentence-event ...`. They are
flattened to (document, sentence, date); a document has the events of the target entities only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.convert.cat import read


def rows(source: Path) -> Iterator[dict[str, Any]]:
    """The documents that a timeline names."""
    entries: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    for path in sorted(source.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n")[1:]:
            fields = line.strip().split("\t")
            if len(fields) < 3 or fields[1].startswith("XXXX"):
                continue
            for event in fields[2:]:
                name, sentence, words = event.split("-", 2)
                entries[name].add((int(sentence), fields[1], words))
    done: set[str] = set()
    for path in sorted(source.rglob("*.xml")):
        document = read(path)
        if document.id not in entries or document.id in done:
            continue
        done.add(document.id)
        numbers = sorted(document.sentences)
        place = {number: n for n, number in enumerate(numbers)}
        told = [
            {"sent": place[s], "date": date, "event": words}
            for s, date, words in sorted(entries[document.id])
            if s in place
        ]
        head = {"id": f"meantime/{document.id}", "source": "semeval2015-t4", "dct": document.written}
        spans = [list(document.sentences[n]) for n in numbers]
        yield {**head, "text": document.laid.text, "sentences": spans, "entries": told}
