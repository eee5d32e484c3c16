"""What a person reviews in one article, the worst harm first, and what each act makes of its file.

`tasks` lists, `carried_out` gives the body after one act. Neither reads nor writes a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.authoring.amending import Markup, RefusedError, amended, free_label, with_note
from annotator.authoring.markup import additions
from annotator.base.trust import slug
from annotator.model import Annotated, Draft, Mark, Span
from annotator.model.findings import DOUBTFUL
from annotator.prose.marks import is_timex
from annotator.prose.parser import KINDS

_HARM = {"quote": 1.0, "person": 0.8, "source": 0.7, "org": 0.6, "date": 0.5, "place": 0.4}
"""How much an error of a kind harms those whom it names; set by hand."""
_OTHER_HARM = 0.3
_NO_SPEAKER = 0.6
"""A quotation of nobody leaves the reader in the dark, but says nothing false; set by hand."""
_AROUND = 90


@dataclass(frozen=True, slots=True)
class Task:
    """One annotation that nobody has reviewed."""

    span: Span
    kind: str
    attrs: tuple[tuple[str, str], ...]
    confidence: float
    words: str
    before: str
    after: str
    anchor: str = ""
    """Its id in the page."""
    mark: Mark | None = None
    """Where it stands in the file already."""

    @property
    def key(self) -> str:
        """What it is called while the article's words stay."""
        return f"{self.kind}:{self.span.start}:{self.span.end}"

    @property
    def harm(self) -> float:
        """How bad it is if it stays as it is."""
        weight = _HARM.get(self.kind, _OTHER_HARM)
        if self.kind == "quote" and not dict(self.attrs).get("by"):
            return weight * _NO_SPEAKER
        return weight * (1 - self.confidence)

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self.confidence < DOUBTFUL or (self.kind == "quote" and not dict(self.attrs).get("by"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does about one task."""

    do: str
    """accept, reject, kind, entity, speaker, date, extent or note."""
    value: str = ""
    all: bool = False
    """Also about every other task of the same words, kind and attributes."""
    name: str = ""
    """Who does it: a short name."""
    day: str = ""
    """ISO date."""
    signed: bool = False
    """Whether the name is one of `[authors]`, so that a note can carry it."""


def group_of(kind: str) -> str:
    """What a veto of this kind of markup is `of`."""
    return kind if kind in ("quote", "source", "date") else "name"


def tasks(annotated: Annotated, anchors: dict[tuple[str, Span], str]) -> list[Task]:
    """What nobody has reviewed, the worst harm first. `anchors`: (group, words) -> id in the page."""
    found = annotated.findings
    sure: dict[tuple[str, Span], float] = {}
    for group, rows in (("name", found.mentions), ("quote", found.quotes), ("source", found.sources)):
        sure.update({(group, row.span): row.confidence for row in rows})
    sure.update({("date", row.span): row.confidence for row in found.times})
    weak = {e.id: e.confidence for e in found.entities}
    for mention in found.mentions:
        key = ("name", mention.span)
        sure[key] = min(sure[key], weak.get(mention.entity, 1.0))
    text = annotated.article.text

    def task(span: Span, kind: str, attrs: tuple[tuple[str, str], ...], mark: Mark | None) -> Task:
        key = (group_of(kind), span)
        before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _AROUND].partition("\n")[0]
        kept = tuple((k, v) for k, v in attrs if v)
        return Task(span, kind, kept, sure.get(key, 0.5), span.of(text), before, after, anchors.get(key, ""), mark)

    out = [task(a.span, a.kind, a.attrs, None) for a in additions(annotated)]
    out += [
        task(m.span, m.kind, m.attrs, m)
        for m in annotated.article.marks
        if m.found and not any(m.review) and m.kind != "none"
    ]
    return sorted(out, key=lambda t: (not t.doubtful, -t.harm, t.span.start, t.kind))


def found_in(listed: Sequence[Task], key: str) -> Task:
    """The task of that key. Raises RefusedError."""
    task = next((t for t in listed if t.key == key), None)
    if task is None:
        raise RefusedError("This is no longer on the list; somebody has seen to it.")
    return task


def carried_out(draft: Draft, text: str, listed: Sequence[Task], task: Task, act: Act) -> str:
    """The body of `draft` after `act`; `text` is the article's. Raises RefusedError."""
    if act.do not in _ACTS:
        raise RefusedError(f"There is no act '{act.do}'.")
    if act.do == "note":
        return _noted(draft, task, act)
    alike = [t for t in listed if act.all and _alike(t, task)] if act.do in ("accept", "reject") else []
    body = draft.body
    for one in [task, *(t for t in alike if t.key != task.key)]:
        body = _one(draft, text, one, act) if one is task else _again(draft, body, text, one, act)
    return body


def _alike(one: Task, task: Task) -> bool:
    return (one.words, one.kind, one.attrs) == (task.words, task.kind, task.attrs)


def _one(draft: Draft, text: str, task: Task, act: Act) -> str:
    take = [task.mark] if task.mark is not None else []
    return amended(draft, take=take, put=_wanted(text, task, act))


def _again(draft: Draft, body: str, text: str, task: Task, act: Act) -> str:
    """One more of the same act: brackets have moved since the list was made, words have not."""
    from annotator.prose import read

    now = replace(draft, body=body)
    mark = task.mark
    if mark is not None:
        spans = (m for m in read(now)[0].marks if m.span == task.span and m.kind == task.kind and m.found)
        mark = next(spans, None)
        if mark is None:
            raise RefusedError("The file does not hold this markup any more.")
    return _one(now, text, replace(task, mark=mark), act)


def _wanted(text: str, task: Task, act: Act) -> Iterator[Markup]:
    """What is to stand around the words; a person's own markup, but for what is only accepted."""
    attrs = dict(task.attrs)
    attrs.pop("reviewed", None)
    kind, span = task.kind, task.span
    if act.do == "accept":
        yield Markup(span, kind, tuple(attrs.items()), found=True, reviewed=(act.name, act.day))
        return
    if act.do == "reject":
        yield Markup(span, "none", (("of", group_of(kind)),))
        return
    if act.do == "kind":
        if act.value not in KINDS or group_of(act.value) != "name" or group_of(kind) != "name":
            raise RefusedError(f"A {kind} cannot become '{act.value}'.")
        kind = act.value
    elif act.do in ("entity", "speaker"):
        if not act.value.strip():
            raise RefusedError("Say who it is: a name, or an id.")
        if (act.do == "speaker") != (kind == "quote") or kind == "date":
            raise RefusedError(f"A {kind} has no {act.do}.")
        attrs["by" if kind == "quote" else "ref"] = slug(act.value)
    elif act.do == "date":
        if kind != "date" or not act.value or not all(is_timex(part) for part in act.value.split("/", 1)):
            raise RefusedError(f"'{act.value}' is no date. Write it like 2024-05-14, 2024-05 or 2024-W20.")
        attrs["value"] = act.value
    elif act.do == "extent":
        span = nearest_words(text, act.value, task.span)
    yield Markup(span, kind, tuple(attrs.items()))


def nearest_words(text: str, words: str, near: Span) -> Span:
    """Where `words`, as a page shows them, stand nearest to `near`. Raises RefusedError."""
    wanted = words.split()
    if not wanted:
        raise RefusedError("Select the right words in the text first.")
    pattern = r"\s+".join(re.escape(w).translate(_ANY_MARK) for w in wanted)
    spans = [Span(*m.span()) for m in re.finditer(pattern, text)]
    if not spans:
        raise RefusedError("These words do not stand in the article in a row.")
    return min(spans, key=lambda s: abs(s.start - near.start))


_ANY_MARK = {ord(c): '["“”„«»]' for c in '"“”„«»'} | {ord(c): "['‘’]" for c in "'‘’"}
"""Pages can show other quotation marks than the file has."""


def _noted(draft: Draft, task: Task, act: Act) -> str:
    if not act.value.strip():
        raise RefusedError("Write the note first.")
    label = free_label(draft.body)
    by = (("by", act.name),) if act.signed else ()
    put = Markup(task.span, "note", (("ref", label), *by, ("date", act.day)))
    return _with_note(draft, put, label, act.value)


def _with_note(draft: Draft, put: Markup, label: str, words: str) -> str:
    """The note's words first, then the markup that refers to them: neither may stand alone."""
    from annotator.prose import read, write_markup

    article, _ = read(draft)
    body, left = write_markup(article, [put.addition(article)])
    after = with_note(body, label, words)
    again, problems = read(replace(draft, body=after))
    if left or problems or again.text != article.text:
        raise RefusedError("No note can stand around these words. Edit the file by hand.")
    return after


_ACTS = frozenset({"accept", "reject", "kind", "entity", "speaker", "date", "extent", "note"})
