"""The timeline of the whole site: a picture first, then its dated sentences by decade and year, with an index of
people, places, sources and sections by which readers filter it; on pages by year where there are many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.model import Place
from annotator.pages.common import (
    Head,
    Link,
    PagePlan,
    View,
    count,
    head,
    planned,
    relative,
)
from annotator.pages.dates import days, shown, year_number, year_of
from annotator.pages.filters import Index, indexed
from annotator.pages.listings import ListPage, Section
from annotator.pages.picture import NONE, Lane, Mark, columns, lanes
from annotator.pages.rail import span_of

ONE_PAGE = 400
"""Dated sentences on one page; more are parted into years, and a year into parts of so many."""
_FOLDED = 30
"""Dated sentences from which decades and years are folded."""
_FULL = 8
"""Dated sentences from which a year is folded inside its decade."""
_LANES = 10
_MARKS = 60
"""Articles, and marks for each, that the picture holds; a larger site is drawn year by year."""
_OLD = 1800
"""Years before this one are listed together."""
_WIDE, _SMALL = 960, 340


@dataclass(frozen=True, slots=True)
class Row:
    """A dated sentence."""

    id: str
    date: str
    text: str
    href: str
    articles: tuple[Link, ...]
    keys: str
    """What it is about, as keys of the choices, parted by spaces."""


@dataclass(frozen=True, slots=True)
class Year:
    """The dated sentences of a year, or of a decade where the text says no more."""

    id: str
    name: str
    count: str
    folded: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, or a century before the first one listed by decade."""

    name: str
    count: str
    folded: bool
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The timeline of a site that fits on one page, or of a year of a larger one."""

    head: Head
    title: str
    lead: str
    picture: Markup
    small: Markup
    """The picture for small screens."""
    small_caption: str
    """What has to be said of the small one besides."""
    caption: str
    indexes: tuple[Index, ...]
    decades: tuple[Decade, ...]
    links: tuple[Link, ...] = ()
    """All years, and the other parts of this one."""


def timeline(view: View) -> Iterator[PagePlan]:
    """The timeline, and its pages by year. What several articles tell of stands there once, as the newest tells it;
    sentences dated by their place alone are left to their articles.
    """
    places = [
        p
        for p in view.graph.timeline
        if not view.faces[p.slug].moments[p.index].inferred
        and (p not in view.told_in or view.told_in[p].moments[0] == p)
    ]
    years: dict[str, list[Place]] = {}
    for p in places:
        years.setdefault(year_of(view.faces[p.slug].moments[p.index].date), []).append(p)
    here = "timeline.html"
    lead = f"{count(len(places), 'dated sentence')} from {count(len(view.faces), 'article')}."
    top = head(view.site, here, "Timeline", lead)
    picture, small, caption = _drawn(view, places, years)
    if len(places) > ONE_PAGE:
        sections = tuple(_by_century(years))
        page = ListPage(top, "Timeline", "", lead, sections, picture=picture, small=small, caption=caption)
        yield planned(here, "list.html", page)
        for year, rows in years.items():
            yield from _year(view, year, rows)
        return
    number = {p: f"e{n}" for n, p in enumerate(places, 1)}
    indexes, about = indexed(view, places, lambda p: Link(_day(view, p), "#" + number[p]))
    decades = tuple(_decades(view, here, years, number, about, folded=len(places) > _FOLDED))
    yield planned(
        here, "timeline.html", TimelinePage(top, "Timeline", lead, picture, small, "", caption, indexes, decades)
    )


def _decades(
    view: View,
    here: str,
    years: dict[str, list[Place]],
    number: dict[Place, str],
    about: Mapping[Place, list[str]],
    *,
    folded: bool,
) -> Iterator[Decade]:
    grouped: dict[str, list[str]] = {}
    for year in years:
        at = year_number(year)
        old = f"Before {_OLD}" if at < _OLD else f"{at // 10 * 10}s"
        grouped.setdefault(old, []).append(year)
    for i, (name, inside) in enumerate(grouped.items()):
        made = tuple(
            Year(
                "y" + y,
                "" if shown(y) == name else shown(y),
                count(len(years[y]), "entry", "entries"),
                folded and len(years[y]) > _FULL,
                tuple(_row(view, here, p, number[p], " ".join(about.get(p, ()))) for p in years[y]),
            )
            for y in inside
        )
        total = sum(len(y.rows) for y in made)
        yield Decade(name, count(total, "entry", "entries"), folded and i < len(grouped) - 1, made)


def _months(
    view: View, here: str, part: list[Place], number: dict[Place, str], about: Mapping[Place, list[str]]
) -> Iterator[Decade]:
    """The dated sentences of a year by month; those without a month first."""
    months: dict[str, list[Place]] = {}
    for p in part:
        found = _MONTH.match(view.faces[p.slug].moments[p.index].date)
        months.setdefault(found[0] if found else "", []).append(p)
    for i, (month, places) in enumerate(sorted(months.items())):
        rows = tuple(_row(view, here, p, number[p], " ".join(about.get(p, ()))) for p in places)
        told = count(len(rows), "entry", "entries")
        name = shown(month) if month else "Without a month"
        inside = Year(f"m{month or 0}", "", told, False, rows)
        yield Decade(name, told, i > 0 and len(part) > _FOLDED, (inside,))


_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")


def _row(view: View, here: str, place: Place, number: str, keys: str) -> Row:
    article = Link(view.faces[place.slug].title, relative(here, f"articles/{place.slug}.html"))
    return Row(
        number,
        _day(view, place),
        _said(view, place),
        relative(here, view.anchor(place.slug, "moment", place.index)),
        (article, *view.elsewhere(here, place)),
        keys,
    )


def _day(view: View, place: Place) -> str:
    return span_of(view.faces[place.slug].moments[place.index])


def _by_century(years: dict[str, list[Place]]) -> Iterator[Section]:
    """The years as links to their pages, by century."""
    centuries: dict[str, list[Link]] = {}
    for year, rows in years.items():
        link = Link(shown(year), f"timeline/{year}.html", str(len(rows)), id="y" + year)
        century = f"Before {_OLD}" if year_number(year) < _OLD else shown(year[:2])
        centuries.setdefault(century, []).append(link)
    for name, links in centuries.items():
        yield Section(Link(name, ""), tuple(links), narrow=True)


def _said(view: View, place: Place) -> str:
    """A moment's label, or its sentence where it has none."""
    face = view.faces[place.slug]
    moment = face.moments[place.index]
    return moment.label or " ".join(moment.sentence.of(face.text).split())


def _year(view: View, year: str, rows: list[Place]) -> Iterator[PagePlan]:
    parts = [rows[i : i + ONE_PAGE] for i in range(0, len(rows), ONE_PAGE)]
    names = [f"timeline/{year}.html", *(f"timeline/{year}-{i}.html" for i in range(2, len(parts) + 1))]
    for i, (path, part) in enumerate(zip(names, parts, strict=True)):
        told = {p.slug: None for p in part}
        told.update((p.slug, None) for place in part if place in view.told_in for p in view.told_in[place].moments)
        events = [view.told_in[p].moments if p in view.told_in else p for p in part]
        key = digest(repr(view.site), year, len(rows), i, names, repr(events), view.marks(told), _choices(view, told))
        yield PagePlan(path, "timeline.html", key, partial(_part, view, year, len(rows), i, names, part))


def _choices(view: View, slugs: Iterable[str]) -> list[object]:
    """What a page's filters take from the site: the names and sources of its articles."""
    faces = [view.faces[slug] for slug in slugs]
    sources = [view.graph.sources[s] for s in dict.fromkeys(s for f in faces for s in f.sources)]
    names = [view.card(e) for e in dict.fromkeys(e for f in faces for e in f.entities)]
    return [names, [(s.id, s.name, s.named) for s in sources]]


def _part(view: View, year: str, total: int, i: int, names: list[str], part: list[Place]) -> TimelinePage:
    path = names[i]
    lead = count(total, "dated sentence") + (f", part {i + 1} of {len(names)}." if len(names) > 1 else ".")
    links = [Link("All years", relative(path, f"timeline.html#y{year}"))]
    links += [Link(f"Part {n + 1}", relative(path, p)) for n, p in enumerate(names) if len(names) > 1 and n != i]
    number = {p: f"e{n}" for n, p in enumerate(part, 1)}
    indexes, about = indexed(view, part, lambda p: Link(_day(view, p), "#" + number[p]))
    decades = tuple(_months(view, path, part, number, about))
    top = head(view.site, path, shown(year), lead)
    return TimelinePage(top, shown(year), lead, NONE, NONE, "", "", indexes, decades, tuple(links))


def _drawn(view: View, places: list[Place], years: dict[str, list[Place]]) -> tuple[Markup, Markup, str]:
    """(picture, the same for small screens, what they show): a row for each article, on a larger site a column for
    each year.
    """
    slugs = Counter(p.slug for p in places)
    if len(slugs) > _LANES:
        stacks = [(year_number(y), len(rows), f"#y{y}") for y, rows in years.items()]
        drawn, small = columns(stacks, _WIDE), columns(stacks, _SMALL)
        return drawn, small, "Dated sentences by year; one scale from left to right." if drawn else ""
    told = [_lane(view, s, [p for p in places if p.slug == s]) for s in view.faces if s in slugs]
    drawn = lanes(told, _WIDE)
    said = "Not to scale: crowded years have more room. A dot is a day, a bar a longer time."
    return (drawn, lanes(told, _SMALL), said) if drawn else (NONE, NONE, "")


def _lane(view: View, slug: str, places: list[Place]) -> Lane:
    marks = []
    for place in places[:_MARKS]:
        moment = view.faces[slug].moments[place.index]
        title = f"{span_of(moment)}: {_said(view, place)}"
        marks.append(Mark(*days(moment), view.anchor(slug, "moment", place.index), title))
    return Lane(view.faces[slug].title, f"articles/{slug}.html", tuple(marks))
