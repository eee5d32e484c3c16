"""What to read after an article: the next and the previous one, its series, and related ones with the reason."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest

from annotator.pages.common import Link, View, relative
from annotator.pages.dates import shown
from annotator.pages.topics import topic_links

_RELATED = 3
_COMMON = 40
"""Articles from which on a name is too common to make two of them related."""
_NAMES = 2
"""Names that are told as the reason."""


@dataclass(frozen=True, slots=True)
class Around:
    """What to read next. `note` of a link to a related article says what it shares."""

    newer: Link | None = None
    older: Link | None = None
    related: tuple[Link, ...] = ()
    series: Link | None = None
    """The series, with the article's place in it."""
    before: Link | None = None
    """The part before this one."""
    after: Link | None = None
    """The part after this one."""


NOTHING = Around()


def around(view: View, slug: str) -> Around:
    """What to read after the article `slug`."""
    found = view.around.get(slug)
    if found is None:
        found = view.around[slug] = _around(view, slug)
    return found


def _around(view: View, slug: str) -> Around:
    here, at, order = f"articles/{slug}.html", view.number(slug), view.order
    newer = _link(view, here, order[at - 1]) if at else None
    older = _link(view, here, order[at + 1]) if at + 1 < len(order) else None
    return Around(newer, older, _related(view, here, slug), *_series(view, here, slug))


def _link(view: View, here: str, slug: str, note: str = "") -> Link:
    return Link(view.faces[slug].title, relative(here, f"articles/{slug}.html"), note)


def _series(view: View, here: str, slug: str) -> tuple[Link | None, Link | None, Link | None]:
    name = view.faces[slug].series
    if not name:
        return None, None, None
    parts = view.topics["series"].articles(name)[::-1]
    at = parts.index(slug)
    (link,) = topic_links(view, here, "series", (name,))
    whole = Link(link.text, link.href, f"Part {at + 1} of {len(parts)}")
    before = _link(view, here, parts[at - 1]) if at else None
    after = _link(view, here, parts[at + 1]) if at + 1 < len(parts) else None
    return whole, before, after


def _related(view: View, here: str, slug: str) -> tuple[Link, ...]:
    """Articles that share names which few articles have, those with most in common first."""
    shared: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for entity in view.faces[slug].named:
        others = view.naming.get(entity, ())
        if 1 < len(others) <= _COMMON:
            worth = 1 / math.log2(1 + len(others))
            for number in others:
                shared[view.order[number]].append((worth, entity))
    shared.pop(slug, None)
    best = nlargest(_RELATED, shared, key=lambda s: (round(sum(w for w, _ in shared[s]), 6), -view.number(s)))
    return tuple(_link(view, here, s, _reason(view, s, shared[s])) for s in best)


def _reason(view: View, slug: str, shared: list[tuple[float, str]]) -> str:
    names = [view.name(e) for _, e in sorted(shared, key=lambda row: (-row[0], row[1]))]
    told = names[:_NAMES]
    rest = len(names) - len(told)
    words = ", ".join(told) + f" and {rest} more" if rest else " and ".join(told)
    day = view.faces[slug].published
    return f"both name {words}" + (f" · {shown(str(day))}" if day else "")
