"""Speakers, by prose cases: the words, the mention nearest them, who that is, and as what kind of source."""

from __future__ import annotations

import pytest

from annotator.nlp import Reader, annotate, text_of_lines
from tests import casefile


def shown(reader: Reader, text: str) -> str:
    """One line a quote: its first words, the speaker's mention, the entity's name, the role."""
    found = annotate(next(iter(reader.read([text_of_lines(text)]))))
    names = {e.id: e.name for e in found.entities}
    lines = []
    for quote in found.quotes:
        words = " ".join(quote.span.of(text).strip("“”\"'").split()[:4])
        speaker = quote.speaker
        told = f"{speaker.text} | {names.get(speaker.entity or '', '-')} | {speaker.role}" if speaker else "-"
        lines.append(f"{words} | {told}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", casefile.read("speakers.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(reader, case.given))
