"""Strategies that write what people and their enemies write, and the laws."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from annotator.authoring import stream
from annotator.authoring.importing.webpage import from_html
from annotator.authoring.markup import safely
from annotator.base.errors import Problem
from annotator.base.texts import text_of, toml_table
from annotator.base.trust import html_text, is_web_address, safe_url, slug
from annotator.content.dates import day_of
from annotator.content.dialects import OURS
from annotator.content.loading import draft_of
from annotator.model import Span
from annotator.prose import Addition, body, read
from tests.hostile.markup import FLOODS, RUNS
from tests.hostile.pages import page_faults

SHOWN = Path("content/a.md")
_words = st.sampled_from(
    ["Maria Keane", "said", "“We will,”", "on Monday", "bridge", "1 May 2024", "İstanbul", "ß", "\u202e", "\u00ad"]
)
_marks = st.sampled_from([*list("[](){}<>*_`~#>|-+=!&\\\"'“”‘’:;.,/@^$%\n\t \r\x0c\xa0\u2028"), "\n\n", "\n    ", "\n> ", "\n- ", "\n1. ", "]{.person ref=x}", "]{.quote by=y}", "<b>", "</b>", "<td>", "<table>", "<li>", "<details>", "<!--", "-->", "```", "{{", "{%", "[^1]", "[[", "]]", "&#0;", "![", "](x)"])  # fmt: skip
markdown = st.lists(
    st.one_of(
        _words, _marks, st.sampled_from(RUNS), st.sampled_from([f[:40] for f in FLOODS.values()]), st.text(max_size=8)
    ),
    max_size=40,
).map("".join)
pages = markdown.map(lambda words: f"<html><head><title>{words[:20]}</title></head><body>{words}</body></html>")
_scalar = st.one_of(
    st.text(max_size=20),
    st.integers().map(str),
    st.sampled_from(
        [
            "true",
            "null",
            "~",
            "2024-05-14",
            "2024-13-45",
            "[]",
            "{}",
            "&a x",
            "*a",
            "!!x",
            "|",
            ">",
            "'",
            '"',
            "a: b",
            "- a",
        ]
    ),
)
head_lines = st.lists(st.tuples(st.one_of(st.sampled_from(sorted(OURS)), st.text(max_size=10)), _scalar), max_size=8)
heads = st.one_of(
    head_lines.map(lambda rows: "---\n" + "\n".join(f"{k}: {v}" for k, v in rows) + "\n---\nWords.\n"),
    head_lines.map(lambda rows: "+++\n" + "\n".join(f"{k} = {v}" for k, v in rows) + "\n+++\nWords.\n"),
    st.text(max_size=200),
)
tables = st.one_of(head_lines.map(lambda rows: "\n".join(f"{k} = {v}" for k, v in rows)), st.text(max_size=200))
lines = st.one_of(st.text(max_size=100), st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=20), lambda x: st.lists(x, max_size=3) | st.dictionaries(st.sampled_from(["text", "id", "date", "title", "lang"]), x, max_size=5), max_leaves=10).map(lambda v: __import__("json").dumps(v)))  # fmt: skip
dates = st.one_of(
    st.text(max_size=40),
    st.from_regex(
        r"-?\d{1,5}[-/.]\d{1,3}[-/.]\d{1,3}([T ]\d{1,2}:\d{2}(:\d{2})?([+-]\d{2}:?\d{2})?)?", fullmatch=True
    ),
)
addresses = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"(https?|java\s?script|data|ftp):[/\\]{0,3}[\w.@:\[\]%-]{0,30}([/?#]\S{0,10})?", fullmatch=True),
)


def a_head_is_read_or_refused(text: str) -> None:
    problems: list[Problem] = []
    draft = draft_of(text.replace("\r", "\n"), SHOWN, problems)
    assert (draft is None) == bool(problems)
    count = text.replace("\r", "\n").count("\n") + 2
    assert all(p.cure and p.line and 1 <= p.line <= count for p in problems)


def a_text_is_a_harmless_page(text: str) -> None:
    text = text.replace("\r", "\n")
    problems: list[Problem] = []
    draft = draft_of("---\ntitle: T\ndate: 2024-05-14\n---\n" + text, SHOWN, problems)
    assert draft is not None
    article, found = read(draft)
    assert all(p.cure and p.line for p in found)
    assert all(0 <= b.span.start < b.span.end <= len(article.text) for b in article.blocks)
    for run in article.runs:
        assert (
            article.body[run.source : run.source + run.length].replace("\n", " ")
            == article.text[run.text : run.text + run.length]
        )
    if not found:
        page = html_text(f"<!doctype html><html lang=en><title>T</title><main>{body(article, ())}</main></html>")
        faults = [f for f in page_faults(page.encode("utf-8", "replace")) if "stands twice" not in f]
        assert not faults, faults


def markup_changes_no_word(text: str) -> None:
    """Markdown to text and back: what is written into the source leaves the page as it was."""
    problems: list[Problem] = []
    draft = draft_of("---\ntitle: T\ndate: 2024-05-14\n---\n" + text.replace("\r", "\n"), SHOWN, problems)
    assert draft is not None
    article, found = read(draft)
    if found:
        return
    words = [m.span() for m in re.finditer(r"[A-Za-z]{3,}", article.text)][:4]
    wanted = [Addition(Span(a, b), "person", (("ref", "x"),)) for a, b in words]
    after, _ = safely(draft, article, wanted)
    again, more = read(replace(draft, body=after))
    assert not more
    assert again.text == article.text
    assert body(again, ()) == body(article, ())


def a_web_page_is_imported(page: str) -> None:
    a_text_is_a_harmless_page(from_html(page).body)


def a_table_is_read_or_refused(text: str) -> None:
    table = toml_table(text, SHOWN)
    assert isinstance(table, dict) or (table.cure and (table.line or 0) <= text.count("\n") + 2)


def bytes_are_text_or_refused(data: bytes) -> None:
    found = text_of(data, SHOWN)
    assert isinstance(found, str) or found.cure


def a_line_is_a_document_or_refused(line: str) -> None:
    found = stream._document(line, 1, SHOWN)
    assert not isinstance(found, Problem) or (found.cure and found.line == 1)


def a_date_is_a_day_or_none(said: str) -> None:
    day_of(said)


def an_address_is_safe_or_none(url: str) -> None:
    is_web_address(url)
    assert slug(url)
    safe = safe_url(url)
    assert safe is None or not safe.lower().startswith(("javascript", "data:", "vbscript", "//"))


LAWS = [
    (a_head_is_read_or_refused, heads), (a_text_is_a_harmless_page, markdown), (a_table_is_read_or_refused, tables),
    (bytes_are_text_or_refused, st.binary(max_size=200)), (a_line_is_a_document_or_refused, lines),
    (markup_changes_no_word, markdown), (a_web_page_is_imported, pages), (a_date_is_a_day_or_none, dates), (an_address_is_safe_or_none, addresses),
]  # fmt: skip
