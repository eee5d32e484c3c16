"""What speakers do with their words, by prose cases, in the data and by a person's hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.base.codec import plain, value_of
from annotator.cli import main
from annotator.lang.en.stance_weights import WEIGHTS
from annotator.model import Quote, Span
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.quotation.stances import STANCES
from tests import casefile


def shown(reader: Reader, text: str) -> str:
    """One line a quote: its stance and its first words."""
    found = annotate(next(iter(reader.read([text_of_lines(text)]))))
    return "\n".join(f"{q.stance} | {' '.join(q.span.of(text).split()[:4])}" for q in found.quotes)


@pytest.mark.parametrize("case", casefile.read("stances.md"), ids=lambda c: c.name)
def test_case(case: casefile.Case, reader: Reader) -> None:
    casefile.check(case, shown(reader, case.given))


def test_kept_findings_have_the_stance() -> None:
    quote = Quote(Span(0, 4), "direct", None, None, "q1", stance="urged")
    assert value_of(Quote, json.loads(json.dumps(plain(quote)))) == quote


def test_every_weight_is_of_a_stance() -> None:
    assert {name.partition(": ")[0] for name in WEIGHTS} <= set(STANCES)


def write(folder: Path, markup: str) -> list[str]:
    (folder / "content").mkdir(exist_ok=True)
    file = folder / "content" / "weir.md"
    file.write_text(
        f"---\ntitle: The weir\ndate: 2024-05-14\nannotate: reviewed\n---\nLee spoke of [“the weir”]{{{markup}}}.\n",
        encoding="utf-8",
    )
    return ["export", "--source", str(folder), "--format", "jsonl"]


def test_a_persons_markup_says_the_stance(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(write(tmp_path, ".quote stance=conceded")) == 0
    (quote,) = json.loads(capsys.readouterr().out)["quotes"]
    assert (quote["stance"], quote["by"]) == ("conceded", "editor")


def test_a_stance_that_does_not_exist_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(write(tmp_path, ".quote stance=agreed")) == 1
    err = capsys.readouterr().err
    assert "weir.md:6" in err
    assert "'stance=agreed' is not known." in err
