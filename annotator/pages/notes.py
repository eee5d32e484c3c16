"""An article's annotations as elements to weave in, and one note (a card) for each thing annotated."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import EDITOR, Annotated, CueKind, Evidence, Place, Quotation, Span, Wrap
from annotator.pages.common import ROLE, Link, View, count, kind_of, layer_of, relative, short, told
from annotator.pages.dates import shown, year_of
from annotator.pages.known import government_of
from annotator.pages.rail import said

CUE: dict[CueKind, str] = {
    "neutral": "",
    "claiming": ", a claim",
    "denying": ", a denial",
    "warning": ", a warning",
    "promising": ", a promise",
    "doubting": ", in doubt",
    "reporting": ", at second hand",
}
"""What the words of an attribution make of what is said."""

VERDICT = {
    "verbatim": "Word for word in the source document.",
    "differs": "The source document has it in other words.",
    "not found": "Not found in the source documents.",
}

WORDING = {"same": "Same words", "cut": "Shorter", "fuller": "In full", "changed": "In other words"}
"""How another article gives a quotation."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note at the foot of an article; the same words are the hover card."""

    number: int
    kind: str
    """Class of its layer: p o l x q s d."""
    title: Link
    label: str
    lines: tuple[str, ...]
    links: tuple[Link, ...]
    facts: tuple[tuple[str, str], ...] = ()
    said: str = ""
    """Words of the article that belong here: what somebody said last, what rests on a source."""


class Notes:
    """Collects wraps and notes of one article, in the order of the text."""

    def __init__(self, view: View, annotated: Annotated) -> None:
        self.view = view
        self.annotated = annotated
        self.article = annotated.article
        self.found = annotated.findings
        self.slug = annotated.article.slug
        self.here = f"articles/{self.slug}.html"
        self.wraps: list[Wrap] = []
        self.first: dict[str, int] = {}
        self.number: dict[tuple[str, str], int] = {}
        self.made: dict[int, Note] = {}
        self._mixed = is_mixed(annotated)
        self._headings = [b.span.start for b in self.article.blocks if b.kind == "heading"]
        self._met: set[tuple[int, int]] = set()

    def collect(self) -> tuple[tuple[Wrap, ...], tuple[Note, ...]]:
        """(wraps, notes)."""
        found = self.found
        order = [(m.span.start, 0, i, "mention") for i, m in enumerate(found.mentions)]
        order += [(q.span.start, 1, i, "quote") for i, q in enumerate(found.quotes)]
        order += [(s.span.start, 2, i, "source") for i, s in enumerate(found.sources)]
        order += [(t.span.start, 3, i, "time") for i, t in enumerate(found.times)]
        for _, _, index, kind in sorted(order):
            getattr(self, "_" + kind)(index)
        self._sentences()
        return tuple(self.wraps), tuple(self.made[n] for n in sorted(self.made))

    def to(self, path: str) -> str:
        """A link from this page."""
        return relative(self.here, path)

    def _anchor(self, kind: str, index: int) -> str:
        return self.view.graph.anchor(self.slug, kind, index)

    def _numbered(self, kind: str, key: str) -> tuple[int, bool]:
        new = (kind, key) not in self.number
        return self.number.setdefault((kind, key), len(self.number) + 1), new

    def _class(self, name: str, by: str) -> str:
        """`name`, with `v` when a person made it in an article that has machine-made annotations as well."""
        return name + " v" * (self._mixed and by == EDITOR)

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

    def _mention(self, index: int) -> None:
        mention = self.found.mentions[index]
        entity = self.view.graph.entities.get(mention.entity)
        anchor = self._anchor("mention", index)
        if entity is None:
            return
        name = layer_of(entity)
        number, new = self._numbered("entity", entity.id)
        if new:
            self._entity_note(number, entity.id)
        if mention.form == "pronoun":
            self.wraps.append(
                Wrap(mention.span, "span", (("class", "r"), ("id", anchor), ("data-n", str(number))), 6)
            )
            return
        name = self._class(name + " n" * (mention.form == "nominal"), mention.by)
        self._trigger(mention.span, name, self.to(f"entities/{entity.id}.html"), number, anchor, 5)

    def _entity_note(self, number: int, entity_id: str) -> None:
        entity = self.view.graph.entities[entity_id]
        local = next((e for e in self.found.entities if e.id == entity_id), entity)
        about = (local.about or entity.about)[:1]
        places = [i for i, m in enumerate(self.found.mentions) if m.entity == entity_id and m.form != "pronoun"]
        lines = tuple(told(d) + "." * (d.text[-1:] not in ".!?") for d in about)
        lines += self._governments(entity_id)
        links = [Link(count(len(places), "mention") + " here", "#" + self._anchor("mention", (places or [0])[0]))]
        if entity_id in self.view.speakers:
            links.append(Link("Quotes", self.to(f"quotes/{entity_id}.html")))
        title = Link(entity.name, self.to(f"entities/{entity_id}.html"))
        kind = layer_of(entity)
        said = self._last_words(entity_id)
        self.made[number] = Note(number, kind, title, kind_of(entity), lines, tuple(links), entity.facts[:4], said)

    def _governments(self, entity_id: str) -> tuple[str, ...]:
        """For a capital that acts: whose government its name stands for here."""
        names = [m for m in self.found.mentions if m.entity == entity_id and m.form == "name"]
        meant = [m.government for m in names if m.government]
        told = government_of(meant[0]) if meant else ""
        if not told:
            return ()
        where = "here" if len(meant) == len(names) else f"in {len(meant)} of {len(names)} mentions here"
        return (f"{told} is meant {where}.",)

    def _last_words(self, entity_id: str) -> str:
        """The last direct words of a speaker in this article."""
        quotes = [
            q
            for q in self.found.quotes
            if q.kind == "direct" and q.speaker and q.speaker.entity == entity_id and entity_id in self.view.speakers
        ]
        return short(quotes[-1].span.of(self.article.text), 120) if quotes else ""

    def _quote(self, index: int) -> None:
        quote = self.found.quotes[index]
        one = self.view.quotation(self.slug, index)
        if one is None:
            return
        number, new = self._numbered("quote", one.id)
        speaker = self.view.name(one.speaker, one.speaker_text) or "speaker unknown"
        href = self.to(f"quotes/{one.speaker}.html") if one.speaker in self.view.speakers else f"#{number}"
        anchor = self._anchor("quote", index)
        if new:
            self.made[number] = Note(
                number,
                "q",
                Link(speaker, href),
                "Quote",
                self._quote_lines(index, one),
                (Link("The words", f"#{anchor}"), *self._same_words(one)),
            )
        name = self._class("q" + " i" * (quote.kind == "indirect"), quote.by)
        attrs = (("class", name), ("id", anchor), ("data-n", str(number)))
        self.wraps.append(Wrap(quote.span, "span", attrs, 1))
        if new:
            end = Span(quote.span.end, quote.span.end)
            self._trigger(end, self._class("k", quote.by), href, number, "", 1, label=f"Quote: {speaker}")

    def _quote_lines(self, index: int, one: Quotation) -> tuple[str, ...]:
        quote = self.found.quotes[index]
        how = f"{one.kind.capitalize()} speech"
        if quote.cue:
            how += f", “{short(quote.cue.text, 40)}”{CUE[quote.cue.kind]}"
        said = (f"Said on {shown(one.said)}.",) if one.said else ()
        return (how + ".", *said, *_evidence(one.evidence))

    def _same_words(self, one: Quotation) -> tuple[Link, ...]:
        quotations, out = self.view.graph.quotations, []
        for variant in one.variants[:3]:
            other = quotations.get(variant.quotation)
            if other is None:
                continue
            title = short(self.view.faces[other.parts[0].slug].title, 60)
            doubt = ", by another speaker" * variant.other_speaker + ", said on another day" * variant.other_date
            out.append(Link(f"{WORDING[variant.wording]} in {title}{doubt}", self.to(self._quote_at(other.parts[0]))))
        return tuple(out)

    def _quote_at(self, place: Place) -> str:
        return self.view.anchor(place.slug, "quote", place.index)

    def _source(self, index: int) -> None:
        mention = self.found.sources[index]
        source = self.view.source(self.slug, index)
        if source is None:
            return
        number, new = self._numbered("source", source.id)
        href = self.to(f"sources/{source.id}.html")
        if new:
            here = sum(p.slug == self.slug for p in source.mentions)
            claims = [self.found.sources[p.index].claim for p in source.mentions if p.slug == self.slug]
            role = ROLE[source.role]
            lines = (f"{role[:1].upper()}{role[1:]}.", *(("What rests on it:",) if any(claims) else ()))
            rests = next((short(c.of(self.article.text), 140) for c in claims if c), "")
            links = (Link(f"Named {count(here, 'time')} here", "#" + self._anchor("source", index)),)
            self.made[number] = Note(number, "s", Link(source.name, href), "Source", lines, links, said=rests)
        anchor = self._anchor("source", index)
        name = self._class("s", mention.by)
        cue = mention.cue.span if mention.cue else None
        if cue and not cue.overlaps(mention.span):
            self.wraps.append(
                Wrap(mention.span, "span", (("class", name), ("id", anchor), ("data-n", str(number))), 3)
            )
            if not any(w.span == cue and w.tag == "a" for w in self.wraps):
                self._trigger(cue, self._class("s c", mention.by), href, number, "", 4)
        else:
            self._trigger(mention.span, name, href, number, anchor, 3)

    def _time(self, index: int) -> None:
        time = self.found.times[index]
        number, new = self._numbered("time", f"{time.value}|{time.rule}")
        words = " ".join(time.span.of(self.article.text).split())
        moment = next((i for i, m in enumerate(self.found.moments) if m.time == index), None)
        href = f"#e{moment}" if moment is not None else f"#{number}"
        if new:
            title = shown(time.value) if time.value and not time.value.endswith("_REF") else words
            rule = time.rule[:1].upper() + time.rule[1:] + "." * bool(time.rule)
            lines = (rule,) if rule else ()
            self.made[number] = Note(number, "d", Link(title, href), "Date", lines, self._then(moment))
        self._trigger(time.span, self._class("d", time.by), href, number, self._anchor("time", index), 5)

    def _then(self, moment: int | None) -> tuple[Link, ...]:
        """What else the article says of that date, and where the site's timeline has its year."""
        if moment is None:
            return ()
        date = self.found.moments[moment].date
        others = [
            Link("Also then: " + said(self.annotated, m, 70), "#" + self._anchor("moment", i))
            for i, m in enumerate(self.found.moments)
            if m.date == date and not m.inferred and m.sentence != self.found.moments[moment].sentence
        ]
        return (*others[:2], Link(f"All of {shown(year_of(date))}", self.to(f"timeline.html#y{year_of(date)}")))

    def _sentences(self) -> None:
        for index, moment in enumerate(self.found.moments):
            self.wraps.append(
                Wrap(moment.sentence, "span", (("class", "m"), ("id", self._anchor("moment", index))), 0)
            )


def _evidence(evidence: Evidence | None) -> tuple[str, ...]:
    """What the seeds say; the article's own words where they differ, never the seed's."""
    if evidence is None:
        return ()
    words = [f"“{here}”" for here, _ in evidence.changes if here][:3]
    return (VERDICT[evidence.verdict], *(("Other words there for " + ", ".join(words) + ".",) if words else ()))


def is_mixed(annotated: Annotated) -> bool:
    """True where a person's annotations stand beside a machine's."""
    return annotated.article.meta.annotate == "auto"
