"""Two files side by side: what changed between versions, and how far two people agree."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.authoring.agreeing import kappa
from annotator.authoring.comparing import Change, changes
from annotator.cli import main

HEAD = "---\ntitle: Pier\ndate: 2026-03-03\n---\n"
OLD = HEAD + "“The pier will not be sold to anybody this year,” Maria Keane said on Monday.\n"
NEW = (
    HEAD
    + "“The pier will be sold to anybody this year,” Maria Keane said on Monday. Tom Hale left on 1 March 2026.\n"
)


def test_compare_tells_what_came_and_changed_between_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pier.md").write_text(OLD, encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@t", *words], check=True)
    Path("pier.md").write_text(NEW, encoding="utf-8")
    assert main(["compare", "HEAD:pier.md", "pier.md", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["changes"]
    (quote,) = [c for c in found if c["kind"] == "quotation"]
    assert quote["what"] == "changed"
    assert "not be sold" in quote["old"]
    assert "not be sold" not in quote["new"]
    assert {"kind": "name", "what": "came", "old": "", "new": "Tom Hale"} in found
    assert any(c["kind"] == "date" and "2026-03-01" in c["new"] for c in found)
    assert main(["compare", "nowhere:pier.md", "pier.md"]) == 1
    assert "git refuses" in capsys.readouterr().err


def test_another_speaker_of_equal_words_is_a_change() -> None:
    (one,) = changes("quotation", {"“No”": "Ada"}, {"“No”": "Ben"})
    assert one == Change("quotation", "changed", "“No” (Ada)", "“No” (Ben)")


@given(st.dictionaries(st.text("ab "), st.text("xy")), st.dictionaries(st.text("ab "), st.text("xy")))
def test_every_difference_is_told_once_from_both_sides(a: dict[str, str], b: dict[str, str]) -> None:
    there, back = list(changes("name", a, b)), list(changes("name", b, a))
    assert bool(there) == bool(back) == (a != b)
    assert len([c for c in there if c.what != "came"]) == len([w for w in a if b.get(w) != a[w]])
    assert len([c for c in there if c.what != "went"]) == len([w for w in b if a.get(w) != b[w]])


def test_agree_counts_spans_kinds_and_speakers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = "[Ada Lind]{.person} of [Norvale]{.place} said [“yes”]{.quote by=ada} and [“no”]{.quote by=ada}."
    second = "[Ada Lind]{.person} of [Norvale]{.org} said [“yes”]{.quote by=ada} and [“no”]{.quote by=ben}."
    for name, text in (("a.md", first), ("b.md", second), ("c.md", first + " More.")):
        (tmp_path / name).write_text(HEAD + text + "\n", encoding="utf-8")
    a, b, c = (str(tmp_path / name) for name in ("a.md", "b.md", "c.md"))
    assert main(["agree", a, b, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["rows"][-1] == ["all", 4, 4, 3]
    assert (found["both"], found["quotes"]) == (4, 2)
    assert found["kind"] == pytest.approx((3 / 4 - 5 / 16) / (1 - 5 / 16))
    assert found["speaker"] == 0
    assert main(["agree", a, c]) == 1
    assert "The words differ" in capsys.readouterr().err


def test_kappa_is_one_for_equal_answers_and_none_without_any() -> None:
    assert kappa([]) is None
    assert kappa([("a", "a"), ("a", "a")]) == 1
    assert kappa([("a", "b"), ("b", "a")]) == -1
