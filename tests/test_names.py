"""Names on which the other articles agree."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.findings.names import SiteNames
from annotator.model import Article, Entity, EntityMention, Findings, FrontMatter, KnownName, Label, Span


def article(slug: str, text: str) -> Article:
    return Article(Path(f"content/{slug}.md"), slug, FrontMatter(title=slug), text, 1, text, (), ())


def found(text: str, *names: tuple[str, Label]) -> Findings:
    entities = tuple(Entity(f"e{i}", name, label) for i, (name, label) in enumerate(names))
    mentions = [
        EntityMention(Span(m.start(), m.end()), label, f"e{i}")
        for i, (name, label) in enumerate(names)
        for m in re.finditer(re.escape(name), text)
    ]
    return Findings(tuple(sorted(mentions, key=lambda m: m.span.start)), entities)


AGREED = "Skerrow Light Trust met. Skerrow Light Trust voted. Skerrow Light Trust left."
OTHER = "The vote at Skerrow Light Trust was close."


def known(*rows: tuple[str, str, Findings]) -> SiteNames:
    names = SiteNames()
    for slug, _, findings in rows:
        names.put(slug, findings)
    return names


def test_a_name_that_was_missed_or_cut_is_known_from_the_others() -> None:
    names = known(("a", AGREED, found(AGREED, ("Skerrow Light Trust", "ORG"))))
    wanted = (KnownName("Skerrow Light Trust", "", "ORG"),)
    assert names.settle(article("b", OTHER), found(OTHER)) == wanted
    assert names.settle(article("b", OTHER), found(OTHER, ("Skerrow Light", "PERSON"))) == wanted


def test_what_is_read_so_already_needs_nothing() -> None:
    names = known(("a", AGREED, found(AGREED, ("Skerrow Light Trust", "ORG"))))
    assert names.settle(article("b", OTHER), found(OTHER, ("Skerrow Light Trust", "ORG"))) == ()


def test_an_article_does_not_vote_for_itself() -> None:
    names = known(("a", AGREED, found(AGREED, ("Skerrow Light Trust", "ORG"))))
    assert names.settle(article("a", AGREED), found(AGREED)) == ()


def test_seldom_or_disputed_names_are_left_to_each_article() -> None:
    seldom = known(("a", OTHER, found(OTHER, ("Skerrow Light Trust", "ORG"))))
    assert seldom.settle(article("b", OTHER), found(OTHER)) == ()
    disputed = known(
        ("a", AGREED, found(AGREED, ("Skerrow Light Trust", "ORG"))),
        ("c", AGREED, found(AGREED, ("Skerrow Light Trust", "FAC"))),
    )
    assert disputed.settle(article("b", OTHER), found(OTHER)) == ()


def test_a_longer_name_here_stays() -> None:
    names = known(("a", "Bank of Moor " * 3, found("Bank of Moor " * 3, ("Bank of Moor", "ORG"))))
    text = "The Bank of Moor Museum opened."
    assert names.settle(article("b", text), found(text, ("Bank of Moor Museum", "FAC"))) == ()


def test_a_single_word_is_relabelled_and_never_looked_for() -> None:
    text = "Grevel said so. Grevel agreed. Grevel won."
    names = known(("a", text, found(text, ("Grevel", "ORG"))))
    assert names.settle(article("b", "Grevel rose."), found("Grevel rose.", ("Grevel", "GPE"))) == ()
    names.put("c", found(text, ("Grevel", "ORG")))
    assert names.settle(article("b", "Grevel rose."), found("Grevel rose.", ("Grevel", "GPE"))) == (
        KnownName("Grevel", "", "ORG"),
    )
    assert names.settle(article("b", "Grevel rose."), found("Grevel rose.")) == ()


def test_an_edited_article_votes_once() -> None:
    names = known(("a", AGREED, found(AGREED, ("Skerrow Light Trust", "ORG"))))
    names.put("a", found("Nothing."))
    assert names.settle(article("b", OTHER), found(OTHER)) == ()
