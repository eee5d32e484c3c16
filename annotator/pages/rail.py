"""The timeline beside an article: its days in order, what each sentence says of them, and the gaps between."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from markupsafe import Markup

from annotator.model import Annotated, Moment, Place, TimeExpression
from annotator.pages.common import Link, View, count
from annotator.pages.dates import days, shown
from annotator.pages.picture import Mark, picture

_HTML_DATE = ("day", "week", "month", "year")
_YEAR, _MONTH = 365.25, 30.44


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day, and the sentence that tells it."""

    id: str
    text: str
    href: str
    note: str
    """How the date was read, or `planned`; empty when the text says the date itself."""
    also: tuple[Link, ...] = ()
    """Other articles that tell of the same event."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date with its events; or, without a date, the time that passes until the next one."""

    date: str
    machine: str = ""
    """Value for a `time` element; empty when HTML knows no such form."""
    shape: str = ""
    """point, span (longer than a day), plan (all of it still to come), soft (nothing but inferred) or gap."""
    label: str = ""
    events: tuple[Event, ...] = ()
    inferred: tuple[Event, ...] = ()
    """Sentences that name no date and were counted to the day of those around them."""
    more: str = ""
    """What the fold over the inferred ones says."""


def rail(view: View, annotated: Annotated) -> tuple[Day, ...]:
    """The days of an article, with gaps of two months or more between them told."""
    found = annotated.findings
    order = sorted(
        range(len(found.moments)), key=lambda i: (days(found.moments[i])[0], -days(found.moments[i])[1], i)
    )
    grouped: dict[tuple[str, str], list[int]] = {}
    for i in order:
        grouped.setdefault((found.moments[i].date, found.moments[i].end), []).append(i)
    out: list[Day] = []
    before: int | None = None
    for indices in grouped.values():
        first, last = days(found.moments[indices[0]])
        if before is not None and first - before > 2 * _MONTH:
            out.append(Day(_gap(first - before), shape="gap"))
        before = max(last, before or last)
        out.append(_day(view, annotated, indices))
    return tuple(out)


def _gap(length: int) -> str:
    """The time that passes, in words."""
    return count(int(length / _YEAR), "year") + " later" if length > _YEAR else f"{int(length / _MONTH)} months later"


def _day(view: View, annotated: Annotated, indices: list[int]) -> Day:
    found, moment = annotated.findings, annotated.findings.moments[indices[0]]
    told = _once([_event(view, annotated, i) for i in indices if not found.moments[i].inferred])
    guessed = [_event(view, annotated, i) for i in indices if found.moments[i].inferred]
    first, last = days(moment)
    return Day(
        date=span_of(moment),
        machine=machine(moment),
        shape=_shape(told, first == last, all(found.moments[i].future for i in indices)),
        label="publication" if moment.date == str(found.published or "") else "",
        events=tuple(told),
        inferred=tuple(guessed),
        more=count(len(guessed), "more sentence") + ", dated from context",
    )


def _shape(told: list[Event], one_day: bool, planned: bool) -> str:
    if not told:
        return "soft"
    return "plan" if planned else "point" if one_day else "span"


def _once(events: list[Event]) -> list[Event]:
    """The events, each note said once in a row."""
    return [replace(e, note="") if i and e.note == events[i - 1].note else e for i, e in enumerate(events)]


def machine(moment: Moment) -> str:
    """The value of a `time` element; empty when HTML knows no such form."""
    return moment.date if moment.precision in _HTML_DATE and not moment.end else ""


def span_of(moment: Moment) -> str:
    """The dates of a moment in words."""
    return shown(moment.date) + (f" – {shown(moment.end)}" if moment.end else "")


def _event(view: View, annotated: Annotated, index: int) -> Event:
    found, moment = annotated.findings, annotated.findings.moments[index]
    time = found.times[moment.time] if moment.time is not None else None
    return Event(
        id="" if moment.inferred else f"e{index}",
        text=said(annotated, moment),
        href="#" + view.graph.anchor(annotated.article.slug, "moment", index),
        note="planned" if moment.future else _rule(time),
        also=view.elsewhere(f"articles/{annotated.article.slug}.html", Place(annotated.article.slug, index))[:2],
    )


def said(annotated: Annotated, moment: Moment) -> str:
    """What happened: the moment's label; its sentence where a person's mark made the moment."""
    return moment.label or " ".join(moment.sentence.of(annotated.article.text).split())


def _rule(time: TimeExpression | None) -> str:
    """How the date was read; nothing for a date that stands in the text, since that says no more than the date."""
    return "" if time is None or time.rule.endswith("as written") else time.rule


def drawn(annotated: Annotated, width: int) -> Markup:
    """The dated sentences of an article as a picture; the inferred ones are left to the list."""
    return picture([Mark(*days(m)) for m in annotated.findings.moments if not m.inferred], width)


def undated(view: View, annotated: Annotated) -> tuple[Link, ...]:
    """Times that could not be put on a calendar."""
    text, slug = annotated.article.text, annotated.article.slug
    return tuple(
        Link(t.span.of(text), "#" + view.graph.anchor(slug, "time", i), t.rule)
        for i, t in enumerate(annotated.findings.times)
        if not t.value and t.kind in ("DATE", "TIME")
    )


def reach(annotated: Annotated) -> str:
    """The years that the dated sentences of an article span; empty without any."""
    spans = [days(m) for m in annotated.findings.moments if not m.inferred]
    if not spans:
        return ""
    first, last = (dt.date.fromordinal(d).year for d in (min(s[0] for s in spans), max(s[1] for s in spans)))
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"
