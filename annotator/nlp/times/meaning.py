"""What a time expression says, before it is counted from anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Meaning:
    """One expression: tokens `first` up to `last` of its paragraph, a shape, and the slots of that shape.

    Shapes and their slots (all optional unless said):
    `date` year month day bc; `iso` value; `weekday` weekday; `month` month; `season` season year; `year` year;
    `decade` decade; `century` ordinal bc; `deictic` days part (today -> 0); `part` part; `clock` clock ampm zone;
    `offset` unit number sign origin ("reference" when counted from a date named); `step` unit letter step origin;
    `beside` unit number sign (two days after the date inside);
    `span` (it ends or begins at publication) number unit; `duration` number unit; `set` number unit;
    `comparison` unit inner (year-ago quarter);
    `quarter` ordinal year; `half` ordinal year; `holiday` holiday year; `ref` value; `nth` ordinal unit.
    """

    shape: str
    first: int
    last: int
    slots: Mapping[str, Any] = field(default_factory=dict)
    inside: Meaning | None = None
    """The stretch of which this is a part: "May of last year"."""

    def get(self, name: str, default: Any = None) -> Any:
        """The slot `name`."""
        return self.slots.get(name, default)
