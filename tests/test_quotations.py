"""Quotations over the site: one quotation in several articles, and what the seeds say. No model."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

from annotator.model import (
    Annotated,
    Article,
    Cue,
    Evidence,
    Findings,
    FrontMatter,
    Quotation,
    Quote,
    QuoteKind,
    Seed,
    Span,
    Speaker,
    TimeExpression,
)
from annotator.resolve.quotations import quotations

BRIDGE = "We will rebuild the bridge before the winter comes, and the state will pay for every stone of it"


def article(
    slug: str,
    *quotes: tuple[str, str | None],
    kind: QuoteKind = "direct",
    day: tuple[str, str] | None = None,
    seeds: tuple[str, ...] = (),
) -> Annotated:
    """An article that says nothing but `quotes`: (words, id of the speaker), one a sentence: WORDS X said DAY."""
    text, found, times, sentences = "", [], [], []
    for n, (words, speaker) in enumerate(quotes):
        start = len(text)
        text += f"“{words}” "
        span = Span(start, len(text) - 1)
        name = Span(len(text), len(text) + 2)
        cue = Span(len(text) + 3, len(text) + 7)
        text += "Xx said"
        if day:
            times.append(TimeExpression(Span(len(text) + 1, len(text) + 1 + len(day[0])), "DATE", day[1]))
            text += " " + day[0]
        text += ". "
        sentences.append(Span(start, len(text)))
        who = Speaker("Xx", name, speaker) if speaker else None
        found.append(Quote(span, kind, who, Cue(cue, "said"), f"q{n}"))
    read = Article(Path(f"content/{slug}.md"), slug, FrontMatter(slug, seeds=seeds), "", 1, text, (), ())
    return Annotated(read, Findings(quotes=tuple(found), times=tuple(times), sentences=tuple(sentences)))


def pair(here: Annotated, there: Annotated) -> tuple[Quotation, Quotation]:
    one, two = quotations([here, there], {}).values()
    return one, two


def test_equal_words() -> None:
    one, two = pair(article("a", (BRIDGE, "lee")), article("b", (BRIDGE + ",", "lee")))
    assert [v.wording for v in one.variants] == ["same"]
    assert one.same == (two.id,)
    assert two.same == (one.id,)
    assert (one.variants[0].other_speaker, one.variants[0].other_date) == (False, False)


def test_cut_at_its_end_and_given_in_full() -> None:
    one, two = pair(article("a", (BRIDGE, "lee")), article("b", (BRIDGE[:52], "lee")))
    assert [v.wording for v in one.variants] == ["cut"]
    assert [v.wording for v in two.variants] == ["fuller"]
    assert one.same == ()


def test_cut_in_the_middle_with_an_ellipsis() -> None:
    cut = "We will rebuild the bridge … and the state will pay for every stone of it"
    one, two = pair(article("a", (BRIDGE, "lee")), article("b", (cut, "lee")))
    assert [v.wording for v in one.variants] == ["cut"]
    assert one.variants[0].changes == (("before the winter comes", ""),)
    assert two.variants[0].changes == (("", "before the winter comes"),)


def test_words_in_brackets_are_a_change() -> None:
    changed = BRIDGE.replace("the bridge", "[the Norvale crossing]")
    one, _ = pair(article("a", (BRIDGE, "lee")), article("b", (changed, "lee")))
    assert [v.wording for v in one.variants] == ["changed"]
    assert one.variants[0].changes == (("bridge", "Norvale crossing"),)


def test_a_few_of_the_words_in_a_sentence_of_the_reporters() -> None:
    one, two = pair(
        article("a", (BRIDGE, "lee")),
        article("b", ("would ” pay for every stone of it “ at last", "lee"), kind="mixed"),
    )
    assert [v.wording for v in one.variants] == []  # what stands between the marks is too little
    one, two = pair(
        article("a", (BRIDGE, "lee")), article("b", ("rebuild the bridge before the winter", "lee"), kind="mixed")
    )
    assert [v.wording for v in two.variants] == ["fuller"]


def test_another_speaker_and_another_day() -> None:
    one, two = pair(
        article("a", (BRIDGE, "lee"), day=("Monday", "2024-05-13")),
        article("b", (BRIDGE, "hall"), day=("Tuesday", "2024-05-14")),
    )
    assert (one.said, two.said) == ("2024-05-13", "2024-05-14")
    assert (one.variants[0].other_speaker, one.variants[0].other_date) == (True, True)


def test_an_unknown_speaker_is_no_other_speaker() -> None:
    one, _ = pair(article("a", (BRIDGE, "lee")), article("b", (BRIDGE, None)))
    assert one.variants[0].other_speaker is False


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("We will see", "lee"),
        ("I have nothing to say", "hall"),
        ("It is what it is", "lee"),
        ("We take it one game at a time", "hall"),
        ("I am very happy with it", "hall"),
    ],
)
def test_commonplaces_are_nobodys(words: str, other: str) -> None:
    one, two = pair(article("a", (words, "lee")), article("b", (words, other)))
    assert (one.variants, two.variants) == ((), ())


def test_other_words_on_the_same_matter() -> None:
    one, _ = pair(
        article("a", (BRIDGE, "lee")),
        article(
            "b", ("We will rebuild the bridge when we can, but nobody knows who is going to pay the bill", "lee")
        ),
    )
    assert one.variants == ()


def test_twice_in_one_article_is_no_variant() -> None:
    found = quotations([article("a", (BRIDGE, "lee"), (BRIDGE, "lee"))], {})
    assert [q.variants for q in found.values()] == [(), ()]


def test_the_cost_grows_with_the_articles_not_with_their_square() -> None:
    def calls(n: int) -> int:
        """How many functions are called for `n` articles: the same on every machine, however busy."""
        sites = [
            article(f"a{i}", (BRIDGE, "lee"), (f"Number {i} is the number {i + 1} of the {i % 7} said", "lee"))
            for i in range(n)
        ]
        count = itertools.count()
        sys.setprofile(lambda *_: next(count) and None)
        try:
            quotations(sites, {})
        finally:
            sys.setprofile(None)
        return next(count)

    assert calls(400) < 5 * calls(100)


SEED = Seed(
    Path("s.txt"),
    "Lee rose. We will rebuild the bridge before the winter comes,\nand the state will pay for every stone of it. "
    "I have lived here all my life. He sat down.",
)


def found(*words: str) -> Evidence | None:
    one = article("a", *((w, "lee") for w in words), seeds=("s.txt",))
    return next(iter(quotations([one], {"s.txt": SEED}).values())).evidence


def test_word_for_word() -> None:
    assert found(BRIDGE) == Evidence("verbatim", "s.txt")


def test_a_word_changed() -> None:
    evidence = found(BRIDGE.replace("every stone", "each stone"))
    assert evidence is not None
    assert (evidence.verdict, evidence.changes) == ("differs", (("each", "every"),))


def test_words_left_out() -> None:
    evidence = found("We will rebuild the bridge … and the state will pay for every stone of it")
    assert evidence is not None
    assert (evidence.verdict, evidence.changes) == ("differs", (("", "before the winter comes"),))
    assert evidence.found.startswith("We will rebuild the bridge before the winter comes")


def test_a_word_put_before_the_rest() -> None:
    evidence = found("Yes, we will rebuild the bridge before the winter comes")
    assert evidence is not None
    assert (evidence.verdict, evidence.changes) == ("differs", (("Yes", ""),))


@pytest.mark.parametrize(
    "words",
    [
        "We never said a word about the bridge to anybody in this town",
        "The state will not pay the stone mason for it",
    ],
)
def test_not_there(words: str) -> None:
    assert found(words) == Evidence("not found")


def test_no_seed_no_verdict() -> None:
    one = article("a", (BRIDGE, "lee"))
    assert next(iter(quotations([one], {"s.txt": SEED}).values())).evidence is None
