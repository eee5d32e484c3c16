"""One rule says who has a page; who has none stands in the list of names, with a card only where it tells something."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import Annotated, Description, Draft, Entity, EntityMention, Findings, FrontMatter, Span
from annotator.pages import PagePlan, SiteInfo, make_pages
from annotator.prose import body, read
from annotator.publish.render import Renderer
from annotator.resolve import dossiers, resolve

NAME = "Kestrel Works"
PLAIN = Entity("kestrel-works", NAME, "ORG")
FACTS = Entity("k", NAME, "ORG", known="body:1", facts=(("seat", "Lund"),))
PAGE = "entities/kestrel-works.html"


def told(slug: str, text: str, one: Entity = PLAIN) -> Annotated:
    """An article in which each `NAME` is a mention."""
    article, _ = read(Draft(Path(f"content/{slug}.md"), slug, FrontMatter(slug.title()), text, 1))
    spans = [Span(m.start(), m.end()) for m in re.finditer(NAME, article.text)]
    mentions = tuple(EntityMention(s, one.label, one.id) for s in spans)
    return Annotated(article, Findings(mentions, (one,), sentences=(Span(0, len(article.text)),)))


def plans(*articles: Annotated) -> dict[str, PagePlan]:
    return {p.path: p for p in make_pages(resolve(articles, {}), SiteInfo("T"), weave=body)}


def html(made: dict[str, PagePlan]) -> dict[str, str]:
    renderer = Renderer()
    return {path: renderer.render(p.make(), p.template) for path, p in made.items()}


ONCE = told("one", f"{NAME} opened a mill.")


@pytest.mark.parametrize(
    ("articles", "earned"),
    [
        ([ONCE], False),
        ([told("one", f"{NAME} opened a mill. {NAME} closed.")], False),
        ([told("one", f"{NAME} opened a mill. {NAME} closed. {NAME} burnt.")], True),
        ([ONCE, told("two", f"It was {NAME}.")], True),
        ([told("one", f"{NAME} opened.", Entity("kestrel-works", NAME, "ORG", known="kestrel-works"))], True),
        ([told("one", f"{NAME} opened.", FACTS)], False),
        (
            [told("one", f"{NAME} opened.", Entity("k", NAME, "ORG", about=(Description("a mill", Span(0, 9)),)))],
            True,
        ),
    ],
)
def test_the_rule(articles: list[Annotated], earned: bool) -> None:
    graph = resolve(articles, {})
    assert [graph.has_page(e) for e in graph.entities] == [earned]
    assert any(p.startswith("entities/k") for p in plans(*articles)) == earned


def test_a_card_that_would_tell_nothing_is_none() -> None:
    page = html(plans(ONCE))["articles/one.html"]
    assert re.search(rf'<span id="m-\w+">{NAME}</span> opened', page)
    assert "aria-details" not in page


def test_a_card_that_tells_something_leads_to_the_line_of_its_name() -> None:
    pages = html(plans(told("one", f"{NAME} opened.", FACTS)))
    there = re.search(r'<a class="o"[^>]* href="\.\./(entities/index\.html)#([^"]+)"', pages["articles/one.html"])
    assert there
    line = re.search(rf'<li id="{there[2]}"><a href="\.\./(articles/one\.html)#([^"]+)">', pages[there[1]])
    assert line
    assert f'id="{line[2]}"' in pages[line[1]]


def test_a_page_earned_or_lost_elsewhere_changes_what_links_to_it() -> None:
    """A warm build makes a page again when its key is another."""
    alone, both = plans(ONCE), plans(ONCE, told("two", f"It was {NAME}."))
    assert PAGE in both
    assert PAGE not in alone
    for path in ("articles/one.html", "entities/index.html", "search.html", "entities/network.html"):
        assert alone[path].key != both[path].key, path
    assert f'href="../{PAGE}"' in html(both)["articles/one.html"]


def test_a_body_with_digits_in_its_name_is_one_over_the_site() -> None:
    names = [("Group of 20", ("G20",), "ORG"), ("G-20", (), "ORG"), ("G20", (), "EVENT"), ("G20", (), "ORG")]
    articles = []
    for n, (name, aliases, label) in enumerate(names):
        one = Entity("g", name, label, aliases)  # type: ignore[arg-type]
        article, _ = read(Draft(Path(f"content/a{n}.md"), f"a{n}", FrontMatter("A"), f"{name} met.", 1))
        articles.append(Annotated(article, Findings((EntityMention(Span(0, len(name)), one.label, "g"),), (one,))))
    assert len(resolve(articles, {}).entities) == 1


@pytest.mark.parametrize("listed", [0, 1000])
def test_every_link_to_a_name_leads_somewhere(monkeypatch: pytest.MonkeyPatch, listed: int) -> None:
    monkeypatch.setattr(dossiers, "LISTED", listed)
    other = told("two", f"{NAME} was there.", Entity("other", NAME, "PERSON"))
    pages = html(plans(ONCE, other, told("three", "Nobody.")))
    assert ("entities/a-z/k.html" in pages) == (listed == 0)
    for path, page in pages.items():
        for href in re.findall(r'href="((?:\.\./)*entities/[^"]+)"', page):
            there, _, name = href.replace("../", "").partition("#")
            assert there in pages, (path, href)
            assert not name or f'id="{name}"' in pages[there], (path, href)


def test_a_card_knows_no_description_of_a_later_article() -> None:
    def dated(slug: str, day: str, about: str = "") -> Annotated:
        one = replace(PLAIN, about=(Description(about, Span(0, 9)),) if about else ())
        made = told(slug, f"{NAME} opened a mill.", one)
        return replace(made, findings=replace(made.findings, published=dt.date.fromisoformat(day)))

    first, early, between = (
        dated("first", "2024-01-01"),
        dated("early", "2024-02-01", "a weaver"),
        dated("mid", "2024-03-01"),
    )
    late = dated("late", "2024-04-01", "a bankrupt")
    pages = html(plans(first, early, between, late))
    assert "<p>A weaver.</p>" in pages["articles/mid.html"]
    for slug in ("first", "mid"):
        assert "A bankrupt" not in pages[f"articles/{slug}.html"]
    assert "A weaver" not in pages["articles/first.html"]
    changed = plans(first, dated("early", "2024-02-01", "a dyer"), between, late)
    assert changed["articles/mid.html"].key != plans(first, early, between, late)["articles/mid.html"].key
