"""What a file tells without a head: a title and a day, each with the words that say where it comes from.

Nothing here is certain; `Assumed` carries the line to paste into the front matter once a person agrees.
"""

from __future__ import annotations

import datetime as dt
import json
import re

from annotator.content.dates import full_dates, weekday_dates
from annotator.model import Assumed

LONGEST_TITLE = 90
_ATX = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[^}]*\})?[ \t]*(?:\n|$)")
_SETEXT = re.compile(r"[ ]{0,3}(\S.*)\n[ ]{0,3}(?:=+|-{2,})[ \t]*(?:\n|$)")
_HTML = re.compile(r"[ ]{0,3}<h1\b[^>]*>(.*?)</h1>[ \t]*(?:\n|$)", re.I | re.S)
_DATELINE = re.compile(r"(?:[A-Z][\w.,'’ ()-]{2,60}?)(?:\s*[:—–]|\s-)\s+(?=\S)")
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|<[^>]+>|\{[{%].*?[%}]\}|\[\^[^\]]+\]|[*`]+|(?<!\w)_+|_+(?!\w)")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\]|\{[^}]*\})")
_OPENING = 200
"""Characters in which a dateline stands."""


def heading(body: str) -> tuple[str, int]:
    """(words, length up to the end of its line) of the heading with which a Markdown body begins; else ("", 0)."""
    start = len(body) - len(body.lstrip("\n"))
    for shape in (_ATX, _SETEXT, _HTML):
        found = shape.match(body, start)
        if found and (words := plain(found[1])):
            return words, found.end()
    return "", 0


def headline(text: str) -> tuple[str, int]:
    """(words, length up to the end of its line) of a plain text's headline; ("", 0) where its first line is none."""
    found = re.match(r"\s*(\S.*)\n", text)
    if not found or not text[found.end() :].strip():
        return "", 0
    line = found[1].strip()
    clean = len(line) <= 120 and not re.search(r"[.!?;:,]$|[.!?][\"”’]$", line)
    return (line, found.end()) if clean and not line.startswith(('"', "“", "-", "•", ">", "|")) else ("", 0)


def plain(markdown: str) -> str:
    """The words of a line of Markdown."""
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\1", markdown)).replace("\\", "").split())


def lead_title(body: str) -> str:
    """The first words of the lead, without its dateline, cut between words."""
    for line in body.split("\n"):
        words = plain(line).lstrip("#>-• ").strip()
        if sum(c.isalpha() for c in words) < 3:
            continue
        words = _DATELINE.sub("", words, count=1) or words
        first = re.match(r".{15,}?[.!?](?=\s+[A-Z“\"]|$)", words)
        words = first[0].rstrip(".") if first else words
        if len(words) > LONGEST_TITLE:
            words = words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
        return words[:1].upper() + words[1:]
    return ""


def name_title(name: str) -> str:
    """A file's name as words."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:]


def assumed_title(title: str, how: str) -> Assumed:
    """A title that nobody wrote as one."""
    return Assumed("title", f"title: {json.dumps(title, ensure_ascii=False)}", how)


def day_in(text: str) -> tuple[dt.date, Assumed] | None:
    """The latest day that an undated text gives with its weekday, unless it opens with a dateline of its own."""
    days, opening = weekday_dates(text), text[:_OPENING]
    if not days or (full_dates(opening) and not weekday_dates(opening)):
        return None
    return max(days), Assumed("date", f"date: {max(days)}", "the latest day that the text gives with its weekday")
