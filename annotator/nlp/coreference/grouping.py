"""Which forms name one entity: full and short names of persons, acronyms, short names of bodies, aliases."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.lang.language import Language
from annotator.nlp.coreference.persons import join_persons, second_names
from annotator.nlp.coreference.short_names import SMALL, join_short_names
from annotator.nlp.mentions.mention import Cluster, Form
from annotator.nlp.typing.clues import is_dateline


def group(language: Language, forms: list[Form], introduced: dict[str, str]) -> list[Cluster]:
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

    for short, full in [(index[a], index[b]) for a, b in introduced.items() if a in index and b in index]:
        join(short, full)
    seen: dict[str, int] = {}
    for i, form in enumerate(forms):
        for mark in _marks(form):
            join(i, seen.setdefault(mark, i))
        if form.means in index:
            join(i, index[form.means])
    for second, first in second_names(language, forms):
        join(second, first)
    join_persons(language, forms, join)
    join_short_names(language, forms, join, root)
    members: dict[int, list[Form]] = {}
    for i, form in enumerate(forms):
        members.setdefault(root(i), []).append(form)
    return [_cluster(m) for m in members.values()]


def _marks(form: Form) -> Iterator[str]:
    """What is equal for forms of one entity."""
    if form.known:
        yield "known:" + form.known
    for fact in (form.fact, form.of):
        if fact:
            yield "fact:" + fact
    if form.people:
        yield "people:" + form.people
    if form.fact_name:
        yield "called:" + form.fact_name
    if " " in form.means:
        yield "means:" + form.means
    if not form.of and not form.means:
        yield _spelling(form)


def _spelling(form: Form) -> str:
    """The same for "Kim Jong-un" and "Kim Jong Un", "Acme Inc." and "Acme"."""
    words = [w.strip(".") for w in form.words if w != "-" and w not in SMALL]
    while len(words) > 1 and words[-1] in ("inc", "corp", "co", "ltd", "plc", "llc", "company", "corporation"):
        words.pop()
    kind = form.label if form.label == "PERSON" else "other"
    return f"{kind}:" + "".join(words)


def _cluster(every: list[Form]) -> Cluster:
    forms = [f for f in every if not f.of] or every  # adjectives decide nothing about their country
    best = max(
        forms,
        key=lambda f: (
            bool(f.known),
            f.label == "PERSON" and len(f.words),
            f.margin * min(len(f.names), 4),
            -f.start,
        ),
    )
    votes = dict.fromkeys((f.label for f in forms), 0.0)
    for f in forms:
        votes[f.label] += max(f.margin, 0.1) * (2 if len(f.words) > 1 else 1)
    label = best.label if best.known or best.label == "PERSON" else max(sorted(votes), key=lambda k: votes[k])
    fact = next((f.fact for f in forms if f.fact), "")
    known = next((f.known for f in forms if f.known), "")
    longest = max(forms, key=lambda f: (sum(w != "-" for w in f.words), len(f.names), -f.start))
    name = next((f.fact_name for f in forms if f.fact_name), "") or longest.text
    if fact.startswith("city:"):
        name = longest.text  # as the article writes it: Kiev or Kyiv
    if name.isupper() and len(name) < len(longest.text):
        name = longest.text  # the article's own full name says more than an acronym
    if is_dateline(longest.names[0]) and name == longest.text:
        name = _in_small(longest)
    return Cluster(every, label, name=name, fact=fact, known=known)


def _in_small(form: Form) -> str:
    """ "Nairobi" for a form that begins with the dateline "NAIROBI"."""
    return next((n.text for n in form.names if not n.text.isupper()), form.fact_name or form.text.title())
