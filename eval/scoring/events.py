"""Event dating. `whole`: the timeline of an article whose every event is known. `partial`: only some events are."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, ClassVar

from eval.documents import Document
from eval.figures import Figure, f1, rate
from eval.scoring import labels
from eval.scoring.times import calendar, sentence_at


def key(date: str) -> str | None:
    """A date cut to what is known of it; None where its year is not."""
    match = re.fullmatch(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?", date.strip()[:10])
    if not match:
        return min(calendar(date), default=None)
    year, *rest = match.groups()
    if year == "XXXX":
        return None
    known = [year]
    for part in rest:
        if part is None or part == "XX":
            break
        known.append(part)
    return "-".join(known)


class partial:  # noqa: N801 - a namespace beside `whole`, read as modules are
    """Gold timelines of some entities: precision is over the sentences that have gold."""

    FIGURES: ClassVar[tuple[Figure, ...]] = (f1("event dating (partial gold)", "right", "predicted", "gold"),)

    @staticmethod
    def score(
        document: Document, predicted: Mapping[str, Any]
    ) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
        """(counts, judged confidences, errors) of one document."""
        sentences = [tuple(s) for s in document.layers["sentences"]]
        gold = {(key(e["date"]), e["sent"]) for e in document.layers["entries"] if key(e["date"])}
        rows = predicted.get("timeline") or []
        told = {(key(r["date"]), sentence_at(sentences, _first(document.text, r))) for r in rows if key(r["date"])}
        wanted = {sentence for _, sentence in gold}
        told = {row for row in told if row[1] in wanted}
        return Counter({"gold": len(gold), "predicted": len(told), "right": len(gold & told)}), (), ()


def _first(text: str, row: Mapping[str, Any]) -> int:
    start = row["sentence"]["start"]
    words = text[start : row["sentence"]["end"]]
    return int(start) + len(words) - len(words.lstrip())


class whole:  # noqa: N801
    """An entry is right where its sentence tells a gold event and its date is the event's."""

    FIGURES: ClassVar[tuple[Figure, ...]] = (
        f1("timeline: events on their day", "event right", "entries", "events"),
        rate("timeline: entries that are events on their day", "event right", "entries"),
        rate("timeline: entries whose sentence tells an event", "event told", "entries"),
        rate("timeline: plans told from news", "plan right", "event right"),
        *labels.FIGURES,
    )

    @staticmethod
    def score(
        document: Document, predicted: Mapping[str, Any]
    ) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
        """(counts, judged confidences, errors) of one document."""
        events = list(document.layers["events"])
        entries = [r for r in predicted.get("timeline") or [] if not r.get("aside")]
        counts = Counter({"events": len(events), "entries": len(entries)})
        judged, errors = [], []
        names: Counter[str] = Counter()
        for entity in predicted.get("entities") or []:
            names |= labels.words(entity["name"])
        left = list(events)
        for entry in entries:
            sentence = entry["sentence"]
            told = [e for e in events if sentence["start"] <= e["start"] < sentence["end"]]
            hit = next(
                (e for e in told if e in left and same_day(e["date"], entry["date"], entry.get("end") or "")), None
            )
            counts["event told"] += bool(told)
            words = document.text[sentence["start"] : sentence["end"]][:80]
            counts += labels.counts(document.text, entry, names, hit["label"] if hit is not None else "")
            if hit is not None:
                left.remove(hit)
                counts["event right"] += 1
                counts["plan right"] += bool(entry.get("future")) == hit["planned"]
            elif told:
                errors.append(("wrong day", f"{told[0]['date']}, read as {entry['date']}: {words!r}"))
            else:
                errors.append(("no event", f"{entry['date']}: {words!r}"))
            if entry.get("confidence") is not None:
                judged.append((entry["confidence"], hit is not None))
        told_starts = {e["start"] for e in left}
        errors += [("missed event", f"{e['date']} {e['label']}") for e in events if e["start"] in told_starts]
        return counts, tuple(judged), tuple(errors)


def same_day(gold: str, date: str, end: str = "") -> bool:
    """True where an entry of `date`, or of a range to `end`, is on the day, or in the range, of the gold."""
    first, _, last = _spelt(gold).partition("/")
    start, _, stop = _spelt(date).partition("/")
    ends = {start, end or stop or start}
    return first in ends and (not last or last in ends or first == start)


def _spelt(date: str) -> str:
    """A quarter, a half or a week of the calendar as the range that the gold writes."""
    quarter = re.fullmatch(r"(\d{4})-([QH])(\d)", date)
    if quarter:
        year, kind, n = quarter.group(1), quarter.group(2), int(quarter.group(3))
        months = 3 if kind == "Q" else 6
        return f"{year}-{(n - 1) * months + 1:02d}/{year}-{n * months:02d}"
    week = re.fullmatch(r"(\d{4})-W(\d\d)", date)
    if week:
        monday = dt.date.fromisocalendar(int(week.group(1)), int(week.group(2)), 1)
        return f"{monday}/{monday + dt.timedelta(days=6)}"
    return date
