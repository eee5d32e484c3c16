"""Footnotes: where their words stand, how they are numbered, what is said of bad ones, how they are exported."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.exports import jsonl, tei
from annotator.model import Annotated, EntityMention, Findings, Span, Wrap
from annotator.model.findings import Entity
from annotator.prose import Addition, body, line_at, write_markup
from annotator.resolve import resolve
from tests.test_prose import PICKS, _unwoven, article_of, spans

BODY = """It cost 3 million.[^report] It stands,^[So says *Ada Lind*.] and stays.[^1]

[^1]: 1 of its kind,
    by Bo Ek.

    In two paragraphs.

The end.[^report]

[^report]: Annual report, page 12.
"""
PIECES = st.lists(
    st.sampled_from(
        ["[^1]", "[^2]", "^[", "]", "\n\n[^1]: ", "\n\n[^2]: ", "\n\n    ", "\n\n- ", "\n\n> ", "Kim", "said", " ", "\n", "*", "**",
         "[", "](http://a.example)", "`", "\\", "<b>", "</b>", "\n\n<div>\n", "</div>", "![", "](a.png)", "# ", "{.person}", "{{ x }}"]
    ),
    max_size=24,
).map("".join)  # fmt: skip


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    article = article_of(BODY)
    told = [(n.number, n.label, n.span.of(article.text), len(n.marks)) for n in article.footnotes]
    assert told == [
        (1, "report", "Annual report, page 12.", 2),
        (2, "", "So says Ada Lind.", 1),
        (3, "1", "1 of its kind, by Bo Ek.\n\nIn two paragraphs.", 1),
    ]
    assert article.text.startswith("It cost 3 million. It stands, and stays.\n\nThe end.\n\nAnnual")
    assert article.remarks == ()
    assert [article.text[: n.marks[0]].split()[-1] for n in article.footnotes] == ["million.", "stands,", "stays."]


def test_a_word_of_a_note_has_its_line_in_the_file() -> None:
    article = article_of(BODY)
    lines = {w: line_at(article, article.text.index(w)) for w in ("Ada", "of its", "Bo Ek", "two", "Annual")}
    assert lines == {"Ada": 5, "of its": 7, "Bo Ek": 8, "two": 10, "Annual": 14}


def test_marks_and_notes_link_to_each_other() -> None:
    html = body(article_of(BODY), ())
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 7
    assert set(re.findall(r'href="#([^"]+)"', html)) == set(ids)
    assert set(re.findall(r'aria-details="([^"]+)"', html)) == {"fn-1", "fn-2", "fn-3"}


def test_bad_notes_are_told_with_their_line_and_nothing_is_lost() -> None:
    article = article_of("A[^a] b[^gone] c.\n\n[^a]: First.\n\n[^a]: Second.\n\n[^alone]: Third.\n")
    assert [(r.line, r.code) for r in article.remarks] == [
        (5, "undefined-footnote"),
        (9, "doubled-footnote"),
        (11, "unused-footnote"),
    ]
    assert article.text == "A b[^gone] c.\n\nFirst.\n\nThird.\n\nSecond."


@pytest.mark.parametrize("source", ["A \\[^a] b.", "A `[^a]` b.", "    [^a]", "[^a](b.md)"])
def test_what_is_no_mark_stays(source: str) -> None:
    article = article_of(f"{source}\n\n[^b]: x")
    assert "^a" in article.text
    assert [r.code for r in article.remarks] == ["unused-footnote"]


def test_a_mark_within_a_link_or_a_name_is_no_link_in_a_link() -> None:
    article = article_of("[See[^1] it](https://a.example). Ada[^1] *Lind[^1] of* Norvale.\n\n[^1]: x")
    at = article.text.index("Ada")
    wrap = Wrap(Span(at, at + len("Ada Lind of")), "a", (("href", "x"), ("data-w", "")))
    html = body(article, [wrap])
    depth = 0
    for tag in re.findall(r"</?a\b", html):
        depth += 1 if tag == "<a" else -1
        assert depth in (0, 1)
    assert _unwoven(html) == body(article, ())


@given(PIECES, PICKS)
@settings(max_examples=300, deadline=None)
def test_the_laws_hold_with_notes(source: str, picks: list[tuple[float, float]]) -> None:
    article = article_of(source)
    for run in article.runs:
        text = article.text[run.text : run.text + run.length]
        assert text == source[run.source : run.source + run.length].replace("\n", " ")
    wraps = [
        Wrap(s, ("a", "span", "time")[i % 3], (("data-w", str(i)),)) for i, s in enumerate(spans(article, picks))
    ]
    assert _unwoven(body(article, wraps)) == body(article, ())
    for note in article.footnotes:
        assert note.span.of(article.text).strip()


def test_markup_is_written_into_notes() -> None:
    article = article_of(BODY)
    at = [Span(article.text.index(w), article.text.index(w) + len(w)) for w in ("Ada Lind", "Bo Ek")]
    after, left = write_markup(article, [Addition(s, "person") for s in at])
    assert not left
    assert "^[So says *[Ada Lind]{.person .found}*.]" in after
    again = article_of(after)
    assert (again.text, again.footnotes) == (article.text, article.footnotes)


def _told() -> Annotated:
    article = article_of(BODY)
    at = article.text.index("Ada Lind")
    mention = EntityMention(Span(at, at + 8), "PERSON", "e1")
    return Annotated(replace(article, path=article.path), Findings((mention,), (Entity("e1", "Ada Lind", "PERSON"),)))


def test_tei_has_notes_and_pointers_to_them() -> None:
    graph = resolve([_told()], {})
    tree = ET.fromstring(tei.corpus(graph, graph.articles, "T"))
    ns = {"t": "http://www.tei-c.org/ns/1.0"}
    name = "{http://www.w3.org/XML/1998/namespace}id"
    notes = {n.get(name): n for n in tree.iterfind(".//t:back//t:note", ns)}
    marks = {p.get(name): p for p in tree.iterfind(".//t:body//t:ptr", ns)}
    assert len(notes) == 3
    assert {p.get("target") for p in marks.values()} == {f"#{n}" for n in notes}
    assert {t for n in notes.values() for t in (n.get("target") or "").split()} == {f"#{m}" for m in marks}
    assert tree.find(".//t:back//t:persName", ns) is not None
    assert "Annual report" not in "".join(tree.find(".//t:body", ns).itertext())  # type: ignore[union-attr]


def test_json_lines_have_notes() -> None:
    one = _told()
    row = jsonl.document("a", one.article.text, "en", one.findings, one.article.footnotes)
    first = row["footnotes"][0]
    assert row["text"][first["start"] : first["end"]] == "Annual report, page 12."
    assert (first["number"], first["label"], len(first["marks"])) == (1, "report", 2)
