"""What is installed, which model, what is missing, and the one line that mends it."""

from __future__ import annotations

import platform
import sys

from annotator import __version__
from annotator.config import MODEL
from annotator.nlp.versions import installed

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
