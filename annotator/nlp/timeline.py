"""The article's timeline: one sentence and one date an entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from annotator.model import Moment, TimeExpression
from annotator.nlp.tokens import Parse


def find_moments(parse: Parse, times: Sequence[TimeExpression], published: dt.date | None) -> tuple[Moment, ...]:
    """Timeline entries sorted by their place in the text."""
    return ()
