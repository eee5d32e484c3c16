"""What pages take from the offline knowledge; it is read only when a page that shows it is made."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from annotator.pages.common import Link
from annotator.pages.picture import NONE


@lru_cache(maxsize=2048)
def locator_map(key: str) -> tuple[Markup, str, bool]:
    """(map, caption, whole country) of the place with this key; empty when it has no position or outline."""
    from annotator import knowledge

    fact = knowledge.get(key) if key else None
    if fact is None or fact.lat is None or fact.lon is None:
        return NONE, "", False
    drawn = knowledge.locator(fact.lat, fact.lon, fact.country)
    home = knowledge.get(f"country:{fact.country}")
    if not drawn or home is None:
        return NONE, "", False
    whole = home.key == fact.key
    caption = home.name if whole else f"{fact.name} in {home.name}"
    return Markup(drawn), caption, whole  # noqa: S704 - numbers only


class Maps:
    """The locator maps of one article. A stretch of land that several of them show is drawn once."""

    def __init__(self) -> None:
        self._land: dict[str, str] = {}

    def of(self, key: str) -> Markup:
        """The map of the place with this key; empty when it has no position or outline, or is a wide region."""
        svg, _, whole = locator_map(key)
        drawn = str(svg)
        found = _LAND.search(drawn)
        if not found:
            return NONE
        name = self._land.setdefault(found[1], f"land{len(self._land) + 1}")
        shown = drawn.replace(found[0], f'<use href="#{name}"/>')
        return Markup(_DOT.sub("", shown) if whole else shown)  # noqa: S704 - numbers only

    @property
    def land(self) -> Markup:
        """What the maps refer to."""
        paths = (f'<path id="{name}" class="land" d="{d}"/>' for d, name in self._land.items())
        return Markup("".join(paths))  # noqa: S704 - numbers only


_LAND = re.compile(r'<path class="land" d="([^"]*)"/>')
_DOT = re.compile(r"<circle[^>]*/>")


def government_of(key: str) -> str:
    """ "The government of Russia", for the key of a country; empty when it is unknown."""
    from annotator import knowledge

    fact = knowledge.get(key) if key else None
    if fact is None:
        return ""
    article = "the " if fact.name.startswith(_WITH_ARTICLE) else ""
    return f"The government of {article}{fact.name}"


_WITH_ARTICLE = (
    "United", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Comoros", "Seychelles", "Solomon",
    "Marshall", "Central African", "Dominican Republic", "Democratic Republic", "Republic of", "Czech Republic",
)  # fmt: skip
"""How names of countries begin that take an article."""


def credits_of_knowledge() -> tuple[Link, ...]:
    """Whose data the facts and maps are, with address and licence."""
    from annotator.knowledge import CREDITS

    return tuple(Link(name, address, taken) for name, address, taken in CREDITS)
