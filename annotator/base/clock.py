"""The day of the build: an input like the site's files. Nothing else of a build looks at a clock."""

from __future__ import annotations

import datetime as dt
import os
import zoneinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.base.config import Config

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ says."""


def day(config: Config) -> dt.date:
    """The day that was given, else that of `SOURCE_DATE_EPOCH`, else today, in the site's time zone."""
    if config.now is not None:
        return config.now
    zone = dt.UTC if config.timezone == "UTC" else zoneinfo.ZoneInfo(config.timezone)
    said = os.environ.get(EPOCH, "")
    if said.isascii() and said.isdigit():
        try:
            return dt.datetime.fromtimestamp(int(said), zone).date()
        except (OverflowError, ValueError, OSError):
            pass  # no day of the calendar
    return dt.datetime.now(zone).date()
