"""How a time was read, as sentences for the reader's card. {words} is what the text says."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "written": "{words}: as written",
    "known": "{words}: the day of a well-known event, {anchor}",
    "weekday_past": "{words}: the nearest {weekday} up to publication on {published}",
    "weekday_future": "{words}: the next {weekday} from publication on {published}, since the sentence looks ahead",
    "weekday_same": "{words}: the day of publication, {published}",
    "clock_published": "{words}: on the day of publication, {published}",
    "clock_only": "{words}: a time of day; the text does not tell of which day",
    "range_end": "{words}: the first one after {anchor}, with which the range begins",
    "weekday_near": "{words}: the {weekday} nearest the date named before, {anchor}",
    "week_last": "{words}: the {weekday} of the week before publication on {published}",
    "week_next": "{words}: the {weekday} of the week after publication on {published}",
    "month_past": "{words}: the latest one up to publication on {published}",
    "month_future": "{words}: the next one after publication on {published}, since the sentence looks ahead",
    "year_published": "{words}: in the year of publication ({published})",
    "year_weekday": "{words}: in the year near publication on {published} in which that day is a {weekday}",
    "year_named": "{words}: in the year of the date named before, {anchor}",
    "published": "{words}: counted from publication on {published}",
    "named": "{words}: counted from the date named before, {anchor}",
    "same": "{words}: the date named before, {anchor}",
    "again": "{words}: the day named before, {anchor}",
    "inside": "{words}: within {anchor}",
    "duration": "{words}: how long, not when",
    "set": "{words}: again and again",
    "vague": "{words}: the text gives no more exact time",
    "holiday": "{words}: the holiday in the year of {anchor}",
    "no_publication": "{words}: not resolved, since the article has no date of publication",
    "no_anchor": "{words}: not resolved, since no earlier date in the text is exact enough to count from",
    "no_such_day": "{words}: not resolved, since the calendar has no such day",
}
"""{published} and {anchor} are dates in words, {weekday} the name of the day."""
