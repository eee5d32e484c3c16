"""Quotations: spans, kinds, speakers and cues.

A span is compared without outer white space, marks and a leading "that", and is cut at line breaks. It matches where
the words shared are at least four fifths of the longer span; pairs are one to one, best overlap first. Optional gold
(beliefs, wishes) is neither required nor punished. End to end (e2e) needs the speaker too: the predicted words
overlap the head of the gold ones, or both name the same.
`quoted` asks only which strings in quotation marks are speech.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.documents import Document
from eval.figures import Figure, f1, rate

KINDS = ("direct", "mixed", "indirect")
MATCH = 0.8
_OUTER = " \t\r\n\u00a0\u200b\"'`“”‘’„‟«»‹›.,;:!?…()[]{}-–—"
_THAT = re.compile(r"that[\s:,\"'“‘]+(?=\S)", re.I)
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")

FIGURES: tuple[Figure, ...] = (
    f1("quotations: words and speaker (e2e)", "e2e", "predicted", "gold"),
    f1("quotations: span", "match", "predicted", "gold"),
    f1("quotations: exact span", "exact", "predicted", "gold"),
    f1("quotations: words", "word right", "words predicted", "words gold"),
    *(f1(f"quotations: {k} span", f"match {k}", f"predicted {k}", f"gold {k}") for k in KINDS),
    f1("quoted strings: speech", "string right", "strings predicted", "strings gold"),
    f1("quoted strings: speech and speaker", "string e2e", "strings predicted", "strings gold"),
    rate("speaker, of those found", "speaker right", "speaker of"),
    rate("speaker by name, of those found", "resolved right", "resolved of"),
    rate("cue, of those found", "cue right", "cue of"),
    rate("stance, of those found", "stance right", "stance of"),
)


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    row: Mapping[str, Any]
    words: frozenset[int]


def score(document: Document, predicted: Mapping[str, Any]) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
    """(counts, judged confidences, errors) of one document."""
    return _Scored(document, _with_names(predicted)).run()


def speakers_judged(document: Document, predicted: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], bool]]:
    """(predicted quotation, whether its speaker is right) of those with a speaker that the gold has as well."""
    scored = _Scored(document, _with_names(predicted))
    pairs = [(scored.core[g].row, scored.found[p].row) for g, p in scored.pairs().items() if g < len(scored.core)]
    return [(found, scored.speaker_right(gold, found)) for gold, found in pairs if found.get("speaker")]


def _with_names(predicted: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The quotations with the name of the speaker's entity."""
    names = {e["id"]: e.get("name") for e in predicted.get("entities") or []}
    out = []
    for quote in predicted.get("quotes") or []:
        speaker = quote.get("speaker")
        if speaker:
            name = speaker.get("entity_text") or names.get(speaker.get("entity")) or speaker.get("text")
            speaker = {**speaker, "entity_text": name}
        out.append({**quote, "speaker": speaker})
    return out


class _Scored:
    def __init__(self, document: Document, quotes: list[dict[str, Any]]) -> None:
        self.text = document.text
        self.places = [m.span() for m in _WORD.finditer(self.text)]
        gold = list(self.cut(document.layers["quotes"]))
        self.gold = gold
        self.core = [g for g in gold if g.row.get("core", True)]
        self.optional = [g for g in gold if not g.row.get("core", True)]
        self.found = list(self.cut(quotes))
        self.marks = quoted_regions(self.text)
        self.core_words = frozenset().union(*(g.words for g in self.core))
        free = frozenset().union(*(g.words for g in self.optional))
        for start, end in document.layers.get("ignore", ()):
            free |= self.words(start, end)
        self.free = free - self.core_words
        self.counts: Counter[str] = Counter()
        self.judged: list[tuple[float, bool]] = []
        self.errors: list[tuple[str, str]] = []

    def words(self, start: int, end: int) -> frozenset[int]:
        return frozenset(i for i, (a, b) in enumerate(self.places) if a < end and b > start)

    def cut(self, rows: Iterable[Mapping[str, Any]]) -> Iterable[_Span]:
        seen: set[tuple[int, int]] = set()
        for row in rows:
            for line in _LINE.finditer(self.text[row["start"] : row["end"]]):
                start, end = trimmed(self.text, row["start"] + line.start(), row["start"] + line.end())
                if (start, end) not in seen and _WORD.search(self.text[start:end]):
                    seen.add((start, end))
                    yield _Span(start, end, row, self.words(start, end))

    def run(self) -> tuple[Counter[str], tuple[Any, ...], tuple[Any, ...]]:
        pairs = self.pairs()
        for i, gold in enumerate(self.core):
            self.count_gold(gold, self.found[pairs[i]] if i in pairs else None)
        taken = set(pairs.values())
        left = [p for i, p in enumerate(self.found) if i not in taken]
        wrong = [p for p in left if len(p.words & self.free) * 2 < len(p.words)]
        for span in wrong:
            self.counts["predicted"] += 1
            self.counts[f"predicted {self.kind(span)}"] += 1
            self.judge(span, right=False)
            self.error("false quotation", span)
        self.count_words([*(p for i, p in enumerate(self.found) if i in taken), *wrong])
        self.count_strings()
        return self.counts, tuple(self.judged), tuple(self.errors)

    def pairs(self) -> dict[int, int]:
        """Predictions by the gold they match; optional gold takes part, so that it uses its predictions up."""
        candidates = []
        for g, gold in enumerate([*self.core, *self.optional]):
            for p, found in enumerate(self.found):
                shared = len(gold.words & found.words)
                if not shared:
                    continue
                share = shared / max(len(gold.words), len(found.words))
                exact = (gold.start, gold.end) == (found.start, found.end)
                if exact or share >= MATCH:
                    candidates.append((-(share + 0.001 * exact + 0.0001 * (g < len(self.core))), g, p))
        out: dict[int, int] = {}
        used: set[int] = set()
        for _, g, p in sorted(candidates):
            if g not in out and p not in used:
                out[g] = p
                used.add(p)
        return out

    def count_gold(self, gold: _Span, found: _Span | None) -> None:
        c, kind = self.counts, gold.row["kind"]
        c["gold"] += 1
        c[f"gold {kind}"] += 1
        if found is None:
            self.error("missed quotation", gold)
            return
        c["match"] += 1
        c["predicted"] += 1
        c[f"match {kind}"] += 1
        c[f"predicted {kind}"] += 1
        c["exact"] += (gold.start, gold.end) == (found.start, found.end)
        right = self.speaker_right(gold.row, found.row)
        c["e2e"] += right
        self.judge(found, right=right)
        if not right:
            self.error("wrong speaker", found)
        speaker = gold.row.get("speaker")
        if speaker:
            c["speaker of"] += 1
            c["speaker right"] += right
            if speaker.get("entity_text"):
                c["resolved of"] += 1
                told = (found.row.get("speaker") or {}).get("entity_text") or ""
                c["resolved right"] += same_name(told, speaker["entity_text"])
        if gold.row.get("cue"):
            c["cue of"] += 1
            c["cue right"] += _overlap(found.row.get("cue") or {}, gold.row["cue"])
        if gold.row.get("stance") and found.row.get("stance"):
            c["stance of"] += 1
            c["stance right"] += found.row["stance"] == gold.row["stance"]

    def speaker_right(self, gold: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
        wanted, told = gold.get("speaker"), found.get("speaker")
        says = told is not None and (told.get("start") is not None or bool(told.get("entity_text")))
        if not wanted or not told or not says:
            return not wanted and not says
        head: dict[str, Any] = dict(wanted.get("head") or wanted)
        if wanted.get("start") is not None and told.get("start") is not None:
            room = 2 * (wanted["end"] - wanted["start"]) + 60
            if _overlap(told, head) and told["end"] - told["start"] <= room:
                return True
        entity = wanted.get("entity_text")
        names = [entity] if entity else []
        if wanted.get("mention") == "name":
            names.append(head.get("text") or "")
        given = [x for x in (told.get("entity_text"), told.get("text")) if x]
        if any(same_name(a, b) for a in given for b in names):
            return True
        if not entity or told.get("start") is None:
            return False
        others = (g.row.get("speaker") or {} for g in self.gold)
        return any(
            o.get("entity_text") == entity and o.get("start") is not None and _overlap(told, o) for o in others
        )

    def count_words(self, spans: Sequence[_Span]) -> None:
        predicted = frozenset().union(*(s.words for s in spans)) - self.free
        self.counts["word right"] += len(predicted & self.core_words)
        self.counts["words predicted"] += len(predicted)
        self.counts["words gold"] += len(self.core_words)

    def count_strings(self) -> None:
        """Strings in quotation marks, whatever the extent of the quotation around them."""
        spoken = [g for g in self.core if g.row["kind"] != "indirect"]
        covered = frozenset().union(*(p.words for p in self.found))
        for start, end in self.marks:
            words = self.words(start, end)
            if not words or len(words & self.free) * 2 >= len(words):
                continue
            gold, found = _best(spoken, words), _best(self.found, words)
            is_gold = gold is not None and len(words & self.core_words) >= MATCH * len(words)
            is_found = found is not None and len(words & covered) >= MATCH * len(words)
            self.counts["strings gold"] += is_gold
            self.counts["strings predicted"] += is_found
            if gold is not None and found is not None and is_gold and is_found:
                self.counts["string right"] += 1
                self.counts["string e2e"] += self.speaker_right(gold.row, found.row)

    def kind(self, span: _Span) -> str:
        letters = [i for i in range(span.start, span.end) if self.text[i].isalnum()]
        inside = sum(any(a <= i < b for a, b in self.marks) for i in letters)
        if not inside:
            return "indirect"
        return "direct" if inside / len(letters) >= 0.98 else "mixed"

    def judge(self, span: _Span, *, right: bool) -> None:
        if (confidence := span.row.get("confidence")) is not None:
            self.judged.append((confidence, right))

    def error(self, kind: str, span: _Span) -> None:
        speaker = (span.row.get("speaker") or {}).get("text") or "nobody"
        self.errors.append((kind, f"[{speaker}] {self.text[span.start : span.end][:120]!r}"))


def _best(spans: Sequence[_Span], words: frozenset[int]) -> _Span | None:
    best = max(spans, key=lambda s: (len(words & s.words), -len(s.words)), default=None)
    return best if best is not None and best.words & words else None


def _overlap(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return a.get("start") is not None and a["start"] < b["end"] and b["start"] < a["end"]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without outer white space and marks and without a leading "that"."""
    inner = text[start:end]
    begin = start + len(inner) - len(inner.lstrip(_OUTER))
    end = max(begin, start + len(inner.rstrip(_OUTER)))
    if (that := _THAT.match(text[begin:end])) and begin + that.end() < end:
        begin += that.end()
        begin += len(text[begin:end]) - len(text[begin:end].lstrip(_OUTER))
    return begin, end


# --- names

_PRONOUNS = frozenset(
    "he she they it we i you who him her them us me his their its our my your which that this these those one "
    "himself herself themselves itself some many others both".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president prime minister pm premier chancellor secretary senator sen "
    "rep representative congressman congresswoman governor gov mayor judge justice chief officer ceo cfo general "
    "gen colonel col major captain capt sgt lt det detective inspector superintendent professor prof rev reverend "
    "father pope king queen prince princess chairman chairwoman chair director spokesman spokeswoman spokesperson "
    "coach attorney former then the a an of jr sr ii iii mp mla mpp md phd".split()
)


def same_name(a: str, b: str) -> bool:
    """True where two strings can name one thing: the words of one within the other's, or one family name."""
    x, y = _name_words(a), _name_words(b)
    if not x or not y or set(x) <= _PRONOUNS or set(y) <= _PRONOUNS:
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    if x[-1] != y[-1] or len(x[-1]) < 3 or max(len(x), len(y)) > 4:
        return False
    f, g = x[0], y[0]
    return f == g or (f[0] == g[0] and (1 in (len(f), len(g)) or f.startswith(g[:3]) or g.startswith(f[:3])))


def _name_words(name: str) -> list[str]:
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"[’']s\b", "", folded))
    return [w for w in words if w not in _TITLES] or words


# --- quotation marks, read without the program's own reader

_CLOSERS = {"“": '”"', "«": "»", "„": "“”", '"': '"”', "”": '”"'}
_SINGLE_END = re.compile(r"(?<=[\w.,!?…])[’'](?=$|[\s.,;:!?)\]—-])")
_CLIPPED = frozenset("s em til cause round tis twas n 00s 60s 70s 80s 90s 08 12 16".split())


def quoted_regions(text: str) -> list[tuple[int, int]]:
    """The strings in quotation marks, line by line; one that is left open runs to the end of its line."""
    out = []
    for line in re.finditer(r"[^\n]+", text):
        out += [(line.start() + a, line.start() + b) for a, b in _quoted_in(line[0])]
    return out


def _quoted_in(line: str) -> list[tuple[int, int]]:
    out, i = [], 0
    while i < len(line):
        if closers := _opens(line, i):
            width = len(closers) if closers == "''" else 1
            end = _closes(line, i + width, closers)
            if end is not None:
                out.append((i, end))
                i = end
                continue
            if len(line) - i > 1:
                out.append((i, len(line)))
            break
        if (single := _single(line, i)) is not None:
            out.append((i, single))
            i = single
            continue
        i += 1
    return out


def _opens(line: str, i: int) -> str:
    """The marks that close what opens at `i`; empty where nothing opens."""
    c = line[i]
    if c == "”":
        starts = i + 1 < len(line) and line[i + 1].isalnum() and (i == 0 or line[i - 1].isspace())
        return _CLOSERS[c] if starts else ""
    if line[i : i + 2] in ("''", "``"):
        return "''"
    return _CLOSERS.get(c, "")


def _closes(line: str, i: int, closers: str) -> int | None:
    if closers == "''":
        at = line.find("''", i)
        return at + 2 if at >= 0 else None
    return next((k + 1 for k in range(i, len(line)) if line[k] in closers), None)


def _single(line: str, i: int) -> int | None:
    """Where a string in single marks that opens at `i` ends."""
    starts = line[i] in "‘'" and (i == 0 or line[i - 1] in " (—-[") and line[i + 1 : i + 2].isalnum()
    end = _SINGLE_END.search(line, i + 2) if starts else None
    word = re.match(r"['‘](\w+)", line[i:])
    if end is None or (line[i] == "'" and word and word[1].lower() in _CLIPPED):
        return None
    return end.end()
