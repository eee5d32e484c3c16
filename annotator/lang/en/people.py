"""Further nouns for people, and what stands beside nouns that say who somebody or what something is."""

from __future__ import annotations

from typing import Final

from annotator.lang.en import roles


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PERSONS: Final[frozenset[str]] = roles.PEOPLE | _set(
    "man woman person boy girl citizen ally aide loyalist supporter insider ex-husband ex-wife hostage captive "
    "migrant refugee immigrant dissident protester demonstrator organiser organizer volunteer donor lobbyist "
    "publisher curator librarian archivist auctioneer collector dealer merchant shopkeeper shopper customer "
    "client buyer seller neighbour neighbor stranger visitor tourist traveller traveler caller user member "
    "employee employer boss shareholder economist statistician ecologist oceanographer botanist zoologist "
    "entomologist neuroscientist psychiatrist therapist paediatrician pediatrician midwife paramedic firefighter "
    "patrolman seaman sailor airman recruit cadet trooper sniper commando spy informant agent mercenary rapist "
    "thief robber burglar fraudster hijacker bomber arsonist smuggler trafficker culprit perpetrator accused "
    "complainant patient carer caregiver guardian orphan twin grandparent grandson granddaughter great-grandson "
    "descendant heir relative mentor disciple follower believer pilgrim convert jew christian muslim hindu monk "
    "hermit prophet apostle deacon vicar curate abbot chaplain teammate skipper goalscorer winger forward "
    "bowler referee umpire jockey gymnast sprinter hurdler rower sailor driver mechanic electrician plumber "
    "carpenter builder miner logger trucker cabbie courier postman baker butcher brewer winemaker gardener "
    "forester hunter ranger keeper lifeguard instructor trainer tutor headmaster headmistress chancellor "
    "vice-chancellor bursar registrar chairwoman co-founder co-owner co-author co-host co-leader co-star "
    "frontwoman vocalist keyboardist saxophonist trumpeter cellist choreographer cinematographer illustrator "
    "cartoonist animator translator interpreter linguist critic essayist biographer chronicler satirist "
    "storyteller narrator youtuber influencer podcaster vlogger gamer streamer landowner farmhand lad guy kid "
    "toddler newborn adolescent pensioner retiree veteran centenarian widow widower fiancé fiancée protégé genius "
    "juror foreman forewoman cellmate roommate housemate flatmate classmate schoolmate bystander onlooker passerby "
    "passer-by motorist commuter pedestrian worshipper parishioner mourner attendee voter constituent canvasser "
    "commentator litigator bailiff clerk intern trainee apprentice undergraduate backbencher frontbencher "
    "pioneer legend icon hero heroine villain thug crook liar traitor martyr "
    "accountant actuary agronomist alderman anaesthetist anesthesiologist anthropologist assemblyman assemblywoman "
    "auditor barista barman bartender beekeeper blacksmith bricklayer broker cardiologist caretaker cashier "
    "chauffeur cleaner clergyman comptroller controller coordinator co-ordinator coroner criminologist crofter "
    "custodian demographer dentist dermatologist dietitian dispatcher docent fellow financier fundraiser geneticist "
    "gp hydrologist immunologist internist janitor joiner lobsterman microbiologist neurologist neurosurgeon "
    "nutritionist obstetrician oncologist optician optometrist paleontologist palaeontologist pathologist "
    "pharmacist pharmacologist physiologist physiotherapist plasterer policewoman postdoc provost publicist "
    "radiographer radiologist registrar seismologist selectman selectwoman sociologist surveyor tailor toxicologist "
    "undertaker urologist veterinarian vet volcanologist warden welder yachtsman zookeeper percussionist "
    "matron headteacher schoolteacher janitor groundskeeper postmaster restaurateur hotelier sommelier "
    "fishmonger greengrocer grocer florist jeweller jeweler potter weaver stylist hairdresser barber "
    "geographer cartographer goaltender defenceman defenseman substitute publican bookseller newsagent"
)
"""Nouns for a person."""

KIN: Final[frozenset[str]] = _set(
    "mother father son daughter brother sister wife husband widow widower aunt uncle niece nephew cousin grandmother "
    "grandfather grandson granddaughter stepmother stepfather stepson stepdaughter half-brother half-sister twin "
    "ex-husband ex-wife fiancé fiancée partner girlfriend boyfriend mother-in-law father-in-law brother-in-law "
    "sister-in-law son-in-law daughter-in-law parents sons daughters brothers sisters children"
)
"""Nouns for relatives."""

LEADING: Final[frozenset[str]] = _set(
    "lead head run chair own found co-found coach manage direct represent command edit teach govern oversee "
    "captain co-own co-write host present"
)
"""Lemmas of verbs that say, after "who", what somebody does: who leads the party."""

FORMER: Final[frozenset[str]] = _set("former ex late one-time onetime erstwhile outgoing")
THEN: Final[frozenset[str]] = _set("then")
ABBREVIATED: Final[frozenset[str]] = _set(
    "mr mrs ms dr prof rev sen rep gov gen col sgt capt lt hon sir st miss dame lady "
    "sayyid syed datuk dato tun cllr lord"
)
"""Titles that tell too little to describe anyone."""
