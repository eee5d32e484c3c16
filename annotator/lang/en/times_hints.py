"""English words around a time that tell whether it lies ahead, whether four digits are a year, and the like."""

from __future__ import annotations

from typing import Final

from annotator.lang.en.speech import CLAUSE, SHOWING
from annotator.nlp.times.language import Hints


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HINTS: Final = Hints(
    future_auxiliaries=_set("will 'll \u2019ll wo shall would could may might should must"),
    future_heads=_set(
        "set due schedule expect plan slate hope intend aim go prepare poise want ready agree promise vow decide "
        "ask urge "
        "invite order pledge propose"
    ),
    planned=_set(
        "set due schedule expect plan slate hope intend aim go prepare poise want ready vow promise pledge propose "
        "decide"
    ),
    until_words=_set("until till til"),
    named_days=_set("super black good ash palm cyber bloody fat easter holy boxing giving"),
    ahead=_set("ahead upcoming looming forthcoming impending"),
    causes=_set("because following despite"),
    lasting=_set("take last remain stay live work serve continue keep go wait rule govern reign"),
    towards=_set("to"),
    shifts=_set("move postpone delay reschedule push adjourn extend defer bring"),
    hedges=_set("at least about around early late"),
    deadlines=_set("by"),
    fraction_words=_set("to past"),
    spans=_set("over during within throughout"),
    during=_set("through throughout until till"),
    between=_set("between"),
    bounds=_set("since by than from"),
    measures=_set("since than"),
    states=_set("be have want need know think believe love like seem own mean matter deserve understand feel"),
    scheduled=_set(
        "begin start open reopen resume end close expire run kick conclude meet host face visit travel play return "
        "vote air premiere launch arrive leave depart fly publish release report"
    ),
    ages=_set("old olds"),
    on=_set("on"),
    purposes=_set("for"),
    wholes=_set("rest remainder part parts much most course half end beginning start middle"),
    copulas=_set("be"),
    reports=(
        CLAUSE
        | SHOWING
        | _set(
            "believe call describe expect hope plan refer include involve contain consist serve work live "
            "remain stay stand represent own"
        )
    )
    - _set("announce declare proclaim testify"),
    conditions=_set("if unless whether"),
    backward=_set("once previously formerly originally initially already earlier before always often usually never"),
    speakers=_set("i we you"),
    moments=_set("moment"),
    at_words=_set("at for"),
    nobody=_set("no nobody none nothing neither"),
    surely=_set("will 'll \u2019ll wo shall"),
    now=_set("currently now"),
    past_tags=_set("VBD"),
    present_tags=_set("VBZ VBP"),
    year_before=_set(
        "in since by until till from during between before after of for circa to late early mid around about "
        "through over "
        "last next this every"
    ),
    counted_nouns=_set(
        "people men women troops soldiers tons tonnes miles kilometers kilometres km feet metres meters "
        "dollars euros "
        "pounds years days hours minutes times percent % acres barrels points jobs square members employees million "
        "mm cm "
        "m kg mph rpm hp"
    ),
    proper_tags=_set("NNP NNPS"),
    plural_tags=_set("NNS NNPS"),
    modal_tags=_set("MD VB VBD VBP VBZ VBN"),
)
