"""Labels of timeline entries: prose cases in `cases/labels.md`, and what holds for every label."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.lang.en import label_words
from annotator.model import Findings
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.times.labels import LONGEST
from annotator.nlp.times.labels.wording import trimmed
from tests import casefile

CASES = casefile.read("labels.md")
_ADDED = {"the", "is", "has", "does", "was", "will", *label_words.AUXILIARY}


def _found(reader: Reader, case: casefile.Case) -> Findings:
    published = dt.date.fromisoformat(case.title.split()[0])
    return annotate(next(reader.read([text_of_lines(case.given, published=published)])))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_labels(reader: Reader, case: casefile.Case) -> None:
    casefile.check(case, "\n".join(f"{m.date} | {m.label}" for m in _found(reader, case).moments))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_label_has_only_words_of_its_sentence_and_names(reader: Reader, case: casefile.Case) -> None:
    found = _found(reader, case)
    names = _words(" ".join(e.name for e in found.entities))
    for moment in found.moments:
        own = _words(moment.label) - names - _ADDED
        assert own <= _words(moment.sentence.of(case.given)), moment.label
        assert moment.label[0].isupper()
        assert moment.label[-1] not in ".\u2026,;:"
        assert len(moment.label) <= LONGEST


@given(st.text(alphabet="ab .,\u2026;-", max_size=30))
@settings(max_examples=80, deadline=None)
def test_no_label_begins_or_ends_in_dots(words: str) -> None:
    made = trimmed(words)
    assert not made.startswith((".", "\u2026", ",", " "))
    assert not made.endswith((" ", ",", "\u2026", ";"))
    assert not made.endswith("..")
    assert trimmed(made) == made


def _words(text: str) -> set[str]:
    return {w.casefold() for w in re.findall(r"[^\W_]+", text)}
