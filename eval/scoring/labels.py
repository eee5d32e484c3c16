"""Labels of timeline entries: their length, whether their words are the article's, and how near the gold they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from eval.figures import Figure, f1, rate

SHORTEST, LONGEST = 40, 120
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)?")
_ENDINGS = ("ing", "ed", "es", "s", "e")
_FUNCTION = frozenset(
    "a an the of to in on at by for from with and or but as that which who whom whose it its he him his she her they "
    "them their this these those is are was were be been being has have had do does did will would can could may "
    "might shall should must not no so than then there into over after before about s t".split()
)

FIGURES: tuple[Figure, ...] = (
    rate("labels: of 40 to 120 characters", "label fits", "entries"),
    rate("labels: every content word from its sentence or a name", "label known", "entries"),
    f1("labels: content words of the gold's", "label right", "label words", "label gold"),
)


def counts(text: str, row: Mapping[str, Any], names: Counter[str], gold: str) -> Counter[str]:
    """What one entry adds; `names` are the words of entities, `gold` the label of its event or empty."""
    sentence = text[row["sentence"]["start"] : row["sentence"]["end"]]
    label = row.get("label") or " ".join(sentence.split())
    own = words(label)
    dots = label.startswith((".", "\u2026")) or label.endswith(("\u2026", "..."))
    out = Counter(
        {
            "label fits": SHORTEST <= len(label) <= LONGEST and not dots,
            "label known": not own.keys() - words(sentence).keys() - names.keys(),
        }
    )
    if gold:
        told = words(gold)
        right = (own & told).total()
        out.update({"label right": right, "label words": own.total(), "label gold": told.total()})
    return out


def words(text: str) -> Counter[str]:
    """Content words, cut to what inflection leaves."""
    found = (m.group().casefold().replace("\u2019", "'").removesuffix("'s") for m in _WORD.finditer(text))
    return Counter(_stem(word) for word in found if word not in _FUNCTION)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
