"""English words that decide what a timeline's label may leave out, written small; verbs are lemmas."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEUTRAL: Final = _set(
    "say tell announce report confirm add note explain state write disclose recall inform notify reveal show know "
    "find"
)
"""What stands under one of these may be told without it. Under claim, deny or suggest it may not."""

CONNECTIVES: Final = _set(
    "also then however meanwhile moreover furthermore nevertheless nonetheless instead too thus therefore hence "
    "indeed though finally eventually later earlier already now afterwards afterward subsequently recently "
    "currently today yesterday tomorrow tonight soon ago previously initially originally besides anyway "
    "thereafter meantime shortly"
)
"""Adverbs that tie a sentence to those around it or tell its time: without them it says the same."""

TOLD_AFTER: Final = _set("when while as after because since although though where")
"""What opens a clause that is told as a fact."""

BINDING: Final = _set("if unless whether until till provided lest except without although though only but than not")
"""A part that one of these opens bounds what is told: without it the rest says more."""

LOOSE: Final = _set(
    "in on at after before during near with outside inside over under amid following alongside through around "
    "since within beside behind between among across as by"
)
"""Prepositions whose phrase may be left out where a sentence is long."""

ALL: Final = _set("all every each no any only most few none both neither either never less fewer fewest least more")
"""Determiners of a noun that its relative clause bounds: all who voted."""

PERSONS: Final = _set("i we me us my our")
"""Pronouns of who speaks."""
ONE: Final = _set("he she him her his hers")
"""Pronouns of a person."""
THINGS: Final = _set("it its")
OWNERS: Final = _set("his her its their my our your whose")
REFLEXIVE: Final = _set("himself herself itself themselves myself ourselves yourself each")
POINTING: Final = _set("the this that these those his her its their my our")
"""First words of a description that stands for somebody named before."""
BOUND: Final = {"am": "is", "'m": "is", "\u2019m": "is", "have": "has", "'ve": "has", "\u2019ve": "has", "do": "does"}
"""Forms of the first person, and those of the third."""
WERE: Final = {"were": "was"}
WILL: Final = {"would": "will", "'d": "will", "\u2019d": "will"}
"""Future of what somebody said in the past, and of the same told by itself."""
STATING: Final = _set("be date")
"""Verbs that say nothing without the time beside them: the meeting is on Monday."""
AUXILIARY: Final = ("was", "were")
"""What a participle gets that becomes a sentence."""
REPORTED: Final = _set("according per")
"""First words of a phrase that names the source."""
OPENERS: Final = _set("a an the and or but to of that which who whose his her its their")
"""Words with which no label ends."""
HUMAN: Final = _set("he she him her his hers")
HANGING: Final = PERSONS | THINGS | _set("he she they him them his her their this these that those one both such")
"""Pronouns that a label cannot begin with unless they have become a name."""
