"""The table of all that `annotator check` tells: a stable code, how much it matters, and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
"""Gravest first."""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    level: Level
    means: str
    """A sentence for the documentation."""


CODES: dict[str, Code] = {
    # Quotations
    "no-speaker": Code("warning", "A direct quotation for which no speaker was found."),
    "unclear-speaker": Code("warning", "The speaker is a guess that readers are not shown."),
    "pronoun-speaker": Code("warning", "The speaker is told by a pronoun, and the article names nobody for it."),
    "late-speaker": Code("warning", "Somebody speaks before the article gives the full name."),
    "unclosed-quote": Code("warning", "Quotation marks of a paragraph do not close."),
    "scare-quote": Code("note", "One or two words in quotation marks that nobody is said to have said."),
    "quote-negated": Code("error", "Another article has the quotation with or without a “not”."),
    "quote-differs": Code("warning", "Another article gives the quotation in other words."),
    "quote-speaker-differs": Code("warning", "Another article gives the quotation to another speaker."),
    "quote-day-differs": Code("warning", "Another article dates the quotation otherwise."),
    "evidence-differs": Code("warning", "The words of a seed are other than those of the quotation."),
    "evidence-missing": Code("warning", "The quotation stands in none of the article's seeds."),
    # Names
    "doubtful-kind": Code("warning", "A name whose kind was read with little to go on."),
    "doubtful-merge": Code("warning", "Two names may be one, or one may be two."),
    "two-spellings": Code("warning", "Two people of an article have names that differ by a letter."),
    "unknown-id": Code("warning", "An id of the markup stands in no other place."),
    "unused-entity": Code("warning", "A row of entities.toml that no article mentions."),
    # Sources
    "sole-unnamed-source": Code("warning", "All that the article attributes rests on one source without a name."),
    # Dates
    "times-disagree": Code("warning", "A weekday and a date, an age and a birth, or the ends of a range disagree."),
    "undated-time": Code("warning", "Words that tell a time, which could not be dated."),
    "no-date": Code("warning", "The article has no date of its own."),
    # The article itself
    "provisional": Code("warning", "The page shows something that the article does not say."),
    "user-name": Code("warning", "The byline reads like a user name."),
    "unread-language": Code("warning", "The article is in a language that annotator does not read."),
    "left-out": Code("warning", "HTML or a tag that is no part of the page."),
    "no-alt-text": Code("warning", "A picture without alternative text."),
    "doubled-footnote": Code("warning", "Two footnotes have one label."),
    "undefined-footnote": Code("warning", "A mark of a footnote that is not there."),
    "unused-footnote": Code("warning", "A footnote to which nothing refers."),
    # Links
    "dead-link": Code("error", "A link of the site that leads nowhere."),
    "dead-image": Code("error", "A picture that is not in the site."),
    "dead-anchor": Code("error", "A link to a heading that is not there."),
    "dead-recording": Code("error", "A recording that is not in the site."),
    "lost-address": Code("warning", "An old address that cannot lead on."),
    "empty-view": Code("warning", "A view that shows nothing."),
    "bad-view": Code("warning", "A view with wrong attributes."),
    "unknown-view": Code("warning", "A view that does not exist."),
    # A person's hand
    "unreviewed": Code("error", "Findings of a kind that `--require-review` names and nobody has reviewed."),
    # The desk's own
    "unknown-check": Code("error", "A comment that silences a check which does not exist."),
}


_OTHER = Code("warning", "A remark that has no code of its own.")


def code_of(code: str) -> Code:
    """What the table says of a code; a remark without a row is told all the same, as a warning."""
    return CODES.get(code, _OTHER)


def level_of(code: str) -> Level:
    """How much a problem of this code matters."""
    return code_of(code).level


def documented() -> str:
    """The table in Markdown, for the documentation."""
    rows = (f"| `{code}` | {one.level} | {one.means} |" for code, one in CODES.items())
    return "\n".join(("| code | level | means |", "|---|---|---|", *rows))
