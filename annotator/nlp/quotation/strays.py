"""Tags and speakers that the parse has hung on other words.

A long apposition between a speaker and the verb, or a tag behind a whole sentence, is often read as something else:
"Ann Lee, the chair of the schools committee, said pupils would ..."; "The port is shut, its director, Ann Lee, told
reporters". What the commas say is surer than such a parse.
"""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Sentence, Token
from annotator.nlp.quotation import clauses

_NOUNS = ("NOUN", "PROPN", "PRON")
_PHRASE = (*_NOUNS, "DET", "ADJ", "ADP", "PART", "NUM", "CCONJ")
_TOLD = ("VBD", "VBZ")
LONGEST = 14
"""Tokens of a noun phrase that opens a sentence and speaks behind its apposition."""


def opening_speaker(verb: Token) -> Token | None:
    """Who speaks where a sentence begins with a name, an apposition between commas, and the verb.

    None unless the words before the first comma are one noun phrase and a comma stands right before `verb`.
    """
    if verb.tag not in _TOLD or verb.prev is None or verb.prev.text != ",":
        return None
    if verb.dep != "ROOT" and verb.sent.root is not verb:
        return None
    phrase = _first_phrase(verb.sent, verb)
    if not phrase or phrase[-1].i + 1 >= verb.prev.i:
        return None
    inside = range(phrase[0].i, phrase[-1].i + 1)
    return next((t for t in phrase if t.pos in ("NOUN", "PROPN") and t.head.i not in inside), None)


def _first_phrase(sentence: Sentence, verb: Token) -> list[Token]:
    """The tokens before the first comma of `sentence`, behind a word that opens it, if they are one noun phrase."""
    tokens = list(sentence.tokens)
    if tokens and tokens[0].lower in sentence.language.speech.OPENERS:
        tokens = tokens[1:]
    out: list[Token] = []
    for token in tokens:
        if token.text == ",":
            break
        if token.i >= verb.i or token.pos not in _PHRASE or len(out) > LONGEST:
            return []
        out.append(token)
    if not out or out[0].pos in ("ADP", "CCONJ") or out[0].tag == "EX":
        return []
    return out


def closing_tag(verb: Token, subject: Token | None, start: int) -> tuple[Token, tuple[int, int]] | None:
    """Who speaks in a tag behind a sentence, and the words before it, when the parse joins its verb as a second one.

    The road is shut, the county's sheriff, Ann Lee, told reporters; `start` is the first token of the sentence.
    """
    if (
        verb.dep != "conj"
        or verb.tag not in _TOLD
        or verb.lemma not in verb.language.speech.CLAUSE
        or verb.head.i > verb.i
    ):
        return None
    if any(c.dep == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children) or _has_clause(verb):
        return None
    tokens = verb.paragraph.tokens
    if subject is not None and subject.head is verb:
        begins = clauses.reach(subject)[0]
    else:
        found = _named_before(verb)
        if found is None:
            return None
        subject, begins = found
    if begins <= start + 2 or tokens[begins - 1].text != ",":
        return None
    return subject, clauses.trimmed(start, begins, tokens)


def _has_clause(verb: Token) -> bool:
    """True for a verb that goes on to what it tells."""
    return any(c.i > verb.i and (c.dep in ("ccomp", "xcomp") or c.text == ":") for c in verb.children)


def _named_before(verb: Token) -> tuple[Token, int] | None:
    """The person named between commas right before `verb`, and where the phrase before that name begins."""
    tokens = verb.paragraph.tokens
    i = verb.i - 2
    if verb.i < 4 or tokens[verb.i - 1].text != "," or tokens[i].ent != "PERSON":
        return None
    name = tokens[i]
    while i > 0 and tokens[i].ent == "PERSON":
        i -= 1
    if tokens[i].text != ",":
        return None
    first = i
    while first > 0 and tokens[first - 1].pos in _PHRASE:
        first -= 1
    return (name, first) if 0 < first < i else None
