"""What a known name stands for in this article: Ford the firm or the man, and which country's Congress.

A body whose name others share is known only where the article is about its country.
"""

from __future__ import annotations

from collections import Counter

from annotator.nlp.entities.gazetteer import home, lookup
from annotator.nlp.entities.mention import Form
from annotator.nlp.lexicon.en import orgs


def settle_firms(forms: list[Form]) -> None:
    """ "Ford said": the firm, where nobody of that family name is named in full or with a title."""
    people = {f.words[-1] for f in forms if f.label == "PERSON" and len(f.words) > 1}
    for form in forms:
        if form.label != "PERSON" or len(form.words) > 1 or form.known or form.words[0] in people:
            continue
        firm = next((e for e in lookup(form.text) if e.kind == "company"), None)
        if firm is not None and not any(n.title for n in form.names):
            form.label, form.fact, form.fact_name, form.margin = "ORG", firm.key, firm.name, 0.5


def settle_shared(forms: list[Form]) -> None:
    """Take the knowledge's identity from bodies of shared names unless no country is named oftener than theirs."""
    shared = [f for f in forms if f.fact.startswith("body:") and f.text.lower().removeprefix("the ") in orgs.SHARED]
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
        if not own or not named[own] or named[own] < max(named.values()):
            form.fact = form.fact_name = ""
