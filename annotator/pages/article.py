"""The article page: text with annotations, layers, timeline, voices, sources, notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote as escaped

from markupsafe import Markup

from annotator.cache import digest
from annotator.model import Annotated, Role, TimeExpression
from annotator.pages.common import (
    GROUPS,
    LAYER,
    ROLE,
    Head,
    Link,
    PagePlan,
    View,
    Weave,
    count,
    head,
    relative,
    short,
)
from annotator.pages.dates import days, shown
from annotator.pages.notes import Note, Notes
from annotator.pages.picture import NONE, Mark, picture
from annotator.trust import is_external


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer that can be switched, with how often it occurs."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the sidebar timeline."""

    id: str
    date: str
    machine: str
    """Value for a `time` element; empty when HTML knows no such form."""
    text: str
    href: str
    shape: str
    """point or span."""
    note: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and how much of the quoted words is theirs."""

    speaker: Link
    words: int
    share: int
    """Percent of all quoted words."""
    quotes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A source and the statements that rest on it."""

    source: Link
    role: str
    anonymous: bool
    claims: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of names with the entities in it."""

    kind: str
    name: str
    members: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """All that the article template may see."""

    head: Head
    title: str
    summary: str
    authors: tuple[str, ...]
    published: str
    published_iso: str
    publisher: Link | None
    image: str
    image_alt: str
    sample: bool
    tags: tuple[str, ...]
    layers: tuple[Layer, ...]
    events: tuple[Event, ...]
    undated: tuple[Link, ...]
    picture: Markup
    groups: tuple[Group, ...]
    voices: tuple[Voice, ...]
    ledger: tuple[LedgerRow, ...]
    unattributed: str
    seeds: tuple[str, ...]
    origins: tuple[Link, ...]
    notes: tuple[Note, ...]
    body: Markup = NONE


_HTML_DATE = ("day", "week", "month", "year")
_ANONYMOUS: tuple[Role, ...] = ("unnamed_person", "described_person", "group", "unspecified")


def article_plan(view: View, annotated: Annotated, weave: Weave) -> PagePlan:
    """The plan of an article's page; the text is woven only when the page is made."""
    article, found = annotated.article, annotated.findings
    path = f"articles/{article.slug}.html"
    wraps, notes = Notes(view, annotated).collect()
    meta = article.meta
    title = head(view.site, path, meta.title, meta.summary or short(article.text), meta.lang)
    web = tuple(Link(s, s) for s in meta.sources if s.startswith(("http://", "https://")))
    page = ArticlePage(
        head=title,
        title=meta.title,
        summary=meta.summary,
        authors=meta.authors,
        published=shown(str(found.published)) if found.published else "",
        published_iso=str(found.published or ""),
        publisher=Link(meta.publisher or "the original", meta.url) if meta.publisher or meta.url else None,
        image=_image(meta.image),
        image_alt=meta.image_alt,
        sample=meta.sample,
        tags=meta.tags,
        layers=_layers(view, annotated),
        events=_events(view, annotated),
        undated=_undated(view, annotated),
        picture=picture(_marks(annotated), 240),
        groups=_groups(view, annotated),
        voices=_voices(view, annotated),
        ledger=_ledger(view, annotated),
        unattributed=_unattributed(annotated),
        seeds=meta.seeds,
        origins=web + tuple(Link(s, "") for s in meta.sources if not s.startswith(("http://", "https://"))),
        notes=notes,
    )
    key = digest(repr(page), article.body, repr(wraps))
    return PagePlan(path, "article.html", key, lambda: replace(page, body=Markup(weave(article, wraps))))  # noqa: S704


def _image(path: str) -> str:
    """The picture's address from the article's page; pictures of other sites are not loaded."""
    return "" if not path or is_external(path) else "../media/" + escaped(path.removeprefix("./"), safe="/")


def _layers(view: View, annotated: Annotated) -> tuple[Layer, ...]:
    found = annotated.findings
    tally = dict.fromkeys((g[0] for g in GROUPS), 0)
    for m in found.mentions:
        if m.form != "pronoun" and m.entity in view.graph.entities:
            tally[LAYER[view.graph.entities[m.entity].label]] += 1
    rows = [Layer(kind, name, tally[kind]) for kind, name, _ in GROUPS]
    rows += [
        Layer("q", "Quotes", len({q.group for q in found.quotes})),
        Layer("s", "Sources", len(found.sources)),
        Layer("d", "Dates", len(found.times)),
    ]
    return tuple(r for r in rows if r.count)


def _events(view: View, annotated: Annotated) -> tuple[Event, ...]:
    found, slug = annotated.findings, annotated.article.slug
    order = sorted(
        range(len(found.moments)), key=lambda i: (days(found.moments[i])[0], -days(found.moments[i])[1], i)
    )
    out, said = [], ""
    for index in order:
        moment = found.moments[index]
        first, last = days(moment)
        date = shown(moment.date) + (f" – {shown(moment.end)}" if moment.end else "")
        time = found.times[moment.time] if moment.time is not None else None
        note = "planned" if moment.future else "inferred" if moment.inferred else _rule(time)
        note, said = ("" if note == said else note), note
        out.append(
            Event(
                id=f"e{index}",
                date=date,
                machine=moment.date if moment.precision in _HTML_DATE and not moment.end else "",
                text=short(moment.sentence.of(annotated.article.text), 110),
                href="#" + view.graph.anchors[slug, "moment", index],
                shape="point" if first == last else "span",
                note=note,
            )
        )
    return tuple(out)


def _rule(time: TimeExpression | None) -> str:
    """How the date was read; nothing for a date that stands in the text, since that says no more than the date."""
    return "" if time is None or time.rule.endswith("as written") else time.rule


def _marks(annotated: Annotated) -> list[Mark]:
    return [Mark(*days(m), f"#e{i}", shown(m.date)) for i, m in enumerate(annotated.findings.moments)]


def _undated(view: View, annotated: Annotated) -> tuple[Link, ...]:
    text, slug = annotated.article.text, annotated.article.slug
    return tuple(
        Link(t.span.of(text), "#" + view.graph.anchors[slug, "time", i], t.rule)
        for i, t in enumerate(annotated.findings.times)
        if not t.value and t.kind in ("DATE", "TIME")
    )


def _groups(view: View, annotated: Annotated) -> tuple[Group, ...]:
    path = f"articles/{annotated.article.slug}.html"
    tally: dict[str, int] = {}
    for m in annotated.findings.mentions:
        if m.form != "pronoun" and m.entity in view.graph.entities:
            tally[m.entity] = tally.get(m.entity, 0) + 1
    out = []
    for kind, name, labels in GROUPS:
        members = sorted(
            (e for e in tally if view.graph.entities[e].label in labels), key=lambda e: (-tally[e], view.name(e))
        )
        links = tuple(Link(view.name(e), relative(path, f"entities/{e}.html"), str(tally[e])) for e in members)
        if links:
            out.append(Group(kind, name, links))
    return tuple(out)


def _voices(view: View, annotated: Annotated) -> tuple[Voice, ...]:
    slug, text = annotated.article.slug, annotated.article.text
    path = f"articles/{slug}.html"
    words: dict[str, int] = {}
    links: dict[str, list[Link]] = {}
    href: dict[str, str] = {}
    for index, quote in enumerate(annotated.findings.quotes):
        one = view.quotation_of.get((slug, index))
        if one is None:
            continue
        name = view.name(one.speaker, one.speaker_text) or "Speaker unknown"
        words[name] = words.get(name, 0) + len(quote.span.of(text).split())
        if one.speaker in view.speakers:
            href[name] = relative(path, f"quotes/{one.speaker}.html")
        link = Link(short(quote.span.of(text), 80), "#" + view.graph.anchors[slug, "quote", index])
        links.setdefault(name, []).append(link)
    total = sum(words.values()) or 1
    rows = sorted(words, key=lambda n: -words[n])
    return tuple(
        Voice(Link(n, href.get(n, "")), words[n], round(100 * words[n] / total), tuple(links[n])) for n in rows
    )


def _ledger(view: View, annotated: Annotated) -> tuple[LedgerRow, ...]:
    slug, text = annotated.article.slug, annotated.article.text
    path = f"articles/{slug}.html"
    rows: dict[str, list[Link]] = {}
    for index, mention in enumerate(annotated.findings.sources):
        source = view.source_of.get((slug, index))
        if source is None:
            continue
        words = mention.claim.of(text) if mention.claim else mention.span.of(text)
        rows.setdefault(source.id, []).append(Link(short(words, 90), "#" + view.graph.anchors[slug, "source", index]))
    sources = view.graph.sources
    return tuple(
        LedgerRow(
            Link(sources[i].name, relative(path, f"sources/{i}.html")),
            ROLE[sources[i].role],
            sources[i].role in _ANONYMOUS,
            tuple(claims),
        )
        for i, claims in rows.items()
    )


def _unattributed(annotated: Annotated) -> str:
    """How many sentences rest on no named word of anybody's."""
    found = annotated.findings
    spans = [s.claim or s.span for s in found.sources] + [q.span for q in found.quotes]
    bare = sum(not any(sentence.overlaps(s) for s in spans) for sentence in found.sentences)
    return f"{bare} of {count(len(found.sentences), 'sentence')} name no source." if found.sentences else ""
