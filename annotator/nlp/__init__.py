"""Finds entities, quotes, sources and times in a text.

`Reader.read` parses paragraphs (through the cache; spaCy is imported only for the ones that miss it) and
`annotate` makes the decisions over a whole article: a pure function of the parse, without a model.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.base import fingerprint
from annotator.base.cache import Cache, digest
from annotator.base.config import MODEL
from annotator.base.progress import SILENT, Progress
from annotator.lang.language import language
from annotator.model import Block, EntityMention, Findings, KnownName, Span, TimeExpression
from annotator.nlp.layout import datelines, lines
from annotator.nlp.parsing.mending import mend
from annotator.nlp.parsing.tokens import Paragraph, Parse, Record, joined

if TYPE_CHECKING:
    from spacy.language import Language

WORTH_A_PROCESS = 300_000
"""Characters of text that pay for the second a process takes to load the model."""
MAKES_RECORDS = ("nlp/parsing/pipeline.py", "nlp/parsing/marks.py")
"""The files that settle what is in a record."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be read: a text, its blocks, and what is known about it."""

    text: str
    blocks: tuple[Block, ...]
    published: dt.date | None = None
    title: str = ""
    lang: str = "en"


def text_of_lines(text: str, *, published: dt.date | None = None, title: str = "", lang: str = "en") -> Text:
    """A raw text whose paragraphs are its lines."""
    blocks, at = [], 0
    for n, line in enumerate(text.split("\n"), 1):
        lead = len(line) - len(line.lstrip())
        if line.strip():
            blocks.append(Block("paragraph", Span(at + lead, at + len(line.rstrip())), n))
        at += len(line) + 1
    return Text(text, tuple(blocks), published, title, lang)


class Reader:
    """Parses texts, each paragraph once."""

    def __init__(self, cache: Cache, *, model: str = MODEL, components: Sequence[str] = ()) -> None:
        self.cache = cache
        self.model = model
        self.components = tuple(components)
        self._nlp: Language | None = None

    @property
    def fingerprint(self) -> str:
        """Changes when another model, version or component, or our code around them, would read the same words."""
        from annotator.nlp.parsing.versions import installed

        return digest(
            fingerprint.code(*MAKES_RECORDS), self.model, installed(self.model), installed("spacy"), self.components
        )

    def read(self, texts: Sequence[Text]) -> Iterator[Parse]:
        """Each text's parse, in order."""
        at = iter(self.records(_paragraphs(texts)))
        for text in texts:
            spoken = language(text.lang)
            typed = lines.typed(spoken, text.text, text.blocks, title=text.title)
            read = [
                (b, t.type, joined([(cut, next(at)) for cut, _ in _pieces(text, b)]))
                for b, t in zip(text.blocks, typed, strict=True)
                if b.kind != "code" and spoken.is_read
            ]
            paragraphs = [
                Paragraph(
                    i, b.kind, b.span.start, text.text[b.span.start : b.span.end], record, language=spoken, line=kind
                )
                for i, (b, kind, record) in enumerate(row for row in read if row[2]["b"])
            ]  # a block of spaces that nobody sees has no word, and is no paragraph
            if spoken.times is not None:
                for paragraph in paragraphs:
                    mend(paragraph, spoken.times)
            yield Parse(
                text.text, paragraphs, published=text.published, title=text.title, language=spoken, lines=typed
            )

    def warm(self) -> Language:
        """The model, loaded now if it is not, so that the next text does not wait for it."""
        from annotator.nlp.parsing import pipeline

        if self._nlp is None:
            self._nlp = pipeline.load(self.model, self.components)
        return self._nlp

    def prepare(self, texts: Sequence[Text], *, jobs: int = 0, progress: Progress = SILENT) -> None:
        """Parse what is missing over several processes, when there is enough of it to pay for them.

        `jobs` 0 means one process per core; results go into the cache, where `read` finds them.
        """
        jobs = jobs or os.cpu_count() or 1
        if jobs < 2 or sum(len(t.text) for t in texts) < WORTH_A_PROCESS * 2:
            return
        paragraphs = list(dict.fromkeys(_paragraphs(texts)))
        keys = self._keys(paragraphs)
        unread = self.cache.missing("parse", keys)
        missing = [(k, p) for k, p in zip(keys, paragraphs, strict=True) if k in unread]
        jobs = min(jobs, sum(len(p) for _, p in missing) // WORTH_A_PROCESS)
        if jobs > 1:
            from annotator.nlp.parsing.workers import parsed

            progress.stage("Parsing paragraphs", len(missing))
            for batch in parsed(missing, self.model, self.components, jobs):
                self.cache.keep("parse", batch)
                progress.step(len(batch))

    def touch(self, texts: Sequence[Text]) -> None:
        """Note that the parses of these texts are in use."""
        self.cache.touch("parse", self._keys(_paragraphs(texts)))

    def _keys(self, paragraphs: Sequence[str]) -> list[str]:
        mark = self.fingerprint
        return [digest(mark, p) for p in paragraphs]

    def records(self, paragraphs: Sequence[str]) -> list[Record]:
        """The record of each paragraph, in order: the kept ones, and the model's for the others."""
        keys = self._keys(paragraphs)
        kept = self.cache.kept("parse", set(keys))
        missing = {k: p for k, p in zip(keys, paragraphs, strict=True) if k not in kept}
        if missing:
            from annotator.nlp.parsing import pipeline

            fresh = dict(zip(missing, pipeline.records(self.warm(), missing.values()), strict=True))
            self.cache.keep("parse", fresh)
            kept.update(fresh)
        return [kept[k] for k in keys]


def _paragraphs(texts: Iterable[Text]) -> list[str]:
    """What is parsed of these texts, in order."""
    return [
        piece
        for t in texts
        if language(t.lang).is_read
        for b in t.blocks
        if b.kind != "code"
        for _, piece in _pieces(t, b)
    ]


def _pieces(text: Text, block: Block) -> list[tuple[int, str]]:
    """(where it begins, its words) of each part of a block that is parsed by itself: a dateline, and what follows."""
    words = text.text[block.span.start : block.span.end]
    spoken = language(text.lang)
    cut = datelines.length(spoken, words) if block.kind == "paragraph" and spoken.is_read else 0
    return [(0, words[:cut]), (cut, words[cut:])] if cut else [(0, words)]


def annotate(parse: Parse, *, known: Iterable[KnownName] = ()) -> Findings:
    """All findings in one article. Pure: the same parse and names give the same findings."""
    from annotator.nlp.confidence import with_probabilities

    return with_probabilities(parse.language, scored(parse, known=known))


def scored(parse: Parse, *, known: Iterable[KnownName] = ()) -> Findings:
    """The same as `annotate`; every confidence is the raw score of its finder.

    Of a text whose language has no folder: the types of its lines, each of which stands for a sentence.
    """
    if not parse.language.is_read:
        return Findings(published=parse.published, sentences=tuple(n.span for n in parse.lines), lines=parse.lines)
    from annotator.nlp.attribution.sources import find_sources
    from annotator.nlp.coreference.voices import with_first_persons
    from annotator.nlp.entities import find_entities
    from annotator.nlp.quotes import find_quotes
    from annotator.nlp.times import dateline, find_times
    from annotator.nlp.times.events import told
    from annotator.nlp.times.labels import labelled
    from annotator.nlp.times.moments import find_moments
    from annotator.nlp.typing.describe import dated

    published = parse.published or dateline(parse)
    mentions, entities = find_entities(parse, known=tuple(known))
    quotes = find_quotes(parse, mentions, entities)
    sources = find_sources(parse, mentions, entities, quotes)
    times = _outside_names(find_times(parse, published), mentions)
    moments, asides = told(parse, times, find_moments(parse, times, published), quotes, published)
    sentences = tuple(s.span for s in parse.sentences)
    mentions = with_first_persons(parse, mentions, entities, quotes)
    entities = dated(entities, published)
    moments = labelled(parse, times, moments, mentions, entities)
    return Findings(mentions, entities, quotes, sources, times, moments, published, sentences, asides, parse.lines)


def _outside_names(
    times: tuple[TimeExpression, ...], mentions: tuple[EntityMention, ...]
) -> tuple[TimeExpression, ...]:
    """Times that are no part of a longer name: "Today" in the name of a newspaper tells no day."""
    names = [m.span for m in mentions if m.form == "name" and m.label not in ("EVENT", "LAW")]
    return tuple(t for t in times if not any(n.contains(t.span) and n != t.span for n in names))
