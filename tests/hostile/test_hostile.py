"""Every hostile case: refused with a message that helps, or built into pages in which nothing runs."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from annotator.cli import main
from tests.hostile import catalogue, files, heads, markup, pages, scripts, settings
from tests.hostile.case import Case

CASES = [
    *settings.CASES, *heads.CASES, *markup.CASES, *markup.TOGETHER, *catalogue.CASES, *files.CASES, *scripts.CASES,
]  # fmt: skip


def state(folder: Path) -> dict[str, bytes | str]:
    """All that an author put into a site."""
    found: dict[str, bytes | str] = {}
    for root, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not (Path(root) == folder and f in (".annotator", "site"))]
        for name in (*names, *folders):
            path = Path(root) / name
            key = os.fsencode(path.relative_to(folder)).decode("utf-8", "replace")
            found[key] = path.read_bytes() if path.is_file() and not path.is_symlink() else f"{path.is_symlink()}"
    return found


def run(case: Case, site: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    argv = list(case.argv)
    capsys.readouterr()
    try:
        status = main(argv)
    except SystemExit as end:
        status = int(end.code or 0)
    return status, *capsys.readouterr()


def assert_told(said: tuple[str, ...], err: str) -> None:
    """Each expected problem is there, with a cure below it."""
    lines = err.split("\n")
    for words in said:
        where, colon, what = words.partition(": ")
        start = re.compile(rf"{re.escape(where)}(:\d+)?: " if colon else "")  # with or without a column
        found = [i for i, line in enumerate(lines) if start.match(line) and (what if colon else words) in line]
        assert found, f"nothing says {words!r} in:\n{err}"
        assert any(lines[i + 1].startswith("    ") and lines[i + 1].strip() for i in found), (
            f"no cure for {words!r}:\n{err}"
        )


SLOW = [pytest.param(case, marks=pytest.mark.slow, id=case.name) for case in markup.SLOW]


@pytest.mark.parametrize("case", [*(pytest.param(case, id=case.name) for case in CASES), *SLOW])
def test_hostile(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = case.write(tmp_path / "s")
    monkeypatch.chdir(site)
    before = state(site)
    status, out, err = run(case, site, capsys)
    assert "Traceback" not in err
    assert "report" not in err, err
    assert not any(c in out + err for c in "\x00\x07\x1b\x9b\u202e\u2066"), "the terminal is commanded"
    wanted = case.status if case.status is not None else 1 if case.says else 0
    assert status == wanted, err
    assert_told((*case.says, *case.warns), err)
    assert case.argv[0] == "import" or state(site) == before, "the author's files changed"
    if case.refused:
        assert not list(tmp_path.rglob("index.html")), "a site appeared"
    elif "build" in case.argv:
        found = list(pages.faults(site / "site"))
        assert not found, "\n".join(found)
