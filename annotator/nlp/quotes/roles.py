"""What kind of source speaks: a named person, a group, a document, the media ..."""

from __future__ import annotations

from annotator import knowledge
from annotator.model import EntityMention, Role
from annotator.nlp.lexicon.en import sources as words
from annotator.nlp.quotes import speakers
from annotator.nlp.tokens import Token


def role(head: Token, phrase: str, mention: EntityMention | None, known: str = "") -> Role:
    """The role of the mention headed by `head`, whose words are `phrase` and whose entity has the key `known`."""
    if phrase in words.PARTS:
        return "unspecified"
    lower, lemma = head.lower, head.lemma.lower()
    if lower in ("he", "she", "him", "her", "i", "who", "himself", "herself") and mention is None:
        return "unspecified" if lower == "who" else "named_person" if lower != "i" else "described_person"
    if head.pos == "PRON":
        return _pronoun(lower, mention)
    if speakers.named(head) is not head:
        return "named_person"
    if any(c.dep == "conj" and c.pos in ("PROPN", "NOUN", "PRON") for c in head.children):
        return "group"
    if (mention is not None and mention.form == "name") or head.pos == "PROPN" or head.ent == "PERSON":
        return _named(head, phrase, mention, known)
    return _described(head, lemma, phrase)


def _pronoun(lower: str, mention: EntityMention | None) -> Role:
    if mention is not None and mention.label == "PERSON":
        return "named_person"
    if mention is not None and mention.label in ("ORG", "GPE"):
        return "organisation"
    if lower in ("it", "which", "that", "this"):
        return "document" if lower != "it" else "organisation"
    return "unnamed_person" if lower in words.ANONYMOUS else "group"


def _named(head: Token, phrase: str, mention: EntityMention | None, known: str) -> Role:
    label = mention.label if mention is not None else head.ent
    if label == "PERSON":
        return "named_person"
    names = {w.strip("’'s.,").lower() for w in phrase.split()} | {head.lower}
    if names & words.MEDIA_NAMES or _is_medium(known, phrase):
        return "media"
    if head.tag == "NNPS" or label == "NORP":
        return "group"
    if head.lemma.lower() in words.DOCUMENT or label in ("WORK_OF_ART", "LAW"):
        return "document"
    if label in ("ORG", "GPE", "FAC", "LOC", "EVENT", "PRODUCT"):
        return "organisation"
    return "named_person"


def _is_medium(known: str, phrase: str) -> bool:
    """True for what the offline knowledge has as a news medium."""
    if known:
        fact = knowledge.get(known)
        return fact is not None and fact.kind in words.MEDIUM_KINDS
    facts = knowledge.lookup(phrase)
    return bool(facts) and not facts[0].common and facts[0].kind in words.MEDIUM_KINDS


def _described(head: Token, lemma: str, phrase: str) -> Role:
    if lemma in words.MEDIA or head.lower in words.MEDIA or any(c.lower in words.MEDIA_KINDS for c in head.children):
        return "media"
    if lemma in words.DOCUMENT:
        return "document"
    if lemma in words.ORGANISATION and head.tag == "NN":
        return "organisation"
    if head.tag in ("NNS", "NNPS", "CD") or lemma in words.PEOPLE:
        return "group"
    if head.tag == "NN" and head.text[0].isupper() and phrase == head.text and lemma not in words.ANONYMOUS:
        return "named_person"  # a surname the model does not know
    below = " ".join(t.lower for t in head.subtree())
    if lemma in words.ANONYMOUS or any(w in below for w in words.NO_NAME):
        return "unnamed_person"
    if phrase.lower().startswith(("a ", "an ", "one ", "another ")) and lemma in (
        "official",
        "aide",
        "officer",
        "staffer",
    ):
        return "unnamed_person"
    return "described_person"
