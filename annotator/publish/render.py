"""Page -> HTML. Jinja's one home.

Templates see one value, `page`, made in `annotator.pages`; an undefined name is an error. A site's own
`templates/` folder wins over the theme file by file, and may extend what it replaces as `theme/NAME`, or as
`default/NAME` what the default theme has. What is
wrong with a template is an error like any other: the file, the line, the page being made, the cause, the cure.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.loaders import split_template_path

from annotator.base import fingerprint
from annotator.base.errors import AnnotatorError, Problem, nearest
from annotator.base.trust import html_text

FOLDER = Path("templates")
"""What the site's own templates are called in messages."""
SEEN = ("page", "head")
"""The names that a template is given."""
_TAGS = (
    "autoescape", "block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw",
    "set", "with",
)  # fmt: skip
_TOO_DEEP = ("A template is nested too deep.", "Use fewer brackets and blocks.")
_CIRCLE = 200
"""Frames at the end of an endless recursion that are looked at for the templates it goes through."""


class UndefinedValue(jinja2.UndefinedError):
    """A template asks for what there is not: the name `name`, or an attribute or item `name` of `value`."""

    def __init__(self, value: Any, name: Any, told: bool, message: str | None = None) -> None:
        super().__init__(message)
        self.value, self.name = value, name
        self.told = told
        """Whether Jinja's message says more than that `value` has no `name`."""


class _Undefined(jinja2.StrictUndefined):
    """Says what was asked of what."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = jinja2.utils.missing,
        name: str | None = None,
        exc: type[jinja2.TemplateRuntimeError] = jinja2.UndefinedError,  # noqa: ARG002 - Jinja's signature
    ) -> None:
        raised: Any = partial(UndefinedValue, obj, name, hint is not None)
        super().__init__(hint, obj, name, raised)


class _Loader(jinja2.BaseLoader):
    """The templates of one folder. Raises AnnotatorError for one that is there and cannot be read."""

    def __init__(self, folder: Path, shown: Path) -> None:
        self.folder, self.shown = folder, shown

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        parts = split_template_path(template)
        full = self.folder.joinpath(*parts)
        if not os.path.lexists(full):
            raise jinja2.TemplateNotFound(template)
        shown = self.shown.joinpath(*parts)
        if full.is_dir():
            raise AnnotatorError(Problem("This template is a folder.", "Put a file in its place.", shown))
        if full.exists() and not full.is_file():
            raise AnnotatorError(Problem("This template is no ordinary file.", "Put a file in its place.", shown))
        try:
            data = full.read_bytes()
            return data.decode("utf-8-sig"), str(full), lambda: True
        except OSError as error:
            what = f"The template cannot be read ({error.strerror})."
            raise AnnotatorError(Problem(what, "Look at its permissions and links.", shown)) from None
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise AnnotatorError(
                Problem("The template is not UTF-8 text.", "Save it as UTF-8.", shown, line)
            ) from None

    def list_templates(self) -> list[str]:
        return sorted(f.relative_to(self.folder).as_posix() for f in self.folder.rglob("*.html"))


class Renderer:
    """Renders pages with the themes, a later one over an earlier one, and a site's overrides over them all."""

    def __init__(self, overrides: Path | None = None, themes: Sequence[Path] = ()) -> None:
        theme, *over = themes or (fingerprint.theme(),)
        own = [overrides] if overrides and overrides.is_dir() and overrides.resolve() != theme.resolve() else []
        self.folders = [*own, *reversed(over), theme]
        self._own = [_Loader(folder, FOLDER) for folder in own]
        base = _Loader(theme, Path("default"))
        chosen = [_Loader(folder, Path("theme")) for folder in reversed(over)]
        self._shown = [(loader.folder, loader.shown) for loader in (*self._own, *chosen, base)]
        self._templates = jinja2.Environment(
            loader=jinja2.ChoiceLoader(
                [
                    *self._own,
                    *chosen,
                    base,
                    jinja2.PrefixLoader({"theme": jinja2.ChoiceLoader([*chosen, base]), "default": base}),
                ]
            ),
            autoescape=True,
            undefined=_Undefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        sheets = ("theme.css", "extra.css")
        there = [s for s in sheets if any((f / "assets" / s).is_file() for f in self.folders)]
        self._templates.globals["sheets"] = there

    def render(self, page: Any, template: str, path: str = "") -> str:
        """The HTML of the page at `path` of the site.

        Raises AnnotatorError for a fault in a template, with those that a look at the site's other templates shows.
        """
        try:
            return html_text(
                self._templates.get_template(template).render(page=page, head=getattr(page, "head", None))
            )
        except AnnotatorError as error:
            found = error.problems
        except Exception as error:
            problem = self._problem(error)
            if problem is None:  # not a template's fault
                raise
            found = (problem,)
        made = f" The page being made is {path}." if path else ""
        here = [Problem(p.what + made, p.cure, p.path, p.line) for p in found]
        places = {(p.path, p.line) for p in found}
        raise AnnotatorError([*here, *(p for p in self._others() if (p.path, p.line) not in places)]) from None

    def assets(self) -> dict[str, bytes]:
        """Style sheet, script and the like: path in the site -> bytes."""
        found: dict[str, bytes] = {}
        for folder in reversed(self.folders):
            for file in sorted((folder / "assets").rglob("*")):
                if file.is_file():
                    found[file.relative_to(folder).as_posix()] = file.read_bytes()
        return found

    # -- faults

    def _problem(self, error: Exception) -> Problem | None:
        """The fault as a Problem; None when neither Jinja nor a template of the site has to do with it."""
        frames = list(self._frames(error))
        if isinstance(error, RecursionError) and not frames:
            return Problem(*_TOO_DEEP, FOLDER)
        if isinstance(error, jinja2.TemplateSyntaxError):
            shown = self._place(error.filename or "") or Path(error.name or "")
            return Problem(*self._syntax(error), shown, error.lineno)
        own = [frame for frame in frames if frame[0].parts[:1] == FOLDER.parts]
        if not frames or not (own or isinstance(error, jinja2.TemplateError)):
            return None
        shown, line = (own or frames)[-1]
        if isinstance(error, RecursionError):
            return Problem(*_endless(frames), shown, line)
        return Problem(*self._cause(error), shown, line)

    def _frames(self, error: Exception) -> Iterator[tuple[Path, int]]:
        """(template as shown, line) of each template that was at work, outermost first."""
        trace = error.__traceback__
        while trace is not None:
            shown = self._place(trace.tb_frame.f_code.co_filename)
            if shown is not None:
                yield shown, trace.tb_lineno
            trace = trace.tb_next

    def _place(self, filename: str) -> Path | None:
        if not filename.endswith(".py"):
            for folder, shown in self._shown:
                if Path(filename).is_relative_to(folder):
                    return shown / Path(filename).relative_to(folder)
        return None

    def _syntax(self, error: jinja2.TemplateSyntaxError) -> tuple[str, str]:
        """(what, cure) of a template that does not compile."""
        said = error.message or ""
        cure = self._near(said) or "Mend the tags of this line, or close the block that is open."
        return f"The template is not right: {_sentence(said)}", cure

    def _near(self, message: str) -> str:
        """The nearest tag, filter or test to the unknown one that Jinja's message names."""
        known: dict[str, Iterable[str]] = {
            "Encountered unknown tag '": (*_TAGS, *(f"end{tag}" for tag in _TAGS), "else", "elif"),
            "No filter named '": self._templates.filters,
            "No test named '": self._templates.tests,
        }
        for begin, names in known.items():
            word = message.removeprefix(begin).partition("'")[0]
            if message.startswith(begin) and word not in names:
                return nearest(word, sorted(names))
        return ""

    def _cause(self, error: Exception) -> tuple[str, str]:
        """(what, cure) of what went wrong while a template was at work."""
        if isinstance(error, UndefinedValue):
            return self._undefined(error)
        if isinstance(error, jinja2.TemplateNotFound):
            return self._missing(error.templates if isinstance(error, jinja2.TemplatesNotFound) else [error.name])
        if isinstance(error, jinja2.TemplateError):
            cure = self._near(str(error)) or "Mend the expression of this line."
            return f"The template failed: {_sentence(str(error))}", cure
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        cure = "Mend the expression of this line, or ask first with {% if ... %} whether it can be worked out."
        return f"The template failed: {_sentence(said)}", cure

    def _undefined(self, error: UndefinedValue) -> tuple[str, str]:
        name = str(error.name)
        if error.told:
            return f"The template asks for what is not there: {_sentence(str(error))}", "Mend the name."
        if error.value is jinja2.utils.missing:
            close = nearest(name, (*SEEN, *sorted(self._templates.globals)))
            cure = close if close.startswith("Did") else "A template sees page and head, and what it sets itself."
            return f"The template asks for '{name}', which is not defined.", cure
        fields, kind = _fields(error.value), type(error.value).__name__
        what = f"The template asks for '{name}' of {kind}, which has none."
        if not fields:
            return what, "Ask first with {% if ... %} whether there is a value, or mend the name."
        close = nearest(name, fields)
        return what, close if close.startswith("Did") else f"{kind} has: {', '.join(fields)}."

    def _missing(self, names: Iterable[Any]) -> tuple[str, str]:
        known = self._templates.list_templates(filter_func=lambda n: n.endswith(".html"))
        said = [str(name) for name in names]
        what = f"There is no template {' or '.join(repr(name) for name in said)}."
        return what, nearest(said[-1] if said else "", known)

    def _others(self) -> Iterator[Problem]:
        """What a look at the site's own templates shows: those that do not compile, and names of no template."""
        for loader in self._own:
            for name in loader.list_templates():
                try:
                    source, filename, _ = loader.get_source(self._templates, name)
                    self._templates.compile(source, name, filename)
                    yield from self._unmet(self._templates.parse(source, name, filename), loader.shown / name)
                except AnnotatorError as error:
                    yield from error.problems
                except RecursionError:
                    yield Problem(*_TOO_DEEP, loader.shown / name, 1)
                except jinja2.TemplateSyntaxError as error:
                    yield Problem(*self._syntax(error), loader.shown / name, error.lineno)

    def _unmet(self, tree: nodes.Template, shown: Path) -> Iterator[Problem]:
        """Names in `tree` of templates that there are not."""
        kinds = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
        known = set(self._templates.list_templates())
        for node in tree.find_all(kinds):
            said = getattr(node, "template", None)
            name = said.value if isinstance(said, nodes.Const) else None
            if isinstance(name, str) and name not in known and not getattr(node, "ignore_missing", False):
                yield Problem(*self._missing([name]), shown, node.lineno)


def _sentence(message: str) -> str:
    """One line that ends in a full stop."""
    line = " ".join(message.split())
    return line if line.endswith((".", "?", "!")) else f"{line}."


def _fields(value: Any) -> list[str]:
    """What a template may ask of `value`, as far as this is ours or a table of the article's."""
    if isinstance(value, dict):
        return sorted(str(key) for key in value)
    if type(value).__module__ in ("builtins", "jinja2.utils", "markupsafe", "datetime"):
        return []
    return [name for name in dir(value) if not name.startswith("_")]


def _endless(frames: list[tuple[Path, int]]) -> tuple[str, str]:
    """(what, cure) of templates that call for each other without end."""
    round_ = list(dict.fromkeys(shown.as_posix() for shown, _ in frames[-_CIRCLE:]))
    what = (
        f"The template calls for itself without end: {' -> '.join([*round_, round_[0]])}."
        if len(round_) < 6
        else "Templates call for each other without end."
    )
    return what, 'Break the circle. To build on the theme\'s template of the same name, write "default/NAME".'
