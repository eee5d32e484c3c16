"""The timeline of the whole site: a picture first, the dated sentences underneath, on pages by year where many."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from annotator.model import Place
from annotator.pages.common import Excerpt, Link, PagePlan, View, count, head, planned, relative, short
from annotator.pages.dates import days, shown, year_number, year_of
from annotator.pages.listings import ListPage, Section
from annotator.pages.picture import Lane, Mark, columns, lanes
from annotator.pages.rail import said, span_of

ONE_PAGE = 400
"""Dated sentences on one page; more are parted into years, and a year into parts of so many."""
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
        if not view.by_slug[p.slug].findings.moments[p.index].inferred
        and (p not in view.told_in or view.told_in[p].moments[0] == p)
    ]
    years: dict[str, list[Place]] = {}
    for p in places:
        years.setdefault(year_of(view.by_slug[p.slug].findings.moments[p.index].date), []).append(p)
    split = len(places) > ONE_PAGE
    here = "timeline.html"
    if split:
        sections = _index(years)
    else:
        sections = [
            Section(Link(shown(y), ""), excerpts=tuple(_excerpt(view, here, p) for p in rows), id="y" + y)
            for y, rows in years.items()
        ]
    lead = f"{count(len(places), 'dated sentence')} from {count(len(view.graph.articles), 'article')}."
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
    annotated = view.by_slug[place.slug]
    moment = annotated.findings.moments[place.index]
    text = said(annotated, moment, 200)
    href = relative(here, view.anchor(place.slug, "moment", place.index))
    also = [link.text for link in view.elsewhere(here, place)]
    return Excerpt("", span_of(moment), " " + text, href, "; ".join((annotated.article.meta.title, *also)))


def _year(view: View, year: str, rows: list[Place]) -> Iterator[PagePlan]:
    parts = [rows[i : i + ONE_PAGE] for i in range(0, len(rows), ONE_PAGE)]
    names = [f"timeline/{year}.html", *(f"timeline/{year}-{i}.html" for i in range(2, len(parts) + 1))]
    for i, (path, part) in enumerate(zip(names, parts, strict=True)):
        lead = f"{count(len(rows), 'dated sentence')}" + (
            f", part {i + 1} of {len(parts)}." if len(parts) > 1 else "."
        )
        links = [Link("All years", relative(path, f"timeline.html#y{year}"))]
        links += [Link(f"Part {n + 1}", relative(path, p)) for n, p in enumerate(names) if len(names) > 1 and n != i]
        section = Section(Link("", ""), excerpts=tuple(_excerpt(view, path, p) for p in part))
        title = shown(year)
        page = ListPage(head(view.site, path, title, lead), title, "Timeline", lead, (section,), links=tuple(links))
        yield planned(path, "list.html", page)


def _drawn(view: View, places: list[Place], years: dict[str, list[Place]]) -> tuple[Markup, str]:
    """(picture, what it shows): a row for each article, on a larger site a column for each year."""
    slugs = list(dict.fromkeys(p.slug for p in places))
    if len(slugs) > _LANES:
        drawn = columns([(year_number(y), len(rows), f"#y{y}") for y, rows in years.items()], 960)
        return drawn, "Dated sentences by year." if drawn else ""
    order = [a.article.slug for a in view.graph.articles if a.article.slug in slugs]
    drawn = lanes([_lane(view, s, [p for p in places if p.slug == s]) for s in order], 960)
    return drawn, "Crowded years are given more room; the ticks say where each begins." if drawn else ""


def _lane(view: View, slug: str, places: list[Place]) -> Lane:
    annotated = view.by_slug[slug]
    marks = []
    for place in places[:_MARKS]:
        moment = annotated.findings.moments[place.index]
        title = f"{span_of(moment)}: {said(annotated, moment, 80)}"
        marks.append(Mark(*days(moment), view.anchor(slug, "moment", place.index), title))
    return Lane(short(annotated.article.meta.title, 80), f"articles/{slug}.html", tuple(marks))
