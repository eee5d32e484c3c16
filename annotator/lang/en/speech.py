"""Verbs and phrases of speech, by what they govern. All entries are lemmas unless said otherwise."""

from __future__ import annotations

from typing import Final

from annotator.model import CueKind, Stance


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CLAUSE: Final = _set(
    "say tell add rule write note argue report acknowledge insist claim announce tweet declare conclude explain warn "
    "recall respond mention remind confirm state admit comment reveal complain clarify assure recount emphasize "
    "emphasise imply concede remark boast reply reiterate caution speculate underscore disclose maintain joke "
    "allege contend lament assert stress quip opine posit counter proclaim confide testify inform advise notify "
    "email text post observe suggest deny dispute hint signal intimate insinuate swear attest affirm stipulate "
    "repeat reaffirm promise vow pledge predict estimate demand propose recommend object profess certify "
    "protest retort theorize theorise retweet ask wonder inquire question brag point fret concur elaborate "
    "forecast argue relate answer interject cite surmise shout scoff message blog quote rumor rumour aver avow relay "
    "texte retweete blogge deadpanne"  # what the model makes of "texted" and its like
)
"""A clause under one of these is reported speech."""

SAYING: Final = _set("say warn argue claim insist admit add think suggest deny acknowledge concede allege")
"""Of these, the ones that hardly have a noun for object: a clause behind them is what was said."""

MAKE: Final = "make"
CLEAR: Final = _set("clear plain known")
MAKING_CLEAR: Final = "make clear"
"""The lemma of "made clear that", "made it clear that"."""

OPENLY: Final = {MAKING_CLEAR} | _set(
    "reason vent ponder muse grouse gripe grumble fume rail exclaim murmur mutter whisper yell scream plead marvel "
    "sneer snap chime gush chide venture volunteer confess demur decry lecture pronounce shrug deadpan implore "
    "apologise apologize rejoin query specify convey detail summarize summarise rule rebut counsel foretell "
    "beg continue reckon submit snipe"
)
"""With a clause that "that" or a question word opens, these are reported speech as well: she reasoned that ..."""

REFLEXIVE: Final = _set("myself yourself himself herself itself ourselves yourselves themselves")
OBJECTS: Final = _set("me him her us them")
"""Pronouns that are no subject of a clause."""
GIVEN: Final = _set("invite offer")
"""Verbs whose passive rather tells what was given: was invited to give a speech."""
COMMENTING: Final = _set("play echo highlight contradict underscore")
"""Participles with which the writer comments on the words before: ..., echoing a line from the campaign."""

SHOWING: Final = _set(
    "show find indicate suggest reveal estimate conclude determine project predict forecast rank put"
)
"""What a document, study or poll says; of a person these tell what was found, not what was said."""

TAG: Final = CLAUSE | _set(
    "continue recite begin read chant shout yell scream cry exclaim whisper mutter murmur mumble holler bellow "
    "roar bark thunder muse scoff fume laugh sigh gush grouse gripe grumble snap snipe snarl sneer chide plead "
    "beg implore urge utter crack decry vent demur deadpan intone marvel venture volunteer rejoin reason offer "
    "query blurt stammer echo go boom beam think recollect reflect apologize apologise instruct command order "
    "conclude chuckle smile agree ponder confess wonder summarize summarise interrupt finish fire sum close "
    "open tease taunt gloat seethe chime pronounce rail bluster blast hit vow wail weep shrug nod sing rap "
    "enthuse effuse remember put object share shoot grin wince"
)
"""May stand beside a quotation as its tag: "...," she continued."""

INFINITIVE: Final = _set(
    "promise vow pledge threaten urge ask tell order demand warn advise recommend propose claim swear instruct "
    "implore beg invite offer command challenge caution remind direct"
)
"""An infinitive under one of these says what was spoken of: promised to leave, urged them to stay."""

ADDRESSING: Final = _set("tell ask warn inform advise notify remind assure order urge instruct")
"""Verbs whose passive names who was spoken to: she was told that ..."""

NAMING: Final = _set(
    "call describe dub label brand characterize characterise term bill portray liken compare deem refer "
    "denounce dismiss hail slam decry deride blast condemn criticize criticise praise tout accuse cite mock "
    "ridicule lambaste assail attack rip bash pan reject refer hammer blame knock credit laud trumpet commend "
    "castigate chastise rebuke skewer depict paint title mention declare pronounce defend express voice discuss "
    "stress emphasize emphasise reiterate repeat promise vow pledge predict question advocate lament bemoan "
    "tell speak talk urge demand propose suggest invoke allege threaten envision rail warn caution complain "
    "boast brag comment tweet write say thank apologize apologise endorse pan cheer condemn outline vow "
    "announce add read post issue offer use echo refute dispute deny rank peg fume laud scold chant "
    "shout yell scream cry"
)
"""Words in marks under one of these are somebody's: called him "a liar", denounced the "attack"."""

WORDS: Final = _set("word phrase term expression language slur slogan line metaphor")
"""What one uses when one's use of words in marks is speech: used the word "crooked"."""
USES: Final = _set("use")

WHETHER: Final = _set("if whether")
"""What opens a question that somebody asked: asked if he would go."""
ASKING: Final = _set("ask wonder question inquire query")
"""Verbs whose reported clause is a question: was asked by a child why it rains."""

GIVING: Final = _set("announce pledge promise proclaim")
"""A noun under one of these is what was said: announced 600 layoffs."""

MEASURING: Final = _set("put estimate value reckon count")
"""Verbs that give a number of something: put the toll at 54."""
AT: Final = "at"
OF_NOUNS: Final = _set("deny dispute reject contest blame")
"""A noun under one of these is what was said: denied the charge, blamed a wet spring."""
POINTING: Final = _set("any this that these those")
"""Before a noun that takes up something told: denied any part, disputes that figure."""
RUMOUR: Final = _set("rumor rumour word legend story talk gossip")
"""What has it, is or goes that something is so, on nobody's word."""

CALLING: Final = _set(
    "call describe dub label brand characterize characterise term deem refer deride slam mock praise denounce hail"
)
OCCASIONS: Final = _set("in on at during after before when while")
"""What stands behind words in marks under one of `CALLING` and tells where and when, not what, was said."""

SPEAKING_NOUN: Final = _set(
    "statement tweet letter memo email e-mail message post speech interview remark comment op-ed column report "
    "article essay book editorial filing complaint lawsuit testimony ad advertisement video affidavit "
    "indictment decision ruling opinion press release fax note transcript conference briefing hearing rally address"
)

SPEECH_NOUN: Final = _set(
    "claim assertion allegation accusation warning promise pledge vow statement suggestion argument contention "
    "announcement complaint declaration assurance insistence admission prediction denial remark comment"
)
"""Nouns whose that-clause is reported: the claim that ..."""

REMARKS: Final = _set(
    "rejection criticism description characterization characterisation call answer reply response question reference "
    "quip joke jab boast line mention embrace rebuke apology plea endorsement praise attack defense defence"
)
"""Nouns whose owner speaks the words in marks under them: her description of it as "a mess"."""

KINDS: Final[dict[str, CueKind]] = {
    **dict.fromkeys(
        _set("claim allege contend maintain assert insist argue boast brag profess purport insinuate"), "claiming"
    ),
    **dict.fromkeys(_set("deny dispute refute reject rebut dismiss disavow"), "denying"),
    **dict.fromkeys(_set("warn caution threaten fear"), "warning"),
    **dict.fromkeys(_set("promise vow pledge swear guarantee assure commit"), "promising"),
    **dict.fromkeys(_set("doubt question wonder speculate ask query challenge"), "doubting"),
    **dict.fromkeys(_set("reportedly report rumor rumour allegedly supposedly purportedly apparently"), "reporting"),
}
"""What a cue says about the words: asserted, denied, merely reported. All others are neutral."""

NOUN_KINDS: Final[dict[str, CueKind]] = {
    **dict.fromkeys(SPEECH_NOUN, "neutral"),
    **dict.fromkeys(_set("claim assertion allegation accusation contention insistence argument"), "claiming"),
    **dict.fromkeys(_set("denial"), "denying"),
    **dict.fromkeys(_set("warning"), "warning"),
    **dict.fromkeys(_set("promise pledge vow assurance"), "promising"),
}
"""What a noun says about the statement behind its "that"."""

STANCES: Final[dict[str, Stance]] = {
    **dict.fromkeys(_set("deny dispute refute reject rebut dismiss disavow contest denial rejection"), "denied"),
    **dict.fromkeys(
        _set("concede admit acknowledge confess allow agree accept apologise apologize admission"), "conceded"
    ),
    **dict.fromkeys(_set("promise vow pledge swear threaten announce undertake guarantee commit hint"), "planned"),
    **dict.fromkeys(
        _set(
            "urge demand order beg plead implore advise recommend instruct command direct invite encourage plea "
            "counsel"
        ),
        "urged",
    ),
    **dict.fromkeys(_set("ask question wonder inquire query"), "asked"),
}
"""Verb or noun -> what its subject rather does than say. The form of the words can make something else of it."""

CALLING_ON: Final = _set("on upon for to")
"""With one of these a verb of `CALLS` asks for something: called on her to go; not: called her late."""
WILL: Final = _set("will would 'll ’ll shall wo")
OUGHT: Final = _set("should must ought need")
NO: Final = _set("no not never none nobody nothing n't n’t nonsense rubbish untrue false")
"""Words by which one says that something is not so."""

PERSONS: Final = _set("he she it they who")
CHARGES: Final[dict[str, str]] = {"accuse": "of", "describe": "as"}
"""Verb -> what stands between its object and what is said of that: accused the minister of sleeping."""
CALLS: Final[dict[str, frozenset[str]]] = {"call": _set("on upon"), "appeal": _set("to")}
"""Verb -> what stands before those who are to act: called on the company, appealed to drivers to slow down."""
CALL: Final = "call"
CALLS_FOR: Final = "for"
"""Called for an inquiry."""
URGING: Final = _set("urge ask advise warn implore beg order tell remind encourage invite")
ANYONE: Final = _set("anyone anybody everyone everybody those people")
"""Who is urged, where the parse hangs what to do on words between: urged anyone with a camera to call."""
IN: Final = "in"
OWN_WORDS: Final = "word"
"""In her own words, in the words of the chief."""
OUTSIDE: Final = _set("outside inside")
"""Words the parse takes for adjectives of a place: Outside court, the chairman said."""

VOICING: Final = _set("make issue repeat reiterate voice give offer renew raise publish")
"""Verbs whose subject says what stands behind "that" at their object: she repeated the claim that ..."""

RUMOURED: Final = _set("say report allege rumor rumour understand")
"""Verbs whose passive reports without naming who says so: is said to have left, it is understood that."""
OF_MEDIA: Final[dict[str, str]] = {"understand": "report"}
"""Verb -> the verb of speech it stands for with a newspaper or a body for its subject: the BBC understands."""
COURTS: Final = _set("court jury inquest inquiry tribunal hearing panel committee trial")
"""Where somebody, who is not named, was heard: the court heard that ..."""
ITSELF: Final = "reportedly"
"""The key in `KINDS` of words that are told without saying who tells them."""
HEARD: Final = _set("hear")

REPUTED: Final = "reportedly"
HEARSAY: Final = _set("reportedly allegedly supposedly purportedly")
"""Adverbs (lower case) that report without naming a source."""

THAT: Final = "that"
AS: Final = "as"
THAN: Final = "than"
ISSUING: Final = _set("issue release post send publish put")
"""Verbs whose object is a statement that is quoted next."""
HEARER: Final = _set("you")
WRITER: Final = _set("i we one")
"""The writer's own person, who reports nothing in the present: I find that ..., one could say that ..."""
PHRASES: Final = _set("without worth")
"""Before a participle of speech these make a phrase that tells of no speaker: it goes without saying that ..."""
FIRST: Final = _set("i me my mine myself we us our ours")
"""Words for who speaks, by which an answer in an interview is known."""
ALONE: Final = _set("i me my mine myself")
"""Those of `FIRST` that one person says."""
SECOND: Final = _set("you your yours yourself")
"""Words for who is spoken to, by which an interview's questions are known."""
GESTURES: Final = _set(
    "shrug nod smile laugh sigh pause grin frown chuckle hesitate wink wince beam snort groan grimace smirk giggle "
    "shudder gesture glance scowl cry weep"
)
"""Verbs of a sentence whose subject speaks the words in marks right behind it: Lee shrugged. "So what?" """
DAYS: Final = _set("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday")
"""Words for a day, which does not speak: but today says he was wrong."""
LABELS: Final = _set("said says q q. a.")
"""Words (lower case) at the head of a label that are no part of the name: Said Ann Lee: "..."."""
EMPTY: Final = _set("it there that this nothing")
"""Subjects that say nothing: it was late and added that ..."""
TOPIC: Final = _set("on about regarding")
"""What begins a label that names the matter and no speaker: On the budget: "..."."""
ONWARD: Final[dict[str, str]] = {"go": "on", "shoot": "back"}
"""Verb -> the word that makes speech of it: she went on, he shot back."""
AS_VERBS: Final = (CLAUSE | _set("put see")) - _set("reply respond answer retort text email message blog shout scoff")
"""Verbs of an aside with "as": as she put it, as X noted; not one that answers: they rose as she replied."""
AS_OBJECT: Final = _set("put see tell remind inform")
"""Those of an aside that may have an object: as he told the court; not: as she lamented the delay, they left."""
ACCORDING: Final = ("according", "to")
ABOUT: Final = _set("over about around nearly almost")
"""With a number these begin a statement: according to the ministry over 300 people were hurt."""

OPENERS: Final = frozenset(("but", "and", ",", "so", "yet"))
"""What may stand before reported words without being part of them."""

TURNS: Final = _set("who which while though although as after when where")
"""After a tag in mid-sentence these go on about the speaker, not with the words."""

CONDITIONS: Final = _set("if unless")
"""What opens a clause that is said with the one behind it: If she wins, he said, "we will go." """

CONCESSIONS: Final = _set("whereas although though")
"""After a comma these add the writer's own contrast."""

INVERTED: Final = _set("had were should")
"""What opens a condition without "if": it could have been worse had he not called."""
TURNING: Final = _set("appeal refuse decline thank apologise apologize plead")
"""Verbs with which a speaker rather goes on to do something: said they looked for a man and appealed for help."""
REMARKED: Final = SPEECH_NOUN | _set("move proposal decision step charge")
"""Nouns with which the writer sums up the words before and goes on: ..., a move that surprised the town."""
MEANTIME: Final = _set("while after as before")
"""What opens a clause that tells when, behind a charge or a call."""
MEANWHILE: Final = _set("while whereas")
"""After a comma and with a verb of speech these tell what others say."""
PARTING: Final = MEANWHILE | CONCESSIONS | _set("yet but and")
"""What stands between what one says and what another says in the same sentence."""
SOME: Final = _set("many some others few most several")
"""Words for people that the parse can take for adjectives: that attitude, many argue, is old."""

OF_THINGS: Final = _set("threaten promise rule challenge determine command demand invite remind") | {MAKING_CLEAR}
"""Verbs of speech that things do as well: the storm threatens to close the road, reason ruled."""
BUT: Final = _set("but")
REASONS: Final = _set("because unless")
"""What opens a clause behind reported words that is reported with them."""
NEEDS_OBJECT: Final = _set("ask tell beg")
"""With an infinitive these report speech only when they name who was spoken to."""

PLACE_LAST: Final = _set(
    "airport stadium arena square street avenue station terminal highway county province district prefecture oblast "
    "krai region republic village town city territory island islands harbor harbour peninsula border"
)
"""Last words (lower case) of the names of places in a dateline; none is a surname."""

PLACE_SMALL: Final = _set("of the de la del al el du - 's ’s")
"""Words of the name of a place that need no capital."""

DATELINE_STOPS: Final = _set("who that which what when where why how")
"""None of these stands in a dateline."""

NOTING: Final = _set("write note")
"""Verbs that with a particle are no speech: write down, note down."""
