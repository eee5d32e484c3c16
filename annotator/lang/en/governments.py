"""Words beside a capital's name that tell that its country's government is meant: Moscow denied, ties with Moscow."""

from __future__ import annotations

from typing import Final

from annotator.lang.en import speech


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ACTS: Final[frozenset[str]] = (
    speech.CLAUSE
    | speech.INFINITIVE
    | _set(
        "accuse blame reject condemn criticise criticize dismiss back support oppose favour favor want hope plan "
        "intend agree refuse decline seek try consider mull weigh summon expel recall recognise recognize sanction "
        "impose lift sign ratify veto retaliate respond react negotiate withdraw pull deploy send supply arm "
        "provide ship sell invade annex attack occupy launch fire test violate ban block suspend scrap cancel "
        "approve authorise authorize fear worry expect believe see view regard know cooperate co-operate ally side "
        "pay fund finance help aid offer tolerate restart resume blacklist continue kidnap detain invite press "
        "push pressure need rely depend control claim use say stop halt cut ease tighten restore break delay "
        "postpone sever establish maintain deny exchange swap export import buy"
    )
) - _set("show find rank put read post text rap message blog email show")
"""Lemmas of verbs whose subject is then the government."""

DONE_TO: Final[frozenset[str]] = _set(
    "accuse blame condemn criticise criticize urge warn tell ask press pressure sanction punish support back "
    "arm help aid assist thank denounce slam rebuke isolate provoke anger infuriate irritate embarrass appease "
    "deter persuade convince oblige force allow enable invite notify inform assure threaten confront contact "
    "consult concern worry"
)
"""Lemmas of verbs whose object is then the government."""

TIES: Final[frozenset[str]] = _set(
    "relation relations relationship ties tie tension tensions talks talk negotiation negotiations deal "
    "agreement agreements alliance pact treaty accord cooperation co-operation dispute conflict war truce "
    "ceasefire standoff stand-off rift partnership friendship rapprochement trade contacts dialogue "
    "understanding rivalry feud summit diplomacy border differences spat row"
)
"""Nouns after which "with", "between" and the like lead to governments."""

FROM: Final[frozenset[str]] = _set(
    "pressure support aid assistance help weapons arms ammunition permission approval order orders "
    "instructions response reply message signal threat threats warning demand demands criticism condemnation "
    "sanctions backing funding guarantees independence recognition offer proposal denial reaction statement "
    "allegation allegations accusation accusations claim claims decision decisions assurances"
)
"""Nouns after which "from", "by" or "against" lead to a government."""

OWNED: Final[frozenset[str]] = _set(
    "ambassador envoy response reply reaction position stance decision demand demands claim claims policy "
    "policies ally allies intention intentions refusal invasion forces troops army military support offer "
    "proposal threat threats warning involvement interest interests influence leadership leaders diplomats "
    "negotiators allegation allegations accusation accusations denial sanctions weapons missiles missile "
    "arsenal government ambition ambitions aggression attack attacks strategy approach request veto war side "
    "role rulers embassy regime commitment willingness insistence plans backing relations ties relationship"
)
"""Nouns for what governments have: Moscow's ambassador."""

TO: Final[frozenset[str]] = _set("with between")
OF: Final[frozenset[str]] = _set("from by against")
