"""Which forms name one entity: full and short names of persons, acronyms, short names of bodies, aliases."""

from __future__ import annotations

from collections.abc import Callable

from annotator.nlp.entities.mention import Cluster, Form
from annotator.nlp.lexicon.en import names as given
from annotator.nlp.lexicon.en import orgs, places_words, titles

Join = Callable[[int, int], None]
Root = Callable[[int], int]
_GIVEN_TOO = frozenset(("lee", "kim", "han", "lin", "ma"))
"""Family names of the East that are given names elsewhere."""
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "&", "de", "la"))


def group(forms: list[Form], introduced: dict[str, str]) -> list[Cluster]:
    """Clusters of forms. `introduced`: key of an acronym -> key of the name it was introduced with."""
    parent: dict[int, int] = {i: i for i in range(len(forms))}
    index = {f.key: i for i, f in enumerate(forms)}

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    def join(short: int, full: int) -> None:
        a, b = root(short), root(full)
        if a != b:
            parent[a] = b

    for short, full in introduced.items():
        if short in index and full in index:
            join(index[short], index[full])
    seen: dict[str, int] = {}
    for i, form in enumerate(forms):
        for mark in (
            form.known and "known:" + form.known,
            form.fact and "fact:" + form.fact,
            form.people and "people:" + form.people,
            form.fact_name and "called:" + form.fact_name,
        ):
            if mark:
                join(i, seen.setdefault(mark, i))
        key = _spelling(form)
        join(i, seen.setdefault(key, i))
    _persons(forms, join)
    _acronyms(forms, join, root)
    _short_names(forms, join, root)
    _short_works(forms, join, root)
    members: dict[int, list[Form]] = {}
    for i, form in enumerate(forms):
        members.setdefault(root(i), []).append(form)
    return [_cluster(m) for m in members.values()]


def _spelling(form: Form) -> str:
    """The same for "Kim Jong-un" and "Kim Jong Un", "Acme Inc." and "Acme"."""
    words = [w.strip(".") for w in form.words if w != "-" and w not in _SMALL]
    while len(words) > 1 and words[-1] in ("inc", "corp", "co", "ltd", "plc", "llc", "company", "corporation"):
        words.pop()
    kind = form.label if form.label == "PERSON" else "other"
    return f"{kind}:" + "".join(words)


def _is_person(form: Form) -> bool:
    return form.label == "PERSON"


def surname(words: tuple[str, ...]) -> str:
    """The family name in a full name of at least two words; particles stay out."""
    words = tuple(w for w in words if w not in given.SUFFIXES)
    if len(words) >= 3 and words[0] in given.FAMILY_FIRST:
        return words[0]
    if len(words) == 2 and words[0] in given.FAMILY_FIRST - _GIVEN_TOO and words[1] not in given.SURNAMES:
        return words[0]
    return words[-1]


def _persons(forms: list[Form], join: Join) -> None:
    cores = [_core(f) for f in forms]
    full = [i for i, f in enumerate(forms) if _is_person(f) and len(cores[i]) >= 2]
    for n, i in enumerate(full):
        for j in full[:n]:
            if _same_person(cores[i], cores[j]):
                join(i, j)
                break
    for i, form in enumerate(forms):
        core = cores[i]
        if i in full or not core or form.known:
            continue
        settled = len(form.words) > 1 or (form.fact and form.margin > 0.5 and not _yields(form, forms))
        if settled and not _is_person(form):
            continue
        short = core[-1]
        by_surname = [j for j in full if surname(cores[j]) == short]
        by_given = [j for j in full if cores[j][0] == short] if _is_person(form) else []
        chosen = _only(by_surname or by_given, cores)
        if chosen is not None:
            if form.label != "PERSON":
                form.fact = form.fact_name = ""
            form.label = "PERSON"
            join(i, chosen)


def _yields(form: Form, forms: list[Form]) -> bool:
    """Is a town's name free for a person of that family name? Not where the text speaks of it as of a place."""
    if len(form.words) > 1 or not form.fact.startswith(("city:", "region:")):
        return False
    placed = places_words.LOCATIVE | {"of"}
    if any(n.first.prev is not None and n.first.prev.lower in placed for n in form.names):
        return False
    return sum(f.fact == form.fact for f in forms) == 1


def _only(found: list[int], cores: list[tuple[str, ...]]) -> int | None:
    """The one person all found forms name; none when they name several."""
    if not found:
        return None
    first = cores[found[0]]
    return found[0] if all(_same_person(cores[j], first) for j in found[1:]) else None


def _core(form: Form) -> tuple[str, ...]:
    return tuple(
        w
        for w in form.words
        if w not in titles.ALL and w not in given.SUFFIXES and w != "-" and len(w.strip(".")) > 1
    )


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Same family name, and given names that agree but for nicknames and middle names."""
    if not a or not b or len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    x, y = (given.NICKNAMES.get(w[0], w[0]) for w in (a, b))
    if a[0] in given.FAMILY_FIRST or b[0] in given.FAMILY_FIRST:
        return a == b
    return x == y


def _acronyms(forms: list[Form], join: Join, root: Root) -> None:
    for i, form in enumerate(forms):
        text = form.text.replace(".", "")
        if not (text.isupper() and text.isalpha() and 3 <= len(text) <= 8) or form.label == "PERSON":
            continue
        full = [j for j, f in enumerate(forms) if len(f.words) >= 3 and f.label != "PERSON" and _initials(f, text)]
        if full and len({root(j) for j in full}) == 1:
            join(i, full[0])


def _initials(form: Form, acronym: str) -> bool:
    words = [w for w in form.words if w != "-"]
    plain = "".join(w[0] for w in words if w not in _SMALL).upper()
    return acronym in (plain, "".join(w[0] for w in words).upper())


def _short_names(forms: list[Form], join: Join, root: Root) -> None:
    """ "Boeing" for "Boeing Company": one telling word, the rest of the body's name being words for bodies.

    Any other first word ("Taipei" for "Taipei Zoo") was tried: it merged more wrongly than rightly.
    """
    bodies = [j for j, f in enumerate(forms) if f.label == "ORG" and len(f.words) >= 2 and not f.fact]
    for i, form in enumerate(forms):
        if (
            len(form.words) != 1
            or form.words[0] in orgs.GENERIC
            or form.fact
            or form.label in ("PERSON", "NORP", "EVENT")
        ):
            continue
        full = [j for j in bodies if forms[j].words[0] == form.words[0]]
        chosen = [j for j in full if all(w in orgs.LAST for w in forms[j].words[1:])]
        if chosen and len({root(j) for j in full}) == 1:
            join(i, chosen[0])


def _short_works(forms: list[Form], join: Join, root: Root) -> None:
    """ "Vostochny" after "Vostochny Cosmodrome", where nothing else of that name is known or met in the article.

    A work the knowledge does not have needs its kind said behind the short name: "the Harlow airport".
    """
    works = [j for j, f in enumerate(forms) if len(f.words) >= 2 and f.words[-1] in places_words.BUILT_LAST]
    if not works:
        return
    family = {surname(_core(f)) for f in forms if _is_person(f) and len(_core(f)) >= 2}
    for i, form in enumerate(forms):
        word = form.words[0]
        if len(form.words) != 1 or form.fact or form.known or form.people or word in orgs.GENERIC | family:
            continue
        full = [j for j in works if forms[j].words[0] == word and forms[j].label in ("FAC", "LOC", "ORG", "GPE")]
        if len({root(j) for j in full}) != 1:
            continue
        kinds = {n.last.next.text for n in form.names if n.last.next is not None}
        known = any(forms[j].fact for j in full) and word not in given.SURNAMES
        if known or any(forms[j].words[-1] in kinds for j in full):
            form.label, form.margin = forms[full[0]].label, 0.0
            join(i, full[0])


def _cluster(forms: list[Form]) -> Cluster:
    best = max(
        forms, key=lambda f: (bool(f.known), f.label == "PERSON" and len(f.words), sum(f.votes.values()), -f.start)
    )
    votes = dict.fromkeys((f.label for f in forms), 0.0)
    for f in forms:
        votes[f.label] += max(f.margin, 0.1) * (2 if len(f.words) > 1 else 1)
    label = best.label if best.known or best.label == "PERSON" else max(sorted(votes), key=lambda k: votes[k])
    fact = next((f.fact for f in forms if f.fact), "")
    known = next((f.known for f in forms if f.known), "")
    longest = max(forms, key=lambda f: (sum(w != "-" for w in f.words), len(f.names), -f.start))
    name = next((f.fact_name for f in forms if f.fact_name), "") or longest.text
    if name.isupper() and len(name) < len(longest.text):
        name = longest.text  # the article's own full name says more than an acronym
    return Cluster(forms, label, name=name, fact=fact, known=known)
