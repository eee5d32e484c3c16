"""How the articles are sourced: who is named, who is not, what rests on whom and on whom alone.

`ledger(accounts, sources, references)` gives a `Ledger` (see the model): one `Account` for each article and the same
sums over the site. Words are counted, not sentences, because half a sentence may be the reporter's own; a word that
rests on two sources counts for both, and for neither's `alone`.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Mapping, Sequence

from annotator.model import Account, Annotated, Carried, Ledger, Place, Reference, Role, Source, Span

ANONYMOUS: tuple[Role, ...] = ("unnamed_person", "unspecified")

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


def ledger(
    accounts: Iterable[Account], sources: Mapping[str, Source], references: Mapping[tuple[str, str], Reference]
) -> Ledger:
    """The site's ledger. `accounts` are those of its articles, `sources` and `references` the site's."""
    accounts = tuple(accounts)
    sums = _summed(accounts)
    named = tuple(c for c in sums if sources[c.source].named)
    nameless = [c for c in sums if not sources[c.source].named]
    described = tuple(c for c in nameless if sources[c.source].role not in ANONYMOUS)
    anonymous = tuple(c for c in nameless if sources[c.source].role in ANONYMOUS)
    referred = tuple(references[key] for key in sorted(references, key=lambda k: (k[0].casefold(), k)))
    return Ledger(accounts, named, described, anonymous, referred)


def account(annotated: Annotated, sources: Sequence[str]) -> Account:
    """How one article is sourced. `sources` are the ids of the sources that its source mentions name."""
    text, slug = annotated.article.text, annotated.article.slug
    starts = [m.start() for m in _WORD.finditer(text)]
    statements, spans, loose = _resting(annotated, sources)
    held = {source: _numbers(of, starts) for source, of in spans.items()}
    holders = [0] * len(starts)
    for numbers in held.values():
        for n in numbers:
            holders[n] += 1
    carried = [
        Carried(source, tuple(statements[source]), len(numbers), sum(holders[n] == 1 for n in numbers))
        for source, numbers in held.items()
    ]
    carried.sort(key=lambda c: (-c.words, c.statements[0] if c.statements else Place(slug, 0), c.source))
    for n in _numbers(loose, starts):
        holders[n] += 1
    sentences = annotated.findings.sentences
    bare = sum(not any(holders[n] for n in _numbers([s], starts)) for s in sentences)
    sole = carried[0].source if len(carried) == 1 and not loose else ""
    attributed = sum(h > 0 for h in holders)
    return Account(slug, len(starts), attributed, len(sentences), bare, tuple(carried), sole)


def _resting(
    annotated: Annotated, sources: Sequence[str]
) -> tuple[dict[str, list[Place]], dict[str, list[Span]], list[Span]]:
    """(source to its mentions, source to the text that rests on it, quoted text of speakers who are no source)."""
    found, slug = annotated.findings, annotated.article.slug
    statements: dict[str, list[Place]] = {}
    spans: dict[str, list[Span]] = {}
    of_mention: dict[Span, str] = {}
    of_entity: dict[str, str] = {}
    for index, (mention, source) in enumerate(zip(found.sources, sources, strict=True)):
        statements.setdefault(source, []).append(Place(slug, index))
        spans.setdefault(source, []).extend([mention.claim] if mention.claim else [])
        of_mention[mention.span] = source
        if mention.entity is not None:
            of_entity.setdefault(mention.entity, source)
    loose: list[Span] = []
    for quote in found.quotes:
        if quote.speaker is None:
            continue
        by_words = of_mention.get(quote.speaker.span) if quote.speaker.span else None
        said_by = by_words or of_entity.get(quote.speaker.entity or "")
        (spans[said_by] if said_by else loose).append(quote.span)
    return statements, spans, loose


def _numbers(spans: Sequence[Span], starts: Sequence[int]) -> list[int]:
    """Numbers of the words that begin in one of `spans`, each once."""
    found: dict[int, None] = {}
    for span in spans:
        found.update(
            dict.fromkeys(range(bisect.bisect_left(starts, span.start), bisect.bisect_left(starts, span.end)))
        )
    return list(found)


def _summed(accounts: Sequence[Account]) -> list[Carried]:
    """What each source carries over all articles, most words first."""
    statements: dict[str, list[Place]] = {}
    words: dict[str, int] = {}
    alone: dict[str, int] = {}
    for one in accounts:
        for c in one.carried:
            statements.setdefault(c.source, []).extend(c.statements)
            words[c.source] = words.get(c.source, 0) + c.words
            alone[c.source] = alone.get(c.source, 0) + c.alone
    sums = [Carried(s, tuple(statements[s]), words[s], alone[s]) for s in words]
    return sorted(sums, key=lambda c: (-c.words, c.source))
