"""The list of all names: on one page, or for a large site on a page for each first letter.

A name that has earned no page of its own has its line here, which leads to the place where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from annotator.model import Entity
from annotator.pages.common import GROUPS, Link, PagePlan, View, count, kind_of, layer_of, relative, short
from annotator.pages.listings import Section, list_page

BEST = 200
"""Names of each kind on the first page of a large site, those mentioned most."""


def names(view: View) -> Iterator[PagePlan]:
    """The page of names, and its parts by first letter where there are more than one page holds."""
    graph, here = view.graph, "entities/index.html"
    everybody = sorted(graph.entities.values(), key=lambda e: (e.name.casefold(), e.id))
    parts: dict[str, list[Entity]] = {}
    for one in everybody:
        parts.setdefault(graph.lists[one.id], []).append(one)
    large = list(parts) != [here] and bool(parts)
    shown = [e for e in everybody if graph.has_page(e.id)] if large else everybody
    lead = "The names that come up most." if large else "Every person, organisation and place in the articles."
    jump = [Link("Who is mentioned with whom", "network.html")]
    jump += [Link(_letters(p), relative(here, p)) for p in sorted(parts)] if large else []
    sections = _by_kind(view, here, shown, BEST if large else len(shown))
    yield list_page(view, here, "Names", lead, sections, filter=True, jump=tuple(jump))
    for path in sorted(parts) if large else ():
        rows, back = parts[path], (Link("All letters", relative(path, here)),)
        lines = (Section(Link("", ""), _lines(view, path, rows)),)
        lead = count(len(rows), "name") + "."
        yield list_page(view, path, _letters(path), lead, lines, filter=True, links=back, kicker="Names")


def _letters(path: str) -> str:
    beginning = path.rpartition("/")[2].removesuffix(".html")
    return "Other characters" if beginning == "_" else beginning.upper()


def _by_kind(view: View, here: str, everybody: Sequence[Entity], most: int) -> list[Section]:
    sections = []
    for kind, title, _ in GROUPS:
        rows = [e for e in everybody if layer_of(e) == kind]
        total = len(rows)
        if total > most:
            rows = sorted(rows, key=lambda e: (-len(view.graph.mentions.get(e.id, ())), e.id))[:most]
            rows.sort(key=lambda e: (e.name.casefold(), e.id))
        if rows:
            sections.append(Section(Link(title, "", str(total)), _lines(view, here, rows), id=kind))
    return sections


def _lines(view: View, here: str, rows: Sequence[Entity]) -> tuple[Link, ...]:
    """A line for each name: to its page, else to the place where it stands."""
    alike = Counter(e.name for e in rows)
    out = []
    for one in rows:
        note = _which(view, one) if alike[one.name] > 1 else ""
        if view.graph.has_page(one.id):
            out.append(Link(one.name, relative(here, view.graph.addresses[one.id]), note))
            continue
        at = next(iter(view.graph.mentions.get(one.id, ())), None)
        href = relative(here, view.anchor(at.slug, "mention", at.index)) if at else ""
        out.append(Link(one.name, href, note, id=f"n-{one.id}"))
    return tuple(out)


def _which(view: View, entity: Entity) -> str:
    """What tells an entity from another of the same name: who it is, else where it is named."""
    if entity.about:
        return entity.about[0].text
    places = view.graph.mentions.get(entity.id, ())
    return f"in “{short(view.faces[places[0].slug].title, 40)}”" if places else kind_of(entity)
