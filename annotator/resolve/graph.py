"""resolve(articles, seeds) -> SiteGraph: runs the passes in order."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.model import (
    Annotated,
    Description,
    Entity,
    Label,
    Moment,
    Place,
    Precision,
    Role,
    Seed,
    SiteGraph,
    Source,
)
from annotator.resolve.anchors import anchors
from annotator.resolve.events import events
from annotator.resolve.identity import identify
from annotator.resolve.ledger import ledger
from annotator.resolve.links import host, with_links
from annotator.resolve.quotations import quotations
from annotator.trust import slug


def resolve(articles: Sequence[Annotated], seeds: Mapping[str, Seed]) -> SiteGraph:
    """Link everything with everything. Pure; the order of `articles` does not matter."""
    newest = sorted(articles, key=lambda a: a.article.slug)
    newest.sort(key=lambda a: str(a.findings.published or ""), reverse=True)
    identities = identify(newest)
    ids: dict[str, dict[str, str]] = {}
    for (article, entity), site_id in identities.ids.items():
        ids.setdefault(article, {})[entity] = site_id
    named = tuple(with_links(renamed(a, ids.get(a.article.slug, {}))) for a in newest)
    entities = {site_id: one_entity(site_id, views) for site_id, views in sorted(identities.entities.items())}
    sources = sources_of(named, entities)
    return SiteGraph(
        articles=named,
        entities=entities,
        mentions=_mentions(named),
        quotations=quotations(named, seeds),
        sources=sources,
        anchors={key: name for a in named for key, name in anchors(a).items()},
        timeline=_timeline(named),
        events=events(named),
        doubts=tuple(sorted(identities.doubts)),
        ledger=ledger(named, sources),
    )


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
    labels = Counter(v.label for v in views)
    label: Label = max(labels, key=lambda x: (labels[x], x))
    aliases = dict.fromkeys(n for v in views for n in (v.name, *v.aliases) if n != name)
    about: dict[tuple[str, str], Description] = {}
    for view in reversed(views):
        for one in view.about:
            about.setdefault((one.text.casefold(), ""), one)
    facts = dict(pair for v in views for pair in v.facts)
    known = next((v.known for v in views if v.known), "")
    return Entity(site_id, name, label, tuple(aliases), tuple(about.values()), tuple(facts.items()), known)


def _mentions(articles: Iterable[Annotated]) -> dict[str, tuple[Place, ...]]:
    out: dict[str, list[Place]] = {}
    for annotated in articles:
        for index, mention in enumerate(annotated.findings.mentions):
            out.setdefault(mention.entity, []).append(Place(annotated.article.slug, index))
    return {entity: tuple(places) for entity, places in sorted(out.items())}


def sources_of(articles: Iterable[Annotated], entities: Mapping[str, Entity]) -> dict[str, Source]:
    """Sources by id: an entity's are one over the site; descriptions are one by their words."""
    first: dict[str, Source] = {}
    places: dict[str, list[Place]] = {}
    roles: dict[str, Counter[Role]] = {}
    for annotated in articles:
        for index, mention in enumerate(annotated.findings.sources):
            words = mention.name or mention.span.of(annotated.article.text)
            if mention.entity and mention.entity in entities:
                entity = mention.entity
                source_id, name = entity, entities[entity].name
            elif mention.url and mention.cue is None:
                entity, name = None, host(mention.url) or mention.url
                source_id = "source-" + slug(name, longest=60)
            elif mention.role == "unspecified":
                entity, source_id, name = None, "no-source-named", "No source named"
            else:
                bare = words.removeprefix("the ").removeprefix("The ")
                entity, source_id, name = None, "source-" + slug(bare, longest=60), bare[:1].upper() + bare[1:]
            first.setdefault(source_id, Source(source_id, name, mention.role, entity, ()))
            places.setdefault(source_id, []).append(Place(annotated.article.slug, index))
            roles.setdefault(source_id, Counter())[mention.role] += 1
    return {
        i: replace(one, role=roles[i].most_common(1)[0][0], mentions=tuple(places[i]))
        for i, one in sorted(first.items())
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


def _timeline(articles: Sequence[Annotated]) -> tuple[Place, ...]:
    rows = [
        (first_day(moment), Place(a.article.slug, index))
        for a in articles
        for index, moment in enumerate(a.findings.moments)
    ]
    return tuple(place for _, place in sorted(rows))
