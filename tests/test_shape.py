"""The shape of the program: who may import whom, what a no-change build may load."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "annotator"
HOMES = {
    "spacy": {"nlp/pipeline.py", "nlp/__init__.py", "nlp/workers.py"}, "thinc": {"nlp/pipeline.py"}, "markdown_it": {"prose/"},
    "mdit_py_plugins": {"prose/"}, "jinja2": {"render.py"}, "livereload": {"serve.py"}, "tornado": {"serve.py"},
    "watchfiles": {"serve.py"}, "yaml": {"content/frontmatter.py"}, "sqlite3": {"cache.py"},
}  # fmt: skip
STAGES = {"load", "prose", "nlp", "corrections", "resolve", "pages", "render", "write", "exports"}
MAY = {("corrections", "prose"), ("exports", "config")}
"""corrections reads the table of markup kinds, which the parser owns."""


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
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
