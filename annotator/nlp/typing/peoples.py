"""Adjectives of countries: "Korean officials" leads to Korea where the article names it; Koreans and Korean do not.

A people, its language and its works are no country, so only an adjective before a noun that acts for the country or
belongs to it is linked. Its label stays NORP.
"""

from __future__ import annotations

from annotator.knowledge.gazetteer import demonym
from annotator.nlp.mentions.mention import Form, Name


def settle_peoples(forms: list[Form]) -> list[Form]:
    """`forms`, in which a demonym is a people of its own, and its adjectives the country's where that is named."""
    out: list[Form] = []
    named = {f.fact for f in forms if f.fact.startswith("country:") and demonym(f.text) is None}
    for form in forms:
        people = demonym(form.text) if not form.known else None
        paper = form.fact.startswith("body:") and all(n.after_the for n in form.names)  # The New Yorker
        if people is None or paper or form.label not in ("NORP", "GPE", "ORG", "PERSON"):
            out.append(form)
            continue
        form.label, form.fact, form.fact_name, form.people, form.margin = "NORP", "", "", people.key, 3.0
        for name in form.names:
            name.demonym = people.key
        adjectives = [n for n in form.names if _is_of_country(n)] if people.key in named else []
        if adjectives:
            rest = [n for n in form.names if n not in adjectives]
            out.append(Form(f"{form.key}:of", form.words, adjectives, form.clues, "NORP", 0.0, of=people.key))
            form.names = rest
        if form.names:
            out.append(form)
    return out


def _is_of_country(name: Name) -> bool:
    """An adjective before a noun that is neither a language, a text nor a kind of people."""
    last, head = name.last, name.last.head
    if last.dep not in ("amod", "compound", "nmod") or head.i <= last.i or head.pos not in ("NOUN", "PROPN"):
        return False
    return head.lemma.lower() not in name.language.peoples.NOT_OF_COUNTRY
