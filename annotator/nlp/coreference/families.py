"""Whom a family name alone means where several of that name are spoken of: each mention is settled by itself.

Titles tell men from women and lords from commoners. Else a bare family name is the one person of that name
introduced so far, the one spoken of in its paragraph, or the one called so before the others came in. Kin
("his brother, Karl Benn") are told by their given names from then on and do not take the family name over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.lang.language import Language
from annotator.nlp.coreference.gender import gender_of
from annotator.nlp.coreference.persons import core, is_birth_name, is_full, is_kin, same_person, surname
from annotator.nlp.mentions.mention import Cluster, Form, Name
from annotator.nlp.mentions.openers import is_title

NOBODY = "-"
"""What a form means that no full name of the article is known to go with."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody who bears a family name."""

    key: str
    """Of the form with the full name; of a person only named with a title, that title and name."""
    core: tuple[str, ...]
    gender: str = ""
    noble: bool = False
    titles: frozenset[str] = frozenset()
    kin: bool = False
    """Introduced as somebody's relative."""
    introduced: int = 0
    places: list[tuple[int, int]] = field(default_factory=list)
    """(paragraph, offset) of each mention."""


def settle_families(language: Language, forms: Sequence[Form]) -> list[Form]:
    """`forms`, in which each short name of a shared family name is parted by whom it means."""
    families: dict[str, list[Person]] = {}
    for person in _people(language, forms):
        families.setdefault(surname(language, person.core), []).append(person)
    _add_given_names(forms, families.values())
    out: list[Form] = []
    for form in forms:
        words = core(form)
        family = families.get(words[-1], []) if words and not is_full(language, words) else []
        if not family or form.label != "PERSON" or form.known or words[0] == family[0].core[0]:
            out.append(form)
        else:
            out.extend(_parted(form, list(family)))
    return out


def _people(language: Language, forms: Sequence[Form]) -> list[Person]:
    titles = language.titles
    out: list[Person] = []
    members: list[list[Form]] = []
    for form in forms:
        words = core(form)
        if form.label != "PERSON" or not is_full(language, words) or is_birth_name(form):
            continue
        at = next((n for n, p in enumerate(out) if same_person(language, p.core, words)), len(out))
        if at == len(out):
            out.append(Person(form.key, words, introduced=form.introduced))
            members.append([])
        members[at].append(form)
    for person, own in zip(out, members, strict=True):
        names = sorted((n for f in own for n in f.names), key=lambda n: n.start)
        person.gender = gender_of(Cluster(own, "PERSON"))
        person.titles = frozenset(w for n in names for w in n.title.split())
        person.noble = bool(person.titles & titles.NOBLE) or any(f.words[0] in titles.NOBLE for f in own)
        person.introduced = min(f.introduced for f in own)
        person.kin = any(is_kin(n) for n in names if n.start <= person.introduced)
        person.places = [_place(n) for n in names]
    return out


def _add_given_names(forms: Sequence[Form], families: Iterable[list[Person]]) -> None:
    """Who is called by a given name is spoken of there too."""
    called: dict[str, list[Person]] = {}
    for family in families:
        for person in family:
            called.setdefault(person.core[0], []).append(person)
    for form in forms:
        named = called.get(form.words[0], []) if len(form.words) == 1 else []
        if len(named) == 1:
            named[0].places += [_place(n) for n in form.names]


def _parted(form: Form, family: list[Person]) -> Iterator[Form]:
    groups: dict[str, list[Name]] = {}
    usual: Person | None = None
    for name in form.names:
        fitting = _fitting(name, family)
        if not fitting and name.title:
            fitting = [_titled(name, form)]
            family += fitting
        known = _called(name, [p for p in fitting if p.introduced <= name.start])
        fitting = _called(name, fitting)
        chosen = _chosen(name, known, usual) if known else _ahead(name, fitting)
        if chosen in known and not chosen.kin and not name.title and (len(known) == 1 or _leads(chosen, known)):
            usual = usual or chosen
        if chosen is not None:
            chosen.places.append(_place(name))
        groups.setdefault(chosen.key if chosen is not None else NOBODY, []).append(name)
    for n, (key, names) in enumerate(groups.items()):
        part = form if len(groups) == 1 else Form(f"{form.key}:{n}", form.words, names, form.clues, form.label)
        part.margin, part.means = form.margin, key
        yield part


def _ahead(name: Name, fitting: list[Person]) -> Person | None:
    """Whom a short name before all full ones means: in the headline, the first of them below it."""
    if len(fitting) == 1 or (fitting and is_title(name.first.paragraph)):
        return min(fitting, key=lambda p: p.introduced)
    return None


def _titled(name: Name, form: Form) -> Person:
    """Somebody of whom the article tells only title and family name."""
    words = frozenset(name.title.split())
    return Person(f"{name.title} {form.key}", form.words, _told(name), is_noble(name), words, True, name.start)


def _chosen(name: Name, known: list[Person], usual: Person | None) -> Person | None:
    """The one of several persons introduced before that a short name means."""
    if len(known) == 1:
        return known[0]
    paragraph = name.first.paragraph.i
    here = [p for p in known if any(at == paragraph and start < name.start for at, start in p.places)]
    if len(here) == 1:
        return here[0] if here[0] is usual or not (usual or here[0].kin) else None
    if usual is not None and usual in known:
        return usual
    leading = [p for p in known if not p.kin]
    if len(leading) != 1 or any(p.noble for p in here):
        return None
    before = [p for p in known if any(at == paragraph - 1 for at, _ in p.places)]
    return leading[0] if leading[0] in here or (not here and before in ([], leading)) else None


def _leads(person: Person, known: list[Person]) -> bool:
    return all(p.kin for p in known if p is not person)


def _fitting(name: Name, family: Sequence[Person]) -> list[Person]:
    """Those of the family whom the title before the name does not rule out."""
    noble, told = is_noble(name), _told(name)
    return [p for p in family if not (told and p.gender and p.gender != told) and (p.noble or not noble)]


def _called(name: Name, fitting: list[Person]) -> list[Person]:
    """Those who are called by that title, or surely of the sex it tells, where there are any."""
    told, words = _told(name), set(name.title.split())
    called = [p for p in fitting if p.titles & words]
    return called or [p for p in fitting if told and p.gender == told] or fitting


def is_noble(name: Name) -> bool:
    """Does a title of the nobility stand before the name: "Lord Harlow"?"""
    titles = name.language.titles
    return any(w in titles.NOBLE for w in name.title.split())


def _told(name: Name) -> str:
    titles = name.language.titles
    words = set(name.title.split())
    woman, man = bool(words & titles.FEMALE), bool(words & titles.MALE)
    return "" if woman == man else "f" if woman else "m"


def _place(name: Name) -> tuple[int, int]:
    return name.first.paragraph.i, name.start
