"""Where names stand, paragraph by paragraph: the model's spans, mended, and runs of proper nouns it passed over."""

from __future__ import annotations

from annotator.knowledge.gazetteer import demonym, lookup
from annotator.nlp.mentions import boundaries
from annotator.nlp.mentions.coined import find_coined
from annotator.nlp.mentions.explained import find_explained, merge
from annotator.nlp.mentions.extent import with_model
from annotator.nlp.mentions.honorifics import royals
from annotator.nlp.mentions.mention import Name
from annotator.nlp.mentions.wholes import find_wholes
from annotator.nlp.parsing.tokens import Paragraph, Token

LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE")
)
_JOINING = frozenset(
    (
        "of",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "al",
        "&",
        "'s",
        "’s",
    )
)
_NOT_PROPER = frozenset(("ADJ", "NOUN", "VERB", "ADV"))
_SURE = 0.8
"""Weight that a country's name or adjective needs when the tagger does not take it for a name."""


def find_names(paragraph: Paragraph) -> list[Name]:
    """Names of one paragraph, sorted, without overlaps."""
    taken: set[int] = set()
    names: list[Name] = []
    spans = _model_spans(paragraph)
    for tokens in royals(paragraph):
        names.append(Name(tokens, "whole", "PERSON"))
        taken.update(t.i for t in tokens)
    for tokens, kind in find_coined(paragraph):
        names.append(Name(tokens, "whole", kind))
        taken.update(t.i for t in tokens)
    for tokens in _beyond(find_wholes(paragraph), spans):
        if any(t.i in taken for t in tokens):
            continue
        label = next((t.ent for t in tokens if t.ent in LABELS), "")
        tokens = with_model(paragraph.language, tokens, taken)
        names.append(Name(tokens, "whole", label))
        taken.update(t.i for t in tokens)
    for tokens in spans:
        for name in boundaries.mend(paragraph.language, tokens, taken):
            names.append(name)
            taken.update(t.i for t in name.tokens)
    for tokens in _runs(paragraph, taken):
        for name in boundaries.mend(paragraph.language, tokens, taken):
            name.origin, name.label = "run", ""
            if _plausible(name):
                names.append(name)
                taken.update(t.i for t in name.tokens)
    names.extend(_known_words(paragraph, taken))
    names.sort(key=lambda n: n.start)
    return merge(_joined(names), find_explained(paragraph))


def _known_words(paragraph: Paragraph, taken: set[int]) -> list[Name]:
    """Countries and their adjectives that the tagger takes for no proper noun: "Ugandan officials"."""
    out: list[Name] = []
    for token in paragraph.tokens:
        if token.pos not in _NOT_PROPER or not token.text[0].isupper() or token.i in taken:
            continue
        people = demonym(token.text)
        if people is not None and people.weight > _SURE and people.kind == "country":
            out.append(Name([token], "whole", "NORP"))
        elif any(e.kind == "country" and e.weight > _SURE for e in lookup(token.text)[:1]):
            out.append(Name([token], "whole", "GPE"))
    return out


def _joined(names: list[Name]) -> list[Name]:
    """ "Valeska" and "Paris", side by side in one noun phrase: a person whom the model took for two places."""
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        particles = _particles_before(name.first)
        if last is not None and last.last.next is name.first and _given_and_family(last, name):
            out[-1] = Name([*last.tokens, *name.tokens], "model", "PERSON", last.title)
        elif last is not None and particles and last.last.next is particles[0] and _is_given(last):
            out[-1] = Name([*last.tokens, *particles, *name.tokens], "model", "PERSON", last.title)
        elif last is not None and _two_counties(last, name):
            tokens = name.first.paragraph.tokens
            out[-1] = Name(tokens[last.first.i : name.last.i + 1], "run", "ORG")
        else:
            out.append(name)
    return out


def _two_counties(a: Name, b: Name) -> bool:
    """ "Norfolk and Harlow Police": one force of two counties."""
    between, before = a.last.next, a.first.prev
    if between is None or between.lower != "and" or between.next is not b.first or len(a.tokens) > 1:
        return False
    if (
        len(b.tokens) != 2
        or b.last.lower not in a.language.orgs.POLICE
        or (before is not None and before.lower == "in")
    ):
        return False
    return a.label != "ORG" and not any(e.kind == "country" for e in lookup(a.text))


def _particles_before(first: Token) -> list[Token]:
    """ "von der" before "Leyen"."""
    given = first.language.names
    out: list[Token] = []
    token = first.prev
    while token is not None and token.text in given.PARTICLES and len(out) < 3:
        out.insert(0, token)
        token = token.prev
    return out


def _is_given(name: Name) -> bool:
    return len(name.tokens) < 3 and (name.label == "PERSON" or name.first.lower in name.language.names.ALL)


def _given_and_family(a: Name, b: Name) -> bool:
    if a.label not in ("GPE", "PERSON") or b.label not in ("GPE", "PERSON") or len(a.tokens) + len(b.tokens) > 3:
        return False
    if a.last.dep != "compound" or a.last.head not in b.tokens or a.first.lower in a.language.places_words.FIRST_AREA:
        return False
    return not lookup(a.text) and demonym(a.text) is None


def _beyond(wholes: list[list[Token]], spans: list[list[Token]]) -> list[list[Token]]:
    """The known names that reach beyond what the model saw of them; "Bank of England Museum" stays the model's."""
    covered = {t.i: s for s in spans for t in s}
    out = []
    for tokens in wholes:
        first, last = covered.get(tokens[0].i), covered.get(tokens[-1].i)
        shop = tokens[-1].text in ("'s", "’s")  # the ends of the model's names are bare of these
        if first is None or first is not last or shop:
            out.append(tokens)
    return out


def _model_spans(paragraph: Paragraph) -> list[list[Token]]:
    spans: list[list[Token]] = []
    for token in paragraph.tokens:
        if token.ent not in LABELS:
            continue
        if token.ent_first or not spans:
            spans.append([token])
        else:
            spans[-1].append(token)
    return spans


def _runs(paragraph: Paragraph, taken: set[int]) -> list[list[Token]]:
    """Maximal stretches of capitalised proper nouns that no name has taken, joined over "of" and particles."""
    orgs = paragraph.language.orgs
    runs: list[list[Token]] = []
    run: list[Token] = []
    tokens = paragraph.tokens
    for i, token in enumerate(tokens):
        if i not in taken and (is_proper(token) or (run and _goes_on(run[-1], token))):
            run.append(token)
            continue
        if run:
            follows = (
                i + 1 < len(tokens)
                and i + 1 not in taken
                and (is_proper(tokens[i + 1]) or _goes_on(token, tokens[i + 1]))
            )
            if (
                i not in taken
                and follows
                and ((token.lower in _JOINING and token.lower not in ("'s", "’s")) or token.text == "-")
            ) and (token.lower != "of" or run[-1].lower in orgs.BEFORE_OF):
                run.append(token)
                continue
            runs.append(run)
            run = []
    if run:
        runs.append(run)
    return runs


def _goes_on(hyphen: Token, token: Token) -> bool:
    """ "won" of Jae-won: the second half of a given name, in small letters."""
    first = hyphen.prev
    if hyphen.text != "-" or first is None or not first.end == hyphen.start == token.start - 1:
        return False
    return token.tag == "NNP" and token.text.islower() and first.lower in hyphen.language.names.ALL


def is_proper(token: Token) -> bool:
    """A capitalised word that the tagger takes for a proper noun."""
    return token.pos == "PROPN" and token.text[:1].isupper() and token.ent not in ("DATE", "TIME", "MONEY", "PERCENT")


def _plausible(name: Name) -> bool:
    """Is a run of proper nouns that the model passed over a name?"""
    common_words = name.language.common_words
    titles = name.language.titles
    if len(name.tokens) > 1:
        return True
    token = name.first
    if token.lower in titles.INITIALS and token.next is not None and token.next.ent == "PERSON":
        return False  # "Sabres GM Pat Doyle"
    if token.lower in name.language.orgs.NO_NAMES or token.lower in titles.ALL or len(token.text) < 2:
        return False
    if token.tag not in ("NNP", "NNPS"):
        return False
    if token.lower in common_words.COMMON and token.prev is not None and token.prev.text == ",":
        return False
    if token is token.sent.tokens[0] or (token.prev is not None and token.prev.text in '"“‘:'):
        if token.lower in name.language.names.ALL or lookup(token.text) or demonym(token.text) is not None:
            return True
        return token.dep in ("nsubj", "nsubjpass") and token.lower not in common_words.COMMON
    return True
