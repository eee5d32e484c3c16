"""Quotation marks that do not close or quote nobody, and quotations that other articles give otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.authoring.copydesk.places import problem_at
from annotator.base.errors import Problem
from annotator.lang.language import language
from annotator.model import Annotated, Block, Quotation, SiteGraph, Span, Variant

_INCH = re.compile(r"(?<=\d)\"")
_SHORT = re.compile(r"[“\"]([^\W\d_][\w’'-]*(?: [\w’'-]+)?)[”\"]")


def unclosed(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """Paragraphs in which a quotation mark opens and none closes it, but for speech that goes on in the next one."""
    text = annotated.article.text
    blocks = [b for b in annotated.article.blocks if b.kind not in ("code", "heading")]
    for n, block in enumerate(blocks):
        at = _open(block.span.of(text))
        if at is None or _goes_on(text, blocks[n + 1 : n + 2]):
            continue
        span = Span(block.span.start + at, block.span.start + at + 1)
        words = text[span.start : block.span.end].split()
        shown = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
        what = f"The quotation mark before {shown} is not closed in its paragraph."
        yield problem_at(annotated.article, span, "unclosed-quote", what, "Close it where the quoted words end.")


def _open(words: str) -> int | None:
    """Where the quotation mark stands that nothing closes."""
    straight = [m.start() for m in re.finditer('"', words)]
    straight = [at for at in straight if not _INCH.match(words, at)] if len(straight) % 2 else straight
    if len(straight) % 2:
        return straight[-1]
    waiting: list[int] = []
    for found in re.finditer("[“”]", words):
        if found[0] == "“":
            waiting.append(found.start())
        elif waiting:
            waiting.pop()
    return waiting[-1] if waiting else None


def _goes_on(text: str, following: Sequence[Block]) -> bool:
    return any(block.span.of(text).lstrip().startswith(('"', "“")) for block in following)


def scare_quotes(annotated: Annotated, *_: object) -> Iterator[Problem]:
    """One or two words in quotation marks that nobody is said to have said."""
    text, quotes = annotated.article.text, annotated.findings.quotes
    for found in _SHORT.finditer(text):
        span = Span(*found.span())
        if found[1][0].isupper() or any(q.span.overlaps(span) for q in quotes):
            continue
        what = f"{found[0]} stands in quotation marks, and nobody is said to have said it."
        yield problem_at(
            annotated.article, span, "scare-quote", what, "Say whose word it is, or take the marks away."
        )


def drift(annotated: Annotated, graph: SiteGraph, *_: object) -> Iterator[Problem]:
    """Quotations that another article gives in other words, to another speaker or on another day."""
    article = annotated.article
    no = language(article.meta.lang).speech.NO
    for key in dict.fromkeys(graph.faces[article.slug].quotations):
        one = graph.quotations[key]
        span = annotated.findings.quotes[one.parts[0].index].span
        for variant in one.variants:
            other = graph.quotations[variant.quotation]
            where = graph.faces[other.parts[0].slug].title
            for code, what in _differences(variant, one, other, no):
                cure = f"Compare it with “{where}”: {_cut(other.text)}"
                yield problem_at(article, span, code, f"{_cut(one.text)}: {what}", cure)


def _differences(variant: Variant, one: Quotation, other: Quotation, no: frozenset[str]) -> Iterator[tuple[str, str]]:
    changed = [(here, there) for here, there in variant.changes if _negations(here, no) != _negations(there, no)]
    if changed and variant.wording in ("changed", "cut", "fuller") and _inside(variant):
        yield "quote-negated", _change(*changed[0])
    elif variant.wording == "changed":
        yield "quote-differs", _change(*next(iter(variant.changes), ("", "")))
    if variant.other_speaker:
        yield "quote-speaker-differs", f"another article gives it to {other.speaker_text}, not {one.speaker_text}."
    if variant.other_date:
        yield "quote-day-differs", f"another article dates it {other.said}, not {one.said}."


def _change(here: str, there: str) -> str:
    if not there:
        return f"another article leaves out “{here}”."
    return f"another article has “{there}” in the place of “{here}”." if here else f"another article adds “{there}”."


def _inside(variant: Variant) -> bool:
    """Whether words were changed in the middle: what is left out at an end is a cut, not a contradiction."""
    return any(max(len(here.split()), len(there.split())) <= 3 for here, there in variant.changes)


def _negations(words: str, no: frozenset[str]) -> int:
    found = re.findall(r"[\w’']+", words.lower())
    return sum(word in no or word.endswith(("n't", "n’t")) for word in found)


def _cut(words: str) -> str:
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …"
