"""A capital that stands for the government of its country, and one that is a town."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.build import build
from annotator.nlp import Reader, annotate, text_of_lines


def _governments(reader: Reader, text: str) -> list[tuple[str, str]]:
    found = annotate(next(iter(reader.read([text_of_lines(text)]))))
    return [(m.span.of(text), m.government) for m in found.mentions if m.government]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow and Pyongyang denied it.", [("Moscow", "country:RU"), ("Pyongyang", "country:KP")]),
        ("Japan said ties with Seoul had thawed.", [("Seoul", "country:KR")]),
        ("Kampala has summoned the Kenyan commissioner.", [("Kampala", "country:UG")]),
        ("France accused Tehran of spying.", [("Tehran", "country:IR")]),
        ("The Chinese were told by Ankara's ambassador to leave.", [("Ankara", "country:TR")]),
        ("The French moved to Moscow, and a Moscow court freed them.", []),
        ("In Paris, the Russian ambassador opened a school near London.", []),
        ("Ottawa says it will mend more roads.", []),  # a town, as far as this text tells
    ],
)
def test_capitals(reader: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    assert _governments(reader, text) == expected


def test_the_card_says_whose_government_is_meant(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = "Moscow and Pyongyang denied it, and the South Koreans flew home from Moscow.\n"
    (tmp_path / "content" / "ties.md").write_text(
        f"---\ntitle: Ties\ndate: 2026-03-03\n---\n{text}", encoding="utf-8"
    )
    build(load_config(tmp_path))
    page = (tmp_path / "site" / "articles" / "ties.html").read_text(encoding="utf-8")
    assert "The government of Russia is meant in 1 of 2 places here." in page
    assert "The government of North Korea is meant here." in page
