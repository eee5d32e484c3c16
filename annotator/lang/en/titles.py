"""Words that stand before a person's name and are no part of it."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FEMALE: Final[frozenset[str]] = _set(
    "mrs mrs. ms ms. miss madam madame mme queen princess lady dame duchess countess baroness empress sister "
    "congresswoman chairwoman spokeswoman sra. señora senora frau mother"
)
"""Titles of women."""

MALE: Final[frozenset[str]] = _set(
    "mr mr. king prince sir lord duke count baron emperor father brother pope imam sheikh sheik ayatollah rabbi "
    "congressman chairman spokesman emir sultan tsar czar monsieur m. herr señor senor sr. cardinal bishop "
    "archbishop patriarch"
)
"""Titles of men."""

OTHER: Final[frozenset[str]] = _set(
    "president vice-president minister deputy premier chancellor senator sen sen. representative rep rep. "
    "governor gov gov. mayor judge justice general gen gen. colonel col col. major maj maj. lieutenant lt lt. "
    "sergeant sgt sgt. captain capt capt. admiral adm. commander commodore corporal cpl. private pvt. officer "
    "detective inspector superintendent sheriff constable marshal brigadier doctor dr dr. professor prof prof. "
    "reverend rev rev. saint st. pastor ambassador secretary director chief coach speaker commissioner attorney "
    "hon hon. comrade spokesperson leader ceo chair chairperson councillor councilor councilman councilwoman "
    "delegate dean provost principal envoy consul baroness viscount earl marquess sen judge mufti mullah maulana "
    "laureate det. det insp. insp supt supt. ch dci pc canon monsignor archdeacon haji caliph shah khan maharaja "
    "pharaoh lama swami guru lance cllr cllr. cllrs referee umpire prosecutor administrator "
    "mep ombudsman coroner solicitor headteacher datuk dato dato' tun sayyid syed provost alderman"
)
"""Titles that tell nothing about gender."""

ALL: Final = FEMALE | MALE | OTHER

BEFORE: Final[frozenset[str]] = _set(
    "vice retired majority minority prime foreign defense defence interior finance deputy former ex-president "
    "assistant acting chief attorney lieutenant crown supreme grand major first executive managing nobel poet "
    "state health education justice trade u.s. us union home solicitor additional"
)
"""Words that may stand before a title and belong to it: Vice President, Prime Minister, Crown Prince."""

SPOKEN: Final[frozenset[str]] = _set(
    "king queen prince princess sultan emperor sir dame cllr councillor councilor rev reverend "
    "general president senator governor mayor chancellor colonel major captain admiral professor doctor secretary "
    "sheikh ayatollah bishop archbishop pope minister judge justice inspector detective lieutenant sergeant "
    "brigadier commissioner ambassador commander superintendent"
)
"""Titles that are spoken before a family name: General Petraeus."""

OFFICES: Final[frozenset[str]] = _set(
    "minister secretary ministers commissioner minister-designate chief leader whip"
)
"""Holders of an office, behind or before its field: Defense Minister, Secretary of State."""

FIELDS: Final[frozenset[str]] = _set(
    "information trade transport transportation energy agriculture environment culture tourism labour labor economy "
    "treasury housing immigration security welfare sports oil industry commerce science technology communications "
    "planning development water fisheries press"
)
"""Fields of office."""

IN_DEPARTMENTS: Final[frozenset[str]] = FIELDS | _set(
    "food affairs media sport business skills regions strategy consumer innovation digital families schools children "
    "forestry resources employment pensions work government communities women health education justice trade "
    "heritage recreation arts research investment infrastructure tourism citizenship islands mines fishing livestock "
    "marine aviation ports roads lands finance interior defence defense veterans services safety climate nature "
    "parks gaeltacht"
)
"""Last words of the fields in the name of a department."""

ENDING: Final[frozenset[str]] = _set(
    "spokesperson spokesman spokeswoman manager president chairman chairwoman director officer leader ambassador "
    "professor editor correspondent coach captain governor mayor senator representative administrator chair attorney "
    "ombudsman"
)
"""Offices with a capital behind the name of a body: State Department Spokesperson."""

BEFORE_NAMES: Final[frozenset[str]] = _set(
    "gov gov. governor mayor sen sen. senator rep rep. ceo chief executive president chairman chairwoman premier "
    "minister coach manager spokesman spokeswoman spokesperson attorney general sheriff director"
)
"""Offices with a capital between the name of a place or body and that of a person: Ohio Gov. Ann Reed."""

NOBLE: Final[frozenset[str]] = _set(
    "lord lady baron baroness viscount viscountess earl count countess duke duchess marquess marchioness"
)
"""Titles of the nobility, which commoners of the same family name do not share."""

POSTNOMINALS: Final[frozenset[str]] = _set(
    "kc qc sc mp msp mep obe mbe cbe kbe dbe om frs phd ph.d. md m.d. esq esq."
)
"""Degrees and honours behind a person's name."""

ABBREVIATED: Final[frozenset[str]] = _set("mr mrs ms dr sen gov rep gen col capt lt sgt rev cllr councillor prof")
"""Titles that only ever stand before a person's name, without their dots."""

INITIALS: Final[frozenset[str]] = _set("gm vp cfo coo cto")
"""Offices by their first letters, which before a full name are no part of it: GM Ann Reed."""

MINISTERS: Final[frozenset[str]] = _set("minister secretary")
"""Offices before a name whose field stands before them: Foreign Trade Minister."""

SAINT: Final[frozenset[str]] = _set("st. st saint")
"""Before the name of a saint, and of places called after one."""

WITH_PLACE: Final[frozenset[str]] = _set("prince princess duke duchess earl countess marquess viscount")
"""Titles that with "of" and a place name a person: the Duke of Harlow."""

OF_SHIPS: Final[frozenset[str]] = _set("lady lord queen king princess prince duchess duke sir empress")
"""Titles with which names of ships begin: the Queen Mary."""

ROYAL: Final[frozenset[str]] = _set(
    "king queen prince princess pope saint st. st emperor empress sultan emir tsar czar dame sir lady"
)
"""Titles that go with a given name: Prince Harry, Pope Francis."""

DEPARTMENT_OF: Final[frozenset[str]] = frozenset(("for", "of"))
"""Between a department and its fields: Department for Culture, Media and Sport."""
AND: Final = "and"
