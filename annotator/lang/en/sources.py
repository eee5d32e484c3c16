"""Nouns that tell what kind of source speaks. Lemmas in lower case unless said otherwise."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DOCUMENT: Final = _set(
    "report statement study poll survey letter memo memorandum email e-mail document record filing paper "
    "analysis data datum average timeline figure statistic research book article story tweet post message ad "
    "advertisement commercial "
    "indictment complaint lawsuit suit affidavit ruling opinion law bill act constitution petition transcript "
    "testimony account website page site release notice note review audit investigation index census estimate "
    "projection forecast plan proposal resolution editorial column op-ed essay profile video headline sign "
    "slogan banner list table chart map brief warrant contract agreement treaty charter policy rule regulation "
    "guideline evidence finding result polling number dossier cable manifesto platform script caption text "
    "playbook autobiography memoir piece movie film missive pitch cover overview summary examination interview audio "
    "footage recording documentary chapter excerpt reporting coverage series draft communique communiqué blueprint "
    "spreadsheet ledger diary placard transcription invoice certificate receipt subpoena deposition pleading motion "
    "readout handbook manual leaflet flyer flier brochure pamphlet questionnaire photo photograph image log "
    "t-shirt sticker badge plaque inscription obituary biography textbook encyclopedia encyclopaedia dictionary "
    "newsletter circular directive decree edict bulletin screenshot printout metric reading thread speech"
)
"""What was written or recorded."""

MEDIA: Final = _set(
    "media newspaper paper outlet publication broadcaster magazine daily tabloid network station press blog agency "
    "weekly wire channel journal"
) - _set("paper agency network")
MEDIA_KINDS: Final = _set("news media television tv radio")
"""Words before a noun that make it one of the media: news agency, television station."""
PRESS: Final = _set("paper")
"""What is a document, and one of the media when it stands for a body that was named."""
MEDIA_TITLES: Final = frozenset(
    (
        "sun", "mail", "mirror", "star", "daily mail", "daily mirror", "daily star", "mail on sunday",
        "sunday mirror", "sky sports", "the athletic", "daily beast", "echo", "metro", "us weekly", "rolling stone",
        "variety", "vanity fair", "the intercept", "local radio", "state tv",
    )
)  # fmt: skip
"""Names of news outlets, in lower case and without an article, whose words are no sign of one."""
GATHERINGS: Final = _set("conference briefing briefer event appearance address speech debate programme program")
"""What is held before the media and is none of them: a news conference, a television address."""

MEDIA_NAMES: Final = _set(
    "reuters ap afp upi bbc cnn nbc abc cbs msnbc pbs npr cnbc bloomberg kcna yonhap xinhua tass interfax itv "
    "cbc ctv politico buzzfeed vox slate breitbart huffpost aljazeera guardian telegraph times post journal "
    "herald tribune gazette chronicle observer globe independent economist newsweek axios vice mediaite salon "
    "espn c-span rt dpa kyodo nhk anadolu ansa efe lemonde spiegel newsnight sentinel courier dispatch inquirer "
    "enquirer examiner bulletin star mail mirror news broadcasting newspaper radio television tv"
) - _set("star mail mirror vice")
"""Words, in lower case, by which the name of a news outlet is known."""

MEDIUM_KINDS: Final = _set("agency broadcaster newspaper magazine")
"""Kinds of bodies in the offline knowledge that are news media."""

ORGANISATION: Final = _set(
    "government campaign company committee party agency ministry department office commission court council "
    "union association organization organisation group firm bank police army military administration team board "
    "house senate congress parliament embassy university institute foundation network center centre bureau "
    "authority corporation hospital school church club society federation coalition alliance league regime "
    "state city county service fund pac tank staff delegation embassy prosecution defense navy force industry "
    "kremlin pentagon coastguard ambulance judiciary treasury taliban mafia airline retailer regulator watchdog "
    "charity developer manufacturer operator supplier trust assembly cabinet junta panel movement management unit "
    "side opposition body nonprofit start-up startup chain automaker carmaker lender insurer giant utility franchise "
    "carrier conglomerate brand studio lab laboratory college troupe syndicate consortium cooperative co-op "
    "gallery museum airport theatre theater library clinic zoo orchestra hotel"
)
"""Bodies that speak as one."""

PLURAL_BODIES: Final = _set("police")
"""Bodies that grammar has as many."""

PEOPLE: Final = _set(
    "people police family public majority most many some several few others both all those crowd audience percent "
    "half third % percentage majority minority none nobody everyone everybody"
)
"""Groups by nature, whatever their number in grammar."""

MANYS: Final = "s"
NO_MANYS: Final = ("ss", "us", "is")
"""How the many of a people end, and what ends so and is one: the Greens; the Swiss."""

PORTIONS: Final = _set(
    "number body wealth couple handful lot dozen score range array string slew series trio pair group majority "
    "minority percent percentage % half third quarter most many some several few all each both any none one two "
    "three four five six"
)
"""What stands before "of" and leaves it to the noun behind to tell who speaks: a number of attendees, two of them."""

ANONYMOUS: Final = _set(
    "source insider someone somebody anyone one another person whistleblower informant eyewitness"
)
"""A single person of whom nothing is told that would tell who it is."""
SECRET: Final = _set("source whistleblower informant")
"""Of `ANONYMOUS`, those that stay unnamed when they are many."""

KNOWING: Final = _set("familiar close briefed involved aware privy")
"""What tells why somebody whose name is withheld knows: people familiar with the matter, sources close to her."""
KNOWLEDGE: Final = _set("knowledge")
"""What the same are said to have: people with knowledge of the matter."""

NO_NAME: Final = (
    "anonymity",
    "anonymous",
    "anonymously",
    "unnamed",
    "unidentified",
    "not authorized",
    "not authorised",
)
"""Words beside a source whose name is withheld."""

INDEFINITE: Final = ("a ", "an ", "one ", "another ")
OFFICIALS: Final = _set("official aide officer staffer adviser advisor diplomat")
"""Of one of these, with an indefinite article, nothing is told that would tell who it is."""
SERVED: Final = _set("for to of")
"""Behind one of `OFFICIALS`, what tells whose it is: an adviser to the mayor."""

PERSONAL: Final = _set("he she him her himself herself")
SELVES: Final = _set("who i me you myself yourself")
"""Pronouns of which nobody can tell alone who is meant."""

PARTS: Final = _set(
    "Q A Question Answer QUESTION ANSWER Interviewer INTERVIEWER Reporter REPORTER Moderator MODERATOR Host HOST"
)
"""Labels, as written, that tell a part in an interview and not a name."""

UTTERED: Final = _set("express voice raise convey air")
"""Verbs that make speech of a noun of `STANCES`: expressed concerns."""
STANCES: Final = _set(
    "alarm caution concern confidence disappointment disapproval doubt fear hope objection optimism regret "
    "reservation scepticism skepticism support surprise worry"
)
DENIALS: Final = _set("deny dispute reject dismiss refute rebut")
"""Verbs whose object is the statement that is denied: denied such intentions."""
DENIED: Final = _set(
    "accusation allegation charge claim intention involvement plan report responsibility rumour rumor "
    "suggestion wrongdoing"
)

AND: Final = "and"
OTHERS: Final = "others"
"""Behind "and", what leaves the words to the one who is named: Pickens and others."""
UNTOLD: Final = _set("decline refuse authorise authorize allow permit")
"""Verbs above one of `TELLING` or `SPEAKING` with which nothing was told: declined to talk to the Herald."""
THE: Final = "the"
AGED: Final = "year-old"
"""How a description ends that tells an age: the 31-year-old."""
ANSWERS: Final = _set("A Answer ANSWER")
"""Of `PARTS`, those of the person who is interviewed."""

CITING: Final = _set("cite quote")
"""Verbs whose object is the source behind the one that speaks: Reuters reported, citing officials."""
LINES: Final = _set("question answer line verse passage proverb poem lyric words word phrase maxim saying joke")
"""What is quoted and was somebody's, so that not it but its owner is the source."""
TELLING: Final = _set("tell")
WAS_TOLD: Final = _set("told informed advised")
"""Participles (as written, lower case) whose subject was spoken to by nobody named: the jury was told that."""
SPEAKING: Final = _set("speak talk")
INTERVIEWS: Final = _set("interview remark comment statement briefing conversation")
"""Nouns for speech to somebody: in an interview with Reuters, in remarks to state television."""
TO_WHOM: Final = _set("to with")
WRITING: Final = _set("write")
WHERE_WRITTEN: Final = _set("in for")
"""Before the medium somebody writes in: Hale, writing in the Echo, said."""
REPORTING: Final = _set("report publish reveal broadcast")
"""Verbs whose passive names the medium: first reported by Politico."""

ISSUED: Final = _set("statement letter tweet email e-mail post memo release note message remark announcement")
"""What somebody puts out under a name: who speaks in it is that somebody."""
ISSUED_BY: Final = _set("by from of")

STAND_INS: Final = _set(
    "he she they it i we you him her them us me himself herself itself themselves this that these those who which "
    "what"
)
"""Words that stand for somebody named elsewhere and are no source by themselves."""
MANY: Final = _set("they them these those")
THING: Final = _set("it this that which")
RELATIVE: Final = _set("who that which")

PRESS_AT_LARGE: Final = _set("media press medium")
"""The press as such, which is no source when it is spoken to: not authorised to speak to the media."""
