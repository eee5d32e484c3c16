"""What a card says of a name, a quotation, a source, a date: what this article knows, and no grammar."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from annotator.model import Annotated, CueKind, Evidence, Moment, Quotation, Quote, Span, Stance, by_person
from annotator.model.findings import DOUBTFUL
from annotator.pages import documents
from annotator.pages.common import ROLE, Link, View, around, count, kind_of, layer_of, short, told
from annotator.pages.dates import distance, in_full, shown, year_of
from annotator.pages.excerpts import excerpt, on
from annotator.pages.known import Maps, government_of, locator_map
from annotator.pages.origin import origin
from annotator.pages.picture import NONE
from annotator.pages.rail import said

STANCE: dict[Stance, str] = {
    "said": "",
    "denied": "denied",
    "asked": "asked",
    "conceded": "conceded",
    "planned": "planned",
    "urged": "urged",
    "other": "",
}
"""What the speaker does with the words, where it is more than saying."""

MANNER: dict[CueKind, str] = {
    "neutral": "",
    "claiming": "called a claim",
    "denying": "a denial",
    "warning": "a warning",
    "promising": "a promise",
    "doubting": "doubted by the article",
    "reporting": "second-hand",
}
"""What the article's verb makes of words that are said."""

VERDICT = {
    "verbatim": "Word for word in the source document.",
    "differs": "Worded differently in the source document.",
    "not found": "Not in the source documents.",
}

WORDING = {"same": "Same words", "cut": "Shorter", "fuller": "In full", "changed": "Reworded"}
"""How another article gives a quotation."""

_SENTENCE = 260
"""Characters of the sentence that introduces somebody; a longer one is cut between clauses."""
_ROWS = 3
"""Quotations, statements or sentences that a card lists."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note at the foot of an article; the same words are the card."""

    number: int
    kind: str
    """Class of its layer: p o l x q s d."""
    title: Link
    label: str
    lines: tuple[str, ...]
    links: tuple[Link, ...] = ()
    """At most two."""
    facts: tuple[tuple[str, str], ...] = ()
    said: str = ""
    """The sentence of the article that belongs here: the one that introduces somebody, the rest of a quotation's."""
    heading: str = ""
    """What `rows` are."""
    rows: tuple[Link, ...] = ()
    """What somebody says here, what rests on a source, what else happened then."""
    map: Markup = NONE
    """Where a place lies, the land by reference to `ArticlePage.land`."""
    html: Markup = NONE
    """The words of a person's note."""
    mark: str = ""
    """A digest of a person's note."""
    origin: str = ""
    """Whether a program found it, a person reviewed it, or a person made it."""


class Cards:
    """Writes the notes of one article. `numbers` is filled before notes that lead to others are written."""

    def __init__(self, view: View, annotated: Annotated, numbers: dict[tuple[str, str], int]) -> None:
        self.view = view
        self.annotated = annotated
        self.found = annotated.findings
        self.text = annotated.article.text
        self.slug = annotated.article.slug
        self.numbers = numbers
        self.maps = Maps()

    def _to(self, path: str) -> str:
        return path.removeprefix("articles/") if path.startswith("articles/") else "../" + path

    def _at(self, kind: str, index: int) -> str:
        return "#" + self.view.graph.anchor(self.slug, kind, index)

    def _inside(self, kind: str, key: str) -> str:
        """The address of another note of this article; empty when it has none."""
        number = self.numbers.get((kind, key))
        return f"#{number}" if number else ""

    def _sentence(self, span: Span) -> Span:
        inside = next((s for s in self.found.sentences if s.overlaps(span)), span)
        return Span(min(inside.start, span.start), max(inside.end, span.end))

    def tells(self, entity_id: str) -> bool:
        """Whether a card would say more than the name's own words: of what has a page, or is known from elsewhere."""
        if entity_id not in self.view.graph.entities:
            return False
        entity = self.view.graph.entities[entity_id]
        return self.view.graph.has_page(entity_id) or bool(
            entity.facts
            or self._governments(entity_id)
            or (kind_of(entity) == "Place" and locator_map(entity.known)[0])
        )

    def entity(self, number: int, entity_id: str) -> Note:
        """Who or what it is, the sentence that introduces it, and what it says here."""
        entity = self.view.graph.entities[entity_id]
        local = next((e for e in self.found.entities if e.id == entity_id), entity)
        before = self.view.introduced(entity_id, self.slug)
        about = local.about[:1] or ((before,) if before else ())
        places = [i for i, m in enumerate(self.found.mentions) if m.entity == entity_id and m.form != "pronoun"]
        lines = tuple(told(d) + "." * (d.text[-1:] not in ".!?") for d in about)
        if entity.doubtful:
            lines += ("The article does not say what kind of name this is.",)
        rows = self._sayings(entity_id)
        links = (
            (Link("All quotations", self._to(f"quotes/{entity_id}.html")),) if entity_id in self.view.speakers else ()
        )
        often = f", named {count(len(places), 'time')}" if len(places) > 1 else ""
        return Note(
            number,
            layer_of(entity),
            Link(entity.name, self._to(self.view.graph.addresses[entity_id])),
            kind_of(entity) + often,
            lines + self._governments(entity_id),
            links,
            entity.facts[:4],
            self._introduction(places, next((d.sentence for d in local.about[:1]), None)),
            "Says here" if rows else "",
            rows,
            self.maps.of(entity.known) if kind_of(entity) == "Place" else NONE,
            origin=origin(self.view, [self.found.mentions[i] for i in places]),
        )

    def _introduction(self, places: list[int], sentence: Span | None) -> str:
        """The sentence that says who it is, else the first that names it."""
        words = None
        if sentence is None and places:
            words = self.found.mentions[places[0]].span
            sentence = self._sentence(words)
        return around(self.text, sentence, words, _SENTENCE) if sentence else ""

    def _sayings(self, entity_id: str) -> tuple[Link, ...]:
        """The quotations of a speaker, those in most of the speaker's own words first."""
        order = {"direct": 0, "mixed": 1, "indirect": 2}
        first: dict[str, int] = {}
        for i, q in enumerate(self.found.quotes):
            one = self.view.quotation(self.slug, i)
            if one is not None and one.speaker == entity_id:
                first.setdefault(q.group, i)
        best = sorted(first.values(), key=lambda i: (order[self.found.quotes[i].kind], i))[:_ROWS]
        return tuple(
            Link(short(self.found.quotes[i].span.of(self.text), 90), self._at("quote", i)) for i in sorted(best)
        )

    def _governments(self, entity_id: str) -> tuple[str, ...]:
        """For a capital that acts: whose government its name stands for here."""
        names = [m for m in self.found.mentions if m.entity == entity_id and m.form == "name"]
        meant = [m.government for m in names if m.government]
        government = government_of(meant[0]) if meant else ""
        if not government:
            return ()
        where = "here" if len(meant) == len(names) else f"in {len(meant)} of {len(names)} places here"
        return (f"{government} is meant {where}.",)

    def quote(self, number: int, index: int, one: Quotation) -> Note:
        """Who says it, who that is, on what occasion, on whose word, and whether the source document has it."""
        quote = self.found.quotes[index]
        name = self.view.name(one.speaker, one.speaker_text)
        href = self._inside("entity", one.speaker or "") or (
            self._to(f"quotes/{one.speaker}.html") if one.speaker in self.view.speakers else ""
        )
        words = {"direct": "Quotation", "mixed": "Quotation in part", "indirect": "Reported speech"}[one.kind]
        rows = self._grounds(one, quote)
        return Note(
            number,
            "q",
            Link(name[:1].upper() + name[1:] or "Speaker unclear", href or f"#{number}"),
            f"{words}, {STANCE[quote.stance]}" if STANCE[quote.stance] else words,
            (*self._role(one, quote), *self._told(one, quote), *_evidence(one.evidence)),
            (*self._document(one), *self._same_words(one))[:2],
            said=self._occasion(quote),
            heading="According to" if rows else "",
            rows=rows,
            origin=origin(self.view, [q for q in self.found.quotes if q.group == quote.group]),
            html=self._bound(quote),
        )

    def _bound(self, quote: Quote) -> Markup:
        """The passages to which a person has bound the parts of a quotation."""
        spans = [q.span for q in self.found.quotes if q.group == quote.group]
        found = [b for s in spans if (b := on(self.annotated.article.bindings, s))]
        return Markup().join(excerpt(self.view, b) for b in found)

    def _role(self, one: Quotation, quote: Quote) -> tuple[str, ...]:
        local = next((e for e in self.found.entities if e.id == one.speaker), None)
        about = local.about[:1] if local else ()
        if about:
            return tuple(told(d) + "." * (d.text[-1:] not in ".!?") for d in about)
        role = quote.speaker.role if quote.speaker else "unspecified"
        if role in ("named_person", "unspecified"):
            return ()
        return (ROLE[role][:1].upper() + ROLE[role][1:] + ".",)

    def _told(self, one: Quotation, quote: Quote) -> tuple[str, ...]:
        lines = [MANNER[quote.cue.kind] if quote.cue and quote.stance == "said" else ""]
        lines.append(f"Said on {shown(one.said)}." if one.said else "")
        if quote.speaker and not by_person(quote.by) and quote.confidence < DOUBTFUL:
            lines.append("The speaker is uncertain.")
        return tuple(line for line in lines if line)

    def _occasion(self, quote: Quote) -> str:
        """The rest of the sentence around a quotation, where it says more than who speaks."""
        inside = self._sentence(quote.cue.span if quote.cue else quote.span)
        if not inside.overlaps(quote.span) or quote.kind == "indirect":
            return ""
        before = self.text[inside.start : max(inside.start, quote.span.start)].strip(" ,:;—–")
        after = self.text[min(inside.end, quote.span.end) : inside.end].strip(" ,:;—–")
        rest = " … ".join(part for part in (before, after) if len(part) > 2)
        known = quote.speaker.text if quote.speaker else ""
        return short(rest, 150) if len(rest.split()) > len(known.split()) + 3 else ""

    def _grounds(self, one: Quotation, quote: Quote) -> tuple[Link, ...]:
        """The sources, other than the speaker, on whose word these words rest."""
        rows: dict[str, Link] = {}
        for i, mention in enumerate(self.found.sources):
            source = self.view.source(self.slug, i)
            if source is None or not mention.claim or not mention.claim.overlaps(quote.span):
                continue
            if source.entity and source.entity == one.speaker:
                continue
            href = self._inside("source", source.id) or self._to(f"sources/{source.id}.html")
            if source.name.casefold() != one.speaker_text.casefold():
                rows.setdefault(source.id, Link(source.name, href))
        return tuple(rows.values())[:_ROWS]

    def _document(self, one: Quotation) -> tuple[Link, ...]:
        """The passage in the source document, where everybody may read that."""
        path = documents.link_to(self.view, one)
        return (Link("Read it in the document", self._to(path)),) if path else ()

    def _same_words(self, one: Quotation) -> tuple[Link, ...]:
        quotations, out = self.view.graph.quotations, []
        for variant in one.variants[:2]:
            other = quotations.get(variant.quotation)
            if other is None:
                continue
            title = short(self.view.faces[other.parts[0].slug].title, 60)
            doubt = ", by another speaker" * variant.other_speaker + ", said on another day" * variant.other_date
            at = self.view.anchor(other.parts[0].slug, "quote", other.parts[0].index)
            out.append(Link(f"{WORDING[variant.wording]} in {title}{doubt}", self._to(at)))
        return tuple(out)

    def source(self, number: int, index: int) -> Note:
        """What rests on it here."""
        mention, source = self.found.sources[index], self.view.source(self.slug, index)
        assert source is not None  # noqa: S101 - a note is only asked for where there is one
        here = [p.index for p in source.mentions if p.slug == self.slug]
        rows = tuple(
            Link(short(claim.of(self.text), 100), self._at("source", i))
            for i in here
            if (claim := self.found.sources[i].claim) is not None
        )
        role = ROLE[source.role]
        lines = (role[:1].upper() + role[1:] + ("." if source.named else ", without a name."),)
        return Note(
            number,
            "s",
            Link(source.name, self._to(f"sources/{source.id}.html")),
            "Source" + (f", named {count(len(here), 'time')}" if len(here) > 1 else ""),
            lines if source.role != "unspecified" else ("No source is named.",),
            (Link("Open the source", mention.url),) if mention.url else (),
            heading="Attributed to it" if rows else "",
            rows=rows[:_ROWS],
            origin=origin(self.view, [s for i in here if not (s := self.found.sources[i]).url]),
        )

    def time(self, number: int, index: int, moment: int | None) -> Note:
        """The day with its weekday, how it was read, and what else happened then."""
        time, found = self.found.times[index], self.found
        words = " ".join(time.span.of(self.text).split())
        title = in_full(time.value, words) if time.value else words[:1].upper() + words[1:]
        rule = "" if time.rule.endswith("as written") else time.rule[:1].upper() + time.rule[1:]
        away = distance(time.value, found.published)
        planned = moment is not None and found.moments[moment].future
        lines = [
            rule + "." * (rule[-1:] not in ".!?") if rule else "",
            away[:1].upper() + away[1:] + "." if away else "",
        ]
        rows = self._then(moment) if moment is not None else ()
        label = {"DURATION": "Length of time", "SET": "How often"}.get(time.kind, "Date") + ", planned" * planned
        date = found.moments[moment].date if moment is not None else ""
        year = year_of(date)
        return Note(
            number,
            "d",
            Link(title, f"#e{moment}" if moment is not None else f"#{number}"),
            label,
            tuple(line for line in lines if line) or (f"The article has “{words}”.",),
            (Link(f"All of {shown(year)}", self._to(f"timeline.html#y{year}")),) if date else (),
            heading="Also on this date" if rows else "",
            rows=rows,
            origin=origin(self.view, [t for t in found.times if (t.value, t.rule) == (time.value, time.rule)]),
        )

    def _then(self, moment: int) -> tuple[Link, ...]:
        """What else the article says of that date."""
        one: Moment = self.found.moments[moment]
        others = [
            Link(said(self.annotated, m), self._at("moment", i))
            for i, m in enumerate(self.found.moments)
            if m.date == one.date and not m.inferred and m.sentence != one.sentence
        ]
        return tuple(others[:_ROWS])


def _evidence(evidence: Evidence | None) -> tuple[str, ...]:
    """What the seeds say; the article's own words where they differ, never the seed's."""
    if evidence is None:
        return ()
    words = [f"“{here}”" for here, _ in evidence.changes if here][:3]
    return (VERDICT[evidence.verdict], *(("It differs at " + ", ".join(words) + ".",) if words else ()))
