"""Which elements of HTML are what."""

from __future__ import annotations

import re


def _tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _tags("area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound")
UNSEEN = _tags("script style template noscript title datalist noframes")
"""Elements whose words no reader sees."""
ASIDE = _tags("nav select textarea button svg iframe object canvas math")
"""Elements whose words are left out and told."""
CHROME = _tags("header footer aside")
"""The same, outside an article."""
BLOCKS = _tags(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table ul caption tbody "
    "thead tfoot tr td th h1 h2 h3 h4 h5 h6 search"
)
SIGNS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "s": "del", "del": "del", "strike": "del", "sup": "sup",
    "sub": "sub", "mark": "mark", "a": "a",
}  # fmt: skip
"""Inline elements -> what they are in the article."""
CODE = _tags("code kbd samp tt")
HEADINGS = {f"h{n}": n for n in range(1, 7)}
_ROWS = _tags("tr td th tbody thead")
ENDS = {
    "li": _tags("li"), "dt": _tags("dt dd"), "dd": _tags("dt dd"), "tr": _tags("tr td th"), "td": _tags("td th"),
    "th": _tags("td th"), "tbody": _ROWS, "tfoot": _ROWS,
}  # fmt: skip
"""A tag -> the elements that it ends where their own end is missing."""
SCOPES = {"li": _tags("ul ol menu"), "dt": _tags("dl"), "dd": _tags("dl")}
"""Elements inside which it does so; a table for the others."""
NOTE = re.compile(r"#(?:footnote|fn|_ftn|_edn|endnote|note)[-_:]?(\d{1,4})$")
NOTE_ID = re.compile(r"(?:footnote|fn|_ftn|_edn|endnote|note)[-_:]?(\d{1,4})$")
BACK = re.compile(r"#(?:footnote-ref|fnref|_ftnref|_ednref|endnote-ref|ref)[-_:]?\d{1,4}(?:[-_:]\d+)?$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BYLINES = _tags("p div span a address li small em strong")
_BYLINE = re.compile(r"(?:^|[\s_-])byline$|(?:^|\s)(?:author|(?:post|entry|article|story|p)[-_]author)$")


def is_hidden(named: dict[str, str]) -> bool:
    """Whether the attributes of an element keep it from the reader."""
    return "hidden" in named or named.get("aria-hidden") == "true" or bool(_HIDDEN.search(named.get("style", "")))


def is_byline(tag: str, named: dict[str, str]) -> bool:
    """Whether an element says that it names the author."""
    said = " ".join(named.get(k, "") for k in ("class", "itemprop", "rel", "id"))
    return tag in _BYLINES and any(_BYLINE.search(word) for word in said.lower().split())
