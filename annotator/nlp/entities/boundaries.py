"""Where a name begins and ends: marks, articles and titles off, brackets and lists split, cut names made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.entities.gazetteer import demonym, lookup
from annotator.nlp.entities.mention import Name
from annotator.nlp.entities.openers import begins
from annotator.nlp.lexicon.en import names as given
from annotator.nlp.lexicon.en import orgs, places_words, roles, titles
from annotator.nlp.tokens import Token

_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your")
)
_MARKS = frozenset("\"'`“”‘’()[]{},;:.!?-–—*/…``''")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’", "´s"))
_TRAILING = (
    _MARKS
    | _POSSESSIVE
    | frozenset(
        ("and", "or", "of", "for", "in", "on", "at", "to", "the", "a", "de", "with", "by", "from", "''", "``")
    )
)
_LEGAL = frozenset(
    (
        "inc",
        "inc.",
        "ltd",
        "ltd.",
        "llc",
        "corp",
        "corp.",
        "co",
        "co.",
        "jr",
        "jr.",
        "sr",
        "sr.",
        "plc",
        "lp",
        "s.a.",
        "n.v.",
    )
)
_CUTS = frozenset(("(", ")", "[", "]", ";", ":", "/", "“", "”", '"', "—", "``", "''"))
_QUOTES = frozenset("\"“‘'") | {"``"}
_MINISTERS = frozenset(("minister", "secretary"))
_ROMAN = re.compile(r"^(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,3}|X[IV]+)$")
_MODEL_NUMBER = re.compile(r"^[A-Z]{0,3}-?\d{1,4}[A-Za-z]{0,2}$")
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_NUMBERED = frozenset(
    "interstate highway route no no. flight boeing airbus apollo soyuz iphone ipad playstation xbox windows ios "
    "android galaxy falcon ariane proton formula channel sputnik voyager chang'e".split()
)
"""Words that take a plain number into their name."""
_MODELS = re.compile(
    r"^(?:[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,3}|\d{2,4}(?:-\d{1,3})?(?:[A-Z]{1,3})?s?|MAX|Max|Dreamliners?)$"
)
"""Numbers of models behind their maker: A380, 737, 787-8s, MAX."""


def mend(tokens: list[Token], taken: set[int]) -> Iterator[Name]:
    """The names inside one proposed span, each with sound ends."""
    label = tokens[0].ent
    for piece in _pieces(tokens):
        piece = _trimmed(piece)
        if not piece or any(t.i in taken for t in piece):
            continue
        piece = _extended(piece, taken)
        for part in _demonym_off(piece, label):
            part = _office_off(part, label)
            title, rest = _title_off(part, label) if part else ("", [])
            if rest and _is_name(rest):
                yield Name(rest, "model", label, title or _title_before(rest), quoted=_in_marks(rest))


def _pieces(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at brackets, quotation marks inside, and commas that part a list."""
    piece: list[Token] = []
    for i, token in enumerate(tokens):
        if i and (_parts_person(piece, token) or _stray_article(token) or _two_places(piece, token, tokens[i + 1 :])):
            yield piece
            piece = []
        comma = token.text == "," and not (i + 1 < len(tokens) and tokens[i + 1].lower in _LEGAL)
        cut = token.text in _CUTS or _defines(token)
        if (cut and tokens[0].ent != "WORK_OF_ART") or comma or token.text in ("(", ")"):
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _parts_person(before: list[Token], token: Token) -> bool:
    """ "Ann Reed for Acme Foods", "Freewinds in Lyon": the name ends before the preposition."""
    if len(before) == 1 and token.lower in ("in", "on", "at", "from", "with", "by"):
        return before[0].lower not in orgs.BEFORE_OF | orgs.LAST | orgs.FIRST and not _quoted(before[0])
    return (
        len(before) == 2
        and token.lower in ("for", "of", "at", "with")
        and before[0].lower in given.ALL
        and (before[1].lower not in orgs.BEFORE_OF | orgs.LAST)
    )


def _stray_article(token: Token) -> bool:
    """ "Reed the Acme board": a small "the" that no preposition asks for parts two names."""
    before = token.prev
    return token.text == "the" and before is not None and before.text[:1].isupper() and token.ent != "WORK_OF_ART"


def _quoted(token: Token) -> bool:
    return token.prev is not None and token.prev.text in _QUOTES


def _two_places(before: list[Token], token: Token, rest: list[Token]) -> bool:
    """ "North and South Korea", "India and Peru": "and" before a known place, behind one word, parts two names."""
    if token.lower != "and" or len(before) > 2 or not rest:
        return False
    found = lookup(
        rest[0].paragraph.text[rest[0].start - rest[0].paragraph.start : rest[-1].end - rest[0].paragraph.start]
    )
    return bool(found) and found[0].label == "GPE" and found[0].weight > 0.5


def _defines(token: Token) -> bool:
    """A dash with a space on each side beside an acronym: "NFI - Northern Fisheries Institute" are two names."""
    before, after = token.prev, token.next
    if token.text not in ("-", "–", "--", "‑") or before is None or after is None:
        return False
    spaced = before.end < token.start and token.end < after.start
    return spaced and (before.text.isupper() or after.text.isupper())


def _trimmed(tokens: list[Token]) -> list[Token]:
    a, b = 0, len(tokens)
    while a < b and (tokens[a].text in _MARKS or tokens[a].lower in _ARTICLES or tokens[a].lower in _POSSESSIVE):
        a += 1
    if b - a > 1 and tokens[a].ent != "WORK_OF_ART" and _only_begins(tokens[a]):
        a += 1
    while (
        a < b
        and tokens[a].text[:1].islower()
        and not _inner_capital(tokens[a].text)
        and tokens[a].lower not in given.PARTICLES
    ):
        a += 1
    while b > a and (tokens[b - 1].lower in _TRAILING or _plain_lower(tokens[b - 1])) and not _glued(tokens[b - 1]):
        b -= 1
    return tokens[a:b]


def _only_begins(word: Token) -> bool:
    """ "Outside Nepal", "Ending Acme's bid": a word with a capital only because a sentence begins with it."""
    if not begins(word):
        return False
    return word.pos in ("ADP", "SCONJ", "CCONJ", "PRON", "AUX", "INTJ") or word.tag in ("VBG", "VBN", "VBD", "VB")


def _glued(token: Token) -> bool:
    """True for "un" in "Jong-un": joined by a hyphen, without a space, to a capitalised word."""
    hyphen = token.prev
    if hyphen is None or hyphen.text not in ("-", "‑") or hyphen.end != token.start or hyphen.prev is None:
        return False
    return hyphen.prev.end == hyphen.start and hyphen.prev.text[:1].isupper() and hyphen.prev.pos == "PROPN"


def _plain_lower(token: Token) -> bool:
    return token.text.islower() and token.text.isalpha()


def _inner_capital(word: str) -> bool:
    return any(c.isupper() for c in word[1:])


def _is_office(word: Token) -> bool:
    """ "Defense Minister", "Secretary of State": the first names a field of office there, no body."""
    if word.lower not in titles.BEFORE | titles.FIELDS:
        return False
    after, of = word.next, word.prev
    if after is not None and after.lower in titles.OFFICES:
        return True
    return of is not None and of.lower == "of" and of.prev is not None and of.prev.lower in titles.OFFICES


def is_side(word: Token) -> bool:
    """ "the West" is a side of the world and names no place."""
    return word.lower in places_words.DIRECTIONS and word.prev is not None and word.prev.lower == "the"


def _is_name(tokens: list[Token]) -> bool:
    if not any(c.isupper() for t in tokens for c in t.text):
        return False
    after = tokens[-1].next
    if (
        after is not None
        and after.text in ("$", "£", "€")
        and tokens[-1].text in ("US", "U.S.", "Can", "C", "A", "NZ", "HK")
    ):
        return False
    if len(tokens) == 1:
        word = tokens[0]
        if is_side(word) or word.lower in places_words.SIDE_ADJECTIVES or _is_office(word):
            return False
        if word.lower in orgs.NO_NAMES or len(word.text) < 2 or word.pos in ("PRON", "DET", "AUX"):
            return False
        return not _is_noun(word)
    return not all(t.lower in titles.ALL or t.lower in titles.BEFORE for t in tokens)


def _is_noun(word: Token) -> bool:
    """ "Revenue" and "Councillors" at the head of a sentence: a noun with a capital, and no name that is known."""
    if word.tag not in ("NN", "NNS", "JJ", "VBG", "RB") or not word.text.istitle() or _inner_capital(word.text):
        return False
    return begins(word) and word.lower not in given.ALL and not lookup(word.text) and demonym(word.text) is None


def _extended(tokens: list[Token], taken: set[int]) -> list[Token]:
    """Take in proper nouns that stand directly before or after and hang on the name."""
    label = tokens[0].ent
    out = list(tokens)
    if (before := out[0].prev) is not None and before.i not in taken and _is_ship(before):
        out.insert(0, before)
    while (before := out[0].prev) is not None and before.i not in taken and _joins_left(before, out[0], label):
        out.insert(0, before)
    while (after := out[-1].next) is not None and after.i not in taken:
        part = after.next
        if part is not None and label == "PERSON" and _glued(part) and len(out) > 1 and part.i not in taken:
            out.extend((after, part))
        elif _joins_right(after, out, label):
            out.append(after)
        elif after.lower == "of" and out[-1].lower in orgs.BEFORE_OF and (more := _of_phrase(after, taken)):
            out.extend(more)
        else:
            break
    return out


def with_model(tokens: list[Token], taken: set[int]) -> list[Token]:
    """ "Boeing" with the "737 MAX" behind it: then the name is that of the aircraft."""
    out = list(tokens)
    while (after := out[-1].next) is not None and after.i not in taken and after.sent is out[0].sent:
        maker = out[-1].lower in _NUMBERED or len(out) > len(tokens)
        if not _MODELS.match(after.text) or not (maker or after.text[0].isalpha() and after.text[-1].isdigit()):
            break
        out.append(after)
    return out


def _joins_left(before: Token, first: Token, label: str) -> bool:
    word = before.lower
    if label == "EVENT" and _YEAR.match(before.text):
        return True
    if before.ent in ("NORP", "GPE", "DATE", "TIME") or not before.text[:1].isupper() or before.pos != "PROPN":
        return False
    if (
        word in titles.ALL
        or word in titles.BEFORE
        or word in roles.PEOPLE
        or word in orgs.NO_NAMES
        or word in _ARTICLES
    ):
        return False
    return before.tag in ("NNP", "NNPS") and before.dep == "compound" and before.head.i >= first.i


def _joins_right(after: Token, tokens: list[Token], label: str) -> bool:
    last = tokens[-1]
    if after.ent_first and after.ent in ("PERSON", "DATE", "GPE", "NORP", "TIME"):
        return False
    if _ROMAN.match(after.text) and label in ("PERSON", "EVENT", "PRODUCT", "GPE", "ORG") and after.text != "I":
        return True
    if after.text in ("D.C.", "DC") and last.text == "Washington":
        return True
    if last.lower in _NUMBERED and (after.text.isdigit() or _MODELS.match(after.text)):
        return True
    if after.pos == "NUM" and after.text.isdigit():
        return False
    if _MODEL_NUMBER.match(after.text) and any(c.isdigit() for c in after.text):
        return after.pos in ("PROPN", "NUM") and label in ("PRODUCT", "ORG") and after.text[0].isupper()
    if after.lower in ("'s", "’s") and last.lower in orgs.WITH_POSSESSIVE and label in ("ORG", "NORP"):
        return after.next is not None and after.next.text[:1].isupper() and after.next.pos in ("PROPN", "NOUN", "ADJ")
    if last.lower in ("'s", "’s"):
        return after.text[:1].isupper()
    if after.pos == "PROPN" and after.text[:1].isupper() and after.lower not in orgs.NO_NAMES:
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


def _demonym_off(tokens: list[Token], label: str) -> list[list[Token]]:
    """ "Minnesotan Peter Ostroushko": the adjective is a name of its own before a person's."""
    if label == "PERSON" and len(tokens) > 2 and tokens[0].text[:1].isupper() and demonym(tokens[0].text):
        return [tokens[:1], tokens[1:]]
    return [tokens]


def _office_off(tokens: list[Token], label: str) -> list[Token]:
    """ "State Department Spokesperson": the body without the office; "Environment Minister" names neither."""
    if (
        label in ("PERSON", "WORK_OF_ART")
        or len(tokens) < 2
        or tokens[-1].lower not in titles.OFFICES | titles.ENDING
    ):
        return tokens
    rest = tokens[:-1]
    while rest and rest[-1].lower in titles.BEFORE | titles.FIELDS | titles.ALL:
        rest = rest[:-1]
    last = rest[-1].lower if rest else ""
    known = bool(rest) and (last in orgs.LAST or demonym(rest[0].text) is not None or lookup(rest[0].text))
    return rest if known else []


def _title_off(tokens: list[Token], label: str) -> tuple[str, list[Token]]:
    """Split leading titles from a person's name."""
    mislabelled = label in ("ORG", "GPE", "PRODUCT") and _hides_person(tokens)
    if label not in ("PERSON", "") and not mislabelled:
        return "", tokens
    if _is_ship(tokens[0]):
        return "", tokens
    if tokens[0].lower in ("st.", "st", "saint") and _is_place(tokens):
        return "", tokens
    n = max((i + 1 for i, t in enumerate(tokens[:4]) if t.lower in _MINISTERS), default=0)
    if (
        not n
        and len(tokens) > 2
        and (tokens[0].lower in roles.PEOPLE or tokens[0].lemma.lower() in roles.PEOPLE)
        and begins(tokens[0])
    ):
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
    if n and len(tokens) - n == 1 and tokens[n].lower in places_words.AREA_LAST | orgs.LAST and label != "PERSON":
        return "", tokens
    return " ".join(t.lower for t in tokens[:n]), tokens[n:]


def _hides_person(tokens: list[Token]) -> bool:
    """ "General Petraeus" and "Sen. Reed" are persons whatever the model calls them; "General Motors" is none."""
    first, last = tokens[0].lower, tokens[-1].lower
    if first.rstrip(".") in ("mr", "mrs", "ms", "dr", "sen", "gov", "rep", "gen", "col", "capt", "lt", "sgt"):
        return True
    named = len(tokens) == 2 and tokens[1].tag == "NNP" and last not in orgs.LAST | places_words.BUILT_LAST
    return (
        named
        and first in titles.SPOKEN
        and last not in titles.ALL
        and not lookup(f"{tokens[0].text} {tokens[1].text}")
    )


def _is_place(tokens: list[Token]) -> bool:
    first = tokens[0]
    text = first.paragraph.text[first.start - first.paragraph.start : tokens[-1].end - first.paragraph.start]
    return any(e.label in ("GPE", "LOC") for e in lookup(text))


def _is_ship(title: Token) -> bool:
    """ "the Lady Ambrose", "the Queen Mary": a title behind an article, with a name, is part of a ship's name."""
    article = title.prev
    return title.lower in titles.OF_SHIPS and article is not None and article.lower == "the"


def _title_before(tokens: list[Token]) -> str:
    """Titles that stand directly before a name: "Prime Minister", "Mr."."""
    out: list[str] = []
    token = tokens[0].prev
    if token is not None and (_is_ship(token) or (token.lower in ("st.", "st") and _is_place([token, *tokens]))):
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


def _in_marks(tokens: list[Token]) -> bool:
    before, after = tokens[0].prev, tokens[-1].next
    return before is not None and after is not None and before.text in '"“‘``' and after.text in "\"”’,.''"
