"""The author's own pointers are sources too: links in the text, footnotes, and what front matter names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import replace

from annotator import knowledge
from annotator.base.trust import split_url
from annotator.model import EDITOR, Annotated, Reference, Role, SourceMention, Span

_WEB = ("http://", "https://")
_NOTE = re.compile(r"\[?(?:\^\w{1,12}|\d{1,3})\]?")
"""The words of a link that is nothing but a footnote's mark: ^1, [2]."""
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]'\"”’]")
"""An address that a footnote gives as words."""
_MEDIA = frozenset(("agency", "broadcaster", "newspaper", "magazine"))
"""Kinds of bodies in the offline knowledge that are news media."""
_SECOND_LEVEL = frozenset(("co", "com", "net", "org", "gov", "ac", "edu", "gob", "gc"))
_HOST_LEADS = re.compile(r"^(?:www|m|amp|edition|news|en|uk|us)\.(?=[^.]+\.)")
_LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<url>https?://[^\s)]+)\)")
"""A source of the front matter written as a Markdown link."""


def with_links(annotated: Annotated) -> Annotated:
    """`annotated` with a source mention for each link to the web and each footnote.

    The sentence around the link, or around the footnote's mark, is what rests on it. A link on words that are a
    source mention already gives that one its address.
    """
    if annotated.article.meta.annotate == "off":
        return annotated
    sources = list(annotated.findings.sources)
    added: list[SourceMention] = []
    for made in (*_links(annotated), *_footnotes(annotated)):
        at = next((i for i, s in enumerate(sources) if s.span.overlaps(made.span)), None)
        if at is None:
            added.append(made)
        elif not sources[at].url:
            sources[at] = replace(sources[at], url=made.url)
    if not added and tuple(sources) == annotated.findings.sources:
        return annotated
    ordered = sorted((*sources, *added), key=lambda s: (s.span.start, -s.span.end))
    return replace(annotated, findings=replace(annotated.findings, sources=tuple(ordered)))


def _links(annotated: Annotated) -> Iterator[SourceMention]:
    article, notes = annotated.article, _notes(annotated)
    for span, url in article.links:
        if not url.startswith(_WEB) or span.start == span.end:
            continue
        if article.meta.recording and url.startswith(article.meta.recording):
            continue  # a moment of the recording that the transcript is of
        claim = next((c for note, c in notes if note.contains(span)), None)
        if claim is None:
            words = len(article.text[: span.start].rstrip()) if _NOTE.fullmatch(span.of(article.text)) else 0
            claim = _sentence(annotated, Span(words - 1, words) if words else span)
        yield SourceMention(span, role_of(url), None, None, claim, EDITOR, url=url)


def _footnotes(annotated: Annotated) -> Iterator[SourceMention]:
    """Footnotes without a link to the web: [^1]: Annual report, page 12."""
    linked = [span for span, url in annotated.article.links if url.startswith(_WEB)]
    for note, claim in _notes(annotated):
        if not any(note.contains(span) for span in linked):
            address = _ADDRESS.search(note.of(annotated.article.text))
            url = address[0] if address else ""
            yield SourceMention(note, role_of(url) if url else "document", None, None, claim, EDITOR, url=url)


def _notes(annotated: Annotated) -> list[tuple[Span, Span]]:
    """(words of a footnote, the sentence that refers to it) for each footnote to which the text refers."""
    text, out = annotated.article.text, []
    for note in annotated.article.footnotes:
        if note.marks:  # a mark stands behind the words: the full stop before it ends them
            words = max(1, len(text[: note.marks[0]].rstrip()))
            claim = _sentence(annotated, Span(words - 1, words)) or Span(words - 1, words)
            out.append((note.span, claim))
    return out


def _sentence(annotated: Annotated, span: Span) -> Span | None:
    """The sentence in which `span` stands."""
    return next((s for s in annotated.findings.sentences if s.overlaps(span)), None)


def host(url: str) -> str:
    """The host of an address as people say it: www.example.org -> example.org."""
    return _HOST_LEADS.sub("", (split_url(url).hostname or "").lower())


def role_of(url: str) -> Role:
    """media for the address of a news medium that is known offline, else document."""
    labels = host(url).split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    if not labels:
        return "document"
    name = labels[-1]
    tries = (name, name.upper(), name.title(), re.sub(r"^the(?=.)", "the ", name).title(), name.removesuffix("news"))
    return "media" if any(f.kind in _MEDIA for t in tries for f in knowledge.lookup(t)) else "document"


def refer(known: MutableMapping[tuple[str, str], Reference], annotated: Annotated) -> None:
    """Add what an article names outside its sentences to what is known by (name, address)."""
    slug = annotated.article.slug
    for name, url, role in _named(annotated):
        one = known.setdefault((name, url), Reference(name, url, role, ()))
        if one.articles[-1:] != (slug,):
            known[name, url] = replace(one, articles=(*one.articles, slug))


def _named(annotated: Annotated) -> Iterable[tuple[str, str, Role]]:
    """(name, address, role) of the front matter's sources, of links and of footnotes."""
    meta, text = annotated.article.meta, annotated.article.text
    if meta.url:
        yield meta.publisher or host(meta.url) or meta.url, meta.url, "media"
    for source in meta.sources:
        link = _LINK.fullmatch(source.strip())
        if link is not None:
            yield link["title"], link["url"], role_of(link["url"])
        elif source.startswith(_WEB):
            yield host(source) or source, source, role_of(source)
        else:
            yield source, "", "document"
    for mention in annotated.findings.sources:
        if mention.url:
            yield host(mention.url) or mention.url, mention.url, role_of(mention.url)
        elif mention.by == EDITOR and mention.cue is None:
            yield mention.span.of(text), "", "document"
