"""The person's word over the machine's: markup and catalogue against findings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from annotator.base.trust import slug
from annotator.content.catalogue import Catalogue
from annotator.model import (
    EDITOR,
    FOUND,
    REVIEWED,
    Annotated,
    Article,
    Cue,
    Entity,
    EntityMention,
    Findings,
    KnownName,
    Label,
    Mark,
    Moment,
    Precision,
    Quote,
    QuoteKind,
    Role,
    SourceMention,
    Span,
    Speaker,
    Stance,
    TimeExpression,
    TimexKind,
    by_person,
)
from annotator.prose.parser import KINDS

_ROLES: dict[Label, Role] = {
    "PERSON": "named_person",
    "ORG": "organisation",
    "NORP": "group",
    "WORK_OF_ART": "document",
}
UNREAD = 0.5
"""Set by hand: for what was written into the file and what the program no longer finds by itself."""
_PLACES = ("GPE", "LOC", "FAC")


def known_names(article: Article, catalogue: Catalogue) -> tuple[KnownName, ...]:
    """The names that are settled before the article is annotated: the catalogue's and those a person marked in it."""
    bound: dict[str, set[KnownName]] = defaultdict(set)
    for mark in article.marks:
        label = KINDS.get(mark.kind)
        words = mark.span.of(article.text)
        if label and mark.get("ref") and any(c.isupper() for c in words) and words.lower() not in _PRONOUNS:
            ref = mark.get("ref")
            entity = catalogue.entities.get(ref)
            bound[words].add(KnownName(words, ref, entity.label if entity else label))  # type: ignore[arg-type]
    own = [next(iter(names)) for _, names in sorted(bound.items()) if len(names) == 1]
    return (*own, *(n for n in catalogue.names() if n.name not in bound))


_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "him", "her", "his", "them", "their", "its"})


def correct(article: Article, found: Findings, catalogue: Catalogue) -> Annotated:
    """The findings of `article` with the person's markup in place of the machine's."""
    if article.meta.annotate != "auto":
        found = Findings(published=article.meta.date or found.published, sentences=found.sentences, lines=found.lines)
    mentions, entities = _mentions(article, found, catalogue, _vetoes(article, "name"))
    quotes = _quotes(article, found, mentions, _vetoes(article, "quote"))
    sources = _sources(article, found, entities, _vetoes(article, "source"))
    times, moments, asides = _times(article, found, _vetoes(article, "date"))
    used = {m.entity for m in mentions} | {s.entity for s in sources}
    used |= {q.speaker.entity for q in quotes if q.speaker}
    for ref in sorted(r for r in used if r and r not in entities):
        entities[ref] = catalogue.entities.get(ref) or Entity(ref, ref.replace("-", " ").title(), "PERSON", known=ref)
    kept = tuple(e for e in entities.values() if e.id in used)
    findings = Findings(
        mentions, kept, quotes, sources, times, moments, found.published, found.sentences, asides, found.lines
    )
    return Annotated(article, findings)


def _vetoes(article: Article, of: str) -> list[Span]:
    """Where a person wants no annotation of this kind, or none at all."""
    return [m.span for m in article.marks if m.kind == "none" and m.get("of") in ("", of)]


def _by(mark: Mark) -> str:
    """Who answers for a mark: a person, but for what the program wrote and nobody reviewed."""
    if any(mark.review):
        return f"{REVIEWED}{':'.join(mark.review)}"
    return FOUND if mark.found else EDITOR


def _sure(by: str, machine: float | None) -> float:
    """How sure an annotation is that stands in the file."""
    return 1.0 if by != FOUND else UNREAD if machine is None else machine


def _free(span: Span, vetoes: Sequence[Span], taken: Sequence[Span]) -> bool:
    return not any(v.overlaps(span) for v in vetoes) and not any(t.overlaps(span) for t in taken)


def _mentions(
    article: Article, found: Findings, catalogue: Catalogue, vetoes: Sequence[Span]
) -> tuple[tuple[EntityMention, ...], dict[str, Entity]]:
    marks = [m for m in article.marks if KINDS[m.kind]]
    taken = [m.span for m in marks]
    kept = [
        m for m in found.mentions if _free(m.span, vetoes, taken) and m.span.of(article.text) not in catalogue.ignore
    ]
    entities = {e.id: e for e in found.entities}
    at = {m.span: m for m in found.mentions}
    for mark in marks:
        words = mark.span.of(article.text)
        machine = at.get(mark.span)
        label: Label = KINDS[mark.kind]  # type: ignore[assignment]
        if machine and label == "GPE" and machine.label in _PLACES:
            label = machine.label
        ref = mark.get("ref") or (machine.entity if machine else slug(words))
        if ref in catalogue.entities:
            label = catalogue.entities[ref].label
        if ref not in entities:
            entities[ref] = Entity(ref, words, label, known=ref if mark.get("ref") else "")
        elif machine and entities[ref].label != label and not mark.get("ref"):
            entities[ref] = replace(entities[ref], label=label)
        form: Literal["name", "pronoun"] = "pronoun" if words.lower() in _PRONOUNS else "name"
        by = _by(mark)
        sure = _sure(by, machine.confidence if machine else None)
        kept.append(EntityMention(mark.span, label, ref, form, by, sure))
    for ref, entity in catalogue.entities.items():
        if ref in entities:
            entities[ref] = _merged(entity, entities[ref])
    return tuple(sorted(kept, key=lambda m: (m.span.start, -m.span.end))), entities


def _merged(editors: Entity, machines: Entity) -> Entity:
    aliases = dict.fromkeys((*editors.aliases, machines.name, *machines.aliases))
    aliases.pop(editors.name, None)
    about = editors.about or machines.about
    return replace(editors, aliases=tuple(aliases), about=about, facts=(*editors.facts, *machines.facts))


def _quotes(
    article: Article, found: Findings, mentions: Iterable[EntityMention], vetoes: Sequence[Span]
) -> tuple[Quote, ...]:
    marks = [m for m in article.marks if m.kind == "quote"]
    kept = [
        q
        for q in found.quotes
        if not any(v.contains(q.span) for v in vetoes) and not any(m.span.overlaps(q.span) for m in marks)
    ]
    named = {m.span: m.entity for m in mentions}
    kept = [_respoken(q, named) for q in kept]
    for n, mark in enumerate(marks, 1):
        words = mark.span.of(article.text)
        machine = next((q for q in found.quotes if q.span.overlaps(mark.span)), None)
        speaker = machine.speaker if machine else None
        if mark.get("by"):
            near = speaker.span if speaker and speaker.entity == mark.get("by") else None
            speaker = Speaker(mark.get("by").replace("-", " ").title(), near, mark.get("by"), "named_person")
        kind: QuoteKind = mark.get("kind") or _quote_kind(words)  # type: ignore[assignment]
        group = f"editor-{mark.get('qid') or n}"
        cue = machine.cue if machine else None
        stance: Stance = mark.get("stance") or (machine.stance if machine else "said")  # type: ignore[assignment]
        by = _by(mark)
        sure = _sure(by, machine.confidence if machine else None)
        kept.append(Quote(mark.span, kind, speaker, cue, group, by, sure, stance))
    return tuple(sorted(map(_cleared, kept), key=lambda q: (q.span.start, -q.span.end)))


def _cleared(quote: Quote) -> Quote:
    """A speaker who is unclear is a guess: nobody speaks on the page, and the words go on with nobody's."""
    if quote.speaker is None or not quote.speaker.unclear:
        return quote
    return replace(quote, speaker=None, guess=quote.speaker, group=f"{quote.group}-unclear")


def _respoken(quote: Quote, named: dict[Span, str]) -> Quote:
    """A speaker that a person bound to another entity speaks as that entity."""
    speaker = quote.speaker
    if speaker is None or speaker.span is None or named.get(speaker.span, speaker.entity) == speaker.entity:
        return quote
    return replace(quote, speaker=replace(speaker, entity=named[speaker.span]))


def _quote_kind(words: str) -> QuoteKind:
    marked = re.findall(r"[\"“”«»„‟]", words)
    if not marked:
        return "indirect"
    return "direct" if words[0] in "\"“«„‘'»" and (len(marked) <= 2 or words[-1] in "\"”»“’'«") else "mixed"


def _sources(
    article: Article, found: Findings, entities: dict[str, Entity], vetoes: Sequence[Span]
) -> tuple[SourceMention, ...]:
    marks = [m for m in article.marks if m.kind == "source"]
    kept = [
        s
        for s in found.sources
        if not any(v.contains(s.span) for v in vetoes) and not any(m.span.overlaps(s.span) for m in marks)
    ]
    for mark in marks:
        machine = next((s for s in found.sources if s.span.overlaps(mark.span)), None)
        ref = mark.get("ref") or (machine.entity if machine else None)
        role: Role = machine.role if machine else "unspecified"
        if ref and ref in entities and not machine:
            role = _ROLES.get(entities[ref].label, "organisation")
        cue = machine.cue if machine else Cue(mark.span, mark.span.of(article.text))
        kept.append(
            SourceMention(
                mark.span,
                mark.get("role") or role,  # type: ignore[arg-type]
                ref,
                cue,
                machine.claim if machine else _sentence(found, mark.span),
                _by(mark),
                _sure(_by(mark), machine.confidence if machine else None),
            )
        )
    return tuple(sorted(kept, key=lambda s: (s.span.start, -s.span.end)))


def _sentence(found: Findings, span: Span) -> Span | None:
    return next((s for s in found.sentences if s.contains(span)), None)


def _times(
    article: Article, found: Findings, vetoes: Sequence[Span]
) -> tuple[tuple[TimeExpression, ...], tuple[Moment, ...], tuple[Moment, ...]]:
    marks = [m for m in article.marks if m.kind == "date"]
    taken = [m.span for m in marks]
    rows = [(t, i) for i, t in enumerate(found.times) if _free(t.span, vetoes, taken)]
    rows += [(_time(article, mark, found), -1) for mark in marks]
    rows.sort(key=lambda r: (r[0].span.start, -r[0].span.end))
    new = {old: i for i, (_, old) in enumerate(rows) if old >= 0}
    moments, asides = (
        [replace(m, time=None if m.time is None else new[m.time]) for m in some if m.time is None or m.time in new]
        for some in (found.moments, found.asides)
    )
    for i, (time, old) in enumerate(rows):
        sentence = _sentence(found, time.span) or next(
            (b.span for b in article.blocks if b.span.contains(time.span)), None
        )
        date, end, precision = dated(time.value)
        if old < 0 and sentence and precision:
            label = next((m.label for m in moments if m.sentence == sentence), "")
            moments = [m for m in moments if not (m.sentence == sentence and m.inferred)]
            future = found.published is not None and precision == "day" and date > found.published.isoformat()
            moments.append(Moment(date, precision, sentence, i, end, future=future, label=label))
    moments.sort(key=lambda m: (m.sentence.start, m.date, -1 if m.time is None else m.time))
    return tuple(t for t, _ in rows), tuple(moments), tuple(asides)


def _time(article: Article, mark: Mark, found: Findings) -> TimeExpression:
    value = mark.get("value")
    machine = next((t for t in found.times if t.span.overlaps(mark.span)), None)
    kind: TimexKind = (
        "DURATION" if value.startswith("P") and not value.endswith("REF") else "TIME" if "T" in value else "DATE"
    )
    by, words = _by(mark), mark.span.of(article.text)
    sure = _sure(by, machine.confidence if machine else None)
    if machine and (not value or (mark.found and value == machine.value)):
        return replace(machine, span=mark.span, by=by, confidence=sure)
    told = "dated by the editor" if by_person(by) else "the date written in the file, not yet reviewed"
    return TimeExpression(mark.span, kind, value, "", f"{words}: {told}", by, _sure(by, None))


_SHAPES: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-W\d\d", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-Q[1-4]", "quarter"),
    (r"\d{4}-H[12]", "half"),
    (r"\d{4}-(?:SP|SU|FA|WI)", "season"),
    (r"(?:BC)?\d{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d\d", "century"),
)


def dated(value: str) -> tuple[str, str, Precision | None]:
    """(date, end of a range or empty, precision) of a TIMEX3 value; precision None when it names no date."""
    first, _, last = value.partition("/")
    cut = first.split("T")[0]
    for shape, precision in _SHAPES:
        if re.fullmatch(shape, cut):
            return cut, last.split("T")[0] if re.match(r"\d", last) else "", precision
    return "", "", None
