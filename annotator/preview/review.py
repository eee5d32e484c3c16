"""Review in the preview: the list of an article's doubtful annotations, and acts on it that change its file at once.

A person's browser sends the key of a task and the digest of the file that its list was made from. When the file
holds something else by now, nothing is written. Every act can be undone as long as the file is as the act left it.
"""

from __future__ import annotations

import datetime as dt
import getpass
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.authoring.amending import RefusedError
from annotator.authoring.desk import Act, Task, carried_out, found_in, group_of, tasks
from annotator.authoring.markup import draft_in, with_endings
from annotator.authoring.saving import save_over
from annotator.base.errors import AnnotatorError
from annotator.base.trust import slug
from annotator.model import Annotated, Span
from annotator.preview.live import Live
from annotator.preview.session import Preview
from annotator.resolve.faces import anchors

MOST_UNDONE = 200
_MOVED = "The file was changed underneath; nothing was written. This is the list of what it holds now."
_KINDS = {"mention": "name", "quote": "quote", "source": "source", "time": "date"}


def user() -> str:
    """The short name of who uses this machine."""
    try:
        return slug(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return "editor"


@dataclass(frozen=True, slots=True)
class _Done:
    """One act: what the file held before and after."""

    path: Path
    before: bytes
    after: bytes
    what: str


@dataclass
class Desk:
    """The review of one preview. `name` is the short name of who reviews."""

    preview: Preview
    name: str = field(default_factory=user)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    """Known to the pages of this preview alone, for as long as it runs."""
    _done: list[_Done] = field(default_factory=list)

    def admits(self, token: str) -> bool:
        """Whether a request carries the token of this session."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def listing(self, page: str) -> dict[str, Any]:
        """What there is to review in the article of that page."""
        with self.preview.held() as live:
            file = self._file(live, page)
            return self._state(live, file, file.read_bytes())

    def act(self, page: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """Carry out one act and tell what there is to review then; `refused` says why it was not."""
        with self.preview.held() as live:
            file = self._file(live, page)
            data = file.read_bytes()
            try:
                if said.get("do") == "undo":
                    return self._undone(live, file)
                if _digest(data) != said.get("digest"):
                    raise RefusedError(_MOVED)
                after = self._after(live, file, data, said)
                if not save_over(file, data, after):
                    raise RefusedError(_MOVED)
                self._done.append(_Done(file, data, after, str(said.get("do"))))
                del self._done[:-MOST_UNDONE]
            except RefusedError as error:
                return {**self._state(live, file, file.read_bytes()), "refused": str(error)}
            except OSError as error:
                why = f"The file cannot be written ({error.strerror})."
                return {**self._state(live, file, data), "refused": why}
            return self._state(live, file, after)

    def _undone(self, live: Live, file: Path) -> dict[str, Any]:
        if not self._done or self._done[-1].path != file:
            raise RefusedError("There is nothing to undo in this article.")
        last = self._done.pop()
        if not save_over(file, last.after, last.before):
            raise RefusedError(_MOVED)
        return self._state(live, file, last.before)

    def _file(self, live: Live, page: str) -> Path:
        slug_ = page.removeprefix("articles/").removesuffix(".html")
        path = next((p for p, s in live.slugs.items() if s == slug_ and page.startswith("articles/")), None)
        if path is None:
            raise LookupError(page)
        return live.site.config.source / path

    def _after(self, live: Live, file: Path, data: bytes, said: Mapping[str, Any]) -> bytes:
        annotated, listed = self._tasks(live, file)
        config = live.site.config
        shown = file.relative_to(config.source)
        try:
            draft, head = draft_in(shown, data, config)
        except AnnotatorError as error:
            raise RefusedError(str(error)) from None
        act = Act(
            str(said.get("do", "")),
            str(said.get("value", ""))[:5_000],
            said.get("all") is True,
            self.name,
            dt.date.today().isoformat(),
            self.name in {**config.facts.authors, **config.authors},
        )
        task = found_in(listed, str(said.get("key", "")))
        body = carried_out(draft, annotated.article.text, listed, task, act)
        raw = data.decode("utf-8-sig")
        mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        if act.do == "note":  # it adds lines; the others change none
            ending = "\r\n" if "\r\n" in raw else "\n"
            return mark + (head + body).replace("\n", ending).encode()
        return mark + with_endings(raw, head + body).encode("utf-8")

    def _tasks(self, live: Live, file: Path) -> tuple[Annotated, list[Task]]:
        try:
            annotated = live.annotated(file.relative_to(live.site.config.source))
        except AnnotatorError as error:
            raise RefusedError(str(error)) from None
        return annotated, tasks(annotated, _ids(annotated))

    def _state(self, live: Live, file: Path, data: bytes) -> dict[str, Any]:
        try:
            annotated, listed = self._tasks(live, file)
        except RefusedError as error:
            return {"digest": _digest(data), "tasks": [], "refused": str(error), "by": self.name, "entities": []}
        names = {e.id: e.name for e in annotated.findings.entities}
        known = sorted({*names.values(), *(e.name for e in live.patcher.graph.entities.values())})
        return {
            "digest": _digest(data),
            "by": self.name,
            "undo": self._done[-1].what if self._done and self._done[-1].path == file else "",
            "tasks": [_row(task) for task in listed],
            "entities": known[:2_000],
        }


def _row(task: Task) -> dict[str, Any]:
    return {
        "key": task.key,
        "kind": task.kind,
        "group": group_of(task.kind),
        "words": task.words,
        "before": task.before,
        "after": task.after,
        "attrs": dict(task.attrs),
        "confidence": round(task.confidence, 2),
        "doubtful": task.doubtful,
        "anchor": task.anchor,
    }


def _ids(annotated: Annotated) -> dict[tuple[str, Span], str]:
    """(group, words) -> id of the element in the article's page."""
    found = annotated.findings
    spans = {
        "mention": [m.span for m in found.mentions],
        "quote": [q.span for q in found.quotes],
        "source": [s.span for s in found.sources],
        "time": [t.span for t in found.times],
    }
    named = anchors(annotated.article.text, spans, [(m.date, m.sentence) for m in found.moments])
    return {
        (_KINDS[kind], span): name
        for kind, rows in spans.items()
        for span, name in zip(rows, named[kind], strict=True)
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
