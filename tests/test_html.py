"""HTML in Markdown: what is allowed stands in the page with its words, and nothing else of it does."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.base.trust import safe_url
from annotator.model import Article
from annotator.prose import body, line_at
from annotator.prose.pieces import BLOCK, INLINE
from tests.test_prose import article_of

TAGS = st.sampled_from(
    ["<b>", "</b>", "<i class=x>", "</i>", "<a href='javascript:x'>", "<a href=b.md>", "</a>", "<p>", "</p>", "<ul>", "<li>",
     "</li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<figure>", "<img src=x onerror=alert(1)>", "</figure>",
     "<figcaption>", "<script>", "</script>", "<style>", "<iframe src=x>", "<svg onload=x>", "<!-- c", "-->", "<", ">", "&lt;",
     "<div\n onclick=y>", "</div>", "<details open>", "<summary>", "<br>", "<q cite=x>", "<noscript>", "<math>", "<pre>",
     "<video src=https://a.example/v autoplay>", "\n", "\n\n", " ", "Kim", "said", "*", "**", "`", "> ", "- ", "&amp;", "\""]
)  # fmt: skip
TEMPLATES = st.sampled_from(
    ["\\", "!!! note \"T\"\n    ", "{% include x %}", "{{ site.baseurl }}", "{% raw %}", "{% endraw %}", "{{< figure src=a.png caption='By Kim' >}}",
     "{{% notice %}}", "{{% /notice %}}", "{% highlight py %}", "{% endhighlight %}", "{% comment %}", "{% endcomment %}",
     "{{", "}}", "{%", "%}", "[Kim](", ")", "\n", "\n\n", "```\n", "`", "> ", "- ", "Kim said", "<b>", "[Kim]{.person}"]
)  # fmt: skip
HTML = st.lists(TAGS | TEMPLATES, max_size=30).map("".join)
OURS = {"thead", "tbody", "em", "strong", "code", "pre", "s", "h1", "h2", "h3", "h4", "h5", "h6"}


def elements(html: str) -> list[tuple[str, dict[str, str]]]:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [(e.tag, dict(e.attrib)) for e in tree.iter() if isinstance(e.tag, str) and e.tag != "DOCUMENT_FRAGMENT"]


@given(HTML)
@settings(max_examples=400, deadline=None)
def test_only_what_is_allowed_reaches_the_page(source: str) -> None:
    for tag, attrs in elements(body(article_of(source), ())):
        assert tag in INLINE | BLOCK | OURS
        for name, value in attrs.items():
            assert not name.startswith("on")
            assert name != "style"
            assert name not in ("href", "src") or safe_url(value) is not None
            assert name != "src" or "://" not in value


@given(HTML)
@settings(max_examples=300, deadline=None)
def test_words_stand_where_the_source_has_them(source: str) -> None:
    article = article_of(source)
    for run in article.runs:
        text = article.text[run.text : run.text + run.length]
        assert text == source[run.source : run.source + run.length].replace("\n", " ")


def shown(article: Article) -> str:
    return body(article, ())


def test_a_figure_comes_whole_and_its_caption_is_text() -> None:
    article = article_of(
        '<figure>\n <img src="a.png" alt="A">\n <figcaption>By Tom &amp; Ines\n Roe</figcaption>\n</figure>\n'
    )
    assert article.text == "By Tom & Ines Roe"
    assert line_at(article, article.text.index("Roe")) == 8
    assert article.images == (("a.png", 6, "A"),)
    assert "<figcaption>By Tom &amp; Ines\nRoe</figcaption>" in shown(article)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("<table><tr><td>One<td>Two</table>", "<td>One</td>\n<td>Two</td>"),
        ("<ul><li>One<li>Two</ul>", "<li>One</li>\n<li>Two</li>"),
        ("<a>x <https://a.example/>", '<a>x </a><a href="https://a.example/">https://a.example/</a>'),
        ("<a>x **y [z](b.md)** w</a>", "<a>x <strong>y <span>z</span></strong> w</a>"),
        ("- a\n\n  <li>b</li>", "<p>a</p>\nb</li>"),
        ("<div>\n\n**Two**\n\n</div>", "<strong>Two</strong>"),
        ("H<sub>2</sub>O and <abbr title='x y'>xy</abbr>", 'H<sub>2</sub>O and <abbr title="x y">xy</abbr>'),
        ("a <b>bold *em</b> end*", "<b>bold <em>em end</em></b>"),
        ("![Ship](https://a.example/s.png)", '<a href="https://a.example/s.png">Ship</a>'),
    ],
)
def test_html_in_markdown(source: str, page: str) -> None:
    assert page in shown(article_of(source))


def test_what_is_left_out_is_named_with_its_line() -> None:
    article = article_of("One.\n\n<iframe src=x></iframe>\n\nTwo <script>alert(1)</script> three <input>x <day>.\n")
    assert article.left_out == (("<iframe>", 7), ("<input>", 9), ("<script>", 9))
    assert "three x <day>." in article.text
    assert "alert" not in article.text
    assert "alert" not in shown(article)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("[a]({{ site.baseurl }}/x/y.html)", '<a href="/x/y.html">a</a>'),
        ("[a]({% post_url 2024-01-02-b %})", '<a href="/2024-01-02-b">a</a>'),
        ('[a]({{< relref "b.md" >}})', '<a href="b.md">a</a>'),
        ("<img src='{{ \"/a.png\" | relative_url }}' alt='A'>", '<img src="/a.png" alt="A" decoding="async">'),
        ("{{% notice tip %}}\nGo *now*.\n{{% /notice %}}", "<aside>\n<p>Go <em>now</em>.</p>\n</aside>"),
        (
            "{% highlight py %}\nx = 1\n{% endhighlight %}",
            '<code class="hl language-py">x = <span class="hm">1</span>\n</code>',
        ),
        ("One {% comment %}\n\nnot this\n{% endcomment %} two", "One"),
        ("`{{ kept }}`", "<code>{{ kept }}</code>"),
        ("```\n{% kept %}\n```", "<code>{% kept %}\n</code>"),
        ("\\{{ kept }}", "<p>{{ kept }}</p>"),
        ("{% raw %}{{ kept }}{% endraw %}", "<p>{{ kept }}</p>"),
    ],
)
def test_tags_of_other_generators(source: str, page: str) -> None:
    assert page in shown(article_of(source))


def test_a_tag_that_stands_for_nothing_is_named_and_is_no_part_of_the_text() -> None:
    article = article_of("One {{ page.x }} two.\n\n{% youtube abc %}\n\nThree [Kim]{.person ref=kim}.\n")
    assert article.left_out == (("{{ page.x }}", 5), ("{% youtube abc %}", 7))
    assert article.text == "One  two.\n\nThree Kim."
    assert [m.kind for m in article.marks] == ["person"]


def test_the_caption_of_a_shortcode_is_text() -> None:
    article = article_of('{{< figure src="a.png" alt="A" caption="By Tom Roe" >}}\n')
    assert article.text == "By Tom Roe"
    assert article.images == (("a.png", 5, "A"),)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("- [x] Kim\n- [ ] Jong", '<li><span role="img" aria-label="done">☑</span> Kim</li>'),
        ('!!! note "Mind it"\n    The *bar* dries.\n', "<p>Mind it</p>\n<p>The <em>bar</em> dries.</p>\n</aside>"),
        ("Ferry\n: A ship.", "<dt>Ferry</dt>"),
        ("> [!NOTE]\n> Mind the *bar*.", "<p>Mind the <em>bar</em>.</p>\n</aside>"),
    ],
)
def test_lists_and_callouts(source: str, page: str) -> None:
    assert page in shown(article_of(source))


def test_words_in_a_block_of_html_are_known_as_such() -> None:
    article = article_of("Kim said so.\n\n<div>Jong denied it.</div>\n")
    assert [s.of(article.text) for s in article.html] == ["Jong denied it."]


@given(HTML)
@settings(max_examples=200, deadline=None)
def test_what_covers_a_tag_reaches_neither_text_nor_page(source: str) -> None:
    article = article_of(source)
    assert not any(c >= "\U00100000" for c in article.text + shown(article))


def test_characters_of_the_private_plane_are_the_authors_own() -> None:
    assert article_of("Kim \U00100000 said {{ x }}.\n").text == "Kim \U00100000 said {{ x }}."
    assert article_of("[a](b&#x100001;) {{ x }} &#x100001;\n").text == "a  \U00100001"


@pytest.mark.parametrize("declared", ["<![</div>", "<![ab\ncd>", "<!a</div>", "<![CDATA[x]]>"])
def test_words_behind_a_broken_declaration_keep_their_place(declared: str) -> None:
    article = article_of(f"<div>{declared}Maria Keane said so.</div>\n")
    (run,) = [r for r in article.runs if article.text[r.text :].startswith("Maria")]
    assert article.body[run.source :].startswith("Maria")


def test_words_in_a_tag_that_breaks_off_keep_their_place() -> None:
    article = article_of("<details><details><det\nMaria Keane")
    assert article.text == "<det Maria Keane"
    assert [article.body[r.source : r.source + r.length] for r in article.runs] == ["<", "det", "\n", "Maria Keane"]


@pytest.mark.parametrize("source", ["- x `a\n    b` Kim\n", "One {% raw %}\\{% endraw %} two Kim\n"])
def test_each_word_keeps_its_place(source: str) -> None:
    article = article_of(source)
    for run in article.runs:
        read = source[run.source : run.source + run.length].replace("\n", " ")
        assert article.text[run.text : run.text + run.length] == read
    assert not re.search("[\U00100000-\U0010fffd]", article.text)
