"""English words of time, by what they can be in an expression. All in lower case.

Letters of the classes (the grammar in `times_grammar` is written in them):
M month  W weekday  S season  U unit  P part of the day  A deictic day (today)  H holiday  a am/pm  z time zone
B before Christ  G anno Domini  l last  p past  r previous  x next  c coming  w following  t this  h that  s same
e every  v per  g ago  L later  b earlier  X before  V after  q vague count  d the  i a/an  f of  F in  O on  @ at
, comma  - hyphen, dash  & and, or  J to  E early/late  K end/beginning  u about  N present/past/future as such
j daily  % than  ! long  $ half  y short year  I full, whole  k clock word (o'clock)  ? several times (once, twice)
R fiscal  m (every) other  < from, between  Z all  ~ time  = period
"""

from __future__ import annotations

import re
from typing import Any, Final

from annotator.lang.en.times_explained import SENTENCES
from annotator.lang.en.times_grammar import ANCHORS, JOINS, MODIFIED, MODIFIER, RULES, SAID_WHEN
from annotator.lang.en.times_hints import HINTS
from annotator.nlp.times.language import TimeGrammar, Word

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _counted(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: first + step * n for n, word in enumerate(words.split())}


NUMBERS: Final = (
    _counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen "
        "eighteen nineteen",
        0,
    )
    | _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    | {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
)
ORDINALS: Final = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30, "final": -1}


def _each(words: str, letter: str, value: Any = None) -> dict[str, Word]:
    return dict.fromkeys(words.split(), (letter, value))


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {}
    for n, name in enumerate(MONTHS, 1):
        low = name.lower()
        words[low] = ("M", n)
        if len(low) > 4:
            words[low[:3] + "."] = words[low[:3]] = ("M", n)
    words |= _each("sept sept.", "M", 9)
    for n, name in enumerate(WEEKDAYS):
        low = name.lower()
        words[low] = ("W", n)
        words[low + "s"] = ("W", (n,))
        words[low[:3]] = words[low[:3] + "."] = ("W", n)
    words |= _each("tues tues.", "W", 1) | _each("thur thurs thur. thurs.", "W", 3)
    for unit, singular in (
        ("D", "day"), ("W", "week"), ("M", "month"), ("Q", "quarter"), ("Y", "year"), ("DE", "decade"),
        ("TH", "hour"), ("TM", "minute"), ("TS", "second"), ("WE", "weekend"),
    ):  # fmt: skip
        words[singular] = ("U", unit)
        words[singular + "s"] = ("U", unit)
    words |= _each("century centuries", "U", "CE") | _each("millennium millennia", "U", "ML")
    words |= (
        _each("hr hrs hr. hrs.", "U", "TH") | _each("min mins min. mins.", "U", "TM") | _each("sec secs", "U", "TS")
    )
    words |= _each("yr yrs yr. yrs.", "U", "Y")
    words |= _each("fortnight", "U", "2W") | _each("semester semesters", "U", "")
    for value, names in (("SP", "spring"), ("SU", "summer"), ("FA", "autumn fall"), ("WI", "winter")):
        words |= _each(names, "S", value)
    for value, names in (("SP", "springs"), ("SU", "summers"), ("FA", "autumns"), ("WI", "winters")):
        words |= _each(names, "S", (value,))
    words |= _each("morning", "P", "MO") | _each("afternoon", "P", "AF") | _each("evening", "P", "EV")
    words |= (
        _each("night overnight", "P", "NI") | _each("noon midday", "P", "12:00") | _each("midnight", "P", "24:00")
    )
    words |= _each("mornings", "P", ("MO",)) | _each("nights", "P", ("NI",)) | _each("evenings", "P", ("EV",))
    words |= (
        _each("dawn daybreak sunrise", "P", "MO")
        | _each("dusk sunset nightfall", "P", "EV")
        | _each("lunchtime", "P", "MI")
    )
    words |= {
        "today": ("A", (0, "")),
        "tonight": ("A", (0, "NI")),
        "yesterday": ("A", (-1, "")),
        "tomorrow": ("A", (1, "")),
    }
    words |= _each("am a.m. a.m", "a", "a") | _each("pm p.m. p.m", "a", "p")
    words |= _each("utc gmt z", "z", "Z") | _each("est", "z", "-05") | _each("edt", "z", "-04") | _each("et", "z", "")
    words |= _each("cst", "z", "-06") | _each("cdt", "z", "-05") | _each("pst", "z", "-08") | _each("pdt", "z", "-07")
    words |= _each("mst", "z", "-07") | _each("mdt", "z", "-06") | _each("bst", "z", "+01") | _each("cet", "z", "+01")
    words |= (
        _each("cest", "z", "+02") | _each("jst kst", "z", "+09") | _each("ist", "z", "+05:30") | _each("pt", "z", "")
    )
    words |= _each("bc b.c. bce b.c.e. b.c", "B", True) | _each("ad a.d. ce c.e.", "G", True)
    words |= (
        _each("last latest", "l") | _each("past", "p") | _each("previous prior preceding", "r") | _each("next", "x")
    )
    words |= (
        _each("coming upcoming", "c")
        | _each("following subsequent ensuing", "w")
        | _each("this", "t")
        | _each("current present", "t")
    )
    words |= (
        _each("that", "h") | _each("same", "s") | _each("every each", "e") | _each("per", "v") | _each("ago", "g")
    )
    words |= (
        _each("later afterward afterwards", "L") | _each("earlier", "b") | _each("before", "X") | _each("after", "V")
    )
    words |= _each("several few many some numerous dozens", "q") | _each("couple", "n", 2) | _each("dozen", "n", 12)
    words |= (
        _each("the", "d")
        | _each("a an another", "i", 1)
        | _each("of", "f")
        | _each("in during", "F")
        | _each("on", "O")
    )
    words |= (
        _each("at", "@")
        | _each(",", ",")
        | _each("- \u2013 \u2014 /", "-")
        | _each("and or &", "&")
        | _each("to", "J")
    )
    words |= _each("early late mid wee", "E") | _each("end beginning start middle midst close outset", "K")
    words |= _each("about nearly almost approximately roughly around over under least most more less", "u")
    words |= (
        _each("from between", "<")
        | _each("all", "Z")
        | _each("time", "~")
        | _each("period", "=")
        | _each("fiscal", "R")
        | _each("other", "m", 2)
        | _each("single", "n", 1)
    )
    words["9/11"] = ("T", (2001, 9, 11))
    words["than"] = ("%", None)
    words["long"] = ("!", None)
    words |= _each("half", "$", 0.5)
    words |= _each("full whole entire straight consecutive successive additional solid further", "I")
    words |= _each("now currently nowadays presently", "N", ("DATE", "PRESENT_REF"))
    words |= _each("recently lately recent", "N", ("DATE", "PAST_REF"))
    words |= _each("soon", "N", ("DATE", "FUTURE_REF"))
    words |= _each("daily", "j", "P1D") | _each("weekly", "j", "P1W") | _each("monthly", "j", "P1M")
    words |= (
        _each("quarterly", "j", "P1Q") | _each("annual annually yearly", "j", "P1Y") | _each("hourly", "j", "PT1H")
    )
    words |= _each("nightly", "j", "P1D")
    words |= _each("once twice thrice", "?") | _each("times", "\u00d7") | _each("o'clock", "k")
    words |= {w: ("n", n) for w, n in NUMBERS.items()} | {w: ("o", n) for w, n in ORDINALS.items()}
    words |= {"twenties": ("D", "192"), "thirties": ("D", "193"), "forties": ("D", "194"), "fifties": ("D", "195")}
    words |= {"sixties": ("D", "196"), "seventies": ("D", "197"), "eighties": ("D", "198"), "nineties": ("D", "199")}
    words |= {f"q{n}": ("Q", n) for n in range(1, 5)}
    words |= {
        "christmas": ("H", (12, 25)),
        "thanksgiving": ("H", (11, 3, 4)),
        "easter": ("H", "easter"),
        "halloween": ("H", (10, 31)),
    }
    words["xmas"] = ("H", (12, 25))
    return words


PHRASES: Final = {
    "new": (
        (("year", "'s", "eve"), "H", (12, 31)),
        (("year", "\u2019s", "eve"), "H", (12, 31)),
        (("year", "'s", "day"), "H", (1, 1)),
        (("year", "\u2019s", "day"), "H", (1, 1)),
    ),
    "christmas": ((("eve",), "H", (12, 24)), (("day",), "H", (12, 25))),
    "thanksgiving": ((("day",), "H", (11, 3, 4)),),
    "easter": ((("sunday",), "H", "easter"), (("monday",), "H", "easter+1")),
    "good": ((("friday",), "H", "easter-2"),),
    "independence": ((("day",), "H", (7, 4)),),
    "valentine": ((("'s", "day"), "H", (2, 14)), (("\u2019s", "day"), "H", (2, 14))),
    "labor": ((("day",), "H", (9, 0, 1)),),
    "memorial": ((("day",), "H", (5, 0, -1)),),
    "veterans": ((("day",), "H", (11, 11)),),
    "armistice": ((("day",), "H", (11, 11)),),
    "boxing": ((("day",), "H", (12, 26)),),
    "black": ((("friday",), "H", "thanksgiving+1"),),
    "may": ((("day",), "H", (5, 1)),),
    "right": ((("now",), "N", ("DATE", "PRESENT_REF")),),
    "the": (
        (("time", "being"), "N", ("DATE", "PRESENT_REF")),
        (("past", "and", "present"), ".", None),
        (("near", "future"), "N", ("DATE", "FUTURE_REF")),
        (("foreseeable", "future"), "N", ("DATE", "FUTURE_REF")),
        (("distant", "future"), "N", ("DATE", "FUTURE_REF")),
        (("future",), "N", ("DATE", "FUTURE_REF")),
        (("other", "day"), "N", ("DATE", "PAST_REF")),
        (("recent", "past"), "N", ("DATE", "PAST_REF")),
        (("moment",), "N", ("DATE", "PRESENT_REF")),
    ),
    "these": ((("days",), "N", ("DATE", "PRESENT_REF")),),
    "at": ((("the", "end", "of", "the", "day"), ".", None), (("present",), "N", ("DATE", "PRESENT_REF"))),
    "or": ((("so",), "u", None),),
    "back": ((("in", "the", "day"), ".", None),),
    "some": ((("day",), "N", ("DATE", "FUTURE_REF")), (("time", "ago"), "N", ("DATE", "PAST_REF"))),
    "long": ((("ago",), "N", ("DATE", "PAST_REF")),),
    "day": (
        (("before", "yesterday"), "A", (-2, "")),
        (("after", "tomorrow"), "A", (2, "")),
    ),
    "eastern": ((("standard", "time"), "z", "-05"), (("daylight", "time"), "z", "-04"), (("time",), "z", "")),
    "pacific": ((("standard", "time"), "z", "-08"), (("daylight", "time"), "z", "-07"), (("time",), "z", "")),
    "local": ((("time",), "z", ""),),
    "second": ((("world", "war"), ".", None),),
    "spring": tuple(((word,), ".", None) for word in ("tide", "tides", "cleaning", "water", "onion", "onions")),
    "60": ((("minutes",), ".", None),),
}  # fmt: skip


def _need(words: str, evidence: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), evidence)


DOUBTFUL: Final = (
    _need("may march jan mar dec jun sep", "proper")
    | _need("sun sat mon wed fri thu tue", "capital")
    | _need("fall spring", "noun")
    | _need("end beginning start close", "thing")
    | _need("springs minute min mins sec secs z et pt ist", "dated")
    | _need("twenties thirties forties fifties sixties seventies eighties nineties", "dated")
    | _need("ad ce bc", "upper")
    | _need("today christmas easter", "no_name")
    | _need("tomorrow", "adverb")
    | {"seconds": "counted", "that": "pointing", "am": "clocked", "single": "before_unit"}
)
"""What these words must show before they count; see `evidence.py`."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


REMEMBERED: Final = {
    (9, 11): (2001, _set("attack attacks terror terrorist terrorists hijackers hijackings commission")),
}
"""(month, day) that is the name of an event of one year where one of these words follows."""

LANGUAGE: Final = TimeGrammar(
    words=_words(),
    phrases=PHRASES,
    ordinals=ORDINALS,
    ordinal_suffixes=("st", "nd", "rd", "th"),
    prefixes=frozenset(("mid", "early", "late", "pre", "post", "then")),
    anchors=ANCHORS,
    rules=RULES,
    joins=JOINS,
    modifier=MODIFIER,
    said_when=SAID_WHEN,
    modified=MODIFIED,
    doubtful=DOUBTFUL,
    remembered=REMEMBERED,
    hints=HINTS,
    sentences=SENTENCES,
    born=re.compile(r"\b[Bb]orn (?:in|on) (?:[\w ,.]{0,20}? )?(?P<year>1[89]\d\d|20\d\d)\b"),
    aged=re.compile(
        r"\bis (?:now |only |already )?(\d{1,3}) years old\b|\bis (?:now |only )?aged (\d{1,3})\b"
        r"|\b(\d{1,3})-years?-old(?=,? (?:who was )?born\b)"
    ),
    range_between=re.compile(r"\s*(?:-|\u2013|to|until|through)\s*(?:the\s+)?"),
    list_between=re.compile(r"\s*(?:,|,?\s*(?:and|or))\s*(?:on\s+)?(?:the\s+)?"),
    owner_between=re.compile(r"['\u2019]s\s+"),
    month_names=MONTHS,
    weekday_names=WEEKDAYS,
)
