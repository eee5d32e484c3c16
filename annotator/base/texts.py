"""Text files of a site, read whole or refused: never hung upon, never guessed at."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from annotator.base.errors import Problem

LONGEST_BLOCK = 60_000
"""Characters of one paragraph."""
LONGEST = 2_000_000
"""Characters of one article; beyond, it is no article."""


def read_text(full: Path, shown: Path) -> str | Problem:
    """The file's text, or what is wrong with it."""
    data = read_data(full, shown)
    return data if isinstance(data, Problem) else text_of(data, shown)


def read_data(full: Path, shown: Path) -> bytes | Problem:
    """The file's bytes, or what is wrong with it. Devices and pipes are not read: they may never end."""
    try:
        if full.exists() and not full.is_file():
            what = "This is a folder." if full.is_dir() else "This is no ordinary file."
            return Problem(what, "Name a file that holds text.", shown)
        return full.read_bytes()
    except OSError as error:
        cure = "Mend the name." if isinstance(error, FileNotFoundError) else "Look at its permissions."
        return Problem(f"The file cannot be read ({error.strerror}).", cure, shown)


def text_of(data: bytes, shown: Path) -> str | Problem:
    """The text that `data` encodes, its lines ending in line feeds, or what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem("The file is not UTF-8 text.", "Save it as UTF-8.", shown, line)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        return Problem("The file holds a NUL character: it is no text.", "Remove it.", shown, line)
    if len(text) > LONGEST:
        return Problem(f"The file is longer than {LONGEST:,} characters.", "Split it into several articles.", shown)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def toml_table(text: str, shown: Path, *, name: str = "This", first: int = 1) -> dict[str, Any] | Problem:
    """The table that `text` says in TOML, or what is wrong with it. `first` is its first line in the file."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        return Problem(f"{name} is not TOML: it is nested too deep.", "Use fewer brackets.", shown, first)
    except ValueError as error:  # TOML's own, and numbers of thousands of digits
        said = str(error).partition(";")[0]
        found = re.search(r"line (\d+)", said)
        what = f"{name} is not TOML: {said.split(' (at')[0]}."
        line = int(found[1]) - 1 if found else text.count("\n") if "end of document" in said else 0
        return Problem(what, "Mend the line; texts stand in quotes.", shown, first + line)


def folded(text: str) -> str:
    """Without accents and case, as the scripts of a page fold what is typed."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f").lower()
