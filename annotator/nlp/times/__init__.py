"""When: temporal expressions and their TIMEX3 values."""

from __future__ import annotations

import datetime as dt

from annotator.model import TimeExpression
from annotator.nlp.tokens import Parse


def find_times(parse: Parse, published: dt.date | None) -> tuple[TimeExpression, ...]:
    """Time expressions sorted by start. `published` is the day that relative dates count from."""
    return ()


def dateline(parse: Parse) -> dt.date | None:
    """The day of publication as the text's own dateline gives it, when it safely does."""
    return None
