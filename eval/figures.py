"""Figures from counts: precision, recall and F1, rates, calibration error, and paired bootstrap over documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Counts = Mapping[str, float]
"""What one document adds to each count."""
Table = npt.NDArray[np.float64]

SEED = 13
RESAMPLES = 1000
BINS = 10
"""Of equal width, for the calibration error."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in 0..1 made from sums of counts.

    `of` names the counts: two for a rate (right, all), four for an F1 (right, predicted, right, gold).
    """

    name: str
    of: tuple[str, ...]

    def values(self, sums: Mapping[str, npt.NDArray[np.float64]]) -> npt.NDArray[np.float64]:
        """The figure for every row of `sums`; not a number where there is nothing to divide by."""
        parts = [sums[name] for name in self.of]
        with np.errstate(divide="ignore", invalid="ignore"):
            first = parts[0] / parts[1]
            if len(parts) == 2:
                return first
            second = parts[2] / parts[3]
            both = np.nan_to_num(first) + np.nan_to_num(second)
            f1 = 2 * np.nan_to_num(first) * np.nan_to_num(second) / both
            return np.where(both > 0, f1, np.where(parts[1] + parts[3] > 0, 0.0, np.nan))


def f1(name: str, right: str, predicted: str, gold: str, *, found: str = "") -> Figure:
    """The F1 of `right` of `predicted` and `found` (the same count, if not named) of `gold`."""
    return Figure(name, (right, predicted, found or right, gold))


def rate(name: str, right: str, of: str) -> Figure:
    """A share."""
    return Figure(name, (right, of))


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure of one group of documents. `low` and `high` bound its 95 % bootstrap interval."""

    group: str
    name: str
    value: float
    low: float
    high: float
    documents: int
    of: float
    """How many things it is a share of (gold things for an F1)."""
    change: float | None = None
    """From the other run, where there is one."""
    certain: bool = False
    """True where the 95 % interval of the paired change leaves out zero."""


def measure(
    group: str, figures: Sequence[Figure], now: Sequence[Counts], before: Sequence[Counts] | None = None
) -> list[Measured]:
    """Every figure that has something to count. `before` has the same documents in the same order."""
    weights = _weights(len(now))
    sums, resampled = _sums(figures, now, weights)
    old = _sums(figures, before, weights) if before is not None else None
    out = []
    for figure in figures:
        value = float(figure.values(sums)[0])
        if np.isnan(value):
            continue
        spread = figure.values(resampled)
        low, high = _interval(spread)
        change, certain = None, False
        if old is not None:
            change = value - float(np.nan_to_num(figure.values(old[0])[0]))
            least, most = _interval(spread - np.nan_to_num(figure.values(old[1])))
            certain = least > 0 or most < 0
        of = float(sums[figure.of[-1]][0])
        out.append(Measured(group, figure.name, value, low, high, len(now), of, change, certain))
    return out


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error (Naeini et al. 2015): the mean distance of confidence and accuracy over bins."""
    if not pairs:
        return 0.0
    confidence = np.array([c for c, _ in pairs])
    right = np.array([r for _, r in pairs], dtype=float)
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [
        abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).sum()
        for b in range(BINS)
        if (bins == b).any()
    ]
    return float(sum(gaps) / len(pairs))


def _weights(documents: int) -> Table:
    """How often each document is drawn, a row a resample."""
    return (
        np.random.default_rng(SEED).multinomial(documents, [1 / documents] * documents, size=RESAMPLES).astype(float)
    )


def _sums(
    figures: Sequence[Figure], counts: Sequence[Counts], weights: Table
) -> tuple[dict[str, Table], dict[str, Table]]:
    names = sorted({name for figure in figures for name in figure.of})
    table = np.array([[row.get(name, 0.0) for name in names] for row in counts])
    whole, drawn = table.sum(axis=0, keepdims=True), weights @ table
    return ({n: whole[:, i] for i, n in enumerate(names)}, {n: drawn[:, i] for i, n in enumerate(names)})


def _interval(values: npt.NDArray[np.float64]) -> tuple[float, float]:
    known = values[~np.isnan(values)]
    if not len(known):
        return float("nan"), float("nan")
    return float(np.quantile(known, 0.025)), float(np.quantile(known, 0.975))
