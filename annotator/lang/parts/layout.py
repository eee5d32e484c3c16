"""What tells the type of a line, and which marks are no quotation marks.

What each one means stands beside its words in `en/`. A language leaves out what it has no words for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model import LineType


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The constants of `lines.py`."""

    PATTERNS: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    AT_START: frozenset[str] = frozenset()
    WHOLE: frozenset[str] = frozenset()
    SMALL: frozenset[str] = frozenset()
    SURE: tuple[tuple[LineType, re.Pattern[str]], ...] = ()
    DATELINE_DAY: re.Pattern[str] = field(default=re.compile(r"(?!)"))


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The constants of `marks.py`."""

    ELISIONS: frozenset[str] = frozenset()
