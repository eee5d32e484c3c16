"""Titles of books, films and programmes: how they look and what stands before them. Lower case."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOUNS: Final = _set(
    "book movie film show podcast album song program programme series documentary novel play hit column op-ed piece "
    "article essay memoir anthem magazine episode special single ballad musical sitcom drama comedy reboot star"
)
"""Lemmas of nouns that a title in quotation marks follows: the film "..."."""
ENTITLED: Final = _set("titled entitled")
"""What announces a title and nothing else."""
LEADS: Final = _set("on in at called named to from by with") | ENTITLED
"""What may announce a title, if the words in marks look like one."""
SMALL: Final = _set("a an the of for and or to in on at by with from into over upon than that your")
"""Words that stay small in a title."""
