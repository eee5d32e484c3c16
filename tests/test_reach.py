"""No rule without a case: `make rules` finds what nothing reaches."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from eval import reach

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_no_rule_is_added_that_no_case_and_no_gold_text_reaches() -> None:
    done = subprocess.run([sys.executable, "-m", "eval.reach"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_a_pattern_and_a_clue_know_whether_they_were_reached() -> None:
    pattern = reach._Pattern(re.compile("ab+"))
    assert pattern.search("xyz") is None
    assert not pattern.matched
    assert pattern.search("xabb", 1) is not None
    assert pattern.matched
    clues = reach._Clues({"told": 1.0, "untold": 2.0})
    assert (clues.get("told"), clues.get("other")) == (1.0, None)
    assert clues.asked == {"told", "other"}


def test_a_line_is_known_by_its_function() -> None:
    homes = reach._functions("X = 1\n\ndef one():\n    def two():\n        pass\n    return two\n")
    assert [homes.get(n) for n in (1, 3, 5, 6)] == [None, "one", "two", "one"]


def test_what_is_not_settled_names_files_that_are_there() -> None:
    for line in reach.known():
        name = line.split(": ")[0]
        home = ROOT / "annotator" / name if name.startswith("lang/") else reach.STAGE / name
        assert home.is_file(), line
