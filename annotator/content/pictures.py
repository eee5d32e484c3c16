"""How large the site's pictures are: a page that knows it keeps still while they load."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import imagesize

_MEDIA = "media/"


class Pictures:
    """The sizes of a site's pictures; each file is read once."""

    def __init__(self, source: Path, media: Mapping[str, Path]) -> None:
        """`media`: name below `media/` -> file below `source`."""
        self._source = source
        self._media = media
        self._sizes: dict[str, tuple[int, int] | None] = {}

    def size(self, address: str) -> tuple[int, int] | None:
        """(width, height) in pixels of the picture at `address`, as a page uses it; None where that is not known."""
        _, found, name = unquote(address).rpartition(_MEDIA)
        if not found or name not in self._media:
            return None
        if name not in self._sizes:
            width, height = imagesize.get(self._source / self._media[name])
            self._sizes[name] = (int(width), int(height)) if width > 0 and height > 0 else None
        return self._sizes[name]
