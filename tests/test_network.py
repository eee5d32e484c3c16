"""Who is mentioned with whom, on whose words a site rests, and the maps of cards."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model import Annotated, Entity, EntityMention, Findings, FrontMatter, Span
from annotator.pages import SiteInfo, make_pages
from annotator.pages.common import View
from annotator.pages.known import Maps
from annotator.pages.network import NetworkPage, around_one, together
from annotator.prose import body
from annotator.resolve import resolve
from tests import graphs
from tests.test_sources_site import article

TEXT = "Ann met Bea. Ann met Bea and Cid. Dan met Ann. Eve was alone. Bea saw Cid and Dan."


def met(text: str = TEXT) -> Annotated:
    """An article of people by their first names."""
    made = article("met", text, FrontMatter("Met"))
    found = [(m.group(), Span(*m.span())) for m in re.finditer(r"\b(?:Ann|Bea|Cid|Dan|Eve)\b", text)]
    names = dict.fromkeys(name for name, _ in found)
    return Annotated(
        made.article,
        Findings(
            tuple(EntityMention(span, "PERSON", name) for name, span in found),
            tuple(Entity(name, name, "PERSON", about=()) for name in names),
            sentences=made.findings.sentences,
        ),
    )


def view(*articles: Annotated) -> View:
    return View(resolve(articles, {}), SiteInfo("T"))


def page(articles: Sequence[Annotated]) -> NetworkPage:
    plans = make_pages(resolve(articles, {}), SiteInfo("T"), weave=body)
    made = next(p for p in plans if p.path == "entities/network.html").make()
    assert isinstance(made, NetworkPage)
    return made


def test_those_of_one_sentence_are_mentioned_together() -> None:
    assert together(view(met()), "ann-in-met", ["met"]) == {"bea-in-met": 2, "cid-in-met": 1, "dan-in-met": 1}
    assert together(view(met()), "eve-in-met", ["met"]) == {}


def test_the_table_has_every_pair_that_the_picture_draws() -> None:
    made = page([met()])
    rows = {(a.text, b.text): n for a, b, n in made.rows}
    assert rows == {
        ("Ann", "Bea"): 2, ("Bea", "Cid"): 2, ("Ann", "Cid"): 1, ("Ann", "Dan"): 1, ("Bea", "Dan"): 1,
        ("Cid", "Dan"): 1,
    }  # fmt: skip
    assert made.picture.count("<path") == len(rows)
    assert "Eve" not in made.picture  # tied to nobody


def test_the_picture_is_the_same_each_time_and_stays_inside() -> None:
    made = page([met(), graphs.chronicle()])
    assert made == page([met(), graphs.chronicle()])
    for x, y in re.findall(r'cx="(\S+)" cy="(\S+)"', made.picture):
        assert 0 <= float(x) <= 960
        assert 0 <= float(y) <= 600


def test_a_dossier_draws_those_around_it_where_there_are_three() -> None:
    made = around_one(view(met()), "entities/ann.html", "ann-in-met", ["met"])
    wide, small = made.split('<div class="only-small">')
    assert wide.count('class="spot"') == small.count('class="spot"') == 4
    assert 'viewBox="0 0 300 ' in small  # on a phone of 360 px its letters are no smaller than they are set
    assert not around_one(view(met("Ann met Bea.")), "entities/ann.html", "ann-in-met", ["met"])


def test_a_site_of_nobody_has_a_page_that_says_so() -> None:
    made = page([article("none", "Nothing at all.")])
    assert made.rows == ()
    assert not made.picture


def test_maps_of_one_country_share_its_land() -> None:
    maps = Maps()
    first, second = maps.of("region:RU-AMU"), maps.of("region:RU-SAK")
    assert first.count("<use") == second.count("<use") == 1
    assert "<circle" in first
    assert maps.land.count("<path") == 1
    assert "<circle" not in maps.of("country:RU")
    assert not maps.of("")


def test_speakers_are_listed_by_their_share_of_words() -> None:
    html = graphs.site()["quotes/index.html"].decode()
    shares = [int(n) for n in re.findall(r"words, (\d+)%", html)]
    assert shares == sorted(shares, reverse=True)
    assert 98 <= sum(shares) <= 102
