"""Markup that is wrong is an error with its place and the line as it should be; the line, pasted, is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.base.errors import Problem
from annotator.model import Article, Draft, FrontMatter
from annotator.prose import read


def reading(body: str) -> tuple[Article, list[Problem]]:
    return read(Draft(Path("content/a.md"), "a", FrontMatter("A"), body, 5))


WRONG = [
    ("He met [Kim]{.person ref=kim on Monday.", 12, "He met [Kim]{.person ref=kim} on Monday."),
    ("[Kim]{.person", 5, "[Kim]{.person}"),
    ("[Kim {.person ref=kim} said", 6, "[Kim]{.person ref=kim} said"),
    ("[Kim] {.person} said", 7, "[Kim]{.person} said"),
    ("(Kim){.person ref=kim} said", 6, "[Kim]{.person ref=kim} said"),
    ("[Kim]{person ref=kim}", 5, "[Kim]{.person ref=kim}"),
    ("[Kim]{.persn}", 1, "[Kim]{.person}"),
    ('So [Keane]{.person ref="Maria Keane"} said', 4, "So [Keane]{.person ref=maria-keane} said"),
    ("[Kim]{.person ref=“kim”}", 5, "[Kim]{.person ref=kim}"),
    ("[Kim]{.person ref='kim'}", 5, "[Kim]{.person ref=kim}"),
    ("[Kim]{.person ref = kim}", 5, "[Kim]{.person ref=kim}"),
    ("[Kim]{.person name=kim}", 1, "[Kim]{.person}"),
    ("[May]{.date value=2024-13-45}", 1, "[May]{.date}"),
    ("[May]{.date value=2024-05-01/2024-05-03}", 5, '[May]{.date value="2024-05-01/2024-05-03"}'),
    ("[it]{.source role=organization}", 1, "[it]{.source role=organisation}"),
    ("[Kim](https://k.example){.person}", 24, "[[Kim](https://k.example)]{.person}"),
    ("See [the [Board]{.org}](https://b.example) now", 10, "See [[the Board](https://b.example)]{.org} now"),
    ("- [One\n- two]{.org}", 6, "- [two]{.org}"),
    ("[One\n\ntwo]{.org}", 4, "[two]{.org}"),
    ("[no]{.claim verdict=false evidence=report}", 1, ""),
    ("[no]{.note by=mk}", 1, ""),
    ("[]{.person}", 1, ""),
]


@pytest.mark.parametrize(("body", "column", "right"), WRONG)
def test_a_trap_is_an_error_and_the_line_to_paste_is_right(body: str, column: int, right: str) -> None:
    _, (problem, *_) = reading(body)
    assert (problem.line, problem.column) == (5 + body.count("\n"), column)
    assert problem.fixed == right
    if right:
        assert f":{problem.line}:{column}: " in str(problem)
        assert reading(right)[1] == []


@pytest.mark.parametrize(
    "body", [r"[Kim]\{.person}", r"\[Kim]{.person}", "`[Kim]{.person`", "{.other}", "a {b} c", "[a](b) {c}"]
)
def test_other_braces_are_words(body: str) -> None:
    assert reading(body)[1] == []


@settings(max_examples=60, deadline=None)
@given(
    before=st.text("ab .,", max_size=8),
    words=st.text("Kimøé", min_size=1, max_size=8),
    ref=st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4})?", fullmatch=True),
    harm=st.sampled_from([("}", ""), ("]{", "] {"), ("ref=", "ref = "), (".person", ".perso"), ("=", "=“")]),
)
def test_one_slip_is_told_and_mended(before: str, words: str, ref: str, harm: tuple[str, str]) -> None:
    right = f"x{before}[{words}]{{.person ref={ref}}}"
    (wanted,) = reading(right)[0].marks
    _, (problem, *_) = reading(right.replace(*harm))
    (mark,) = reading(problem.fixed)[0].marks
    assert (mark.span, mark.kind, mark.attrs) == (wanted.span, wanted.kind, wanted.attrs)
