"""A page's key stands for all that it shows: the law by which a warm build leaves a page alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import (
    Annotated,
    Description,
    Draft,
    Entity,
    EntityMention,
    Findings,
    FrontMatter,
    Quote,
    SourceMention,
    Span,
    Speaker,
)
from annotator.pages import PagePlan, SiteInfo, make_pages
from annotator.prose import body, read
from annotator.resolve import resolve
from tests import graphs

Change = Callable[[Annotated], Annotated]


def _found(change: Callable[[Findings], Findings]) -> Change:
    return lambda a: replace(a, findings=change(a.findings))


def _entities(change: Callable[[Entity], Entity]) -> Change:
    return _found(lambda f: replace(f, entities=tuple(map(change, f.entities))))


CHANGES: dict[str, Change] = {
    "nothing": lambda a: a,
    "title": lambda a: replace(a, article=replace(a.article, meta=replace(a.article.meta, title="Another title"))),
    "summary": lambda a: replace(a, article=replace(a.article, meta=replace(a.article.meta, summary="In short."))),
    "day": _found(lambda f: replace(f, published=dt.date(2024, 5, 20))),
    "undated": _found(lambda f: replace(f, published=None)),
    "names": _entities(lambda e: replace(e, name=e.name + " II")),
    "labels": _entities(lambda e: replace(e, label="ORG")),
    "aliases": _entities(lambda e: replace(e, aliases=(*e.aliases, "Alias"))),
    "known": _entities(lambda e: replace(e, known="country:JO")),
    "facts": _entities(lambda e: replace(e, facts=(("capital", "Lund"),))),
    "about": _entities(lambda e: replace(e, about=(Description("the oldest mayor", Span(0, 30)),))),
    "unsaid about": _entities(lambda e: replace(e, about=(Description("a mayor", None),))),
    "no mention": _found(lambda f: replace(f, mentions=f.mentions[1:])),
    "pronouns": _found(lambda f: replace(f, mentions=tuple(replace(m, form="pronoun") for m in f.mentions))),
    "no quote": _found(lambda f: replace(f, quotes=())),
    "indirect": _found(lambda f: replace(f, quotes=tuple(replace(q, kind="indirect") for q in f.quotes))),
    "denied": _found(lambda f: replace(f, quotes=tuple(replace(q, stance="denied") for q in f.quotes))),
    "nobody speaks": _found(lambda f: replace(f, quotes=tuple(replace(q, speaker=None) for q in f.quotes))),
    "no source": _found(lambda f: replace(f, sources=f.sources[1:])),
    "anonymous": _found(
        lambda f: replace(f, sources=tuple(replace(s, entity=None, role="unnamed_person") for s in f.sources))
    ),
    "no moment": _found(lambda f: replace(f, moments=f.moments[1:])),
    "other date": _found(lambda f: replace(f, moments=tuple(replace(m, date="2024-05-13") for m in f.moments))),
    "planned": _found(lambda f: replace(f, moments=tuple(replace(m, future=True) for m in f.moments))),
    "rule": _found(lambda f: replace(f, times=tuple(replace(t, rule="guessed") for t in f.times))),
    "by hand": _found(lambda f: replace(f, mentions=tuple(replace(m, by="editor") for m in f.mentions))),
    "speaks elsewhere": _found(
        lambda f: replace(
            f, sources=(*f.sources, *(SourceMention(m.span, "group", m.entity, None, None) for m in f.mentions[-1:]))
        )
    ),
    "sentences": _found(lambda f: replace(f, sentences=f.sentences[:1])),
}


def _saying(slug: str, more: str = "") -> Annotated:
    """An article with one quotation that another one may have as well."""
    words = f"“We expected the harbour authority to answer our letters{more},”"
    meta = FrontMatter(slug.title(), dt.date(2024, 5, 3))
    article, problems = read(Draft(Path(f"content/{slug}.md"), slug, meta, f"{words} Ada Lind said.\n", 1))
    assert not problems
    name, quote = Span(len(words) + 1, len(words) + 9), Span(0, len(words))
    found = Findings(
        mentions=(EntityMention(name, "PERSON", "e1"),),
        entities=(Entity("e1", "Ada Lind", "PERSON"),),
        quotes=(Quote(quote, "direct", Speaker("Ada Lind", name, "e1", "named_person"), None, "g1"),),
        published=meta.date,
        sentences=(Span(0, len(article.text)),),
    )
    return Annotated(article, found)


BASE = (
    graphs.annotated,
    graphs.again,
    graphs.market,
    lambda: _saying("letters"),
    lambda: _saying("answers", " before the summer"),
)


def _plans(articles: Sequence[Annotated], title: str) -> dict[str, PagePlan]:
    return {p.path: p for p in make_pages(resolve(articles, {}), SiteInfo(title), weave=body)}


def _changed(names: Sequence[Sequence[str]]) -> list[Annotated]:
    articles = [make() for make in BASE]
    for n, own in enumerate(names):
        for name in own:
            articles[n] = CHANGES[name](articles[n])
    return articles


@given(st.lists(st.lists(st.sampled_from(sorted(CHANGES)), max_size=3), max_size=len(BASE)), st.data())
@settings(deadline=None, max_examples=40)
def test_pages_with_one_key_are_one_page(first: list[list[str]], data: st.DataObject) -> None:
    """Two sites that differ in a change of one article, or by that article."""
    articles, n = _changed(first), data.draw(st.integers(0, len(BASE) - 1))
    before = _plans(articles, "T")
    change = data.draw(st.sampled_from([*sorted(CHANGES), "gone"]))
    articles[n : n + 1] = [] if change == "gone" else [CHANGES[change](articles[n])]
    for path, plan in _plans(articles, "T").items():
        if path in before and before[path].key == plan.key:
            assert plan.make() == before[path].make(), path


def test_every_change_is_seen_by_a_page() -> None:
    """So that none of the changes above is drawn in vain."""
    before = _plans(_changed([[]] * len(BASE)), "T")
    for name in CHANGES:
        after = _plans(_changed([[name]] * len(BASE)), "T")
        same = all(path in before and plan.key == before[path].key for path, plan in after.items())
        assert (same and len(before) == len(after)) == (name == "nothing"), name


def test_another_article_leaves_pages_alone_that_do_not_show_it() -> None:
    few, more = _plans([graphs.annotated(), graphs.market()], "T"), _plans([m() for m in BASE], "T")
    assert few["articles/market.html"].key != more["articles/market.html"].key  # it leads to the next article
    assert few["sources/norvale-gazette.html"].key == more["sources/norvale-gazette.html"].key
    assert few["entities/ada-lind.html"].key != more["entities/ada-lind.html"].key


def test_the_sites_own_words_are_on_every_page() -> None:
    one, other = _plans([graphs.annotated()], "T"), _plans([graphs.annotated()], "U")
    assert not [path for path in one if one[path].key == other[path].key]
