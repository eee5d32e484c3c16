"""Which articles have which tags, authors and series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.base.trust import slug as slugged
from annotator.model import Face


@dataclass(slots=True)
class Topics:
    """The tags, the authors or the series of a site. Two that differ in case alone are one."""

    names: dict[str, str] = field(default_factory=dict)
    """Folded name -> the name as the newest article writes it."""
    slugs: dict[str, str] = field(default_factory=dict)
    """Folded name -> name of its page."""
    of: dict[str, list[str]] = field(default_factory=dict)
    """Folded name -> slugs of its articles, newest first."""

    def articles(self, name: str) -> list[str]:
        """Slugs of the articles of `name`, newest first."""
        return self.of[folded(name)]


def folded(name: str) -> str:
    """The name by which two that differ in case or blanks are one."""
    return " ".join(name.casefold().split())


def gathered(faces: Iterable[Face], kind: str) -> Topics:
    """The topics of one kind over all articles."""
    out = Topics()
    for face in faces:
        said = (face.series,) if kind == "series" else face.tags if kind == "tags" else face.authors
        for key in dict.fromkeys(folded(name) for name in said if name.strip()):
            out.names.setdefault(key, next(" ".join(n.split()) for n in said if folded(n) == key))
            out.of.setdefault(key, []).append(face.slug)
    taken = {"index"}
    for key in sorted(out.names):
        plain, n = slugged(key), 1
        name = plain
        while name in taken:
            n += 1
            name = f"{plain}-{n}"
        taken.add(name)
        out.slugs[key] = name
    return out
