"""People who speak: told by a pronoun alone, named in full too late, spelt in two ways; and who nobody names."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.authoring.copydesk.places import problem_at
from annotator.base.errors import Problem
from annotator.model import Annotated, SiteGraph


def pronouns(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """Direct speech of a pronoun for which the article names and describes nobody."""
    found, text = annotated.findings, annotated.article.text
    named = {m.entity for m in found.mentions if m.form != "pronoun"}
    spans = {m.span for m in found.mentions if m.form == "pronoun"}
    for quote in found.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.span not in spans or speaker.entity in named or quote.kind != "direct":
            continue
        what = f"'{speaker.span.of(text)}' speaks, and the article names nobody for it."
        cure = f"Name the speaker, or bind the word: [{speaker.text}]{{.person ref=speaker-id}}"
        yield problem_at(annotated.article, speaker.span, "pronoun-speaker", what, cure)


def introduced_late(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """People who are quoted by a short name before the article gives the full one."""
    found, text = annotated.findings, annotated.article.text
    full: dict[str, int] = {}
    for mention in found.mentions:
        if mention.form == "name" and mention.label == "PERSON" and " " in mention.span.of(text):
            full.setdefault(mention.entity, mention.span.start)
    told: set[str] = set()
    for quote in found.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.span is None or speaker.entity not in full or speaker.entity in told:
            continue
        told.add(speaker.entity)
        words = speaker.span.of(text)
        if (
            quote.kind == "direct"
            and words[:1].isupper()
            and " " not in words
            and speaker.span.start < _first(full, speaker.entity, quote.span.end)
        ):
            name = next(e.name for e in found.entities if e.id == speaker.entity)
            what = f"{words} speaks before the article gives the full name, {name}."
            yield problem_at(annotated.article, speaker.span, "late-speaker", what, f"Write {name} here.", paste=name)


def _first(full: dict[str, int], entity: str, end: int) -> int:
    """Where the full name stands first; 0 where it belongs to the quotation's own place."""
    return full[entity] if full[entity] > end else 0


def two_spellings(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """Two people of one article with the same first name and surnames that differ by one letter."""
    found, text = annotated.findings, annotated.article.text
    first: dict[str, tuple[str, ...]] = {}
    for mention in found.mentions:
        words = tuple(mention.span.of(text).split())
        if mention.form != "name" or mention.label != "PERSON" or len(words) != 2:
            continue
        for name, other in first.items():
            if other[0] == words[0] and _one_letter_apart(other[1], words[1]):
                what = f"'{' '.join(words)}' is '{name}' elsewhere in the article."
                cure = "Write one of them, or bind each by hand if they are two people."
                yield problem_at(annotated.article, mention.span, "two-spellings", what, cure)
                break
        else:
            first.setdefault(" ".join(words), words)


def _one_letter_apart(a: str, b: str) -> bool:
    """Whether one letter more, less, other or exchanged makes one word of the other; short words never count."""
    a, b = a.removesuffix("'s").removesuffix("’s"), b.removesuffix("'s").removesuffix("’s")
    if a == b or min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped


def sole_source(annotated: Annotated, graph: SiteGraph, *_: object) -> Iterator[Problem]:
    """Articles whose attributed words all rest on one source that has no name."""
    slug = annotated.article.slug
    account = next((a for a in graph.ledger.accounts if a.slug == slug), None)
    if account is None or not account.sole or graph.sources[account.sole].named:
        return
    source = graph.sources[account.sole]
    place = account.carried[0].statements[0]
    span = annotated.findings.sources[place.index].span
    what = f"All that the article attributes rests on “{source.name}”, who has no name."
    yield problem_at(annotated.article, span, "sole-unnamed-source", what, "Name the source, or find a second one.")
