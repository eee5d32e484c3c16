"""How far a name reaches beyond what the model saw: compounds, numbers of models, "of" and what follows it."""

from __future__ import annotations

import re

from annotator.lang.language import Language
from annotator.nlp.mentions.honorifics import is_ship
from annotator.nlp.parsing.tokens import Token

_ROMAN = re.compile(r"^(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,3}|X[IV]+)$")
_MODEL_NUMBER = re.compile(r"^[A-Z]{0,3}-?\d{1,4}[A-Za-z]{0,2}$")
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_ELIDED = re.compile(r"^[dl]['’][A-ZÀ-Þ]")
"""French words with an article or preposition before the capital: Palme d'Or."""
_AIRLINER = re.compile(r"^7\d7(?:-\d{1,3})?$")
_MODELS = re.compile(
    r"^(?:[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,3}|\d{2,4}(?:-\d{1,3})?(?:[A-Z]{1,3})?s?|MAX|Max|Dreamliners?)$"
)
"""Numbers of models behind their maker: A380, 737, 787-8s, MAX."""


def extended(language: Language, tokens: list[Token], taken: set[int]) -> list[Token]:
    """Take in proper nouns that stand directly before or after and hang on the name."""
    orgs = language.orgs
    label = tokens[0].ent
    out = [*_double_given(tokens[0], taken), *tokens] if label in ("PERSON", "") else list(tokens)
    if (before := out[0].prev) is not None and before.i not in taken and is_ship(before):
        out.insert(0, before)
    while (before := out[0].prev) is not None and before.i not in taken and _joins_left(before, out[0], label):
        out.insert(0, before)
    if (before := out[0].prev) is not None and out[0].lower in orgs.MODEL_WORDS and _AIRLINER.match(before.text):
        out.insert(0, before)  # "the 737 Max 10"
    while (after := out[-1].next) is not None and after.i not in taken:
        part = after.next
        if _AIRLINER.match(out[0].text) and after.text.isdigit() and len(after.text) < 3:
            out.append(after)
        elif (
            part is not None
            and label == "PERSON"
            and part.i not in taken
            and is_glued(part)
            and _given_twice(out, part)
        ):
            out.extend((after, part))
        elif _joins_right(after, out, label):
            out.append(after)
        elif after.lower == "of" and out[-1].lower in orgs.BEFORE_OF and (more := _of_phrase(after, taken)):
            out.extend(more)
        else:
            break
    return out


def _given_twice(out: list[Token], part: Token) -> bool:
    """ "Kim Jong-un", with the family name first, and "Jae-won" before "Park"."""
    if len(out) > 1:
        return True
    family = part.next
    named = family is not None and family.pos == "PROPN" and family.text.istitle()
    return named and part.pos == "PROPN" and part.text.islower()


def _double_given(family: Token, taken: set[int]) -> list[Token]:
    """ "Jae-won" before "Park": a given name of two syllables, the second with a small letter."""
    second = family.prev
    if second is None or not second.text.islower() or second.pos != "PROPN" or not family.text.istitle():
        return []
    hyphen = second.prev
    first = hyphen.prev if hyphen is not None and hyphen.text in ("-", "‑") else None
    if hyphen is None or first is None or not first.text.istitle() or first.i in taken:
        return []
    return [first, hyphen, second] if first.end == hyphen.start and hyphen.end == second.start else []


def with_model(language: Language, tokens: list[Token], taken: set[int]) -> list[Token]:
    """ "Boeing" with the "737 MAX" behind it: then the name is that of the aircraft."""
    orgs = language.orgs
    out = list(tokens)
    while (after := out[-1].next) is not None and after.i not in taken and after.sent is out[0].sent:
        maker = out[-1].lower in orgs.NUMBERED or len(out) > len(tokens)
        if not _MODELS.match(after.text) or not (maker or (after.text[0].isalpha() and after.text[-1].isdigit())):
            break
        out.append(after)
    return out


def _joins_left(before: Token, first: Token, label: str) -> bool:
    titles = before.language.titles
    word = before.lower
    if before.text.islower() and before.ent == "PERSON" and _is_particle(before):
        return True
    if label == "EVENT" and _YEAR.match(before.text):
        return before.prev is None or before.prev.lower != "in"
    if before.ent in ("NORP", "GPE", "DATE", "TIME") or not before.text[:1].isupper() or before.pos != "PROPN":
        return False
    if (
        word in titles.ALL
        or word in titles.BEFORE
        or word in before.language.roles.PEOPLE
        or word in before.language.orgs.NO_NAMES
        or word in ("the", "a", "an", "this", "our")
    ):
        return False
    return before.tag in ("NNP", "NNPS") and before.dep == "compound" and before.head.i >= first.i


def _is_particle(token: Token) -> bool:
    """ "von der" before a "Leyen" that the model takes for a place; behind a given name it is joined later."""
    given = token.language.names
    first: Token | None = token
    while first is not None and first.lower in given.PARTICLES:
        first = first.prev
    return first is not token and not (first is not None and first.ent == "PERSON" and first.text[:1].isupper())


def _joins_right(after: Token, tokens: list[Token], label: str) -> bool:
    orgs = after.language.orgs
    titles = after.language.titles
    last = tokens[-1]
    if after.ent_first and after.ent in ("PERSON", "DATE", "GPE", "NORP", "TIME"):
        return False
    if _ROMAN.match(after.text) and label in ("PERSON", "EVENT", "PRODUCT", "GPE", "ORG") and after.text != "I":
        return True
    if after.text in ("D.C.", "DC") and last.text == "Washington":
        return True
    if last.lower in orgs.ORDERED and after.text in orgs.IN_LETTERS:
        return True
    if last.lower in orgs.NUMBERED and (after.text.isdigit() or _MODELS.match(after.text)):
        return True
    if after.pos == "NUM" and after.text.isdigit():
        return False
    if _MODEL_NUMBER.match(after.text) and any(c.isdigit() for c in after.text):
        return after.pos in ("PROPN", "NUM") and label in ("PRODUCT", "ORG") and after.text[0].isupper()
    if after.lower in ("'s", "’s") and last.lower in orgs.WITH_POSSESSIVE and label in ("ORG", "NORP"):
        return after.next is not None and after.next.text[:1].isupper() and after.next.pos in ("PROPN", "NOUN", "ADJ")
    if last.lower in ("'s", "’s"):
        return after.text[:1].isupper()
    if after.lower in ("'s", "’s") and tokens[0].lower in titles.SAINT and after.next is not None:
        return after.next.text[:1].isupper() and after.next.lower in after.language.places_words.BUILT_LAST
    if (
        after.pos == "PROPN"
        and (after.text[:1].isupper() or _ELIDED.match(after.text))
        and after.lower not in orgs.NO_NAMES
    ):
        return last.dep == "compound" and last.head.i >= after.i and after.lower not in titles.ALL
    return False


def _of_phrase(of: Token, taken: set[int]) -> list[Token]:
    """ "of the United Kingdom": the words after a head that takes "of" into its name."""
    out, token = [of], of.next
    while (token is not None and token.i not in taken) or (token is not None and len(out) == 1):
        if (
            token.lower in ("the", "and")
            and token.next is not None
            and token.next.text[:1].isupper()
            and len(out) <= 2
        ) or (
            token.text[:1].isupper() and token.pos in ("PROPN", "ADJ", "NOUN") and token.ent not in ("DATE", "TIME")
        ):
            out.append(token)
        else:
            break
        token = token.next
    return out if out[-1] is not of and out[-1].text[:1].isupper() else []


def is_glued(token: Token) -> bool:
    """True for "un" in "Jong-un": joined by a hyphen, without a space, to a capitalised word."""
    hyphen = token.prev
    if hyphen is None or hyphen.text not in ("-", "‑") or hyphen.end != token.start or hyphen.prev is None:
        return False
    return hyphen.prev.end == hyphen.start and hyphen.prev.text[:1].isupper() and hyphen.prev.pos == "PROPN"
