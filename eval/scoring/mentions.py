"""Names, their kinds and who they are; pronouns and descriptions.

Spans are compared without outer marks, a leading article, a possessive and, for people, a leading title. Kinds are
compared coarsely (person, organisation, place, other). B-cubed (Bagga and Baldwin 1998) is end to end: a missed or a
false name counts. Purity and torn are over the names that both sides have. Pronouns and descriptions count
where their entity has a name; GAP counts as its authors do (Webster et al. 2018).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from eval.documents import Document
from eval.figures import Figure, f1, rate

COARSE: dict[str, str] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place", "PLACE": "place",
}  # fmt: skip
FIGURES: tuple[Figure, ...] = (
    f1("names: span", "name right", "names predicted", "names gold"),
    f1("names: span and kind", "kind right", "kinds predicted", "kinds gold"),
    *(rate(f"names: recall with kind, {k}", f"kind right {k}", f"kinds gold {k}")
      for k in ("person", "organisation", "place", "other")),
    f1("identity: end-to-end B3", "b3 predicted", "links predicted", "links gold", found="b3 gold"),
    rate("identity: purity", "pure", "paired"),
    rate("identity: torn (lower is better)", "torn", "torn of"),
    f1("pronouns", "pronoun right", "pronouns predicted", "pronouns gold"),
    rate("pronouns: precision", "pronoun right", "pronouns predicted"),
    f1("descriptions", "nominal right", "nominals predicted", "nominals gold"),
    rate("descriptions: precision", "nominal right", "nominals predicted"),
    f1("GAP pronouns", "gap right", "gap predicted", "gap gold"),
)  # fmt: skip

_OUTER = " \t\n\"'“”‘’`()[]{},;:.!?-–—*"
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|No|Bros|Mt)\.)$")
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s$")
_TITLE = re.compile(r"([A-Za-z]+)\.?\s+")
_TITLES = frozenset(
    "president king queen prince princess minister vice deputy premier chancellor senator sen representative rep "
    "governor gov mayor judge justice chief general gen colonel col major maj lieutenant lt sergeant sgt captain "
    "capt admiral commander officer doctor dr professor prof mr mrs ms miss sir lord lady dame baron saint bishop "
    "archbishop cardinal rev reverend father sister rabbi imam sheikh sheik ayatollah emir sultan ceo chairman "
    "chairwoman director secretary spokesman spokeswoman spokesperson coach ambassador prime foreign attorney "
    "speaker leader commissioner former hon congressman congresswoman pope tsar czar emperor".split()
)


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    kind: str
    entity: str | None
    also: frozenset[str] = frozenset()
    """Other kinds that are right as well."""
    confidence: float | None = None
    unjudged: bool = False
    """True where the gold does not say the kind."""


def coarse(label: str | None) -> str:
    """Person, organisation, place or other."""
    return COARSE.get(label or "", "other")


def trimmed(text: str, start: int, end: int, kind: str = "") -> tuple[int, int]:
    """The span without what does not belong to the name itself."""
    before = None
    while before != (start, end):
        before = start, end
        while start < end and text[start] in _OUTER:
            start += 1
        while end > start and text[end - 1] in _OUTER and not _ABBREVIATION.search(text[start:end]):
            end -= 1
        for pattern in (_ARTICLE, _TITLE if kind == "person" else None):
            found = pattern.match(text[start:end]) if pattern else None
            if found and found.end() < end - start and (pattern is _ARTICLE or found[1].lower() in _TITLES):
                start += found.end()
        if _POSSESSIVE.search(text[start:end]) and end - start > 2:
            end -= 2
    return start, end


def score(
    document: Document, predicted: Mapping[str, Any]
) -> tuple[Mapping[str, float], tuple[Any, ...], tuple[Any, ...]]:
    """(counts, judged confidences, errors) of one document."""
    return _Scored(document, predicted).run()


class _Scored:
    def __init__(self, document: Document, predicted: Mapping[str, Any]) -> None:
        self.text, self.layers = document.text, document.layers
        self.tasks = frozenset(document.layers.get("tasks", ()))
        self.counts: dict[str, float] = defaultdict(float)
        self.judged: list[tuple[float, bool]] = []
        self.errors: list[tuple[str, str]] = []
        inside = [m for m in self.layers["mentions"] if self.annotated(m)]
        self.gold = self.gold_names(inside)
        self.optional = {
            trimmed(self.text, m["start"], m["end"], coarse(m["label"]) if m.get("form", "name") == "name" else "")
            for m in inside
            if m.get("optional")
        }
        self.anaphors = [m for m in inside if m.get("form", "name") != "name" and not m.get("optional")]
        confidence = {str(e["id"]): e.get("confidence") for e in predicted.get("entities") or []}
        told = [m for m in predicted.get("mentions") or [] if self.annotated(m)]
        self.found = self.found_names([m for m in told if m.get("form", "name") == "name"], confidence)
        self.found_anaphors = [m for m in told if m.get("form", "name") != "name"]

    def annotated(self, row: Mapping[str, Any]) -> bool:
        regions = self.layers.get("regions")
        return not regions or any(a <= row["start"] and row["end"] <= b for a, b in regions)

    def gold_names(self, rows: Iterable[Mapping[str, Any]]) -> list[_Name]:
        out: dict[tuple[int, int], _Name] = {}
        for m in rows:
            if m.get("form", "name") != "name" or m.get("optional"):
                continue
            kind = coarse(m["label"])
            start, end = trimmed(self.text, m["start"], m["end"], kind)
            if start < end:
                also = frozenset(coarse(x) for x in m.get("alt", ()))
                name = _Name(start, end, kind, m.get("entity"), also, None, bool(m.get("nolabel")))
                out.setdefault((start, end), name)
        return sorted(out.values(), key=lambda n: (n.start, -n.end))

    def found_names(self, rows: Iterable[Mapping[str, Any]], confidence: Mapping[str, float | None]) -> list[_Name]:
        out: dict[tuple[int, int], _Name] = {}
        for m in rows:
            kind = coarse(m["label"])
            start, end = trimmed(self.text, m["start"], m["end"], kind)
            if start < end:
                entity = str(m["entity"])
                out.setdefault((start, end), _Name(start, end, kind, entity, confidence=confidence.get(entity)))
        found = sorted(out.values(), key=lambda n: (n.start, -n.end))
        if labels := self.layers.get("labels"):
            allowed = {coarse({"PER": "PERSON"}.get(x, x)) for x in labels}
            found = [p for p in found if p.kind in allowed]
        return found

    def run(self) -> tuple[Mapping[str, float], tuple[Any, ...], tuple[Any, ...]]:
        pairs, exact = self.pairs()
        ignored = self.ignored(pairs, exact)
        if "ner" in self.tasks:
            self.count_names(pairs, exact, ignored)
        if "cluster" in self.tasks:
            self.count_identity(pairs, ignored)
        if "coref" in self.tasks:
            self.count_anaphors(pairs)
        if "pronoun" in self.tasks:
            self.count_gap()
        return self.counts, tuple(self.judged), tuple(self.errors)

    def pairs(self) -> tuple[dict[int, int], set[int]]:
        """(gold by prediction, the predictions whose span is exactly right): exact pairs, then the best overlap."""
        at = {(g.start, g.end): i for i, g in enumerate(self.gold)}
        pairs = {i: at[p.start, p.end] for i, p in enumerate(self.found) if (p.start, p.end) in at}
        exact, used = set(pairs), set(pairs.values())
        rest = []
        for i, p in enumerate(self.found):
            for j, g in enumerate(self.gold):
                shared = min(p.end, g.end) - max(p.start, g.start)
                if i not in pairs and j not in used and shared > 0:
                    rest.append((-shared / max(p.end - p.start, g.end - g.start), i, j))
        for _, i, j in sorted(rest):
            if i not in pairs and j not in used:
                pairs[i] = j
                used.add(j)
        return pairs, exact

    def ignored(self, pairs: dict[int, int], exact: set[int]) -> set[int]:
        """Predictions that cost nothing: they stand on gold that is optional."""
        out = set()
        for i, p in enumerate(self.found):
            if i in exact:
                continue
            if (p.start, p.end) in self.optional:
                pairs.pop(i, None)
                out.add(i)
            elif i not in pairs and any(a < p.end and p.start < b for a, b in self.optional):
                out.add(i)
        return out

    def count_names(self, pairs: Mapping[int, int], exact: set[int], ignored: set[int]) -> None:
        c = self.counts
        live = [i for i in range(len(self.found)) if i not in ignored]
        c["names gold"] += len(self.gold)
        c["names predicted"] += len(live)
        c["name right"] += len(exact)
        if "label" in self.tasks:
            self.count_kinds(pairs, exact, live)
        paired = set(pairs.values())
        for j, g in enumerate(self.gold):
            if j not in paired:
                self.errors.append(("missed name", f"{self.text[g.start : g.end]!r} {g.kind}"))
        for i in live:
            if i not in pairs:
                p = self.found[i]
                self.errors.append(("false name", f"{self.text[p.start : p.end]!r} {p.kind}"))

    def count_kinds(self, pairs: Mapping[int, int], exact: set[int], live: list[int]) -> None:
        c = self.counts
        c["kinds gold"] += len(self.gold)
        c["kinds predicted"] += len(live)
        right_gold = set()
        for i in exact:
            gold, found = self.gold[pairs[i]], self.found[i]
            if gold.unjudged:
                c["kind right"] += 1
                continue
            right = found.kind == gold.kind or found.kind in gold.also
            c["kind right"] += right
            if right:
                right_gold.add(pairs[i])
            else:
                what = f"{self.text[gold.start : gold.end]!r} is {gold.kind}, read as {found.kind}"
                self.errors.append(("wrong kind", what))
            if found.confidence is not None:
                self.judged.append((found.confidence, right))
        for j, gold in enumerate(self.gold):
            if not gold.unjudged:
                c[f"kinds gold {gold.kind}"] += 1
                c[f"kind right {gold.kind}"] += j in right_gold

    def count_identity(self, pairs: Mapping[int, int], ignored: set[int]) -> None:
        self.count_purity(pairs)
        gold_at = {("gold", j): g.entity for j, g in enumerate(self.gold) if g.entity is not None}
        found_at: dict[tuple[str, int], str | None] = {}
        for i, p in enumerate(self.found):
            if i in ignored or (i in pairs and self.gold[pairs[i]].entity is None):
                continue
            if i in pairs:
                found_at["gold", pairs[i]] = p.entity
            elif "ner" in self.tasks:
                found_at["found", i] = p.entity
        by_gold, by_found = _clusters(gold_at), _clusters(found_at)
        c = self.counts
        c["links gold"] += len(gold_at)
        c["links predicted"] += len(found_at)
        for key in gold_at.keys() & found_at.keys():
            gold, found = by_gold[gold_at[key]], by_found[found_at[key]]
            shared = len(gold & found)
            c["b3 gold"] += shared / len(gold)
            c["b3 predicted"] += shared / len(found)

    def count_purity(self, pairs: Mapping[int, int]) -> None:
        c = self.counts
        by_found: dict[str | None, Counter[str | None]] = defaultdict(Counter)
        by_gold: dict[str | None, Counter[str | None]] = defaultdict(Counter)
        for i, j in pairs.items():
            gold, found = self.gold[j].entity, self.found[i].entity
            if gold is not None:
                by_found[found][gold] += 1
                by_gold[gold][found] += 1
        for kinds in by_found.values():
            c["paired"] += sum(kinds.values())
            c["pure"] += max(kinds.values())
        for kinds in by_gold.values():
            if sum(kinds.values()) > 1:
                c["torn of"] += 1
                c["torn"] += len(kinds) > 1

    def count_anaphors(self, pairs: Mapping[int, int]) -> None:
        named = {g.entity for g in self.gold if g.entity is not None}
        votes: dict[str | None, Counter[str]] = defaultdict(Counter)
        for i, j in pairs.items():
            entity = self.gold[j].entity
            if entity is not None:
                votes[self.found[i].entity][entity] += 1
        means = {entity: v.most_common(1)[0][0] for entity, v in votes.items()}
        for form in ("pronoun", "nominal"):
            gold = [m for m in self.anaphors if m["form"] == form]
            self.counts[f"{form}s gold"] += sum(m.get("entity") in named for m in gold)
            for found in self.found_anaphors:
                if found["form"] == form and str(found["entity"]) in means:
                    self.count_anaphor(form, gold, found, means[str(found["entity"])], named)

    def count_anaphor(
        self, form: str, gold: list[Mapping[str, Any]], found: Mapping[str, Any], meant: str, named: set[str]
    ) -> None:
        hits = [m for m in gold if _same_anaphor(form, m, found)]
        if not hits:
            self.counts[f"{form}s predicted"] += form == "nominal"  # gold leaves generic pronouns unmarked
            return
        hit = min(hits, key=lambda m: m["end"] - m["start"])
        if self.layers.get("regions") and hit.get("entity") not in named:
            return  # its name may stand outside what was annotated
        self.counts[f"{form}s predicted"] += 1
        right = hit.get("entity") == meant and meant in named
        self.counts[f"{form} right"] += right
        if not right:
            self.errors.append((f"wrong {form}", self.text[max(0, found["start"] - 60) : found["end"] + 20]))

    def count_gap(self) -> None:
        names = [m for m in self.layers["mentions"] if m["form"] == "name"]
        pronoun = next(m for m in self.layers["mentions"] if m["form"] == "pronoun")
        place = (pronoun["start"], pronoun["end"])
        entities = {str(m["entity"]) for m in self.found_anaphors if (m["start"], m["end"]) == place}
        for name in names:
            bound = any(p.entity in entities and p.start < name["end"] and name["start"] < p.end for p in self.found)
            right = pronoun["entity"] == name["entity"]
            self.counts["gap predicted"] += bound
            self.counts["gap gold"] += right
            self.counts["gap right"] += bound and right


def _same_anaphor(form: str, gold: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    if (gold["start"], gold["end"]) == (found["start"], found["end"]):
        return True
    within = gold["start"] <= found["start"] and found["end"] <= gold["end"]
    head = found["start"] <= gold.get("hs", gold["start"]) and gold.get("he", gold["end"]) <= found["end"]
    return form == "nominal" and within and head


def _clusters(entity_at: Mapping[tuple[str, int], str | None]) -> dict[str | None, set[tuple[str, int]]]:
    out: dict[str | None, set[tuple[str, int]]] = defaultdict(set)
    for key, entity in entity_at.items():
        out[entity].add(key)
    return out
