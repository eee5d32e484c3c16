"""Who speaks in an article, how much and in what order; and on whose word its statements rest."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup, escape

from annotator.model import Annotated
from annotator.pages.common import ROLE, Link, View, count, relative, short
from annotator.pages.picture import NONE

_SHADES = ("a", "b", "c", "e", "f")
"""Classes of the five who speak most; the rest share `g`."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and how much of the quoted words is theirs."""

    speaker: Link
    shade: str
    """Class of their colour in the picture of the order."""
    words: str
    share: int
    """Percent of all quoted words."""
    quotes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A source and the statements that rest on it."""

    source: Link
    role: str
    anonymous: bool
    words: str
    """How much of the text rests on it; empty where that is not known."""
    claims: tuple[Link, ...]


def voices(view: View, annotated: Annotated) -> tuple[tuple[Voice, ...], Markup]:
    """(speakers, those with most words first; a picture of who speaks where in the text)."""
    slug, text = annotated.article.slug, annotated.article.text
    path = f"articles/{slug}.html"
    words: dict[str, int] = {}
    links: dict[str, list[Link]] = {}
    href: dict[str, str] = {}
    turns: list[tuple[str, int, int]] = []
    for index, quote in enumerate(annotated.findings.quotes):
        one = view.quotation(slug, index)
        if one is None:
            continue
        name = view.name(one.speaker, one.speaker_text) or "Speaker unclear"
        words[name] = words.get(name, 0) + len(quote.span.of(text).split())
        if one.speaker in view.speakers:
            href[name] = relative(path, f"quotes/{one.speaker}.html")
        link = Link(short(quote.span.of(text), 70), "#" + view.graph.anchor(slug, "quote", index))
        links.setdefault(name, []).append(link)
        turns.append((name, quote.span.start, quote.span.end))
    total = sum(words.values()) or 1
    rows = sorted(words, key=lambda n: -words[n])
    shade = {n: _SHADES[i] if i < len(_SHADES) else "g" for i, n in enumerate(rows)}
    told = tuple(
        Voice(
            Link(n, href.get(n, "")),
            shade[n],
            count(words[n], "word"),
            round(100 * words[n] / total),
            tuple(links[n]),
        )
        for n in rows
    )
    return told, _order([(shade[n], a, b) for n, a, b in turns], len(text), len(rows))


def _order(turns: list[tuple[str, int, int]], length: int, speakers: int) -> Markup:
    """A strip as long as the text, with each quotation where it stands, in its speaker's colour."""
    if len(turns) < 2:
        return NONE
    places = ((shade, round(1000 * a / length), max(3, round(1000 * (b - a) / length))) for shade, a, b in turns)
    drawn = "".join(f'<rect class="{shade}" x="{x}" width="{w}" height="26"/>' for shade, x, w in places)
    label = escape(f"{count(len(turns), 'quotation')} of {count(speakers, 'speaker')} where they stand in the text")
    return Markup(  # noqa: S704 - numbers, and one escaped label
        f'<svg class="order" viewBox="0 0 1000 26" preserveAspectRatio="none" role="img" aria-label="{label}">'
        f"{drawn}</svg>"
    )


def ledger(view: View, annotated: Annotated) -> tuple[LedgerRow, ...]:
    """The sources of an article, the one on which most words rest first."""
    slug, text = annotated.article.slug, annotated.article.text
    path = f"articles/{slug}.html"
    rows: dict[str, list[Link]] = {}
    for index, mention in enumerate(annotated.findings.sources):
        source = view.source(slug, index)
        if source is None:
            continue
        claim = mention.claim.of(text) if mention.claim else mention.span.of(text)
        rows.setdefault(source.id, []).append(Link(short(claim, 80), "#" + view.graph.anchor(slug, "source", index)))
    sources, account = view.graph.sources, view.account_of.get(slug)
    words = {c.source: c.words for c in account.carried} if account else {}
    order = sorted(rows, key=lambda i: -words.get(i, 0))
    return tuple(
        LedgerRow(
            Link(sources[i].name, relative(path, f"sources/{i}.html")),
            ROLE[sources[i].role],
            not sources[i].named,
            count(words[i], "word") if words.get(i) else "",
            tuple(rows[i]),
        )
        for i in order
    )


def resting(annotated: Annotated) -> int:
    """How many sentences rest on somebody's word."""
    found = annotated.findings
    spans = sorted([s.claim or s.span for s in found.sources] + [q.span for q in found.quotes])
    starts = [s.start for s in spans]
    reach = [0, *accumulate((s.end for s in spans), max)]  # how far the first n stretches reach
    return sum(reach[bisect_left(starts, sentence.end)] > sentence.start for sentence in found.sentences)
