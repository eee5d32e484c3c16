"""Raw text or HTML -> content/<slug>.md, with the front matter that the document gives. Nothing is invented."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, ClassVar

from annotator.base.errors import AnnotatorError, Problem
from annotator.base.trust import contained, safe_url, slug
from annotator.content.dates import full_dates
from annotator.content.inferring import lead_title, name_title
from annotator.content.loading import read_text, text_of
from annotator.content.writing import literal

_STOPWORDS = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "that",
            "was",
            "is",
            "for",
            "on",
            "with",
            "as",
            "his",
            "by",
            "at",
            "from",
            "said",
        ]
    ),
    "de": frozenset(
        ["der", "die", "und", "das", "ist", "nicht", "von", "mit", "dem", "den", "ein", "eine", "sich", "auf", "für"]
    ),
    "fr": frozenset(
        ["le", "la", "les", "des", "est", "que", "une", "dans", "pour", "qui", "sur", "pas", "avec", "du", "au"]
    ),
    "es": frozenset(
        ["el", "los", "las", "que", "una", "por", "con", "para", "del", "se", "no", "su", "es", "al", "lo"]
    ),
    "it": frozenset(
        ["il", "che", "di", "la", "per", "una", "non", "sono", "con", "del", "le", "si", "della", "dei", "gli"]
    ),
}


@dataclass(frozen=True, slots=True)
class Raw:
    """What a document gives: its paragraphs, and whatever it says about itself."""

    paragraphs: tuple[str, ...]
    """Markdown, one block each."""
    title: str = ""
    date: str = ""
    lang: str = ""
    author: str = ""
    url: str = ""
    publisher: str = ""


def import_document(
    source: Path,
    file: Path,
    *,
    title: str = "",
    date: str = "",
    name: str = "",
    force: bool = False,
    data: bytes | None = None,
) -> tuple[Path, str]:
    """Write `content/<slug>.md` from `file`. Returns (its path, its text). Raises AnnotatorError.

    `data` is what standard input held, where `file` stands for that. `title`, `date` and `name` are a person's and
    come before what the document says.
    """
    text = read_text(file, file) if data is None else text_of(data, file)
    if isinstance(text, Problem):
        raise AnnotatorError(text)
    raw = (
        from_html(text)
        if file.suffix.lower() in (".html", ".htm") or (data is not None and _is_html(text))
        else from_text(text)
    )
    if not raw.paragraphs:
        raise AnnotatorError(Problem("The document holds no text.", "Look into it; save it as text or HTML.", file))
    raw = replace(raw, title=title or raw.title, date=date or raw.date)
    inside = contained(source / "seeds", file.resolve())
    seed = inside.relative_to((source / "seeds").resolve()).as_posix() if inside else ""
    words = lead_title("\n".join(raw.paragraphs)) if data is not None else ""
    target = source / "content" / f"{slug(name or raw.title or words or file.stem)}.md"
    if target.exists() and not force:
        raise AnnotatorError(
            Problem("This article is there already.", "Remove it, or give another name with --slug.", target)
        )
    made = front_matter(raw, seed, str(file.name)) + "\n" + "\n\n".join(raw.paragraphs) + "\n"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(made, encoding="utf-8", newline="\n")
    return target, made


def _is_html(text: str) -> bool:
    return (
        re.match(
            r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main)\b", text
        )
        is not None
    )


def front_matter(raw: Raw, seed: str, file: str) -> str:
    """The YAML head; what the document does not say is asked for in a comment."""
    lines = ["---"]
    if raw.title:
        lines.append(f"title: {_yaml(raw.title)}")
    else:
        title = lead_title("\n".join(raw.paragraphs)) or name_title(Path(file).stem)
        lines.append(f"title: {_yaml(title)}  # provisional: the first words of the text")
    if raw.date:
        lines.append(f"date: {raw.date}")
    else:
        lines.append(f"# date: YYYY-MM-DD  (the document does not say when it was published{_hint(raw)})")
    if raw.lang:
        lines.append(f"lang: {raw.lang}")
    else:
        lines.append("# lang: en  (the language could not be told)")
    for key, value in (("authors", raw.author), ("publisher", raw.publisher), ("url", raw.url)):
        if value:
            lines.append(f"{key}: [{_yaml(value)}]" if key == "authors" else f"{key}: {_yaml(value)}")
    if seed:
        lines.append(f"seeds: [{_yaml(seed)}]")
    else:
        lines.append(f"# seeds: [{file}]  (put the document into seeds/ to keep it as evidence)")
    return "\n".join([*lines, "---", ""])


def _hint(raw: Raw) -> str:
    """The full dates that the text itself names, latest last."""
    found = sorted({d.isoformat() for p in raw.paragraphs for d in full_dates(p)})
    return f"; the latest date in it is {found[-1]}" if found else ""


def _yaml(value: str) -> str:
    return json.dumps(" ".join(value.split()), ensure_ascii=False)


def from_text(text: str) -> Raw:
    """Paragraphs of a raw text: its lines, or what blank lines part when the lines were wrapped by a program."""
    blocks = [b for b in re.split(r"\n\s*\n", text.strip("\n")) if b.strip()]
    lines = [line for b in blocks for line in b.split("\n")]
    wrapped = len(blocks) > 1 and len(lines) > 1.5 * len(blocks) and max(map(len, lines)) <= 100
    parts = [" ".join(b.split()) for b in blocks] if wrapped else [" ".join(line.split()) for line in lines]
    parts = [p for p in parts if p]
    raw = Raw(())
    while parts and (found := _header(parts[0])):
        raw = replace(raw, **found)
        parts = parts[1:]
    if not raw.title and len(parts) > 1 and _is_headline(parts[0]):
        raw = replace(raw, title=parts[0])
        parts = parts[1:]
    while parts and (found := _header(parts[0])):
        raw = replace(raw, **{k: v for k, v in found.items() if not getattr(raw, k)})
        parts = parts[1:]
    return replace(raw, paragraphs=tuple(map(literal, parts)), lang=language(text))


def _header(line: str) -> dict[str, Any]:
    """A line that says something about the document: Title: ..., By ..., Published: 2024-05-01."""
    if found := re.match(r"(?i)(title|headline):\s+(.+)", line):
        return {"title": found.group(2)}
    if found := re.match(r"(?i)(?:source|url|link):\s+(https?://\S+)$", line):
        return {"url": found.group(1)}
    if found := re.match(r"(?i)(?:author:|by)\s+([^.!?]{3,60})$", line):
        return {"author": found.group(1)}
    if found := re.match(r"(?i)(?:date|published|posted|updated)(?: on)?:?\s+(.+)$", line):
        date = re.match(r"\d{4}-\d\d-\d\d", found.group(1))
        said = full_dates(found.group(1))
        if date or (said and len(found.group(1)) < 60):
            return {"date": date.group() if date else said[0].isoformat()}
    return {}


def _is_headline(line: str) -> bool:
    return len(line) <= 120 and not re.search(r"[.!?;:,]$", line) and not line.startswith(('"', "“", "-", "•"))


def language(text: str) -> str:
    """The language whose commonest words make up most of the text; empty when none clearly does."""
    words = re.findall(r"\w+", text.casefold())
    if len(words) < 20:
        return ""
    shares = sorted(
        ((sum(w in stop for w in words) / len(words), lang) for lang, stop in _STOPWORDS.items()), reverse=True
    )
    return shares[0][1] if shares[0][0] > 0.12 and shares[0][0] > 1.5 * shares[1][0] else ""


class _Page(HTMLParser):
    """The text blocks of a page and what its head says. Scripts, menus and forms are left out."""

    _SKIP = frozenset(
        [
            "script",
            "style",
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "noscript",
            "template",
            "svg",
            "button",
            "figure",
            "iframe",
            "select",
        ]
    )
    _BLOCKS: ClassVar[dict[str, str]] = {
        "p": "",
        "h1": "# ",
        "h2": "## ",
        "h3": "### ",
        "h4": "#### ",
        "li": "- ",
        "blockquote": "> ",
    }

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.blocks: list[tuple[str, str, bool]] = []
        self.words: list[str] = []
        self.block = ""
        self.skipping = 0
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {k: v or "" for k, v in attrs}
        if tag == "meta":
            key = (found.get("property") or found.get("name") or "").lower()
            self.meta.setdefault(key, found.get("content", ""))
        elif tag == "html":
            self.meta["lang"] = found.get("lang", "")
        elif tag == "link" and found.get("rel") == "canonical":
            self.meta["canonical"] = found.get("href", "")
        elif tag == "time":
            self.meta.setdefault("time", found.get("datetime", ""))
        if tag in self._SKIP:
            self.skipping += 1
        elif tag in ("article", "main"):
            self.inside += 1
        elif tag in self._BLOCKS or tag == "title":
            self._flush()
            self.block = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SKIP:
            self.skipping = max(0, self.skipping - 1)
        elif tag in ("article", "main"):
            self._flush()
            self.inside = max(0, self.inside - 1)
        elif tag in self._BLOCKS or tag == "title":
            self._flush()

    def handle_data(self, data: str) -> None:
        if self.block and (not self.skipping or self.block == "title"):
            self.words.append(data)

    def _flush(self) -> None:
        text = " ".join("".join(self.words).split())
        if text and self.block == "title":
            self.meta.setdefault("title", text)
        elif text:
            self.blocks.append((self.block, text, self.inside > 0))
        self.words, self.block = [], ""


def from_html(text: str) -> Raw:
    """The article of an HTML page. What the page's own head says about it is taken as said."""
    page = _Page()
    page.feed(text)
    page.close()
    page._flush()
    main = any(inside for _, _, inside in page.blocks)
    blocks = [(tag, words) for tag, words, inside in page.blocks if inside or not main]
    heading = next((words for tag, words in blocks if tag == "h1"), "")
    title = page.meta.get("og:title") or heading or page.meta.get("title", "")
    blocks = [(tag, words) for tag, words in blocks if not (tag == "h1" and words in (heading, title))]
    date = next(
        (
            found.group()
            for key in ("article:published_time", "date", "dc.date", "time")
            if (found := re.match(r"\d{4}-\d\d-\d\d", page.meta.get(key, "")))
        ),
        "",
    )
    url = page.meta.get("canonical") or page.meta.get("og:url", "")
    return Raw(
        paragraphs=tuple(_Page._BLOCKS[tag] + literal(words) for tag, words in blocks),
        title=title,
        date=date,
        lang=page.meta.get("lang", "").split("-")[0].lower() or language(" ".join(w for _, w in blocks)),
        author=page.meta.get("author", ""),
        url=url if safe_url(url) and url.startswith("http") else "",
        publisher=page.meta.get("og:site_name", ""),
    )
