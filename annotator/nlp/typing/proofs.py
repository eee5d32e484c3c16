"""Constructions in which hardly anything but one kind of thing stands: one mention in them tells the kind of a name.

The clues of `evidence` count by the share of mentions that have them; these count in full. "Lumo shares", "chief
executive of Lumo" and "Lumo said it would" tell a body wherever else the name stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.knowledge.gazetteer import lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Form, Name
from annotator.nlp.parsing.tokens import Token

_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
NEAR = 30
"""Words behind a name in which a pronoun may take it up."""
MOST_READ = 12
"""Mentions of one form that are read; more add nothing."""


@cache
def _called_nouns(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """What "a ... called X" proves by its noun."""
    return (
        ("called body", language.roles.BODIES),
        ("place", language.roles.PLACES),
        ("work", language.roles.WORKS),
        ("thing", language.roles.THINGS | language.name_proofs.THINGS),
    )


_INSIDE = frozenset(("in", "at", "for", "from", "of"))


def proved(form: Form) -> list[str]:
    """Kinds that constructions around the mentions of `form` prove: "body", "place", "work" ..."""
    found: dict[str, None] = {}
    for name in form.names[:MOST_READ]:
        for kind in _proofs(name):
            found[kind] = None
    return list(found)


def is_personal(form: Form) -> bool:
    """Does he or she stand soon behind a mention, or does it do what persons do?"""
    roles = form.language.roles
    proofs = form.language.name_proofs
    for name in form.names[:MOST_READ]:
        head = name.head
        if name.title or (head.dep == "nsubj" and head.head.lemma in roles.HUMAN_ACTS):
            return True
        tokens, at = name.first.paragraph.tokens, name.last.i
        if any(t.lower in proofs.OF_PERSONS for t in tokens[at + 1 : at + NEAR]):
            return True
    return False


def _proofs(name: Name) -> Iterator[str]:
    yield from _behind(name)
    yield from _governed(name)
    yield from _acts(name)
    if _speaks_of_itself(name) and not _is_place(name):
        yield "body"
    kind = _called(name)
    if kind:
        yield kind
    if _called_so(name):
        yield "called body"
    yield from _beside(name)


def _beside(name: Name) -> Iterator[str]:
    """ "His memoir, Halo, ..." and "Norman Wells, a hamlet of forty people": what stands between commas says it."""
    roles = name.language.roles
    before, after = name.first.prev, name.last.next
    if before is not None and before.text == "The":
        before = before.prev
    if before is not None and before.text == "," and before.prev is not None and before.prev.sent is name.first.sent:
        noun = before.prev
        owned = any(c.dep == "poss" and c.i < noun.i for c in noun.children)
        closed = after is None or after.pos == "PUNCT"
        written = (noun.lower in roles.WORKS and noun.tag == "NN") or noun.lower in name.language.name_proofs.LATEST
        if written and owned and closed:
            yield "work"
    if after is None or after.text != ",":
        return
    for child in name.head.children:
        article = any(c.dep == "det" and c.i == after.i + 1 for c in child.children)
        if (
            child.dep == "appos"
            and child.i > after.i
            and child.tag == "NN"
            and article
            and child.lower in roles.PLACES
        ):
            yield "place"


def _called(name: Name) -> str:
    """ "a phone called Halo", "the Berlin-based Kassandra", "Clara Holt's The Silver Coast", "along Marine Walk"."""
    proofs = name.language.name_proofs
    before = name.first.prev
    article = before is not None and before.lower == "the"
    by_the = before.prev if article and before is not None else before
    if before is None or by_the is None or before.sent is not name.first.sent:
        return ""
    word = by_the.lower
    if word in proofs.CALLED and by_the.head.tag == "NN":
        return next((k for k, nouns in _called_nouns(name.language) if by_the.head.lower in nouns), "")
    if word == "based" and by_the.prev is not None and by_the.prev.text == "-" and len(name.tokens) == 1:
        return "called body"
    if word in _POSSESSIVE and article and before.text == "The" and by_the.head.ent == "PERSON":
        return "work"
    if word in proofs.ALONG:
        return "place"
    return "work" if _by_somebody(name) else ""


def _by_somebody(name: Name) -> bool:
    """ "Silver Gospel by Ines Calder": not "was read by", and no place."""
    by, head = name.last.next, name.head
    if by is None or by.lower != "by" or by.next is None or head.dep == "pobj" or _is_place(name):
        return False
    own = by.head in name.tokens or (head.dep == "dobj" and by.head is head.head)
    return own and (by.next.ent == "PERSON" or by.next.lower in name.language.names.ALL)


def _behind(name: Name) -> Iterator[str]:
    """ "Lumo shares", "Lumo's customers", "Lumo chief executive Ann Reed"; "Norring Governor Ann Reed"."""
    proofs = name.language.name_proofs
    after = name.last.next
    if after is None or after.sent is not name.last.sent:
        return
    if after.text in _POSSESSIVE:
        head = name.head
        owned = head.head if head.dep == "poss" else after.next
        if owned is not None and _of_bodies(owned):
            yield "body"
        return
    then = after.next
    pair = f"{after.lower} {then.lower}" if then is not None else ""
    if _of_bodies(after) or pair in proofs.BODY_OFFICES or after.text in proofs.KINDS:
        yield "body"
    elif after.lower in proofs.PLACE_OFFICES and after.tag == "NNP" and not name.text.isupper():
        yield "place office"
    elif _awards(after):
        yield "award"
    elif after.lower in proofs.MADE and _of_a_maker(name):
        yield "thing"


def _of_a_maker(name: Name) -> bool:
    """ "Meta's Halo Vista glasses": the possessive of a known firm before the name."""
    mark = name.first.prev
    maker = mark.prev if mark is not None and mark.text in _POSSESSIVE else None
    return maker is not None and any(e.kind == "company" for e in lookup(maker.text))


def _of_bodies(noun: Token) -> bool:
    """ "shares", "chief executive": nouns for what firms alone have."""
    chief = noun.prev
    office = noun.lower == "executive" and chief is not None and chief.lower == "chief"
    return office or noun.lower in noun.language.name_proofs.OF_FIRMS


def _awards(after: Token) -> bool:
    """ "prize", and the hyphen of "Oscar-winning"."""
    proofs = after.language.name_proofs
    then = after.next
    if after.text == "-":
        return then is not None and then.lower in proofs.AWARDED
    return after.lower in proofs.AWARDS and after.text.islower()


def _governed(name: Name) -> Iterator[str]:
    """By the preposition before it: "shares in Lumo", "an analyst at Lumo", "born in Norring", "starred in Halo"."""
    proofs = name.language.name_proofs
    before = name.first.prev
    if before is not None and before.lower == "the":
        before = before.prev
    if before is None or before.lower not in _INSIDE or before.sent is not name.first.sent:
        return
    noun, word = before.prev, before.lower
    if noun is None:
        return
    head = before.head
    if noun.lower in proofs.SHARE_IN.get(word, ()) or (word == "at" and _holds_post(noun)):
        yield "body"
    elif word == "from" and noun.tag in ("NN", "NNS") and noun.lower in name.language.roles.PEOPLE:
        yield "home"
    elif (head.lemma, word) in proofs.IN_BODIES:
        yield "body"
    elif word == "in" and (head.lemma in proofs.IN_PLACES or noun.lower in proofs.IN_PLACES):
        yield "place"
    elif noun.lower in proofs.IN_WORKS.get(word, ()) and not _is_place(name):
        yield "work"
    elif word == "in" and head.lemma in proofs.PRINTED:
        yield "printed in"


def _holds_post(noun: Token) -> bool:
    return (
        noun.tag in ("NN", "NNS")
        and noun.lower in noun.language.roles.PEOPLE
        and noun.lower not in noun.language.name_proofs.NO_POST
    )


def _acts(name: Name) -> Iterator[str]:
    """ "Lumo makes ovens", "watched Halo"."""
    proofs = name.language.name_proofs
    head = name.head
    verb = head.head
    if head.dep == "nsubj" and verb.pos == "VERB":
        objects = [c for c in verb.children if c.dep == "dobj"]
        if verb.lemma in proofs.FIRM_ACTS and any(o.lower in proofs.FIRM_ACTS[verb.lemma] for o in objects):
            yield "body"
    elif head.dep == "dobj" and not _is_place(name):
        owner = name.first.prev
        owned = (
            owner is not None
            and owner.lower in ("'s", "’s")
            and owner.head.ent == "PERSON"
            and owner.head.children[0].dep == "compound"
        )
        if verb.lemma in proofs.TO_WORKS or (owned and verb.lemma in proofs.TO_AUTHORED):
            yield "work"


def _is_place(name: Name) -> bool:
    return any(e.label in ("GPE", "LOC") for e in lookup(name.text)[:1])


def _speaks_of_itself(name: Name) -> bool:
    """ "Lumo said it would close": what says so is no person."""
    head = name.head
    if head.dep != "nsubj" or head.head.lemma not in name.language.roles.SPEECH:
        return False
    for said in head.head.children:
        if said.dep == "ccomp" and said.i > head.i:
            return any(c.dep in ("nsubj", "nsubjpass") and c.lower == "it" for c in said.children)
    return False


def _called_so(name: Name) -> bool:
    """ "Lumo has put off its launch, the company said": a firm is spoken of in the sentence that the name heads."""
    proofs = name.language.name_proofs
    if name.head.dep not in ("nsubj", "nsubjpass", "poss") or len(name.tokens) > 1:
        return False
    return any(
        t.lower in proofs.FIRMS
        and t.i > name.last.i
        and (p := t.prev) is not None
        and p.lower == "the"
        and t.dep == "nsubj"
        for t in name.first.sent.tokens
    )
