"""Ties the words of one paragraph to the verbs that tell who spoke them."""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import asides, charges, clauses, complements, cue_nouns, strays, tags, things
from annotator.nlp.quotation.cues import Site
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Passage, Stretch


def read(passage: Passage) -> Reading:
    """All attributions of one paragraph that the paragraph itself tells."""
    reading = Reading(passage)
    told: dict[int, Attribution] = {}
    for site in reading.sites:  # tags first: the words before a tag are sure
        made = tags.before_tag(reading, site)
        if made is not None:
            told[site.verb.i] = made
            reading.give(made)
    for site in reading.sites:
        after = _after(reading, site, told.get(site.verb.i))
        for made in after:
            reading.give(made)
    for made in asides.according(reading):
        reading.give(made)
    for made in (*cue_nouns.told(reading), *cue_nouns.own_words(reading)):
        reading.give(made)
    for made in (*things.measured(reading), *things.rumoured(reading)):
        reading.give(made)
    for made in asides.reputed(reading):
        reading.give(made)
    return reading


def _after(reading: Reading, site: Site, tag: Attribution | None) -> list[Attribution]:
    speech = reading.language.speech
    verb = site.verb
    if _inside_found(reading, verb):
        return []
    speaker = site.subject if tag is None else tag.speaker
    stretch = _stretch_after(reading, site)
    if stretch is not None and _introduces(reading, site, stretch, tag):
        first = complements.before_colon(reading, site, stretch) if tag is None else stretch.first
        fronted = asides.fronted(reading, site, stretch) if tag is None else []
        made = Attribution(site.cue, site.lemma, speaker, [*fronted, (first, stretch.last)], verb=verb)
        if tag is not None:
            tag.pieces.append((stretch.first, stretch.last))
            tag.stretches.append(stretch.n)
            reading.owner.setdefault(stretch.n, tag)
            return []
        return [made]
    if tag is not None:
        return []
    told = complements.hearsay(reading, site)
    if told:
        by = site.subject if site.passive else None  # was said by friends to be well
        lemma = speech.ITSELF if by is None else site.lemma
        return [Attribution(site.cue, lemma, by, reading.snapped(told), verb=verb)]
    if site.negated and speech.KINDS.get(site.lemma) != "denying":
        return []
    if complements.is_own_person(site) or complements.is_of_things(site):
        return []
    if closing := strays.closing_tag(verb, site.subject, clauses.sentence_start(verb.i, reading.tokens, reading.at)):
        return [Attribution(site.cue, site.lemma, closing[0], reading.snapped([closing[1]]), verb=verb)]
    pieces = (
        asides.as_says(reading, site)
        or asides.around(reading, site)
        or complements.clause(reading, site)
        or complements.marked_complement(reading, site, stretch)
        or complements.that_clause(reading, site)
        or complements.thing_announced(reading, site)
        or charges.charge(site)
        or things.denied(reading, site)
        or asides.clause_before(reading, site)
    )
    if not pieces:
        return []
    return [Attribution(site.cue, site.lemma, speaker, reading.snapped(pieces), verb=verb)]


def _inside_found(reading: Reading, verb: Token) -> bool:
    return any(a <= verb.i < b for f in reading.found for a, b in f.pieces)


def _stretch_after(reading: Reading, site: Site) -> Stretch | None:
    """The first stretch after the verb in its sentence, unless another verb of speech stands nearer to it."""
    verb, tokens, at = site.verb, reading.tokens, reading.at
    end = clauses.sentence_end(verb.i, tokens, at)
    for i in range(verb.i + 1, len(tokens)):
        if at[i] >= 0:
            stretch = reading.passage.stretches[at[i]]
            if i >= end and stretch.before != ":":
                return None
            if reading.passage.is_title(stretch):
                return None
            return stretch if stretch.n not in reading.owner else None
        if tokens[i].text in (".", "?", "!", ";"):
            return None
    return None


def _introduces(reading: Reading, site: Site, stretch: Stretch, tag: Attribution | None) -> bool:
    """True for X said, "..." and X said: "..."."""
    speech = reading.language.speech
    if site.lemma not in speech.TAG:
        return False
    tokens = reading.tokens
    verb = site.verb
    for other in reading.sites:
        if verb.i < other.verb.i < stretch.first and other.lemma in speech.TAG:
            return False
    between = tokens[verb.i + 1 : stretch.first]
    if stretch.before == ":":  # asked why, she grinned: "..."
        return not (verb.dep == "advcl" and verb.i < verb.head.i < stretch.first and verb.head.tag == "VBD")
    if any(is_finite(t) for t in between):
        return False
    if stretch.before == ",":
        if tag is not None and stretch.finished and stretch.first - verb.i <= 4:  # she said, "on my wall."
            return True
        return stretch.inner[:1].isupper() or len(stretch.words) >= 4 or stretch.inner[:1] in "[.…"
    if not between or all(t.pos in ("ADV", "PRON", "PROPN", "NOUN", "DET") for t in between):
        return len(stretch.words) >= 4 and stretch.inner[:1].isupper() and (stretch.finished or not stretch.after)
    return False
