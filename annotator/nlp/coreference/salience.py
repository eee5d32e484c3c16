"""How well someone spoken of before fits a pronoun: evidence by where and how they were last spoken of.

A weighting of salience in the manner of Lappin and Leass (1994): recency, subjects, parallel roles, the command of
clauses, persistence over the article. The weights are those of a log-linear ranking (Denis and Baldridge 2008)
over all candidates, so that a choice has a probability and a doubtful one can be left alone.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.mentions.mention import Cluster
from annotator.nlp.parsing.tokens import Token

WINDOW = 6
"""Sentences before the pronoun's own in which it looks."""
MANY = 6
"""Mentions beyond which more of them say no more: the most named of a long article is not everybody."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))


@cache
def speech_verbs(language: Language) -> frozenset[str]:
    """Lemmas of verbs whose subject speaks."""
    return language.roles.SPEECH | language.speech.TAG


_FREE = frozenset(("relcl", "advcl", "acl", "parataxis"))
_SIDE = frozenset(("appos", "conj", "compound", "nmod"))


@dataclass(slots=True)
class Spot:
    """One place where a candidate is spoken of."""

    token: Token
    """The head of the mention."""
    start: int
    sentence: int
    """Number of the sentence in the text."""
    stretch: int
    """Number of the quotation it stands in; 0 outside quotation marks."""
    pronoun: bool = False
    first: bool = False
    """True for the first person spoken of in its sentence."""

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.token.language

    @property
    def is_subject(self) -> bool:
        """True for the subject of a clause."""
        return _joined(self.token).dep in SUBJECTS


@dataclass(slots=True, eq=False)
class Candidate:
    """Someone a pronoun may mean: a named entity, or a person spoken of by a noun alone."""

    cluster: Cluster | None
    gender: str
    soft: bool = False
    """True for a name that may be no person's."""
    spots: list[Spot] = field(default_factory=list)
    relatives: list[Token] = field(default_factory=list)
    """Its relative pronouns: who in "Tom Lee, who told Ann he would"."""
    seen: bool = False
    """True once a pronoun was bound to it."""
    called: str = ""
    """"f" or "m" of the first pronoun that was bound to it."""

    def add(self, spot: Spot) -> None:
        """Note one more place, in text order."""
        bisect.insort(self.spots, spot, key=lambda s: s.start)

    def near(self, pronoun: Spot) -> list[Spot]:
        """Its places before the pronoun and within the window, nearest first.

        For a pronoun outside quotation marks those inside count only where there are no others; for one that
        speaks, not even then: hardly anybody's own words name their speaker.
        """
        at = bisect.bisect_left(self.spots, pronoun.start, key=lambda s: s.start)
        out = []
        for spot in reversed(self.spots[:at]):
            if pronoun.sentence - spot.sentence > WINDOW:
                break
            out.append(spot)
        if pronoun.stretch:
            return out
        told = [s for s in out if not s.stretch]
        return told if told or speaks(pronoun.token) else out

    def is_quoted(self, pronoun: Spot) -> bool:
        """Is it named inside quotation marks in the pronoun's sentence?"""
        return any(s.stretch and s.sentence == pronoun.sentence and not s.pronoun for s in self.spots)

    def here(self, pronoun: Spot) -> list[Token]:
        """The heads of its mentions in the pronoun's sentence, before and behind the pronoun."""
        at = bisect.bisect_left(self.spots, pronoun.token.sent.start, key=lambda s: s.start)
        out = []
        for spot in self.spots[at:]:
            if spot.sentence != pronoun.sentence:
                break
            out.append(spot.token)
        return out


def speaks(token: Token) -> bool:
    """Is it the subject of a verb of speech?"""
    return token.dep in SUBJECTS and token.head.lemma in speech_verbs(token.language)


def tells(token: Token) -> bool:
    """Is it the subject of a verb that gives somebody's words?"""
    return token.dep in SUBJECTS and token.head.lemma in token.language.speech.TAG


def _is_source(token: Token) -> bool:
    """The one according to whom something is."""
    before = token.head
    return token.dep == "pobj" and before.lower == "to" and before.head.lower == "according"


def _joined(token: Token) -> Token:
    """The first of names joined by "and": they play one part."""
    while token.dep == "conj" and token.head.pos in ("PROPN", "NOUN", "PRON"):
        token = token.head
    return token


def are_joined(a: Token, b: Token) -> bool:
    """Are the two mentions joined by "and"?"""
    return a is not b and _joined(a) is _joined(b)


def role(token: Token) -> str:
    """The part a mention plays in its clause."""
    dep = _joined(token).dep
    if dep in SUBJECTS:
        return "subject"
    if dep in _SIDE:
        return "side"
    return {"dobj": "object", "dative": "object", "poss": "owner", "pobj": "oblique", "ROOT": "root"}.get(
        dep, "other"
    )


def evidence(
    pronoun: Spot, candidate: Candidate, near: list[Spot], rivals: int, ahead: bool, latest: int
) -> Iterator[tuple[str, float]]:
    """(kind of evidence, its amount) that the pronoun means the candidate, last spoken of at `near`.

    `rivals`: how many others are spoken of between the candidate's last place and the pronoun. `ahead`: the
    candidate is the subject of the clause that the pronoun's clause leads up to. `latest`: where the last subject
    before the pronoun stands that is somebody.
    """
    yield from _of_all(candidate)
    if ahead:
        yield "ahead", 1.0
    if not near:
        yield "only ahead", 1.0
        return
    last = near[0]
    away = pronoun.sentence - last.sentence
    yield f"away {min(away, 4)}", 1.0
    apart = pronoun.token.paragraph.i - last.token.paragraph.i
    if apart:
        yield "other paragraph", float(min(apart, 3))
    here = [s for s in near if s.sentence == last.sentence]
    mine = role(pronoun.token)
    mine = mine if mine in ("subject", "owner") else "other"
    yield from _of_roles(mine, here, "same" if away == 0 else "past")
    yield from _of_commands(pronoun.token, mine, here, candidate)
    if away == 0 and any(s.token in pronoun.token.ancestors() for s in here):
        yield f"holds {mine}", 1.0
    if last.pronoun:
        yield "pronoun before", 1.0
    yield "often", math.log1p(len(near))
    if rivals:
        yield "rivals", float(min(rivals, 4))
    if any(s.start == latest for s in near):
        yield f"last subject {mine}", 1.0
    if away == 0:
        yield "verbs between", float(min(_verbs(last.token, pronoun.token, quoted=bool(pronoun.stretch)), 4))
    yield from _of_quotations(pronoun, last)
    if not pronoun.stretch and tells(pronoun.token):
        if candidate.is_quoted(pronoun):
            yield "named in its own words", 1.0
        if any(tells(s.token) or _is_source(s.token) for s in here):
            yield "told before", 1.0


def _verbs(first: Token, last: Token, *, quoted: bool) -> int:
    """Verbs between two tokens of a sentence; for a pronoun outside quotation marks those inside do not count."""
    depth = count = 0
    for token in last.paragraph.tokens[first.i : last.i]:
        if token.tag == "``" and not quoted:
            depth += 1
        elif token.tag == "''" and depth:
            depth -= 1
        count += token.pos == "VERB" and not depth
    return count


def _of_all(candidate: Candidate) -> Iterator[tuple[str, float]]:
    if candidate.cluster is not None:
        yield "often in all", math.log1p(min(len(candidate.cluster.names), MANY))
    else:
        yield "unnamed", 1.0
        noun = candidate.spots[0].token
        if any(c.lower == "the" for c in noun.children):
            yield "unnamed the", 1.0
        elif noun.pos == "PRON":
            yield "unnamed anyone", 1.0
    if candidate.gender:
        yield "gender known", 1.0
    if candidate.seen:
        yield "called so", 1.0
    if candidate.soft:
        yield "soft", 1.0


def _of_roles(mine: str, here: list[Spot], what: str) -> Iterator[tuple[str, float]]:
    """`here`: places in the sentence where it was last spoken of, nearest first; `what`: "same" or "past"."""
    yield f"{mine} to {what} {role(here[0].token)}", 1.0
    if any(s.is_subject for s in here):
        yield f"{mine} to {what} with subject", 1.0
    if any(s.is_subject and _joined(s.token).head.dep == "ROOT" for s in here):
        yield f"{what} has main subject", 1.0
    if any(s.token.dep == "poss" and s.token.head.dep in SUBJECTS for s in here):
        yield f"{what} owns subject", 1.0
    if any(s.first for s in here):
        yield f"{what} is first", 1.0


def _of_commands(token: Token, mine: str, here: list[Spot], candidate: Candidate) -> Iterator[tuple[str, float]]:
    """The subject of a clause that the pronoun stands in or under."""
    above = [a for a in token.ancestors() if a.pos in ("VERB", "AUX")]
    subjects = [
        *(_joined(s.token) for s in here if s.is_subject),
        *(r for r in candidate.relatives if r.dep in SUBJECTS),
    ]
    heads = {t.head.i for t in subjects if t.paragraph is token.paragraph}
    nearest = next((n for n, a in enumerate(above) if a.i in heads), None)
    if nearest is not None:
        yield f"commands {mine}", 1.0
        between = above[:nearest]
        if not any(_subject(a) for a in between if a is not token.head or mine == "owner"):
            yield f"nearest command {mine}", 1.0


def _of_quotations(pronoun: Spot, last: Spot) -> Iterator[tuple[str, float]]:
    if last.stretch and last.stretch == pronoun.stretch:
        yield "same quotation", 1.0
    elif last.stretch and not pronoun.stretch:
        yield "only quoted", 1.0
    elif pronoun.stretch and not last.stretch:
        yield "quotation to text", 1.0


def leads_up_to(pronoun: Token) -> Token | None:
    """The subject that follows the pronoun's clause or phrase: "After he resigned, Smith": Smith."""
    below = pronoun
    for above in pronoun.ancestors():
        if below.dep in ("advcl", "prep") and below.i < above.i and above.pos in ("VERB", "AUX"):
            subject = _subject(above)
            if subject is not None:
                return subject if subject.i > pronoun.i else None
        elif below.dep in ("ccomp", "relcl", "conj"):
            return None
        below = above
    return None


def barred(pronoun: Token, head: Token) -> bool:
    """True when the pronoun cannot mean the mention headed by `head`, by principles B and C of binding theory.

    "John saw him"; "John is his friend"; "Ann, his wife"; "his friend John"; "he said that John was ill".
    """
    if head.sent is not pronoun.sent:
        return False
    if pronoun.dep != "poss":
        head = _host(head)
    if pronoun.dep == "poss":
        owned = pronoun.head
        if (
            owned is head
            or (owned.dep == "appos" and owned.head is head)
            or (head.dep == "appos" and head.head is owned)
        ):
            return True
        return owned.dep == "attr" and head.dep in SUBJECTS and head.head is owned.head
    if pronoun.lower in pronoun.language.gender.REFLEXIVE:
        return False
    if pronoun.dep == "conj" and (pronoun.head is head):
        return True
    if pronoun.dep in ("dobj", "pobj", "dative"):
        verb = pronoun.head
        if pronoun.dep == "pobj":
            verb = verb.head
            if verb.pos not in ("VERB", "AUX"):
                return False
        subject = _subject(verb)
        return subject is head or (subject is None and _shared(verb) is head)
    return pronoun.dep in SUBJECTS and head.i > pronoun.i and _under(pronoun.head, head)


def _host(head: Token) -> Token:
    """The noun a name stands beside: of "one of the crew, Sam Ode, found him", one."""
    while head.dep == "appos" or (head.dep == "pobj" and head.head.lower == "of" and head.head.head.lower == "one"):
        head = head.head if head.dep == "appos" else head.head.head
    return head


def _under(verb: Token, head: Token) -> bool:
    """Does the mention stand in the verb's clause or in one that it governs? Clauses beside it are free."""
    token = head
    while token is not verb:
        if token.head is token or token.dep in _FREE or (token.dep == "conj" and _subject(token) is not None):
            return False
        token = token.head
    return True


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep in SUBJECTS), None)


def _shared(verb: Token) -> Token | None:
    """The subject a verb takes from above: "John came and saw him", "John wants to see him", "she asks John to
    see him"."""
    while verb.dep in ("conj", "xcomp", "advcl") and verb.head is not verb:
        told = verb.dep == "xcomp" and next((c for c in verb.head.children if c.dep == "dobj" and c.i < verb.i), None)
        if told:
            return told
        verb = verb.head
        subject = _subject(verb)
        if subject is not None:
            return subject
    return None
