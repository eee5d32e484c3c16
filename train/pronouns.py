"""What each kind of evidence weighs for he and she: choices that people made in GAP, GUM and our own articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from annotator.nlp.coreference import nominals, pronouns
from annotator.nlp.coreference.salience import Candidate
from annotator.nlp.entities import named
from annotator.nlp.mentions.mention import Cluster
from eval.documents import Document
from eval.predict import ROOT
from train.corpora import documents, names
from train.ranking import Choice, accuracy
from train.ranking import fit as fitted
from train.reading import parse_of

PENALTIES = (0.25, 1.0, 4.0)
"""Tried in folds, for the report."""
PENALTY = 0.25
"""Set by hand: a larger one is a little likelier in folds but leaves more pronouns below `SURE`."""
FOLDS = 5
SEED = 13
TABLE = ROOT / "annotator" / "lang" / "en" / "pronoun_weights.py"


def fit(public: Path | None) -> list[str]:
    """Write the table; returns what was done, as lines."""
    used = [d for d in documents(public) if {"coref", "pronoun"} & set(d.layers.get("tasks", ()))]
    choices = [c for d in used for c in choices_in(d)]
    told = []
    for penalty in PENALTIES:
        right, likelihood = crossed(choices, penalty)
        told.append(f"penalty {penalty}: right {right / len(choices):.4f}, log likelihood {likelihood:.1f}")
    seen = Counter(kind for choice in choices for evidence in choice.candidates for kind in evidence)
    TABLE.write_text(_written(fitted(choices, PENALTY), seen, PENALTY, used), encoding="utf-8")
    return [f"{len(choices)} pronouns, {FOLDS} folds by document", *told, f"penalty {PENALTY} is written"]


def crossed(choices: Sequence[Choice], penalty: float) -> tuple[int, float]:
    """(right, log likelihood) where every document is judged by a fit without its fold."""
    ids = sorted({c.document for c in choices})
    fold = dict(zip(ids, np.random.default_rng(SEED).permutation(len(ids)) % FOLDS, strict=True))
    right, likelihood = 0, 0.0
    for n in range(FOLDS):
        weights = fitted([c for c in choices if fold[c.document] != n], penalty)
        r, found = accuracy([c for c in choices if fold[c.document] == n], weights)
        right, likelihood = right + r, likelihood + found
    return right, likelihood


def choices_in(document: Document) -> Iterator[Choice]:
    """Every pronoun of the document whose person is among the candidates, each told the pronouns before it."""
    parse = parse_of(document)
    clusters = named(parse)
    described = nominals.find_nominals(parse, clusters)
    scene = pronouns.Scene(parse, clusters, [(n.head, n.cluster) for n in described])
    gold = {(m["start"], m["end"]): m["entity"] for m in document.layers["mentions"] if m["form"] == "pronoun"}
    meant = _meant(document, clusters)
    described_as = _descriptions(document)
    found = [(scene.spot(t, pronoun=True), want) for t in parse.tokens() if (want := pronouns.wanted(t))]
    bound: set[int] = set()
    for inside in (False, True):
        for pronoun, want in found:
            if bool(pronoun.stretch) is not inside:
                continue
            entity = gold.get((pronoun.token.start, pronoun.token.end))
            if entity is None:
                continue
            weighed = list(pronouns.weighed(pronoun, want, scene, bound))
            right = [i for i, (c, _) in enumerate(weighed) if _is(c, entity, meant, described_as)]
            if not right:
                continue
            if len(weighed) > 1:
                yield Choice(document.id, tuple(_added(e) for _, e in weighed), right[0])
            _bind(weighed[right[0]][0], pronoun, want)
            bound.add(id(pronoun.token))


def _is(candidate: Candidate, entity: str, meant: dict[str, str], described_as: dict[int, str]) -> bool:
    """Is the candidate whom the gold means? One without a name is known by the noun that speaks of it."""
    if candidate.cluster is not None:
        return meant.get(candidate.cluster.id) == entity
    return any(described_as.get(s.token.start) == entity for s in candidate.spots)


def _descriptions(document: Document) -> dict[int, str]:
    """Where a word stands in a gold description -> its entity; the shortest description wins."""
    rows = [m for m in document.layers["mentions"] if m["form"] == "nominal" and m.get("entity") is not None]
    rows.sort(key=lambda m: m["start"] - m["end"])
    return {at: m["entity"] for m in rows for at in range(m.get("hs", m["start"]), m.get("he", m["end"]))}


def _bind(chosen: Candidate, pronoun: Any, want: str) -> None:
    chosen.seen = True
    chosen.called = chosen.called or want
    chosen.gender = chosen.gender or want
    chosen.add(pronoun)


def _added(evidence: list[tuple[str, float]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for kind, amount in evidence:
        out[kind] = out.get(kind, 0.0) + amount
    return out


def _meant(document: Document, clusters: Sequence[Cluster]) -> dict[str, str]:
    """The gold entity that most names of a cluster stand on."""
    out = {}
    golds = [m for m in document.layers["mentions"] if m["form"] == "name" and m.get("entity") is not None]
    for cluster in clusters:
        votes = Counter(
            m["entity"] for n in cluster.names for m in golds if m["start"] < n.end and n.start < m["end"]
        )
        if votes:
            out[cluster.id] = votes.most_common(1)[0][0]
    return out


def _written(weights: dict[str, float], seen: Counter[str], penalty: float, used: Sequence[Document]) -> str:
    rows = "\n".join(f'    "{name}": {weight},  # fit, {seen[name]}' for name, weight in sorted(weights.items()))
    return f'''"""What each kind of evidence of `salience` weighs for he and she.

Log-linear ranking of maximum likelihood, L2 penalty {penalty}. The number behind a row tells in how many candidates
it was seen. Written by `python -m train pronouns` from: {", ".join(names(list(used)))}.
"""

from __future__ import annotations

from typing import Final

SURE: Final = 0.55
"""Probability from which a pronoun is bound; below it is left alone. Set by hand."""
VERY_SURE: Final = 0.85
"""The same where the name may be no person's. Set by hand."""

WEIGHTS: Final[dict[str, float]] = {{
{rows}
}}
"""Logarithms of odds."""
'''
