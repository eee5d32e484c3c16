"""Which country's Congress: a body whose name others share is known only where the article is about its country."""

from __future__ import annotations

from collections import Counter

from annotator.nlp.entities.gazetteer import home
from annotator.nlp.entities.mention import Form
from annotator.nlp.lexicon.en import orgs


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
