"""By what the site's timeline can be filtered: people, places, sources and sections, and what is dated of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.model import Place
from annotator.model.text import section_title
from annotator.pages.common import Link, View, layer_of

LISTED = 40
"""Names of each kind, those with most dated sentences."""

Found = dict[tuple[str, str], list[Place]]
"""(id, name) -> its dated sentences."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to filter by: its key, and its dated sentences as an index lists them."""

    key: str
    name: str
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The choices of one kind."""

    name: str
    all: str
    """What the choice of none is called."""
    choices: tuple[Choice, ...]


def indexed(
    view: View, places: list[Place], link: Callable[[Place], Link]
) -> tuple[tuple[Index, ...], dict[Place, list[str]]]:
    """(the indexes of `places`, a dated sentence -> keys of the choices that it belongs to)."""
    kinds = (
        ("People", "Everyone", _named(view, places, "p")),
        ("Places", "Everywhere", _named(view, places, "l")),
        ("Sources", "Every source", _sourced(view, places)),
        ("Sections", "All sections", _sections(places)),
    )
    about: dict[Place, list[str]] = {}
    indexes: list[Index] = []
    number = 0
    for name, every, found in kinds:
        choices: list[Choice] = []
        for key, title in sorted(found, key=lambda k: (-len(found[k]), k[1], k[0]))[:LISTED]:
            number += 1
            for p in found[key, title]:
                about.setdefault(p, []).append(f"k{number}")
            choices.append(Choice(f"k{number}", title, tuple(map(link, found[key, title]))))
        if choices:
            indexes.append(Index(name, every, tuple(choices)))
    return tuple(indexes), about


def _sections(places: list[Place]) -> Found:
    found: Found = {}
    for p in places:
        folder = p.slug.rpartition("/")[0]
        if folder:
            found.setdefault((folder, section_title(folder)), []).append(p)
    return found


def _named(view: View, places: list[Place], layer: str) -> Found:
    """The dated sentences that mention those of a layer by name, description or pronoun."""
    slugs = {p.slug for p in places}
    pairs = (
        ((entity.id, entity.name), mention)
        for entity in view.graph.entities.values()
        if layer_of(entity) == layer
        for mention in view.graph.mentions.get(entity.id, ())
        if mention.slug in slugs
    )
    return _within(view, places, "mention", pairs)


def _sourced(view: View, places: list[Place]) -> Found:
    """The dated sentences that cite a source with a name."""
    slugs = {p.slug for p in places}
    pairs = (
        ((source.id, source.name), mention)
        for source in view.graph.sources.values()
        if source.named
        for mention in source.mentions
        if mention.slug in slugs
    )
    return _within(view, places, "source", pairs)


def _within(view: View, places: list[Place], kind: str, pairs: Iterable[tuple[tuple[str, str], Place]]) -> Found:
    """Those of `places` in whose sentence an annotation stands, in their order."""
    sentences: dict[str, list[tuple[int, int, Place]]] = {}
    for p in places:
        span = view.faces[p.slug].moments[p.index].sentence
        sentences.setdefault(p.slug, []).append((span.start, span.end, p))
    found: dict[tuple[str, str], dict[Place, None]] = {}
    for key, at in pairs:
        start = view.faces[at.slug].span(kind, at.index).start
        for begin, end, p in sentences[at.slug]:
            if begin <= start < end:
                found.setdefault(key, {})[p] = None
    order = {p: n for n, p in enumerate(places)}
    return {key: sorted(hits, key=order.__getitem__) for key, hits in found.items()}
