"""Adherents and kinds of people that are named with a capital, and their adjectives: label NORP."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOT_OF_COUNTRY: Final[frozenset[str]] = _set(
    "language text word name version translation dialect accent speaker lesson script alphabet letter grammar "
    "edition people community minority population descent origin heritage ancestry immigrant migrant refugee "
    "diaspora culture literature novel film song music food cuisine dish tradition poetry poet art tribe family "
    "folk"
)
"""Nouns behind the adjective of a country that speak of its people, language or culture, lemmas."""

PARTISANS: Final[dict[str, frozenset[str]]] = {
    "Democrat": frozenset(("Liberal", "Christian", "Social")),
    "Dem": frozenset(("Lib",)),
}
"""Word -> words before it, as written, with which it names a member of a party: a Liberal Democrat councillor."""

ADHERENTS: Final[frozenset[str]] = _set(
    "muslim muslims moslem moslems islamic islamist islamists christian christians jewish jew jews catholic "
    "catholics protestant protestants anglican anglicans methodist baptist baptists lutheran lutherans mormon "
    "mormons orthodox evangelical evangelicals hindu hindus buddhist buddhists sikh sikhs sunni sunnis shia shi'a "
    "shiite shiites shi'ite shi'ites shi'ism alawite alawites druze ismaili sufi sufis salafi salafist salafists "
    "wahhabi yazidi yazidis yezidi jain jains jesuit jesuits franciscan zionist zionists arab arabs kurd kurds "
    "kurdish roma romani gypsy gypsies berber berbers tuareg pashtun pashtuns tajik tajiks uighur uighurs uyghur "
    "uyghurs hutu hutus tutsi tutsis zulu zulus rohingya tamil tamils bedouin inuit maori aboriginal aborigines "
    "slav slavs slavic semitic anti-semitic hispanic hispanics latino latinos latina latinas african-american "
    "african-americans asian-american asian-americans republican republicans democrat democrats tory tories "
    "conservative conservatives labourite liberal liberals communist communists socialist socialists marxist "
    "marxists leninist maoist maoists trotskyist nazi nazis neo-nazi neo-nazis fascist fascists social-democrat "
    "greens islamophobic baathist baathists chavista peronist kremlinologist westerner westerners easterner "
    "easterners southerner southerners northerner northerners"
)
"""Lower-case words; each counts only as a name of one word written with a capital."""
