"""Same entity? Which entities of different articles are one, and what the site calls them.

A wrong merge tells the reader a falsehood, a missed one costs a click: so a bare surname never joins two
articles. Articles are taken oldest first, so that a new article changes no id that was there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from annotator.model import Annotated, Entity, Label, Span
from annotator.trust import slug

_COARSE: dict[Label, str] = {"PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place"}


@dataclass(slots=True)
class Identities:
    """(article slug, id within the article) -> id within the site; and the doubts met on the way."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    entities: dict[str, list[Entity]] = field(default_factory=dict)
    """Site id -> the articles' views of it, oldest first."""
    doubts: list[tuple[str, Span, str]] = field(default_factory=list)


def identify(articles: Iterable[Annotated]) -> Identities:
    """Decide over all articles which entities are one."""
    out = Identities()
    keys: dict[tuple[str, str], str] = {}
    bare: list[tuple[Annotated, Entity, str]] = []
    by_age = sorted(articles, key=lambda a: (a.findings.published is None, a.findings.published, a.article.slug))
    catalogue = {e.known for a in by_age for e in a.findings.entities if e.known and e.known == e.id}
    taken = set(catalogue)
    for annotated in by_age:
        for entity in annotated.findings.entities:
            known = list(keys_of(entity))
            at = annotated.article.slug
            site_id = next((keys[k] for k in known if k in keys), None)
            if site_id is None:
                wanted = wanted_id(entity, at)
                site_id = wanted if wanted == entity.known else unused_id(wanted, entity.label, taken)
                taken.add(site_id)
            for key in known:
                keys.setdefault(key, site_id)
            if not known and entity.label == "PERSON":
                bare.append((annotated, entity, site_id))
            out.ids[at, entity.id] = site_id
            out.entities.setdefault(site_id, []).append(entity)
    out.doubts.extend(_doubts(bare, out))
    return out


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
        if kind == "person":
            if len(key.split()) > 1 and key == folded(entity.name):
                yield kind, key
        elif name == entity.name or _is_acronym(name):
            yield kind, key


def _is_acronym(name: str) -> bool:
    return len(name) >= 3 and name.isupper() and name.isalpha()


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


def _doubts(bare: Sequence[tuple[Annotated, Entity, str]], out: Identities) -> Iterable[tuple[str, Span, str]]:
    surnames: dict[str, list[str]] = {}
    for site_id, views in out.entities.items():
        words = folded(views[0].name).split()
        if views[0].label == "PERSON" and len(words) > 1:
            surnames.setdefault(words[-1], []).append(site_id)
    for annotated, entity, site_id in bare:
        others = [s for s in surnames.get(folded(entity.name), []) if s != site_id]
        where = next((m.span for m in annotated.findings.mentions if m.entity == entity.id), None)
        if others and where:
            names = " or ".join(out.entities[o][0].name for o in others[:3])
            cure = f"[{entity.name}]{{.person ref={others[0]}}}"
            yield annotated.article.slug, where, f"'{entity.name}' may be {names}; if so, write {cure}"
