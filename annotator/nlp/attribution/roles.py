"""What kind of source speaks: a named person, a group, a document, the media ..."""

from __future__ import annotations

from annotator import knowledge
from annotator.lang.language import Language
from annotator.model import EntityMention, Role
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import speakers
from annotator.nlp.quotation.cues import subject_of


def role(head: Token, phrase: str, mention: EntityMention | None, known: str = "") -> Role:
    """The role of the mention headed by `head`, whose words are `phrase` and whose entity has the key `known`."""
    words = head.language.sources
    if phrase in words.PARTS:
        return "unspecified"
    lower, lemma = head.lower, head.lemma.lower()
    if head.pos != "PROPN" and (whole := _portioned(head, lemma)) is not None:
        return whole
    if head.pos == "PRON" or lower in words.STAND_INS:
        return _stand_in(head, mention)
    if speakers.named(head) is not head:
        return "media" if lemma in words.MEDIA else "named_person"  # the newspaper Northern Star reported
    if mention is not None and mention.label == "PERSON" and mention.form == "name" and mention.span.start > head.end:
        return "named_person"
    called = mention is not None and mention.form == "name" and mention.label == "PERSON"
    if called and head.tag == "NNS" and head.text[0].isupper():
        return "named_person"  # Banks said
    if any(_is_second(c, head) for c in head.children if mention is None or not mention.span.contains(c.span)):
        return "group"
    if lemma in words.ORGANISATION | words.DOCUMENT and head.pos == "NOUN" and head.tag != "NNP":
        return _described(head, lemma, phrase)
    if (
        (mention is not None and (mention.form == "name" or mention.label == "PERSON"))
        or head.pos == "PROPN"
        or head.ent == "PERSON"
    ):
        return _named(head, phrase, mention, known)
    if (
        mention is not None
        and mention.label == "ORG"
        and (lemma in words.PRESS or _is_medium(head.language, known, ""))
    ):
        return "media"  # the paper, of one that was named
    return _described(head, lemma, phrase)


def _stand_in(head: Token, mention: EntityMention | None) -> Role:
    """The role of a word that stands for somebody named or described elsewhere."""
    lower = head.lower
    if any(_is_second(c, head) and c.i > head.i for c in head.children):
        return "group"  # she and her neighbours
    noun = None if mention is not None else antecedent(head)
    if noun is not None:
        return _of_noun(noun)
    before = _subject_before(head) if mention is None else None
    if lower == "it" and before is not None and before.lemma.lower() in head.language.sources.DOCUMENT:
        return "document"  # the draft was short. It says ...
    if (
        lower in ("he", "she")
        and before is not None
        and before.tag == "NN"
        and before.lemma in head.language.people.PERSONS
    ):
        return _of_noun(before)  # one juror wept. She said ...
    return _pronoun(head.language, lower, mention)


def _portioned(head: Token, lemma: str) -> Role | None:
    """For a portion of something, what that is: a number of attendees, some of the reports; None for all else."""
    words = head.language.sources
    if lemma not in words.PORTIONS and head.tag != "CD":
        return None
    for child in head.children:
        if child.lower == "of" and child.i > head.i:
            for whole in child.children:
                if whole.dep == "pobj" and whole.pos in ("NOUN", "PROPN"):
                    inner = whole.lemma.lower()
                    if inner in words.DOCUMENT:
                        return "document"
                    many = lemma not in words.ANONYMOUS and whole.tag in ("NNS", "NNPS")
                    return "group" if many and not _is_withheld(head, lemma) and inner not in words.SECRET else None
    return None


def _is_second(conjunct: Token, head: Token) -> bool:
    """True for another one who speaks, not for a second thing that the one is."""
    joined = conjunct.dep == "conj" and conjunct.pos in ("PROPN", "NOUN", "PRON")
    if (
        conjunct.tag == head.tag == "NN"
        and {conjunct.lemma.lower(), head.lemma.lower()} <= conjunct.language.roles.OTHER
    ):
        return any(c.dep in ("det", "poss") for c in conjunct.children)  # founder and president of the firm
    return joined and not speakers.is_description(conjunct, head)


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for: critics who say, a report that says."""
    if pronoun.lower in pronoun.language.sources.RELATIVE:
        for above in pronoun.ancestors():
            if above.dep in ("relcl", "acl"):
                return above.head if above.head.pos in ("NOUN", "PROPN") and above.head.i < pronoun.i else None
    return None


def _subject_before(pronoun: Token) -> Token | None:
    """The noun that is subject of the sentence before, in the pronoun's paragraph."""
    n = pronoun.sent.i
    subject, _ = subject_of(pronoun.paragraph.sentences[n - 1].root) if n else (None, False)
    return subject if subject is not None and subject.pos == "NOUN" else None


def _of_noun(noun: Token) -> Role:
    span, paragraph = speakers.phrase(noun), noun.paragraph
    return role(noun, paragraph.text[span.start - paragraph.start : span.end - paragraph.start], None)


def _pronoun(language: Language, lower: str, mention: EntityMention | None) -> Role:
    words = language.sources
    if mention is not None and mention.label == "PERSON":
        return "named_person"
    if mention is not None and mention.label in ("ORG", "GPE"):
        return "organisation"
    if lower in words.ANONYMOUS:
        return "unnamed_person"
    if lower in words.PERSONAL:
        return "named_person"
    if lower in ("it", "which", "that", "this"):
        return "document" if lower != "it" else "organisation"
    return "unspecified" if lower in words.SELVES else "group"


def _named(head: Token, phrase: str, mention: EntityMention | None, known: str) -> Role:
    words = head.language.sources
    label = mention.label if mention is not None else head.ent
    if label == "PERSON":
        return "media" if _is_medium(head.language, "", phrase) else "named_person"
    names = {w.strip("’'s.,").lower() for w in phrase.split()} | {head.lower}
    title = phrase.lower().removeprefix("the ")
    if names & words.MEDIA_NAMES or title in words.MEDIA_TITLES or _is_medium(head.language, known, phrase):
        return "media"
    single = label == "NORP" and head.tag in ("NN", "NNP") and not _is_plural(head)
    if single and any(c.dep in ("det", "nummod") for c in head.children):
        return "unnamed_person" if _is_withheld(head, head.lemma.lower()) else "described_person"
    if label == "NORP" or (head.tag == "NNPS" and label not in ("ORG", "GPE")):
        return "group"
    if head.lemma.lower() in words.DOCUMENT or label in ("WORK_OF_ART", "LAW"):
        return "document"
    if label in ("ORG", "GPE", "FAC", "LOC", "EVENT", "PRODUCT"):
        return "organisation"
    if (
        not label
        and head.lemma.lower() in words.ORGANISATION
        and any(c.dep in ("det", "poss") for c in head.children)
    ):
        return "organisation"  # the city's works department, the Traders' Association
    return "named_person"


def _is_plural(people: Token) -> bool:
    """True for a people or party that is many, whatever the model has for its number: the Greens, not the Swiss."""
    words = people.language.sources
    return people.lower.endswith(words.MANYS) and not people.lower.endswith(words.NO_MANYS)


def _is_medium(language: Language, known: str, phrase: str) -> bool:
    """True for what the offline knowledge has as a news medium."""
    words = language.sources
    if known:
        fact = knowledge.get(known)
        return fact is not None and fact.kind in words.MEDIUM_KINDS
    facts = knowledge.lookup(phrase)
    return bool(facts) and not facts[0].common and facts[0].kind in words.MEDIUM_KINDS


def _described(head: Token, lemma: str, phrase: str) -> Role:
    words = head.language.sources
    medial = any(c.lower in words.MEDIA_KINDS for c in head.children) and lemma not in words.GATHERINGS
    if lemma in words.MEDIA or head.lower in words.MEDIA or medial:
        return "media"
    if lemma in words.DOCUMENT:
        return "document"
    if lemma in words.ORGANISATION and (head.tag == "NN" or lemma in words.PLURAL_BODIES):
        return "organisation"
    secret = lemma in words.SECRET or (lemma in words.ANONYMOUS and head.tag not in ("NNS", "NNPS"))
    if secret or _is_withheld(head, lemma):
        return "unnamed_person"
    if head.tag in ("NNS", "NNPS", "CD") or lemma in words.PEOPLE:
        return "group"
    if head.tag == "NN" and head.text[0].isupper() and phrase == head.text:
        return "named_person"  # a surname the model does not know
    if phrase.lower().startswith(words.INDEFINITE) and lemma in words.OFFICIALS:
        served = any(c.lower in words.SERVED and c.dep == "prep" for c in head.children)
        return "described_person" if served else "unnamed_person"
    return "described_person"


def _is_withheld(head: Token, lemma: str) -> bool:
    """True when the text says that the name is withheld: who spoke on condition of anonymity."""
    words = head.language.sources
    below = head.subtree()
    if any(t.lower in words.KNOWING and t.i == head.i + 1 for t in below):
        return True
    if any(t.lower in words.KNOWLEDGE and t.dep == "pobj" and t.head.head is head for t in below):
        return True
    spoken = " ".join(t.lower for t in below)
    if any(w in spoken for w in words.NO_NAME):
        return True
    for token in head.paragraph.tokens:  # the official spoke on condition of anonymity
        if token.lower in words.NO_NAME:
            for above in token.ancestors():
                if any(c.dep == "nsubj" and c.lemma.lower() == lemma for c in above.children):
                    return True
    return False
