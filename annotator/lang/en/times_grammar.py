"""How English puts words of time together. The letters are those of `times`; lower groups name the slots."""

from __future__ import annotations

import re
from typing import Any, Final

from annotator.nlp.times.language import Join, Rule

ANCHORS: Final = "MWSUPAHCTDYyNjQaBGkzp"
"""A run without one of these is no time."""

_APPROX = r"(?:@?u%?|q(?=[nY]))?"
_NUM = r"(?P<number>(?:[nY]-?)*[nY])(?:&(?:i|n)?-?(?P<half>\$)|&i(?P<half2>\$))?"
_COUNT = rf"(?:i?{_NUM}f?|(?P<vague>i?qf?)|(?P<half3>\$)-?i?|(?P<one>i)(?:(?P<half4>\$)-?)?)"
_U = r"(?P<unit>U)"


def _rule(shape: str, pattern: str, check: str = "", **slots: Any) -> Rule:
    return Rule(shape, re.compile(pattern), slots, check)


RULES: Final = (
    # whole dates
    _rule("iso", r"(?P<date>T)"),
    _rule("date", r"(?P<month>M),?(?P<day>[no])(?!,?[Yy])", "remembered"),
    _rule("isoparts", r"(?P<year>Y)-(?P<month>n)-(?P<day>n)(?![-nY])"),
    _rule(
        "date",
        r"(?P<month>M),?d?(?P<day>[no])(?!_*[-]?[U\u00d7])(?:,?(?:f|F)?(?P<year>[Yy])(?P<bc>B)?)?",
        "month_day",
    ),
    _rule(
        "date",
        r"d?(?P<day>[no])(?:df|f|dayf)?-?(?P<month>M)(?:,?f?(?:(?P<year>[Yy])|(?P<year2>n)(?![U%\u00d7]))(?P<bc>B)?)?",
        "day_month",
    ),
    _rule("date", r"d?(?P<day>[no])(?:df|f|dayf)?-?(?P<month>M)", "day_month"),
    _rule("date", r"E?(?P<month>M)(?:,?f?)(?:(?P<year>[Yy])|(?P<year2>n))(?P<bc>B)?", "old_year"),
    _rule("season", r"d?E?(?P<season>S)(?:,?f?)(?:(?P<year>[Yy])|(?P<year2>n))(?P<bc>B)?", "old_year"),
    _rule("year", r"d?E?RU?(?P<year>Y)"),
    _rule("year", r"E?G?(?P<year>[nY])(?P<bc>B)"),
    _rule("year", r"(?P<year>n)(?=[-J&]nB)", bc=True),
    _rule("year", r"G(?P<year>[nY])|(?P<year2>[nY])G"),
    # quarters and halves
    _rule("quarter", r"(?P<ordinal>Q)(?:,?f?(?P<year>Y))?"),
    _rule("quarter", r"d?(?P<ordinal>M)[-J](?P<month>M)(?:(?P<unit>U)|=)", "months_of_quarter"),
    _rule("duration", rf"d[ol]{_NUM}{_U}", "duration"),
    _rule("duration", r"Z(?P<unit>U)", "all_of"),
    _rule("duration", r"(?P<one>i)(?P<unit>U)&i(?P<half>\$)"),
    _rule("duration", r"d(?P<unit>U)(?=[VX](?:H|W|M[no]|[no]f?M|T))", "duration", one=True),
    _rule("nth", r"d?(?:U)?(?:l)?(?P<ordinal>[ol])-?(?P<unit>U)(?=f)", "nth_unit"),
    _rule("duration", r"[di]?(?P<number>o)I(?P<unit>U)", "in_a_row"),
    _rule("nth", r"d?R(?P<ordinal>o)-?(?P<unit>U)", "quarter_century"),
    _rule("nth", r"d?E?(?P<ordinal>o)-?(?P<unit>U)(?P<bc>B)?", "quarter_century"),
    _rule("nth", r"d?E?(?P<ordinal>o)(?=&d?E?o-?(?P<unit>U))", "quarter_century"),
    _rule("nth", r"d?(?P<ordinal>[ol])(?P<unit>W)(?=f(?:E?M|t?dU|[xlt]U))"),
    _rule("half", r"d?(?P<ordinal>[ol])-?\$(?=f)"),
    _rule("date", r"(?<=O)d(?P<day>o)(?=[;,F&]|$)", "day_alone"),
    _rule("date", r"d(?P<day>o)(?=f[ht]U)", "day_alone"),
    # decades
    _rule("decade", r"(?:dE?|E)?-?(?P<decade>D)(?P<bc>B)?", "decade"),
    _rule("decade", r"dE?(?P<decade>Y)\.", "round_year"),
    # counted from publication
    _rule("step", r"ds=l(?P<unit>U)", "one_unit", step=-1),
    _rule("year", r"ds=[fF](?P<year>Y)"),
    _rule("offset", r"ds=i(?P<unit>U)b", sign=-1, number=1, origin="reference"),
    _rule("offset", rf"{_APPROX}{_COUNT}{_U}(?:u_)?g", sign=-1),
    _rule("offset", rf"{_APPROX}(?:{_COUNT})?{_U}L", sign=1, origin="reference"),
    _rule("offset", rf"{_APPROX}{_COUNT}{_U}[b]", sign=-1, origin="reference"),
    _rule("offset", r"d(?P<unit>U)(?:X|b|r)(?=[;,FO&]|$)", "single", sign=-1, number=1, origin="reference"),
    _rule("offset", r"d(?P<unit>U)(?:V|w)(?=[;,FO&]|$)", "single", sign=1, number=1, origin="reference"),
    _rule("step", r"d(?P<unit>P)(?:X|r)(?=[;,FO&]|$)", step=-1, origin="reference"),
    _rule("comparison", r"d?(?P<unit>U)-[gb](?:(?P<inner>U)|=)?", "one_year"),
    _rule("deictic", r"(?:d(?=A_))?(?P<deictic>A)_*(?:-?(?P<part>P))?"),
    # stretches that touch publication
    _rule("span", rf"d(?:[lpr]){_COUNT}I?{_U}", sign=-1),
    _rule("span", rf"(?:[lp]){_COUNT}I?{_U}", sign=-1),
    _rule("span", rf"d?(?:[xcw]){_COUNT}I?{_U}", sign=1),
    _rule("span", r"d(?:p)(?P<unit>U)", sign=-1, number=1),
    _rule("span", r"dl(?P<unit>U)", "over_the_last", sign=-1, number=1),
    _rule("span", r"d(?:c)(?P<unit>U)", "few", sign=1),
    _rule("span", r"tp(?P<unit>[USWM])", "one_unit", calendar=True),
    # this, last, next
    _rule("span", r"d?[lpxrw](?P<unit>U)", "plural", sign=1, vague=True),
    _rule("step", r"(?:E|L|b)?d?lR?(?P<unit>[UMWSPH])(?P<part>P)?", "last_unit", step=-1),
    _rule("step", r"(?:E|L|b)?dx(?P<unit>[UPW])", "one_unit", step=1, origin="reference"),
    _rule("step", r"(?:E|L|b)?d?[xc]R?(?P<unit>[UMWSPH])(?P<part>P)?", "one_unit", step=1),
    _rule("step", r"(?:E|L|b)?d?w(?P<unit>[UMWSP])", "one_unit", step=1, origin="reference"),
    _rule("step", r"(?:E|L|b)?[dih]?rR?(?P<unit>[UMWSP])", "one_unit", step=-1, origin="reference"),
    _rule("step", r"(?:E|L|b)?(?:dt|t)-?R?(?P<unit>[UMWSPH])(?P<part>P)?", "this_unit", step=0),
    _rule("step", r"(?:E|L|b)?(?:hs|ds|hv|h)-?(?P<unit>[UMWSP])", step=0, origin="reference"),
    _rule("step", r"[ELb]Fd(?P<unit>U)(?!f)", "the_unit", step=0, origin="story"),
    _rule("step", r"d?(?P<unit>U)[.-]?K", "unit_end", step=0, origin="story"),
    _rule("step", r"dI?(?P<unit>U)", "the_unit", step=0, origin="story"),
    _rule("ref", r"(?P<ref>N)U", "recent_years"),
    _rule("ref", r"dp(?![nqUI$])", "the_past", ref=("DATE", "PAST_REF")),
    # again and again
    _rule("set", r"d?[ol](?:W|U)fe(?P<unit>U)"),
    _rule("set", r"e(?:o|(?P<number>[nm]))?(?P<unit>[UMWSP])(?P<part>P)?"),
    _rule("set", r"(?P<weekday>W)_*", "weekdays"),
    _rule("set", r"\?-i-(?P<unit>U)"),
    _rule("set", r"[vi](?P<unit>U)", "rate"),
    _rule("set", r"(?P<freq>j)"),
    # how long
    _rule("duration", rf"(?:{_NUM}|(?P<vague>q))-?{_U}(?:-!)?", "adjective"),
    _rule("duration", r"(?P<unit>U)-!", "long"),
    _rule("duration", rf"{_APPROX}d?{_COUNT}-?[Iu]?-?{_U}(?!_*P)", "duration"),
    _rule("duration", r"(?P<unit>U)", "vague_plural", vague=True),
    # single words
    _rule("weekday", r"(?P<weekday>W)(?P<unit>U)", "one_week", weeks=1),
    _rule("weekday", r"(?P<weekday>W)", "weekday"),
    _rule("clock", r"(?<=[@uV])(?P<past>\$|n)p(?P<clock>n)_*", "spoken"),
    _rule("clock", r"(?<=[@uV])(?P<to>n)J(?P<clock>n)_*", "spoken"),
    _rule("clock", r"(?<=[@uV])(?P<clock>n)_*(?=OW|FdP|tP|W_*P|AP|OA)", "spoken"),
    _rule("clock", r"(?P<clock>C)(?P<ampm>a)?\.~", "place_time"),
    _rule("clock", r"(?P<clock>n)(?P<ampm>a)(?P<zone>z)?_*", "pointed"),
    _rule("clock", r"(?P<clock>C)(?P<ampm>a)?(?P<zone>z)?_*", "clock"),
    _rule("clock", r"(?P<clock>n)(?P<ampm>a)(?P<zone>z)?_*"),
    _rule("clock", r"(?P<clock>n)k"),
    _rule("clock", r"(?P<clock>[nY])(?P<zone>z)", "four_figures"),
    _rule("part", r"d?(?:E-?)?(?P<part>P)", "day_part"),
    _rule("month", r"E?(?P<month>M)"),
    _rule("season", r"d?E?(?P<season>S)", "season"),
    _rule("holiday", r"(?P<holiday>H)_*(?:,?f?(?P<year>Y))?", "holiday"),
    _rule("year", r"E?(?P<year>Y)", "year"),
    _rule("year", r"(?P<year>y)", "short_year"),
    _rule("ref", r"(?P<ref>N)_*(?![-_])", "ref"),
)
"""First rule first: what it takes, later rules leave alone."""

JOINS: Final = (
    Join("weekday", re.compile(r",?O?"), "date iso holiday"),
    Join("date", re.compile(r"[,;]?"), "weekday"),
    Join("step", re.compile(r""), "weekday"),
    Join("weekday", re.compile(r""), "step", inside=True),
    Join("weekday deictic date iso step holiday", re.compile(r",?@?|Fd?|O?d|,F?d"), "part clock"),
    Join("part clock", re.compile(r",?O?|f|fd|Od"), "weekday date iso deictic step holiday"),
    Join("clock", re.compile(r",|Fd?"), "part"),
    Join("date month season quarter half nth decade step part", re.compile(r"f?"), "year", inside=True),
    Join("month season quarter half nth step", re.compile(r",?f?"), "step span offset", inside=True),
    Join("date month season quarter half nth", re.compile(r"f"), "step", inside=True),
    Join("date", re.compile(r",?"), "step", inside=True),
    Join("nth half", re.compile(r"f"), "month date season year decade nth quarter step holiday", inside=True),
    Join("duration", re.compile(r"&?"), "duration"),
    Join("duration", re.compile(r"[VX]"), "date iso holiday weekday deictic"),
)
"""Tried in order, left to right."""

MODIFIER: Final = re.compile(r"d?Kf|d?EF?|d?E-|d?E(?:f|Fd?)|d?EUf|[Lb]O?")
_DAY = r"(?:d?[no]f?M|M,?d?[no])(?:,?Y,?)?"
SAID_WHEN: Final = re.compile(
    rf"[LbE]?O?(?:,?W,?{_DAY}|{_DAY}|W(?:lU)?)(?:O?_*P|@C)?"  # late on Monday, Friday, 3 May, Monday night
    r"|(?:[Lb]F?)?(?:A_*|d?lR?[UMWSP]|d?t[UP])_*P?"  # yesterday, last week, earlier this month
    r"|E?FE?M,?Y?|[nYiq]+U(?:g|L|b)|(?:d[xwr]|ds|h)U|dU(?:X|V|b|L)"  # in March, two weeks ago, the next day
)
"""Nothing here can lie ahead of the saying: not next week."""
MODIFIED: Final = frozenset(
    ["date", "month", "year", "decade", "season", "weekday", "quarter", "half", "step", "deictic"]
)
