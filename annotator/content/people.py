"""Who writes notes, and the scale of verdicts: what `annotator.toml` says of both, and what articles make of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.base.errors import Problem, nearest
from annotator.base.trust import slug
from annotator.model import Article


@dataclass(frozen=True, slots=True)
class Verdict:
    """One step of the scale: a picture and a word."""

    word: str
    sign: str
    """One character, or two."""


SCALE: dict[str, Verdict] = {
    "true": Verdict("True", "✔"),
    "mostly-true": Verdict("Mostly true", "◕"),
    "half-true": Verdict("Half true", "◑"),
    "misleading": Verdict("Misleading", "△"),
    "unproven": Verdict("Unproven", "?"),
    "false": Verdict("False", "✘"),
}
"""The scale of a site that sets none."""
VERDICT_KEYS = ("word", "sign")


def read_scale(table: Mapping[str, Any]) -> tuple[dict[str, Verdict], list[tuple[str, str, str]]]:
    """The scale that `[verdicts]` sets, and (key, what, cure) of what is wrong with it."""
    scale: dict[str, Verdict] = {}
    wrong: list[tuple[str, str, str]] = []
    for key, said in table.items():
        cure = f'Write {key} = {{ word = "Word", sign = "✔" }}.'
        if key != slug(key):
            wrong.append((key, f"'verdicts.{key}' cannot be an id.", f"Write {slug(key)}."))
        elif not isinstance(said, dict) or set(said) != set(VERDICT_KEYS):
            wrong.append((key, f"'verdicts.{key}' is not a word and a sign.", cure))
        elif not all(isinstance(v, str) and v.strip() for v in said.values()):
            wrong.append((key, f"'verdicts.{key}' is empty.", cure))
        elif not _is_sign(said["sign"]):
            wrong.append((key, f"The sign of 'verdicts.{key}' is no single character.", cure))
        else:
            scale[key] = Verdict(said["word"].strip(), said["sign"])
    return scale, wrong


def _is_sign(sign: str) -> bool:
    """One visible character, with what modifies it."""
    bases = [c for c in sign if unicodedata.category(c)[0] in "LNPS" and unicodedata.category(c) != "Sk"]
    return len(sign) <= 4 and 1 <= len(bases) <= 2 and not any(unicodedata.category(c) == "Cc" for c in sign)


def misfits(article: Article, authors: Mapping[str, str], scale: Mapping[str, Verdict]) -> Iterator[Problem]:
    """Notes of people the site does not know, and verdicts that are not on its scale."""
    for one in article.comments:
        if one.by and one.by not in authors:
            what = f"Nobody is called '{one.by}'."
            close = nearest(one.by, list(authors)) + " Or write" if authors else "Write"
            cure = f'{close} into annotator.toml, below [authors]: {one.by} = {{ name = "Full Name" }}'
            yield Problem(what, cure, article.path, one.line, "unknown-author")
        if one.kind == "claim" and one.verdict not in scale:
            what = f"'verdict={one.verdict}' is not on the scale of verdicts."
            yield Problem(what, nearest(one.verdict, list(scale)), article.path, one.line, "unknown-verdict")
