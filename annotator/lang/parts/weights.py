"""Fitted numbers, written by `train/`.

What each one means stands beside its words in `en/`. A language leaves out what it has no words for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model import Label, LineType


@dataclass(frozen=True, slots=True, eq=False)
class EventWeights:
    """The constants of `event_weights.py`."""

    WEIGHTS: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class KindWeights:
    """The constants of `kind_weights.py`."""

    KINDS: tuple[Label, ...] = ()
    WEIGHTS: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class LineWeights:
    """The constants of `line_weights.py`."""

    TYPES: tuple[LineType, ...] = ()
    ROWS: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Probabilities:
    """The constants of `probabilities.py`."""

    PROBABILITIES: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class PronounWeights:
    """The constants of `pronoun_weights.py`."""

    SURE: float = 1.0
    VERY_SURE: float = 1.0
    WEIGHTS: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class SideWeights:
    """The constants of `side_weights.py`."""

    WEIGHTS: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerWeights:
    """The constants of `speaker_weights.py`."""

    WEIGHTS: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class StanceWeights:
    """The constants of `stance_weights.py`."""

    WEIGHTS: Mapping[str, float] = field(default_factory=dict)
