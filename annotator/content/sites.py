"""What the settings of another generator say about a site that comes to us as it is: Jekyll, Hugo, MkDocs, Zola."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotator.base.trust import split_url

if TYPE_CHECKING:
    from annotator.content.frontmatter import Value

_SETTINGS = (
    "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "config.toml", "config.yaml", "mkdocs.yml",
    "config/_default/hugo.toml", "config/_default/config.toml", "mkdocs.yaml",
)  # fmt: skip
_AUTHORS = ("_data/authors.yml", "data/authors.yml", "data/authors.yaml", "data/authors.toml")
_STATIC = {
    "jekyll": ("assets", "images", "image", "img", "uploads", "media", "files", "downloads", "pics", "photos"),
    "hugo": ("static", "assets"),
    "mkdocs": (),
    "": ("static",),
}
_LONGEST = 500_000
NO_PAGES = (
    "readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "404", "index", "search",
)  # fmt: skip
"""Stems of files at the top of a Jekyll site that hold no page of the author's."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a site's own files say beside its articles."""

    generator: str = ""
    title: str = ""
    description: str = ""
    url: str = ""
    """Where the site stands, or stood, with its base path and no slash at the end."""
    base: str = ""
    """The base path alone: empty or `/blog`."""
    folder: str = "content"
    """The folder of its articles."""
    authors: Mapping[str, str] = field(default_factory=dict)
    """Short name -> full name."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """All its settings, for what its pages ask of them: `{{ site.email }}`."""

    def statics(self, source: Path) -> Iterator[tuple[Path, str]]:
        """(folder, path in the old site) of files that stand outside the content: images mostly."""
        for name in _STATIC[self.generator]:
            folder = source / name
            if folder.is_dir() and folder != source / self.folder:
                yield folder, "" if self.generator != "jekyll" else f"{name}/"

    def others(self, source: Path) -> Iterator[Path]:
        """Jekyll's pages and drafts, which stand beside its folder of posts."""
        if self.generator != "jekyll" or self.folder != "_posts":
            return
        for place in ("", "_pages", "_drafts"):
            for path in sorted((source / place).glob("*.m*")):
                text = path.suffix in (".md", ".markdown") and path.is_file() and not path.is_symlink()
                if text and (place or path.stem.lower() not in NO_PAGES):
                    yield path


def facts_of(source: Path) -> Facts:
    """Look for another generator's settings in `source`. Ours go before them; what cannot be read says nothing."""
    table: dict[str, Value] = {}
    generator = ""
    for name in _SETTINGS:
        text = _text(source / name)
        if text:
            table = _read(text, name)
            generator = "jekyll" if name.startswith("_") else "mkdocs" if name.startswith("mkdocs") else "hugo"
            break
    if not generator and (source / "_posts").is_dir():
        generator = "jekyll"
    address = _word(table, "url", "baseURL", "baseurl", "base_url", "site_url").rstrip("/")
    path = _word(table, "baseurl").rstrip("/") if generator == "jekyll" else ""
    url = address + path if address.startswith("http") and not address.endswith(path or "/") else address
    return Facts(
        generator,
        _word(table, "title", "site_name"),
        _word(table, "description", "site_description") or _word(_table(table, "params"), "description"),
        url if url.startswith("http") else "",
        path if path.startswith("/") else split_url(url).path.rstrip("/"),
        _folder(source, table, generator),
        {**_authors(_table(table, "authors")), **_author_files(source)},
        table,
    )


def _folder(source: Path, table: Mapping[str, Value], generator: str) -> str:
    wanted = _word(table, "docs_dir") or "docs" if generator == "mkdocs" else "_posts"
    if generator in ("mkdocs", "jekyll") and not (source / "content").is_dir() and (source / wanted).is_dir():
        return wanted
    return "content"


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""
    return text if len(text) <= _LONGEST else ""


def _read(text: str, name: str) -> dict[str, Value]:
    from annotator.content.frontmatter import table_of  # a build with nothing to do loads no YAML

    form: Literal["yaml", "toml"] = "toml" if name.endswith("toml") else "yaml"
    return table_of(text, form)


def _word(table: Mapping[str, Value], *keys: str) -> str:
    return next((v for k in keys if isinstance(v := table.get(k), str) and v), "")


def _table(table: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    found = table.get(key)
    return found if isinstance(found, dict) else {}


def _authors(table: Mapping[str, Value]) -> dict[str, str]:
    """Names from `id: {name: ...}` or `id: Name`, as Jekyll's data, Hugo's and MkDocs' `.authors.yml` have them."""
    table = _table(table, "authors") or table
    named: dict[str, str] = {}
    for key, value in table.items():
        name = (
            value
            if isinstance(value, str)
            else _word(value, "name", "display_name")
            if isinstance(value, dict)
            else ""
        )
        if name:
            named[key] = name
    return named


def _author_files(source: Path) -> dict[str, str]:
    named: dict[str, str] = {}
    found = [source / name for name in _AUTHORS]
    found += sorted(p for folder in ("content", "docs") for p in (source / folder).glob("**/.authors.yml"))
    for path in found:
        text = _text(path)
        if text:
            named |= _authors(_read(text, path.name))
    for folder in ("data/authors", "_data/authors"):
        for path in sorted((source / folder).glob("*")):
            table = _read(_text(path), path.name)
            if name := _word(table, "name", "display_name"):
                named[path.stem] = name
    return named
