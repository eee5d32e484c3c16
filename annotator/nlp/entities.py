"""Who and what the text speaks of: mentions, their labels, and which of them are one entity.

`candidates` finds names by paragraph (`boundaries` mends their ends, `twins` finds what was missed), `labels`
decides the kind of each form, `grouping` joins forms into entities, `pronouns` binds he and she, `describe` says
who each is in the article's words.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise

from annotator.knowledge.gazetteer import demonym, facts, lookup
from annotator.lang.language import Language
from annotator.model import Entity, EntityMention, KnownName, Label, Span
from annotator.nlp.coreference import families, grouping, nominals, pronouns, things
from annotator.nlp.mentions import candidates, openers, shouting, twins
from annotator.nlp.mentions.mention import Cluster, Form, Name
from annotator.nlp.parsing.tokens import Parse
from annotator.nlp.typing import describe, governments, homes, labels, peoples

BY = "entities"
_DASHES = frozenset("-–—‑") | {"--"}


@cache
def _not_short(language: Language) -> frozenset[str]:
    """First words of a body's name that do not stand for it: they mean too much else."""
    return (
        language.common_words.COMMON
        | language.orgs.GENERIC
        | language.titles.ALL
        | language.names.ALL
        | language.orgs.FIRST
        | language.orgs.LAST
    )


_CONFIDENCE = {"model": 0.8, "whole": 0.9, "run": 0.6, "twin": 0.7, "known": 1.0}


def find_entities(
    parse: Parse, *, known: Sequence[KnownName] = ()
) -> tuple[tuple[EntityMention, ...], tuple[Entity, ...]]:
    """Mentions sorted by start, and the entities they speak of, in order of first mention."""
    clusters = named(parse, known=known)
    described = nominals.find_nominals(parse, clusters)
    bound = [
        *pronouns.resolve(parse, clusters, [(n.head, n.cluster) for n in described]),
        *things.resolve_things(parse, clusters),
    ]
    acting = governments.governments(clusters)
    mentions = [
        _mention(n, c, acting.get(id(n), "")) for c in clusters for n in c.names
    ]  # labels are settled once he and she are bound
    mentions += [EntityMention(n.span, n.cluster.label, n.cluster.id, "nominal", BY, 0.7) for n in described]
    for token, cluster in bound:
        mentions.append(EntityMention(token.span, cluster.label, cluster.id, "pronoun", BY, 0.7))
    mentions.sort(key=lambda m: (m.span.start, m.span.end))
    return tuple(mentions), tuple(_entity(c) for c in clusters)


def named(parse: Parse, *, known: Sequence[KnownName] = ()) -> list[Cluster]:
    """What the names of the text name, in order of first mention; no pronoun or description is bound yet."""
    settled = {_key(tuple(k.name.split())): k for k in known}
    names = _names(parse, known)
    small = {t.text for t in parse.tokens() if t.text.islower()}
    forms = _forms(parse.language, names, settled, small)
    clusters = [
        c
        for c in grouping.group(parse.language, families.settle_families(parse.language, forms), _introduced(names))
        if not labels.is_hardly_a_name(c)
    ]
    clusters.sort(key=lambda c: c.names[0].start)
    for number, cluster in enumerate(clusters, 1):
        cluster.id = cluster.known or f"e{number}"
    return clusters


def read_forms(parse: Parse) -> list[Form]:
    """Every form of the text with its clues, also of words that name nothing."""
    return list(forms_of(_names(parse, ()), {t.text for t in parse.tokens() if t.text.islower()}).values())


def _names(parse: Parse, known: Sequence[KnownName]) -> list[Name]:
    looked_for = (k.name.split() for k in known if k.entity or " " in k.name)
    settled = twins.by_first(tuple(words) for words in looked_for if words)
    found: list[list[Name]] = []
    loud = {
        p.i
        for p in parse.paragraphs
        if shouting.shouts(p) or (openers.is_headline(p) and (not p.i or p.kind == "heading"))
    }
    if len(loud) * 2 > len(parse.paragraphs):
        loud = set()
    for paragraph in parse.paragraphs:
        first = twins.find_twins(paragraph, [], settled, "known") if settled else []
        taken = {t.i for n in first for t in n.tokens}
        proposed = [] if paragraph.i in loud else candidates.find_names(paragraph)
        rest = [n for n in proposed if not any(t.i in taken for t in n.tokens)]
        found.append([*first, *rest])
    spelt = {
        tuple(t.text for t in n.tokens)
        for names in found for n in names
        if n.label not in ("NORP", "LANGUAGE") or len(n.tokens) > 1
    }  # fmt: skip
    short = {w for names in found for n in names if _has_surname(n) for w in _families(n)}
    short |= {w for names in found for n in names for w in _short_name(n)}
    table = twins.by_first(w for w in spelt | short if _is_sought(parse.language, w))
    out: list[Name] = []
    for paragraph, names in zip(parse.paragraphs, found, strict=True):
        out.extend(names)
        if paragraph.i in loud:
            read = shouting.names_in_capitals(paragraph, sorted(spelt | short))
            out.extend(n for n in read if not any(t in k.tokens for k in names for t in n.tokens))
        else:
            out.extend(twins.find_twins(paragraph, names, table, "twin"))
    out.sort(key=lambda n: n.start)
    return out


def _is_sought(language: Language, words: tuple[str, ...]) -> bool:
    if len(words) > 1:
        return words[0][:1].isupper() or words[0] in language.names.PARTICLES
    return words[0][:1].isupper() and len(words[0]) > 2


def _has_surname(name: Name) -> bool:
    last = name.last
    fits = len(last.text) > 2 and last.text[:1].isupper() and last.lower not in name.language.names.SUFFIXES
    return name.label == "PERSON" and len(name.tokens) > 1 and fits


def _families(name: Name) -> list[tuple[str, ...]]:
    """The family name, and the same with its particles: "Leyen", "von der Leyen"."""
    given = name.language.names
    words = [t.text for t in name.tokens]
    at = len(words) - 1
    while at > 1 and words[at - 1] in given.PARTICLES:
        at -= 1
    return [tuple(words[-1:]), tuple(words[at:])]


def _short_name(name: Name) -> list[tuple[str, ...]]:
    """ "Tollgrave" of the "Tollgrave Group", where the word is no other."""
    first = name.first
    if name.label != "ORG" or len(name.tokens) < 2 or len(first.text) < 4 or not first.text.istitle():
        return []
    if first.lower in _not_short(name.language) or lookup(first.text) or demonym(first.text) is not None:
        return []
    return [(first.text,)]


def _key(words: tuple[str, ...]) -> str:
    lower = [w.lower().rstrip(".") for w in words]
    return " ".join(lower[1:] if len(lower) > 1 and lower[0] == "the" else lower)


def forms_of(names: list[Name], small: Set[str]) -> dict[str, Form]:
    """Names that are written the same way, by key, each with its likeliest kind."""
    forms: dict[str, Form] = {}
    for name in names:
        words = name.words
        key = _key(words)
        form = forms.get(key)
        if form is None:
            form = forms[key] = Form(key, words)
        form.names.append(name)
    labels.settle_all(forms.values(), small)
    return forms


def _forms(language: Language, names: list[Name], settled: dict[str, KnownName], small: Set[str]) -> list[Form]:
    forms = forms_of(names, small)
    for key, form in forms.items():
        if key in settled:
            form.known, form.label, form.margin = settled[key].entity, settled[key].label, 100.0
    found = [f for f in forms.values() if not labels.is_passing(f) and not labels.names_nothing(f)]
    homes.settle_firms(language, found)
    homes.settle_shared(language, found)
    homes.settle_cities(found)
    homes.settle_counties(language, found)
    return peoples.settle_peoples(found)


def _introduced(names: list[Name]) -> dict[str, str]:
    """Acronym -> name, for "Fisheries Institute (FI)", "FI (Fisheries Institute)" and "FI - Fisheries Institute"."""
    out: dict[str, str] = {}
    for a, b in pairwise(names):
        between = a.last.next
        if between is None or between.next is not b.first or b.first.paragraph is not a.first.paragraph:
            continue
        after = b.last.next
        pairs: tuple[tuple[Name, Name], ...]
        if between.text == "(" and after is not None and after.text == ")":
            pairs = ((b, a), (a, b))
        elif between.text in _DASHES:
            pairs = ((a, b),) if between.start > a.end else ()
        else:
            continue
        for short, full in pairs:
            if _abbreviates(short, full):
                out[_key(short.words)] = _key(full.words)
    return out


def _abbreviates(short: Name, full: Name) -> bool:
    acronym = short.text.replace(".", "")
    first = next((w.text[0] for w in full.tokens if w.text[:1].isalpha()), "").upper()
    if not acronym.isupper() or len(full.tokens) < 2 or len(short.tokens) > 1:
        return False
    # A body abroad may have its own letters: "Disaster Management Authority (AFAD)".
    foreign = (
        len(acronym) > 2
        and len(full.tokens) > 2
        and full.last.lower in short.language.orgs.LAST
        and not lookup(short.text)
    )
    return acronym[0] == first or foreign


def _mention(name: Name, cluster: Cluster, government: str) -> EntityMention:
    label: Label = "NORP" if name.demonym else cluster.label
    return EntityMention(
        Span(name.start, name.end), label, cluster.id, "name", BY, _CONFIDENCE[name.origin], government
    )


def _entity(cluster: Cluster) -> Entity:
    seen = dict.fromkeys(n.text for n in cluster.names if not n.demonym or cluster.label == "NORP")
    aliases = tuple(t for t in seen if t != cluster.name)
    return Entity(
        cluster.id,
        cluster.name,
        cluster.label,
        aliases,
        describe.describe(cluster),
        facts(cluster.fact),
        cluster.fact,
        labels.certainty(cluster),
    )
