"""Titles and offices: what stands before a person's name or behind a body's, and is no part of it."""

from __future__ import annotations

from functools import cache

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.lang.language import Language
from annotator.nlp.mentions.mention import spelling
from annotator.nlp.mentions.openers import begins
from annotator.nlp.parsing.tokens import Paragraph, Token


@cache
def _fields(language: Language) -> frozenset[str]:
    return language.titles.BEFORE | language.titles.FIELDS


@cache
def _behind(language: Language) -> frozenset[str]:
    return language.titles.OFFICES | language.titles.ENDING


@cache
def _kinds(language: Language) -> frozenset[str]:
    """Last words that tell a body or a place, and no person."""
    return language.orgs.LAST | language.places_words.BUILT_LAST | language.places_words.AREA_LAST


def title_off(language: Language, tokens: list[Token], label: str) -> tuple[str, list[Token]]:
    """Split leading titles from a person's name."""
    titles = language.titles
    given = language.names
    mislabelled = label in ("ORG", "GPE", "PRODUCT", "WORK_OF_ART") and _hides_person(language, tokens)
    if label not in ("PERSON", "") and not mislabelled:
        return "", tokens
    if is_ship(tokens[0]):
        return "", tokens
    if tokens[0].lower in titles.SAINT and _is_place(tokens):
        return "", tokens
    n = max((i + 1 for i, t in enumerate(tokens[:4]) if t.lower in titles.MINISTERS), default=0) or _office(
        language, tokens
    )
    if not n and len(tokens) > 2 and _is_calling(tokens[0], tokens[1]):
        n = 1
    if n >= len(tokens):
        return "", []
    while n < len(tokens) - 1 and (
        tokens[n].lower in titles.ALL or tokens[n].lower in titles.BEFORE or tokens[n].text in "-."
    ):
        if (
            tokens[n].lower in given.MALE
            and len(tokens) - n > 1
            and label == "PERSON"
            and tokens[n].lower not in titles.ROYAL
        ):
            break
        n += 1
    if n and tokens[n - 1].lower in titles.BEFORE and tokens[n - 1].lower not in titles.ALL:
        return "", tokens
    if n and len(tokens) - n == 1 and tokens[n].lower in _kinds(language) and label != "PERSON":
        return "", tokens
    return " ".join(t.lower for t in tokens[:n]), tokens[n:]


def _is_calling(word: Token, then: Token) -> bool:
    """ "Shopper Keisha Downey" at the head of a sentence, "GM Pat Doyle": what somebody is, before a full name."""
    roles = word.language.roles
    if word.lower in word.language.titles.INITIALS and word.text.isupper():
        return True
    if not begins(word):
        return False
    if word.lower in roles.PEOPLE or word.lemma.lower() in roles.PEOPLE:
        return True
    return (
        word.lower in word.language.people.PERSONS
        and word.lower not in word.language.names.ALL
        and then.text[:1].isupper()
    )


def _office(language: Language, tokens: list[Token]) -> int:
    """Tokens of an office of several words before a full name: "Commission Chair Ann Reed"; 0 for none."""
    titles = language.titles
    given = language.names
    for i in range(min(3, len(tokens) - 2) - 1, 0, -1):
        if tokens[i].lower in titles.ALL and tokens[i + 1].lower in given.ALL and tokens[0].lower not in given.ALL:
            return i + 1
    return 0


def office_off(language: Language, tokens: list[Token], label: str) -> list[Token]:
    """ "State Department Spokesperson": the body without the office; "Environment Minister" names neither."""
    titles = language.titles
    if label in ("PERSON", "WORK_OF_ART") or len(tokens) < 2 or tokens[-1].lower not in _behind(language):
        return tokens
    rest = tokens[:-1]
    while rest and rest[-1].lower in _fields(language) | titles.ALL:
        rest = rest[:-1]
    last = rest[-1].lower if rest else ""
    known = bool(rest) and (last in language.orgs.LAST or demonym(rest[0].text) is not None or lookup(rest[0].text))
    return rest if known else []


def field_off(language: Language, tokens: list[Token]) -> list[Token]:
    """ "European Union Trade" before "Commissioner": the field of the office is no part of the body's name."""
    after = tokens[-1].next
    if after is None or after.lower not in language.titles.OFFICES:
        return tokens
    if _is_field(tokens, after):
        return []
    at = len(tokens)
    while at > 1 and tokens[at - 1].lower in _fields(language) and not lookup(spelling(tokens[:at])):
        at -= 1
    return tokens[:at]


def _is_field(tokens: list[Token], office: Token) -> bool:
    """ "Municipal Affairs" before "Minister Ann Reed": what she is minister of, and no body."""
    then = office.next
    if (
        office.lower not in office.language.titles.MINISTERS
        or not office.text[0].isupper()
        or then is None
        or then.tag != "NNP"
    ):
        return False
    if len(tokens) < 2 or lookup(spelling(tokens)) or demonym(tokens[0].text) is not None:
        return False
    if any(e.kind == "country" for e in lookup(tokens[0].text)[:1]):
        return False
    return tokens[-1].lower not in office.language.orgs.WITH_MINISTERS


def without_office(language: Language, tokens: list[Token]) -> list[Token]:
    """ "Norring Gov." before "Ann Reed": the office of the person named next is no part of the name before it."""
    titles = language.titles
    after = tokens[-1].next if tokens else None
    if after is None or len(tokens) < 2 or after.tag != "NNP" or tokens[-1].lower in language.names.ALL:
        return tokens
    at = len(tokens)
    while at > 1 and tokens[at - 1].lower in titles.BEFORE_NAMES:
        at -= 1
    return tokens[:at]


def is_rank(language: Language, tokens: list[Token]) -> bool:
    """ "Executive" of "Chief Executive Ann Reed": what is left of an office before a person's name."""
    titles = language.titles
    roles = language.roles
    after = tokens[-1].next
    if after is None or after.tag != "NNP":
        return False
    return all(t.lower in titles.ALL or t.lower in titles.BEFORE or t.lower in roles.PEOPLE for t in tokens)


def title_before(language: Language, tokens: list[Token]) -> str:
    """Titles that stand directly before a name: "Prime Minister", "Mr."."""
    titles = language.titles
    out: list[str] = []
    token = tokens[0].prev
    if token is not None and (is_ship(token) or (token.lower in titles.SAINT and _is_place([token, *tokens]))):
        return ""
    while token is not None and len(out) < 4:
        if (token.lower in titles.ALL and (token.text[:1].isupper() or out)) or (
            out and (token.lower in titles.BEFORE or token.text == "-")
        ):
            out.insert(0, token.lower)
        else:
            break
        token = token.prev
    return " ".join(out)


def is_office(word: Token) -> bool:
    """ "Defense Minister", "Secretary of State": the first names a field of office there, no body."""
    titles = word.language.titles
    if word.lower not in _fields(word.language) or lookup(word.text):
        return False
    after, of = word.next, word.prev
    if after is not None and after.lower in titles.OFFICES:
        return True
    return of is not None and of.lower == "of" and of.prev is not None and of.prev.lower in titles.OFFICES


def _hides_person(language: Language, tokens: list[Token]) -> bool:
    """ "General Petraeus" and "Sen. Reed" are persons whatever the model calls them; "General Motors" is none."""
    titles = language.titles
    first, last = tokens[0].lower, tokens[-1].lower
    if first.rstrip(".") in titles.ABBREVIATED:
        return True
    if _office(language, tokens) and last not in _kinds(language):
        return True
    if (
        len(tokens) == 3
        and first in titles.SPOKEN
        and tokens[1].lower in language.names.ALL
        and last not in _kinds(language)
    ):
        return True
    named = len(tokens) == 2 and tokens[1].tag == "NNP" and last not in _kinds(language)
    return named and first in titles.SPOKEN and last not in titles.ALL and not lookup(spelling(tokens))


def _is_place(tokens: list[Token]) -> bool:
    return any(e.label in ("GPE", "LOC") for e in lookup(spelling(tokens)))


def is_royal(language: Language, tokens: list[Token]) -> bool:
    """ "Duke of Harlow": the title with its place names a person."""
    named = len(tokens) > 2 and tokens[0].lower in language.titles.WITH_PLACE and tokens[1].lower == "of"
    return named and tokens[-1].lower not in _kinds(language)


def royals(paragraph: Paragraph) -> list[list[Token]]:
    """Runs such as "Duchess of North Harlow" in a paragraph."""
    titles = paragraph.language.titles
    out: list[list[Token]] = []
    for token in paragraph.tokens:
        if token.lower not in titles.WITH_PLACE or not token.text[0].isupper():
            continue
        of = token.next
        place = of.next if of is not None and of.lower == "of" else None
        run = [token] if of is None else [token, of]
        while place is not None and place.pos == "PROPN" and place.text[0].isupper() and len(run) < 4:
            run.append(place)
            place = place.next
        if len(run) > 2 and run[-1].lower not in _kinds(paragraph.language):  # "Princess of Harlow Hospital"
            out.append(run)
    return out


def is_ship(title: Token) -> bool:
    """ "the Lady Ambrose", "the Queen Mary": a title behind an article, with a name, is part of a ship's name."""
    before, after = title.prev, title.next
    if (
        title.lower not in title.language.titles.OF_SHIPS
        or before is None
        or (after is not None and after.lower == "of")
    ):
        return False
    return before.lower == "the" or before.lower in title.language.roles.THINGS
