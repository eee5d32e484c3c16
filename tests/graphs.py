"""Small sites made by hand: every kind of annotation, no model."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from pathlib import Path

from annotator.exports import fulltext
from annotator.model import (
    EDITOR,
    Annotated,
    Article,
    Cue,
    Description,
    Draft,
    Entity,
    EntityMention,
    Findings,
    FrontMatter,
    Moment,
    Quote,
    SiteGraph,
    SourceMention,
    Span,
    Speaker,
    TimeExpression,
)
from annotator.pages import SiteInfo, make_pages
from annotator.prose import body, read
from annotator.publish.render import Renderer
from annotator.resolve import resolve

BODY = """Mayor Ada Lind opened the Norvale bridge on Tuesday. “We waited nine years for this <day>,” Lind said.

## What it cost

According to the Norvale Gazette, the work cost 12 million. The first plan was drawn in 2014. The mayor cut a ribbon.

## What comes next

The railings are painted when it is dry.

## Who paid

The town did.
"""
AGAIN = """Mayor Ada Lind opened the Norvale bridge on Tuesday, nine years late.

“We waited nine years for this <day>, and it was worth it,” Lind said.
"""
MARKET = """قالت ليلى منصور في عمّان: «هذا يوم جيد للمدينة».
"""


def annotated() -> Annotated:
    """One invented article with a person, a place, a paper, a quote, two sources and two dates."""
    meta = FrontMatter("A bridge & a <mayor>", dt.date(2024, 5, 16), authors=("B. Hart",), sample=True)
    article, problems = read(Draft(Path("content/bridge.md"), "bridge", meta, BODY, 1))
    assert not problems
    text = article.text

    def at(words: str, after: str = "") -> Span:
        start = text.index(words, text.index(after) if after else 0)
        return Span(start, start + len(words))

    said, told = at("said"), at("According to")
    quote = at("“We waited nine years for this <day>,”")
    return Annotated(
        article,
        Findings(
            mentions=(
                EntityMention(at("Ada Lind"), "PERSON", "e1", by=EDITOR),
                EntityMention(at("Norvale"), "GPE", "e2"),
                EntityMention(at("Lind", "day>"), "PERSON", "e1"),
                EntityMention(at("Norvale Gazette"), "ORG", "e3"),
                EntityMention(at("The mayor"), "PERSON", "e1", form="nominal"),
            ),
            entities=(
                Entity("e1", "Ada Lind", "PERSON", aliases=("Lind",)),
                Entity("e2", "Norvale", "GPE", facts=(("country", "Nowhere"),)),
                Entity("e3", "Norvale Gazette", "ORG", about=(Description("a daily paper", None),)),
            ),
            quotes=(
                Quote(
                    quote,
                    "direct",
                    Speaker("Lind", at("Lind", "day>"), "e1", "named_person"),
                    Cue(said, "said"),
                    "g1",
                ),
            ),
            sources=(
                SourceMention(at("Lind", "day>"), "named_person", "e1", Cue(said, "said"), quote),
                SourceMention(
                    at("Norvale Gazette"), "media", "e3", Cue(told, "According to"), at("the work cost 12 million")
                ),
            ),
            times=(
                TimeExpression(at("Tuesday"), "DATE", "2024-05-14", "2024-05-16", "the Tuesday before 16 May 2024"),
                TimeExpression(at("2014"), "DATE", "2014", rule="as written"),
            ),
            moments=(
                Moment("2024-05-14", "day", at("Mayor Ada Lind opened the Norvale bridge on Tuesday."), 0),
                Moment("2014", "year", at("The first plan was drawn in 2014."), 1),
                Moment("2024-05-14", "day", at("The mayor cut a ribbon."), None, inferred=True),
            ),
            published=dt.date(2024, 5, 16),
            sentences=(
                at("Mayor Ada Lind opened the Norvale bridge on Tuesday."),
                Span(quote.start, at("Lind said.").end),
                at("According to the Norvale Gazette, the work cost 12 million."),
                at("The first plan was drawn in 2014."),
                at("The mayor cut a ribbon."),
            ),
        ),
    )


def _read(slug: str, meta: FrontMatter, text: str) -> Article:
    article, problems = read(Draft(Path(f"content/{slug}.md"), slug, meta, text, 1))
    assert not problems
    return article


def again() -> Annotated:
    """Another paper on the same day: the same event, and the quotation with more of its words."""
    article = _read("again", FrontMatter("The bridge again", dt.date(2024, 5, 15)), AGAIN)
    text = article.text

    def at(words: str, after: str = "") -> Span:
        start = text.index(words, text.index(after) if after else 0)
        return Span(start, start + len(words))

    quote = at("“We waited nine years for this <day>, and it was worth it,”")
    opened = at("Mayor Ada Lind opened the Norvale bridge on Tuesday, nine years late.")
    return Annotated(
        article,
        Findings(
            mentions=(
                EntityMention(at("Ada Lind"), "PERSON", "e1"),
                EntityMention(at("Norvale"), "GPE", "e2"),
                EntityMention(at("Lind", "it,”"), "PERSON", "e1"),
            ),
            entities=(Entity("e1", "Ada Lind", "PERSON"), Entity("e2", "Norvale", "GPE")),
            quotes=(Quote(quote, "direct", Speaker("Lind", at("Lind", "it,”"), "e1", "named_person"), None, "g1"),),
            times=(TimeExpression(at("Tuesday"), "DATE", "2024-05-14", "2024-05-15", "the Tuesday before"),),
            moments=(Moment("2024-05-14", "day", opened, 0),),
            published=dt.date(2024, 5, 15),
            sentences=(opened, Span(quote.start, len(text))),
        ),
    )


def market() -> Annotated:
    """An article written from right to left."""
    article = _read("market", FrontMatter("يوم السوق", dt.date(2024, 5, 1), lang="ar"), MARKET)
    text = article.text

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Annotated(
        article,
        Findings(
            mentions=(EntityMention(at("ليلى منصور"), "PERSON", "e1"), EntityMention(at("عمّان"), "GPE", "e2")),
            entities=(Entity("e1", "ليلى منصور", "PERSON"), Entity("e2", "عمّان", "GPE", known="country:JO")),
            quotes=(
                Quote(
                    at("«هذا يوم جيد للمدينة»"), "direct", Speaker("ليلى منصور", at("ليلى منصور"), "e1"), None, "g1"
                ),
            ),
            published=dt.date(2024, 5, 1),
            sentences=(Span(0, len(text.rstrip())),),
        ),
    )


def graph() -> SiteGraph:
    """The graph of these three articles."""
    return resolve([annotated(), again(), market()], {})


def long_graph() -> SiteGraph:
    """An article of 541 words with 75 mentions of 15 places, the first of them a known one, and 12 quotes."""
    words = ["word"] * 541
    for i in range(75):
        words[7 * i] = f"Place{i % 15 + 1}"
    text = "\n\n".join(" ".join(words[i : i + 60]) + "." for i in range(0, 541, 60))
    meta = FrontMatter(
        "Long", dt.date(2024, 5, 16), tags=("rail", "sea"), image="pics/a b.jpg", image_alt="A train", sample=True
    )
    article, problems = read(Draft(Path("content/long.md"), "long", meta, text + "\n", 1))
    assert not problems
    found = [(m, int(m[1])) for m in re.finditer(r"Place(\d+)", article.text)]
    sentences = tuple(Span(b.span.start, b.span.end) for b in article.blocks)
    return resolve(
        [
            Annotated(
                article,
                Findings(
                    mentions=tuple(EntityMention(Span(*m.span()), "GPE", f"e{n}") for m, n in found),
                    entities=tuple(
                        Entity(f"e{n}", f"Place {n}", "GPE", known="region:RU-AMU" if n == 1 else "")
                        for n in range(1, 16)
                    ),
                    quotes=tuple(
                        Quote(Span(m.end() + 1, m.end() + 15), "direct", None, None, f"g{i}")
                        for i, (m, _) in enumerate(found[5:65:5])
                    ),
                    published=dt.date(2024, 5, 16),
                    sentences=sentences,
                ),
            )
        ],
        {},
    )


def chronicle() -> Annotated:
    """An invented article of 40 dated paragraphs, each with a name and a quotation of another speaker; no headings."""
    rows = [
        f"In {1901 + 3 * i} the keeper Anna{i} Holm raised the wall of Norvale by a foot. “It was stone upon stone"
        f" for {i + 2} long winters and nobody thanked us for it,” Holm{i} told the harbour board."
        for i in range(40)
    ]
    meta = FrontMatter("The wall that the town built " * 3 + "and lost", dt.date(2024, 5, 16), summary=rows[0])
    article = _read("chronicle", meta, "\n\n".join(rows) + "\n")
    text = article.text
    years = [Span(*m.span()) for m in re.finditer(r"\b\d{4}\b", text)]
    said = [Span(*m.span()) for m in re.finditer(r"“[^”]+”", text)]
    names = [Span(*m.span()) for m in re.finditer(r"Anna\d+ Holm", text)]
    speakers = [Span(*m.span()) for m in re.finditer(r"Holm\d+", text)]
    blocks = [b.span for b in article.blocks]
    sentences = tuple(
        s for b, q in zip(blocks, said, strict=True) for s in (Span(b.start, q.start - 1), Span(q.start, b.end))
    )
    return Annotated(
        article,
        Findings(
            mentions=tuple(
                EntityMention(span, "PERSON", f"e{i}")
                for pair in zip(names, speakers, strict=True)
                for i, span in [(names.index(pair[0]), pair[0]), (names.index(pair[0]), pair[1])]
            ),
            entities=tuple(Entity(f"e{i}", n.of(text), "PERSON") for i, n in enumerate(names)),
            quotes=tuple(
                Quote(q, "direct", Speaker(s.of(text), s, f"e{i}", "named_person"), None, f"g{i}")
                for i, (q, s) in enumerate(zip(said, speakers, strict=True))
            ),
            sources=tuple(
                SourceMention(s, "named_person", f"e{i}", None, q)
                for i, (q, s) in enumerate(zip(said, speakers, strict=True))
            ),
            times=tuple(TimeExpression(y, "DATE", y.of(text), rule="as written") for y in years),
            moments=tuple(Moment(y.of(text), "year", sentences[2 * i], i) for i, y in enumerate(years)),
            published=dt.date(2024, 5, 16),
            sentences=sentences,
        ),
    )


def site(told: SiteGraph | None = None) -> dict[str, bytes]:
    """Every page of the site of `told`, else of `graph`, with its assets and the index of its words."""
    renderer, told = Renderer(), told or graph()
    plans = make_pages(told, SiteInfo("The Norvale Reader"), weave=body)
    pages = {p.path: renderer.render(p.make(), p.template).encode() for p in plans}
    return pages | renderer.assets() | dict(fulltext.files(told))


def on_disk(told: SiteGraph | None = None) -> Path:
    """The site in a fresh folder."""
    root = Path(tempfile.mkdtemp(prefix="annotator-site-"))
    for path, data in site(told).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root
