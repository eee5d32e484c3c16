"""Log-linear ranking (Denis and Baldridge 2008): one of several candidates is right, each has weighed evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Evidence = dict[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates with their evidence, and which of them is right."""

    document: str
    candidates: tuple[Evidence, ...]
    right: int


def fit(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """Weights of maximum likelihood under an L2 penalty (`penalty` / 2 times the sum of squares)."""
    names = sorted({name for c in choices for e in c.candidates for name in e})
    at = {name: i for i, name in enumerate(names)}
    tables = [_table(c, at) for c in choices]

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        value, gradient = penalty / 2 * float(weights @ weights), penalty * weights
        for choice, table in zip(choices, tables, strict=True):
            scores = table @ weights
            scores -= scores.max()
            shares = np.exp(scores) / np.exp(scores).sum()
            value -= float(np.log(shares[choice.right]))
            gradient += shares @ table - table[choice.right]
        return value, gradient

    done = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-12})
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


def _table(choice: Choice, at: dict[str, int]) -> npt.NDArray[np.float64]:
    table = np.zeros((len(choice.candidates), len(at)))
    for row, evidence in enumerate(choice.candidates):
        for name, amount in evidence.items():
            table[row, at[name]] += amount
    return table
