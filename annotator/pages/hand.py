"""Notes and verdicts of people: their cards, and the elements that lead to them."""

from __future__ import annotations

from annotator.model import Annotated, Comment, Span, Wrap
from annotator.pages.cards import Note
from annotator.pages.common import Link, View, Weave
from annotator.pages.dates import in_full
from annotator.pages.excerpts import excerpt, on
from annotator.pages.picture import NONE

LAYER = "e"
"""Class of what people noted."""


def notes(view: View, annotated: Annotated, weave: Weave) -> tuple[tuple[Wrap, ...], tuple[Note, ...]]:
    """(wraps, notes) of all that people noted, numbered from 1."""
    made, wraps = [], list[Wrap]()
    for number, one in enumerate(annotated.article.comments, 1):
        made.append(_note(view, annotated, one, number, weave))
        wraps += _wraps(view, one, number)
    return tuple(wraps), tuple(made)


def _wraps(view: View, one: Comment, number: int) -> list[Wrap]:
    """The words, and behind them a link to the note that shows the verdict's sign."""
    sign, word = view.site.verdicts.get(one.verdict, ("", ""))
    name = LAYER + " w" * one.whole + " v"
    words = Wrap(one.span, "span", (("class", name), ("id", f"c{one.mark}"), ("data-n", str(number))), 2)
    said = word or "Note"
    attrs = (
        ("class", f"{LAYER} g v"), ("href", f"#{number}"), ("aria-details", str(number)), ("data-s", sign or "✎"),
        ("aria-label", f"{said}: {_byline(view, one)}" if one.by else said),
    )  # fmt: skip
    end = Span(one.span.end, one.span.end)
    return [words, Wrap(end, "a", attrs, 2, point=True)]


def _byline(view: View, one: Comment) -> str:
    name, role = view.site.authors.get(one.by, (one.by, ""))
    return f"{name}, {role}" if role else name


def _note(view: View, annotated: Annotated, one: Comment, number: int, weave: Weave) -> Note:
    sign, word = view.site.verdicts.get(one.verdict, ("", one.verdict))
    kind = "Verdict" if one.kind == "claim" else "Note on a paragraph" if one.whole else "Note"
    label = f"{kind} by {_byline(view, one)}" if one.by else kind
    label += f", {in_full(one.day, one.day)}" if one.day else ""
    words = " ".join(one.span.of(annotated.article.text).split())
    title = f"{sign} {word}" if one.kind == "claim" else _cut(words)
    bound = on(annotated.article.bindings, one.span) if one.evidence else None
    here = f"articles/{annotated.article.slug}.html"
    return Note(
        number,
        LAYER,
        Link(title, f"#c{one.mark}"),
        ("Draft. " if one.draft else "") + label,
        (),
        said=words if one.kind == "claim" and len(words) <= 300 else "",
        html=(view.note(weave, here, annotated.article, one.label) if one.label else NONE)
        + (excerpt(view, bound) if bound else NONE),
        mark=one.mark,
    )


def _cut(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + " …"
