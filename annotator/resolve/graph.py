"""resolve(articles, seeds) -> SiteGraph: runs the passes in order."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.base.shelf import Shelf
from annotator.base.trust import slug
from annotator.model import (
    Account,
    Annotated,
    Description,
    Entity,
    Face,
    Label,
    Moment,
    Place,
    Precision,
    Reference,
    Role,
    Seed,
    SiteGraph,
    Source,
    SourceMention,
    Span,
)
from annotator.resolve.dossiers import addresses, lists
from annotator.resolve.events import Events
from annotator.resolve.faces import face
from annotator.resolve.identity import identify, names_of
from annotator.resolve.ledger import account, ledger
from annotator.resolve.links import host, refer, with_links
from annotator.resolve.quotations import Quotations


def resolve(articles: Iterable[Annotated], seeds: Mapping[str, Seed]) -> SiteGraph:
    """Link everything with everything. Pure; the order of `articles` does not matter.

    Articles are gone through twice: for the names, and with their ids. All else is small.
    """
    shelf = articles if isinstance(articles, Shelf) else Shelf(Annotated, articles)
    names = [names_of(a) for a in shelf]
    order = sorted(range(len(names)), key=lambda i: names[i].slug)
    order.sort(key=lambda i: str(names[i].published or ""), reverse=True)
    identities = identify(names)
    names.clear()
    entities = {site_id: one_entity(site_id, views) for site_id, views in sorted(identities.entities.items())}
    identities.entities.clear()
    gathered = _Gathered(entities, seeds)
    for i in order:
        one = shelf[i]
        gathered.put(with_links(renamed(one, identities.ids.pop(one.article.slug))))
    return gathered.graph(tuple(sorted(identities.doubts)))


class _Gathered:
    """The graph in the making, an article at a time, newest first."""

    def __init__(self, entities: dict[str, Entity], seeds: Mapping[str, Seed]) -> None:
        self.entities = entities
        self.articles = Shelf(Annotated)
        self.faces: dict[str, Face] = {}
        self.mentions: dict[str, list[Place]] = {}
        self.sources = Sources(entities)
        self.quotations = Quotations(seeds)
        self.timeline: list[tuple[tuple[str, int], Place]] = []
        self.events = Events()
        self.accounts: list[Account] = []
        self.references: dict[tuple[str, str], Reference] = {}

    def put(self, annotated: Annotated) -> None:
        """Take in an article that has the site's ids."""
        slug, found = annotated.article.slug, annotated.findings
        for index, mention in enumerate(found.mentions):
            self.mentions.setdefault(mention.entity, []).append(Place(slug, index))
        sources = self.sources.put(annotated)
        quotations = self.quotations.put(annotated)
        self.timeline += [(first_day(moment), Place(slug, index)) for index, moment in enumerate(found.moments)]
        self.events.put(annotated)
        self.accounts.append(account(annotated, sources))
        refer(self.references, annotated)
        mark = self.articles.put(annotated)
        self.faces[slug] = face(annotated, mark, sources, quotations, self.entities)

    def graph(self, doubts: tuple[tuple[str, Span, str], ...]) -> SiteGraph:
        """All of it together."""
        sources = self.sources.all()
        self.timeline.sort()
        made = SiteGraph(
            articles=self.articles,
            entities=self.entities,
            mentions={entity: tuple(places) for entity, places in sorted(self.mentions.items())},
            quotations=self.quotations.all(),
            sources=sources,
            timeline=tuple(place for _, place in self.timeline),
            events=self.events.all(),
            doubts=doubts,
            ledger=ledger(self.accounts, sources, self.references),
            faces=self.faces,
        )
        return replace(made, addresses=addresses(made), lists=lists(made))


def renamed(annotated: Annotated, ids: Mapping[str, str]) -> Annotated:
    """The article with the site's entity ids. `ids`: id within the article -> id within the site."""
    found = annotated.findings

    def site(entity: str | None) -> str | None:
        return None if entity is None else ids.get(entity)

    findings = replace(
        found,
        mentions=tuple(replace(m, entity=site(m.entity) or m.entity) for m in found.mentions),
        entities=tuple(replace(e, id=site(e.id) or e.id) for e in found.entities),
        quotes=tuple(
            replace(q, speaker=replace(q.speaker, entity=site(q.speaker.entity))) if q.speaker else q
            for q in found.quotes
        ),
        sources=tuple(replace(s, entity=site(s.entity)) for s in found.sources),
    )
    return replace(annotated, findings=findings)


def one_entity(site_id: str, views: Sequence[Entity]) -> Entity:
    """The site's view of an entity from the articles' views, oldest first."""
    names = Counter(v.name for v in views)
    name = max(names, key=lambda n: (names[n], len(n), n))
    if any(v.known == site_id for v in views):
        name = next(v.name for v in views if v.known == site_id)
    labels: dict[Label, float] = {}
    for view in views:
        labels[view.label] = labels.get(view.label, 0.0) + view.confidence
    label = max(labels, key=lambda x: (labels[x], x))
    sure = max(v.confidence for v in views if v.label == label)
    aliases = dict.fromkeys(n for v in views for n in (v.name, *v.aliases) if n != name)
    about: dict[tuple[str, str], Description] = {}
    for view in reversed(views):
        for one in view.about:
            about.setdefault((one.text.casefold(), ""), one)
    facts = dict(pair for v in views for pair in v.facts)
    known = next((v.known for v in views if v.known), "")
    given = dict(pair for v in views for pair in v.attributes)
    return Entity(
        site_id,
        name,
        label,
        tuple(aliases),
        tuple(about.values()),
        tuple(facts.items()),
        known,
        sure,
        tuple(given.items()),
    )


class Sources:
    """Sources by id: an entity's are one over the site; descriptions are one by their words."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self._first: dict[str, Source] = {}
        self._places: dict[str, list[Place]] = {}
        self._roles: dict[str, Counter[Role]] = {}

    def put(self, annotated: Annotated) -> tuple[str, ...]:
        """Take in an article; the ids of its sources, one for each source mention."""
        slug, out = annotated.article.slug, []
        for index, mention in enumerate(annotated.findings.sources):
            one = self._source(mention, annotated.article.text)
            self._first.setdefault(one.id, one)
            self._places.setdefault(one.id, []).append(Place(slug, index))
            self._roles.setdefault(one.id, Counter())[mention.role] += 1
            out.append(self._first[one.id].id)
        return tuple(out)

    def _source(self, mention: SourceMention, text: str) -> Source:
        if mention.entity and mention.entity in self.entities:
            return Source(mention.entity, self.entities[mention.entity].name, mention.role, mention.entity, ())
        if mention.url and mention.cue is None:
            name = host(mention.url) or mention.url
            return Source("source-" + slug(name, longest=60), name, mention.role, None, ())
        if mention.role == "unspecified":
            return Source("no-source-named", "No source named", mention.role, None, ())
        words = mention.name or mention.span.of(text)
        bare = words.removeprefix("the ").removeprefix("The ")
        name = bare[:1].upper() + bare[1:]
        return Source("source-" + slug(bare, longest=60), name, mention.role, None, ())

    def all(self) -> dict[str, Source]:
        """All of them, by id."""
        return {
            i: replace(one, role=self._roles[i].most_common(1)[0][0], mentions=tuple(self._places[i]))
            for i, one in sorted(self._first.items())
        }


_SIZE: dict[Precision, int] = {
    "century": 0, "decade": 1, "year": 2, "half": 3, "season": 4, "quarter": 5, "month": 6, "week": 7, "day": 8,
}  # fmt: skip


_SEASONS = {"SP": "03", "SU": "06", "FA": "09", "WI": "12"}


def first_day(moment: Moment) -> tuple[str, int]:
    """Sorts moments: by the first day of their date, coarse dates before the days inside them."""
    date = moment.date
    part = date[5:]
    if date.startswith("BC"):
        year = int(date[2:].partition("-")[0].ljust(4, "0"))
        return f"!{9999 - year:04}", _SIZE[moment.precision]  # "!" sorts before all digits
    if moment.precision in ("century", "decade"):
        date = date.ljust(4, "0") + "-01-01"
    elif moment.precision == "quarter":
        date = f"{date[:4]}-{3 * int(part[1]) - 2:02}-01"
    elif moment.precision == "half":
        date = f"{date[:4]}-{1 if part == 'H1' else 7:02}-01"
    elif moment.precision == "season":
        date = f"{date[:4]}-{_SEASONS.get(part, '01')}-01"
    elif moment.precision == "week":
        date = _monday(date)
    else:
        date = (date + "-01-01")[:10]
    return date, _SIZE[moment.precision]


def _monday(week: str) -> str:
    try:
        return dt.date.fromisocalendar(int(week[:4]), int(week[6:8]), 1).isoformat()
    except ValueError:
        return week[:4] + "-01-01"
