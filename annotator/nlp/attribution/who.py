"""Who a speaker is: the entity behind the mention nearest the quote."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence

from annotator.lang.language import Language
from annotator.model import Entity, EntityMention
from annotator.nlp.parsing.tokens import Paragraph, Sentence, Token
from annotator.nlp.quotation import speakers
from annotator.nlp.quotation.cues import subject_of
from annotator.nlp.quotation.reading import Reading

_SINGULAR = frozenset(("he", "she"))
_BODIES = frozenset(("ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"))
FEW = 2
"""People in a sentence that still leads to words of its subject in the next paragraph."""


class Who:
    """The article's mentions, asked by place."""

    def __init__(
        self, language: Language, mentions: Sequence[EntityMention], entities: Sequence[Entity], text: str = ""
    ) -> None:
        self.language = language
        self.mentions = sorted(mentions, key=lambda m: (m.span.start, m.span.end))
        self.starts = [m.span.start for m in self.mentions]
        self.entities = {e.id: e for e in entities}
        self.called: dict[str, set[str]] = {}
        """Entity to the pronouns, in lower case, that stand for it."""
        for mention in mentions:
            if mention.form == "pronoun":
                self.called.setdefault(mention.entity, set()).add(mention.span.of(text).lower())
        self.people = {m.entity for m in self.mentions if m.label == "PERSON"}

    def mention(self, head: Token) -> EntityMention | None:
        """The smallest mention that covers `head`; for a relative pronoun, that of the noun it stands for."""
        if head.lower in ("who", "that", "which") and head.head.dep in ("relcl", "acl"):
            return self.mention(head.head.head) if head.head.head is not head else None
        at = bisect.bisect_right(self.starts, head.start)
        over = [m for m in self.mentions[max(0, at - 6) : at] if m.span.end >= head.end]
        return min(over, key=lambda m: m.span.end - m.span.start, default=None)

    def speaks(self, head: Token) -> EntityMention | None:
        """The mention that tells who speaks: that of the name beside `head` if there is one, else of `head`."""
        name = speakers.named(head)
        found = self.mention(name) if name is not head else self._beside(head)
        return found or self.mention(head)

    def _beside(self, head: Token) -> EntityMention | None:
        """The person named beside `head`, whatever the model took the name for: its president, Ann Lee, said."""
        if head.tag != "NN" or head.lemma.lower() not in self.language.people.PERSONS or speakers.serves(head):
            return None
        for child in head.children:
            if child.dep == "appos" and child.i > head.i and child.pos == "PROPN":
                mention = self.mention(child)
                if mention is not None and mention.label == "PERSON" and mention.form == "name":
                    return mention
        return None

    def known(self, mention: EntityMention | None) -> str:
        """Key into the offline knowledge of the entity mentioned; empty when it has none."""
        entity = self.entities.get(mention.entity) if mention is not None else None
        return entity.known if entity is not None else ""

    def named_before(self, head: Token, reading: Reading) -> bool:
        """True when a person is named in the paragraph before `head`, outside quotation marks."""
        low, high = bisect.bisect_left(self.starts, head.paragraph.start), bisect.bisect_left(self.starts, head.start)
        said = [s.span for s in reading.passage.stretches]
        return any(
            m.label == "PERSON" and m.form != "pronoun" and not any(s.contains(m.span) for s in said)
            for m in self.mentions[low:high]
        )

    def subject(self, sentence: Sentence, at: Sequence[int]) -> str | None:
        """The person whose name is the subject of `sentence`; `at` tells which tokens stand in marks."""
        subject, near = subject_of(sentence.root)
        mention = self.speaks(subject) if subject is not None and near and at[subject.i] < 0 else None
        named = mention is not None and mention.label == "PERSON" and mention.form == "name"
        return mention.entity if named and mention is not None else None

    def leads_in(self, head: Token, reading: Reading, before: Reading | None) -> str | None:
        """For "he said" behind a quotation: the person who is subject of the sentence that leads to it.

        `before` is the paragraph before when nobody speaks there; a sentence of its that names many leads to nobody.
        """
        for sentence in reversed(head.paragraph.sentences[: head.sent.i]):
            if reading.at[sentence.root.i] < 0:
                return self.subject(sentence, reading.at)
        if before is None or not before.passage.paragraph.sentences:
            return None
        sentence = before.passage.paragraph.sentences[-1]
        low, high = (bisect.bisect_left(self.starts, place) for place in (sentence.start, sentence.end))
        people = {m.entity for m in self.mentions[low:high] if m.label == "PERSON"}
        return self.subject(sentence, before.at) if len(people) <= FEW else None

    def before(self, head: Token) -> str | None:
        """For a loose he or she: the one person named in the sentences just before, None when two are."""
        if head.lower not in _SINGULAR:
            return None
        floor = head.paragraph.start if head.sent.i else head.paragraph.start - 600
        at = bisect.bisect_left(self.starts, head.start)
        people: dict[str, None] = {}
        for mention in reversed(self.mentions[:at]):
            if mention.span.end < floor:
                break
            if mention.label == "PERSON" and mention.form != "pronoun":
                people[mention.entity] = None
        return next(iter(people)) if len(people) == 1 else None


def _is_one(head: Token) -> bool:
    """True for one of a people or party: the German, a Democrat."""
    return head.tag in ("NN", "NNP") and any(c.dep in ("det", "nummod") for c in head.children)


def _introduced(pronoun: Token, reading: Reading) -> Token | None:
    """The person whom the sentence before tells of by a noun: her husband nodded. "Yes," he said."""
    roles = pronoun.language.roles
    gender = pronoun.language.gender
    people = pronoun.language.people
    if pronoun.i != pronoun.sent.tokens[0].i and reading.at[pronoun.i - 1] < 0:
        return None
    for sentence in reversed(pronoun.paragraph.sentences[: pronoun.sent.i]):
        if reading.at[sentence.root.i] >= 0:
            continue
        subject, near = subject_of(sentence.root)
        if subject is None or not near or subject.tag != "NN" or reading.at[subject.i] >= 0:
            return None
        lemma = subject.lemma.lower()
        other = roles.FEMALE if pronoun.lower in gender.HE else roles.MALE
        owned = any(c.dep == "poss" for c in subject.children)
        return subject if owned and lemma in people.PERSONS and lemma not in other else None
    return None


def _is_part(reading: Reading) -> bool:
    """True for a paragraph labelled as a question or an answer."""
    tokens = reading.tokens
    return (
        len(tokens) > 1
        and tokens[0].text in reading.language.sources.PARTS
        and any(f.lemma == ":" for f in reading.found)
    )


class Turns:
    """Who spoke last, asked in text order: a he or she that goes on speaking is that person.

    In news a tag "he told reporters" at the start of a paragraph means whoever was speaking when the paragraph
    before ended, however many others that paragraph names as owners and objects.
    """

    def __init__(self, who: Who, readings: Sequence[Reading]) -> None:
        self.who = who
        self.readings = readings
        self._last: str | None = None
        self._where = -2
        self._sentence = -2
        """Number, in its paragraph, of the sentence whose subject the last speaker's mention is; -1 for none."""
        self._somebody: Token | None = None
        """The noun by which the last speaker is described, where that is nobody named."""
        self._heads: dict[int, str | None] = {}
        """Start of a speaker's mention to who it is: words that go on are the same person's."""
        self._pronouns: dict[str, str] = {}
        """Entity to the pronoun, he or she, that stood for it as a speaker."""

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.who.language

    def silent(self, paragraph: Paragraph) -> None:
        """Note words in `paragraph` whose speaker is not told."""
        self._last, self._where = None, paragraph.i

    def speaker(self, head: Token, mention: EntityMention | None, reading: Reading) -> str | None:
        """The entity that speaks in the paragraph of `reading`, where `head` names it."""
        paragraph = reading.passage.paragraph
        if head.start in self._heads:
            entity = self._heads[head.start]
        else:
            entity = self._heads[head.start] = self._who(head, mention, reading)
        if entity is not None and head.lower in _SINGULAR:
            self._pronouns.setdefault(entity, head.lower)
        self._last, self._where = (entity if entity in self.who.people else None), paragraph.i
        leads = head.paragraph is paragraph and head.head is head.sent.root
        self._sentence = head.sent.i if leads else -1
        described = (
            entity is None
            and head.tag == "NN"
            and head.lemma.lower() in self.language.people.PERSONS | self.language.roles.PEOPLE
        )
        self._somebody = head if described or (self._somebody is not None and self._is_somebody(head)) else None
        return entity

    def _interviewed(self) -> str | None:
        """Who answers in an interview of questions and answers: the person named most often before the first."""
        first = next((r.passage.paragraph.start for r in self.readings if _is_part(r)), 0)
        before = self.who.mentions[: bisect.bisect_left(self.who.starts, first)]
        named = Counter(m.entity for m in before if m.label == "PERSON").most_common(2)
        return named[0][0] if named and (len(named) == 1 or named[0][1] > named[1][1]) else None

    def _who(self, head: Token, mention: EntityMention | None, reading: Reading) -> str | None:
        if head.text in self.language.sources.ANSWERS and _is_part(reading):
            return self._interviewed()
        entity = mention.entity if mention is not None else None
        if speakers.is_age(head) if mention is None else mention.label == "NORP" and _is_one(head):
            return self._called(head, reading)
        if head.lower in _SINGULAR and self._is_somebody(head):
            return None
        if head.lower in _SINGULAR and (somebody := _introduced(head, reading)) is not None:
            named = self.who.speaks(somebody)
            if named is None or named.form != "name" or named.label != "PERSON":
                return None
        paragraph = reading.passage.paragraph
        loose = head.lower in _SINGULAR and head.paragraph is paragraph
        if loose and self._goes_on(head, entity, reading):
            entity = self._last
        elif loose and head.i and reading.at[head.i - 1] >= 0 and (led := self._led(head, reading)):
            entity = led if self._may_be(led, head) else entity
        elif loose and self._still(head, entity):
            entity = self._last
        elif entity is None:
            entity = self.who.before(head)
        if entity is not None and head.lower in _SINGULAR:
            known = self.who.entities.get(entity)
            if not self._is_named_for(entity, head) or (known is not None and known.label in _BODIES):
                return None  # Robert Hall is no she, nor is a company
        return entity

    def _is_somebody(self, head: Token) -> bool:
        """True for he or she at the head of the sentence behind words of somebody unnamed: a son said. He added."""
        roles = self.language.roles
        last = self._somebody
        if last is None or last.paragraph is not head.paragraph or head.lower not in _SINGULAR:
            return False
        other = roles.FEMALE if head.lower in self.language.gender.HE else roles.MALE
        begins = head.sent.i == last.sent.i + 1 and head.i == head.sent.tokens[0].i
        return begins and last.lemma.lower() not in other

    def _called(self, head: Token, reading: Reading) -> str | None:
        """Who is called by a people or an age, the German or the 31-year-old: the subject or speaker just before."""
        sources = self.language.sources
        if not any(c.lower == sources.THE for c in head.children):
            return None
        led = self._led(head, reading)
        if led is None and not head.sent.i and self._where == head.paragraph.i - 1:
            led = self._last
        return led

    def _led(self, head: Token, reading: Reading) -> str | None:
        n = reading.passage.paragraph.i
        return self.who.leads_in(head, reading, self.readings[n - 1] if n and self._where < n - 1 else None)

    def _goes_on(self, head: Token, entity: str | None, reading: Reading) -> bool:
        """True when `head` is the speaker of the paragraph before, with nobody named since that speaker's words."""
        last = self._last
        if last is None or entity == last or self._where != head.paragraph.i - 1:
            return False
        if self._pronouns.get(last, head.lower) != head.lower or not self._may_be(last, head):
            return False
        return not self.who.named_before(head, reading)

    def _still(self, head: Token, entity: str | None) -> bool:
        """True when `head` opens the sentence behind that of the same paragraph's last speaker, and is called so.

        Ruiz says the body was taken home. He says ...; with nobody else in view a sentence may lie between.
        """
        last = self._last
        if last is None or entity == last or self._where != head.paragraph.i or not self._is_known_as(last, head):
            return False
        if entity is None:
            return True
        return head.sent.i == self._sentence + 1 and head.i == head.sent.tokens[0].i

    def _is_known_as(self, entity: str, head: Token) -> bool:
        """True when the article calls `entity` by the pronoun `head`, or its given name is of that sex."""
        gender = self.language.gender
        names = self.language.names
        if not self._may_be(entity, head):
            return False
        same = gender.SHE if head.lower in gender.SHE else gender.HE
        given = self.who.entities[entity].name.split()[0].lower()
        named = names.FEMALE if head.lower in gender.SHE else names.MALE
        return bool(self.who.called.get(entity, set()) & same) or (given in named and given not in names.EITHER)

    def _may_be(self, entity: str, head: Token) -> bool:
        """False when the article calls `entity` by the other pronoun, or the given name is the other sex's."""
        gender = self.language.gender
        other = gender.HE if head.lower in gender.SHE else gender.SHE
        return not self.who.called.get(entity, set()) & other and self._is_named_for(entity, head)

    def _is_named_for(self, entity: str, head: Token) -> bool:
        """False when the given name of the person `entity` is the other sex's."""
        names = self.language.names
        female = head.lower in self.language.gender.SHE
        given = self.who.entities[entity].name.split()[0].lower()
        other = names.MALE if female else names.FEMALE
        return entity not in self.who.people or given in names.EITHER or given not in other
