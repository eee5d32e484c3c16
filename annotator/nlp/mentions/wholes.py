"""Names of several words that the knowledge has: one wins over the shorter name that the model saw in it."""

from __future__ import annotations

from functools import cache

from annotator.knowledge.gazetteer import lookup, most_words
from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Paragraph, Token

_INSIDE = frozenset(("of", "the", "for", "and", "de", "in", "on", "'s", "’s", "&", "-", "to"))
_NO_WORDS = frozenset(("'s", "’s", "-"))


@cache
def _offices(language: Language) -> frozenset[str]:
    return language.titles.ALL | language.titles.BEFORE | language.titles.FIELDS | language.roles.PEOPLE


_PLACES = frozenset(("region", "city"))


def find_wholes(paragraph: Paragraph) -> list[list[Token]]:
    """Runs of tokens that spell a known name of two words or more, or of one behind "the": the longest at each place.

    The article stays out of the run, and no two runs overlap.
    """
    tokens, out, until = paragraph.tokens, [], 0
    for at, token in enumerate(tokens):
        if at < until or not token.text[0].isupper() or token.lower == "the":
            continue
        if (
            at + 1 < len(tokens)
            and tokens[at + 1].text in ("'s", "’s")
            and not _is_persons(token)
            and _is_shop(token.text)
        ):
            until = at + 2
            out.append(tokens[at:until])
            continue
        alone = at > 0 and tokens[at - 1].lower == "the"
        if alone or (at + 1 < len(tokens) and _goes_on(tokens[at + 1])):
            size = _length(tokens, at, alone)
            if size and not _goes_further(tokens[at + size - 1]):
                until = at + size
                out.append(tokens[at:until])
    return out


def _length(tokens: list[Token], at: int, alone: bool) -> int:
    """Tokens of the longest known name from `at` on, 0 for none. "Russia. Today" and "Russia today" are none."""
    most = most_words(tokens[at].lower.partition("-")[0])
    if most < 2 and not (most and alone):
        return 0
    ends, words = [at] if alone else [], 1
    for i in range(at + 1, len(tokens)):
        if not _goes_on(tokens[i]):
            break
        words += tokens[i].text not in _NO_WORDS
        if words > most:
            break
        if not tokens[i].text[0].islower():
            ends.append(i)
    paragraph = tokens[at].paragraph
    for end in reversed(ends):
        found = lookup(paragraph.text[tokens[at].start - paragraph.start : tokens[end].end - paragraph.start])
        if found and found[0].kind not in _PLACES:
            return end + 1 - at
    return 0


def _is_shop(word: str) -> bool:
    """ "Sainsbury" before "'s": a firm that is named so, and nothing else by the word alone."""
    return most_words(f"{word.lower()}s") > 0 and any(e.kind == "company" for e in lookup(f"{word}'s"))


def _is_persons(word: Token) -> bool:
    """ "Mr Lowe" and "Ann Lowe" before "'s": somebody's."""
    before = word.prev
    return before is not None and (
        before.lower in word.language.titles.ALL or before.lower in word.language.names.ALL
    )


def _goes_further(last: Token) -> bool:
    """ "Dow Jones" in "Dow Jones Industrial Average": the known name is part of a longer one, which is not known."""
    after = last.next
    if after is None or last.dep != "compound" or last.head.i <= last.i or after.pos != "PROPN":
        return False
    if not after.text[0].isupper() or (after.ent_first and after.ent in ("PERSON", "DATE", "TIME")):
        return False
    return after.lower not in _offices(last.language)


def _goes_on(token: Token) -> bool:
    return token.text[0].isupper() or token.text.isdigit() or token.lower in _INSIDE
