"""Words that with a name prove what it names: a firm has shares, one is born in a place, one stars in a film."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


OF_FIRMS: Final[frozenset[str]] = _set(
    "shares shareholder shareholders stock profit profits revenue revenues earnings turnover workforce subsidiary "
    "subsidiaries customers subscribers stores branches outlets takeover ipo factories warehouses showrooms "
    "passengers dealerships shoppers layoffs franchisees television radio newspaper magazine tv"
)
"""Nouns behind a firm's name, with or without its possessive, and behind hardly any other name."""

BODY_OFFICES: Final[frozenset[str]] = frozenset((
    "chief executive", "managing director", "chief financial", "chief operating", "finance director",
    "chief technology", "chief scientist", "co - founder", "general secretary",
))  # fmt: skip
"""Pairs of words behind the name of a body, before or without the name of who holds the office."""

PLACE_OFFICES: Final[frozenset[str]] = _set("governor gov gov. mayor premier")
"""Offices with a capital behind the name of a place: Ohio Governor."""

AWARDS: Final[frozenset[str]] = _set("prize prizes medal medals award awards trophy")
"""Nouns behind the name of an award."""

AWARDED: Final[frozenset[str]] = _set("winning nominated shortlisted longlisted winner")
"""Words behind the name of an award and a hyphen: Oscar-winning."""

SHARE_IN: Final[dict[str, frozenset[str]]] = {
    "in": _set("shares share stake stakes investor investors investment shareholder shareholders"),
    "of": _set(
        "subsidiary shareholders shareholder customers shares takeover founder co-founder co-founders ceo workers "
        "executive"
    ),
    "for": _set("bid takeover"),
    "at": _set("workers staff employees job jobs ceo unit strike layoffs"),
}
"""Preposition -> nouns before it when the name of a body follows."""

NO_POST: Final[frozenset[str]] = _set(
    "resident residents passenger tenant inmate prisoner driver guard victim worker child star champion guest guests "
    "friend winner player captain patient pupil witness survivor"
)
"""Nouns for people who are at a place and hold no post there."""

IN_BODIES: Final[frozenset[tuple[str, str]]] = frozenset((
    ("work", "for"), ("work", "at"), ("play", "for"), ("sign", "for"), ("join", "from"), ("invest", "in"),
    ("teach", "at"), ("lecture", "at"), ("study", "at"), ("graduate", "from"), ("enrol", "at"), ("enroll", "at"),
))  # fmt: skip
"""(lemma of a verb, preposition) before the name of a body."""

IN_PLACES: Final[frozenset[str]] = _set(
    "bear born raise raised live lived grow reside resident base based headquarter"
)
"""Verbs with "in" before the name of a place."""

IN_WORKS: Final[dict[str, frozenset[str]]] = {
    "in": _set("star starred starring stars role roles cameo"),
    "of": _set(
        "adaptation remake sequel prequel soundtrack premiere screening trailer reboot finale rendition retelling "
        "episode episodes"
    ),
}
"""Preposition -> verbs and nouns before it when the name of a work follows."""

PRINTED: Final[frozenset[str]] = _set("publish report write describe print")
"""Verbs with "in" before the name of a journal or newspaper, when such a one is known by that name."""

TO_WORKS: Final[frozenset[str]] = _set("watch rewatch reread stream")
"""Lemmas of verbs whose object is a work."""

TO_AUTHORED: Final[frozenset[str]] = _set(
    "read write publish film adapt direct translate play sing perform stage review"
)
"""The same of verbs whose object is somebody's work: reading Clara Holt's Silver Coast."""

CALLED: Final[frozenset[str]] = _set("called named dubbed titled entitled christened")
"""What stands between a noun and the name of what it is."""

THINGS: Final[frozenset[str]] = _set(
    "product app chip tool gadget robot drone chatbot assistant instrument cocktail drink beer dish pudding cheese "
    "sauce medicine pill treatment headset headphones watch laptop server browser language currency cryptocurrency "
    "token rover lander capsule telescope reactor battery fabric fertiliser pesticide breed variety bacterium"
)
"""More nouns for things that bear names: a cocktail called the Stickney."""

MADE: Final[frozenset[str]] = THINGS | _set(
    "glasses headset phone phones tablet tablets software console car cars chips"
)
"""Nouns for what a firm makes, behind the name of the thing."""

LATEST: Final[frozenset[str]] = _set("latest debut follow-up")
"""What behind a possessive stands for a work: her latest, The Salt Road."""

ALONG: Final[frozenset[str]] = _set("along near outside")
"""Prepositions before the names of places and few others."""

KINDS: Final[frozenset[str]] = _set("airline airlines newspaper militia gang supermarket supermarkets rebels")
"""What a body is, right behind its name and behind no person's: the Lumo airline."""

OF_PERSONS: Final[frozenset[str]] = _set("he she his her him hers himself herself")
"""Pronouns that take up a person."""

FIRM_ACTS: Final[dict[str, frozenset[str]]] = {
    verb: _set(objects)
    for verbs, objects in (
        (
            "report post make book record",
            "profit profits loss losses revenue revenues earnings sales results turnover",
        ),
        ("raise", "funding million billion prices capital round"),
        ("employ", "people staff workers engineers employees"),
        ("cut lose axe shed", "jobs workers staff market share"),
        ("recall", "cars vehicles products toys batches"),
        ("open close shut", "stores store shops branches factory plant branch warehouse"),
    )
    for verb in verbs.split()
}
"""Lemma of a verb -> objects with which its subject is a firm."""

FIRMS: Final[frozenset[str]] = _set(
    "company firm airline retailer carmaker chain supermarket bank brewer startup start-up carrier insurer lender "
    "developer manufacturer maker publisher broadcaster operator charity union club chipmaker drugmaker grocer"
)
"""Nouns that with "the" take up the name of a body."""
