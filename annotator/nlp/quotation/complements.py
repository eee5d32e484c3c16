"""Words behind the verb: said that ..., promised to ..., called it "..."."""

from __future__ import annotations

from functools import cache

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.cues import Site
from annotator.nlp.quotation.reading import Reading
from annotator.nlp.quotation.stretches import Stretch


@cache
def speaker_nouns(language: Language) -> frozenset[str]:
    """Lemmas of nouns for what can speak."""
    return (
        language.people.PERSONS
        | language.sources.ORGANISATION
        | language.sources.DOCUMENT
        | language.sources.MEDIA
        | language.sources.ANONYMOUS
    )


_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_QUESTION = ("WP", "WRB", "WDT", "WP$")
LISTENER = 12
"""Tokens of who is to do something, with what stands behind them: anyone with a camera in the area to call."""
SHORTEST = 3
"""Words of a noun with its modifiers that say something: announced 600 new layoffs, not: announced it."""


def clause(reading: Reading, site: Site) -> clauses.Pieces:
    """The reported clause that the parse hangs on the verb."""
    if site.passive and site.subject is None and site.lemma in reading.language.speech.GIVEN:
        return []
    for child in site.verb.children:
        stretch = reading.passage.stretch_of(child)
        if stretch is not None and reading.passage.is_title(stretch):
            continue
        if _reports(child, site):
            if _is_clause(child) and not _is_of_oneself(child) and (child.i > site.verb.i or _leads_to(site)):
                whole = _whole(child, site)
                if whole:
                    return whole
        elif _is_question_asked(child, site) or _is_shown(child, site):
            return clauses.runs(clauses.reported(child, site.verb), reading.tokens)
        elif _is_wished(child, site):
            return _wish(child, site)
    return []


def _reports(child: Token, site: Site) -> bool:
    """True for a clause that a verb of its kind reports."""
    speech = child.language.speech
    if child.dep != "ccomp" and not (child.dep == "xcomp" and is_finite(child)):
        return False
    if site.lemma in speech.CLAUSE or (site.lemma in speech.SHOWING and site.verb.tag != "VB"):
        return True
    return site.lemma in speech.OPENLY and _is_opened(child, site.verb)


def _whole(said: Token, site: Site) -> clauses.Pieces:
    """All of the clause under `said` that `site` reports."""
    verb, tokens = site.verb, site.verb.paragraph.tokens
    numbers = clauses.reported(said, verb)
    if tokens[numbers[0]].tag in _QUESTION and _is_alone(tokens[numbers[0]]) and len(numbers) > 1:
        return []
    if said.i > verb.i:
        numbers = _with_subject([i for i in numbers if i > verb.i], said, verb)
        numbers = _from_that(numbers, said)
    elif site.subject is not None:
        start = clauses.tag_start(site.subject, verb)
        numbers = [i for i in numbers if i < start]
    return clauses.runs(clauses.with_rest(numbers, verb), tokens) if numbers else []


def _from_that(numbers: list[int], said: Token) -> list[int]:
    """The clause from its "that", where an aside stands before it: wrote, citing a clerk, that it was paid."""
    speech = said.language.speech
    that = next((c for c in said.children if c.dep == "mark" and c.lower == speech.THAT), None)
    if that is None or that.prev is None or that.prev.text != ",":
        return numbers
    return [i for i in numbers if i >= that.i] or numbers


def _is_question_asked(child: Token, site: Site) -> bool:
    after = child.dep == "advcl" and child.i > site.verb.i
    return after and site.lemma in child.language.speech.NEEDS_OBJECT and _is_question(child)


def _is_shown(child: Token, site: Site) -> bool:
    shows = site.lemma in child.language.speech.SHOWING and site.verb.tag != "VB"
    return child.dep == "dobj" and shows and _is_small_clause(child)


def _is_wished(child: Token, site: Site) -> bool:
    """True for an infinitive of what was promised or asked, and for what was denied with a participle."""
    speech = child.language.speech
    wanted = site.lemma in speech.INFINITIVE or (child.tag == "VBG" and speech.KINDS.get(site.lemma) == "denying")
    if child.dep == "advcl" and speech.KINDS.get(site.lemma) == "promising":  # promised Sunday in Hull to end it
        return child.tag == "VB" and child.i > site.verb.i and _is_open_at(child, site.verb)
    return wanted and child.dep in ("xcomp", "ccomp") and child.i > site.verb.i


def _is_open_at(child: Token, verb: Token) -> bool:
    """True for an infinitive that no comma parts from `verb`."""
    first = clauses.reach(child)[0]
    tokens = verb.paragraph.tokens
    return tokens[first].tag == "TO" and not any(t.text == "," for t in tokens[verb.i : first])


def _wish(child: Token, site: Site) -> clauses.Pieces:
    speech = child.language.speech
    verb, tokens = site.verb, site.verb.paragraph.tokens
    spoken_to = [c for c in verb.children if c.dep in ("dobj", "dative") and verb.i < c.i < child.i]
    spoken_to = [c for c in spoken_to if c.lower not in speech.DAYS]
    if not spoken_to and site.lemma in speech.NEEDS_OBJECT and child.dep == "xcomp":
        return []
    numbers = clauses.reported(child, verb)
    first = min((clauses.reach(c)[0] for c in spoken_to[:1]), default=numbers[0])
    if numbers[0] - first >= LISTENER:
        spoken_to, first = [], numbers[0]
    between = set(range(first, numbers[0]))
    return clauses.runs(sorted({*numbers, *between, *(i for c in spoken_to[:1] for i in clauses.reach(c))}), tokens)


def _is_of_oneself(clause_: Token) -> bool:
    """True for what somebody found himself to be or declared himself."""
    return clause_.paragraph.tokens[clauses.reach(clause_)[0]].lower in clause_.language.speech.REFLEXIVE


def _with_subject(numbers: list[int], said: Token, verb: Token) -> list[int]:
    """The reported clause with its subject, where the parse hangs that on the verb of speech.

    Ruiz said a plan for the roads, which would cost little, would come; she says she alone can.
    """
    speech = said.language.speech
    if not numbers:
        return numbers
    first = verb.next
    leads = first is not None and first.lower == speech.THAT and first.tag == "DT" and first.head.head is verb
    if first is not None and leads and clauses.reach(first.head)[-1] == numbers[0] - 1:
        return list(range(first.i, numbers[-1] + 1))  # confirmed that captain Ann Lee will go
    if any(c.dep in _SUBJECTS for part in (said, *_auxiliaries(said)) for c in part.children):
        return numbers
    if verb.paragraph.tokens[numbers[0]].dep == "mark":  # told members that ...: nothing is missing
        return numbers
    for child in verb.children:
        if child.dep in ("nsubj", "nsubjpass", "dobj") and verb.i < child.i < numbers[0]:
            own = clauses.reach(child)
            between = verb.paragraph.tokens[own[-1] + 1 : numbers[0]]
            near = all(t.pos in ("ADV", "AUX") for t in between)
            if own[0] > verb.i and (near or verb.lemma not in speech.ADDRESSING):
                return list(range(own[0], numbers[-1] + 1))
    return numbers


def _auxiliaries(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep in ("aux", "auxpass")]


def _leads_to(site: Site) -> bool:
    """True when a clause before the verb can be what it reports: a comma parts them, and no clause follows.

    Not: nobody ran: many say they were tired; the story was old; an editor argued that it was.
    """
    verb, subject = site.verb, site.subject
    if subject is None:
        return False
    behind = next((c for c in verb.children if c.dep == "ccomp" and c.i > verb.i and _is_clause(c)), None)
    if behind is not None and not any(t.text in ".?!" for t in subject.paragraph.tokens[verb.i : behind.i]):
        return False
    first = min(clauses.reach(subject)[0], verb.i)
    parting = subject.paragraph.tokens[first - 1].text if first else ","
    return parting not in (":", ";", ".")


def hearsay(reading: Reading, site: Site) -> clauses.Pieces:
    """What is told without saying who tells it: is said to have left, it is understood that, the court heard that."""
    speech = reading.language.speech
    verb, tokens = site.verb, reading.tokens
    if site.lemma in speech.RUMOURED and site.passive:
        wanted = ("xcomp", "ccomp") if site.lemma in speech.CLAUSE else ("ccomp",)
    elif site.lemma in speech.HEARD and site.subject is not None and site.subject.lemma.lower() in speech.COURTS:
        wanted = ("ccomp",)
    else:
        return []
    for child in verb.children:
        if child.dep in wanted and child.i > verb.i:
            return clauses.runs([i for i in clauses.reported(child, verb) if i > verb.i], tokens)
    return []


def thing_announced(reading: Reading, site: Site) -> clauses.Pieces:
    """What is announced or promised in a noun: announced 600 layoffs, pledged further reform."""
    if (
        site.lemma not in reading.language.speech.GIVING
        or site.passive
        or site.subject is None
        or site.verb.tag == "VB"
    ):
        return []
    for child in site.verb.children:
        if child.dep == "dobj" and child.i > site.verb.i and child.pos in ("NOUN", "PROPN"):
            numbers = clauses.reported(child, site.verb)
            own = all(reading.at[i] < 0 for i in numbers)
            return clauses.runs(numbers, reading.tokens) if len(numbers) >= SHORTEST and own else []
    return []


def that_clause(reading: Reading, site: Site) -> clauses.Pieces:
    """A that-clause near the verb which the parser hung elsewhere."""
    speech = reading.language.speech
    if site.lemma not in speech.CLAUSE and site.lemma not in speech.OPENLY:
        return []
    verb, tokens = site.verb, reading.tokens
    for i in range(verb.i + 1, min(verb.i + 11, len(tokens))):
        token = tokens[i]
        if token.tag == "VBG" and token.lemma in speech.CLAUSE and token.dep in ("pcomp", "advcl"):
            return []  # was quoted as saying that; promised changes, hinting that
        stretch = reading.passage.stretch_of(token)
        if stretch is not None and reading.passage.is_title(stretch):
            continue
        if is_finite(token) or token.text in (".", ";", ":") or stretch is not None:
            return []
        opens = token.lower == speech.THAT and token.dep == "mark"
        if opens or (site.lemma in speech.ASKING and _asks(token) and not _is_alone(token)):
            numbers = [n for n in clauses.reported(token.head, verb) if n >= i]
            return clauses.runs(clauses.with_rest(numbers, verb), tokens) if numbers else []
    return []


def _is_alone(word: Token) -> bool:
    """True for a question of one word: asked why, she answered that ..."""
    return word.next is not None and word.next.text == ","


def _asks(token: Token) -> bool:
    """True for what opens a question that is reported: why, who, whether."""
    return token.tag in ("WRB", "WP") or (token.lower in token.language.speech.WHETHER and token.dep == "mark")


def _is_opened(clause_: Token, verb: Token) -> bool:
    """True for a clause behind `verb` that "that" or a question word opens."""
    first = clause_.paragraph.tokens[clauses.reach(clause_)[0]]
    return first.i > verb.i and (
        (first.lower == clause_.language.speech.THAT and first.dep == "mark") or first.tag in _QUESTION
    )


def _is_question(clause_: Token) -> bool:
    """True for a clause that the parse has for a condition: asked if he would go."""
    first = next((c for c in clause_.children if c.dep == "mark"), None)
    return first is not None and first.lower in clause_.language.speech.WHETHER


def _is_small_clause(noun: Token) -> bool:
    """True for what a poll or a document shows: Democrats outpacing Republicans."""
    return any(c.dep == "acl" and c.tag == "VBG" and c.i == noun.i + 1 for c in noun.children)


def _is_clause(child: Token) -> bool:
    return (
        child.tag.startswith("V")
        or child.pos in ("VERB", "AUX")
        or any(c.dep in ("nsubj", "cop", "mark", "aux", "auxpass", "nsubjpass") for c in child.children)
    )


def marked_complement(reading: Reading, site: Site, stretch: Stretch | None) -> clauses.Pieces:
    """A complement with words in marks: called him "a liar", denounced the "attack"."""
    speech = reading.language.speech
    if stretch is None or (site.lemma not in speech.NAMING and site.lemma not in speech.CLAUSE):
        return []
    verb, tokens = site.verb, reading.tokens
    if any(verb.i < other.verb.i < stretch.first for other in reading.sites):
        return []
    holder = _holder(verb, tokens[stretch.first : stretch.last])
    if holder is None or holder.i < verb.i or holder.dep in ("nsubj", "nsubjpass", "conj", "advcl"):
        return []
    if holder.dep == "prep" and stretch.titled and not stretch.finished:
        return []
    if site.lemma in speech.USES and not any(c.lemma in speech.WORDS for c in verb.children):
        return []
    objects = [c for c in verb.children if verb.i < c.i <= holder.i and c.dep in _COMPLEMENTS]
    start = min(i for c in [holder, *objects] for i in clauses.reach(c))
    if start == holder.i and holder.dep == "prep":
        start += 1
    that = next((t for t in tokens[start : stretch.first] if t.lower == speech.THAT and t.dep == "mark"), None)
    if (
        that is not None and holder.dep == "prep" and site.lemma in speech.CLAUSE
    ):  # said in a letter that it was "sound"
        start = that.i
    end = max(clauses.reach(holder)) + 1
    after = tokens[stretch.last].lower if stretch.last < len(tokens) else ""
    if after in speech.OCCASIONS and site.lemma in speech.CALLING:  # called her "a liar" in a tweet
        end = stretch.last
    a, b = clauses.trimmed(max(start, verb.i + 1), max(end, stretch.last), tokens)
    return [(a, b)] if a < b else []


def is_own_person(site: Site) -> bool:
    """True for what is no report: you will note that ..., I find that ..., we invite you to ..."""
    speech = site.language.speech
    subject = site.subject.lower if site.subject is not None else ""
    return subject in speech.HEARER or (subject in speech.WRITER and site.verb.tag in ("VB", "VBP"))


def is_of_things(site: Site) -> bool:
    """True for a verb that things do as well, with a thing for its subject: the move threatens to make ..."""
    speech = site.language.speech
    subject = site.subject
    if site.lemma not in speech.OF_THINGS or subject is None or subject.ent or subject.text[0].isupper():
        return False
    if subject.tag != "NN" and (subject.tag != "NNS" or site.lemma != speech.MAKING_CLEAR):
        return False
    return subject.lemma.lower() not in speaker_nouns(site.language)


def before_colon(reading: Reading, site: Site, stretch: Stretch) -> int:
    """The first token of the words that `site` reports up to a colon and the quotation behind it.

    Ruiz said there was a simple reason: "Nobody paid."
    """
    if stretch.before == ":" and site.lemma in reading.language.speech.CLAUSE and not site.passive:
        for child in site.verb.children:
            if child.dep == "ccomp" and site.verb.i < child.i < stretch.first - 1 and reading.at[child.i] < 0:
                first = clauses.reported(child, site.verb)[0]
                return first if site.verb.i < first else stretch.first
    return stretch.first


_COMPLEMENTS = ("dobj", "ccomp", "oprd", "xcomp", "attr")


def _holder(verb: Token, inside: list[Token]) -> Token | None:
    """The child of `verb` under which the first possible one of the tokens hangs."""
    for token in inside:
        below = token
        for above in token.ancestors():
            if above is verb:
                return below
            below = above
    return None
