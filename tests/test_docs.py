"""The documentation is true: every block of code in it loads or runs, every command and option it names is there."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from markdown_it import MarkdownIt

from annotator.base.config import load_config
from annotator.base.errors import Problem
from annotator.build import build
from annotator.cli import main
from annotator.cli.arguments import parsed, parsers
from annotator.content.catalogue import load_catalogue
from annotator.content.loading import draft_of
from annotator.prose import read
from eval.gold import read_gold

ROOT = Path(__file__).parent.parent
FILES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "tests/gold/README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
ARTICLE = "---\ntitle: Bridge\ndate: 2024-05-14\n---\nThe bridge is shut, said Maria Keane.\n"


class Code(NamedTuple):
    place: str
    """file:line"""
    language: str
    text: str


def blocks() -> Iterator[Code]:
    for file in FILES:
        for token in MarkdownIt().parse(file.read_text(encoding="utf-8")):
            if token.type == "fence":
                assert token.map is not None
                yield Code(f"{file.relative_to(ROOT)}:{token.map[0] + 1}", token.info.strip(), token.content)


def inline() -> Iterator[tuple[str, str]]:
    """(file, code) of the code inside lines."""
    for file in FILES:
        for token in MarkdownIt("commonmark").enable("table").parse(file.read_text(encoding="utf-8")):
            for child in token.children or ():
                if child.type == "code_inline":
                    yield str(file.relative_to(ROOT)), child.content


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _markdown(code: Code, site: Path) -> None:
    """An article, or the body of one: read without a problem."""
    text = code.text if code.text.startswith("---\n") else ARTICLE + "\n" + code.text
    problems: list[Problem] = []
    draft = draft_of(text, Path("content/bridge.md"), problems)
    assert draft is not None, problems
    article, more = read(draft)
    assert [*problems, *more] == []
    assert article.text


def _toml(code: Code, site: Path) -> None:
    """Settings or, where a table names an entity, the catalogue: loaded without a problem."""
    keys = tomllib.loads(code.text)
    if "project" in keys:  # of a package, which pip reads
        return
    if any(isinstance(v, dict) and "kind" in v for v in keys.values()):
        (site / "content" / "entities.toml").write_text(code.text, encoding="utf-8")
        catalogue, problems = load_catalogue(site)
        assert problems == []
        assert catalogue.names()
    else:
        (site / "annotator.toml").write_text(code.text, encoding="utf-8")
        load_config(site)


def _yaml(code: Code, site: Path) -> None:
    """Lines of an article's head."""
    yaml.safe_load(code.text)
    _markdown(code._replace(text=ARTICLE.replace("---\n", f"---\n{code.text}", 1)), site)


def _jinja(code: Code, site: Path) -> None:
    """A template of the name that it extends: the site is built with it."""
    name = re.search(r'extends "default/([^"]+)"', code.text)
    assert name is not None
    (site / "templates").mkdir()
    (site / "templates" / name[1]).write_text(code.text, encoding="utf-8")
    build(load_config(site))
    words = re.sub(r"\{[{%].*?[%}]\}|<[^>]+>", "", code.text).strip()
    assert words in (site / "site" / "articles" / "bridge.html").read_text(encoding="utf-8")


def _json(code: Code, site: Path) -> None:
    """What a command with --json says: the keys that it has."""
    shown = json.loads(code.text)
    (site / "content" / "bridge.md").write_text(ARTICLE + "\n[Gone](gone.md)\n", encoding="utf-8")
    command = [sys.executable, "-m", "annotator.cli", shown["command"], "--json"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    said = json.loads(done.stdout)
    assert said.keys() == shown.keys()
    assert said["problems"][0].keys() == shown["problems"][0].keys()


def _gold(code: Code, site: Path) -> None:
    """An article of our gold."""
    (site / "a.txt").write_text(code.text.replace(" ...", ""), encoding="utf-8")
    assert read_gold(site / "a.txt").tags


def _text(code: Code, site: Path) -> None:
    """What a program prints: no figure is asserted, but a message must be one that is there."""
    message = re.match(r"(\S+\.md):\d+: (.+)\n    (.+)", code.text)
    if message is not None:
        key, _, value = message[2].partition("'")[2].partition("'")[0].partition(": ")
        problems: list[Problem] = []
        draft_of(f"---\ntitle: T\n{key}: {value}\n---\nWords.\n", Path(message[1]), problems)
        assert (message[2], message[3]) in [(p.what, p.cure) for p in problems]


def _shell(code: Code, site: Path) -> None:
    """Every line runs in a folder of its own; what installs, or never ends, is read only."""
    here = site / "here"
    here.mkdir()
    os.chdir(here)
    for line in code.text.splitlines():
        words = shlex.split(line, comments=True)
        if not words:
            continue
        if words[0] == "cd":
            os.chdir(words[1])
        elif words[0] == "make":
            assert words[1] in targets()
        elif words[0] in ("pipx", "pip"):
            project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
            assert words[1:] == ["install", project["name"]]
        else:
            assert words[0] == "annotator", line
            args = words[1 : words.index(">")] if ">" in words else words[1:]
            if args[0] == "serve":
                assert parsed(args) is not None
            else:
                assert main(args) == 0, line
    assert any(here.rglob("*")) or "annotator new" not in code.text


CHECKS: dict[str, Callable[[Code, Path], None]] = {
    "markdown": _markdown,
    "toml": _toml,
    "yaml": _yaml,
    "jinja": _jinja,
    "json": _json,
    "sh": _shell,
    "gold": _gold,
    "text": _text,
}


@pytest.mark.parametrize("code", blocks(), ids=lambda c: c.place)
def test_a_block_of_code(code: Code, site: Path) -> None:
    assert code.language in CHECKS, f"{code.place}: name the language of this block, one of {', '.join(CHECKS)}."
    CHECKS[code.language](code, site)


def targets() -> dict[str, str]:
    """The recipe of each target of the Makefile."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {m[1]: m[2] for m in re.finditer(r"^([a-z-]+):.*\n((?:\t.*\n)*)", text, re.M)}


def _options(name: str) -> set[str]:
    return {option for action in parsers()[1][name]._actions for option in action.option_strings}


def test_every_command_that_is_named_is_there() -> None:
    known = parsers()[1]
    for file, code in inline():
        words = re.sub(r"[\[\]]", " ", code).split()
        if words[:1] == ["annotator"] and len(words) > 1:
            assert words[1] in known, f"{file}: `{code}`"
            assert {w.partition("=")[0] for w in words if w.startswith("--")} <= _options(words[1]), (
                f"{file}: `{code}`"
            )
        if words[:1] == ["make"]:
            made = targets()
            assert words[1] in made, f"{file}: `{code}`"
            for variable in (w.partition("=")[0] for w in words[2:]):
                assert f"$({variable})" in made[words[1]], f"{file}: `{code}`"


def test_every_command_and_option_is_documented() -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    for name in parsers()[1]:
        assert f"`annotator {name}" in told, name
        for option in _options(name) - {"-h", "--help"}:
            assert re.search(rf"{option}\b", told), f"{name} {option}"


def test_every_setting_and_key_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    assert main(["schema", "settings"]) == 0
    schema: dict[str, Any] = json.loads(capsys.readouterr().out)
    for key in schema["properties"]:
        assert re.search(rf"\b{re.escape(key.lstrip('$'))}\b", told), key
