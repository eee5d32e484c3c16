"""WordPress' export (WXR) -> its posts and pages, with authors, topics, days; what is not published is a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from annotator.authoring.importing.html import Converter
from annotator.authoring.importing.raw import Raw
from annotator.authoring.importing.text import language
from annotator.authoring.importing.webpage import Pictures
from annotator.authoring.importing.xml import named
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.trust import slug, split_url
from annotator.content.dates import day_of

_SPACES = (
    ("/excerpt", "excerpt"), ("modules/content", "content"), ("purl.org/dc/", "dc"), ("wordpress.org/export", "wp"),
)  # fmt: skip
_KINDS = {"post": "article", "page": "page"}
_SILENT = frozenset(
    {"nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "wp_navigation"}
)
"""Kinds of items that hold no text of the author's."""
_BLOCK = r"(?:p|div|h[1-6]|ul|ol|li|table|blockquote|pre|figure|hr|section|dl|address|form|iframe|video|audio)"
_GONE = re.compile(r"\[(gallery|audio|video|playlist|contact-form-7|wpforms|toc)\b[^\]]*\](?:.*?\[/\1\])?", re.S)
_CAPTION = re.compile(r"\[caption\b[^\]]*\](.*?)\[/caption\]", re.S)
_EMBED = re.compile(r"\[embed\b[^\]]*\]\s*(https?://[^\s\[<]+)\s*\[/embed\]")
_OTHER = re.compile(r"\[/?[a-z][a-z0-9_-]+(?: [^\]\n]*=[^\]\n]*)?/?\](?!\()")


def is_wxr(root: Element) -> bool:
    """Whether a document is WordPress' export."""
    return root.tag == "rss" and any("wordpress.org/export" in named(e)[0] for e in root.iterfind("./channel/*"))


def from_wxr(root: Element, file: Path) -> tuple[list[Raw], tuple[tuple[str, int], ...]]:
    """The posts and pages of an export, and what of it is neither. Raises AnnotatorError when there are none."""
    channel = root.find("channel")
    site = _fields(channel) if channel is not None else {}
    authors = dict(_authors(channel)) if channel is not None else {}
    raws: list[Raw] = []
    left: list[tuple[str, int]] = []
    others: Counter[str] = Counter()
    for item in channel.iterfind("item") if channel is not None else ():
        fields = _fields(item)
        kind, status = fields.get("wp:post_type", ""), fields.get("wp:status", "")
        what = fields.get("title") or fields.get("wp:post_name") or fields.get("wp:post_id", "")
        if kind == "attachment":
            left.append((f"the attachment '{fields.get('wp:attachment_url') or what}'", 0))
        elif kind not in _KINDS:
            others[kind or "unknown"] += kind not in _SILENT
        elif status in ("trash", "auto-draft"):
            left.append((f"'{what}', which lies in the bin", 0))
        else:
            raws.append(_raw(item, fields, authors, site, file))
    left += [(f"{count} items of the kind '{kind}'", 0) for kind, count in sorted(others.items()) if count]
    if not raws:
        raise AnnotatorError(Problem("The export holds no post and no page.", "Export all content.", file))
    return raws, tuple(left)


def _name(element: Element) -> str:
    space, name = named(element)
    return next((f"{short}:{name}" for part, short in _SPACES if part in space), name)


def _fields(element: Element) -> dict[str, str]:
    fields: dict[str, str] = {}
    for child in element:
        fields.setdefault(_name(child), (child.text or "").strip())
    return fields


def _authors(channel: Element) -> Iterator[tuple[str, str]]:
    for element in channel:
        if _name(element) == "wp:author":
            one = _fields(element)
            full = f"{one.get('wp:author_first_name', '')} {one.get('wp:author_last_name', '')}".strip()
            login = one.get("wp:author_login", "")
            yield login, one.get("wp:author_display_name") or full or login


def _raw(item: Element, fields: dict[str, str], authors: dict[str, str], site: dict[str, str], file: Path) -> Raw:
    name = slug(fields.get("wp:post_name") or fields.get("title") or f"post-{fields.get('wp:post_id', '')}")
    old = tuple(filter(None, (site.get("wp:base_blog_url"), site.get("wp:base_site_url"), site.get("link"))))
    pictures = Pictures(file.parent, name, old=old)
    html, gone = _written(fields.get("content:encoded", ""), old)
    converter = Converter(pictures, fragment=True)
    converter.feed(html)
    told = converter.converted()
    comments = sum(_name(child) == "wp:comment" for child in item)
    left = [*gone, *(what for what, _ in told.left)]
    left += [f"{comments} comment{'s' * (comments != 1)}"] if comments else []
    day = day_of(fields.get("wp:post_date", "")) or day_of(fields.get("pubDate", ""))
    creator = fields.get("dc:creator", "")
    hidden = fields.get("wp:status", "publish") != "publish" or bool(fields.get("wp:post_password"))
    excerpt = re.sub(r"<[^>]+>", "", fields.get("excerpt:encoded", ""))
    return Raw(
        body=told.body,
        name=name,
        title=fields.get("title", ""),
        date=str(day or ""),
        updated=_updated(fields, str(day or "")),
        lang=site.get("language", "").partition("-")[0].lower() or language(told.body),
        author=tuple(filter(None, (authors.get(creator, creator),))),
        summary=excerpt,
        tags=tuple(dict.fromkeys(_topics(item))),
        aliases=_aliases(fields, old),
        kind=_KINDS[fields["wp:post_type"]],
        draft=hidden,
        files=tuple(pictures.files.items()),
        left=tuple((f"{what} (of '{fields.get('title') or name}')", 0) for what in left),
    )


def _updated(fields: dict[str, str], published: str) -> str:
    day = str(day_of(fields.get("wp:post_modified", "")) or "")
    return day if day > published else ""


def _topics(item: Element) -> Iterator[str]:
    for one in item.iterfind("category"):
        words = (one.text or "").strip()
        if words and one.get("domain") in ("category", "post_tag", None) and one.get("nicename") != "uncategorized":
            yield words


def _aliases(fields: dict[str, str], old: tuple[str, ...]) -> tuple[str, ...]:
    link = fields.get("link", "")
    base = next((o for o in old if link.startswith(o)), "")
    parts = split_url(link)
    path = link.removeprefix(base) if base else parts.path
    return (path if path.startswith("/") else f"/{path}",) if path.strip("/") and not parts.query else ()


def _written(text: str, old: tuple[str, ...]) -> tuple[str, list[str]]:
    """(HTML of a post as it is stored: blank lines part paragraphs, what was left out of it)."""
    gone = [f"the shortcode '{m[0][:60]}'" for m in _GONE.finditer(text)]
    text = _GONE.sub("", text)
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(r'<p><a href="\1">\1</a></p>', text)
    gone += [f"the shortcode '{m[0][:60]}', which stays as words" for m in _OTHER.finditer(text)]
    text = re.sub(r"<!--nextpage-->|<!--more.*?-->", "\n\n", text)
    text = re.sub(r"<!-- /?wp:.*?-->", "", text, flags=re.S)
    for base in old:
        text = re.sub(rf"""(href=["']){re.escape(base.rstrip("/"))}(?=/)""", r"\1", text)
    return _paragraphs(text), gone


def _figure(found: re.Match[str]) -> str:
    picture = re.match(r"\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)", found[1])
    if picture is None:
        return f"<figure>{found[1]}</figure>"
    return f"<figure>{picture[1]}<figcaption>{found[1][picture.end() :]}</figcaption></figure>"


def _paragraphs(text: str) -> str:
    if re.search(r"<p[\s>]", text):
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    text = re.sub(r"<pre\b.*?</pre>", keep, text.replace("\x00", ""), flags=re.S)
    parts = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    blocks = [p if re.match(rf"</?{_BLOCK}\b|\x00", p) else "<p>" + p.replace("\n", "<br>\n") + "</p>" for p in parts]
    return re.sub("\x00(\\d+)\x00", lambda m: kept[int(m[1])], "\n".join(blocks))
