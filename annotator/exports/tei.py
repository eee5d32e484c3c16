"""TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): a teiCorpus, each article a TEI document.

Names are `persName`, `orgName`, `placeName` or `name`, times are `date` or `time`, speech is `said`: `@who`,
`@direct`, and `@ana` for what the speaker does with it (says, denies, asks). Whom they mean stands in the corpus's
header, as do the stances. Where two annotations cross, the one that begins later is cut at the end of the other, and
its parts point at each other with `@next` and `@prev`.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import get_args

from annotator.base.trust import xml_text
from annotator.model import (
    Annotated,
    Article,
    Block,
    BlockKind,
    Entity,
    EntityMention,
    Label,
    Quote,
    Role,
    SiteGraph,
    SourceMention,
    Span,
    Stance,
    TimeExpression,
    by_person,
)
from annotator.model.vocabulary import authorities

_NAMES: dict[Label, str] = {
    "PERSON": "persName", "ORG": "orgName", "GPE": "placeName", "LOC": "placeName", "FAC": "placeName",
}  # fmt: skip
_LISTS = (("persName", "listPerson", "person"), ("orgName", "listOrg", "org"), ("placeName", "listPlace", "place"))
_STANCES = "".join(f'<category xml:id="stance-{s}"><catDesc>{s}</catDesc></category>' for s in get_args(Stance))
_ROLES = "".join(
    f'<category xml:id="role-{r}"><catDesc>{r.replace("_", " ")}</catDesc></category>' for r in get_args(Role)
)
_ENCODING = (
    f'<encodingDesc><classDecl><taxonomy xml:id="stance">{_STANCES}</taxonomy>'
    f'<taxonomy xml:id="role">{_ROLES}</taxonomy></classDecl></encodingDesc>\n'
)
"""What speakers do with their words, and in which role a source speaks, said once for the corpus."""
_Made = EntityMention | Quote | SourceMention | TimeExpression
_WHEN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Element:
    """An element around `span`. `id` is its first part's; the other parts have theirs with their number behind."""

    span: Span
    tag: str
    attrs: tuple[tuple[str, str], ...]
    id: str
    part: int = 1
    more: bool = False
    """Another part follows."""


def corpus(graph: SiteGraph, articles: Sequence[Annotated], title: str) -> str:
    """The articles as one XML document."""
    used = {m.entity for a in articles for m in a.findings.mentions} & set(graph.entities)
    entities = [graph.entities[e] for e in sorted(used)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'
        + _header(title, "", "".join(_standing(entities)), _ENCODING)
        + "".join(_document(graph, a) for a in articles)
        + "</teiCorpus>\n"
    )


def _header(title: str, source: str, profile: str, encoding: str = "") -> str:
    desc = f"<profileDesc>{profile}</profileDesc>\n" if profile else ""
    return (
        f"<teiHeader><fileDesc><titleStmt><title>{xml_text(title)}</title></titleStmt>"
        "<publicationStmt><p>Annotated with annotator.</p></publicationStmt>"
        f"<sourceDesc>{source or '<p>Born digital.</p>'}</sourceDesc></fileDesc>\n{encoding}{desc}</teiHeader>\n"
    )


def _standing(entities: Sequence[Entity]) -> Iterator[str]:
    """The lists of those who are named: people and bodies take part, places are where it happens."""
    for part, kinds in (("particDesc", ("persName", "orgName")), ("settingDesc", ("placeName",))):
        lists = "".join(_list(entities, *row) for row in _LISTS if row[0] in kinds)
        if lists:
            yield f"<{part}>{lists}</{part}>\n"


def _list(entities: Sequence[Entity], name: str, list_: str, item: str) -> str:
    rows = [
        f'<{item} xml:id="{_entity_id(e.id)}"><{name}>{xml_text(e.name)}</{name}>'
        f"{_authorities(e)}{_about(e)}</{item}>"
        for e in entities
        if _NAMES.get(e.label) == name
    ]
    return f"<{list_}>{''.join(rows)}</{list_}>" if rows else ""


def _authorities(entity: Entity) -> str:
    return "".join(f'<idno type="{name}">{xml_text(url)}</idno>' for name, url in authorities(entity))


def _about(entity: Entity) -> str:
    return f"<note>{xml_text(entity.about[0].text)}</note>" if entity.about else ""


def _document(graph: SiteGraph, annotated: Annotated) -> str:
    article, meta, text = annotated.article, annotated.article.meta, annotated.article.text
    day = str(annotated.findings.published or "")
    dated = f'<date when="{day}">{day}</date>' if day else ""
    authors = "".join(f"<author>{xml_text(a)}</author>" for a in meta.authors)
    url = f"<ref>{xml_text(meta.url)}</ref>" if meta.url else ""
    source = f"<bibl>{authors}<title>{xml_text(meta.title)}</title>{dated}{url}</bibl>"
    elements = [*_elements(graph, annotated), *_marks(article)]
    blocks = _divided([b for b in article.blocks if b.kind != "note"], text, elements)
    return (
        f'<TEI xml:id="{_id(article.slug)}" xml:lang="{xml_text(meta.lang)}">\n{_header(meta.title, source, "")}'
        f"<text><body>\n<head>{xml_text(meta.title)}</head>\n{blocks or '<p/>'}</body>"
        f"{_notes(article, elements)}</text>\n</TEI>\n"
    )


def _marks(article: Article) -> Iterator[Element]:
    """An empty pointer for each mark of a footnote."""
    for note in article.footnotes:
        target = _id(f"{article.slug}.fn-{note.number}")
        for n, at in enumerate(note.marks, 1):
            attrs = (("type", "note"), ("n", str(note.number)), ("target", f"#{target}"))
            yield Element(Span(at, at), "ptr", attrs, _id(f"{article.slug}.fnref-{note.number}-{n}"))


def _notes(article: Article, elements: Sequence[Element]) -> str:
    """The footnotes, with the addresses of their marks."""
    rows = []
    for note in article.footnotes:
        blocks = [b for b in article.blocks if note.span.contains(b.span)]
        to = " ".join("#" + _id(f"{article.slug}.fnref-{note.number}-{n}") for n in range(1, len(note.marks) + 1))
        target = f' target="{xml_text(to)}"' if to else ""
        said = "".join(_block(b, article.text, elements) for b in blocks)
        name = xml_text(_id(f"{article.slug}.fn-{note.number}"))
        rows.append(f'<note xml:id="{name}" n="{note.number}" place="end"{target}>{said}</note>\n')
    return f'<back><div type="notes">\n{"".join(rows)}</div></back>' if rows else ""


def _divided(blocks: Sequence[Block], text: str, elements: Sequence[Element]) -> str:
    """The blocks, each heading with what follows it as a division, inside the division of the heading above it."""
    out: list[str] = []
    open_: list[int] = []
    empty = False
    for kind, group in groupby(blocks, lambda b: b.kind):
        rows = list(group)
        if kind != "heading":
            out.append(_grouped(kind, rows, text, elements))
            empty = False
            continue
        for block in rows:
            while open_ and open_[-1] >= block.level:
                out.append("<p/></div>\n" if empty else "</div>\n")
                open_.pop()
                empty = False
            out.append(f"<div>{_block(block, text, elements, 'head')}")
            open_.append(block.level)
            empty = True
    return "".join(out) + ("<p/>" if empty else "") + "</div>\n" * len(open_)


def _grouped(kind: BlockKind, blocks: Sequence[Block], text: str, elements: Sequence[Element]) -> str:
    """Neighbours of one kind: items are a list, cells a table with a row for each line, the rest paragraphs."""
    if kind == "item":
        return f"<list>{''.join(_block(b, text, elements, 'item') for b in blocks)}</list>\n"
    if kind == "cell":
        rows = [list(row) for _, row in groupby(blocks, lambda b: b.line)]
        told = ("".join(_block(b, text, elements, "cell") for b in row) for row in rows)
        return f"<table>{''.join(f'<row>{row}</row>' for row in told)}</table>\n"
    said = "".join(_block(b, text, elements, "ab" if kind == "code" else "p") for b in blocks)
    return f"<quote>{said}</quote>\n" if kind == "blockquote" else said


def _block(block: Block, text: str, elements: Sequence[Element], tag: str = "p") -> str:
    inside = [e for e in elements if block.span.start <= e.span.start and e.span.end <= block.span.end]
    return f"<{tag}>{''.join(_woven(block.span, text, nested(inside)))}</{tag}>\n"


def _elements(graph: SiteGraph, annotated: Annotated) -> Iterator[Element]:
    found, slug = annotated.findings, annotated.article.slug

    def made(span: Span, tag: str, kind: str, index: int, one: _Made, **attrs: str) -> Element:
        rows = tuple((k.rstrip("_"), v) for k, v in attrs.items() if v)
        who = (("resp", "editor"),) if by_person(one.by) else (("cert", f"{one.confidence:.2f}"),)
        return Element(span, tag, (*rows, *who), _id(f"{slug}.{graph.anchor(slug, kind, index)}"))

    first: dict[str, str] = {}
    for i, q in enumerate(found.quotes):
        own = _id(f"{slug}.{graph.anchor(slug, 'quote', i)}")
        whole = first.setdefault(q.group, own)
        speaker = q.speaker.entity if q.speaker else None
        who = f"#{_entity_id(speaker)}" if speaker in graph.entities and speaker and _listed(graph, speaker) else ""
        direct = "false" if q.kind == "indirect" else "true"
        yield made(
            q.span,
            "said",
            "quote",
            i,
            q,
            who=who,
            direct=direct,
            ana=f"#stance-{q.stance}",
            corresp="" if whole == own else f"#{whole}",
        )
    for i, s in enumerate(found.sources):
        whom = (
            f"#{_entity_id(s.entity)}" if s.entity in graph.entities and s.entity and _listed(graph, s.entity) else ""
        )
        yield made(s.span, "seg", "source", i, s, type="source", ana=f"#role-{s.role}", corresp=whom)
    for i, m in enumerate(found.mentions):
        if m.entity in graph.entities:
            ref = f"#{_entity_id(m.entity)}" if _listed(graph, m.entity) else ""
            tag = _NAMES.get(m.label, "name") if m.form == "name" else "rs"
            yield made(
                m.span,
                tag,
                "mention",
                i,
                m,
                ref=ref,
                type=m.label.lower() if tag in ("name", "rs") else "",
            )
    for i, t in enumerate(found.times):
        when = t.value if _WHEN.fullmatch(t.value) else ""
        tag = "time" if t.kind == "TIME" else "date"
        yield made(
            t.span,
            tag,
            "time",
            i,
            t,
            when=when,
            type="" if when else t.kind.lower(),
            n="" if when else t.value,
        )


def _listed(graph: SiteGraph, entity: str) -> bool:
    return graph.entities[entity].label in _NAMES


def nested(elements: Sequence[Element]) -> list[Element]:
    """The elements in the order they open, cut where they cross so that each lies wholly in or out of another."""
    waiting = [(e.span.start, -e.span.end, n, e) for n, e in enumerate(elements)]
    heapq.heapify(waiting)
    number = len(waiting)
    out: list[Element] = []
    open_: list[int] = []
    while waiting:
        start, _, _, element = heapq.heappop(waiting)
        while open_ and open_[-1] <= start:
            open_.pop()
        end = element.span.end
        if open_ and end > open_[-1]:
            rest = replace(element, span=Span(open_[-1], end), part=element.part + 1)
            element = replace(element, span=Span(start, open_[-1]), more=True)
            number += 1
            heapq.heappush(waiting, (rest.span.start, -rest.span.end, number, rest))
        out.append(element)
        open_.append(element.span.end)
    return out


def _woven(span: Span, text: str, elements: Sequence[Element]) -> Iterator[str]:
    at = span.start
    open_: list[Element] = []
    for element in [*elements, None]:
        until = element.span.start if element else span.end
        while open_ and open_[-1].span.end <= until:
            yield xml_text(text[at : open_[-1].span.end]) + f"</{open_[-1].tag}>"
            at = open_.pop().span.end
        yield xml_text(text[at:until])
        at = until
        if element:
            yield _opening(element)
            open_.append(element)


def _opening(element: Element) -> str:
    def name(part: int) -> str:
        return element.id if part == 1 else f"{element.id}.{part}"

    rows = [("xml:id", name(element.part)), *element.attrs]
    if element.more:
        rows.append(("next", "#" + name(element.part + 1)))
    if element.part > 1:
        rows.append(("prev", "#" + name(element.part - 1)))
    return f"<{element.tag}" + "".join(f' {k}="{xml_text(v)}"' for k, v in rows) + ">"


def _id(words: str) -> str:
    """An xml:id: slugs are letters, digits, hyphens and slashes, but may begin with a digit."""
    words = words.replace("/", ".")
    return words if words[:1].isalpha() else "a-" + words


def _entity_id(entity: str) -> str:
    return "entity." + entity
