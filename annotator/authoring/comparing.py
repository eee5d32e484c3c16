"""`annotator compare`: what came, went or changed between two versions of an article."""

from __future__ import annotations

import difflib
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from annotator.authoring.markup import draft_in, site_of
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.texts import read_data
from annotator.build import Site, annotate
from annotator.model import Annotated, Span
from annotator.prose import read

ALIKE = 0.6
"""Share of equal words from which two wordings are versions of one."""
KINDS = ("quotation", "source", "claim", "date", "name")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the versions."""

    kind: str
    what: Literal["came", "went", "changed"]
    old: str
    new: str

    def __str__(self) -> str:
        shown = {"came": f"+ {self.new}", "went": f"- {self.old}", "changed": f"~ {self.old}\n  {self.new}"}
        return shown[self.what]


def compared(old: str, new: str) -> list[Change]:
    """The differences between two versions, each a file or `REVISION:FILE` of git. Raises AnnotatorError."""
    files = [_version(said) for said in (old, new)]
    site = Site(load_config(site_of(files[1][0])))
    try:
        before, after = (_facts(_annotated(site, *file)) for file in files)
    finally:
        site.close()
    return [change for kind in KINDS for change in changes(kind, before[kind], after[kind])]


def _version(said: str) -> tuple[Path, bytes]:
    """The file of a version, and what it holds there."""
    path = Path(said)
    revision, colon, name = said.partition(":")
    if path.exists() or not colon or revision.startswith("-"):
        data = read_data(path, path)
        if isinstance(data, Problem):
            raise AnnotatorError(data)
        return path, data
    path = Path(name)
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "show", f"{revision}:./{path.name}"],  # noqa: S607
            cwd=path.parent if path.parent.is_dir() else None, capture_output=True, check=False,
        )  # fmt: skip
    except OSError as error:
        raise AnnotatorError(Problem("A revision needs git, which is not here.", "Install git.")) from error
    if done.returncode:
        why = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"])[0]
        raise AnnotatorError(
            Problem(f"git refuses: {why}", "Write REVISION:FILE, with a commit, branch or tag.", path)
        )
    return path, done.stdout


def _annotated(site: Site, path: Path, data: bytes) -> Annotated:
    draft, _ = draft_in(path, data, site.config)
    article, problems = read(draft)
    if problems:
        raise AnnotatorError(problems)
    return annotate(site, [article])[0]


def _facts(annotated: Annotated) -> Mapping[str, dict[str, str]]:
    """Kind -> words -> what is told of them, in reading order."""
    text, found = annotated.article.text, annotated.findings
    names = {e.id: e.name for e in found.entities}

    def words(span: Span) -> str:
        return " ".join(span.of(text).split())

    def who(entity: str | None, otherwise: str) -> str:
        return names.get(entity or "", otherwise)

    quotes = {words(q.span): who(q.speaker.entity, q.speaker.text) if q.speaker else "" for q in found.quotes}
    sources = {who(s.entity, s.name or words(s.span)): "" for s in found.sources}
    claims = {words(s.claim): who(s.entity, s.name or words(s.span)) for s in found.sources if s.claim}
    dates = {f"{words(t.span)}": t.value for t in found.times if t.value}
    named = {who(m.entity, words(m.span)): "" for m in found.mentions if m.form == "name"}
    return {"quotation": quotes, "source": sources, "claim": claims, "date": dates, "name": named}


def changes(kind: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """What came, went or changed of one kind: words -> what is told of them, before and after."""
    gone, new = [w for w in before if w not in after], [w for w in after if w not in before]
    for words in before:
        if words in after and before[words] != after[words]:
            yield Change(kind, "changed", _told(words, before), _told(words, after))
    for words in gone:
        nearest = _nearest(words, new)
        if nearest is None:
            yield Change(kind, "went", _told(words, before), "")
        else:
            new.remove(nearest)
            yield Change(kind, "changed", _told(words, before), _told(nearest, after))
    for words in new:
        yield Change(kind, "came", "", _told(words, after))


def _nearest(words: str, others: Sequence[str]) -> str | None:
    """The wording that is most like `words`, where one is like it at all."""
    own = words.split()
    rated = [
        (difflib.SequenceMatcher(None, own, o.split(), autojunk=False).ratio(), -n) for n, o in enumerate(others)
    ]
    best = max(rated, default=(0.0, 0))
    return others[-best[1]] if best[0] >= ALIKE else None


def _told(words: str, table: Mapping[str, str]) -> str:
    return f"{words} ({table[words]})" if table[words] else words
