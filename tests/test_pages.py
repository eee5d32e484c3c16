"""Pages: what they say, that they keep still, that their links lead somewhere, and what they weigh."""

from __future__ import annotations

import datetime as dt
import gzip
import posixpath
import re
import tomllib
import typing
from dataclasses import fields, replace
from pathlib import Path

import pytest

from annotator import knowledge
from annotator.knowledge import CREDITS
from annotator.model import Annotated, CueKind, Draft, Evidence, Findings, FrontMatter, Span, Stance, Variant
from annotator.pages import (
    SiteInfo,
    audit,
    chronicle,
    front,
    listings,
    make_pages,
    network,
    relative,
    search,
    sources,
    world,
)
from annotator.pages.article import ArticlePage
from annotator.pages.cards import MANNER, STANCE, WORDING, Note
from annotator.pages.common import Head, around
from annotator.pages.dates import shown
from annotator.pages.picture import Axis, Mark, bars, columns, picture
from annotator.pages.world import has_place, world_map
from annotator.prose import body, read
from annotator.publish.render import Renderer
from annotator.resolve import resolve
from annotator.resolve.faces import anchors
from tests import graphs

SITE = graphs.site()
HTML = {path: data.decode() for path, data in SITE.items() if path.endswith(".html")}
BUDGET = tomllib.loads((Path(__file__).parent / "budgets.toml").read_text())["page"]


def test_every_link_leads_to_a_file_and_every_fragment_to_an_id() -> None:
    ids = {path: set(re.findall(r'\sid="([^"]+)"', text)) for path, text in HTML.items()}
    for path, text in HTML.items():
        for href in re.findall(r'(?:href|src)="([^"]+)"', text):
            if href.startswith(("https://", "data:")):
                continue
            to, _, fragment = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path
            assert target in SITE, (path, href)
            assert not fragment or fragment in ids[target], (path, href)


def test_ids_are_unique_and_details_name_a_note() -> None:
    for text in HTML.values():
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'aria-details="([^"]+)"', text)) <= set(ids)


def test_words_of_authors_are_text() -> None:
    page = HTML["articles/bridge.html"]
    assert "<mayor>" not in page
    assert "<day>" not in page
    assert "A bridge &amp; a &lt;mayor&gt;" in page


def test_nothing_is_inline() -> None:
    for text in HTML.values():
        assert not re.search(
            r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)(?! type=\"application/ld\+json\">)", text
        )


def test_planning_twice_gives_the_same_keys_and_pages() -> None:
    first = {p.path: p.key for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert first == {p.path: p.key for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert graphs.site() == SITE


def test_weights() -> None:
    sheets = SITE["assets/tokens.css"] + SITE["assets/style.css"]
    assert len(gzip.compress(sheets, 9)) <= BUDGET["css_gzip"]
    assert len(gzip.compress(SITE["assets/script.js"], 9)) <= BUDGET["js_gzip"]


def test_an_article_of_five_hundred_words_is_within_its_weight() -> None:
    """The weights are for 541 words with 75 mentions."""
    page = make_pages(graphs.long_graph(), SiteInfo("T"), weave=body)
    plan = next(p for p in page if p.template == "article.html")
    html = Renderer().render(plan.make(), plan.template).encode()
    assert html.count(b"aria-details=") >= 75
    assert b'<img src="../media/pics/a%20b.jpg" alt="A train" decoding="async">' in html
    assert b">rail</a>" in html
    assert b"an invented story" in html
    assert len(html) <= BUDGET["article_raw"]
    assert len(gzip.compress(html, 9)) <= BUDGET["article_gzip"]


def test_a_place_that_is_known_has_a_map_and_company() -> None:
    plans = {p.path: p for p in make_pages(graphs.long_graph(), SiteInfo("T"), weave=body)}
    page = Renderer().render(plans["entities/place-1.html"].make(), "entity.html")
    assert 'class="locator"' in page
    assert "Mentioned with" in page
    assert "Place 2" in page


def test_bars_stand_on_their_days() -> None:
    assert not bars([(738000, 3)], 100)
    assert bars([(738000, 3), (738010, 1)], 100).count("<rect") == 2


def test_of_a_long_sentence_the_words_around_its_date_are_shown() -> None:
    text = "The council had no choice but to act after engineers warned that the wall, built in 1911, could fail."
    whole, year = Span(0, len(text)), Span(text.index("1911"), text.index("1911") + 4)
    assert around(text, whole, year, 200) == text
    assert around(text, whole, year, 60) == "… built in 1911, could fail."
    assert around(text, whole, Span(4, 11), 90) == (
        "The council had no choice but to act after engineers warned that the wall, built in 1911 …"
    )
    assert around(text, whole, None, 30) == "The council had no choice but …"


def test_the_axis_gives_crowded_years_room_and_keeps_the_order() -> None:
    days = [dt.date(1946, 1, 1), dt.date(2020, 1, 1), *(dt.date(2024, 5, d) for d in range(1, 9))]
    axis = Axis([Mark(d.toordinal(), d.toordinal()) for d in days], 400)
    places = [axis.x(d.toordinal()) for d in days]
    assert places == sorted(places)
    assert (round(places[0]), round(places[-1])) == (8, 392)
    assert places[-1] - places[2] > 100  # eight days of eighty years
    ticks = list(axis.ticks())
    assert {"1950", "2000"} <= {label for _, label in ticks}
    assert all(abs(a - b) >= 44 for i, (a, _) in enumerate(ticks) for b, _ in ticks[:i])


def test_a_day_is_a_point_and_a_year_a_bar() -> None:
    year = Mark(dt.date(2020, 1, 1).toordinal(), dt.date(2020, 12, 31).toordinal())
    day = Mark(*[dt.date(2023, 9, 13).toordinal()] * 2)
    drawn = picture([year, day], 240)
    assert (drawn.count("<rect"), drawn.count("<circle")) == (1, 1)
    assert not picture([day, day], 240)


def test_columns_put_the_few_far_off_together() -> None:
    drawn = columns([(-44, 1, "#a"), (1215, 1, "#b"), *((y, 100, f"#{y}") for y in range(2001, 2011))], 960)
    assert drawn.count("<rect") == 11
    assert "before 2001: 2" in drawn
    assert 'href="#2005"' in drawn
    holes = columns([(2001, 5, "#a"), (2004, 5, "#b")], 960)
    assert holes.count("<rect") == 2
    assert 'x="716.0"' in holes  # two empty years keep their room: the second column is the fourth


def test_a_map_names_the_places_and_links_them() -> None:
    drawn = world_map((("country:KP", "North <Korea>", "a.html", 3), ("country:RU", "Russia", "b.html", 1))).drawn
    assert drawn.count('class="spot"') == 2
    assert ">North &lt;Korea&gt;</text>" in drawn
    assert 'href="b.html"' in drawn
    assert not world_map((("", "Nowhere", "c.html", 1),)).drawn


def test_a_wide_region_has_no_dot() -> None:
    assert not has_place("place:far-east")
    assert has_place("place:crimea")
    assert not world_map((("place:far-east", "Far East", "a.html", 1),)).drawn


def test_names_on_a_map_meet_no_other_name_or_dot() -> None:
    keys = ("KP", "KR", "JP", "CN", "RU", "MN", "TW", "VN", "LA", "KH", "TH", "MM", "BD", "NP", "BT", "IN")
    drawn = world_map([(f"country:{k}", f"The state of {k}", f"{k}.html", 3 + i) for i, k in enumerate(keys)]).drawn
    boxes = [
        (float(x) - float(r), float(y) - float(r), float(x) + float(r), float(y) + float(r))
        for x, y, r in re.findall(r'cx="(\S+)" cy="(\S+)" r="(\S+)"', drawn)
    ]
    for x, y, side, name in re.findall(r'<text x="(\S+)" y="(\S+)"(?: class="(.)")?>([^<]+)', drawn):
        left = float(x) - {"": 0.0, "z": 1.0, "m": 0.5}[side] * 6 * len(name)
        box = (left, float(y) - 9, left + 6 * len(name), float(y) + 1)
        assert not [b for b in boxes if box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3]], name
        boxes.append(box)
    assert len(boxes) > len(keys)


def test_the_map_of_a_phone_is_fitted_to_the_news() -> None:
    spots = (
        ("country:KP", "North Korea", "a.html", 9),
        ("country:KR", "South Korea", "b.html", 8),
        ("country:CA", "Canada", "c.html", 1),
    )
    assert world_map(spots).outside == ()
    close = world_map(spots, 340, fitted=True)
    assert close.outside == ("Canada",)
    assert close.drawn.count('class="spot"') == 2


def _pages(monkeypatch: pytest.MonkeyPatch, **limits: int) -> dict[str, str]:
    """The site with smaller limits, as large sites meet them: path -> HTML."""
    for name, value in limits.items():
        module = {"INLINE": search, "ONE_PAGE": chronicle, "STORIES": front}[name]
        monkeypatch.setattr(module, name, value)
    renderer = Renderer()
    return {
        p.path: renderer.render(p.make(), p.template) for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)
    }


def test_search_of_a_large_site_is_parted_by_first_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = _pages(monkeypatch, INLINE=3)
    assert "norvale.html" not in pages["search.html"]
    for path in ("search/n.html", "search/g.html"):
        assert '<a href="../entities/norvale-gazette.html">Norvale Gazette</a>' in pages[path]
    assert "ليلى منصور" in pages["search/_.html"]
    assert "Norvale Gazette" in HTML["search.html"]


def test_a_long_timeline_is_parted_by_years(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = _pages(monkeypatch, ONE_PAGE=1)
    assert 'id="y2024"><a href="timeline/2024.html">2024</a>' in pages["timeline.html"]
    assert "../articles/bridge.html#d-" in pages["timeline/2024.html"]
    assert "cut a ribbon" not in pages["timeline/2024.html"]  # inferred: left to the article


def test_a_year_of_a_long_timeline_is_filtered_and_parted_by_months(monkeypatch: pytest.MonkeyPatch) -> None:
    page = _pages(monkeypatch, ONE_PAGE=1)["timeline/2024.html"]
    person = re.search(r'<option value="(k\d+)">Ada Lind', page)
    assert person
    assert re.search(rf'<li id="e\d+" data-k="(?:k\d+ )*{person[1]}\b', page)
    assert "<h2>May 2024</h2>" in page
    for entry in re.findall(r'href="#(e\d+)"', page):
        assert f'<li id="{entry}"' in page


def test_one_event_of_two_articles_stands_once_in_the_timeline() -> None:
    page = HTML["timeline.html"]
    assert page.count('class="moments"') == 2  # 2014 and 2024, one entry each
    assert re.search(r"A bridge &amp; a &lt;mayor&gt;</a>; <a [^>]*>The bridge again</a>", page)


def test_older_stories_are_in_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = _pages(monkeypatch, STORIES=1)
    assert '<a href="archive/2024.html">2024</a>' in pages["index.html"]
    assert "The bridge again" in pages["archive/2024.html"]
    assert "archive/2024.html" not in HTML["index.html"]


def test_the_front_page_leads_with_the_newest_and_what_was_said() -> None:
    page = HTML["index.html"]
    assert page.index("A bridge &amp;") < page.index("The bridge again") < page.index("يوم السوق")
    assert "<h2>Recently said</h2>" in page
    assert '<a href="entities/norvale.html">Norvale</a>' in page


def test_the_ledger_says_how_much_rests_on_whom() -> None:
    page = HTML["sources/index.html"]
    assert "% of the words in 3 articles are attributed to a source" in page
    assert '<a href="norvale-gazette.html">Norvale Gazette</a> <span class="num">5 words</span>' in page


def test_cards_say_how_and_with_what_words() -> None:
    page = HTML["articles/bridge.html"]
    assert '<p class="h">Says here</p>' in page
    assert '<p class="h">Attributed to it</p>' in page
    assert "<b>Tuesday, 14 May 2024</b>" in page
    assert "Direct speech" not in page
    assert "As the article gives it." in page
    assert "The Tuesday before 16 May 2024." in page
    assert '<a href="../timeline.html#y2024">All of 2024</a>' in page
    assert set(MANNER) == set(typing.get_args(CueKind))
    assert set(STANCE) == set(typing.get_args(Stance))
    assert set(WORDING) == set(typing.get_args(typing.get_type_hints(Variant)["wording"]))


def test_a_quotation_in_other_words_elsewhere_is_linked_and_seeds_stay_unseen() -> None:
    graph = graphs.graph()
    here, there = (i for i in graph.quotations if i.startswith(("bridge", "again")))
    seen = Evidence("differs", "s.txt", "nine long years", (("nine", "nine long"),))
    variant = Variant(there, "fuller", other_date=True)
    changed = replace(graph.quotations[here], evidence=seen, variants=(variant,), said="2024-05-14")
    graph.quotations[here] = changed
    plan = next(p for p in make_pages(graph, SiteInfo("T"), weave=body) if p.path == "articles/bridge.html")
    page = Renderer().render(plan.make(), plan.template)
    assert "In full in The bridge again, said on another day" in page
    assert "Said on 14 May 2024." in page
    assert "It differs at “nine”." in page
    assert "nine long" not in page


def test_an_article_depends_on_no_other_that_it_shares_nothing_with() -> None:
    def key(articles: list[Annotated]) -> str:
        plans = make_pages(resolve(articles, {}), SiteInfo("T"), weave=body)
        return next(p.key for p in plans if p.path == "articles/bridge.html")

    both = [graphs.annotated(), graphs.again()]
    assert key(both) == key([*both, graphs.market()])
    assert key(both) != key([graphs.annotated()])


def test_a_page_written_from_right_to_left_says_so() -> None:
    assert '<html lang="ar" dir="rtl">' in HTML["articles/market.html"]
    assert '<html lang="en">' in HTML["articles/bridge.html"]


def test_the_guide_names_every_template_class_and_field() -> None:
    guide = (Path(__file__).parent.parent / "docs/theme.md").read_text(encoding="utf-8")
    for file in sorted((Path(__file__).parent.parent / "templates").rglob("*.html")):
        assert f"`{file.relative_to(Path(__file__).parent.parent / 'templates').as_posix()}`" in guide, file
    for value in (
        ArticlePage,
        front.FrontPage,
        listings.ListPage,
        search.SearchPage,
        audit.AuditPage,
        chronicle.TimelinePage,
        network.NetworkPage,
        sources.SourcesPage,
        Head,
        Note,
    ):
        assert f"`{value.__name__}`" in guide
        for field in fields(value):
            assert f"`{field.name}`" in guide, (value.__name__, field.name)


def test_credits_are_shown_by_default() -> None:
    for name, address, _ in CREDITS:
        assert f'href="{address}">{name}</a>' in HTML["colophon.html"]


def test_relative_links() -> None:
    assert relative("articles/a.html", "entities/b.html#m-1") == "../entities/b.html#m-1"
    assert relative("index.html", "timeline.html") == "timeline.html"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-13", "13 September 2023"),
        ("2023-09", "September 2023"),
        ("198", "1980s"),
        ("2024-W20", "week 20 of 2024"),
        ("P3D", "P3D"),
    ],
)
def test_dates_in_words(value: str, words: str) -> None:
    assert shown(value) == words


def test_a_site_adds_a_style_sheet_of_its_own(tmp_path: Path) -> None:
    plan = next(p for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body) if p.path == "places.html")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/extra.css").write_text(":root { --acc: #063; }")
    ours = Renderer(tmp_path)
    assert '<link rel="stylesheet" href="assets/extra.css">' in ours.render(plan.make(), plan.template)
    assert ours.assets()["assets/extra.css"] == b":root { --acc: #063; }"
    assert "extra.css" not in Renderer().render(plan.make(), plan.template)


def test_a_site_replaces_one_template_and_extends_the_theme(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("Gone: {{ page.title }}")
    (tmp_path / "list.html").write_text(
        '{% extends "default/list.html" %}{% block main %}OURS{{ super() }}{% endblock %}'
    )
    renderer = Renderer(tmp_path)
    pages = {p.path: p for p in make_pages(graphs.graph(), SiteInfo("T"), weave=body)}
    assert renderer.render(pages["404.html"].make(), "404.html").startswith("Gone: Page not found")
    assert "OURS" in renderer.render(pages["places.html"].make(), "list.html")


def test_a_link_survives_the_same_name_inserted_above() -> None:
    def ids(text: str) -> tuple[str, ...]:
        spans = [Span(m.start(), m.end()) for m in re.finditer("Norvale", text)]
        return anchors(text, {"mention": spans}, [])["mention"]

    (old,) = ids("The council met. The bridge at Norvale is open again, it said.")
    new = ids("Norvale has a mayor. The council met. The bridge at Norvale is open again, it said.")
    assert new[1] == old
    assert new[0] != old


def test_a_country_has_its_dot_on_its_own_land() -> None:
    for key, (west, east, south, north) in {"CA": (-141, -60, 49, 72), "RU": (60, 140, 50, 72)}.items():
        fact = knowledge.get(f"country:{key}")
        assert fact is not None
        x, y = world._middle(fact)
        assert west < x < east, key
        assert south < y < north, key


def test_three_headings_make_a_table_of_contents() -> None:
    rows = "## One[^1]\n\nA.\n\n### *Two* in it\n\nB.\n\n## One\n\nC.\n\n## One 2\n\n[^1]: N.\n"

    def contents(text: str, *, toc: bool = True, site: bool = True) -> list[tuple[str, str, str]]:
        meta = FrontMatter("T", toc=toc)
        article, _ = read(Draft(Path("content/a.md"), "a", meta, text, 1))
        told = resolve([Annotated(article, Findings())], {})
        plan = next(p for p in make_pages(told, SiteInfo("T", toc=site), weave=body) if p.template == "article.html")
        return [(link.text, link.href, link.note) for link in plan.make().contents]

    assert contents(rows) == [
        ("One", "#h-one", ""),
        ("Two in it", "#h-two-in-it", "in1"),
        ("One", "#h-one-2", ""),
        ("One 2", "#h-one-2-2", ""),
    ]
    assert contents(rows.partition("## One\n")[0]) == []
    assert contents(rows, toc=False) == contents(rows, site=False) == []
