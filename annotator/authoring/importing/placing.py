"""Annotations of others -> inline markup of an article. A person's markup that is there already wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.authoring.importing.anchoring import anchor, flatten
from annotator.authoring.importing.told import Told, is_entity
from annotator.authoring.markup import Marked, draft_in, safely, save, with_endings
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.texts import read_data
from annotator.model import Article, Draft, Mark
from annotator.prose import Addition, read


@dataclass(frozen=True, slots=True)
class Placed:
    """The body with markup, how many annotations it took, and what of them it did not."""

    body: str
    added: int
    left: tuple[tuple[str, int], ...]


def place(draft: Draft, told: Sequence[Told]) -> Placed:
    """Write annotations into a draft's body; all that has no place is told. Raises AnnotatorError."""
    article, problems = read(draft)
    if problems:
        raise AnnotatorError(problems)
    flat = flatten(article.text)
    wanted: list[tuple[Addition, Told]] = []
    left: list[tuple[str, int]] = []
    for one in told:
        if not one.kind:
            note = (
                f"the note '{_short(one.comment)}'" if one.comment else f"annotation {one.number}, of no kind of ours"
            )
            left.append((f"{note} on '{_short(one.exact)}'", 0))
            continue
        span = anchor(one, article, flat)
        if isinstance(span, str):
            left.append((f"{one.kind} '{_short(one.exact)}': {span}", 0))
            continue
        parts = [b.span for b in article.blocks if b.span.overlaps(span)]
        spans = [type(span)(max(span.start, p.start), min(span.end, p.end)) for p in parts]
        if len(spans) != 1 and one.kind != "quote":
            left.append((f"{one.kind} '{_short(one.exact)}': it goes over several paragraphs", 0))
            continue
        qid = (("qid", f"i{one.number}"),) if len(spans) > 1 and "qid" not in dict(one.attrs) else ()
        wanted += [(Addition(s, one.kind, (*one.attrs, *qid), one.found), one) for s in spans]
    fresh = list(_fresh(article, wanted, left))
    after, kept = safely(draft, article, [a for a, _ in fresh])
    for addition, one in fresh:
        if addition not in kept:
            left.append((f"{one.kind} '{_short(one.exact)}': no markup can stand there", 0))
    return Placed(after, len(kept), tuple(left))


def _fresh(
    article: Article, wanted: Iterable[tuple[Addition, Told]], left: list[tuple[str, int]]
) -> Iterator[tuple[Addition, Told]]:
    """Those whose words carry no markup of their sort yet; each once."""
    seen: Counter[tuple[object, ...]] = Counter()
    for addition, one in wanted:
        mark = next((m for m in article.marks if _in_the_way(m, addition)), None)
        if mark is not None:
            same = mark.span == addition.span and mark.kind == addition.kind
            if not (same and all(mark.get(k) == v for k, v in addition.attrs)):
                why = (
                    "the markup that stands there stays" if not mark.found else "found markup stands there; remove it"
                )
                left.append((f"{one.kind} '{_short(one.exact)}': {why}", mark.line))
            continue
        key = (addition.span, _family(addition.kind))
        seen[key] += 1
        if seen[key] == 1:
            yield addition, one
        else:
            left.append((f"{one.kind} '{_short(one.exact)}': another annotation stands on the same words", 0))


def _family(kind: str) -> str:
    return "name" if is_entity(kind) else kind


def _in_the_way(mark: Mark, addition: Addition) -> bool:
    if mark.kind == "none":
        return mark.span.overlaps(addition.span)
    return mark.span.overlaps(addition.span) and _family(mark.kind) == _family(addition.kind)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 60 else flat[:57].rsplit(" ", 1)[0] + " …"


def annotate_file(source: Path, path: Path, told: Sequence[Told]) -> tuple[str, Placed]:
    """Write annotations into the article at `path`; (its text, what was placed). Raises AnnotatorError."""
    data = read_data(path, path)
    if isinstance(data, Problem):
        raise AnnotatorError(data)
    draft, head = draft_in(path, data, load_config(source))
    placed = place(draft, told)
    raw = data.decode("utf-8-sig")
    after = with_endings(raw, head + placed.body)
    if placed.added:
        save(Marked(path, data, raw, after, ()))
    return after, placed
