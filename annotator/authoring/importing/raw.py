"""What a document gives, and the front matter made of it. Nothing is invented."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.base.errors import Problem
from annotator.content.dates import full_dates
from annotator.content.inferring import lead_title, name_title

_MOMENT = re.compile(r"\[\[?\d+:\d\d[^}\n]*\]\{\.none\}")
"""The link to a turn's moment, which is no word of it."""


@dataclass(frozen=True, slots=True)
class Raw:
    """What a document gives: its Markdown, and whatever it says about itself."""

    body: str = ""
    name: str = ""
    """Of the article's file; empty for one made of the title."""
    whole: str = ""
    """The article's file, where the document is one already."""
    title: str = ""
    date: str = ""
    lang: str = ""
    author: tuple[str, ...] = ()
    url: str = ""
    publisher: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    kind: str = "article"
    draft: bool = False
    recording: str = ""
    updated: str = ""
    files: tuple[tuple[str, Path | bytes], ...] = ()
    """(address in the Markdown, what lies there): pictures to copy beside the article."""
    left: tuple[tuple[str, int], ...] = ()
    """(what, line of the document) for what could not be placed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says of a document; it comes before what the document says."""

    title: str = ""
    date: str = ""
    name: str = ""
    """Of the article's file and page."""
    force: bool = False
    """Replace an article that is there."""
    into: Path | None = None
    """The article that annotations go into."""


@dataclass(frozen=True, slots=True)
class Made:
    """An article that was written."""

    path: Path
    text: str
    left: tuple[Problem, ...] = ()
    """What could not be placed."""
    added: int = 0
    """Annotations that were written into it."""


def lead(body: str) -> str:
    """The first words of an article, as a title; the moments of a transcript are none."""
    return lead_title(_MOMENT.sub("", body))


def front_matter(raw: Raw, seed: str, file: str) -> str:
    """The YAML head; what the document does not say is asked for in a comment."""
    return "\n".join(["---", *_lines(raw, seed, file), "---", ""])


def _lines(raw: Raw, seed: str, file: str) -> Iterator[str]:
    if raw.title:
        yield f"title: {_yaml(raw.title)}"
    else:
        title = lead(raw.body) or name_title(Path(file).stem)
        yield f"title: {_yaml(title)}  # provisional: the first words of the text"
    if raw.date:
        yield f"date: {raw.date}"
    elif raw.kind == "article":
        yield f"# date: YYYY-MM-DD  (the document does not say when it was published{_hint(raw)})"
    yield f"lang: {raw.lang}" if raw.lang else "# lang: en  (the language could not be told)"
    for key, value in (("publisher", raw.publisher), ("url", raw.url), ("summary", raw.summary)):
        if value:
            yield f"{key}: {_yaml(value)}"
    for key, values in (("authors", raw.author), ("tags", raw.tags), ("aliases", raw.aliases)):
        if values:
            yield f"{key}: [{', '.join(map(_yaml, values))}]"
    recording = _yaml(raw.recording) if raw.recording else ""
    page, draft = "page" if raw.kind == "page" else "", "true" if raw.draft else ""
    told = (("updated", raw.updated), ("type", page), ("draft", draft), ("recording", recording))
    yield from (f"{key}: {value}" for key, value in told if value)
    if seed:
        yield f"seeds: [{_yaml(seed)}]"
    elif file:
        yield f"# seeds: [{file}]  (put the document into seeds/ to keep it as evidence)"


def _hint(raw: Raw) -> str:
    """The full dates that the text itself names, latest last."""
    found = sorted({d.isoformat() for d in full_dates(raw.body)})
    return f"; the latest date in it is {found[-1]}" if found else ""


def _yaml(value: str) -> str:
    return json.dumps(" ".join(value.split()), ensure_ascii=False)
