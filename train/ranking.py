"""Log-linear ranking (Denis and Baldridge 2008): one of several candidates is right, each has weighed evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from train.tables import clue_table

Evidence = dict[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates with their evidence, and which of them is right."""

    document: str
    candidates: tuple[Evidence, ...]
    right: int


def fit(choices: Sequence[Choice], penalty: float, prior: Mapping[str, float] | None = None) -> dict[str, float]:
    """Weights of maximum likelihood under an L2 penalty (`penalty` / 2 times the sum of squares) around `prior`."""
    names = sorted({*(prior or {}), *(name for c in choices for e in c.candidates for name in e)})
    middle = np.array([(prior or {}).get(name, 0.0) for name in names])
    table = clue_table([e for c in choices for e in c.candidates], names)
    firsts = np.cumsum([0, *(len(c.candidates) for c in choices)])[:-1]
    owner = np.repeat(np.arange(len(choices)), [len(c.candidates) for c in choices])
    right = firsts + np.array([c.right for c in choices])
    gained = np.asarray(table[right].sum(axis=0)).ravel()

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        scores = table @ weights
        scores -= np.maximum.reduceat(scores, firsts)[owner]
        shares = np.exp(scores)
        sums = np.add.reduceat(shares, firsts)
        shares /= sums[owner]
        off = weights - middle
        value = penalty / 2 * float(off @ off) - float(np.sum(scores[right] - np.log(sums)))
        return value, penalty * off + shares @ table - gained

    done = minimize(loss, middle, jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-12})
    return {name: round(float(w), 4) for name, w in zip(names, done.x, strict=True)}


def accuracy(choices: Sequence[Choice], weights: dict[str, float]) -> tuple[int, float]:
    """(how many are right, sum of log probabilities of the right ones)."""
    right, likelihood = 0, 0.0
    for choice in choices:
        scores = np.array([sum(weights.get(k, 0.0) * v for k, v in e.items()) for e in choice.candidates])
        right += int(scores.argmax()) == choice.right
        scores -= scores.max()
        likelihood += float(scores[choice.right] - np.log(np.exp(scores).sum()))
    return right, likelihood
