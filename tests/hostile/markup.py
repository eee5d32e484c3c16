"""Markdown, HTML and markup that is wrong, floods the parser, or would run in a page."""

from __future__ import annotations

from tests.hostile.case import Case, article

A = "content/a.md"
FIRST = 5
"""The line on which the body of `article` begins."""


def _bad(body: str, words: str, line: int = FIRST, name: str = "") -> Case:
    return Case(name or body[:50], {A: article(body)}, (f"{A}:{line}: {words}",))


MARKUP = [
    _bad("[Kim]{.persn}", "Unknown kind '.persn'"),
    _bad("[Kim]{.person .org}", "This markup has no one kind"),
    _bad("[Kim]{ref=kim}", "This markup has no one kind"),
    _bad("[Kim]{.person onclick=\"alert(1)\"}", "'.person' has no attribute 'onclick'"),
    _bad("[Kim]{.person style=\"x:y\"}", "'.person' has no attribute 'style'"),
    _bad("[Kim]{.person href=\"javascript:alert(1)\"}", "'.person' has no attribute 'href'"),
    _bad("[Kim]{.person #kim}", "'.person' has no attribute 'id'"),
    _bad("[]{.person}", "This markup is around no words"),
    _bad("[ ]{.person}", "This markup is around no words", name="markup around a space"),
    _bad("[May]{.date value=2024-13-45}", "'value=2024-13-45' is no date"),
    _bad("[May]{.date value=2024-02-30}", "'value=2024-02-30' is no date"),
    _bad("[May]{.date value=2024-W60}", "'value=2024-W60' is no date"),
    _bad("[May]{.date value=0000-01-01}", "'value=0000-01-01' is no date"),
    _bad("[May]{.date value=2024-05-14T25:00}", "'value=2024-05-14T25:00' is no date"),
    _bad("[May]{.date value=99999-01-01}", "'value=99999-01-01' is no date"),
    _bad("[May]{.date value=javascript:alert(1)}", "", name="a date of scripts"),
    _bad("[said]{.quote kind=loud}", "'kind=loud' is not known"),
    _bad("[he]{.source role=king}", "'role=king' is no role"),
    _bad("[Kim]{.person ref=‘kim’}", "This looks like markup but is not"),
    _bad("[Kim]{.person ref=\"kim}", "This looks like markup but is not"),
    _bad("[Kim](https://a.example){.person}", "This looks like markup but is not"),
    _bad("[Kim]{.person ref=index}", "'index' is no id"),
    _bad("[Kim]{.person ref=\"../../x\"}", "'../../x' cannot be an id"),
    _bad("[Kim]{.person ref=\"<script>\"}", "'<script>' cannot be an id"),
    _bad("[Kim]{.person ref=\"a b\"}", "'a b' cannot be an id"),
    _bad("[Kim]{.person ref=con}", "'con' cannot be an id"),
    _bad("[Kim]{.person ref=\"\"}", "'' cannot be an id"),
    _bad("[Kim]{.person ref=" + "x" * 300 + "}", "'xxx", name="an id too long"),
    _bad("[\"We will\"]{.quote by=\"../x\"} he said.", "'../x' cannot be an id"),
]  # fmt: skip
FLOODS = {
    "brackets": "[" * 1400, "closing brackets": "]" * 20_000, "pairs of brackets": "[]" * 1400, "stars": "*" * 20_000,
    "stars and letters": "*a" * 10_000, "underscores": "_a_" * 8_000, "backticks": "`" * 2_000,
    "backticks of all lengths": " ".join("`" * i for i in range(1, 60)), "pictures": "![" * 1400, "less-than": "<" * 20_000,
    "open tags": "<a " * 5_000, "tags": "<b>" * 3_000, "ends of tags": "</b>" * 3_000, "comments": "<!--" * 4_000,
    "ampersands": "&" * 20_000, "entities": "&amp;" * 8_000, "bad entities": "&#x110000;&#0;&#xD800;" * 500,
    "quotes of a block": "> " * 20 + "a", "lists": "- " * 20 + "a", "pipes": "|" * 20_000,
    "a table of columns": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|b" * 2_000 + "|", "braces": "{" * 20_000,
    "markup": "[a]{.none}" * 700, "quotation marks": "“" * 5_000, "straight quotation marks": '"' * 5_000 + "a",
    "nested quotation marks": "“a ‘b " * 1_000, "parentheses": "(" * 20_000, "hashes": "#" * 20_000, "tildes": "~" * 20_000,
    "colons": ":" * 20_000, "footnotes": "[^1]" * 1_000, "definitions": "".join(f"[a{i}]: b\n" for i in range(1_000)),
    "links to one definition": "[a]: " + "b" * 2_000 + "\n\n" + "[a] " * 1_000, "wikilinks": "[[" * 700, "hard breaks": "a  \n" * 5_000,
    "one letter a paragraph": "a\n\n" * 3_000, "no spaces": "x" * 59_000, "zero-width spaces": "\u200b" * 20_000,
    "combining marks": "e" + "\u0301" * 20_000, "emoji": "👩‍👩‍👧‍👦" * 2_000, "Zalgo": "h\u0335\u0321e\u0336y " * 2_000, "bidi": "\u202e\u2066a\u2069\u202c" * 3_000,
    "digits": "7" * 20_000, "dates": "1 May 2024, " * 2_000, "times of day": "10:00 " * 3_000, "ellipses": "…" * 5_000, "dashes": "—" * 5_000,
    "capitals": "MAYOR KEANE " * 2_000, "names": "Maria Keane, " * 2_000, "sentences": "He said so. " * 3_000,
    "commas": "," * 20_000, "spaces": "a" + " " * 50_000 + "b", "tabs": "a" + "\t" * 20_000 + "b", "form feeds": "a\x0c\x0bb" * 100,
    "shortcodes": "{{< x " * 3_000, "liquid": "{% if " * 3_000, "Jinja": "{{ 7*7 }} {% raw %}" * 500, "alerts": "> [!NOTE]\n" * 500,
    "fences": "```\n" * 701, "fences inside": "".join("`" * n + "\n" for n in range(3, 50)), "details": "<details>" * 500,
}  # fmt: skip
REFUSED_FLOODS = {
    "a paragraph too long": ("x" * 60_001, FIRST), "brackets by the thousand": ("[" * 50_000, FIRST),
    "pictures by the thousand": ("a\n\n" + "![" * 20_000, FIRST + 2), "backticks by the thousand": ("`a" * 10_000, FIRST),
    "quotes too deep": ("> " * 1_000 + "a", FIRST), "lists too deep": ("- " * 1_000 + "a", FIRST),
}  # fmt: skip
RUNS = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<math><mi xlink:href=javascript:alert(1)>x",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>", "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>", "<form action=javascript:alert(1)><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>", "<input autofocus onfocus=alert(1)>", "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>", "<video><source onerror=alert(1)></video>", "<video src=x onerror=alert(1)></video>",
    "<audio src=javascript:alert(1)></audio>", "<a href=javascript:alert(1)>x</a>", "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>", "<a href='javascript&colon;alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>", "<a href=vbscript:x>x</a>", "<a href=data:text/html,x>x</a>",
    "<a href='//evil.example' target=_blank>x</a>", "<a href=# onclick=alert(1)>x</a>", "<a style=x:expression(alert(1))>x</a>",
    "<table background=javascript:alert(1)><tr><td>x</td></tr></table>", "<td onmouseover=alert(1)>x</td>", "<marquee onstart=alert(1)>x</marquee>",
    "<plaintext>x", "<textarea><script>alert(1)</script>", "<title><script>alert(1)</script></title>", "<noscript><img src=x onerror=alert(1)></noscript>",
    "<template><script>alert(1)</script></template>", "<!--><script>alert(1)</script>-->", "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![ x", "<div><![</div>", "<p><![ [x]]></p>", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?><script>alert(1)</script>", "<!DOCTYPE html><script>alert(1)</script>",
    "</article></main></body></html><script>alert(1)</script>", "</div></div></div></section>", "<b><p><i></b></i></p>", "<table><b><td>x</table>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<a href=\"x\" title='\"><img src=x onerror=alert(1)>'>x</a>",
    "<img src=x alt='\"><script>alert(1)</script>'>", "<img srcset='javascript:alert(1) 1x'>", "<picture><source srcset=//evil.example/x.png></picture>",
    "<ruby>a<rt onclick=alert(1)>b</rt></ruby>", "<abbr title='<script>alert(1)</script>'>x</abbr>", "<time datetime='\" onclick=alert(1)'>x</time>",
    "<q cite=javascript:alert(1)>x</q>", "<blockquote cite=javascript:alert(1)>x</blockquote>", "<ol start='1 onclick=alert(1)'><li>x</ol>",
    "<h2 id='\" onclick=alert(1)'>x</h2>", "<code class='\" onclick=alert(1)'>x</code>", "<bdo dir='\" onclick=alert(1)'>x</bdo>",
    "<details><summary><script>alert(1)</script></summary>x</details>", "<figure><img src=javascript:alert(1)><figcaption>x</figcaption></figure>",
    "[x](javascript:alert(1))", "[x](<java\nscript:alert(1)>)", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](&#x6A;avascript:alert(1))", "[x](java%0ascript:alert(1))", "[x](vbscript:x)", "[x](//evil.example)", "[x](\\\\evil.example)",
    "[x](https://a.example/ \"'><script>alert(1)</script>\")", "![x](javascript:alert(1))", "![x\"onerror=alert(1)](x.png)", "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>", "<https://a.example/\"onclick=alert(1)>", "[a]: javascript:alert(1)\n\n[a]", "[a]: x '\"><script>alert(1)</script>'\n\n[a]",
    "```\"><script>alert(1)</script>\nx\n```", "```js onload=alert(1)\nalert(1)\n```", "# <script>alert(1)</script>", "## \"><img src=x onerror=alert(1)>",
    "Maria <script>alert(1)</script> Keane said so.", "\"<img src=x onerror=alert(1)>\", said Maria Keane.", "“</script><script>alert(1)</script>,” said Maria Keane on Monday.",
    "[Maria](javascript:alert(1)) Keane said so.", "According to <b onclick=alert(1)>Maria Keane</b>, it is so.", "> [!NOTE] <script>alert(1)</script>\n> x",
    "!!! note \"<script>alert(1)</script>\"\n    x", ": <script>alert(1)</script>\n: x", "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "[^1]: <script>alert(1)</script>\n\nx[^1]", "[[<script>alert(1)</script>]]", "[[javascript:alert(1)|x]]", "{{< youtube \"\\\"><script>alert(1)</script>\" >}}",
    "{% include x.html %}<script>alert(1)</script>", "{{ site.title }}{{ ''.__class__.__mro__ }}", "{{ page.head.site.__init__.__globals__ }}", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\ufeff<script>alert(1)</script>", "<scr\x00ipt>alert(1)</scr\x00ipt>".replace("\x00", "\x01"), "<script\x0c>alert(1)</script>", "＜script＞alert(1)＜/script＞",
    "<details>\n\n<script>\n\nalert(1)\n\n</script>\n\n</details>", "<div>\n\n*a <b onclick=alert(1)*\n\n</b></div>", "- <script>alert(1)</script>\n\n  - </li></ul><script>alert(1)</script>",
]  # fmt: skip
SHORT = 400
"""Characters of a flood outside the slow tests."""
CASES = [
    *MARKUP,
    *(Case(name, {A: article(body)}, (f"{A}:{line}: ",)) for name, (body, line) in REFUSED_FLOODS.items()),
]
TOGETHER = [
    Case("floods", {f"content/flood-{n}.md": article(body[:SHORT]) for n, body in enumerate(FLOODS.values())}),
    Case(
        "what would run",
        {f"content/run-{n}.md": article(f"One.\n\n{b}\n\nTwo {b} three.") for n, b in enumerate(RUNS)},
    ),
]
"""Many cases in one site each: those that are built take time, most of it for pages that are the same."""
SLOW = [Case(f"a flood of {name}", {A: article(body)}) for name, body in FLOODS.items()]
