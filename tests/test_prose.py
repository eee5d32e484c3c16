"""The laws of weaving and of markup, and the positions they rest on."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model import Article, Draft, FrontMatter, Span, Wrap
from annotator.prose import Addition, body, line_at, read, write_markup

INLINE = st.lists(
    st.sampled_from(
        ["Kim", "Jong", "said", "*", "**", "_", "`", "[", "](http://a.example)", "]", "\\", "&amp;", "<b>", "é", "“", "”",
         '"', "\n", " ", " ", " ", "{.person}", "]{.org ref=x}", "~~", "!", "1.", "(", ")", "a_b", "&", "𝒳", "  \n"]
    ),
    max_size=24,
).map("".join)  # fmt: skip
BLOCK = st.tuples(st.sampled_from(["", "# ", "> ", "- ", "1. ", "    ", "| a | b |\n|---|:-:|\n| ", "```\n"]), INLINE)
BODY = st.lists(BLOCK.map("".join), min_size=1, max_size=5).map("\n\n".join)


def article_of(source: str) -> Article:
    return read(Draft(Path("content/a.md"), "a", FrontMatter("T"), source, 5))[0]


def spans(article: Article, picks: list[tuple[float, float]]) -> list[Span]:
    size = len(article.text)
    cut = [(int(a * size), int(b * size)) for a, b in picks]
    return [Span(min(c), max(c)) for c in cut]


PICKS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=6)


@given(BODY, PICKS)
@settings(max_examples=300, deadline=None)
def test_taking_the_woven_tags_out_gives_the_plain_page(source: str, picks: list[tuple[float, float]]) -> None:
    article = article_of(source)
    wraps = [
        Wrap(span, ("a", "span", "time")[i % 3], (("data-w", str(i)),), point=i % 4 == 3)
        for i, span in enumerate(spans(article, picks))
    ]
    woven = body(article, wraps)
    assert _unwoven(woven) == body(article, ())


def _unwoven(html: str) -> str:
    out, stack = [], []
    for piece in re.split(r"(</?(?:a|span|time)\b[^>]*>)", html):
        if not re.fullmatch(r"</?(?:a|span|time)\b[^>]*>", piece):
            out.append(piece)
        elif piece.startswith("</"):
            if not stack.pop():
                out.append(piece)
        else:
            stack.append("data-w" in piece)
            if not stack[-1]:
                out.append(piece)
    assert not stack
    return "".join(out)


@given(BODY)
@settings(max_examples=300, deadline=None)
def test_every_run_stands_in_the_source_word_for_word(source: str) -> None:
    article = article_of(source)
    for run in article.runs:
        text = article.text[run.text : run.text + run.length]
        assert text == source[run.source : run.source + run.length].replace("\n", " ")
    for block in article.blocks:
        assert block.span.of(article.text)


@given(BODY, PICKS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_written_markup_takes_nothing_but_itself_away(source: str, picks: list[tuple[float, float]]) -> None:
    article = article_of(source)
    wanted = [Addition(s, "org", (("ref", "some-id"),)) for s in spans(article, picks) if s.start < s.end]
    after, _ = write_markup(article, wanted)
    closing = Addition(Span(0, 0), "org", (("ref", "some-id"),)).close()
    assert len(after) == len(source) + after.count(closing) * (len(closing) + 1) - source.count(closing) * (
        len(closing) + 1
    )


def test_a_wrap_inside_a_link_is_no_link() -> None:
    article = article_of("See [Port Lorne council](https://a.example/) today.")
    at = article.text.index("Lorne")
    html = body(article, [Wrap(Span(at, at + 5), "a", (("href", "x"), ("class", "o")))])
    assert '<a href="https://a.example/">Port <span class="o">Lorne</span> council</a>' in html


def test_crossing_wraps_are_cut_and_only_the_first_piece_is_named() -> None:
    article = article_of("one two *three* four")
    wraps = [Wrap(Span(0, 11), "span", (("id", "A"),)), Wrap(Span(4, 18), "span", (("id", "B"),))]
    html = body(article, wraps)
    assert html.count('id="A"') == html.count('id="B"') == 1
    assert _balanced(html)


def _balanced(html: str) -> bool:
    stack = []
    for close, tag in re.findall(r"<(/?)(\w+)", html):
        if close:
            assert stack.pop() == tag
        else:
            stack.append(tag)
    return not stack


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "![x](data:text/html,<script>)",
        "[x](vbscript:a 'onclick=alert(1)')",
        '<img src=x onerror="alert(1)">',
        "<javascript:alert(1)>",
    ],
)
def test_nothing_of_an_article_runs(source: str) -> None:
    html = body(article_of(source), ())
    tags = re.findall(r"<[^>]*>", html)
    assert not [t for t in tags if "script" in t.lower() or re.search(r"\son\w+=", t) or "data:" in t]


def test_a_mark_knows_its_words_and_its_line() -> None:
    article = article_of(
        'First.\n\nThen [Dr *Ana* Bell]{.person ref=ana-bell} spoke\nof ["odd" [Rome]{.place}]{.quote by=ana-bell}.'
    )
    assert [(m.kind, m.span.of(article.text), m.line) for m in article.marks] == [
        ("person", "Dr Ana Bell", 7),
        ("quote", '"odd" Rome', 8),
        ("place", "Rome", 8),
    ]
    assert line_at(article, article.text.index("Rome")) == 8


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("[Kim]{.person ref='kim'}", "straight double"),
        ("[Kim]{.person ref=a/b}", "straight double"),
        ("[Kim]{.persn}", "person"),
        ("[Kim]{.person onclick=x}", "onclick"),
        ("[Kim]{.person .org}", "one class"),
        ("[May]{.date value=May}", "TIMEX3"),
        ("[Kim](http://a.example){.person}", "brackets"),
        ("[]{.person}", "words"),
    ],
)
def test_malformed_markup_is_said_with_a_cure(words: str, what: str) -> None:
    draft = Draft(Path("content/a.md"), "a", FrontMatter("T"), f"First.\n\n{words} end", 5)
    problems = read(draft)[1]
    assert len(problems) == 1
    assert problems[0].line == 7
    assert what in str(problems[0])


def test_unclosed_brackets_by_the_thousand_are_refused_at_once() -> None:
    draft = Draft(Path("content/a.md"), "a", FrontMatter("T"), "![" * 50_000, 5)
    assert "brackets" in read(draft)[1][0].what or "characters" in read(draft)[1][0].what


def test_deep_nesting_is_said_not_swallowed() -> None:
    draft = Draft(Path("content/a.md"), "a", FrontMatter("T"), "> " * 200 + "deep", 5)
    assert "nested" in read(draft)[1][0].what


def test_headings_start_below_the_page_title() -> None:
    article = article_of("# One\n\n## Two\n\n# One")
    html = body(article, ())
    assert '<h2 id="h-one">' in html
    assert '<h3 id="h-two">' in html
    assert '<h2 id="h-one-2">' in html


def test_reading_twice_is_reading_once() -> None:
    article = article_of("A *b* [c]{.none}.")
    assert replace(article) == article_of("A *b* [c]{.none}.")


def test_what_is_found_in_a_code_span_can_be_marked() -> None:
    one = article_of("Ask `call Anna Holm` now.\n")
    at = one.text.index("Anna")
    wrap = Wrap(Span(at, at + 9), "a", (("id", "m-anna"), ("href", "#1")))
    assert '<code>call <a id="m-anna" href="#1">Anna Holm</a></code>' in body(one, [wrap])
    assert "<code>call Anna Holm</code>" in body(one, [])


@pytest.mark.parametrize(
    ("alt", "words"),
    [
        ("*slow* and **loud**", "slow and loud"),
        ("`code` and ~~gone~~", "code and gone"),
        ("a [nested] bracket", "a [nested] bracket"),
        (r"a \[lone bracket", "a [lone bracket"),
        (r"\*stars\*", "*stars*"),
        ("Smith &amp; Sons &copy;", "Smith & Sons ©"),
        ("two\nlines", "two lines"),
        ("two  \nhard lines", "two hard lines"),
        ("[Kim]{.person ref=kim} waves", "Kim waves"),
        ("[Kim]{.prson}", "Kim"),
        ("a [link](x.html) inside", "a link inside"),
        ("![inner](b.png) picture", "inner picture"),
        ('say "cheese"', 'say "cheese"'),
        ("{.person}", "{.person}"),
        ("", ""),
    ],
)
def test_alternative_text_is_its_words(alt: str, words: str) -> None:
    page = body(article_of(f"Look ![{alt}](a.png) here."), ())
    assert re.findall(r'alt="([^"]*)"', page) == [escape(words)]
    linked = article_of(f"Look ![{alt}](https://example.org/a.png) here.")
    assert linked.text == f"Look {words or 'a.png'} here."
    assert f">{escape(words, quote=False) or 'a.png'}</a>" in body(linked, ()).replace("&quot;", '"')
