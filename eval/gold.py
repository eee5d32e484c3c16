"""Reads the hand-annotated articles of `tests/gold/` (the format is described in its README)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LABELS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"])
LINE_TYPES = frozenset(
    "prose headline heading kicker byline dateline credit caption label links category embed pullquote question "
    "answer table code address item".split()
)
ROLES = frozenset(
    "named_person described_person unnamed_person group organisation media document unspecified".split()
)
QUOTE_KINDS = frozenset({"direct", "mixed", "indirect"})
STANCES = frozenset(["said", "denied", "asked", "conceded", "planned", "urged", "other"])
TIME_KINDS = frozenset({"DATE", "TIME", "DURATION", "SET"})
PRECISIONS = frozenset(["day", "month", "year", "decade", "week", "season", "quarter", "century"])

_ARGUMENTS = {"nom": 1, "pro": 1, "quote": 4, "speaker": 2, "cue": 1, "source": 2, "time": 2, "dateline": 0}
_PIECE = re.compile(r"⟦([^⟦⟧|]*)\||⟧")
_LINE = re.compile(r"%([a-z]+) ?")
_VALUE = re.compile(
    r"\d{1,4}(-(\d\d(-\d\d)?|W\d\d(-(WE|\d))?|Q\d|H\d|SP|SU|FA|WI))?(T(\d\d(:\d\d){0,2}|[A-Z]{2}))?"
    r"|P[\dXTHMSDWYNE.]+|(PRESENT|PAST|FUTURE)_REF|XXXX[-\dXWT:A-Z]*|\d{1,4}[-\dT:WQ]*/\d{1,4}[-\dT:WQ]*|T\d\d(:\d\d)?|T[A-Z]{2}"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tagged stretch: `start`, `end` are code points of `Gold.text`."""

    name: str
    arguments: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One dated event. `start` is where its sentence begins in `Gold.text`."""

    date: str
    precision: str
    planned: bool
    label: str
    start: int


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article."""

    id: str
    genre: str
    date: str
    title: str
    text: str
    tags: tuple[Tag, ...]
    lines: tuple[tuple[int, int, str], ...]
    """(start, end, type) of every line with words."""
    events: tuple[Event, ...]
    path: Path = field(compare=False)

    def named(self, *names: str) -> Iterator[Tag]:
        """The tags called one of `names`, by start."""
        return (t for t in self.tags if t.name in names)


class GoldError(ValueError):
    """A gold file that cannot be read; the message has a line for each fault."""


def read_gold(path: Path) -> Gold:
    """The article in `path`. Raises GoldError with every fault, each with its line."""
    raw = path.read_text(encoding="utf-8")
    head, _, rest = raw.partition("\n---\n")
    body, _, events = rest.partition("\n---\n")
    meta = dict(_pair(line) for line in head.splitlines() if line.strip())
    faults: list[str] = [f"head lacks {key}:" for key in ("id", "genre", "date") if key not in meta]
    first = head.count("\n") + 3
    text, tags, lines = _body(body.strip("\n"), first, faults)
    told = _events(events, text, first + body.count("\n") + 2, faults)
    _check(tags, text, faults)
    if faults:
        raise GoldError("\n".join(f"{path}:{fault}" for fault in faults))
    title = meta.get("title", "")
    return Gold(meta["id"], meta["genre"], meta["date"], title, text, tuple(tags), tuple(lines), told, path)


def read_folder(folder: Path) -> list[Gold]:
    """Every article of a folder, by file name. Raises GoldError with the faults of all."""
    out, faults = [], []
    for path in sorted(folder.glob("*.txt")):
        try:
            out.append(read_gold(path))
        except GoldError as error:
            faults.append(str(error))
    if faults:
        raise GoldError("\n".join(faults))
    return out


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip(), value.strip()


def _body(body: str, first: int, faults: list[str]) -> tuple[str, list[Tag], list[tuple[int, int, str]]]:
    text, at = [], 0
    tags: list[Tag] = []
    lines: list[tuple[int, int, str]] = []
    for n, line in enumerate(body.split("\n"), first):
        kind, start, line_text = "prose", at, line
        if match := _LINE.match(line):
            kind, line_text = match[1], line[match.end() :]
            if kind not in LINE_TYPES:
                faults.append(f"{n}: no line type {kind!r}")
        plain, found = _line(line_text, at, n, faults)
        tags += found
        text.append(plain)
        at += len(plain) + 1
        if plain.strip():
            lines.append((start, start + len(plain), kind))
    return "\n".join(text), sorted(tags, key=lambda t: (t.start, -t.end)), lines


def _line(line: str, offset: int, n: int, faults: list[str]) -> tuple[str, list[Tag]]:
    out, size, last = [], 0, 0
    open_tags: list[tuple[str, int]] = []
    tags: list[Tag] = []
    for piece in _PIECE.finditer(line):
        words = line[last : piece.start()]
        out.append(words)
        size += len(words)
        last = piece.end()
        if piece[1] is not None:
            open_tags.append((piece[1], offset + size))
        elif open_tags:
            inside, start = open_tags.pop()
            name, *arguments = inside.split() or [""]
            wanted = 1 if name in LABELS else _ARGUMENTS.get(name)
            if wanted is None:
                faults.append(f"{n}: no tag {name!r}")
            elif len(arguments) != wanted:
                faults.append(f"{n}: {name} takes {wanted} arguments: {inside!r}")
            else:
                tags.append(Tag(name, tuple(arguments), start, offset + size))
        else:
            faults.append(f"{n}: ⟧ closes nothing")
    out.append(line[last:])
    faults += [f"{n}: ⟦{inside}| is not closed on its line" for inside, _ in open_tags]
    plain = "".join(out)
    if "⟦" in plain or "⟧" in plain:
        faults.append(f"{n}: a mark without |")
    return plain, tags


def _events(raw: str, text: str, first: int, faults: list[str]) -> tuple[Event, ...]:
    out = []
    for n, line in enumerate(raw.split("\n"), first):
        if not line.strip():
            continue
        fields = [part.strip() for part in line.split("|")]
        when = fields[0].split()
        if (
            len(fields) != 3
            or len(when) not in (2, 3)
            or when[1] not in PRECISIONS
            or when[2:] not in ([], ["planned"])
        ):
            faults.append(f"{n}: an event is DATE PRECISION [planned] | label | first words: {line!r}")
            continue
        if text.count(fields[2]) != 1:
            faults.append(f"{n}: the event's words stand {text.count(fields[2])} times: {fields[2]!r}")
            continue
        out.append(Event(when[0], when[1], len(when) == 3, fields[1], text.index(fields[2])))
    return tuple(out)


def _check(tags: Sequence[Tag], text: str, faults: list[str]) -> None:
    """Arguments are of the format's words; every speaker and cue has its quotation."""
    quotes = {t.arguments[0] for t in tags if t.name == "quote"}

    def fault(tag: Tag, what: str) -> None:
        line = text.count("\n", 0, tag.start) + 1
        faults.append(f"body line {line}: {what} in {tag.name} {' '.join(tag.arguments)}|{text[tag.start : tag.end]}")

    for tag in tags:
        for what in _wrong(tag, quotes):
            fault(tag, what)


def _wrong(tag: Tag, quotes: set[str]) -> Iterator[str]:
    match tag.name, tag.arguments:
        case "quote", (_, kind, stance, _) if kind not in QUOTE_KINDS or stance not in STANCES:
            yield "unknown kind or stance"
        case (("speaker" | "cue"), (ids, *_)) if not set(ids.split(",")) <= quotes:
            yield "no such quotation"
        case (("speaker" | "source"), (_, role)) if role not in ROLES:
            yield "unknown role"
        case "time", (kind, value) if kind not in TIME_KINDS or not _VALUE.fullmatch(value):
            yield "unknown kind or value"
        case _:
            pass


def main(arguments: Sequence[str]) -> int:
    """`python -m eval.gold FILE...` checks files; `--text FILE` prints the bare text."""
    if arguments and arguments[0] == "--text":
        sys.stdout.write(read_gold(Path(arguments[1])).text + "\n")
        return 0
    failed = 0
    for name in arguments:
        try:
            gold = read_gold(Path(name))
        except (GoldError, OSError) as error:
            failed = 1
            sys.stderr.write(f"{error}\n")
        else:
            sys.stdout.write(
                f"{name}: {len(gold.text.split())} words, {len(gold.tags)} tags, {len(gold.events)} events\n"
            )
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
