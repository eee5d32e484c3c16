"""Bad input of any kind is told, never a traceback: JSON Lines, models and components, roles, the calendar's ends."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from annotator import cli
from annotator.base.cache import Cache
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import Options, build
from annotator.cli import FAULT, main
from annotator.content.loading import draft_of
from annotator.nlp import Reader, annotate, text_of_lines
from annotator.nlp.parsing import pipeline
from annotator.prose import read

GOOD = '{"id": "good", "text": "Anna Holm left on Tuesday.", "date": "2024-05-14"}'


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"not json", "not JSON"),
        (b'{"text": "open', "not JSON"),
        (b"{'text': 'single'}", "not JSON"),
        (b"[" * 200_000, "nested too deep"),
        (b'{"a":' * 100_000, "nested too deep"),
        (b'["text"]', "no JSON object"),
        (b'"text"', "no JSON object"),
        (b"7", "no JSON object"),
        (b"null", "no JSON object"),
        (b"{}", "no text"),
        (b'{"text": 5}', "no text"),
        (b'{"text": ["a", "b"]}', "no text"),
        (b'{"text": "a", "date": 20240514}', "date is no text"),
        (b'{"text": "a", "date": ["2024-05-14"]}', "date is no text"),
        (b'{"text": "a", "date": "May"}', "no date"),
        (b'{"text": "a", "date": "0000-01-01"}', "no date"),
        (b'{"text": "a", "date": "10000-01-01"}', "no date"),
        (b'{"text": "a", "date": "2023-02-29"}', "no date"),
        (b'{"text": "a", "title": {"en": "x"}}', "title is no text"),
        (b'{"text": "a", "title": 1984}', "title is no text"),
        (b'{"text": "a", "lang": 1}', "lang is no text"),
        (b'{"text": "a", "id": {"n": 1}}', "id is neither"),
        (b'{"text": "a", "id": [1]}', "id is neither"),
        (b'{"text": "Gr\xf6\xdfe"}', "not UTF-8"),
        (b'{"text": "\xed\xa0\x80"}', "not UTF-8"),
        (b'{"text": "half \\ud83d"}', "half a character"),
        (b'{"text": "a", "id": "\\udc80"}', "half a character"),
        (b'{"text": "a", "title": "\\ude00 x"}', "half a character"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes, what: str
) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\n".join([GOOD.encode(), line, b"", GOOD.encode()]))
    assert main(["annotate", "--jsonl", str(file)]) == 1
    said = capsys.readouterr()
    assert [json.loads(row)["id"] for row in said.out.splitlines()] == ["good", "good"]
    assert "in.jsonl:2: " in said.err
    assert what in said.err
    assert "Traceback" not in said.err


EARLY = (
    "It happened last week. She left on Monday. Two years ago he came. Last month and last year were dry. "
    "Yesterday it rained. Last winter was cold. Last Christmas, last weekend and last quarter were quiet. "
    "Three centuries ago it was so. The previous day and the week before he had gone. This past week was long. "
    "On 29 February it ended. It was December."
)
LATE = (
    "It will happen next week. She will leave on Monday. In two years he comes. Next month and next year will be dry. "
    "Tomorrow it will rain. Next winter will be cold. Next Christmas, next weekend and next quarter will be quiet. "
    "In five centuries it will be so. The following day and a week later he will go. On 29 February it will end. "
    "It will be January."
)


@pytest.mark.parametrize("text", [EARLY, LATE])
@pytest.mark.parametrize(
    "day",
    ["0001-01-01", "0001-01-03", "0001-01-08", "0001-12-31", "0004-02-28", "9999-01-01", "9999-12-26", "9999-12-30",
     "9999-12-31"],
)  # fmt: skip
def test_the_ends_of_the_calendar(reader: Reader, text: str, day: str) -> None:
    published = dt.date.fromisoformat(day)
    (parse,) = reader.read([text_of_lines(text, published=published)])
    found = annotate(parse)
    assert len(found.times) > 10
    for time in found.times:
        assert "10000" not in time.value
        assert not time.value.startswith(("-", "0000", "BC0000"))


@pytest.mark.parametrize(
    ("day", "text", "words"),
    [
        ("0001-01-03", "The council met last week.", "last week"),
        ("0001-01-01", "The council met yesterday.", "yesterday"),
        ("0001-01-03", "The council met last weekend.", "last weekend"),
        ("9999-12-30", "The council will meet next year.", "next year"),
        ("9999-12-31", "The council will meet tomorrow.", "tomorrow"),
        ("9999-12-30", "The council will meet next month.", "next month"),
        ("9999-12-30", "The council will meet next winter.", "next winter"),
        ("9999-12-30", "The council will meet in January.", "January"),
        ("9999-12-30", "The council will meet next January.", "next January"),
        ("9999-12-30", "The council will meet next decade.", "next decade"),
        ("9999-12-30", "The council will meet next Christmas.", "next Christmas"),
        ("9999-12-30", "The council will meet in the first quarter.", "first quarter"),
    ],
)
def test_what_lies_outside_the_calendar_stays_open(reader: Reader, day: str, text: str, words: str) -> None:
    (parse,) = reader.read([text_of_lines(text, published=dt.date.fromisoformat(day))])
    (time,) = [t for t in annotate(parse).times if words in t.span.of(text)]
    assert time.value == ""


@pytest.mark.parametrize("day", ["0001-01-03", "9999-12-30"])
def test_a_site_at_an_end_of_the_calendar(tmp_path: Path, day: str) -> None:
    (tmp_path / "content").mkdir()
    body = f"{EARLY}\n\n{LATE}\n\nIn 9999 and on 31 December 9999 it ended. On 1 January 0001 it began.\n"
    (tmp_path / "content" / "a.md").write_text(f"---\ntitle: T\ndate: {day}\n---\n{body}", encoding="utf-8")
    assert build(load_config(tmp_path), Options(drafts=True)).articles == 1


@pytest.mark.parametrize(
    ("name", "what", "cure"),
    [
        ("sentenciser", "knows no component 'sentenciser'", "'sentencizer'"),
        ("merge_entites", "knows no component", "'merge_entities'"),
        ("my_own_thing", "knows no component 'my_own_thing'", "Install the package"),
        ("tagger", "'tagger' cannot be added", "Name each component once"),
    ],
)
def test_a_component_that_cannot_be_had(name: str, what: str, cure: str) -> None:
    with pytest.raises(AnnotatorError) as caught:
        pipeline.load(Reader(Cache(None)).model, [name])
    (problem,) = caught.value.problems
    assert what in problem.what
    assert cure in problem.cure


def test_all_components_are_looked_at() -> None:
    with pytest.raises(AnnotatorError) as caught:
        pipeline.load(Reader(Cache(None)).model, ["one_thing", "other_thing"])
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("config", ["", "[nlp]\n", "not a config", '[nlp]\nlang = "xx"\npipeline = ["nope"]\n'])
def test_a_model_that_does_not_load(tmp_path: Path, config: str) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    (folder / "config.cfg").write_text(config, encoding="utf-8")
    with pytest.raises(AnnotatorError) as caught:
        pipeline.load(str(folder))
    (problem,) = caught.value.problems
    assert "does not load" in problem.what
    assert "\n" not in problem.what


@pytest.mark.parametrize(
    ("role", "cure"),
    [
        ("organization", "Did you mean 'organisation'?"),
        ("named-person", "Did you mean 'named_person'?"),
        ("Media", "Did you mean 'media'?"),
        ("xyz", "Known are: named_person"),
        ('""', "Known are"),
    ],
)
def test_an_unknown_role_of_a_source(role: str, cure: str) -> None:
    problems: list[Problem] = []
    body = f"---\ntitle: T\ndate: 2024-05-14\n---\nOne.\n\nAs [the ministry]{{.source role={role}}} said.\n"
    draft = draft_of(body, Path("content/a.md"), problems)
    assert draft is not None
    (problem,) = read(draft)[1]
    assert problem.line == 7
    assert "no role of a source" in problem.what
    assert cure in problem.cure


def test_a_fault_of_our_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> None:
        raise LookupError("out of\nluck")

    monkeypatch.setattr("annotator.authoring.starter.make_site", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert cli.main(["new", "somewhere"]) == FAULT == 70
    said = capsys.readouterr()
    (report,) = tmp_path.glob("annotator-*.txt")
    assert said.err.count("\n") == 1
    assert str(report) in said.err
    assert "out of luck" in said.err
    text = report.read_text(encoding="utf-8")
    for words in ("Command: annotator new somewhere", "Stage: cli", "Traceback", "LookupError", "Python 3", "spacy "):
        assert words in text


def test_processes_that_cannot_load_a_component_end() -> None:
    from annotator.nlp.parsing import workers

    with pytest.raises(AnnotatorError) as caught:
        list(workers.parsed([("a", "One."), ("b", "Two.")], Reader(Cache(None)).model, ("nothing_such",), 2))
    assert "nothing_such" in str(caught.value)
