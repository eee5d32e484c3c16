"""What the command line says, where, and how loud; the schemas that editors use."""

from __future__ import annotations

import itertools
import json
import os
import pty
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.authoring.schemas import schema_of
from annotator.base import config
from annotator.base.errors import AnnotatorError, Problem
from annotator.cli import main
from annotator.content import dialects
from annotator.content.loading import draft_of

HEAD = "---\ntitle: Bridge\ndate: 2024-05-14\n---\n"
BODY = "The bridge is shut, said Maria Keane.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(HEAD + BODY, encoding="utf-8")
    return tmp_path


def test_no_command_is_a_question_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "usage: annotator" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["biuld"], "annotator: there is no command 'biuld'. Did you mean 'build'?"),
        (["build", "--strikt"], "annotator build: there is no option '--strikt'. Did you mean '--strict'?"),
        (["build", "--base=x"], "annotator build: there is no option '--base'."),
        (["build", "more"], "annotator build: 'more' is one argument too many. See annotator build --help."),
        (["build", "--quiet=yes"], "annotator build: --quiet takes no value."),
        (["serve", "--port"], "annotator serve: --port needs a value. See annotator serve --help."),
        (["serve", "--port", "0"], "annotator serve: --port: '0' is no port; write a number from 1 to 65535."),
        (["serve", "--port", "70000"], "annotator serve: --port: '70000' is no port"),
        (["serve", "--port", "http"], "annotator serve: --port: 'http' is no port"),
        (["build", "--jobs", "-1"], "annotator build: --jobs"),
        (["build", "--jobs", "many"], "annotator build: --jobs: 'many' is no number of processes"),
        (["import"], "annotator import: FILE is missing."),
        (["export", "--format", "tie"], "annotator export: there is no value of --format 'tie'. Did you mean 'tei'?"),
        (["schema", "setings"], "Did you mean 'settings'?"),
        (["build", "--quiet", "--verbose"], "annotator build: --verbose: not allowed with argument --quiet."),
        (["\x1b[2J"], "there is no command '\\x1b[2J'"),
    ],
)
def test_a_wrong_option_is_told_in_one_sentence(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(argv)
    assert end.value.code == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_a_taken_port(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        port = one.getsockname()[1]
        assert main(["serve", "--source", str(site), "--port", str(port)]) == 1
    err = capsys.readouterr().err
    assert f"Port {port} is taken." in err
    assert "--port" in err
    assert not (site / "site").exists()


def test_json_says_everything_once(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "quay.md").write_text(
        HEAD.replace("Bridge", "Quay") + "See [that](gone.md) and [this](bridge.md#nothing).\n\n![A](gone.png)\n",
        encoding="utf-8",
    )
    assert main(["build", "--source", str(site), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    said = json.loads(out)
    assert (said["command"], said["status"], said["articles"], said["unchanged"]) == ("build", 0, 2, False)
    found = {(p["code"], p["file"], p["line"], p["severity"]) for p in said["problems"]}
    assert found == {
        ("dead-link", "content/quay.md", 5, "warning"),
        ("dead-anchor", "content/quay.md", 5, "warning"),
        ("dead-image", "content/quay.md", 7, "warning"),
    }
    assert {"Reading articles", "Annotating articles", "Writing pages"} <= set(said["timings"])
    assert all(p["message"] and p["cure"] for p in said["problems"])

    assert main(["build", "--source", str(site), "--json", "--strict"]) == 1
    strict = json.loads(capsys.readouterr().out)
    assert {("dead-link", "error"), ("dead-anchor", "error"), ("dead-image", "error")} <= {
        (p["code"], p["severity"]) for p in strict["problems"]
    }


def test_json_of_a_site_that_cannot_be_built(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "bridge.md").write_text("---\ntitle: [\n---\nWords.\n", encoding="utf-8")
    assert main(["check", "--source", str(site), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [(p["file"], p["severity"]) for p in said["problems"]] == [("content/bridge.md", "error")]
    assert main(["check", "--source", str(site / "nowhere"), "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["problems"]) == 1


def test_quiet_and_verbose(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "bridge.md").write_text(HEAD + BODY + "[that](gone.md)\n", encoding="utf-8")
    assert main(["build", "--source", str(site), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    (site / "content" / "bridge.md").write_text(HEAD + BODY + "[it](gone.md)\n", encoding="utf-8")
    assert main(["build", "--source", str(site), "--verbose"]) == 0
    out, err = capsys.readouterr()
    assert "1 articles" in out
    assert "gone.md" in err
    assert re.search(r"\d+\.\d\d s  Writing pages", err)
    (site / "content" / "bridge.md").write_text("---\nannotate: never\n---\nWords.\n", encoding="utf-8")
    assert main(["build", "--source", str(site), "--quiet"]) == 1
    assert "annotate: never" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1", "TERM": "xterm"}, True),
        ({"FORCE_COLOR": "1", "TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    ],
)
def test_colour_is_what_the_person_wants(
    site: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    env: dict[str, str],
    coloured: bool,
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "TERM", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    (site / "content" / "bridge.md").write_text("---\nannotate: never\n---\nWords [b]red[/b].\n", encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 1
    err = capsys.readouterr().err
    assert ("\x1b[" in err) is coloured
    assert "'annotate: never' is not known." in re.sub(r"\x1b\[[\d;]*m", "", err)


@pytest.mark.parametrize(("term", "drawn"), [("xterm", True), ("dumb", False)])
def test_progress_on_a_terminal(site: Path, term: str, drawn: bool) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "annotator.cli", "build", "--source", str(site)]
    env = {**os.environ, "TERM": term}
    env.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=env) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                data = os.read(ours, 65_536)
            except OSError:
                break
            if not data:
                break
            said += data
        assert process.wait(60) == 0
    os.close(ours)
    assert (b"Writing pages" in said) is drawn
    assert bool(said) is drawn


def test_dead_anchors(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content" / "quay.md").write_text(
        HEAD.replace("Bridge", "Quay")
        + "## The old wall\n\nWords [a](#the-old-wall), [b](#h-the-old-wall), [c](quay.md#the-old-wall),\n"
        "[d](#the-new-wall) and [e](bridge.md#shut).\n",
        encoding="utf-8",
    )
    (site / "content" / "bridge.md").write_text(HEAD + BODY + "\n## Shut\n\nWords.\n", encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 0
    err = capsys.readouterr().err
    assert err.count("leads to no heading") == 1
    assert "content/quay.md:8: The link to '#the-new-wall'" in err
    page = (site / "site" / "articles" / "quay.html").read_text(encoding="utf-8")
    assert page.count('href="#h-the-old-wall"') >= 2
    assert 'href="bridge.html#h-shut"' in page


# -- schemas

VALUES: list[Any] = ["words", "", 5, 1.5, True, [], ["a", "b"], [1], {}, {"a": "b"}, {"a": {"name": "b"}}]


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + "}"
    return json.dumps(value)


@pytest.mark.parametrize(("key", "value"), itertools.product([*config.KEYS, "model", "titel"], VALUES))
def test_the_settings_schema_takes_what_the_program_takes(tmp_path: Path, key: str, value: Any) -> None:
    (tmp_path / "annotator.toml").write_text(f'"{key}" = {_toml(value)}\n', encoding="utf-8")
    try:
        config.load_config(tmp_path)
        taken = True
    except AnnotatorError:
        taken = False
    good = jsonschema.Draft202012Validator(schema_of("settings")).is_valid({key: value})
    open_ended = {(k, v) for k in ("lang", "theme", "timezone") for v in ("words", "")}  # names, no pattern
    if not isinstance(value, str) or (key, value) not in open_ended:
        assert good is taken


@pytest.mark.parametrize(
    "address", ["https://a.example/news", "a.example", "https://a.example/?q", "ftp://a.example"]
)
def test_the_settings_schema_knows_addresses(tmp_path: Path, address: str) -> None:
    try:
        config.base_address(address)
        taken = True
    except ValueError:
        taken = False
    validator = jsonschema.Draft202012Validator(schema_of("settings"))
    assert validator.is_valid({"base_url": address}) is taken


def _head(key: str, value: Any) -> bool:
    problems: list[Problem] = []
    draft_of(f"---\n{json.dumps(key)}: {json.dumps(value)}\n---\nWords.\n", Path("content/a.md"), problems)
    return not problems


@pytest.mark.parametrize("key", dialects.OURS)
def test_the_front_matter_schema_takes_what_the_program_takes(key: str) -> None:
    validator = jsonschema.Draft202012Validator(schema_of("front-matter"))
    for value in (*VALUES, "2024-05-14", "auto", "true", "en", "https://a.example/"):
        if validator.is_valid({key: value}) and not (key == "lang" or key == "url" or dialects.OURS[key] == "date"):
            assert _head(key, value), (key, value)
    assert all(s["description"] for s in schema_of("front-matter")["properties"].values())


@pytest.mark.parametrize(
    ("key", "value"),
    [("annotate", "always"), ("draft", "perhaps"), ("title", ["a", "b"]), ("date", "soon"), ("summary", ["a"]),
     ("sample", 7)],
)  # fmt: skip
def test_what_the_program_refuses_the_schema_refuses(key: str, value: Any) -> None:
    assert not _head(key, value)
    assert not jsonschema.Draft202012Validator(schema_of("front-matter")).is_valid({key: value})


@pytest.mark.parametrize("what", ["settings", "front-matter"])
def test_the_schemas_are_schemas(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", what]) == 0
    said = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(said)
    assert said == schema_of(what)
