"""The shape of the program: who may import whom, what a no-change build may load."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "annotator"
HOMES = {
    "spacy": {"nlp/parsing/pipeline.py", "nlp/__init__.py", "nlp/parsing/workers.py"}, "thinc": {"nlp/parsing/pipeline.py"}, "markdown_it": {"prose/"},
    "mdit_py_plugins": {"prose/"}, "jinja2": {"publish/render.py"}, "livereload": {"preview/server.py"}, "tornado": {"preview/server.py"},
    "pygments": {"prose/code.py"}, "imagesize": {"content/pictures.py"}, "watchfiles": {"preview/server.py"}, "yaml": {"content/frontmatter.py"}, "sqlite3": {"base/cache.py"},
}  # fmt: skip
STAGES = {"content", "prose", "nlp", "findings", "resolve", "pages", "publish", "exports"}
MAY = {("findings", "prose"), ("findings", "content"), ("findings", "nlp")}
"""findings keeps what the language stage finds and corrects it by the table of markup kinds and the catalogue."""
ROOMS = ["layout", "parsing", "quotation", "mentions", "typing", "coreference", "attribution", "times"]
"""In the order in which text becomes meaning."""
LOOKS_BACK = {("parsing/mending.py", "times")}
"""Mending asks where a time expression stands between a verb of speech and its clause."""


NAMES_A_LANGUAGE = {"nlp/parsing/marks.py"}
"""Marks are paired before the model reads, which is told no language yet."""


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{a.name}" for a in node.names}
    return found


def files() -> list[tuple[str, Path]]:
    return [(f.relative_to(PACKAGE).as_posix(), f) for f in sorted(PACKAGE.rglob("*.py"))]


def test_each_library_has_one_home() -> None:
    for name, file in files():
        for module in imports(file):
            homes = HOMES.get(module.split(".")[0])
            assert homes is None or any(name.startswith(h) for h in homes), f"{name} imports {module}"


def test_stages_do_not_import_each_other() -> None:
    for name, file in files():
        own = name.split("/")[0].removesuffix(".py")
        if own not in STAGES:
            continue
        for module in imports(file):
            parts = module.split(".")
            if parts[0] == "annotator" and len(parts) > 1 and parts[1] in STAGES - {own}:
                assert (own, parts[1]) in MAY, f"{name} imports {module}"


def test_the_nouns_import_only_the_standard_library() -> None:
    for file in sorted((PACKAGE / "model").glob("*.py")):
        assert not [m for m in imports(file) if m.startswith("annotator") and not m.startswith("annotator.model")]


def test_the_top_folder_lists_the_stages() -> None:
    top = [f.name for f in PACKAGE.iterdir() if not f.name.startswith(("__pycache__", "."))]
    assert len(top) <= 18, sorted(top)


def test_no_room_of_the_language_stage_looks_back() -> None:
    for name, file in files():
        parts = name.split("/")
        if parts[0] != "nlp" or parts[1] not in ROOMS:
            continue
        later = set(ROOMS[ROOMS.index(parts[1]) + 1 :])
        for module in imports(file):
            path = module.split(".")
            if path[:2] == ["annotator", "nlp"] and len(path) > 2 and path[2] in later:
                assert ("/".join(parts[1:]), path[2]) in LOOKS_BACK, f"{name} imports {module}"


def test_languages_are_passed_in() -> None:
    """Only `lang/` knows which languages there are: it makes a value of the folder that a text asks for."""
    folders = {
        f.name for f in (PACKAGE / "lang").iterdir() if (f / "times.py").exists() or (f / "speech.py").exists()
    }
    folders.discard("parts")
    assert "en" in folders
    for name, file in files():
        if not name.startswith("lang/"):
            named = [m for m in imports(file) if m.startswith("annotator.lang.") and m.split(".")[2] in folders]
            assert not named or name in NAMES_A_LANGUAGE, f"{name} imports {named[0]}"
