"""`make rules`: which branches of the language stage, clues and patterns no case and no gold text reaches.

The gold is every annotated article of ours: those that measure (tests/gold) and those that train (train/data).

What nothing reaches nobody knows to be right: it gets a case in tests/cases, or it goes. `eval/unreached.txt` has
those that are still to be settled; it may only shrink. Long lists of words are not rules: they have a provenance.

python -m eval.reach [--corpora FOLDER] [--write]
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import dataclasses
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import coverage

ROOT = Path(__file__).resolve().parents[1]
STAGE = ROOT / "annotator" / "nlp"
KNOWN = ROOT / "eval" / "unreached.txt"
NO_RULES = ("__init__.py", "parsing/marks.py", "parsing/pipeline.py", "parsing/workers.py", "parsing/versions.py")
"""What runs a model, makes text ready for it, or asks a cache: it does not run where parses are kept."""
PLAIN = ("times_calendar",)
"""Tests of the stage that need no parse; those of `test_times.py` are left out, whose parses no model would make."""
_HEAD = """\
# Branches, clues and patterns that no case and no annotated article of ours reaches: file, function, line. Written by
# `make rules WRITE=1`. Give one a case (tests/cases) or remove the rule; then take away its line. None may be added.
"""


class _Clues(dict[str, Any]):
    """A fitted table that knows which of its rows were asked for, and what was asked for in vain."""

    def __init__(self, rows: dict[str, Any]) -> None:
        super().__init__(rows)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)


class _Pattern:
    """A pattern that knows whether it ever matched."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.matched = False

    def search(self, *args: Any) -> re.Match[str] | None:
        found = self.pattern.search(*args)
        self.matched = self.matched or found is not None
        return found


def unreached(folders: Sequence[Path], corpora: Path | None = None) -> tuple[list[str], list[str]]:
    """(what nothing reaches, clues without a row). The process must not have imported the language stage before."""
    if any(name.startswith("annotator.nlp.") for name in sys.modules):
        raise RuntimeError("the language stage is imported already; run this in a process of its own")
    cover = coverage.Coverage(branch=True, include=[f"{STAGE}/*"], data_file=None, config_file=False)
    cover.exclude(r"if TYPE_CHECKING:")
    cover.exclude(r"def __repr__")
    cover.start()
    from annotator.lang.en import kind_weights, pronoun_weights, times_grammar

    tables = {"kind_weights": _Clues(kind_weights.WEIGHTS), "pronoun_weights": _Clues(pronoun_weights.WEIGHTS)}
    kind_weights.WEIGHTS = tables["kind_weights"]  # type: ignore[misc]
    pronoun_weights.WEIGHTS = tables["pronoun_weights"]  # type: ignore[misc]
    patterns = [_Pattern(rule.pattern) for rule in times_grammar.RULES]
    pairs = zip(times_grammar.RULES, patterns, strict=True)
    watched: Any = tuple(dataclasses.replace(rule, pattern=pattern) for rule, pattern in pairs)  # type: ignore[arg-type]
    times_grammar.RULES = watched  # type: ignore[misc]
    _read(folders, corpora)
    cover.stop()
    out = sorted(set(_branches(cover)))
    for name, table in tables.items():
        out += [f"lang/en/{name}.py: row: {row}" for row in table if row not in table.asked | _words(table)]
    out += [f"lang/en/times_grammar.py: pattern: {p.pattern.pattern}" for p in patterns if not p.matched]
    labels = tables["kind_weights"]
    return list(dict.fromkeys(out)), sorted(labels.asked - labels.keys() - _words(labels.asked))


def _words(clues: Iterable[str]) -> set[str]:
    """Those that are words of a text, fitted from what stood in the corpora."""
    return {clue for clue in clues if clue.startswith(("word ", "under ", "over ", "ends:"))}


def _read(folders: Sequence[Path], corpora: Path | None) -> None:
    """Every case by the tests that keep their parses, every article of `folders`."""
    import pytest

    cases = sorted(c.stem for c in (ROOT / "tests" / "cases" / "parses").glob("*.jsonl"))
    tests = [str(ROOT / "tests" / f"test_{c}.py") for c in (*cases, *PLAIN) if c != "times"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests])
    if status != 0:
        raise SystemExit(said.getvalue())
    from annotator.authoring.stream import annotate_lines
    from annotator.base.cache import Cache
    from annotator.nlp import Reader
    from eval.documents import corpus, own_gold
    from eval.predict import KEPT

    documents = [d for folder in folders for d in own_gold(folder)] + (corpus(corpora) if corpora else [])
    KEPT.parent.mkdir(exist_ok=True)
    for _ in annotate_lines((json.dumps(d.request) for d in documents), Reader(Cache(KEPT))):
        pass


def _branches(cover: coverage.Coverage) -> Iterator[str]:
    """Each line that never runs, each way out of a line that is never taken; named by words, not by numbers."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "cover.json"
        with contextlib.redirect_stdout(io.StringIO()):
            cover.json_report(outfile=str(out))
        files = json.loads(out.read_text(encoding="utf-8"))["files"]
    for name, file in files.items():
        path = Path(name).resolve()
        short = path.relative_to(STAGE).as_posix()
        if path.name in NO_RULES or short in NO_RULES:
            continue
        text = path.read_text(encoding="utf-8")
        lines, homes = text.split("\n"), _functions(text)
        missing = set(file["missing_lines"])
        for line in missing:
            yield f"{short}: {homes.get(line, '')}: {lines[line - 1].strip()}"
        for start, end in file["missing_branches"]:
            if start not in missing and end not in missing:
                yield f"{short}: {homes.get(start, '')}: never past: {lines[start - 1].strip()}"


def _functions(text: str) -> dict[int, str]:
    """The function that each line stands in."""
    out: dict[int, str] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            out.update(dict.fromkeys(range(node.lineno, (node.end_lineno or node.lineno) + 1), node.name))
    return out


def known() -> list[str]:
    """What is not settled yet."""
    lines = KNOWN.read_text(encoding="utf-8").split("\n") if KNOWN.exists() else []
    return [line for line in lines if line and not line.startswith("#")]


def main() -> int:
    """Print what nothing reaches; 1 where it is more than `eval/unreached.txt` has."""
    parser = argparse.ArgumentParser(prog="python -m eval.reach", allow_abbrev=False)
    parser.add_argument("--corpora", type=Path, help="folder of converted public corpora, read too")
    parser.add_argument("--write", action="store_true", help="write eval/unreached.txt from this run")
    args = parser.parse_args()
    found, clues = unreached([ROOT / "tests/gold/dev", ROOT / "tests/gold/test", ROOT / "train/data"], args.corpora)
    new = [line for line in found if line not in known()]
    gone = [line for line in known() if line not in found]
    print("\n".join(f"no case and no gold text reaches {line}" for line in new))
    print("\n".join(f"is reached or gone, take it out of {KNOWN.name}: {line}" for line in gone))
    print("\n".join(f"has no row in kind_weights: {clue}" for clue in clues))
    print(f"{len(found)} branches, clues and patterns are reached by nothing; {len(new)} of them are new")
    if args.write:
        KNOWN.write_text(_HEAD + "".join(f"{line}\n" for line in found), encoding="utf-8")
        return 0
    return 1 if new or gone else 0


if __name__ == "__main__":
    sys.exit(main())
