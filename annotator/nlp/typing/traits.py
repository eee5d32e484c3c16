"""What the text says a named entity is: roles before the name, appositions, "who leads", "is the", "as minister".

Each trait keeps its tokens, so that a description can be quoted and a later "the minister" compared with it. A
trait that could only be told in part (a list cut short, a possessive lost) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from annotator.lang.language import Language
from annotator.model import Label
from annotator.nlp.mentions.mention import Name
from annotator.nlp.parsing.tokens import Token

How = Literal["beside", "before", "who", "is", "as", "of", "was"]
LONGEST = 14
"""Words of a trait; longer ones say more than who this is."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ENDS = frozenset((",", ";", ".", ":", "—", "–", "--", ")", "(", '"', "”", "!", "?"))
_BEFORE = frozenset(("compound", "amod", "nmod", "poss", "case", "nummod", "npadvmod", "advmod", "punct", "quantmod"))
_RELATIVE = frozenset(("who", "which", "whose", "whom", "that", "where", "when"))
_OF_AGE = frozenset(("year", "old", "month", "day", "-", "then"))
_SOME = frozenset(("another", "other", "some", "one", "each", "any", "such", "no", "every", "this", "that"))
_QUOTES = frozenset(('"', "“", "”", "''", "``", "„", "«", "»"))
_TIMES = ("former", "late", "outgoing", "incoming", "acting", "interim", "then", "formerly", "once", "ex")
_ONCE = frozenset(("once", "formerly", "then"))
_AT_A_TIME = frozenset(
    ("now", "currently", "today", "later", "still", "already", "also", "only", "himself", "herself")
)
_POINTING = frozenset(("there", "here", "too", "also", "then", "now", "today"))
_BECOMING = frozenset(("be", "become", "remain"))


@cache
def _nouns(language: Language) -> dict[str, frozenset[str]]:
    return {
        "PERSON": language.people.PERSONS | language.titles.ALL,
        "ORG": language.roles.BODIES | language.roles.PLACES,
        "GPE": language.roles.PLACES,
        "LOC": language.roles.PLACES,
        "FAC": language.roles.PLACES | language.roles.BODIES | language.roles.THINGS,
        "EVENT": language.roles.HAPPENINGS,
        "PRODUCT": language.roles.THINGS | language.roles.WORKS,
        "WORK_OF_ART": language.roles.WORKS | language.roles.THINGS | language.roles.BODIES,
    }


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that the text says of an entity."""

    head: Token
    """The noun, or the verb after "who"."""
    tokens: tuple[Token, ...]
    """Contiguous, without a leading article."""
    how: How
    when: str = ""
    """The text's words for the time it holds: "since 2019", "former", "then"."""
    article: Token | None = None

    @property
    def text(self) -> str:
        """Its words as written."""
        first, last = self.tokens[0], self.tokens[-1]
        start = first.paragraph.start
        return first.paragraph.text[first.start - start : last.end - start]


def traits(name: Name, label: Label) -> Iterator[Trait]:
    """All that the sentence of `name`, of an entity labelled `label`, says of it."""
    nouns = _nouns(name.language).get(label)
    if nouns is None or name.demonym:
        return
    for trait in _all(name, label, nouns):
        if label == "PERSON" or trait.head.text.islower():  # "the Church of X, the Church of Y" are two names
            yield trait


def _all(name: Name, label: Label, nouns: frozenset[str]) -> Iterator[Trait]:
    yield from _before(name, nouns)
    yield from _beside(name, label, nouns)
    yield from _ahead(name, label, nouns)
    yield from _predicated(name, nouns)
    if label == "PERSON":
        yield from _who(name, nouns)
        yield from _as(name, nouns)
        yield from _of(name)


def _before(name: Name, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "Kremlin spokesman Dmitry Peskov"."""
    last = _untitled(name).prev
    if last is None or last.sent is not name.first.sent:
        return
    if last.lower not in nouns or last.tag not in ("NN", "NNP") or last.dep in _SUBJECTS:
        return
    tokens = last.paragraph.tokens
    first = last.i
    while first > name.first.sent.tokens[0].i and (_modifies(tokens[first - 1]) or _is_joined(tokens[first])):
        first -= 1
    before = tokens[first].prev
    if first < last.i and tokens[first].tag in ("VBN", "VBD") and before is not None and before.text == ",":
        first += 1  # "Ann Lee, speaking on Monday, repeated President Hall's call"
    made = _phrase(tokens[first : last.i + 1], last, "before")
    if made is not None and not _is_cut(made.tokens[0]):
        yield made


def _untitled(name: Name) -> Token:
    """The first token of a name with its titles of address: of "Foreign Minister Dr. Ann Lee", Dr."""
    people = name.language.people
    first = name.first
    while first.prev is not None and first.prev.lower.rstrip(".") in people.ABBREVIATED:
        first = first.prev
    return first


def _is_cut(first: Token) -> bool:
    """Does the word before a phrase belong to it: "his brother", "singer and actor", "University of Y president"?"""
    before = first.prev
    if before is None or before.sent is not first.sent:
        return False
    if first.ent and not first.ent_first and before.ent == first.ent:
        return True
    if (
        before.ent in ("DATE", "TIME")
        and first.text[:1].isupper()
        and first.lower not in first.language.titles.ALL
        and first.ent != "NORP"
    ):
        return True  # "Saturday Morning Cereal artist"
    of = before.lower == "of" and before.prev is not None and before.prev.text[:1].isupper()
    return of or before.tag in ("PRP$", "WP$") or (before.dep == "cc" and before.head.tag == "NN")


def _modifies(token: Token) -> bool:
    """Does the token stand in the phrase before a name?"""
    if (
        token.tag in ("PRP$", "DT", "WRB", "WP", "WDT", "WP$")
        or token.text in _ENDS
        or (token.pos in ("VERB", "AUX") and token.dep != "amod")
    ):
        return False
    if token.text in ("-", "–") or token.tag == "POS":
        return True
    if token.ent in ("DATE", "TIME") and token.lower not in _OF_AGE and not token.text.isdigit():
        return False  # "on Sunday mayor Ann Lee"
    return token.dep in _BEFORE and token.head.i > token.i


def _beside(name: Name, label: Label, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "KCNA, the state-run agency"; "Ann Lee, 45, a farmer from Iowa"."""
    inside = {t.i for t in name.tokens}
    todo = [c for t in name.tokens for c in t.children if c.dep == "appos" and c.i > name.last.i]
    for child in todo:
        if child.lower not in nouns or child.tag in ("NNS", "NNPS") or child.i in inside:
            todo.extend(c for c in child.children if c.dep == "appos" and child.tag == "CD")
            continue
        if label != "PERSON" and any(c.dep == "conj" for c in child.children):
            continue  # "the Fair, the city and the State": a list
        first = min(t.i for t in child.subtree())
        before = child.paragraph.tokens[first - 1]
        if before.text not in (",", "(", "—", "–", "-") or first <= name.last.i:
            continue
        made = _phrase(_until_end(child, first), child, "beside")
        if made is not None:
            yield made


def _ahead(name: Name, label: Label, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "The mayor, Ann Lee, said"; "the Norwegian airline Skylark"."""
    head = name.head.head
    if name.head.dep != "appos" or head.i > name.first.i:
        return
    if label == "PERSON" and head.lower not in nouns and head.dep == "pobj":
        head = head.head.head  # "the mayor of Lyon, Ann Lee": the parser takes her for Lyon
    if head.lower not in nouns or head.tag in ("NNS", "NNPS") or head.sent is not name.first.sent:
        return
    start = _untitled(name).i
    between = head.paragraph.tokens[head.i + 1 : start]
    first = min(t.i for t in head.subtree())
    tokens = head.paragraph.tokens[first:start]
    if between and between[-1].text != ",":
        return
    made = _phrase(tokens[:-1], head, "beside") if between else _phrase(tokens, head, "before")
    if made is not None and not any(t.text == "," for t in made.tokens):
        yield made


def _predicated(name: Name, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "Tom Hall is the director of the trust"; not what somebody says or thinks he is."""
    if name.head.dep == "nsubj" and name.head.head.dep in ("ROOT", "conj"):
        yield from _copula(name.head.head, nouns)


def _copula(verb: Token, nouns: frozenset[str]) -> Iterator[Trait]:
    if verb.lemma not in _BECOMING or any(c.dep in ("neg", "mark") or c.tag == "MD" for c in verb.children):
        return
    for noun in verb.children:
        if noun.dep == "attr" and noun.i > verb.i and noun.lower in nouns and noun.tag in ("NN", "NNP"):
            first = min(t.i for t in noun.subtree())
            when = " ".join(_dated(verb))
            past = verb.tag == "VBD" and not when
            made = _phrase(_until_end(noun, first), noun, "was" if past else "is", when)
            if made is not None and noun.sent.tokens[-1].text != "?":
                yield made


def _who(name: Name, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "Ann Lee, who leads the party"; "who was minister from 2010 to 2014"."""
    people = name.language.people
    for clause in name.head.children:
        who = next((c for c in clause.children if c.lower == "who" and c.dep == "nsubj"), None)
        if clause.dep != "relcl" or who is None or who.i < name.last.i:
            continue
        yield from _copula(clause, nouns)
        if clause.lemma in people.LEADING and any(c.dep == "dobj" for c in clause.children):
            tokens = _until_end(clause, who.i + 1)
            made = _phrase(tokens, clause, "who")
            if made is not None and clause in made.tokens and not any(c.dep == "neg" for c in clause.children):
                yield made


def _as(name: Name, nouns: frozenset[str]) -> Iterator[Trait]:
    """ "As minister, Tom Hall opened ports"."""
    if name.head.dep not in _SUBJECTS:
        return
    for child in name.head.head.children:
        if child.lower == "as" and child.dep == "prep" and child.i < name.first.i:
            for noun in child.children:
                if noun.dep == "pobj" and noun.lower in nouns and noun.tag in ("NN", "NNP"):
                    made = _phrase(_until_end(noun, child.i + 1), noun, "as")
                    if made is not None:
                        yield made


def _of(name: Name) -> Iterator[Trait]:
    """ "Ann Lee, of the University of Lund"."""
    comma = name.last.next
    if comma is None or comma.text != "," or comma.next is None or comma.next.lower not in ("of", "from"):
        return
    prep = comma.next
    head = next((c for c in prep.children if c.dep == "pobj"), None)
    if prep.head.i not in {t.i for t in name.tokens} or head is None or head.ent != "ORG":
        return
    made = _phrase(_until_end(prep, prep.i), prep, "of")
    if made is not None:
        yield made


def _until_end(head: Token, first: int) -> list[Token]:
    """The words from number `first` to the end of the phrase of `head`: a mark or a clause; a list goes on."""
    last = max(t.i for t in head.subtree())
    tokens = head.paragraph.tokens
    clauses = (t.subtree()[0].i for t in tokens[head.i + 1 : last + 1] if t.dep in ("relcl", "advcl"))
    last = min((n - 1 for n in clauses if n > head.i), default=last)
    out: list[Token] = []
    for token in tokens[first : last + 1]:
        if token.i > head.i and token.lower in _RELATIVE and token.tag != "IN":
            break
        if token.text in _ENDS and token.text != "." and token.i > head.i:
            kept = {t.i for t in out}
            if token.text == "," and any(t.dep == "conj" and t.head.i in kept for t in tokens[token.i : last + 1]):
                if any(t.dep == "conj" and t.head is head and t.pos == "PROPN" for t in tokens[token.i : last + 1]):
                    break  # "a pilot, and Ann Cole": somebody else
                out.append(token)
                continue
            break
        out.append(token)
    return _with_dates(out, tokens)


def _with_dates(out: list[Token], tokens: list[Token]) -> list[Token]:
    """The phrase and the dates right behind it, whatever the parser hung them on: "minister since 2019"."""
    at = out[-1].i + 1 if out else len(tokens)
    if at < len(tokens) and tokens[at].dep == "prep" and _is_dated(tokens[at]):
        return out + tokens[at : tokens[at].subtree()[-1].i + 1]
    return out


def _is_dated(preposition: Token) -> bool:
    """Does the phrase tell a date: "from 2010 to 2014"?"""
    after = preposition.next
    return after is not None and after.ent == "DATE"


def _widened(tokens: list[Token], how: How) -> list[Token]:
    """The phrase with all of its first word: "co-founder"; and "once" where the parser hangs it on the name."""
    joined = False
    while tokens and (_is_joined(tokens[0]) or (joined and tokens[0].prev is not None and _modifies(tokens[0].prev))):
        joined = True
        tokens = [tokens[0].paragraph.tokens[tokens[0].i - 1], *tokens]
    before = tokens[0].prev if tokens and joined else None
    if before is not None and how == "beside" and before.lower in _ONCE and before.head is not tokens[0]:
        return [before, *tokens]  # "Ann Lee, once Hall's vice-president"
    return tokens


def _phrase(tokens: list[Token], head: Token, how: How, when: str = "") -> Trait | None:
    """A trait of whole words: None when it is cut off, belongs to a pronoun, or is too long."""
    article = None
    tokens = _widened(tokens, how)
    if tokens and tokens[0].lower == "fellow":
        tokens = tokens[1:]
    if len(tokens) > 2 and tokens[0].lower in _AT_A_TIME and tokens[0].end < tokens[1].start:
        tokens = tokens[1:]
    while tokens and tokens[0].lower in ("the", "a", "an"):
        article, tokens = tokens[0], tokens[1:]
    while tokens and (tokens[-1].text in _ENDS or tokens[-1].dep == "cc"):
        tokens = tokens[:-1]
    last = tokens[-1] if tokens else head
    while tokens and tokens[-1].lower in _POINTING:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > LONGEST or head not in tokens:
        return None
    if (
        any(c.tag == "POS" and c.i > head.i for c in head.children)  # "Honey, the river's here"
        or any(t.tag in ("PRP$", "PRP", "WP$", "WP") for t in tokens)
        or tokens[0].text in ("-", "–")
        or tokens[0].tag == "POS"
    ):
        return None
    if how in ("beside", "is", "was", "who") and not _ends_well(last, how):
        return None
    if tokens[0].lower in _SOME or any(t.text in _QUOTES for t in tokens):
        return None
    when = when or " ".join(_dated(head))
    lower = {t.lower for t in tokens}
    when = when or next((w for w in _TIMES if w in lower), "")
    return Trait(head, tuple(tokens), how, when or ("former" if lower & head.language.people.FORMER else ""), article)


def _is_joined(token: Token) -> bool:
    """Does the token before it belong to the same word: the founder of "co-founder"?"""
    before = token.prev
    return before is not None and before.end == token.start and (before.text in "-–" or token.text in "-–")


def _ends_well(last: Token, how: How) -> bool:
    """Does the phrase end where the text makes a break?"""
    after = last.next
    if after is None or after.text in _ENDS or after.lower in _RELATIVE or after.sent is not last.sent:
        return True
    return after.dep in ("cc", "advcl", "relcl", "mark", "prep") and how in ("is", "was", "who")


def _dated(head: Token) -> Iterator[str]:
    """The words of date phrases that hang on a noun or verb: "from 2010 to 2014"."""
    for child in head.children:
        if child.dep == "prep" and child.i > head.i and _is_dated(child):
            start = child.paragraph.start
            yield child.paragraph.text[child.start - start : child.subtree()[-1].end - start]
