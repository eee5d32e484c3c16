"""Quotations that go on without a new verb: in the same paragraph and over the break."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from annotator.lang.language import Language
from annotator.nlp.attribution import dialogues, talks
from annotator.nlp.attribution.who import Who
from annotator.nlp.parsing.tokens import Token
from annotator.nlp.quotation import speaker_labels, speakers, tags
from annotator.nlp.quotation.cues import subject_of
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch


@cache
def _spoken(language: Language) -> frozenset[str]:
    return language.speech.SPEECH_NOUN | language.speech.REMARKS


OWNERLESS = 6
"""Words in marks within a sentence from which they are somebody's even when nobody can be found whose."""
CROSSHEAD = 6
"""Words of the longest line between parts of a text."""


def carry(readings: Sequence[Reading], who: Who) -> None:
    """Give standing quotations without a tag to the speaker who was speaking."""
    last: Attribution | None = None
    for n, reading in enumerate(readings):
        if last is not None and n and not _is_about(readings[n - 1], last, who):
            last = None
        if reading.passage.paragraph.kind == "blockquote" and (
            not n or readings[n - 1].passage.paragraph.kind != "blockquote"
        ):
            dialogues.block(readings, n, _leads_in(readings[n - 1]) if n else None)
        if reading is readings[0] or reading.passage.paragraph.kind == "heading":
            named = speaker_labels.heading(reading)
            if named is not None:
                reading.give(named)
        for stretch in reading.passage.stretches:
            if stretch.n in reading.owner or reading.passage.is_title(stretch):
                continue
            if _stands(reading, stretch):
                reading.give(_standing(reading, stretch, talks.turn(readings, n, stretch) or last))
            elif not _joins(reading, stretch) and (made := _loose(reading, stretch)) is not None:
                reading.give(made)
        last = _leads_in(reading) or max(
            (f for f in reading.found if f.pieces), key=lambda f: f.pieces[-1][1], default=last
        )


def _is_about(reading: Reading, last: Attribution, who: Who) -> bool:
    """True when the paragraph of `reading` gives words of `last`'s speaker, or names and means nobody else.

    A quotation that stands alone goes on with a speaker only from there: a paragraph about another matter or
    another person ends the turn.
    """
    gender = reading.language.gender
    if any(f.pieces for f in reading.found) or last.speaker is None or _leads_in(reading) is not None:
        return True
    him = who.mention(last.speaker)
    words = {t.lower for t in last.speaker.paragraph.tokens_in(speakers.phrase(last.speaker)) if t.text[:1].isupper()}

    def is_him(token: Token) -> bool:
        mention = who.mention(token)
        if him is not None and mention is not None and mention.entity == him.entity:
            return True
        return token.lower in words and token.pos != "PRON"

    subject, _ = subject_of(reading.passage.paragraph.sentences[-1].root)
    if subject is not None and subject.pos in ("PROPN", "NOUN") and is_him(subject):
        return True
    people = [t for t in reading.tokens if t.pos == "PROPN" and _is_person(t, who)]
    if people or (subject is not None and subject.pos == "PROPN"):
        return bool(people) and all(is_him(t) for t in people)
    return any(t.lower in gender.THIRD or is_him(t) for t in reading.tokens)


def _is_person(token: Token, who: Who) -> bool:
    mention = who.mention(token)
    return token.ent == "PERSON" if mention is None else mention.label == "PERSON"


def _leads_in(reading: Reading) -> Attribution | None:
    """The speaker that a paragraph announces with its colon: She wrote:"""
    speech = reading.language.speech
    tokens = reading.tokens
    if len(tokens) < 3 or tokens[-1].text != ":":
        return None
    sentence = tokens[-1].sent
    for site in reversed(reading.sites):
        if site.verb.sent is not sentence:
            break
        if site.lemma in speech.TAG and site.subject is not None and not site.passive:
            return Attribution(site.cue, site.lemma, site.subject, [], verb=site.verb)
    subject, _ = subject_of(sentence.root)
    if subject is None and sentence.root.ent == "PERSON":  # Ruiz on the bridge:
        subject = sentence.root
    if subject is not None and reading.at[subject.i] < 0 and _may_speak(subject):
        return Attribution((0, 0), "", subject, [])
    return None


def _standing(reading: Reading, stretch: Stretch, last: Attribution | None) -> Attribution:
    """A quotation that is a sentence of its own: signed, labelled, or going on from before."""
    made = speaker_labels.signed(reading, stretch) or speaker_labels.labelled(reading, stretch)
    if made is None:
        made = Attribution((0, 0), "", None, [(stretch.first, stretch.last)])
        source = _before(reading, stretch)
        if (mover := tags.mover(reading, stretch)) is not None:
            source = Attribution((0, 0), "", mover, [])
        elif source is None and (issuer := _issuer(reading, stretch)) is not None:
            source = Attribution((0, 0), "", issuer, [])
        elif source is None and not _is_crosshead(reading, stretch):
            source = last
        if source is not None:
            made.speaker, made.lemma, made.goes_on = source.speaker, source.lemma, source
    return made


def _issuer(reading: Reading, stretch: Stretch) -> Token | None:
    """Who put out the statement that the sentence before `stretch` tells of: Lee issued a statement. "We are ..." """
    speech = reading.language.speech
    if not stretch.first:
        return None
    root = reading.tokens[stretch.first - 1].sent.root
    if root.lemma not in speech.ISSUING or reading.at[root.i] >= 0:
        return None
    if not any(c.dep == "dobj" and c.lemma in speech.SPEAKING_NOUN for c in root.children):
        return None
    subject, _ = subject_of(root)
    return subject if subject is not None and _may_speak(subject) else None


def _is_crosshead(reading: Reading, stretch: Stretch) -> bool:
    """True for a few words in marks that are a paragraph and no sentence: a line between parts of the text."""
    alone = stretch.first == 0 and stretch.last == len(reading.tokens)
    return alone and stretch.closed and not stretch.finished and len(stretch.words) <= CROSSHEAD


def _before(reading: Reading, stretch: Stretch) -> Attribution | None:
    """The attribution told last before `stretch` in its paragraph."""
    told = [f for f in reading.found if f.pieces and f.pieces[0][0] < stretch.first and f.cue[0] < stretch.first]
    told = [f for f in told if not _is_written(reading.language, f)] or told
    return max(told, key=lambda f: max(f.cue[0], f.pieces[0][0]), default=None)


def _is_written(language: Language, found: Attribution) -> bool:
    """True for words that stand on something, told in passing: he carried a sign reading "Stop"."""
    verb = found.verb
    return (
        verb is not None and verb.dep == "acl" and verb.tag == "VBG" and verb.head.lemma in language.sources.DOCUMENT
    )


def _stands(reading: Reading, stretch: Stretch) -> bool:
    if not stretch.begins:
        return False
    if len(stretch.words) < 4:
        return stretch.finished and (_follows_tag(reading, stretch) or tags.mover(reading, stretch) is not None)
    return stretch.finished or not stretch.closed or not stretch.after


def _follows_tag(reading: Reading, stretch: Stretch) -> bool:
    """True for a few words right behind the sentence of a tag: "They sue," he said. "Everybody sues." """
    if not stretch.first or reading.tokens[stretch.first - 1].text != ".":
        return False
    sentence = reading.tokens[stretch.first - 1].sent
    return any(f.verb is not None and f.verb.sent is sentence and f.stretches for f in reading.found)


def _joins(reading: Reading, stretch: Stretch) -> bool:
    """Adds words in marks that follow the reported words of their sentence: it was "ugly," "a shock"."""
    for found in reading.found:
        a, b = found.pieces[-1]
        if (
            b <= stretch.first <= b + 3
            and reading.at[b - 1] >= 0
            and not reading.passage.stretches[reading.at[b - 1]].finished
        ):
            between = reading.tokens[b : stretch.first]
            if all(t.text in (",", "and", "or", "but", "-", "--", "—") for t in between):
                found.pieces[-1] = (a, stretch.last)
                reading.owner[stretch.n] = found
                return True
    return False


def _loose(reading: Reading, stretch: Stretch) -> Attribution | None:
    """Words in marks within a sentence that no verb of speech governs, long enough to be somebody's."""
    if len(stretch.words) < 4 or (stretch.titled and not stretch.finished):
        return None
    made = Attribution((0, 0), "", None, [(stretch.first, stretch.last)])
    source = _before(reading, stretch)
    subject = _governor(reading, stretch)
    if source is not None and (subject is None or source.speaker is subject):
        made.speaker, made.goes_on = source.speaker, source
    else:
        made.speaker = subject
    return made if made.speaker is not None or len(stretch.words) >= OWNERLESS else None


def _governor(reading: Reading, stretch: Stretch) -> Token | None:
    """The person that is subject of the verb above the words."""
    inside = [t for t in reading.tokens[stretch.first : stretch.last] if reading.at[t.head.i] != stretch.n]
    for token in inside:
        for above in token.ancestors():
            if above.pos == "NOUN" and reading.at[above.i] < 0 and above.lemma in _spoken(reading.language):
                owner = next((c for c in above.children if c.dep == "poss" and reading.at[c.i] < 0), None)
                if owner is not None:  # her comment that "..."
                    return owner
            if reading.at[above.i] == stretch.n or above.pos not in ("VERB", "AUX"):
                continue
            subject, _ = subject_of(above)
            if subject is not None and reading.at[subject.i] < 0 and _may_speak(subject):
                return subject
    return None


def _may_speak(token: Token) -> bool:
    return (
        token.ent in ("PERSON", "ORG", "NORP") or token.lower in ("he", "she", "they", "who") or token.pos == "PROPN"
    )
