"""A transcript as an article: each turn a paragraph of its speaker's words, with a link to its moment.

The Markdown keeps the lines of the file: a turn stands on the line of its first words, so that whatever is said of it
names the right line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qs, quote

from annotator.base.trust import is_external, safe_url, slug, split_url
from annotator.content.cues import Said
from annotator.content.writing import literal

RECORDINGS = (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".webm", ".ogv", ".m4v")
"""Endings of recordings, in the order in which they are looked for beside a transcript."""
_LONG = 900
"""Characters after which a turn goes on in a new paragraph, where a sentence ends."""
_LONGEST = 3000
"""Characters after which it does so anywhere: captions made by machine have no sentences."""
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_NOBODY = re.compile(
    r"(?i)(?:speaker|voice|unknown|unidentified|narrator|interviewer|host|moderator|man|woman|male|female|participant|"
    r"caller|audience|all|both|q|a|announcer|reporter|question|answer|person|presenter)\b[\w .#-]{0,20}$"
)
"""Labels that name nobody."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go, or a part of it that makes a paragraph."""

    start: float
    line: int
    speaker: str
    words: str
    goes_on: bool = False
    """True for a paragraph in which the speaker of the last one goes on."""


def turns(said: Iterable[Said]) -> list[Turn]:
    """Cues merged into turns, long ones cut at the ends of sentences."""
    out: list[Turn] = []
    for one in said:
        last = out[-1] if out else None
        if last is None or (one.speaker != last.speaker if one.speaker else one.fresh):
            out.append(Turn(one.start, one.line, one.speaker, one.words))
        elif len(last.words) > (_LONG if _ENDS.search(last.words) else _LONGEST):
            out.append(Turn(one.start, one.line, last.speaker, one.words, goes_on=True))
        else:
            out[-1] = replace(last, words=f"{last.words} {one.words}".strip())
    return [turn for turn in out if turn.words]


def markdown(said: Iterable[Said], recording: str) -> str:
    """The article's Markdown. `recording` is a file beside it, an address, or empty."""
    lines: list[str] = []
    found = turns(said)
    halves = {n for n, turn in enumerate(found) if turn.goes_on} | {n - 1 for n, t in enumerate(found) if t.goes_on}
    group = 0
    for number, turn in enumerate(found):
        group += not turn.goes_on
        while len(lines) < turn.line - 1 or (lines and lines[-1]):
            lines.append("")
        lines.append(_paragraph(turn, recording, f"t{group}" if number in halves else ""))
    return "\n".join(lines) + "\n"


def _paragraph(turn: Turn, recording: str, group: str) -> str:
    moment, words = clock(turn.start), literal(turn.words)
    link = address_at(recording, turn.start) if recording else ""
    time = f"[[{moment}](<{link}>)]{{.none}}" if link else f"[{moment}]{{.none}}"
    if not turn.speaker:
        return f"{words} {time}"
    if _NOBODY.match(turn.speaker):
        return f"{words} {time}" if turn.goes_on else f"**{literal(turn.speaker)}:** {words} {time}"
    by = slug(turn.speaker)
    part = f" qid={group}" if group else ""
    told = "" if turn.goes_on else f'[{literal(turn.speaker)}]{{.person ref="{by}"}}: '
    return f'{told}[{words}]{{.quote by="{by}" kind=direct{part}}} {time}'


def clock(seconds: float) -> str:
    """`1:02:03`, `2:03`."""
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def address_at(recording: str, seconds: float) -> str:
    """The address of a moment of a recording, as its host writes it; empty where it is no address."""
    url = safe_url(recording) if is_external(recording) else quote(recording, safe="/.-_~%")
    if not url:
        return ""
    whole = int(seconds)
    parts = split_url(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host in ("youtube.com", "youtu.be"):
        bare = url.partition("#")[0]
        mark = "&" if parts.query and parse_qs(parts.query) else "?"
        return f"{bare}{mark}t={whole}s"
    return f"{url.partition('#')[0]}#t={whole}{'s' if host == 'vimeo.com' else ''}"


def recording_beside(file: Path) -> str:
    """The name of the recording that lies beside a transcript and is called like it; empty when there is none."""
    return next((file.stem + end for end in RECORDINGS if file.with_suffix(end).is_file()), "")
