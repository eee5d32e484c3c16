"""The menu of a Hugo or MkDocs site -> entries of ours; our own lists follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.base.trust import is_web_address
from annotator.content.frontmatter import Value
from annotator.content.menu import sections
from annotator.content.sites import Facts

Entry = tuple[str, str, str]
"""(label, kind of target, target), as `[[menu]]` has them."""
_OURS = ("names", "quotations", "sources", "timeline", "search")


def menu_of(facts: Facts, pages: Mapping[str, tuple[str, str]]) -> tuple[list[Entry], list[str]]:
    """(entries, what of the menu leads to nothing that was taken over).

    `pages` is for each file and each old address of a page, without slashes around it: (kind, slug).
    """
    entries: list[Entry] = []
    left: list[str] = []
    folders = sections(slug for kind, slug in pages.values() if kind == "article")
    for label, target in _rows(facts):
        to = target.strip("/")
        if is_web_address(target):
            entries.append((label, "url", target))
        elif to in ("", "index.md") and to not in pages:
            entries.append((label, "list", "articles"))
        elif to in pages:
            entries.append((label, *pages[to]))
        elif to in folders:
            entries.append((label, "section", to))
        else:
            left.append(f"the entry '{label}' of the menu, which leads to '{target}'")
    if entries:
        entries += [(name.capitalize(), "list", name) for name in _OURS]
    return entries, left


def _rows(facts: Facts) -> Iterator[tuple[str, str]]:
    """(label, target) of the entries at the top."""
    if facts.generator == "mkdocs":
        nav = facts.values.get("nav", ())
        for row in nav if isinstance(nav, tuple) else ():
            yield from _nav(row)
    menus = facts.values.get("menus") or facts.values.get("menu")
    main = menus.get("main", ()) if isinstance(menus, dict) and facts.generator == "hugo" else ()
    rows = [row for row in (main if isinstance(main, tuple) else ()) if isinstance(row, dict)]
    for row in sorted(rows, key=_weight):
        label = _word(row, "name", "title", "identifier")
        if label:
            yield label, _word(row, "url", "pageRef", "pageref")


def _nav(row: Value) -> Iterator[tuple[str, str]]:
    """An entry of MkDocs' nav; one with entries of its own leads to the first of them."""
    if not isinstance(row, dict):
        return
    for label, target in row.items():
        while isinstance(target, tuple | dict) and target:
            target = target[0] if isinstance(target, tuple) else next(iter(target.values()))
        if isinstance(target, str):
            yield label, target


def _word(row: Mapping[str, Value], *keys: str) -> str:
    return next((v for k in keys if isinstance(v := row.get(k), str) and v), "")


def _weight(row: Mapping[str, Value]) -> int:
    said = _word(row, "weight")
    return int(said) if said.lstrip("-").isdigit() else 0
