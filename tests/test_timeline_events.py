"""The same event in several articles, on articles made by hand."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from pathlib import Path

from annotator.model import Annotated, Article, EntityMention, Event, Findings, FrontMatter, Moment, Place, Span
from annotator.resolve.events import events


def _article(slug: str, *sentences: tuple[str, str]) -> Annotated:
    """An article of (date, sentence); a word with a capital inside a sentence is an entity's name."""
    text = "\n\n".join(words for _, words in sentences)
    moments: list[Moment] = []
    mentions: list[EntityMention] = []
    at = 0
    for date, words in sentences:
        precision = "day" if len(date) == 10 else "year"
        moments.append(Moment(date, precision, Span(at, at + len(words)), None))  # type: ignore[arg-type]
        start = at
        for word in words.split(" "):
            if word[0].isupper() and word not in ("The", "A"):
                bare = word.rstrip(".,")
                mentions.append(EntityMention(Span(start, start + len(bare)), "ORG", bare.lower()))
            start += len(word) + 1
        at += len(words) + 2
    article = Article(Path(slug), slug, FrontMatter(slug, dt.date(2024, 5, 16)), text, 1, text, (), ())
    return Annotated(article, Findings(mentions=tuple(mentions), moments=tuple(moments)))


FIRST = _article(
    "first",
    ("2024-05-14", "Norvale opened its restored bridge after nine years of repairs."),
    ("2024-05-14", "A fire destroyed a warehouse at the harbour of Lund."),
)
SECOND = _article("second", ("2024-05-14", "The restored bridge was opened by Norvale with music and speeches."))
OTHER_DAY = _article("third", ("2024-05-15", "The restored bridge was opened by Norvale with music and speeches."))
OTHER_NAME = _article("fourth", ("2024-05-14", "The restored bridge was opened by Tarnby with music and speeches."))


def test_the_same_day_name_and_words_are_one_event() -> None:
    assert events([FIRST, SECOND]) == (Event("2024-05-14", "day", (Place("first", 0), Place("second", 0))),)


def test_another_day_is_another_event() -> None:
    assert events([FIRST, OTHER_DAY]) == ()


def test_without_a_shared_name_nothing_is_joined() -> None:
    assert events([FIRST, OTHER_NAME]) == ()


def test_two_entries_of_one_article_are_no_event_of_several() -> None:
    words = "Norvale opened its restored bridge after nine years of repairs."
    assert events([_article("alone", ("2024-05-14", words), ("2024-05-14", words))]) == ()


def test_figures_that_differ_keep_two_accidents_apart() -> None:
    one = _article(
        "one", ("2024-05-14", "A lorry crash near Lund injured 12 people and closed the coastal motorway.")
    )
    two = _article("two", ("2024-05-14", "A bus crash at Lund killed 43 people and closed a northern railway line."))
    assert events([one, two]) == ()


def test_a_year_asks_for_more_than_a_day() -> None:
    words = (
        "Norvale opened its restored bridge after nine years.",
        "Norvale repainted a bridge that many cyclists cross daily after school.",
    )
    for date, found in (("2024-05-14", 1), ("2024", 0)):
        assert len(events([_article("one", (date, words[0])), _article("two", (date, words[1]))])) == found


def test_every_moment_is_in_one_event_at_most_whatever_the_names_of_the_articles() -> None:
    for order in permutations([FIRST, SECOND, OTHER_DAY, OTHER_NAME]):
        places = [p for e in events(order) for p in e.moments]
        assert len(places) == len(set(places)) == 2
