"""How far the blind second pass agrees with our own gold, which is settled: F1, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from eval.documents import own_gold
from eval.gold import LABELS, Gold, read_folder
from eval.report import report

Rows = dict[str, dict[str, object]]


def lines(folder: Path) -> Iterator[str]:
    """The second pass scored against the first, as if it were a program's answer; figures as lines of text."""
    second = {gold.id: gold for gold in read_folder(folder / "second")}
    documents = [
        d for split in ("dev", "test") for d in own_gold(folder / split) if d.id.removeprefix("own/") in second
    ]
    answers = {d.id: as_answer(second[d.id.removeprefix("own/")]) for d in documents}
    for document in documents:
        other = second[document.id.removeprefix("own/")]
        if other.text != document.text:
            raise ValueError(f"{other.path}: the words differ from the first pass")
    yield f"Settled gold and second pass, {len(documents)} articles"
    for m in report(documents, answers).figures:
        yield f"{m.name:48}{100 * m.value:8.1f}  of {m.of:.0f}"


def as_answer(gold: Gold) -> dict[str, object]:
    """A gold article in the form in which the program answers."""
    from eval.documents import of_gold

    layers = of_gold(gold).layers
    ends = {start: end for start, end, _ in gold.lines}
    ids = sorted({t.arguments[0] for t in gold.named(*LABELS)})
    mentions = list(layers["mentions"])
    timeline = []
    for event in gold.events:
        line_end = next((end for start, end in ends.items() if start <= event.start < end), event.start + 1)
        first, _, last = event.date.partition("/")
        sentence = {"start": event.start, "end": line_end}
        timeline.append({"date": first, "end": last or None, "sentence": sentence, "future": event.planned})
    return {
        "entities": [{"id": i, "name": i} for i in ids],
        "mentions": mentions,
        "quotes": layers["quotes"],
        "times": layers["times"],
        "sources": layers["sources"],
        "lines": layers["lines"],
        "timeline": timeline,
    }
