"""Pages of tags, authors and series: a list of each kind, and a page for each with its articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.model import Face
from annotator.pages.common import Link, PagePlan, View, count, head, planned, relative
from annotator.pages.dates import shown
from annotator.pages.grouping import folded
from annotator.pages.listings import ListPage, Section

PAGE = 100
"""Articles on one page of a list."""
KINDS = (("tags", "Tags", "Tag"), ("authors", "Authors", "Author"), ("series", "Series", "Series"))
"""(folder, title of the list, what one is called)."""


def topic_links(view: View, here: str, kind: str, names: Iterable[str]) -> tuple[Link, ...]:
    """Links from page `here` to the pages of these tags, authors or series."""
    known = view.topics[kind]
    return tuple(
        Link(name, relative(here, f"{kind}/{known.slugs[folded(name)]}.html")) if folded(name) in known.slugs
        else Link(name, "")
        for name in names
    )  # fmt: skip


def topics(view: View) -> Iterator[PagePlan]:
    """The pages of all tags, authors and series."""
    for kind, title, one in KINDS:
        known = view.topics[kind]
        if not known.names:
            continue
        path = f"{kind}/index.html"
        links = tuple(
            Link(name, f"{known.slugs[key]}.html", str(len(known.of[key])))
            for key, name in sorted(known.names.items())
        )
        lead = count(len(links), one.lower(), title.lower()) + "."
        top = head(view.site, path, title, lead)
        yield planned(path, "list.html", ListPage(top, title, "", lead, (Section(Link("", ""), links),), filter=True))
        for key, name in known.names.items():
            rows = known.of[key] if kind != "series" else known.of[key][::-1]
            yield from paged(view, f"{kind}/{known.slugs[key]}", name, one, rows)


def paged(
    view: View, name: str, title: str, kicker: str, slugs: Sequence[str], first: str = ""
) -> Iterator[PagePlan]:
    """A list of articles on as many pages as it needs: `name.html` (or `first`), `name/2.html`, ..."""
    parts = [slugs[i : i + PAGE] for i in range(0, len(slugs), PAGE)] or [()]
    paths = [first or f"{name}.html", *(f"{name}/{n}.html" for n in range(2, len(parts) + 1))]
    for i, (path, part) in enumerate(zip(paths, parts, strict=True)):
        lead = count(len(slugs), "article") + (f", page {i + 1} of {len(paths)}." if len(paths) > 1 else ".")
        jump = [Link(str(n + 1), relative(path, p), "page" if n == i else "") for n, p in enumerate(paths)]
        page = ListPage(
            head(view.site, path, title, lead),
            title,
            kicker,
            lead,
            months(path, [view.faces[s] for s in part]),
            jump=tuple(jump) if len(paths) > 1 else (),
        )
        yield replace(planned(path, "list.html", page), of=f"{kicker.lower()} '{title}'")


def months(here: str, rows: Iterable[Face]) -> tuple[Section, ...]:
    """Articles by month, as page `here` links them."""
    out: dict[str, list[Link]] = {}
    for face in rows:
        day = str(face.published or "")
        link = Link(face.title, relative(here, f"articles/{face.slug}.html"), shown(day) if day else "")
        out.setdefault(shown(day[:7]) if day else "Undated", []).append(link)
    return tuple(Section(Link(m, ""), tuple(links), wide=True) for m, links in out.items())
