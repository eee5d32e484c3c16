"""Nothing that an editor keeps for herself is in what is published, exported, said to programs or reported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.cli import main

CANARIES = ("Canarseed", "Canardraft", "Canarcomment", "Canarkey", "Canarignored", "Canarhidden", "Canarunder",
            "Canarbackup", "Canarfolder", "Canarcache", "Canarreserve")  # fmt: skip
QUOTE = "The bridge will stay shut until the spring of next year, whatever it costs us"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = tmp_path / "Canarfolder" / "site-of-ours"
    for name, text in {
        "annotator.toml": 'title = "Paper"\nbase_url = "https://a.example/"\n',
        "content/bridge.md": f"---\ntitle: Bridge\ndate: 2024-05-14\nseeds: [report.txt]\neditor_note: Canarkey\n---\n"
        f"<!-- Canarcomment -->\n\n“{QUOTE},” said Maria Keane on Monday. Mr Orr agreed.\n",
        "content/plan.md": "---\ntitle: Canardraft\ndate: 2024-05-14\ndraft: true\n---\nCanardraft, said Maria Keane.\n",
        "content/entities.toml": 'ignore = ["Canarignored"]\n\n[keane]\nname = "Maria Keane"\n',
        "content/.hidden.md": "Canarhidden.\n",
        "content/_under.md": "Canarunder.\n",
        "content/old.md~": "Canarbackup.\n",
        "seeds/report.txt": f"Canarseed said before. “{QUOTE},” said Maria Keane. Canarseed said after.\n",
        "seeds/unused.public.txt": "Canarreserve.\n",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(site)
    return site


def leaks(text: str) -> list[str]:
    return [canary for canary in CANARIES if canary in text]


def published(folder: Path) -> Iterator[tuple[str, str]]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield str(file.relative_to(folder)), file.read_bytes().decode("utf-8", "replace")


def test_the_site_keeps_what_is_not_public(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--json"]) == 0
    said = capsys.readouterr().out
    assert json.loads(said)["articles"] == 1
    assert not leaks(said)
    found = {name: leaks(name + text) for name, text in published(site / "site")}
    assert not {name: canaries for name, canaries in found.items() if canaries}


def test_one_file_and_exports_keep_it(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--single", "bridge", "--output", "one.html"]) == 0
    assert not leaks((site / "one.html").read_text(encoding="utf-8"))
    capsys.readouterr()
    for form in ("webannotation", "tei", "csv", "jsonl", "jsonld"):
        assert main(["export", "--format", form]) == 0
        out = capsys.readouterr().out
        assert "Keane" in out
        assert not leaks(out), form


def test_the_report_of_a_fault_keeps_it(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError(f"{site}/content/plan.md")

    monkeypatch.setattr("annotator.build.link", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main(["build", "--source", str(site)]) == 70
    (report,) = tmp_path.glob("annotator-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "annotator/build.py" in text
    assert "LookupError" in text
    assert not leaks(text)
    assert str(Path.home()) not in text
    assert not leaks(capsys.readouterr().err.partition("report this")[0])
