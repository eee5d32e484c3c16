"""What kind of thing a name names: one fitted decision over the clues of all its mentions.

Multinomial logistic regression (`train/kinds.py`) over the ten labels and a class for words that name nothing.
"""

from __future__ import annotations

import math

from annotator.lang.language import Language
from annotator.model import Label

_COARSE = {"GPE": "place", "LOC": "place", "FAC": "place", "PERSON": "person", "ORG": "body"}


def scores(language: Language, clues: dict[str, float]) -> list[float]:
    """Log odds, up to a constant, of each of `KINDS` and last of no name. `clues`: clue -> strength."""
    kind_weights = language.kind_weights
    total = list(kind_weights.WEIGHTS["any"])
    for clue, strength in clues.items():
        weights = kind_weights.WEIGHTS.get(clue)
        if weights is not None:
            for i, weight in enumerate(weights):
                total[i] += strength * weight
    return total


def decide(language: Language, clues: dict[str, float]) -> tuple[Label, float, float]:
    """(likeliest label, lead of its class over the best other class in log odds, probability of no name).

    Where nothing is fitted for the language, no words are taken for a name.
    """
    kind_weights = language.kind_weights
    if not kind_weights.WEIGHTS:
        return "ORG", 0.0, 1.0
    total = scores(language, clues)
    top = max(total)
    odds = [math.exp(t - top) for t in total]
    nothing = odds[-1] / sum(odds)
    classes: dict[str, float] = {}
    for kind, share in zip(kind_weights.KINDS, odds, strict=False):
        name = _COARSE.get(kind, "thing")
        classes[name] = classes.get(name, 0.0) + share
    first, second = sorted(classes.values(), reverse=True)[:2]
    best = max(classes, key=lambda name: classes[name])
    inside = [i for i, kind in enumerate(kind_weights.KINDS) if _COARSE.get(kind, "thing") == best]
    label = kind_weights.KINDS[max(inside, key=lambda i: total[i])]
    return label, math.log(max(first, 1e-12) / max(second, 1e-12)), nothing
