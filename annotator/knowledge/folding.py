"""How names are compared: without case, accents, dots, apostrophes and hyphens."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {".": "", "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ",
     "/": " ", ",": " ", "(": " ", ")": " ", "\u00a0": " ", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o",
     "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae"}
)  # fmt: skip
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """The form under which `name` is kept: "Côte d'Ivoire" -> "cote divoire", "U.S." -> "us"."""
    plain = name.translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _SPACES.sub(" ", plain).strip().casefold()


def capitals(name: str) -> str:
    """`name` without its dots when it is an acronym ("U.S." -> "US", "DPRK"), else the empty string."""
    bare = name.replace(".", "")
    return bare if 1 < len(bare) <= 7 and bare.isalnum() and bare.isupper() else ""
