"""A language is a folder that somebody adds: no code is touched for it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from annotator import lang
from annotator.base.cache import Cache
from annotator.lang.language import language
from annotator.model import Findings
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.parsing.tokens import Record

SPEECH = """
TAG = CLAUSE = frozenset({"sagra"})
KINDS = {"sagra": "neutral"}
"""
TIMES = """
import re

from annotator.nlp.times.language import Rule, TimeGrammar

LANGUAGE = TimeGrammar(
    words={"martus": ("M", 3)},
    anchors="M",
    rules=(Rule("date", re.compile(r"(?P<day>n)(?P<month>M)(?P<year>Y)")),),
    sentences={"written": "{words}: es tek"},
    month_names=("Martus",) * 12,
    weekday_names=("Dies",) * 7,
)
"""
SAID = '"Ta brug es klaus," sagra Anna Holm 3 martus 2024.'
TAGS = "`` DT NN VBZ JJ , '' VBD NNP NNP CD NN CD ."
POS = "PUNCT DET NOUN VERB ADJ PUNCT PUNCT VERB PROPN PROPN NUM NOUN NUM PUNCT"
DEPS = "punct det nsubj ccomp acomp punct punct ROOT compound nsubj nummod npadvmod nummod punct"
HEADS = [7, 2, 3, 7, 3, 7, 7, 7, 9, 7, 11, 7, 11, 7]


class _Parsed(Reader):
    """Reads the one sentence as a parser of the language would."""

    def records(self, paragraphs: Sequence[str]) -> list[Record]:
        return [self._record(p) for p in paragraphs]

    def _record(self, text: str) -> Record:
        found = list(re.finditer(r"\w+|[^\w\s]", text))
        words = [m.group() for m in found]
        return {
            "b": [m.start() for m in found], "e": [m.end() for m in found], "l": [w.lower() for w in words], "g": TAGS.split(), "p": POS.split(), "d": DEPS.split(),
            "m": [""] * len(words), "h": HEADS, "s": [0], "n": [],
        }  # fmt: skip


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package that adds the language `qbr`."""
    folder = tmp_path / "brugish"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "speech.py").write_text(SPEECH, encoding="utf-8")
    (folder / "times.py").write_text(TIMES, encoding="utf-8")
    told = tmp_path / "brugish-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: brugish\nVersion: 1.0\n", encoding="utf-8")
    (told / "entry_points.txt").write_text(f"[{lang.GROUP}]\nqbr = brugish\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    _forget()
    yield
    _forget()
    for name in [n for n in sys.modules if n.partition(".")[0] == "brugish"]:
        del sys.modules[name]


def _forget() -> None:
    lang.folder.cache_clear()
    language.cache_clear()


def _read(tag: str) -> Findings:
    return annotate(next(_Parsed(Cache()).read([text_of_lines(SAID, lang=tag)])))


@pytest.mark.usefixtures("installed")
def test_a_folder_is_a_language() -> None:
    assert lang.is_read("qbr-DE")
    found = _read("qbr-DE")
    (quote,) = found.quotes
    assert quote.speaker is not None
    assert (quote.kind, quote.cue and quote.cue.text, quote.speaker.text) == ("direct", "sagra", "Anna Holm")
    assert [t.value for t in found.times] == ["2024-03-03"]
    assert found.entities == ()  # nothing is fitted for its names


@pytest.mark.usefixtures("installed")
def test_one_language_lends_nothing_to_another() -> None:
    english = _read("en")
    assert english.times == ()
    assert not [q for q in english.quotes if q.cue]


def test_without_a_folder_only_lines_are_told() -> None:
    assert not lang.is_read("qbr")
    found = _read("qbr")
    assert [line.type for line in found.lines] == ["prose"]
    assert found == Findings(sentences=found.sentences, lines=found.lines)
