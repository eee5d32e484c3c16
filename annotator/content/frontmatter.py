"""The head of an article, read as written: "no" stays "no", every value knows its line.

YAML between `---` lines, TOML between `+++` lines, and bare `Key: value` lines above the first blank line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from annotator.base.errors import Problem
from annotator.base.texts import toml_table

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FENCES = {"yaml": re.compile(r"---[ \t]*(?:\n|$)", re.M), "toml": re.compile(r"\+\+\+[ \t]*(?:\n|$)", re.M)}
_CLOSERS = {"yaml": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M), "toml": re.compile(r"^\+\+\+[ \t]*$", re.M)}
_BARE = re.compile(
    r"(?i)(?:title|date|author|authors|slug|tags|category|summary|status|lang|template)[ \t]*:[ \t]*\S"
)
_BARE_LINE = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(.*))?$")
LONGEST = 20_000
MOST_VALUES = 100_000
"""Values of a settings file of another generator; a few lines of aliases can stand for billions."""

Value = str | tuple["Value", ...] | dict[str, "Value"]
"""A text, a list or a table."""


@dataclass(frozen=True, slots=True)
class Head:
    """The text of a head; `line` is the line of the file on which it begins."""

    text: str
    form: Literal["yaml", "toml", "bare"] = "yaml"
    line: int = 2


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the front matter."""

    value: Value
    line: int

    def is_text(self) -> bool:
        """True when it is one text, neither a list nor a table."""
        return isinstance(self.value, str)

    def text(self) -> str:
        """The value as one text."""
        return self.value if isinstance(self.value, str) else ", ".join(self.items())

    def items(self) -> tuple[str, ...]:
        """The value as a list of texts; what is no text in it is left out."""
        if isinstance(self.value, str):
            return (self.value,) if self.value else ()
        return tuple(v for v in self.value if isinstance(v, str)) if isinstance(self.value, tuple) else ()

    def inner(self, key: str) -> Field | None:
        """The value of `key`, when this one is a table."""
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return None if found is None else Field(found, self.line)


def split(text: str) -> tuple[Head | None, str, int]:
    """(front matter, body, line on which the body begins). Without a closed head the first is None."""
    for form in ("yaml", "toml"):
        first = _FENCES[form].match(text)
        last = _CLOSERS[form].search(text, first.end()) if first else None
        if first and last:
            body_at = min(last.end() + 1, len(text))
            head = Head(text[first.end() : last.start()], "toml" if form == "toml" else "yaml")
            return head, text[body_at:], text.count("\n", 0, body_at) + 1
    return _bare(text)


def _bare(text: str) -> tuple[Head | None, str, int]:
    """The head of Pelican and of MultiMarkdown: `Key: value` lines from the first line to the first blank one."""
    if not _BARE.match(text):
        return None, text, 1
    end = re.search(r"\n[ \t]*(?:\n|$)", text)
    lines = text[: end.start() if end else len(text)].split("\n")
    if len(lines) < 2 or not all(_BARE_LINE.match(line) or line.startswith((" ", "\t")) for line in lines):
        return None, text, 1
    body_at = end.end() if end else len(text)
    return Head("\n".join(lines), "bare", 1), text[body_at:], text.count("\n", 0, body_at) + 1


def values(head: Head, path: Path, problems: list[Problem]) -> dict[str, Field]:
    """The fields of a head by key; what is wrong is added to `problems`."""
    if len(head.text) > LONGEST:
        close = "+++" if head.form == "toml" else "---"
        problems.append(
            Problem("The front matter is too long.", f"Close it with {close} after the last key.", path, 1)
        )
        return {}
    if head.form == "toml":
        return _toml(head, path, problems)
    if head.form == "bare":
        return _pairs(head)
    return _yaml(head, path, problems)


def _pairs(head: Head) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    last = ""
    for number, line in enumerate(head.text.split("\n"), head.line):
        found = _BARE_LINE.match(line)
        if found and not line.startswith((" ", "\t")):
            last = found[1].lower()
            parts = tuple(p.strip() for p in (found[2] or "").split(","))
            many = last in ("tags", "authors", "categories", "keywords") and len(parts) > 1
            fields.setdefault(last, Field(parts if many else (found[2] or "").strip(), number))
        elif last:
            fields[last] = Field(f"{fields[last].text()} {line.strip()}".strip(), fields[last].line)
    return fields


def _toml(head: Head, path: Path, problems: list[Problem]) -> dict[str, Field]:
    table = toml_table(head.text, path, name="The front matter", first=2)
    if isinstance(table, Problem):
        problems.append(table)
        return {}

    def line_of(key: str) -> int:
        found = re.search(rf"^[ \t]*\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", head.text, re.M)
        return head.text.count("\n", 0, found.start()) + 2 if found else 2

    return {key: Field(_as_written(value), line_of(key)) for key, value in table.items()}


def _as_written(value: Any) -> Value:
    if isinstance(value, dict):
        return {str(k): _as_written(v) for k, v in value.items()}
    if isinstance(value, list):
        return tuple(_as_written(v) for v in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    return " ".join(str(value).split())


def _yaml(head: Head, path: Path, problems: list[Problem]) -> dict[str, Field]:
    try:
        for event in yaml.parse(head.text, Loader=_Loader):
            fault = _refused(event)
            if fault:
                line = event.start_mark.line + 2 if event.start_mark else 1
                problems.append(Problem(*fault, path, line))
                return {}
        node = yaml.compose(head.text, Loader=_Loader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            problems.append(Problem("The front matter is no list of key: value lines.", "Write title: ...", path, 2))
            return {}
        return _fields(node, path, problems)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.append(
            Problem(
                f"The front matter is not YAML: {error.problem or error.context}.",
                'Mend this line; words with : or # in them go into "quotes".',
                path,
                mark.line + 2 if mark else 1,
            )
        )
    except yaml.reader.ReaderError as error:
        code = error.character if isinstance(error.character, int) else ord(error.character)
        what = f"The front matter is not YAML: the character U+{code:04X} cannot stand in it."
        line = head.text.count("\n", 0, error.position) + 2
        problems.append(Problem(what, "Remove it.", path, line))
    except (yaml.YAMLError, RecursionError):
        problems.append(Problem("The front matter is not YAML: nested too deep.", "Use fewer levels.", path, 1))
    return {}


def _refused(event: Any) -> tuple[str, str] | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "YAML anchors and aliases are not read.", 'Put words with & or * into "quotes".'
    if getattr(event, "tag", None):
        return "YAML tags are not read.", 'Put words with ! into "quotes".'
    return None


def _fields(node: yaml.MappingNode, path: Path, problems: list[Problem]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for name, line, value in _pairs_of(node):
        if not name:
            problems.append(Problem("This key is no word.", "Write key: value.", path, line))
        elif name in fields:
            what = f"'{name}' stands twice (first on line {fields[name].line})."
            problems.append(Problem(what, "Keep one of them.", path, line))
        else:
            fields[name] = Field(_value(value), line)
    return fields


def _pairs_of(node: yaml.MappingNode) -> Iterator[tuple[str, int, yaml.Node]]:
    for key, value in node.value:
        yield key.value if isinstance(key, yaml.ScalarNode) else "", key.start_mark.line + 2, value


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.MappingNode):
        return {name: _value(value) for name, _, value in _pairs_of(node)}
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(v) for v in node.value)
    plain = getattr(node, "style", None) is None and node.value in ("~", "null")
    return "" if plain else " ".join(node.value.split())


def table_of(text: str, form: Literal["yaml", "toml"]) -> dict[str, Value]:
    """A settings or data file of another generator, read leniently: what cannot be read is left out."""
    if form == "toml":
        table = toml_table(text, Path())
        return {} if isinstance(table, Problem) else {k: _as_written(v) for k, v in table.items()}
    try:
        node = yaml.compose(text, Loader=_Loader)
        found = _value(node) if node is not None and _size(node, {}) <= MOST_VALUES else {}
    except (yaml.YAMLError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _size(node: yaml.Node, known: dict[int, int]) -> int:
    """How many values there are below `node` once its aliases are put in."""
    if id(node) not in known:
        inner = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
        known[id(node)] = 1 if isinstance(inner, str) else 1 + sum(_size(part, known) for part in inner)
    return known[id(node)]
