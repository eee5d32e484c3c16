"""Typographic marks on the page: the text keeps the author's."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from annotator.model import Article, Wrap
from annotator.prose import body
from annotator.prose.typography import MARKS
from tests.test_prose import BODY, PICKS, _unwoven, article_of, spans


def of(source: str, lang: str) -> Article:
    article = article_of(source)
    return replace(article, meta=replace(article.meta, lang=lang))


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("en-GB", "“It’s ‘odd’,” she said."),
        ("de", "„It’s ‚odd‘,“ she said."),
        ("fr", "«\u202fIt’s ‹\u202fodd\u202f›,\u202f» she said."),
        ("ja", "&quot;It's 'odd',&quot; she said."),
    ],
)
def test_marks_are_those_of_the_language(lang: str, shown: str) -> None:
    source = "\"It's 'odd',\" she said."
    assert body(of(source, lang), (), typographic=True) == f"<p>{shown}</p>\n"
    assert of(source, lang).text == source
    assert body(of(source, lang), ()).count("&quot;") == 2


def test_code_and_escaped_marks_stay() -> None:
    html = body(of('He wrote `a = "b"` and \\"c\\" and "d".\n\n    x = "y"\n', "en"), (), typographic=True)
    assert "<code>a = &quot;b&quot;</code> and &quot;c&quot; and “d”." in html
    assert "x = &quot;y&quot;" in html


def test_a_heading_keeps_its_address() -> None:
    source = '## The "old" wall\'s end'
    ids = [re.findall(r'id="([^"]+)"', body(of(source, "en"), (), typographic=t)) for t in (True, False)]
    assert ids[0] == ids[1] == ["h-the-old-walls-end"]


@given(BODY, PICKS)
@settings(max_examples=150, deadline=None)
def test_marks_change_no_place_of_what_is_woven(source: str, picks: list[tuple[float, float]]) -> None:
    for lang in ("en", "fr"):
        article = of(source, lang)
        wraps = [Wrap(s, ("a", "span")[i % 2], (("data-w", str(i)),)) for i, s in enumerate(spans(article, picks))]
        woven = body(article, wraps, typographic=True)
        assert _unwoven(woven) == body(article, (), typographic=True)
        bare = {m: '"' if i < 2 else "'" for four in MARKS.values() for i, m in enumerate(four)} | {"’": "'"}

        def straight(html: str, bare: dict[str, str] = bare) -> str:
            for mark in sorted(bare, key=len, reverse=True):
                html = html.replace(mark, "'")
            return html.replace("&quot;", "'")

        assert straight(body(article, (), typographic=True)) == straight(body(article, ()))
