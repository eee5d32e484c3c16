"""content/entities.toml: what the editor knows about people, bodies and places, before any machine looks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.base.errors import Problem, nearest
from annotator.base.texts import read_text, toml_table
from annotator.base.trust import INDEX, is_web_address, slug
from annotator.model import Description, Entity, KnownName, Label

KINDS: dict[str, Label] = {
    "person": "PERSON", "org": "ORG", "place": "GPE", "group": "NORP", "event": "EVENT", "work": "WORK_OF_ART",
    "product": "PRODUCT", "law": "LAW",
}  # fmt: skip
KIND_OF: dict[Label, str] = {label: kind for kind, label in KINDS.items()} | {"LOC": "place", "FAC": "place"}
"""Label to the class of its inline markup."""
_KEYS: dict[str, type] = {
    "name": str,
    "kind": str,
    "aliases": list,
    "about": str,
    "wikidata": str,
    "url": str,
    "attributes": dict,
}
NAME = Path("content/entities.toml")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The editor's entities and the words that are none."""

    entities: dict[str, Entity] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()

    def names(self) -> tuple[KnownName, ...]:
        """Every name and alias, in a fixed order."""
        return tuple(
            KnownName(name, entity.id, entity.label)
            for entity in self.entities.values()
            for name in (entity.name, *entity.aliases)
        )


def load_catalogue(source: Path) -> tuple[Catalogue, list[Problem]]:
    """The catalogue of the site in `source`, empty when there is none."""
    path = source / NAME
    if not os.path.lexists(path):
        return Catalogue(), []
    text = read_text(path, NAME)
    if isinstance(text, Problem):
        return Catalogue(), [text]
    table = toml_table(text, NAME)
    if isinstance(table, Problem):
        return Catalogue(), [table]
    problems: list[Problem] = []
    ignore = table.pop("ignore", [])
    if not isinstance(ignore, list) or not all(isinstance(w, str) for w in ignore):
        problems.append(Problem("'ignore' is no list of words.", 'Write ignore = ["Newsletter"].', NAME, 1))
        ignore = []
    entities: dict[str, Entity] = {}
    for key, row in table.items():
        found = list(_faults(key, row, text))
        problems.extend(found)
        if not found:
            entities[key] = _entity(key, row)
    problems.extend(_shared(entities, text))
    return Catalogue(entities, frozenset(map(str, ignore))), problems


def _line(text: str, key: str, inner: str = "") -> int | None:
    head = re.search(rf"^[ \t]*\[\s*[\"']?{re.escape(key)}[\"']?\s*\]", text, re.M)
    if head is None:
        return None
    at = head.start()
    if inner:
        found = re.compile(rf"^[ \t]*{re.escape(inner)}\s*=", re.M).search(text, head.end())
        at = found.start() if found else at
    return text.count("\n", 0, at) + 1


def _faults(key: str, row: Any, text: str) -> Iterator[Problem]:
    def problem(what: str, cure: str, inner: str = "") -> Problem:
        return Problem(what, cure, NAME, _line(text, key, inner))

    if not isinstance(row, dict):
        found = re.search(rf"^[ \t]*(?:\[\[\s*)?[\"']?{re.escape(key)}\b", text, re.M)
        line = text.count("\n", 0, found.start()) + 1 if found else None
        yield Problem(f"'{key}' is no entity.", f'Write [{slug(key)}] on a line, then name = "...".', NAME, line)
        return
    if key == INDEX:
        yield problem(f"'{key}' is no id: entities/{key}.html is the list of all names.", f"Write [the-{key}].")
    if key != slug(key):
        yield problem(f"'{key}' cannot be an id.", f"Write [{slug(key)}].")
    for name, value in row.items():
        if name not in _KEYS:
            yield problem(f"'{key}' has an unknown key '{name}'.", nearest(name, _KEYS), name)
        elif not isinstance(value, _KEYS[name]) or (
            isinstance(value, list) and not all(isinstance(v, str) and v.strip() for v in value)
        ):
            yield problem(
                f"'{name}' of '{key}' is not as it should be.", "Write text in quotes; aliases as a list.", name
            )
        elif isinstance(value, dict) and not all(isinstance(v, str) for v in value.values()):
            cure = 'Write attributes = { side = "government" }.'
            yield problem(f"The attributes of '{key}' are not all text.", cure, name)
    if not str(row.get("name", "")).strip():
        yield problem(f"'{key}' has no name.", 'Write name = "...".')
    if str(row.get("kind", "person")) not in KINDS:
        yield problem(
            f"'{key}' is of an unknown kind '{row['kind']}'.", nearest(str(row["kind"]), list(KINDS)), "kind"
        )
    for name, cure in _addresses(row):
        yield problem(
            f"The {name} of '{key}' is no {'web address' if name == 'url' else 'item of Wikidata'}.", cure, name
        )


def _addresses(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Keys whose address is none, and what to write."""
    if row.get("url") and not is_web_address(str(row["url"])):
        yield "url", "Write https://..."
    if row.get("wikidata") and not re.fullmatch(r"Q[1-9]\d{0,11}", str(row["wikidata"])):
        yield "wikidata", 'Write wikidata = "Q42".'


def _shared(entities: dict[str, Entity], text: str) -> Iterator[Problem]:
    """Aliases that two entities have, or that are another's name: no reader could tell which one is meant."""
    names = {entity.name: key for key, entity in reversed(entities.items())}
    owners: dict[str, str] = {}
    for key, entity in entities.items():
        for alias in entity.aliases:
            other = owners.setdefault(alias, key) if names.get(alias, key) == key else names[alias]
            if other != key:
                line = _line(text, other, "aliases" if other == owners.get(alias) else "name")
                what = f"'{alias}' is an alias of '{key}', and '{other}' in line {line} has that name too."
                yield Problem(what, "Leave it to one of them.", NAME, _line(text, key, "aliases"))


def _entity(key: str, row: dict[str, Any]) -> Entity:
    facts = tuple((name, str(row[name])) for name in ("url", "wikidata") if row.get(name))
    about = (Description(row["about"], by="editor"),) if row.get("about") else ()
    label = KINDS[row.get("kind", "person")]
    given = tuple(row.get("attributes", {}).items())
    return Entity(key, row["name"], label, tuple(row.get("aliases", ())), about, facts, key, attributes=given)
