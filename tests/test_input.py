"""Input that is not there, no text, or not meant for us: said with its place, never hung upon, nothing written."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.base.config import base_address, load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import build
from annotator.cli import main
from annotator.content.languages import is_language
from annotator.lang import is_read

ARTICLE = "---\ntitle: Bridge\ndate: 2024-05-14\n{}---\nThe bridge is shut, said Maria Keane.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(ARTICLE.format(""), encoding="utf-8")
    return tmp_path


class _Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("command", [["build"], ["serve"], ["check"], ["export"]])
def test_a_source_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Words.\n", encoding="utf-8")
    for name, said in (("nowhere", "no such folder"), ("a.txt", "This is no folder")):
        assert main([*command, "--source", name]) == 1
        assert f"{name}: " in (err := capsys.readouterr().err)
        assert said in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_site_without_an_article_leaves_the_old_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(load_config(site))
    page = site / "site" / "articles" / "bridge.html"
    before = page.read_bytes()
    article = site / "content" / "bridge.md"
    article.write_text(ARTICLE.format("draft: true\n"), encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 1
    assert "the only article is a draft" in capsys.readouterr().err
    article.unlink()
    assert main(["build", "--source", str(site)]) == 1
    assert "content: There is no article" in capsys.readouterr().err
    article.parent.rmdir()
    assert main(["build", "--source", str(site)]) == 1
    assert page.read_bytes() == before


BAD = [
    "example.org", "ftp://example.org/", "//example.org", "https://", "https:///news", "http://exa mple.org/",
    "https://me:word@example.org/", "https://me@example.org", "https://example.org/?a=b", "https://example.org/#top",
    "https://example.org/?", "javascript:alert(1)", "https://example.org:port/", "https://[::1/", " https://a.org",
    "https://example.org/a b", "mailto:a@example.org", "https://example.org\\news", "https://a.org/\t", "",
]  # fmt: skip


@pytest.mark.parametrize("said", BAD)
def test_what_is_no_web_address(site: Path, capsys: pytest.CaptureFixture[str], said: str) -> None:
    with pytest.raises(ValueError, match=r"is no|holds|names|has"):
        base_address(said)
    assert main(["build", "--source", str(site), "--base-url", said]) == 1
    assert "--base-url" in capsys.readouterr().err
    if said:
        (site / "annotator.toml").write_text(f'title = "A"\nbase_url = {json.dumps(said)}\n', encoding="utf-8")
        assert main(["build", "--source", str(site)]) == 1
        assert "annotator.toml:2: 'base_url'" in capsys.readouterr().err
    assert not (site / "site").exists()


@pytest.mark.parametrize(
    "said", ["https://example.org", "http://localhost:8000/a/b/", "https://[::1]:80/", "HTTPS://Bücher.example/ü"]
)
def test_web_addresses(said: str) -> None:
    assert base_address(said) == said.rstrip("/") + "/"


def test_new_writes_into_an_empty_folder_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "outer" / "inner"
    inner.mkdir(parents=True)
    (tmp_path / "outer" / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    monkeypatch.chdir(inner)
    before = sorted(tmp_path.rglob("*"))
    for path in ("..", "../..", "../mine.txt", "../../outer", "../../link", str(tmp_path)):
        assert main(["new", path]) == 1, path
        assert "Name a new or an empty folder" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before
    assert main(["new", "."]) == 0
    assert (inner / "annotator.toml").is_file()


@pytest.mark.parametrize("place", ["content/a.md", "content/a.png", "content/a", "seeds/a.txt", "templates/a.html",
                                   "templates/article.html", "content/entities.toml", "content/x/b.txt"])  # fmt: skip
def test_a_pipe_is_never_waited_for(site: Path, place: str) -> None:
    path = site / place
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    if place == "seeds/a.txt":
        (site / "content" / "b.md").write_text(ARTICLE.format("seeds: [a.txt]\n"), encoding="utf-8")
    command = [sys.executable, "-m", "annotator.cli", "build", "--source", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert f"{place}: " in done.stderr
    assert "no ordinary file" in done.stderr
    assert done.returncode == (1 if place.endswith((".md", ".txt", ".toml", "article.html")) else 0), done.stderr


def test_sockets_and_links_to_nothing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("content/s.png")
        (site / "content" / "gone.jpg").symlink_to("nothing.jpg")
        said = [str(w) for w in build(load_config(site)).warnings]
    assert sum("no ordinary file" in w for w in said) == 2
    assert not (site / "site" / "media").exists()


@pytest.mark.parametrize("tag", ["de", "fr-CH", "zh_Hant", "nds"])
def test_another_language_is_said_once(site: Path, capsys: pytest.CaptureFixture[str], tag: str) -> None:
    for name in ("one", "two"):
        (site / "content" / f"{name}.md").write_text(ARTICLE.format(f"lang: {tag}\n"), encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 0
    err = capsys.readouterr().err
    assert err.count("knows no words") == 1
    assert "content/one.md:4:" in err
    assert main(["check", "--source", str(site)]) == 0
    assert capsys.readouterr().out.count("knows no words") == 2


def test_a_setting_of_another_language(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "annotator.toml").write_text('lang = "de"\n', encoding="utf-8")
    (site / "content" / "english.md").write_text(ARTICLE.format("lang: en\n"), encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 0
    inherits, english = (
        (site / "site" / "articles" / f"{name}.html").read_text(encoding="utf-8") for name in ("bridge", "english")
    )
    assert 'lang="de"' in inherits
    assert "does not read the language" in inherits
    assert "does not read the language" not in english
    assert [page.count(">Maria Keane</a>") > 0 for page in (english, inherits)] == [True, False]
    assert capsys.readouterr().err.count("knows no words") == 1
    assert main(["check", "--source", str(site)]) == 0
    assert capsys.readouterr().out.count("knows no words") == 1


@pytest.mark.parametrize("tag", ["xx-nonsense", "english", "e", "en--GB", "de de", "12"])
def test_what_is_no_language(site: Path, capsys: pytest.CaptureFixture[str], tag: str) -> None:
    assert not is_language(tag)
    (site / "content" / "bridge.md").write_text(ARTICLE.format(f"lang: '{tag}'\n"), encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 1
    assert "content/bridge.md:4: 'lang:" in capsys.readouterr().err
    (site / "annotator.toml").write_text(f'title = "A"\nlang = "{tag}"\n', encoding="utf-8")
    assert main(["check", "--source", str(site)]) == 1
    assert "annotator.toml:2: 'lang'" in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us", "en-Latn-GB-oxendict", "eng", "en-x-mine"])
def test_english_by_any_tag(tag: str) -> None:
    assert is_language(tag)
    assert is_read(tag)


def test_json_lines_of_another_language_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"id": n, "text": "Anna Holm left.", "lang": lang} for n, lang in enumerate(("de", "de", "xx-no", "en"))]
    text = "\n".join(map(json.dumps, rows))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    assert main(["annotate", "--jsonl", "-"]) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == [0, 1, 3]
    assert said.err.count("knows no words") == 1
    assert "'xx-no' is no language" in said.err


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Harbour bridge shut\n\nThe bridge is shut.\n", "harbour-bridge-shut"),
        (b"\xef\xbb\xbf<!doctype html><title>The quay</title><p>The <b>quay</b> is shut.</p>", "the-quay"),
        ("Über die Brücke.".encode(), "uber-die-brucke"),
    ],
)
def test_a_document_from_standard_input(site: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, name: str) -> None:
    monkeypatch.setattr("sys.stdin", _Input(data))
    assert main(["import", "--source", str(site), "-"]) == 0
    made = (site / "content" / f"{name}.md").read_text(encoding="utf-8")
    assert "<p>" not in made


def test_standard_input_is_read_once(site: Path) -> None:
    assert main(["import", "--source", str(site), "-", "-"]) == 2


@pytest.mark.parametrize("short", [["build", "--sou", "x"], ["build", "--base", "x"], ["check", "--str"], ["--vers"]])
def test_options_are_written_out(short: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(short)
    assert end.value.code == 2


def test_a_message_commands_no_terminal() -> None:
    said = str(Problem("No '\x1b[2J\u202e\x9b1m' \udcff.", "Mend\ta\nline.\x07", Path("a\x1b]0;b\n.md"), 3))
    assert said == "a\\x1b]0;b\\n.md:3: No '\\x1b[2J\\u202e\\x9b1m' \\udcff.\n    Mend\ta\nline.\\x07"
    with pytest.raises(AnnotatorError) as error:
        load_config(Path("\x1b[31m"))
    assert "\x1b" not in str(error.value)
