"""Seven shapes that articles take, as Markdown of our own, annotated by their own plain signs and without a model."""

from __future__ import annotations

import datetime as dt
import re

from annotator.model import (
    Annotated,
    Entity,
    EntityMention,
    Findings,
    FrontMatter,
    Moment,
    Quote,
    SourceMention,
    Span,
    Speaker,
    TimeExpression,
)
from tests.graphs import _read

_NAMES = ("Ada Lind", "Bo Ekman", "Norvale", "Harbour Board", "ليلى منصور", "عمّان")
_LABEL = {"Norvale": "GPE", "عمّان": "GPE", "Harbour Board": "ORG"}
_PLAIN = (
    "The bridge over the Norvale narrows was closed in {year} after a long winter, and the town waited for the ice to"
    " leave the piers before anybody went down to look at the stone. Bo Ekman walked across it on the last open day."
)
_SPOKEN = "Ada Lind said the work of {year} was slow. “We lost a whole summer to the paint,” Ada Lind told the board."


def _paragraphs(count: int, *texts: str) -> str:
    return "\n\n".join(texts[i % len(texts)].format(year=1900 + i) for i in range(count))


BODIES: dict[str, tuple[str, str]] = {
    "short": ("en", _paragraphs(7, _PLAIN)),
    "long": ("en", "\n\n".join(f"## Part {n}\n\n{_paragraphs(14, _PLAIN, _SPOKEN)}" for n in range(1, 13))),
    "interview": (
        "en",
        "\n\n".join(
            f"**When did the work of {1950 + i} begin?**\n\n“It began when the ice left, and Bo Ekman was there with a"
            f" lamp before anybody else had his boots on,” Ada Lind said."
            for i in range(14)
        ),
    ),
    "live": (
        "en",
        "\n\n".join(f"### {9 + i // 6}:{i % 6}0 a.m.\n\n{_SPOKEN.format(year=2024)}" for i in range(24)),
    ),
    "links": (
        "en",
        "Norvale in ten links:\n\n"
        + "\n".join(f"- [Ada Lind on the bridge, part {i}](https://example.org/a-rather-long-address/{i})" for i in range(40)),
    ),
    "tables": (
        "en",
        "\n\n".join(
            [
                _PLAIN.format(year=1999),
                "| " + " | ".join(f"Column {c}" for c in range(9)) + " |\n|" + "---|" * 9 + "\n"
                + "\n".join("| " + " | ".join(f"Norvale {r}-{c}" for c in range(9)) + " |" for r in range(12)),
                _SPOKEN.format(year=2001),
            ]
        ),
    ),
    "arabic": ("ar", "\n\n".join(f"قالت ليلى منصور في عمّان عام {2000 + i}: «هذا يوم جيد للمدينة ولكل من يعمل في السوق»." for i in range(12))),
}  # fmt: skip


def made(slug: str, lang: str, markdown: str, day: str = "2024-05-16") -> Annotated:
    """The article, with its names, years and quotations annotated."""
    article = _read(slug, FrontMatter(f"The {slug} one", dt.date.fromisoformat(day), lang=lang), markdown)
    text = article.text
    names = [(m.group(), Span(*m.span())) for m in re.finditer("|".join(map(re.escape, _NAMES)), text)]
    met = [n for n in _NAMES if any(n == name for name, _ in names)]
    sentences = tuple(
        Span(b.span.start + m.start(), b.span.start + m.end())
        for b in article.blocks
        for m in re.finditer(r"\S.*?(?:[.?!]\S?(?=\s)|$)", b.span.of(text), re.S)
    )
    years = [Span(*m.span()) for m in re.finditer(r"\b(?:19|20)\d\d\b", text)]
    said = [Span(*m.span()) for m in re.finditer(r"[“«][^”»]+[”»]", text)]
    speaker = next((s for name, s in names if name in ("Ada Lind", "ليلى منصور")), None)
    who = Speaker(speaker.of(text), speaker, speaker.of(text), "named_person") if speaker else None
    return Annotated(
        article,
        Findings(
            mentions=tuple(EntityMention(span, _LABEL.get(name, "PERSON"), name) for name, span in names),  # type: ignore[arg-type]
            entities=tuple(Entity(name, name, _LABEL.get(name, "PERSON")) for name in met),  # type: ignore[arg-type]
            quotes=tuple(Quote(q, "direct", who, None, f"g{i}") for i, q in enumerate(said)),
            sources=(SourceMention(speaker, "named_person", speaker.of(text), None, said[0]),)
            if speaker and said
            else (),
            times=tuple(TimeExpression(y, "DATE", y.of(text), rule="as written") for y in years),
            moments=tuple(
                Moment(y.of(text), "year", sentence, i)
                for i, y in enumerate(years)
                for sentence in [next((s for s in sentences if s.contains(y)), y)]
            ),
            published=dt.date.fromisoformat(day),
            sentences=sentences,
        ),
    )
