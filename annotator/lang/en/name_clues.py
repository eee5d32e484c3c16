"""Words around a name, and endings of names, that tell what kind of thing it names."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPORT_NOUNS: Final[frozenset[str]] = _set(
    "striker midfielder defender goalkeeper winger forward quarterback pitcher batsman bowler skipper captain coach "
    "manager fans supporters squad players player side team boss teammate teammates fullback scrum-half prop lock "
    "shortstop outfielder linebacker receiver"
)
"""Nouns behind the name of a team: Arsenal striker."""

SPORT_VERBS: Final[frozenset[str]] = _set(
    "beat defeat thrash edge draw concede score trail lead equalise equalize face host sign outplay rout relegate "
    "outscore lose win"
)
"""Lemmas of verbs of which teams are subject and object."""

TEAM_ACTS: Final[frozenset[str]] = _set(
    "beat defeat thrash edge draw concede equalise equalize outplay rout relegate outscore trounce whip sweep "
    "host face overcome outclass knock"
)
"""Lemmas of verbs that teams do to teams."""

SPORT_WORDS: Final[frozenset[str]] = _set(
    "final finals match matches goal goals league season coach striker midfielder goalkeeper quarter-final "
    "semifinal semi-final innings inning wicket wickets touchdown touchdowns quarterback playoff playoffs "
    "rebounds cup soccer football baseball basketball hockey rugby cricket tennis scored champions standings "
    "fixtures penalty penalties shutout pitcher homered tournament derby game games hat-trick halftime half-time "
    "overtime kick-off fixture relegation promotion knockout referee"
)
"""Words of sports reports."""

TEAMWORK: Final[frozenset[str]] = _set("against versus vs vs. v beat defeated thrashed")
"""Words right before a team."""

BODY_NOUNS: Final[frozenset[str]] = _set(
    "spokesman spokeswoman spokesperson officials official executives executive shares stock chairman ceo employees "
    "staff members member leader leaders lawyers lawyer attorney workers representatives representative chief "
    "president director directors subsidiary stores store customers shareholders investors headquarters board "
    "management activists activist militants fighters rebels insurgents lawmakers lawmaker mp mps candidate "
    "candidates unit division factory plant plants service services engineers researchers scientists"
)
"""Nouns behind the name of a body: Acme shares, Acme spokeswoman."""

OF_PLACES: Final[frozenset[str]] = _set("government administration army military police force council court church")
"""Nouns for bodies behind the names of places and persons as well: the Lyon police, the Reed administration."""

MAKER_NOUNS: Final[frozenset[str]] = _set(
    "plane planes jet jets aircraft airliner car cars truck trucks phone phones computers computer engines engine "
    "software products product devices device brand model helicopters missiles vehicles console laptop laptops"
)
"""Nouns for things, behind the name of their maker or of their kind."""

PLACE_NOUNS: Final[frozenset[str]] = _set(
    "area region valley district province border coast suburb peninsula residents resident streets street airport "
    "government mayor police authorities city town village capital county island river market metro neighbourhood "
    "neighborhood zoo stadium resort prison jail bridge dam refinery seaport harbour harbor downtown embassy "
    "population native airspace soil dateline"
)
"""Nouns behind the name of a place: Lyon residents."""

WORK_NOUNS: Final[frozenset[str]] = _set(
    "album song single film movie novel book series soundtrack trilogy franchise episode game games video magazine "
    "edition remake sequel script theme lyrics character characters cast"
)
"""Nouns behind or before the name of a work."""

EVENT_NOUNS: Final[frozenset[str]] = _set(
    "final finals champion champions winner winners medal medals medallist qualifier qualifiers qualifying title "
    "semifinal semi-final semifinals quarterfinal quarter-final semi-finals quarter-finals tournament gold match "
    "matches bid victims survivors veteran veterans era campaign race races squad"
)
"""Nouns behind the name of an event: World Cup final."""

LAW_NOUNS: Final[frozenset[str]] = _set("treaty agreement accord accords pact protocol convention act bill law deal")
"""Nouns behind the name of a law or treaty."""

OF_PERSON: Final[frozenset[str]] = _set(
    "wife husband widow son daughter mother father brother sister death life arrest murder portrait election "
    "biography works poems supporters friend followers trial resignation"
)
"""Nouns before "of" and a person's name."""

OF_PLACE: Final[frozenset[str]] = _set(
    "city town village capital province state region republic kingdom county district university port bishop "
    "archbishop mayor governor king queen duke earl streets outskirts suburb suburbs part parts people coast centre "
    "center area areas north south east west bank banks island islands bay river population government president "
    "rest hills border miles kilometers kilometres km invasion occupation independence history gulf"
)
"""Nouns before "of" and a place's name."""

OF_BODY: Final[frozenset[str]] = _set(
    "member members head chairman chairwoman ceo founder co-founder director leader leaders chief division unit "
    "subsidiary employee employees owner acquisition branch part control board shares fans coach manager captain "
    "president spokesman spokeswoman spokesperson secretary supporters policy"
)
"""Nouns before "of" and a body's name."""

OF_WORK: Final[frozenset[str]] = _set(
    "author writer director producer star edition version cover release premiere episode episodes season chapter "
    "copy copies performance recording writing production success cast story"
)
"""Nouns before "of" and a work's name."""

MOTION: Final[frozenset[str]] = _set(
    "visit leave reach enter tour cross invade occupy arrive travel fly move return flee drive sail live stay locate "
    "settle land depart head emigrate situate base lie bomb liberate evacuate inhabit"
)
"""Lemmas of verbs that places are objects of, with or without a preposition."""

BODY_VERBS: Final[frozenset[str]] = _set(
    "join found lead own acquire buy sue manage run chair co-found merge fund finance launch operate announce "
    "release publish manufacture employ sell produce hire recall report unveil develop ban approve vote rule fine"
)
"""Lemmas of verbs that bodies are subject or object of."""

WORK_VERBS: Final[frozenset[str]] = _set(
    "write release publish record perform direct compose film produce read watch play premiere star cover sing "
    "entitle title translate adapt air feature"
)
"""Lemmas of verbs that works are object of."""

EVENT_VERBS: Final[frozenset[str]] = _set("win hold host attend celebrate cancel postpone survive boycott fight open")
"""Lemmas of verbs that events are object of."""

PARTY_TAGS: Final[frozenset[str]] = frozenset(("D-", "R-", "I-", "D", "R"))
"""How a party tag begins that stands behind the name of a lawmaker: "D-Ariz."."""

DURING: Final[frozenset[str]] = _set("during after before since until")
"""Prepositions that stand before events."""

PLACE_ENDINGS: Final[tuple[str, ...]] = (
    "stan", "grad", "burg", "burgh", "ville", "ton", "town", "ford", "borough", "bury", "shire", "land", "lands",
    "polis", "pur", "abad", "dorf", "heim", "haven", "mouth", "wick", "chester", "port", "berg", "field", "bridge",
    "stadt", "hausen", "gorod", "sk", "ia", "chi", "dam", "sund", "fjord", "vik", "stead", "minster", "istan",
)  # fmt: skip
"""Endings of names of towns and countries."""

PERSON_ENDINGS: Final[tuple[str, ...]] = (
    "sson", "ov", "ova", "ev", "eva", "sky", "ski", "ska", "enko", "ez", "ian", "yan", "vich", "vic", "wicz", "sen",
    "son", "opoulos", "dze", "shvili", "uk", "ak", "elli", "ini", "etti", "man", "mann", "stein", "oglu", "zadeh",
)  # fmt: skip
"""Endings of family names."""

TEAM_LAST: Final[frozenset[str]] = _set(
    "united city rovers wanderers athletic fc f.c. cf afc sc albion hotspur villa wednesday rangers celtic county "
    "giants lions tigers bears eagles hawks bulls sox yankees dodgers mets braves cubs cardinals reds astros "
    "royals rangers mariners padres orioles phillies pirates brewers twins athletics angels rockies marlins rays "
    "nationals diamondbacks lakers celtics knicks nets sixers raptors pacers cavaliers pistons bucks hornets heat "
    "magic wizards nuggets timberwolves thunder jazz warriors clippers suns kings mavericks rockets grizzlies "
    "pelicans spurs cowboys redskins steelers browns bengals ravens texans colts jaguars titans broncos chiefs "
    "raiders chargers vikings packers saints falcons panthers buccaneers rams seahawks 49ers bills dolphins "
    "patriots jets canucks flames oilers jets canadiens senators bruins sabres leafs islanders devils flyers "
    "penguins capitals hurricanes lightning blackhawks blues predators stars avalanche ducks sharks knights "
    "coyotes wallabies springboks broncos bulldogs roosters rabbitohs storm crusaders brumbies wildcats huskies "
    "longhorns spartans trojans bruins gators seminoles aggies hoosiers wolverines buckeyes borussia dynamo "
    "dinamo spartak lokomotiv cska sporting benfica"
)
"""Last words of names of sports teams."""

BODY_ENDINGS: Final[tuple[str, ...]] = (
    "corp", "soft", "tech", "bank", "net", "com", "air", "tel", "media", "prom", "neft", "pharm", "ex", "co",
)  # fmt: skip
"""Endings of names of firms."""

RELIGIONS: Final[frozenset[str]] = _set(
    "christianity islam judaism buddhism hinduism sikhism catholicism protestantism socialism communism capitalism "
    "fascism nazism marxism zionism islamism english french german spanish latin greek arabic hebrew russian chinese "
    "japanese mandarin cantonese urdu hindi bengali pashto farsi"
)
"""Religions, teachings and languages, which belong to a people (NORP)."""

FEASTS: Final[frozenset[str]] = _set(
    "ramadan hanukkah diwali thanksgiving halloween passover lent eid hajj olympic olympics paralympic paralympics "
    "oscar oscars grammy grammys emmy emmys bafta baftas nobel pulitzer"
)
"""Feasts, games and prizes (EVENT)."""

IDEAS: Final[frozenset[str]] = _set(
    "aids hiv dna internet web gdp covid covid-19 sars ebola h1n1 h5n1 coronavirus linux android ios windows iphone "
    "ipad ipod itunes playstation xbox wii gps "
    "firefox chrome safari opera netscape photoshop gmail outlook skype chatgpt gemini copilot siri alexa kindle "
    "ubuntu debian python java javascript html xml css sql php minecraft fortnite tetris bitcoin ethereum viagra "
    "botox aspirin ibuprofen oxycontin fentanyl tamiflu"
)
"""Diseases, techniques and the like: none is a body, person or place."""

BOOKS: Final[frozenset[str]] = _set("bible quran koran qur'an torah talmud gospel gospels psalms")
"""Holy books (WORK_OF_ART)."""

EITHER: Final[frozenset[str]] = _set(
    "rival partner owner opponent star head chair host anchor model leader champion challenger parent winner "
    "successor predecessor sponsor operator neighbour neighbor broadcaster"
)
"""Nouns for people that are said of bodies and countries as well."""

BODIES: Final[frozenset[str]] = _set(
    "body chipmaker drugmaker housebuilder bookmaker steelmaker shipbuilder planemaker wholesaler consultancy trio "
    "duo quintet provider vendor marketplace hospice brewery winery start-up"
)
"""More nouns for bodies, before their names."""

OF_PEOPLES: Final[frozenset[str]] = _set(
    "leaders elders communities community people peoples tribe tribes tribesmen tribal clan clans herders villagers "
    "chiefs chieftains speakers ancestry minority women hunters families traditions"
)
"""Words behind the name of a people, and behind nobody's."""

PRINTED: Final[frozenset[str]] = _set("journal magazine newspaper")
"""Kinds in which something is published."""

SHIP: Final[frozenset[str]] = _set("uss hms hmas hmcs hmnzs ss rms mv ms rfa usns ins brp rrs")
"""First words of names of ships."""
