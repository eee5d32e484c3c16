"""Which names of persons name one person: the full name, its spellings, the family name, the given name alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Form, Name

Join = Callable[[int, int], None]
Core = tuple[str, ...]


@cache
def _behind(language: Language) -> frozenset[str]:
    return language.names.SUFFIXES | language.titles.POSTNOMINALS


_HYPHENS = frozenset("-‑‐")
_ARTICLES = frozenset(("al", "el", "ul", "ad", "as", "ash", "an", "ar"))
"""Of Arabic family names, before a hyphen."""
_GIVEN_TOO = frozenset(("lee", "kim", "han", "lin", "ma"))
"""Family names of the East that are given names elsewhere."""


def join_persons(language: Language, forms: list[Form], join: Join) -> None:
    """Join the forms that name one person; a form that might name two persons is left alone."""
    cores = [core(f) for f in forms]
    full = [i for i, f in enumerate(forms) if f.label == "PERSON" and is_full(language, cores[i])]
    for n, i in enumerate(full):
        for j in full[:n]:
            if same_person(language, cores[i], cores[j]):
                join(i, j)
                break
    _join_longer(language, full, cores, join)
    for i, form in enumerate(forms):
        if (
            i in full
            or not cores[i]
            or form.known
            or form.of
            or form.means
            or not _may_be_short(form, cores[i], forms)
        ):
            continue
        chosen = _whole_name(language, i, forms, cores, full)
        if chosen is not None:
            if form.label != "PERSON":
                form.fact = form.fact_name = ""
            form.label = "PERSON"
            join(i, chosen)


def second_names(language: Language, forms: list[Form]) -> Iterator[tuple[int, int]]:
    """(form, the person's other form): "Prince Karl, Duke of Harlow"; of Ann Reed, "born Ann Cole"."""
    titles = language.titles
    ends = {(n.last.paragraph.i, n.last.i): i for i, f in enumerate(forms) if f.label == "PERSON" for n in f.names}
    for i, form in enumerate(forms):
        if form.label != "PERSON" or form.known:
            continue
        before = form.names[0].first.prev
        title = form.words[0] in titles.WITH_PLACE and len(form.words) > 2 and form.words[1] == "of"
        if title and before is not None and before.text == ",":
            beside = ends.get((before.paragraph.i, before.i - 1))
            if beside is not None:
                yield i, beside
        elif (
            is_birth_name(form)
            and len(bearers := [j for j, f in enumerate(forms) if j != i and _bears(f, form)]) == 1
        ):
            yield i, bearers[0]


def is_birth_name(form: Form) -> bool:
    """ "born Ann Cole": a full name that was another's or is no longer used."""
    before = form.names[0].first.prev
    return (
        before is not None
        and before.lower in form.language.names.BORN
        and len(form.names) == 1
        and is_full(form.language, core(form))
    )


def _bears(form: Form, born: Form) -> bool:
    """May the full name be that of the one who was born with the other?"""
    words = core(form)
    return (
        form.label == "PERSON"
        and is_full(form.language, words)
        and words[0] == core(born)[0]
        and form.start < born.start
    )


def core(form: Form) -> Core:
    """The words of a person's name without titles, suffixes and initials; "Reed-Hall" is one, "al-Amri" is "amri"."""
    given = form.language.names
    titles = form.language.titles
    words: list[str] = []
    hyphen = False
    for word in form.words:
        if word in _HYPHENS:
            hyphen = True
        elif hyphen and words and words[-1] in _ARTICLES:
            words[-1] = word
        elif hyphen and words and words[0] not in given.FAMILY_FIRST:
            words[-1] += "-" + word
        elif (
            (word not in titles.ALL or (words and word == form.words[-1]))
            and word not in _behind(form.language)
            and len(word.strip(".")) > 1
        ):
            words.append(word)
        hyphen = word in _HYPHENS
    if not words and len(form.words) == 1 and not any(n.after_the for n in form.names):
        return form.words  # Pope, of Frank Pope
    return tuple(words)


def is_full(language: Language, words: Core) -> bool:
    """Given name and family name; "von der Leyen" and "De Niro" are a family name alone."""
    return len(words) >= 2 and not (words[0] in language.names.PARTICLES and words[0] not in ("abu", "al"))


def surname(language: Language, words: Core) -> str:
    """The family name in a full name of at least two words; particles stay out."""
    given = language.names
    words = tuple(w for w in words if w not in given.SUFFIXES)
    if len(words) >= 3 and words[0] in given.FAMILY_FIRST:
        return words[0]
    if len(words) == 2 and words[0] in given.FAMILY_FIRST - _GIVEN_TOO and words[1] not in given.SURNAMES:
        return words[0]
    return words[-1]


def same_person(language: Language, a: Core, b: Core) -> bool:
    """Same family name, and given names that agree but for nicknames and middle names."""
    given = language.names
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    if a[0] in given.FAMILY_FIRST or b[0] in given.FAMILY_FIRST:
        return a == b
    x, y = (given.NICKNAMES.get(w[0], w[0]) for w in (a, b))
    return x == y


def _join_longer(language: Language, full: list[int], cores: list[Core], join: Join) -> None:
    """ "García Márquez" to "Gabriel García Márquez", "Scientologist Ann Reed" to "Ann Reed": the longer ends so.

    Not when two longer names end so, or the shorter begins with a given name that the longer has behind another.
    """
    given = language.names
    for i in full:
        words = cores[i]
        longer = [j for j in full if len(cores[j]) > len(words) and _is_part(language, words, cores[j])]
        if not longer:
            continue
        first = cores[longer[0]]
        if any(not (cores[j] == first or same_person(language, cores[j], first)) for j in longer):
            continue
        if words[0] in given.ALL and first[0] in given.ALL and words[0] != first[0]:
            continue
        join(longer[0], i)


def _is_part(language: Language, words: Core, longer: Core) -> bool:
    """The end of a longer name, or all that stands before the father's: "Ahmad Faisal" bin Yusof."""
    size = len(words)
    return longer[-size:] == words or (longer[:size] == words and longer[size] in language.names.FATHERS)


def _may_be_short(form: Form, words: Core, forms: list[Form]) -> bool:
    if form.label == "PERSON":
        return True
    if len(form.words) > 1:
        return words[0] in form.language.names.PARTICLES and (form.label == "ORG" or not form.fact)
    if "body" in form.proved and form.label == "ORG":
        return False  # Halden's shares are those of the firm, whoever founded it
    return not form.fact or form.margin <= 0.5 or _yields(form, forms)


def _yields(form: Form, forms: list[Form]) -> bool:
    """Is a town's name free for a person of that family name? Not where the text speaks of it as of a place."""
    places_words = form.language.places_words
    if len(form.words) > 1 or not form.fact.startswith(("city:", "region:")):
        return False
    placed = sum(n.first.prev is not None and n.first.prev.lower in places_words.LOCATIVE for n in form.names)
    if placed * 3 > len(form.names):
        return False
    return sum(f.fact == form.fact for f in forms) == 1


def _whole_name(language: Language, i: int, forms: list[Form], cores: list[Core], full: list[int]) -> int | None:
    """The full name that form `i` is short for."""
    given = language.names
    words = cores[i]
    if len(words) > 1:
        return _only(language, [j for j in full if cores[j][-len(words) :] == words], cores)
    short = words[0]
    found = [j for j in full if surname(language, cores[j]) == short]
    given_name = forms[i].label == "PERSON" or (
        short in given.ALL and not forms[i].fact and short not in language.peoples.ADHERENTS
    )
    if not found and given_name:
        # A given name, or the first of two family names, of somebody introduced before.
        before = [j for j in full if forms[j].introduced < forms[i].introduced]
        found = [j for j in before if cores[j][0] == short] or _soon_in_full(forms[i], forms, cores, full)
        if not found and short not in given.ALL:
            found = [j for j in before if len(cores[j]) > 2 and cores[j][-2] == short]
    return (
        _only(language, found, cores) if len(found) < 2 else _only(language, found, cores, forms[i].introduced, forms)
    )


def is_kin(name: Name) -> bool:
    """ "his brother, Karl Benn", "Benn's widow, Ann Benn", "Ann Benn, his wife", "her sons, Karl and Paul"."""
    people = name.language.people
    head = name.head
    while head.dep == "conj":
        head = head.head
    nouns = [*(c for c in name.head.children if c.dep == "appos"), head.head]
    if name.first.prev is not None:
        nouns.append(name.first.prev)
    return any(n.lower in people.KIN and any(c.dep == "poss" for c in n.children) for n in nouns)


def _soon_in_full(form: Form, forms: list[Form], cores: list[Core], full: list[int]) -> list[int]:
    """ "her parents, Brendan and Noreen. Noreen Keogh said": kin named by a given name, and soon after in full."""
    word = form.words[0]
    at = form.names[-1].first.paragraph.i
    if not is_kin(form.names[0]) or form.names[0].first.paragraph.i < at:
        return []
    named = [j for j in full if cores[j][0] == word]
    return named if all(0 <= forms[j].names[0].first.paragraph.i - at < 2 for j in named) else []


def _only(
    language: Language, found: list[int], cores: list[Core], start: int = 0, forms: list[Form] | None = None
) -> int | None:
    """The one person all found forms name, or all of those named before `start`; none when they name several."""
    if not found:
        return None
    first = max((cores[j] for j in found), key=len)
    if all(same_person(language, cores[j], first) or _ends(first, cores[j]) for j in found):
        return found[0]
    before = [j for j in found if forms is not None and forms[j].introduced < start]
    return _only(language, before, cores) if before and len(before) < len(found) else None


def _ends(longer: Core, words: Core) -> bool:
    return longer[-len(words) :] == words
