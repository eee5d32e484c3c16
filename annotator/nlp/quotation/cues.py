"""Where speech is told: verbs of speech with their subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import strays
from annotator.nlp.quotation.stretches import Passage


@cache
def _cues(language: Language) -> frozenset[str]:
    return (
        language.speech.CLAUSE
        | language.speech.TAG
        | language.speech.NAMING
        | language.speech.SHOWING
        | language.speech.INFINITIVE
        | language.speech.RUMOURED
        | language.speech.HEARD
        | language.speech.OPENLY
        | language.speech.URGING
        | set(language.speech.CALLS)
        | language.speech.OF_NOUNS
    )


_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_SHARING = ("conj", "xcomp", "pcomp", "prep", "aux")
_CLOSING = "''"


@dataclass(slots=True)
class Site:
    """A verb of speech outside quotation marks."""

    verb: Token
    lemma: str
    subject: Token | None
    passive: bool
    negated: bool
    near: bool
    """True when the subject stands in this verb's own clause."""
    more: int = 0
    """Tokens of the cue behind the verb: made [it clear]."""

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.verb.language

    @property
    def cue(self) -> tuple[int, int]:
        """Token range of the cue."""
        return (self.verb.i, self.verb.i + 1 + self.more)


def sites(passage: Passage) -> Iterator[Site]:
    """Every verb of speech of the paragraph that stands outside quotation marks, in text order."""
    speech = passage.language.speech
    at = passage.at
    for token in passage.tokens:
        if token.lemma == speech.MAKE:
            yield from _made_clear(token, at)
            continue
        if token.lemma.lower() not in _cues(passage.language) or at[token.i] >= 0 or token.tag not in _VERBS:
            continue
        onward = speech.ONWARD.get(token.lemma)
        if onward is not None and not any(c.lower == onward for c in token.children):
            continue
        if _is_phrase(token) or (token.lemma in speech.NOTING and any(c.dep == "prt" for c in token.children)):
            continue
        tag = _is_behind_marks(token, at)
        if token.dep in ("amod", "compound", "aux", "nmod") and not tag:
            continue
        yield site(token, tag=tag and token.dep == "amod")


def _made_clear(verb: Token, at: list[int]) -> Iterator[Site]:
    """The site of "made clear" and "made it clear", unless that is no person's doing: it was made clear."""
    speech = verb.language.speech
    tokens = verb.paragraph.tokens
    for n in range(verb.i + 1, min(verb.i + 4, len(tokens))):
        if tokens[n].lower in speech.CLEAR:
            made = site(verb)
            if at[verb.i] < 0 and made.subject is not None and made.subject.lower not in speech.EMPTY:
                made.lemma, made.more = speech.MAKING_CLEAR, n - verb.i
                yield made
            return
        if tokens[n].pos not in ("ADV", "PRON"):
            return


def _is_phrase(verb: Token) -> bool:
    """True for a word of speech by which nobody speaks: it goes without saying; that said, ..."""
    speech = verb.language.speech
    before, after = verb.prev, verb.next
    if before is None or after is None:
        return False
    if verb.tag == "VBG":
        return before.lower in speech.PHRASES
    first = before.prev is None or before.prev.pos == "PUNCT"
    return first and before.lower == speech.THAT and verb.tag in ("VBD", "VBN") and after.text == ","


def _is_behind_marks(verb: Token, at: list[int]) -> bool:
    """True right behind a quotation and before a name, where the parse takes a tag for an adjective: added KCNA."""
    before, after = verb.prev, verb.next
    if before is not None and before.text == ",":
        before = before.prev
    return before is not None and at[before.i] >= 0 and after is not None and after.pos == "PROPN"


def site(verb: Token, *, tag: bool = False) -> Site:
    """What the parse says about one verb of speech; `tag` when it is known to stand before its speaker."""
    speech = verb.language.speech
    passive = not tag and _is_passive(verb)
    subject, near = _passive_subject(verb) if passive else subject_of(verb)
    if subject is None and not passive:
        subject, near = _loose_subject(verb) or strays.opening_speaker(verb) or _some(verb), True
    if subject is not None:
        subject = _behind_prefix(_behind_place(subject) if subject.i < verb.i else subject)
    lemma = verb.lemma.lower()
    if lemma in speech.OF_MEDIA and subject is not None and subject.ent == "ORG" and verb.tag in ("VBZ", "VBP"):
        lemma = speech.OF_MEDIA[lemma]
    return Site(verb, lemma, subject, passive, _negated(verb), near)


def _is_passive(verb: Token) -> bool:
    if any(c.dep in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.dep == "conj":  # was arrested and told that ...
        spoken_to = any(c.dep in ("dobj", "dative", "nsubj", "aux") for c in verb.children)
        addressed = verb.lemma in verb.language.speech.ADDRESSING and verb.tag in ("VBN", "VBD") and not spoken_to
        return addressed and verb.head.tag == "VBN" and _is_passive(verb.head)
    if verb.tag != "VBN" or any(c.dep in ("aux", "nsubj") for c in verb.children) or _is_lone_verb(verb):
        return False
    return verb.dep != "ROOT"


def _is_lone_verb(verb: Token) -> bool:
    """True for the only verb of a sentence that the parse has for a participle: Lee, for her part, posted that ..."""
    noun = verb.head
    reports = verb.dep == "acl" and any(c.dep == "ccomp" for c in verb.children)
    return reports and noun.head is noun and noun.pos == "PROPN" and noun.i < verb.i


def _negated(verb: Token) -> bool:
    if any(c.dep == "neg" or c.lower in ("never", "neither", "nobody") for c in verb.children):
        return True
    head = verb.head
    return verb.dep == "xcomp" and head.lemma in ("decline", "refuse", "fail", "avoid", "stop", "hesitate")


def _passive_subject(verb: Token) -> tuple[Token | None, bool]:
    """Who speaks in a passive: the agent ("was told by X")."""
    for child in verb.children:
        if child.dep == "agent":
            for pobj in child.children:
                if pobj.dep == "pobj":
                    return pobj, True
    return None, False


def subject_of(verb: Token, depth: int = 0) -> tuple[Token | None, bool]:
    """The subject of `verb` and whether it stands in the verb's own clause.

    Conjoined verbs, participles and infinitives share the subject of the verb above; a participle on a noun
    ("a statement saying") has that noun for its subject.
    """
    speech = verb.language.speech
    for child in verb.children:
        if child.dep not in _SUBJECTS or child.lower in speech.DAYS:  # but today says he was wrong
            continue
        if not (_is_of_clause(child) if child.i > verb.i else _is_gap(child)):
            return child, True
    head = verb.head
    if head is verb or depth > 4:
        return _inverted(verb), True
    if verb.dep in _SHARING or _is_joined(verb) or (verb.dep in ("advcl", "dep") and _is_open(verb)):
        return _shared_subject(verb, head, depth), False
    if verb.dep in ("acl", "relcl") and (verb.tag in ("VBG", "VB") or _is_lone_verb(verb)):
        return _speaker_of_noun(verb, head, depth), False
    return _inverted(verb), True


def _is_joined(verb: Token) -> bool:
    """True where the parse makes a joined verb of speech part of what is said: said it was late and asked why."""
    before = verb.prev
    joins = before is not None and before.dep == "cc" and verb.dep == "ccomp" and verb.i > verb.head.i
    return joins and verb.head.lemma in verb.language.speech.CLAUSE and verb.tag == verb.head.tag


def _is_gap(pronoun: Token) -> bool:
    """True for "which" before the subject of a verb of speech: the plan, which he argued hurts them."""
    if pronoun.tag != "WDT":
        return False
    return any(c.dep == "nsubj" and pronoun.i < c.i < pronoun.head.i for c in pronoun.head.children)


def _is_of_clause(noun: Token) -> bool:
    """True for a noun behind a verb of speech that is rather the subject of what is said: she says she alone can."""
    verb = noun.head
    if verb.prev is None or verb.prev.pos == "PUNCT":
        return False
    said = next((c for c in verb.children if c.dep == "ccomp" and c.i > noun.i), None)
    return said is not None and not any(c.dep in (*_SUBJECTS, "expl") for c in said.children)


def _shared_subject(verb: Token, head: Token, depth: int) -> Token | None:
    """The subject that `verb` has from above, where `head` is."""
    speech = verb.language.speech
    if verb.dep == "conj" and (cue := _cue_above(verb)) is not None:
        return subject_of(cue, depth + 1)[0]
    if verb.dep == "advcl" and (nearer := _nearer(verb)) is not None:
        return nearer
    if verb.dep == "advcl" and _is_behind_comma(verb) and head.dep == "ccomp" and head.head.lemma in speech.CLAUSE:
        return subject_of(head.head, depth + 1)[0]  # told her that it was late, adding: "..."
    if head.tag.startswith("V") or head.pos in ("AUX", "VERB", "ADP"):
        if verb.dep == "xcomp" and head.lemma in _CONTROL:
            for child in head.children:
                if child.dep in ("dobj", "dative") and child.i < verb.i:
                    return child
        return subject_of(head, depth + 1)[0]
    if head.pos in ("NOUN", "PROPN"):
        return head
    if head.pos in ("ADV", "ADJ") and verb.tag == "VB":  # went so far as to say, are quick to note
        subject = subject_of(head.head, depth + 1)[0]
        return None if subject is not None and subject.lower in speech.EMPTY else subject
    return None


def _is_behind_comma(verb: Token) -> bool:
    """True for a participle right behind a comma, in marks or not."""
    before = verb.prev
    if before is not None and before.tag == _CLOSING:
        before = before.prev
    return verb.tag == "VBG" and before is not None and before.text == ","


def _is_open(verb: Token) -> bool:
    """True for a participle or an infinitive: its subject is that of the verb above."""
    return verb.tag == "VBG" or (verb.tag == "VB" and any(c.dep == "aux" and c.tag == "TO" for c in verb.children))


def _cue_above(verb: Token) -> Token | None:
    """The verb of speech that `verb` goes on from, where the parse joins it to the words reported.

    He says the plan was late and says it will fail.
    """
    speech = verb.language.speech
    reported = verb.head
    while reported.dep == "conj" and reported.head is not reported:
        reported = reported.head
    cue = reported.head
    if reported.dep != "ccomp" or cue.i > verb.i or cue.lemma not in speech.CLAUSE or cue.tag != verb.tag:
        return None
    empty = any(c.dep in _SUBJECTS and c.lower in speech.EMPTY for c in verb.head.children)
    return cue if empty or verb.head.tag != verb.tag or verb.lemma == cue.lemma else None


def _nearer(verb: Token) -> Token | None:
    """The person who is subject of a clause between `verb`, a participle, and the verb above it.

    The council met and Ann Lee left, saying that it was late.
    """
    if verb.tag != "VBG":
        return None
    last = verb.prev.prev if verb.prev is not None and verb.prev.text == "," else None
    if (
        last is not None and last.tag == "VBD" and last.lemma in verb.language.speech.CLAUSE
    ):  # a charge that he denied, noting ...
        return next((c for c in last.children if c.dep == "nsubj" and c.tag not in ("WDT", "WP")), None)
    for other in reversed(verb.head.children):
        if verb.head.i < other.i < verb.i and other.dep in ("conj", "advcl") and is_finite(other):
            subject = next((c for c in other.children if c.dep == "nsubj"), None)
            return subject if subject is not None and subject.ent == "PERSON" else None
    return None


def _speaker_of_noun(verb: Token, noun: Token, depth: int) -> Token | None:
    """Who speaks in a participle on a noun: "critics saying", but "she issued a statement saying"."""
    loose = verb.prev is not None and verb.prev.text == ","
    if not loose and noun.lemma not in verb.language.speech.SPEAKING_NOUN:
        return noun
    for above in noun.ancestors():
        if above.pos in ("VERB", "AUX"):
            subject = subject_of(above, depth + 1)[0]
            if subject is not None and subject.i < noun.i and subject.pos in ("PROPN", "PRON", "NOUN"):
                return subject
            break
    return noun


_CONTROL = frozenset(
    ("have", "make", "let", "get", "see", "hear", "force", "ask", "tell", "urge", "send", "want", "allow", "prompt")
)
"""Verbs whose object does what the infinitive says."""


def _inverted(verb: Token) -> Token | None:
    """A subject the parser took for something else: `said Smith` read as an object."""
    if verb.lemma == "tell" or verb.prev is None or verb.prev.pos != "PUNCT":
        return None
    likely = ("dobj", "attr", "oprd", "npadvmod", "appos", "dep")
    for child in verb.children:
        if child.i > verb.i and child.dep in likely and (child.pos in ("PROPN", "PRON") or child.ent == "PERSON"):
            return child
    return None


def _loose_subject(verb: Token) -> Token | None:
    """Who speaks right before a tag that ends its sentence, where the parse hangs the name on the words before.

    It is not known, a spokeswoman for the city, Ann Lee, said.
    """
    before, after = verb.prev, verb.next
    if before is None or (after is not None and after.pos != "PUNCT"):
        return None
    token = before.prev if before.text == "," else before
    while token is not None and token.dep in ("pobj", "prep", "appos", "compound", "conj") and token.head.i < verb.i:
        token = token.head
    if token is None or token.dep not in ("npadvmod", "dep") or token.pos not in ("NOUN", "PROPN"):
        return None
    return token if token.head.i < token.i else None


def _behind_prefix(subject: Token) -> Token:
    """The person behind a title of which the parse has only the first half: co-founder and chief Ann Lee said."""
    after = subject.next
    if after is None or after.text != "-" or after.start != subject.end or subject.pos != "NOUN":
        return subject
    token: Token | None = after.next
    while token is not None and token.i - subject.i < 9 and token.pos in ("NOUN", "PROPN", "ADJ", "CCONJ"):
        if token.ent == "PERSON" and (token.next is None or token.next.ent != "PERSON"):
            return token
        token = token.next
    return subject


def _behind_place(subject: Token) -> Token:
    """Who spoke there, where the parse has a place for the subject: Outside court, the chairman said."""
    speech = subject.language.speech
    if any(c.lower in speech.OUTSIDE and c.i < subject.i for c in subject.children):
        return next((c for c in subject.children if c.dep == "appos"), subject)
    return subject


def _some(verb: Token) -> Token | None:
    """The people that the parse has for an adjective right before the verb: many argue."""
    before = verb.prev
    return (
        before if before is not None and before.lower in verb.language.speech.SOME and before.head is verb else None
    )
