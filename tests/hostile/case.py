"""A hostile case: what is put into a site, and what the program says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

GOOD = "---\ntitle: Bridge\ndate: 2024-05-14\n---\nThe bridge is shut, said Maria Keane on Monday.\n"
"""An article with which a site can be built."""


@dataclass(frozen=True)
class Case:
    """Files of a site, beside one good article, and the answer."""

    name: str
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    """Beginnings and words of problems that refuse the site: `content/a.md:3: words`. None: it is built."""
    warns: tuple[str, ...] = ()
    """The same for a site that is built all the same."""
    argv: tuple[str, ...] = ("build",)
    status: int | None = None
    """The exit status, where it is neither 0 (built) nor 1 (refused)."""
    alone: bool = False
    """Without the good article."""
    make: Callable[[Path], None] | None = None
    """Puts into the site what is no ordinary file."""

    @property
    def refused(self) -> bool:
        return bool(self.says) or bool(self.status)

    def write(self, site: Path) -> Path:
        """The site, in the folder `site`."""
        (site / "content").mkdir(parents=True, exist_ok=True)
        if not self.alone:
            put(site, {"content/good.md": GOOD})
        put(site, self.files)
        if self.make:
            self.make(site)
        return site


def put(site: Path, files: Mapping[str, str | bytes]) -> None:
    for name, data in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


def article(body: str, head: str = "") -> str:
    """An article of 14 May 2024 with this body."""
    return f"---\ntitle: T\ndate: 2024-05-14\n{head}---\n{body}\n"


def ids(cases: Iterable[Case]) -> list[str]:
    return [case.name for case in cases]
