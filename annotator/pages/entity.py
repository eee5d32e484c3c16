"""A page for each entity: who or what it is, where it lies, when and with whom it is named, and every mention."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from annotator.base.cache import digest
from annotator.model import Entity
from annotator.pages.common import Link, PagePlan, View, count, head, kind_of, relative, short, told
from annotator.pages.dates import shown
from annotator.pages.known import locator_map
from annotator.pages.listings import MOST, ListPage, Section, article_link
from annotator.pages.network import around_one, together
from annotator.pages.picture import bars

COMPANY = 12
"""How many of those named in the same articles are shown."""
_OWN_WORDS = ("direct", "mixed", "indirect")
"""Kinds of quotations, those with most of the speaker's own words first."""


def pages(view: View) -> Iterator[PagePlan]:
    """One page for each entity that has earned one."""
    for entity in view.graph.entities:
        if not view.graph.has_page(entity):
            continue
        yield _plan(view, entity)


def _plan(view: View, entity_id: str) -> PagePlan:
    path = f"entities/{entity_id}.html"
    slugs = tuple(dict.fromkeys(p.slug for p in view.graph.mentions.get(entity_id, ())))
    said = view.speakers.get(entity_id, ())
    key = digest(
        repr(view.site),
        view.mark(entity_id),
        view.marks(slugs),
        [view.names(slug) for slug in slugs],
        [(q.id, q.kind, q.said) for q in said],
        view.marks(q.parts[0].slug for q in said),
        entity_id in view.graph.sources,
        repr(view.carried.get(entity_id)),
    )
    return PagePlan(
        path, "entity.html", key, lambda: _page(view, path, entity_id, slugs), f"the entity '{entity_id}'"
    )


def _page(view: View, path: str, entity_id: str, slugs: tuple[str, ...]) -> ListPage:
    entity, places = view.graph.entities[entity_id], view.graph.mentions.get(entity_id, ())
    lines = [told(d) for d in entity.about[:3]]
    lead = "; ".join(lines) or f"{count(len(places), 'mention')} in {count(len(slugs), 'article')}"
    lead += "." * (lead[-1:] not in ".!?")
    days = _days(view, entity_id)
    chart = bars(days, 272)
    drawn, caption, whole = locator_map(entity.known)
    return ListPage(
        head(view.site, path, entity.name, short(lead, 200)),
        entity.name,
        kind_of(entity),
        lead,
        _sections(view, path, entity_id),
        facts=_facts(view, entity, slugs),
        links=_links(view, path, entity_id),
        picture=chart,
        caption=_peak(days) if chart else "",
        beside=_company(view, path, entity_id, slugs),
        company=around_one(view, path, entity_id, slugs),
        map=drawn,
        map_caption=caption,
        map_whole=whole,
    )


def _facts(view: View, entity: Entity, slugs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What it is called, when it is in the news, how much rests on its word, what is known of it."""
    seen = sorted(day for slug in slugs if (day := view.faces[slug].published))
    rows = [("also called", ", ".join(entity.aliases))] if entity.aliases else []
    if seen:
        rows.append(("first mentioned" if seen[0] != seen[-1] else "mentioned", shown(str(seen[0]))))
    if seen and seen[0] != seen[-1]:
        rows.append(("last mentioned", shown(str(seen[-1]))))
    words = view.carried.get(entity.id)
    if words:
        rest = "no other source" if words.alone == words.words else f"{words.alone} of them from no other source"
        rows.append(("as a source", f"{count(words.words, 'word')}, {rest}"))
    return (*rows, *entity.attributes, *entity.facts)


def _links(view: View, path: str, entity_id: str) -> tuple[Link, ...]:
    links = [Link("All quotations", relative(path, f"quotes/{entity_id}.html"))] if entity_id in view.speakers else []
    if entity_id in view.graph.sources:
        links.append(Link("As a source", relative(path, f"sources/{entity_id}.html")))
    return tuple(links)


def _sections(view: View, path: str, entity_id: str) -> tuple[Section, ...]:
    by_article = view.places_by_article(view.graph.mentions.get(entity_id, ())[:MOST])
    sections = [_quotes(view, path, entity_id)] if entity_id in view.speakers else []
    about = _about(view, path, entity_id, tuple(by_article))
    sections += [about] if about.links else []
    roles = _roles(view, path, entity_id, tuple(by_article))
    sections += [Section(Link("Described as", ""), roles)] if len(roles) > 1 else []
    sections += [
        Section(article_link(view, path, slug), excerpts=tuple(view.excerpts(path, slug, "mention", indices)))
        for slug, indices in by_article.items()
    ]
    return tuple(sections)


def _roles(view: View, here: str, entity_id: str, slugs: tuple[str, ...]) -> tuple[Link, ...]:
    """What the articles call it, newest first, each with its day and its sentence: roles change."""
    rows: dict[tuple[str, str], Link] = {}
    for slug in slugs:
        face = view.faces[slug]
        day = shown(str(face.published)) if face.published else ""
        for at, description in ((at, d) for e, at, d in face.described if e == entity_id):
            href = relative(here, view.anchor(slug, "mention", at))
            rows.setdefault((told(description).casefold(), day), Link(told(description), href, day))
    return tuple(rows.values())


def _quotes(view: View, here: str, entity_id: str) -> Section:
    """Some of its quotations, each once, with article and day; those with most of its own words first."""
    links: dict[str, Link] = {}
    for q in sorted(view.speakers[entity_id], key=lambda q: _OWN_WORDS.index(q.kind)):
        place = q.parts[0]
        face = view.faces[place.slug]
        day = q.said or str(face.published or "")
        said = face.title + (f" · {shown(day)}" if day else "")
        href = relative(here, view.anchor(place.slug, "quote", place.index))
        links.setdefault(_bare(q.text), Link(short(q.text, 220), href, q.kind, more=said))
    best = tuple(links.values())[:5]
    return Section(Link("Quotations", relative(here, f"quotes/{entity_id}.html")), best, wide=True, spoken=True)


def _about(view: View, here: str, entity_id: str, slugs: tuple[str, ...]) -> Section:
    """What others say of it: quotations with its name in them, the newest first, each once."""
    links: dict[str, Link] = {}
    by_slug = view.places_by_article(view.graph.mentions.get(entity_id, ())[:MOST])
    for slug in slugs:
        face = view.faces[slug]
        spans = [face.span("quote", i) for i in range(len(face.quotations))]
        for index in by_slug.get(slug, ()):
            at = face.span("mention", index)
            for i, span in enumerate(spans):
                one = view.quotation(slug, i)
                if one is None or not span.contains(at) or one.speaker == entity_id:
                    continue
                who = view.name(one.speaker, one.speaker_text) or "Speaker unclear"
                day = one.said or str(face.published or "")
                said = f"{who} · {face.title}" + (f" · {shown(day)}" if day else "")
                href = relative(here, view.anchor(slug, "quote", i))
                links.setdefault(_bare(one.text), Link(short(one.text, 220), href, one.kind, more=said))
    return Section(Link("What others say", ""), tuple(links.values())[:5], wide=True, spoken=True)


def _bare(text: str) -> str:
    """The words alone, to tell the same quotation in another article."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _company(view: View, here: str, entity_id: str, slugs: tuple[str, ...]) -> tuple[Link, ...]:
    """Those named in the same articles; first those of the same sentences, then those of most articles."""
    close = together(view, entity_id, slugs)
    shared: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for slug in slugs:
        for other, often in view.faces[slug].named.items():
            if other != entity_id:
                shared[other] += 1
                times[other] += often
    best = sorted(shared, key=lambda e: (-close[e], -shared[e], -times[e], e))[:COMPANY]
    return tuple(Link(view.name(e), view.to(here, e), count(close[e], "sentence") if close[e] else "") for e in best)


def _peak(days: list[tuple[int, int]]) -> str:
    """What the bars show, in words."""
    day, most = max(days, key=lambda d: (d[1], d[0]))
    named = shown(dt.date.fromordinal(day).isoformat())
    return f"Mentions by day of publication; most on {named}: {most}"


def _days(view: View, entity_id: str) -> list[tuple[int, int]]:
    """(day of publication as ordinal, mentions), in order."""
    days: Counter[dt.date] = Counter()
    for place in view.graph.mentions.get(entity_id, ()):
        day = view.faces[place.slug].published
        if day is not None:
            days[day] += 1
    return [(day.toordinal(), days[day]) for day in sorted(days)]
