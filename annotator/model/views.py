"""Views of the site that an author can place in a text: `::: quotes person=ada-lind limit=3`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ViewName = Literal["quotes", "timeline", "ledger", "sources", "map"]

ENTITY = ("person", "org", "place", "name")
"""Arguments that name an entity: by its id, its name or another of its names."""
DAYS = ("from", "to")
"""Arguments that are a year, a month or a day."""
ARGUMENTS: dict[ViewName, tuple[str, ...]] = {
    "quotes": (*ENTITY, "article", "limit"),
    "timeline": (*ENTITY, *DAYS, "article", "limit"),
    "ledger": ("kind", "article", "limit"),
    "sources": ("article", "limit"),
    "map": ("article", "limit"),
}
"""View -> what it can be told. `article` is a slug, or `this`."""
KINDS = ("named", "described", "anonymous")
"""Kinds of sources in the ledger."""
MOST = 100
"""The highest `limit`."""
THIS = "this"
"""The article in which the view stands."""


@dataclass(frozen=True, slots=True)
class Insert:
    """A view at a place between blocks of a text."""

    number: int
    """From 0, in the order of the text."""
    view: ViewName
    args: tuple[tuple[str, str], ...]
    line: int
    """Line of the file, from 1."""

    def get(self, name: str) -> str:
        """What it is told as `name`; empty when it is not."""
        return dict(self.args).get(name, "")

    @property
    def entity(self) -> str:
        """The entity it is about, as written; empty for none."""
        return next((value for name, value in self.args if name in ENTITY), "")

    def limit(self, usual: int) -> int:
        """How many rows it shows at most."""
        return int(self.get("limit") or usual)
