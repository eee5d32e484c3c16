"""One paragraph being read: its stretches, its verbs of speech, and what was attributed so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import clauses, datelines
from annotator.nlp.quotation.cues import Site, sites
from annotator.nlp.quotation.stretches import Passage
from annotator.nlp.quotation.subjects import of_all, on_the_page

_TOLD = ("VBD", "VBZ")


@dataclass(slots=True)
class Attribution:
    """Some words of a paragraph and who is told to have spoken them."""

    cue: tuple[int, int]
    """Token range of the cue."""
    lemma: str
    speaker: Token | None
    """Head of the speaker's mention."""
    pieces: clauses.Pieces
    """Token ranges of the words."""
    stretches: list[int] = field(default_factory=list)
    """Numbers of the stretches among them."""
    verb: Token | None = None
    goes_on: Attribution | None = None
    """The attribution whose words these continue."""
    direct: bool = False
    """True when layout tells that these are the speaker's own words, with or without marks."""

    def cue_tokens(self) -> list[Token]:
        """The cue's tokens, those of the attribution continued when there is no cue here."""
        source: Attribution | None = self
        while source is not None:
            if source.verb is not None:
                return source.verb.paragraph.tokens[source.cue[0] : source.cue[1]]
            if source.cue[0] < source.cue[1] and source.speaker is not None:
                return source.speaker.paragraph.tokens[source.cue[0] : source.cue[1]]
            source = source.goes_on
        return []


class Reading:
    """One paragraph being read: what was attributed so far."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.at = passage.at
        self.lead = passage.paragraph.dateline
        """Tokens of the dateline before the first words."""
        self.sites = [self._behind_dateline(s) for s in sites(passage) if s.verb.i >= self.lead]
        self._out_of_marks()
        self._on_the_page()
        self.found: list[Attribution] = []
        self.owner: dict[int, Attribution] = {}
        """Stretch number to the attribution that has it."""

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.passage.language

    def _out_of_marks(self) -> None:
        """Give participles whose subject the parse finds in quoted words that of the tag before them.

        "It is over," Ruiz said, adding: "They know it."
        """
        for before, site in pairwise(self.sites):
            subject = site.subject
            if subject is None or self.at[subject.i] < 0 or site.verb.tag != "VBG":
                continue
            told = before.subject if before.verb.sent is site.verb.sent else None
            site.subject = told if told is not None and self.at[told.i] < 0 else None

    def _on_the_page(self) -> None:
        """Give verbs to which the parse gives no subject, or half a word, the one that stands before them."""
        speech = self.language.speech
        for site in self.sites:
            site.subject = of_all(site)
            if site.subject is None and not site.passive and site.verb.tag in _TOLD and site.lemma in speech.TAG:
                site.subject = on_the_page(site.verb, self.at)

    def _behind_dateline(self, site: Site) -> Site:
        """`site` with a speaker from behind the dateline: a place it was sent from does not speak."""
        if site.subject is not None and site.subject.i < self.lead:
            site.subject = datelines.speaker_behind(self.tokens, self.lead, site.verb)
        return site

    def give(self, attribution: Attribution) -> None:
        """Keep `attribution`, and note its stretches as spoken for."""
        lead = self.lead
        attribution.pieces = [(max(a, lead), b) for a, b in attribution.pieces if b > lead]
        for a, b in attribution.pieces:
            for i in range(a, b):
                n = self.at[i]
                if n >= 0 and n not in attribution.stretches:
                    attribution.stretches.append(n)
        for n in attribution.stretches:
            self.owner.setdefault(n, attribution)
        self.found.append(attribution)

    def snapped(self, pieces: clauses.Pieces) -> clauses.Pieces:
        """Pieces grown so that none cuts through a stretch."""
        out: clauses.Pieces = []
        at, stretches = self.at, self.passage.stretches
        for a, b in pieces:
            if at[a] >= 0:
                a = min(a, stretches[at[a]].first)
            if at[b - 1] >= 0:
                b = max(b, stretches[at[b - 1]].last)
            if out and a <= out[-1][1]:
                out[-1] = (out[-1][0], max(b, out[-1][1]))
            else:
                out.append((a, b))
        return out
