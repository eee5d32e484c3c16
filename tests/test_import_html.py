"""HTML becomes Markdown: every word that a reader sees is there, and what could not be placed is told."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.authoring.importing import Wanted, import_document
from annotator.authoring.importing.html import Converter
from annotator.authoring.importing.webpage import from_html
from annotator.base.errors import AnnotatorError
from annotator.model import Draft, FrontMatter
from annotator.prose import body, read

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c636060606000000005000"
    "1a5f645400000000049454e44ae426082"
)


def converted(html: str) -> str:
    converter = Converter(lambda url: "" if "://" in url else url, fragment=True)
    converter.feed(html)
    return converter.converted().body


def page_of(markdown: str) -> str:
    article, problems = read(Draft(Path("a.md"), "a", FrontMatter("T"), markdown, 1))
    assert not problems, (markdown, problems)
    return body(article, ())


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One<br>two<br/>three</p>", "One\\\ntwo\\\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("<p>a <b>bold </b>word</p>", "a **bold** word"),
        ("<p>un<i>believ</i>able</p>", "un*believ*able"),
        ("<p><b><i>x</i></b></p>", "***x***"),
        ("<p><b>a <i>b</i></b><i>c</i></p>", "<strong>a <em>b</em></strong><em>c</em>"),
        ('<p>a<b>"x"</b>y</p>', 'a<strong>"x"</strong>y'),
        ("<p>1 < 2 * [3] {{ x }} _a_</p>", "1 \\< 2 \\* \\[3\\] \\{\\{ x }} \\_a\\_"),
        ('<a href="b.html">to <b>b</b></a>', "[to **b**](<b.html>)"),
        ('<p>Wow!<a href="/x">y</a></p>', "Wow\\![y](</x>)"),
        ('<a href="javascript:x()">words</a>', "words"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<h2>A\n title</h2><p>x", "## A title\n\nx"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n\n  - c\n\n- d"),
        ('<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', "9. a\n10. b\n\n    c"),
        ("<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc"),
        ("<pre>a\n  <b>b</b> ```</pre>", "````\na\n  b ```\n````"),
        ("<p>the <code>a`b</code> c</p>", "the ``a`b`` c"),
        ("<dl><dt>a<dd>b<dd>c</dl>", "a\n\n: b\n\n: c"),
        ("H<sub>2</sub>O and <q>said</q> <del>no</del>", "H<sub>2</sub>O and “said” ~~no~~"),
        ("a<hr>b", "a\n\n* * *\n\nb"),
        (
            "<table><tr><th>a|b<th>c<tr><td colspan=2>1<br>2</table>",
            "| a&#124;b | c |\n| --- | --- |\n| 1 2 |  |",
        ),
        ("<table><tr><td>a<td>b</table>", "|  |  |\n| --- | --- |\n| a | b |"),
        ("<table><tr><td><h2>a</h2><p>b</p><td>c</table>d", "## a\n\nb\n\nc\n\nd"),
        ('<img src="a b.png" alt="A [b]">', "![A \\[b\\]](<a%20b.png>)"),
        ('<img src="https://a.example/x.png" alt="A ship">', "[A ship](<https://a.example/x.png>)"),
        ('<figure><img src="a.png" alt="A"><figcaption>C</figcaption></figure>', '![A](<a.png> "C")'),
        (
            '<figure><figcaption>C "*d*" &amp; e</figcaption><a href="b"><img src="a.png" alt="A"></a></figure>x',
            'C "\\*d\\*" & e\n\n[![A](<a.png>)](<b>)\n\nx',
        ),
        (
            '<figure><img src="a.png" alt="A"><figcaption>C "*d*" &amp; e</figcaption></figure>x',
            '![A](<a.png> "C \\"\\*d\\*\\" & e")\n\nx',
        ),
        ('<figure><img src="a.png" alt="A"><figcaption><i>C</i></figcaption></figure>', "![A](<a.png>)\n\n*C*"),
        (
            'x<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>'
            '<ol><li id="footnote-1"><p>Note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
            "x[^1]\n\n[^1]: Note.",
        ),
    ],
)
def test_elements(html: str, markdown: str) -> None:
    assert converted(html) == markdown


WORD = st.text(st.sampled_from("abcXY9äé*_[]()<>&#`~|{}!-+=.:;\"'\\/ 1\n"), min_size=1, max_size=9)
TAGS = [
    "p",
    "div",
    "b",
    "i",
    "em",
    "a",
    "span",
    "h1",
    "h3",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
]
TAGS += ["br", "code", "sup", "q", "section", "dl", "dt", "dd", "figure", "figcaption", "img", "pre", "center", "u"]
ESCAPED = WORD.map(lambda w: w.replace("&", "&amp;").replace("<", "&lt;"))
START = st.sampled_from(TAGS).map(lambda t: f'<{t} href="x.html" alt="">')
PART = ESCAPED | START | st.sampled_from(TAGS).map(lambda t: f"</{t}>")
NESTED = st.recursive(
    ESCAPED,
    lambda inner: st.builds(lambda t, i: f"<{t}>{' '.join(i)}</{t}>", st.sampled_from(TAGS), st.lists(inner)),
    max_leaves=12,
)


def words_of(html: str) -> list[str]:
    """The words of a page as a browser's parser reads it."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return re.findall(r"\w+", "".join(tree.itertext()))


@settings(max_examples=300, deadline=None)
@given(st.lists(PART, max_size=14).map("".join) | NESTED)
def test_every_visible_word_is_in_the_markdown(html: str) -> None:
    article, problems = read(Draft(Path("a.md"), "a", FrontMatter("T"), converted(html), 1))
    assert not problems
    assert sorted("".join(re.findall(r"\w", article.text))) == sorted("".join(words_of(html)))


@settings(deadline=None)
@given(NESTED)
def test_words_keep_their_order_and_their_ends(html: str) -> None:
    text = re.sub(r"<[^>]+>", " ", page_of(converted(html)))
    plain = re.sub(r"<(?!/?(?:b|i|em|a|span|code|sup|u)\b)[^>]*>", " ", html)
    plain = re.sub(r"<[^>]+>", "", plain)
    unescape = re.compile(r"&(amp|lt|gt|quot|#124);")
    signs = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#124": "|"}
    got = re.findall(
        r"\w+", unescape.sub(lambda m: signs[m[1]], re.sub(r"</?(?:strong|em|a|code|sup)\b[^>]*>", "", text))
    )
    assert sorted("".join(got)) == sorted("".join(re.findall(r"\w+", unescape.sub(lambda m: signs[m[1]], plain))))


def test_the_page_around_the_article_is_told() -> None:
    raw = from_html(
        "<body><nav>Home</nav><div>Subscribe now</div><article><header><h1>T</h1>"
        '<p class="byline">By Ada Roe and Ben Poe, May 3, 2024</p></header><div>Text.</div><form>'
        "<p>Kept.</p><button>Send</button></form><iframe src='https://v.example/1'></iframe></article>"
        "<aside>More</aside></body>"
    )
    assert raw.title == "T"
    assert raw.author == ("Ada Roe", "Ben Poe")
    assert raw.date == "2024-05-03"
    assert raw.body == "Text.\n\nKept.\n\n[v.example](<https://v.example/1>)"
    told = [what for what, _ in raw.left]
    assert told == [
        "<nav> 'Home'",
        "<button> 'Send'",
        "the embedded 'https://v.example/1', which is a link now",
        "<aside> 'More'",
        "outside the article: 'Subscribe now'",
    ]


@pytest.mark.parametrize(
    ("byline", "authors", "left"),
    [
        ('<p class="byline">By Ada Roe</p>', ("Ada Roe",), 0),
        ('<p>By <a rel="author" href="/a">Ada van Roe</a></p>', ("Ada van Roe",), 0),
        ('<div class="author"><span>Ada Roe</span></div>', ("Ada Roe",), 0),
        ("<p>By Ada Roe</p>", ("Ada Roe",), 0),
        ("<p>By Émile Özal and Łucja de la Cruz</p>", ("Émile Özal", "Łucja de la Cruz"), 0),
        ('<p class="byline">By Ada Roe, chief reporter</p>', ("Ada Roe",), 1),
        ('<p class="byline">our own staff</p>', (), 1),
        ("<p>By Monday the bridge was shut.</p>", (), 0),
    ],
)
def test_the_byline_is_no_paragraph(byline: str, authors: tuple[str, ...], left: int) -> None:
    raw = from_html(f"<article><h1>T</h1>{byline}<p>The text.</p></article>")
    assert raw.author == authors
    assert raw.body == ("The text." if authors or left else "By Monday the bridge was shut.\n\nThe text.")
    assert len(raw.left) == left


def test_json_ld_says_who_and_when() -> None:
    raw = from_html(
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "H", '
        '"datePublished": "2024-05-03T10:00:00Z", "author": [{"name": "Ada Roe"}]}]}</script><p>Words.</p>'
    )
    assert (raw.title, raw.date, raw.author) == ("H", "2024-05-03", ("Ada Roe",))
    assert from_html('<script type="application/ld+json">{[</script><p>Words.</p>').body == "Words."


def test_pictures_beside_the_page_are_copied(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "img").mkdir(parents=True)
    (folder / "img" / "a.png").write_bytes(PIXEL)
    (tmp_path / "secret.png").write_bytes(PIXEL)
    page = folder / "p.html"
    page.write_text(
        '<h1>The pier</h1><p>x <img src="img/a.png" alt="A"> <img src="../secret.png" alt="S"> '
        '<img src="img/lost.png" alt="L"><img src="data:image/png;base64,AA" alt="D"></p>',
        encoding="utf-8",
    )
    (made,) = import_document(tmp_path / "site", page)
    assert (tmp_path / "site/content/p/a.png").read_bytes() == PIXEL
    assert "![A](<p/a.png>)" in made.text
    assert [str(p).split("\n")[0].partition(": ")[2] for p in made.left] == [
        "Not taken over: the picture '../secret.png', which is not there.",
        "Not taken over: the picture 'img/lost.png', which is not there.",
        "Not taken over: the picture 'data:image/png;base64,AA'.",
    ]
    assert not list((tmp_path / "site").rglob("secret.png"))


def test_pages_say_their_encoding(tmp_path: Path) -> None:
    page = tmp_path / "p.html"
    page.write_bytes('<meta charset="iso-8859-1"><p>Caf\xe9 \x93so\x94</p>'.encode("latin-1"))
    (made,) = import_document(tmp_path, page)
    assert "Café “so”" in made.text
    page.write_bytes(b"<p>Caf\xe9</p>")
    with pytest.raises(AnnotatorError, match="UTF-8"):
        import_document(tmp_path, page, Wanted(force=True))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html></html>",
        "<p>",
        "<" * 5000,
        "<!DOCTYPE html [<!ENTITY a 'b'>]>",
        "<nav>" * 50,
        "<svg/><math/>",
        "<table>" * 300 + "x",
        "</p>" * 1000,
        "<p>By " + "A " * 50_000 + "</p>",
    ],
)
def test_nothing_breaks_the_reader(html: str) -> None:
    from_html(html)


def test_deep_and_long_pages_are_read() -> None:
    deep = from_html("<div>" * 20_000 + "<p>words</p>")
    assert deep.body == "words"
    signs = from_html("<p>" + "<b>a<i>b" * 3000 + "</p>")
    assert signs.body.count("a") >= 3000
    mixed = from_html("<i>" * 500 + "<b>" * 400 + "</i>" * 500 + "<p>x</p>" * 500)
    assert mixed.body.count("x") == 500


@settings(deadline=None)
@given(st.text(max_size=300) | st.from_regex(r"(<[/a-z!]{0,8}[ =\"'>]{0,3}[a-z&;]{0,5}){0,20}"))
def test_any_text_is_read(html: str) -> None:
    from_html(html)


def test_a_paragraph_of_very_many_elements_is_read() -> None:
    many = from_html("<p>" + "<b>x</b> <code>y</code> " * 6_000)
    assert many.body.startswith("**x** `y` **x**")
