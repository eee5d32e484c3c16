"""Large publications made by arithmetic: their faces and names, without a model and without a build."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import zlib
from array import array

from annotator.model import Entity, Face, SiteGraph
from annotator.model.site import packed_ids

_SYLLABLES = [c + v + e for c in "bcdfghklmnprstvw" for v in "aeiou" for e in ("", "n", "r", "s", "l", "st", "ck")]
WORDS = 500


def word(number: int) -> str:
    """The word of that rank: common ones are short."""
    out, number = "", number + len(_SYLLABLES) // 3
    while number:
        number, at = divmod(number, len(_SYLLABLES))
        out += _SYLLABLES[at * 241 % len(_SYLLABLES)]
    return out


def text(number: int, *, words: int = WORDS) -> str:
    """The words of an article, as often as words of a language are: the second half as often as the first ..."""
    chance = random.Random(number)
    ranks = (int(60_000 ** chance.random()) for _ in range(words))
    return " ".join(itertools.chain((word(r) for r in ranks), (f"mark{number}",)))


def face(number: int, entities: int, said: str = "") -> Face:
    """What other pages show of an article."""
    said = said or text(number)
    named = {f"e{(number * k) % entities}": 1 for k in (1, 3, 7, 11, 13)}
    return Face(
        f"part{number % 7}/a{number}",
        f"Report {word(number * 17 % 50_000)} {word(number)}",
        dt.date(2010, 1, 1) + dt.timedelta(days=number // 2),
        str(number),
        zlib.compress(said.encode()),
        {kind: array("I") for kind in ("mention", "quote", "source", "time", "sentence")},
        packed_ids(dict.fromkeys(("mention", "quote", "source", "time", "moment"), ())),
        (),
        named,
        tuple(named),
        frozenset(),
        (),
        (),
    )


def graph(articles: int, *, edited: dict[int, str] | None = None) -> SiteGraph:
    """A publication of so many articles, newest first; `edited` gives some other words."""
    count = max(20, articles * 3 // 2)
    entities = {
        f"e{n}": Entity(
            f"e{n}", f"{word(n).title()} {word(n + 900).title()}", "PERSON", aliases=(word(n + 900).title(),)
        )
        for n in range(count)
    }
    faces = (face(n, count, (edited or {}).get(n, "")) for n in reversed(range(articles)))
    addresses = {e: f"entities/{e}.html" for e in entities}
    return SiteGraph((), entities, {}, {}, {}, (), faces={one.slug: one for one in faces}, addresses=addresses)
