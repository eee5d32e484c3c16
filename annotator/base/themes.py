"""Themes: folders of templates and assets that lie over the default theme, file by file.

Some are shipped in `themes/`; a package brings others by an entry point of the group `annotator.themes`, whose
value is the module in whose folder the theme lies: `broadsheet = "broadsheet_theme"`.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from annotator.base.errors import nearest
from annotator.base.fingerprint import PACKAGE

GROUP = "annotator.themes"
DEFAULT = "default"


class ThemeError(Exception):
    """There is no such theme, or it cannot be used: what is wrong, and the cure."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.what, self.cure = what, cure


def names() -> list[str]:
    """All themes that a site can choose."""
    return sorted({DEFAULT, *_shipped(), *_installed()})


def folder(name: str) -> Path | None:
    """The folder of a theme; None for the default one, which lies under all. Raises ThemeError."""
    if name in ("", DEFAULT):
        return None
    shipped, installed = _shipped(), _installed()
    if name in shipped:
        return shipped[name]
    if name not in installed:
        near = nearest(name, names())
        cure = near if near.startswith("Did") else f"There are: {', '.join(names())}."
        raise ThemeError(
            f"There is no theme '{name}'.", f"{cure} A theme of a package is there once the package is installed."
        )
    return _folder_of(installed[name])


def _shipped() -> dict[str, Path]:
    packaged = PACKAGE / "themes"
    root = packaged if packaged.is_dir() else PACKAGE.parent / "themes"
    return {f.name: f for f in sorted(root.iterdir()) if f.is_dir()} if root.is_dir() else {}


def _installed() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _folder_of(point: EntryPoint) -> Path:
    """The folder of an installed theme; its module is looked up and not run."""
    owner = point.dist.name if point.dist else point.value
    try:
        spec = find_spec(point.module)
    except (ImportError, ValueError):
        spec = None
    places = list(spec.submodule_search_locations or ()) if spec else []
    if spec and not places and spec.origin:
        places = [str(Path(spec.origin).parent)]
    for place in places:
        if (Path(place) / "assets").is_dir() or any(Path(place).glob("*.html")):
            return Path(place)
    what = f"The theme '{point.name}' of the package '{owner}' has no folder of templates or assets."
    raise ThemeError(what, f"Install the package again, or mend its entry point '{point.value}'.")
