"""Page -> HTML. Jinja's one home.

Templates see one value, `page`, made in `annotator.pages`; an undefined name is an error. A site's own
`templates/` folder wins over the theme file by file, and may extend what it replaces as `default/NAME`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotator import fingerprint


class Renderer:
    """Renders pages with the theme, and with a site's overrides where there are any."""

    def __init__(self, overrides: Path | None = None) -> None:
        import jinja2

        theme = fingerprint.theme()
        folders = [overrides] if overrides and overrides.is_dir() and overrides.resolve() != theme.resolve() else []
        self.folders = [*folders, theme]
        self._templates = jinja2.Environment(
            loader=jinja2.ChoiceLoader(
                [
                    *(jinja2.FileSystemLoader(f) for f in self.folders),
                    jinja2.PrefixLoader({"default": jinja2.FileSystemLoader(theme)}),
                ]
            ),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._templates.globals["extra_css"] = any((f / "assets/extra.css").is_file() for f in folders)

    def render(self, page: Any, template: str) -> str:
        """The page's HTML."""
        return self._templates.get_template(template).render(page=page, head=getattr(page, "head", None))

    def assets(self) -> dict[str, bytes]:
        """Style sheet, script and the like: path in the site -> bytes."""
        found: dict[str, bytes] = {}
        for folder in reversed(self.folders):
            for file in sorted((folder / "assets").rglob("*")):
                if file.is_file():
                    found[file.relative_to(folder).as_posix()] = file.read_bytes()
        return found
