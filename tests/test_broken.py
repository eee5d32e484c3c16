"""A site with faults is not built: every fault is named at once, with its file and line, and nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import build

BROKEN = Path(__file__).parent / "broken"
SITES = sorted(path.parent.name for path in BROKEN.glob("*/expect.txt"))


def expected(name: str) -> list[tuple[str, str]]:
    """(path and line, words) of each problem that the site `name` has."""
    found = []
    for line in (BROKEN / name / "expect.txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            where, _, words = line.partition(": ")
            found.append((where + ":", words))
    return found


def test_there_are_broken_sites() -> None:
    assert len(SITES) == 13


@pytest.mark.parametrize("name", SITES)
def test_every_fault_is_named_at_its_line(name: str, tmp_path: Path) -> None:
    site = tmp_path / name
    shutil.copytree(BROKEN / name, site)
    with pytest.raises(AnnotatorError) as caught:
        build(load_config(site))
    said = [str(problem) for problem in caught.value.problems]
    wanted = expected(name)
    left = list(said)
    for where, words in wanted:
        match = next((s for s in left if s.startswith(where) and words in s.splitlines()[0]), None)
        assert match is not None, f"no problem says {where}{words!r}; there are:\n" + "\n".join(said)
        left.remove(match)
    assert not left, "unexpected problems:\n" + "\n".join(left)
    assert len(said) == len(wanted)
    assert all(problem.cure for problem in caught.value.problems)
    assert not (site / "site").exists(), "an output folder appeared"
