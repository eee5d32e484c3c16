"""Names on which the site's articles agree, known in each of the others before it is read again.

A name counts for an article when the *other* articles carry it often enough and nearly all of them give it one
label. It is passed on only where it changes something: where the article's own reading missed it, cut it, or
labelled it otherwise. A single word is never looked for, only relabelled: "Reading" in one article makes no town
of it in the next.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.model import Article, Findings, KnownName, Label

OFTEN = 3
"""Mentions in other articles from which a name is known."""
AGREED = 0.75
"""Share of those mentions that have one label."""
_NEVER_ONE_WORD = (None, "PERSON", "PRODUCT")
"""A bare surname tells nothing of the next article, and products of one word are the model's commonest error."""
_FIRST = re.compile(r"\b[^\W\d_]")
_EDGE = re.compile(r"\b")


@dataclass(slots=True)
class SiteNames:
    """What each article calls a name."""

    votes: dict[str, dict[str, tuple[Label, int]]] = field(default_factory=dict)
    """Name -> article -> (label, mentions): of two entities of one name, the one named oftener."""
    starts: dict[str, set[str]] = field(default_factory=dict)
    """First word -> names of several words."""
    carried: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Article -> the names it votes for."""

    def put(self, slug: str, found: Findings) -> None:
        """Take in an article's own reading, in place of an earlier one of it."""
        for name in self.carried.pop(slug, ()):
            self.votes[name].pop(slug, None)
        told = Counter(m.entity for m in found.mentions if m.form == "name")
        names = []
        for entity in found.entities:
            if not entity.known and _is_name(entity.name) and told[entity.id]:
                names.append(entity.name)
                votes = self.votes.setdefault(entity.name, {})
                if told[entity.id] > votes.get(slug, ("", 0))[1]:
                    votes[slug] = entity.label, told[entity.id]
                if " " in entity.name:
                    self.starts.setdefault(entity.name.split(" ", 1)[0], set()).add(entity.name)
        self.carried[slug] = tuple(names)

    def row(self, slug: str) -> dict[str, tuple[Label, int]]:
        """What the article called `slug` votes for."""
        return {name: self.votes[name][slug] for name in self.carried.get(slug, ()) if slug in self.votes[name]}

    def put_row(self, slug: str, row: dict[str, tuple[Label, int]]) -> None:
        """Let the article called `slug` vote for `row`, in place of what it voted for."""
        for name in self.carried.pop(slug, ()):
            self.votes[name].pop(slug, None)
        for name, vote in row.items():
            self.votes.setdefault(name, {})[slug] = vote
        self.carried[slug] = tuple(row)

    def settle(self, article: Article, found: Findings) -> tuple[KnownName, ...]:
        """What the other articles know better about names of this one, in a fixed order."""
        out: list[KnownName] = []
        labels = {e.id: e.label for e in found.entities}
        spelt = {(m.span.start, m.span.end): labels.get(m.entity) for m in found.mentions}
        for name in sorted(set(self._standing(article.text))):
            label = self._agreed(name, article.slug)
            places = _places(name, article.text)
            if label and any(spelt.get(p) != label and not _inside(p, spelt) for p in places):
                out.append(KnownName(name, "", label))
        for entity in found.entities:
            label = self._agreed(entity.name, article.slug) if " " not in entity.name else None
            if label not in _NEVER_ONE_WORD and not entity.known and label != entity.label:
                out.append(KnownName(entity.name, "", label))
        return tuple(out)

    def _standing(self, text: str) -> Iterator[str]:
        """Known names of several words that stand in `text`."""
        for found in _FIRST.finditer(text):
            at = found.start()
            word = text[at : at + 80].split(None, 1)[0] if text[at].isupper() else ""
            for name in self.starts.get(word, ()):
                if text.startswith(name, at):
                    yield name

    def _agreed(self, name: str, but: str) -> Label | None:
        votes: Counter[Label] = Counter()
        others = [told for slug, told in self.votes.get(name, {}).items() if slug != but]
        for label, often in others:
            votes[label] += often
        total = votes.total()
        if total < OFTEN or (" " not in name and len(others) < 2):
            return None
        best = max(sorted(votes), key=lambda x: votes[x])
        return best if votes[best] >= AGREED * total else None


def _places(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `name` stands in `text` as words of its own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = _EDGE.match(text, at) and _EDGE.match(text, end)
        if whole:
            yield at, end
        at = text.find(name, end if whole else at + 1)


def _is_name(name: str) -> bool:
    return name[:1].isupper() and len(name) > 2 and not re.search(r"[\d\n]", name)


def _inside(place: tuple[int, int], spelt: Iterable[tuple[int, int]]) -> bool:
    """Is it part of a longer name here? That reading stays."""
    start, end = place
    return any(s <= start and end <= e and (s, e) != place for s, e in spelt)
