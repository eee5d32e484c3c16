"""The nouns of this package: a name as it stands in the text, a form that names share, a cluster of forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.lang.language import Language
from annotator.model import Label
from annotator.nlp.parsing.tokens import Token

_GLUED = re.compile(r"(?:[A-Z]\.){2,}(-[a-z]+)$")
"""The tokenizer leaves "U.S.-led" whole."""


def spelling(tokens: list[Token]) -> str:
    """The text that `tokens`, all of one paragraph, cover."""
    paragraph = tokens[0].paragraph
    return paragraph.text[tokens[0].start - paragraph.start : tokens[-1].end - paragraph.start]


@dataclass(slots=True, eq=False)
class Name:
    """A stretch of tokens that names something. Never crosses a paragraph."""

    tokens: list[Token]
    origin: str
    """Who found it: "model", "whole" (a long name of the knowledge), "run" (capitalised words), "twin" (the same
    words elsewhere), "known" (settled beforehand)."""
    label: str = ""
    """The model's label, where it gave one."""
    title: str = ""
    """Lower-case words before a person's name: "prime minister"."""
    demonym: str = ""
    """Key of the country when the words are its adjective or people."""
    quoted: bool = False
    """True when quotation marks stand close around it."""
    text: str = field(init=False)
    """Its words as written."""
    cut: int = field(init=False, default=0)
    """Characters of its last token that are no part of it: "-led" of "U.S.-led"."""
    _head: Token | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.text = spelling(self.tokens)
        glued = _GLUED.search(self.text)
        if glued is not None:
            self.cut = len(glued[1])
            self.text = self.text[: -self.cut]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[-1].end - self.cut

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, lower case."""
        words = tuple(t.lower for t in self.tokens)
        return (*words[:-1], words[-1][: -self.cut]) if self.cut else words

    @property
    def first(self) -> Token:
        """Its first token."""
        return self.tokens[0]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[-1]

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.tokens[0].paragraph.language

    @property
    def after_the(self) -> bool:
        """True when "the" stands right before it."""
        before = self.first.prev
        return before is not None and before.lower == "the"

    @property
    def head(self) -> Token:
        """The token of this name whose head lies outside it."""
        if self._head is None:
            first, last = self.tokens[0].i, self.tokens[-1].i
            outside = (t for t in self.tokens if t.head is t or not first <= t.head.i <= last)
            self._head = next(outside, self.last)
        return self._head

    def __repr__(self) -> str:
        return f"<{self.text} {self.label or self.origin}>"


@dataclass(slots=True, eq=False)
class Form:
    """All names of one article that are written the same way (case of capitals apart)."""

    key: str
    words: tuple[str, ...]
    """Lower case, marks and articles off."""
    names: list[Name] = field(default_factory=list)
    clues: dict[str, float] = field(default_factory=dict)
    """What speaks for its kind, each with a strength of 0..1."""
    label: Label = "ORG"
    margin: float = 0.0
    """How far the best kind is ahead, in natural logarithms of odds."""
    nothing: float = 0.0
    """Probability that its words name nothing."""
    fact: str = ""
    """Key into the offline knowledge."""
    fact_name: str = ""
    people: str = ""
    """Key of the place whose people or manner the words name: "Korean", "Koreans"."""
    of: str = ""
    """Key of the country that the words as an adjective belong to: "Korean officials" are Korea's."""
    means: str = ""
    """Of a family name that several persons bear: key of the full name it stands for; "-" for none that is told."""
    known: str = ""
    """Entity id when the name was settled beforehand."""
    stranger: bool = False
    """True of a single word that is no part of any full name of a person in the article."""
    told: bool = False
    """True when a mention stands where its sentence tells what it is: "the Askja volcano", "Livni says"."""
    proved: tuple[str, ...] = ()
    """What constructions around its mentions prove it to be: "body", "place", "work" ..."""

    @property
    def text(self) -> str:
        """Its words as written, of a form those of its first name."""
        return self.names[0].text

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.names[0].start

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.names[0].language

    @property
    def introduced(self) -> int:
        """Offset of its first mention below the headline, where there is one."""
        return next((n.start for n in self.names if n.first.paragraph.i > 0), self.start)


@dataclass(slots=True, eq=False)
class Cluster:
    """Forms that name one entity."""

    forms: list[Form]
    label: Label
    id: str = ""
    name: str = ""
    gender: str = ""
    """"f", "m", "n" (no person), or "" when unknown."""
    plural: bool = False
    fact: str = ""
    known: str = ""
    names: list[Name] = field(init=False)
    """All its names in reading order."""

    def __post_init__(self) -> None:
        self.names = sorted((n for f in self.forms for n in f.names), key=lambda n: n.start)

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.forms[0].language
