"""Which short names mean a body, work or thing named in full: acronyms, first words, heads, last words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.lang.language import Language
from annotator.nlp.coreference.persons import core, is_full, surname
from annotator.nlp.mentions.mention import Form
from annotator.nlp.mentions.openers import is_title

Join = Callable[[int, int], None]
Root = Callable[[int], int]
Whole = tuple[int, tuple[str, ...]]
"""(index of a form, words of its full name)."""
SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "&", "de", "la", "du", "der", "und"))
_OF = frozenset(("of", "for", "in", "on"))
_PLACES = frozenset(("GPE", "LOC"))


@cache
def _heads(language: Language) -> frozenset[str]:
    return (
        language.orgs.LAST
        | language.orgs.FIRST
        | language.orgs.LAW_LAST
        | (language.orgs.BEFORE_OF & language.orgs.LAST)
        | frozenset(("palace", "house"))
    )


@cache
def _not_alone(language: Language) -> frozenset[str]:
    """Last words that point to no one name when alone."""
    return (
        language.orgs.GENERIC
        | _heads(language)
        | language.orgs.EVENT_LAST
        | language.places_words.BUILT_LAST
        | language.places_words.NATURE_LAST
    )


@cache
def _works(language: Language) -> frozenset[str]:
    return language.places_words.BUILT_LAST | language.places_words.NATURE_LAST


_BUILT = frozenset(("FAC", "LOC"))
_TOO_LOOSE = frozenset(("group", "united", "international", "team", "news", "service", "services", "post", "times"))
"""Heads that stand for too much when alone."""


def join_short_names(language: Language, forms: list[Form], join: Join, root: Root) -> None:
    """Join each short form with the one full name it can stand for; none when there are several."""
    wholes = list(_wholes(forms))
    family = {surname(language, core(f)) for f in forms if f.label == "PERSON" and is_full(language, core(f))}
    for i, form in enumerate(forms):
        if form.known or form.people or form.of or form.label == "NORP":
            continue
        named_so = form.words[0] in family and "body" not in form.proved
        for means in (_acronym, _head, _first_words, _last_word):
            full = [] if named_so and means is not _acronym else means(form, wholes, forms)
            full = [j for j in full if j != i]
            if full and len({root(j) for j in full}) == 1:
                if forms[full[0]].label != form.label or forms[full[0]].fact != form.fact:
                    form.fact = form.fact_name = ""  # the article's own full name says which body is meant
                form.label, form.margin = forms[full[0]].label, 0.0
                join(i, full[0])
                break


def _wholes(forms: list[Form]) -> Iterator[Whole]:
    """Names of several words of what is no person and no plain place, also those the knowledge has for an acronym."""
    for i, form in enumerate(forms):
        if form.label in ("PERSON", "NORP") or form.people:
            continue
        if len(form.words) > 1:
            yield i, form.words
        elif form.fact.startswith("body:") and " " in form.fact_name:
            yield i, tuple(form.fact_name.lower().split())


def _acronym(form: Form, wholes: list[Whole], forms: list[Form]) -> list[int]:
    """ "NFI" after "Northern Fisheries Institute"; of two letters ("GM") only for a body of just two words."""
    text = form.text.replace(".", "")
    if not (text.isupper() and text.isalpha() and 2 <= len(text) <= 8):
        return []
    full = [j for j, words in wholes if text in _initials(words)]
    if len(text) == 2:
        full = [j for j in full if forms[j].label == "ORG" and form.label == "ORG"]
    return full


def _initials(words: tuple[str, ...]) -> set[str]:
    """Acronyms that `words` may have, with and without its small words and second parts of compounds."""
    plain = [w for w in words if w != "-"]
    big = [w for w in plain if w not in SMALL]
    whole = [w for i, w in enumerate(words) if w not in SMALL and w != "-" and (i == 0 or words[i - 1] != "-")]
    return {"".join(w[0] for w in ws).upper() for ws in (plain, big, whole) if len(ws) > 1}


def _head(form: Form, wholes: list[Whole], forms: list[Form]) -> list[int]:
    """ "the Commission" for the "European Commission", "the Supreme Court" for that "of India", "the Navy"."""
    words = form.words
    if words[-1] in _works(form.language) and all(n.after_the for n in form.names):
        built = [j for j, w in wholes if w[-len(words) :] == words != w and forms[j].label in _BUILT]
        if built:
            return built
    if form.fact or words[-1] not in _heads(form.language) or (len(words) == 1 and words[0] in _TOO_LOOSE):
        return []
    size, found = len(words), []
    for j, whole in wholes:
        if len(whole) <= size or forms[j].label in _PLACES:
            continue
        ends = whole[-size:] == words and (size == 1 or _placed(whole[:-size]))
        if ends or (whole[:size] == words and whole[size] in _OF):
            found.append(j)
    return found


def _placed(words: tuple[str, ...]) -> bool:
    name = " ".join(words).title()
    return bool(lookup(name)) or demonym(name) is not None


def _first_words(form: Form, wholes: list[Whole], forms: list[Form]) -> list[int]:
    """ "Halden" for "Halden Marine", "Skerrow" for the "Skerrow Lighthouse"."""
    orgs = form.language.orgs
    words = form.words
    if words[0] in orgs.GENERIC or form.fact.startswith(("country:", "place:", "body:")):
        return []
    full = [(j, w) for j, w in wholes if len(w) > len(words) and w[: len(words)] == words]
    if not full:
        return []
    if all(_is_work(forms[j], w) for j, w in full):
        return [j for j, _ in full] if _is_that_work(form, full, forms) else []
    if form.fact or (form.label in _PLACES and form.margin > 2) or any(forms[j].label != "ORG" for j, _ in full):
        return []
    if any(w[-1] in orgs.LOCAL or (w[-1] in orgs.SCHOOLS and _is_placed(form)) for _, w in full):
        return []
    if any(w[len(words)] in _OF or not _introduces(forms[j], form) for j, w in full):
        return []
    return [j for j, _ in full]


def _is_placed(form: Form) -> bool:
    """Does the text speak of it as of a town: "in Harlow"?"""
    return any(n.first.prev is not None and n.first.prev.lower in ("in", "near") for n in form.names)


def _introduces(whole: Form, short: Form) -> bool:
    """The full name comes first, but for the headline: what comes later is rather a part ("Acme Photos" of Acme)."""
    return whole.start < short.introduced or all(is_title(n.first.paragraph) for n in short.names)


def _is_work(form: Form, words: tuple[str, ...]) -> bool:
    return words[-1] in form.language.places_words.BUILT_LAST and form.label in ("FAC", "LOC", "ORG", "GPE")


def _is_that_work(form: Form, full: list[Whole], forms: list[Form]) -> bool:
    """A work the knowledge does not have needs its kind said behind the short name: "the Harlow airport"."""
    if len(form.words) > 1 or form.fact:
        return False
    kinds = {n.last.next.text for n in form.names if n.last.next is not None}
    known = any(forms[j].fact for j, _ in full)
    return known or any(w[-1] in kinds for _, w in full)


def _last_word(form: Form, wholes: list[Whole], forms: list[Form]) -> list[int]:
    """ "Herons" for the "Lindale Herons", "Skimmer" for the "400 Skimmer"."""
    orgs = form.language.orgs
    if len(form.words) > 1 or form.fact:
        return []
    word = form.words[0]
    full = [(j, w) for j, w in wholes if w[-1] == word]
    if not full:
        return []
    if word in form.language.name_clues.TEAM_LAST:
        return [j for j, _ in full if forms[j].label == "ORG"]
    if word in _not_alone(form.language):
        return []
    teams = [j for j, w in full if forms[j].label == "ORG" and _placed(w[:-1])]  # "Aces" of the "Las Vegas Aces"
    if teams:
        return teams
    storms = [j for j, w in full if w[-2] in orgs.STORMS and forms[j].label == "EVENT"]
    return storms or [j for j, w in full if forms[j].label == "PRODUCT" and any(c.isdigit() for c in "".join(w))]
