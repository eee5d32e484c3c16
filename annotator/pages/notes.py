"""An article's annotations as elements to weave in, and one note (a card) for each thing annotated."""

from __future__ import annotations

from annotator.model import Annotated, Quotation, Span, Wrap, by_person
from annotator.model.findings import DOUBTFUL
from annotator.pages.cards import Cards, Note
from annotator.pages.common import View, layer_of, relative

__all__ = ["Note", "Notes", "is_mixed"]


class Notes:
    """Collects wraps and notes of one article, in the order of the text."""

    def __init__(self, view: View, annotated: Annotated, *, after: int = 0) -> None:
        """Its notes are numbered behind `after` others."""
        self.after = after
        self.view = view
        self.annotated = annotated
        self.article = annotated.article
        self.found = annotated.findings
        self.slug = annotated.article.slug
        self.here = f"articles/{self.slug}.html"
        self.wraps: list[Wrap] = []
        self.number: dict[tuple[str, str], int] = {}
        self.cards = Cards(view, annotated, self.number)
        self.made: dict[int, Note] = {}
        self._quotes: list[tuple[int, int, Quotation]] = []
        self._mixed = is_mixed(annotated)
        self._headings = [b.span.start for b in self.article.blocks if b.kind == "heading"]
        self._met: set[tuple[int, int]] = set()
        self._cues: set[Span] = set()
        self._named: set[str] = set()
        self._tells: dict[str, bool] = {}

    def collect(self) -> tuple[tuple[Wrap, ...], tuple[Note, ...]]:
        """(wraps, notes)."""
        found = self.found
        order = [(m.span.start, 0, i, "mention") for i, m in enumerate(found.mentions)]
        order += [(q.span.start, 1, i, "quote") for i, q in enumerate(found.quotes)]
        order += [(s.span.start, 2, i, "source") for i, s in enumerate(found.sources)]
        order += [(t.span.start, 3, i, "time") for i, t in enumerate(found.times)]
        for _, _, index, kind in sorted(order):
            getattr(self, "_" + kind)(index)
        for number, index, one in self._quotes:  # last: they lead to the notes of speakers and sources
            self.made[number] = self.cards.quote(number, index, one)
        for index in range(len(found.sources)):
            self._cue(index)
        self._sentences()
        return tuple(self.wraps), tuple(self.made[n] for n in sorted(self.made))

    def to(self, path: str) -> str:
        """A link from this page."""
        return relative(self.here, path)

    def _anchor(self, kind: str, index: int) -> str:
        return self.view.graph.anchor(self.slug, kind, index)

    def _numbered(self, kind: str, key: str) -> tuple[int, bool]:
        new = (kind, key) not in self.number
        return self.number.setdefault((kind, key), self.after + len(self.number) + 1), new

    def _class(self, name: str, by: str, *, doubtful: bool = False) -> str:
        """`name`, with `v` when a person made it in an article that has machine-made annotations as well, and `u`
        when it is uncertain.
        """
        return name + " v" * (self._mixed and by_person(by)) + " u" * (doubtful and not by_person(by))

    def _trigger(self, span: Span, name: str, href: str, note: int, anchor: str, rank: int, **more: str) -> None:
        stop = False
        if " n" not in name:  # a description is for the pointer; the name it stands for is the tab stop
            section = sum(h <= span.start for h in self._headings)
            stop = (section, note) not in self._met
            self._met.add((section, note))
        attrs = [("class", name), ("id", anchor), ("href", href), ("aria-details", str(note))]
        if not stop:
            attrs.append(("tabindex", "-1"))
        if more:
            attrs.append(("aria-label", more["label"]))
        self.wraps.append(Wrap(span, "a", tuple((k, v) for k, v in attrs if v), rank, point=bool(more)))

    def tells(self, entity_id: str) -> bool:
        """Whether an entity has a card in this article."""
        if entity_id not in self._tells:
            self._tells[entity_id] = self.cards.tells(entity_id)
        return self._tells[entity_id]

    def _mention(self, index: int) -> None:
        mention = self.found.mentions[index]
        entity = self.view.graph.entities.get(mention.entity)
        anchor = self._anchor("mention", index)
        if entity is None:
            return
        if not self.tells(entity.id):
            if entity.id not in self._named:  # the line in the list of names leads to its first words
                self._named.add(entity.id)
                self.wraps.append(Wrap(mention.span, "span", (("id", anchor),), 6))
            return
        number, new = self._numbered("entity", entity.id)
        if new:
            self.made[number] = self.cards.entity(number, entity.id)
        if mention.form == "pronoun":
            self.wraps.append(
                Wrap(mention.span, "span", (("class", "r"), ("id", anchor), ("data-n", str(number))), 6)
            )
            return
        name = layer_of(entity) + " n" * (mention.form == "nominal")
        name = self._class(name, mention.by, doubtful=entity.doubtful)
        self._trigger(mention.span, name, self.to(self.view.graph.addresses[entity.id]), number, anchor, 5)

    def _quote(self, index: int) -> None:
        """A quotation is reached by the verb that introduces it; where there is none, by a link at its end."""
        quote = self.found.quotes[index]
        one = self.view.quotation(self.slug, index)
        if one is None:
            return
        number, new = self._numbered("quote", one.id)
        speaker = self.view.name(one.speaker, one.speaker_text) or "speaker unclear"
        href = self.to(f"quotes/{one.speaker}.html") if one.speaker in self.view.speakers else f"#{number}"
        doubtful = quote.speaker is None or quote.confidence < DOUBTFUL
        name = self._class("q" + " i" * (quote.kind == "indirect"), quote.by, doubtful=doubtful)
        attrs = (("class", name), ("id", self._anchor("quote", index)), ("data-n", str(number)))
        self.wraps.append(Wrap(quote.span, "span", attrs, 1))
        if not new:
            return
        self._quotes.append((number, index, one))
        cue = quote.cue.span if quote.cue else None
        if cue and cue.start < cue.end and self._free(cue):
            self._cues.add(cue)
            self._trigger(cue, self._class("k", quote.by), href, number, "", 4)
        else:
            end = Span(quote.span.end, quote.span.end)
            self._trigger(end, self._class("k", quote.by), href, number, "", 1, label=f"Quotation: {speaker}")

    def _free(self, cue: Span) -> bool:
        """Whether no other link stands on these words."""
        found = self.found
        spans = (*(m.span for m in found.mentions if m.form != "pronoun"), *(t.span for t in found.times))
        links = (s.span for s in found.sources if not s.cue or s.cue.span.overlaps(s.span))
        return not any(cue.overlaps(s) for s in (*spans, *links, *self._cues, *(s for s, _ in self.article.links)))

    def _source(self, index: int) -> None:
        mention = self.found.sources[index]
        source = self.view.source(self.slug, index)
        if source is None:
            return
        number, new = self._numbered("source", source.id)
        if new:
            self.made[number] = self.cards.source(number, index)
        anchor = self._anchor("source", index)
        name = self._class("s", mention.by)
        cue = mention.cue.span if mention.cue else None
        if cue and not cue.overlaps(mention.span):
            self.wraps.append(
                Wrap(mention.span, "span", (("class", name), ("id", anchor), ("data-n", str(number))), 3)
            )
        else:
            self._trigger(mention.span, name, self.to(f"sources/{source.id}.html"), number, anchor, 3)

    def _cue(self, index: int) -> None:
        """The words that cite a source lead to it, unless they lead to a quotation already."""
        mention, source = self.found.sources[index], self.view.source(self.slug, index)
        cue = mention.cue.span if mention.cue else None
        if source is None or cue is None or cue.overlaps(mention.span):
            return
        number = self.number["source", source.id]
        if not any(w.tag == "a" and w.span.overlaps(cue) for w in self.wraps if not w.point):
            href = self.to(f"sources/{source.id}.html")
            self._trigger(cue, self._class("s c", mention.by), href, number, "", 4)

    def _time(self, index: int) -> None:
        time = self.found.times[index]
        number, new = self._numbered("time", f"{time.value}|{time.rule}")
        moment = next((i for i, m in enumerate(self.found.moments) if m.time == index), None)
        if new:
            self.made[number] = self.cards.time(number, index, moment)
        href = f"#e{moment}" if moment is not None else f"#{number}"
        name = self._class("d", time.by, doubtful=time.confidence < DOUBTFUL)
        self._trigger(time.span, name, href, number, self._anchor("time", index), 5)

    def _sentences(self) -> None:
        for index, moment in enumerate(self.found.moments):
            self.wraps.append(
                Wrap(moment.sentence, "span", (("class", "m"), ("id", self._anchor("moment", index))), 0)
            )


def is_mixed(annotated: Annotated) -> bool:
    """True where a person's annotations stand beside a machine's."""
    return annotated.article.meta.annotate == "auto"
