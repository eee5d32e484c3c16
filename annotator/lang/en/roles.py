"""Nouns for what a person is, and for what a body or place is."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FEMALE: Final[frozenset[str]] = _set(
    "woman girl mother daughter sister wife widow aunt niece grandmother actress queen princess spokeswoman "
    "chairwoman businesswoman congresswoman policewoman waitress heroine girlfriend lady stepmother granddaughter "
    "fiancee nun schoolgirl ballerina goddess councilwoman sportswoman housewife mum mom landlady abbess duchess "
    "countess baroness empress heiress hostess stewardess bride"
)
"""Nouns for women."""

MALE: Final[frozenset[str]] = _set(
    "man boy father son brother husband widower uncle nephew grandfather actor king prince spokesman chairman "
    "businessman congressman policeman waiter hero boyfriend gentleman stepfather grandson fiance monk schoolboy "
    "god councilman sportsman dad salesman fisherman serviceman priest bishop archbishop cardinal pope imam duke "
    "count baron emperor heir lord frontman bridegroom groom batsman"
)
"""Nouns for men (and those hardly ever said of women)."""

OTHER: Final[frozenset[str]] = _set(
    "president vice-president minister premier chancellor senator representative governor mayor judge justice "
    "lawmaker legislator politician leader official officer director secretary chief head boss executive ceo "
    "founder co-founder owner manager coach captain player striker midfielder defender goalkeeper quarterback "
    "pitcher singer musician guitarist drummer bassist composer songwriter rapper artist painter sculptor author "
    "writer novelist poet playwright journalist reporter editor correspondent columnist broadcaster presenter "
    "host anchor analyst expert economist scientist researcher physicist chemist biologist mathematician "
    "astronomer historian philosopher professor lecturer teacher student scholar academic doctor surgeon nurse "
    "physician psychologist engineer architect designer developer programmer astronaut cosmonaut pilot driver "
    "soldier general colonel commander admiral lieutenant sergeant lawyer attorney prosecutor solicitor barrister "
    "activist campaigner dissident defector spokesperson spokesman spokeswoman ambassador diplomat envoy "
    "negotiator adviser advisor aide consultant banker investor trader entrepreneur billionaire millionaire "
    "tycoon farmer worker victim suspect defendant plaintiff witness resident survivor candidate nominee "
    "incumbent challenger rival opponent predecessor successor dictator ruler monarch commissioner councillor "
    "councilor deputy mp mep congressperson treasurer chair chairperson co-chair partner colleague friend child "
    "teenager model dancer comedian filmmaker producer director-general screenwriter photographer star celebrity "
    "champion medalist medallist swimmer runner cyclist boxer wrestler golfer skater skier athlete footballer "
    "cricketer racer veteran chairman critic hacker blogger whistleblower gunman attacker shooter killer murderer "
    "terrorist militant rebel warlord cleric preacher pastor reverend missionary saint theologian parent spouse "
    "cousin sibling infant baby youth inventor explorer conductor pianist violinist soprano tenor organist chef "
    "sheriff detective inspector principal dean rector magistrate counsel marshal strategist pollster speaker "
    "whip ombudsman superintendent constable guard bodyguard prisoner inmate convict fugitive emperor nobleman "
    "knight landlord tenant passenger technologist meteorologist climatologist epidemiologist virologist "
    "geologist archaeologist"
)
"""Nouns for people of either gender."""

PEOPLE: Final = FEMALE | MALE | OTHER

BODIES: Final[frozenset[str]] = _set(
    "company firm corporation group organization organisation agency ministry bank party union team club band "
    "university college school church government administration airline carrier manufacturer automaker maker "
    "newspaper magazine broadcaster network channel station publisher retailer supplier operator contractor "
    "startup charity foundation association federation league committee commission council court army military "
    "police force department bureau institute laboratory think-tank watchdog regulator conglomerate brand studio "
    "label society militia squad orchestra ensemble cartel gang subsidiary giant lender insurer brokerage website "
    "site platform nonprofit utility franchise outfit coalition alliance bloc trust museum hospital"
)
"""Nouns for organisations."""

PLACES: Final[frozenset[str]] = _set(
    "city town village country nation state province county district region island capital river lake mountain "
    "municipality suburb neighborhood neighbourhood township borough republic kingdom peninsula valley port "
    "territory community commune settlement hamlet prefecture archipelago desert coast bay"
)
"""Nouns for places."""

WORKS: Final[frozenset[str]] = _set(
    "album song single film movie novel book play opera musical symphony series show sitcom game track poem "
    "painting comic manga anime documentary soundtrack ep magazine story essay memoir ballet drama episode "
    "sculpture hymn anthem mixtape musical novella"
)
"""Nouns for works: the film Inception."""

NICKNAMING: Final[frozenset[str]] = _set(
    "as the a an this that these those dubbed nicknamed called termed labelled labeled so-called christened branded"
)
"""Words right before a quoted phrase that is a nickname: the "Iron Lady", dubbed "Old Faithful"."""

THINGS: Final[frozenset[str]] = _set(
    "aircraft plane airliner jet helicopter missile rocket satellite spacecraft probe car vehicle truck "
    "smartphone phone console device software app ship ferry trawler yacht tanker boat freighter schooner liner "
    "tug lifeboat steamer vessel shuttle cruiser warship frigate submarine tank rifle weapon drug vaccine "
    "virus engine processor tablet camera product system model fighter bomber destroyer "
    "rover lander drone robot coaster dinghy barge catamaran yawl cutter sloop brig lugger"
)
"""Nouns for products."""

HAPPENINGS: Final[frozenset[str]] = _set(
    "war battle tournament championship festival storm hurricane cyclone typhoon earthquake crisis revolution "
    "conference summit olympics ceremony race match election referendum event"
)
"""Nouns for events."""

SPEECH: Final[frozenset[str]] = _set(
    "say tell add note argue claim announce explain warn recall insist write believe think know want hope ask "
    "reply admit deny marry bear die resign tweet smile laugh walk study graduate star sing retire testify vow "
    "urge"
)
"""Lemmas of verbs whose subject is mostly a person (weak evidence where bodies speak too)."""

HUMAN_ACTS: Final[frozenset[str]] = _set(
    "marry die resign smile laugh walk study graduate star sing retire testify recall weep cry shout whisper "
    "remember live sit stand dream think attend wear suffer befriend"
)
"""Lemmas of verbs that hardly anything but a person does."""
