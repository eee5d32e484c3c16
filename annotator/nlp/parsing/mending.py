"""Mends the parse where the model reads the commonest sentence of news wrong.

"Volkswagen said on Wednesday it will cut jobs": without "that" the model hangs the day on the reported clause, or
makes it one noun with the subject ("Wednesday profit"). The day and the listener between a verb of speech and its
clause belong to the verb. Mended once, before any finder looks, the tree serves all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Paragraph, Token, is_finite
from annotator.nlp.times.language import TimeGrammar
from annotator.nlp.times.lexer import lex


@cache
def _reporting(language: Language) -> frozenset[str]:
    return language.speech.CLAUSE | language.speech.SHOWING | language.speech.HEARD | language.speech.OPENLY


_VERBS = ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_NOMINAL = ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART")
_OPENS = ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_OF_VERBS = ("aux", "auxpass", "neg", "advmod")
_STOPS = (".", "?", "!", ";", ":")
_LINKS = ("ccomp", "parataxis", "advcl", "dep", "conj", "acl", "relcl", "amod", "pobj", "compound", "xcomp", "nmod")
REACH = 30
"""Tokens behind a verb of speech among which the verb of its clause stands."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A verb of speech, what stands between it and its clause, and the clause's verb."""

    cue: Token
    first: int
    """The first token behind the cue."""
    start: int
    """The first token of the clause."""
    finite: Token
    """The clause's first finite verb."""

    @property
    def verb(self) -> Token:
        """The head of the clause: "cut" in "will cut"."""
        finite = self.finite
        return finite.head if finite.dep in ("aux", "auxpass") and finite.head.i > finite.i else finite


def mend(paragraph: Paragraph, words: TimeGrammar) -> None:
    """Hang the time between a verb of speech and its clause on the verb, and the clause's subject on its own."""
    tokens = paragraph.tokens
    for cue in tokens:
        if cue.lemma in _reporting(paragraph.language) and cue.tag in _VERBS:
            told = _told(cue, tokens, words)
            if told is not None and _can_hang(told):
                _hang_clause(told)
                _hang_details(told)


def _told(cue: Token, tokens: list[Token], words: TimeGrammar) -> _Told | None:
    window = tokens[cue.i + 1 : cue.i + 1 + REACH]
    start = _behind_details(cue, window, words)
    if start is None or start >= len(window) or not _opens(window[start:]):
        return None
    finite = _finite(window[start:])
    return _Told(cue, cue.i + 1, cue.i + 1 + start, finite) if finite is not None else None


def _behind_details(cue: Token, window: list[Token], words: TimeGrammar) -> int | None:
    """Where the clause begins behind listener, occasion and time; None when no time of saying is among them."""
    if not window or not any(words.words.get(t.lower, (".",))[0] in words.anchors for t in window[:12]):
        return None
    letters, values = lex(window, words)
    at, timed = 0, False
    while at < len(window):
        when = words.said_when.match(letters, at)
        if when is not None and not _lies_ahead(when, values):
            at, timed = when.end(), True
        elif window[at].tag == "RB" and window[at].dep != "neg" and not timed:
            at += 1
        elif end := _circumstance(cue, window, at, letters, timed=timed):
            at = end
        else:
            break
    return at if timed else None


def _lies_ahead(when: re.Match[str], values: list[object]) -> bool:
    """True for "tomorrow"."""
    return any(
        letter == "A" and isinstance(value, tuple) and value[0] > 0
        for letter, value in zip(when.group(), values[when.start() : when.end()], strict=True)
    )


def _circumstance(cue: Token, window: list[Token], at: int, letters: str, *, timed: bool) -> int:
    """One past whom it was told to, or "in a statement", "at a hearing in Leeds"; 0 when neither stands at `at`.

    Behind the time only a noun of speech shows an occasion.
    """
    speech = cue.language.speech
    if window[at].pos == "ADP":
        end = _phrase(window, at + 1, letters)
        return 0 if end and timed and window[end - 1].lemma not in speech.SPEAKING_NOUN else end
    return _phrase(window, 0, letters) if at == 0 and cue.lemma in speech.ADDRESSING else 0


def _phrase(window: list[Token], at: int, letters: str) -> int:
    """One past the noun phrase at `at`, which ends before a time or another determiner; 0 when there is none."""
    end = at
    while end < len(window) and window[end].pos in _NOMINAL and letters[end] not in "WAMt":
        if end > at and (window[end].pos in ("DET", "PRON") or window[end - 1].pos == "PRON"):
            break
        end += 1
    return end if end > at and window[end - 1].pos in ("NOUN", "PROPN", "PRON") else 0


def _opens(window: list[Token]) -> bool:
    """True where a clause without "that" begins: with its subject."""
    first = window[0]
    if first.pos == "ADV":  # nearly 40 people
        return any(t.pos == "NUM" for t in window[1:3])
    return first.pos in _OPENS and first.tag not in _RELATIVE and first.dep != "mark"


def _finite(window: list[Token]) -> Token | None:
    """The first finite verb, unless a clause ends or a relative one begins before it."""
    for n, token in enumerate(window):
        if token.text in _STOPS or token.tag in _RELATIVE:
            return None
        if is_finite(token):
            return token if n else None
    return None


def _can_hang(told: _Told) -> bool:
    """True when the clause's verb hangs where it can be taken from."""
    cue, verb = told.cue, told.verb
    if cue.head is verb:
        return cue.dep in _LINKS
    if _is_taken_for_a_participle(cue, verb):
        return True
    if verb.head is verb or verb in cue.ancestors():
        return False
    return verb.dep in _LINKS and (verb.head is cue or cue in verb.head.ancestors())


def _is_taken_for_a_participle(cue: Token, verb: Token) -> bool:
    """Analysts estimated on Monday losses could grow: not "analysts, estimated on Monday losses, could grow"."""
    return cue.dep == "acl" and cue.tag in ("VBD", "VBN") and cue.head.dep in _SUBJECTS and cue.head.head is verb


def _hang_clause(told: _Told) -> None:
    """Make the clause's verb the complement of the cue, with its own subject."""
    cue, verb = told.cue, told.verb
    participle = _is_taken_for_a_participle(cue, verb)
    if participle:
        cue.tag = "VBD"
        cue.head.dep = "nsubj"
    if cue.head is verb or participle:  # the model has the cue for an aside of what it reports
        hang(cue, cue if verb.head is verb else verb.head, verb.dep)
        for child in list(verb.children):
            if child.i < cue.i:
                hang(child, cue, child.dep)
    elif verb.head.i > verb.i:  # hackers had stolen data: not data that are stolen
        hang(verb.head, verb, "dobj")
    hang(verb, cue, "ccomp")
    if any(c.dep in _SUBJECTS and told.start <= c.i < verb.i for c in verb.children):
        return
    tokens, inside = cue.paragraph.tokens, range(told.start, told.finite.i)
    loose = [
        tokens[i] for i in inside if tokens[i].head.i not in inside and tokens[i].dep not in ("punct", *_OF_VERBS)
    ]
    if loose:
        passive = any(c.dep == "auxpass" for c in verb.children)
        hang(loose[-1], verb, "nsubjpass" if passive else "nsubj")


def _hang_details(told: _Told) -> None:
    """Hang all between the cue and its clause on the cue."""
    cue, tokens = told.cue, told.cue.paragraph.tokens
    inside = range(told.first, told.start)
    for i in inside:
        token = tokens[i]
        if token.head.i in inside or token.head is cue:
            continue
        before = tokens[i - 1]
        if before.pos == "ADP" and before.i in inside and token.pos != "ADV":
            hang(token, before, "pobj")
        else:
            hang(token, cue, _LOOSE.get(token.pos, "npadvmod"))


_LOOSE = {"ADP": "prep", "ADV": "advmod", "ADJ": "advmod"}
"""What a word of time is to the verb of speech, by its part of speech."""


def hang(token: Token, head: Token, dep: str) -> None:
    """Make `token` hang on `head`, itself for a root, as `dep`."""
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    if head is not token:
        head.children.append(token)
        head.children.sort(key=lambda t: t.i)
