"""The speakers of quotes as sources: a pronoun stands for somebody, and is no source by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.lang.language import Language
from annotator.model import Quote, Role, SourceMention, Span, Speaker
from annotator.nlp.attribution import roles
from annotator.nlp.attribution.made import Told
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import speakers
from annotator.nlp.quotation.cues import subject_of

_MANY: tuple[Role, ...] = ("group", "organisation", "media", "unnamed_person")
_THING: tuple[Role, ...] = ("organisation", "media", "document")


def of_quotes(language: Language, told: Told) -> Iterator[SourceMention]:
    """One mention for each speaker, with the first of what it is told to have said there."""
    words = language.sources
    last: SourceMention | None = None
    for span, said in _by_speaker(told.quotes).items():
        first = said[0]
        speaker = first.speaker
        if speaker is None or speaker.unclear or (speaker.entity is None and speaker.text in words.PARTS):
            continue
        made = SourceMention(span, speaker.role, speaker.entity, first.cue, first.span, "sources", first.confidence)
        if speaker.role == "group" and speakers.are_two(language, speaker.text):
            made = replace(made, entity=None)
        if speaker.entity is None and speaker.text.lower() in words.STAND_INS:
            named = _stood_for(language, told, speaker, span, last)
            if named is None:
                continue
            made = replace(made, role=named.role, entity=named.entity, name=named.name)
        last = made
        yield made


def unnamed(told: Told) -> Iterator[SourceMention]:
    """Statements told without saying who tells them: was told that, it is understood that, is said to have."""
    cues: dict[Span, list[Quote]] = {}
    for quote in told.quotes:
        if quote.speaker is None and quote.cue is not None and quote.kind != "direct":
            cues.setdefault(quote.cue.span, []).append(quote)
    for span, quotes in cues.items():
        cue = quotes[0].cue
        if cue is not None and cue.kind != "doubting":
            claim = Span(quotes[0].span.start, quotes[-1].span.end)  # both sides of "reportedly"
            yield SourceMention(span, "unspecified", None, cue, claim, "sources", 0.6)


def _by_speaker(quotes: Sequence[Quote]) -> dict[Span, list[Quote]]:
    out: dict[Span, list[Quote]] = {}
    for quote in sorted(quotes, key=lambda q: q.speaker.span.start if q.speaker and q.speaker.span else 0):
        if quote.speaker is not None and quote.speaker.span is not None:
            out.setdefault(quote.speaker.span, []).append(quote)
    return out


def _stood_for(
    language: Language, told: Told, speaker: Speaker, span: Span, last: SourceMention | None
) -> SourceMention | None:
    """The source for which the pronoun at `span` stands: its noun, or the group or body that spoke last."""
    words = language.sources
    paragraph = told.parse.paragraph_at(span.start)
    tokens = paragraph.tokens_in(span) if paragraph is not None else []
    noun = next((n for t in tokens[:1] if (n := roles.antecedent(t) or _subject_before(t)) is not None), None)
    if noun is not None:
        return _as_source(told, noun)
    wanted = _MANY if speaker.text.lower() in words.MANY else _THING if speaker.text.lower() in words.THING else ()
    before = told.parse.paragraph_at(last.span.start) if last is not None else None
    if last is None or before is None or paragraph is None:
        return None
    if paragraph.i - before.i > 1 or last.role not in wanted:
        return None
    return replace(last, name=last.name or last.span.of(told.parse.text))


def _subject_before(pronoun: Token) -> Token | None:
    """The subject of the sentence before, if the pronoun can stand for it: residents met. They said ..."""
    words = pronoun.language.sources
    sentences, n = pronoun.paragraph.sentences, pronoun.sent.i
    subject, _ = subject_of(sentences[n - 1].root) if n else (None, False)
    if subject is None or subject.pos not in ("NOUN", "PROPN"):
        return None
    if pronoun.lower in words.MANY:
        return subject if subject.tag in ("NNS", "NNPS") else None
    lemma = subject.lemma.lower()
    body = subject.ent == "ORG" or (subject.tag == "NN" and lemma in words.ORGANISATION | words.DOCUMENT)
    return subject if pronoun.lower == "it" and body else None


def _as_source(told: Told, noun: Token) -> SourceMention:
    span = speakers.phrase(noun)
    name = span.of(told.parse.text)
    known = told.who.speaks(noun)
    role = roles.role(noun, name, known, told.who.known(known))
    return SourceMention(span, role, known.entity if known is not None else None, None, None, name=name)
