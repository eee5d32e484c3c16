"""The YAML head of an article, read as written: "no" stays "no", every value knows its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from annotator.errors import Problem

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FENCE = re.compile(r"^---[ \t]*$", re.M)
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Head:
    """The text between the fences; it begins on line 2 of the file."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the front matter."""

    value: str | tuple[str, ...]
    line: int

    def is_text(self) -> bool:
        """True when it is one text, not a list."""
        return isinstance(self.value, str)

    def text(self) -> str:
        """The value as one text."""
        return self.value if isinstance(self.value, str) else ", ".join(self.value)

    def items(self) -> tuple[str, ...]:
        """The value as a list."""
        if isinstance(self.value, str):
            return (self.value,) if self.value else ()
        return self.value


def split(text: str) -> tuple[Head | None, str, int]:
    """(front matter, body, line on which the body begins). Without a closed head the first is None."""
    first = _FENCE.match(text)
    if first is None:
        return None, text, 1
    last = _FENCE.search(text, first.end())
    if last is None:
        return None, text, 1
    body_at = min(last.end() + 1, len(text))
    return Head(text[first.end() + 1 : last.start()]), text[body_at:], text.count("\n", 0, body_at) + 1


def values(head: Head, path: Path, problems: list[Problem]) -> dict[str, Field]:
    """The fields of a head by key; what is wrong is added to `problems`."""
    if len(head.text) > LONGEST:
        problems.append(Problem("The front matter is too long.", "Close it with --- after the last key.", path, 1))
        return {}
    try:
        for event in yaml.parse(head.text, Loader=_Loader):
            line = event.start_mark.line + 2 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                problems.append(
                    Problem(
                        "YAML anchors and aliases are not read.", 'Put words with & or * into "quotes".', path, line
                    )
                )
                return {}
            if getattr(event, "tag", None):
                problems.append(Problem("YAML tags are not read.", 'Put words with ! into "quotes".', path, line))
                return {}
        node = yaml.compose(head.text, Loader=_Loader)
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
        return {}
    except (yaml.YAMLError, RecursionError) as error:
        problems.append(Problem(f"The front matter is not YAML: {error}.", "Mend it.", path, 1))
        return {}
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem("The front matter is no list of key: value lines.", "Write title: ...", path, 2))
        return {}
    return _fields(node, path, problems)


def _fields(node: yaml.MappingNode, path: Path, problems: list[Problem]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for key, value in node.value:
        line = key.start_mark.line + 2
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name in fields:
            problems.append(
                Problem(
                    f"'{name}' stands twice (first on line {fields[name].line}).", "Keep one of them.", path, line
                )
            )
        elif isinstance(value, yaml.ScalarNode):
            fields[name] = Field(" ".join(value.value.split()), line)
        elif isinstance(value, yaml.SequenceNode) and all(isinstance(v, yaml.ScalarNode) for v in value.value):
            fields[name] = Field(tuple(" ".join(v.value.split()) for v in value.value), line)
        else:
            problems.append(
                Problem(f"'{name}' holds lists within lists.", "Write one text, or a list of texts.", path, line)
            )
    return fields
