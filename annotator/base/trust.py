"""The trust boundary: everything that turns untrusted words into a part of a page, a path or a link.

Articles, seeds and their data are untrusted; the site's author (configuration, templates) is trusted. Templates
escape by themselves; what they cannot escape by themselves is made safe here, and nowhere else.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})

_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_SCHEME = re.compile(r"^([^/?#:]*):")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{i}" for i in range(10)), *(f"lpt{i}" for i in range(10))})


def safe_url(url: str) -> str | None:
    """`url` if a page may link to it (http, https, mailto, relative, fragment), else None.

    Browsers drop control characters and spaces before they read a scheme, so they are dropped here as well.
    """
    bare = _CONTROL.sub("", url)
    if not bare or "\\" in bare or bare.startswith("//"):
        return None
    scheme = _SCHEME.match(bare)
    if scheme and scheme.group(1).lower() not in SCHEMES:
        return None
    return bare


def split_url(url: str) -> SplitResult:
    """The parts of an address; what cannot be parted is all path."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", url, "", "")


def is_web_address(url: str) -> bool:
    """True for an address with http or https and a host, written as addresses are."""
    if re.search(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]", url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and bool(safe_url(url))
    except ValueError:
        return False


def is_external(url: str) -> bool:
    """True when `url` names a scheme, so that it leaves the site."""
    return bool(_SCHEME.match(url))


_ELEMENT_ATTRS = {
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "ol": frozenset({"start", "reversed"}),
    "li": frozenset({"value"}),
    "td": frozenset({"class", "colspan", "rowspan"}),
    "th": frozenset({"class", "colspan", "rowspan", "scope"}),
    "abbr": frozenset({"title"}),
    "dfn": frozenset({"title"}),
    "time": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "audio": frozenset({"src", "controls"}),
    "video": frozenset({"src", "controls", "width", "height"}),
    "source": frozenset({"src", "type"}),
    "bdo": frozenset({"dir"}),
    "code": frozenset({"class"}),
    **{f"h{i}": frozenset({"id"}) for i in range(1, 7)},
}


def safe_attrs(tag: str, attrs: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """The attributes that an element of an article may carry; links are checked."""
    allowed = _ELEMENT_ATTRS.get(tag, frozenset())
    kept: dict[str, str] = {}
    for name, value in attrs:
        if name not in allowed:
            continue
        text = str(value)
        if name in ("href", "src"):
            url = safe_url(text)
            if url is None:
                continue
            text = url
        kept[name] = text
    return kept


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` for XML content or a double-quoted attribute; characters that XML forbids become U+FFFD."""
    text = _NOT_XML.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def json_text(value: object) -> str:
    """`value` as JSON that nothing in it can end early: for a script element, or for a script's file."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _MEANING.sub(lambda found: f"\\u{ord(found[0]):04x}", said)


_MEANING = re.compile("[<>&\u2028\u2029\ud800-\udfff\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that could mean something to what reads the page or the script."""
_NOT_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def html_text(page: str) -> str:
    """A page without the characters that HTML forbids: control characters, halves of characters, no characters."""
    return _NOT_HTML.sub("\ufffd", page) if _NOT_HTML.search(page) else page


_BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def slug(text: str, *, longest: int = 80) -> str:
    """A name for files and ids: lower-case letters and digits joined by single hyphens, never empty.

    Accents go; letters of other scripts stay. Words that are not fit for a name give a digest instead.
    """
    plain = text.lower() if text.isascii() else _without_accents(text)  # nearly all are ASCII; the rest is dear
    name = _BETWEEN.sub("-", plain.replace("'", "").replace("’", "")).strip("-")
    if len(name) > longest:
        name = name[:longest].rsplit("-", 1)[0] if "-" in name[:longest] else name[:longest]
    if not name:
        return "x" + hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{name}-" if name in _RESERVED else name


def _without_accents(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", "".join(c for c in folded if not unicodedata.combining(c)))


INDEX = "index"
"""No id: the list of all has the page of that name."""


def same_file(path: str) -> str:
    """Equal for paths that some file system takes for one: case and Unicode form tell no files apart there."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())


def contained(root: Path, path: str | Path) -> Path | None:
    """`path` below `root`, with links followed; None when it leads out of it."""
    base = root.resolve()
    try:
        full = (base / path).resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return full if full == base or base in full.parents else None
