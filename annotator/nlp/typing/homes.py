"""What a known name stands for in this article: Ford the firm or the man, which country's Congress, which San Jose.

A body whose name others share is known only where the article is about its country. A city is the one in the region
that stands behind its name, or the one in a region that the article is about.
"""

from __future__ import annotations

from collections import Counter

from annotator.knowledge.gazetteer import home, lookup, region
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Form, Name


def settle_firms(language: Language, forms: list[Form]) -> None:
    """ "Ford said": the firm, where nobody of that family name is named in full or with a title."""
    orgs = language.orgs
    people = {f.words[-1] for f in forms if f.label == "PERSON" and len(f.words) > 1}
    for form in forms:
        if form.key in orgs.ALONE and not form.known and not any(n.after_the for n in form.names):
            form.label, form.fact, form.fact_name, form.margin = "ORG", "", "", 1.0
        if form.label != "PERSON" or len(form.words) > 1 or form.known or form.words[0] in people:
            continue
        firm = next((e for e in lookup(form.text) if e.kind == "company"), None)
        if firm is not None and not any(n.title for n in form.names):
            form.label, form.fact, form.fact_name, form.margin = "ORG", firm.key, firm.name, 0.5


def settle_shared(language: Language, forms: list[Form]) -> None:
    """Take the knowledge's identity from bodies of shared names unless no country is named oftener than theirs."""
    orgs = language.orgs
    names = orgs.SHARED | orgs.AT_HOME
    shared = [f for f in forms if f.fact.startswith("body:") and f.text.lower().removeprefix("the ") in names]
    if not shared:
        return
    named: Counter[str] = Counter()
    for form in forms:
        place = form.people or form.fact
        country = place if place.startswith("country:") else home(place) if place and form not in shared else ""
        if country:
            named[country] += len(form.names)
    for form in shared:
        own = home(form.fact)
        rivals = form.key not in orgs.AT_HOME
        if not own or not named[own] or (rivals and named[own] < max(named.values())):
            form.fact = form.fact_name = ""


def settle_counties(language: Language, forms: list[Form]) -> None:
    """ "Kerry, Cork and Clare": counties that bear given names, where the article is about their country."""
    places_words = language.places_words
    if not any(home(f.fact) == "country:IE" or f.fact == "country:IE" for f in forms):
        return
    people = {w for f in forms if f.label == "PERSON" and len(f.words) > 1 for w in f.words}
    for form in forms:
        if form.label != "PERSON" or form.key not in places_words.COUNTIES or form.key in people or form.known:
            continue
        if all(n.head.dep in ("pobj", "conj", "appos") and not n.title for n in form.names):
            form.label, form.margin = "GPE", 1.0


def settle_cities(forms: list[Form]) -> None:
    """Take for each city the one of its name that lies where the article says: San Jose, Calif.; Paris, Texas."""
    at = {n.start: (n, f) for f in forms for n in f.names}
    places = [f.fact or f.people for f in forms if not f.fact.startswith(("city:", "body:"))]
    regions = {p for p in places if p.startswith("region:")}
    countries = {p if p.startswith("country:") else home(p) for p in places}
    for form in forms:
        if form.label not in ("GPE", "LOC") or form.known or form.fact[:7] in ("country", "region:"):
            continue
        beside = _beside(form, at)
        if not beside and (not form.fact.startswith("city:") or home(form.fact) in countries):
            continue
        cities = [e for e in lookup(form.text) if e.kind == "city"]
        if beside:
            lie = [e for e in cities if beside in (region(e.key), home(e.key))]
            if lie or beside.startswith("region:"):
                form.fact, form.fact_name = (lie[0].key, lie[0].name) if lie else ("", "")
        else:
            lie = [e for e in cities if region(e.key) in regions]
            if len(lie) == 1:
                form.fact, form.fact_name = lie[0].key, lie[0].name


def _beside(form: Form, at: dict[int, tuple[Name, Form]]) -> str:
    """Key of the region or country behind `form` and a comma, closed by a mark; empty when there is none.

    "In London, Canada said" names no town in Canada.
    """
    for name in form.names:
        comma = name.last.next
        if comma is None or comma.text != "," or comma.next is None or comma.next.start not in at:
            continue
        behind, place = at[comma.next.start]
        after = behind.last.next
        closed = after is None or after.pos == "PUNCT" or behind.text.endswith(".")
        if closed and place.fact.startswith(("region:", "country:")):
            return place.fact
    return ""
