"""What is installed, which model, what is missing, and the one line that mends it."""

from __future__ import annotations

import os
import platform
import re
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.base.config import MODEL
from annotator.nlp.parsing.versions import installed

_NEEDED = ("spacy", "markdown-it-py", "mdit-py-plugins", "jinja2", "livereload", "watchfiles", "pyyaml")
_MODELS = (MODEL, "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")


def report() -> tuple[bool, list[str]]:
    """(whether everything needed is there, lines to print)."""
    lines = [
        f"annotator {__version__}, Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    ]
    missing = [name for name in _NEEDED if not installed(name)]
    lines += [f"  {name} {installed(name)}" for name in _NEEDED if installed(name)]
    models = [name for name in _MODELS if installed(name)]
    lines += [f"  model {name} {installed(name)}" for name in models]
    if missing:
        lines.append(f"Missing: {', '.join(missing)}. Mend it: {sys.executable} -m pip install {' '.join(missing)}")
    if not models:
        lines.append(f"No model. Mend it: {sys.executable} -m pip install {MODEL.replace('_', '-')}")
    if not missing and models:
        lines.append("Everything needed is there.")
    return not missing and bool(models), lines


_FOLDERS = re.compile(r"(?<![\w.:/])(?:[A-Za-z]:)?[\\/](?:[^\\/\s\"'<>|]+[\\/])+")


def _without_folders(text: str) -> str:
    """`text` without the folders of this machine: a report tells what happened, and not where its author keeps it."""
    package = Path(__file__).parent.parent
    return _FOLDERS.sub("", text.replace(f"{package}{os.sep}", f"{package.name}/"))


def crashed(error: Exception, argv: Sequence[str]) -> str:
    """One line for a fault of ours; versions, command, stage and traceback are in the file that it names."""
    package = Path(__file__).parent.parent
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [file.relative_to(package) for file in frames if file.is_relative_to(package)]
    stage = ours[-1].with_suffix("").as_posix() if ours else "unknown"
    text = [
        *report()[1],
        f"Command: annotator {' '.join(map(str, argv))}",
        f"Stage: {stage}",
        "",
        *traceback.format_exception(error),
    ]
    said = _without_folders(" ".join(f"{type(error).__name__}: {error}".split())[:200])
    try:
        handle, name = tempfile.mkstemp(prefix="annotator-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(_without_folders("\n".join(text)))
    except OSError:
        return f"annotator itself failed in {stage} ({said}). Please report this."
    return f"annotator itself failed in {stage} ({said}). Please report this with the file {name}"
