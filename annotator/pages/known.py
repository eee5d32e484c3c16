"""What pages take from the offline knowledge; it is read only when a page that shows it is made."""

from __future__ import annotations

from markupsafe import Markup

from annotator.pages.common import Link
from annotator.pages.picture import NONE


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
