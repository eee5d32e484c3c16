"""The source audit, all quotations by date, and what a dossier tells of its subject."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.content.catalogue import load_catalogue
from annotator.model import Annotated, FrontMatter
from annotator.pages import SiteInfo, listings, make_pages
from annotator.pages.audit import AuditPage
from annotator.pages.listings import ListPage
from annotator.prose import body
from annotator.resolve import resolve
from tests import graphs
from tests.test_sources_site import BRIDGE, article

OTHER = "Ann Lee said the tower was safe. The tower is high."


def dated(one: Annotated, day: str) -> Annotated:
    return replace(one, findings=replace(one.findings, published=dt.date.fromisoformat(day)))


def bridge(slug: str = "bridge") -> Annotated:
    lee, residents = ("the bridge was old", "named_person"), ("it shook", "group")
    return dated(article(slug, BRIDGE, ann_lee=lee, Residents=residents), "2024-05-16")


def tower(slug: str = "tower") -> Annotated:
    return dated(article(slug, OTHER, ann_lee=("the tower was safe", "named_person")), "2024-05-20")


def audited(*articles: Annotated) -> AuditPage:
    plans = make_pages(resolve(articles, {}), SiteInfo("T"), weave=body)
    made = next(p for p in plans if p.path == "sources/audit.html").make()
    assert isinstance(made, AuditPage)
    return made


def test_a_month_says_who_is_first_who_is_repeated_and_what_is_unnamed() -> None:
    (part,) = audited(bridge(), tower()).parts
    (row,) = part.rows
    assert (row.month, row.articles) == ("May 2024", 2)
    assert row.first is not None
    assert (row.first.text, row.first.note) == ("Ann Lee", "in 2 of 2")
    assert [(link.text, link.note) for link in row.repeated] == [("Ann Lee", "2 articles")]
    assert row.unnamed == "20%"  # two words of residents, four and four of Ann Lee


def test_months_and_sections_stand_apart_newest_first() -> None:
    early = dated(bridge("town/old"), "2023-01-02")
    parts = audited(early, bridge("town/new"), tower()).parts
    assert [p.title for p in parts] == ["Other articles", "Town"]
    assert [r.month for r in parts[1].rows] == ["May 2024", "January 2023"]


def test_groups_are_those_that_editors_declare() -> None:
    one = bridge()
    assert audited(one).groups == ()
    entities = tuple(replace(e, attributes=(("side", "engineers"),)) for e in one.findings.entities)
    ((name, rows),) = audited(replace(one, findings=replace(one.findings, entities=entities))).groups
    assert name == "side"
    assert [(r.value, r.share) for r in rows] == [("engineers", 67), ("Not declared", 33)]


def test_an_article_without_a_source_has_a_row_all_the_same() -> None:
    (part,) = audited(dated(article("none", "Nothing at all."), "2024-05-01")).parts
    assert part.rows[0].attributed == "0%"
    assert part.rows[0].unnamed == "–"
    assert part.rows[0].first is None


@pytest.mark.parametrize(
    ("written", "line"),
    [("attributes = 3", 3), ("attributes = { side = 3 }", 3)],
)
def test_attributes_are_text(tmp_path: Path, written: str, line: int) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/entities.toml").write_text(f'[bo]\nname = "Bo"\n{written}\n', encoding="utf-8")
    (problem,) = load_catalogue(tmp_path)[1]
    assert problem.line == line
    (tmp_path / "content/entities.toml").write_text('[bo]\nname = "Bo"\nattributes = { side = "a" }\n')
    assert load_catalogue(tmp_path)[0].entities["bo"].attributes == (("side", "a"),)


def test_every_quotation_stands_by_date_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "QUOTED", 1)
    graph = graphs.graph()
    plans = [p for p in make_pages(graph, SiteInfo("T"), weave=body) if p.path.startswith("quotes/by-date")]
    pages = [p.make() for p in plans]
    assert len(pages) == len(graph.quotations) > 1
    told = [link.text for page in pages if isinstance(page, ListPage) for s in page.sections for link in s.links]
    assert told == [q.text for q in graph.quotations.values()]


def test_a_dossier_tells_first_and_last_day_and_what_rests_on_it() -> None:
    html = graphs.site()["entities/ada-lind.html"].decode()
    assert "<dt>first mentioned</dt><dd>15 May 2024</dd>" in html
    assert "<dt>last mentioned</dt><dd>16 May 2024</dd>" in html
    assert "<dt>as a source</dt>" in html


def test_a_dossier_tells_what_others_say_of_it() -> None:
    made = article(
        "said",
        "Ann Lee said the bridge of Bo Ray was old.",
        FrontMatter("Said"),
        ann_lee=("the bridge of Bo Ray was old", "named_person"),
    )
    text = made.article.text
    from annotator.model import Entity, EntityMention, Quote, Span, Speaker

    at = text.index("Bo Ray")
    lee = made.findings.mentions[0]
    quote = Quote(
        Span(text.index("the bridge"), len(text) - 1),
        "indirect",
        Speaker("Ann Lee", lee.span, lee.entity, "named_person"),
        None,
        "g1",
    )
    found = replace(
        made.findings,
        mentions=(lee, EntityMention(Span(at, at + 6), "PERSON", "bo-ray")),
        entities=(*made.findings.entities, Entity("bo-ray", "Bo Ray", "PERSON", known="bo-ray")),
        quotes=(quote,),
    )
    plans = make_pages(resolve([replace(made, findings=found)], {}), SiteInfo("T"), weave=body)
    page = next(p for p in plans if p.path == "entities/bo-ray.html").make()
    section = next(s for s in page.sections if s.title.text == "What others say")
    assert [link.more for link in section.links] == ["Ann Lee · Said"]
