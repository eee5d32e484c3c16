"""Words as Markdown that shows exactly these words; and what names begin with."""

from __future__ import annotations

import re

CAPITAL = "[" + "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper()) + "]"
"""A capital of the Latin, Greek or Cyrillic script, for a pattern."""


def literal(text: str) -> str:
    """`text` as Markdown that shows exactly these words."""
    text = re.sub(r"([\\`*\[\]<{])", r"\\\1", text)
    text = re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", text)
    text = re.sub(r"&(?=#?\w{1,31};)", r"\\&", text)
    text = re.sub(r"~(?=~)", r"\\~", text)
    text = re.sub(r"^([#>+=|~:!-])", r"\\\1", text)
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", text)
