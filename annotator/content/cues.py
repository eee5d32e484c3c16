"""WebVTT and SubRip (SRT) files -> cues: who says what from when on, and the line of the file on which it stands."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.base.errors import Problem
from annotator.content.writing import CAPITAL

SUFFIXES = (".vtt", ".srt")
_TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)*[ \t]+([^>]*)>")
_TAG = re.compile(r"</?(?:c|i|b|u|s|v|font|ruby|rt|lang|em|strong)\b[^>]*>|<[\d:.]+>|\{\\[^}]*\}", re.I)
_NOT_CUES = ("NOTE", "STYLE", "REGION")
_PAIR = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]+(\S.*)$")
_UNSAID = re.compile(r"(?i)(?:note|ps|nb|warning|update|correction|question|answer|time|date|translation|caption)s?$")
_NAME = rf"{CAPITAL}[\w.’'\-]*(?: (?:{CAPITAL}[\w.’'\-]*|\d{{1,3}}|de|van|von|bin|al|la|del)){{0,4}}"
_LABEL = re.compile(rf"({_NAME})(?: ?\(([^)]*)\))?:(?:\s+|$)")
_UNKNOWN = ">>"
_FLASH = 0.1
"""Seconds: captions made by machine are shown once more for so short a time."""


@dataclass(frozen=True, slots=True)
class Said:
    """Some words of a cue, all of one speaker."""

    start: float
    """Seconds from the beginning of the recording."""
    words: str
    line: int
    """Line of the file, from 1."""
    speaker: str = ""
    """The label that the file gives; empty where it says nothing."""
    fresh: bool = False
    """True where the file says that somebody else begins to speak."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a file of cues holds."""

    said: tuple[Said, ...]
    head: tuple[tuple[str, str, int], ...] = ()
    """(key, value, line) of what the head of a WebVTT file says."""


def transcript(text: str, shown: Path, problems: list[Problem]) -> Transcript:
    """The cues of the text of the file `shown`; those that are malformed are added to `problems`."""
    lines = text.split("\n")
    head: tuple[tuple[str, str, int], ...] = ()
    first = 0
    if shown.suffix.lower() == ".vtt":
        if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
            what = "The file does not begin with WEBVTT."
            problems.append(Problem(what, "Write WEBVTT on the first line, or name the file .srt.", shown, 1))
        else:
            first = next((n for n, line in enumerate(lines) if not line.strip() or "-->" in line), len(lines))
            head = tuple(_head(lines[:first]))
    said: list[Said] = []
    last, until = "", -1.0
    for number, block in _blocks(lines, first):
        cue = _cue(block, number, shown, problems)
        if cue is None:
            continue
        start, end, pieces = cue
        shown_again = start <= until + _FLASH and (len(pieces) > 1 or end - start < _FLASH)
        if pieces and shown_again and pieces[0].words == last and not pieces[0].fresh:
            pieces = pieces[1:]  # captions that roll up show each line twice
        said += pieces
        last, until = said[-1].words if said else "", end
    if not said and not problems:
        problems.append(
            Problem("The file holds no cue.", "Write cues: 00:01.000 --> 00:04.000, then words.", shown, 1)
        )
    return Transcript(tuple(_labelled(said)), head)


def _head(lines: list[str]) -> Iterator[tuple[str, str, int]]:
    title = re.sub(r"^WEBVTT[ \t]*[-–—:]?[ \t]*", "", lines[0]).strip()
    if title:
        yield "title", title, 1
    for number, line in enumerate(lines[1:], 2):
        found = _PAIR.match(line)
        if found and found[1].lower() not in ("kind", "x-timestamp-map"):
            yield found[1].lower(), found[2].strip(), number


def _blocks(lines: list[str], first: int) -> Iterator[tuple[int, list[str]]]:
    """(line from 1, lines) of what blank lines part, and of cues that follow each other without one."""
    block: list[str] = []
    for number, line in enumerate([*lines[first:], ""], first + 1):
        if line:
            block.append(line)
            continue
        if any(one.strip() for one in block):
            yield from _parted(block, number - len(block))
        block = []


def _parted(block: list[str], number: int) -> Iterator[tuple[int, list[str]]]:
    if block[0].split(" ")[0] in _NOT_CUES and "-->" not in block[0]:
        return
    starts = [n for n, line in enumerate(block) if _TIMING.match(line)]
    starts = [n - 1 if n and block[n - 1].strip().isdigit() else n for n in starts]
    if starts and starts[0] <= 1:
        starts[0] = 0  # the cue's name
    bounds = sorted({0, *starts, len(block)})
    for begin, end in itertools.pairwise(bounds):
        yield number + begin, block[begin:end]


def _cue(
    block: list[str], number: int, shown: Path, problems: list[Problem]
) -> tuple[float, float, list[Said]] | None:
    """(start, end, words) of a cue; None for what is none."""
    timing = next((n for n, line in enumerate(block[:2]) if "-->" in line), None)
    if timing is None:
        if not (len(block) == 1 and block[0].strip().isdigit()):
            what = f"This is no cue: '{_short(block[0])}' stands where times should."
            cure = "Write 00:01.000 --> 00:04.000 above the words; a note begins with NOTE."
            problems.append(Problem(what, cure, shown, number))
        return None
    found = _TIMING.match(block[timing])
    if found is None:
        what = f"'{_short(block[timing])}' are no times of a cue."
        problems.append(Problem(what, "Write 00:01.000 --> 00:04.000.", shown, number + timing))
        return None
    start, end = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if end < start:
        problems.append(Problem("This cue ends before it begins.", "Mend its times.", shown, number + timing))
        return None
    return start, end, list(_pieces(block[timing + 1 :], number + timing + 1, start))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, part = parts
    return (
        int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + int((part or "0").ljust(3, "0")) / 1000
    )


def _short(line: str) -> str:
    return line.strip()[:60]


def _pieces(lines: list[str], number: int, start: float) -> Iterator[Said]:
    """The words of a cue by speaker; each line by itself, so that what rolls up is known again."""
    dashes = sum(bool(re.match(r"\s*[-–—]\s*\S", line)) for line in lines) > 1
    voice = ""
    for n, line in enumerate(lines, number):
        fresh = False
        if dashes and (dash := re.match(r"\s*[-–—]\s*", line)):
            line, fresh, voice = line[dash.end() :], True, ""
        parts = _VOICE.split(line)
        for k in range(0, len(parts), 2):
            if k:
                voice, fresh = " ".join(html.unescape(_TAG.sub("", parts[k - 1])).split()), True
            words = " ".join(
                html.unescape(_TAG.sub("", parts[k])).replace("\u200e", "").replace("\u200f", "").split()
            )
            if words:
                yield Said(start, words, n, voice, fresh)
                fresh = False


def _labelled(said: list[Said]) -> Iterator[Said]:
    """The words with the speakers whose names stand before them: `>> NAME:` and `NAME:`."""
    counts: dict[str, int] = {}
    found = [_LABEL.match(one.words.removeprefix(_UNKNOWN).lstrip()) for one in said]
    for match in found:
        if match:
            counts[match[1]] = counts.get(match[1], 0) + 1
    for one, match in zip(said, found, strict=True):
        fresh = one.fresh or one.words.startswith(_UNKNOWN)
        words = one.words[len(_UNKNOWN) :].lstrip(" >") if one.words.startswith(_UNKNOWN) else one.words
        if match and not one.speaker and _is_label(match[1], counts[match[1]], marked=fresh):
            how = f"({match[2]}) " if match[2] else ""
            yield Said(one.start, (how + words[match.end() :]).strip(), one.line, _name(match[1]), fresh=True)
        elif words:
            yield Said(one.start, words, one.line, one.speaker, fresh)


def _is_label(name: str, times: int, *, marked: bool) -> bool:
    """Whether words before a colon say who speaks: capitals, a sign, or the same words again and again."""
    if _UNSAID.match(name):
        return False
    return marked or name.isupper() or times > 1


def _name(label: str) -> str:
    """A label in capitals as names are written."""
    if not label.isupper() or len(label) < 3:
        return label
    return " ".join(re.sub(r"\w[\w’']*", lambda m: m[0].capitalize(), word) for word in label.split())
