"""Where two passes over our own gold differ, article by article and layer by layer, for a person who settles them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from eval.gold import LABELS, Gold, Tag, read_folder

LAYERS = {
    "names": LABELS, "descriptions": ("nom",), "pronouns": ("pro",), "quotations": ("quote",),
    "speakers and sources": ("speaker", "source"), "cues": ("cue",), "times": ("time",), "datelines": ("dateline",),
}  # fmt: skip
ENTITY = {**dict.fromkeys(LABELS, 0), "nom": 0, "pro": 0, "quote": 3, "source": 0}
"""Where an entity's id stands among a tag's arguments."""
QUOTATION = {"quote": 0, "speaker": 0, "cue": 0}
"""Where the id of a quotation stands, or several with commas."""
CONTEXT = 30

Row = tuple[int, int, str]
"""Where something stands and what one pass says of it."""


def lines(folder: Path) -> Iterator[str]:
    """Every disagreement as a line: `-` what only the gold has, `+` what only the second pass has."""
    second = {gold.id: gold for gold in read_folder(folder / "second")}
    for split in ("dev", "test"):
        for gold in read_folder(folder / split):
            if gold.id in second:
                yield f"\n{split}/{gold.id}"
                yield from _article(gold, second[gold.id])


def _article(first: Gold, second: Gold) -> Iterator[str]:
    entities = _same(first, second, ENTITY)
    quotations = _same(first, second, QUOTATION)
    for layer, names in LAYERS.items():
        ours = {_row(tag, {}, {}) for tag in first.named(*names)}
        theirs = {_row(tag, entities, quotations) for tag in second.named(*names)}
        yield from _differences(layer, first.text, ours, theirs)
    yield from _differences("lines", first.text, set(first.lines), set(second.lines))
    yield from _differences("events", first.text, _events(first), _events(second))


def _same(first: Gold, second: Gold, places: Mapping[str, int]) -> dict[str, str]:
    """The id in `first` for each id in `second`: the one that stands most often on the same words."""
    ids = {(t.name, t.start, t.end): t.arguments[places[t.name]] for t in first.named(*places)}
    votes: dict[str, Counter[str]] = {}
    for tag in second.named(*places):
        ours = ids.get((tag.name, tag.start, tag.end))
        if ours is not None:
            votes.setdefault(tag.arguments[places[tag.name]], Counter())[ours] += 1
    return {theirs: counted.most_common(1)[0][0] for theirs, counted in votes.items() if theirs != "-"}


def _row(tag: Tag, entities: Mapping[str, str], quotations: Mapping[str, str]) -> Row:
    arguments = list(tag.arguments)
    if tag.name in ENTITY:
        at = ENTITY[tag.name]
        arguments[at] = entities.get(arguments[at], arguments[at])
    if tag.name in QUOTATION:
        at = QUOTATION[tag.name]
        arguments[at] = ",".join(quotations.get(q, q) for q in arguments[at].split(","))
    return tag.start, tag.end, " ".join([tag.name, *arguments])


def _events(gold: Gold) -> set[Row]:
    return {(e.start, e.start, f"{e.date}{' planned' if e.planned else ''}") for e in gold.events}


def _differences(layer: str, text: str, ours: set[Row], theirs: set[Row]) -> Iterator[str]:
    rows = [(row, "-") for row in ours - theirs] + [(row, "+") for row in theirs - ours]
    for (start, end, what), sign in sorted(rows):
        line = text.count("\n", 0, start) + 1
        if start == end:
            words = text[start : start + 2 * CONTEXT] + "..."
        else:
            left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
            words = f"{left}[{text[start:end]}]{right}"
        yield f"  {sign} {layer}, body line {line}: {what}: {' '.join(words.split())}"
