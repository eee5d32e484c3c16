"""The article page: text with annotations, layers, timeline, voices, sources, notes."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote as escaped

from markupsafe import Markup

from annotator.base.cache import digest
from annotator.base.trust import is_external, safe_url
from annotator.lang import is_read
from annotator.model import Annotated, Article, Description, FrontMatter, Place, Quotation, by_person
from annotator.model.text import section_page, section_title
from annotator.pages import documents, hand, sharing
from annotator.pages.around import NOTHING, Around, around
from annotator.pages.cards import Note
from annotator.pages.common import (
    GROUPS,
    Head,
    Link,
    PagePlan,
    View,
    Weave,
    count,
    head,
    layer_of,
    relative,
    short,
    typeset,
)
from annotator.pages.dates import in_full, shown
from annotator.pages.inserts import html_of
from annotator.pages.margins import Margin, margins
from annotator.pages.notes import Notes
from annotator.pages.picture import NONE
from annotator.pages.rail import Day, drawn, rail, reach, undated
from annotator.pages.topics import topic_links
from annotator.pages.voices import LedgerRow, Voice, ledger, resting, voices


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer that can be switched, with how often it occurs."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Glance:
    """One figure of the strip under the headline: a number, what it counts, the section that says more."""

    figure: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of names with the entities in it."""

    kind: str
    name: str
    members: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """The recording that an article is a transcript of."""

    kind: str
    """audio or video: a file of the site, which the page plays; link for one elsewhere."""
    href: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """All that the article template may see."""

    head: Head
    title: str
    summary: str
    authors: tuple[str, ...]
    published: str
    published_iso: str
    published_note: int
    """The number of the note on the day of publication."""
    publisher: Link | None
    minutes: str
    image: str
    image_alt: str
    sample: bool
    unread: str
    """Said of an article in whose language nothing is found by machine."""
    tags: tuple[Link, ...]
    glance: tuple[Glance, ...]
    layers: tuple[Layer, ...]
    reviewed: int
    """How many annotations a person made, where others were found by machine; 0 hides the switch."""
    days: tuple[Day, ...]
    undated: tuple[Link, ...]
    groups: tuple[Group, ...]
    voices: tuple[Voice, ...]
    order: Markup
    """Who speaks where in the text."""
    ledger: tuple[LedgerRow, ...]
    unattributed: str
    sole: str
    """Said when everything that rests on a source rests on one."""
    seeds: tuple[Link, ...]
    origins: tuple[Link, ...]
    notes: tuple[Note, ...]
    updated: str = ""
    image_caption: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    """All keys of the front matter that are none of ours."""
    picture: Markup = NONE
    """The dates of `days`, drawn."""
    image_size: tuple[int, int] | None = None
    """Width and height of `image` in pixels, where they are known."""
    coloured: bool = False
    """Whether it holds code whose parts are told apart."""
    body: Markup = NONE
    land: Markup = NONE
    """What the maps of notes refer to."""
    contents: tuple[Link, ...] = ()
    """Its headings."""
    recording: Recording | None = None
    data: tuple[Link, ...] = ()
    """The article for programs: its data, and its words as Markdown."""
    standing: str = ""
    """Said over an article that readers do not see: a draft, scheduled, expired."""
    sections: tuple[Link, ...] = ()
    """The folders that it lies in, the outermost first."""
    bylines: tuple[Link, ...] = ()
    """Its authors, with the pages of theirs."""
    around: Around = NOTHING
    """What to read next."""
    comments: tuple[Note, ...] = ()
    """Notes and verdicts of people, numbered before `notes`."""

    @property
    def margins(self) -> tuple[Margin, ...]:
        """The body in its blocks, each with its notes, for a theme that sets them in the margin."""
        return margins(self.body, (*self.comments, *self.notes))


_WORDS_A_MINUTE = 230
UNREAD = "annotator does not read the language of this article; what is marked in it was marked by a person"
_HEADING = re.compile(r'<h([2-4]) id="([^"]+)">(.*?)</h[2-4]>', re.S)
_MARK = re.compile(r'<sup class="fn">.*?</sup>')
CODE = '<code class="hl'
"""How code begins whose parts are told apart."""
_FEW = 3
"""Headings from which on there is a table of contents."""


def article_plan(view: View, slug: str, weave: Weave) -> PagePlan:
    """The plan of an article's page, which is read and woven only when the page is made."""
    return PagePlan(
        f"articles/{slug}.html",
        "article.html",
        _key(view, slug),
        lambda: _page(view, view.article(slug), weave),
        f"the article '{slug}'",
    )


def _key(view: View, slug: str) -> str:
    """A digest of all that the page shows: of the article, and of what it takes from the rest of the site."""
    face, here = view.faces[slug], f"articles/{slug}.html"
    sources = [view.graph.sources[i] for i in dict.fromkeys(face.sources)]
    quotations = [view.graph.quotations[i] for i in dict.fromkeys(face.quotations)]
    elsewhere = [view.elsewhere(here, Place(slug, i)) for i in range(len(face.moments))]
    return digest(
        repr(view.site),
        face.mark,
        [view.card(e, None if e in face.told else _introduced(view, e, slug)) for e in face.entities],
        [(s.id, s.name, s.role, s.named) for s in sources],
        [_of_quotation(view, q) for q in quotations],
        repr([links for links in elsewhere if links]),
        repr(around(view, slug)),
        repr([topic_links(view, here, "tags", face.tags), topic_links(view, here, "authors", face.authors)]),
        [view.called(name) for name in face.called],
        sorted(documents.paths(view.graph.seeds).items()),
        [html_of(view, here, slug, insert) for insert in face.inserts],
    )


def _introduced(view: View, entity: str, slug: str) -> Description | None:
    return view.introduced(entity, slug) if entity in view.graph.entities else None


def _of_quotation(view: View, one: Quotation) -> tuple[object, ...]:
    """What the article's page shows of a quotation beside its words."""
    others = [view.graph.quotations[v.quotation] for v in one.variants[:3] if v.quotation in view.graph.quotations]
    told = [
        (view.anchor(o.parts[0].slug, "quote", o.parts[0].index), view.faces[o.parts[0].slug].title) for o in others
    ]
    variants = [(v.quotation, v.wording, v.other_speaker, v.other_date) for v in one.variants[:3]]
    return one.id, one.kind, one.speaker, one.speaker_text, one.said, repr(one.evidence), variants, told


def _seed(view: View, here: str, name: str) -> Link:
    """A source document by its name, with a link where it is public."""
    there = documents.paths(view.graph.seeds).get(name)
    return Link(name, relative(here, there) if there else "")


def _page(view: View, annotated: Annotated, weave: Weave) -> ArticlePage:
    article, found = annotated.article, annotated.findings
    path = f"articles/{article.slug}.html"
    by_hand, said = hand.notes(view, annotated, weave)
    made = Notes(view, annotated, after=len(said))
    wraps, notes = made.collect()
    wraps = (*by_hand, *wraps)
    published = _published(annotated, (*said, *notes))
    meta = article.meta
    title = head(view.site, path, meta.title, meta.summary or short(article.text), meta.lang)
    web = tuple(Link(s, s) for s in meta.sources if s.startswith(("http://", "https://")))
    told, order = voices(view, annotated)
    sources, rest = ledger(view, annotated), resting(annotated)
    text = view.woven(weave, path, article, wraps, [html_of(view, path, article.slug, i) for i in article.inserts])
    return ArticlePage(
        head=sharing.shared(view, annotated, title),
        title=typeset(meta.title, meta.lang),
        summary=meta.summary,
        authors=meta.authors,
        published=shown(str(found.published)) if published else "",
        published_iso=str(found.published or ""),
        published_note=published.number if published else 0,
        publisher=Link(meta.publisher or "the original", meta.url) if meta.publisher or meta.url else None,
        minutes=f"{max(1, round(len(article.text.split()) / _WORDS_A_MINUTE))}-minute read",
        image=image_of(article),
        image_alt=meta.image_alt,
        sample=meta.sample,
        unread="" if is_read(meta.lang) else UNREAD,
        tags=topic_links(view, path, "tags", meta.tags),
        data=sharing.data_links(view, path),
        standing=_standing(meta),
        sections=_sections(path, article.slug),
        bylines=topic_links(view, path, "authors", meta.authors),
        around=around(view, article.slug),
        glance=_glance(annotated, told, sources, rest),
        layers=_layers(view, made),
        reviewed=_reviewed(annotated),
        days=rail(view, annotated),
        undated=undated(view, annotated),
        groups=_groups(view, made),
        voices=told,
        order=order,
        ledger=sources,
        unattributed=_unattributed(rest, len(found.sentences)),
        sole="Everything attributed comes from one source."
        if len(sources) == 1 and len(sources[0].claims) > 1
        else "",
        seeds=tuple(_seed(view, path, name) for name in meta.seeds),
        origins=web + tuple(Link(s, "") for s in meta.sources if not s.startswith(("http://", "https://"))),
        notes=(*notes, published) if published else notes,
        comments=said,
        updated=shown(str(meta.updated)) if meta.updated else "",
        image_caption=meta.image_caption,
        extra=json.loads(meta.extra) if meta.extra else {},
        picture=drawn(annotated, 232),
        image_size=image_size(article),
        coloured=CODE in text,
        land=made.cards.maps.land,
        body=text,
        contents=headings(text) if view.site.toc and meta.toc else (),
        recording=_recording(article),
    )


def _standing(meta: FrontMatter) -> str:
    if meta.standing == "scheduled":
        return f"Scheduled for {shown(str(meta.date))}"
    return {"draft": "Draft", "expired": f"Expired on {shown(str(meta.expires))}"}.get(meta.standing, "")


def _sections(path: str, slug: str) -> tuple[Link, ...]:
    parts = slug.split("/")[:-1]
    folders = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return tuple(Link(section_title(f), relative(path, section_page(f))) for f in folders)


def _recording(article: Article) -> Recording | None:
    written = article.meta.recording
    if is_external(written):
        url = safe_url(written)
        return Recording("link", url) if url else None
    found = dict(article.addresses).get(written) if written else None
    if not found:
        return None
    video = found.lower().endswith((".mp4", ".webm", ".ogv", ".m4v"))
    return Recording("video" if video else "audio", found)


def image_size(article: Article) -> tuple[int, int] | None:
    """Width and height of the picture on top."""
    return next(((w, h) for url, w, h in article.sizes if url == article.meta.image), None)


def headings(text: Markup) -> tuple[Link, ...]:
    """The table of contents of a woven text: its headings where there are three or more, each with its depth."""
    found = [(int(level), at, _MARK.sub("", words)) for level, at, words in _HEADING.findall(text)]
    if len(found) < _FEW:
        return ()
    top = min(level for level, _, _ in found)
    rows = ((f"in{level - top}" if level > top else "", at, Markup(words).striptags()) for level, at, words in found)  # noqa: S704 - tags are taken out
    return tuple(Link(words, f"#{at}", depth) for depth, at, words in rows)


def _published(annotated: Annotated, notes: tuple[Note, ...]) -> Note | None:
    """The note on the day of publication, from which the text's relative dates were counted."""
    day = annotated.findings.published
    if day is None:
        return None
    number = 1 + max((n.number for n in notes), default=0)
    given = "As the article gives it." if annotated.article.meta.date else "Read from the article's dateline."
    counted = "“Today”, “last week” and the like are counted from this day."
    href = "#timeline" if annotated.findings.moments else f"#{number}"
    return Note(number, "d", Link(in_full(str(day), ""), href), "Published", (given, counted))


def image_of(article: Article) -> str:
    """The address, from its page, of the picture on top; pictures of other sites are not loaded."""
    written = article.meta.image
    if not written or is_external(written):
        return ""
    return dict(article.addresses).get(written) or "../" * article.page.count("/") + "media/" + escaped(
        written.removeprefix("./"), safe="/"
    )


def _glance(
    annotated: Annotated, told: tuple[Voice, ...], sources: tuple[LedgerRow, ...], rest: int
) -> tuple[Glance, ...]:
    """How a story is made, in four figures; `rest` of its sentences rest on somebody's word."""
    found = annotated.findings
    out = []
    groups = len({q.group for q in found.quotes})
    if told:
        words = f"quotation{'s' * (groups != 1)}, {count(len(told), 'speaker')}"
        out.append(Glance(str(groups), words, "#voices"))
    hidden = sum(r.anonymous for r in sources)
    if sources:
        words = f"source{'s' * (len(sources) != 1)}" + (f", {hidden} unnamed" if hidden else ", all named")
        out.append(Glance(str(len(sources)), words, "#sources"))
    if sources and found.sentences:
        out.append(Glance(f"{round(100 * rest / len(found.sentences))}%", "of sentences attributed", "#sources"))
    years = reach(annotated)
    if years:
        dated = len({(m.date, m.end) for m in found.moments if not m.inferred})
        out.append(Glance(years, count(dated, "date"), "#timeline"))
    return tuple(out)


def _layers(view: View, notes: Notes) -> tuple[Layer, ...]:
    found = notes.found
    tally = dict.fromkeys((g[0] for g in GROUPS), 0)
    for m in found.mentions:
        if m.form == "name" and notes.tells(m.entity):
            tally[layer_of(view.graph.entities[m.entity])] += 1
    rows = [Layer(kind, name, tally[kind]) for kind, name, _ in GROUPS]
    rows += [
        Layer(hand.LAYER, "Notes by people", len(notes.article.comments)),
        Layer("q", "Quotations", len({q.group for q in found.quotes})),
        Layer("s", "Sources", len(found.sources)),
        Layer("d", "Dates", len(found.times)),
    ]
    return tuple(r for r in rows if r.count)


def _reviewed(annotated: Annotated) -> int:
    found = annotated.findings
    sources = [s for s in found.sources if not s.url]  # the author's links are theirs, but no annotation
    makers = [a.by for kind in (found.mentions, found.quotes, sources, found.times) for a in kind]
    hand = sum(map(by_person, makers))
    return hand if hand < len(makers) else 0


def _groups(view: View, notes: Notes) -> tuple[Group, ...]:
    tally = Counter(m.entity for m in notes.found.mentions if m.form != "pronoun" and notes.tells(m.entity))
    out = []
    for kind, name, _ in GROUPS:
        members = sorted(
            (e for e in tally if layer_of(view.graph.entities[e]) == kind), key=lambda e: (-tally[e], view.name(e))
        )
        links = tuple(Link(view.name(e), view.to(notes.here, e), str(tally[e])) for e in members)
        if links:
            out.append(Group(kind, name, links))
    return tuple(out)


def _unattributed(rest: int, sentences: int) -> str:
    """How many sentences rest on no named word of anybody's."""
    return f"{rest} of {count(sentences, 'sentence')} {'is' if rest == 1 else 'are'} attributed." if sentences else ""
