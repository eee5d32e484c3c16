"""The menu that the settings ask for: `menu = ["timeline", "about"]`, or tables `[[menu]]`.

An entry is one of our lists by its name, a page or an article by slug or file, a section by its folder, or an
address.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.base.errors import Problem
from annotator.base.trust import is_external, safe_url
from annotator.model import Article, Draft
from annotator.model.text import section_page, section_title

LISTS = {
    "articles": ("Articles", "index.html"),
    "names": ("Names", "entities/index.html"),
    "quotations": ("Quotations", "quotes/index.html"),
    "sources": ("Sources", "sources/index.html"),
    "timeline": ("Timeline", "timeline.html"),
    "places": ("Places", "places.html"),
    "search": ("Search", "search.html"),
}
"""Name in the settings -> (label, page)."""
TARGETS = ("page", "article", "section", "list", "url")
KEYS = ("label", *TARGETS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the settings ask for it."""

    kind: str
    """page, article, section, list, url, or empty where any of them may be meant."""
    to: str
    label: str = ""
    line: int | None = None


def read_menu(value: Any, text: str, shown: Path) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries of the setting `menu`, and what is wrong with it. `text` is the file, for its lines."""
    found: list[Entry] = []
    problems: list[Problem] = []
    tables = [text.count("\n", 0, m.start()) + 1 for m in re.finditer(r"^[ \t]*\[\[[\w.]*menu\]\]", text, re.M)]
    for number, row in enumerate(value):
        if isinstance(row, str):
            at = text.find(f'"{row}"')
            found.append(Entry("", row, line=text.count("\n", 0, at) + 1 if at >= 0 else None))
            continue
        line = tables[number] if number < len(tables) else None
        wrong = _fault(row)
        if wrong:
            problems.append(Problem(*wrong, shown, line))
        else:
            kind = next(k for k in TARGETS if k in row)
            found.append(Entry(kind, row[kind], row.get("label", ""), line))
    return tuple(found), problems


def _fault(row: Any) -> tuple[str, str] | None:
    cure = 'Write label = "About" and page = "about" (or article, section, list, url).'
    if not isinstance(row, dict):
        return "An entry of the menu is neither a name nor a table.", cure
    unknown = next((k for k in row if k not in KEYS), None)
    if unknown:
        return f"The menu has an unknown key '{unknown}'.", cure
    if not all(isinstance(v, str) and v for v in row.values()) or sum(k in row for k in TARGETS) != 1:
        return "An entry of the menu does not say where it leads.", cure
    if "url" in row and "label" not in row:
        return "An address in the menu has no label.", cure
    return None


def sections_of(articles: Iterable[Article | Draft]) -> dict[str, str]:
    """Folder of articles -> what it is called."""
    return sections(a.slug for a in articles if a.meta.kind == "article")


def sections(slugs: Iterable[str]) -> dict[str, str]:
    """Folder -> what it is called, for the folders of articles with these slugs."""
    out: dict[str, str] = {}
    for slug in slugs:
        folder = slug.rpartition("/")[0]
        while folder and folder not in out:
            out[folder] = section_title(folder)
            folder = folder.rpartition("/")[0]
    return dict(sorted(out.items()))


def resolved(
    entries: Iterable[Entry], articles: Iterable[Article | Draft], shown: Path
) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """((label, path or address), ...) of a menu, and what leads nowhere."""
    entries = tuple(entries)
    if not entries:
        return (), []
    articles = tuple(articles)
    known = {f"list:{name}": told for name, told in LISTS.items()}
    known |= {f"section:{f}": (name, section_page(f)) for f, name in sections_of(articles).items()}
    for article in articles:
        for name in _names(article):
            known.setdefault(f"{article.meta.kind}:{name}", (article.meta.title, article.page))
    out: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for entry in entries:
        place = _place(entry, known)
        if place:
            out.append((entry.label or place[0], place[1]))
            continue
        names = sorted({k.partition(":")[2] for k in known if not entry.kind or k.startswith(entry.kind)})
        close = difflib.get_close_matches(entry.to, names, 1)
        cure = (
            f"Did you mean '{close[0]}'?" if close else f"Lists are: {', '.join(LISTS)}. Name others by their file."
        )
        if entry.kind and entry.to in LISTS:
            cure = f'That is a list of the site: list = "{entry.to}"'
        what = f"The menu leads to '{entry.to}', which is not there."
        problems.append(Problem(what, cure, shown, entry.line))
    return tuple(out), problems


def _names(article: Article | Draft) -> Iterator[str]:
    yield article.slug
    yield article.path.as_posix()
    yield "/".join(article.path.parts[1:])


def _place(entry: Entry, known: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    to = entry.to.strip("/") if entry.kind != "url" else entry.to
    if entry.kind == "url":
        url = safe_url(to)
        return (to, url if is_external(url) else url.lstrip("/") or "index.html") if url else None
    kinds = (entry.kind,) if entry.kind else ("list", "page", "section", "article")
    return next((known[f"{kind}:{to}"] for kind in kinds if f"{kind}:{to}" in known), None)
