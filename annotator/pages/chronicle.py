"""The timeline of the whole site: a picture first, the dated sentences underneath, on pages by year where many."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.model import Place
from annotator.pages.common import Excerpt, Link, PagePlan, View, around, count, head, planned, relative, short
from annotator.pages.dates import days, shown, year_number, year_of
from annotator.pages.listings import ListPage, Section
from annotator.pages.picture import Lane, Mark, columns, lanes
from annotator.pages.rail import span_of

ONE_PAGE = 400
"""Dated sentences on one page; more are parted into years, and a year into parts of so many."""
_FOLDED = 30
"""Dated sentences from which the years of the list are folded."""
_FEW = 2
"""Dated sentences that stand open all the same."""
_LANES = 10
_MARKS = 60
"""Articles, and marks for each, that the picture holds; a larger site is drawn year by year."""
_OLD = 1800
"""Years before this one are listed together."""


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
    split = len(places) > ONE_PAGE
    here = "timeline.html"
    if split:
        sections = _index(years)
    else:
        sections = [
            Section(
                Link(shown(y), "", str(len(rows))),
                excerpts=tuple(_excerpt(view, here, p) for p in rows),
                id="y" + y,
                fold=count(len(rows), "dated sentence") if len(places) > _FOLDED and len(rows) > _FEW else "",
            )
            for y, rows in years.items()
        ]
    lead = f"{count(len(places), 'dated sentence')} from {count(len(view.faces), 'article')}."
    drawn, caption = _drawn(view, places, years)
    page = ListPage(
        head(view.site, here, "Timeline", lead),
        "Timeline",
        "",
        lead,
        tuple(sections),
        picture=drawn,
        caption=caption,
    )
    yield planned(here, "list.html", page)
    if split:
        for year, rows in years.items():
            yield from _year(view, year, rows)


def _index(years: dict[str, list[Place]]) -> list[Section]:
    """The years as links to their pages, by century."""
    centuries: dict[str, list[Link]] = {}
    for year, rows in years.items():
        link = Link(shown(year), f"timeline/{year}.html", str(len(rows)), id="y" + year)
        century = f"Before {_OLD}" if year_number(year) < _OLD else shown(year[:2])
        centuries.setdefault(century, []).append(link)
    return [Section(Link(name, ""), tuple(links), narrow=True) for name, links in centuries.items()]


def _excerpt(view: View, here: str, place: Place) -> Excerpt:
    moment = view.faces[place.slug].moments[place.index]
    href = relative(here, view.anchor(place.slug, "moment", place.index))
    also = [link.text for link in view.elsewhere(here, place)]
    note = "; ".join((view.faces[place.slug].title, *also))
    return Excerpt("", span_of(moment), " " + _said(view, place, 200), href, note)


def _said(view: View, place: Place, longest: int) -> str:
    """The part of a moment's sentence around its date."""
    face = view.faces[place.slug]
    moment = face.moments[place.index]
    time = face.span("time", moment.time) if moment.time is not None else None
    return around(face.text, moment.sentence, time, longest)


def _year(view: View, year: str, rows: list[Place]) -> Iterator[PagePlan]:
    parts = [rows[i : i + ONE_PAGE] for i in range(0, len(rows), ONE_PAGE)]
    names = [f"timeline/{year}.html", *(f"timeline/{year}-{i}.html" for i in range(2, len(parts) + 1))]
    for i, (path, part) in enumerate(zip(names, parts, strict=True)):
        told = {p.slug: None for p in part}
        told.update((p.slug, None) for place in part if place in view.told_in for p in view.told_in[place].moments)
        events = [view.told_in[p].moments if p in view.told_in else p for p in part]
        key = digest(repr(view.site), year, len(rows), i, names, repr(events), view.marks(told))
        yield PagePlan(path, "list.html", key, partial(_part, view, year, len(rows), i, names, part))


def _part(view: View, year: str, total: int, i: int, names: list[str], part: list[Place]) -> ListPage:
    path = names[i]
    lead = count(total, "dated sentence") + (f", part {i + 1} of {len(names)}." if len(names) > 1 else ".")
    links = [Link("All years", relative(path, f"timeline.html#y{year}"))]
    links += [Link(f"Part {n + 1}", relative(path, p)) for n, p in enumerate(names) if len(names) > 1 and n != i]
    section = Section(Link("", ""), excerpts=tuple(_excerpt(view, path, p) for p in part))
    title = shown(year)
    return ListPage(head(view.site, path, title, lead), title, "Timeline", lead, (section,), links=tuple(links))


def _drawn(view: View, places: list[Place], years: dict[str, list[Place]]) -> tuple[Markup, str]:
    """(picture, what it shows): a row for each article, on a larger site a column for each year."""
    slugs = list(dict.fromkeys(p.slug for p in places))
    if len(slugs) > _LANES:
        drawn = columns([(year_number(y), len(rows), f"#y{y}") for y, rows in years.items()], 960)
        return drawn, "Dated sentences by year." if drawn else ""
    order = [slug for slug in view.faces if slug in slugs]
    drawn = lanes([_lane(view, s, [p for p in places if p.slug == s]) for s in order], 960)
    return drawn, "Not to scale: crowded years are given more room." if drawn else ""


def _lane(view: View, slug: str, places: list[Place]) -> Lane:
    marks = []
    for place in places[:_MARKS]:
        moment = view.faces[slug].moments[place.index]
        title = f"{span_of(moment)}: {_said(view, place, 80)}"
        marks.append(Mark(*days(moment), view.anchor(slug, "moment", place.index), title))
    return Lane(short(view.faces[slug].title, 80), f"articles/{slug}.html", tuple(marks))
