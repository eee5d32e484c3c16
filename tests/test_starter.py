"""The article that `annotator new` writes is annotated without a fault: it is the first thing that anybody sees."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from annotator.authoring.starter import make_site
from annotator.model import Findings
from annotator.nlp import Reader, annotate, text_of_lines

PUBLISHED = dt.date(2024, 5, 14)


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = Path(tmp_path_factory.mktemp("site"))
    make_site(folder)
    body = (folder / "content" / "first-article.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    return body.replace("[Keane]{.person ref=maria-keane}", "Keane").strip()


@pytest.fixture(scope="module")
def found(text: str, reader: Reader) -> Findings:
    return annotate(next(iter(reader.read([text_of_lines(text, published=PUBLISHED)]))))


def test_every_quotation_has_its_words_its_kind_and_its_speaker(text: str, found: Findings) -> None:
    names = {e.id: e.name for e in found.entities}
    got = [
        (q.kind, q.span.of(text), q.speaker and (q.speaker.text, q.speaker.role, names.get(q.speaker.entity or "")))
        for q in found.quotes
    ]
    keane = ("Maria Keane", "named_person", "Maria Keane")
    traders = ("The Port Lorne Traders' Association", "organisation", "Port Lorne Traders' Association")
    assert got == [
        (
            "indirect",
            "The harbour bridge in Port Lorne will close on Monday for six weeks",
            ("the city's works department", "organisation", None),
        ),
        ("direct", '"We have put this off for as long as it was safe to,"', keane),
        ("direct", '"It is safe no longer."', keane),
        (
            "indirect",
            "that buses would run along Quay Street until the end of June",
            ("She", "named_person", "Maria Keane"),
        ),
        (
            "indirect",
            "two of the bridge's eleven piers had lost a third of their footing",
            ("an inspection report from 2019", "document", None),
        ),
        ("mixed", 'the closure "a disaster for the summer season"', traders),
        (
            "indirect",
            "that the date had been chosen without asking shops",
            ("Keane", "named_person", "Maria Keane"),
        ),
    ]


def test_every_date_is_its_day(text: str, found: Findings) -> None:
    assert [(t.span.of(text), t.kind, t.value) for t in found.times] == [
        ("Monday", "DATE", "2024-05-20"),
        ("six weeks", "DURATION", "P6W"),
        ("Tuesday", "DATE", "2024-05-14"),
        ("the end of June", "DATE", "2024-06"),
        ("2019", "DATE", "2019"),
    ]


def test_every_name_has_its_kind_and_is_whole(found: Findings) -> None:
    assert {(e.name, e.label) for e in found.entities} == {
        ("Port Lorne", "GPE"),
        ("Maria Keane", "PERSON"),
        ("Quay Street", "FAC"),
        ("Port Lorne Traders' Association", "ORG"),
    }
