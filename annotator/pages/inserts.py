"""Views of the site that authors place in texts: somebody's quotations, a timeline, a ledger, sources, a map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup, escape

from annotator.model import Face, Place, Quotation
from annotator.model.views import THIS, Insert, ViewName
from annotator.pages.common import ROLE, Link, View, around, count, kind_of, relative, short
from annotator.pages.dates import days, shown
from annotator.pages.picture import NONE
from annotator.pages.rail import machine, span_of
from annotator.pages.sources import address_of
from annotator.pages.world import has_place, world_map

_LONGEST = 220
_QUOTES, _MOMENTS, _SOURCES, _PLACES = 5, 12, 10, 60
"""Rows without a `limit`."""
Fault = tuple[str, str]
"""(what, cure)."""


def html_of(view: View, here: str, slug: str, insert: Insert) -> Markup:
    """The HTML of a view on page `here`, of the article `slug` (empty for a page beside the articles)."""
    title, inside = _MADE[insert.view](view, here, slug, insert)
    inside = inside or Markup('<p class="num">{}</p>').format("Nothing to show.")
    return Markup('<section class="view {}" aria-label="{}">\n{}</section>\n').format(insert.view, title, inside)


def fault(view: View, slug: str, insert: Insert) -> Fault | None:
    """What keeps a view from showing anything; None when it shows something."""
    told = f"':::{insert.view}'"
    if insert.entity and view.called(insert.entity) is None:
        close = view.nearest(insert.entity)
        cure = f"Did you mean '{close}'?" if close else "Write a name that the articles have, or its id."
        return f"{told} asks for '{insert.entity}', whom no article names.", cure
    article = insert.get("article")
    if article and _article(slug, insert) not in view.faces:
        close = view.nearest_slug(article)
        return f"{told} asks for the article '{article}', which there is not.", (
            f"Did you mean '{close}'?" if close else "Write the slug of an article, or this."
        )
    if not _MADE[insert.view](view, "", slug, insert)[1]:
        return f"{told} has nothing to show.", "Ask for less, or remove it."
    return None


def _article(slug: str, insert: Insert) -> str:
    """The slug of the article that it is limited to; empty for the whole site."""
    said = insert.get("article")
    return slug if said == THIS else said


def _listed(rows: Iterable[Markup], kind: str, tag: str = "ul") -> Markup:
    inside = Markup("\n").join(rows)
    return Markup('<{} class="{}">\n{}\n</{}>\n').format(tag, kind, inside, tag) if inside else NONE


def _anchor(link: Link) -> Markup:
    return Markup('<a href="{}">{}</a>').format(link.href, link.text) if link.href else escape(link.text)


def _from(face: Face, day: str = "") -> str:
    """Article and day, as said under what is taken from it."""
    day = day or str(face.published or "")
    return f"{face.title}, {shown(day)}" if day else face.title


def _quotes(view: View, here: str, slug: str, insert: Insert) -> tuple[str, Markup]:
    entity = view.called(insert.entity) or ""
    name = view.name(entity, insert.entity)
    article = _article(slug, insert)
    found: dict[str, Quotation] = {}
    for one in view.speakers.get(entity, ()):
        if not article or one.parts[0].slug == article:
            found.setdefault(" ".join(one.text.split()).casefold(), one)
    rows = [_quote(view, here, one) for one in list(found.values())[: insert.limit(_QUOTES)]]
    inside = _listed(rows, "ex")
    if inside and len(found) > len(rows):
        every = Link(f"All quotations of {name}", relative(here, f"quotes/{entity}.html"))
        inside += Markup('<p class="go">{}</p>\n').format(_anchor(every))
    return f"Quotations of {name}", inside


def _quote(view: View, here: str, one: Quotation) -> Markup:
    place = one.parts[0]
    words = _anchor(Link(short(one.text, _LONGEST), relative(here, view.anchor(place.slug, "quote", place.index))))
    return Markup("<li><p>{} <small>{}</small></p></li>").format(words, _from(view.faces[place.slug], one.said))


def _timeline(view: View, here: str, slug: str, insert: Insert) -> tuple[str, Markup]:
    article, entity = _article(slug, insert), view.called(insert.entity) or ""
    first, last = _bound(insert.get("from"), low=True), _bound(insert.get("to"), low=False)
    named = view.places_by_article(view.graph.mentions.get(entity, ())) if entity else {}
    rows: list[Place] = []
    for place in view.graph.timeline:
        face = view.faces[place.slug]
        moment = face.moments[place.index]
        begin, end = days(moment)
        event = view.told_in.get(place)
        if moment.inferred or (article and place.slug != article) or end < first or begin > last:
            continue
        if event and not article and event.moments[0] != place:
            continue
        if insert.entity and not any(
            face.span("mention", i).overlaps(moment.sentence) for i in named.get(place.slug, ())
        ):
            continue
        rows.append(place)
    about = view.name(entity, insert.entity)
    title = f"Timeline: {about}" if about else "Timeline"
    return title, _listed(_days(view, here, rows[: insert.limit(_MOMENTS)], article), "days", "ol")


def _bound(said: str, *, low: bool) -> int:
    """The first or last day of a year, month or day, as an ordinal."""
    if not said:
        return 0 if low else dt.date.max.toordinal()
    year, month, day = (int(p) for p in (said + "-0-0").split("-")[:3])
    year = max(1, year)
    try:
        if low or day:
            return dt.date(year, month or 1, day or 1).toordinal()
        after = dt.date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        return after.toordinal() - 1
    except ValueError:  # the 31st of a shorter month, the year 10000
        return dt.date(year, month, 28).toordinal() + 3 if day else dt.date.max.toordinal()


def _days(view: View, here: str, places: list[Place], article: str) -> Iterator[Markup]:
    grouped: dict[str, list[Place]] = {}
    for place in places:
        grouped.setdefault(span_of(view.faces[place.slug].moments[place.index]), []).append(place)
    for date, inside in grouped.items():
        value = machine(view.faces[inside[0].slug].moments[inside[0].index])
        time = (
            Markup('<time datetime="{}">{}</time>').format(value, date) if value else Markup("<b>{}</b>").format(date)
        )
        rows = Markup("").join(_moment(view, here, place, article) for place in inside)
        yield Markup("<li>{}<ol>{}</ol></li>").format(time, rows)


def _moment(view: View, here: str, place: Place, article: str) -> Markup:
    face = view.faces[place.slug]
    moment = face.moments[place.index]
    time = face.span("time", moment.time) if moment.time is not None else None
    words = moment.label or around(face.text, moment.sentence, time, _LONGEST)
    link = _anchor(Link(words, relative(here, view.anchor(place.slug, "moment", place.index))))
    source = NONE if article else Markup("<small>{}</small>").format(face.title)
    return Markup("<li>{}{}</li>").format(link, source)


def _ledger(view: View, here: str, slug: str, insert: Insert) -> tuple[str, Markup]:
    book, article, kind = view.graph.ledger, _article(slug, insert), insert.get("kind")
    parts = {"named": book.named, "described": book.described, "anonymous": book.anonymous}
    rows = [c for name, part in parts.items() if not kind or name == kind for c in part]
    if article:
        account = view.account_of.get(article)
        kept = {c.source for c in rows}
        rows = [c for c in account.carried if c.source in kept] if account else []
    rows = sorted((c for c in rows if c.words and c.source in view.graph.sources), key=lambda c: (-c.words, c.source))
    most = max((c.words for c in rows), default=1)
    shown_rows = rows[: insert.limit(_SOURCES)]
    inside = _listed(
        (_carrier(view, here, c.source, c.words, round(100 * c.words / most)) for c in shown_rows), "carriers"
    )
    return "On whose word", inside


def _carrier(view: View, here: str, source: str, words: int, share: int) -> Markup:
    one = view.graph.sources[source]
    link = _anchor(Link(one.name, relative(here, f"sources/{source}.html")))
    return Markup(
        '<li>{} <span class="num">{}</span>\n<svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="3"/></svg>\n<small>{}</small></li>'
    ).format(link, count(words, "word"), share, ROLE[one.role])


def _sources(view: View, here: str, slug: str, insert: Insert) -> tuple[str, Markup]:  # noqa: ARG001 - as all views
    article = _article(slug, insert)
    found = [r for r in view.graph.ledger.references if not article or article in r.articles]
    rows = (
        Markup("<li>{} {}</li>").format(
            _anchor(Link(address_of(r.url) or r.name, r.url)),
            NONE if article else Markup('<span class="num">in {}</span>').format(count(len(r.articles), "article")),
        )
        for r in found[: insert.limit(_SOURCES)]
    )
    return "Links and documents", _listed(rows, "links wide")


def _map(view: View, here: str, slug: str, insert: Insert) -> tuple[str, Markup]:
    article = _article(slug, insert)
    tally = {
        e: often
        for e, often in _named(view, article)
        if kind_of(view.graph.entities[e]) == "Place" and has_place(view.graph.entities[e].known)
    }
    best = sorted(tally, key=lambda e: (-tally[e], e))[: insert.limit(_PLACES)]
    spots = [
        (view.graph.entities[e].known, view.name(e), view.to(here, e), tally[e])
        for e in sorted(best, key=lambda e: view.name(e).casefold())
    ]
    wide, small = world_map(spots).drawn, world_map(spots, 340, low=300, high=420, fitted=True).drawn
    both = Markup('<div class="only-small">{}</div><div class="only-wide">{}</div>\n')
    return "Map", both.format(small, wide) if wide else NONE


def _named(view: View, article: str) -> Iterator[tuple[str, int]]:
    """(entity, how often it is named), in an article or in all."""
    if article:
        face = view.faces.get(article)
        yield from ((e, n) for e, n in (face.named if face else {}).items() if e in view.graph.entities)
        return
    for entity in view.graph.entities:
        yield entity, len(view.graph.mentions.get(entity, ()))


_Made = Callable[[View, str, str, Insert], tuple[str, Markup]]
_MADE: dict[ViewName, _Made] = {
    "quotes": _quotes, "timeline": _timeline, "ledger": _ledger, "sources": _sources, "map": _map,
}  # fmt: skip
"""View -> (what it is called, its HTML without its frame; empty for nothing)."""
