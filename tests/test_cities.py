"""Which of the towns that share a name an article means."""

from __future__ import annotations

import pytest

from annotator.nlp import Reader, annotate, text_of_lines


@pytest.mark.parametrize(
    ("text", "town", "where"),
    [
        ("SAN JOSE, Calif. — The mill in San Jose will close.", "San Jose", "California"),
        ("The mill moved to Paris, Texas, in May.", "Paris", "Texas"),
        ("The mill moved to Paris in May.", "Paris", "France"),
        ("Officials from Alabama met in Birmingham on Monday, and Alabama agreed.", "Birmingham", "Alabama"),
        ("In London, Canada said the mill would stay.", "London", "United Kingdom"),
    ],
)
def test_a_town_lies_where_the_article_says(reader: Reader, text: str, town: str, where: str) -> None:
    findings = annotate(next(iter(reader.read([text_of_lines(text)]))))
    facts = next(dict(e.facts) for e in findings.entities if e.name == town)
    assert where in (facts.get("region"), facts.get("country"))


def test_a_town_of_another_region_than_the_known_ones_has_no_facts(reader: Reader) -> None:
    findings = annotate(next(iter(reader.read([text_of_lines("The mill moved to Vienna, Alabama, in May.")]))))
    assert next(dict(e.facts) for e in findings.entities if e.name == "Vienna") == {}
