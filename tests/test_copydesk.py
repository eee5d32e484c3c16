"""The copy desk: codes, places, formats, silence, and what is found in planted errors."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from annotator.authoring.checking import doubts, graph_of, told
from annotator.authoring.copydesk.codes import CODES, documented
from annotator.authoring.copydesk.formats import github, sarif
from annotator.authoring.copydesk.silence import beyond, changed_since, read_silence
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.cli import main

HEAD = "---\ntitle: {title}\ndate: 2026-03-0{day}\n---\n"
PIER = """"We will close the pier for the winter season," Keane said. The mayor of Norvale, Maria Keane, spoke on Monday.

“The pier will not be sold to any private company this year,” Maria Keane told reporters. Maria Keene left.

It was a "bargain" of a kind. “Nobody knows what comes next, said Tom Hale.

The plank is 5" thick.

“This goes on,” Tom Hale said. “It goes on here.

“And it ends here.”

[Gone](gone.md)

[Lost](lost.md) <!-- annotator: off-line dead-link -->

They met on Tuesday, March 4, 2026. <!-- annotator: off-line nonsense -->
"""
AGAIN = "“The pier will be sold to any private company this year,” Maria Keane told reporters.\n"
ALONE = "“The boats are safe in the harbour tonight,” an official said.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "content").mkdir()
    for day, (name, text) in enumerate({"pier": PIER, "again": AGAIN, "alone": ALONE}.items(), 1):
        (folder / "content" / f"{name}.md").write_text(HEAD.format(title=name, day=day) + text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def found(site: Path) -> list[Problem]:
    graph, catalogue = graph_of(load_config(site), drafts=True)
    assert {p.code for p in doubts(graph, catalogue)} <= CODES.keys()
    return told(graph, catalogue, site, level="note")


@pytest.mark.parametrize(
    ("code", "file", "line", "column"),
    [
        ("late-speaker", "pier", 5, 49),
        ("quote-negated", "pier", 7, 1),
        ("quote-negated", "again", 5, 1),
        ("two-spellings", "pier", 7, 91),
        ("scare-quote", "pier", 9, 10),
        ("unclosed-quote", "pier", 9, 31),
        ("dead-link", "pier", 17, None),
        ("times-disagree", "pier", 21, 13),
        ("unknown-check", "pier", 21, None),
        ("sole-unnamed-source", "alone", 5, None),
    ],
)
def test_a_planted_error_is_found_where_it_stands(
    found: list[Problem], code: str, file: str, line: int, column: int | None
) -> None:
    places = [(p.line, p.column) for p in found if p.code == code and p.path and p.path.stem == file]
    assert (line, column) in places or (column is None and line in dict(places)), places


def test_what_is_right_or_silenced_is_not_told(found: list[Problem]) -> None:
    assert not any("lost.md" in p.what for p in found)
    assert [p.line for p in found if p.code == "unclosed-quote"] == [9]


def test_the_line_to_paste_differs_in_the_words_alone(found: list[Problem]) -> None:
    (late,) = [p for p in found if p.code == "late-speaker"]
    assert late.fixed == PIER.splitlines()[0].replace("Keane said", "Maria Keane said")


def test_sarif_names_rules_places_and_fixes(found: list[Problem]) -> None:
    report: dict[str, Any] = json.loads(sarif(found))
    (run,) = report["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert report["version"] == "2.1.0"
    assert len(run["results"]) == len(found)
    for result, problem in zip(run["results"], found, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        assert result["level"] in ("error", "warning", "note")
        assert bool(result.get("fixes")) == bool(problem.fixed)


def test_a_message_cannot_break_out_of_its_workflow_command() -> None:
    line = github([Problem("100 %\n::error::x", "", Path("a,b:c.md"), 3, "dead-link", 2)])
    assert line == "::error file=a%2Cb%3Ac.md,line=3,col=2,title=dead-link::100 %25%0A::error::x\n"


def test_comments_silence_lines_blocks_and_files() -> None:
    text = "a\n<!-- annotator: off dead-link -->\nb\n<!-- annotator: on -->\nc <!-- annotator: off-line -->\n"
    silence = read_silence(text)
    assert silence.lines == {2: {"dead-link"}, 3: {"dead-link"}, 5: {"*"}}
    assert read_silence("# annotator: off-file dead-link, no-date").everywhere == {"dead-link", "no-date"}


def test_a_baseline_hides_what_it_holds_as_often_as_it_holds_it(tmp_path: Path) -> None:
    old = [Problem("x", "", Path("a.md"), 1, "dead-link")]
    file = tmp_path / "known.json"
    assert beyond(old, file) == ([], True)
    moved = Problem("x", "", Path("a.md"), 9, "dead-link")
    assert beyond([moved], file) == ([], False)
    assert beyond([moved, *old], file) == (old, False)
    file.write_text("[1]", encoding="utf-8")
    with pytest.raises(AnnotatorError, match="baseline"):
        beyond(old, file)


def test_only_changed_lines_and_new_files_are_told(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@t", *words], cwd=tmp_path, check=True)

    (tmp_path / "a.md").write_text("one\ntwo\nthree\n", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    (tmp_path / "a.md").write_text("one\n2\nthree\n", encoding="utf-8")
    (tmp_path / "é.md").write_text("new\n", encoding="utf-8")
    rows = [Problem("p", "", Path(name), line) for name, line in [("a.md", 1), ("a.md", 2), ("é.md", 1)]]
    assert changed_since(rows, tmp_path, "HEAD") == rows[1:]
    for bad in ("nowhere", "--output=x"):
        with pytest.raises(AnnotatorError, match="git refuses"):
            changed_since(rows, tmp_path, bad)
    assert not (tmp_path / "x").exists()


def test_every_code_is_in_the_documentation_as_the_table_has_it() -> None:
    page = (Path(__file__).parent.parent / "docs" / "check.md").read_text(encoding="utf-8")
    assert documented() in page


def test_the_command_tells_json_by_level(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--source", str(site), "--format", "json", "--level", "error", "--strict"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {p["severity"] for p in said["problems"]} == {"error"}
    assert {p["code"] for p in said["problems"]} == {"dead-link", "quote-negated", "unknown-check"}


def test_a_remark_without_a_row_in_the_table_is_told_as_a_warning() -> None:
    other = Problem("Something is odd.", "Look at it.", Path("a.md"), 1)
    assert github([other]).startswith("::warning file=a.md,line=1,title=something-is-odd::")
    assert json.loads(sarif([other]))["runs"][0]["results"][0]["ruleId"] == "something-is-odd"
