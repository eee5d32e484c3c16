"""Who speaks, as the text puts it next to the quote: the words of the mention."""

from __future__ import annotations

from annotator.lang.language import Language
from annotator.model import Span
from annotator.nlp.parsing.tokens import Token

_INSIDE = frozenset(
    ("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "case", "advmod", "neg")
)
_BEFORE_ONLY = frozenset(("det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "advmod", "neg"))


def phrase(head: Token) -> Span:
    """The words of the mention headed by `head`: its modifiers, `of`-phrases and conjuncts, without clauses."""
    speech = head.language.speech
    first, last = _reach(head)
    tokens = head.paragraph.tokens
    while last + 1 < len(tokens) and head.pos == "PROPN" and last == head.i and tokens[last + 1].pos == "PROPN":
        last += 1
        head = tokens[last]
    if head.dep == "poss" and tokens[last].tag == "POS":
        last -= 1
    last = max(last, _description_end(head, last))
    name = named(head)
    if name.i == last + 1 or (name.i > last and all(t.ent == "PERSON" for t in tokens[last + 1 : name.i + 1])):
        last = name.i
    while last + 1 < len(tokens) and tokens[last].ent and _goes_on(tokens[last + 1]):
        last += 1
    while first > 0 and _is_joined_before(tokens[first - 1], tokens[first]):
        first -= 1
    while first < head.i and (tokens[first].lower in speech.LABELS or tokens[first].tag in ("WP", "WRB")):
        first += 1
    first = max(first, min(head.paragraph.dateline, head.i))
    return Span(tokens[first].start, tokens[last].end)


def are_two(language: Language, words: str) -> bool:
    """True for speakers of whom neither speaks alone: Lee and Hall; Lee and others speak with Lee's voice too."""
    sources = language.sources
    _, joined, rest = words.partition(f" {sources.AND} ")
    return bool(joined) and rest.lower() != sources.OTHERS


def _description_end(head: Token, last: int) -> int:
    """The last token of what tells where somebody unnamed knows it from: people familiar with the matter."""
    sources = head.language.sources
    for child in head.children:
        if child.i == last + 1 and child.lower in sources.KNOWING and child.dep in ("amod", "acl", "advmod", "relcl"):
            inside = child.subtree()
            end = next((n for n, t in enumerate(inside) if t.text == "," or t.tag in ("WP", "WDT")), len(inside))
            return inside[end - 1].i if 0 < end < 10 else last
    return last


def serves(head: Token) -> bool:
    """True for somebody who is another's, so that a name behind may be either's: a spokeswoman for the mayor."""
    people = head.language.people
    behind = head.paragraph.tokens[head.i + 1 : _reach(head)[1] + 1]
    return any(t.dep == "pobj" and t.tag in ("NN", "NNP") and t.lemma.lower() in people.PERSONS for t in behind)


def _goes_on(token: Token) -> bool:
    """True when `token` is a further word of the name before it."""
    return bool(token.ent) and not token.ent_first and token.pos != "PUNCT"


def _reach(head: Token) -> tuple[int, int]:
    first, last = head.i, head.i
    todo = [head]
    while todo:
        token = todo.pop()
        first, last = min(first, token.i), max(last, token.i)
        todo.extend(child for child in token.children if _belongs(child, token))
    return first, last


def named(head: Token) -> Token:
    """The last word of the name of whom `head` describes; `head` itself when no name stands beside it.

    The coach, Ann Lee, said; council director Ann Lee said; the head of the union Ann Lee said.
    """
    people = head.language.people
    sources = head.language.sources
    lemma = head.lemma.lower()
    single = head.tag == "NN" or (head.tag == "NNP" and lemma in people.PERSONS)
    if head.ent == "PERSON" or not single or lemma in sources.DOCUMENT | sources.ORGANISATION:
        return _named_twice(head)
    for child in head.children:
        if child.dep == "appos" and child.i > head.i and child.ent == "PERSON" and not serves(head):
            return _last_of(child)
    if lemma not in people.PERSONS or serves(head):
        return head
    last = head.paragraph.tokens[_reach(head)[1]]
    over = last.head.lemma.lower() in people.PERSONS and last.head is not head
    for child in last.children:
        if child.dep == "appos" and child.ent == "PERSON" and not over:
            return _last_of(child)
    if last.ent == "PERSON" and _follows_name(last):  # ambassador to the United States Ann Lee
        return last
    after = last.next
    if after is not None and after.pos == "PROPN" and after.ent in ("PERSON", "") and last.ent != "PERSON":
        return _last_of(after)
    return _named_twice(head)


def _follows_name(last: Token) -> bool:
    """True when the name that ends with `last` stands right behind another: no preposition joins the two."""
    first = last
    while not first.ent_first and first.prev is not None and first.prev.ent == last.ent:
        first = first.prev
    return first.prev is not None and bool(first.prev.ent) and first.prev.ent != last.ent


def _named_twice(head: Token) -> Token:
    """For two nouns that describe one person: professor and author Ann Lee."""
    people = head.language.people
    for child in head.children:
        if child.dep == "conj" and child.ent == "PERSON" and head.pos in ("NOUN", "ADJ") and head.tag != "NNS":
            between = head.paragraph.tokens[head.i + 1 : child.i]
            nouns = [t for t in between if t.pos == "NOUN" or (t.pos == "ADJ" and t.lower in people.PERSONS)]
            if nouns and all(t.tag in ("NN", "JJ") and t.lemma.lower() in people.PERSONS for t in nouns):
                return _last_of(child)
    return head


def _is_joined_before(before: Token, first: Token) -> bool:
    """True when `before` is one with `first`: the word before a hyphen, a further name."""
    return first.tag == "HYPH" or is_joined(before) or (before.pos == "PROPN" and first.pos == "PROPN")


def is_joined(token: Token) -> bool:
    """True for a hyphen, or the part of a word before one: co- in co-founder."""
    after = token.next
    if token.text == "-":
        return after is not None and after.start == token.end
    return after is not None and after.text == "-" and after.start == token.end and is_joined(after)


def is_age(head: Token) -> bool:
    """True for somebody called by an age: the 31-year-old."""
    paragraph = head.paragraph
    return paragraph.text.endswith(head.language.sources.AGED, 0, head.end - paragraph.start)


def _last_of(name: Token) -> Token:
    """The last token of the entity that `name` belongs to."""
    while (after := name.next) is not None and after.ent == name.ent and not after.ent_first:
        if not name.ent and after.pos != "PROPN":
            break
        name = after
    return name


def is_description(child: Token, head: Token) -> bool:
    """True for a noun that the parse joins to a name it describes: Ann Lee, a farmer and author."""
    return head.ent == "PERSON" and child.ent != "PERSON" and child.tag == "NN"


def _belongs(child: Token, head: Token) -> bool:
    dep = child.dep
    if dep == "case":
        return head.dep in ("poss", "nmod")
    if (
        dep == "amod"
        and child.tag == "VBN"
        and child.lemma in child.language.speech.TAG
        and child.prev is not None
        and child.prev.text == ","
    ):
        return False  # "...", added KCNA
    if dep in _BEFORE_ONLY:
        return child.i < head.i or dep in ("nummod",)
    if dep == "prep":
        if head.pos == "PRON":
            return child.lower == "of" and child.i == head.i + 1  # some of her supporters
        if child.i - head.i > 3 or (child.prev is not None and child.prev.text == ","):  # Lee, for his part, said
            return False
        if (
            head.pos == "PROPN"
            and head.i + 1 == child.i
            and (
                head.ent in ("PERSON", "GPE")
                or (child.lower == "to" and head.lemma.lower() not in child.language.people.PERSONS)
            )
        ):
            return child.lower == "of"  # said Lee to the crowd
        return child.lower in ("of", "for", "in", "from", "at", "with", "to", "on")
    if dep == "pobj":
        return head.dep == "prep"
    if dep in ("cc", "conj"):
        if dep == "conj" and is_description(child, head):
            return False
        return head.dep != "pobj" and (dep == "cc" or child.pos in ("NOUN", "PROPN", "PRON")) and child.i > head.i
    if dep == "punct":
        return child.text == "-"
    return False
