"""Places inside pages to which the links of articles lead: `page.html#heading`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from annotator.base.errors import Problem
from annotator.base.trust import is_external, slug

HEADING = "h-"
"""What the id of an article's heading begins with."""
_OURS = re.compile(r"top$|main$|timeline$|sources$|voices$|names$|notes$|(?:[a-z]{1,2}|fnref)-")
"""Ids that every article's page may have beside its headings: marks, notes, entries of the timeline."""


def heading_ids(headings: Iterable[str]) -> Iterator[str]:
    """The id of each heading of an article, in order; a second one of the same words gets a number."""
    taken: set[str] = set()
    count: dict[str, int] = {}
    for words in headings:
        name = made = HEADING + slug(words, longest=50)
        while made in taken:
            count[name] = count.get(name, 1) + 1
            made = f"{name}-{count[name]}"
        taken.add(made)
        yield made


def placed_fragment(url: str) -> str:
    """`url` with its fragment as our pages name it: other generators call a heading by its words alone."""
    path, mark, fragment = url.partition("#")
    if not fragment or _OURS.match(fragment):
        return url
    return f"{path}{mark}{HEADING}{slug(unquote(fragment), longest=50)}"


class Anchors:
    """The headings of a site's articles, and the links that lead to headings."""

    def __init__(self) -> None:
        self._ids: dict[str, frozenset[str]] = {}
        self._links: list[tuple[Path, int, str, str, str]] = []

    def article(self, name: str, headings: Iterable[str]) -> None:
        """Note the page `name` of an article, and its headings."""
        self._ids[name] = frozenset(heading_ids(headings))

    def link(self, path: Path, line: int, url: str, name: str, address: str) -> None:
        """Note a link on the page `name`: as written, and as the page uses it."""
        page, _, fragment = address.partition("#")
        if not is_external(address) and fragment.startswith(HEADING):
            self._links.append((path, line, url, _target(name, page), fragment))

    def dead(self) -> Iterator[Problem]:
        """A problem for each link to a heading that there is not."""
        for path, line, url, name, fragment in self._links:
            ids = self._ids.get(name)
            if ids is not None and fragment not in ids:
                what = f"The link to '{url}' leads to no heading of that article."
                yield Problem(what, "Mend what stands behind #, or remove it.", path, line, "dead-anchor")


def _target(name: str, page: str) -> str:
    """The page of the site to which the address `page` leads from the page `name`; empty outside the site."""
    if not page:
        return name
    parts = name.split("/")[:-1]
    for part in unquote(page).split("/"):
        if part == ".." and not parts:
            return ""
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
