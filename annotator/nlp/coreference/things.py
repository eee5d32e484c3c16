"""It, its and they to a body, place or thing of the article: only where a clause above or the sentence before has
it for its subject, and nothing else of that number stands between.

Following the command of clauses (Hobbs 1978) no further than the first subject met keeps this safe.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.coreference.salience import SUBJECTS, speech_verbs
from annotator.nlp.mentions.mention import Cluster
from annotator.nlp.parsing.tokens import Parse, Token

Bound = list[tuple[Token, Cluster]]
_CLAUSES = frozenset(("acomp", "ccomp", "xcomp", "csubj"))


def resolve_things(parse: Parse, clusters: Sequence[Cluster]) -> Bound:
    """(pronoun, its entity), in text order."""
    gender = parse.language.gender
    heads: dict[tuple[int, int], Cluster] = {}
    for cluster in clusters:
        if cluster.label not in ("PERSON", "NORP"):
            heads.update(((n.head.paragraph.i, n.head.i), cluster) for n in cluster.names if not n.demonym)
    out: Bound = []
    for token in parse.tokens():
        if token.lower not in gender.IT and token.lower not in gender.THEY:
            continue
        if token.pos not in ("PRON", "DET", "ADJ") or _stands_for_nothing(token):
            continue
        subject = _subject_above(token)
        meant = heads.get((subject.paragraph.i, subject.i)) if subject is not None else None
        if subject is None or meant is None or _rival_between(subject, token, meant, heads):
            continue
        if token.lower in gender.THEY and (meant.label != "ORG" or _many_before(token, subject)):
            continue
        heads[token.paragraph.i, token.i] = meant
        out.append((token, meant))
    return out


def _rival_between(subject: Token, token: Token, meant: Cluster, heads: dict[tuple[int, int], Cluster]) -> bool:
    """Is something else named between the two: "Iran will offer Cuba aid to help it"?"""
    if subject.paragraph is not token.paragraph or subject.sent is not token.sent:
        return False
    for t in token.paragraph.tokens[subject.i + 1 : token.i]:
        other = heads.get((t.paragraph.i, t.i))
        if (
            other is not None
            and other is not meant
            and t.pos == "PROPN"
            and t.dep in ("dobj", "dative", "nsubj", "conj")
        ):
            return True
    return False


def _stands_for_nothing(token: Token) -> bool:
    """It is raining; it is said that he left."""
    if token.lower != "it":
        return False
    verb = token.head
    clausal = any(c.dep in _CLAUSES for c in verb.children)
    return token.dep in SUBJECTS and verb.lemma in token.language.gender.EXPLETIVE_VERBS and clausal


def _subject_above(token: Token) -> Token | None:
    """The first subject met on the way up from the pronoun, else that of a clause or sentence before its own."""
    if token.dep == "poss" and token.head.dep == "conj":
        return token.head.head  # "Acme and its owners"
    for above in token.ancestors():
        if above.pos not in ("VERB", "AUX"):
            continue
        subject = subject_of(above)
        if subject is None:
            told = _told(above)
            if told is not None and not _holds(told, token):
                return told
        elif _holds(subject, token):
            before = next((c for c in above.children if c.dep == "advcl" and c.i < token.i), None)
            if before is not None:
                return subject_of(before)  # "While Acme grew, it lost money"
        elif subject.i > token.i:
            return None
        elif subject.tag in ("WDT", "WP"):
            return above.head if above.dep == "relcl" and subject.lower != "who" else None
        elif _is_plain_object(token):
            return None  # "Acme saw it" is never Acme
        else:
            return _named(subject)
    return _subject_before(token)


def _is_plain_object(token: Token) -> bool:
    return token.lower in ("it", "them") and token.dep not in SUBJECTS


def _named(subject: Token) -> Token:
    """The name in apposition to a subject that is none: "the airline, Skylark, said it"."""
    beside = next((c for c in subject.children if c.dep == "appos"), None)
    return beside if beside is not None and subject.pos == "NOUN" and beside.pos == "PROPN" else subject


def _told(verb: Token) -> Token | None:
    """Who is made to act: "forced Acme to cut its prices", "called on Iran to open its sites"."""
    if verb.dep not in ("xcomp", "advcl"):
        return None
    objects = [c for c in verb.head.children if c.dep == "dobj"] if verb.dep == "xcomp" else []
    called = [c for c in verb.head.children if c.dep == "prep" and c.lower in ("on", "upon")]
    objects += [c for p in called for c in p.children if c.dep == "pobj"]
    return next((c for c in objects if c.i < verb.i), None)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb; None when it has none of its own."""
    return next((c for c in verb.children if c.dep in SUBJECTS), None)


def _holds(phrase: Token, token: Token) -> bool:
    return token is phrase or any(a is phrase for a in token.ancestors())


def _subject_before(token: Token) -> Token | None:
    """The subject of the sentence before, for a pronoun that is or is part of the subject of its own.

    "It" is safe where that sentence only says what the subject is, or where the pronoun speaks.
    """
    sentence = token.sent
    main = subject_of(sentence.root)
    if not sentence.i or main is None or not _holds(main, token):
        return None
    before = sentence.paragraph.sentences[sentence.i - 1].root
    subject = subject_of(before)
    if subject is None:
        return None
    if token.lower == "its" or sentence.root.lemma in speech_verbs(token.language):
        return _named(subject)
    says_what = before.lemma == "be" and any(c.dep == "attr" and c.pos == "NOUN" for c in before.children)
    return subject if says_what else None


def _many_before(token: Token, subject: Token) -> bool:
    """Does anything plural stand before the pronoun in its sentence?"""
    tokens = token.paragraph.tokens
    first = token.sent.tokens[0].i
    return any(t.tag in ("NNS", "NNPS", "CD") or t.dep == "conj" for t in tokens[first : token.i] if t is not subject)
