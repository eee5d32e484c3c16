"""He and she to a person of the article, by recency, role and agreement; left alone where two fit equally well.

A weighting of salience in the manner of Lappin and Leass (1994), over the sentence and the three before it.
"""

from __future__ import annotations

from annotator.nlp.entities.mention import Cluster, Name
from annotator.nlp.lexicon.en import gender, names, places_words, roles, titles
from annotator.nlp.tokens import Parse, Token

WINDOW = 3
"""Sentences before the pronoun's own in which it looks."""
MARGIN = 1.08
"""How many times better the best candidate must be than the next."""

REPEAT = 0.15
"""Added for each further mention of an entity in the window."""

COMMAND = 0.05
"""Added for the subject of a clause that the pronoun stands in or under."""
SOFT = 0.7
"""Factor for a name that may be no person."""
DOUBTFUL = 3.0
"""Lead in votes below which the label of a name is open to doubt."""


def gender_of(cluster: Cluster) -> str:
    """ "f" or "m" by titles, given names and the nouns beside the name; "n" for what is no person; else empty."""
    if cluster.label != "PERSON":
        return "n"
    votes = {"f": 0.0, "m": 0.0}
    for name in cluster.names:
        for word in name.title.split():
            votes["f"] += 3 * (word in titles.FEMALE)
            votes["m"] += 3 * (word in titles.MALE)
        nouns = [c.lower for c in name.head.children if c.dep in ("appos", "compound", "nmod")]
        for word in nouns:
            votes["f"] += 2 * (word in roles.FEMALE)
            votes["m"] += 1 * (word in roles.MALE)
    for form in cluster.forms:
        for word in form.words[:1]:
            votes["f"] += 2.0 * (word in names.FEMALE)
            votes["m"] += 2.0 * (word in names.MALE)
    if votes["f"] == votes["m"]:
        return ""
    return "f" if votes["f"] > votes["m"] else "m"


def resolve(parse: Parse, clusters: list[Cluster]) -> list[tuple[Token, Cluster]]:
    """(pronoun, its entity) for he and she, where one person fits clearly best."""
    people = [c for c in clusters if c.label == "PERSON" or _may_be_person(c)]
    for c in people:
        c.gender = gender_of(c) if c.label == "PERSON" else ""
    number = {id(s): i for i, s in enumerate(parse.sentences)}
    mentions: list[tuple[int, int, Token, Cluster]] = [
        (n.start, number[id(n.first.sent)], n.head, c) for c in people for n in c.names
    ]
    mentions.sort(key=lambda m: m[0])
    out: list[tuple[Token, Cluster]] = []
    for token in parse.tokens():
        want = "m" if token.lower in gender.HE else "f" if token.lower in gender.SHE else ""
        if not want or token.pos not in ("PRON", "DET", "ADJ"):
            continue
        chosen = _best(token, want, number[id(token.sent)], mentions)
        if chosen is not None:
            chosen.gender = chosen.gender or want
            chosen.label = "PERSON"
            out.append((token, chosen))
            mentions.append((token.start, number[id(token.sent)], token, chosen))
            mentions.sort(key=lambda m: m[0])
    return out


def resolve_things(parse: Parse, clusters: list[Cluster]) -> list[tuple[Token, Cluster]]:
    """(its or it, its entity): only where one body or place alone is named before it in its sentence."""
    bodies = [c for c in clusters if c.label in ("ORG", "GPE")]
    subjects: dict[int, list[tuple[Token, Cluster]]] = {}
    for cluster in bodies:
        for name in cluster.names:
            if not name.demonym:
                subjects.setdefault(id(name.first.sent), []).append((name.head, cluster))
    out: list[tuple[Token, Cluster]] = []
    for sentence in parse.sentences:
        here = subjects.get(id(sentence))
        if here is None:
            continue
        for token in sentence.tokens:
            if token.lower != "its":
                continue
            before = [(h, c) for h, c in here if h.start < token.start]
            first = [c for h, c in before if h.dep in ("nsubj", "nsubjpass")]
            if first and len({id(c) for _, c in before}) == 1:
                out.append((token, first[0]))
    return out


def _may_be_person(cluster: Cluster) -> bool:
    """A name that only the model's doubtful guess calls something else."""
    return all(
        not f.fact_name
        and not f.known
        and f.margin < DOUBTFUL
        and len(f.words) < 4
        and f.label in ("ORG", "GPE", "NORP")
        for f in cluster.forms
    ) and not any(f.text.isupper() or any(_after_place_word(n) for n in f.names) for f in cluster.forms)


def _after_place_word(name: Name) -> bool:
    before = name.first.prev
    return before is not None and before.lower in (places_words.STRONG_LOCATIVE | {"to", "from", "the"})


def _best(token: Token, want: str, at: int, mentions: list[tuple[int, int, Token, Cluster]]) -> Cluster | None:
    scores: dict[int, float] = {}
    who: dict[int, Cluster] = {}
    near = [m for m in mentions if m[0] < token.start and at - m[1] <= WINDOW and m[3].gender in (want, "")]
    barred = {id(cluster) for _, sentence, head, cluster in near if sentence == at and _bound(token, head)}
    above = [a for a in token.ancestors() if a.pos in ("VERB", "AUX")]
    for _, sentence, head, cluster in near:
        key = id(cluster)
        if key in barred:
            continue
        weight = _weight(head, token) * 0.5 ** (at - sentence)
        if head.dep in ("nsubj", "nsubjpass") and head.head in above:
            weight += COMMAND
        weight *= 1.0 if cluster.gender else 0.6 if cluster.label == "PERSON" else SOFT
        scores[key] = max(scores.get(key, 0.0), weight) + REPEAT * (key in scores)
        who[key] = cluster
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda kv: -kv[1])
    if len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]:
        return None
    return who[ranked[0][0]]


def _weight(head: Token, pronoun: Token) -> float:
    """Subjects most, then objects, then the rest; a little more for the pronoun's own role."""
    value = {"nsubj": 1.0, "nsubjpass": 0.95, "dobj": 0.6, "pobj": 0.5, "poss": 0.55, "ROOT": 0.8}.get(head.dep, 0.5)
    if head.dep == "appos" or head.dep == "conj":
        value = 0.55
    if head.dep == pronoun.dep:
        value += 0.1
    return value


def _bound(pronoun: Token, head: Token) -> bool:
    """ "John saw him": a plain object cannot mean the subject of its own clause."""
    if pronoun.lower in gender.REFLEXIVE or pronoun.lower in gender.POSSESSIVE or pronoun.dep == "poss":
        return False
    verb = pronoun.head
    if pronoun.dep in ("pobj",):
        verb = verb.head
    return pronoun.dep in ("dobj", "pobj", "dative") and head.dep in ("nsubj", "nsubjpass") and head.head is verb
