"""Which quotes are one quotation, what the seeds say about it, and where else the same words stand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.model import Annotated, Evidence, Place, Quotation, Quote, Seed
from annotator.trust import slug

NEAR = 0.8
"""Share of equal words from which a seed's words count as the quotation with differences."""
SHORTEST = 4
"""Words of a quotation from which equal words elsewhere are no accident."""


def quotations(articles: Sequence[Annotated], seeds: Mapping[str, Seed]) -> dict[str, Quotation]:
    """Every quotation of the site by id, articles as given, in reading order."""
    out: dict[str, Quotation] = {}
    read = {name: _words(seed.text) for name, seed in seeds.items()}
    for annotated in articles:
        for places, quotes in _groups(annotated):
            one = _quotation(annotated, places, quotes)
            name, n = one.id, 1
            while one.id in out:
                n += 1
                one = replace(one, id=f"{name}-{n}")
            out[one.id] = replace(one, evidence=evidence(annotated, one, quotes, read))
    return _joined(out)


def _groups(annotated: Annotated) -> Iterable[tuple[list[Place], list[Quote]]]:
    groups: dict[str, tuple[list[Place], list[Quote]]] = {}
    for index, quote in enumerate(annotated.findings.quotes):
        places, quotes = groups.setdefault(quote.group, ([], []))
        places.append(Place(annotated.article.slug, index))
        quotes.append(quote)
    return groups.values()


def _quotation(annotated: Annotated, places: list[Place], quotes: list[Quote]) -> Quotation:
    text = " … ".join(q.span.of(annotated.article.text) for q in quotes)
    speaker = next((q.speaker for q in quotes if q.speaker), None)
    return Quotation(
        id=f"{annotated.article.slug}-{slug(text, longest=40)}",
        parts=tuple(places),
        text=text,
        kind=quotes[0].kind,
        speaker=speaker.entity if speaker else None,
        speaker_text=speaker.text if speaker else "",
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def evidence(
    annotated: Annotated, one: Quotation, quotes: Sequence[Quote], read: Mapping[str, list[str]]
) -> Evidence | None:
    """What the article's own seeds say about its direct words; None when it names no seed or quotes none."""
    names = [n for n in annotated.article.meta.seeds if n in read]
    if not names or one.kind != "direct":
        return None
    wanted = [_words(q.span.of(annotated.article.text)) for q in quotes if q.kind == "direct"]
    nearest = Evidence("not found")
    best = NEAR
    for name in names:
        have = read[name]
        if all(_inside(w, have) for w in wanted):
            return Evidence("verbatim", name)
        ratio, found = _closest([w for part in wanted for w in part], have)
        if ratio >= best:
            best, nearest = ratio, Evidence("differs", name, found)
    return nearest


def _inside(wanted: list[str], have: list[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(have)} "


def _closest(wanted: list[str], have: list[str]) -> tuple[float, str]:
    """The stretch of `have` nearest to `wanted`: (share of equal words, the stretch)."""
    if not wanted:
        return 0.0, ""
    matcher = difflib.SequenceMatcher(None, have, wanted, autojunk=False)
    match = matcher.find_longest_match()
    if match.size < min(3, len(wanted)):
        return 0.0, ""
    start = max(0, match.a - match.b)
    window = have[start : start + len(wanted)]
    ratio = difflib.SequenceMatcher(None, window, wanted, autojunk=False).ratio()
    return ratio, " ".join(window)


def _joined(all_: dict[str, Quotation]) -> dict[str, Quotation]:
    """Quotations of different articles with the same direct words know each other."""
    same: dict[str, list[str]] = {}
    for one in all_.values():
        words = _words(one.text)
        if one.kind == "direct" and len(words) >= SHORTEST:
            same.setdefault(" ".join(words), []).append(one.id)
    return {
        one.id: replace(one, same=tuple(i for i in same.get(" ".join(_words(one.text)), ()) if i != one.id))
        for one in all_.values()
    }
