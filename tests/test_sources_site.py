"""The site's ledger: what rests on whom, and links, footnotes and front matter as sources. No model."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.model import (
    Annotated,
    Carried,
    Cue,
    Draft,
    Entity,
    EntityMention,
    Findings,
    FrontMatter,
    Place,
    Quote,
    Reference,
    Role,
    SiteGraph,
    SourceMention,
    Span,
    Speaker,
)
from annotator.prose import read
from annotator.resolve import resolve
from annotator.resolve.links import host, role_of


def site(*articles: Annotated) -> SiteGraph:
    return resolve(articles, {})


def article(slug: str, body: str, meta: FrontMatter | None = None, **said: tuple[str, Role]) -> Annotated:
    """An article whose sources are `said`: source -> (what it says, role)."""
    read_, problems = read(Draft(Path(f"content/{slug}.md"), slug, meta or FrontMatter(slug), body, 1))
    assert not problems
    text = read_.text
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^.\n]+\.?", text) if m.group().strip())
    mentions, entities, sources = [], [], []
    for key, (words, role) in said.items():
        name = key.replace("_", " ").title() if role == "named_person" else key
        at = text.index(name)
        span, claim = Span(at, at + len(name)), Span(text.index(words), text.index(words) + len(words))
        entity = name.lower().replace(" ", "-") if role == "named_person" else None
        if entity:
            mentions.append(EntityMention(span, "PERSON", entity))
            entities.append(Entity(entity, name, "PERSON"))
        sources.append(SourceMention(span, role, entity, Cue(span, "said"), claim))
    sources.sort(key=lambda s: s.span)
    return Annotated(read_, Findings(tuple(mentions), tuple(entities), sources=tuple(sources), sentences=sentences))


BRIDGE = "Ann Lee said the bridge was old. Residents said it shook. The bridge was built in 1900."


def test_an_account_counts_what_rests_on_whom() -> None:
    graph = site(
        article("bridge", BRIDGE, ann_lee=("the bridge was old", "named_person"), Residents=("it shook", "group"))
    )
    (account,) = graph.ledger.accounts
    assert (account.words, account.attributed, account.sentences, account.bare) == (17, 6, 3, 1)
    assert [(c.source, c.words, c.alone) for c in account.carried] == [("ann-lee", 4, 4), ("source-residents", 2, 2)]
    assert account.sole == ""


def test_words_that_two_tell_rest_on_nobody_alone() -> None:
    said: dict[str, tuple[str, Role]] = {
        "ann_lee": ("the bridge was old", "named_person"),
        "officials": ("the bridge was old", "unnamed_person"),
    }
    (account,) = site(
        article("a", "Ann Lee said the bridge was old, citing officials.", None, **said)
    ).ledger.accounts
    assert [(c.words, c.alone) for c in account.carried] == [(4, 0), (4, 0)]


def test_the_whole_rests_on_one() -> None:
    ledger = site(article("a", BRIDGE, ann_lee=("the bridge was old", "named_person"))).ledger
    assert ledger.accounts[0].sole == "ann-lee"


def test_quoted_words_count_for_their_speaker() -> None:
    one = article("a", BRIDGE, ann_lee=("the bridge was old", "named_person"))
    words = Span(one.article.text.index("The bridge was built"), len(one.article.text))
    speaker = Speaker("Ann Lee", one.findings.sources[0].span, "ann-lee", "named_person")
    quote = Quote(words, "direct", speaker, None, "q1")
    found = Findings(
        one.findings.mentions,
        one.findings.entities,
        (quote,),
        one.findings.sources,
        sentences=one.findings.sentences,
    )
    (account,) = site(Annotated(one.article, found)).ledger.accounts
    assert [c.words for c in account.carried] == [10]


def test_the_site_sums_over_its_articles() -> None:
    ledger = site(
        article("a", BRIDGE, ann_lee=("the bridge was old", "named_person")),
        article(
            "b",
            "Ann Lee said it fell. A source said why.",
            ann_lee=("it fell", "named_person"),
            source=("why", "unnamed_person"),
        ),
    ).ledger
    assert ledger.named == (Carried("ann-lee", (Place("a", 0), Place("b", 0)), 6, 6),)
    assert [c.source for c in ledger.anonymous] == ["source-source"]
    assert ledger.described == ()
    assert (ledger.words, ledger.attributed) == (26, 7)


def test_a_link_is_a_source_of_its_sentence() -> None:
    graph = site(article("a", "The bridge is old, [the inspectors found](https://www.example.org/r.pdf). It stands."))
    (mention,) = graph.articles[0].findings.sources
    assert mention.url == "https://www.example.org/r.pdf"
    assert mention.role == "document"
    assert mention.claim is not None
    assert mention.claim.of(graph.articles[0].article.text).startswith("The bridge is old")
    assert [s.name for s in graph.sources.values()] == ["example.org"]
    assert graph.ledger.references == (Reference("example.org", mention.url, "document", ("a",)),)


def test_a_link_on_a_source_gives_it_an_address() -> None:
    graph = site(article("a", "[Ann Lee](https://example.org) said it fell.", ann_lee=("it fell", "named_person")))
    (mention,) = graph.articles[0].findings.sources
    assert (mention.role, mention.entity, mention.url) == ("named_person", "ann-lee", "https://example.org")


def test_links_within_the_site_are_no_sources() -> None:
    assert not site(article("a", "See [the other story](b.md) or [above](#top).")).sources


def test_footnotes_are_sources_of_the_sentence_with_their_mark() -> None:
    body = "It cost 3 million.[^1] It stands.\n\nMore of it.\n\n[^1]: Annual report, page 12."
    graph = site(article("a", body))
    (mention,) = graph.articles[0].findings.sources
    text = graph.articles[0].article.text
    assert mention.span.of(text) == "Annual report, page 12."
    assert mention.role == "document"
    assert mention.claim is not None
    assert mention.claim.of(text) == "It cost 3 million."


def test_a_footnote_that_is_an_address() -> None:
    graph = site(article("a", "It cost 3 million.[^1] It stands.\n\n[^1]: https://example.org/report"))
    (mention,) = graph.articles[0].findings.sources
    assert mention.url == "https://example.org/report"
    assert mention.claim is not None
    assert mention.claim.of(graph.articles[0].article.text) == "It cost 3 million."


def test_front_matter_names_sources() -> None:
    meta = FrontMatter(
        "a", publisher="The Lindale Gazette", url="https://gazette.example/1", sources=("Court file 12",)
    )
    found = site(article("a", "It stands.", meta)).ledger.references
    assert found == (
        Reference("Court file 12", "", "document", ("a",)),
        Reference("The Lindale Gazette", "https://gazette.example/1", "media", ("a",)),
    )


def test_front_matter_may_hold_a_link_with_its_title() -> None:
    meta = FrontMatter("a", sources=("[The notice](https://news.example/notice)", "https://news.example/minutes"))
    found = site(article("a", "It stands.", meta)).ledger.references
    assert [(r.name, r.url) for r in found] == [
        ("news.example", "https://news.example/minutes"),
        ("The notice", "https://news.example/notice"),
    ]


def test_the_host_tells_the_media() -> None:
    assert host("https://www.bbc.co.uk/news/1") == "bbc.co.uk"
    assert role_of("https://www.bbc.co.uk/news/1") == "media"
    assert role_of("https://www.example.org/report.pdf") == "document"
