"""Same entity? Which entities of different articles are one, and what the site calls them.

A wrong merge tells the reader a falsehood, a missed one costs a click: so a bare surname never joins two
articles, and two people of one name whose ages cannot be one person's stay two. Articles are taken oldest first, so
that a new article changes no id that was there.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from annotator.base.trust import INDEX, slug
from annotator.model import Annotated, Entity, Label, Span

_COARSE: dict[Label, str] = {"PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place"}


_AGE_BEHIND = re.compile(r"(?:, (?:aged? )?| \(|,(?: [^,.;]{2,60},)? who is )(\d{1,3})(?=[,.)])")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old $")
_AGE_INSIDE = re.compile(r"\b(\d{1,3})-year-old\b")
APART = 2
"""Years between two births from which they are those of two people: ages are told in whole years."""


@dataclass(slots=True)
class Identities:
    """Article -> id within the article -> id within the site; and the doubts met on the way."""

    ids: dict[str, dict[str, str]] = field(default_factory=dict)
    entities: dict[str, list[Entity]] = field(default_factory=dict)
    """Site id -> the articles' views of it, oldest first."""
    doubts: list[tuple[str, Span, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named:
    """What an article says of identities."""

    slug: str
    published: dt.date | None
    entities: tuple[Entity, ...]
    first: dict[str, Span]
    """Person called by one word, or whose age is told -> the first mention."""
    born: dict[str, int]
    """Person -> year of birth, give or take one, by the age that the article tells."""


def names_of(annotated: Annotated) -> Named:
    """The part of an article that identities are decided by."""
    found = annotated.findings
    first: dict[str, Span] = {}
    bare = {e.id for e in found.entities if e.label == "PERSON" and not any(keys_of(e))}
    born = _births(annotated)
    for mention in found.mentions if bare or born else ():
        if mention.entity in bare or mention.entity in born:
            first.setdefault(mention.entity, mention.span)
    return Named(annotated.article.slug, found.published, found.entities, first, born)


def _births(annotated: Annotated) -> dict[str, int]:
    """Person -> year of birth, by the first age told beside a name: "Ann Lee, 45," and "the 45-year-old Ann Lee"."""
    published, text = annotated.findings.published, annotated.article.text
    out: dict[str, int] = {}
    for mention in annotated.findings.mentions if published is not None else ():
        if mention.label != "PERSON" or mention.form == "pronoun" or mention.entity in out:
            continue
        start, end = mention.span.start, mention.span.end
        if mention.form == "nominal":
            found = _AGE_INSIDE.search(text, start, end)
        else:
            found = _AGE_BEHIND.match(text, end) or _AGE_BEFORE.search(text, max(0, start - 20), start)
        if found is not None and published is not None:
            out[mention.entity] = published.year - int(found.group(1))
    return out


def identify(articles: Iterable[Named]) -> Identities:
    """Decide over all articles which entities are one."""
    out = Identities()
    keys: dict[tuple[str, str], str] = {}
    bare: list[tuple[Named, Entity, str]] = []
    births: dict[str, int] = {}
    others: dict[str, dict[str, None]] = {}
    """Site id -> the other people of that name."""
    by_age = sorted(articles, key=lambda a: (a.published is None, a.published, a.slug))
    catalogue = {e.known for a in by_age for e in a.entities if e.known and e.known == e.id}
    taken = {INDEX, *catalogue}
    for named in by_age:
        ids = out.ids[named.slug] = {}
        for entity in named.entities:
            known = list(keys_of(entity))
            at = named.slug
            site_id = next((keys[k] for k in known if k in keys), None)
            namesake = site_id is not None and _is_another(named, entity, births.get(site_id))
            if namesake and site_id is not None:
                out.doubts.append(_two_of_a_name(named, entity, site_id))
                of_the_name = others.get(site_id, {})
                site_id = next((i for i in of_the_name if not _is_another(named, entity, births[i])), None)
            if site_id is None:
                wanted = wanted_id(entity, at)
                site_id = wanted if wanted == entity.known else unused_id(wanted, entity.label, taken)
                taken.add(site_id)
            if namesake:
                others.setdefault(keys[known[0]], {})[site_id] = None
            if entity.id in named.born:
                births.setdefault(site_id, named.born[entity.id])
            for key in known:
                keys.setdefault(key, site_id)
            if not known and entity.label == "PERSON":
                bare.append((named, entity, site_id))
            ids[entity.id] = site_id
            out.entities.setdefault(site_id, []).append(entity)
    out.doubts.extend(_doubts(bare, out))
    return out


def _is_another(named: Named, entity: Entity, birth: int | None) -> bool:
    """True when the age that the article tells cannot be that of one born in the year `birth`."""
    own = named.born.get(entity.id)
    return own is not None and birth is not None and abs(own - birth) > APART


def _two_of_a_name(named: Named, entity: Entity, site_id: str) -> tuple[str, Span, str]:
    cure = f"[{entity.name}]{{.person ref={site_id}}}"
    what = f"'{entity.name}' is of another age than {site_id} and was taken for somebody else; if not, write {cure}"
    return named.slug, named.first[entity.id], what


def folded(name: str) -> str:
    """A name without case, accents, hyphens, dots and a leading article: equal for spellings of one name."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return re.sub(r"^the ", "", re.sub(r"[\s\-‐‑.·'’]+", " ", text)).strip()


def keys_of(entity: Entity) -> Iterable[tuple[str, str]]:
    """What makes an entity the same as one in another article; nothing for a bare surname."""
    kind = _COARSE.get(entity.label, "other")
    if entity.known:
        yield "known", entity.known
        return
    names = (entity.name, *entity.aliases)
    for name in names:
        key = folded(name)
        if kind in ("org", "other") and any(c.isdigit() for c in key):  # labels of G20 or Channel 4 vary by article
            if name == entity.name or _is_acronym(name):
                yield "numbered", _DIGITS_APART.sub("", key)
        elif kind == "person":
            if len(key.split()) > 1 and key == folded(entity.name):
                yield kind, key
        elif name == entity.name or _is_acronym(name):
            yield kind, key


_DIGITS_APART = re.compile(r"(?<=[^\W\d]) (?=\d)|(?<=\d) (?=[^\W\d])")
"""G20, G-20 and G 20 are one name; the 20 of another name never is."""


def _is_acronym(name: str) -> bool:
    """Whether a short name stands for one thing over the site: ITV, G20, M23."""
    if not name.isupper() or not name.isalnum():
        return False
    return len(name) >= 3 or (len(name) == 2 and any(c.isdigit() for c in name))


def wanted_id(entity: Entity, article: str) -> str:
    """The id an entity of `article` would like to have."""
    if entity.known and ":" not in entity.known:
        return entity.known
    name = slug(re.sub(r"^[Tt]he ", "", entity.name), longest=60)
    bare = entity.label == "PERSON" and len(folded(entity.name).split()) == 1 and not entity.known
    return f"{name}-in-{article}" if bare else name


def unused_id(wanted: str, label: Label, taken: Container[str]) -> str:
    """`wanted`, with the kind or a number behind it when it is taken."""
    for name in (wanted, f"{wanted}-{_COARSE.get(label, label.lower().replace('_', '-'))}"):
        if name not in taken:
            return name
    n = 2
    while f"{wanted}-{n}" in taken:
        n += 1
    return f"{wanted}-{n}"


def _doubts(bare: Sequence[tuple[Named, Entity, str]], out: Identities) -> Iterable[tuple[str, Span, str]]:
    surnames: dict[str, list[str]] = {}
    for site_id, views in out.entities.items():
        words = folded(views[0].name).split()
        if views[0].label == "PERSON" and len(words) > 1:
            surnames.setdefault(words[-1], []).append(site_id)
    for named, entity, site_id in bare:
        others = [s for s in surnames.get(folded(entity.name), []) if s != site_id]
        where = named.first.get(entity.id)
        if others and where:
            names = " or ".join(out.entities[o][0].name for o in others[:3])
            cure = f"[{entity.name}]{{.person ref={others[0]}}}"
            yield named.slug, where, f"'{entity.name}' may be {names}; if so, write {cure}"
