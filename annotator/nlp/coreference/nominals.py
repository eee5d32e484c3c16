"""Descriptions that stand for a named entity: "the 45-year-old mayor", "the state-run agency", "the country".

A description in apposition is its name's. One that stands alone is bound when the article, or the knowledge, has
said of exactly one entity all that the description says: its noun, or one that it covers, and each word before it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from annotator.knowledge.gazetteer import about, demonym, lookup
from annotator.lang.language import Language
from annotator.model import Span
from annotator.nlp.coreference.salience import SUBJECTS
from annotator.nlp.mentions.mention import Cluster
from annotator.nlp.parsing.tokens import Parse, Token
from annotator.nlp.typing.traits import Trait, traits

NEAR = 2
"""Sentences back in which a country, city, body or thing must be spoken of, alone of its kind."""
NAMED = 8
"""The same for a body with the noun in its name, "the trust" after "Harbour Trust", and for the only body so far."""
FAR = 12
"""Sentences back in which a person must be named."""
_LEFT = frozenset(
    ("det", "amod", "compound", "poss", "nmod", "nummod", "npadvmod", "quantmod", "case", "punct", "advmod")
)
_AFTER_NOUN = re.compile(r",| (?:in|of|for|from|at|that|on|by|with|and) ")


@cache
def _past(language: Language) -> frozenset[str]:
    return language.people.FORMER | language.people.THEN


def _turned(covers: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Word -> the nouns that cover it."""
    nouns: dict[str, list[str]] = {}
    for noun, covered in covers.items():
        for word in sorted(covered):
            nouns.setdefault(word, []).append(noun)
    return {word: tuple(found) for word, found in nouns.items()}


@cache
def _covering(language: Language) -> dict[str, tuple[str, ...]]:
    return _turned(language.nominals.COVERS)


@cache
def _person_covering(language: Language) -> dict[str, tuple[str, ...]]:
    return _turned(language.nominals.PERSON_COVERS)


@dataclass(slots=True, eq=False)
class Nominal:
    """A description bound to an entity."""

    tokens: list[Token]
    head: Token
    cluster: Cluster

    @property
    def span(self) -> Span:
        """Its words with the article."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


@dataclass(slots=True, eq=False)
class Portrait:
    """All that is said of one entity, as words to compare with."""

    cluster: Cluster
    nouns: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    """Nouns in its name."""
    past: set[str] = field(default_factory=set)
    """Nouns only said of it as of the past: "former mayor"."""
    words: set[str] = field(default_factory=set)
    """Modifiers, in lower case; places and peoples as keys of the knowledge."""
    ages: set[str] = field(default_factory=set)
    places: list[tuple[int, int, bool]] = field(default_factory=list)
    """(start, number of the sentence, is it a subject) of its mentions, in text order."""
    unnamed: bool = False
    """True for a country of which only the people are named: nothing is bound to it."""

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.cluster.language


def find_nominals(parse: Parse, clusters: Sequence[Cluster]) -> list[Nominal]:
    """All bound descriptions, in text order."""
    number = {id(s): i for i, s in enumerate(parse.sentences)}
    named = {id(t) for c in clusters for n in c.names for t in n.tokens}
    beside: list[Nominal] = []
    portraits = []
    peoples: dict[str, Portrait] = {}
    for cluster in clusters:
        portraits.append(portrait := _known(cluster))
        if cluster.fact.startswith("country:"):
            peoples[cluster.fact] = portrait
        for name in cluster.names:
            portrait.places.append((name.start, number[id(name.first.sent)], name.head.dep in SUBJECTS))
            for trait in traits(name, cluster.label):
                _add(portrait, trait)
                if trait.how == "beside" and trait.article is not None:
                    beside.append(Nominal([trait.article, *_own_part(trait, named)], trait.head, cluster))
            _age(portrait, name.last)
    _countries_of_peoples(portraits, peoples, number)
    out = [*beside, *_standing_alone(parse, portraits, {id(n.head) for n in beside}, number)]
    out.sort(key=lambda n: n.span.start)
    return out


def _countries_of_peoples(portraits: list[Portrait], countries: dict[str, Portrait], number: dict[int, int]) -> None:
    """Who speaks of North Koreans speaks of their country, also where its own name does not come up."""
    for portrait in portraits[:]:
        for name in portrait.cluster.names:
            if name.demonym.startswith("country:"):
                country = countries.get(name.demonym)
                if country is None:
                    country = countries[name.demonym] = Portrait(
                        portrait.cluster, {"country", "nation"}, unnamed=True
                    )
                    portraits.append(country)
                country.places.append((name.start, number[id(name.first.sent)], False))
    for country in countries.values():
        country.places = sorted(set(country.places))


def _standing_alone(
    parse: Parse, portraits: Sequence[Portrait], taken: set[int], number: dict[int, int]
) -> Iterator[Nominal]:
    """Descriptions outside apposition. `taken`: ids of heads that are bound already."""
    words = parse.language.nominals
    named = {id(t): id(p.cluster) for p in portraits for n in p.cluster.names for t in n.tokens}
    by_noun = _by_noun(parse.language, portraits)
    bodies = [p for p in portraits if p.cluster.label == "ORG"]
    unknown = [p for p in bodies if not p.nouns and not p.past]
    introduced: dict[str, int] = {}
    for token in parse.tokens():
        candidates = portraits if token.lower == "old" else by_noun.get(token.lower)
        if candidates is None or id(token) in taken or id(token) in named:
            continue
        if _is_new(token):
            introduced[token.lower] = token.start
            continue
        phrase = _phrase(token)
        chosen = _meant(token, phrase, candidates, number, bodies) if phrase else None
        if phrase is None or chosen is None or chosen.unnamed:
            continue
        before = [start for start, _, _ in chosen.places if start < token.start]
        if introduced.get(token.lower, -1) > before[-1]:
            continue  # "a company" has come in since
        if chosen.cluster.label == "ORG" and (
            phrase[0].lower == words.POINTING  # mostly a speaker's own: "this commission"
            or (token.lower not in chosen.own and _outdone(chosen, unknown, token))
        ):
            continue
        if any(named.get(id(t)) == id(chosen.cluster) for t in phrase):
            continue  # "the Twitter network" names Twitter already
        yield Nominal(phrase, token, chosen.cluster)
        bisect.insort(chosen.places, (token.start, number[id(token.sent)], token.dep in SUBJECTS))


def _outdone(chosen: Portrait, unknown: Sequence[Portrait], token: Token) -> bool:
    """True when a body of which nothing is told, so that it may well be meant, is named more often before `token`."""
    before = sum(start < token.start for start, _, _ in chosen.places)
    return any(sum(start < token.start for start, _, _ in p.places) > before for p in unknown)


def _known(cluster: Cluster) -> Portrait:
    """What the knowledge and the entity's own name say."""
    words = cluster.language.nominals
    orgs = cluster.language.orgs
    portrait = Portrait(cluster)
    for form in cluster.forms:
        if cluster.label == "PERSON":
            break
        own = {w for w in form.words if w in words.COVERS}
        last = form.words[-1]
        first = form.words[0] if form.words[0] in orgs.FIRST else last
        portrait.own |= own & {last, first, last.rstrip("s")}
        portrait.words.update(w for w in form.words if len(w) > 2)
        if last.rstrip(".") in words.INCORPORATED:
            portrait.nouns.add(words.COMPANY)
    portrait.nouns |= portrait.own
    if cluster.fact:
        kind, line, home = about(cluster.fact)
        portrait.nouns.update(words.KINDS.get(kind, "").split())
        portrait.words.update(w.lower().strip(".,") for w in line.split())
        if home:
            portrait.words.add("@" + home)
        portrait.nouns |= _noun_of(line)
    return portrait


def _noun_of(line: str) -> set[str]:
    """The noun of a line of the knowledge: "Aircraft maker in the United States": maker."""
    told = _AFTER_NOUN.split(line.lower(), maxsplit=1)[0].split()
    return set(told[-1:])


def _add(portrait: Portrait, trait: Trait) -> None:
    noun = trait.head.lower
    if trait.how in ("of", "who"):
        return
    if trait.when or trait.how == "was":
        portrait.past.add(noun)
    else:
        portrait.nouns.add(noun)
    portrait.words.update(_content(trait.tokens, trait.head))
    portrait.ages.update(_ages(trait.tokens))


def _age(portrait: Portrait, last: Token) -> None:
    """ "Ann Lee, 45, said"; "Ann Lee (45)"."""
    mark = last.next
    number = mark.next if mark is not None and mark.text in (",", "(") else None
    if number is not None and number.text.isdigit() and len(number.text) < 4 and portrait.cluster.label == "PERSON":
        after = number.next
        if after is not None and after.text in (",", ")", "."):
            portrait.ages.add(number.text)


def _ages(tokens: Sequence[Token]) -> set[str]:
    """The number in "45-year-old"."""
    return {t.text for t in tokens if t.text.isdigit() and any(o.lower == "old" for o in tokens)}


def _content(tokens: Sequence[Token], head: Token) -> Iterator[str]:
    """The words of a description without its noun; names of places and peoples as keys."""
    for token in tokens:
        if token is head or token.pos in ("DET", "ADP", "CCONJ", "PUNCT", "PART") or token.text in ("'s", "’s"):
            continue
        yield token.lower
        if token.text[:1].isupper():
            people_of = demonym(token.text)
            if people_of is not None:
                yield "@" + people_of.key
            for entry in lookup(token.text)[:1]:
                yield "@" + entry.key


def _by_noun(language: Language, portraits: Sequence[Portrait]) -> dict[str, list[Portrait]]:
    """Noun of a description -> the entities it may take up."""
    words = language.nominals
    table: dict[str, list[Portrait]] = {}
    for portrait in portraits:
        said = portrait.nouns | portrait.past
        if portrait.cluster.label == "PERSON":
            nouns = {n for n in said if n in words.PERSON_HEADS}
            nouns.update(n for word in said for n in _person_covering(language).get(word, ()))
        else:
            nouns = {n for word in said for n in _covering(language).get(word, ())}
        for noun in sorted(nouns):
            table.setdefault(noun, []).append(portrait)
    return table


def _is_new(token: Token) -> bool:
    """ "A company": one not yet spoken of."""
    return any(c.lower in ("a", "an", "another", "any", "each", "every", "one") for c in token.children) and (
        token.dep not in ("appos", "attr")
    )


def _own_part(trait: Trait, named: set[int]) -> list[Token]:
    """The words before a comma or a phrase with a name behind the noun: of "mayor of Lyon" the mayor.

    What follows has a card of its own.
    """
    tokens = list(trait.tokens)
    head = tokens.index(trait.head) + 1
    behind = tokens[head:]
    end = next((n for n, t in enumerate(behind) if t.text == ","), len(behind))
    return tokens[:head] if any(id(t) in named for t in behind[:end]) else tokens[: head + end]


def _phrase(token: Token) -> list[Token] | None:
    """The words of a definite description headed by `token`; None when it is none, or goes on behind its noun."""
    words = token.language.nominals
    if token.tag == "NNP":
        if (
            token.lower not in token.language.titles.ALL
            or token.ent
            or (token.next is not None and token.next.pos == "PROPN")
        ):
            return None
    elif token.tag != "NN" and not (token.tag == "JJ" and token.lower == "old"):
        return None
    if token.dep in ("compound", "amod", "npadvmod", "appos", "attr", "nmod"):
        return None
    article = next((c for c in token.children if c.lower in ("the", words.POINTING) and c.dep == "det"), None)
    if article is None or article.i > token.i:
        return None
    for child in token.children:
        if child.i > token.i and child.dep in ("prep", "relcl", "acl", "appos", "conj", "nummod"):
            if child.dep == "prep" and child.lower == "of":
                continue
            if child.dep in ("prep", "conj") or (
                child.dep == "relcl" and token.next is not None and token.next.text == ","
            ):
                continue
            return None
    tokens = token.paragraph.tokens[article.i : token.i + 1]
    return tokens if len(tokens) <= 7 and all(t.dep in _LEFT or t is token for t in tokens) else None


def _meant(
    token: Token,
    phrase: Sequence[Token],
    candidates: Sequence[Portrait],
    number: dict[int, int],
    bodies: Sequence[Portrait],
) -> Portrait | None:
    """The one entity of which all that the description says has been said before; `bodies` are all that are named."""
    here = number[id(token.sent)]
    complement = [t for c in token.children if c.dep == "prep" and c.lower == "of" for t in c.subtree()[1:]]
    ages = _ages(phrase)
    if token.lower == "old" and not ages:
        return None
    past = any(t.lower in _past(token.language) for t in phrase)
    asked = [_alternatives(t) for t in (*phrase, *complement) if _asks(t, token, ages)]
    fits: list[tuple[Portrait, list[tuple[int, int, bool]]]] = []
    for portrait in candidates:
        if not ages <= portrait.ages or (token.lower != "old" and not _holds(token.lower, portrait, past=past)):
            continue
        before = [p for p in portrait.places if p[0] < token.start]
        if before and all(any(word in portrait.words for word in ways) for ways in asked):
            fits.append((portrait, before))
    near = [(p, b) for p, b in fits if here - b[-1][1] <= _reach(p, token, bodies, bare=not asked)]
    called = [(p, b) for p, b in near if p.cluster.label == "PERSON" and token.lower in p.nouns | p.past]
    if len(near) > 1 and len(called) == 1:
        near = called  # "the premier": the one called so, and no prime minister
    if len(near) != 1:
        return None
    chosen, before = near[0]
    rivals = [b for p, b in fits if p is not chosen and (not called or token.lower in p.nouns | p.past)]
    spoken_of_more = any(len(b) > len(before) for b in rivals)
    return None if spoken_of_more and not before[-1][2] else chosen


def _reach(portrait: Portrait, noun: Token, bodies: Sequence[Portrait], *, bare: bool) -> int:
    """Sentences back in which the entity must be spoken of; `bare` when the description is the noun alone."""
    if portrait.cluster.label == "PERSON":
        return FAR
    if not bare or portrait.cluster.label != "ORG":
        return NEAR
    alone = all(p is portrait or not p.places or p.places[0][0] > noun.start for p in bodies)
    return NAMED if alone or noun.lower in portrait.own else NEAR


def _holds(noun: str, portrait: Portrait, *, past: bool) -> bool:
    """Was the noun, or one that it covers, said of the entity, as of the time that the description is of?"""
    if portrait.cluster.label != "PERSON":
        return True
    covered = portrait.language.nominals.PERSON_COVERS.get(noun, frozenset()) | {noun}
    return bool(covered & (portrait.past if past else portrait.nouns))


def _asks(token: Token, head: Token, ages: set[str]) -> bool:
    """Must what this word says have been said before?"""
    if token is head or token.lower in token.language.nominals.NEUTRAL or token.lower in _past(token.language):
        return False
    if ages and (token.lower in ("year", "old") or token.text in ages):
        return False
    return token.pos not in ("DET", "ADP", "CCONJ", "PUNCT", "PART")


def _alternatives(token: Token) -> tuple[str, ...]:
    """The ways in which a portrait may hold the word."""
    return tuple(_content([token], token.head if token.head is not token else token)) or (token.lower,)
