"""The grammar of names of organisations, events, laws and works: the words they are built on."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> frozenset[str]:
    return frozenset(phrases.split("|"))


LAST: Final[frozenset[str]] = _set(
    "inc inc. corp corp. corporation company co co. ltd ltd. llc plc ag sa gmbh nv n.v. s.a. spa oy ab asa group "
    "holdings holding bank university college school institute institution academy agency ministry department bureau "
    "office commission committee council court parliament senate congress assembly party union federation "
    "confederation association society foundation trust fund league club team army navy force forces police guard "
    "corps brigade division regiment battalion service services network news times post herald tribune gazette "
    "journal chronicle telegraph guardian observer press magazine radio television tv broadcasting airlines airways "
    "airline industries motors systems technologies technology software pharmaceuticals energy records studios "
    "pictures entertainment partners associates brothers orchestra ensemble choir band organization organisation "
    "authority administration board laboratory laboratories consortium alliance coalition movement front brotherhood "
    "militia cartel church diocese seminary faculty treasury cabinet embassy consulate mission initiative "
    "secretariat tribunal registry exchange unit command fleet squadron airforce bloc watch international united fc "
    "f.c. cf afc sc rovers wanderers athletic philharmonic symphony quartet trio museum hospital chamber "
    "conservatives democrats republicans liberals socialists communists greens universidad université universität "
    "universidade ligue bundesliga solutions communications media resources capital securities insurance financial "
    "stores foods steel motor electric petroleum gas oil labs water ferries shipping workers rail railways line "
    "lines engineering constabulary research advisors advisers consulting analytics investments management markets "
    "ventures logistics werke motoren antriebe stahl verlag bahn gesellschaft stiftung verein partei bundesamt "
    "société compagnie banque groupe assurances empresa compañía banco grupo azienda gruppo società industrie "
    "industria fundación sindicato éireann resistance advisory infirmary cycles kitchens pubs hotels restaurants "
    "bakery brewery distillery pharmacy clinic publishing publishers books interactive digital mobile wireless "
    "networks robotics biotech therapeutics biosciences genomics healthcare medical diagnostics aerospace aviation "
    "semiconductors chemicals minerals mining metals properties housing construction builders contractors fashions "
    "clothing furniture leisure travel holidays cruises freight haulage wools brewers dairies motorcycles opera "
    "ballet pharma bio biotechnology advertiser courier echo argus examiner "
    "survey"
)
"""Last words of names of organisations."""

FIRST: Final[frozenset[str]] = _set(
    "university ministry department bank bureau institute college church federation association society office "
    "center centre council court house board academy school fc f.c. sc real sporting atletico atlético borussia "
    "partido banco universidad université universität club confederation committee commission union front party "
    "foundation organization organisation daughters faculty museum league congress"
)
"""First words of names of organisations, mostly before "of"."""

FIRST_ABROAD: Final[frozenset[str]] = _set(
    "instituto istituto institut escuela école ecole liceo lycée gymnasium hochschule scuola colegio collège "
    "movimento movimiento mouvement unión união parti partia partij fundación fondazione fondation stichting "
    "asociación associazione comisión consejo conseil consiglio frente confindustria stiftelsen kunsthalle kunsthal "
    "caixa credito crédit cassa casa sociedad sociedade grupo groupe gruppo compagnie compañía"
)
"""First words of names of bodies in other languages."""

PAPERS_FIRST: Final[frozenset[str]] = _set("der die il")
"""Articles with a capital with which names of newspapers abroad begin, and hardly anybody's: Der Morgen."""

BEFORE_OF: Final[frozenset[str]] = _set(
    "university ministry department bank bureau institute college church federation association society office "
    "council court house board academy school faculty museum league congress organization organisation commission "
    "committee chamber union conference parliament assembly directorate center centre kingdom republic state "
    "states commonwealth isle bay gulf strait cape sea straits battle treaty war siege order knights daughters "
    "sons brotherhood cathedral basilica palace tower temple mount duchy principality county district province "
    "city port archdiocese diocese declaration bill articles act statue museum lake valley rock communist party "
    "army faculty department convention massacre book gospel embassy consulate"
)
"""Nouns that take "of" and a name into their own name: Bank of England, Battle of Hastings."""

EVENT_LAST: Final[frozenset[str]] = _set(
    "olympics olympic paralympics games cup championship championships tournament war wars battle festival fair "
    "summit conference crisis uprising revolution revolt rebellion massacre riots protests open prix derby "
    "marathon race final finals awards award ceremony election elections referendum hurricane cyclone typhoon "
    "storm earthquake tsunami day week holocaust genocide bowl superbowl expo exposition biennale playoffs games "
    "tour expedition coup strike conflict spring pandemic outbreak fire flood disaster bombing bombings attack "
    "attacks landings offensive campaign siege raid invasion crusade famine plague prize season classic "
    "invitational trophy era age armistice trial trials trek jubilee parade carnival eclipse airshow fête regatta "
    "symposium"
)
"""Last words of names of events."""

EVENT_FIRST: Final[frozenset[str]] = _set(
    "battle siege hurricane cyclone typhoon tropical storm operation super olympic massacre feast"
)
"""First words of names of events."""

STORMS: Final[frozenset[str]] = _set("hurricane cyclone typhoon storm operation")
"""Words before a name that later stands alone: Hurricane Katrina, then Katrina."""

LAW_LAST: Final[frozenset[str]] = _set(
    "act treaty agreement constitution amendment convention protocol bill code resolution law pact accord accords "
    "declaration charter directive statute edict manifesto proclamation"
)
"""Last words of names of laws and treaties."""

PARTIES: Final[frozenset[str]] = _set("labour labor lib-dems tories greens conservatives")
"""Parties by one word that is also another."""

LAW_ALONE: Final[frozenset[str]] = _set("constitution")
"""Words that alone name a law."""

LAW_FIRST: Final[frozenset[str]] = _set("treaty convention declaration law act resolution charter article")
"""First words of names of laws and treaties."""

LAW_PARTS: Final[frozenset[str]] = _set("section article clause schedule proposition title chapter")
"""Words that with a number name a part of a law."""

PRODUCT_LAST: Final[frozenset[str]] = _set(
    "aircraft rocket missile satellite spacecraft rover engine processor console phone tablet pro plus vaccine "
    "telescope shuttle"
)
"""Last words of names of products."""

GENERIC: Final[frozenset[str]] = _set(
    "the a an of and for in on at to by with national international american british royal united general central "
    "federal state first new north south east west northern southern eastern western world global european "
    "university ministry department bank bureau institute college church association society office council court "
    "house board academy school party great old big real union public people's people democratic social free "
    "republican liberal conservative christian islamic mount lake saint st. st san santa fort port city"
)
"""Words that alone do not point to one name among those that hold them."""

LOCAL: Final[frozenset[str]] = _set(
    "court courier times herald post tribune gazette journal chronicle echo advertiser argus mercury examiner "
    "police council constabulary infirmary hospital clinic church cathedral parish library station fire chamber "
    "prison jail zoo"
)
"""Last words of bodies that bear the name of their town: the Harlow Courier is not Harlow."""

WITH_MINISTERS: Final[frozenset[str]] = _set(
    "office department ministry cabinet treasury party house council government kingdom union congress "
    "republic league"
)
"""Last words of bodies whose ministers and secretaries are named behind them: Cabinet Office Minister."""

POLICE: Final[frozenset[str]] = _set("police constabulary")
"""Last words of forces that may serve two counties: Norfolk and Harlow Police."""

FORCES: Final[frozenset[str]] = _set("gardaí gardai garda carabinieri mossos")
"""Forces of one word that stands without an article."""

ALONE: Final[frozenset[str]] = _set("emirates")
"""Names of firms that with an article name a country: Emirates flies, the Emirates vote."""

AT_HOME: Final[frozenset[str]] = _set("rada")
"""Bodies whose name is somebody's elsewhere: known only where their country is spoken of."""

DEPARTMENTS: Final[frozenset[str]] = frozenset(("Department", "Ministry", "Secretariat", "Directorate"))
"""Bodies whose names are lists of fields, as written."""

SCHOOLS: Final[frozenset[str]] = _set("university college school academy museum theatre theater institute")
"""The same, where the short name may be the body's: Stanford, but not "in Harlow"."""

SHARED: Final[frozenset[str]] = _phrases(
    "christian democrats|social democrats|congress|senate|parliament|house of representatives|house|"
    "supreme court|high court|house of commons|commons|house of lords|lords|labour party|labor party|"
    "labour|conservative party|conservatives|democratic party|republican party|liberal democrats|"
    "lib dems|liberal democratic party|workers' party|social democratic party|green party|greens|"
    "home office|foreign office|ministry of defence|ministry of defense|defence ministry|defense ministry|"
    "foreign ministry|treasury|state department|justice department|national guard|coast guard|air force|"
    "army|navy|central bank|national assembly|metropolitan police|met police|national health service|"
    "met office|football association|the times|times|herald|the herald|the national|sun|the sun|"
    "observer|guardian|telegraph|mirror|star|the star|post|the post|globe|the age|age|independent|"
    "the independent|dawn|nation|central bureau of investigation|national liberation army|democrats|"
    "republicans|joint chiefs of staff|the fa|fa"
)
"""Names that bodies of several countries bear: which one is meant is told by the country the article is about."""

NUMBERED: Final[frozenset[str]] = _set(
    "interstate highway route no no. flight boeing airbus apollo soyuz iphone ipad playstation xbox windows ios "
    "android galaxy falcon ariane proton formula channel sputnik voyager chang'e"
)
"""Words that take a plain number into their name: Boeing 737, iPhone 4."""

MODEL_WORDS: Final[frozenset[str]] = _set("max dreamliner jumbo")
"""Words behind the number of an airliner: 737 Max."""

WITH_POSSESSIVE: Final[frozenset[str]] = _set(
    "people workers women children farmers soldiers teachers men citizens veterans writers players"
)
"""Nouns whose possessive stands inside names of bodies: People's Party, Women's Institute."""

PERIODICALS: Final[frozenset[str]] = _set(
    "times post herald tribune gazette journal chronicle telegraph guardian press magazine daily weekly sunday "
    "news mail mirror star independent observer globe"
)
"""Words in names of newspapers."""

NO_NAMES: Final[frozenset[str]] = _set(
    "y'all y’all ma'am ma’am c'mon fax tel "
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri "
    "sat sun am pm gmt utc est pst edt pdt cet bst bc ad bce ce no nos vol pp ed eds mr mrs ms dr god lord "
    "internet web tv dvd cd phd ph.d. ba b.a. ma m.a. bsc msc mba m.d. md ceo cfo coo km mph usd us$ eur gbp dkk "
    "image photo file figure table chapter section part page photos video source read related category tags sir "
    "left right m.sc m.sc. b.sc b.sc. us$ ai mvp mp mps msp msps aids hiv dna gdp covid covid-19 sars ebola h1n1 "
    "h5n1 gps nah yeah madam ok yes oh hey christmas easter dad mum mom daddy mummy grandma grandpa granny nana diy "
    "x. obe mbe cbe kbe dbe gp gps mmr gcse gcses"
)
"""Capitalised words that name nothing when they stand alone."""

ACTS: Final[frozenset[str]] = frozenset(("Act", "Bill"))
"""Last words of the names of laws, as written."""
THE: Final[frozenset[str]] = frozenset(("the",))
IN_LAWS: Final[frozenset[str]] = _set("and of for on to in &")
"""Small words inside the names of laws."""
CAMPAIGNING: Final[frozenset[str]] = _set(
    "group charity campaign organisation organization nonprofit coalition network movement party foundation"
)
"""Nouns right before the name of a campaign: the group Clean Water for Harlow."""
CAUSES: Final[frozenset[str]] = _set("for against without")
ORDERED: Final[frozenset[str]] = _set("league division")
"""Words that take a number in letters into their name: League Two."""
IN_LETTERS: Final[frozenset[str]] = frozenset(("One", "Two", "Three", "Four"))
