"""One correction of one article's file: what the preview's review and the command line apply.

`amended` is pure: the body before, the body after. It changes brackets and braces, never a word; `RefusedError` says
why something cannot be done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.model import Article, Draft, Mark, Span
from annotator.prose import Addition, body, read, write_markup
from annotator.prose.parser import ATTRS
from annotator.prose.reviews import KEY, review

Attrs = tuple[tuple[str, str], ...]


class RefusedError(Exception):
    """Why a correction cannot be written, for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Markup:
    """What shall stand around words: a kind and its attributes."""

    span: Span
    kind: str
    attrs: Attrs = ()
    found: bool = False
    """True for what a program found."""
    reviewed: tuple[str, str] = ("", "")
    """(short name, ISO day) of who reviewed it."""

    def addition(self, article: Article) -> Addition:
        """The same for the Markdown, with the seal of the review."""
        attrs = tuple((k, v) for k, v in self.attrs if v and k != KEY and k in ATTRS[self.kind])
        if all(self.reviewed):
            name, day = self.reviewed
            attrs += ((KEY, review(self.kind, self.span.of(article.text), attrs, name=name, day=day)),)
        return Addition(self.span, self.kind, attrs, self.found)


def amended(draft: Draft, *, take: Iterable[Mark] = (), put: Iterable[Markup] = ()) -> str:
    """The draft's body without the brackets and braces of the marks `take`, and with the markup `put`.

    Raises RefusedError when the words of the page would change, or where markup has no place.
    """
    article, problems = read(draft)
    if problems:
        raise RefusedError(f"The file has an error: {problems[0]}")
    plain = body(article, ())
    after = _without(draft.body, take)
    bare, problems = read(replace(draft, body=after))
    wanted = [one.addition(bare) for one in put]
    written, left = write_markup(bare, wanted)
    if left:
        words = left[0].span.of(bare.text)
        raise RefusedError(f"No markup can stand around “{words}”: it would cut through other markup or a link.")
    again, problems = read(replace(draft, body=written))
    there = {(m.span, m.kind) for m in again.marks}
    misses = [a for a in wanted if (a.span, a.kind) not in there and a.kind not in ("note", "claim")]
    if problems or misses or again.text != article.text or body(again, ()) != plain:
        raise RefusedError("Written there, the words of the page would change. Edit the file by hand.")
    return written


def _without(source: str, marks: Iterable[Mark]) -> str:
    """The body without the brackets and braces of `marks`."""
    cuts: list[tuple[int, int]] = []
    for mark in marks:
        opening, closing, end = mark.source
        if opening < 0:
            raise RefusedError("The place of this markup in the file is not known. Edit the file by hand.")
        cuts += [(opening, opening + 1), (closing, end)]
    out, last = [], 0
    for start, end in sorted(set(cuts)):
        out.append(source[last:start])
        last = end
    return "".join([*out, source[last:]])


def marked_again(draft: Draft, change: Callable[[Mark], Markup | None]) -> tuple[str, int]:
    """The body with what `change` makes of each mark, and how many those are; None leaves a mark as it is.

    Only braces change, so marks that lie in each other keep their places.
    """
    article, problems = read(draft)
    if problems:
        raise RefusedError(f"The file has an error: {problems[0]}")
    source, many = draft.body, 0
    for mark in sorted(article.marks, key=lambda m: m.source[1], reverse=True):
        wanted = change(mark)
        if wanted is None or mark.source[0] < 0:
            continue
        _, closing, end = mark.source
        source = source[:closing] + wanted.addition(article).close() + source[end:]
        many += 1
    return source, many


def seen(mark: Mark, name: str, day: str) -> Markup:
    """The mark, reviewed by `name` on `day`."""
    return Markup(mark.span, mark.kind, mark.attrs, mark.found, (name, day))


def stripped(draft: Draft) -> str:
    """The body without what `annotate --write` put there and no person reviewed."""
    article, _ = read(draft)
    return _without(draft.body, [m for m in article.marks if m.found and not any(m.review) and m.source[0] >= 0])


def with_note(source: str, label: str, words: str) -> str:
    """The body with the note `label` at its end."""
    lines = [line.rstrip() for line in words.strip().splitlines()] or [""]
    said = "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])
    return f"{source.rstrip()}\n\n[^{label}]: {said}\n"


def free_label(source: str) -> str:
    """A label for a note that the body does not use."""
    used = set(re.findall(r"\[\^([^\]\s]+)\]|ref=\"?(note-\d+)", source))
    names = {name for pair in used for name in pair}
    number = 1
    while f"note-{number}" in names:
        number += 1
    return f"note-{number}"
